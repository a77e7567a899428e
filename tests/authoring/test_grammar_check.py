"""Each broken grammar gives a message with its place and its cure; the messages are kept as plain text."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urai.authoring.grammar_check import check, is_library
from urai.authoring.grammar_names import Grammars
from urai.authoring.grammar_remarks import Remark
from urai.authoring.grammar_source import GrammarText
from urai.authoring.grammar_terminals import taken_words
from urai.errors import UraiError
from urai.grammar import load
from urai.loading import open_pipeline
from urai.matching.driver import Driver

HERE = Path(__file__).parent
BROKEN = sorted((HERE / "broken_grammars").glob("*.lark"))
SHARED = "NUMBER: /[0-9]+/\nWORD: /[a-z]+/\n"


def grammar_of(source: str, name: str = "contoh.lark", start: str = "start") -> GrammarText:
    files = {"phrases/shared.lark": SHARED}
    return GrammarText(name, source, name, start, 1, files.get, str, tuple(files))


def remarks_of(source: str, *examples: str) -> list[Remark]:
    return check(grammar_of(source), examples)


def codes(source: str) -> list[str]:
    return [remark.problem.code for remark in remarks_of(source)]


@pytest.mark.parametrize("file", BROKEN, ids=lambda file: file.stem)
def test_a_broken_grammar_is_explained_as_in_its_snapshot(file: Path) -> None:
    text = grammar_of(file.read_text(encoding="utf-8"), file.name)
    shown = "\n\n".join(map(str, check(text))) + "\n"
    snapshot = HERE / "snapshots" / f"{file.stem}.txt"
    if os.environ.get("URAI_UPDATE_SNAPSHOTS"):
        snapshot.write_text(shown, encoding="utf-8")
    assert shown == snapshot.read_text(encoding="utf-8")


@pytest.mark.parametrize("file", BROKEN, ids=lambda file: file.stem)
def test_every_remark_has_its_place_and_a_cure(file: Path) -> None:
    text = grammar_of(file.read_text(encoding="utf-8"), file.name)
    lines = text.source.split("\n")
    remarks = check(text)
    assert remarks
    for remark in remarks:
        place = remark.problem.place
        assert place.file == file.name
        assert lines[place.line - 1] == place.source
        assert 1 <= place.column <= len(place.source) + 1
        assert remark.problem.cure


def test_there_are_at_least_ten_broken_grammars() -> None:
    assert len(BROKEN) >= 10


def test_several_mistakes_are_named_at_once() -> None:
    assert codes('start: a b\na: "x"\na: "y" c\n') == ["undefined-name", "defined-twice", "undefined-name"]


def test_a_sound_grammar_has_nothing_said_of_it() -> None:
    assert remarks_of('start: RP NUMBER\nRP: "Rp"\n%import phrases.shared (NUMBER)\n%ignore " "\n') == []


def test_a_keyword_in_a_general_terminal_is_fine() -> None:
    assert remarks_of('start: NAME "dan" NAME | "jika" NAME\nNAME: /[a-z]+/\n%ignore " "\n') == []


def test_a_special_terminal_before_a_general_one_is_fine() -> None:
    assert remarks_of('start: (MONTH | WORD)+\nMONTH.1: /Mei|Juni/\nWORD: /[A-Za-z]+/\n%ignore " "\n') == []


def test_a_shadowed_terminal_is_shown_with_its_word() -> None:
    remark = remarks_of('start: WORD | MONTH\nWORD.2: /\\w+/\nMONTH: "Mei"\n')[0]
    assert (remark.severity, remark.problem.code) == ("error", "shadowed-terminal")
    assert 'the word "Mei" becomes WORD' in remark.shows[0]


TERMINALS = ('"a"', '"ab"', '"b"', "/a+/", "/[ab]+/", "/[a-c]{2}/", "/b+c?/", '"c"', "/a|abc/")


@settings(max_examples=60)
@given(patterns=st.lists(st.sampled_from(TERMINALS), min_size=2, max_size=5, unique=True), high=st.integers(0, 4))
def test_a_word_that_is_said_to_be_taken_is_taken(patterns: list[str], high: int) -> None:
    names = [f"T{index}" for index in range(len(patterns))]
    lines = [
        f"{name}{'.2' if index == high else ''}: {p}"
        for index, (name, p) in enumerate(zip(names, patterns, strict=True))
    ]
    try:
        tables = load("\n".join([f"start: ({' | '.join(names)})+", *lines]), name="generated")
    except UraiError:
        return
    driver = Driver(tables)
    for taken in taken_words(tables):
        token = driver.next_token(taken.word, 0, len(taken.word), taken.state)
        assert token is not None
        assert token.name != taken.loser


def test_an_ignored_terminal_that_takes_a_word_is_found() -> None:
    assert codes('start: DASH A\nA: "a"\nDASH: "-"\n%ignore /-+/\n') == ["shadowed-terminal"]


def test_a_bounded_or_possessive_repetition_is_not_nested() -> None:
    for pattern in ("(?:[a-z]{1,9} )+", "(?>[a-z]+)+", "(?:[a-z]+,)+", "[a-z]+(?: [a-z]+){0,3}"):
        assert codes(f"start: A\nA: /{pattern}/\n") == []
    for pattern in ("(?:[a-z]+)+", "(?:[a-z]+ ?)*x", "(?:x|[a-z]*)+y"):
        assert codes(f"start: A\nA: /{pattern}/\n") == ["nested-repetition"]


def test_a_terminal_that_runs_across_lines_is_noted() -> None:
    assert codes('start: A\nA: /"[^"]+"/\n') == ["crosses-lines"]
    assert codes('start: A\nA: /"[^"\\n]+"/\n') == []


def test_imports_that_nothing_uses_are_noted() -> None:
    remark = remarks_of("%import phrases.shared (NUMBER, WORD)\nstart: NUMBER\n")[0]
    assert (remark.problem.code, remark.problem.place.column) == ("unused-import", 33)


def test_what_only_a_terminal_uses_is_used() -> None:
    assert remarks_of("start: A\nA: B C\nB: /b/\nC: /c/\n") == []


def test_a_grammar_of_terminals_is_a_library() -> None:
    text = grammar_of("_NO_WORD: /(?!x)/\nNAME: _NO_WORD /[a-z]+/\nBAD: /(?:a+)+/\n")
    assert is_library(text)
    assert [remark.problem.code for remark in check(text)] == ["nested-repetition"]
    assert not is_library(grammar_of("tanggal: DAY\nDAY: /x/\n"))


def test_a_conflict_shows_the_example_that_meets_it() -> None:
    source = 'start: a b\na: "x" "y"?\nb: "y"? "z"\n'
    remark = remarks_of(source, "xyz", "xz")[0]
    assert remark.problem.code == "shift-reduce"
    assert 'met in an example: "xyz"' in remark.shows


def test_the_bundled_grammars_have_no_errors() -> None:
    grammars = Grammars(*open_pipeline("news", installed=False))
    for text in grammars.all():
        found = check(text, grammars.examples(text))
        assert not [str(remark) for remark in found if remark.severity == "error"]
