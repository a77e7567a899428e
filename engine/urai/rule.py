"""Read rule files: one TOML file, one rule; its id is its path in its pack."""

from __future__ import annotations

import re
from typing import Any, Literal

import msgspec

from urai.configuration import Toml
from urai.contributions import Example
from urai.errors import Problem

_MARKS = re.compile("[⟦⟧]")


class FieldSource(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"source": "from"}):
    """How one field of the fact is filled.

    ``from`` is a part of the match (``MONTH``, ``first.DAY``; the whole match where it is not
    given), ``normalise`` names a normaliser (the words as they are where it is not given),
    ``take`` a field of what the part stands for: a lexicon's entry, or a mention. ``const`` is the value itself.
    """

    source: str = ""
    normalise: str = ""
    take: str = ""
    const: str | int | bool | None = None


class ExampleFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An example in a rule file; ``date`` is the document's own date."""

    text: str
    facts: list[dict[str, Any]] = []
    date: str | None = None


class RuleFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A rule as its file has it.

    Exactly one of ``grammar`` (a phrase grammar: inline, or a file such as ``phrases/money.lark``),
    ``section`` (a section kind of the forms), ``lexicon`` (a lexicon's name) and ``relation``
    (a relation grammar over mentions and words: inline, or a file; a kind's terminal is declared by its name
    in capitals, ``%declare PERSON``) says how it finds. ``across`` is what a relation stays in.
    ``covers`` are kinds of facts that do not count inside a match of this rule; ``within`` and
    ``outside`` are the kinds of sections it looks in and leaves out (all, none).
    """

    kind: str
    summary: str
    why: str = ""
    status: str = "stable"
    grammar: str = ""
    section: str = ""
    lexicon: str = ""
    relation: str = ""
    start: str = "start"
    across: Literal["sentence", "section"] = "sentence"
    covers: list[str] = []
    within: list[str] = []
    outside: list[str] = []
    priority: int = 0
    confusable_with: list[str] = []
    fields: dict[str, FieldSource] = {}
    example: list[ExampleFile] = []


class Rule(msgspec.Struct, frozen=True):
    """A loaded rule with where it came from."""

    id: str
    pack: str
    file: RuleFile
    toml: Any
    examples: tuple[Example, ...]


FINDERS = ("grammar", "section", "lexicon", "relation")


def read_rule(text: str, file: str, *, rule_id: str, pack: str) -> tuple[Rule | None, list[Problem]]:
    """Read one rule file; the problems are all that can be seen without its grammar."""
    toml = Toml(text, file)
    record = toml.convert(RuleFile)
    if record is None:
        return None, toml.problems
    problems = list(_finder_problems(record, toml)) + list(_example_problems(record, toml))
    if problems:
        return None, problems
    examples = tuple(Example(example.text, example.facts, example.date) for example in record.example)
    return Rule(rule_id, pack, record, toml, examples), []


def _finder_problems(record: RuleFile, toml: Toml) -> list[Problem]:
    given = [finder for finder in FINDERS if getattr(record, finder)]
    if len(given) == 1:
        return []
    what = " and ".join(given) if given else "nothing"
    return [toml.problem((given[-1],) if given else (), "finder", f"a rule finds in one way; this one says {what}",
                         f"keep one of: {', '.join(FINDERS)}", value=False)]  # fmt: skip


def _example_problems(record: RuleFile, toml: Toml) -> list[Problem]:
    problems: list[Problem] = []
    firing = 0
    for index, example in enumerate(record.example):
        path = ("example", index, "text")
        marks = _MARKS.findall(example.text)
        if marks != ["⟦", "⟧"] * (len(marks) // 2):
            problems.append(toml.problem(path, "example", "the marks ⟦ and ⟧ do not pair", "mark each span once: ⟦…⟧"))
        spans = len(marks) // 2
        firing += bool(spans)
        if example.facts and len(example.facts) != spans:
            message = f"{spans} spans are marked and {len(example.facts)} facts are given"
            problems.append(toml.problem(path, "example", message, "give one fact for each marked span, in text order"))
    if not firing:
        problems.append(toml.problem(("example",), "example", "no example fires", "add an example with ⟦marked words⟧"))
    if firing == len(record.example):
        problems.append(
            toml.problem(("example",), "example", "no example stays silent", "add one in which nothing is marked")
        )
    return problems


def marked_spans(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Give an example's text without its marks, and the spans that they marked."""
    spans: list[tuple[int, int]] = []
    plain: list[str] = []
    length = 0
    start = 0
    for piece in re.split("([⟦⟧])", text):
        if piece == "⟦":
            start = length
        elif piece == "⟧":
            spans.append((start, length))
        else:
            plain.append(piece)
            length += len(piece)
    return "".join(plain), spans
