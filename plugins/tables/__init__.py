"""Readers of tables: each record of a CSV or XLSX file becomes a document of labels and values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

import urai

from .csv_files import read_grid
from .records import UNKNOWN_TITLE, documents
from .templates import Template, find_templates
from .xlsx_files import read_grids


def read_csv(templates: Sequence[Template], source: urai.Input) -> Iterator[urai.Document | urai.Failure]:
    """Read a document from each record of a CSV file."""
    yield from documents(source, [read_grid(source)], templates)


def read_xlsx(templates: Sequence[Template], source: urai.Input) -> Iterator[urai.Document | urai.Failure]:
    """Read a document from each record of each sheet of a workbook."""
    yield from documents(source, read_grids(source), templates)


def unknown(view: urai.View) -> Iterator[urai.Remark]:
    """Say that a record came from a table that no template describes."""
    if view.text.startswith(UNKNOWN_TITLE):
        end = view.text.find("\n")
        message = "tabel ini tidak dikenal: barisnya dibaca sebagai label dan nilai saja"
        cure = "pakai nama kolom menurut docs/tables.md, atau tulis templatnya di folder records/ sebuah paket"
        yield urai.Remark(message, 0, end if end > 0 else len(view.text), cure, severity="info")


@urai.hookimpl
def urai_readers(packs: Mapping[str, urai.Pack]) -> list[urai.Reader]:
    """Contribute the readers, which know the tables that the packs describe."""
    templates = find_templates(packs)
    csv, xlsx = partial(read_csv, templates), partial(read_xlsx, templates)
    return [
        urai.Reader("csv", (".csv", ".tsv"), csv, "a record a row (or a group of rows), as labels and values"),
        urai.Reader("xlsx", (".xlsx", ".xlsm"), xlsx, "the same from every sheet of a workbook"),
    ]


@urai.hookimpl
def urai_checks() -> list[urai.Check]:
    """Contribute the check."""
    return [urai.Check("tables/unknown", unknown, "Tables that no template describes")]
