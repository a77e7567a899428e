"""Parse a text token by token on a grammar's tables, and keep what the parser did."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from urai.grammar import END, Tables
from urai.matching import Lexicon, Token
from urai.matching.driver import Driver
from urai.matching.lexer import Grammar
from urai.matching.precompiled import Expressions
from urai.matching.shape import Stack


class _Unknown(dict[str, Lexicon]):
    """Lexicons that are not at hand: a terminal that stands for one matches nothing."""

    def __missing__(self, name: str) -> Lexicon:
        return Lexicon(name, {})


UNKNOWN: Mapping[str, Lexicon] = _Unknown()


class Step(NamedTuple):
    """What the parser did for one token: the productions that it reduced, and the stack when it had read it.

    ``begins`` is the stack before, as states from the bottom, ``tops`` the states in which it decided what
    to do. A token of the name ``$END`` is the end.
    """

    token: Token
    begins: tuple[int, ...]
    tops: tuple[int, ...]
    reduced: tuple[int, ...]
    stack: tuple[int, ...]


class Parsed(NamedTuple):
    """A run over a text: its steps, and whether the whole text was the grammar's.

    If not, ``position`` is where it stopped, ``expected`` the terminals that would have gone on and
    ``stack`` the states from the bottom.
    """

    steps: tuple[Step, ...]
    complete: bool
    position: int
    expected: tuple[str, ...]
    stack: tuple[int, ...]

    def productions(self) -> list[int]:
        """Give the productions that were reduced, in order."""
        return [number for step in self.steps for number in step.reduced]


def run(tables: Tables, text: str, lexicons: Mapping[str, Lexicon] = UNKNOWN) -> Parsed:
    """Parse a whole text; what it did up to the place where it stopped is there either way."""
    driver = Driver(Grammar(tables, lexicons, Expressions()))
    stack: Stack = (tables.start_state, None)
    steps: list[Step] = []
    position = 0
    while (token := driver.next_token(text, position, len(text), stack[0])) is not None:
        after = _step(tables, stack, token)
        if after is None:
            return Parsed(tuple(steps), False, token.start, tuple(driver.expected(stack)), states(stack))
        stack, step = after
        steps.append(step)
        position = token.end
    stop = _skip_ignored(driver, text, position, stack[0])
    ended = _step(tables, stack, Token(END, stop, stop)) if stop == len(text) else None
    if ended is None:
        return Parsed(tuple(steps), False, stop, tuple(driver.expected(stack)), states(stack))
    return Parsed((*steps, ended[1]), True, len(text), (), states(ended[0]))


def _skip_ignored(driver: Driver, text: str, position: int, state: int) -> int:
    """Give where the ignored terminals end that stand at a place."""
    lexer = driver.lexers.at(state, fused=False)
    while position < len(text):
        found = lexer.match(text, position, len(text))
        if found is None or lexer.names[found.lastindex or 0]:
            break
        position = found.end()
    return position


def run_tokens(tables: Tables, tokens: Sequence[Token]) -> Parsed:
    """Run the parser over tokens that are known already."""
    stack: Stack = (tables.start_state, None)
    steps: list[Step] = []
    last = tokens[-1].end if tokens else 0
    for token in (*tokens, Token(END, last, last)):
        after = _step(tables, stack, token)
        if after is None:
            return Parsed(tuple(steps), False, token.start, (), states(stack))
        stack, step = after
        steps.append(step)
    return Parsed(tuple(steps), True, last, (), states(stack))


def states(stack: Stack) -> tuple[int, ...]:
    """Give the states of a stack from the bottom."""
    found: list[int] = []
    here: Stack | None = stack
    while here is not None:
        found.append(here[0])
        here = here[1]
    return tuple(reversed(found))


def _step(tables: Tables, stack: Stack, token: Token) -> tuple[Stack, Step] | None:
    begins = states(stack)
    reduced: list[int] = []
    tops: list[int] = []
    while True:
        tops.append(stack[0])
        action = tables.actions[stack[0]].get(token.name)
        if action is None:
            return None
        if action >= 0:
            after: Stack = (action, stack)
            return after, Step(token, begins, tuple(tops), tuple(reduced), states(after))
        number = -1 - action
        reduced.append(number)
        production = tables.productions[number]
        rest: Stack | None = stack
        for _ in production.symbols:
            rest = rest[1] if rest else None
        if rest is None:
            raise ValueError("the table reduces more than there is")
        stack = tables.actions[rest[0]][production.origin], rest
        if token.name == END and stack[0] == tables.end_state:
            return stack, Step(token, begins, tuple(tops), tuple(reduced), states(stack))
