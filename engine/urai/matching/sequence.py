"""Match relation grammars: Lark's again, whose terminals are mentions and words."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter

from urai.grammar import END, Tables
from urai.matching import dfa
from urai.matching.alphabet import Alphabet, TooMany
from urai.matching.anchor import derives, needed
from urai.matching.charset import CharSet
from urai.matching.driver import Driver
from urai.matching.item import Item, arranged
from urai.matching.pattern import Impossible, either, written
from urai.matching.shape import Shapes, Stack
from urai.matching.tree import Match, Node, Token

MAX_ITEMS = 200
"""A match has at most so many items, passed-over ones included."""


class SequenceMatch(Match):
    """A match over items: ``items`` are those from its first to its last, passed-over ones included."""

    __slots__ = ("items",)

    def __init__(self, items: tuple[Item, ...], tree: Node) -> None:
        super().__init__(items[0].start, items[-1].end, tree)
        self.items = items

    def item(self, token: Token) -> Item:
        """Give the item that a token of the tree was."""
        return self.items[bisect_left(self.items, token.start, key=attrgetter("start"))]


class SequenceMatcher:
    """A relation grammar.

    A terminal that is declared (``%declare PERSON``) matches a mention of that kind; any other
    one matches a word or mark whose whole text its pattern matches, the first one that Lark
    would try. What is ignored is passed over between the others. ``needs`` are the kinds of
    mentions of which each match has one; ``needed_words`` tells of a text that it has none of the
    words of which each match has one.
    """

    def __init__(self, tables: Tables, *, max_items: int = MAX_ITEMS, strategy: str | None = None) -> None:
        self.tables = tables
        self.max_items = max_items
        self.needs = frozenset(kind for kind in tables.declared if not derives(tables, [kind]))
        self.needed_words = needed(tables)
        self._lexer = _ItemLexer(tables)
        self._driver = Driver(tables)
        self._shapes = Shapes(tables)
        self._alphabet: Alphabet | None = None
        self.strategy, self.why = "driver", "run on Lark's LALR tables, as asked for"
        if strategy != "driver":
            self._compile()

    def _compile(self) -> None:
        """Choose how to run the grammar, and say why."""
        states = dfa.build(self.tables)
        if states is None:
            self.why = "run on Lark's LALR tables, because its rules nest in themselves"
            return
        try:
            alphabet = Alphabet(self.tables)
            tokens = [_Characters(self._lexer, alphabet, state) for state in states]
            expression = written(states, tokens, self.max_items)
        except TooMany:
            self.why = "run on Lark's LALR tables, because too many of its terminals match words of no list"
        except Impossible as reason:
            self.why = f"run on Lark's LALR tables, because {reason}"
        else:
            self._alphabet, self._pattern = alphabet, re.compile(expression)
            self._first = re.compile(either([tokens[0].guarded(name) for name in states[0].edges] or ["(?!)"]))
            self.strategy, self.why = "pattern", f"run as one regular expression of {len(expression)} characters"

    def scan(self, items: Iterable[Item]) -> list[SequenceMatch]:
        """Give the matches in a sentence or section: leftmost, longest, not overlapping.

        ``items`` are its mentions and all its words, in any order, the words inside mentions too.
        """
        standing = arranged(items, self.tables.declared)
        if not self.needs <= {item.kind for item in standing}:
            return []
        places = self._by_driver(standing) if self._alphabet is None else self._by_pattern(standing, self._alphabet)
        return [self._match(standing[first:last]) for first, last in places]

    def _by_pattern(self, items: Sequence[Item], alphabet: Alphabet) -> list[tuple[int, int]]:
        text = alphabet.of(items)
        if len(text) <= self.max_items:
            return [found.span() for found in self._pattern.finditer(text)]
        places: list[tuple[int, int]] = []
        here = 0
        while (start := self._first.search(text, here)) is not None:
            here = start.start()
            found = self._pattern.match(text, here, here + self.max_items)
            if found is not None:
                places.append(found.span())
            here = found.end() if found else here + 1
        return places

    def _by_driver(self, items: Sequence[Item]) -> list[tuple[int, int]]:
        places: list[tuple[int, int]] = []
        here = 0
        while here < len(items):
            numbers = self._longest(items[here : here + self.max_items])[1]
            if numbers:
                places.append((here, here + numbers[-1] + 1))
            here += numbers[-1] + 1 if numbers else 1
        return places

    def _longest(self, items: Sequence[Item]) -> tuple[list[str], list[int]]:
        """Give names and places of the terminals of the longest match that begins with the first item."""
        stack: Stack = (self.tables.start_state, None)
        names: list[str] = []
        numbers: list[int] = []
        accepted = 0
        for number, item in enumerate(items):
            name = item.kind or self._lexer.terminal(stack[0], item.text)
            if name in self.tables.ignored and names:
                continue
            after = self._driver.shift(stack, name) if name else None
            if after is None:
                break
            stack = after
            names.append(name)
            numbers.append(number)
            if self._driver.shift(stack, END) is not None:
                accepted = len(names)
        return names[:accepted], numbers[:accepted]

    def _match(self, items: Sequence[Item]) -> SequenceMatch:
        names, numbers = self._longest(items)
        offsets = [offset for number in numbers for offset in (items[number].start, items[number].end)]
        return SequenceMatch(tuple(items), self._shapes.of(names).tree(offsets))


class _ItemLexer:
    """Tells which terminal a word is in a parser state: the first one that matches its whole text."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self._patterns = {name: re.compile(terminal.pattern) for name, terminal in tables.terminals.items()}
        self._matching = functools.lru_cache(maxsize=10_000)(self._all_matching)

    def _all_matching(self, text: str) -> frozenset[str]:
        return frozenset(name for name, pattern in self._patterns.items() if pattern.fullmatch(text))

    def terminal(self, state: int, text: str) -> str:
        """Give the terminal of a word in a parser state, or an empty text."""
        return self.chosen(state, self._matching(text))

    def chosen(self, state: int, matching: frozenset[str]) -> str:
        """Give the terminal of a word that some terminals match."""
        name = next((name for name in self.tables.lexers[state] if name in matching), "")
        keywords = () if name in self.tables.ignored else self.tables.unless[state].get(name, ())
        return next((keyword for keyword in keywords if keyword in matching), name)


class _Characters:
    """The terminals of a state as classes of characters that stand for items; no two have one in common."""

    def __init__(self, lexer: _ItemLexer, alphabet: Alphabet, state: dfa.State) -> None:
        self._ignored = lexer.tables.ignored
        found: dict[str, list[str]] = {}
        for matching, character in alphabet.words():
            found.setdefault(lexer.chosen(state.lexer, matching), []).append(character)
        self._classes: Mapping[str, CharSet] = {
            **{name: CharSet.of(characters) for name, characters in found.items()},
            **{kind: alphabet.kind(kind) for kind in lexer.tables.declared},
        }

    def guarded(self, name: str) -> str:
        """Give the class of a terminal."""
        return self._classes.get(name, CharSet()).pattern()

    def in_order(self, rests: dict[str, str]) -> str:
        """Give the terminals, each with what follows it."""
        return either([self.guarded(name) + rest for name, rest in rests.items()])

    def skip(self) -> str:
        """Give the class of what is ignored, any number of times."""
        chars = CharSet(bounds for name in self._ignored for bounds in self._classes.get(name, CharSet()).ranges)
        return f"{chars.pattern()}*+" if chars else ""
