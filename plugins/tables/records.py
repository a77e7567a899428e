"""Write the records of a table as documents of labels and values, so that forms read them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

import urai

from .grid import Grid, Row, Table, tables
from .templates import Template

UNKNOWN_TITLE = "DATA TABEL"
"""How the text of a record begins that no template describes."""

_CELL = str.maketrans({"\r": " ", "\n": " ", "\t": " ", "\x0c": " ", "|": "/"})


class _Group(msgspec.Struct):
    """The rows of one record: the values that they share, where they begin, and the rows of its own table."""

    first: int
    values: dict[str, str]
    rows: list[dict[str, str]]


def documents(
    source: urai.Input, grids: Sequence[Grid], templates: Sequence[Template]
) -> Iterator[urai.Document | urai.Failure]:
    """Give a document for each record of all sheets; a row that is broken is a failure of its own.

    Raises:
        ReadError: no sheet has a table, or none has a row below its header.

    """
    found = rows = False
    for grid in grids:
        table = tables(grid, templates)
        if table is None:
            continue
        found, rows = True, rows or bool(table.rows)
        path = f"{source.path}:{grid.name}" if grid.name else source.path
        if table.template is None:
            yield from _unknown(source, path, grid, table)
        else:
            yield from _known(source, path, table, table.template)
    if not found:
        raise urai.ReadError("berkasnya tanpa tabel: tidak ada baris dengan dua sel; beri baris berisi nama kolom")
    if not rows:
        raise urai.ReadError("tabelnya hanya kepala, tanpa baris data; isi barisnya, atau hapus berkas itu")


def _known(source: urai.Input, path: str, table: Table, template: Template) -> Iterator[urai.Document | urai.Failure]:
    groups: dict[str, _Group] = {}
    repeated: dict[str, int] = {}
    for row in table.rows:
        values = _values(row, table)
        problem = row.broken or _too_wide(row, table) or _missing(values, template)
        if not problem:
            key = "/".join(values[name] for name in template.file.key if values.get(name))
            problem = _join(groups, repeated, key, row, values, template)
        if problem:
            yield urai.Failure(f"{source.name}#baris-{row.number}", f"{path}:{row.number}", problem)
    for key, group in groups.items():
        yield urai.Document(f"{source.name}#{key}", _text(group, template), path=f"{path}:{group.first}")


def _values(row: Row, table: Table) -> dict[str, str]:
    values = dict(table.above)
    for index, column in table.columns.items():
        if index < len(row.cells):
            values[column] = _cell(row.cells[index])
    return values


def _cell(words: str) -> str:
    return " ".join(words.translate(_CELL).split())


def _too_wide(row: Row, table: Table) -> str:
    width = len(table.header.cells)
    if not any(row.cells[width:]):
        return ""
    return (
        f"barisnya {len(row.cells)} sel, kepala tabelnya {width}; apit sel yang memuat tanda pemisah dengan tanda kutip"
    )


def _missing(values: dict[str, str], template: Template) -> str:
    """Say which columns are empty without which nobody knows whose record a row is."""
    columns = template.file.column
    labels = [columns[name].label for name in template.file.key if columns[name].required and not values.get(name)]
    return f"{' dan '.join(labels)} kosong; isi, atau hapus barisnya" if labels else ""


def _join(
    groups: dict[str, _Group],
    repeated: dict[str, int],
    key: str,
    row: Row,
    values: dict[str, str],
    template: Template,
) -> str:
    """Put a row into its record; give what is wrong where it contradicts the rows before it."""
    rows = template.rows
    own = {name: values[name] for name in rows if values.get(name)}
    shared = {name: value for name, value in values.items() if name not in rows and value}
    group = groups.get(key)
    if group is None:
        groups[key] = _Group(row.number, shared, [own] if own else [])
        return ""
    if not rows:
        repeated[key] = repeated.get(key, 1) + 1
        groups[f"{key}~{repeated[key]}"] = _Group(row.number, shared, [])
        return ""
    for name, value in shared.items():
        before = group.values.setdefault(name, value)
        if before != value:
            label = template.file.column[name].label
            there = f"di baris {group.first} dengan kunci yang sama {before!r}"
            return f"{label} di sini {value!r}, {there}; perbaiki salah satunya"
    if own:
        group.rows.append(own)
    return ""


def _text(group: _Group, template: Template) -> str:
    columns = template.file.column
    lines = [template.file.title.format_map(_Values(group.values)), ""]
    shown = [(columns[name].label, group.values[name]) for name in columns if group.values.get(name)]
    width = max((len(label) for label, _ in shown), default=0)
    lines += [f"{label:<{width}} : {value}" for label, value in shown]
    if group.rows:
        names = [name for name in template.rows if any(name in row for row in group.rows)]
        lines += ["", template.file.rows_title] if template.file.rows_title else [""]
        lines.append(" | ".join(["No", *(columns[name].label for name in names)]))
        for number, row in enumerate(group.rows, 1):
            lines.append(" | ".join([str(number), *(row.get(name) or "-" for name in names)]))
    return "\n".join(lines) + "\n"


class _Values(dict[str, str]):
    """The values that a title names; what is not known is left out of it."""

    def __missing__(self, key: str) -> str:
        return ""


def _unknown(source: urai.Input, path: str, grid: Grid, table: Table) -> Iterator[urai.Document | urai.Failure]:
    for row in table.rows:
        problem = row.broken or _too_wide(row, table)
        if problem:
            yield urai.Failure(f"{source.name}#baris-{row.number}", f"{path}:{row.number}", problem)
            continue
        width = max(map(len, table.columns.values()))
        lines = [f"{UNKNOWN_TITLE} {grid.name or source.name}".upper(), ""]
        for index, label in table.columns.items():
            if index < len(row.cells) and row.cells[index]:
                lines.append(f"{_cell(label):<{width}} : {_cell(row.cells[index])}")
        name = f"{source.name}#{grid.name}-{row.number}" if grid.name else f"{source.name}#{row.number}"
        yield urai.Document(name, "\n".join(lines) + "\n", path=f"{path}:{row.number}")
