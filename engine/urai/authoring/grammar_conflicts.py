"""Find the LALR conflicts of a grammar, and for each a text that has both readings, or one for each.

Two copies of the automaton run from the place of the conflict, one for each action, and read the same
symbols. Where both come to the end, the text has both readings; the search prefers short texts and is
bounded. Method: C. Isradisaikul and A. Myers, "Finding Counterexamples from Parsing Conflicts", PLDI 2015,
on whole stacks in place of their items.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from typing import Literal, NamedTuple

from urai.authoring.grammar_samples import NEVER, Derivation, leaves
from urai.authoring.grammar_stacks import Stack, Stacks, paths
from urai.grammar import END, Automaton

Kind = Literal["shift-reduce", "reduce-reduce"]

MOST_PATHS = 24
MOST_STEPS = 1500


class Reading(NamedTuple):
    """One way to go on: read the next terminal (``production`` is ``None``) or reduce a production."""

    production: int | None
    derivation: Derivation | None

    @property
    def tokens(self) -> list[str]:
        """The terminals of its text."""
        return leaves(self.derivation) if self.derivation else []


class Conflict(NamedTuple):
    """Two actions for one terminal in one state of the parser.

    ``terminals`` are all that have this conflict between the same productions; the readings are for
    the first. ``unified``: both readings are of the same terminals. ``shifted`` are the items,
    (production, symbols already read), that go on with the terminal.
    """

    kind: Kind
    state: int
    terminals: tuple[str, ...]
    readings: tuple[Reading, Reading]
    shifted: tuple[tuple[int, int], ...]
    unified: bool


class _Found(NamedTuple):
    kind: Kind
    state: int
    actions: tuple[int | None, int]
    shifted: tuple[tuple[int, int], ...]


def conflicts(automaton: Automaton) -> list[Conflict]:
    """Give the conflicts of a grammar, one for each pair of actions of productions."""
    stacks = Stacks(automaton)
    groups: dict[tuple[object, ...], list[tuple[_Found, str]]] = {}
    for found, terminal in _conflicts(automaton):
        groups.setdefault((found.kind, found.actions, found.shifted), []).append((found, terminal))
    result: list[Conflict] = []
    for group in groups.values():
        terminals = tuple(dict.fromkeys(terminal for _, terminal in group))
        first: Conflict | None = None
        for found, terminal in group[:4]:
            one, other, unified = _readings(stacks, found, terminal)
            if first is None or unified:
                ordered = (terminal, *(name for name in terminals if name != terminal))
                first = Conflict(found.kind, found.state, ordered, (one, other), found.shifted, unified)
            if unified:
                break
        if first is not None:
            result.append(first)
    return sorted(result, key=lambda conflict: (conflict.kind, conflict.state, conflict.terminals))


def _conflicts(automaton: Automaton) -> Iterator[tuple[_Found, str]]:
    for state, table in enumerate(automaton.lookaheads):
        for terminal, numbers in table.items():
            best = max((automaton.priorities[number] for number in numbers), default=0)
            leading = [number for number in numbers if automaton.priorities[number] == best]
            if terminal in automaton.moves[state]:
                shifted = shifted_items(automaton, state, terminal)
                yield from ((_Found("shift-reduce", state, (None, number), shifted), terminal) for number in leading)
            yield from ((_Found("reduce-reduce", state, (leading[0], other), ()), terminal) for other in leading[1:])


def shifted_items(automaton: Automaton, state: int, terminal: str) -> tuple[tuple[int, int], ...]:
    """Give the items that go on with a terminal in a state, as they are before it."""
    target = automaton.moves[state][terminal]
    return tuple((number, dot - 1) for number, dot in automaton.items[target])


def _readings(stacks: Stacks, found: _Found, terminal: str) -> tuple[Reading, Reading, bool]:
    one, other = found.actions
    nearest: dict[int, Reading] = {}
    for stack in paths(stacks, found.state, MOST_PATHS):
        mine, theirs = _after(stacks, stack, one, terminal), _after(stacks, stack, other, terminal)
        for index, (production, after) in enumerate(((one, mine), (other, theirs))):
            if index not in nearest and after and (derivation := stacks.complete(after[0])):
                nearest[index] = Reading(production, derivation)
        pair = _together(stacks, mine, theirs)
        if pair is not None:
            return Reading(one, pair[0]), Reading(other, pair[1]), True
    return nearest.get(0, Reading(one, None)), nearest.get(1, Reading(other, None)), False


def _after(stacks: Stacks, stack: Stack, action: int | None, terminal: str) -> list[Stack]:
    """Give the stacks after an action and the terminal that it was chosen for."""
    here = stack if action is None else stacks.reduce(stack, action)
    if here is None:
        return []
    if terminal == END:
        return list(stacks.before(here, END))
    if action is None:
        after = stacks.push(here, terminal)
        return [after] if after else []
    return [after for before in stacks.before(here, terminal) if (after := stacks.push(before, terminal))]


def _together(stacks: Stacks, mine: list[Stack], theirs: list[Stack]) -> tuple[Derivation, Derivation] | None:
    """Read on with both until both have the whole text."""
    waiting: list[tuple[float, float, int, Stack, Stack]] = []
    seen: set[tuple[tuple[int, ...], tuple[int, ...]]] = set()
    count = 0

    def wait(spent: float, one: Stack, other: Stack) -> None:
        nonlocal count
        keys = one.states(), other.states()
        if keys in seen:
            return
        seen.add(keys)
        left = max(stacks.cost_to_end(keys[0])[0], stacks.cost_to_end(keys[1])[0])
        if left != NEVER:
            count += 1
            heapq.heappush(waiting, (spent + left, left, count, one, other))

    for one in mine:
        for other in theirs:
            wait(0, one, other)
    steps = 0
    while waiting and steps < MOST_STEPS:
        steps += 1
        total, left, _, one, other = heapq.heappop(waiting)
        ends = next(stacks.before(one, END), None), next(stacks.before(other, END), None)
        if ends[0] and ends[1] and ends[0].read and ends[1].read and ends[0].read != ends[1].read:
            return ends[0].read, ends[1].read
        for symbol in _symbols(stacks, one, other):
            price = stacks.shortest.cost.get(symbol, NEVER) + 0.01
            if price == NEVER:
                continue
            others = [after for here in stacks.before(other, symbol) if (after := stacks.push(here, symbol))]
            for here in stacks.before(one, symbol) if others else ():
                after = stacks.push(here, symbol)
                for beside in others if after else ():
                    wait(total - left + price, after, beside)  # type: ignore[arg-type]  # after is one here
    return None


def _symbols(stacks: Stacks, one: Stack, other: Stack) -> list[str]:
    """Give the symbols that might be read next on both."""
    return sorted(_possible(stacks, one) & _possible(stacks, other))


def _possible(stacks: Stacks, stack: Stack) -> set[str]:
    """Give the symbols that can be read on a stack, with any reductions before."""
    found: set[str] = set()
    todo, seen = [stack], {stack.states()}
    while todo and len(seen) < 60:
        here = todo.pop()
        found |= set(stacks.automaton.moves[here.state])
        for number in sorted({number for row in stacks.automaton.lookaheads[here.state].values() for number in row}):
            after = stacks.reduce(here, number)
            if after is not None and (key := after.states()) not in seen:
                seen.add(key)
                todo.append(after)
    return found
