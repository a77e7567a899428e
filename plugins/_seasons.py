"""Quarters, thirds and halves of a year, as EDTF numbers them."""

from __future__ import annotations

import re

import urai

_NUMERALS = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "satu": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
    "pertama": 1,
}
_KINDS = (("semester", 40, 2), ("smt", 40, 2), ("paruh", 40, 2), ("caturwulan", 37, 3), ("cawu", 37, 3), ("", 33, 4))
"""The beginning of a word, the code of the first such part of a year, and how many of them a year has."""


def season_code(period: str, numeral: str) -> int:
    """Give the code of a part of a year: 33 to 36 quarters, 37 to 39 thirds, 40 and 41 halves.

    Raises:
        Rejected: a year has no such part.

    """
    name = re.sub(r"^(?:ke(?:-\s?|(?=[a-z]{3,}))|q)", "", numeral.casefold())
    number = int(name) if name.isdigit() else _NUMERALS[name]
    first, parts = next((code, parts) for word, code, parts in _KINDS if period.casefold().startswith(word))
    if number > parts:
        raise urai.Rejected(f"a year has no {period} {numeral}")
    return first + number - 1
