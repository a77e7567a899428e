"""The result of an evaluation: the components summed up, and the grade that the sum means."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from urai.plugins._records import plain, shown

import urai

from .stated import Said, agency, number, regulations, totals

RULE = "sakip/nilai"
ROUNDING = Decimal("0.005")
"""How far a component, or a total, may be from what it stands for: both are written with two decimals."""


@functools.cache
def bundled() -> urai.Figures:
    """Give the figures of the pack."""
    return urai.read_figures(urai.bundled("urai.rules") / "sakip" / "figures")


PARAMETERS = (
    urai.Parameter("angka", urai.figure_parameters(bundled), "figures that hold in any year in place of the pack's"),
)


def derive(view: urai.View) -> Iterator[urai.Draft]:
    """Give the result of the letter, on the words of the agency."""
    for sheet in view.of_kind("evaluasi_sakip"):
        who = agency(view, sheet)
        start, end = who.span if who else (sheet.start, sheet.end)
        value = _value(view, sheet, who)
        yield urai.Draft(kind="sakip", start=start, end=end, value=value)


def weights_in_force(view: urai.View, year: int) -> tuple[urai.Figure | None, urai.Reason | None]:
    """Give the weights that hold for a letter, and the words that say so.

    They are those of the regulation that the letter names; where it names none, of the one whose components it has;
    else of the one in force in the year.
    """
    own = view.parameters.get(RULE, {}).get("angka") or {}
    if "komponen" in own:
        return bundled().on(year, own)["komponen"], None
    known = [figure for figure in bundled().all if figure.name == "komponen"]
    for name, said in regulations(view):
        for figure in known:
            if figure.regulation.endswith("Nomor {} Tahun {}".format(*name.split("/"))):
                return figure, urai.Reason("Dasar evaluasi", said.value, span=said.span)
    stated = {draft.value["komponen"] for draft in view.of_kind("komponen_sakip")}
    fitting = [figure for figure in known if set(figure.keys()) == stated]
    if len(fitting) == 1:
        return fitting[0], urai.Reason("Dasar evaluasi", fitting[0].regulation, note="menurut komponen yang dinilai")
    return bundled().on(year).get("komponen"), None


def _value(view: urai.View, sheet: urai.Draft, who: Said | None) -> dict[str, Any]:
    scores, grades = totals(view, sheet)
    year = sheet.value["tahun"]
    value: dict[str, Any] = {
        "instansi": who.value if who else None,
        "tahun": year,
        "peraturan": None,
        "komponen": {},
        "nilai": None,
        "predikat": None,
        "sebutan": None,
        "nilai_surat": scores[0].value if scores else None,
        "predikat_surat": grades[0].value if grades else None,
    }
    if year is None:
        return value | _outcome([], ["tahun evaluasi"])
    weights, basis = weights_in_force(view, year)
    figures = bundled().on(year, view.parameters.get(RULE, {}).get("angka"))
    if weights is None or "predikat" not in figures:
        missing = f"angka peraturan untuk tahun {year}"
        note = f'{missing}; atur di pipeline: [parameters."{RULE}".angka]'
        return value | _outcome([urai.Reason("Nilai SAKIP", note=note)], [missing])
    value["peraturan"] = weights.regulation
    total, reason, gaps = _total(view, weights, scores, value["komponen"], basis)
    if total is None:
        return value | _outcome([reason], gaps)
    band = figures["predikat"].band(total)
    reasons = [reason, figures["predikat"].reason(band.name, note=f"{shown(total)}: {band.bound()}")]
    names = figures.get("sebutan")
    value |= {"nilai": plain(total), "predikat": band.name, "sebutan": names.text(band.name) if names else None}
    return value | _outcome(reasons, [])


def _total(
    view: urai.View, weights: urai.Figure, scores: list[Said], found: dict[str, str], basis: urai.Reason | None
) -> tuple[Decimal | None, urai.Reason, list[str]]:
    """Sum up the components, and set the sum against the score that the letter states."""
    label = "Nilai SAKIP"
    said = [urai.Reason("Nilai menurut surat", score.value, span=score.span) for score in scores]
    drafts = {draft.value["komponen"]: draft for draft in view.of_kind("komponen_sakip")}
    values = {number(score) for score in scores}
    gaps: list[str] = []
    if len(values) > 1:
        gaps.append(f"nilai surat bertentangan: {' dan '.join(shown(one) for one in sorted(values))}")
    children = [basis] if basis else []
    if not drafts:
        if not scores or gaps:
            gaps = gaps or ["komponen dan nilai"]
            return None, urai.Reason(label, note=f"terbuka: {'; '.join(gaps)}", children=(*children, *said)), gaps
        total = number(scores[0])
        gaps = [] if 0 <= total <= 100 else [f"nilai {shown(total)} di luar 0–100"]
        reason = urai.Reason(
            label, None if gaps else plain(total), note="komponen tidak dirinci", children=(*children, *said)
        )
        return (None if gaps else total), reason, gaps
    total = Decimal()
    names = weights.keys()
    for name in [*names, *(name for name in drafts if name not in names)]:
        score, step, gap = _component(view, drafts.get(name), name, weights)
        children += step
        gaps += [gap] if gap else []
        if score is not None:
            found[name] = plain(score)
            total += score
    if scores and not gaps and abs(total - number(scores[0])) > ROUNDING * (len(found) + 1):
        gaps.append(f"jumlah komponen {shown(total)} lain dari nilai surat {shown(number(scores[0]))}")
    note = " + ".join(shown(Decimal(one)) for one in found.values())
    if gaps:
        return None, urai.Reason(label, note=f"terbuka: {'; '.join(gaps)}", children=(*children, *said)), gaps
    return total, urai.Reason(label, plain(total), note=note, children=(*children, *said)), []


def _component(
    view: urai.View, draft: urai.Draft | None, name: str, weights: urai.Figure
) -> tuple[Decimal | None, list[urai.Reason], str]:
    if draft is None:
        return None, [], f"komponen {name}"
    step = view.field(draft, "nilai", name)
    if name not in set(weights.keys()):
        return None, [step], f"komponen {name} tidak ada dalam {weights.regulation}"
    weight = weights.number(name)
    step = urai.Reason(name, step.value, span=step.span, children=(weights.reason(plain(weight), note=name),))
    if draft.value["nilai"] is None:
        return None, [step], f"nilai komponen {name}"
    score = Decimal(draft.value["nilai"])
    if not 0 <= score <= weight:
        return None, [step], f"nilai {name} {shown(score)} di luar 0–{shown(weight)}"
    return score, [step], ""


def _outcome(reasons: list[urai.Reason], missing: list[str]) -> dict[str, Any]:
    return {"kurang": missing, "reasons": urai.as_value(reasons), "unverified": urai.unverified(reasons)}
