"""Tables in official records: which column each cell of a row stands under, however the table was drawn.

A form cuts a table into sections ``row`` with sections ``cell``. Columns are known by their heads. Between bars an
empty cell counts; where only blanks part the cells, a cell belongs to the head above it that it overlaps most.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

import msgspec

import urai

Span = tuple[int, int]


class Cell(msgspec.Struct, frozen=True):
    """The words at ``start`` to ``end``; ``column`` counts the cells before it, ``left`` is its place in its line."""

    start: int
    end: int
    column: int
    left: int

    @property
    def right(self) -> int:
        """Give the place in the line where the words end."""
        return self.left + self.end - self.start


class Row(msgspec.Struct, frozen=True):
    """A row's cells under the names of their columns; ``start`` to ``end`` is the whole row.

    ``columns`` are the columns that the table has, ``cells`` those that this row fills.
    """

    start: int
    end: int
    cells: dict[str, Span]
    columns: tuple[str, ...] = ()

    def words(self, view: urai.View, column: str) -> str:
        """Give the words of a cell, or none at all where it is empty."""
        return view.words(*self.cells[column]) if column in self.cells else ""


def rows(view: urai.View, columns: Mapping[str, str], *, least: int = 2) -> Iterator[Row]:
    """Give the rows below each head row: a row that names at least ``least`` columns, in half its cells and more.

    ``columns`` gives for each column's name the expression that its head matches (whatever the case). A cell that is
    wrapped over several lines of the table comes as a row of its own, whose other cells are empty.
    """
    expressions = {name: re.compile(expression, re.IGNORECASE) for name, expression in columns.items()}
    heads: list[tuple[str, Cell]] = []
    for cells, barred in _cells(view):
        named = _heads(view, cells, expressions)
        known = {name for name, _ in named if name}
        if len(known) >= least and 2 * len(known) >= len(cells):
            heads = named
        elif heads:
            under = tuple(name for name, _ in heads if name)
            yield Row(cells[0].start, cells[-1].end, _under(heads, cells, barred=barred), under)


def _cells(view: urai.View) -> Iterator[tuple[list[Cell], bool]]:
    """Give the cells of each row, and whether bars part them."""
    sections = view.layout.sections
    of_row: dict[int, list[urai.Section]] = {}
    for section in sections:
        if section.kind == "cell" and section.parent is not None:
            of_row.setdefault(section.parent, []).append(section)
    for index, found in of_row.items():
        line = view.text.rfind("\n", 0, sections[index].start) + 1
        before = view.text[line : found[0].start]
        edge = before.count("|")
        cells: list[Cell] = []
        column = max(edge - 1, 0)
        for position, section in enumerate(found):
            if position:
                bars = view.text.count("|", found[position - 1].end, section.start)
                column += bars or 1
            cells.append(Cell(section.start, section.end, column, section.start - line))
        yield cells, "|" in view.text[line : found[-1].start]


def _heads(
    view: urai.View, cells: Iterable[Cell], expressions: Mapping[str, re.Pattern[str]]
) -> list[tuple[str, Cell]]:
    found: list[tuple[str, Cell]] = []
    for cell in cells:
        words = " ".join(view.words(cell.start, cell.end).split())
        name = next((name for name, expression in expressions.items() if expression.fullmatch(words)), "")
        found.append((name, cell))
    return found if any(name for name, _ in found) else []


def _under(heads: list[tuple[str, Cell]], cells: list[Cell], *, barred: bool) -> dict[str, Span]:
    """Name the cells by the heads above them; the first cell under a head is that column's."""
    found: dict[str, Span] = {}
    in_order = len(cells) == len(heads)
    for position, cell in enumerate(cells):
        if barred:
            name = next((name for name, head in heads if head.column == cell.column), "")
        elif in_order:
            name = heads[position][0]
        else:
            name = max(heads, key=lambda entry: _closeness(entry[1], cell))[0]
        if name:
            found.setdefault(name, (cell.start, cell.end))
    return found


def _closeness(head: Cell, cell: Cell) -> tuple[int, int]:
    """Say how well a cell stands under a head: the overlap of the two, then how near their left edges are."""
    return min(head.right, cell.right) - max(head.left, cell.left), -abs(head.left - cell.left)
