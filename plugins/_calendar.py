"""Indonesian calendar words, the days that a match names, and how they are written in EDTF."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import pairwise

import msgspec

import urai

WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)

Words = Callable[[urai.Node | urai.Token], str]
"""Give the words of a part of a match."""

_WEEKDAY_BEGINNINGS = {"sen": 0, "sel": 1, "rab": 2, "kam": 3, "jum": 4, "sab": 5, "min": 6, "aha": 6}
_MONTH_BEGINNINGS = {
    "ja": 1, "fe": 2, "pe": 2, "mar": 3, "mr": 3, "ap": 4, "me": 5, "may": 5, "jun": 6, "jul": 7,
    "ag": 8, "au": 8, "se": 9, "o": 10, "no": 11, "d": 12,
}  # fmt: skip
_FIGURES = {
    "DAY_MONTH_YEAR": ("day", "month", "year"),
    "NEXT_DAY_MONTH_YEAR": ("day", "month", "year"),
    "DAY_MONTH_SHORT_YEAR": ("day", "month", "year"),
    "YEAR_MONTH_DAY": ("year", "month", "day"),
    "DAY_MONTH": ("day", "month"),
    "NEXT_DAY_MONTH": ("day", "month"),
    "LONE_DAY_MONTH": ("day", "month"),
}


def weekday_number(word: str) -> int:
    """Give the number of a weekday, Monday as 0, however it is spelt: ``Jum'at``, ``Ahad``."""
    return _WEEKDAY_BEGINNINGS[word[:3].casefold()]


def month_number(word: str) -> int:
    """Give the number of a month, in full or short and however it is spelt: ``Nopember``, ``Agt``."""
    folded = word.casefold()
    return next(number for beginning, number in _MONTH_BEGINNINGS.items() if folded.startswith(beginning))


def as_date(year: int, month: int, day: int) -> date | None:
    """Give a day of the calendar, or none where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def spoken(day: date) -> str:
    """Write a day as Indonesian does, with its weekday: ``Jumat, 29 Januari 2021``."""
    return f"{WEEKDAYS[day.weekday()]}, {day.day} {MONTHS[day.month - 1]} {day.year}"


class NamedDay(msgspec.Struct):
    """A day (or a month, where ``day`` is none) that a match names, completed from the others in it.

    ``weekday`` counts from Monday as 0; it is none where no weekday is named.
    """

    month: int
    day: int | None = None
    year: int | None = None
    weekday: int | None = None

    @property
    def place_in_year(self) -> tuple[int, int]:
        """Give what orders days of one year."""
        return self.month, self.day or 0

    def edtf(self) -> str:
        """Write it in EDTF, an unknown year as ``XXXX``.

        Raises:
            Rejected: there is no such day.

        """
        year = f"{self.year:04}" if self.year else "XXXX"
        if self.day is None:
            return f"{year}-{self.month:02}"
        if as_date(self.year or 2000, self.month, self.day) is None:
            raise urai.Rejected(f"there is no {self.day} {MONTHS[self.month - 1]} {self.year or ''}".rstrip())
        return f"{year}-{self.month:02}-{self.day:02}"

    def follows(self, other: NamedDay) -> bool:
        """Say whether it is the next day, or month, after the other one."""
        if self.day is None or other.day is None:
            months = (self.year or 2000) * 12 + self.month - (other.year or 2000) * 12 - other.month
            return months == 1 or (self.year is None and months == -11)
        here = as_date(self.year or 2000, *self.place_in_year)
        before = as_date(other.year or 2000, *other.place_in_year)
        return here is not None and before is not None and here - before == timedelta(days=1)


def named_days(part: urai.Node | urai.Token, words: Words) -> list[NamedDay]:
    """Give the days that a match names, each completed: in ``12 dan 13 Juni 2020`` both are in June 2020."""
    found: list[dict[str, int]] = []
    weekdays: list[int] = []
    for token in _tokens(part):
        if token.name in ("WEEKDAY", "NEXT_WEEKDAY"):
            weekdays.append(weekday_number(words(token)))
            continue
        named = len(found)
        if token.name in _FIGURES:
            numbers = [int(number) for number in re.findall(r"\d+", words(token))]
            found.append(dict(zip(_FIGURES[token.name], numbers, strict=True)))
        elif token.name in ("DAY", "NEXT_DAY", "DAY_LIST"):
            for number in re.findall(r"\d+", words(token)):
                if not found or "day" in found[-1]:
                    found.append({})
                found[-1]["day"] = int(number)
        elif token.name in ("MONTH", "FIRST_MONTH"):
            if not found or "month" in found[-1]:
                found.append({})
            found[-1]["month"] = month_number(words(token))
        elif token.name == "YEAR" and found:
            found[-1]["year"] = int(words(token))
        if weekdays and len(found) > named:
            found[named]["weekday"] = weekdays.pop(0)
    for fields, weekday in zip((found[0], found[-1]) if len(weekdays) > 1 else found[-1:], weekdays, strict=False):
        fields["weekday"] = weekday
    return _completed(found)


def _tokens(part: urai.Node | urai.Token) -> list[urai.Token]:
    return [token for token in part.walk() if isinstance(token, urai.Token)] if isinstance(part, urai.Node) else [part]


def _completed(found: Sequence[dict[str, int]]) -> list[NamedDay]:
    month = 0
    for fields in reversed(found):
        month = fields.setdefault("month", month)
        if fields.get("year", 2000) < 100:
            fields["year"] += 2000 if fields["year"] < 70 else 1900
    days = [NamedDay(**fields) for fields in found]
    for earlier, later in reversed(list(pairwise(days))):
        if earlier.year is None and later.year is not None:
            earlier.year = later.year - (earlier.place_in_year > later.place_in_year)
    for earlier, later in pairwise(days):
        if later.year is None and earlier.year is not None:
            later.year = earlier.year + (later.place_in_year < earlier.place_in_year)
    return days


def joined_edtf(days: Sequence[NamedDay], *, until: bool) -> str:
    """Write days in EDTF: one as it is, a stretch as an interval, days apart as a set ``{…,…}``.

    ``until`` says that the first and the last are the ends of a stretch.

    Raises:
        Rejected: there is no such day, or the stretch ends before it begins.

    """
    written = [day.edtf() for day in days]
    if len(days) == 1:
        return written[0]
    if not until and not all(later.follows(earlier) for earlier, later in pairwise(days)):
        return f"{{{','.join(written)}}}"
    first, last = days[0], days[-1]
    if first.year is last.year is None and first.place_in_year == last.place_in_year:
        raise urai.Rejected("a stretch has two ends")
    if first.year and last.year and (last.year, *last.place_in_year) <= (first.year, *first.place_in_year):
        raise urai.Rejected(f"{written[-1]} is not after {written[0]}")
    return f"{written[0]}/{written[-1]}"
