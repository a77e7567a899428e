"""Normalisers of what official records say: numbers of employees, names, amounts, days, grades."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import urai

from . import _records

Read = Callable[[str], "str | int | Decimal | date | None"]


def _normaliser(name: str, read: Read, summary: str) -> urai.Normaliser:
    """Make a normaliser of a function on words; what it cannot read is null, never a refusal of the record."""

    def apply(part: urai.Node | urai.Token, source: urai.Source) -> str | int | None:
        value = read(source.words(part))
        if isinstance(value, Decimal):
            return _records.plain(value)
        return value.isoformat() if isinstance(value, date) else value

    return urai.Normaliser(name, apply, summary)


def _digits(text: str) -> str | None:
    number = _records.employee_number(text)
    return number.digits if number else None


@urai.hookimpl
def urai_normalisers() -> list[urai.Normaliser]:
    """Contribute the normalisers."""
    return [
        _normaliser("record_words", _records.filled, "the words, or null where the form was left empty"),
        _normaliser(
            "record_name", _records.bare_name, "a name without degrees: Dra. RINA ASTUTI, M.Si. is Rina Astuti"
        ),
        _normaliser("nip", _digits, "an employee number as 18 digits; null where there are not so many"),
        _normaliser("record_decimal", _records.exact, "a figure: 87,5 is 87.5, 1.250.000,00 is 1250000"),
        _normaliser("record_percent", _records.percentage, "a percentage as a decimal: 87,5% is 87.5"),
        _normaliser("record_day", _records.day, "a day in ISO 8601: 2 Januari 2024 is 2024-01-02"),
        _normaliser("record_month", _records.month, "a month in ISO 8601: Januari 2024 is 2024-01"),
        _normaliser("record_year", _records.year, "the last year named, as a number"),
        _normaliser("rupiah", _records.rupiah, "an amount in rupiah: Rp1.250.000,00 is 1250000"),
        _normaliser("golongan", _records.grade, "a grade: Pembina Tk. I (IV/b) is IV/b"),
        _normaliser("eselon", _records.echelon, "an echelon: Eselon IIb is II.b"),
    ]
