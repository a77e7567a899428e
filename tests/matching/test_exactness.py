"""Every way of matching agrees with Lark, on grammars and texts that nobody chose."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tests.matching.generate import grammars, loaded, texts
from tests.matching.grammars import SAMPLES
from tests.matching.oracle import Oracle, plain

from urai import grammar
from urai.grammar import Tables
from urai.matching import Matcher, ParseStop, compile_grammar, folded
from urai.matching.pattern import Impossible

LENIENT = settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow, HealthCheck.data_too_large],
)
MAX_TOKENS = 8


def matchers(tables: Tables, max_tokens: int = MAX_TOKENS) -> list[Matcher]:
    """Give a grammar compiled in every way that it can be."""
    found = []
    for strategy in ("pattern", "dfa", "driver"):
        try:
            found.append(compile_grammar(tables, max_tokens=max_tokens, strategy=strategy))
        except Impossible:
            continue
    return found


def check(oracle: Oracle, compiled: list[Matcher], text: str) -> None:
    """Compare all matches at all places, and the whole text."""
    for start in range(len(text)):
        expected = oracle.longest(text, start, len(text), MAX_TOKENS)
        for matcher in compiled:
            match = matcher.match(text, start, len(text))
            if expected is None:
                assert match is None, matcher.strategy
            else:
                assert match is not None, matcher.strategy
                assert (start, expected[0][-1].end) == (match.start, match.end), matcher.strategy
                assert plain(match.tree) == expected[1], matcher.strategy
    whole = oracle.parse(text, 0, len(text))
    if compiled[0].needed.is_missing(text, folded(text)):
        assert whole is None, "a text without a literal that each match has is none of the grammar's"
    try:
        assert plain(compiled[0].parse(text, 0, len(text))) == whole
    except ParseStop:
        assert whole is None


def test_strategies() -> None:
    """Nesting needs the LALR tables, swallowed keywords the automaton; the rest is an expression."""
    chosen = {name: compile_grammar(grammar.load(sample.grammar, name=name)) for name, sample in SAMPLES.items()}
    strategies = {name: matcher.strategy for name, matcher in chosen.items()}
    assert {name for name, strategy in strategies.items() if strategy == "driver"} == {"recursive", "expression"}
    assert {name for name, strategy in strategies.items() if strategy == "dfa"} == {"keywords", "folded"}
    assert "NAME also matches the keyword 'jika'" in chosen["keywords"].why
    assert "nest in themselves" in chosen["recursive"].why


@pytest.mark.parametrize("name", SAMPLES)
def test_texts_from_the_grammar(name: str) -> None:
    source = SAMPLES[name].grammar
    tables = grammar.load(source, name=name)
    oracle, compiled = Oracle(source), matchers(tables)

    @LENIENT
    @given(texts(tables))
    def compare(text: str) -> None:
        check(oracle, compiled, text)

    compare()


@settings(LENIENT, max_examples=300)
@given(grammars(), st.data())
def test_grammars_from_nothing(source: str, data: st.DataObject) -> None:
    tables = loaded(source)
    assume(tables is not None)
    assert tables is not None
    oracle, compiled = Oracle(source), matchers(tables)
    for _ in range(3):
        check(oracle, compiled, data.draw(st.one_of(texts(tables), st.text("aabbc1 .AB", max_size=20))))
