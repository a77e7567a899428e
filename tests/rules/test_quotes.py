"""Quotations: which words are somebody's, whose they are, and what is none."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import tomli
from tests.rules.quote_cases import CAST, DIRECT, HOSTILE, INDIRECT, MARKS, NO_QUOTATION, NOTHING_TOLD, RATNA

import urai
from urai.catalogue import Catalogue
from urai.grammar import load as load_grammar
from urai.loading import Loaded, load

Read = Callable[[str], list[urai.Draft]]

SPANS = re.compile(r"⟦([^⟧]*)⟧|‹([^›]*)›")


@pytest.fixture(scope="module")
def quotes() -> Loaded:
    """Give a pipeline of the two grammars alone: the people come from the cast."""
    rules = {"select": ["news/quote", "news/quote_indirect"]}
    checks: dict[str, list[str]] = {"select": []}
    return load("news", overrides={"rules": rules, "checks": checks, "sinks": {"jsonl": {}}}, installed=False)


@pytest.fixture(scope="module")
def read(quotes: Loaded) -> Read:
    """Give the quotations of a text whose people are those of the cast, in text order."""

    def read_text(text: str) -> list[urai.Draft]:
        _, view, _ = quotes.engine.examine(urai.Document("case", text))
        view.drafts += cast(text)
        for resolver in resolvers_of(quotes):
            resolver.resolve(view)
        return sorted((d for d in view.drafts if d.kind.endswith("quote")), key=lambda draft: draft.start)

    return read_text


def resolvers_of(quotes: Loaded) -> list[urai.Resolver]:
    wanted = ("news/quote_speaker", "news/attribution")
    return [resolver for resolver in quotes.catalogue.resolvers if resolver.id in wanted]


def cast(text: str) -> Iterator[urai.Draft]:
    """Give the facts that other rules would find about the people of the cast."""
    for name, (office, short) in CAST.items():
        for found in re.finditer(rf"{name}|(?<!\w){short}(?!\w)", text):
            yield urai.Draft(kind="person", start=found.start(), end=found.end(), value={"name": name})
        if office and office in text:
            value = {"person": name, "position": office, "organization": None}
            yield urai.Draft(kind="position_held", start=0, end=0, value=value)


def plain(marked: str) -> tuple[str, list[str]]:
    """Give a case's text without the marks of its spans, and the words that they mark."""
    return re.sub("[⟦⟧‹›]", "", marked), [a or b for a, b in SPANS.findall(marked)]


def of_kind(drafts: list[urai.Draft], kind: str) -> list[urai.Draft]:
    return [draft for draft in drafts if draft.kind == kind]


@pytest.mark.parametrize("marked", MARKS)
def test_every_style_of_marks_is_read(read: Read, marked: str) -> None:
    text, words = plain(marked)
    found = of_kind(read(text), "quote")
    assert [text[draft.start : draft.end] for draft in found] == words
    assert [draft.value for draft in found] == [{"speaker": RATNA, "cue": "kata"}]


@pytest.mark.parametrize(("marked", "expected"), DIRECT)
def test_a_quotation_has_its_speaker_and_verb(
    read: Read, marked: str, expected: list[tuple[str | None, str | None]]
) -> None:
    text, words = plain(marked)
    found = of_kind(read(text), "quote")
    assert [text[draft.start : draft.end] for draft in found] == words
    assert [(draft.value["speaker"], draft.value["cue"]) for draft in found] == expected


@pytest.mark.parametrize("text", NO_QUOTATION)
def test_titles_terms_and_scare_quotes_are_no_quotations(read: Read, text: str) -> None:
    assert of_kind(read(text), "quote") == []


@pytest.mark.parametrize(("marked", "expected"), INDIRECT)
def test_what_is_told_has_its_clause_and_speaker(read: Read, marked: str, expected: list[tuple[str, str]]) -> None:
    text, words = plain(marked)
    found = of_kind(read(text), "indirect_quote")
    assert [text[draft.start : draft.end] for draft in found] == words
    assert [(draft.value["speaker"], draft.value["cue"]) for draft in found] == expected
    assert all(draft.value["indirect"] for draft in found)


@pytest.mark.parametrize("text", NOTHING_TOLD)
def test_nothing_is_told_where_nobody_speaks(read: Read, text: str) -> None:
    assert of_kind(read(text), "indirect_quote") == []


def test_a_fact_inside_a_quotation_belongs_to_its_speaker(quotes: Loaded, read: Read) -> None:
    text = "“Pada 2019 ada 40 orang,” kata Ratna. Pada 2020 Maria mengatakan bahwa ada 50 orang. Itu pada 2021."
    _, view, _ = quotes.engine.examine(urai.Document("case", text))
    view.drafts += cast(text)
    view.drafts += [
        urai.Draft(kind="date", start=found.start(), end=found.end(), value={"edtf": found.group()})
        for found in re.finditer(r"20\d\d", text)
    ]
    for resolver in resolvers_of(quotes):
        resolver.resolve(view)
    attributed = {draft.value["edtf"]: draft.attributed_to for draft in view.of_kind("date")}
    assert attributed == {"2019": RATNA, "2020": None, "2021": None}


def test_the_words_of_another_in_a_quotation_are_not_told_again(read: Read) -> None:
    found = read("“Menurut Maria, semua siap. Hendra juga mengatakan bahwa semua siap,” kata Ratna.")
    assert [(draft.kind, draft.value["speaker"]) for draft in found] == [("quote", RATNA)]


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_work_grows_with_the_text_and_no_faster(quotes: Loaded, piece: str) -> None:
    few, many = (work_on(quotes, piece * (size // len(piece))) for size in (5_000, 20_000))
    assert many <= 6 * few + 1000


def work_on(quotes: Loaded, text: str) -> int:
    """Count the calls that resolving takes, of Python's functions and of built-in ones."""
    _, view, _ = quotes.engine.examine(urai.Document("case", text))
    view.drafts += cast(text)
    calls = 0

    def count(frame: Any, event: str, argument: Any) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        for resolver in resolvers_of(quotes):
            resolver.resolve(view)
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize("mark", ['"', "“", "”", "‘", "’", "'", "«", "»", "„", "``"])
def test_ten_thousand_marks_are_read(quotes: Loaded, mark: str) -> None:
    for text in (mark * 10_000, f"{mark} " * 10_000, f"{mark}a " * 10_000, f"a{mark}\n" * 10_000):
        _, view, _ = quotes.engine.examine(urai.Document("case", text))
        for resolver in resolvers_of(quotes):
            resolver.resolve(view)
        assert all(0 <= draft.start < draft.end <= len(text) for draft in view.drafts)


def test_every_reporting_verb_of_the_lexicon_is_in_the_grammar(quotes: Loaded) -> None:
    """The verbs that follow a quotation, and those that tell; what else the lexicon has is no verb of saying."""
    lexicon = urai.bundled("urai.rules") / "news" / "lexicons" / "reporting_verbs.toml"
    forms = [form for verb in tomli.loads(lexicon.read_text(encoding="utf-8"))["verb"] for form in verb["forms"]]
    pattern = {name: re.compile(terminal.pattern) for name, terminal in cue_terminals(quotes.catalogue).items()}
    names = {"bare": ["SAID"], "nya": ["SAID"], "active": ["TELLS", "ASKS"]}
    missing = [
        form["form"]
        for form in forms
        if form["shape"] in names and not any(pattern[name].fullmatch(form["form"]) for name in names[form["shape"]])
    ]
    assert missing == []


def cue_terminals(catalogue: Catalogue) -> dict[str, Any]:
    text = catalogue.grammar_text("phrases/quote_indirect.lark") or ""
    return dict(load_grammar(text, name="quote_indirect.lark", loader=catalogue.grammar_text).terminals)
