"""Shape trees as Lark does: what is filtered out, inlined, renamed, and which span a node has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from urai.grammar import END, Tables
from urai.matching.tree import Node, Token

Stack = tuple[int, "Stack | None"]
"""A parser's stack as a chain of states from the top, so that keeping an old one costs nothing."""

Part = Node | Token | list[Node | Token]
"""What a symbol became; the parts of a rule that is inlined stay a list, which its parent takes over."""

Value = tuple[Part, int, int]
"""A part, and the span of all its terminals (start -1 where it has none)."""


class Plan(NamedTuple):
    """What reducing by a production does. ``keep`` is empty where all children are kept as they are."""

    size: int
    origin: str
    label: str
    keep: tuple[int, ...]
    expand_single: bool
    inlined: bool


class TreeBuilder:
    """A parser that takes tokens one by one and builds the tree.

    ``stack`` is the parser's stack. A token that cannot follow leaves it as it was, and the
    builder is of no further use. ``plans`` are the grammar's, where they are at hand.
    """

    def __init__(self, tables: Tables, start: int, plans: Sequence[Plan] | None = None) -> None:
        self.tables = tables
        self.stack: Stack = (tables.start_state, None)
        self._plans = plans or plans_of(tables)
        self._values: list[Value] = []
        self._end = start

    def shift(self, token: Token) -> bool:
        """Take the next token; ``False`` where it cannot follow."""
        stack = self._reduce(token.name)
        if stack is None:
            return False
        self.stack = stack
        self._values.append((token, token.start, token.end))
        self._end = token.end
        return True

    def finish(self) -> Node | None:
        """Give the tree of all tokens; ``None`` where they are not a whole text of the grammar."""
        if self._reduce(END) is None:
            return None
        part, start, end = self._values[-1]
        if isinstance(part, Node):
            return part
        if isinstance(part, Token):
            return Node(part.name, start, end, (part,))
        return Node(self.tables.start, start, end, tuple(part))

    def _reduce(self, name: str) -> Stack | None:
        actions, plans, values = self.tables.actions, self._plans, self._values
        stack = self.stack
        while True:
            action = actions[stack[0]].get(name)
            if action is None:
                return None
            if action >= 0:
                return action, stack
            plan = plans[-1 - action]
            rest: Stack | None = stack
            for _ in range(plan.size):
                rest = rest[1] if rest else None
            if rest is None:
                raise ValueError("the table reduces more than there is")
            children = values[len(values) - plan.size :]
            del values[len(values) - plan.size :]
            values.append(_reduced(plan, children, self._end))
            stack = actions[rest[0]][plan.origin], rest
            if name == END and stack[0] == self.tables.end_state:
                return stack


def plans_of(tables: Tables) -> list[Plan]:
    """Give what reducing by each production does."""
    return [
        Plan(
            len(production.symbols),
            production.origin,
            production.label,
            () if all(keep == 1 for keep in production.keep) else production.keep,
            production.expand_single,
            production.origin.startswith("_"),
        )
        for production in tables.productions
    ]


def _reduced(plan: Plan, children: list[Value], here: int) -> Value:
    """Give the value of a rule from those of its symbols; ``here`` is where an empty one stands."""
    kept: list[Node | Token] = []
    if plan.keep:
        for (part, _, _), keep in zip(children, plan.keep, strict=True):
            if isinstance(part, list):
                if kept:
                    kept += part
                else:
                    kept = part  # a list that goes on: its parent takes it over, so that a long one is not copied
            elif keep:
                kept.append(part)
    else:
        kept = [part for part, _, _ in children if not isinstance(part, list)]
    start = next((start for _, start, _ in children if start >= 0), -1)
    end = next((end for _, start, end in reversed(children) if start >= 0), here)
    if plan.inlined:
        return kept, start, end
    if plan.expand_single and len(kept) == 1:
        only = kept[0]
        return (only, only.start, only.end) if isinstance(only, Token) else (only, start, end)
    return Node(plan.label, start if start >= 0 else here, end, tuple(kept)), start, end


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
        self._plans = plans_of(tables)
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
        build = TreeBuilder(self._tables, 0, self._plans)
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
