"""Tell which marked words name a place, and which region each is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from . import lexicons
from .classes import clipped_rules
from .lexicons import Region
from .posts import Held, Span, follows_bracketed_body, mark_before
from .words import Words

_PLACE = re.compile(r"(?:G|B_)_*")
_UNKNOWN = re.compile(r"X_*(?=,G_*)|X_*")
_LEVELS = {
    "kabupaten": "regency",
    "kab.": "regency",
    "kab": "regency",
    "kota": "city",
    "provinsi": "province",
    "propinsi": "province",
    "prov.": "province",
    "kecamatan": "district",
    "kec.": "district",
    "distrik": "district",
}
_REGION = re.compile(r"(?:L_*)*G_*")
_BODIES = frozenset("CO")
_OWN_NAMES = frozenset("XYJAQj")
_ORIGIN = frozenset("asal kelahiran".split())
_THERE = frozenset("di ke dari".split())


class Place(NamedTuple):
    """A mention of a place: its words, its name, and its region's code where that is certain."""

    span: Span
    name: str
    code: str | None


def places(words: Words, marked: str, held: list[Held], persons: set[Span]) -> Iterator[Place]:
    """Give the places of a text, in text order."""
    certain = _certain(words, marked)
    owned = {word for one in held if one.body for word in range(*one.body)}
    for match in re.finditer(r"[GBX]_*", marked):
        first, stop = match.span()
        if first in owned or (first, stop) in persons or words.text_of(max(first - 1, 0), first) in clipped_rules():
            continue
        kind = match.group()[0]
        if kind == "X":
            if _is_origin(words, marked, first, stop):
                yield Place((first, stop), words.text_of(first, stop), None)
        elif kind == "B":
            for span in _site(words, first, stop):
                yield Place(span, words.text_of(*span), _code(words, *span, certain) if span[0] > first else None)
        elif not _belongs(words, marked, first, stop):
            text = words.text_of(first, stop)
            name = text.title() if text.isupper() and len(text) > 4 else text
            yield Place((first, stop), name, _code(words, first, stop, certain))


def _belongs(words: Words, marked: str, first: int, stop: int) -> bool:
    """Say whether a region is part of what stands before it: a post, or a body with its acronym."""
    if not first:
        return False
    if follows_bracketed_body(marked, _before_class(words, first)):
        return True
    before = mark_before(marked, first)
    if before != "(" or marked[stop : stop + 1] != ")":
        return before == "P"
    owner = mark_before(marked, first - 1)
    site = marked.rfind("B", 0, first) if owner == "B" else first
    return owner == "O" or not _BODIES.isdisjoint(words.codes[site:first])


def _before_class(words: Words, at: int) -> int:
    """Give where the class of a body begins that ends before a word: Rumah Tahanan (Rutan) ⟦Kelas II B⟧ Sumbawa."""
    return next((word for word in range(at - 1, max(at - 4, 0), -1) if words.keys[word] == "kelas"), at)


def _site(words: Words, first: int, stop: int) -> Iterator[Span]:
    """Give a site, and apart from it the region it is in: ⟦Gedung Sasana Krida⟧ ⟦Mataram⟧; but Alun-alun Mataram."""
    head = next((at for at in range(first + 1, stop) if words.codes[at] != "_"), stop)
    road = max(words.codes.rfind("-", head, stop) + 2, head)  # a road is named after both its ends
    region = next((at for at in range(road, stop) if words.codes[at] in "LG"), stop)
    institution = next((at for at in range(head, stop) if words.codes[at] in "CO"), stop)
    owner = next((at for at in range(head, stop) if words.codes[at] in "COB" and _has_name(words, head, at)), stop)
    if owner < region:
        yield first, owner
        if words.codes[owner] == "B":
            yield from _site(words, owner, stop)
        return
    hotel = words.keys[first] == "hotel"  # its town is part of its name
    if not hotel and head < region < institution and mark_before(words.codes, region) not in "Bb-":
        yield first, region
        yield from (match.span() for match in _REGION.finditer(words.codes, region, stop))
    else:
        yield first, stop


def _has_name(words: Words, head: int, owner: int) -> bool:
    """Say whether a site has a name of its own before who owns it: ⟦Aula Wanua⟧ Kantor Gubernur NTB."""
    common = "" if words.codes[owner] == "B" and words.codes[owner + 1] != "_" else "S"
    names = (at for at in range(head, owner) if words.codes[at] in _OWN_NAMES or words.codes[at] == common)
    return any(words.keys[at] not in lexicons.words("halls") for at in names)


def _is_origin(words: Words, marked: str, first: int, stop: int) -> bool:
    """Say whether unknown words with a capital are where somebody or something is from."""
    before = words.keys[max(first - 2, 0) : first]
    if (before[-1:] and before[-1] in _ORIGIN) or before == ("berasal", "dari"):
        return True
    return bool(before) and before[-1] in _THERE and marked[stop : stop + 2] == ",G"


def _certain(words: Words, marked: str) -> dict[str, set[str]]:
    """Give the codes that a text makes certain by naming a region with its level, by the bare name."""
    certain: dict[str, set[str]] = {}
    for first, phrase in words.found.items():
        if phrase.code == "G" and first and (level := _LEVELS.get(words.keys[first - 1])):
            for region in phrase.regions:
                if region.level == level:
                    certain.setdefault(region.name.casefold(), set()).add(region.code)
    return certain


def _code(words: Words, first: int, stop: int, certain: dict[str, set[str]]) -> str | None:
    phrase = next((words.found[at] for at in range(first, stop) if at in words.found), None)
    if phrase is None or not phrase.regions:
        return None
    regions: list[Region] = phrase.regions
    if level := _LEVELS.get(words.keys[first]):
        fit = [region.code for region in regions if region.level == level]
        return fit[0] if len(fit) == 1 else None
    codes = {region.code for region in regions if region.level != "district" and region.free}
    if len(codes) == 1:
        return codes.pop()
    known = certain.get(regions[0].name.casefold(), set())
    return next(iter(known)) if len(known) == 1 else None
