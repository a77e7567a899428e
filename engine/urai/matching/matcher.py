"""One compiled grammar: longest matches from a position, and whole parses."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping
from typing import Literal

import msgspec

from urai.grammar import Tables
from urai.matching import dfa, required
from urai.matching.anchor import AnchorGroup, Anchoring, anchoring, needed
from urai.matching.driver import MAX_TOKENS, Driver
from urai.matching.lexer import Grammar
from urai.matching.lexicon import Lexicon
from urai.matching.needed import Needed
from urai.matching.pattern import Impossible, expression_of
from urai.matching.precompiled import Code, Expressions
from urai.matching.runner import DfaRunner
from urai.matching.shape import Shape, Shapes
from urai.matching.tree import Match, Node

Strategy = Literal["pattern", "dfa", "driver"]


class Compiled(msgspec.Struct, frozen=True):
    """A grammar made ready to match, in plain data."""

    tables: Tables
    strategy: Strategy
    why: str
    max_tokens: int
    anchoring: Anchoring
    needed: Needed = Needed()
    states: tuple[dfa.State, ...] = ()
    expression: str = ""
    codes: dict[str, Code] = {}
    texts: dict[str, str | None] = {}


class Matcher:
    """A compiled grammar.

    ``strategy`` is how it runs: as one regular expression ("pattern"), as an automaton over its
    terminals ("dfa"), or on Lark's LALR tables ("driver"); ``why`` says in a sentence why.
    """

    def __init__(
        self,
        compiled: Compiled,
        lexicons: Mapping[str, Lexicon] | None = None,
        expressions: Expressions | None = None,
    ) -> None:
        self.compiled = compiled
        self.expressions = expressions or Expressions(compiled.codes, compiled.texts)
        self.lexicons = lexicons or {}
        self._grammar = Grammar(compiled.tables, self.lexicons, self.expressions)
        self.tables = compiled.tables
        self.strategy = compiled.strategy
        self.why = compiled.why
        self.anchoring = compiled.anchoring
        self.needed = compiled.needed
        self._shapes = Shapes(compiled.tables)

    @property
    def anchor_note(self) -> str:
        """What makes looking for the grammar slow, and what would help; empty where it is not."""
        return self.anchoring.note

    @functools.cached_property
    def driver(self) -> Driver:
        """The grammar on Lark's tables."""
        return Driver(self._grammar, self.compiled.max_tokens)

    @functools.cached_property
    def _runner(self) -> DfaRunner | Driver:
        states = self.compiled.states
        if not states:
            return self.driver
        return DfaRunner(self._grammar, states, self.compiled.max_tokens)

    def literals(self, group: AnchorGroup) -> tuple[required.Literal, ...]:
        """Give the literals of an anchor group."""
        return self.lexicons[group.lexicon].literals if group.lexicon else group.literals

    def prepare(self, *, whole: bool = False) -> None:
        """Compile all expressions that a text may need; ``whole`` if whole texts will be parsed."""
        if whole:
            self.driver.prepare()
            return
        self._runner.prepare()
        for group in self.anchoring.groups:
            for expression in (group.first, group.before):
                self.expressions.compile(expression)

    def find(self, text: str, start: int, end: int) -> int:
        """Give the end of the longest match that begins exactly at ``start`` and ends by ``end``, or -1."""
        return self._runner.longest(text, start, end).end

    def match(self, text: str, start: int, end: int) -> Match | None:
        """Give the longest match that begins exactly at ``start`` and ends by ``end``."""
        stop = self.find(text, start, end)
        return Match(start, stop, source=(self, text, end)) if stop >= 0 else None

    def read(self, text: str, start: int, stop: int, end: int) -> tuple[Shape, list[int]]:
        """Give shape and offsets of a match from ``start`` to ``stop`` that was found in ``text[:end]``."""
        names, offsets = self._runner.again(text, start, stop, end)
        return self._shapes.of(names), offsets

    def measured(self, text: str, start: int, end: int) -> tuple[int, int]:
        """Give the end of the longest match at ``start``, or -1, and how much was read for it."""
        run = self._runner.longest(text, start, end)
        return run.end, run.reached - start + self._runner.looked_at(run, text, end)

    def parse(self, text: str, start: int, end: int) -> Node:
        """Give the tree of the whole of ``text[start:end]``; raises ParseStop where it is none."""
        return self.driver.parse(text, start, end)


class PatternMatcher(Matcher):
    """A grammar as one regular expression, which is compiled when it is first needed."""

    def __init__(
        self,
        compiled: Compiled,
        lexicons: Mapping[str, Lexicon] | None = None,
        expressions: Expressions | None = None,
    ) -> None:
        super().__init__(compiled, lexicons, expressions)
        self._most = compiled.max_tokens
        self._match: Callable[[str, int, int], re.Match[str] | None] = self._first_match

    def _first_match(self, text: str, start: int, end: int) -> re.Match[str] | None:
        self._match = self.expressions.compile(self.compiled.expression).match
        return self._match(text, start, end)

    def prepare(self, *, whole: bool = False) -> None:
        """Compile all expressions that a text may need; ``whole`` if whole texts will be parsed."""
        super().prepare(whole=whole)
        self.expressions.compile(self.compiled.expression)

    def find(self, text: str, start: int, end: int) -> int:
        """Give the end of the longest match that begins exactly at ``start`` and ends by ``end``, or -1."""
        found = self._match(text, start, end)
        if found is None:
            return -1
        stop = found.end()
        if stop - start > self._most:  # it may have more tokens than a match can have
            return super().find(text, start, end)
        return stop


def compile_tables(tables: Tables, *, max_tokens: int = MAX_TOKENS, strategy: Strategy | None = None) -> Compiled:
    """Choose the fastest way of running a grammar that is exact for it, or take the one that is asked for.

    Raises:
        Impossible: the grammar cannot be run the way that is asked for.

    """
    states = dfa.build(tables) if strategy != "driver" else None
    if states is None:
        why = "its rules nest in themselves: more stacks of rules can arise than states of an automaton"
        if strategy in ("pattern", "dfa"):
            raise Impossible(why)
        chosen: Strategy = "driver"
        why = f"run on Lark's LALR tables, because {why}"
        expression = ""
    else:
        chosen, why, expression = _expression(tables, states, max_tokens, strategy)
    found = anchoring(tables, states or ())
    return Compiled(tables, chosen, why, max_tokens, found, needed(tables), states or (), expression)


def _expression(
    tables: Tables, states: tuple[dfa.State, ...], max_tokens: int, strategy: Strategy | None
) -> tuple[Strategy, str, str]:
    """Give the strategy of a grammar that has an automaton, why, and its expression if it is to have one."""
    reason = "as asked for"
    if strategy != "dfa":
        try:
            expression = expression_of(tables, states, max_tokens)
        except Impossible as impossible:
            if strategy == "pattern":
                raise
            reason = f"because {impossible}"
        else:
            return "pattern", f"run as one regular expression of {len(expression)} characters", expression
    return "dfa", f"run as an automaton of {len(states)} states, {reason}", ""


def compile_grammar(
    tables: Tables,
    *,
    max_tokens: int = MAX_TOKENS,
    strategy: Strategy | None = None,
    lexicons: Mapping[str, Lexicon] | None = None,
) -> Matcher:
    """Compile a grammar in the fastest way that is exact for it; ``lexicons`` are those that it names."""
    return ready(compile_tables(tables, max_tokens=max_tokens, strategy=strategy), lexicons)


def ready(
    compiled: Compiled, lexicons: Mapping[str, Lexicon] | None = None, expressions: Expressions | None = None
) -> Matcher:
    """Give the matcher of a compiled grammar; ``lexicons`` are those that it names."""
    kind = PatternMatcher if compiled.strategy == "pattern" else Matcher
    return kind(compiled, lexicons, expressions)


def with_codes(compiled: Compiled, lexicons: Mapping[str, Lexicon] | None = None, *, whole: bool = False) -> Compiled:
    """Give a compiled grammar together with the code of its regular expressions."""
    recorder = Expressions(recording=True)
    ready(compiled, lexicons, recorder).prepare(whole=whole)
    return msgspec.structs.replace(compiled, codes=recorder.codes, texts=recorder.texts)
