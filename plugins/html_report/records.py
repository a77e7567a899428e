"""What the page keeps of a document: a row for the overview, and the rest for when it is opened."""

from __future__ import annotations

from collections import Counter
from typing import Any, Final

from urai.facts import Document, Fact, Finding, Layout, Reading

from .embedding import plain

_LONGEST_EXCERPT: Final = 160
_LONGEST_TITLE: Final = 200
_LONGEST_OPENING: Final = 90
_HEADLINES: Final = ("headline", "title", "judul")


class Register:
    """Names in the order in which they first came, each with its number and how often it came."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}
        self._numbers: dict[str, int] = {}

    def add(self, name: str) -> int:
        """Count a name once more and give its number."""
        self._counts[name] = self._counts.get(name, 0) + 1
        return self._numbers.setdefault(name, len(self._numbers))

    def number(self, name: str) -> int:
        """Give the number of a name that has come."""
        return self._numbers[name]

    def names(self) -> list[str]:
        """Give the names in the order of their numbers."""
        return list(self._numbers)

    def commonest(self) -> list[tuple[str, int]]:
        """Give the names with their counts, the most frequent first and equals by name."""
        return sorted(self._counts.items(), key=lambda item: (-item[1], item[0]))


class Registers:
    """The names that documents share: they stand in the page once, and numbers elsewhere."""

    def __init__(self) -> None:
        self.kinds = Register()
        self.rules = Register()
        self.forms = Register()
        self.severities = Register()


def contents(reading: Reading, registers: Registers) -> list[Any]:
    """Give a document's text, sections and facts, as ``script/data.js`` reads them."""
    document, layout = reading.document, reading.layout
    return [
        document.text,
        document.path,
        layout.why,
        [[s.kind, s.start, s.end, s.parent, s.parts] for s in layout.sections],
        [_fact(fact, document, layout, registers) for fact in reading.facts],
        document.title,
    ]


def _fact(fact: Fact, document: Document, layout: Layout, registers: Registers) -> list[Any]:
    return [
        fact.id,
        registers.kinds.add(fact.kind),
        fact.start,
        fact.end,
        registers.rules.add(fact.rule),
        plain(fact.value),
        fact.section,
        fact.attributed_to,
        plain(fact.links) if fact.links else None,
        None if fact.form in (None, layout.form) else fact.form,
        None if document.text[fact.start : fact.end] == fact.text else fact.text,
    ]


def index_row(reading: Reading, registers: Registers) -> list[Any]:
    """Give a document's line in the overview; ``contents`` of it must have been asked for before."""
    document = reading.document
    kinds = Counter(fact.kind for fact in reading.facts)
    return [
        document.id,
        shown_title(document, reading.layout),
        document.outlet,
        document.date,
        registers.forms.add(reading.layout.form),
        len(reading.facts),
        len(reading.findings),
        [part for kind, count in sorted(kinds.items()) for part in (registers.kinds.number(kind), count)],
    ]


def finding_row(number: int, finding: Finding, document: Document, registers: Registers) -> list[Any]:
    """Give a finding with the number of its document and the words that it stands on."""
    registers.severities.add(finding.severity)
    start = finding.start
    end = start if finding.end is None else finding.end
    return [
        number,
        finding.severity,
        finding.rule,
        finding.message,
        start,
        end,
        finding.suggestion,
        "" if start is None else shortened(document.text[start:end], _LONGEST_EXCERPT),
    ]


def shown_title(document: Document, layout: Layout) -> str:
    """Give the title of a document, else its headline, else its first words, else its id."""
    headlines = [(s.start, s.end) for s in layout.sections if s.kind in _HEADLINES]
    headlines += [s.parts[part] for s in layout.sections if s.parent is None for part in _HEADLINES if part in s.parts]
    for title in (document.title or "", *(document.text[start:end] for start, end in headlines)):
        if title.strip():
            return shortened(title, _LONGEST_TITLE)
    return shortened(document.text.lstrip(), _LONGEST_OPENING) or document.id


def shortened(text: str, limit: int) -> str:
    """Write a text on one line of at most ``limit`` code points."""
    line = " ".join(text[: limit * 4].split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"
