"""The grammars of the forms: how they are written, and that Lark reads a document as Urai does."""

from __future__ import annotations

import logging
import re
from pathlib import Path

import pytest
from lark.utils import logger as lark_logger
from tests.forms.conftest import GRAMMARS, grammar_text
from tests.matching.oracle import Oracle, plain

from urai.corpus import read_corpus, render_tree
from urai.form import Form, detect
from urai.grammar import build_lark
from urai.loading import Loaded
from urai.testing import run_corpora
from urai.text import clean

FORMS = sorted(path for path in (GRAMMARS / "forms").glob("*.lark") if not path.name.startswith("_"))
NAMES = [path.stem for path in FORMS]
_DEFINED = re.compile(r"^(?P<name>_*[A-Za-z]\w*)(?:\.\d+)?:", re.MULTILINE)


def _tree_of(oracle: Oracle, text: str) -> object:
    tree = oracle.parse(text, 0, len(text))
    return tree and plain(tree)


def test_each_form_of_the_news_pipeline_has_its_grammar(news: Loaded) -> None:
    expected = ["antara", "jpnn", "siaran_pers_daerah", "situs_daerah", "tugujatim", "umum"]
    assert [form.name for form in news.forms] == expected
    assert set(expected) <= set(NAMES)


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
        assert own & shared == set(), path.name


@pytest.mark.parametrize("path", FORMS, ids=NAMES)
def test_lark_reads_the_corpus_of_a_form_as_urai_does(path: Path, every_form: list[Form]) -> None:
    oracle = Oracle(path.read_text(encoding="utf-8"), loader=grammar_text)
    (form,) = (form for form in every_form if form.name == path.stem)
    for case in read_corpus(path.with_suffix(".corpus.txt").read_text(encoding="utf-8"), path.name):
        text = clean(case.text)
        assert plain(form.matcher.parse(text, 0, len(text))) == _tree_of(oracle, text), case.title


@pytest.mark.parametrize("path", FORMS, ids=NAMES)
def test_a_form_reads_its_corpus(path: Path, every_form: list[Form]) -> None:
    cases = read_corpus(path.with_suffix(".corpus.txt").read_text(encoding="utf-8"), path.name)
    for case in cases:
        layout = detect(clean(case.text), every_form).layout
        assert layout.form == path.stem, case.title
        assert render_tree(layout, case.text).split() == case.expected.split(), case.title
    assert len(cases) >= 4
    assert len({case.title for case in cases}) == len(cases)


def test_the_corpora_pass_as_part_of_the_pipeline(news: Loaded) -> None:
    names = [form.name for form in news.forms]
    results = list(run_corpora(news, names))
    failed = [f"{result.form}: {result.case.title}\n{result.explanation()}" for result in results if not result.passed]
    assert not failed, "\n\n".join(failed)
    assert {result.form for result in results} == set(names)
