"""Gold is read from what annotation tools export, and facts are written so that they read them."""

from __future__ import annotations

from pathlib import Path

import pytest

from urai.annotations import read_gold
from urai.contributions import Run
from urai.errors import UraiError
from urai.evaluation import Mark, evaluate
from urai.facts import Document
from urai.loading import Loaded
from urai.runner import Destination, run

TEXT = "Kota Batu – Cuma 12,5 persen 😀 lalu\ncuma 3 persen."


@pytest.fixture
def written(news: Loaded, tmp_path: Path) -> Path:
    info = Run(tmp_path, "news", "uji", "0", "", news.catalogue.kinds)
    names = ("jsonl", "brat", "label_studio", "conll")
    sinks = {name: Destination(news.catalogue.sinks[name], info) for name in names}
    run(news.engine, [Document("satu", TEXT), Document("dua", TEXT)], sinks)
    return tmp_path


@pytest.mark.parametrize("name", ["facts.jsonl", "brat", "label_studio.json"])
def test_what_is_written_is_read_back_with_values(written: Path, name: str) -> None:
    marks = [m for m in read_gold(written / name, {}) if m.kind == "percent"]
    facts = [m for m in read_gold(written / "facts.jsonl", {}) if m.kind == "percent"]
    key = lambda m: (m.doc, m.start, m.end, m.text, str(m.value))  # noqa: E731
    assert sorted(map(key, marks)) == sorted(map(key, facts))
    assert [(m.text, m.value["value"]) for m in marks[:2]] == [("12,5 persen", "12.5"), ("3 persen", "3")]
    assert all(TEXT[m.start : m.end] == m.text for m in marks)


def test_conll_is_found_again_in_the_text(written: Path) -> None:
    marks = read_gold(written / "facts.conll", {"satu": TEXT, "dua": TEXT})
    assert [(m.doc, m.text) for m in marks if m.kind == "percent"] == [
        ("satu", "12,5 persen"),
        ("satu", "3 persen"),
        ("dua", "12,5 persen"),
        ("dua", "3 persen"),
    ]
    assert evaluate(marks, marks).kinds["percent"].exact == 4


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.jsonl", '{"doc": "a"}', "this line is no fact"),
        ("a.jsonl", "bukan json", "this line is no fact"),
        ("a.json", "[{}]", "this is no Label Studio export"),
        ("a.conll", "# doc = lain\nKata O\n", "there is no document 'lain'"),
        ("a.conll", "# doc = satu\nKata O\n", "does not stand in"),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, name: str, text: str, message: str) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UraiError, match=message):
        read_gold(path, {"satu": TEXT})


def test_a_wrong_line_of_brat_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.ann").write_text("T1\tpercent\n", encoding="utf-8")
    with pytest.raises(UraiError, match=r"a\.ann:1"):
        read_gold(tmp_path, {})


def test_relative_dates_of_gold_are_known_by_kind_or_by_value() -> None:
    gold = Mark("a", "date", 0, 4, {"edtf": None, "relative": True})
    assert evaluate([gold, Mark("a", "date", 9, 12, {"edtf": "2018"})], []).kinds["date"].gold == 1
