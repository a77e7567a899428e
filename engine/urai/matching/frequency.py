"""How often a text is to be expected in Indonesian prose."""

from __future__ import annotations

import functools
from importlib import resources

import msgspec

UNSEEN = 0.3
"""The count of a run of characters that was not seen."""


class _Counts(msgspec.Struct, frozen=True):
    characters: int
    grams: dict[str, int]


@functools.cache
def _counts() -> _Counts:
    """Give the counts of runs of one to four characters (``tools/measure_frequencies.py``)."""
    data = (resources.files("urai.matching") / "frequencies.json").read_bytes()
    return msgspec.json.decode(data, type=_Counts)


def expected(text: str, *, left: bool = False, right: bool = False) -> float:
    """Give how many times a text is to be expected in 1,000 characters.

    ``left`` and ``right`` ask for it at the beginning or end of a word. A longer text is
    estimated from runs of four characters, each given the three before it.
    """
    counts = _counts()
    plain = " " * left + text.replace("\n", " ") + " " * right
    estimate = _count(plain[:4], counts)
    for start in range(1, len(plain) - 3):
        estimate *= min(_count(plain[start : start + 4], counts) / _count(plain[start : start + 3], counts), 1.0)
    return 1000 * estimate / counts.characters


def expected_in_any_case(text: str, *, left: bool = False, right: bool = False) -> float:
    """Give how many times a text is to be expected in 1,000 characters, in lower, upper or title case."""
    return sum(expected(each, left=left, right=right) for each in {text, text.upper(), text.capitalize()})


def _count(gram: str, counts: _Counts) -> float:
    return counts.grams.get(gram) or UNSEEN
