"""What people read in results is Indonesian: findings, their suggestions, why a form was chosen, why a file failed."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from urai.contributions import Check
from urai.engine import Engine
from urai.facts import Document, Failure
from urai.inputs import read_documents
from urai.loading import Loaded
from urai.runner import Reader
from urai.view import View

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
