"""What a run costs by rule and by document: what ``urai run --profile`` shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from time import perf_counter

from urai.matching import RuleCost

FORMS = "(forms)"
SETTLING = "(settling and the rest)"


class Costs:
    """The cost of each rule, resolver, check and derivation by its id, and of each document."""

    def __init__(self) -> None:
        self.rules: dict[str, RuleCost] = {}
        self.documents: list[tuple[float, str, int]] = []
        """Seconds, id and length of each document."""

    def of(self, rule: str) -> RuleCost:
        """Give the cost of a rule so far, to be added to."""
        cost = self.rules.get(rule)
        if cost is None:
            cost = self.rules[rule] = RuleCost()
        return cost

    @contextmanager
    def spent_on(self, rule: str) -> Iterator[RuleCost]:
        """Add the time of what stands under ``with`` to a rule's cost."""
        cost = self.of(rule)
        began = perf_counter()
        try:
            yield cost
        finally:
            cost.seconds += perf_counter() - began

    @contextmanager
    def reading(self, document: str, length: int) -> Iterator[None]:
        """Add the time of what stands under ``with`` as that of a document."""
        began = perf_counter()
        try:
            yield
        finally:
            self.documents.append((perf_counter() - began, document, length))

    def add(self, rules: Sequence[str], costs: Sequence[RuleCost]) -> None:
        """Add what a scanner counted for its rules."""
        for rule, cost in zip(rules, costs, strict=True):
            self.rules[rule] = self.of(rule) + cost

    def table(self) -> list[tuple[str, RuleCost]]:
        """Give each rule with its cost, the dearest first; what no rule took stands as a row of its own."""
        rest = sum(seconds for seconds, _, _ in self.documents) - sum(cost.seconds for cost in self.rules.values())
        rows = {**self.rules, SETTLING: RuleCost(seconds=max(rest, 0.0))}
        return sorted(rows.items(), key=lambda row: (-row[1].seconds, row[0]))

    def slowest(self, most: int) -> list[tuple[float, str, int]]:
        """Give the documents that took longest."""
        return sorted(self.documents, reverse=True)[:most]
