"""The predicate of an evaluation: by the matrix of PermenPANRB 6/2022, or weights and bands of PP 30/2019 or 46/2011.

Which rule holds is decided by the year and by what the form gives: ratings, by the matrix (in force since 2022);
numbers, by PP 46/2011 until 2020 and by PP 30/2019 from 2021, in 2019 and 2020 too where the form shows itself to be
of it (it names it, weighs 70 or asks for colleagues' views or new ideas). Numbers are exact; only the mean of behaviour
aspects is rounded, half up to two decimals as the forms do. Bands are taken on the exact number.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

import msgspec
from urai.plugins._records import plain, shown

import urai

ID = "skp/predikat_kinerja"
_NEW_FORM = 2021
"""From this year on numbers are those of PP 30/2019."""


@functools.cache
def figures() -> urai.Figures:
    """Give the figures of the pack."""
    return urai.read_figures(urai.bundled("urai.rules") / "skp" / "figures")


PARAMETERS = urai.figure_parameters(figures, only=("matriks", "bobot*", "batas_*", "predikat*", "pecahan_prestasi"))


class Result(msgspec.Struct):
    """What came out: the predicate and its number, or what is missing for them."""

    predicate: str | None = None
    number: Decimal | None = None
    missing: list[str] = []
    reasons: list[urai.Reason] = []


def predicates(view: urai.View) -> Iterator[urai.Draft]:
    """Give the predicate that follows from each evaluation, on the words of the evaluation."""
    for draft in view.of_kind("evaluasi_skp"):
        result = judged(view, draft, view.parameters.get(ID, {}))
        who = {name: draft.value[name] for name in ("nama", "nip", "unit", "instansi", "tahun", "periode")}
        value = {
            **who,
            "hasil_kerja": draft.value["hasil_kerja"],
            "perilaku": draft.value["perilaku"],
            "nilai": None if result.number is None else plain(result.number),
            "predikat": result.predicate,
            "kurang": result.missing,
            "reasons": urai.as_value(result.reasons),
            "unverified": urai.unverified(result.reasons),
        }
        yield urai.Draft(
            kind="predikat_kinerja", start=draft.start, end=draft.end, value=value, places=dict(draft.places)
        )


def judged(view: urai.View, draft: urai.Draft, settings: Mapping[str, Any]) -> Result:
    """Give the predicate of one evaluation; ``settings`` are figures that the pipeline sets."""
    value = draft.value
    year = value["tahun"]
    rated = any(value[name] is not None or name in _named(value) for name in ("hasil_kerja", "perilaku"))
    numbered = any(value[name] is not None or name in _named(value) for name in ("nilai_skp", "nilai_perilaku"))
    if year is None:
        return Result(missing=["tahun penilaian"])
    here = figures().on(year, settings)
    if "matriks" in here and (rated or not numbered):
        return _by_matrix(view, draft, here["matriks"])
    if rated and not numbered:
        return Result(missing=[f"nilai SKP dan perilaku kerja: tahun {year} belum memakai rating ekspektasi"])
    if "bobot" in here and (year >= _NEW_FORM or _of_pp30(value)):
        return _by_pp30(view, draft, here)
    if "bobot_prestasi" in here:
        return _by_pp46(view, draft, here)
    return Result(missing=[f"aturan penilaian untuk tahun {year}"])


def _named(value: Mapping[str, Any]) -> list[str]:
    """Give the fields that are there, but say nothing that holds."""
    return [*value["bertentangan"], *value["tak_dikenal"]]


def _of_pp30(value: Mapping[str, Any]) -> bool:
    own = value["rekan"] is not None or value["ide_baru"] is not None
    return own or value["aturan"] == "PP 30/2019" or value["bobot_skp"] == "70"


def _lacking(value: Mapping[str, Any], names: Mapping[str, str]) -> list[str]:
    """Name what is missing among some fields, and why where the form has it but it cannot be used."""
    found = []
    for name, label in names.items():
        if name in value["bertentangan"]:
            found.append(f"{label} yang tidak bertentangan")
        elif name in value["tak_dikenal"]:
            found.append(f"{label} yang dikenal")
        elif value[name] is None:
            found.append(label)
    return found


# --- PermenPANRB 6/2022 ----------------------------------------------------------------------------------------------


def _by_matrix(view: urai.View, draft: urai.Draft, matrix: urai.Figure) -> Result:
    missing = _lacking(draft.value, {"hasil_kerja": "rating hasil kerja", "perilaku": "rating perilaku kerja"})
    if missing:
        return Result(missing=missing)
    results, behaviour = draft.value["hasil_kerja"], draft.value["perilaku"]
    predicate = matrix.text(results, behaviour)
    reason = urai.Reason(
        "Predikat kinerja",
        predicate,
        note=f"hasil kerja {results.lower()}, perilaku kerja {behaviour.lower()}",
        children=(
            view.field(draft, "hasil_kerja", "Rating hasil kerja"),
            view.field(draft, "perilaku", "Rating perilaku kerja"),
            matrix.reason(predicate),
        ),
    )
    return Result(predicate, None, [], [reason])


# --- Numbers ---------------------------------------------------------------------------------------------------------


def _weighed(
    view: urai.View, draft: urai.Draft, weights: tuple[Decimal, Decimal], of: urai.Reason, cap: urai.Figure | None
) -> tuple[Decimal | None, urai.Reason, list[str]]:
    """Give the weighted sum of targets and behaviour, exactly, with its step; or what is missing."""
    behaviour, behaviour_step = _behaviour(view, draft)
    missing = _lacking(draft.value, {"nilai_skp": "nilai SKP"})
    if behaviour is None:
        missing += _lacking(draft.value, {"nilai_perilaku": "nilai perilaku kerja"})
    if missing or behaviour is None:
        return None, of, missing
    reached = Decimal(draft.value["nilai_skp"])
    step = view.field(draft, "nilai_skp", "Nilai SKP")
    if cap is not None and reached > cap.number():
        step = urai.Reason("Nilai SKP", cap.text(), note="dibatasi", children=(step, cap.reason(cap.text())))
        reached = cap.number()
    total = (reached * weights[0] + behaviour * weights[1]) / 100
    note = f"{shown(reached)} × {shown(weights[0])}% + {shown(behaviour)} × {shown(weights[1])}%"
    return total, urai.Reason("Nilai kinerja", plain(total), note=note, children=(step, behaviour_step, of)), []


def _behaviour(view: urai.View, draft: urai.Draft) -> tuple[Decimal | None, urai.Reason]:
    """Give the number of behaviour as stated, or else the mean of its aspects."""
    if draft.value["nilai_perilaku"] is not None:
        return Decimal(draft.value["nilai_perilaku"]), view.field(draft, "nilai_perilaku", "Nilai perilaku kerja")
    aspects = draft.value["aspek"]
    if not aspects or "nilai_perilaku" in _named(draft.value):
        return None, urai.Reason("Nilai perilaku kerja")
    mean = urai.rounded(sum((Decimal(number) for number in aspects.values()), Decimal()) / len(aspects))
    sums = " + ".join(map(urai.decimal_comma, aspects.values()))
    note = f"rata-rata {len(aspects)} aspek: {sums}, dibulatkan dua desimal"
    return mean, urai.Reason("Nilai perilaku kerja", plain(mean), note=note, span=draft.places.get("aspek"))


def _by_pp30(view: urai.View, draft: urai.Draft, here: Mapping[str, urai.Figure]) -> Result:
    value, weights = draft.value, here["bobot"]
    asked = {True: "dengan rekan dan bawahan", False: "tanpa rekan dan bawahan"}
    which = asked.get(value["rekan"]) if value["rekan"] is not None else None
    names = weights.keys()
    by_weight = next((name for name in names if weights.text(name, "skp") == value["bobot_skp"]), None)
    missing = []
    if which and by_weight and which != by_weight:
        missing = ["bobot SKP yang sesuai dengan ada tidaknya penilaian rekan kerja dan bawahan langsung"]
    which = which or by_weight
    if which is None:
        missing = ["ada tidaknya penilaian rekan kerja dan bawahan langsung"]
    field = "rekan" if value["rekan"] is not None else "bobot_skp"
    shares = (weights.number(which or asked[True], "skp"), weights.number(which or asked[True], "perilaku"))
    basis = weights.reason(
        f"{shares[0]}/{shares[1]}", children=(view.field(draft, field, "Penilaian rekan dan bawahan, atau bobot"),)
    )
    total, step, lacking = _weighed(view, draft, shares, basis, here["batas_capaian"])
    missing = lacking + missing
    if total is None or missing:
        return Result(missing=missing)
    bands = here["predikat"]
    name = bands.band(total).name
    children = [step, bands.reason(f"{bands.band(total).bound()}: {name}")]
    note = None
    if name == bands.file.bands[-1].name:
        lower = here["predikat_bawah"]
        name = lower.band(total).name
        children.append(lower.reason(f"{lower.band(total).bound()}: {name}"))
    elif name == bands.file.bands[0].name:
        children.append(view.field(draft, "ide_baru", "Ide atau cara baru"))
        if value["ide_baru"] is None:
            return Result(None, total, ["ada tidaknya ide atau cara baru yang bermanfaat"], [step])
        if value["ide_baru"] is False:
            name, note = bands.file.bands[1].name, "tanpa ide atau cara baru"
    return Result(name, total, [], [urai.Reason("Predikat kinerja", name, note=note, children=tuple(children))])


def _by_pp46(view: urai.View, draft: urai.Draft, here: Mapping[str, urai.Figure]) -> Result:
    weights = here["bobot_prestasi"]
    shares = weights.number("skp"), weights.number("perilaku")
    total, step, missing = _weighed(view, draft, shares, weights.reason(f"{shares[0]}/{shares[1]}"), None)
    if total is None:
        return Result(missing=missing)
    whole, parted = here["predikat_prestasi"], here["pecahan_prestasi"]
    children = [step]
    band = whole.band(total)
    children.append(whole.reason(f"{band.bound()}: {band.name}"))
    if parted.band(total).name != band.name:
        band = parted.band(total)
        children.append(parted.reason(f"{band.bound()}: {band.name}"))
    return Result(band.name, total, [], [urai.Reason("Predikat kinerja", band.name, children=tuple(children))])
