"""One regular expression for a whole grammar, from its automaton over terminals.

The expression matches exactly what the automaton matches, the longest way:

* a token is an atomic group: once lexed it is never lexed otherwise;
* before it stand guards against the terminals that Lark would try first;
* at each state the alternatives exclude one another, so that going back into an expression can
  only end the match earlier, never take another way.
"""

from __future__ import annotations

from collections.abc import Iterable

from urai.grammar import Tables
from urai.matching.dfa import State
from urai.matching.expression import can_begin_alike, can_stand_anywhere, literal_text
from urai.matching.region import Region

MAX_LENGTH = 30_000
"""A longer expression costs more to compile than it saves."""

MAX_AUTOMATON = 250
"""An automaton of more states is not worth the search for its expression."""


class Impossible(Exception):
    """A grammar cannot be one expression; the message says why, to be continued after "because"."""


def expression_of(tables: Tables, states: tuple[State, ...], max_tokens: int) -> str:
    """Give the regular expression of an automaton.

    It may match more than ``max_tokens`` tokens, but only where it matches more characters.

    Raises:
        Impossible: there is none that is exact, or it would be too long.

    """
    if len(states) > MAX_AUTOMATON:
        raise Impossible(f"its automaton has {len(states)} states, more than {MAX_AUTOMATON}")
    return _Writer(tables, states, max_tokens).rest(Region(states), 0)


class _Writer:
    def __init__(self, tables: Tables, states: tuple[State, ...], max_tokens: int) -> None:
        self._tables = tables
        self._states = states
        self._max_tokens = max_tokens
        self._written = 0
        self._skips = [_skip(tables, state.lexer) for state in states]
        self._skips[0] = ""
        self._tokens = [_tokens(tables, state) for state in states]

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
        here, there = self._tokens[state], self._tokens[back]
        alike = all(here[name] == there[name] for name in region.edges(back))
        return alike and self._skips[state] == self._skips[back]

    def _choice(self, region: Region, state: int, edges: dict[str, int]) -> str:
        targets: dict[int, list[str]] = {}
        for name, to in edges.items():
            targets.setdefault(to, []).append(self._tokens[state][name])
        ways = [_either(tokens) + self.rest(region, to) for to, tokens in targets.items()]
        text = self._skips[state] + _either(ways)
        self._written = max(self._written, len(text))
        if self._written > MAX_LENGTH:
            raise Impossible(f"its expression would be longer than {MAX_LENGTH} characters")
        return text


def _either(ways: list[str]) -> str:
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"


def _tokens(tables: Tables, state: State) -> dict[str, str]:
    """Give the expression of each terminal that leads on from a state, guards first."""
    names = tables.lexers[state.lexer]
    if swallowed := sorted(set(state.edges) - set(names)):
        by = sorted({name for name, keys in tables.unless[state.lexer].items() if set(keys) & set(swallowed)})
        raise Impossible(f"{', '.join(by)} also matches the keyword {_shown(tables, swallowed[0])}")
    for name, keywords in tables.unless[state.lexer].items():
        if name in state.edges:
            raise Impossible(f"{name} also matches the keyword {_shown(tables, keywords[0])}")
    return {name: _guarded(tables, names[:index], name) for index, name in enumerate(names) if name in state.edges}


def _shown(tables: Tables, name: str) -> str:
    return repr(literal_text(tables.terminals[name].pattern) or name)


def _guarded(tables: Tables, before: Iterable[str], name: str) -> str:
    """Give the expression of a terminal where none of those ``before`` it matches."""
    pattern = tables.terminals[name].pattern
    rivals = [tables.terminals[rival].pattern for rival in before]
    guards = [rival for rival in rivals if can_begin_alike(rival, pattern)]
    for each in (*guards, pattern):
        if not can_stand_anywhere(each):
            raise Impossible(f"{name} refers to a group by its number or name")
    guard = f"(?!{'|'.join(guards)})" if guards else ""
    return guard + (pattern if literal_text(pattern) else f"(?>{pattern})")


def _skip(tables: Tables, lexer: int) -> str:
    """Give the expression that passes over what a state ignores."""
    names = tables.lexers[lexer]
    ignored = [
        _guarded(tables, [rival for rival in names[:index] if rival not in tables.ignored], name)
        for index, name in enumerate(names)
        if name in tables.ignored
    ]
    return f"(?:{'|'.join(ignored)})*+" if ignored else ""
