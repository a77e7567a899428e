"""What does not add up in an evaluation letter."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import urai

from .score import bundled, weights_in_force
from .stated import number, totals


def grades(view: urai.View) -> Iterator[urai.Remark]:
    """Report a grade that is not what the score means: the letter's own score, or the sum of its components."""
    for sheet, result in zip(view.of_kind("evaluasi_sakip"), view.of_kind("sakip"), strict=False):
        scores, said = totals(view, sheet)
        year = sheet.value["tahun"]
        figure = bundled().on(year).get("predikat") if year else None
        score = Decimal(result.value["nilai"]) if result.value["nilai"] else number(scores[0]) if scores else None
        if figure is None or score is None:
            continue
        meant = figure.band(score).name
        for one in said:
            if one.value != meant:
                message = f"predikat surat {one.value}, tetapi nilai {urai.decimal_comma(score)} berarti {meant}"
                yield urai.Remark(
                    message, *one.span, suggestion="cocokkan nilai dan predikat dengan lembar kerja evaluasi"
                )


def components(view: urai.View) -> Iterator[urai.Remark]:
    """Report components that do not sum to the letter's score, exceed their weight, or have another weight."""
    for result in view.of_kind("sakip"):
        for gap in result.value["kurang"]:
            if "lain dari" in gap or "di luar" in gap or "bertentangan" in gap or "tidak ada dalam" in gap:
                yield urai.Remark(gap, result.start, result.end)
        if result.value["tahun"] is None:
            continue
        weights, _ = weights_in_force(view, result.value["tahun"])
        for draft in view.of_kind("komponen_sakip"):
            name, said = draft.value["komponen"], draft.value["bobot"]
            if weights is None or said is None or name not in set(weights.keys()):
                continue
            if Decimal(said) != weights.number(name):
                share, right = urai.decimal_comma(said), urai.decimal_comma(weights.text(name))
                message = f"bobot {name} {share} di surat, {right} menurut {weights.regulation}"
                yield urai.Remark(message, *draft.places["bobot"])
