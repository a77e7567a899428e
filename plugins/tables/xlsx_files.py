"""Read XLSX through openpyxl: every cell as the words that the office saw."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import urai

from .grid import Grid, Row

MISSING = "untuk membaca .xlsx perlu openpyxl; pasang: pip install 'urai[xlsx]' (atau simpan tabelnya sebagai .csv)"
LARGEST = 500_000_000
"""How many bytes a workbook may unpack to."""

_MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
_DIGITS_KEPT = 15
"""How many digits of a number a spreadsheet keeps; an employee number has 18."""


class _Broken(ValueError):
    """What is wrong with a cell."""


def read_grids(source: urai.Input) -> list[Grid]:
    """Read every sheet of a workbook as a grid.

    Raises:
        ReadError: openpyxl is not installed, or the file is no workbook.

    """
    try:
        import openpyxl
    except ImportError:
        raise urai.ReadError(MISSING) from None
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as packed:
            if sum(entry.file_size for entry in packed.infolist()) > LARGEST:
                raise urai.ReadError(
                    f"isi buku kerjanya lebih dari {LARGEST // 1_000_000} MB; pecah menjadi beberapa berkas"
                )
            formulas = any(b"<f" in packed.read(name) for name in packed.namelist() if "worksheets/sheet" in name)
        stored = openpyxl.load_workbook(io.BytesIO(source.data), data_only=True)
        written = openpyxl.load_workbook(io.BytesIO(source.data)) if formulas else None
    except (zipfile.BadZipFile, KeyError, ValueError) as error:
        raise urai.ReadError(f"berkasnya bukan buku kerja: {error}; buka dan simpan ulang sebagai .xlsx") from None
    return [
        Grid(sheet.title, tuple(_rows(sheet, written[sheet.title] if written else None)), *_merged(sheet))
        for sheet in stored.worksheets
    ]


def _merged(sheet: Any) -> tuple[frozenset[tuple[int, int]], frozenset[tuple[int, int]]]:
    """Give the cells that merged cells reach over, to the right and down, by row number and column index."""
    across: set[tuple[int, int]] = set()
    down: set[tuple[int, int]] = set()
    for area in sheet.merged_cells.ranges:
        for row in range(area.min_row, min(area.max_row, sheet.max_row) + 1):
            across.update((row, column - 1) for column in range(area.min_col + 1, area.max_col + 1))
            if row > area.min_row:
                down.add((row, area.min_col - 1))
    return frozenset(across), frozenset(down)


def _rows(sheet: Any, written: Any) -> Iterator[Row]:
    for number, cells in enumerate(sheet.iter_rows(), 1):
        words: list[str] = []
        problem = ""
        for cell in cells:
            try:
                words.append(_cell_words(cell, written))
            except _Broken as error:
                problem = problem or f"sel {cell.coordinate} {error}"
                words.append("")
        yield Row(number, tuple(words), problem)


def _cell_words(cell: Any, written: Any) -> str:
    value = cell.value
    if value is None:
        if written is not None and written[cell.coordinate].data_type == "f":
            raise _Broken("berisi rumus tanpa nilai tersimpan; buka berkasnya di program lembar kerja dan simpan")
        return ""
    if cell.data_type == "e":
        raise _Broken(f"berisi galat {value}; perbaiki rumusnya")
    return words_of(value, str(cell.number_format))


def words_of(value: Any, number_format: str = "General") -> str:
    """Give a cell's value as an Indonesian office writes it: 82,5, 17 Agustus 1945, 07.30, 85%, Ya."""
    if isinstance(value, bool):
        return "Ya" if value else "Tidak"
    if isinstance(value, datetime.datetime):
        day = f"{value.day} {_MONTHS[value.month - 1]} {value.year}"
        return day if value.time() == datetime.time() else f"{day} {value:%H.%M}"
    if isinstance(value, datetime.date):
        return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"
    if isinstance(value, datetime.time):
        return f"{value:%H.%M}"
    if isinstance(value, int | float):
        return _number_words(value, number_format)
    return str(value).strip()


def _number_words(value: float, number_format: str) -> str:
    if abs(value) >= 10**_DIGITS_KEPT:
        lost = isinstance(value, float) or str(value)[_DIGITS_KEPT:].strip("0") == ""
        if lost:
            raise _Broken("berisi angka lebih dari 15 digit, yang akhirnya hilang; tulis sebagai teks")
        return str(value)
    percent = number_format.rstrip().endswith("%")
    number = Decimal(f"{value:.{_DIGITS_KEPT}g}") * (100 if percent else 1)
    words = f"{number:f}"
    if "." in words:
        words = words.rstrip("0").rstrip(".").replace(".", ",")
    return f"{words}%" if percent else words
