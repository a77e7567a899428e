"""Run a grammar on Lark's own LALR tables: exact for every grammar, recursive ones included."""

from __future__ import annotations

from collections.abc import Sequence

from urai.grammar import END, Tables
from urai.matching.lexer import Grammar, LexerSet
from urai.matching.precompiled import Expressions
from urai.matching.run import Run
from urai.matching.shape import Stack, TreeBuilder, plans_of
from urai.matching.tree import Node, Token

MAX_TOKENS = 1000
"""A match has at most so many tokens, so that no text can make one match arbitrarily dear."""


class ParseStop(Exception):  # not every stop is an error: forms are tried one after another
    """A text is not the grammar's: ``position`` is where, ``expected`` which terminals would go on."""

    def __init__(self, position: int, expected: Sequence[str]) -> None:
        self.position = position
        self.expected = tuple(expected)
        super().__init__(f"at {position}: expected {', '.join(self.expected) or 'the end'}")


class Driver:
    """Lex and parse from a given position, as Lark with its contextual lexer would."""

    def __init__(self, grammar: Grammar | Tables, max_tokens: int = MAX_TOKENS) -> None:
        if isinstance(grammar, Tables):
            grammar = Grammar(grammar, {}, Expressions())
        self.grammar = grammar
        self.tables = tables = grammar.tables
        self.max_tokens = max_tokens
        self.lexers = LexerSet(grammar)
        self._actions = tables.actions
        self._plans = plans_of(tables)
        self._reductions = [(len(p.symbols), p.origin) for p in tables.productions]

    def over(self, tables: Tables) -> Driver:
        """Give a driver of other tables with the same lexicons."""
        return Driver(self.grammar._replace(tables=tables, expressions=Expressions()), self.max_tokens)

    def next_token(self, text: str, position: int, end: int, state: int, *, first: bool = False) -> Token | None:
        """Give the token that the lexer of a parser state finds next.

        Ignored ones are passed over, but if ``first`` none may stand before the token.
        """
        lexer = self.lexers.at(state, fused=not first)
        while (found := lexer.match(text, position, end)) is not None:
            group = found.lastindex or 0
            name = lexer.names[group]
            if name:
                if name in lexer.keywords:
                    name = lexer.keywords[name].name(found.group(group), name)
                return Token(name, *found.span(group))
            if first:
                break
            position = found.end()
        return None

    def shift(self, stack: Stack, name: str) -> Stack | None:
        """Give the stack after one more terminal; ``None`` where it cannot follow."""
        actions, reductions = self._actions, self._reductions
        while True:
            action = actions[stack[0]].get(name)
            if action is None:
                return None
            if action >= 0:
                return action, stack
            size, origin = reductions[-1 - action]
            rest: Stack | None = stack
            for _ in range(size):
                rest = rest[1] if rest else None
            if rest is None:
                raise ValueError("the table reduces more than there is")
            stack = actions[rest[0]][origin], rest
            if name == END and stack[0] == self.tables.end_state:
                return stack

    def longest(self, text: str, start: int, end: int) -> Run:
        """Read the longest match that begins at ``start``: no terminals where nothing matches."""
        stack: Stack = (self.tables.start_state, None)
        names: list[str] = []
        offsets: list[int] = []
        stacks: list[Stack] = []
        position = start
        while len(names) < self.max_tokens:
            token = self.next_token(text, position, end, stack[0], first=not names)
            if token is None:
                break
            after = self.shift(stack, token.name)
            if after is None:
                break
            names.append(token.name)
            offsets += token[1:]
            stacks.append(after)
            stack, position = after, token.end
        while stacks and self.shift(stacks[-1], END) is None:
            stacks.pop()
        del names[len(stacks) :], offsets[2 * len(stacks) :]
        return Run(names, offsets, position, stack[0])

    def again(self, text: str, start: int, stop: int, end: int) -> tuple[list[str], list[int]]:
        """Give names and offsets of the terminals of a match that is known to reach from ``start`` to ``stop``."""
        names, offsets, _, _ = self.longest(text, start, end)
        return names, offsets

    def prepare(self) -> None:
        """Compile all that a text may need."""
        for state in range(len(self.tables.lexers)):
            self.lexers.at(state)
            self.lexers.at(state, fused=False)

    def looked_at(self, run: Run, text: str, end: int) -> int:
        """Give how many characters, about and at most, were read in vain after a run."""
        return self.lexers.at(run.state).looked_at(text, run.reached, end)

    def parse(self, text: str, start: int, end: int) -> Node:
        """Give the tree of the whole of ``text[start:end]``.

        Raises:
            ParseStop: the text is not one of the grammar's.

        """
        build = TreeBuilder(self.tables, start, self._plans)
        position = start
        while (token := self.next_token(text, position, end, build.stack[0])) is not None:
            if not build.shift(token):
                raise ParseStop(token.start, self.expected(build.stack))
            position = token.end
        stop = self._skip_ignored(text, position, end, build.stack[0])
        root = build.finish() if stop == end else None
        if root is None:
            raise ParseStop(stop, self.expected(build.stack))
        return root

    def _skip_ignored(self, text: str, position: int, end: int, state: int) -> int:
        lexer = self.lexers.at(state, fused=False)
        while position < end:
            found = lexer.match(text, position, end)
            if found is None or lexer.names[found.lastindex or 0]:
                break
            position = found.end()
        return position

    def expected(self, stack: Stack) -> list[str]:
        """Give the terminals that can follow on a stack."""
        names = [name for name in self._actions[stack[0]] if name in self.tables.terminals or name == END]
        return [name for name in names if self.shift(stack, name) is not None]
