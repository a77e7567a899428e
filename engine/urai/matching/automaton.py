"""All literals that are looked for, in one pass over a text (in two, if some stand for any case)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import itemgetter

import ahocorasick_rs

from urai.matching.folding import folded

Found = tuple[int, int, int]
"""A literal's number, and its place: start and end in code points."""

CHUNK = 1 << 18
"""A longer text is searched in stretches of so many characters, so that no list of hits grows without end."""

FULL = 3000
"""Up to so many literals an automaton is built in its fastest, largest form."""


class Automaton:
    """Finds every place of every literal, overlapping ones included.

    The literals ``anycase`` are folded and stand in the text in any case; they are numbered
    after the ``exact`` ones.
    """

    def __init__(self, exact: Sequence[str], anycase: Sequence[str]) -> None:
        self.literals = (*exact, *anycase)
        self._longest = max(map(len, self.literals), default=0)
        self._exact = _build(exact)
        self._anycase = _build(anycase)
        self._first_anycase = len(exact)

    def batches(self, text: str) -> Iterator[list[Found]]:
        """Give (literal, start, end) of all places in a text, in code points, sorted by their start."""
        if not self.literals:
            return
        plain = folded(text) if self._anycase is not None else ""
        if len(text) <= CHUNK:
            yield self._places(text, plain)
            return
        for start in range(0, len(text), CHUNK):
            end = start + CHUNK + self._longest - 1
            found = self._places(text[start:end], plain[start:end])
            yield [(literal, start + a, start + b) for literal, a, b in found if a < CHUNK]

    def _places(self, text: str, plain: str) -> list[Found]:
        found: list[Found] = self._exact.find_matches_as_indexes(text, overlapping=True) if self._exact else []
        if self._anycase is not None:
            first = self._first_anycase
            more = self._anycase.find_matches_as_indexes(plain, overlapping=True)
            found += [(first + literal, a, b) for literal, a, b in more] if first else more
        found.sort(key=itemgetter(1))
        return found


def _build(literals: Sequence[str]) -> ahocorasick_rs.AhoCorasick | None:
    if not literals:
        return None
    kind = ahocorasick_rs.Implementation.DFA if len(literals) <= FULL else None
    return ahocorasick_rs.AhoCorasick(literals, implementation=kind, store_patterns=False)
