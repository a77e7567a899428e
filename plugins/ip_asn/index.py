"""The index of one employee: the sum of the four dimensions, its category, and what would raise it most."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from urai.plugins._records import plain, shown

import urai

from .dimensions import DIMENSIONS, Judged, Record, Rise
from .figures import NEEDED, RULE, figures_of

_WHO = ("nama", "nip", "unit", "instansi", "tahun")


def derive(view: urai.View) -> Iterator[urai.Draft]:
    """Give the index of each employee whose record the document has, on the words of the name."""
    for draft in view.of_kind("data_asn"):

        def step(field: str, label: str, draft: urai.Draft = draft) -> urai.Reason:
            return view.field(draft, field, label)

        start, end = draft.places.get("nama") or draft.places.get("nip") or (draft.start, draft.end)
        yield urai.Draft(kind="ip_asn", start=start, end=end, value=index_of(draft.value, step, view.parameters))


def index_of(words: Mapping[str, Any], step: Any, parameters: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """Give the value of the index; the result is open where something is missing, and ``kurang`` names it.

    ``step`` gives the reason that a field is. Scores are exact decimals; nothing is rounded.
    """
    value: dict[str, Any] = {name: words.get(name) for name in _WHO}
    value |= {name: None for name, _ in DIMENSIONS} | {"indeks": None, "kategori": None, "saran": []}
    if not words.get("tahun"):
        return value | _outcome([], ["tahun pengukuran"])
    year = int(words["tahun"])
    figures = figures_of(year, parameters)
    if absent := [name for name in NEEDED if name not in figures]:
        missing = f"angka peraturan untuk tahun {year} ({', '.join(absent)})"
        note = f'atur di pipeline: [parameters."{RULE}".tahun.{year}]'
        return value | _outcome([urai.Reason("Indeks profesionalitas", note=f"{missing}; {note}")], [missing])
    record = Record(words, step, year)
    judged = {name: judge(record, figures) for name, judge in DIMENSIONS}
    value |= {name: None if one.score is None else plain(one.score) for name, one in judged.items()}
    gaps = [gap for one in judged.values() for gap in one.missing]
    children = tuple(one.reason for one in judged.values())
    if gaps:
        note = f"terbuka, karena kurang: {'; '.join(gaps)}"
        return value | _outcome([urai.Reason("Indeks profesionalitas", note=note, children=children)], gaps)
    total = sum((one.score for one in judged.values() if one.score is not None), Decimal())
    category = figures["kategori"].band(total)
    sums = " + ".join(urai.decimal_comma(value[name]) for name, _ in DIMENSIONS)
    formula = figures.get("rumus")
    children += (formula.reason(formula.text()),) if formula else ()
    reasons = [
        urai.Reason("Indeks profesionalitas", plain(total), note=f"{sums} = {shown(total)}", children=children),
        figures["kategori"].reason(category.name, note=f"{shown(total)}: {category.bound()}"),
    ]
    value |= {"indeks": plain(total), "kategori": category.name, "saran": _advice(judged, total, figures["kategori"])}
    return value | _outcome(reasons, [])


def _advice(judged: Mapping[str, Judged], total: Decimal, categories: urai.Figure) -> list[dict[str, str]]:
    """Give each single improvement with what it adds, the largest first."""
    rises: list[Rise] = [rise for one in judged.values() for rise in one.rises]
    return [
        {
            "dimensi": rise.dimension,
            "langkah": rise.step,
            "tambahan": plain(rise.points),
            "indeks": plain(total + rise.points),
            "kategori": categories.band(total + rise.points).name,
        }
        for rise in sorted(rises, key=lambda rise: -rise.points)
    ]


def _outcome(reasons: list[urai.Reason], missing: list[str]) -> dict[str, Any]:
    return {"kurang": missing, "reasons": urai.as_value(reasons), "unverified": urai.unverified(reasons)}
