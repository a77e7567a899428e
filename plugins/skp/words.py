"""The words of the forms: ratings, predicates, periods, yes and no."""

from __future__ import annotations

import re
from datetime import date

from urai.plugins import _records

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
_YEARLY = re.compile(r"\btahunan\b|\bjanuari\b.{1,40}\bdesember\b|^\W*(?:19|20)\d{2}\W*$", re.IGNORECASE | re.DOTALL)


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
    """Give the period evaluated: ``tahunan``, ``triwulan II``, ``semester I`` or a month, ``2024-03``."""
    for name, expression in (("triwulan", _QUARTER), ("semester", _HALF)):
        found = expression.search(text)
        if found:
            number = _ROMAN.get(found["number"].upper()) or int(found["number"])
            return f"{name} {list(_ROMAN)[number - 1]}"
    if _YEARLY.search(_records.spaced(text)):
        return "tahunan"
    days = _records.days_in(text)
    if len(days) > 1:
        months = {(day.year, day.month) for day in days}
        return f"{days[0].year:04}-{days[0].month:02}" if len(months) == 1 else "tahunan" if _whole(days) else None
    named: str | None = _records.month(text)
    return named


def _whole(days: list[date]) -> bool:
    """Say whether days span most of a year: new employees are evaluated for what is left of theirs."""
    return (days[-1] - days[0]).days >= 300
