"""Read CSV as offices write it: any separator, any of the usual encodings, decimals as they stand."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator

import urai
from urai.text import decode

from .grid import Grid, Row

SEPARATORS = ";,\t|"
LONGEST_RECORD = 40
"""Over how many lines a cell in quotation marks may reach: a mark that is never closed must not swallow the file."""


def read_grid(source: urai.Input) -> Grid:
    """Read a CSV file as a grid.

    Raises:
        ReadError: the file is empty, or no text.

    """
    text, _ = decode(source.data)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    skipped = 0
    separator = ""
    if lines[0][:4].lower() == "sep=" and len(lines[0]) == 5:
        separator, skipped = lines[0][4], 1
    separator = separator or sniff(lines)
    return Grid("", tuple(_rows(lines, separator, skipped)))


def sniff(lines: list[str]) -> str:
    """Give the separator that parts most lines into the same number of cells, more than one."""
    best, chosen = (0, 0), ","
    sample = [line for line in lines[:200] if line.strip()][:60]
    for separator in SEPARATORS:
        widths = Counter(len(cells) for cells in csv.reader(sample, delimiter=separator))
        width, count = max(widths.items(), key=lambda item: (item[1] if item[0] > 1 else 0, item[0]))
        if width > 1 and (count, width) > best:
            best, chosen = (count, width), separator
    return chosen


def _rows(lines: list[str], separator: str, first: int) -> Iterator[Row]:
    index = first
    while index < len(lines):
        end = index + 1
        if lines[index].count('"') % 2:
            end = _closing(lines, index)
        if end > index + LONGEST_RECORD or end > len(lines):
            yield Row(index + 1, (), "tanda kutip dibuka dan tidak ditutup; tutup, atau gandakan bila di dalam sel")
            index += 1
            continue
        yield _row("\n".join(lines[index:end]), separator, index + 1)
        index = end


def _closing(lines: list[str], index: int) -> int:
    """Give the line behind the one that closes a quotation mark; beyond the bound where none does."""
    for end in range(index + 1, min(len(lines), index + LONGEST_RECORD)):
        if lines[end].count('"') % 2:
            return end + 1
    return index + LONGEST_RECORD + 1


def _row(text: str, separator: str, number: int) -> Row:
    try:
        cells = next(csv.reader([text], delimiter=separator, strict=True), [])
    except csv.Error as error:
        return Row(number, (), f"{error}; gandakan tanda kutip di dalam sel")
    return Row(number, tuple(cell.strip() for cell in cells))
