"""The day a document was written, from its metadata or from what it says of itself."""

from __future__ import annotations

import re
from datetime import date

import msgspec

import urai

from ._calendar import as_date

_WHOLE_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_YEAR = re.compile(r"\d{4}(?!\d|X)")
_DATE_SECTIONS = ("date_line", "dateline", "published")
_BEFORE_OWN_DAY = re.compile(
    r"""(?:^|\n)[ ]*(?:[A-Z][\w.'’/ -]{1,40}[ ]?,[ ]*)?(?:hari[ ])?$
    |\b(?:di)?(?:posting|post(?:ed)?(?:kan)?|publi(?:kasikan|shed)|terbit(?:kan)?|unggah|rilis|tulis|perbarui|update[d]?)\b
      (?:[ ](?:pada|oleh|on|tanggal|hari)|[ ]?[:|-]){0,3}[ ]*$
    |\b(?:ditetapkan|dikeluarkan|diundangkan)[ ]di[ ][\w ]{2,40}[,\n ]{1,3}(?:pada[ ])?(?:tanggal[ ])?:?[ ]*$""",
    re.IGNORECASE | re.VERBOSE,
)
_DASH_AFTER = re.compile(r"[ ]{0,2}\)?[ ]{0,2}[–—-][ ]")
_LINE_END_AFTER = re.compile(r"[ ]*(?:\d\d[:.]\d\d[ ]*(?:WIB|WITA|WIT)?[ ]*)?(?:[|,][^\n]{0,40})?(?:\n|$)")
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright|hak cipta)[^\n]{0,60}$", re.IGNORECASE)


class OwnDate(msgspec.Struct, frozen=True):
    """What is known of the day a document was written.

    ``day`` is that day: from metadata, a date line, or else the day that is reported (the first that
    stands with its weekday). ``about`` is a day near which it was written, ``year`` the year in
    which it was. ``years`` are all years that the text names.
    """

    day: date | None
    about: date | None
    year: int | None
    years: tuple[int, ...]


def whole_days(edtf: str) -> list[date]:
    """Give the days of the calendar that stand in an EDTF."""
    found = (as_date(int(year), int(month), int(day)) for year, month, day in _WHOLE_DAY.findall(edtf))
    return [day for day in found if day is not None]


def own_date(view: urai.View) -> OwnDate:
    """Give what is known of the day a document was written, the surest source first."""
    dates = [draft for draft in view.of_kind("date") if draft.value.get("edtf") and not draft.value.get("relative")]
    years = tuple(
        sorted(
            {int(year) for draft in dates for year in _YEAR.findall(draft.value["edtf"]) if year[:2] in ("19", "20")}
        )
    )
    day = metadata_day(view.document)
    if day is None:
        day = next((own for draft in dates if (own := _single_day(draft)) and _says_own_day(view, draft)), None)
    day = day or _reported_day(dates)
    about = day or max((day for draft in dates for day in whole_days(draft.value["edtf"])), default=None)
    if about is not None:
        return OwnDate(day, about, about.year, years)
    copyright_years = [
        int(draft.value["edtf"])
        for draft in dates
        if re.fullmatch(r"\d{4}", draft.value["edtf"])
        and _COPYRIGHT.search(view.text, max(0, draft.start - 80), draft.start)
    ]
    if copyright_years:
        return OwnDate(None, None, max(copyright_years), years)
    return OwnDate(None, None, years[0] if len(years) == 1 else None, years)


def metadata_day(document: urai.Document) -> date | None:
    """Give the day of publication that came with a document."""
    found = _WHOLE_DAY.match(document.date or "")
    return as_date(int(found[1]), int(found[2]), int(found[3])) if found else None


def _single_day(draft: urai.Draft) -> date | None:
    found = _WHOLE_DAY.fullmatch(draft.value["edtf"])
    return as_date(int(found[1]), int(found[2]), int(found[3])) if found else None


def _says_own_day(view: urai.View, draft: urai.Draft) -> bool:
    """Say whether a date stands where documents say when they were written."""
    index = draft.section
    while index is not None:
        section = view.layout.sections[index]
        if section.kind in _DATE_SECTIONS:
            return True
        index = section.parent
    line = view.text.rfind("\n", 0, draft.start) + 1
    dateline = draft.start - line <= 60 and _DASH_AFTER.match(view.text, draft.end)
    if dateline and not re.search(r"[a-z]{3,}[ ][a-z]{3,}", view.text[line : draft.start]):
        return True
    before = _BEFORE_OWN_DAY.search(view.text, max(0, line - 1, draft.start - 80), draft.start)
    return before is not None and _LINE_END_AFTER.match(view.text, draft.end) is not None


def _reported_day(dates: list[urai.Draft]) -> date | None:
    """Give the first single day that stands with its weekday."""
    reported = (draft for draft in dates if draft.tree is not None and draft.tree.part("WEEKDAY"))
    return next((day for draft in reported if (day := _single_day(draft))), None)
