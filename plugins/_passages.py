"""What stands around a match: its sentence, the words before and after it, and whether some words are among them."""

from __future__ import annotations

import re
from collections.abc import Iterator
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
_WORD = re.compile(r"[^\W_][\w-]*")
_CLAUSE_BREAK = re.compile(r"[.;:!?](?!\w)")

# Place and outlet, with which a report begins: PADANG (Antara) - ; jpnn.com, BANYUWANGI – ; Tobelo –
DATELINE = re.compile(r"\s*[A-Z\w][\w ’'.,/()]{2,60}?\s?[-–—]{1,2}\s+(?=[A-Z“\"])")


class Passage(NamedTuple):
    """The sentence around a span of a document: ``before`` and ``after`` are its words to either side."""

    start: int
    end: int
    before: str
    after: str

    @property
    def clause_before(self) -> str:
        """The words before, from the last mark that ends a clause."""
        marks = [mark.end() for mark in _CLAUSE_BREAK.finditer(self.before)]
        return self.before[marks[-1] :] if marks else self.before


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


class Vocabulary:
    """Words, and pairs of words with ``_`` between, that mean one thing; looked for whole and in any case."""

    def __init__(self, words: str) -> None:
        entries = [entry.replace("_", " ") for entry in words.split()]
        self._words = frozenset(entry for entry in entries if " " not in entry)
        self._pairs = frozenset(entry for entry in entries if " " in entry)

    def _ends(self, text: str) -> Iterator[int]:
        words, pairs = self._words, self._pairs
        before = ""
        for match in _WORD.finditer(text):
            word = match.group().casefold()
            if word in words or (pairs and f"{before} {word}" in pairs):
                yield match.end()
            before = word

    def stands_in(self, text: str) -> bool:
        """Say whether one of the words stands in a text."""
        return next(self._ends(text), -1) >= 0

    def count(self, text: str) -> int:
        """Give how many of the words stand in a text."""
        return sum(1 for _ in self._ends(text))

    def last(self, text: str) -> int:
        """Give where the last of the words in a text ends; -1 where none stands there."""
        return max(self._ends(text), default=-1)

    def __contains__(self, word: str) -> bool:
        return word in self._words
