"""Words and marks with their places, and the names of offices among them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from . import words

MASK = "█"
"""Stands for each character of a quotation in the reporter's own text."""

_TOKEN = re.compile(rf"{MASK}+|[^\W_][\w'’/-]*|[^\w\s]")
_LINKS = frozenset({"dan", "(", ")", "/", "&", "."})
_LONGEST_ABBREVIATION = 4


class Token(NamedTuple):
    """A word, a mark or a whole quotation at ``start``."""

    word: str
    start: int

    @property
    def end(self) -> int:
        """Give the offset after the token."""
        return self.start + len(self.word)

    @property
    def folded(self) -> str:
        """Give the word in small letters."""
        return self.word.casefold()

    @property
    def capital(self) -> bool:
        """Say whether the word begins with a capital."""
        return self.word[0].isupper()

    @property
    def small(self) -> bool:
        """Say whether the word begins with a small letter."""
        return self.word[0].islower()


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """Give the tokens of ``text[start:end]``."""
    return [Token(found.group(), found.start()) for found in _TOKEN.finditer(text, start, end)]


def offices(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Give the spans of offices' names: a head, and the capitalised words that follow it."""
    index = 0
    while index < len(tokens):
        first = tokens[index]
        index += 1
        head = first.folded
        if head not in words.OFFICE_HEADS or not (first.capital or head in words.SOLE_OFFICES | words.ACTING):
            continue
        stop = first.end
        here = index
        while here < len(tokens) and (tokens[here].capital or _links(tokens, here) or _second_word(tokens, here)):
            if tokens[here].word not in _LINKS or tokens[here].word == ")":
                index, stop = here + 1, tokens[here].end
            here += 1
        yield first.start, stop


def _links(tokens: Sequence[Token], index: int) -> bool:
    """Say whether an office's name can go on behind a token; a full stop behind a whole word ends the sentence."""
    word = tokens[index].word
    return word in _LINKS and not (word == "." and len(tokens[index - 1].word) > _LONGEST_ABBREVIATION)


def _second_word(tokens: Sequence[Token], index: int) -> bool:
    """Say whether a small word belongs to an office in small letters: wakil bupati, wali kota, plt kepala."""
    before = tokens[index - 1].folded
    return before in words.ACTING | {"wakil", "wali"} and tokens[index].word in words.OFFICE_HEADS | {"kota"}
