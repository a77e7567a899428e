"""Every example of every rule file of the news pack, through the whole pipeline."""

from __future__ import annotations

from typing import Any

import pytest

import urai
from urai.loading import Loaded, load
from urai.rule import marked_spans

NEWS = load("news", installed=False)
EXAMPLES = [
    pytest.param(rule.file.kind, example, id=f"{rule_id}-{index}")
    for rule_id, rule in NEWS.rules.items()
    if NEWS.pipeline.settings.rules.takes(rule_id)
    for index, example in enumerate(rule.examples)
]
WHOLE = frozenset({"date", "money", "percent", "quantity"})
"""Kinds whose examples give the whole value: a field that they leave out is null."""


def agrees(kind: str, wanted: dict[str, Any], got: dict[str, Any]) -> bool:
    given = {key: got.get(key) for key in wanted}
    others = {key: value for key, value in got.items() if key not in wanted and value is not None}
    return given == wanted and not (others if kind in WHOLE else {})


@pytest.mark.parametrize(("kind", "example"), EXAMPLES)
def test_the_marked_words_are_found_and_nothing_else_of_their_kind(kind: str, example: urai.Example) -> None:
    text, spans = marked_spans(example.text)
    reading = NEWS.engine.read(urai.Document("example", text, date=example.date))
    facts = [fact for fact in reading.facts if fact.kind == kind]
    assert [fact.text for fact in facts] == [text[start:end] for start, end in spans]
    assert [(fact.start, fact.end) for fact in facts] == spans
    values = example.facts or [{}] * len(spans)
    wrong = [
        (wanted, fact.value)
        for wanted, fact in zip(values, facts, strict=True)
        if example.facts and not agrees(kind, wanted, fact.value)
    ]
    assert wrong == []


@pytest.mark.parametrize("rule_id", [rule_id for rule_id, rule in NEWS.rules.items() if rule.file.kind in WHOLE])
def test_silence_has_as_many_examples_as_speech(rule_id: str) -> None:
    marked = [bool(marked_spans(example.text)[1]) for example in NEWS.rules[rule_id].examples]
    assert len(marked) - sum(marked) >= sum(marked)


def test_each_rule_of_these_kinds_says_why(news: Loaded) -> None:
    silent = [rule_id for rule_id, rule in news.rules.items() if rule.file.kind in WHOLE and not rule.file.why.strip()]
    assert silent == []
