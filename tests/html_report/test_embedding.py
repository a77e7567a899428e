"""Embedded JSON cannot end its script, keeps every value exact, and keeps every offset."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from urai.plugins.html_report.embedding import embedded_json, plain

JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@pytest.mark.parametrize(
    "text", ["</script>", "</SCRIPT >", "<!--", "-->", "<script", "]]>", "&lt;", "a\u2028b\u2029c"]
)
def test_nothing_that_ends_a_script_stands_in_it(text: str) -> None:
    encoded = embedded_json([text, {text: text}]).decode()
    assert not set("<>&\u2028\u2029\n") & set(encoded)
    assert json.loads(encoded) == [text, {text: text}]


@given(JSON_VALUES)
def test_values_come_back_as_they_were(value: Any) -> None:
    encoded = embedded_json(plain(value))
    assert not set(b"<>&\n") & set(encoded)
    assert json.loads(encoded) == value


@given(st.text(st.characters(codec=None, categories=["Cs", "Lu", "So"]), min_size=1))
def test_lone_surrogates_keep_offsets(text: str) -> None:
    decoded = json.loads(embedded_json(text))
    assert len(decoded) == len(text)
    assert all(after in (before, "?") for before, after in zip(text, decoded, strict=True))


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        (198501012010011001, "198501012010011001"),
        (2**53 - 1, 2**53 - 1),
        (-(2**53), str(-(2**53))),
        (float("nan"), "nan"),
        (float("-inf"), "-inf"),
        (8.5, 8.5),
        (True, True),
        ((1, 2), [1, 2]),
        ({3: {"a"}}, {"3": ["a"]}),
        (date(2018, 2, 19), "2018-02-19"),
    ],
)
def test_what_a_script_would_round_becomes_text(value: object, kept: object) -> None:
    assert json.loads(embedded_json(plain(value))) == kept


def test_bottomless_value_is_cut_and_not_fatal() -> None:
    bottomless: list[Any] = []
    bottomless.append(bottomless)
    assert "…" in embedded_json(plain(bottomless)).decode()
