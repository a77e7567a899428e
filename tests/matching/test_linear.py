"""Work grows with the length of a text and no faster, whatever the text is: counted, not timed."""

from __future__ import annotations

from typing import Any

import pytest

from urai.grammar import load
from urai.loading import Loaded
from urai.matching import Matcher, Scanner, ScanRule, Zone, compile_grammar
from urai.matching.budget import BUDGET, BUDGET_PER_CHARACTER, CREDIT, CREDIT_PER_CHARACTER

MB = 1_000_000
PARAGRAPHS = frozenset({"paragraph"})

ODD = {
    "capitalised words": "Kepala Dinas Bupati Sumbawa ",
    "capitals": "ABC",
    "digits": "1234567890",
    "opening quotation marks": "“",
    "brackets": "(",
    "anchors": "persen tahun Rp ",
}
MORE = {
    "numbers": "12 ",
    "grouped numbers": "1.234.567.",
    "number words": "dua puluh ribu ",
    "quotation marks": '" ',
    "closed brackets": "(a) ",
    "one anchor": "Rp",
    "lines": "\n",
    "dates": "Senin, 1 Januari ",
    "says": "kata ",
}


class Counted:
    """A matcher that counts the places where it is tried."""

    def __init__(self, matcher: Matcher) -> None:
        self._matcher = matcher
        self.tries = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._matcher, name)

    def find(self, text: str, start: int, end: int) -> int:
        self.tries += 1
        return self._matcher.find(text, start, end)


class Read(Counted):
    """A matcher that counts what it reads in tries that fail."""

    def find(self, text: str, start: int, end: int) -> int:
        stop, read = self._matcher.measured(text, start, end)
        self.tries += read if stop < 0 else 0
        return stop


def counted(news: Loaded, kind: type[Counted], text: str) -> list[int]:
    """Give the count of each rule in a text."""
    matchers = [kind(scan.matcher) for scan in news.engine.scans if scan.matcher is not None]
    scanner = Scanner([ScanRule(matcher, PARAGRAPHS) for matcher in matchers])  # type: ignore[arg-type]
    scanner.scan(text, [Zone(0, len(text), "paragraph")])
    return [matcher.tries for matcher in matchers]


def of_length(unit: str, size: int) -> str:
    return (unit * (size // len(unit) + 1))[:size]


@pytest.mark.parametrize("name", ODD)
def test_as_many_places_are_tried_in_a_character_of_ten_megabytes_as_of_a_tenth(news: Loaded, name: str) -> None:
    few, many = (counted(news, Counted, of_length(ODD[name], size)) for size in (MB // 10, 10 * MB))
    for small, large in zip(few, many, strict=True):
        assert large <= 105 * small + 100


@pytest.mark.parametrize("name", ODD | MORE)
def test_what_is_read_in_vain_grows_with_the_text(news: Loaded, name: str) -> None:
    few, many = (counted(news, Read, of_length((ODD | MORE)[name], size)) for size in (20_000, 200_000))
    for small, large in zip(few, many, strict=True):
        assert large <= 12 * small + 20_000


def test_rule_that_reads_on_and_on_is_stopped_within_its_budget_and_named() -> None:
    source = 'start: "a" WORD* "!"\nWORD: /[a-z]+/\n%ignore / /'
    matcher = Read(compile_grammar(load(source, name="uji")))
    text = "a " * 200_000
    scanner = Scanner([ScanRule(matcher, PARAGRAPHS)])  # type: ignore[arg-type]
    hits = scanner.scan(text, [Zone(0, len(text), "paragraph")])
    assert list(hits) == []
    assert matcher.tries <= CREDIT + CREDIT_PER_CHARACTER * len(text) + BUDGET + BUDGET_PER_CHARACTER * len(text)
