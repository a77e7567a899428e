"""A sheet as a grid of cells, and where its header and its records are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from .templates import Template, match, plain

HEADER_WITHIN = 20
"""In how many of its first rows a table's header is looked for."""

_TOTAL = re.compile(r"(?:sub ?)?(?:jumlah|total|rata\W?rata|rerata)\b", re.IGNORECASE)
_NUMBERING = re.compile(r"\(?(\d{1,2})\)?")


class Row(msgspec.Struct, frozen=True):
    """A row: its number as the office's program shows it, its cells, and what is wrong with it, if anything."""

    number: int
    cells: tuple[str, ...]
    broken: str = ""

    @property
    def empty(self) -> bool:
        """Say whether no cell has words."""
        return not self.broken and not any(self.cells)


class Grid(msgspec.Struct, frozen=True):
    """The rows of one sheet; ``name`` is the sheet's, empty where the file has no sheets.

    ``across`` and ``down`` are the cells that a merged cell reaches over, as (row number, column): the words stand
    on their left, or above them.
    """

    name: str
    rows: tuple[Row, ...]
    across: frozenset[tuple[int, int]] = frozenset()
    down: frozenset[tuple[int, int]] = frozenset()


class Table(msgspec.Struct, frozen=True):
    """A table whose header was found.

    ``columns`` gives the column of the template (or, without a template, the header's own words) by the index of
    the cell; ``above`` are values that lines above the header state for all records.
    """

    template: Template | None
    columns: dict[int, str]
    above: dict[str, str]
    header: Row
    rows: tuple[Row, ...]


def tables(grid: Grid, templates: Sequence[Template]) -> Table | None:
    """Find a sheet's table; ``None`` where it has no row with two cells."""
    rows = [row for row in grid.rows if not row.empty]
    best: tuple[int, int, tuple[Template, dict[int, str]]] | None = None
    for index, (cells, height) in _headers(grid, rows[:HEADER_WITHIN]):
        found = match(templates, cells)
        if found is not None and (best is None or (len(found[1]), -height) > (len(best[2][1]), -best[1])):
            best = index, height, found
    if best is not None:
        index, height, (template, columns) = best
        above = dict(_stated_above(rows[:index], template, columns))
        return Table(template, columns, above, rows[index], _body(grid, rows[index + height :]))
    head = _unknown_header(rows[:HEADER_WITHIN])
    if head is None:
        return None
    names = {column: " ".join(cell.split()) for column, cell in enumerate(rows[head].cells) if cell}
    return Table(None, names, {}, rows[head], _body(grid, rows[head + 1 :]))


def _headers(grid: Grid, rows: Sequence[Row]) -> Iterator[tuple[int, tuple[list[str], int]]]:
    """Give what may be a header: each row, and each two rows of which the upper one spans columns of the lower."""
    for index, row in enumerate(rows):
        if row.broken:
            continue
        yield index, (list(row.cells), 1)
        if index + 1 == len(rows) or rows[index + 1].broken:
            continue
        upper, lower = _spread(grid, row), rows[index + 1].cells
        cells = [below or above for above, below in zip(upper, lower, strict=False)]
        yield index, (cells, 2)
        yield index, ([f"{above} {below}".strip() for above, below in zip(upper, lower, strict=False)], 2)


def _spread(grid: Grid, row: Row) -> list[str]:
    """Give a row's cells with the words of merged cells in all columns that they reach over."""
    cells = list(row.cells)
    for column in range(1, len(cells)):
        if not cells[column] and (row.number, column) in grid.across:
            cells[column] = cells[column - 1]
    return cells


def _stated_above(rows: Sequence[Row], template: Template, columns: dict[int, str]) -> Iterator[tuple[str, str]]:
    """Give the values that lines such as ``Instansi : Kabupaten Bantul`` above the header state."""
    for row in rows:
        label, colon, value = " ".join(cell for cell in row.cells if cell).partition(":")
        column = template.names.get(plain(label))
        if colon and value.strip() and column is not None and column not in columns.values():
            yield column, value.strip(" :")


def _unknown_header(rows: Sequence[Row]) -> int | None:
    widths = [0 if row.broken else sum(map(bool, row.cells)) for row in rows]
    widest = max(widths, default=0)
    return widths.index(widest) if widest > 1 else None


def _body(grid: Grid, rows: Sequence[Row]) -> tuple[Row, ...]:
    """Give the rows below a header, without the line that numbers the columns and without lines of totals.

    What is merged over several rows holds in each of them.
    """
    first = 1 if rows and _numbers_columns(rows[0]) else 0
    found: list[Row] = []
    above: tuple[str, ...] = ()
    for row in rows[first:]:
        cells = tuple(
            above[column] if not cell and column < len(above) and (row.number, column) in grid.down else cell
            for column, cell in enumerate(row.cells)
        )
        above = cells
        if not _is_total(row):
            found.append(Row(row.number, cells, row.broken) if grid.down else row)
    return tuple(found)


def _numbers_columns(row: Row) -> bool:
    found = [_NUMBERING.fullmatch(cell) for cell in row.cells if cell]
    numbers = [int(one[1]) for one in found if one is not None]
    return len(numbers) == len(found) > 1 and numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def _is_total(row: Row) -> bool:
    """Say whether a row sums up others: its first words are a total's, and half of its cells are empty."""
    filled = [cell for cell in row.cells if cell]
    return bool(filled) and _TOTAL.match(filled[0]) is not None and len(filled) <= (len(row.cells) + 1) // 2
