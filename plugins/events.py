"""Events: a resolver keeps what the article reports as held, and finds organizer, place and date."""

from __future__ import annotations

import re

import urai

from ._passages import Passage, passage

ENOUGH = 4
"""Points that an event needs to be what the article is about."""
A_SECOND = 7
"""Points that a further event of the same article needs."""
OPENING = 700
"""Code points from an article's beginning within which it says what it is about."""

# What holds an event, before it: menggelar upacara …; saat rapat …
_HELD_BEFORE = re.compile(
    r"\b(?:menggelar|gelar|digelarnya|menyelenggarakan|selenggarakan|mengadakan|adakan|melaksanakan|laksanakan|menghadiri|hadiri|hadir|membuka|buka|menutup|mengikuti|ikuti|memimpin|pimpin"
    r"|dalam|saat|pada|usai|seusai|selepas|setelah|ketika|di\ssela|di\ssela-sela|di\stengah|acara|kegiatan|ditandai|ditandai\sdengan|berlangsungnya|mengawali|sambut|melalui|lewat"
    r"|pelaksanaan|pembukaan|penutupan|penyelenggaraan|terselenggaranya|agenda|rangkaian)\s(?:secara\sresmi\s|kegiatan\s|acara\s|langsung\s|resmi\s){0,2}[\"“‘']?$",
    re.IGNORECASE,
)
_HELD_AFTER = re.compile(
    r"^[^.;]{0,120}?\b(?:di(?:gelar|selenggarakan|laksanakan|adakan|buka|tutup|hadiri|ikuti|pimpin|saksikan|pusatkan|lakukan|mulai|awali)|berlangsung|bertempat|berjalan)\b",
    re.IGNORECASE,
)
_IN_GENERAL = re.compile(
    r"\b(?:rutin|setiap|tiap|berbagai|sejumlah|beberapa|banyak|pernah|wajib|harus|perlu|seperti|misalnya|mulai\sdari|hasil|biaya|anggaran|materi|peserta|panitia|jadwal|undangan|jam|hasil-hasil|tidak|tanpa"
    r"|program|layanan|akan\smengikuti|mekanisme|ruang|aula|tempat|gedung|melalui\sberbagai)\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
_DAY = re.compile(r"[\dX]{4}-\d\d-\d\d")
_TO_COME = re.compile(
    r"\b(?:akan|bakal|rencananya|dijadwalkan|direncanakan|nantinya|mendatang)\b[^.;,]{0,60}$", re.IGNORECASE
)
_PLACE = re.compile(
    r"\b(?:di|bertempat\sdi)\s(?P<place>(?!(?:atas|bawah|mana|sini|sana|hadapan|depan|sela|antara|tengah|bidang|wilayah|daerah|lingkungan|tingkat|masing|era|dalam|luar|sektor|seluruh)\b)"
    r"[^,.;()\n]{3,70}?)(?=,|\s\(|\.|;|\s(?:pada|yang|dan|oleh|bersama|saat|untuk|dengan|guna|dalam|ini|itu|tersebut|diikuti|dihadiri)\b|\s(?:Senin|Selasa|Rabu|Kamis|Jum|Sabtu|Minggu)|$)"
)
_ORGANIZED = re.compile(
    r"(?P<who>(?:[A-Z][\w()/-]*\s(?:(?:dan|dan\s)?\s?)?){1,10})(?:kembali\s|telah\s|akan\s|juga\s|resmi\s|mulai\s)?(?:menggelar|gelar|menyelenggarakan|mengadakan|melaksanakan)\s[^.;]{0,60}$"
)
_ORGANIZED_BY = re.compile(
    r"\b(?:digelar|diselenggarakan|dilaksanakan|diadakan|diinisiasi)\s(?:oleh\s)?(?P<who>(?:[A-Z][\w()/-]*\s?){1,8})"
)


def held(view: urai.View) -> None:
    """Keep the event that the article reports, and a second where much speaks for it."""
    found = view.of_kind("event")
    if not found:
        return
    dates = [
        date for date in view.of_kind("date") if date.value.get("relative") or _DAY.match(date.value.get("edtf") or "")
    ]
    ranked: list[tuple[int, urai.Draft, Passage]] = []
    for draft in found:
        there = passage(view.text, draft.start, draft.end)
        ranked.append((_points(view, draft, there, dates), draft, there))
    ranked.sort(key=lambda entry: (-entry[0], entry[1].start))
    kept: list[urai.Draft] = []
    for points, draft, there in ranked:
        if (
            points < (A_SECOND if kept else ENOUGH)
            or len(kept) == 2
            or any(_same(view, draft, other) for other in kept)
        ):
            continue
        _trim(view, draft)
        _complete(view, draft, there, dates)
        kept.append(draft)
    view.drafts = [draft for draft in view.drafts if draft.kind != "event"] + kept


def _points(view: urai.View, draft: urai.Draft, there: Passage, dates: list[urai.Draft]) -> int:
    """Say how much speaks for a mention: that it is held, where, when, by what name, and how early it stands."""
    tree = draft.tree
    named = tree.part("NAME") is not None or tree.part("QUOTED") is not None
    act = tree.part("ACT") is not None
    done = tree.part("DONE") is not None
    place = _PLACE.search(there.after)
    if _IN_GENERAL.search(there.before):
        return 0
    dated = any(there.start <= date.start < there.end for date in dates)
    early = draft.start < OPENING
    told = 2 * bool(_HELD_BEFORE.search(there.before)) + 2 * bool(_HELD_AFTER.match(there.after)) + named + act
    if done:
        return 3 + early if place and dated else 0
    if not (told or early) or not (
        named
        or tree.part("TOPIC")
        or (act and place)
        or (told and place and dated)
        or (told >= 4 and (place or dated or early))
    ):
        return 0
    return told + 2 * bool(place) + 2 * dated + early - 2 * bool(_TO_COME.search(there.before))


def _same(view: urai.View, one: urai.Draft, other: urai.Draft) -> bool:
    mine, theirs = (set(re.findall(r"\w{3,}", view.text[d.start : d.end].casefold())) for d in (one, other))
    return one.start == other.start or len(mine & theirs) * 2 >= min(len(mine), len(theirs))


def _trim(view: urai.View, draft: urai.Draft) -> None:
    """Leave out an opening mark that nothing closes, and spaces."""
    words = view.text[draft.start : draft.end]
    if words[0] in "\"“‘'" and not re.search(r"[\"”’']", words[1:]):
        draft.start += 1
    draft.end -= len(words) - len(words.rstrip())


def _complete(view: urai.View, draft: urai.Draft, there: Passage, dates: list[urai.Draft]) -> None:
    place = _PLACE.search(there.after)
    after = [date for date in dates if draft.end <= date.start < there.end]
    before = [date for date in dates if there.start <= date.start < draft.start]
    date = (after or before or [None])[0]
    by = _ORGANIZED.search(there.before) or _ORGANIZED_BY.search(there.after)
    draft.value = {
        "name": " ".join(view.words(draft.start, draft.end).split()),
        "organizer": by["who"].strip() if by else None,
        "place": place["place"].strip() if place else None,
        "date": date.value["edtf"] if date else None,
    }


@urai.hookimpl
def urai_resolvers() -> list[urai.Resolver]:
    """Contribute the resolver."""
    return [urai.Resolver("news/event_held", held, "The event that an article reports", order=60)]
