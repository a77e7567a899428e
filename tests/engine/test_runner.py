"""A run loses no document, leaves no half result, and is the same for every number of workers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from urai.contributions import Check, Run
from urai.engine import Engine
from urai.facts import Document, Failure
from urai.loading import Loaded
from urai.runner import Destination, Outcome, Summary, run


def info(folder: Path, loaded: Loaded) -> Run:
    return Run(folder, "news", "uji", "0", "2026-01-01T00:00:00+07:00", loaded.catalogue.kinds)


def run_into(
    folder: Path, loaded: Loaded, documents: list[Document | Failure], workers: int = 1, engine: Engine | None = None
) -> Summary:
    folder.mkdir(exist_ok=True)
    sinks = {"jsonl": Destination(loaded.catalogue.sinks["jsonl"], info(folder, loaded))}
    return run(engine or loaded.engine, documents, sinks, workers=workers)


def documents(count: int) -> list[Document | Failure]:
    text = "Kota Batu – Anggaran naik {} persen menjadi Rp {} juta."
    return [Document(f"dok-{n:03}", text.format(n % 90 + 1, n + 1)) for n in range(count)]


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_files_are_the_same_for_every_number_of_workers(news: Loaded, tmp_path: Path, workers: int) -> None:
    items = documents(150)
    items.insert(70, Failure("rusak", "rusak.bin", "binary"))
    summary = run_into(tmp_path / "satu", news, items)
    again = run_into(tmp_path / "lain", news, items, workers)
    for name in ("facts.jsonl", "findings.jsonl"):
        assert (tmp_path / "satu" / name).read_bytes() == (tmp_path / "lain" / name).read_bytes()
    assert summary.facts == again.facts
    assert again.documents == 150
    assert [failure.doc for failure in again.failures] == ["rusak"]


def test_facts_stand_on_the_documents_own_words(news: Loaded, tmp_path: Path) -> None:
    run_into(tmp_path, news, documents(3))
    for line in (tmp_path / "facts.jsonl").read_text(encoding="utf-8").splitlines():
        fact = json.loads(line)
        document = next(d for d in documents(3) if isinstance(d, Document) and d.id == fact["doc"])
        assert isinstance(document, Document)
        assert document.text[fact["start"] : fact["end"]] == fact["text"]


def test_a_run_that_breaks_off_leaves_the_last_result(news: Loaded, tmp_path: Path) -> None:
    run_into(tmp_path, news, documents(2))
    before = (tmp_path / "facts.jsonl").read_bytes()

    def broken(outcome: Outcome | Failure) -> None:
        raise KeyboardInterrupt

    sinks = {"jsonl": Destination(news.catalogue.sinks["jsonl"], info(tmp_path, news))}
    with pytest.raises(KeyboardInterrupt):
        run(news.engine, documents(5), sinks, progress=broken)
    assert (tmp_path / "facts.jsonl").read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["facts.jsonl", "findings.jsonl"]


def test_a_check_that_raises_is_reported_and_left_out_for_that_document(news: Loaded) -> None:
    def broken(view: object) -> list[object]:
        raise ZeroDivisionError("nol")

    engine = Engine(
        forms=news.forms,
        section_kinds=[],
        scans=news.engine.scans,
        found=[],
        resolvers=[],
        derivations=[],
        checks=[Check("uji/rusak", broken, "")],  # type: ignore[arg-type]  # a plugin's mistake
        parameters={},
    )
    reading = engine.read(Document("satu", "Sisanya 5 persen."))
    assert [fact.kind for fact in reading.facts] == ["percent"]
    (finding,) = [f for f in reading.findings if f.rule == "uji/rusak"]
    assert finding.severity == "error"
    assert "ZeroDivisionError: nol" in finding.message


def test_fact_ids_are_stable_and_unique(news: Loaded) -> None:
    document = Document("satu", "Naik 5 persen, lalu turun 3 persen.")
    first, second = news.engine.read(document), news.engine.read(document)
    ids = [fact.id for fact in first.facts]
    assert ids == [fact.id for fact in second.facts]
    assert len(ids) == len(set(ids))
