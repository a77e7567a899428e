"""Scanning for anchors finds what trying every place finds."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.matching.generate import grammars, loaded, texts
from tests.matching.grammars import SAMPLES
from tests.matching.oracle import Oracle, plain
from tests.matching.test_exactness import LENIENT, matchers

from urai import grammar
from urai.matching import Matcher, Scanner, ScanRule, Zone, compile_grammar

PARAGRAPH = frozenset({"paragraph"})


def scanned(compiled: list[Matcher], text: str, zones: list[Zone]) -> list[list[tuple[int, int, object]]]:
    """Give the spans and trees that each matcher finds, all scanned at once."""
    hits = Scanner([ScanRule(matcher, PARAGRAPH) for matcher in compiled]).scan(text, zones)
    assert hits.overrun == ()
    found: list[list[tuple[int, int, object]]] = [[] for _ in compiled]
    for rule, match in hits:
        found[rule].append((match.start, match.end, plain(match.tree)))
    return found


def zones_of(text: str, cuts: list[int]) -> list[Zone]:
    """Cut a text into zones of two kinds in turn."""
    edges = sorted({0, len(text), *(cut % (len(text) + 1) for cut in cuts)})
    pairs = enumerate(itertools.pairwise(edges))
    return [Zone(start, end, "paragraph" if number % 3 < 2 else "other") for number, (start, end) in pairs]


def check(oracle: Oracle, compiled: list[Matcher], text: str, zones: list[Zone]) -> None:
    inside = [zone for zone in zones if zone.kind == "paragraph"]
    expected = [match for zone in inside for match in oracle.scan(text, zone.start, zone.end, 8)]
    for matcher, found in zip(compiled, scanned(compiled, text, zones), strict=True):
        assert found == expected, (matcher.strategy, matcher.anchoring)


@pytest.mark.parametrize("name", SAMPLES)
def test_texts_from_the_grammar(name: str) -> None:
    source = SAMPLES[name].grammar
    tables = grammar.load(source, name=name)
    oracle, compiled = Oracle(source), matchers(tables)

    @LENIENT
    @given(texts(tables), st.lists(st.integers(0, 10_000), max_size=4))
    def compare(text: str, cuts: list[int]) -> None:
        check(oracle, compiled, text, zones_of(text, cuts))

    compare()
    for text in SAMPLES[name].texts:
        check(oracle, compiled, text, zones_of(text, []))


@LENIENT
@given(grammars(), st.data())
def test_grammars_from_nothing(source: str, data: st.DataObject) -> None:
    tables = loaded(source)
    assume(tables is not None)
    assert tables is not None
    oracle, compiled = Oracle(source), matchers(tables)
    for _ in range(3):
        text = data.draw(st.one_of(texts(tables), st.text("aabbc1 .AB", max_size=20)))
        check(oracle, compiled, text, zones_of(text, data.draw(st.lists(st.integers(0, 99), max_size=3))))


def test_hits_of_all_rules_come_in_text_order() -> None:
    names = ["date", "money", "percent"]
    compiled = [compile_grammar(grammar.load(SAMPLES[name].grammar, name=name)) for name in names]
    text = "Pada 5 Mei 2003 naik 7 persen menjadi Rp 2 juta, lalu 9 persen."
    hits = Scanner([ScanRule(matcher, PARAGRAPH) for matcher in compiled]).scan(text, [Zone(0, len(text), "paragraph")])
    found = [(names[hit.rule], text[hit.match.start : hit.match.end]) for hit in hits]
    assert found == [("date", "5 Mei 2003"), ("percent", "7 persen"), ("money", "Rp 2 juta"), ("percent", "9 persen")]


def test_overlapping_zones_are_each_looked_through() -> None:
    matcher = compile_grammar(grammar.load(SAMPLES["percent"].grammar, name="percent"))
    text = "5 persen 6 persen"
    zones = [Zone(0, 17, "a"), Zone(9, 17, "b"), Zone(0, 10, "c")]
    hits = Scanner([ScanRule(matcher, frozenset("abc"))]).scan(text, zones)
    assert [(hit.match.start, hit.match.end) for hit in hits] == [(0, 8), (0, 8), (9, 17), (9, 17)]
