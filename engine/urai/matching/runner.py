"""Run an automaton over terminals on a text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from urai.matching.dfa import State
from urai.matching.lexer import Found, Grammar, Keywords, Lexer, LexerSet
from urai.matching.run import Run

PASSED_OVER = -2
"""Where an ignored terminal leads: the same state again."""

DEAD = -1
"""Where a terminal leads after which nothing matches."""


class _Step(NamedTuple):
    """What a state does next: lex, and go where the terminal's group says."""

    match: Callable[[str, int, int], Found | None]
    names: list[str]
    targets: list[int]
    keywords: Mapping[str, Keywords]
    lexer: Lexer


class DfaRunner:
    """Find the longest match of an automaton at a place."""

    def __init__(self, grammar: Grammar, states: tuple[State, ...], max_tokens: int) -> None:
        self.max_tokens = max_tokens
        self._states = states
        self._lexers = LexerSet(grammar)
        self._accepting = [state.accepting for state in states]
        self._live = [bool(state.edges) for state in states]
        self._steps: list[_Step | None] = [None] * len(states)

    def _step(self, number: int) -> _Step:
        step = self._steps[number]
        if step is None:
            state = self._states[number]
            lexer = self._lexers.at(state.lexer, fused=number > 0)
            passed = PASSED_OVER if number else DEAD
            targets = [state.edges.get(name, DEAD) if name else passed for name in lexer.names]
            step = self._steps[number] = _Step(lexer.match, lexer.names, targets, lexer.keywords, lexer)
        return step

    def prepare(self) -> None:
        """Compile all that a text may need."""
        for number, live in enumerate(self._live):
            if live:
                self._step(number)

    def longest(self, text: str, start: int, end: int) -> Run:
        """Read the longest match that begins at ``start``: no terminals where nothing matches."""
        names: list[str] = []
        offsets: list[int] = []
        accepted = state = 0
        position = start
        left = self.max_tokens
        while left and self._live[state]:
            match, groups, targets, keywords, _ = self._steps[state] or self._step(state)
            found = match(text, position, end)
            if found is None:
                break
            group = found.lastindex or 0
            name, target = groups[group], targets[group]
            if keywords and name in keywords:
                name = keywords[name].name(found.group(group), name)
                target = self._states[state].edges.get(name, DEAD)
            if target < 0:
                if target == DEAD:
                    break
                position = found.end()
                continue
            first, position = found.span(group)
            names.append(name)
            offsets += (first, position)
            left -= 1
            state = target
            if self._accepting[state]:
                accepted = len(names)
        del names[accepted:], offsets[2 * accepted :]
        return Run(names, offsets, position, state)

    def again(self, text: str, start: int, stop: int, end: int) -> tuple[list[str], list[int]]:
        """Give names and offsets of the terminals of a match that is known to reach from ``start`` to ``stop``."""
        names: list[str] = []
        offsets: list[int] = []
        state = 0
        position = start
        while position < stop:
            match, groups, targets, keywords, _ = self._steps[state] or self._step(state)
            found = match(text, position, end)
            if found is None:
                raise ValueError("no match is known there")
            group = found.lastindex or 0
            name = groups[group]
            if name:
                if keywords and name in keywords:
                    name = keywords[name].name(found.group(group), name)
                    state = self._states[state].edges[name]
                else:
                    state = targets[group]
                names.append(name)
                offsets += found.span(group)
            position = found.end()
        return names, offsets

    def looked_at(self, run: Run, text: str, end: int) -> int:
        """Give how many characters, about and at most, were read in vain after a run."""
        return self._step(run.state).lexer.looked_at(text, run.reached, end)
