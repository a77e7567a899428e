"""Which literal leads to which rule: the plan of a scan."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

from urai.matching.anchor import Anchoring
from urai.matching.automaton import Automaton

Search = Callable[[str, int, int], re.Match[str] | None]
Match = Callable[[str], re.Match[str] | None]


class Anchored(Protocol):
    """What the plan needs of a rule: how it is anchored, and where it looks."""

    @property
    def anchoring(self) -> Anchoring:
        """Where its matches are to be looked for."""

    @property
    def zones(self) -> frozenset[str]:
        """The section kinds in which it looks."""


class Target(NamedTuple):
    """A rule to be tried where a literal stands.

    ``offset``: so many characters before it, or ``None``: look for the place. ``left``,
    ``right``: only where a word begins or ends. ``at_once``: as soon as it is met.
    """

    rule: int
    offset: int | None
    left: bool
    right: bool
    at_once: bool


class Plan:
    """The automaton of all rules' anchors, and what each literal leads to in each kind of zone.

    ``searched`` are the rules without anchors; ``before`` reads a rule's text backwards from an
    anchor, ``first`` finds where a match could begin.
    """

    def __init__(self, rules: Sequence[Anchored]) -> None:
        self._rules = rules
        self.searched = [number for number, rule in enumerate(rules) if not rule.anchoring.anchors]
        literals = sorted({literal.text for rule in rules for literal in rule.anchoring.anchors})
        self._numbers = {text: number for number, text in enumerate(literals)}
        self.automaton = Automaton(literals)
        self._targets: dict[str, list[tuple[Target, ...]]] = {}
        self._first: list[Search | None] = [None] * len(rules)
        self._before: list[Match | None] = [None] * len(rules)

    def targets(self, kind: str) -> list[tuple[Target, ...]]:
        """Give for each literal the rules to try in zones of a kind."""
        found = self._targets.get(kind)
        if found is None:
            lists: list[list[Target]] = [[] for _ in self._numbers]
            for number, rule in enumerate(self._rules):
                if kind in rule.zones:
                    for text, offset, left, right in rule.anchoring.anchors:
                        target = Target(number, offset, left, right, rule.anchoring.ordered)
                        lists[self._numbers[text]].append(target)
            found = self._targets[kind] = [tuple(targets) for targets in lists]
        return found

    def first(self, rule: int) -> Search:
        """Give the search for a place where a match of a rule could begin."""
        found = self._first[rule]
        if found is None:
            found = self._first[rule] = re.compile(self._rules[rule].anchoring.first).search
        return found

    def before(self, rule: int) -> Match:
        """Give the match of what stands before a rule's anchor, read backwards."""
        found = self._before[rule]
        if found is None:
            found = self._before[rule] = re.compile(self._rules[rule].anchoring.before).match
        return found
