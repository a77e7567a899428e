"""Sets of characters, as regular expressions mean them."""

from __future__ import annotations

import functools
import re
import sys
from collections.abc import Iterable

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

    def __or__(self, other: CharSet) -> CharSet:
        return CharSet((*self.ranges, *other.ranges))

    def __and__(self, other: CharSet) -> CharSet:
        return (self.complement() | other.complement()).complement()

    def complement(self) -> CharSet:
        """Give all characters that are not in the set."""
        edges = [0, *(edge for bounds in self.ranges for edge in bounds), LAST + 1]
        return CharSet(zip(edges[::2], edges[1::2], strict=True))

    def isdisjoint(self, other: CharSet) -> bool:
        """Say whether the two have no character in common."""
        mine, theirs = iter(self.ranges), iter(other.ranges)
        here, there = next(mine, None), next(theirs, None)
        while here and there:
            if here[1] <= there[0]:
                here = next(mine, None)
            elif there[1] <= here[0]:
                there = next(theirs, None)
            else:
                return False
        return True

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

    def characters(self) -> list[str]:
        """Give the characters, in code-point order."""
        return [chr(code) for low, high in self.ranges for code in range(low, high)]

    def pattern(self) -> str:
        """Give the set as a character class of :mod:`re`."""
        if not self.ranges:
            return "(?!)"
        if len(self) > LAST // 2:
            return f"[^{_members(self.complement())}]" if len(self) <= LAST else r"[\s\S]"
        return f"[{_members(self)}]"


def _members(chars: CharSet) -> str:
    text = ""
    for escape in ("w", "d", "s"):
        category = category_set(escape)
        if not (category & chars.complement()):
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


@functools.cache
def fold_case(chars: CharSet) -> CharSet:
    """Give all characters that match one of ``chars`` where :mod:`re` ignores case."""
    if not chars:
        return chars
    ignoring = re.compile(chars.pattern(), re.IGNORECASE)
    return chars | CharSet.of(character for character in _cased() if ignoring.match(character))
