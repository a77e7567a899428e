"""All literals that are looked for, in one pass over a text."""

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
"""Up to so many literals the automaton is built in its fastest, largest form."""


class Automaton:
    """Finds every place of every literal in any case, overlapping ones included. The literals are folded."""

    def __init__(self, literals: Sequence[str]) -> None:
        self.literals = tuple(literals)
        self._longest = max(map(len, self.literals), default=0)
        kind = ahocorasick_rs.Implementation.DFA if len(self.literals) <= FULL else None
        self._find = ahocorasick_rs.AhoCorasick(
            self.literals, implementation=kind, store_patterns=False
        ).find_matches_as_indexes

    def batches(self, text: str) -> Iterator[list[Found]]:
        """Give (literal, start, end) of all places in a text, in code points, sorted by their start."""
        if not self.literals:
            return
        text = folded(text)
        for start in range(0, len(text), CHUNK):
            stretch = text if len(text) <= CHUNK else text[start : start + CHUNK + self._longest - 1]
            found = self._find(stretch, overlapping=True)
            if start or len(stretch) > CHUNK:
                found = [(literal, start + a, start + b) for literal, a, b in found if a < CHUNK]
            found.sort(key=itemgetter(1))
            yield found
