"""Sample words are words of their terminals, and sample texts are texts of their grammars."""

from __future__ import annotations

import re

from urai.authoring.grammar_names import Grammars
from urai.authoring.grammar_run import run
from urai.authoring.grammar_samples import place, shortest_text, shortest_tokens
from urai.authoring.grammar_words import sample_word, sample_words, stands_somewhere
from urai.grammar import Terminal, load
from urai.loading import open_pipeline

MONEY = r"""
start: RP NUMBER scale? | NUMBER "rupiah"
scale: "ribu" | "juta" "an"?
RP: /Rp\.?/
NUMBER: /\d+(?![\d.])/
%ignore " "
"""


def terminal(pattern: str) -> Terminal:
    return Terminal("A", pattern, literal=False, priority=0)


def test_sample_words_are_matched_whole() -> None:
    for pattern in (r"[A-Z][a-z]+", r"\b\d{1,3}(?:\.\d{3})*\b", r"(?i:mei|juni)", r"(?<=,)x+", r"[^\n]+"):
        words = sample_words(terminal(pattern))
        assert words
        assert len(set(words)) == len(words)
        assert all(stands_somewhere(re.compile(pattern), word) for word in words)


def test_sample_words_are_readable_where_they_can_be() -> None:
    assert sample_word(terminal(r"[A-Z][a-z]+")) == "Budi"
    assert sample_word(terminal(r"\d+")) == "5"
    assert sample_word(Terminal("NAMA", "", literal=False, priority=0)) == "<NAMA>"


def test_the_shortest_text_uses_its_production() -> None:
    tables = load(MONEY, name="money")
    for number in range(len(tables.productions)):
        text = shortest_text(tables, number)
        assert text is not None
        parsed = run(tables, text)
        assert parsed.complete, text
        assert number in parsed.productions()


def test_shortest_texts_are_as_expected() -> None:
    tables = load(MONEY, name="money")
    texts = {shortest_text(tables, number) for number in range(len(tables.productions))}
    assert texts == {"Rp 5", "Rp 5 ribu", "Rp 5 juta", "Rp 5 juta an", "5 rupiah"}


def test_words_are_chosen_to_stand_beside_each_other() -> None:
    tables = load("start: A B\nA: /[a-z]+/\nB: /(?<=[a-z])[0-9]/\n", name="beside")
    placed = place(tables.terminals, tables.ignored, ["A", "B"])
    assert placed.exact
    assert [placed.text[start:end] for start, end in placed.spans] == [placed.text[:-1], placed.text[-1]]


def test_a_rule_that_never_ends_has_no_text() -> None:
    tables = load('start: "a" | endless\nendless: "b" endless\n', name="endless")
    numbers = {production.origin: number for number, production in enumerate(tables.productions)}
    assert shortest_tokens(tables, numbers["endless"]) is None


def test_the_bundled_phrase_grammars_have_texts_that_their_tables_parse() -> None:
    grammars = Grammars(*open_pipeline("news", installed=False))
    tried = parsed = 0
    for text in grammars.all():
        if grammars.is_form(text):
            continue
        tables = load(text.source, name=text.file, start=text.start, loader=text.loader)
        for number in range(len(tables.productions)):
            sample = shortest_text(tables, number)
            tried += 1
            parsed += sample is not None and run(tables, sample).complete
    assert parsed / tried > 0.8
