"""One regular expression for a whole grammar, from its automaton over terminals.

The expression matches exactly what the automaton matches, the longest way:

* a token is an atomic group: once lexed it is never lexed otherwise;
* before it stand guards against the terminals that Lark would try first;
* at each state the alternatives exclude one another, so that going back into an expression can
  only end the match earlier, never take another way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Protocol

from urai.grammar import Tables
from urai.matching.dfa import State
from urai.matching.expression import can_begin_alike, can_stand_anywhere, lexicon_of, literal_text
from urai.matching.region import Region
from urai.matching.rewrite import rewritten

MAX_LENGTH = 100_000
"""A longer expression costs more to compile than it saves."""

MAX_AUTOMATON = 250
"""An automaton of more states is not worth the search for its expression."""


NOTHING = "(?!)"
"""The expression of a grammar that has no text."""


class Impossible(Exception):
    """A grammar cannot be one expression; the message says why, to be continued after "because"."""


def expression_of(tables: Tables, states: tuple[State, ...], max_tokens: int) -> str:
    """Give the regular expression of an automaton.

    It may match more than ``max_tokens`` tokens, but only where it matches more characters.

    Raises:
        Impossible: there is none that is exact, or it would be too long.

    """
    return written(states, [_StateTokens(tables, state) for state in states], max_tokens)


class StateTokens(Protocol):
    """How the terminals that a state lexes are written."""

    def guarded(self, name: str) -> str:
        """Give the expression of a terminal where none of those that are tried before it matches."""

    def in_order(self, rests: dict[str, str]) -> str:
        """Give the terminals, each with what follows it, one after another as they are tried."""

    def skip(self) -> str:
        """Give the expression that passes over what is ignored."""


def written(states: tuple[State, ...], tokens: Sequence[StateTokens], max_tokens: int) -> str:
    """Write the expression of an automaton whose terminals are written in some way.

    Raises:
        Impossible: it would be too long.

    """
    if len(states) > MAX_AUTOMATON:
        raise Impossible(f"its automaton has {len(states)} states, more than {MAX_AUTOMATON}")
    return _Writer(tokens, max_tokens).rest(Region(states), 0) or NOTHING


class _Writer:
    def __init__(self, tokens: Sequence[StateTokens], max_tokens: int) -> None:
        self._max_tokens = max_tokens
        self._lexers = tokens
        self._skips = ["", *(lexer.skip() for lexer in self._lexers[1:])]

    def rest(self, region: Region, state: int) -> str:
        """Write what can follow a state up to the region's goal: its loops, then the way on."""
        if state == region.goal:
            return ""
        if not region.loops(state):
            return self._onward(region, state)
        body = self._onward(region.around(state), state)
        loop = f"(?:{body}){{0,{self._max_tokens}}}"
        return loop + self._onward(region.without(state), state)

    def _onward(self, region: Region, state: int) -> str:
        """Write what can follow a state, when it is left for good."""
        if (join := region.join(state)) is not None:
            return self._onward(region.until(join), state) + self.rest(region, join)
        if (detour := region.detour(state)) is not None and self._lex_alike(region, state, detour[1]):
            edges, back = detour
            return f"(?:{self._choice(region.until(back), state, edges)})?{self.rest(region, back)}"
        edges = region.edges(state)
        if not edges:
            return ""
        choice = self._choice(region, state, edges)
        return f"(?:{choice})?" if region.accepts(state) else choice

    def _lex_alike(self, region: Region, state: int, back: int) -> bool:
        """Say whether two states lex what follows both in the same way."""
        here, there = self._lexers[state], self._lexers[back]
        alike = all(here.guarded(name) == there.guarded(name) for name in region.edges(back))
        return alike and self._skips[state] == self._skips[back]

    def _choice(self, region: Region, state: int, edges: dict[str, int]) -> str:
        """Write the ways on from a state: by their targets, or in the order of the lexer if that is shorter."""
        lexer = self._lexers[state]
        rests = {to: self.rest(region, to) for to in dict.fromkeys(edges.values())}
        targets: dict[int, list[str]] = {}
        for name, to in edges.items():
            targets.setdefault(to, []).append(lexer.guarded(name))
        grouped = either([either(tokens) + rests[to] for to, tokens in targets.items()])
        ordered = lexer.in_order({name: rests[to] for name, to in edges.items()})
        text = self._skips[state] + min(grouped, ordered, key=len)
        if len(text) > MAX_LENGTH:
            raise Impossible(f"its expression would be longer than {MAX_LENGTH} characters")
        return text


def either(ways: list[str]) -> str:
    """Write alternatives."""
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"


class _StateTokens:
    """The expressions of the terminals that a state lexes."""

    def __init__(self, tables: Tables, state: State) -> None:
        self._tables = tables
        self._names = tables.lexers[state.lexer]
        unless = tables.unless[state.lexer]
        for name, keywords in unless.items():
            if name in state.edges or not set(keywords).isdisjoint(state.edges):
                keyword = literal_text(tables.terminals[keywords[0]].pattern)
                raise Impossible(f"{name} also matches the keyword {keyword!r}")
        self._guarded: dict[str, str] = {}

    def _rivals(self, name: str, among: Iterable[str]) -> list[str]:
        terminals = self._tables.terminals
        return [rival for rival in among if can_begin_alike(terminals[rival].pattern, terminals[name].pattern)]

    def _guard(self, names: Iterable[str]) -> str:
        patterns = [self._pattern(name) for name in names]
        return f"(?!{'|'.join(patterns)})" if patterns else ""

    def _pattern(self, name: str) -> str:
        pattern = self._tables.terminals[name].pattern
        if lexicon := lexicon_of(pattern):
            raise Impossible(f"{name} is looked up in the lexicon {lexicon}")
        if not can_stand_anywhere(pattern):
            raise Impossible(f"{name} refers to a group by its number or name")
        return rewritten(pattern)

    def _token(self, name: str) -> str:
        plain = literal_text(self._tables.terminals[name].pattern)
        return re.escape(plain) if plain else f"(?>{self._pattern(name)})"

    def guarded(self, name: str) -> str:
        """Give the expression of a terminal where none of those that are tried before it matches."""
        if name not in self._guarded:
            before = self._names[: self._names.index(name)]
            self._guarded[name] = self._guard(self._rivals(name, before)) + self._token(name)
        return self._guarded[name]

    def in_order(self, rests: dict[str, str]) -> str:
        """Give the terminals, each with what follows it, one after another as they are tried."""
        passed: list[str] = []
        text = closing = ""
        left = [name for name in self._names if name in rests]
        for name in left.copy():
            rivals = {rival for other in left for rival in self._rivals(other, self._before(name, passed))}
            if text:
                text += f"|{self._guard(sorted(rivals))}(?:" if rivals else "|"
                closing += ")" if rivals else ""
            elif rivals:
                text = f"{self._guard(sorted(rivals))}(?:"
                closing = ")"
            text += self._token(name) + rests[name]
            passed += sorted(rivals)
            left.remove(name)
        return text + closing if len(rests) == 1 else f"(?:{text}{closing})"

    def _before(self, name: str, passed: list[str]) -> list[str]:
        return [rival for rival in self._names[: self._names.index(name)] if rival not in passed]

    def skip(self) -> str:
        """Give the expression that passes over what is ignored."""
        ignored = []
        for index, name in enumerate(self._names):
            if name in self._tables.ignored:
                rivals = [rival for rival in self._names[:index] if rival not in self._tables.ignored]
                ignored.append(self._guard(self._rivals(name, rivals)) + self._token(name))
        return f"(?:{'|'.join(ignored)})*+" if ignored else ""
