"""Times that count from the day of writing: kemarin, Jumat, pekan lalu, dua hari lagi, tahun sebelumnya."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

import urai

from ._calendar import weekday_number
from ._numerals import number_in_words
from ._own_date import OwnDate
from ._seasons import season_code

_DAYS = {"THIS_DAY": 0, "DAY_BEFORE": -1, "DAY_AFTER": 1, "SECOND_DAY_BEFORE": -2, "SECOND_DAY_AFTER": 2}
_SIDES = {"THIS": 0, "LAST": -1, "NEXT": 1}
_STRETCH = re.compile(r"(\d{4}-\d\d-\d\d)(?:/(\d{4}-\d\d-\d\d))?")
_LONGEST_STRETCH = timedelta(days=62)
_IN_ONE_YEAR = re.compile(r"(\d{4})(?:-\d\d){0,2}")
_YEAR_REACH = 300
_SENTENCE_START = re.compile(r"(?:^|[.!?:\n”\"’'“‘(-])\s*$")


class KnownTimes(NamedTuple):
    """What relative times are counted from.

    ``stretch`` has the one day of each weekday among the days that the text names, ``years`` the
    end and the year of each date that lies in one year, in text order.
    """

    own: OwnDate
    stretch: dict[int, date]
    years: list[tuple[int, int]]

    def year_before(self, offset: int) -> int | None:
        """Give the year that is spoken of at an offset: the last one named before it, or the document's own."""
        before = bisect_left(self.years, (offset, 0))
        if before and offset - self.years[before - 1][0] <= _YEAR_REACH:
            return self.years[before - 1][1]
        return self.own.year


def known_times(dates: Iterable[urai.Draft], own: OwnDate) -> KnownTimes:
    """Collect what relative times are counted from.

    Where the day of writing is known, only the stretches around it count: what is going on then.
    """
    days: set[date] = set()
    years: list[tuple[int, int]] = []
    for draft in dates:
        edtf = draft.value.get("edtf") or ""
        if draft.value.get("relative"):
            continue
        if found := _IN_ONE_YEAR.fullmatch(edtf):
            years.append((draft.end, int(found[1])))
        if (found := _STRETCH.fullmatch(edtf)) is None:
            continue
        first, last = date.fromisoformat(found[1]), date.fromisoformat(found[2] or found[1])
        if last - first <= _LONGEST_STRETCH and (own.day is None or (found[2] and first <= own.day <= last)):
            days |= {first + timedelta(days=n) for n in range((last - first).days + 1)}
    by_weekday: dict[int, list[date]] = {}
    for day in days:
        by_weekday.setdefault(day.weekday(), []).append(day)
    stretch = {weekday: fitting[0] for weekday, fitting in by_weekday.items() if len(fitting) == 1}
    return KnownTimes(own, stretch, sorted(years))


def relative_edtf(draft: urai.Draft, view: urai.View, known: KnownTimes) -> str | None:
    """Give the EDTF of a draft whose words count from the day of writing; none where that cannot be known."""
    said = {t.name: view.words(t.start, t.end).casefold() for t in draft.tree.walk() if isinstance(t, urai.Token)}
    side = next((value for name, value in _SIDES.items() if name in said), None)
    own = known.own
    if weekday := said.get("LONE_WEEKDAY"):
        if weekday == "minggu" and side is not None and "UNIT" not in said and _opens_sentence(draft, view):
            return _unit("minggu", side, own)
        return _weekday(weekday_number(weekday), said.get("UNIT"), side, known)
    if "PERIOD" in said:
        return f"{own.year + (side or 0)}-{season_code(said['PERIOD'], said['NUMERAL'])}" if own.year else None
    if "UNIT" in said and side is not None:
        return _unit(said["UNIT"], side, own)
    if said.keys() & {"AGO", "AHEAD", "BEFORE"}:
        return _counted(said, known, draft.start)
    offset = next((days for name, days in _DAYS.items() if name in said), None)
    return None if own.day is None or offset is None else (own.day + timedelta(days=offset)).isoformat()


def _opens_sentence(draft: urai.Draft, view: urai.View) -> bool:
    """Say whether a capital is due to the place and not to the word: Minggu lalu is last week there."""
    return _SENTENCE_START.search(view.text, max(0, draft.start - 8), draft.start) is not None or not draft.start


def _counted(said: dict[str, str], known: KnownTimes, offset: int) -> str | None:
    """Count units from the day of writing (tiga hari lalu, setahun lagi) or from the year that is spoken of.

    A stretch (ke depan) has no known ends, and a number of them may be unknown (beberapa).
    """
    direction = 1 if said.get("AHEAD") == "lagi" else -1 if "AHEAD" not in said else 0
    if not direction or said.keys() & {"SOME", "SOME_TIME", "UNITS"}:
        return None
    unit = said["ONE_UNIT"].removeprefix("se") if "ONE_UNIT" in said else said["UNIT"]
    try:
        number = int(said.get("COUNT") or number_in_words(said.get("NUMBER_WORDS", "satu")))
    except ValueError:
        return None
    if "BEFORE" in said:
        year = known.year_before(offset) if unit == "tahun" else None
        return f"{year - number:04}" if year else None
    if unit != "hari":
        return _unit(unit, direction * number, known.own)
    day = known.own.day
    return (day + timedelta(days=direction * number)).isoformat() if day else None


def _unit(unit: str, offset: int, own: OwnDate) -> str | None:
    """Give the year, month, week or part of a year that lies so many units from the present one."""
    if unit == "tahun":
        return f"{own.year + offset:04}" if own.year else None
    day = own.about
    if day is None:
        return None
    if unit == "bulan":
        return _months_from(day, offset)
    if unit in ("triwulan", "kuartal", "semester"):
        first, months = (40, 6) if unit == "semester" else (33, 3)
        count = (day.year * 12 + day.month - 1) // months + offset
        return f"{count * months // 12:04}-{first + count % (12 // months)}"
    if unit in ("pekan", "minggu") and own.day:
        monday = own.day + timedelta(days=7 * offset - own.day.weekday())
        return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
    return None


def _months_from(day: date, offset: int) -> str:
    months = day.year * 12 + day.month - 1 + offset
    return f"{months // 12:04}-{months % 12 + 1:02}"


def _weekday(weekday: int, unit: str | None, side: int | None, known: KnownTimes) -> str | None:
    """Give the day that a weekday alone means: the last one, unless the words or a stretch say otherwise."""
    own = known.own
    if side is None and weekday in known.stretch:
        return known.stretch[weekday].isoformat()
    if own.day is None:
        return None
    back = (own.day.weekday() - weekday) % 7
    if unit is not None:
        week = timedelta(days=7 * (side or 0) + weekday - own.day.weekday())
        return (own.day + week).isoformat() if unit in ("pekan", "minggu") else None
    if side == -1:
        back = back or 7
    elif side is not None:
        back = back - 7 if back or side else 0
    return (own.day - timedelta(days=back)).isoformat()
