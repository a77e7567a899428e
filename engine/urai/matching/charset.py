"""Sets of characters, as regular expressions mean them."""

from __future__ import annotations

import functools
import itertools
import re
import string
import sys
from collections.abc import Iterable, Iterator

LAST = sys.maxunicode


class CharSet:
    """A set of code points: sorted, disjoint, half-open ranges."""

    __slots__ = ("ranges",)

    def __init__(self, ranges: Iterable[tuple[int, int]] = ()) -> None:
        merged: list[tuple[int, int]] = []
        for low, high in sorted(ranges):
            if merged and low <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(merged[-1][1], high))
            elif low < high:
                merged.append((low, high))
        self.ranges = tuple(merged)

    @classmethod
    def of(cls, characters: Iterable[str]) -> CharSet:
        """Give the set of some characters."""
        return cls((ord(character), ord(character) + 1) for character in characters)

    @classmethod
    def _sorted(cls, ranges: Iterable[tuple[int, int]]) -> CharSet:
        """Give the set of ranges that are sorted and do not touch one another."""
        made = cls.__new__(cls)
        made.ranges = tuple(ranges)
        return made

    def __or__(self, other: CharSet) -> CharSet:
        if not self.ranges or not other.ranges:
            return self if self.ranges else other
        return CharSet((*self.ranges, *other.ranges))

    def __and__(self, other: CharSet) -> CharSet:
        return CharSet._sorted(self._overlaps(other))

    def _overlaps(self, other: CharSet) -> Iterator[tuple[int, int]]:
        """Give the ranges that both sets have."""
        mine, theirs = iter(self.ranges), iter(other.ranges)
        here, there = next(mine, None), next(theirs, None)
        while here and there:
            low, high = max(here[0], there[0]), min(here[1], there[1])
            if low < high:
                yield low, high
            if here[1] <= there[1]:
                here = next(mine, None)
            else:
                there = next(theirs, None)

    def complement(self) -> CharSet:
        """Give all characters that are not in the set."""
        edges = [0, *(edge for bounds in self.ranges for edge in bounds), LAST + 1]
        pairs = zip(edges[::2], edges[1::2], strict=True)
        return CharSet._sorted(pair for pair in pairs if pair[0] < pair[1])

    def isdisjoint(self, other: CharSet) -> bool:
        """Say whether the two have no character in common."""
        return next(self._overlaps(other), None) is None

    def issuperset(self, other: CharSet) -> bool:
        """Say whether this set has all characters of the other."""
        return sum(high - low for low, high in self._overlaps(other)) == len(other)

    def __contains__(self, character: str) -> bool:
        return any(low <= ord(character) < high for low, high in self.ranges)

    def __bool__(self) -> bool:
        return bool(self.ranges)

    def __len__(self) -> int:
        return sum(high - low for low, high in self.ranges)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, CharSet) and self.ranges == other.ranges

    def __hash__(self) -> int:
        return hash(self.ranges)

    def __repr__(self) -> str:
        return f"CharSet({self.pattern() if self else ''})"

    def characters(self, most: int = LAST + 1) -> list[str]:
        """Give the characters, in code-point order, but not more than ``most``."""
        codes = (code for low, high in self.ranges for code in range(low, high))
        return [chr(code) for code in itertools.islice(codes, most)]

    def pattern(self) -> str:
        """Give the set as a character class of :mod:`re`."""
        if not self.ranges:
            return "(?!)"
        if len(self) > LAST // 2:
            return f"[^{_members(self.complement())}]" if len(self) <= LAST else r"[\s\S]"
        return f"[{_members(self)}]"


FEWEST_OF_A_CATEGORY = 25
"""No category of :mod:`re` has fewer characters."""


@functools.lru_cache(maxsize=4096)
def _members(chars: CharSet) -> str:
    text = ""
    for escape in ("w", "d", "s") if len(chars) >= FEWEST_OF_A_CATEGORY else ():
        category = category_set(escape)
        if chars.issuperset(category):
            text += f"\\{escape}"
            chars &= category.complement()
    for low, high in chars.ranges:
        text += re.escape(chr(low))
        if high - low > 1:
            text += f"-{re.escape(chr(high - 1))}"
    return text


@functools.cache
def category_set(escape: str, *, ascii_only: bool = False) -> CharSet:
    r"""Give the characters of ``\d``, ``\s`` or ``\w``."""
    everything = "".join(map(chr, range(128 if ascii_only else LAST + 1)))
    return CharSet(found.span() for found in re.finditer(rf"\{escape}+", everything))


@functools.cache
def _cased() -> str:
    """Give all characters that have another case; none stands above the second plane."""
    characters = map(chr, range(0x20000))
    return "".join(c for c in characters if c.lower() != c or c.upper() != c or c.casefold() != c)


ASCII_END = 128
ASCII_CASED = string.ascii_letters + "\u0130\u0131\u017f\u212a"
"""What has a case and can match a character of ASCII: its letters, and İ, ı, ſ and the sign of Kelvin."""


@functools.cache
def fold_case(chars: CharSet) -> CharSet:
    """Give all characters that match one of ``chars`` where :mod:`re` ignores case."""
    if not chars:
        return chars
    ignoring = re.compile(chars.pattern(), re.IGNORECASE)
    candidates = ASCII_CASED if chars.ranges[-1][1] <= ASCII_END else _cased()
    return chars | CharSet.of(character for character in candidates if ignoring.match(character))
