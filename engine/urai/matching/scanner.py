"""Find the matches of many grammars in one text."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from operator import itemgetter
from time import perf_counter
from typing import NamedTuple

from urai.matching.anchor import AnchorGroup, Anchoring
from urai.matching.budget import Find, Meter, credit
from urai.matching.index import Gate, Plan, Way
from urai.matching.lexicon_matcher import LexiconMatcher
from urai.matching.matcher import Matcher
from urai.matching.precompiled import Expressions
from urai.matching.profile import Profile, RuleCost, Stopwatch
from urai.matching.required import Literal
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

    matcher: Matcher | LexiconMatcher
    zones: frozenset[str]

    @property
    def anchoring(self) -> Anchoring:
        """Where the grammar's matches are to be looked for."""
        return self.matcher.anchoring

    @property
    def literals(self) -> Callable[[AnchorGroup], tuple[Literal, ...]]:
        """What gives the literals of an anchor group."""
        return self.matcher.literals

    @property
    def expressions(self) -> Expressions:
        """What compiles the grammar's expressions."""
        return self.matcher.expressions


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

    def scan(self, text: str, zones: Sequence[Zone], profile: Profile | None = None) -> Hits:
        """Give all hits in the zones of a text; where there is a ``profile``, count in it what that cost."""
        if profile is not None:
            return self._profiled(text, zones, profile)
        run = _Run(self.rules, self._plan, self._finds.copy(), text)
        for layer in _layers(zones):
            run.through(layer)
        return run.hits()

    def profile(self) -> Profile:
        """Give an empty profile of the rules."""
        return Profile(len(self.rules))

    def _profiled(self, text: str, zones: Sequence[Zone], profile: Profile) -> Hits:
        began = perf_counter()
        run = _ProfiledRun(self.rules, self._plan, profile.counting(self._finds), text)
        run.costs = profile.rules
        for layer in _layers(zones):
            run.through(layer)
        hits = run.hits()
        profile.seconds += perf_counter() - began
        for batch in self._plan.automaton.batches(text):
            for literal, _, _ in batch:
                for rule in self._plan.rules_of[literal]:
                    profile.rules[rule].anchor_hits += 1
        return hits


class _Run:
    """One scan of one text."""

    def __init__(self, rules: Sequence[ScanRule], plan: Plan, finds: list[Find], text: str) -> None:
        self._rules = rules
        self._plan = plan
        self._text = text
        self._finds = finds
        self._credit = [credit(len(text))] * len(rules)
        self._tried: list[int] = []
        self._found: list[tuple[int, int, int, int]] = []
        self._meters: dict[int, Meter] = {}
        self._waiting: dict[int, list[tuple[int, Way | None]]] = {}
        self._start = 0

    def through(self, zones: Sequence[Zone]) -> None:
        """Try each rule where one of its anchors stands. The zones are sorted and do not overlap."""
        text, waiting = self._text, self._waiting
        tried = self._tried = [0] * len(self._rules)
        rest = iter(zones)
        start, end = 0, 0
        gates: list[tuple[Gate, ...]] = []
        for batch in self._plan.automaton.batches(text):
            for literal, a, b in batch:
                while a >= end:
                    self._settle(end)
                    start, end, gates = self._enter(next(rest, NOWHERE))
                if a < start or b > end:
                    continue
                for behind, left, right, uses in gates[literal]:
                    if (left and a and text[a - 1].isalnum()) or (right and b < end and text[b].isalnum()):
                        continue  # \b would fail there
                    if behind and (a == start or text[a - 1] not in behind):
                        continue  # nothing of the rule's stands there
                    for rule, offset, way, spread, at_once in uses:
                        if a < tried[rule]:
                            continue
                        if at_once:
                            self._try_from(rule, way, a, offset, spread, end)
                        else:
                            waiting.setdefault(rule, []).append((a - offset, way))
        while end < NOWHERE.end:
            self._settle(end)
            start, end, gates = self._enter(next(rest, NOWHERE))

    def _enter(self, zone: Zone) -> tuple[int, int, list[tuple[Gate, ...]]]:
        """Begin a zone: note the places that have to be searched for."""
        self._start, end, kind = zone
        gates, searched = self._plan.zone(kind)
        for rule, way in searched:
            found = way.first.finditer(self._text, self._start, end)
            self._waiting.setdefault(rule, []).extend((each.start(), None) for each in found)
        return self._start, end, gates

    def _settle(self, end: int) -> None:
        """Try the rules of which all anchors in a zone are known by now."""
        for rule, met in self._waiting.items():
            self._try_all(rule, met, end)
        self._waiting.clear()

    def _try_all(self, rule: int, met: list[tuple[int, Way | None]], end: int) -> None:
        """Try a rule at all places that its anchors in a zone promise."""
        places: set[int] = set()
        looked: dict[Way, int] = {}
        for place, way in met if len(met) == 1 else sorted(met, key=itemgetter(0)):
            if way is None:
                places.add(place)
            elif (before := self._places(way, place, looked.get(way, self._start))) is not None:
                places.update(before)
                looked[way] = place + 1
        for place in sorted(places):
            if place >= self._tried[rule] and place >= self._start:
                self._try(rule, place, end)

    def _try_from(self, rule: int, way: Way | None, a: int, offset: int, spread: int, end: int) -> None:
        """Try a rule at the places that an anchor at ``a`` promises."""
        low = max(self._tried[rule], self._start)
        if way is not None:
            self._look_back(rule, way, a, low, end)
            return
        place = a - offset
        if place < low:
            return
        stop = self._finds[rule](self._text, place, end)
        if stop < 0:
            self._failed(rule, end - place)
            return
        for earlier in range(max(place - spread, low), place):  # that a later anchor would promise
            if earlier >= self._tried[rule]:
                self._try(rule, earlier, end)
        if place >= self._tried[rule]:
            self._tried[rule] = stop
            self._found.append((place, rule, stop, end))

    def _look_back(self, rule: int, way: Way, a: int, low: int, end: int) -> None:
        """Try a rule at all places, from ``low`` on, where a match with an anchor at ``a`` could begin."""
        places = self._places(way, a, low)
        for place in places or ():
            if place >= self._tried[rule]:
                self._try(rule, place, end)
        if places is not None:
            self._tried[rule] = max(self._tried[rule], a + 1)

    def _try(self, rule: int, place: int, end: int) -> None:
        """Try a rule at one place."""
        stop = self._finds[rule](self._text, place, end)
        if stop < 0:
            self._failed(rule, end - place)
        else:
            self._tried[rule] = stop
            self._found.append((place, rule, stop, end))

    def _places(self, way: Way, a: int, low: int) -> list[int] | None:
        """Give the places, from ``low`` on, where a match with an anchor at ``a`` could begin.

        Gives nothing where no match has its anchor there. A later anchor has no earlier places.
        """
        found = None
        for width in (NEAR, REACH):
            stretch = self._text[max(low, a - width) : a]
            found = way.before(stretch[::-1])
            if found is None or len(stretch) < width or (found.end() < width and found.lastgroup is None):
                break  # more text would change nothing
        if found is None or found.lastgroup is not None:
            return None
        return [each.start() for each in way.first.finditer(self._text, a - found.end(), a + 1)]

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


class _ProfiledRun(_Run):
    """One scan that notes the time that each rule takes."""

    costs: list[RuleCost]

    def _try_all(self, rule: int, met: list[tuple[int, Way | None]], end: int) -> None:
        with Stopwatch(self.costs[rule]):
            super()._try_all(rule, met, end)

    def _try_from(self, rule: int, way: Way | None, a: int, offset: int, spread: int, end: int) -> None:
        with Stopwatch(self.costs[rule]):
            super()._try_from(rule, way, a, offset, spread, end)


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
