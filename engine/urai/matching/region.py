"""A part of an automaton: what lies between a state and a goal, with some states closed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from urai.matching.dfa import State


class Region:
    """The ways through an automaton to a goal.

    Without a ``goal`` a way ends at an accepting state, or passes it; with one it ends where it
    first comes to the goal, and accepting states mean nothing. No way enters a ``closed`` state.
    """

    def __init__(self, states: Sequence[State], goal: int | None = None, closed: frozenset[int] = frozenset()) -> None:
        self.states = states
        self.goal = goal
        self.closed = closed
        self._inside = self._reaching_goal()

    def _reaching_goal(self) -> set[int]:
        """Give the states from which the goal can be reached."""
        if self.goal is None:
            inside = {n for n, state in enumerate(self.states) if state.accepting and n not in self.closed}
        else:
            inside = {self.goal}
        before: dict[int, list[int]] = {}
        for number, state in enumerate(self.states):
            for to in state.edges.values():
                before.setdefault(to, []).append(number)
        todo = list(inside)
        while todo:
            for number in before.get(todo.pop(), ()):
                if number not in inside and number not in self.closed:
                    inside.add(number)
                    todo.append(number)
        return inside

    def until(self, goal: int) -> Region:
        """Give the same region with a nearer goal."""
        return Region(self.states, goal, self.closed)

    def around(self, state: int) -> Region:
        """Give the ways from a state back to itself."""
        return Region(self.states, state, self.closed | ({self.goal} if self.goal is not None else set()))

    def without(self, state: int) -> Region:
        """Give the region in which no way comes back to a state."""
        return Region(self.states, self.goal, self.closed | {state})

    def accepts(self, state: int) -> bool:
        """Say whether a way may end at a state."""
        return self.goal is None and self.states[state].accepting

    def edges(self, state: int) -> dict[str, int]:
        """Give the edges from a state that lead to the goal."""
        inside = self._inside
        return {name: to for name, to in self.states[state].edges.items() if to in inside and to not in self.closed}

    def loops(self, state: int) -> bool:
        """Say whether a way can come back to a state."""
        return state in self._after(self.edges(state).values(), without=None)

    def _after(self, starts: Iterable[int], without: int | None) -> dict[int, int]:
        """Give the states that ways from ``starts`` come to, with their distance, none through ``without``."""
        distance = {start: 1 for start in starts if start != without}
        todo = list(distance)
        for here in todo:  # grows as states are met
            if here == self.goal:
                continue
            for to in self.edges(here).values():
                if to not in distance and to != without:
                    distance[to] = distance[here] + 1
                    todo.append(to)
        return distance

    def _ends(self, state: int) -> bool:
        return state == self.goal or self.accepts(state)

    def must_pass(self, starts: Iterable[int], state: int) -> bool:
        """Say whether all ways from ``starts`` pass a state before they can end."""
        return not any(self._ends(here) for here in self._after(starts, without=state))

    def join(self, state: int) -> int | None:
        """Give the nearest state that all ways from a state pass, and where they do not end."""
        if self.accepts(state):
            return None
        starts = list(self.edges(state).values())
        after = self._after(starts, without=None)
        for here in sorted(after, key=after.__getitem__):
            if here not in (self.goal, state) and self.must_pass(starts, here):
                return here if len(self.states[state].edges) > 1 or here not in starts else None
        return None

    def detour(self, state: int) -> tuple[dict[str, int], int] | None:
        """Give the edges that only make a detour, and the state where they come back.

        From that state the ways on are the same as from ``state`` without the detour.
        """
        edges = self.edges(state)
        for back in self._after(edges.values(), without=None):
            if back in (state, self.goal) or self.accepts(back) != self.accepts(state):
                continue
            onward = self.edges(back)
            if onward.items() <= edges.items() and len(onward) < len(edges):
                away = {name: to for name, to in edges.items() if name not in onward}
                if self.must_pass(away.values(), back):
                    return away, back
        return None
