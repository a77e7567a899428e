"""What a table's columns are called, record by record: the templates in the packs' folders ``records/``."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping, Sequence

import msgspec

import urai
from urai.configuration import Toml
from urai.errors import Problem
from urai.resources import display_path, text_of, walk


class ColumnFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A column: its label in the text, and under which names tables have it.

    ``row`` columns are written as the rows of a table inside the record. ``required`` ones must be in the table;
    those of them that are key columns must be filled in, too.
    """

    label: str
    aliases: list[str] = []
    required: bool = False
    row: bool = False


class TemplateFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A record as its file has it: title, key columns, and columns in the order of the text."""

    title: str
    summary: str
    key: list[str]
    column: dict[str, ColumnFile]
    rows_title: str = ""


class Template(msgspec.Struct, frozen=True):
    """A record's template, ready to look names up: ``names`` gives a column by any of its plain names."""

    id: str
    file: TemplateFile
    names: dict[str, str]

    @property
    def rows(self) -> list[str]:
        """Give the columns that are written as rows of a table."""
        return [name for name, column in self.file.column.items() if column.row]

    @property
    def required(self) -> frozenset[str]:
        """Give the columns that must be there."""
        return frozenset(name for name, column in self.file.column.items() if column.required)


_SIGNS = re.compile(r"[^\w%]+")


def plain(name: str) -> str:
    """Give a column's name as names are compared: lower case, words parted by single blanks."""
    return _SIGNS.sub(" ", name.replace("_", " ")).strip().casefold()


def match(templates: Iterable[Template], header: Sequence[str]) -> tuple[Template, dict[int, str]] | None:
    """Give the template that knows most of the columns, and which column each cell of the header is.

    A template whose required columns are not all there does not fit. Of two cells with the same column the first
    has it.
    """
    best: tuple[Template, dict[int, str]] | None = None
    for template in templates:
        columns: dict[int, str] = {}
        for index, cell in enumerate(header):
            column = template.names.get(plain(cell))
            if column is not None and column not in columns.values():
                columns[index] = column
        if template.required <= set(columns.values()) and (best is None or len(columns) > len(best[1])):
            best = template, columns
    return best


@functools.lru_cache(maxsize=256)
def read_template(text: str, file: str, template_id: str) -> tuple[Template | None, Sequence[Problem]]:
    """Read a template's file: the template, or all that is wrong in it with its place."""
    toml = Toml(text, file)
    record = toml.convert(TemplateFile)
    if record is None:
        return None, toml.problems
    problems = [
        toml.unknown_name(("key", index), "column", name, record.column)
        for index, name in enumerate(record.key)
        if name not in record.column
    ]
    names: dict[str, str] = {}
    for column, described in record.column.items():
        for name in (column, described.label, *described.aliases):
            if names.setdefault(plain(name), column) != column:
                message = f"{name!r} is a name of {names[plain(name)]!r} too"
                problems.append(toml.problem(("column", column), "alias", message, "keep it in one", value=False))
    return (None, problems) if problems else (Template(template_id, record, names), [])


def find_templates(packs: Mapping[str, urai.Pack]) -> tuple[Template, ...]:
    """Read the templates of packs: those of one's own before the bundled ones, so that they win where both fit.

    Raises:
        UraiError: all mistakes in the files, each with its place.

    """
    bundled = urai.bundled("urai.rules")
    own = [name for name, pack in packs.items() if pack.folder != bundled / name]
    templates: list[Template] = []
    problems: list[Problem] = []
    for pack in [*reversed(own), *sorted(set(packs) - set(own))]:
        folder = packs[pack].folder / "records"
        for path, file in walk(folder, ".toml") if folder.is_dir() else ():
            name = f"{pack}/{path.removesuffix('.toml')}"
            template, mistakes = read_template(text_of(file), display_path(file), name)
            problems += mistakes
            if template is not None:
                templates.append(template)
    if problems:
        raise urai.UraiError(problems)
    return tuple(templates)
