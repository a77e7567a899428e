"""The records that cross every boundary of Urai: documents, sections, facts, findings.

All offsets are code points into :attr:`Document.text`, half-open. All records are frozen
msgspec structs, so each one is a line of JSON as it stands.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec

Severity = Literal["error", "warning", "info"]


class Document(msgspec.Struct, frozen=True, omit_defaults=True):
    """One text as it was published, with what is known about it.

    ``text`` is the evidence: decoded, without a byte-order mark, otherwise untouched.
    ``date`` is the day of publication in ISO 8601, where it is known. ``encoding`` is named
    where it was not UTF-8.
    """

    id: str
    text: str
    title: str | None = None
    outlet: str | None = None
    date: str | None = None
    path: str | None = None
    encoding: str | None = None


class Section(msgspec.Struct, frozen=True, omit_defaults=True):
    """A part of a document as its form describes it, such as a headline, paragraph or credit.

    ``parent`` is the index of the enclosing section in the document's list, or ``None``.
    ``parts`` are the named pieces of a section: terminal name to (start, end).
    """

    kind: str
    start: int
    end: int
    parent: int | None = None
    parts: dict[str, tuple[int, int]] = {}


class Layout(msgspec.Struct, frozen=True):
    """How a document is built: the form that was chosen, why, and its sections in text order."""

    form: str
    why: str
    sections: tuple[Section, ...]


class Fact(msgspec.Struct, frozen=True, omit_defaults=True):
    """Something that a document states, on the words ``text`` at ``start`` to ``end``.

    ``value`` has the fields of its kind (``urai list --kinds``). ``attributed_to`` is the name
    of the person in whose mouth the words are put. ``links`` names other facts by their id.
    """

    id: str
    doc: str
    kind: str
    start: int
    end: int
    text: str
    value: dict[str, Any]
    rule: str
    section: str | None = None
    form: str | None = None
    attributed_to: str | None = None
    links: dict[str, Any] = {}


class Finding(msgspec.Struct, frozen=True, omit_defaults=True):
    """Something in a document that does not add up, or that kept it from being read whole."""

    doc: str
    rule: str
    severity: Severity
    message: str
    start: int | None = None
    end: int | None = None
    suggestion: str | None = None


class Failure(msgspec.Struct, frozen=True):
    """A document that could not be read at all, with the reason and what to do."""

    doc: str
    path: str
    reason: str


class Reading(msgspec.Struct, frozen=True):
    """Everything that a pipeline found in one document."""

    document: Document
    layout: Layout
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...]
