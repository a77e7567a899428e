"""The check of weekdays: a weekday that is not that date's, with the dates that would fit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import msgspec

import urai

from ._calendar import MONTHS, WEEKDAYS, NamedDay, as_date, named_days, spoken
from ._own_date import metadata_day

_NEAR = 31
_YEARS_AROUND = 10
_SHOWN = 3


class Style(msgspec.Struct, frozen=True):
    """How a date is written: its month as a word or in figures, these with a leading zero or not."""

    month_in_words: bool
    padded: bool = False

    def parts(self, day: date) -> tuple[str, str, str]:
        """Give day, month and year as they are written so."""
        width = 2 if self.padded else 1
        month = MONTHS[day.month - 1] if self.month_in_words else f"{day.month:0{width}}"
        return f"{day.day:0{width}}", month, f"{day.year}"


def check_weekdays(view: urai.View) -> Iterator[urai.Remark]:
    """Report each date whose weekday is another one's.

    Only a date whose year is certain is looked at: it is written, or the date lies close to the
    day of publication that came with the document.
    """
    published = metadata_day(view.document)
    for draft in view.of_kind("date"):
        if draft.tree is None or draft.value.get("relative"):
            continue
        years = [int(year) for year in re.findall(r"(\d{4})-\d\d-\d\d", draft.value.get("edtf") or "")]
        named = named_days(draft.tree, lambda part: view.words(part.start, part.end))
        for index, name in enumerate(named):
            if name.weekday is None or name.day is None or not years:
                continue
            is_written = name.year is not None
            day = as_date(name.year or years[min(index, len(years) - 1)], name.month, name.day)
            if day is None or day.weekday() == name.weekday:
                continue
            if is_written or (published is not None and abs((day - published).days) <= _NEAR):
                yield _remark(view, draft, name, day, published)


def _remark(view: urai.View, draft: urai.Draft, name: NamedDay, day: date, published: date | None) -> urai.Remark:
    said = WEEKDAYS[name.weekday or 0]
    text = view.words(draft.start, draft.end)
    style = Style(re.search(r"\d[/.-]\d", text) is None, re.search(r"(?<!\d)0\d", text) is not None)
    fitting = [_in_words(candidate) for candidate in nearest_fitting(day, name.weekday or 0, style, published)]
    return urai.Remark(
        message=f"{_in_words(day)} jatuh pada hari {WEEKDAYS[day.weekday()]}, bukan {said}",
        start=draft.start,
        end=draft.end,
        suggestion=f"{said} jatuh pada {', '.join(fitting)}; atau tulis {WEEKDAYS[day.weekday()]}",
    )


def _in_words(day: date) -> str:
    return spoken(day).partition(", ")[2]


def nearest_fitting(day: date, weekday: int, style: Style, published: date | None = None) -> list[date]:
    """Give the dates of a weekday that one slip of the pen makes into ``day``, the likeliest first.

    A date differs in its day, its month or its year alone. It is the likelier the fewer characters
    differ; a repeated character that was left out or doubled counts half, and a day far from the
    day of publication counts one more.
    """
    found: dict[date, float] = {}
    others = [
        *(as_date(day.year, day.month, other) for other in range(1, 32)),
        *(as_date(day.year, other, day.day) for other in range(1, 13)),
        *(as_date(day.year + other, day.month, day.day) for other in range(-_YEARS_AROUND, _YEARS_AROUND + 1)),
    ]
    for other in others:
        if other is not None and other != day and other.weekday() == weekday:
            pairs = zip(style.parts(other), style.parts(day), strict=True)
            slips = sum(slip_cost(intended, written) for intended, written in pairs)
            found[other] = slips + (published is not None and abs((other - published).days) > _NEAR)
    near = published or day
    return sorted(found, key=lambda other: (found[other], abs((other - near).days), other))[:_SHOWN]


def slip_cost(intended: str, written: str) -> float:
    """Give how many characters were mistaken, a repeated one that was left out or doubled as half.

    The edit distance of Levenshtein, with these weights.
    """
    row = [0.0]
    for column, character in enumerate(written):
        row.append(row[-1] + (0.5 if column and written[column - 1] == character else 1.0))
    for line, wanted in enumerate(intended):
        left_out = 0.5 if _is_repeated(intended, line) else 1.0
        above, row = row, [row[0] + left_out]
        for column, character in enumerate(written):
            doubled = 0.5 if _is_repeated(written, column) else 1.0
            row.append(min(above[column] + (wanted != character), above[column + 1] + left_out, row[column] + doubled))
    return row[-1]


def _is_repeated(text: str, index: int) -> bool:
    return text[index] in (text[index - 1 : index] or " ", text[index + 1 : index + 2] or " ")


@urai.hookimpl
def urai_checks() -> list[urai.Check]:
    """Contribute the check of weekdays."""
    return [
        urai.Check(
            "news/weekday",
            check_weekdays,
            "a weekday that is not that date's",
            (
                urai.Example("Rapat digelar di pendopo, ⟦Senin (29/1/2021)⟧."),
                urai.Example("Rapat digelar di pendopo, Jumat (29/1/2021)."),
                urai.Example("Rapat digelar di pendopo, Senin (29/1)."),
            ),
        )
    ]
