"""Items as characters: all items that a relation grammar cannot tell apart are the same one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from urai.grammar import Tables
from urai.matching.charset import CharSet
from urai.matching.expression import has_look_around, texts
from urai.matching.folding import folded
from urai.matching.item import Item
from urai.matching.rewrite import rewritten

FIRST = 0xE000
"""The characters stand in the part of Unicode that is for private use, mentions first."""

MOST_OPEN = 6
MOST_CHARACTERS = 6000
MOST_WORDS = 50_000


class TooMany(Exception):
    """A grammar has more kinds of words than there are characters for."""


class Alphabet:
    """Gives each item its character: a mention by its kind, a word by the terminals that match it.

    Terminals with few texts are looked up in a list; all sets of the others (``open``) can
    arise, so a character is a set of listed terminals and a set of open ones.
    """

    def __init__(self, tables: Tables) -> None:
        self._kinds = {kind: chr(FIRST + number) for number, kind in enumerate(tables.declared)}
        self._exact: dict[str, set[str]] = {}
        self._anycase: dict[str, set[str]] = {}
        self._open: list[tuple[str, re.Pattern[str]]] = []
        for name, terminal in tables.terminals.items():
            listed = None if has_look_around(terminal.pattern) else texts(terminal.pattern)
            if listed is None:
                self._open.append((name, re.compile(rewritten(terminal.pattern))))
            else:
                for text in listed.texts:
                    (self._anycase if listed.anycase else self._exact).setdefault(text, set()).add(name)
        self._listed = self._sets_of_listed()
        self._numbers = {names: number for number, names in enumerate(self._listed)}
        self._words: dict[str, str] = {}
        if len(self._open) > MOST_OPEN or len(self._listed) << len(self._open) > MOST_CHARACTERS:
            raise TooMany

    def _sets_of_listed(self) -> list[frozenset[str]]:
        found = {frozenset(names): None for names in self._anycase.values()}
        for text, names in self._exact.items():
            found[frozenset(names)] = None
            found[frozenset(names | self._anycase.get(folded(text), set()))] = None
        return [frozenset(), *(names for names in found if names)]

    def of(self, items: Sequence[Item]) -> str:
        """Give the characters of some items."""
        known = self._words
        if len(known) > MOST_WORDS:
            known.clear()
        return "".join(
            [self._kinds[item.kind] if item.kind else known.get(item.text) or self._word(item.text) for item in items]
        )

    def _word(self, text: str) -> str:
        listed = frozenset(self._exact.get(text, set()) | self._anycase.get(folded(text), set()))
        number = self._numbers[listed] << len(self._open)
        for bit, (_, pattern) in enumerate(self._open):
            number |= bool(pattern.fullmatch(text)) << bit
        character = self._words[text] = chr(FIRST + len(self._kinds) + number)
        return character

    def kind(self, kind: str) -> CharSet:
        """Give the character of a mention, as a set."""
        return CharSet.of(self._kinds[kind])

    def words(self) -> list[tuple[frozenset[str], str]]:
        """Give the characters of words, each with the terminals that match such a word."""
        first = FIRST + len(self._kinds)
        found: list[tuple[frozenset[str], str]] = []
        for number in range(len(self._listed) << len(self._open)):
            opened = {name for bit, (name, _) in enumerate(self._open) if number >> bit & 1}
            found.append((self._listed[number >> len(self._open)] | opened, chr(first + number)))
        return found
