"""Resolve dates against the document's own day: a year that is not written, and what counts from the day of writing."""

from __future__ import annotations

import re
from datetime import date

import urai

from ._calendar import as_date, named_days
from ._counted_time import relative_edtf
from ._own_date import OwnDate, own_date

_UNKNOWN = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?")
_WHOLE_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_PAST_AFTER = re.compile(
    r"[) ]{0,3}(?:malam |pagi |siang |sore )?(?:yang )?(?:lalu|silam|kemarin|tadi)\b", re.IGNORECASE
)
_NEXT_AFTER = re.compile(r"[) ]{0,3}(?:mendatang|depan|nanti|(?:yang )?akan datang)\b", re.IGNORECASE)
_YEAR_AFTER = re.compile(
    r"[) ]{0,3}tahun (?:(?P<this>ini|berjalan)|(?P<last>lalu|kemarin|silam)|(?P<next>depan|mendatang))\b", re.IGNORECASE
)


def resolve(view: urai.View) -> None:
    """Fill in the years that are not written, then the times that count from the day of writing."""
    own = own_date(view)
    for draft in view.of_kind("date"):
        edtf = draft.value.get("edtf") or ""
        if "XXXX" in edtf:
            year = _year_of(draft, view, own)
            if year is not None:
                draft.value["edtf"] = _with_year(edtf, year)
    for draft in view.of_kind("date"):
        if draft.value.get("relative") and draft.value.get("edtf") is None and draft.tree is not None:
            draft.value["edtf"] = relative_edtf(draft, view, own)


def _year_of(draft: urai.Draft, view: urai.View, own: OwnDate) -> int | None:
    """Choose the year of a date that is written without it; none where nothing tells."""
    found = _UNKNOWN.search(draft.value["edtf"])
    if found is None:
        return None
    month, day = int(found[1]), int(found[2] or 1)
    if own.year and (said := _YEAR_AFTER.match(view.text, draft.end)):
        return own.year + (-1 if said["last"] else 1 if said["next"] else 0)
    first = named_days(draft.tree, lambda part: view.words(part.start, part.end))[:1] if draft.tree is not None else []
    weekday = first[0].weekday if first else None
    near = _written_nearby(draft, view) or own.about
    if near is not None:
        return _nearest(near, month, day, weekday, draft, view)
    fitting = [year for year in own.years if _falls_on(year, month, day, weekday)]
    if weekday is not None:
        return own.year if own.year in fitting else max(fitting, default=None)
    return own.year


def _nearest(near: date, month: int, day: int, weekday: int | None, draft: urai.Draft, view: urai.View) -> int:
    """Give the year in which the day is nearest to another: a fitting weekday first, then the side that is said."""
    years = range(near.year - 1, near.year + 2)
    days = {year: found for year in years if (found := as_date(year, month, day))}
    if not days:
        return next((year for year in range(near.year, near.year - 8, -1) if as_date(year, month, day)), near.year)
    past = _PAST_AFTER.match(view.text, draft.end) is not None
    future = _NEXT_AFTER.match(view.text, draft.end) is not None

    def cost(year: int) -> tuple[bool, bool, int]:
        gap = (days[year] - near).days
        return not _falls_on(year, month, day, weekday), (past and gap > 0) or (future and gap < 0), abs(gap)

    return min(days, key=cost)


def _falls_on(year: int, month: int, day: int, weekday: int | None) -> bool:
    found = as_date(year, month, day)
    return found is not None and weekday in (None, found.weekday())


def _written_nearby(draft: urai.Draft, view: urai.View) -> date | None:
    """Give the nearest whole date with a written year in the same sentence."""
    section = view.layout.sections[draft.section] if draft.section is not None else None
    start, end = (section.start, section.end) if section else (0, len(view.text))
    sentence = next(((a, b) for a, b in view.sentences(start, end) if a <= draft.start < b), (start, end))
    near: list[tuple[int, date]] = []
    for other in view.of_kind("date"):
        found = _WHOLE_DAY.match(other.value.get("edtf") or "")
        if (
            other is draft
            or found is None
            or other.value.get("relative")
            or not sentence[0] <= other.start < sentence[1]
        ):
            continue
        if (day := as_date(int(found[1]), int(found[2]), int(found[3]))) and other.tree.part("YEAR"):
            near.append((abs(other.start - draft.start), day))
    return min(near)[1] if near else None


def _with_year(edtf: str, year: int) -> str:
    """Write the year into every part; in a stretch over new year the second part is in the next one."""
    first, *rest = _UNKNOWN.findall(edtf)
    years = iter([year, *(year + ((month, day) < first) for month, day in rest)])
    return re.sub("XXXX", lambda _: f"{next(years):04}", edtf)


@urai.hookimpl
def urai_resolvers() -> list[urai.Resolver]:
    """Contribute the resolver of dates, which runs before those that lean on it."""
    return [urai.Resolver("news/date", resolve, "years and relative dates, from the document's own day", order=-10)]
