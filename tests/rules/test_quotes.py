"""Quotations: which words are somebody's, whose they are, and what is none."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator

import pytest

import urai
from tests.rules.quote_cases import CAST, DIRECT, INDIRECT, MARKS, NO_QUOTATION, NOTHING_TOLD, RATNA
from urai.loading import Loaded, load

Read = Callable[[str], list[urai.Draft]]

SPANS = re.compile(r"⟦([^⟧]*)⟧|‹([^›]*)›")


@pytest.fixture(scope="module")
def quotes() -> Loaded:
    """Give a pipeline of the two grammars alone: the people come from the cast."""
    rules = {"select": ["news/quote", "news/quote_indirect"]}
    return load("news", overrides={"rules": rules, "sinks": {"jsonl": {}}}, installed=False)


@pytest.fixture(scope="module")
def read(quotes: Loaded) -> Read:
    """Give the quotations of a text whose people are those of the cast, in text order."""
    wanted = ("news/quote_speaker", "news/attribution")
    resolvers = [resolver for resolver in quotes.catalogue.resolvers if resolver.id in wanted]

    def read_text(text: str) -> list[urai.Draft]:
        _, view, _ = quotes.engine.examine(urai.Document("case", text))
        view.drafts += cast(text)
        for resolver in resolvers:
            resolver.resolve(view)
        return sorted((d for d in view.drafts if d.kind.endswith("quote")), key=lambda draft: draft.start)

    return read_text


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
