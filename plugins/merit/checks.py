"""What does not add up in a merit sheet: its own total, index and category against what its aspects give."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import urai


def disagreeing(view: urai.View) -> Iterator[urai.Remark]:
    """Report each figure of the sheet that is not what follows from its aspects."""
    sheets = {draft.value["instansi"]: draft for draft in view.of_kind("penilaian_merit")}
    for merit in view.of_kind("merit"):
        sheet, value = sheets.get(merit.value["instansi"]), merit.value
        if sheet is None:
            continue
        for gap in value["kurang"]:
            if "di lembar" in gap or "di luar" in gap:
                yield urai.Remark(gap, merit.start, merit.end)
        if value["nilai"] is None:
            continue
        for field, label in (("nilai", "nilai"), ("indeks", "indeks"), ("kategori", "kategori")):
            said = value["kategori_surat"] if field == "kategori" else sheet.value[field]
            same = said == value[field] if field == "kategori" else said is None or _near(said, value[field], field)
            if said is not None and not same:
                start, end = sheet.places.get(field, (sheet.start, sheet.end))
                shown = (
                    (str(said), str(value[field]))
                    if field == "kategori"
                    else (urai.decimal_comma(said), urai.decimal_comma(value[field]))
                )
                message = f"{label} di lembar {shown[0]}, tetapi dari aspeknya {shown[1]}"
                yield urai.Remark(message, start, end, suggestion="periksa penjumlahan dan tingkat tiap aspek")


def _near(said: str, computed: str, field: str) -> bool:
    """Say whether a stated figure is the computed one; an index may be rounded or cut off at two decimals."""
    return abs(Decimal(said) - Decimal(computed)) <= (Decimal("0.01") if field == "indeks" else Decimal("0.005"))
