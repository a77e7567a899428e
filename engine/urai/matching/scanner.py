"""Find the matches of many grammars in one text."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from urai.matching.anchor import Anchoring
from urai.matching.budget import Find, Meter, credit
from urai.matching.index import Plan, Target
from urai.matching.matcher import Matcher
from urai.matching.tree import Match

REACH = 4000
"""A match begins at most so many characters before its anchor."""

NEAR = 100
"""So far is looked first."""


class Zone(NamedTuple):
    """A stretch of text of one section kind; no match crosses its bounds."""

    start: int
    end: int
    kind: str


NOWHERE = Zone(sys.maxsize, sys.maxsize, "")
"""What follows the last zone."""


class ScanRule(NamedTuple):
    """A grammar and the section kinds in which it looks."""

    matcher: Matcher
    zones: frozenset[str]

    @property
    def anchoring(self) -> Anchoring:
        """Where the grammar's matches are to be looked for."""
        return self.matcher.anchoring


class Hit(NamedTuple):
    """A match of the rule with number ``rule``."""

    rule: int
    match: Match


class Hits(list[Hit]):
    """The hits in a text, sorted by start, then by rule.

    ``overrun`` are the rules that ran past their budget; what they had found by then is there.
    """

    overrun: tuple[int, ...] = ()


class Scanner:
    """Scan texts for all rules at once.

    Matches are leftmost, longest and not overlapping within a rule; between rules nothing is
    settled here.
    """

    def __init__(self, rules: Sequence[ScanRule]) -> None:
        self.rules = tuple(rules)
        self._plan = Plan(self.rules)
        self._finds: list[Find] = [rule.matcher.find for rule in self.rules]

    def scan(self, text: str, zones: Sequence[Zone]) -> Hits:
        """Give all hits in the zones of a text."""
        run = _Run(self.rules, self._plan, self._finds.copy(), text)
        for layer in _layers(zones):
            run.anchored(layer)
            run.searched(layer)
        return run.hits()


class _Run:
    """One scan of one text."""

    def __init__(self, rules: Sequence[ScanRule], plan: Plan, finds: list[Find], text: str) -> None:
        self._rules = rules
        self._plan = plan
        self._text = text
        self._finds = finds
        self._credit = [credit(len(text))] * len(rules)
        self._tried = [0] * len(rules)
        self._found: list[tuple[int, int, int, int]] = []
        self._meters: dict[int, Meter] = {}

    def anchored(self, zones: Sequence[Zone]) -> None:
        """Try each rule where one of its anchors stands. The zones are sorted and do not overlap."""
        text = self._text
        tried = self._tried = [0] * len(self._rules)
        rest = iter(zones)
        start, end = 0, 0
        targets: list[tuple[Target, ...]] = []
        waiting: dict[int, list[tuple[int, int | None]]] = {}
        for batch in self._plan.automaton.batches(text):
            for literal, a, b in batch:
                while b > end:
                    self._settle(waiting, start, end)
                    start, end, kind = next(rest, NOWHERE)
                    targets = self._plan.targets(kind)
                if a < start:
                    continue
                for rule, offset, left, right, at_once in targets[literal]:
                    if (left and a and text[a - 1].isalnum()) or (right and b < end and text[b].isalnum()):
                        continue  # \b would fail there
                    if not at_once:
                        waiting.setdefault(rule, []).append((a, offset))
                    elif a < tried[rule]:
                        continue
                    elif offset is None:
                        self._look_back(rule, a, start, end)
                    elif a - offset >= max(tried[rule], start):
                        self._try_at(rule, a - offset, end)
        self._settle(waiting, start, end)

    def _settle(self, waiting: dict[int, list[tuple[int, int | None]]], start: int, end: int) -> None:
        """Try the rules of which all anchors in a zone are known by now."""
        for rule, met in waiting.items():
            if met[0][1] is None:
                for a, _ in sorted(met):
                    if a >= self._tried[rule]:
                        self._look_back(rule, a, start, end)
            else:
                for place in sorted(a - (offset or 0) for a, offset in met):
                    if place >= self._tried[rule] and place >= start:
                        self._try_at(rule, place, end)
        waiting.clear()

    def _try_at(self, rule: int, place: int, end: int) -> None:
        """Try a rule at one place."""
        stop = self._finds[rule](self._text, place, end)
        if stop < 0:
            self._failed(rule, end - place)
        else:
            self._tried[rule] = stop
            self._found.append((place, rule, stop, end))

    def _look_back(self, rule: int, a: int, start: int, end: int) -> None:
        """Try a rule at all places where a match with an anchor at ``a`` could begin."""
        low = self._tried[rule]
        low = max(low, start)
        run = self._plan.before(rule)
        for width in (NEAR, REACH):
            stretch = self._text[max(low, a - width) : a]
            found = run(stretch[::-1])
            length = found.end() if found else 0
            if len(stretch) < width or (found and length < width):
                break  # more text would change nothing
        if found is None:
            return
        self._try_between(rule, a - length, a, end)

    def _try_between(self, rule: int, low: int, high: int, end: int) -> None:
        """Try a rule at all places from ``low`` to ``high``."""
        text, find, search = self._text, self._finds[rule], self._plan.first(rule)
        beyond = high + 1
        while (candidate := search(text, low, beyond)) is not None:
            low = candidate.start()
            stop = find(text, low, end)
            if stop < 0:
                self._failed(rule, end - low)
                find = self._finds[rule]
                low += 1
            else:
                self._found.append((low, rule, stop, end))
                low = stop
                if low > high:
                    break
        self._tried[rule] = max(beyond, low)

    def searched(self, zones: Iterable[Zone]) -> None:
        """Try the rules without anchors wherever a match could begin."""
        for zone in zones:
            for rule in self._plan.searched:
                if zone.kind in self._rules[rule].zones:
                    self._try_between(rule, zone.start, zone.end - 1, zone.end)

    def _failed(self, rule: int, cost: int) -> None:
        """Charge a failed try; a rule that has no credit left is measured from here on."""
        self._credit[rule] -= cost
        if self._credit[rule] < 0 and rule not in self._meters:
            meter = self._meters[rule] = Meter(self._rules[rule].matcher, len(self._text))
            self._finds[rule] = meter.find

    def hits(self) -> Hits:
        """Give what was found."""
        self._found.sort()
        text, rules = self._text, self._rules
        hits = Hits(
            [
                _new(Hit, (rule, Match(start, stop, None, (rules[rule].matcher, text, end))))
                for start, rule, stop, end in self._found
            ]
        )
        hits.overrun = tuple(sorted(rule for rule, meter in self._meters.items() if meter.spent))
        return hits


_new = tuple.__new__


def _layers(zones: Sequence[Zone]) -> Iterator[list[Zone]]:
    """Divide zones into lists in which none overlaps another, each sorted; one list, if none do."""
    rest = sorted(zones, key=itemgetter(0, 1))
    while rest:
        layer: list[Zone] = []
        others: list[Zone] = []
        end = 0
        for zone in rest:
            (layer if zone.start >= end else others).append(zone)
            end = layer[-1].end
        yield layer
        rest = others
