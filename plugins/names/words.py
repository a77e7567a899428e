"""A text as words with their classes, the phrases of the lexicons put together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate, chain

from .classes import BREAK, Word, classify
from .lexicons import Region
from .phrases import Choice, Phrase
from .pieces import PIECE

_CHUNK = re.compile(r"[^ \n]+ *|\n[ \n]*| +")
_WIDE = re.compile(r"[^\S\n]{2}|[^\S\n ]|^ | $", re.MULTILINE)
_MOST_CHUNKS = 100_000
_LINE_END, _EMPTY_LINE = "\n", "\n\n"


class _Chunks(dict[str, tuple[Word, ...]]):
    """What stands between two blanks, cut into words; each is cut once.

    ``blank`` is how many characters follow each chunk that are no part of it.
    """

    def __init__(self, blank: int) -> None:
        super().__init__()
        self._blank = blank

    def __missing__(self, chunk: str) -> tuple[Word, ...]:
        if len(self) >= _MOST_CHUNKS:
            self.clear()
        words = [classify(piece) for piece in PIECE.findall(chunk)]
        if self._blank:
            last = words[-1]
            length = len(chunk) - 1 if last.code == BREAK else last.length + self._blank
            words[-1] = last._replace(length=length)
        self[chunk] = tuple(words)
        return self[chunk]


_with_blanks = _Chunks(0)
_without_blanks = _Chunks(1)


def _cut(text: str) -> list[Word]:
    """Give the words of a text; the quick way is for texts with single blanks."""
    if _WIDE.search(text) is not None:
        return list(chain.from_iterable(map(_with_blanks.__getitem__, _CHUNK.findall(text))))
    chunks: list[str] = []
    for line in text.split("\n"):
        if line:
            chunks += line.split(" ")
            chunks.append(_LINE_END)
        else:
            chunks.append(_EMPTY_LINE)
    return list(chain.from_iterable(map(_without_blanks.__getitem__, chunks)))


class Words:
    """A text in words: ``raw`` and ``codes`` have a character for each, without and with phrases.

    The words of a phrase but the first have the code ``_``; ``found`` has the phrase by its first word.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        codes, lengths, self.keys, choices = zip(*_cut(text), strict=True)
        self.starts = list(accumulate(lengths, initial=0))
        self.found: dict[int, Phrase] = {}
        self.raw = "".join(codes)
        self.codes = self._with_phrases(list(codes), choices)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words that occur, in lower case."""
        return frozenset(self.keys)

    @cached_property
    def as_written(self) -> frozenset[str]:
        """What stands between blanks."""
        return frozenset(self.text.split())

    def span(self, first: int, stop: int) -> tuple[int, int]:
        """Give the offsets of the words from ``first`` to before ``stop``, the blanks after them left out."""
        start = self.starts[first]
        return start, start + len(self.text[start : self.starts[stop]].rstrip())

    def text_of(self, first: int, stop: int) -> str:
        """Give the text of the words from ``first`` to before ``stop``."""
        return self.text[self.starts[first] : self.starts[stop]].rstrip()

    def _with_phrases(self, codes: list[str], choices: Sequence[Choice]) -> str:
        keys = self.keys
        start = done = 0
        listing = False
        for index, choice in [(index, choice) for index, choice in enumerate(choices) if choice]:
            if index < done:
                continue
            listed = listing and codes[index] in "XA" and self._goes_on(codes, done, index)
            before = codes[start] if index == done else ""
            for size, by_rest in choice:
                phrase = by_rest.get(keys[index + 1 : index + 1 + size])
                if phrase is None:
                    continue
                if listed and "".join(codes[index + 1 + size : index + 2 + size]) not in "XYJIT":
                    before = "L"
                if not (code := self._phrase_code(phrase, codes, index, before)):
                    continue
                codes[index] = code
                codes[index + 1 : index + 1 + size] = ("W" if phrase.code == "N" else "_") * size
                self.found[index] = phrase
                listing = code == "G" and (listed or (index > 0 and codes[index - 1] in "LKlk"))
                start, done = index, index + 1 + size
                break
        return "".join(codes)

    @staticmethod
    def _goes_on(codes: Sequence[str], done: int, index: int) -> bool:
        """Say whether there are only commas and *dan* between two regions of a list."""
        return 0 < index - done <= _MOST_BETWEEN and _BETWEEN.issuperset(codes[done:index])

    def _phrase_code(self, phrase: Phrase, codes: list[str], index: int, before: str) -> str:
        """Give the class of a phrase where it stands; ``before`` is that of the phrase that ends before it."""
        code = phrase.code
        if code == "G" and phrase.regions:
            before = before or (codes[index - 1] if index else "|")
            next_word = index + len(phrase.rest) + 1
            after = codes[next_word : next_word + 1]
            return region_code(
                phrase.regions, codes[index], before, "".join(after), self.keys[index - 1] if index else ""
            )
        if code == "H":  # Bagian Pemerintahan Kabupaten Sumbawa is no government
            return "" if index and (before := codes[index - 1]) != "_" and before.isupper() else code
        if code == "C":
            if not self.text[self.starts[index + len(phrase.rest)]].isupper():
                return ""
            return codes[index] if codes[index] in "ON" else "O" if codes[index] == "U" else code
        return code.lower() if code == "P" and not self.text[self.starts[index]].isupper() else code


_BETWEEN, _MOST_BETWEEN = frozenset(",&"), 2
"""What stands between the regions of a list: Kecamatan Alas, Utan, dan Rhee."""

_PLACED = frozenset("di ke dari asal menuju".split())


def region_code(regions: Sequence[Region], code: str, before: str, after: str, word_before: str) -> str:
    """Give the class of a region's name by what stands around it; nothing where it names no region here."""
    owned = before in "LlKkPpMmHh"
    for region in regions:
        if region.free and region.level != "district":
            as_name = region.ambiguous == "name" and not owned and (before != "C" or after in "XYJI")
            return "Q" if as_name else "G"
    if before == "C" and after in "XYJI" and regions[0].ambiguous == "name":
        return ""
    if owned or before == "C" or word_before in _PLACED:
        return "G" if code not in "LKPOHNCTBFDM" else ""
    return ""
