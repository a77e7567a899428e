"""What each rule costs, counted when it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from time import perf_counter

import msgspec

from urai.matching.budget import Find


class RuleCost(msgspec.Struct):
    """What one rule cost: its literals that were met, the places that were tried, its matches, and the time."""

    anchor_hits: int = 0
    attempts: int = 0
    matches: int = 0
    seconds: float = 0.0

    def __add__(self, other: RuleCost) -> RuleCost:
        return RuleCost(
            self.anchor_hits + other.anchor_hits,
            self.attempts + other.attempts,
            self.matches + other.matches,
            self.seconds + other.seconds,
        )


class Profile:
    """The cost of each rule of a scanner, by its number, over all texts so far; ``seconds`` is that of all scans."""

    def __init__(self, rules: int) -> None:
        self.rules = [RuleCost() for _ in range(rules)]
        self.seconds = 0.0

    def counting(self, finds: Sequence[Find]) -> list[Find]:
        """Give functions that find the same, and count it."""
        return [self._counting(cost, find) for cost, find in zip(self.rules, finds, strict=True)]

    def _counting(self, cost: RuleCost, find: Find) -> Find:
        def counted(text: str, start: int, end: int) -> int:
            cost.attempts += 1
            stop = find(text, start, end)
            cost.matches += stop >= 0
            return stop

        return counted


class Stopwatch:
    """Adds the time of what stands under ``with`` to a rule's cost."""

    def __init__(self, cost: RuleCost) -> None:
        self._cost = cost
        self._began = 0.0

    def __enter__(self) -> None:
        self._began = perf_counter()

    def __exit__(self, *error: object) -> None:
        self._cost.seconds += perf_counter() - self._began
