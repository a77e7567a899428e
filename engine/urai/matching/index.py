"""Which literal leads to which rule: the plan of a scan."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

from urai.matching.anchor import AnchorGroup, Anchoring
from urai.matching.automaton import Automaton
from urai.matching.precompiled import Expressions
from urai.matching.required import Literal


class Anchored(Protocol):
    """What the plan needs of a rule: how it is anchored, and where it looks."""

    @property
    def anchoring(self) -> Anchoring:
        """Where its matches are to be looked for."""

    @property
    def expressions(self) -> Expressions:
        """What compiles its expressions."""

    @property
    def literals(self) -> Callable[[AnchorGroup], tuple[Literal, ...]]:
        """What gives the literals of an anchor group."""

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


class Use(NamedTuple):
    """A rule to be tried at a literal: its match begins ``offset`` characters before, or where ``way`` leads.

    ``spread``: so many characters before the place the rule has to be tried first, because of
    literals that may come later. A rule that is not tried ``at_once`` waits for all literals of
    its zone.
    """

    rule: int
    offset: int
    way: Way | None
    spread: int
    at_once: bool


class Gate(NamedTuple):
    """What must hold where a literal was found, and what it leads to then.

    ``behind``: it follows one of these characters, if there are any; ``left``, ``right``: a word
    begins or ends there.
    """

    behind: str
    left: bool
    right: bool
    uses: tuple[Use, ...] = ()


class ZonePlan(NamedTuple):
    """What to do in zones of a kind: the gates of each literal, and the rules to search for."""

    gates: list[tuple[Gate, ...]]
    searched: list[tuple[int, Way]]


class Plan:
    """The automaton of all rules' literals, and what each leads to in each kind of zone."""

    def __init__(self, rules: Sequence[Anchored]) -> None:
        self._rules = rules
        self._literals = [[rule.literals(group) for group in rule.anchoring.groups] for rule in rules]
        every = [literal for groups in self._literals for literals in groups for literal in literals]
        anycase = {literal.text for literal in every if literal.anycase}
        exact = {literal.text for literal in every if not literal.anycase}
        self.automaton = Automaton(sorted(exact), sorted(anycase))
        self._first_anycase = len(exact)
        self._ways = [
            [Way(group, rule.expressions) if group.first else None for group in rule.anchoring.groups] for rule in rules
        ]
        self._kinds: dict[str, ZonePlan] = {}
        self._same: dict[tuple[bool, ...], ZonePlan] = {}

    def zone(self, kind: str) -> ZonePlan:
        """Give what to do in zones of a kind."""
        plan = self._kinds.get(kind)
        if plan is None:
            active = tuple(kind in rule.zones for rule in self._rules)
            if active not in self._same:
                self._same[active] = self._plan([number for number, looks in enumerate(active) if looks])
            plan = self._kinds[kind] = self._same[active]
        return plan

    @functools.cached_property
    def rules_of(self) -> list[set[int]]:
        """The rules that look for each literal."""
        gates = self._plan(range(len(self._rules))).gates
        return [{use.rule for gate in of_one for use in gate.uses} for of_one in gates]

    def _plan(self, rules: Sequence[int]) -> ZonePlan:
        gates: dict[tuple[str, bool, Gate], list[Use]] = {}
        searched: list[tuple[int, Way]] = []
        for rule in rules:
            groups = self._rules[rule].anchoring.groups
            for group, literals, way in zip(groups, self._literals[rule], self._ways[rule], strict=True):
                if way is not None and not literals and not group.lexicon:
                    searched.append((rule, way))
                for literal in literals:
                    behind = group.behind if literal.text[0].isalnum() else ""
                    gate = Gate(behind, literal.left, literal.right)
                    use = self._use(rule, literal, way)
                    gates.setdefault((literal.text, literal.anycase, gate), []).append(use)
        found: dict[tuple[str, bool], list[Gate]] = {}
        for (text, anycase, gate), uses in gates.items():
            found.setdefault((text, anycase), []).append(gate._replace(uses=tuple(uses)))
        keys = ((text, number >= self._first_anycase) for number, text in enumerate(self.automaton.literals))
        return ZonePlan([tuple(found.get(key, ())) for key in keys], searched)

    def _use(self, rule: int, literal: Literal, way: Way | None) -> Use:
        anchoring = self._rules[rule].anchoring
        return Use(rule, literal.offset or 0, way, anchoring.spread - (literal.offset or 0), anchoring.ordered)
