"""What people read in results is Indonesian: findings, their suggestions, why a form was chosen, why a file failed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import urai
from urai.cli.group import group
from urai.contributions import Check
from urai.engine import Engine
from urai.facts import Document, Failure
from urai.inputs import read_documents
from urai.loading import Loaded
from urai.runner import Reader
from urai.view import View

RULES = Path(__file__).resolve().parents[2] / "rules"
POINT = re.compile(r"(?<![\w.,/-])\d+\.(?:\d{1,2}|\d{4,})(?![\d./])")
"""A decimal with a point; before three digits it groups thousands."""
ENGLISH = re.compile(r"\b(?:the|a|an|is|was|are|not|of|has|but|and|or|to|it|with|by|from|read|only|than)\b")


def shown(loaded: Loaded, text: str) -> Iterator[str]:
    """Give everything that is said of a document."""
    reading = loaded.engine.read(Document("uji", text, encoding="windows-1252"))
    yield reading.layout.why
    for finding in reading.findings:
        yield finding.message
        yield finding.suggestion or ""


def outside_quotation(text: str) -> str:
    """Give a message without the words of the document and the names that it quotes."""
    return re.sub(r"“[^”]*”|⟦[^⟧]*⟧|\b[\w-]+/[\w/-]+|[A-Z_]{2,}", "", text)


def test_findings_and_forms_speak_indonesian(news: Loaded) -> None:
    examples = [example.text for check in news.catalogue.checks for example in check.examples]
    said = [words for text in examples for words in shown(news, re.sub("[⟦⟧]", "", text))]
    assert len([words for words in said if words]) > len(examples)
    assert [words for words in said if ENGLISH.search(outside_quotation(words))] == []


def test_a_rule_that_raises_is_reported_in_indonesian(news: Loaded) -> None:
    def broken(view: View) -> Iterator[object]:
        raise ZeroDivisionError("nol")

    engine = Engine(
        forms=[], section_kinds=[], scans=[], found=[], resolvers=[], derivations=[], parameters={},
        checks=[Check("uji/rusak", broken, "")],  # type: ignore[arg-type]
    )  # fmt: skip
    finding = next(f for f in engine.read(Document("uji", "teks")).findings if f.rule == "uji/rusak")
    assert finding.message == "uji/rusak gagal dengan ZeroDivisionError: nol; hasilnya tidak ada untuk dokumen ini"
    failure = Reader(engine, []).outcome(Document("uji", None))  # type: ignore[arg-type]
    assert isinstance(failure, Failure)
    assert failure.reason.startswith("tidak terbaca: ")


@pytest.mark.parametrize("data", [b"", b"\x00\x01", "\u00a0".encode(), b"\xef\xbb\xbf\xff"])
def test_failures_speak_indonesian(news: Loaded, tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.mktemp("masukan") / "uji.txt"
    path.write_bytes(data)
    (failure,) = read_documents([path], news.catalogue.readers)
    assert isinstance(failure, Failure)
    assert not ENGLISH.search(failure.reason)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (Decimal("86.70"), "86,70"),
        (Decimal("1E+2"), "100"),
        ("-0.5", "-0,5"),
        ("271", "271"),
        ("III.a", "III.a"),
        ("1.250.000", "1.250.000"),
        ("2024-03-01", "2024-03-01"),
    ],
)
def test_people_read_a_decimal_comma(number: Decimal | str, words: str) -> None:
    assert urai.decimal_comma(number) == words


def read_by_people(value: dict[str, Any]) -> Iterator[str]:
    """Give what of a fact's value is a sentence: what is missing or advised, why somebody is refused, notes."""
    for name in ("kurang", "penolakan"):
        yield from value.get(name) or ()
    for advice in value.get("saran") or ():
        yield advice["langkah"]
    steps = list(value.get("reasons") or ())
    while steps:
        step = steps.pop()
        yield step["label"]
        yield step.get("note") or ""
        steps += step.get("children") or ()


def test_all_packs_write_a_decimal_comma_for_people_and_a_point_for_machines(tmp_path: Path) -> None:
    samples = [path for path in sorted(RULES.glob("*/samples/*.*")) if path.name != "expected.jsonl"]
    inputs = [str(path) for path in samples if path.parts[-3] != "news"]
    options = ["--pipeline", "region", "--out", str(tmp_path), "--workers", "1"]
    result = CliRunner().invoke(group, ["run", *inputs, *options])
    assert result.exit_code == 0, result.output
    facts, findings = (
        [json.loads(line) for line in (tmp_path / name).read_text(encoding="utf-8").splitlines()]
        for name in ("facts.jsonl", "findings.jsonl")
    )
    said = [words for fact in facts for words in read_by_people(fact["value"])]
    said += [fact["text"] for fact in facts if fact.get("form") == "summary"]
    said += [words for finding in findings for words in (finding["message"], finding.get("suggestion") or "")]
    assert sum(bool(re.search(r"\d,\d", words)) for words in said) > 100
    assert [words for words in said if POINT.search(words)] == []
    computed = [fact["value"] for fact in facts if "reasons" in fact["value"]]
    values = [str(value.get(name)) for value in computed for name in ("nilai", "indeks", "skor", "capaian")]
    assert sum("." in value for value in values) > 20
    assert [value for value in values if re.fullmatch(r"\d+,\d+", value)] == []
