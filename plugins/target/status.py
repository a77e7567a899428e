"""What became of each target at a day: reached, not yet, overdue, or open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from urai.plugins._daerah import bearer, home, region_of_name, regions

import urai

from .amounts import Amount, amount, deadline, direction, end_of_edtf, is_day

RULE = "target/status"
FALLING = "Capaian indikator yang membaik bila turun: (2 × target − realisasi) ÷ target"


class Owed(NamedTuple):
    """A target before it is judged: what is owed, what was done, until when, with the steps that say so."""

    hal: str
    target: Amount | None
    done: Amount | None
    due: date | None
    why_due: str | None
    steps: tuple[urai.Reason, ...]


def statuses(view: urai.View) -> Iterator[urai.Draft]:
    """Give what became of each target of a document: of agreements and performance plans, else of news."""
    at = _at(view)
    for draft in view.of_kind("sasaran_kinerja"):
        yield _judged(view, draft, _of_agreement(view, draft), at, "perjanjian kinerja")
    for draft in view.of_kind("sasaran_skp"):
        yield _judged(view, draft, _of_plan(view, draft), at, "SKP")
    if view.of_kind("sasaran_kinerja", "sasaran_skp"):
        return
    found = view.of_kind("target")
    places = regions(view) if found else []
    for draft in found:
        status = _judged(view, draft, _of_news(view, draft), at, "berita")
        where = bearer(view, places, draft.start, draft.end)
        status.value["pemilik"] = ", ".join(draft.value.get("for") or ()) or None
        status.value["daerah"] = where.name if where else None
        if status.value["pemilik"] is None:
            status.value["kurang"].append("pemilik")
        yield status


def _at(view: urai.View) -> date | None:
    given = view.parameters.get(RULE, {}).get("tanggal")
    return date.fromisoformat(str(given)) if given else None


def _of_agreement(view: urai.View, draft: urai.Draft) -> Owed:
    value = draft.value
    due, why = _due(value.get("tenggat") or _as_day(value.get("target")), value.get("tahun"))
    steps = [view.field(draft, "indikator", "Indikator"), view.field(draft, "target", "Target")]
    if value.get("realisasi"):
        steps.append(view.field(draft, "realisasi", "Realisasi"))
    if value.get("tenggat"):
        steps.append(view.field(draft, "tenggat", "Tenggat"))
    return Owed(
        value["indikator"], _amount(value.get("target")), _amount(value.get("realisasi")), due, why, tuple(steps)
    )


def _of_plan(view: urai.View, draft: urai.Draft) -> Owed:
    value = draft.value
    due, why = _due(_as_day(value.get("target")), value.get("tahun"))
    hal = str(value.get("indikator") or value.get("rencana") or "")
    labels = (("rencana", "Rencana"), ("indikator", "Indikator"), ("target", "Target"), ("realisasi", "Realisasi"))
    steps = tuple(view.field(draft, name, label) for name, label in labels if value.get(name))
    return Owed(hal, _amount(value.get("target")), _amount(value.get("realisasi")), due, why, steps)


def _of_news(view: urai.View, draft: urai.Draft) -> Owed:
    inside = [d for d in view.of_kind("percent") if draft.start <= d.start and d.end <= draft.end]
    target = Amount(Decimal(inside[0].value["value"]), "%", None) if len(inside) == 1 else None
    steps = [view.field(draft, "description", "Target")]
    if target is not None:
        steps.append(view.field(inside[0], "value", "Angka"))
    due = end_of_edtf(draft.value.get("deadline"))
    return Owed(str(draft.value.get("description")), target, None, due, None, tuple(steps))


def _amount(words: object) -> Amount | None:
    return amount(str(words)) if words else None


def _as_day(words: object) -> str | None:
    """Give a target that is a day: it is also the deadline."""
    return str(words) if words and is_day(str(words)) else None


def _due(said: object, of: int | None) -> tuple[date | None, str | None]:
    """Give the deadline: as it is said, else the end of the year that the target is for."""
    if due := deadline(str(said) if said else None, of):
        return due, None
    if of is None:
        return None, None
    return date(of, 12, 31), f"tidak disebut; akhir tahun {of}"


def _judged(view: urai.View, draft: urai.Draft, owed: Owed, at: date | None, source: str) -> urai.Draft:
    value = draft.value
    way = (owed.target.direction if owed.target else None) or direction(owed.hal)
    steps = list(owed.steps)
    kurang = [name for name, found in (("target berupa angka", owed.target), ("tenggat", owed.due)) if found is None]
    if owed.why_due:
        steps.append(urai.Reason("Tenggat", str(owed.due), note=owed.why_due))
    reached, share = _reached(owed, way, kurang, steps)
    status = _status(reached, owed.due, at, kurang, steps)
    named = " ".join(str(value.get(name) or "") for name in ("instansi", "jabatan", "unit"))
    region = region_of_name(named) or home(regions(view))
    result: dict[str, Any] = {
        "pemilik": value.get("pemilik") or value.get("nama"),
        **{name: value.get(name) for name in ("nip", "jabatan", "unit", "instansi")},
        "daerah": region.name if region else None,
        "tahun": value.get("tahun") or (owed.due.year if owed.due else None),
        "hal": owed.hal,
        "target": f"{owed.target.value:f}" if owed.target else None,
        "satuan": owed.target.unit if owed.target else None,
        "tenggat": owed.due.isoformat() if owed.due else None,
        "realisasi": f"{owed.done.value:f}" if owed.done else None,
        "capaian": share,
        "arah": way if owed.target else None,
        "status": status,
        "per": at.isoformat() if at else None,
        "terlambat": (at - owed.due).days if status == "lewat" and at and owed.due else None,
        "sumber": source,
        "kurang": kurang,
    }
    reasons = [urai.Reason("Status", status, note=_rule(status), children=tuple(steps))]
    result.update(reasons=urai.as_value(reasons), unverified=urai.unverified(reasons))
    span = draft.start, draft.end
    return urai.Draft(kind="target_status", start=span[0], end=span[1], value=result, attributed_to=draft.attributed_to)


def _reached(owed: Owed, way: str, kurang: list[str], steps: list[urai.Reason]) -> tuple[bool | None, str | None]:
    """Say whether a target is reached, and by how many percent; null where a figure is missing or the units differ."""
    if owed.done is None:
        kurang.append("realisasi")
        return None, None
    if owed.target is None:
        return None, None
    target, done = owed.target, owed.done
    if target.unit and done.unit and target.unit.casefold() != done.unit.casefold():
        kurang.append(f"realisasi dalam {target.unit} (tertulis {done.unit})")
        return None, None
    reached = done.value <= target.value if way == "turun" else done.value >= target.value
    if target.value == 0:
        return reached, None
    goal, now = urai.decimal_comma(target.value), urai.decimal_comma(done.value)
    if way == "turun":
        share = urai.rounded((2 * target.value - done.value) / target.value * 100)
        note = f"(2 × {goal} − {now}) ÷ {goal} = {urai.decimal_comma(share)}%"
        steps.append(urai.Reason(FALLING, str(share), note=note, unverified=True))
    else:
        share = urai.rounded(done.value / target.value * 100)
        steps.append(urai.Reason("Capaian", str(share), note=f"{now} ÷ {goal} = {urai.decimal_comma(share)}%"))
    return reached, str(share)


def _status(
    reached: bool | None, due: date | None, at: date | None, kurang: list[str], steps: list[urai.Reason]
) -> str:
    if reached:
        return "tercapai"
    if due is None:
        return "terbuka"
    if at is None:
        kurang.append("tanggal evaluasi (parameter tanggal)")
        return "terbuka"
    steps.append(urai.Reason("Tanggal evaluasi", at.isoformat(), source="pengaturan pipeline"))
    return "lewat" if at > due else "belum"


_RULES: Mapping[str, str] = {
    "tercapai": "realisasi memenuhi target",
    "belum": "target belum dipenuhi dan tenggat belum lewat",
    "lewat": "tenggat lewat tanpa realisasi yang memenuhi target",
    "terbuka": "tidak dapat diputuskan dari yang tertulis",
}


def _rule(status: str) -> str:
    return _RULES[status]


def overdue(view: urai.View) -> Iterator[urai.Remark]:
    """Report each target that is overdue on the day of the evaluation."""
    for draft in view.of_kind("target_status"):
        value = draft.value
        if value["status"] == "lewat":
            done = (
                f", realisasi {urai.decimal_comma(value['realisasi'])}"
                if value["realisasi"]
                else ", realisasi tidak disebut"
            )
            yield urai.Remark(
                f"{value['hal']}: lewat {value['terlambat']} hari dari tenggat {value['tenggat']}{done}",
                draft.start,
                draft.end,
                severity="warning" if value["realisasi"] else "info",
            )


PARAMETERS = (
    urai.Parameter("tanggal", date, "the day of the evaluation: what was due by then and is not done is overdue"),
)
DERIVATIONS = [
    urai.Derivation(
        RULE, "target_status", statuses, "Apa yang terjadi dengan setiap target", order=60, parameters=PARAMETERS
    )
]
CHECKS = [urai.Check("target/lewat", overdue, "Target yang lewat tenggat")]
