"""The corpora of unseen articles: no kind falls back, and the planted mistakes are the only findings."""

from __future__ import annotations

from pathlib import Path

import pytest

import urai
from urai.annotations import read_gold
from urai.cli.evaluate import found_marks
from urai.evaluation import Evaluation, evaluate
from urai.inputs import read_documents
from urai.loading import Loaded

CORPORA = Path(__file__).parents[1] / "corpora"

FLOORS = {
    "held_out": {
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
    },
    "rarer": {
        "acronym": 0.97,
        "agreement": 0.75,
        "award": 0.88,
        "date": 0.93,
        "event": 0.8,
        "indicator": 0.87,
        "job_selection": 0.78,
        "letter_number": 0.95,
        "money": 0.95,
        "organization": 0.84,
        "percent": 1.0,
        "person": 0.93,
        "place": 0.85,
        "position_held": 0.88,
        "program": 0.84,
        "quote": 0.98,
        "ranking": 0.78,
        "target": 0.75,
    },
}
"""By corpus, the F1 below which a kind must not fall; ``docs/accuracy.md`` has the figures themselves."""


@pytest.fixture(scope="module")
def documents(news: Loaded) -> dict[str, list[urai.Document]]:
    def read(corpus: str) -> list[urai.Document]:
        items = read_documents([CORPORA / corpus / "articles.jsonl"], news.catalogue.readers)
        return [item for item in items if isinstance(item, urai.Document)]

    return {corpus: read(corpus) for corpus in FLOORS}


@pytest.fixture(scope="module")
def evaluations(news: Loaded, documents: dict[str, list[urai.Document]]) -> dict[str, Evaluation]:
    return {
        corpus: evaluate(read_gold(CORPORA / corpus / "gold.jsonl", {}), found_marks(news, documents[corpus]))
        for corpus in FLOORS
    }


@pytest.mark.parametrize(("corpus", "kind"), [(corpus, kind) for corpus, floors in FLOORS.items() for kind in floors])
def test_a_kind_does_not_fall_back(evaluations: dict[str, Evaluation], corpus: str, kind: str) -> None:
    evaluation = evaluations[corpus]
    missed = [mark.text for mark in evaluation.missed if mark.kind == kind]
    wrong = [mark.text for mark in evaluation.wrong if mark.kind == kind]
    assert evaluation.kinds[kind].f1 >= FLOORS[corpus][kind], f"missed {missed}, wrong {wrong}"


def test_the_planted_mistakes_are_found_and_nothing_else(
    news: Loaded, documents: dict[str, list[urai.Document]]
) -> None:
    gold = read_gold(CORPORA / "held_out" / "gold.jsonl", {})
    found = {
        (finding.doc, finding.start)
        for document in documents["held_out"]
        for finding in news.engine.read(document).findings
        if finding.severity == "warning"
    }
    assert found == {(mark.doc, mark.start) for mark in gold if mark.kind == "finding"}
