"""Until when an employee may object to an evaluation, and until when the superior decides (PermenPANRB 6/2022)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import urai

from .predicate import figures

ID = "skp/batas_keberatan"
PARAMETERS = urai.figure_parameters(figures, only=("hari_pengajuan", "hari_putusan"))


def deadlines(view: urai.View) -> Iterator[urai.Draft]:
    """Give both deadlines of each evaluation of a year in which they hold; days count on the calendar."""
    for draft in view.of_kind("evaluasi_skp"):
        year = draft.value["tahun"]
        here = figures().on(year, view.parameters.get(ID)) if year else {}
        if "hari_pengajuan" not in here:
            continue
        missing = [] if draft.value["diterima"] else ["tanggal hasil evaluasi diterima"]
        until, steps = _after(view, draft, "diterima", "Hasil evaluasi diterima", here["hari_pengajuan"])
        decided, more = _after(view, draft, "pengajuan", "Keberatan diajukan", here["hari_putusan"])
        reasons = [*steps, *more]
        names = ("nama", "nip", "unit", "instansi", "tahun", "diterima", "pengajuan", "putusan")
        value: dict[str, Any] = {
            **{name: draft.value[name] for name in names},
            "batas_pengajuan": until,
            "batas_putusan": decided,
            "kurang": missing,
            "reasons": urai.as_value(reasons),
            "unverified": urai.unverified(reasons),
        }
        yield urai.Draft(
            kind="batas_keberatan", start=draft.start, end=draft.end, value=value, places=dict(draft.places)
        )


def _after(
    view: urai.View, draft: urai.Draft, name: str, label: str, days: urai.Figure
) -> tuple[str | None, list[urai.Reason]]:
    said = draft.value[name]
    if said is None:
        return None, []
    until = (date.fromisoformat(said) + timedelta(days=int(days.number()))).isoformat()
    what = "Batas pengajuan keberatan" if name == "diterima" else "Batas putusan atasan"
    children = (view.field(draft, name, label), days.reason(days.text()))
    return until, [urai.Reason(what, until, note=f"{said} + {days.text()} hari", children=children)]
