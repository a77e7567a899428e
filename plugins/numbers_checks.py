"""The check of percentages: a rise, a fall or a share that does not fit the two figures it is said of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

import urai

from ._numerals import figure, scale, shown

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
# Rp 150 juta atau 10 persen dari total pagu Rp 1,5 miliar: the share stands between its figures.
_PART_BEFORE = re.compile(
    rf"(?<![\d.,/-]){_X}(?:\s[a-z]{{3,20}}){{0,2}},?\s(?:\((?:atau\s)?|(?:atau|setara|alias)\s(?:(?:sebesar|setara|hanya)\s)?)$"
)
_WHOLE_AFTER = re.compile(
    rf"\)?\sdari\s(?:(?:total|seluruh|jumlah|keseluruhan)\s){{0,2}}(?:(?!{_ABOUT})[a-z]{{3,20}}\s){{0,3}}{_Y}"
)
# Kontribusi PAD baru 15 persen dari total pendapatan: the figures stand with their names further up.
_NAMED_PART_BEFORE = re.compile(
    r"\b(?:kontribusi|porsi|proporsi|andil|sumbangan)\s(?P<part>[\w ]{2,40}?)"
    r"(?:\s(?:baru|hanya|mencapai|sebesar|adalah|sudah|masih|tercatat|cuma)){1,2}\s$",
    re.IGNORECASE,
)
_NAMED_WHOLE_AFTER = re.compile(r"\sdari\s(?:total|seluruh|jumlah|keseluruhan)\s(?P<whole>[a-z]{3,20})\b")
_WITH_FIGURE = r"(?:\s[a-z]{3,20}){0,3}\s(?=(?:Rp|IDR))"
_PLACED = re.compile(r"\b(?:posisi|peringkat|urutan|nomor|ranking|skor|nilai)\s(?:ke-?\s?)?$", re.IGNORECASE)
_LONE_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


class Rounded(NamedTuple):
    """The least and the greatest value that a figure, rounded as it is written, can stand for."""

    low: Decimal
    high: Decimal

    @property
    def middle(self) -> Decimal:
        """The figure as it is written."""
        return (self.low + self.high) / 2

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
        yield from _check_share(view.text, draft, start, end, dates)


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
        middle = (figures[1].middle / figures[0].middle - 1) * 100
        word = "kenaikan" if middle >= 0 else "penurunan"
        what = f"dari {clause['x']} menjadi {clause['y']} adalah {word} {_short(abs(middle))} persen"
        yield _remark(draft, what, abs(middle), text)


def _check_share(
    text: str, draft: urai.Draft, start: int, end: int, dates: list[tuple[int, int]]
) -> Iterator[urai.Remark]:
    part, whole = _part_and_whole(text, draft, start, end)
    figures = part and whole and _figures(part, dates, whole)
    if part is None or whole is None or figures is None or _PLACED.search(text, start, part.start("x")):
        return
    share = figures[0].over(figures[1])
    if share.low <= 100 and not _fits(_said(draft), share, draft, text):
        middle = figures[0].middle / figures[1].middle * 100
        yield _remark(draft, f"{part['x']} dari {whole['y']} adalah {_short(middle)} persen", middle, text)


def _part_and_whole(
    text: str, draft: urai.Draft, start: int, end: int
) -> tuple[re.Match[str], re.Match[str]] | tuple[None, None]:
    """Give the figures ``x`` of a part and ``y`` of its whole: before a share, around it, or with their names."""
    if clause := _SHARE.search(text, start, draft.start):
        return clause, clause
    if whole := _WHOLE_AFTER.match(text, draft.end, end):
        part = _PART_BEFORE.search(text, start, draft.start)
        return (part, whole) if part else (None, None)
    named, of = _NAMED_PART_BEFORE.search(text, start, draft.start), _NAMED_WHOLE_AFTER.match(text, draft.end, end)
    if named is None or of is None:
        return None, None
    parts = _figures_of(named["part"], _X, text, start, named.start())
    wholes = _figures_of(of["whole"], _Y, text, start, named.start())
    return (parts[0], wholes[0]) if len(parts) == len(wholes) == 1 else (None, None)


def _figures_of(name: str, figure_of: str, text: str, start: int, end: int) -> list[re.Match[str]]:
    """Give the sums that stand right behind a name."""
    return list(re.compile(rf"\b{re.escape(name)}\)?{_WITH_FIGURE}{figure_of}").finditer(text, start, end))


def _figures(
    clause: re.Match[str], dates: list[tuple[int, int]], whole: re.Match[str] | None = None
) -> tuple[Rounded, Rounded] | None:
    """Give the two figures of a clause; none where one is rough, a date, or of another currency."""
    whole = whole or clause
    between = "".join(clause[name] or "" for name in ("between", "rest") if name in clause.re.groupindex)
    spans = (clause.span("x"), whole.span("y"))
    if (
        clause["x_about"]
        or whole["y_about"]
        or bool(clause["x_sign"]) != bool(whole["y_sign"])
        or re.search(r"\d", _LONE_YEAR.sub("", between))
        or any(_overlaps(span, dates) for span in spans)
    ):
        return None
    found = _rounded(clause, "x"), _rounded(whole, "y")
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
    return shown(value.quantize(Decimal("0.1")))


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
                urai.Example("Dialokasikan Rp240 miliar atau ⟦15 persen⟧ dari total pagu Rp2,4 triliun."),
                urai.Example("Dialokasikan Rp240 miliar atau 10 persen dari total pagu Rp2,4 triliun."),
            ),
        )
    ]
