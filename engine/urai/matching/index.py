"""Which literal leads to which rule: the plan of a scan."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

from urai.matching.anchor import AnchorGroup, Anchoring
from urai.matching.automaton import Automaton
from urai.matching.folding import folded
from urai.matching.precompiled import Expressions


class Anchored(Protocol):
    """What the plan needs of a rule: how it is anchored, and where it looks."""

    @property
    def anchoring(self) -> Anchoring:
        """Where its matches are to be looked for."""

    @property
    def expressions(self) -> Expressions:
        """What compiles its expressions."""

    @property
    def zones(self) -> frozenset[str]:
        """The section kinds in which it looks."""


class Way:
    """From the literals of a group to the places where a match could begin.

    ``first`` searches for such a place, ``before`` reads backwards from a literal; each is
    compiled when it is first needed.
    """

    __slots__ = ("_before", "_expressions", "_first", "_group")

    def __init__(self, group: AnchorGroup, expressions: Expressions) -> None:
        self._group = group
        self._expressions = expressions
        self._first: re.Pattern[str] | None = None
        self._before: Callable[[str], re.Match[str] | None] | None = None

    @property
    def first(self) -> re.Pattern[str]:
        """The expression of a place where a match could begin."""
        if self._first is None:
            self._first = self._expressions.compile(self._group.first)
        return self._first

    def before(self, stretch: str) -> re.Match[str] | None:
        """Match what stands before a literal, read backwards."""
        if self._before is None:
            self._before = self._expressions.compile(self._group.before).match
        return self._before(stretch)


class Target(NamedTuple):
    """A rule to be tried where a literal stands.

    ``exact``: only where the text is exactly that; ``behind``: only after one of these characters,
    if there are any. ``left``, ``right``: only where a word begins or ends. The match begins
    ``offset`` characters before, or where ``way`` leads. ``at_once``: as soon as it is met.
    """

    rule: int
    exact: str
    behind: str
    left: bool
    right: bool
    offset: int
    way: Way | None
    at_once: bool


class ZonePlan(NamedTuple):
    """What to do in zones of a kind: the targets of each literal, and the rules to search for."""

    targets: list[tuple[Target, ...]]
    searched: list[tuple[int, Way]]


class Plan:
    """The automaton of all rules' literals, and what each leads to in each kind of zone."""

    def __init__(self, rules: Sequence[Anchored]) -> None:
        self._rules = rules
        literals = sorted({folded(literal.text) for rule in rules for literal in rule.anchoring.anchors})
        self.automaton = Automaton(literals)
        self._found: list[tuple[int, int, Target]] = []
        self._searched: list[tuple[int, Way]] = []
        numbers = {text: number for number, text in enumerate(literals)}
        for number, rule in enumerate(rules):
            for group in rule.anchoring.groups:
                way = Way(group, rule.expressions) if group.first else None
                if way is not None and not group.literals:
                    self._searched.append((number, way))
                for literal in group.literals:
                    text = folded(literal.text)
                    exact = "" if literal.anycase or text == literal.text.upper() else literal.text
                    chars = group.behind if text[0].isalnum() else ""
                    target = Target(
                        number,
                        exact,
                        chars,
                        literal.left,
                        literal.right,
                        literal.offset or 0,
                        way,
                        rule.anchoring.ordered,
                    )
                    self._found.append((numbers[text], number, target))
        self._kinds: dict[str, ZonePlan] = {}
        self._same: dict[tuple[bool, ...], ZonePlan] = {}

    def zone(self, kind: str) -> ZonePlan:
        """Give what to do in zones of a kind."""
        plan = self._kinds.get(kind)
        if plan is None:
            active = tuple(kind in rule.zones for rule in self._rules)
            if active not in self._same:
                self._same[active] = self._plan(active)
            plan = self._kinds[kind] = self._same[active]
        return plan

    def _plan(self, active: Sequence[bool]) -> ZonePlan:
        lists: list[list[Target]] = [[] for _ in self.automaton.literals]
        for literal, rule, target in self._found:
            if active[rule]:
                lists[literal].append(target)
        return ZonePlan([tuple(targets) for targets in lists], [each for each in self._searched if active[each[0]]])
