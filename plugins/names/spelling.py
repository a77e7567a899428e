"""Compare words that may be one word in two spellings."""

from __future__ import annotations

_FEWEST_LETTERS = 5
_LONG = 8


def is_variant(one: str, other: str, fewest: int = _FEWEST_LETTERS) -> bool:
    """Say whether two words are one in two spellings: one letter apart, two where they are long."""
    if one == other or one[:1] != other[:1] or min(len(one), len(other)) < fewest:
        return False
    allowed = 1 if max(len(one), len(other)) < _LONG else 2
    return distance(one, other, allowed) <= allowed


def distance(one: str, other: str, most: int) -> int:
    """Give how many letters to add, drop, change or swap to turn one word into the other, ``most + 1`` if more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, last, row = row, before, [i]
        for j, opposite in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != opposite))
            if last and j > 1 and letter == other[j - 2] and one[i - 2] == opposite:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)
