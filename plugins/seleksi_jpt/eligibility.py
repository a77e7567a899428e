"""Eligibility: each requirement of an applicant's level against the record, and why somebody is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from urai.plugins._records import employee_number

import urai

from .reading import LADDERS, SCHOOLING

PACK = urai.bundled("urai.rules") / "seleksi_jpt"
_OTHER = (
    ("kompetensi", "kompetensi teknis, manajerial dan sosial kultural"),
    ("rekam_jejak", "rekam jejak, integritas dan moralitas yang baik"),
    ("kesehatan", "sehat jasmani dan rohani"),
)


class Verdict(NamedTuple):
    """One requirement: met, not met, or open; what is said of it, and the step."""

    name: str
    met: bool | None
    said: str
    step: urai.Reason


@cache
def figures() -> urai.Figures:
    """Give the figures of the pack."""
    return urai.read_figures(PACK / "figures")


def eligibility(view: urai.View) -> Iterator[urai.Draft]:
    """Give for each applicant whether he is eligible, with each requirement as a step."""
    for draft in view.of_kind("pelamar"):
        yield urai.Draft(kind="kelayakan", start=draft.start, end=draft.end, value=_judged(view, draft))


def _judged(view: urai.View, draft: urai.Draft) -> dict[str, Any]:
    value = draft.value
    at = _day(value.get("per")) or _day(view.parameters.get("seleksi_jpt/kelayakan", {}).get("per"))
    result: dict[str, Any] = {name: value.get(name) for name in ("nama", "nip", "dilamar", "tingkat", "instansi")}
    result["tahun"] = at.year if at else None
    verdicts: list[Verdict] = []
    kurang: list[str] = [] if value.get("tingkat") else ["tingkat jabatan yang dilamar"]
    if at is None:
        kurang.append("tanggal pendaftaran atau pelantikan")
    if not kurang and at is not None:
        change = view.parameters.get("seleksi_jpt/kelayakan", {}).get("figures")
        known = figures().on(at.year, change)
        kind = "nonpns" if _no_civil_servant(value) else str(value["tingkat"])
        if kind == "nonpns" and value["tingkat"] != "utama":
            verdicts.append(_only_utama(view, draft))
        if f"{kind}_usia" not in known:
            kurang.append(f"persyaratan yang berlaku pada tahun {at.year}")
        else:
            verdicts += _verdicts(view, draft, kind, known, at)
    refused = [verdict.said for verdict in verdicts if verdict.met is False]
    kurang += [verdict.said for verdict in verdicts if verdict.met is None]
    reasons = [verdict.step for verdict in verdicts]
    result["layak"] = False if refused else None if kurang else True
    result.update(
        penolakan=refused,
        terpenuhi=[verdict.name for verdict in verdicts if verdict.met],
        kurang=kurang,
        reasons=urai.as_value(reasons),
        unverified=urai.unverified(reasons),
    )
    return result


def _verdicts(
    view: urai.View, draft: urai.Draft, kind: str, known: dict[str, urai.Figure], at: date
) -> Iterator[Verdict]:
    yield _schooling(view, draft, known[f"{kind}_pendidikan"])
    yield _at_least(view, draft, "pengalaman", "pengalaman terkait", known[f"{kind}_pengalaman"])
    if f"{kind}_jenjang" in known:
        yield _career(view, draft, known[f"{kind}_jenjang"])
    yield _age(view, draft, known[f"{kind}_usia"], at)
    if f"{kind}_partai" in known:
        yield _at_least(view, draft, "partai", "tidak menjadi anggota partai politik", known[f"{kind}_partai"])
    for name, label in _OTHER:
        met = draft.value.get(name)
        said = label if met else f"tidak memenuhi: {label}" if met is False else label
        step = urai.Reason(label, _yes(met), note="Pasal 107/108", children=_stated(view, draft, name, label))
        yield Verdict(label, met, said, step)


def _no_civil_servant(value: dict[str, Any]) -> bool:
    return bool(re.search(r"\b(?:non|bukan)[ -]?(?:pns|asn)\b", str(value.get("status") or ""), re.IGNORECASE))


def _only_utama(view: urai.View, draft: urai.Draft) -> Verdict:
    said = f"pelamar bukan PNS hanya untuk JPT utama, bukan {draft.value['tingkat']}"
    return Verdict("status", False, said, view.field(draft, "status", "Status", note="Pasal 108"))


def _schooling(view: urai.View, draft: urai.Draft, figure: urai.Figure) -> Verdict:
    have, need = draft.value.get("pendidikan"), figure.text()
    children = _stated(view, draft, "pendidikan", "Pendidikan")
    if have is None:
        return Verdict("pendidikan", None, "pendidikan", figure.reason(None, children=children))
    met = _rank(have) >= _rank(need)
    said = f"pendidikan {have}, paling rendah {need}"
    return Verdict("pendidikan", met, said, figure.reason(_yes(met), note=said, children=children))


def _rank(name: str) -> int:
    return SCHOOLING.index("S-1" if name == "D-IV" else name)


def _at_least(view: urai.View, draft: urai.Draft, field: str, label: str, figure: urai.Figure) -> Verdict:
    have = draft.value.get(field)
    children = _stated(view, draft, field, label.capitalize())
    if have is None:
        return Verdict(label, None, label, figure.reason(None, children=children))
    met = Decimal(have) >= figure.number() * 12
    said = f"{label} {in_years(have)}, paling singkat {figure.text()} tahun"
    return Verdict(label, met, said, figure.reason(_yes(met), note=said, children=children))


def _career(view: urai.View, draft: urai.Draft, figure: urai.Figure) -> Verdict:
    """Judge the level of the post and how long it is held.

    Who holds a higher post of the same ladder has passed the level asked for; how long, the record does not say.
    """
    have, long = draft.value.get("jenjang"), draft.value.get("masa")
    names = figure.keys()
    need = " atau ".join(f"{name} {figure.text(name)} tahun" for name in names)
    children = (*_stated(view, draft, "jenjang", "Jenjang"), *_stated(view, draft, "masa", "Lama"))
    if have is None:
        return Verdict("jenjang", None, "jenjang jabatan", figure.reason(None, children=children))
    if have not in names:
        passed = next((name for name in names if _above(have, name)), None)
        if passed is not None:
            return Verdict("jenjang", None, f"lama menduduki jenjang {passed}", figure.reason(None, children=children))
        said = f"jenjang {have}, dipersyaratkan {need}"
        return Verdict("jenjang", False, said, figure.reason("tidak", note=said, children=children))
    if long is None:
        return Verdict("jenjang", None, f"lama menduduki jenjang {have}", figure.reason(None, children=children))
    met = Decimal(long) >= figure.number(have) * 12
    said = f"{have} {in_years(long)}, dipersyaratkan {need}"
    return Verdict("jenjang", met, said, figure.reason(_yes(met), note=said, children=children))


def _above(one: str, other: str) -> bool:
    return any(one in ladder and other in ladder and ladder.index(one) > ladder.index(other) for ladder in LADDERS)


def _age(view: urai.View, draft: urai.Draft, figure: urai.Figure, at: date) -> Verdict:
    """Judge the age in completed years on the day of the decision; the limit itself is still allowed."""
    stated = _day(draft.value.get("lahir"))
    number = employee_number(str(draft.value.get("nip") or ""))
    by_number = number.birth if number else None
    children = (*_stated(view, draft, "lahir", "Tanggal lahir"), *_stated(view, draft, "usia", "Usia"))
    if stated and by_number and stated != by_number:
        said = f"tanggal lahir ({stated.isoformat()} bertentangan dengan NIP {by_number.isoformat()})"
        return Verdict("usia", None, said, figure.reason(None, children=children))
    born = stated or by_number
    if born is not None:
        age: int | None = at.year - born.year - ((at.month, at.day) < (born.month, born.day))
        if not stated:
            children = (view.field(draft, "nip", "Tanggal lahir menurut NIP", note=born.isoformat()),)
    else:
        age = draft.value["usia"] // 12 if draft.value.get("usia") is not None else None
    if age is None:
        return Verdict("usia", None, "tanggal lahir", figure.reason(None, children=children))
    met = Decimal(age) <= figure.number()
    said = f"usia {age} tahun pada {at.isoformat()}, paling tinggi {figure.text()} tahun"
    return Verdict("usia", met, said, figure.reason(_yes(met), note=said, children=children))


def _stated(view: urai.View, draft: urai.Draft, field: str, label: str) -> tuple[urai.Reason, ...]:
    if field not in draft.places:
        return ()
    return (urai.Reason(label, " ".join(view.words(*draft.places[field]).split()), span=draft.places[field]),)


def _yes(met: bool | None) -> str | None:
    return None if met is None else "terpenuhi" if met else "tidak"


def in_years(months: int) -> str:
    """Write months as years and months."""
    years, rest = divmod(months, 12)
    return f"{years} tahun" + (f" {rest} bulan" if rest else "")


def _day(text: object) -> date | None:
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        return None


_FIGURES = ("pratama_*", "madya_*", "utama_*", "nonpns_*")
PARAMETERS = (
    urai.Parameter("per", date, "the day by which requirements must be met, where an applicant's record has none"),
    urai.Parameter(
        "figures", urai.figure_parameters(figures, only=_FIGURES), "requirements that hold in place of the pack's"
    ),
)
DERIVATIONS = [
    urai.Derivation(
        "seleksi_jpt/kelayakan",
        "kelayakan",
        eligibility,
        "Kelayakan pelamar menurut tingkat jabatan",
        parameters=PARAMETERS,
    )
]
