"""What stands around a match: its sentence, the words before and after it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

import urai

REACH = 400
"""Code points to either side within which a sentence's bounds are looked for."""

_STOPS = (". ", "? ", "! ", '." ', ".” ", ".’ ", '?" ', "?” ", '!" ', "!” ")
_ABBREVIATED = re.compile(
    r"(?:^|[\s.(])(?:[A-Z]|[Dd]rs?|Dra|Ir|No|Rp|Pj|Pl[th]|Pjs|St|Jl|Hj?|KH|Lt|Kab|Kec|Mo?h|Muh|Prof)$"
)
_END = re.compile(r"[.!?][”\"’')]*(?=\s|$)|\n")

# Place and outlet, with which a report begins: PADANG (Antara) - ; jpnn.com, BANYUWANGI – ; Tobelo –
DATELINE = re.compile(r"\s*[A-Z\w][\w ’'.,/()]{2,60}?\s?[-–—]{1,2}\s+(?=[A-Z“\"])")


class Passage(NamedTuple):
    """The sentence around a span of a document: ``before`` and ``after`` are its words to either side."""

    start: int
    end: int
    before: str
    after: str


@lru_cache(maxsize=256)
def passage(text: str, start: int, end: int) -> Passage:
    """Give the sentence around ``text[start:end]``, at most :data:`REACH` code points to either side."""
    first, last = _beginning(text, start), _ending(text, end)
    return Passage(first, last, text[first:start], text[end:last])


def _beginning(text: str, at: int) -> int:
    low = max(0, at - REACH)
    low = max(low, text.rfind("\n", low, at) + 1)
    here = at
    while here > low:
        here, mark = max((text.rfind(mark, low, here), mark) for mark in _STOPS)
        if here < 0:
            break
        if not _ABBREVIATED.search(text, max(low, here - 6), here):
            return here + len(mark)
    return low


def _ending(text: str, at: int) -> int:
    high = min(len(text), at + REACH)
    for stop in _END.finditer(text, at, high):
        if not _ABBREVIATED.search(text, max(at, stop.start() - 6), stop.start()):
            return stop.start()
    return high


def around(part: urai.Node | urai.Token, source: urai.Source) -> Passage:
    """Give the sentence around a part of a match."""
    return passage(source.document.text, part.start, part.end)


def part_of(part: urai.Node | urai.Token, name: str) -> urai.Node | urai.Token | None:
    """Find a part of a match by its name; a token has none."""
    return part.part(name) if isinstance(part, urai.Node) else None


def words_of(part: urai.Node | urai.Token, name: str, source: urai.Source) -> str | None:
    """Give the words of a part of a match by its name."""
    found = part_of(part, name)
    return source.words(found) if found is not None else None


def last_words(before: str, most: int = 3) -> list[str]:
    """Give the last words before a place, the nearest first, in lower case and without marks."""
    return [word.strip("\"“”‘’'(,-–:").casefold() for word in reversed(before[-60:].split()[-most:])]
