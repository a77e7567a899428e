"""Every phrase grammar of the project matches as Lark does: text made from the grammar, and real articles."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from tests.matching.generate import texts
from tests.matching.oracle import Oracle, plain
from tests.matching.test_exactness import LENIENT

from urai.loading import Loaded, load
from urai.matching import Matcher
from urai.text import clean

LOADED: Loaded = load("region", installed=False)
RULES = {scan.id: scan.matcher for scan in LOADED.engine.scans if isinstance(scan.matcher, Matcher)}
SAMPLES = sorted((Path(__file__).parents[2] / "rules" / "news" / "samples").glob("*.txt"))
FEW_TOKENS = 40


def oracle_of(rule: str) -> Oracle:
    file, catalogue = LOADED.rules[rule].file, LOADED.catalogue
    source = catalogue.grammar_text(file.grammar) if file.grammar.endswith(".lark") else file.grammar
    assert source is not None
    return Oracle(source, start=file.start, loader=catalogue.grammar_text)


def check(oracle: Oracle, matcher: Matcher, text: str) -> int:
    """Compare the matches at all places, and give how many there are."""
    found = 0
    for start in range(len(text)):
        expected = oracle.longest(text, start, len(text), FEW_TOKENS)
        match = matcher.match(text, start, len(text))
        if expected is None:
            assert match is None, text[start : start + 40]
            continue
        found += 1
        assert match is not None, text[start : start + 40]
        assert (match.start, match.end) == (start, expected[0][-1].end)
        assert plain(match.tree) == expected[1]
    return found


@pytest.mark.parametrize("rule", RULES)
def test_texts_made_from_the_grammar(rule: str) -> None:
    oracle, matcher = oracle_of(rule), RULES[rule]

    @settings(LENIENT, max_examples=20)
    @given(texts(matcher.tables))
    def compare(text: str) -> None:
        check(oracle, matcher, text[:200])

    compare()


@pytest.mark.parametrize("rule", RULES)
def test_articles(rule: str) -> None:
    number = list(RULES).index(rule)
    oracle, matcher = oracle_of(rule), RULES[rule]
    for path in (SAMPLES[number % len(SAMPLES)], SAMPLES[(number * 7 + 3) % len(SAMPLES)]):
        check(oracle, matcher, clean(path.read_text(encoding="utf-8")))


def test_examples_of_the_rules_are_matched_alike() -> None:
    found = sum(
        check(oracle_of(rule), matcher, example.text.replace("⟦", "").replace("⟧", ""))
        for rule, matcher in RULES.items()
        for example in LOADED.rules[rule].examples[:2]
    )
    assert found > len(RULES)


def test_seeds_are_matched_alike(seeds: dict[str, str]) -> None:
    for number, (rule, matcher) in enumerate(RULES.items()):
        text = clean(list(seeds.values())[number % len(seeds)])
        check(oracle_of(rule), matcher, text[:1500])
