"""Relation grammars match items as Lark would, lexing each item by its whole text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from lark import Token as LarkToken
from lark.exceptions import UnexpectedToken
from tests.matching.generate import grammars, loaded
from tests.matching.oracle import Oracle, plain
from tests.matching.test_exactness import LENIENT

from urai import grammar
from urai.grammar import END
from urai.matching import Item, Node, SequenceMatcher, Token, words

GRAMMARS = {
    "holder": r"""
        %declare PERSON POSITION
        start: POSITION ","? TITLE* PERSON        -> before
             | PERSON "," _WORD~0..3 POSITION     -> after
        TITLE: /Dr\.?|Ir\.?|H/
        _WORD: /[a-z]+/
        """,
    "said": r"""
        %declare QUOTE PERSON ORGANIZATION
        start: QUOTE _COMMA? SAID (PERSON | ORGANIZATION) (_WORD~0..2 QUOTE)?
        SAID: /(?:ujar|kata|tutur)(?:nya)?/i
        _WORD: /\w+/
        _COMMA: ","
        %ignore /juga|[-–]/
        """,
    "keyword": r"""
        %declare PERSON
        start: PERSON ("dan" PERSON)* VERB NAME+ "."?
        VERB: /[a-z]+/
        NAME: /[A-Z]\w*/
        %ignore /pun/
        """,
    "nested": r"""
        %declare PERSON
        start: PERSON | "(" start WORD? ")"
        WORD: /[a-z]+/
        """,
    "around": r"""
        %declare PERSON
        start: (A | B | C)* PERSON
        A: /\b[a-z]+(?!x)/
        B: /[a-z]{2}.*/
        C: /\w+/i
        """,
}
TEXTS = ["Dr", "Dr.", "H", ",", "dan", "ujar", "Ujarnya", "kata", "juga", "-", "pun", "Ani", "a", "ax", ".", "(", ")"]


class ItemOracle:
    """Lark's own parser and lexers, fed with items."""

    def __init__(self, source: str) -> None:
        self.oracle = Oracle(source)
        self.lexers: Any = self.oracle.lark.parser.lexer.lexers
        self.ignored = set(self.oracle.lark.ignore_tokens)

    def terminal(self, state: int, item: Item) -> str | None:
        """Give the terminal of an item, as the contextual lexer of a state decides."""
        if item.kind:
            return item.kind
        lexer = self.lexers[state]
        for terminal in lexer.scanner.terminals:
            if re.fullmatch(terminal.pattern.to_regexp(), item.text):
                token = LarkToken(terminal.name, item.text)
                return str((lexer.callback[terminal.name](token) if terminal.name in lexer.callback else token).type)
        return None

    def longest(self, items: Sequence[Item]) -> tuple[int, Node] | None:
        """Give how many items the longest match has that begins with the first one, and its tree."""
        parser = self.oracle.lark.parse_interactive()
        tokens: list[LarkToken] = []
        best: tuple[int, int] | None = None
        for number, item in enumerate(items):
            name = self.terminal(parser.parser_state.position, item)
            if name in self.ignored and tokens:
                continue
            if name is None or name in self.ignored:
                break
            token = LarkToken(name, item.text, item.start, 1, 1, 1, 1, item.end)
            try:
                parser.feed_token(token)
            except UnexpectedToken:
                break
            tokens.append(token)
            if END in parser.accepts():  # type: ignore[no-untyped-call]
                best = number + 1, len(tokens)
        return None if best is None else (best[0], self.oracle.tree(tokens[: best[1]]))

    def scan(self, items: Sequence[Item], most: int) -> list[tuple[int, int, Node]]:
        """Give all matches, trying every item."""
        found: list[tuple[int, int, Node]] = []
        here = 0
        while here < len(items):
            match = self.longest(items[here : here + most])
            if match:
                found.append((items[here].start, items[here + match[0] - 1].end, match[1]))
            here += match[0] if match else 1
        return found


def items_of(parts: Sequence[tuple[str, str]]) -> list[Item]:
    """Give items one after another: (kind, text)."""
    items: list[Item] = []
    start = 0
    for number, (kind, text) in enumerate(parts):
        items.append(Item(kind, text, start, start + len(text), number))
        start += len(text) + 1
    return items


def compare(oracle: ItemOracle, matchers: Sequence[SequenceMatcher], items: list[Item]) -> None:
    expected = oracle.scan(items, matchers[0].max_items)
    for matcher in matchers:
        found = matcher.scan(items)
        assert [(match.start, match.end, plain(match.tree)) for match in found] == expected, matcher.strategy
        for match in found:
            for token in match.tree.walk():
                if not isinstance(token, Node):
                    item = match.item(token)
                    assert (item.start, item.end) == (token.start, token.end)


@pytest.mark.parametrize("max_items", [200, 4])
@pytest.mark.parametrize("name", GRAMMARS)
def test_items_in_any_order(name: str, max_items: int) -> None:
    source = GRAMMARS[name]
    tables = grammar.load(source, name=name)
    oracle = ItemOracle(source)
    matchers = [SequenceMatcher(tables, max_items=max_items, strategy=way) for way in (None, "driver")]
    assert matchers[0].strategy == ("driver" if name == "nested" else "pattern")
    kinds = [(kind, "x") for kind in tables.declared]
    parts = st.one_of(st.sampled_from(kinds), st.sampled_from(TEXTS).map(lambda text: ("", text)))

    @LENIENT
    @given(st.lists(parts, max_size=12))
    def check(found: list[tuple[str, str]]) -> None:
        compare(oracle, matchers, items_of(found))

    check()


@LENIENT
@given(grammars(), st.lists(st.tuples(st.sampled_from(["", "", "D"]), st.text("aabbc1.A", min_size=1, max_size=3))))
def test_grammars_from_nothing(source: str, parts: list[tuple[str, str]]) -> None:
    source = source.replace("T0 ", "D ") + "%declare D\n"
    tables = loaded(source)
    assume(tables is not None)
    assert tables is not None
    items = [item for item in items_of(parts) if not item.kind or item.kind in tables.declared]
    matchers = [SequenceMatcher(tables, max_items=8, strategy=way) for way in (None, "driver")]
    compare(ItemOracle(source), matchers, items)


def matcher_of(name: str) -> SequenceMatcher:
    return SequenceMatcher(grammar.load(GRAMMARS[name], name=name))


def test_of_overlapping_mentions_the_longest_stands_and_others_fall_apart_into_words() -> None:
    text = "Bupati Tepi Ani Budi"
    mentions = [
        Item("PERSON", "Tepi Ani", 7, 15, 0),
        Item("POSITION", "Bupati Tepi", 0, 11, 1),
        Item("PERSON", "Ani Budi", 12, 20, 2),
        Item("PLACE", "Tepi", 7, 11, 3),
    ]
    found = matcher_of("holder").scan([*mentions, *words(text, 0, len(text))])
    assert [(match.start, match.end, match.tree.name) for match in found] == [(0, 20, "before")]
    assert [
        match.item(token).number for match in found for token in match.tree.children if isinstance(token, Token)
    ] == [1, 2]


def test_a_kind_that_each_match_needs_is_asked_for_first() -> None:
    matcher = matcher_of("said")
    assert matcher.needs == {"QUOTE"}
    assert matcher.scan(words("ujar Ani", 0, 8)) == []


def test_words_keep_hyphens_apostrophes_and_points_inside() -> None:
    text = "Jum'at, e-kinerja (3.5) S.Kom."
    assert [item.text for item in words(text, 0, len(text))] == [
        "Jum'at", ",", "e-kinerja", "(", "3.5", ")", "S.Kom", ".",
    ]  # fmt: skip


def test_long_sequences_are_matched_piece_by_piece() -> None:
    matcher = matcher_of("holder")
    items = items_of([("", "kata")] * 500 + [("POSITION", "x"), ("PERSON", "y")] * 2)
    assert len(matcher.scan(items)) == 2
