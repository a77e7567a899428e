"""Lark itself, asked the questions that a matcher answers: the definition that all matchers must meet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lark import Token as LarkToken
from lark import Tree
from lark.exceptions import UnexpectedInput
from lark.lexer import PatternRE
from lark.utils import TextSlice

from urai.grammar import END, SourceLoader, build_lark
from urai.matching import Node, Token

Span = tuple[int, int]


class Oracle:
    """A grammar in Lark's own hands, token by token.

    ``patterns`` gives terminals another regular expression than the grammar's (a lexicon's
    entries in place of its placeholder), without changing the order in which they are tried.
    """

    def __init__(
        self,
        source: str,
        *,
        start: str = "start",
        loader: SourceLoader = lambda path: None,
        patterns: Mapping[str, str] | None = None,
    ) -> None:
        self.lark = build_lark(source, name="oracle", start=start, loader=loader, propagate_positions=True)
        for lexer in self._lexers():
            for terminal in lexer.terminals:
                if patterns and terminal.name in patterns:
                    terminal.pattern = PatternRE(patterns[terminal.name])

    def _lexers(self) -> list[Any]:
        lexer: Any = self.lark.parser.lexer
        return [*lexer.lexers.values(), lexer.root_lexer]

    def longest(self, text: str, start: int, end: int, max_tokens: int = 1000) -> tuple[list[Token], Node] | None:
        """Give the tokens and the tree of the longest match that begins exactly at ``start``."""
        parser: Any = self.lark.parse_interactive(TextSlice(text, start, end))
        tokens: list[LarkToken] = []
        accepted = 0
        stream = parser.lexer_thread.lex(parser.parser_state)
        try:
            while len(tokens) < max_tokens and (token := next(stream, None)) is not None:
                if not tokens and token.start_pos != start:
                    break
                parser.feed_token(token)
                tokens.append(token)
                if END in parser.accepts():
                    accepted = len(tokens)
        except UnexpectedInput:
            pass
        if not accepted:
            return None
        kept = tokens[:accepted]
        return [_token(token) for token in kept], self.tree(kept)

    def tree(self, tokens: Sequence[LarkToken]) -> Node:
        """Give the tree of a run of tokens."""
        parser: Any = self.lark.parse_interactive()
        for token in tokens:
            parser.feed_token(token)
        return _root(parser.feed_eof(tokens[-1] if tokens else None))

    def parse(self, text: str, start: int, end: int) -> Node | None:
        """Give the tree of the whole of ``text[start:end]``, or nothing where it is none."""
        try:
            return _root(self.lark.parser.parse(TextSlice(text, start, end)))
        except UnexpectedInput:
            return None

    def scan(self, text: str, start: int, end: int, max_tokens: int = 1000) -> Iterator[tuple[int, int, Node]]:
        """Give the matches in ``text[start:end]``, trying every place: leftmost, longest, not overlapping."""
        position = start
        while position < end:
            found = self.longest(text, position, end, max_tokens)
            if found is None:
                position += 1
            else:
                tokens, tree = found
                yield position, tokens[-1].end, tree
                position = tokens[-1].end


def _token(token: LarkToken) -> Token:
    return Token(str(token.type), token.start_pos or 0, token.end_pos or 0)


def _root(value: Any) -> Node:
    if isinstance(value, Tree):
        return _node(value)
    token = _token(value)
    return Node(token.name, token.start, token.end, (token,))


def _node(tree: Tree[Any]) -> Node:
    empty = tree.meta.empty
    start, end = (0, 0) if empty else (tree.meta.start_pos, tree.meta.end_pos)
    children = tuple(_node(child) if isinstance(child, Tree) else _token(child) for child in tree.children)
    return Node(str(tree.data), start, end, children)


def plain(part: Node | Token) -> Node | Token:
    """Give a tree as the oracle gives it: a node without any text has no place."""
    if isinstance(part, Token):
        return part
    start, end = (0, 0) if part.start == part.end else (part.start, part.end)
    return Node(part.name, start, end, tuple(plain(child) for child in part.children))
