"""The check of percentages: a rise, a fall or a share that does not fit the two figures it is said of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

import urai

from ._numerals import figure, plain, scale

_WINDOW = 300
_RISES = r"naik|meningkat|melonjak|bertambah|(?:ber)?tumbuh|melesat|melambung|kenaikan|peningkatan|lonjakan|pertumbuhan"
_FALLS = r"turun|menurun|berkurang|merosot|anjlok|menyusut|susut|melorot|penurunan|pengurangan|penyusutan"
_ABOUT = r"sekitar|kurang lebih|lebih kurang|hampir|nyaris|kira-kira|lebih dari|sedikitnya|rata-rata"
_FIGURE = (
    rf"(?P<#_about>(?:(?:{_ABOUT})\s)?)(?P<#>(?P<#_sign>(?:Rp|IDR|USD|US\$)\.?\s?)?(?P<#_digits>\d[\d.,]*\d|\d)"
    r"(?:\s(?P<#_scale>ribu|juta|miliar|milyar|triliun)\b)?)(?!\s?%|\s?persen|\s?poin|[\d/:])"
)
_X, _Y = _FIGURE.replace("#", "x"), _FIGURE.replace("#", "y")
_FROM_TO = rf"\b(?i:dari)\s(?:(?:semula|sebelumnya|awalnya)\s)?{_X}(?P<between>[^.;!?\n]{{0,90}}?)\b(?:men)?jadi\s{_Y}"
_FROM_TO_AFTER = re.compile(rf",?\s(?:(?:yakni|yaitu|atau)\s)?{_FROM_TO}")
_FROM_TO_BEFORE = re.compile(rf"{_FROM_TO}(?P<rest>[^.;!?\n]{{0,60}})$")
_VERB = re.compile(
    rf"\b(?:(?P<rise>{_RISES})|(?P<fall>{_FALLS}))\s(?:(?:sebesar|sebanyak|tajam|signifikan|drastis)\s)*"
    rf"(?P<about>(?:(?:{_ABOUT})\s)?)$",
    re.IGNORECASE,
)
_SHARE = re.compile(
    rf"(?<![\d.,/-]){_X}(?:\s[a-z]{{3,20}}){{0,2}}\sdari\s(?:(?:total|seluruh|jumlah|sebanyak)\s){{0,2}}{_Y}"
    r"(?:\s[a-z]{3,20}){0,3},?\s(?:\((?:atau\s)?|atau\s(?:sebesar\s|setara\s)?)$"
)
_PLACED = re.compile(r"\b(?:posisi|peringkat|urutan|nomor|ranking|skor|nilai)\s(?:ke-?\s?)?$", re.IGNORECASE)
_LONE_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


class Rounded(NamedTuple):
    """The least and the greatest value that a figure, rounded as it is written, can stand for."""

    low: Decimal
    high: Decimal

    def over(self, other: Rounded) -> Rounded:
        """Give the least and the greatest percentage that one is of the other."""
        return Rounded(self.low / other.high * 100, self.high / other.low * 100)


def check_percentages(view: urai.View) -> Iterator[urai.Remark]:
    """Report each percentage that cannot come from the two figures that its own clause gives for it."""
    dates = [(draft.start, draft.end) for draft in view.of_kind("date")]
    for draft in view.of_kind("percent"):
        if "to" in draft.value:
            continue
        section = view.layout.sections[draft.section] if draft.section is not None else None
        start = max(draft.start - _WINDOW, section.start if section else 0)
        end = min(draft.end + _WINDOW, section.end if section else len(view.text))
        yield from _check_change(view.text, draft, start, end, dates)
        yield from _check_share(view.text, draft, start, dates)


def _check_change(
    text: str, draft: urai.Draft, start: int, end: int, dates: list[tuple[int, int]]
) -> Iterator[urai.Remark]:
    verb = _VERB.search(text, start, draft.start)
    if verb is None:
        return
    clause = _FROM_TO_AFTER.match(text, draft.end, end) or _FROM_TO_BEFORE.search(text, start, verb.start())
    figures = clause and _figures(clause, dates)
    if clause is None or figures is None:
        return
    ratio = figures[1].over(figures[0])
    change = Rounded(ratio.low - 100, ratio.high - 100)
    said = -_said(draft) if verb["fall"] else _said(draft)
    if not _fits(said, change, draft, text, about=bool(verb["about"])):
        middle = (change.low + change.high) / 2
        word = "kenaikan" if middle >= 0 else "penurunan"
        what = f"dari {clause['x']} menjadi {clause['y']} adalah {word} {_short(abs(middle))} persen"
        yield _remark(draft, what, abs(middle), text)


def _check_share(text: str, draft: urai.Draft, start: int, dates: list[tuple[int, int]]) -> Iterator[urai.Remark]:
    clause = _SHARE.search(text, start, draft.start)
    figures = clause and _figures(clause, dates)
    if clause is None or figures is None or _PLACED.search(text, start, clause.start("x")):
        return
    share = figures[0].over(figures[1])
    if share.low <= 100 and not _fits(_said(draft), share, draft, text):
        middle = (share.low + share.high) / 2
        yield _remark(draft, f"{clause['x']} dari {clause['y']} adalah {_short(middle)} persen", middle, text)


def _figures(clause: re.Match[str], dates: list[tuple[int, int]]) -> tuple[Rounded, Rounded] | None:
    """Give the two figures of a clause; none where one is rough, a date, or of another currency."""
    between = "".join(clause[name] or "" for name in ("between", "rest") if name in clause.re.groupindex)
    spans = (clause.span("x"), clause.span("y"))
    if (
        clause["x_about"]
        or clause["y_about"]
        or bool(clause["x_sign"]) != bool(clause["y_sign"])
        or re.search(r"\d", _LONE_YEAR.sub("", between))
        or any(_overlaps(span, dates) for span in spans)
    ):
        return None
    found = _rounded(clause, "x"), _rounded(clause, "y")
    return found if found[0].low > 0 and found[1].low > 0 else None


def _overlaps(span: tuple[int, int], dates: list[tuple[int, int]]) -> bool:
    """Say whether a span touches one of the dates, which are sorted and apart."""
    before = bisect_left(dates, (span[1], 0))
    return before > 0 and dates[before - 1][1] > span[0]


def _rounded(clause: re.Match[str], name: str) -> Rounded:
    digits, scaled = clause[f"{name}_digits"], clause[f"{name}_scale"]
    value, size = figure(digits), scale(scaled) if scaled else Decimal(1)
    exponent = value.as_tuple().exponent
    decimals = -exponent if isinstance(exponent, int) else 0
    half = Decimal(1).scaleb(-decimals) / 2 if scaled or decimals else Decimal(0)
    return Rounded((value - half) * size, (value + half) * size)


def _said(draft: urai.Draft) -> Decimal:
    return Decimal(draft.value["value"])


def _fits(said: Decimal, possible: Rounded, draft: urai.Draft, text: str, *, about: bool = False) -> bool:
    """Say whether a percentage may be a possible one, rounded or cut off at its last digit."""
    decimals = re.search(r"[.,](\d+)", text[draft.start : draft.end])
    slack = Decimal(1).scaleb(-len(decimals[1])) if decimals else Decimal(1)
    slack += abs(said) / 10 if about else 0
    return possible.low - slack <= said <= possible.high + slack


def _short(value: Decimal) -> str:
    return plain(value.quantize(Decimal("0.1"))).replace(".", ",")


def _remark(draft: urai.Draft, what: str, value: Decimal, text: str) -> urai.Remark:
    said = text[draft.start : draft.end]
    suggestion = f"{_short(value)} persen, atau angka yang lain"
    return urai.Remark(f"{what}, bukan {said}", draft.start, draft.end, suggestion=suggestion)


@urai.hookimpl
def urai_checks() -> list[urai.Check]:
    """Contribute the check of percentages."""
    return [
        urai.Check(
            "news/percentage",
            check_percentages,
            "a percentage that does not fit its two figures",
            (
                urai.Example("Pendapatan naik ⟦50 persen⟧ dari Rp 20 juta pada 2010 menjadi Rp 40 juta pada 2016."),
                urai.Example("Pendapatan naik 100 persen dari Rp 20 juta pada 2010 menjadi Rp 40 juta pada 2016."),
                urai.Example("Sebanyak 450 dari 500 peserta (⟦80 persen⟧) hadir."),
                urai.Example("Sebanyak 450 dari 500 peserta (90 persen) hadir."),
            ),
        )
    ]
