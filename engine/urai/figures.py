"""Figures that a regulation sets (a weight, a band, a matrix), each with where it stands and how sure that is.

They live in TOML, in a pack's folder ``figures/``, one file a regulation::

    regulation = "Peraturan BKN Nomor 8 Tahun 2019"
    in_force = [2019, 2022]              # first and last year; without a last one, still in force

    [figure.kualifikasi]
    what = "Skor pendidikan terakhir"
    article = "Lampiran"
    confidence = "C"                     # V verified in the text, C corroborated, B unverified
    source = "two independent agencies' applications"
    table = { "S-3" = "25", "S-2" = "20" }

    [figure.kategori]
    what = "Kategori indeks"
    confidence = "V"
    source = "kontan.co.id"
    bands = [{ name = "Tinggi", above = "80" }, { name = "Rendah" }]

Numbers are written in quotation marks, so that they stay exact decimals.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from importlib.resources.abc import Traversable
from typing import Any, Literal

import msgspec

from urai.configuration import Toml
from urai.errors import Place, Problem, UraiError
from urai.reasons import Reason
from urai.resources import display_path, text_of, walk

Table = dict[str, "str | Table"]

SURENESS = {"V": "terverifikasi", "C": "didukung sumber lain", "B": "belum diverifikasi"}
"""How sure a figure is, as a reader is told."""


class Band(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A named stretch of numbers: those ``above`` a bound, or ``at_least`` it; without either, all that are left."""

    name: str
    above: str | None = None
    at_least: str | None = None

    def takes(self, number: Decimal) -> bool:
        """Say whether a number lies in the band, or in a higher one."""
        if self.above is not None:
            return number > Decimal(self.above)
        return self.at_least is None or number >= Decimal(self.at_least)

    def bound(self) -> str:
        """Give the lower bound in words."""
        if self.above is not None:
            return f"di atas {decimal_comma(self.above)}"
        return f"{decimal_comma(self.at_least)} ke atas" if self.at_least is not None else "selebihnya"


class FigureFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A figure as its file has it: exactly one of ``value``, ``table`` and ``bands`` (highest first).

    A table that is ``open`` lists words, to which a pipeline may add others; of any other the keys are fixed.
    """

    what: str
    confidence: Literal["V", "C", "B"]
    source: str = ""
    article: str = ""
    note: str = ""
    value: str | None = None
    table: dict[str, Any] = {}
    bands: list[Band] = []
    open: bool = False


class FiguresFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The figures of one regulation as their file has them."""

    regulation: str
    in_force: list[int]
    figure: dict[str, FigureFile]
    note: str = ""


class Figure(msgspec.Struct, frozen=True):
    """A figure of a regulation, for the years in force."""

    name: str
    regulation: str
    first: int
    last: int | None
    file: FigureFile

    @property
    def origin(self) -> str:
        """Say where the figure stands, in which years it holds, and how sure that is."""
        where = f"{self.regulation}, {self.file.article}" if self.file.article else self.regulation
        years = f"{self.first}–{self.last}" if self.last else f"sejak {self.first}"
        sureness = SURENESS[self.file.confidence]
        if self.first:
            return f"{where} ({years}; {sureness})"
        return f"{where} (pengaturan sendiri{'' if self.file.confidence == 'V' else f'; {sureness}'})"

    @property
    def unverified(self) -> bool:
        """Say whether nobody has seen the figure in its regulation."""
        return self.file.confidence == "B"

    def text(self, *keys: str) -> str:
        """Give the value, or the entry of the table under some keys; raises KeyError where there is none."""
        found: Any = self.file.table if self.file.value is None else self.file.value
        for key in keys:
            found = found[key]
        if not isinstance(found, str):
            raise KeyError(*keys)
        return found

    def number(self, *keys: str) -> Decimal:
        """Give the same as an exact number."""
        return Decimal(self.text(*keys))

    def keys(self, *keys: str) -> list[str]:
        """Give the names in the table, or in the table under some keys, in order."""
        found: Any = self.file.table
        for key in keys:
            found = found[key]
        return list(found)

    def band(self, number: Decimal) -> Band:
        """Give the band that a number lies in."""
        return next(band for band in self.file.bands if band.takes(number))

    def reason(
        self, value: object = None, *, label: str = "", note: str | None = None, children: Sequence[Reason] = ()
    ) -> Reason:
        """Give the step that takes something from this figure."""
        return Reason(
            label or self.file.what,
            None if value is None else str(value),
            note=note or self.file.note or None,
            source=self.origin,
            unverified=self.unverified,
            children=tuple(children),
        )


class Figures:
    """All figures of a pack, of all years."""

    def __init__(self, figures: Sequence[Figure]) -> None:
        self.all = tuple(figures)

    def on(self, year: int, changes: Mapping[str, Any] | None = None) -> dict[str, Figure]:
        """Give the figures in force in a year by name.

        Where several hold, the latest regulation does. ``changes`` are figures that a pipeline sets
        (a table of figures by name, each as in a file), which hold in any year.

        Raises:
            UraiError: a change is not written as a figure is.

        """
        found: dict[str, Figure] = {}
        for figure in sorted(self.all, key=lambda figure: figure.first):
            if figure.first <= year and (figure.last is None or year <= figure.last):
                found[figure.name] = figure
        for name, change in (changes or {}).items():
            found[name] = _changed(name, change)
        return found


def read_figures(folder: Traversable) -> Figures:
    """Read the figures in a pack's folder ``figures/``.

    Raises:
        UraiError: all mistakes in the files, each with its place.

    """
    figures: list[Figure] = []
    problems: list[Problem] = []
    for _, file in walk(folder, ".toml"):
        toml = Toml(text_of(file), display_path(file))
        record = toml.convert(FiguresFile)
        problems += toml.problems
        if record is None:
            continue
        if not 1 <= len(record.in_force) <= 2:
            problems.append(toml.problem(("in_force",), "figure", "in_force is no first and last year", "[2019, 2022]"))
            continue
        first, last = record.in_force[0], record.in_force[1] if len(record.in_force) == 2 else None
        for name, figure in record.figure.items():
            for message, cure in mistakes(figure):
                problems.append(toml.problem(("figure", name), "figure", message, cure, value=False))
            figures.append(Figure(name, record.regulation, first, last, figure))
    if problems:
        raise UraiError(problems)
    return Figures(figures)


def _changed(name: str, change: Any) -> Figure:
    place = Place(f"parameters: {name}")
    try:
        record = msgspec.convert({"what": name, "confidence": "V", **change}, FigureFile)
    except (TypeError, msgspec.ValidationError) as error:
        raise UraiError(Problem(place, "figure", str(error), "write it as in the pack's figures/")) from None
    if problems := [Problem(place, "figure", message, cure) for message, cure in mistakes(record)]:
        raise UraiError(problems)
    return Figure(name, record.source or "pengaturan pipeline", 0, None, record)


def mistakes(figure: FigureFile) -> list[tuple[str, str]]:
    """Give what is wrong with a figure as it is written, each with its cure."""
    given = [name for name in ("value", "table", "bands") if getattr(figure, name)]
    if len(given) != 1:
        return [(f"a figure is one of value, table, bands; this one has {' and '.join(given) or 'none'}", "keep one")]
    found = []
    if not all(isinstance(leaf, str) for leaf in leaves(figure.table)):
        found.append(("a number in the table is no exact decimal", 'write numbers in quotation marks: "22.5"'))
    bounds = [band.above if band.above is not None else band.at_least for band in figure.bands]
    try:
        numbers = [Decimal(bound) for bound in bounds if bound is not None]
    except InvalidOperation:
        return [*found, ("a bound is no number", 'write it as "90.5"')]
    if figure.bands and (None in bounds[:-1] or bounds[-1] is not None or numbers != sorted(numbers, reverse=True)):
        found.append(("the bands do not descend to one without a bound", "put the highest first, the rest last"))
    return found


def leaves(table: Any) -> list[Any]:
    """Give the entries of a table, or of a list of tables, of all depths."""
    if not isinstance(table, dict | list):
        return [table]
    return [leaf for entry in (table.values() if isinstance(table, dict) else table) for leaf in leaves(entry)]


_DECIMAL = re.compile(r"-?\d+\.\d+")


def decimal_comma(number: Decimal | str) -> str:
    """Write a number for people, as Indonesian does: ``86.70`` is ``86,70``; what is no decimal stays as it is.

    Values of facts and reasons keep the point; this is for messages, notes and what else is read as a sentence.
    """
    words = f"{number:f}" if isinstance(number, Decimal) else number
    return words.replace(".", ",") if _DECIMAL.fullmatch(words) else words


def rounded(number: Decimal, places: int = 2) -> Decimal:
    """Round half up, as the regulations' examples do, to so many decimal places."""
    return number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
