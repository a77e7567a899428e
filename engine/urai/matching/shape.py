"""Shape trees as Lark does: what is filtered out, inlined, renamed, and which span a node has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from urai.grammar import END, Production, Tables
from urai.matching.tree import Node, Token

Stack = tuple[int, "Stack | None"]
"""A parser's stack as a chain of states from the top, so that keeping an old one costs nothing."""


class Value(NamedTuple):
    """What a symbol became, and the span of all its terminals (``start`` -1 where it has none)."""

    part: Node | Token
    start: int
    end: int


class TreeBuilder:
    """A parser that takes tokens one by one and builds the tree.

    ``stack`` is the parser's stack. A token that cannot follow leaves it as it was, and the
    builder is of no further use.
    """

    def __init__(self, tables: Tables, start: int) -> None:
        self.tables = tables
        self.stack: Stack = (tables.start_state, None)
        self._values: list[Value] = []
        self._end = start

    def shift(self, token: Token) -> bool:
        """Take the next token; ``False`` where it cannot follow."""
        stack = self._reduce(token.name)
        if stack is None:
            return False
        self.stack = stack
        self._values.append(Value(token, token.start, token.end))
        self._end = token.end
        return True

    def finish(self) -> Node | None:
        """Give the tree of all tokens; ``None`` where they are not a whole text of the grammar."""
        if self._reduce(END) is None:
            return None
        part, start, end = self._values[-1]
        return part if isinstance(part, Node) else Node(part.name, start, end, (part,))

    def _reduce(self, name: str) -> Stack | None:
        actions, productions, values = self.tables.actions, self.tables.productions, self._values
        stack = self.stack
        while True:
            action = actions[stack[0]].get(name)
            if action is None:
                return None
            if action >= 0:
                return action, stack
            production = productions[-1 - action]
            size = len(production.symbols)
            rest: Stack | None = stack
            for _ in range(size):
                rest = rest[1] if rest else None
            if rest is None:
                raise ValueError("the table reduces more than there is")
            children = values[len(values) - size :]
            del values[len(values) - size :]
            values.append(reduced(production, children, self._end))
            stack = actions[rest[0]][production.origin], rest
            if name == END and stack[0] == self.tables.end_state:
                return stack


def reduced(production: Production, children: list[Value], here: int) -> Value:
    """Give the value of a rule from those of its symbols; ``here`` is where an empty one stands."""
    kept: list[Node | Token] = []
    for child, keep in zip(children, production.keep, strict=True):
        if keep == 1:
            kept.append(child.part)
        elif keep == 2 and isinstance(child.part, Node):
            kept.extend(child.part.children)
    start = next((child.start for child in children if child.start >= 0), -1)
    end = next((child.end for child in reversed(children) if child.start >= 0), here)
    if production.expand_single and len(kept) == 1:
        only = kept[0]
        return Value(only, only.start, only.end) if isinstance(only, Token) else Value(only, start, end)
    return Value(Node(production.label, start if start >= 0 else here, end, tuple(kept)), start, end)


class Shape:
    """The tree of a run of terminals, over the places of their offsets in place of offsets."""

    __slots__ = ("_parts", "root")

    def __init__(self, root: Node) -> None:
        self.root = root
        self._parts: dict[str, Node | Token | None] = {}

    def tree(self, offsets: Sequence[int]) -> Node:
        """Give the tree with its offsets."""
        return _filled(self.root, offsets)

    def part(self, path: str, offsets: Sequence[int]) -> Node | Token | None:
        """Give one part of the tree, as :meth:`Node.part` finds it."""
        try:
            part = self._parts[path]
        except KeyError:
            part = self._parts[path] = self.root.part(path)
        if part is None:
            return None
        if isinstance(part, Node):
            return _filled(part, offsets)
        name, start, end = part
        return Token(name, offsets[start], offsets[end])


class Shapes:
    """The shapes of runs of terminals that were met before.

    Which tree a match has depends on its terminals alone, so it is built once for each run of
    them and filled in with offsets afterwards.
    """

    MOST = 1000
    """So many shapes are kept; a grammar of real texts has a few dozen."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._shapes: dict[tuple[str, ...], Shape] = {}

    def of(self, names: Sequence[str]) -> Shape:
        """Give the shape of an accepted run of terminals."""
        key = tuple(names)
        shape = self._shapes.get(key)
        if shape is None:
            if len(self._shapes) >= self.MOST:
                self._shapes.clear()
            shape = self._shapes[key] = self._build(key)
        return shape

    def _build(self, names: Sequence[str]) -> Shape:
        build = TreeBuilder(self._tables, 0)
        for number, name in enumerate(names):
            build.shift(Token(name, 2 * number, 2 * number + 1))
        root = build.finish()
        if root is None:
            raise ValueError("the tokens are not a whole match")
        return Shape(root)


_new = tuple.__new__


def _filled(shape: Node, offsets: Sequence[int]) -> Node:
    name, start, end, children = shape
    filled = [
        _new(Token, (child[0], offsets[child[1]], offsets[child[2]]))
        if child.__class__ is Token
        else _filled(child, offsets)  # type: ignore[arg-type]  # what is no token is a node
        for child in children
    ]
    return _new(Node, (name, offsets[start], offsets[end], tuple(filled)))
