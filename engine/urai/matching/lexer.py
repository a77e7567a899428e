"""Lex as Lark's contextual lexer does: in each parser state only the terminals that can follow."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence

from urai.grammar import Tables, Terminal
from urai.matching.expression import can_begin_alike, endless_repetitions, literal_text
from urai.matching.precompiled import Expressions
from urai.matching.rewrite import rewritten

FEW = 16
"""So many other characters are allowed for before an endless repetition."""


class Keywords:
    """The keywords that a terminal swallows: a token whose whole text is one of them is theirs."""

    def __init__(self, terminals: Sequence[Terminal]) -> None:
        texts = [(literal_text(terminal.pattern), terminal.name) for terminal in terminals]
        self._texts = {text: name for text, name in reversed(texts) if text is not None}
        self._folded = len(self._texts) < len(texts)
        union = "|".join(f"(?P<{terminal.name}>{terminal.pattern})" for terminal in terminals)
        self._fullmatch = re.compile(union).fullmatch

    def name(self, text: str, otherwise: str) -> str:
        """Give the terminal of a token's text."""
        if self._folded:
            found = self._fullmatch(text)
            return (found and found.lastgroup) or otherwise
        return self._texts.get(text, otherwise)


class Lexer:
    """The terminals of one parser state as one regular expression, in Lark's order.

    ``match`` is the compiled expression's; ``names[found.lastindex]`` is the terminal that it
    found, ``""`` an ignored one. A fused lexer passes over ignored terminals by itself, with
    ``skip``, and never finds one.
    """

    def __init__(
        self,
        tables: Tables,
        names: Sequence[str],
        unless: Mapping[str, Sequence[str]],
        expressions: Expressions,
        *,
        skip: str | None,
    ) -> None:
        terminals = tables.terminals
        seen = [name for name in names if skip is None or name not in tables.ignored]
        union = "|".join(f"(?P<{name}>{rewritten(terminals[name].pattern)})" for name in seen) or "(?!)"
        pattern = expressions.compile(f"{skip or ''}(?:{union})")
        self.match = pattern.match
        self.names: list[str] = [""] * (pattern.groups + 1)
        for name, index in pattern.groupindex.items():
            self.names[index] = "" if name in tables.ignored else name
        self.keywords = {name: Keywords([terminals[key] for key in keys]) for name, keys in unless.items()}
        self.fused = skip is not None
        self._patterns = [terminals[name].pattern for name in names]

    @functools.cached_property
    def _stretches(self) -> list[re.Pattern[str]]:
        """What the terminals' endless repetitions can read, each after a few other characters."""
        sets = sorted({chars for pattern in self._patterns for chars in endless_repetitions(pattern)}, key=repr)
        return [re.compile(f"{chars.complement().pattern()}{{0,{FEW}}}+{chars.pattern()}*+") for chars in sets]

    def looked_at(self, text: str, position: int, end: int) -> int:
        """Give how many characters, about, are read from a place where no terminal is found."""
        ends = [found.end() for stretch in self._stretches if (found := stretch.match(text, position, end))]
        return max(ends, default=position) - position + 1


class LexerSet:
    """All lexers of a grammar, each compiled when a parser first comes to its state."""

    def __init__(self, tables: Tables, expressions: Expressions) -> None:
        self._tables = tables
        self._expressions = expressions
        self._kinds = lexer_kinds(tables)
        self._lexers: dict[tuple[int, bool], Lexer] = {}

    def at(self, state: int, *, fused: bool = True) -> Lexer:
        """Give the lexer of a parser state, fused with the ignored terminals where that is exact."""
        key = self._kinds[state], fused
        lexer = self._lexers.get(key)
        if lexer is None:
            names = self._tables.lexers[state]
            skip = skip_pattern(self._tables, names) if fused else None
            unless = self._tables.unless[state]
            lexer = self._lexers[key] = Lexer(self._tables, names, unless, self._expressions, skip=skip)
        return lexer


def lexer_kinds(tables: Tables) -> list[int]:
    """Give for each parser state the number of its lexer, the same for the same terminals."""
    kinds: dict[tuple[object, ...], int] = {}
    return [
        kinds.setdefault((names, *unless.items()), len(kinds))
        for names, unless in zip(tables.lexers, tables.unless, strict=True)
    ]


def skip_pattern(tables: Tables, names: Sequence[str]) -> str | None:
    """Give the expression that passes over a lexer's ignored terminals, where that is exact.

    It is where no place of any text could be both an ignored terminal's and another one's.
    """
    ignored = [tables.terminals[name].pattern for name in names if name in tables.ignored]
    others = [tables.terminals[name].pattern for name in names if name not in tables.ignored]
    if any(can_begin_alike(one, other) for one in ignored for other in others):
        return None
    return f"(?:{'|'.join(map(rewritten, ignored))})*+" if ignored else ""
