"""The allowance of an employee for a month: ceiling by class of post, times productivity and discipline.

    paid = ceiling × (60% × productivity + 40% × discipline)

Productivity weighs approved minutes against those asked for (at most 100 percent) and the share that the month's
predicate is paid; discipline is 100 percent less the deductions for lateness, leaving early, absence and missed
roll-calls. The share of minutes is rounded half up to two decimals, the amount half up to whole rupiah; nothing else
is rounded. What a region sets (ceilings, weights, minutes, shares by predicate) comes from the pipeline's parameters.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

import msgspec
from urai.plugins._records import month_in_words, plain, shown

import urai

from .attendance import SETTINGS, figures, year_of

Figures = Mapping[str, urai.Figure]

_DEDUCTIONS = ("potongan_terlambat", "potongan_pulang_cepat", "potongan_tanpa_keterangan", "potongan_apel")
_ALL = Decimal(100)


class Basis(msgspec.Struct):
    """What an allowance is computed from, each with the step that says where it stands; what is not known is null.

    ``missing`` names what the documents leave open, or contradict each other in.
    """

    month: str | None
    grade: str | None = None
    grade_step: urai.Reason | None = None
    minutes: Decimal | None = None
    minutes_step: urai.Reason | None = None
    predicate: str | None = None
    predicate_step: urai.Reason | None = None
    counts: Mapping[str, str] | None = None
    counts_step: urai.Reason | None = None
    count_steps: Mapping[str, urai.Reason] = {}
    missing: list[str] = []


class _Work(msgspec.Struct):
    """A computation under way: the figures that hold, and what turned out to be missing."""

    here: Figures
    basis: Basis
    missing: list[str]

    def figure(self, name: str, what: str) -> urai.Figure | None:
        """Give a figure, or note that the region does not set it."""
        if name not in self.here:
            self.missing.append(f"{what} (pengaturan daerah)")
        return self.here.get(name)

    def entry(self, figure: urai.Figure, key: str, what: str) -> Decimal | None:
        """Give an entry of a figure's table, or note that it has none."""
        try:
            return figure.number(key)
        except KeyError:
            self.missing.append(f"{what} {key} (pengaturan daerah)")
            return None


def _children(*steps: urai.Reason | None) -> tuple[urai.Reason, ...]:
    return tuple(step for step in steps if step is not None)


def computed(basis: Basis, settings: Mapping[str, Any]) -> dict[str, Any]:
    """Give the fields of the allowance: amounts and percentages as decimal strings, what is missing, and the steps."""
    work = _Work(figures().on(year_of(basis.month), settings), basis, list(basis.missing))
    ceiling, ceiling_step = _ceiling(work)
    activity, activity_step, productivity, productivity_step = _productivity(work)
    deduction, discipline, discipline_step = _discipline(work)
    shares = work.figure("pembagian", "pembagian produktivitas dan disiplin")
    paid, steps = None, list(_children(ceiling_step, productivity_step or activity_step, discipline_step))
    complete = ceiling is not None and productivity is not None and discipline is not None and not work.missing
    if complete and shares is not None and ceiling is not None and productivity is not None and discipline is not None:
        first, second = shares.number("produktivitas"), shares.number("disiplin")
        paid = urai.rounded(ceiling * (first * productivity + second * discipline) / _ALL / _ALL, 0)
        note = (
            f"{shown(ceiling)} × ({shown(first)}% × {shown(productivity)}% + {shown(second)}% × {shown(discipline)}%), "
            "dibulatkan ke rupiah"
        )
        what = f"TPP {month_in_words(basis.month)} yang dibayar" if basis.month else "TPP yang dibayar"
        share_step = shares.reason(f"{shown(first)}/{shown(second)}")
        steps = [urai.Reason(what, plain(paid), note=note, children=(*steps, share_step))]
    return {
        "kelas": basis.grade,
        "pagu": _written(ceiling),
        "aktivitas": _written(activity),
        "predikat": basis.predicate,
        "produktivitas": _written(productivity),
        "potongan": _written(deduction),
        "disiplin": _written(discipline),
        "dibayar": _written(paid),
        "kurang": list(dict.fromkeys(work.missing)),
        "reasons": urai.as_value(steps),
        "unverified": urai.unverified(steps),
    }


def _written(number: Decimal | None) -> str | None:
    return None if number is None else plain(number)


def _ceiling(work: _Work) -> tuple[Decimal | None, urai.Reason | None]:
    basis = work.basis
    if basis.grade is None:
        work.missing.append("kelas jabatan")
        return None, None
    table = work.figure("pagu", "pagu TPP menurut kelas jabatan")
    amount = work.entry(table, basis.grade, "pagu TPP kelas") if table else None
    if table is None or amount is None:
        return None, None
    label = f"Pagu TPP kelas {basis.grade}"
    return amount, table.reason(plain(amount), label=label, children=_children(basis.grade_step))


def _productivity(
    work: _Work,
) -> tuple[Decimal | None, urai.Reason | None, Decimal | None, urai.Reason | None]:
    """Give the share of activities and productivity, in percent, each with its step."""
    basis = work.basis
    weights = work.figure("bobot_produktivitas", "bobot unsur produktivitas")
    if weights is None:
        return None, None, None, None
    parts: list[tuple[Decimal, Decimal, urai.Reason]] = []
    activity, activity_step = None, None
    keys = weights.keys()
    if "aktivitas" in keys and weights.number("aktivitas"):
        activity, activity_step = _activity(work)
        if activity is not None and activity_step is not None:
            parts.append((weights.number("aktivitas"), activity, activity_step))
    if "predikat" in keys and weights.number("predikat"):
        if basis.predicate is None:
            work.missing.append(
                f"predikat kinerja {month_in_words(basis.month)}" if basis.month else "predikat kinerja"
            )
        shares = work.figure("bagian_predikat", "bagian TPP menurut predikat")
        share = work.entry(shares, basis.predicate, "bagian predikat") if shares and basis.predicate else None
        if shares is not None and share is not None:
            label = f"Bagian predikat {basis.predicate}, persen"
            step = shares.reason(plain(share), label=label, children=_children(basis.predicate_step))
            parts.append((weights.number("predikat"), share, step))
    asked = sum(1 for key in keys if weights.number(key))
    if len(parts) < asked:
        return activity, activity_step, None, None
    total = sum((weight * value for weight, value, _ in parts), Decimal()) / _ALL
    note = " + ".join(f"{shown(weight)}% × {shown(value)}%" for weight, value, _ in parts)
    steps = (*(step for _, _, step in parts), weights.reason())
    return activity, activity_step, total, urai.Reason("Produktivitas, persen", plain(total), note=note, children=steps)


def _activity(work: _Work) -> tuple[Decimal | None, urai.Reason | None]:
    basis = work.basis
    if basis.minutes is None:
        work.missing.append("menit kegiatan yang disetujui")
    asked = work.figure("menit_sebulan", "menit kerja efektif sebulan")
    if asked is None or basis.minutes is None:
        return None, None
    share = min(urai.rounded(basis.minutes / asked.number() * 100), _ALL)
    note = f"{shown(basis.minutes)} ÷ {urai.decimal_comma(asked.text())} menit, dua desimal, paling tinggi 100"
    children = _children(basis.minutes_step, asked.reason(asked.text()))
    return share, urai.Reason("Capaian aktivitas, persen", plain(share), note=note, children=children)


def _discipline(work: _Work) -> tuple[Decimal | None, Decimal | None, urai.Reason | None]:
    """Give the deduction and what is left of discipline, in percent, with the step."""
    counts = work.basis.counts
    if counts is None:
        work.missing.append("rekap presensi")
        return None, None, None
    steps: list[urai.Reason] = []
    total = Decimal()
    for name in _DEDUCTIONS:
        figure = work.figure(name, name.replace("_", " "))
        for code in figure.keys() if figure else ():
            times = Decimal(counts.get(code, "0"))
            if figure is None or not times:
                continue
            cut = times * figure.number(code)
            total += cut
            note = f"{shown(times)} × {urai.decimal_comma(figure.text(code))}"
            stated = _children(work.basis.count_steps.get(code))
            steps.append(figure.reason(plain(cut), label=f"Potongan {code}, persen", note=note, children=stated))
    most = work.figure("potongan_paling_tinggi", "potongan paling tinggi")
    if most is not None and total > most.number():
        steps.append(most.reason(most.text()))
        total = most.number()
    left = _ALL - total
    children = (*_children(work.basis.counts_step), *steps)
    return total, left, urai.Reason("Disiplin, persen", plain(left), note=f"100 − {shown(total)}", children=children)


def of_document(view: urai.View) -> Iterator[urai.Draft]:
    """Give the allowance of each employee whose recap holds all that it takes; the others need further documents."""
    settings = view.parameters.get(SETTINGS, {})
    for draft in view.of_kind("rekap_presensi"):
        value = draft.value
        minutes, counts = value["menit"], value["hitungan"]
        basis = Basis(
            value["bulan"],
            value["kelas"],
            view.field(draft, "kelas", "Kelas jabatan"),
            None if minutes is None else Decimal(minutes),
            view.field(draft, "menit", "Menit kegiatan yang disetujui"),
            value["predikat"],
            view.field(draft, "predikat", "Predikat kinerja"),
            None if value["kurang"] else counts,
            counted(counts, span=draft.places.get("hitungan", (draft.start, draft.end))),
            {code: urai.Reason(code, n, span=draft.places[code]) for code, n in counts.items() if code in draft.places},
            list(value["kurang"]),
        )
        fields = computed(basis, settings)
        if fields["kurang"]:
            continue
        who = {name: value[name] for name in ("nama", "nip", "unit", "instansi", "bulan")}
        yield urai.Draft(
            kind="tpp", start=draft.start, end=draft.end, value={**who, **fields}, places=dict(draft.places)
        )


def counted(
    counts: Mapping[str, str], *, span: tuple[int, int], doc: str | None = None, fact: str | None = None
) -> urai.Reason:
    """Give the step that a recap's counts are."""
    said = (
        ", ".join(f"{code} {urai.decimal_comma(number)}" for code, number in counts.items() if number != "0")
        or "tanpa pelanggaran"
    )
    note = None if "APEL" in counts else "rekap tidak mencatat apel"
    return urai.Reason("Rekap presensi", said, note=note, span=span, doc=doc, fact=fact)


def total_minutes(facts: Sequence[urai.Fact]) -> tuple[Decimal | None, urai.Reason | None, list[str]]:
    """Give the approved minutes of some activities with their step, or what keeps them open; equal ones count once."""
    if not facts:
        return None, None, []
    missing: list[str] = []
    steps: list[urai.Reason] = []
    seen: set[tuple[Any, ...]] = set()
    total = Decimal()
    for fact in facts:
        value = fact.value
        same = (value["tanggal"], value["uraian"], value["menit"])
        if value["status"] is None:
            missing.append("persetujuan atasan atas setiap kegiatan")
        if value["status"] != "disetujui" or same in seen:
            continue
        seen.add(same)
        if value["menit"] is None:
            missing.append(f"menit kegiatan {value['tanggal'] or value['uraian']}")
            continue
        total += Decimal(value["menit"])
        label = f"{value['tanggal'] or 'tanpa tanggal'}: {value['uraian']}"
        steps.append(urai.Reason(label, value["menit"], span=(fact.start, fact.end), doc=fact.doc, fact=fact.id))
    if missing:
        return None, None, missing
    return total, urai.Reason("Menit kegiatan yang disetujui", plain(total), children=tuple(steps)), []
