"""Rows of a record that are known by their name: the aspects of a sheet, the components of an evaluation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

import msgspec

import urai

from . import _records
from ._rows import Span, rows

NUMBER = re.compile(r"[-–]?\d[\d.,]*\s*%?")


class Stated(msgspec.Struct, frozen=True):
    """One row: which name it bears, where it stands, and the places of its cells by column."""

    name: str
    start: int
    end: int
    cells: dict[str, Span]

    def number(self, view: urai.View, column: str) -> Decimal | None:
        """Give the number in a cell; none where it is empty, or holds anything else."""
        words = view.words(*self.cells[column]).strip() if column in self.cells else ""
        return _records.exact(words) if NUMBER.fullmatch(words) else None

    def words(self, view: urai.View, column: str) -> str | None:
        """Give the words of a cell; none where it is empty."""
        return _records.filled(view.words(*self.cells[column])) if column in self.cells else None

    def step(self, view: urai.View, column: str, label: str) -> urai.Reason:
        """Give the step that a cell is, on its words."""
        return urai.Reason(label, self.words(view, column), span=self.cells.get(column, (self.start, self.end)))


def stated(
    view: urai.View, names: Mapping[str, str], columns: Mapping[str, str], *, name: str, value: str
) -> Iterator[Stated]:
    """Give the rows of the document's tables, and its label-and-value lines, that bear one of some names.

    ``names`` and ``columns`` give for each name and column the expression that its words match, whatever the case.
    ``name`` is the column that holds the name, ``value`` the one that a label-and-value line fills.
    """
    expressions = {key: re.compile(expression, re.IGNORECASE) for key, expression in names.items()}

    def named(words: str) -> str | None:
        plain = " ".join(words.split())
        return next((key for key, expression in expressions.items() if expression.fullmatch(plain)), None)

    for row in rows(view, columns):
        cell = row.cells.get(name)
        found = named(view.words(*cell)) if cell else None
        if found is not None:
            yield Stated(found, row.start, row.end, row.cells)
    for section in view.sections("field"):
        label, filled = section.parts.get("label"), section.parts.get("value")
        found = named(view.words(*label)) if label and filled else None
        if found is not None and label and filled:
            yield Stated(found, section.start, section.end, {name: label, value: filled})


def decimals(words: str) -> int:
    """Give how many decimal places a number is written with."""
    found = re.search(r",(\d+)\s*%?$", words.strip())
    return len(found[1]) if found else 0
