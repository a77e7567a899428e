"""A parse is told step by step, and what of a grammar is used is counted on its own source."""

from __future__ import annotations

from urai.authoring.grammar_coverage import annotated, of_documents, of_texts, percent, rows, together
from urai.authoring.grammar_source import GrammarText, find, outline, place_of
from urai.authoring.grammar_trace import match_line, trace_lines
from urai.grammar import automaton, load
from urai.matching import compile_grammar

MONEY = r"""// Money.
start: RP NUMBER scale?
     | NUMBER "rupiah"
scale: "ribu" | "juta"
RP: /Rp\.?/
NUMBER: /\d+(?![\d.])/
%ignore " "
"""
TEXT = GrammarText("money", MONEY, "money.lark")
TABLES = load(MONEY, name="money.lark")
ITEMS = automaton(MONEY, name="money.lark")


def test_a_parse_is_told_token_by_token() -> None:
    lines, complete = trace_lines(TABLES, ITEMS, "Rp 5 juta")
    assert complete
    assert lines == [
        '  1. RP "Rp" at 0-2',
        "       go on      start: RP · NUMBER scale or start: RP · NUMBER",
        "       inside     the whole text: · start",
        '  2. NUMBER "5" at 3-4',
        "       go on      start: RP NUMBER · scale or start: RP NUMBER ·",
        "       inside     start: RP · NUMBER scale or start: RP · NUMBER",
        "       inside     the whole text: · start",
        '  3. "juta" at 5-9',
        '       go on      scale: "juta" ·',
        "       inside     start: RP NUMBER · scale or start: RP NUMBER ·",
        "       inside     start: RP · NUMBER scale or start: RP · NUMBER",
        "       inside     the whole text: · start",
        "  4. the end of the text",
        '       complete   scale: "juta"',
        "       complete   start: RP NUMBER scale",
        "the whole text is the grammar's",
        "  start",
        '    RP "Rp"',
        '    NUMBER "5"',
        "    scale",
    ]


def test_a_failure_has_its_place_and_what_was_expected() -> None:
    lines, complete = trace_lines(TABLES, ITEMS, "Rp 5\nRp")
    assert not complete
    assert lines[-8:] == [
        "text:1:5: stopped: the line ends",
        "    1 | Rp 5",
        "      |     ^",
        "   expected:",
        "     the end of the text",
        '     "juta"',
        '     "ribu"',
        "   in start: RP NUMBER · scale or start: RP NUMBER ·",
    ]


def test_what_cannot_follow_is_named() -> None:
    lines, _ = trace_lines(TABLES, ITEMS, "Rp Rp")
    assert lines[-1] == "   here stands RP, which cannot follow"


def test_a_terminal_that_is_tried_first_is_named() -> None:
    source = 'start: x END | y MORE\nx: "a" w\ny: "b" w\nw: "k"\nEND: /b/\nMORE.2: /[bc]/\n'
    lines, _ = trace_lines(load(source, name="t"), automaton(source, name="t"), "akb")
    assert lines[-1] == "   here stands END, but MORE is tried first: urai grammar check says more"


def test_a_rule_would_take_the_longest_match() -> None:
    matcher = compile_grammar(TABLES)
    assert match_line(matcher, "senilai Rp 5 orang") == "a rule would find ⟦Rp 5⟧ at 8-12"
    assert match_line(matcher, "orang") == "a rule would find nothing in it"


def test_never_used_ones_come_first_with_a_text_that_would_use_them() -> None:
    found = rows(TABLES, of_texts(TABLES, ["Rp 5 juta", "Rp 7"]))
    assert [(row.written, row.sample) for row in found if row.times == 0] == [
        ('scale: "ribu"', "Rp 5 ribu"),
        ('start: NUMBER "rupiah"', "5 rupiah"),
        ('RIBU: "ribu"', "ribu"),
        ('RUPIAH: "rupiah"', "rupiah"),
    ]
    assert found.index(next(row for row in found if row.times)) == 4
    assert percent(found) == 60


def test_the_source_is_annotated_line_by_line() -> None:
    counted = of_texts(TABLES, ["Rp 5 juta", "Rp 7", "nothing of it"])
    assert (counted.used, counted.texts) == (2, 3)
    lines = annotated(TEXT, TABLES, counted)
    assert [line.times for line in lines] == [None, 2, 0, 0, 2, 2, None, None]
    assert "\n".join(line.text for line in lines) == MONEY


def test_documents_count_what_is_found_inside_them() -> None:
    counted = of_documents(compile_grammar(TABLES), ["Ada 5 rupiah dan Rp 9 ribu.", "Tidak ada."])
    assert (counted.used, counted.texts) == (1, 2)
    everything = together(counted, of_texts(TABLES, ["Rp 5 juta", "Rp 7"]))
    assert percent(rows(TABLES, everything)) == 100


def test_repetitions_and_optional_parts_are_traced_to_their_alternative() -> None:
    source = 'start: "a" ("b" | "c")* "d"?\n     | "x"~2..3\n     | item{"y"}\nitem{what}: what+\n'
    tables = load(source, name="r")
    text = GrammarText("r", source, "r.lark")
    counted = of_texts(tables, ["abcbd", "xx", "yyy", "a"])
    assert [line.times for line in annotated(text, tables, counted)[:3]] == [2, 1, 1]


def test_definitions_are_found_through_imports() -> None:
    files = {"a.lark": "%import b (_INNER)\nOUTER: _INNER /x/\n", "b.lark": "\n_INNER: /i/\n"}
    text = GrammarText("t", "%import a.OUTER -> MINE\nstart: MINE\n", "t.lark", loader=files.get)
    found = find(text, "MINE")
    assert found is not None
    assert (found[0].file, found[1].name) == ("a.lark", "OUTER")
    assert place_of(text, "_a___INNER").file in ("t.lark", "b.lark")
    assert place_of(text, "start").line == 2


def test_what_is_no_grammar_has_no_outline() -> None:
    assert outline("start: (") is None
