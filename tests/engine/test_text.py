"""Bytes become text, and text becomes what grammars read, without moving a character."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urai.errors import ReadError
from urai.text import clean, decode, line_and_column


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (b"Bupati", "Bupati", "utf-8"),
        ("“Jum’at”".encode(), "“Jum’at”", "utf-8"),
        (codecs.BOM_UTF8 + b"Bupati", "Bupati", "utf-8"),
        (codecs.BOM_UTF16_LE + "Bupati".encode("utf-16-le"), "Bupati", "utf-16-le"),
        (codecs.BOM_UTF16_BE + "Bupati".encode("utf-16-be"), "Bupati", "utf-16-be"),
        (codecs.BOM_UTF32_LE + "Bupati".encode("utf-32-le"), "Bupati", "utf-32-le"),
        ("Café, 5°".encode("latin-1"), "Café, 5°", "windows-1252"),
        ("“Siap”".encode("cp1252"), "“Siap”", "windows-1252"),
    ],
)
def test_decodes_by_mark_then_utf8_then_windows(data: bytes, text: str, encoding: str) -> None:
    assert decode(data) == (text, encoding)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "kosong"),
        (b" \r\n\t", "kosong"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "biner"),
        (b"Bupati\x00Banyuwangi", "biner"),
        (codecs.BOM_UTF8 + b"\xff\xfe", "bertanda urutan bita"),
    ],
)
def test_refuses_what_is_no_text_and_says_what_to_do(data: bytes, reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        decode(data)


@given(st.text())
def test_cleaning_never_moves_a_character(text: str) -> None:
    cleaned = clean(text)
    assert len(cleaned) == len(text)
    assert "\r" not in cleaned
    assert "\u00a0" not in cleaned
    for before, after in zip(text, cleaned, strict=True):
        assert before == after or before.isspace() or before in "\ufeff\x85"


def test_windows_line_ends_become_a_space_and_a_line_feed() -> None:
    assert clean("satu\r\ndua\rtiga\u00a0– empat") == "satu \ndua\ntiga – empat"


def test_lines_and_columns_count_from_one() -> None:
    text = "satu\ndua tiga"
    assert line_and_column(text, 0) == (1, 1)
    assert line_and_column(text, text.index("tiga")) == (2, 5)
