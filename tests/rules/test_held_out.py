"""The held-out articles: no kind falls back, and the planted mistakes are the only findings."""

from __future__ import annotations

from pathlib import Path

import pytest

import urai
from urai.annotations import read_gold
from urai.cli.evaluate import found_marks
from urai.evaluation import Evaluation, evaluate
from urai.inputs import read_documents
from urai.loading import Loaded

FOLDER = Path(__file__).parents[1] / "corpora" / "held_out"

FLOORS = {
    "acronym": 0.97,
    "award": 0.85,
    "date": 0.98,
    "dateline": 0.95,
    "event": 0.85,
    "indicator": 0.8,
    "letter_number": 0.95,
    "money": 0.9,
    "organization": 0.95,
    "percent": 1.0,
    "person": 0.96,
    "place": 0.9,
    "position_held": 0.95,
    "program": 0.75,
    "quote": 0.95,
    "ranking": 0.85,
    "regulation": 0.97,
    "target": 0.85,
}
"""The F1 below which a kind must not fall; ``docs/accuracy.md`` has the figures themselves."""


@pytest.fixture(scope="module")
def documents(news: Loaded) -> list[urai.Document]:
    items = read_documents([FOLDER / "articles.jsonl"], news.catalogue.readers)
    return [item for item in items if isinstance(item, urai.Document)]


@pytest.fixture(scope="module")
def evaluation(news: Loaded, documents: list[urai.Document]) -> Evaluation:
    return evaluate(read_gold(FOLDER / "gold.jsonl", {}), found_marks(news, documents))


@pytest.mark.parametrize("kind", FLOORS)
def test_a_kind_does_not_fall_back(evaluation: Evaluation, kind: str) -> None:
    missed = [mark.text for mark in evaluation.missed if mark.kind == kind]
    wrong = [mark.text for mark in evaluation.wrong if mark.kind == kind]
    assert evaluation.kinds[kind].f1 >= FLOORS[kind], f"missed {missed}, wrong {wrong}"


def test_the_planted_mistakes_are_found_and_nothing_else(news: Loaded, documents: list[urai.Document]) -> None:
    planted = {(mark.doc, mark.start) for mark in read_gold(FOLDER / "gold.jsonl", {}) if mark.kind == "finding"}
    found = {
        (finding.doc, finding.start)
        for document in documents
        for finding in news.engine.read(document).findings
        if finding.severity == "warning"
    }
    assert found == planted
