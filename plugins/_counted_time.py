"""Times that count from the day of writing: kemarin, Jumat, pekan lalu, dua hari lagi, Juni tahun depan."""

from __future__ import annotations

import re
from datetime import date, timedelta

import urai

from ._calendar import month_number, weekday_number
from ._numerals import number_in_words
from ._own_date import OwnDate
from ._seasons import season_code

_DAYS = {"THIS_DAY": 0, "DAY_BEFORE": -1, "DAY_AFTER": 1, "SECOND_DAY_BEFORE": -2, "SECOND_DAY_AFTER": 2}
_SIDES = {"THIS": 0, "LAST": -1, "NEXT": 1}
_STRETCH = re.compile(r"(\d{4}-\d\d-\d\d)(?:/(\d{4}-\d\d-\d\d))?")
_LONGEST_STRETCH = timedelta(days=62)
_SENTENCE_START = re.compile(r"(?:^|[.!?:\n”\"’'“‘(-])\s*$")


def relative_edtf(draft: urai.Draft, view: urai.View, own: OwnDate) -> str | None:
    """Give the EDTF of a draft whose words count from the day of writing; none where that cannot be known."""
    said = {t.name: view.words(t.start, t.end).casefold() for t in draft.tree.walk() if isinstance(t, urai.Token)}
    side = next((value for name, value in _SIDES.items() if name in said), None)
    if weekday := said.get("LONE_WEEKDAY"):
        if weekday == "minggu" and side is not None and "UNIT" not in said and _opens_sentence(draft, view):
            return _unit("minggu", side, own)
        return _weekday(weekday_number(weekday), said.get("UNIT"), side, view, own)
    if month := said.get("LONE_MONTH") or said.get("FIRST_MONTH"):
        return _month(month_number(month), side, own, year_said="YEAR_UNIT" in said)
    if "PERIOD" in said:
        return f"{own.year + (side or 0)}-{season_code(said['PERIOD'], said['NUMERAL'])}" if own.year else None
    return _from_today(said, side, own)


def _opens_sentence(draft: urai.Draft, view: urai.View) -> bool:
    """Say whether a capital is due to the place and not to the word: Minggu lalu is last week there."""
    return _SENTENCE_START.search(view.text, max(0, draft.start - 8), draft.start) is not None or not draft.start


def _from_today(said: dict[str, str], side: int | None, own: OwnDate) -> str | None:
    if "UNIT" in said and side is not None:
        return _unit(said["UNIT"], side, own)
    if ("AGO" in said or "AHEAD" in said) and "SOME_TIME" not in said:
        return _counted(said, own)
    offset = next((days for name, days in _DAYS.items() if name in said), None)
    return None if own.day is None or offset is None else (own.day + timedelta(days=offset)).isoformat()


def _counted(said: dict[str, str], own: OwnDate) -> str | None:
    """Count units from the day of writing: tiga hari lalu, setahun lagi. A stretch (ke depan) has no known ends."""
    direction = -1 if said.get("AGO", "").endswith(("lalu", "silam")) else 1 if said.get("AHEAD") == "lagi" else 0
    if not direction or "SOME" in said:
        return None
    unit = said["ONE_UNIT"].removeprefix("se") if "ONE_UNIT" in said else said["UNIT"]
    try:
        number = int(said.get("COUNT") or number_in_words(said.get("NUMBER_WORDS", "satu")))
    except ValueError:
        return None
    if unit != "hari":
        return _unit(unit, direction * number, own)
    return (own.day + timedelta(days=direction * number)).isoformat() if own.day else None


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


def _month(month: int, side: int | None, own: OwnDate, *, year_said: bool) -> str | None:
    """Give a month whose year the day of writing tells: Juni lalu, Mei tahun depan, bulan Maret."""
    if own.year is None:
        return None
    if year_said or side == 0:
        return f"{own.year + (side or 0):04}-{month:02}"
    if own.about is None:
        return f"{own.year:04}-{month:02}" if side is None else None
    away = month - own.about.month
    if side is None:
        offset = away - 12 if away > 6 else away + 12 if away < -6 else away
    else:
        offset = away if away * side > 0 else away + 12 * side
    return _months_from(own.about, offset)


def _weekday(weekday: int, unit: str | None, side: int | None, view: urai.View, own: OwnDate) -> str | None:
    """Give the day that a weekday alone means: the last one, unless the words say otherwise."""
    if side is None and (named := _in_a_named_stretch(weekday, view, own.day)):
        return named
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


def _in_a_named_stretch(weekday: int, view: urai.View, own_day: date | None) -> str | None:
    """Give the one day with that weekday in the days that the text names: all, or the stretch around its own day."""
    days: set[date] = set()
    for draft in view.of_kind("date"):
        found = _STRETCH.fullmatch(draft.value.get("edtf") or "")
        if found is None or draft.value.get("relative"):
            continue
        first, last = date.fromisoformat(found[1]), date.fromisoformat(found[2] or found[1])
        if last - first <= _LONGEST_STRETCH and (own_day is None or (found[2] and first <= own_day <= last)):
            days |= {first + timedelta(days=n) for n in range((last - first).days + 1)}
    fitting = [day for day in days if day.weekday() == weekday]
    return fitting[0].isoformat() if len(fitting) == 1 else None
