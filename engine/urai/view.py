"""A document while it is being read: what rules, resolvers, checks and derivations see."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any, Protocol, TypeVar

import msgspec

from urai.facts import Document, Layout, Section
from urai.reasons import Reason

_SENTENCE_END = re.compile(
    r"""
    [.!?]  # the look-behinds come after it, so that re looks for the mark first
    (?<![\s.(][A-Z][.!?])                                      # an initial: M. Thobiq
    (?<!\b(?:Dr|dr|Ir|No|Rp|Pj|St|Jl|Hj|KH|Lt)[.!?])          # titles and abbreviations
    (?<!\b(?:Drs|Dra|Plt|Plh|Pjs|Kab|Kec|Tbk|Moh|Muh)[.!?])
    (?<!\bProf[.!?])
    [”"’')]*(?=\s|$)
    | \n
    """,
    re.VERBOSE,
)


class HasStart(Protocol):
    """Anything that begins at an offset."""

    @property
    def start(self) -> int:
        """The offset."""


Placed = TypeVar("Placed", bound=HasStart)


class Draft(msgspec.Struct, kw_only=True):
    """A fact in the making: rules propose it, resolvers complete it.

    ``tree`` is the grammar's match it came from, for explanations and resolvers; ``places`` are the
    spans of the words that fields of the value were taken from. ``links`` may name other drafts, whose facts
    they become.
    """

    kind: str
    start: int
    end: int
    value: dict[str, Any]
    rule: str = ""
    section: int | None = None
    attributed_to: str | None = None
    links: dict[str, Any] = {}
    tree: Any = None
    places: dict[str, tuple[int, int]] = {}

    def covers(self, other: Draft) -> bool:
        """Say whether the other draft's words lie within this one's."""
        return self.start <= other.start and other.end <= self.end


_START = attrgetter("start")


def starting_in(drafts: Sequence[Placed], start: int, end: int) -> Sequence[Placed]:
    """Give those of some drafts in text order that begin in ``text[start:end]``."""
    first = bisect_left(drafts, start, key=_START)
    return drafts[first : bisect_left(drafts, end, first, key=_START)]


class View:
    """A document, its layout and the drafts found so far, in text order after every stage."""

    def __init__(self, document: Document, text: str, layout: Layout, parameters: Mapping[str, Any]) -> None:
        self.document = document
        self.text = text
        self.layout = layout
        self.parameters = parameters
        self.drafts: list[Draft] = []
        self._sorted: dict[Any, Any] = {}
        self._starts = [section.start for section in layout.sections]

    def field(self, draft: Draft, name: str, label: str, *, note: str | None = None) -> Reason:
        """Give the step that a field of a draft is: its value, on the words that state it."""
        value = draft.value.get(name)
        span = draft.places.get(name, (draft.start, draft.end))
        return Reason(label, None if value is None else str(value), note=note, span=span)

    def of_kind(self, *kinds: str) -> list[Draft]:
        """Give the drafts of some kinds in text order."""
        return [draft for draft in self.drafts if draft.kind in kinds]

    def between(self, start: int, end: int, *kinds: str) -> Sequence[Draft]:
        """Give the drafts of some kinds that begin in ``text[start:end]``, in text order.

        It is quick however long the text is, as long as no drafts are added between two calls.
        """
        state = id(self.drafts), len(self.drafts)
        if self._sorted.get("") != state:
            self._sorted = {"": state}
        known: list[Draft] | None = self._sorted.get(kinds)
        if known is None:
            known = self._sorted[kinds] = sorted(self.of_kind(*kinds), key=_START)
        return starting_in(known, start, end)

    def words(self, start: int, end: int) -> str:
        """Give the document's own words, untouched."""
        return self.document.text[start:end]

    def section_at(self, offset: int) -> int | None:
        """Give the index of the innermost section around an offset."""
        index = bisect_right(self._starts, offset) - 1
        while index >= 0:
            section = self.layout.sections[index]
            if section.start <= offset < section.end:
                return index
            index = section.parent if section.parent is not None else index - 1
        return None

    def sections(self, *kinds: str) -> Iterator[Section]:
        """Give the sections of some kinds (of all, where none is named) in text order."""
        for section in self.layout.sections:
            if not kinds or section.kind in kinds:
                yield section

    def sentences(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Give the spans of the sentences in ``text[start:end]``."""
        here = start
        for stop in _SENTENCE_END.finditer(self.text, start, end):
            if stop.end() > here:
                yield here, stop.end()
            here = stop.end()
        if here < end:
            yield here, end
