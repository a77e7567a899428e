"""Long lists of names: found as they stand in the list, the longest one at each place."""

from __future__ import annotations

import functools
import hashlib
import re
from collections.abc import Iterator, Mapping
from typing import Any

from urai.matching.charset import CharSet
from urai.matching.required import Literal

ENTRY = "ENTRY"
"""The terminal of a lexicon's grammar."""

PRIORITY = 5
"""Its priority: a known name goes before a general word."""

_WORD = re.compile(r"\w*")


def grammar_source(name: str) -> str:
    """Give the grammar that ``%import lexicons.NAME (ENTRY)`` imports.

    Its pattern only stands for the lexicon's entries, which are matched from the list itself:
    as if the longest of them came first in one alternation, ``(?<!\\w)(?:…)(?!\\w)``.
    """
    return f"{ENTRY}.{PRIORITY}: /{placeholder(name)}/\n"


def placeholder(name: str) -> str:
    """Give the pattern that stands for a lexicon in a grammar; it matches nothing itself."""
    return rf"(?#lexicon:{name})(?<!\w)[\s\S]+(?!)"


class Lexicon:
    """Names, and what is known of each.

    A name is found where it stands in the text exactly as in the list, with no word character
    directly before or after it.
    """

    def __init__(self, name: str, entries: Mapping[str, Any]) -> None:
        self.name = name
        self.entries = {text: entry for text, entry in entries.items() if text.strip() == text and text}
        lengths: dict[str, set[int]] = {}
        word = _WORD.match
        for text in self.entries:
            found = word(text)
            lengths.setdefault(found.group() if found else "", set()).add(len(text))
        self._lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}

    def __getitem__(self, text: str) -> Any:
        return self.entries[text]

    def __contains__(self, text: str) -> bool:
        return text in self.entries

    def __iter__(self) -> Iterator[str]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def longest(self, text: str, start: int, end: int) -> int:
        """Give the end of the longest entry that begins at ``start`` and ends by ``end``, or -1."""
        if start and _is_word(text[start - 1]):
            return -1
        first = _WORD.match(text, start, end)
        lengths = self._lengths.get(first.group() if first else "")
        for length in lengths or ():
            stop = start + length
            if stop <= end and text[start:stop] in self.entries and (stop == end or not _is_word(text[stop])):
                return stop
        return -1

    @functools.cached_property
    def literals(self) -> tuple[Literal, ...]:
        """Texts of which every entry begins with one: its first word."""
        other = sorted({text[:1] for text in self.entries if not _is_word(text[0])})
        words = [Literal(word, 0, left=True, right=True) for word in sorted(self._lengths) if word]
        return (*words, *(Literal(character) for character in other))

    @functools.cached_property
    def first(self) -> CharSet:
        """The characters with which an entry begins."""
        return CharSet.of({text[0] for text in self.entries})

    @functools.cached_property
    def digest(self) -> str:
        """A text that changes when a name does."""
        return hashlib.blake2b("\0".join(sorted(self.entries)).encode(), digest_size=8).hexdigest()


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"
