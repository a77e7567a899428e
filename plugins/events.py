"""Events: a resolver keeps what the article reports as held, and finds organizer, place and date."""

from __future__ import annotations

import re
from typing import NamedTuple

import urai

from ._passages import Passage, last_words, passage

ENOUGH = 4
"""Points that an event needs to be what the article is about."""
A_SECOND = 7
"""Points that a further event of the same article needs."""
OPENING = 700
"""Code points from an article's beginning within which it says what it is about."""

# What holds an event, right before it: menggelar upacara …; saat rapat …; membuka secara resmi kegiatan …
_HELD_BEFORE = frozenset(
    """menggelar gelar digelarnya menyelenggarakan selenggarakan mengadakan adakan melaksanakan laksanakan menghadiri
    hadiri hadir membuka buka menutup mengikuti ikuti memimpin pimpin dalam saat pada usai seusai selepas setelah ketika
    sela sela-sela tengah acara kegiatan ditandai berlangsungnya mengawali sambut melalui lewat pelaksanaan pembukaan
    penutupan penyelenggaraan terselenggaranya agenda rangkaian dirangkai
    dirangkaikan dilanjutkan diisi diawali diakhiri dimeriahkan puncak
    membersamai bertajuk menutup""".split()
)
_BETWEEN = frozenset("secara resmi kegiatan acara langsung dengan".split())
_HELD_AFTER = re.compile(
    r"[^.;]{0,120}?\b(?:di(?:gelar|selenggarakan|laksanakan|adakan|buka|tutup|hadiri|ikuti|pimpin|saksikan|pusatkan"
    r"|lakukan|mulai|awali)|berlangsung|bertempat|berjalan)\b"
)
# Speaks of such things in general, or of what is no event: rutin mengikuti pelatihan; hasil seminar; ruang rapat
_IN_GENERAL = frozenset(
    """rutin setiap tiap berbagai sejumlah beberapa banyak pernah wajib harus perlu seperti misalnya hasil biaya
    anggaran materi peserta panitia jadwal undangan jam tidak tanpa program layanan mekanisme ruang aula
    tempat gedung""".split()
)
# Held beside another: dirangkai dengan sosialisasi …
_BESIDE = re.compile(r"\b(?:dirangkai(?:kan)?|dibarengi|dilanjutkan)\sdengan\s(?:kegiatan\s|acara\s)?$")
# A contest is told of by who did well in it: lolos enam besar Lomba Desa; juara II Lomba Perpustakaan
_OF_RESULTS = re.compile(
    r"\b(?:besar|juara|juaranya|pemenang|hadiah|finalis|terbaik|peringkat|umum|pertama|kedua|ketiga|I{1,3}|\d)\s"
    r"(?:(?:di|pada|dalam|ajang|kegiatan)\s){0,2}$|" + _BESIDE.pattern
)
_DAY = re.compile(r"[\dX]{4}-\d\d-\d\d")
_TO_COME = re.compile(
    r"\b(?:akan|bakal|(?:ber)?janji|menjanjikan|rencananya|dijadwalkan|direncanakan|nantinya|mendatang)\b[^.;,]{0,60}$",
    re.IGNORECASE,
)
# Where: the words after di, but not where di leads to no place (di antara, di bidang).
_PLACE = re.compile(
    r"\bdi\s(?P<place>(?!(?:atas|bawah|mana|sini|sana|hadapan|depan|sela|antara|tengah|bidang|wilayah|daerah|lingkungan"
    r"|tingkat|masing|era|dalam|luar|sektor|seluruh)\b)[^,.;()\n]{3,70}?)"
    r"(?=[,.;]|\s\(|\s(?:pada|yang|dan|oleh|bersama|saat|untuk|dengan|guna|dalam|ini|itu|tersebut|diikuti|dihadiri)\b"
    r"|\s(?:Senin|Selasa|Rabu|Kamis|Jum|Sabtu|Minggu)|$)"
)
_BODY = r"(?P<who>[A-Z][\w()/-]*(?:\s(?:dan\s)?[A-Z(][\w()/-]*){0,9})"
_ORGANIZED = re.compile(
    _BODY + r"\s(?:kembali\s|telah\s|akan\s|juga\s|resmi\s|mulai\s)?"
    r"(?:menggelar|gelar|menyelenggarakan|mengadakan|melaksanakan)\s[^.;]{0,60}$"
)
_ORGANIZED_BY = re.compile(r"\b(?:digelar|diselenggarakan|dilaksanakan|diadakan|diinisiasi)\s(?:oleh\s)?" + _BODY)
# An act that needs the event it belongs to.
_OPENS = re.compile(r"(?:acara\s)?(?:pembukaan|penutupan)(?:nya)?\s?", re.IGNORECASE)
# Before a mention they make it the name of an office: UPT Penilaian Kompetensi, Bidang Pelatihan.
_OFFICES = frozenset("upt uptd balai bidang subbidang seksi subbagian bagian pusat instalasi lembaga".split())
_OPENING_MARKS = "\"“‘'"


class Evidence(NamedTuple):
    """What speaks for a mention being an event that was held."""

    named: bool
    topic: bool
    act: bool
    held: int
    place: bool
    dated: bool
    early: bool

    @property
    def points(self) -> int:
        """Weigh it: what is held, where and when count double."""
        return 2 * (self.held + self.place + self.dated) + self.named + self.act + self.early

    @property
    def says_what(self) -> bool:
        """Say whether it tells what was held, by name, topic or circumstances."""
        if self.named or self.topic or (self.act and self.place):
            return True
        circumstances = self.place + self.dated + self.early
        return bool(self.held) and ((self.place and self.dated) or (self.held > 1 and circumstances > 0))


def held(view: urai.View) -> None:
    """Keep the event that the article reports, and a second where much speaks for it."""
    found = view.of_kind("event")
    if not found:
        return
    days = [date for date in view.of_kind("date") if _names_a_day(date)]
    ranked = [(_points(draft, there, days), draft, there) for draft, there in _passages(view, found)]
    ranked = _without_bare_acts(view.text, ranked)
    ranked.sort(key=lambda entry: (-entry[0], entry[1].start))
    kept: list[urai.Draft] = []
    for points, draft, there in ranked:
        enough = A_SECOND if kept else ENOUGH
        if points >= enough and len(kept) < 2 and not any(_same(view, draft, other) for other in kept):
            _complete(view, draft, there, days)
            kept.append(draft)
    view.drafts = [draft for draft in view.drafts if draft.kind != "event"] + kept


def _without_bare_acts(
    text: str, ranked: list[tuple[int, urai.Draft, Passage]]
) -> list[tuple[int, urai.Draft, Passage]]:
    """Leave out an act that only opens or closes what was named before it: Pembukaan berlangsung di aula."""
    named = [draft.start for points, draft, _ in ranked if points >= ENOUGH and draft.tree.part("NAME")]
    if not named:
        return ranked
    return [
        entry
        for entry in ranked
        if entry[1].start <= min(named) or not _OPENS.fullmatch(text, entry[1].start, entry[1].end)
    ]


def _names_a_day(date: urai.Draft) -> bool:
    return bool(date.value.get("relative") or _DAY.match(date.value.get("edtf") or ""))


def _passages(view: urai.View, found: list[urai.Draft]) -> list[tuple[urai.Draft, Passage]]:
    return [(draft, passage(view.text, draft.start, draft.end)) for draft in found]


def _points(draft: urai.Draft, there: Passage, days: list[urai.Draft]) -> int:
    """Say how much speaks for a mention: that it is held, where, when, by what name, and how early it stands."""
    words = last_words(there.before, 4)
    if not _IN_GENERAL.isdisjoint(words[:3]) or not _OFFICES.isdisjoint(words[:1]):
        return 0
    parts = {part.name for part in draft.tree.children}
    evidence = Evidence(
        named=bool(parts & {"NAME", "QUOTED"}),
        topic="TOPIC" in parts,
        act="ACT" in parts,
        held=_holds(words) + bool(_HELD_AFTER.match(there.after)),
        place=_PLACE.search(there.after) is not None,
        dated=bool(urai.starting_in(days, there.start, there.end)),
        early=draft.start < OPENING,
    )
    if "DONE" in parts:
        return ENOUGH - 1 + evidence.early if evidence.place and evidence.dated else 0
    if not evidence.says_what or not (evidence.held or evidence.named or evidence.act or evidence.early):
        return 0
    if evidence.named and (evidence.early or _BESIDE.search(there.before)) and _OF_RESULTS.search(there.before):
        return max(evidence.points, A_SECOND)
    return evidence.points - 2 * bool(_TO_COME.search(there.before))


def _holds(words: list[str]) -> bool:
    """Say whether the words right before a mention hold it."""
    if words and words[0] in ("acara", "kegiatan"):
        return True
    return next((word for word in words if word not in _BETWEEN), "") in _HELD_BEFORE


def _same(view: urai.View, one: urai.Draft, other: urai.Draft) -> bool:
    mine, theirs = (set(re.findall(r"\w{3,}", view.text[d.start : d.end].casefold())) for d in (one, other))
    return len(mine & theirs) * 2 >= min(len(mine), len(theirs))


def _complete(view: urai.View, draft: urai.Draft, there: Passage, days: list[urai.Draft]) -> None:
    _trim(view, draft)
    place = _PLACE.search(there.after)
    day = next((day for day in days if draft.end <= day.start < there.end), None)
    day = day or next((day for day in days if there.start <= day.start < draft.start), None)
    by = _ORGANIZED.search(there.before) or _ORGANIZED_BY.search(there.after)
    draft.value = {
        "name": " ".join(view.words(draft.start, draft.end).split()),
        "organizer": by["who"] if by else None,
        "place": place["place"].strip() if place else None,
        "date": day.value["edtf"] if day else None,
    }


def _trim(view: urai.View, draft: urai.Draft) -> None:
    """Leave out an opening mark that nothing closes, what only says that it is an event, and spaces."""
    if called := draft.tree.part("CALLED"):
        draft.start = called.end + 1
    words = view.text[draft.start : draft.end]
    if words[0] in _OPENING_MARKS and not re.search(r"[\"”’']", words[1:]):
        draft.start += 1
    draft.end -= len(words) - len(words.rstrip())


@urai.hookimpl
def urai_resolvers() -> list[urai.Resolver]:
    """Contribute the resolver."""
    return [urai.Resolver("news/event_held", held, "The event that an article reports", order=60)]
