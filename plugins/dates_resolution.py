"""Resolve dates against the document's own day: a year that is not written, and what counts from the day of writing."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date

import urai

from ._calendar import NamedDay, as_date, named_days
from ._counted_time import known_times, relative_edtf
from ._own_date import OwnDate, own_date, whole_days

_UNKNOWN = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?")
_SENTENCE_REACH = 300
_CLOSE = 31
_SAID_YEAR = re.compile(
    r"[) ]{0,3}tahun (?:(?P<this>ini|berjalan)|(?P<last>lalu|kemarin|silam)|(?P<next>depan|mendatang))\b", re.IGNORECASE
)
_PAST = re.compile(r"[) ]{0,3}(?:(?:malam|pagi|siang|sore) )?(?:yang )?(?:lalu|silam|kemarin|tadi)\b", re.IGNORECASE)
_FUTURE = re.compile(r"[) ]{0,3}(?:mendatang|depan|nanti|(?:yang )?akan datang)\b", re.IGNORECASE)


def resolve(view: urai.View) -> None:
    """Fill in the years that are not written, then the times that count from the day of writing.

    Days with their weekday come first: the first of them may be the document's own.
    """
    dates = [draft for draft in view.of_kind("date") if draft.tree is not None]
    unknown = [draft for draft in dates if "XXXX" in (draft.value.get("edtf") or "")]
    reported = [draft for draft in unknown if draft.tree.part("WEEKDAY")]
    for drafts in (reported, [draft for draft in unknown if not draft.tree.part("WEEKDAY")]):
        years = _Years(view, own_date(view))
        for draft in drafts:
            if (year := years.of(draft)) is not None:
                draft.value["edtf"] = _with_year(draft.value["edtf"], year)
    known = known_times(dates, own_date(view))
    for draft in dates:
        if draft.value.get("relative") and draft.value.get("edtf") is None:
            draft.value["edtf"] = relative_edtf(draft, view, known)


class _Years:
    """Finds the years of days that are written without one."""

    def __init__(self, view: urai.View, own: OwnDate) -> None:
        self.view = view
        self.own = own
        written = [
            (draft.start, draft.end, days[0])
            for draft in view.of_kind("date")
            if not draft.value.get("relative") and (days := whole_days(draft.value.get("edtf") or ""))
        ]
        self._starts = [start for start, _, _ in written]
        self._written = written

    def of(self, draft: urai.Draft) -> int | None:
        """Choose the year of a date; none where nothing tells.

        A day in figures or with its weekday is mostly the day that is reported: the document's own
        day tells its year. Other days first lean on a whole date in their sentence.
        """
        own, text = self.own, self.view.text
        if own.year and (said := _SAID_YEAR.match(text, draft.end)):
            return own.year + (-1 if said["last"] else 1 if said["next"] else 0)
        named = named_days(draft.tree, lambda part: self.view.words(part.start, part.end))
        if not named:
            return None
        day = named[0]
        side = -1 if _PAST.match(text, draft.end) else 1 if _FUTURE.match(text, draft.end) else 0
        nearby = list(self._in_sentence(draft))
        reported = day.weekday is not None or "/" in self.view.words(draft.start, draft.end)
        references = [own.about, *nearby] if reported else [*nearby, own.about]
        candidates = [_nearest_year(day, reference, side) for reference in references if reference is not None]
        if reported and own.day and _is_close(day, candidates[0], own.day):
            return candidates[0]
        fitting = [year for year in candidates if _falls_on(day, year)]
        if fitting or (candidates and day.weekday is None):
            return (fitting or candidates)[0]
        named_years = [year for year in own.years if _falls_on(day, year)]
        if day.weekday is None or own.year in named_years:
            return own.year
        return max(named_years, default=candidates[0] if candidates else None)

    def _in_sentence(self, draft: urai.Draft) -> Iterator[date]:
        """Give the nearest dates with a written year on either side in the same sentence, the later one first."""
        after = bisect_left(self._starts, draft.start)
        for index in (after, after - 1):
            if not 0 <= index < len(self._written):
                continue
            start, end, day = self._written[index]
            first, last = (draft.end, start) if start > draft.start else (end, draft.start)
            if 0 <= last - first <= _SENTENCE_REACH and _in_one_sentence(self.view, first, last):
                yield day


def _in_one_sentence(view: urai.View, start: int, end: int) -> bool:
    return next(view.sentences(start, end), (start, end))[1] >= end


def _nearest_year(named: NamedDay, reference: date, side: int) -> int:
    """Give the year in which a day is nearest to another: close by or on its weekday, then on the side that is said."""
    days = {
        year: day
        for year in range(reference.year - 1, reference.year + 2)
        if (day := as_date(year, named.month, named.day or 1))
    }
    here = reference if named.day else reference.replace(day=1)
    if not days:
        leap_years = range(reference.year, reference.year - 9, -1)
        return next((year for year in leap_years if as_date(year, named.month, named.day or 1)), reference.year)

    def cost(year: int) -> tuple[bool, bool, int, bool, int]:
        gap = (days[year] - here).days
        wrong_side = side != 0 and gap * side <= 0
        far = abs(gap) > _CLOSE and not _falls_on(named, year)
        return far, wrong_side, abs(gap) // _CLOSE, year != reference.year, abs(gap)

    return min(days, key=cost)


def _falls_on(named: NamedDay, year: int) -> bool:
    day = as_date(year, named.month, named.day or 1)
    return day is not None and named.weekday in (None, day.weekday())


def _is_close(named: NamedDay, year: int, own_day: date) -> bool:
    """Say whether a day lies so near that its weekday is rather a slip than a sign of another year."""
    day = as_date(year, named.month, named.day or 1)
    return day is not None and abs((day - own_day).days) <= _CLOSE


def _with_year(edtf: str, year: int) -> str:
    """Write the year into every part; in a stretch over new year the second part is in the next one."""
    first, *rest = _UNKNOWN.findall(edtf)
    years = iter([year, *(year + ((month, day) < first) for month, day in rest)])
    return re.sub("XXXX", lambda _: f"{next(years):04}", edtf)


@urai.hookimpl
def urai_resolvers() -> list[urai.Resolver]:
    """Contribute the resolver of dates, which runs before those that lean on it."""
    return [urai.Resolver("news/date", resolve, "years and relative dates, from the document's own day", order=-10)]
