"""Values as official records write them: employee numbers, names with degrees, amounts, dates, grades, echelons."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import msgspec

from . import _calendar, _numerals

# --- Words -----------------------------------------------------------------------------------------------------------


def spaced(text: str) -> str:
    """Give the words with single blanks between them, over line breaks too."""
    return " ".join(text.split())


def filled(text: str) -> str | None:
    """Give the words, or none where a form was left empty: ``-``, ``…``, ``____``, ``(kosong)``."""
    words = spaced(text)
    return words if re.search(r"[^\W_]", words) and words.casefold() not in {"(kosong)", "nihil", "n/a"} else None


# --- Names -----------------------------------------------------------------------------------------------------------

_DEGREES_BEFORE = re.compile(
    r"^(?:(?:Prof|Dr|dr|drg|drh|Drs|Dra|Ir|Hj|H|KH|Ns|apt|Apt|DR|DRS|DRA|IR|HJ|PROF)\.?(?:[ ]|,[ ]?)|(?:Bdn|Pdt)\.[ ])+"
)
_DEGREE = (
    r"(?:(?:[A-Z][A-Za-z]{0,6}\.[ ]?)+[A-Za-z]{0,7}\.?|S[EHISTPM]|S(?:Ag|IP|Kep|KM|Kom|Pd|Psi|Si|Sos|STP|Th|Hut|Farm)"
    r"|M[AHMPTE]|M(?:Ag|AP|BA|Hum|IP|Kes|Kom|Pd|Psi|Sc|Si|Eng)|A\.?Md(?:\.[A-Z][a-z]*)?|Lc|Ph\.?D|MPH|MPA|CEH|Sp\.[A-Z]+)"
)
_DEGREES_BEHIND = re.compile(rf"(?:,\s*{_DEGREE}\.?(?=\s*(?:,|$)))+$|,[^,\d]{{1,60}}$")
_LOWER = {"bin", "binti"}
_INITIALS = re.compile(r"^[A-Z](?:\.[A-Z])*\.?$")


def bare_name(text: str) -> str:
    """Give a person's name without degrees, as it is spoken: ``Dra. RINA ASTUTI, M.Si.`` is ``Rina Astuti``."""
    words = spaced(re.sub(r"[()\[\]_*]", " ", text))
    words = _DEGREES_BEHIND.sub("", words).strip(" ,;:")
    words = _DEGREES_BEFORE.sub("", words).strip(" ,;:")
    if not words.isupper():
        return words
    pieces = [
        word if _INITIALS.match(word) else word.casefold() if word.casefold() in _LOWER else word.title()
        for word in words.split()
    ]
    return re.sub(r"(['’])(\w)", lambda found: found[1] + found[2].lower(), " ".join(pieces))


# --- Employee numbers ------------------------------------------------------------------------------------------------

NIP = re.compile(
    r"(?<![\d.,/-])(?P<birth>(?:19|20)\d{6})[ .]{0,2}(?P<start>\d{6})[ .]{0,2}"
    r"(?P<sex>\d)[ .]{0,2}(?P<serial>\d{3})(?!\d)"
)
"""An employee number in print: 18 digits, in one or as 8-6-1-3 with blanks or points between."""

PPPK_MARK = 21
"""What stands in place of the month of entry in the number of a PPPK."""


class EmployeeNumber(msgspec.Struct, frozen=True):
    """An employee number taken apart; a part that names no day or month of the calendar is none."""

    digits: str
    birth: date | None
    start_year: int
    start_month: int | None
    sex: str | None
    serial: str
    pppk: bool

    @property
    def printed(self) -> str:
        """Give the number as it is printed: ``19790507 200212 1 006``."""
        return f"{self.digits[:8]} {self.digits[8:14]} {self.digits[14]} {self.digits[15:]}"

    @property
    def age_at_entry(self) -> int | None:
        """Give the whole years from birth to the first day of the month of entry (of the year, for a PPPK)."""
        if self.birth is None or (self.start_month is None and not self.pppk):
            return None
        month = self.start_month or 12
        return self.start_year - self.birth.year - (month < self.birth.month)


def employee_number(text: str) -> EmployeeNumber | None:
    """Take an employee number apart, or give none where there are no 18 digits."""
    digits = re.sub(r"\D", "", text)
    if len(digits) != 18:
        return None
    year, mark = int(digits[8:12]), int(digits[12:14])
    return EmployeeNumber(
        digits=digits,
        birth=_calendar.as_date(int(digits[:4]) or 1, int(digits[4:6]), int(digits[6:8])),
        start_year=year,
        start_month=mark if 1 <= mark <= 12 else None,
        sex={"1": "laki-laki", "2": "perempuan"}.get(digits[14]),
        serial=digits[15:],
        pppk=mark == PPPK_MARK,
    )


# --- Numbers ---------------------------------------------------------------------------------------------------------

_FIGURE = re.compile(r"(?<![\w.,])[-–]?\d[\d.,]*\d|(?<![\w.,])[-–]?\d")
_SCALED = re.compile(
    r"(?P<figure>\d[\d.,]*)\s*(?P<scale>(?:ribu|juta|miliar|milyar|triliun|rb|jt)(?:an)?)\b", re.IGNORECASE
)


def exact(text: str) -> Decimal | None:
    """Give the first figure as Indonesian writes it: ``87,5``, ``1.250.000,00``, ``-2``; none where there is none."""
    found = _FIGURE.search(text)
    if found is None:
        return None
    words = found[0].replace("–", "-")
    value = _numerals.figure(words.lstrip("-"))
    return -value if words.startswith("-") else value


def plain(value: Decimal) -> str:
    """Write a number without an exponent and zeros that say nothing."""
    return _numerals.plain(value)


def percentage(text: str) -> Decimal | None:
    """Give a percentage: ``87,5%``, ``87,5 persen``, or a bare figure; none where there is none."""
    marked = re.search(r"([-–]?\d[\d.,]*)\s*(?:%|persen\b)", text)
    return exact(marked[1] if marked else text)


def rupiah(text: str) -> Decimal | None:
    """Give an amount of money: ``Rp1.250.000,00``, ``Rp 2,5 juta``, ``1.250.000``; none where there is none."""
    scaled = _SCALED.search(text)
    if scaled:
        return _numerals.figure(scaled["figure"]) * _numerals.scale(scaled["scale"])
    return exact(re.sub(r"(?i:rp\.?)\s*", " ", text).replace(",-", " "))


def shown(value: Decimal) -> str:
    """Write a number for people: as :func:`plain` does, with the decimal comma."""
    return _numerals.shown(value)


# --- Days and months -------------------------------------------------------------------------------------------------

_MONTH = r"(?P<month>(?i:jan|feb|peb|mar|apr|me[iy]|jun|jul|ag[ustp]|aug|sep|o[kc]t|no[vp]|de[sc])[a-z]{0,7})"
_DAY_IN_WORDS = re.compile(rf"(?<!\d)(?P<day>\d{{1,2}})[ -]+{_MONTH}[ ,-]+(?P<year>\d{{4}})(?!\d)")
_DAY_IN_FIGURES = re.compile(r"(?<!\d)(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>\d{4})(?!\d)")
_DAY_BY_YEAR = re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d)")
_MONTH_IN_WORDS = re.compile(rf"\b{_MONTH}[ ,/-]*(?P<year>\d{{4}})(?!\d)")
_MONTH_IN_FIGURES = re.compile(r"(?<![\d/.-])(?P<month>\d{1,2})[-/](?P<year>\d{4})(?!\d)")
_MONTH_BY_YEAR = re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d{2})(?!\d)")
_YEAR = re.compile(r"(?<![\d.,/])(?:19|20)\d{2}(?![\d.,/]\d|\d)")


def day(text: str) -> date | None:
    """Give the first day named: ``2 Januari 2024``, ``02-01-2024``, ``2024-01-02``; none where no such day is."""
    days = days_in(text)
    return days[0] if days else None


def days_in(text: str) -> list[date]:
    """Give all days named, in text order."""
    found: list[tuple[int, date]] = []
    for pattern in (_DAY_IN_WORDS, _DAY_IN_FIGURES, _DAY_BY_YEAR):
        for match in pattern.finditer(text):
            month = match["month"]
            number = int(month) if month.isdigit() else _calendar.month_number(month)
            named = _calendar.as_date(int(match["year"]), number, int(match["day"]))
            if named is not None:
                found.append((match.start(), named))
    return [named for _, named in sorted(found)]


def month(text: str) -> str | None:
    """Give a month of a year as ``2024-01``: ``Januari 2024``, ``01/2024``, ``2024-01``, or that of a day."""
    named = day(text)
    if named is not None:
        return f"{named.year:04}-{named.month:02}"
    for pattern in (_MONTH_IN_WORDS, _MONTH_IN_FIGURES, _MONTH_BY_YEAR):
        match = pattern.search(text)
        if match:
            words = match["month"]
            number = int(words) if words.isdigit() else _calendar.month_number(words)
            if 1 <= number <= 12:
                return f"{int(match['year']):04}-{number:02}"
    return None


def month_in_words(text: str) -> str:
    """Write ``2024-01`` as ``Januari 2024``."""
    year, _, number = text.partition("-")
    return f"{_calendar.MONTHS[int(number) - 1]} {year}"


def year(text: str) -> int | None:
    """Give the last year named; a period that runs over two years counts for the one in which it ends."""
    found = _YEAR.findall(text)
    return int(found[-1]) if found else None


_CLOCK = re.compile(r"(?<!\d)(?P<hour>[01]?\d|2[0-4])[.:](?P<minute>[0-5]\d)(?:[.:]\d{2})?(?!\d)")


def clock_times(text: str) -> list[int]:
    """Give the times of day in minutes after midnight: ``07.30 - 16:00`` is 450 and 960."""
    return [int(found["hour"]) * 60 + int(found["minute"]) for found in _CLOCK.finditer(text)]


# --- Grades and echelons ---------------------------------------------------------------------------------------------

_GRADE = re.compile(r"(?<![A-Za-z])(?P<roman>IV|I{1,3})\s?[/.]?\s?(?P<letter>[a-eA-E])(?![A-Za-z])")
_PPPK_GRADE = re.compile(r"(?<![A-Za-z])(?P<roman>X{0,1}(?:V?I{1,3}|I[VX]|V|X)|XV(?:I{0,2}))(?![A-Za-z/.])")
_ECHELON = re.compile(r"(?<![A-Za-z\d])(?P<level>IV|V|I{1,3}|[1-5])\s?[./-]?\s?(?P<letter>[abAB])?(?![A-Za-z\d])")
_ROMAN = {"1": "I", "2": "II", "3": "III", "4": "IV", "5": "V"}


def grade(text: str) -> str | None:
    """Give the grade of a civil servant, ``III/c`` or ``IX`` (PPPK); none where there is none."""
    found = _GRADE.search(text)
    if found and not (found["roman"] != "IV" and found["letter"] in "eE"):
        return f"{found['roman']}/{found['letter'].lower()}"
    other = _PPPK_GRADE.search(text)
    return other["roman"] if other else None


def echelon(text: str) -> str | None:
    """Give an echelon as ``II.b`` (``IIb``, ``II/b``, ``Eselon 2 b``); none where there is none."""
    found = _ECHELON.search(re.sub(r"(?i:eselon|eselonering)", " ", text))
    if found is None:
        return None
    level = _ROMAN.get(found["level"], found["level"])
    return f"{level}.{found['letter'].lower()}" if found["letter"] else level
