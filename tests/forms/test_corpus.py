"""The corpus format: what is written is what is read."""

from __future__ import annotations

import pytest

from urai.corpus import Case, read_corpus, render_tree
from urai.errors import UraiError
from urai.facts import Layout, Section

CORPUS = """\
==========
First case
==========

Satu baris.

Baris lain.

---

(paragraph "Satu baris.")
(paragraph "Baris lain.")

===
Second
===
a ⍽b␉c␠␍
⟪kata ×3⟫
---
---

(paragraph
  x)
"""


def test_a_case_has_a_title_a_text_and_a_tree() -> None:
    first, second = read_corpus(CORPUS)
    assert first == Case(
        "First case", "Satu baris.\n\nBaris lain.", '(paragraph "Satu baris.")\n(paragraph "Baris lain.")'
    )
    assert second.title == "Second"


def test_what_an_editor_would_hide_is_written_out_and_the_last_rule_parts_text_and_tree() -> None:
    second = read_corpus(CORPUS)[1]
    assert second.text == "a \u00a0b\tc \r\nkata kata kata \n---"
    assert second.expected == "(paragraph\n  x)"


def test_windows_line_ends_of_the_corpus_itself_do_not_count() -> None:
    assert read_corpus(CORPUS.replace("\n", "\r\n")) == read_corpus(CORPUS)


def test_an_empty_corpus_has_no_cases() -> None:
    assert read_corpus("\n  \n") == []


def test_words_before_the_first_title_are_an_error_with_their_place() -> None:
    with pytest.raises(UraiError) as error:
        read_corpus(f"\nlupa judul\n{CORPUS}", "jpnn.corpus.txt")
    assert str(error.value).startswith("jpnn.corpus.txt:2:1: corpus this is before the first title")


def test_a_case_without_a_tree_is_an_error_at_its_title() -> None:
    with pytest.raises(UraiError) as error:
        read_corpus("===\nOnly text\n===\nSatu baris.\n", "umum.corpus.txt")
    assert str(error.value).startswith("umum.corpus.txt:2:1: corpus no tree is given")


def test_a_tree_shows_kinds_parts_and_nesting_in_text_order() -> None:
    text = "NGAWI – Satu  kata.\nEditor: Rina"
    layout = Layout(
        "x",
        "",
        (
            Section("paragraph", 0, 19, None, {"text": (8, 19)}),
            Section("dateline", 0, 5, 0, {"place": (0, 5)}),
            Section("byline", 20, 32),
            Section("credit", 20, 32, 2, {"name": (28, 32), "role": (20, 26)}),
        ),
    )
    assert render_tree(layout, text) == (
        '(paragraph\n  (dateline place: "NGAWI")\n  text: "Satu kata.")\n'
        '(byline\n  (credit role: "Editor" name: "Rina"))'
    )


def test_long_words_are_shown_by_their_ends() -> None:
    text = "a" * 40 + " " + "b" * 40
    layout = Layout("x", "", (Section("paragraph", 0, 81),))
    assert render_tree(layout, text) == "(paragraph)"
    whole = Layout("x", "", (Section("paragraph", 0, 81, None, {"text": (0, 81)}),))
    assert render_tree(whole, text) == f'(paragraph "{"a" * 30}…{"b" * 25}")'


def test_nothing_is_shown_of_no_sections() -> None:
    assert not render_tree(Layout("plain", "", ()), "")
