"""The bundled samples come out as their gold says, and texts about other things stay silent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from urai.annotations import read_gold
from urai.cli.evaluate import found_marks
from urai.evaluation import Evaluation, evaluate
from urai.facts import Document
from urai.inputs import find_inputs, read_documents
from urai.loading import Loaded

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "rules" / "news" / "samples"
SILENCE = ROOT / "tests" / "corpora" / "silence"

FLOORS = {
    "acronym": 0.95,
    "agreement": 0.8,
    "award": 0.8,
    "credit": 1.0,
    "date": 0.97,
    "dateline": 1.0,
    "event": 0.7,
    "indicator": 0.9,
    "indirect_quote": 0.9,
    "job_selection": 0.7,
    "letter_number": 0.95,
    "money": 0.95,
    "organization": 0.95,
    "percent": 1.0,
    "person": 0.95,
    "place": 0.9,
    "position_held": 0.93,
    "program": 0.8,
    "quantity": 0.9,
    "quote": 1.0,
    "ranking": 0.9,
    "regulation": 0.95,
    "related_link": 1.0,
    "target": 0.8,
}
"""The F1 below which a kind must not fall on the samples; ``docs/accuracy.md`` has the figures themselves."""


def documents(loaded: Loaded, paths: list[Path]) -> Iterator[Document]:
    for item in read_documents(paths, loaded.catalogue.readers):
        assert isinstance(item, Document), item
        yield item


@pytest.fixture(scope="module")
def sample_documents(news: Loaded) -> dict[str, Document]:
    paths = [path for path in find_inputs([str(SAMPLES)]) if path.name not in {"expected.jsonl", "README.md"}]
    return {document.id: document for document in documents(news, paths)}


@pytest.fixture(scope="module")
def evaluation(news: Loaded, sample_documents: dict[str, Document]) -> Evaluation:
    found = found_marks(news, list(sample_documents.values()))
    return evaluate(read_gold(SAMPLES / "expected.jsonl", {}), found)


def test_the_gold_stands_on_the_samples_own_words(sample_documents: dict[str, Document]) -> None:
    marks = read_gold(SAMPLES / "expected.jsonl", {})
    assert {mark.doc for mark in marks} == set(sample_documents)
    for mark in marks:
        assert sample_documents[mark.doc].text[mark.start : mark.end] == mark.text


@pytest.mark.parametrize("kind", FLOORS)
def test_a_kind_is_as_right_on_the_samples_as_it_was(evaluation: Evaluation, kind: str) -> None:
    score = evaluation.kinds[kind]
    missed = [mark.text for mark in evaluation.missed if mark.kind == kind]
    wrong = [mark.text for mark in evaluation.wrong if mark.kind == kind]
    assert score.f1 >= FLOORS[kind], f"missed {missed}, wrong {wrong}"


def test_each_form_of_the_samples_is_known(news: Loaded, sample_documents: dict[str, Document]) -> None:
    forms = {news.engine.read(document).layout.form for document in sample_documents.values()}
    assert forms == {"antara", "jpnn", "siaran_pers_daerah", "situs_daerah", "tugujatim", "umum"}


def test_the_planted_mistakes_are_the_only_calendar_and_percentage_findings(
    news: Loaded, sample_documents: dict[str, Document]
) -> None:
    planted = {(m.doc, m.start) for m in read_gold(SAMPLES / "expected.jsonl", {}) if m.kind == "finding"}
    found = {
        (finding.doc, finding.start)
        for document in sample_documents.values()
        for finding in news.engine.read(document).findings
        if finding.rule in {"news/weekday", "news/percentage"}
    }
    assert found == planted


def allowed() -> Iterator[tuple[str, set[str]]]:
    for line in (SILENCE / "README.md").read_text(encoding="utf-8").splitlines():
        if row := re.match(r"\| `(?P<name>[\w-]+\.txt)` \|.*\| (?P<kinds>.*) \|$", line):
            yield (
                row["name"],
                set(re.findall(r"`(quantity|percent|date|quote|person|place|letter_number)`", row["kinds"])),
            )


@pytest.mark.parametrize(("name", "kinds"), list(allowed()))
def test_a_text_about_something_else_stays_silent(news: Loaded, name: str, kinds: set[str]) -> None:
    (document,) = documents(news, [SILENCE / name])
    reading = news.engine.read(document)
    kinds = {*kinds, *({"indirect_quote"} if "quote" in kinds else ())}
    assert [(fact.kind, fact.text) for fact in reading.facts if fact.kind not in kinds] == []
    assert [finding.message for finding in reading.findings] == []
