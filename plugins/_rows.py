"""Tables in official records: which column each cell of a row stands under, however the table was drawn.

A form cuts a table into sections ``row`` with sections ``cell``. Columns are known by their heads. Between bars an
empty cell counts; where only blanks part the cells, a cell belongs to the head above it that it overlaps most.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

import msgspec

import urai

Span = tuple[int, int]

_SET_IN = 4
"""So many blanks before its words set a line in."""

_LONGEST_ROW = 40
"""A row has no more sections than these."""

_PIECE = re.compile(r"\S+(?: \S+)*")


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

    ``columns`` are the columns that the table has, ``cells`` those that this row fills; ``more`` are the further lines
    of cells that are wrapped.
    """

    start: int
    end: int
    cells: dict[str, Span]
    columns: tuple[str, ...] = ()
    more: dict[str, tuple[Span, ...]] = {}

    def words(self, view: urai.View, column: str) -> str:
        """Give the words of a cell with all its lines, or none at all where it is empty."""
        pieces = [*([self.cells[column]] if column in self.cells else []), *self.more.get(column, ())]
        return " ".join(view.words(*piece) for piece in pieces)

    def wrapped(self, cells: Mapping[str, Span]) -> Row:
        """Give the row with the cells of a further line."""
        more = {name: (*self.more.get(name, ()), *([cells[name]] if name in cells else [])) for name in self.columns}
        return msgspec.structs.replace(self, end=max(self.end, *(end for _, end in cells.values())), more=more)


def rows(view: urai.View, columns: Mapping[str, str], *, least: int = 2, begin: Collection[str] = ()) -> Iterator[Row]:
    """Give the rows below each head row: a row that names at least ``least`` columns, in half its cells and more.

    ``columns`` gives for each column's name the expression that its head matches (whatever the case). Where ``begin``
    names columns, a line of the table that fills none of them goes on with the cells of the row above; otherwise each
    is a row.
    """
    found: Row | None = None
    for row in _lines(view, columns, least):
        if found is not None and row is not None and begin and not set(begin) & row.cells.keys():
            found = found.wrapped(row.cells) if row.cells else found
            continue
        if found is not None:
            yield found
        found = row
    if found is not None:
        yield found


def _lines(view: urai.View, columns: Mapping[str, str], least: int) -> Iterator[Row | None]:
    """Give each line of a table below its heads; none for a head row."""
    expressions = {name: re.compile(expression, re.IGNORECASE) for name, expression in columns.items()}
    heads: list[tuple[str, Cell]] = []
    for cells, barred in _cells(view):
        named = _heads(view, cells, expressions)
        known = {name for name, _ in named if name}
        if len(known) >= least and 2 * len(known) >= len(cells):
            heads = named
            yield None
        elif heads:
            under = tuple(name for name, _ in heads if name)
            yield Row(cells[0].start, cells[-1].end, _under(heads, cells, barred=barred), under)


def _cells(view: urai.View) -> Iterator[tuple[list[Cell], bool]]:
    """Give the cells of each row, and whether bars part them."""
    sections = view.layout.sections
    of_row: dict[int, list[tuple[int, int]]] = {}
    for index, section in enumerate(sections):
        if section.kind == "cell" and section.parent is not None:
            of_row.setdefault(section.parent, []).append((section.start, section.end))
        elif section.kind == "paragraph" and of_row and next(reversed(of_row)) >= index - _LONGEST_ROW:
            # Below a row, words that are set in as far as cells are go on with cells that are wrapped.
            line = view.text.rfind("\n", 0, section.start) + 1
            if section.start - line >= _SET_IN and "\n" not in view.text[section.start : section.end]:
                of_row[index] = [
                    (section.start + piece.start(), section.start + piece.end())
                    for piece in _PIECE.finditer(view.text[section.start : section.end])
                ]
    for index, found in of_row.items():
        line = view.text.rfind("\n", 0, sections[index].start) + 1
        before = view.text[line : found[0][0]]
        edge = before.count("|")
        cells: list[Cell] = []
        column = max(edge - 1, 0)
        for position, (start, end) in enumerate(found):
            if position:
                bars = view.text.count("|", found[position - 1][1], start)
                column += bars or 1
            cells.append(Cell(start, end, column, start - line))
        yield cells, "|" in view.text[line : found[-1][0]]


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
