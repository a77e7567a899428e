"""The words of the forms: ratings, predicates, periods, yes and no."""

from __future__ import annotations

import re
from datetime import date

from urai.plugins import _records
from urai.plugins._calendar import month_number

RATINGS = ("Di bawah ekspektasi", "Sesuai ekspektasi", "Di atas ekspektasi")
PREDICATES = ("Sangat Baik", "Baik", "Butuh Perbaikan", "Cukup", "Kurang", "Sangat Kurang", "Buruk")
"""All that any of the regulations has, best first."""

ACHIEVEMENTS = ("Istimewa", "Baik", "Butuh Perbaikan", "Kurang", "Sangat Kurang")
"""How an organisation's own performance is labelled."""

_RATING = re.compile(
    r"\b(?P<where>di\s?atas|di\s?bawah|sesuai|memenuhi)\b(?:\s+(?:ekspektasi|harapan))?", re.IGNORECASE
)
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}
_QUARTER = re.compile(r"\b(?:triwulan|tw)\s*(?:ke[- ]?)?(?P<number>IV|I{1,3}|[1-4])\b", re.IGNORECASE)
_HALF = re.compile(r"\bsemester\s*(?:ke[- ]?)?(?P<number>I{1,2}|[12])\b", re.IGNORECASE)
_YEARLY = re.compile(r"\btahunan\b|^\W*(?:tahun\W+)?(?:19|20)\d{2}\W*$", re.IGNORECASE)
_MONTH = re.compile(
    r"\b(?P<month>januari|[fp]ebruari|maret|april|mei|juni|juli|agustus|september|oktober|nopember|november|desember)\b"
    r"(?:[ ,]{1,3}(?:tahun[ ])?(?P<year>(?:19|20)\d{2}))?",
    re.IGNORECASE,
)


def rating(text: str) -> str | None:
    """Give a rating as PermenPANRB 6/2022 names it: ``DIATAS EKSPEKTASI`` is ``Di atas ekspektasi``."""
    found = {re.sub(r"\s", "", match["where"]).casefold() for match in _RATING.finditer(text)}
    if len(found) != 1:
        return None
    return {"diatas": RATINGS[2], "dibawah": RATINGS[0]}.get(found.pop(), RATINGS[1])


def predicate(text: str) -> str | None:
    """Give the predicate that some words are: ``SANGAT BAIK``, ``(Baik)``, ``Kurang/Misconduct``."""
    words = re.sub(r"[^a-z ]+", " ", _records.spaced(text).casefold())
    for name in sorted(PREDICATES, key=len, reverse=True):
        if re.search(rf"\b{name.casefold()}\b", words):
            return name
    return None


def achievement(text: str) -> str | None:
    """Give the label of an organisation's performance."""
    words = _records.spaced(text).casefold()
    return next((name for name in sorted(ACHIEVEMENTS, key=len, reverse=True) if name.casefold() in words), None)


def yes(text: str) -> bool | None:
    """Say whether a line says yes; none where it says neither."""
    words = _records.spaced(text).casefold()
    if re.match(r"\W*(?:tidak|belum|nihil|tanpa)\b", words):
        return False
    return True if re.match(r"\W*(?:ya|ada|sudah|dilakukan|menciptakan)\b", words) else None


def period(text: str) -> str | None:
    """Give the period evaluated: ``tahunan``, ``triwulan II``, ``semester I``, a month or a stretch of months."""
    for name, expression in (("triwulan", _QUARTER), ("semester", _HALF)):
        found = expression.search(text)
        if found:
            number = _ROMAN.get(found["number"].upper()) or int(found["number"])
            return f"{name} {list(_ROMAN)[number - 1]}"
    ends = _ends(text)
    if ends is not None and ends[0] != ends[1]:
        return _stretch(*ends)
    if _YEARLY.search(_records.spaced(text)):
        return "tahunan"
    named: str | None = _records.month(text)
    return named


def _ends(text: str) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Give year and month in which a stretch begins and ends; a month without a year is of the year behind it."""
    months: list[tuple[int | None, int]] = [
        (int(found["year"]) if found["year"] else None, month_number(found["month"])) for found in _MONTH.finditer(text)
    ]
    if not months:
        days: list[date] = _records.days_in(text)
        return ((days[0].year, days[0].month), (days[-1].year, days[-1].month)) if days else None
    year: int | None = months[-1][0] or _records.year(text)
    if year is None:
        return None
    return (months[0][0] or year, months[0][1]), (year, months[-1][1])


def _stretch(first: tuple[int, int], last: tuple[int, int]) -> str | None:
    """Name a stretch of months; new employees are evaluated for what is left of their year."""
    length = (last[0] - first[0]) * 12 + last[1] - first[1] + 1
    if length >= 10:
        return "tahunan"
    for name, months in (("triwulan", 3), ("semester", 6)):
        if length == months and (first[1] - 1) % months == 0:
            return f"{name} {list(_ROMAN)[(first[1] - 1) // months]}"
    return f"{first[0]:04}-{first[1]:02}/{last[0]:04}-{last[1]:02}" if length > 1 else None
