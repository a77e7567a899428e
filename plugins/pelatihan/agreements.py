"""Agreements: parties, scope, and the term with its last day.

A term of so many years or months runs from its first day to the day before the same day of the month so many years or
months later: three years from 4 February 2019 end on 3 February 2022. Where that month has no such day, the term ends
with the month's last day. An end that the agreement names stands as it is named.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from urai.plugins import _records
from urai.plugins._numerals import number_in_words

import urai

RULE = "pelatihan/perjanjian"
Span = tuple[int, int]

_TERM = re.compile(
    r"""
    \b(?:jangka\s+waktu|berlaku|masa\s+berlaku)\b[^.;]{0,80}?
    (?<!\d)(?P<figure>\d{1,2})?\s*(?:\((?P<words>[a-z]+(?:\s[a-z]+){0,2})\)|(?P<bare>\b(?:satu|dua|tiga|empat|lima|enam
    |tujuh|delapan|sembilan|sepuluh)\b))?\s*(?P<unit>tahun|bulan)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DAY = r"\d{1,2}\s+[A-Za-z]{3,9}\s+\d{4}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}"
_UNTIL = re.compile(
    rf"\b(?:sampai\s+dengan|s\.?d\.?|hingga|berakhir(?:\s+pada)?)\s+(?:tanggal\s+)?(?P<day>{_DAY})", re.IGNORECASE
)
_SINCE = re.compile(rf"\b(?:sejak|mulai(?:\s+berlaku)?(?:\s+pada)?)\s+(?:tanggal\s+)?(?P<day>{_DAY})", re.IGNORECASE)
_SINCE_SIGNING = re.compile(
    r"\b(?:sejak|mulai)\b[^.;]{0,60}?\b(?:ditanda\s?tangani|penanda\s?tanganan|ditetapkan)", re.IGNORECASE
)
_OPENING = re.compile(r"\bPada\s+hari\s+ini\b", re.IGNORECASE)
_NUMBER = re.compile(r"^[ ]*(?i:nomor)[ ]{0,40}:[ ]*(?P<number>[^\s:][^\n]*?)[ ]*$", re.MULTILINE)
_TERM_HEADING = re.compile(r"jangka\s+waktu|masa\s+berlaku|berlakunya", re.IGNORECASE)
_SCOPE_HEADING = re.compile(r"ruang\s+lingkup|obyek|objek", re.IGNORECASE)


def derive(view: urai.View) -> Iterator[urai.Draft]:
    """Give the agreement with its term, on the words of its title."""
    for head in view.of_kind("nota_kesepahaman"):
        start, end = head.places.get("jenis", (head.start, head.end))
        yield urai.Draft(kind="perjanjian_pelatihan", start=start, end=end, value=_value(view, head))


def _value(view: urai.View, head: urai.Draft) -> dict[str, Any]:
    signed = _signed_on(view, head)
    steps: list[urai.Reason] = []
    gaps: list[str] = []
    if signed is None:
        gaps.append("tanggal penandatanganan")
    else:
        steps.append(urai.Reason("Tanggal penandatanganan", signed[0].isoformat(), span=signed[1]))
    term, first, last, more, missing = _term(view, signed[0] if signed else None)
    steps += more
    gaps += missing
    parties = [head.value[name] for name in ("pihak_kesatu", "pihak_kedua") if head.value[name]]
    if len(parties) < 2:
        gaps.append("para pihak")
    note = (
        f"terbuka: {'; '.join(gaps)}" if gaps else f"{term or 'menurut tanggal yang disebut'}, sampai hari terakhirnya"
    )
    reason = urai.Reason("Berlaku sampai", last.isoformat() if last else None, note=note, children=tuple(steps))
    return {
        "jenis": head.value["jenis"],
        "pihak": parties,
        "nomor": list(dict.fromkeys(found["number"] for found in _NUMBER.finditer(view.text, head.start, head.end))),
        "hal": head.value["hal"],
        "ruang_lingkup": _scope(view),
        "tanggal": signed[0].isoformat() if signed else None,
        "jangka": term,
        "mulai": first.isoformat() if first else None,
        "selesai": last.isoformat() if last else None,
        "kurang": gaps,
        "reasons": urai.as_value([reason]),
        "unverified": urai.unverified([reason]),
    }


def _signed_on(view: urai.View, head: urai.Draft) -> tuple[date, Span] | None:
    """Give the day in the sentence that opens with ``Pada hari ini``."""
    opening = _OPENING.search(view.text, head.start, head.end)
    if opening is None:
        return None
    stop = min(opening.end() + 400, head.end)
    found = re.compile(_DAY).search(view.text, opening.end(), stop)
    named = _records.day(found[0]) if found else None
    return (named, found.span()) if found and named else None


def _articles(view: urai.View, heading: re.Pattern[str]) -> list[Span]:
    """Give the spans of the articles whose heading says so."""
    return [
        (section.start, section.end)
        for section in view.sections("pasal")
        if "judul" in section.parts and heading.search(view.words(*section.parts["judul"]))
    ]


def _scope(view: urai.View) -> list[str]:
    """Give the items of the article on the scope; its sentences where it has no items."""
    found: list[str] = []
    for start, end in _articles(view, _SCOPE_HEADING):
        inside = [section for section in view.layout.sections if start <= section.start and section.end <= end]
        items = [section for section in inside if section.kind == "list_item"]
        for section in items or [section for section in inside if section.kind in {"ayat", "paragraph"}]:
            words = _records.spaced(view.words(*section.parts.get("text", (section.start, section.end))))
            if words.endswith(":"):
                continue
            found.append(re.sub(r"[;.,]?(?:\s+(?:dan|atau))?[;.,]?$", "", words))
    return found


def _term(
    view: urai.View, signed: date | None
) -> tuple[str | None, date | None, date | None, list[urai.Reason], list[str]]:
    """Give the term in words, its first and last day, the steps to them, and what is missing."""
    stretches = _articles(view, _TERM_HEADING) or [(section.start, section.end) for section in view.sections("pasal")]
    for start, end in stretches:
        stated = _TERM.search(view.text, start, end)
        until = _UNTIL.search(view.text, start, end)
        if (stated is None or not (stated["figure"] or stated["words"] or stated["bare"])) and until is None:
            continue
        return _computed(view, (start, end), stated if stated and _length(stated) else None, until, signed)
    return None, None, None, [], ["jangka waktu"]


def _computed(
    view: urai.View, inside: Span, stated: re.Match[str] | None, until: re.Match[str] | None, signed: date | None
) -> tuple[str | None, date | None, date | None, list[urai.Reason], list[str]]:
    steps: list[urai.Reason] = []
    gaps: list[str] = []
    since = _SINCE.search(view.text, *inside)
    first = _records.day(since["day"]) if since else None
    if since and first:
        steps.append(urai.Reason("Mulai berlaku", first.isoformat(), span=since.span("day")))
    elif (named := _SINCE_SIGNING.search(view.text, *inside)) is not None:
        first = signed
        steps.append(urai.Reason("Mulai berlaku", "sejak ditandatangani", span=named.span()))
    term, last = None, None
    if stated is not None:
        figure, words = stated["figure"], stated["words"] or stated["bare"]
        length = _length(stated)
        part = next(name for name in ("figure", "words", "bare") if stated[name])
        span = stated.start(part), stated.end("unit")
        if figure and words and int(number_in_words(words)) != int(figure):
            gaps.append(f"jangka waktu bertentangan: {figure} ({words})")
        else:
            term = f"{length} {stated['unit'].lower()}"
            steps.append(urai.Reason("Jangka waktu", term, span=span))
            if first is not None:
                last = last_day(first, length * (12 if stated["unit"].lower() == "tahun" else 1))
    if until is not None and (ending := _records.day(until["day"])) is not None:
        steps.append(urai.Reason("Sampai dengan", ending.isoformat(), span=until.span("day")))
        if last is not None and abs(ending - last) > timedelta(days=1):
            gaps.append(f"akhir bertentangan: disebut {ending.isoformat()}, menurut jangka waktu {last.isoformat()}")
            ending = None
        last = ending
    if first is None and stated is not None and last is None and not gaps:
        gaps.append("tanggal mulai berlaku")
    return term, first, last, steps, gaps


def _length(stated: re.Match[str]) -> int:
    """Give the number of years or months that a term states: the figure, or the words."""
    words = stated["figure"] or stated["words"] or stated["bare"]
    if not words:
        return 0
    if words.isdigit():
        return int(words)
    try:
        return int(number_in_words(words))
    except (ArithmeticError, LookupError, ValueError):
        return 0


def last_day(first: date, months: int) -> date:
    """Give the last day of a term of so many months."""
    year, month = divmod(first.month - 1 + months, 12)
    year, month = first.year + year, month + 1
    days = calendar.monthrange(year, month)[1]
    if first.day > days:
        return date(year, month, days)
    return date(year, month, first.day) - timedelta(days=1)


def contradictions(view: urai.View) -> Iterator[urai.Remark]:
    """Report a term whose figure and words, or whose length and end, do not agree."""
    for draft in view.of_kind("perjanjian_pelatihan"):
        for gap in draft.value["kurang"]:
            if "bertentangan" in gap:
                yield urai.Remark(gap, draft.start, draft.end)
