"""Keep every rule's work in a document linear, whatever the document is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

Find = Callable[[str, int, int], int]

CREDIT = 50_000
CREDIT_PER_CHARACTER = 8
"""What a rule may cost if every failed try is charged with all the text that it could have read."""

BUDGET = 100_000
BUDGET_PER_CHARACTER = 4
"""What a rule may cost, when its credit is used up, in characters and tokens that were really read."""


class Measured(Protocol):
    """A matcher that can say what a try cost."""

    def measured(self, text: str, start: int, end: int) -> tuple[int, int]:
        """Give the end of the longest match at ``start``, or -1, and how much was read for it."""


class Meter:
    """Counts the real work of one rule in one document, and ends it where there is too much."""

    def __init__(self, matcher: Measured, length: int) -> None:
        self._measured = matcher.measured
        self.left = BUDGET + BUDGET_PER_CHARACTER * length
        self.spent = False

    def find(self, text: str, start: int, end: int) -> int:
        """Give the end of the longest match at ``start``, or -1."""
        if self.spent:
            return -1
        stop, work = self._measured(text, start, end)
        self.left -= work
        self.spent = self.left < 0
        return stop


def credit(length: int) -> int:
    """Give a rule's credit in a document of so many characters."""
    return CREDIT + CREDIT_PER_CHARACTER * length
