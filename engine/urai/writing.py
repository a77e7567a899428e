"""Write a document of one's own, with facts and findings on its words: what a summary gives."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from urai.facts import Document, Fact, Finding, Layout, Reading, Section, Severity

SUMMARY = "summary"
"""The form of such a document."""

Span = tuple[int, int]


class Writing:
    """A document while a summary writes it.

    ``rule`` is the summary's id, which its facts and findings bear. Every line is a section: of kind
    ``headline``, ``heading``, ``paragraph`` or another that is named.
    """

    def __init__(self, document: str, title: str, rule: str) -> None:
        self._id = document
        self._title = title
        self._rule = rule
        self._pieces: list[str] = []
        self._length = 0
        self._line = 0
        self._sections: list[Section] = []
        self._facts: dict[str, Fact] = {}
        self._findings: list[Finding] = []
        self.say(title)
        self.end("headline")

    def say(self, words: str) -> Span:
        """Add words to the line, and give their place."""
        start = self._length
        self._pieces.append(words)
        self._length += len(words)
        return start, self._length

    def end(self, kind: str = "paragraph") -> Span:
        """End the line, as a section of a kind, and give the place of its words."""
        span = self._line, self._length
        if self._line < self._length:
            self._sections.append(Section(kind, *span, parts={"text": span}))
        self.say("\n")
        self._line = self._length
        return span

    def line(self, words: str, kind: str = "paragraph") -> Span:
        """Add a whole line, and give the place of its words."""
        span = self.say(words)
        self.end(kind)
        return span

    def fact(self, kind: str, span: Span, value: Mapping[str, Any], links: Mapping[str, Any] | None = None) -> str:
        """State a fact on words that were said, and give its id; ``links`` name facts that it follows from."""
        name = f"{self._id}#{kind}-{span[0]}-{span[1]}"
        while name in self._facts:
            name += "+"
        text = "".join(self._pieces)[span[0] : span[1]]
        self._facts[name] = Fact(
            name, self._id, kind, *span, text, dict(value), self._rule, form=SUMMARY, links=dict(links or {})
        )
        return name

    def finding(
        self, message: str, span: Span | None = None, *, severity: Severity = "warning", suggestion: str | None = None
    ) -> None:
        """Say what does not add up, on words that were said."""
        start, end = span or (None, None)
        self._findings.append(Finding(self._id, self._rule, severity, message, start, end, suggestion))

    def reading(self) -> Reading:
        """Give the document with its facts and findings."""
        text = "".join(self._pieces).rstrip("\n") + "\n"
        layout = Layout(SUMMARY, f"ditulis oleh {self._rule}", tuple(self._sections))
        facts = tuple(sorted(self._facts.values(), key=lambda fact: (fact.start, -fact.end)))
        return Reading(Document(self._id, text, self._title), layout, facts, tuple(self._findings))
