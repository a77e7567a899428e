"""Inputs as they really come: each has a defined outcome."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

import pytest
from tests.forms.reading import datelines, kinds_of, layout_of

from urai.corpus import read_corpus
from urai.errors import ReadError
from urai.form import Form
from urai.text import decode

CORPORA = Path(__file__).resolve().parents[2] / "grammars" / "forms"
FORMS = ["antara", "jpnn", "siaran_pers_daerah", "situs_daerah", "tugujatim", "umum"]


@pytest.fixture(params=FORMS)
def form(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def article(form: str) -> str:
    whole, *_ = read_corpus((CORPORA / f"{form}.corpus.txt").read_text(encoding="utf-8"), form)
    return whole.text


def same(text: str, article: str, form: str, forms: list[Form]) -> None:
    layout, before = layout_of(text, forms), layout_of(article, forms)
    assert (layout.form, before.form) == (form, form)
    assert [section.kind for section in layout.sections] == [section.kind for section in before.sections]
    words = [text[section.start : section.end].split() for section in layout.sections]
    assert words == [article[section.start : section.end].split() for section in before.sections]


def test_windows_line_ends(article: str, form: str, forms: list[Form]) -> None:
    same(article.replace("\n", "\r\n"), article, form, forms)


def test_old_mac_line_ends_and_line_separators(article: str, form: str, forms: list[Form]) -> None:
    same(article.replace("\n", "\r"), article, form, forms)
    same(article.replace("\n", "\u2028"), article, form, forms)


def test_non_breaking_spaces_behind_dashes_and_at_line_ends(article: str, form: str, forms: list[Form]) -> None:
    same(re.sub(r"([-–]) ", "\\1\u00a0", article).replace("\n", "\u00a0\u00a0\n"), article, form, forms)


def test_missing_empty_lines(article: str, form: str, forms: list[Form]) -> None:
    same(re.sub(r"\n+", "\n", article), article, form, forms)


def test_empty_lines_everywhere(article: str, form: str, forms: list[Form]) -> None:
    same("\n\n" + article.replace("\n", "\n \n\n") + "\n\n", article, form, forms)


def test_a_byte_order_mark_is_no_part_of_the_text(article: str, form: str, forms: list[Form]) -> None:
    text, encoding = decode(codecs.BOM_UTF8 + article.encode())
    assert encoding == "utf-8"
    same(text, article, form, forms)


def test_windows_bytes(forms: list[Form]) -> None:
    text, encoding = decode("jpnn.com, NGAWI – “Siap,” kata bupati kemarin pagi. (rin/jpnn)".encode("cp1252"))
    assert encoding == "windows-1252"
    assert layout_of(text, forms).form == "jpnn"
    assert datelines(text, forms) == [("jpnn.com, NGAWI", "NGAWI", "jpnn.com")]


@pytest.mark.parametrize("data", [b"", b"\r\n \t", b"\x89PNG\r\n\x1a\n\x00"])
def test_what_is_empty_or_binary_is_refused_before_any_form_is_tried(data: bytes) -> None:
    with pytest.raises(ReadError):
        decode(data)


@pytest.mark.parametrize("text", ["\ufeff", "   \u00a0\n", "\\\n"])
def test_a_text_without_a_word_has_no_form(text: str, forms: list[Form]) -> None:
    assert layout_of(text, forms).form == "plain"


def test_three_megabytes_without_a_line_break(forms: list[Form]) -> None:
    text = "Bupati melantik camat. " * (3_000_000 // 23)
    layout = layout_of(text, forms)
    assert layout.form == "umum"
    assert [(section.start, section.end) for section in layout.sections] == [(0, len(text) - 1)]


def test_a_markdown_line_break_is_no_part_of_a_section(forms: list[Form]) -> None:
    text = "Bupati melantik camat.\\\nFoto: Tegar Wicaksono.\\\n\\\nMereka bekerja besok.\\"
    assert kinds_of(text, forms) == ["paragraph", "byline", "paragraph"]
    assert not any(text[s.start : s.end].endswith("\\") for s in layout_of(text, forms).sections)
