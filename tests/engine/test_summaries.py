"""Summaries: what follows from all documents of a run is a document of its own, with facts on its words."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import urai
from urai.contributions import Run
from urai.engine import Engine
from urai.loading import Loaded
from urai.runner import Destination, run


def mean(facts: Sequence[urai.Fact], parameters: Mapping[str, Mapping[str, Any]]) -> Iterator[urai.Reading]:
    """Write the mean of all percentages."""
    writing = urai.Writing("ringkasan/rerata", "Rata-rata persentase", "uji/rerata")
    values = [Decimal(fact.value["value"]) for fact in facts]
    writing.say("Rata-rata: ")
    span = writing.say(
        f"{urai.rounded(sum(values, Decimal()) / len(values), parameters['uji/rerata']['places'])} persen"
    )
    writing.end()
    writing.fact("percent", span, {"value": "4.0"}, {"from": [fact.id for fact in facts]})
    writing.finding("terlalu sedikit", span, severity="info")
    yield writing.reading()


def broken(facts: Sequence[urai.Fact], parameters: Mapping[str, Mapping[str, Any]]) -> Iterator[urai.Reading]:
    """Break."""
    raise ZeroDivisionError("nol")


@pytest.mark.parametrize("workers", [1, 2])
def test_summary_follows_the_documents(news: Loaded, tmp_path: Path, workers: int) -> None:
    engine = Engine(
        forms=news.forms,
        section_kinds=[],
        scans=[scan for scan in news.engine.scans if scan.kind == "percent"],
        found=[],
        resolvers=[],
        derivations=[],
        checks=[],
        summaries=[
            urai.Summary("uji/rusak", ("percent",), broken, ""),
            urai.Summary("uji/rerata", ("percent",), mean, ""),
        ],
        parameters={"uji/rerata": {"places": 1}},
    )
    info = Run(tmp_path, "uji", "uji", "0", "2026-01-01T00:00:00+07:00", news.catalogue.kinds)
    sinks = {"jsonl": Destination(news.catalogue.sinks["jsonl"], info)}
    texts = [urai.Document(f"dok-{n}", f"Nilainya naik {n} persen.") for n in (3, 5)]
    summary = run(engine, texts, sinks, workers=workers)
    facts = [json.loads(line) for line in (tmp_path / "facts.jsonl").read_text(encoding="utf-8").splitlines()]
    assert facts[-1]["doc"] == "ringkasan/rerata"
    assert facts[-1]["text"] == "4.0 persen"
    assert facts[-1]["links"] == {"from": [fact["id"] for fact in facts[:-1]]}
    assert [failure.doc for failure in summary.failures] == ["uji/rusak"]
    assert "ZeroDivisionError: nol" in summary.failures[0].reason
    assert summary.findings == {"info": 1}


def test_writing_has_a_section_for_each_line_and_facts_on_words() -> None:
    writing = urai.Writing("r", "Judul", "uji/r")
    writing.line("Bagian", "heading")
    first = writing.say("satu")
    writing.say(" dan ")
    second = writing.say("dua")
    writing.end()
    writing.line("")
    assert writing.fact("percent", first, {}) == "r#percent-13-17"
    assert writing.fact("percent", first, {}) == "r#percent-13-17+"
    writing.fact("percent", second, {})
    reading = writing.reading()
    assert reading.document.text == "Judul\nBagian\nsatu dan dua\n"
    assert [section.kind for section in reading.layout.sections] == ["headline", "heading", "paragraph"]
    assert [fact.text for fact in reading.facts] == ["satu", "satu", "dua"]
