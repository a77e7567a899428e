"""Lex as Lark's contextual lexer does: in each parser state only the terminals that can follow."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from urai.grammar import Tables, Terminal
from urai.matching.charset import CharSet
from urai.matching.expression import (
    can_begin_alike,
    endless_repetitions,
    first_characters,
    lexicon_of,
    literal_text,
)
from urai.matching.lexicon import Lexicon
from urai.matching.precompiled import Expressions
from urai.matching.rewrite import rewritten

FEW = 16
"""So many other characters are allowed for before an endless repetition."""


class Keywords:
    """The keywords that a terminal swallows: a token whose whole text is one of them is theirs."""

    def __init__(self, terminals: Sequence[Terminal], expressions: Expressions) -> None:
        texts = [(literal_text(terminal.pattern), terminal.name) for terminal in terminals]
        self._texts = {text: name for text, name in reversed(texts) if text is not None}
        self._folded = len(self._texts) < len(texts)
        union = "|".join(f"(?P<{terminal.name}>{terminal.pattern})" for terminal in terminals)
        self._fullmatch = expressions.compile(union).fullmatch

    def name(self, text: str, otherwise: str) -> str:
        """Give the terminal of a token's text."""
        if self._folded:
            found = self._fullmatch(text)
            return (found and found.lastgroup) or otherwise
        return self._texts.get(text, otherwise)


class Found(Protocol):
    """What a lexer found: a regular expression's match, or as much of one as is asked for."""

    @property
    def lastindex(self) -> int | None:
        """The group of the terminal that was found."""

    def end(self) -> int:
        """Give the end of what was found."""

    def span(self, group: int, /) -> tuple[int, int]:
        """Give the place of the terminal."""

    def group(self, group: int, /) -> Any:
        """Give the text of the terminal."""


class Lexer:
    """The terminals of one parser state, tried in Lark's order.

    ``match`` gives what stands at a place; ``names[found.lastindex]`` is the terminal that it
    found, ``""`` an ignored one. A fused lexer passes over ignored terminals by itself and never
    finds one.
    """

    match: Callable[[str, int, int], Found | None]

    def __init__(
        self, grammar: Grammar, names: Sequence[str], unless: Mapping[str, Sequence[str]], *, skip: str | None
    ) -> None:
        terminals, ignored = grammar.tables.terminals, grammar.tables.ignored
        seen = [name for name in names if skip is None or name not in ignored]
        stretches = [(lexicon, list(some)) for lexicon, some in itertools.groupby(seen, grammar.lexicon)]
        self.names = [""]
        if len(stretches) == 1 and stretches[0][0] is None:
            self.match = self._add(grammar, seen, skip or "").match
        else:
            passing = grammar.expressions.compile(skip).match if skip else None
            self.match = _Mixed(passing, [self._part(grammar, *stretch) for stretch in stretches]).match
        self.names = ["" if name in ignored else name for name in self.names]
        self.keywords = {
            name: Keywords([terminals[key] for key in keys], grammar.expressions) for name, keys in unless.items()
        }
        self.fused = skip is not None
        self._patterns = [terminals[name].pattern for name in names if grammar.lexicon(name) is None]

    def _add(self, grammar: Grammar, names: Sequence[str], skip: str) -> re.Pattern[str]:
        """Give one expression of some terminals, and note their groups after those that are there."""
        terminals = grammar.tables.terminals
        union = "|".join(f"(?P<{name}>{grammar.rewritten(terminals[name].pattern)})" for name in names) or "(?!)"
        pattern = grammar.expressions.compile(f"{skip}(?:{union})")
        groups = [""] * pattern.groups
        for name, index in pattern.groupindex.items():
            groups[index - 1] = name
        self.names += groups
        return pattern

    def _part(self, grammar: Grammar, lexicon: Lexicon | None, names: Sequence[str]) -> _Part:
        first = len(self.names)
        if lexicon is None:
            return _Part(first - 1, self._add(grammar, names, "").match, None)
        self.names += names
        return _Part(first, None, lexicon)

    @functools.cached_property
    def _stretches(self) -> list[re.Pattern[str]]:
        """What the terminals' endless repetitions can read, each after a few other characters."""
        sets = sorted({chars for pattern in self._patterns for chars in endless_repetitions(pattern)}, key=repr)
        return [re.compile(f"{chars.complement().pattern()}{{0,{FEW}}}+{chars.pattern()}*+") for chars in sets]

    def looked_at(self, text: str, position: int, end: int) -> int:
        """Give how many characters, about, are read from a place where no terminal is found."""
        ends = [found.end() for stretch in self._stretches if (found := stretch.match(text, position, end))]
        return max(ends, default=position) - position + 1


class _Part(NamedTuple):
    """Some terminals that are tried together: those of an expression, or a lexicon."""

    group: int
    match: Callable[[str, int, int], re.Match[str] | None] | None
    lexicon: Lexicon | None


class _Place(NamedTuple):
    """A terminal that was found, in the form of a match."""

    lastindex: int
    start: int
    stop: int
    text: str

    def end(self) -> int:
        """Give its end."""
        return self.stop

    def span(self, _group: int, /) -> tuple[int, int]:
        """Give its place."""
        return self.start, self.stop

    def group(self, _group: int, /) -> str:
        """Give its text."""
        return self.text[self.start : self.stop]


class _Mixed:
    """Expressions and lexicons, tried one after another."""

    def __init__(self, skip: Callable[[str, int, int], re.Match[str] | None] | None, parts: Sequence[_Part]) -> None:
        self._skip = skip
        self._parts = parts

    def match(self, text: str, start: int, end: int) -> _Place | None:
        """Give the first terminal that stands at a place."""
        if self._skip is not None and (passed := self._skip(text, start, end)):
            start = passed.end()
        for group, match, lexicon in self._parts:
            if lexicon is not None:
                stop = lexicon.longest(text, start, end)
                if stop >= 0:
                    return _Place(group, start, stop, text)
            elif match is not None and (found := match(text, start, end)) is not None:
                return _Place(group + (found.lastindex or 0), start, found.end(), text)
        return None


class Grammar(NamedTuple):
    """What lexers are made of: the tables, the lexicons that they name, and what compiles expressions."""

    tables: Tables
    lexicons: Mapping[str, Lexicon]
    expressions: Expressions

    def lexicon(self, name: str) -> Lexicon | None:
        """Give the lexicon that a terminal stands for.

        Raises:
            KeyError: it is not there.

        """
        lexicon = lexicon_of(self.tables.terminals[name].pattern)
        return self.lexicons[lexicon] if lexicon else None

    def rewritten(self, pattern: str) -> str:
        """Give an expression in the form that is matched fastest."""
        return self.expressions.text(f"rewritten {pattern}", lambda: rewritten(pattern)) or ""

    def first_characters(self, name: str) -> CharSet:
        """Give the characters with which a terminal begins."""
        lexicon = self.lexicon(name)
        return first_characters(self.tables.terminals[name].pattern) if lexicon is None else lexicon.first

    def can_begin_alike(self, one: str, other: str) -> bool:
        """Say whether two terminals could be found at one place of some text."""
        if self.lexicon(one) is None and self.lexicon(other) is None:
            return can_begin_alike(self.tables.terminals[one].pattern, self.tables.terminals[other].pattern)
        return not self.first_characters(one).isdisjoint(self.first_characters(other))


class LexerSet:
    """All lexers of a grammar, each compiled when a parser first comes to its state."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._kinds = lexer_kinds(grammar.tables)
        self._lexers: dict[tuple[int, bool], Lexer] = {}

    def at(self, state: int, *, fused: bool = True) -> Lexer:
        """Give the lexer of a parser state, fused with the ignored terminals where that is exact."""
        key = self._kinds[state], fused
        lexer = self._lexers.get(key)
        if lexer is None:
            names, unless = self._grammar.tables.lexers[state], self._grammar.tables.unless[state]
            skip = self._skip_pattern(names) if fused else None
            lexer = self._lexers[key] = Lexer(self._grammar, names, unless, skip=skip)
        return lexer

    def _skip_pattern(self, names: Sequence[str]) -> str | None:
        grammar = self._grammar
        known = "" if any(map(grammar.lexicon, names)) else f"skip {' '.join(names)}"  # a lexicon may change
        if not known:
            return skip_pattern(grammar, names)
        return grammar.expressions.text(known, lambda: skip_pattern(grammar, names))


def lexer_kinds(tables: Tables) -> list[int]:
    """Give for each parser state the number of its lexer, the same for the same terminals."""
    kinds: dict[tuple[object, ...], int] = {}
    return [
        kinds.setdefault((names, *unless.items()), len(kinds))
        for names, unless in zip(tables.lexers, tables.unless, strict=True)
    ]


def skip_pattern(grammar: Grammar, names: Sequence[str]) -> str | None:
    """Give the expression that passes over a lexer's ignored terminals, where that is exact.

    It is where no place of any text could be both an ignored terminal's and another one's.
    """
    terminals = grammar.tables.terminals
    ignored = [name for name in names if name in grammar.tables.ignored]
    others = [name for name in names if name not in grammar.tables.ignored]
    if any(grammar.can_begin_alike(one, other) for one in ignored for other in others):
        return None
    return f"(?:{'|'.join(grammar.rewritten(terminals[name].pattern) for name in ignored)})*+" if ignored else ""
