"""The grammars of the forms: how they are written, and that Lark reads a document as Urai does."""

from __future__ import annotations

import logging
import re
from pathlib import Path

import pytest
from lark.utils import logger as lark_logger

from tests.matching.oracle import Oracle, plain
from urai.corpus import read_corpus
from urai.grammar import build_lark
from urai.loading import Loaded
from urai.testing import run_corpora
from urai.text import clean

GRAMMARS = Path(__file__).resolve().parents[2] / "grammars"
FORMS = sorted(path for path in (GRAMMARS / "forms").glob("*.lark") if not path.name.startswith("_"))
NAMES = [path.stem for path in FORMS]
_DEFINED = re.compile(r"^(?P<name>_*[A-Za-z]\w*)(?:\.\d+)?:", re.M)


def grammar_text(path: str) -> str | None:
    file = GRAMMARS / path
    return file.read_text(encoding="utf-8") if file.is_file() else None


def test_each_document_form_of_the_news_has_its_grammar() -> None:
    assert NAMES == ["antara", "jpnn", "siaran_pers_daerah", "situs_daerah", "tugujatim", "umum"]


@pytest.mark.parametrize("path", FORMS, ids=NAMES)
def test_a_grammar_has_no_conflicts(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    lark_logger.setLevel(logging.DEBUG)
    lark_logger.propagate = True
    try:
        with caplog.at_level(logging.DEBUG, logger=lark_logger.name):
            build_lark(path.read_text(encoding="utf-8"), name=path.name, loader=grammar_text, debug=True)
    finally:
        lark_logger.setLevel(logging.CRITICAL)
        lark_logger.propagate = False
    assert [record.getMessage() for record in caplog.records if "onflict" in record.getMessage()] == []


def test_a_conflict_would_be_seen(caplog: pytest.LogCaptureFixture) -> None:
    lark_logger.setLevel(logging.DEBUG)
    lark_logger.propagate = True
    try:
        with caplog.at_level(logging.DEBUG, logger=lark_logger.name):
            build_lark('start: a* b*\na: "x"\nb: "x"? "y"', name="x", debug=True)
    finally:
        lark_logger.setLevel(logging.CRITICAL)
        lark_logger.propagate = False
    assert any("onflict" in record.getMessage() for record in caplog.records)


@pytest.mark.parametrize("path", [*FORMS, GRAMMARS / "forms" / "_shared.lark"], ids=[*NAMES, "_shared"])
def test_a_grammar_opens_with_what_it_describes_and_an_example(path: Path) -> None:
    comment = path.read_text(encoding="utf-8").split("\n\n")[0]
    assert all(line.startswith("//") for line in comment.splitlines())
    assert "Example: " in comment


def test_what_forms_share_stands_once() -> None:
    shared = set(_DEFINED.findall((GRAMMARS / "forms" / "_shared.lark").read_text(encoding="utf-8")))
    for path in FORMS:
        own = set(_DEFINED.findall(path.read_text(encoding="utf-8")))
        allowed = {"TEXT"} if path.stem == "siaran_pers_daerah" else set()  # the shared one, narrowed
        assert own & shared == allowed, path.name


@pytest.mark.parametrize("path", FORMS, ids=NAMES)
def test_lark_reads_the_corpus_of_a_form_as_urai_does(path: Path, news: Loaded) -> None:
    oracle = Oracle(path.read_text(encoding="utf-8"), loader=grammar_text)
    (form,) = (form for form in news.forms if form.name == path.stem)
    for case in read_corpus(path.with_suffix(".corpus.txt").read_text(encoding="utf-8"), path.name):
        text = clean(case.text)
        assert plain(form.matcher.parse(text, 0, len(text))) == plain(oracle.parse(text)), case.title


@pytest.mark.parametrize("name", NAMES)
def test_a_form_reads_its_corpus(name: str, news: Loaded) -> None:
    results = list(run_corpora(news, [name]))
    failed = [f"{result.case.title}\n{result.explanation()}" for result in results if not result.passed]
    assert not failed, "\n\n".join(failed)
    assert len(results) >= 4
    assert len({result.case.title for result in results}) == len(results)
