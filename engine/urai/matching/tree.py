"""What a grammar makes of a stretch of text: tokens, nodes and matches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol


class Token(NamedTuple):
    """A terminal on ``text[start:end]``."""

    name: str
    start: int
    end: int


class Node(NamedTuple):
    """A rule (or its alias) with its children; filtered terminals are counted in its span."""

    name: str
    start: int
    end: int
    children: tuple[Node | Token, ...]

    def walk(self) -> Iterator[Node | Token]:
        """Give this node and all below it, in text order, parents first."""
        todo: list[Node | Token] = [self]
        while todo:
            here = todo.pop()
            yield here
            if isinstance(here, Node):
                todo.extend(reversed(here.children))

    def part(self, path: str) -> Node | Token | None:
        """Find the first part by name, or by a path of names: ``first.DAY``."""
        here: Node | Token | None = self
        for name in path.split("."):
            if not isinstance(here, Node):
                return None
            todo: list[Node | Token] = [*reversed(here.children)]
            here = None
            while todo:
                part = todo.pop()
                if part.name == name:
                    here = part
                    break
                if isinstance(part, Node):
                    todo.extend(reversed(part.children))
        return here

    def parts(self, name: str) -> list[Node | Token]:
        """Find all parts of a name, in text order."""
        return [part for part in self.walk() if part is not self and part.name == name]


class Run(NamedTuple):
    """The terminals of a match: their names, and their starts and ends in turn."""

    names: list[str]
    offsets: list[int]

    def tokens(self) -> list[Token]:
        """Give the terminals as tokens."""
        return list(map(Token, self.names, self.offsets[::2], self.offsets[1::2]))


class Outline(Protocol):
    """A tree without its offsets: they are filled in, starts and ends of all terminals in turn."""

    def tree(self, offsets: Sequence[int]) -> Node:
        """Give the tree."""

    def part(self, path: str, offsets: Sequence[int]) -> Node | Token | None:
        """Give one part of the tree, as :meth:`Node.part` finds it."""


class Source(Protocol):
    """What has found a match, and can read it again."""

    def read(self, text: str, start: int, stop: int, end: int) -> tuple[Outline, Sequence[int]]:
        """Give outline and offsets of a match from ``start`` to ``stop`` that was found in ``text[:end]``."""


class Match:
    """A grammar's match on ``text[start:end]``; its tree is built when it is first asked for.

    ``source`` is what builds it: the matcher, the text, and the end that the match was found with.
    """

    __slots__ = ("_read", "_source", "_tree", "end", "start")

    def __init__(
        self, start: int, end: int, tree: Node | None = None, source: tuple[Source, str, int] | None = None
    ) -> None:
        self.start = start
        self.end = end
        self._tree = tree
        self._source = source
        self._read: tuple[Outline, Sequence[int]] | None = None

    def _reading(self) -> tuple[Outline, Sequence[int]]:
        if self._read is None:
            if self._source is None:
                raise ValueError("a match needs its tree, or the means to build it")
            matcher, text, end = self._source
            self._read = matcher.read(text, self.start, self.end, end)
        return self._read

    @property
    def tree(self) -> Node:
        """The match's tree, as Lark shapes it."""
        if self._tree is None:
            outline, offsets = self._reading()
            self._tree = outline.tree(offsets)
        return self._tree

    def part(self, path: str) -> Node | Token | None:
        """Find the first part by name, or by a path of names; cheaper than building the tree for it."""
        if self._tree is not None:
            return self._tree.part(path)
        outline, offsets = self._reading()
        return outline.part(path, offsets)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Match):
            return NotImplemented
        return (self.start, self.end, self.tree) == (other.start, other.end, other.tree)

    def __hash__(self) -> int:
        return hash((self.start, self.end))

    def __repr__(self) -> str:
        return f"Match({self.start}, {self.end}, {self.tree!r})"
