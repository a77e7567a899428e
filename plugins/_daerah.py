"""Which region a document, or a fact in it, is about: a regency, city or province under its official name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import urai

from ._passages import passage

_LEXICONS = urai.bundled("urai.rules") / "news" / "lexicons"
_WORD = r"[A-Z][\w’'-]{0,30}+"
_WITH_LEVEL = re.compile(
    rf"\b(?P<level>(?i:kabupaten|kota|provinsi|pemkab|pemkot|pemprov|kab\.|prov\.|bupati|wali\s?kota|gubernur))\s"
    rf"(?P<name>{_WORD}(?:\s{_WORD}){{0,3}})"
)
_LEVELS = {
    "kabupaten": "regency",
    "pemkab": "regency",
    "kab.": "regency",
    "bupati": "regency",
    "kota": "city",
    "pemkot": "city",
    "walikota": "city",
    "provinsi": "province",
    "pemprov": "province",
    "prov.": "province",
    "gubernur": "province",
}


class Daerah(NamedTuple):
    """A region: the Ministry of Home Affairs' code, its official name, and the words that name it."""

    code: str
    name: str
    start: int
    end: int


@cache
def _regions() -> tuple[dict[str, str], dict[tuple[str, str], str]]:
    """Give the official names by code, and the codes by level and name in lower case."""
    official: dict[str, str] = {}
    codes: dict[tuple[str, str], str] = {}
    for file in ("provinces", "regencies"):
        for line in (_LEXICONS / f"{file}.tsv").read_text(encoding="utf-8").splitlines():
            if line.startswith(("#", "code\t")):
                continue
            code, level, bare, name, aliases, prefixed, _, _ = line.split("\t")
            official[code] = name
            for form in filter(None, (bare, *aliases.split("|"), *prefixed.split("|"))):
                codes.setdefault((level, form.casefold()), code)
    return official, codes


def named_regions(text: str, start: int = 0, end: int | None = None) -> Iterator[Daerah]:
    """Give the regions that are named with their level or by their head: ``Pemkab Banyuwangi``, ``BUPATI BLITAR``."""
    official, codes = _regions()
    for found in _WITH_LEVEL.finditer(text, start, len(text) if end is None else end):
        level = _LEVELS[found["level"].casefold().replace(" ", "")]
        words = found["name"].split()
        for count in range(len(words), 0, -1):
            code = codes.get((level, " ".join(words[:count]).casefold()))
            if code is not None:
                length = len(" ".join(words[:count]))
                yield Daerah(code, official[code], found.start(), found.start("name") + length)
                break


def region_of_name(words: str) -> Daerah | None:
    """Give the region that the name of an institution or a post says: ``Dinas Kesehatan Kabupaten Blitar``."""
    return next(named_regions(words), None)


def regions(view: urai.View) -> list[Daerah]:
    """Give every mention of a region in a document, in text order: places, governments and their heads."""
    official, _ = _regions()
    spans = {(r.start, r.end): r for r in named_regions(view.text)}
    for draft in view.of_kind("place"):
        code = draft.value.get("code")
        inside = any(start <= draft.start and draft.end <= end for start, end in spans)
        if code in official and not inside:
            spans[draft.start, draft.end] = Daerah(code, official[code], draft.start, draft.end)
    return [spans[span] for span in sorted(spans)]


def home(found: list[Daerah]) -> Daerah | None:
    """Give the region that a document is about: the one named most often, a regency or city before a province."""
    counts = Counter(region.code for region in found)
    if not counts:
        return None
    first = {region.code: region for region in reversed(found)}
    best = max(counts, key=lambda code: ("." in code, counts[code], -first[code].start))
    return first[best]


def bearer(view: urai.View, found: list[Daerah], start: int, end: int) -> Daerah | None:
    """Give the region that the words at a place speak of: the last one named before them in their sentence.

    Where the sentence names a region only behind them, or none, it is the document's own.
    """
    own = home(found)
    there = passage(view.text, start, end)
    before = [region for region in found if there.start <= region.start and region.end <= start and "." in region.code]
    if before:
        return before[-1]
    return own


def year_of(edtf: object) -> int | None:
    """Give the year that an EDTF begins with."""
    words = str(edtf or "")
    return int(words[:4]) if re.match(r"(?:19|20)\d\d(?!\d)", words) else None


def own_year(view: urai.View) -> int | None:
    """Give the year in which a document was written, as far as it says: its own date, else its latest whole day."""
    if year := year_of(view.document.date):
        return year
    days = [
        str(draft.value.get("edtf"))
        for draft in view.of_kind("date")
        if re.match(r"\d{4}-\d\d-\d\d$", str(draft.value.get("edtf") or ""))
    ]
    return int(max(days)[:4]) if days else None
