"""Run an LALR automaton every way it could go: stacks with the derivations that they hold.

Whatever a stack does is a derivation of the grammar, so that a text found here has the reading that is
shown for it; look-ahead only narrows the search.
"""

from __future__ import annotations

import functools
import heapq
from collections.abc import Iterator
from typing import NamedTuple

from urai.authoring.grammar_samples import NEVER, Branch, Derivation, Shortest
from urai.grammar import END, Automaton

MOST_REDUCTIONS = 24
MOST_STACKS = 12


class Stack(NamedTuple):
    """A parser's stack, from the top: a state, what was read to come to it, and what lies below."""

    state: int
    read: Derivation | None
    below: Stack | None

    def states(self) -> tuple[int, ...]:
        """Give the states from the bottom."""
        found: list[int] = []
        here: Stack | None = self
        while here is not None:
            found.append(here.state)
            here = here.below
        return tuple(reversed(found))


class Stacks:
    """An automaton to run."""

    def __init__(self, automaton: Automaton) -> None:
        self.automaton = automaton
        self.shortest = Shortest(automaton.productions)
        self.accepting = automaton.moves[0].get(automaton.start, -1)
        self._firsts = _firsts(automaton)
        self.cost_to_end = functools.lru_cache(maxsize=50_000)(self._cost_to_end)

    def push(self, stack: Stack, symbol: str) -> Stack | None:
        """Give the stack after a symbol, read as shortly as it can be."""
        target = self.automaton.moves[stack.state].get(symbol)
        return None if target is None else Stack(target, self.shortest.derivation(symbol), stack)

    def reduce(self, stack: Stack, number: int) -> Stack | None:
        """Give the stack after a production is reduced; ``None`` where its symbols are not on top."""
        production = self.automaton.productions[number]
        children: list[Derivation] = []
        here: Stack | None = stack
        for _ in production.symbols:
            if here is None or here.read is None:
                return None
            children.append(here.read)
            here = here.below
        if here is None:
            return None
        target = self.automaton.moves[here.state].get(production.origin)
        if target is None:
            return None
        return Stack(target, Branch(number, production.origin, tuple(reversed(children))), here)

    def before(self, stack: Stack, symbol: str) -> Iterator[Stack]:
        """Give the stacks, after reductions, from which a symbol can be read (or which accept, for the end)."""
        lookaheads = self._firsts.get(symbol, frozenset((symbol,)))
        todo, seen = [(stack, 0)], {stack.states()}
        given = 0
        while todo and given < MOST_STACKS:
            here, depth = todo.pop(0)
            if self.accepts(here) if symbol == END else symbol in self.automaton.moves[here.state]:
                given += 1
                yield here
            if depth >= MOST_REDUCTIONS:
                continue
            table = self.automaton.lookaheads[here.state]
            for number in sorted({number for name in table if name in lookaheads for number in table[name]}):
                after = self.reduce(here, number)
                if after is not None and (key := after.states()) not in seen:
                    seen.add(key)
                    todo.append((after, depth + 1))

    def accepts(self, stack: Stack) -> bool:
        """Say whether a stack holds the whole text."""
        return stack.state == self.accepting and stack.below is not None and stack.below.below is None

    def complete(self, stack: Stack) -> Derivation | None:
        """Give the derivation of the shortest text that begins as the stack has it."""
        here: Stack | None = stack
        while here is not None and not self.accepts(here):
            cost, number, symbols = self.cost_to_end(here.states())
            if cost == NEVER:
                return None
            for symbol in symbols:
                here = self.push(here, symbol) if here else None
            if here is not None and number >= 0:
                here = self.reduce(here, number)
        return here.read if here else None

    def _cost_to_end(self, states: tuple[int, ...]) -> tuple[float, int, tuple[str, ...]]:
        """Give how many terminals a text needs from here, with the production to complete and what it lacks."""
        below, top = states[:-1], states[-1]
        if len(below) <= 1 and top == self.accepting:
            return 0, -1, ()
        # Dijkstra over the states that can come to the top over the same stack below
        ways: list[tuple[float, int, int]] = [(0, 0, top)]
        first: dict[int, tuple[int, tuple[str, ...]]] = {top: (-1, ())}
        done: set[int] = set()
        best: tuple[float, int, tuple[str, ...]] = (NEVER, -1, ())
        while ways:
            cost, _, state = heapq.heappop(ways)
            if state in done or cost >= best[0]:
                continue
            done.add(state)
            if len(below) == 1 and state == self.accepting:
                best = min(best, (cost, *first[state]))
                continue
            for number, dot in self.automaton.items[state]:
                symbols = self._rest(number, dot)
                total = cost + self.shortest.of(symbols)
                if total >= best[0] or dot > len(below):
                    continue
                step = first[state] if state != top else (number, symbols)
                if number < 0:
                    best = (total, *step)
                    continue
                under = states[: len(states) - dot]
                target = self.automaton.moves[under[-1]].get(self.automaton.productions[number].origin)
                if target is None:
                    continue
                if dot == 1:
                    if target not in done and target not in first:
                        first[target] = step
                    heapq.heappush(ways, (total, len(done), target))
                else:
                    further = self.cost_to_end((*under, target))[0]
                    if total + further < best[0]:
                        best = (total + further, *step)
        return best

    def _rest(self, number: int, dot: int) -> tuple[str, ...]:
        if number < 0:
            return (self.automaton.start,)[dot:]
        return self.automaton.productions[number].symbols[dot:]


def paths(stacks: Stacks, goal: int, most: int) -> Iterator[Stack]:
    """Give stacks with a state on top, those with the shortest texts first."""
    automaton = stacks.automaton
    distance = _distances(stacks, goal)
    if 0 not in distance:  # only through a rule that never comes to an end
        return
    ways: list[tuple[float, int, Stack]] = [(distance[0], 0, Stack(0, None, None))]
    count = given = 0
    while ways and given < most and count < 20_000:
        cost, _, stack = heapq.heappop(ways)
        if stack.state == goal:
            given += 1
            yield stack
        spent = cost - distance[stack.state]
        for symbol, target in automaton.moves[stack.state].items():
            price = stacks.shortest.cost.get(symbol, NEVER) + 0.01
            if target not in distance or price == NEVER:
                continue
            after = stacks.push(stack, symbol)
            if after is not None:
                count += 1
                heapq.heappush(ways, (spent + price + distance[target], count, after))


def _distances(stacks: Stacks, goal: int) -> dict[int, float]:
    back: dict[int, list[tuple[int, float]]] = {}
    for state, row in enumerate(stacks.automaton.moves):
        for symbol, target in row.items():
            price = stacks.shortest.cost.get(symbol, NEVER) + 0.01
            if price != NEVER:
                back.setdefault(target, []).append((state, price))
    distance: dict[int, float] = {}
    ways: list[tuple[float, int]] = [(0, goal)]
    while ways:
        cost, state = heapq.heappop(ways)
        if state in distance:
            continue
        distance[state] = cost
        for before, price in back.get(state, ()):
            heapq.heappush(ways, (cost + price, before))
    return distance


def _firsts(automaton: Automaton) -> dict[str, frozenset[str]]:
    """Give for each rule the terminals that its texts can begin with; all terminals where it can be empty."""
    productions = automaton.productions
    empty = _empty(automaton)
    firsts: dict[str, set[str]] = {production.origin: set() for production in productions}
    changed = True
    while changed:
        changed = False
        for production in productions:
            here = firsts[production.origin]
            size = len(here)
            for symbol in production.symbols:
                here |= firsts.get(symbol, {symbol})
                if symbol not in empty:
                    break
            changed = changed or len(here) > size
    everything = frozenset({END, *(symbol for p in productions for symbol in p.symbols if symbol not in firsts)})
    return {origin: everything if origin in empty else frozenset(found) for origin, found in firsts.items()}


def _empty(automaton: Automaton) -> set[str]:
    empty: set[str] = set()
    while more := {p.origin for p in automaton.productions if set(p.symbols) <= empty} - empty:
        empty |= more
    return empty
