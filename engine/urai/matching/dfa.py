"""A grammar without nesting as an automaton over its terminals.

An LALR parser's next step depends on its whole stack. Where only finitely many stacks can
arise, each of them is a state of a finite automaton, and the stack is gone.
"""

from __future__ import annotations

import msgspec

from urai.grammar import END, Tables
from urai.matching.driver import Driver
from urai.matching.lexer import lexer_kinds
from urai.matching.shape import Stack

MAX_STATES = 5000
"""A grammar with more different stacks is run on its LALR tables."""


class State(msgspec.Struct, frozen=True):
    """A state of the automaton.

    ``lexer`` is a parser state that has its lexer; ``edges`` leads from each terminal that can
    still come to a match to the next state. ``accepting``: the tokens so far are a match.
    """

    lexer: int
    edges: dict[str, int]
    accepting: bool


def build(tables: Tables, limit: int = MAX_STATES) -> tuple[State, ...] | None:
    """Give the smallest automaton of a grammar, start state first; ``None`` where it nests without end.

    Nothing leads back to the start state: before it no ignored terminal is passed over.
    """
    states = _stacks(tables, limit)
    return None if states is None else _smallest(_living(states), lexer_kinds(tables))


def _stacks(tables: Tables, limit: int) -> list[State] | None:
    """Give an automaton with a state for each stack, and one more for the start."""
    driver = Driver(tables)
    first: Stack = (tables.start_state, None)
    stacks = [first]
    numbers: dict[tuple[int, ...], int] = {}
    states: list[State] = []
    for stack in stacks:  # grows as stacks are met
        names = dict.fromkeys(name for name in tables.lexers[stack[0]] if name not in tables.ignored)
        names |= dict.fromkeys(name for keys in tables.unless[stack[0]].values() for name in keys)
        names |= dict.fromkeys(tables.declared)
        edges: dict[str, int] = {}
        for name in names:
            after = driver.shift(stack, name)
            if after is None:
                continue
            key = _flat(after)
            if key not in numbers:
                numbers[key] = len(stacks)
                stacks.append(after)
            edges[name] = numbers[key]
        if len(stacks) > limit:
            return None
        accepting = bool(states) and driver.shift(stack, END) is not None  # a match has at least one token
        states.append(State(stack[0], edges, accepting))
    return states


def _flat(stack: Stack) -> tuple[int, ...]:
    found: list[int] = []
    here: Stack | None = stack
    while here is not None:
        found.append(here[0])
        here = here[1]
    return tuple(found)


def _living(states: list[State]) -> list[State]:
    """Leave out the edges after which no match can be reached any more."""
    alive = {number for number, state in enumerate(states) if state.accepting}
    while True:
        more = {n for n, state in enumerate(states) if n not in alive and not alive.isdisjoint(state.edges.values())}
        if not more:
            break
        alive |= more
    return [
        State(state.lexer, {name: to for name, to in state.edges.items() if to in alive}, state.accepting)
        for state in states
    ]


def _smallest(states: list[State], kinds: list[int]) -> tuple[State, ...]:
    """Merge the states that nothing can tell apart (Moore's algorithm), and number them as they are met."""
    groups = _numbered([(number == 0, state.accepting, kinds[state.lexer]) for number, state in enumerate(states)])
    while True:
        finer = _numbered(
            [
                (group, *((name, groups[to]) for name, to in sorted(state.edges.items())))
                for group, state in zip(groups, states, strict=True)
            ]
        )
        if max(finer) == max(groups):
            break
        groups = finer
    members = dict(zip(groups, states, strict=True))
    order = [groups[0]]
    for group in order:  # grows as groups are met
        order += [to for to in dict.fromkeys(groups[to] for to in members[group].edges.values()) if to not in order]
    number = {group: index for index, group in enumerate(order)}
    return tuple(
        State(state.lexer, {name: number[groups[to]] for name, to in state.edges.items()}, state.accepting)
        for state in (members[group] for group in order)
    )


def _numbered(keys: list[tuple[object, ...]]) -> list[int]:
    numbers: dict[tuple[object, ...], int] = {}
    return [numbers.setdefault(key, len(numbers)) for key in keys]
