"""Tell which marked words name an institution, and what each is called in full."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from . import lexicons
from .acronyms import Explained
from .posts import Span, follows_bracketed_body
from .reading import Names
from .words import Words

_INSTITUTION = re.compile(r"O_*|B_+")
_GENERIC_AFTER = re.compile(r"(?:/O_*)?L/L")
_NAMED_AFTER = re.compile(r"\(O_*\)(?:SS|G)")
"""A region or a person after the acronym, which the body is named after: Rumah Sakit Umum Daerah (RSUD) Sumbawa."""

_BARE_GOVERNMENT = re.compile("o(?!_)")
_NUMBERED = re.compile(r"O[O_W]*1$")
_ALL = frozenset("seluruh semua setiap tiap para masing-masing".split())
_RULES = frozenset("peraturan keputusan perka perban edaran permen kepmen perkap".split())
_ON_DUTY = frozenset("ujian tes rumah mobil kendaraan perjalanan".split())
"""What stands before Dinas where it is no office: ujian dinas, perjalanan dinas."""

_NAMED_OFFICES = re.compile(
    r"kemen|regional|wilayah|urusan|imigrasi|pertanahan|pelayanan|pos|perwakilan|staf|bersama|berita"
)
"""What Kantor must be followed by to be part of the name, and not just the house of the body that follows."""


_GOVERNMENTS = {"pemkab": "kabupaten", "pemkot": "kota", "pemko": "kota", "pemprov": "provinsi"}
_LEVELS = frozenset(_GOVERNMENTS.values())
_OF_NO_NAME = frozenset("setempat lain lainnya masing-masing se".split())


class Institution(NamedTuple):
    """A mention of an institution: its words, its fullest name in the document, and its acronym there."""

    span: Span
    name: str
    acronym: str | None


@lru_cache(maxsize=1)
def institutions(names: Names) -> tuple[Institution, ...]:
    """Give the institutions of a text, in text order."""
    found = list(_institutions(names.words, names.marked, names.acronyms))
    bare = list(_bare_governments(names.words, names.marked, found)) if "o" in names.marked else []
    return tuple(sorted(found + bare, key=lambda one: one.span))


def _bare_governments(words: Words, marked: str, named: Iterable[Institution]) -> Iterator[Institution]:
    """Give the short forms that stand alone for the one government of their level that the text names: Pemkab."""
    governments: dict[str, dict[str, Institution]] = {}
    for one in named:
        level, region = _government(words, *one.span)
        if level:
            known = governments.setdefault(level, {}).setdefault(region, one)
            if len(one.name) > len(known.name):
                governments[level][region] = one
    if not governments:
        return
    for match in _BARE_GOVERNMENT.finditer(marked):
        at = match.start()
        meant = governments.get(_GOVERNMENTS.get(words.keys[at], ""), {})
        if words.raw[at] == "H" and len(meant) == 1 and words.keys[at + 1] not in _OF_NO_NAME:
            (one,) = meant.values()
            yield Institution((at, at + 1), one.name, one.acronym)


def _government(words: Words, first: int, stop: int) -> tuple[str, str]:
    """Give the level and the region of a government; nothing where it is none, or its region is not known."""
    if words.raw[first] != "H":
        return "", ""
    keys = words.keys[first:stop]
    level = _GOVERNMENTS.get(keys[0]) or next((key for key in keys[1:3] if key in _LEVELS), "")
    regions = [words.found[at].regions for at in range(first + 1, stop) if at in words.found]
    return (level, regions[-1][0].name) if regions and regions[-1] else ("", "")


def _institutions(words: Words, marked: str, acronyms: Iterable[Explained]) -> Iterator[Institution]:
    longs = {words.text_of(*one.short).casefold(): words.text_of(*one.long) for one in acronyms}
    shorts = {
        long.casefold(): short
        for short, long in ((words.text_of(*one.short), words.text_of(*one.long)) for one in acronyms)
    }
    for match in _INSTITUTION.finditer(marked):
        span = _in_site(words, *match.span()) if match.group()[0] == "B" else _institution(words, marked, *match.span())
        if span is None:
            continue
        text = words.text_of(*span)
        name = longs.get(text.casefold(), text)
        yield Institution(span, name, shorts.get(name.casefold()))


def _institution(words: Words, marked: str, first: int, stop: int) -> Span | None:
    before = words.keys[first - 1] if first else ""
    if (
        before in _ALL
        or before in _ON_DUTY
        or follows_bracketed_body(marked, first)
        or _is_generic(words, marked, first, stop)
        or _in_number(words, marked, first)
    ):
        return None
    key = words.keys[first]
    if key == "kantor" and stop - first > 1 and not _NAMED_OFFICES.match(words.keys[first + 1]):
        first += 1
    if key == "perwakilan" and stop - first > 1 and words.raw[first] == "o":
        first += 1  # somebody who speaks for the body that follows
    if marked[stop : stop + 1] != "(":
        first = _with_numbered_office(words, marked, first)
    return first, stop


def _is_generic(words: Words, marked: str, first: int, stop: int) -> bool:
    """Say whether a body stands for all of its kind, or is only part of a citation."""
    keys = words.keys
    if " ".join(keys[first:stop]) in lexicons.phrases_of("generic_bodies"):
        return _NAMED_AFTER.match(marked, stop) is None
    if _GENERIC_AFTER.match(marked, stop) or marked[max(first - 2, 0) : first] == "o/":
        return True
    if (
        keys[first] in lexicons.office_shorts()
        and stop - first == 1
        and "/" in (marked[first - 1 : first], marked[stop : stop + 1])
    ):
        return True
    return first > 0 and keys[first - 1] in _RULES and keys[stop : stop + 1] in (("nomor",), ("no",), ("no.",))


def _in_number(words: Words, marked: str, first: int) -> bool:
    """Say whether a body is part of a letter's number: 800/117-Dishub, 15/BKD/2024."""
    before = marked[max(first - 2, 0) : first]
    return before in ("0-", "0/") and not words.text_of(first - 2, first + 1).count(" ")


def _with_numbered_office(words: Words, marked: str, first: int) -> int:
    """Give where an institution begins whose office a post has taken: Kepala ⟦Kantor Regional XIV BKN⟧."""
    start = first
    while start and marked[start - 1] == "_":
        start -= 1
    if not start or marked[start - 1] != "P" or start == first:
        return first
    office = _NUMBERED.search(words.codes, start, first)
    return office.start() if office else first


def _in_site(words: Words, first: int, stop: int) -> Span | None:
    """Give the institution that a site is named after: Aula ⟦BKPSDM Kabupaten Sumbawa⟧."""
    for at in range(first + 1, stop):
        if words.codes[at] == "C" or (words.codes[at] == "O" and at + 1 < stop):
            return at, stop
    return None
