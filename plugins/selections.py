"""Selections for posts: a resolver widens each mention to its sentence and counts rounds and posts."""

from __future__ import annotations

import re
from decimal import Decimal

import urai

from ._passages import DATELINE, Passage, passage

_POSTS = re.compile(r"jabatan|formasi|posisi|kursi|jpt|kepala dinas|pos\b|lowongan|unit kerja", re.IGNORECASE)
_ROUNDS = re.compile(r"kali|putaran|gelombang", re.IGNORECASE)
_PERIOD = re.compile(r"\b(?:setahun|tahun|dua tahun|tiga tahun|sebulan)\s(?:terakhir|ini|lalu)\b", re.IGNORECASE)
_STEPS = re.compile(
    r"\b(?:panitia\sseleksi|pansel|assess?ment|asesmen|uji\s(?:kompetensi|gagasan)|wawancara|rekam\sjejak|makalah|administrasi|mekanisme|melibatkan|KASN|rekomendasi|persetujuan|pendaftaran|pelamar"
    r"|eselon\sII|jpt|jabatan\spimpinan\stinggi|sekretaris\sdaerah|sekda|kepala\s(?:opd|dinas))\b",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:di(?:gelar|buka|laksanakan|adakan|selenggarakan|isi|lakukan|umumkan)|(?:meng)?gelar|membuka|buka|melaksanakan|mengadakan|melalui|ada|melelang|lelang|pelaksanaan|mekanisme)\b",
    re.IGNORECASE,
)
# A recruiting is told where its posts are counted, or where it is announced.
_ANNOUNCED = re.compile(r"\b(?:mengumumkan|membuka|dibuka|buka|memulai|mulai)\s(?:\w+\s){0,2}$", re.IGNORECASE)
_VACANT = re.compile(r"formasi|lowongan|kursi|kuota|cpns|pppk|casn", re.IGNORECASE)
_TAKING_PART = re.compile(r"peserta|pelamar|pendaftar", re.IGNORECASE)
_OFFICIALS = re.compile(r"pejabat|jabatan|peserta|orang|kepala", re.IGNORECASE)
# Which of several it is: seleksi terbuka kedua sepanjang tahun ini
_WHICH = re.compile(r"\s(?:yang\s)?ke-?\s?(?P<which>dua|tiga|empat|lima|enam|[2-9])\b")
_WHICH_NUMBER = {"dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6}
_LEADING = re.compile(r"[\s\"“”‘’']*")


def selections(view: urai.View) -> None:
    """Keep the sentences that tell of a selection with its numbers, and the first that tells how it is done."""
    found = view.of_kind("job_selection")
    if not found:
        return
    counts = view.of_kind("quantity")
    kept: list[urai.Draft] = []
    described: urai.Draft | None = None
    until = -1
    for draft in found:
        if draft.start < until:
            continue
        there = passage(view.text, draft.start, draft.end)
        until = there.end
        inside = list(urai.starting_in(counts, there.start, there.end))
        recruiting = draft.tree.part("RECRUITING") is not None or draft.tree.part("POLL_STAFF") is not None
        posts = _first(inside, _VACANT if recruiting else _POSTS)
        rounds = None if recruiting else _first(inside, _ROUNDS) or _which(there)
        value: dict[str, object] = {"rounds": rounds, "posts": posts, "period": _period(there, view, draft)}
        if rounds or posts:
            if all((rounds, posts) != (k.value["rounds"], k.value["posts"]) for k in kept):
                kept.append(_sentence(view, draft, there, value))
        elif described is None and (
            (_ANNOUNCED.search(there.before) or _first(inside, _TAKING_PART))
            if recruiting
            else _tells_how(view, draft, there) or _of_officials(view, draft, inside)
        ):
            described = _sentence(view, draft, there, value)
    view.drafts = (
        [draft for draft in view.drafts if draft.kind != "job_selection"] + kept + ([described] if described else [])
    )


def _of_officials(view: urai.View, draft: urai.Draft, inside: list[urai.Draft]) -> bool:
    """Say whether a job fit is told of with those that sit it."""
    fit = view.text[draft.start : draft.end].casefold().startswith("job")
    return fit and _first(inside, _OFFICIALS) is not None


def _which(there: Passage) -> int | None:
    found = _WHICH.match(there.after)
    return _WHICH_NUMBER.get(found["which"]) or int(found["which"]) if found else None


def _tells_how(view: urai.View, draft: urai.Draft, there: Passage) -> bool:
    words = view.text[there.start : there.end]
    return bool(_HELD.search(words)) and len({step.casefold() for step in _STEPS.findall(words)}) >= 2


def _first(counts: list[urai.Draft], unit: re.Pattern[str]) -> int | None:
    return next(
        (
            int(Decimal(c.value["value"]))
            for c in counts
            if unit.match(c.value["unit"]) and Decimal(c.value["value"]) % 1 == 0
        ),
        None,
    )


def _period(there: Passage, view: urai.View, draft: urai.Draft) -> str | None:
    found = _PERIOD.search(view.text, there.start, there.end)
    if found:
        return found.group()
    dates = [d for d in view.between(there.start, there.end, "date") if d.value.get("edtf")]
    after = [d for d in dates if d.start >= draft.end] or dates
    return str(after[0].value["edtf"]) if after else None


def _sentence(view: urai.View, draft: urai.Draft, there: Passage, value: dict[str, object]) -> urai.Draft:
    lead = DATELINE.match(view.text, there.start, draft.start) or _LEADING.match(view.text, there.start)
    start = lead.end() if lead else there.start
    end = there.end
    draft.start, draft.end = start, end
    draft.value = {**value, "description": " ".join(view.words(start, end).split())}
    return draft


@urai.hookimpl
def urai_resolvers() -> list[urai.Resolver]:
    """Contribute the resolver."""
    return [
        urai.Resolver("news/job_selection_told", selections, "What an article tells of a selection for posts", order=60)
    ]
