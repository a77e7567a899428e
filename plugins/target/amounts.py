"""Targets and deadlines as they are written: figures with their unit, which way an indicator goes, the last day."""

from __future__ import annotations

import calendar
import re
from datetime import date
from decimal import Decimal
from functools import cache
from typing import NamedTuple

import tomli
from urai.plugins._records import day, exact, month, spaced

import urai

PACK = urai.bundled("urai.rules") / "target"
_FIGURE = re.compile(r"(?:Rp\.?\s?)?-?\d[\d.,]*")
_QUARTER = re.compile(r"\b(?:triwulan|tw|kuartal)[ .-]?(IV|I{1,3}|[1-4])\b", re.IGNORECASE)
_HALF = re.compile(r"\bsemester[ .-]?(II?|[12])\b", re.IGNORECASE)
_DATED = re.compile(
    r"\b\d{1,2}\s(?:jan(?:uari)?|[fp]eb(?:ruari)?|mar(?:et)?|apr(?:il)?|mei|juni?|juli?|ag(?:u|t|ust|ustus)|sept?(?:ember)?"
    r"|okt(?:ober)?|no[vp](?:ember)?|des(?:ember)?)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_ORDER = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}


class Amount(NamedTuple):
    """A figure with its unit, and the direction that the words before it say."""

    value: Decimal
    unit: str | None
    direction: str | None


@cache
def _words(name: str) -> re.Pattern[str]:
    table = tomli.loads((PACK / "lexicons" / "arah.toml").read_text(encoding="utf-8"))
    words = sorted(table[name], key=lambda word: (-len(word), word))
    pattern = "|".join(rf"\b{re.escape(word)}\b" if word[0].isalpha() else re.escape(word) for word in words)
    return re.compile(pattern, re.IGNORECASE)


def direction(indicator: str) -> str:
    """Say whether an indicator is better the higher (``naik``) or the lower it is (``turun``)."""
    if _words("menaik").search(indicator):
        return "naik"
    return "turun" if _words("menurun").search(indicator) else "naik"


def amount(text: str) -> Amount | None:
    """Give the first figure of a target with its unit: ``≤ 60 per 100.000 kelahiran``.

    None where there is none: words, or a day by which something is to be done.
    """
    words = spaced(text)
    if is_day(words):
        return None
    found = _FIGURE.search(words)
    value = exact(found.group()) if found else None
    if found is None or value is None:
        return None
    before = words[: found.start()]
    way = "turun" if _words("paling_banyak").search(before) else None
    way = way or ("naik" if _words("paling_sedikit").search(before) else None)
    unit = words[found.end() :].strip(" .;)(") or None
    if found.group().startswith("Rp"):
        unit = "rupiah"
    return Amount(value, "%" if unit in {"%", "persen"} else unit, way)


def is_day(text: str) -> bool:
    """Say whether a target is a day: ``31 Desember``, ``31 Desember 2024``."""
    return bool(_DATED.search(text)) or day(spaced(text)) is not None


def deadline(text: str | None, year: int | None) -> date | None:
    """Give the last day that words name: a day, the end of a month, of a quarter, of a half-year, of a year."""
    words = spaced(text or "")
    found: date | None = day(words)
    if found is not None:
        return found
    years = _YEAR.findall(words)
    of = int(years[-1]) if years else year
    if of is None:
        return None
    if quarter := _QUARTER.search(words):
        return _end_of(of, 3 * _ORDER[quarter[1].casefold()])
    if half := _HALF.search(words):
        return _end_of(of, 6 * _ORDER[half[1].casefold()])
    if dated := _DATED.search(words):
        of_day: date | None = day(f"{dated.group()} {of}")
        return of_day
    if named := month(words if years else f"{words} {of}"):
        return _end_of(int(named[:4]), int(named[5:7]))
    return _end_of(of, 12) if years else None


def end_of_edtf(edtf: str | None) -> date | None:
    """Give the last day of a date in EDTF: of ``2026`` the 31st of December."""
    found = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?$", str(edtf or "").rpartition("/")[2])
    if found is None:
        return None
    year, of, on = (int(part) if part else None for part in found.groups())
    if year is None or (of is not None and not 1 <= of <= 12):
        return None
    return date(year, of, on) if of and on else _end_of(year, of or 12)


def _end_of(year: int, of: int) -> date:
    return date(year, of, calendar.monthrange(year, of)[1])
