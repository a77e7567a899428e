"""The allowances that several documents give together: logs, recaps and evaluations, joined by NIP and month."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec
from urai.plugins._records import month_in_words

import urai

from .allowance import Basis, computed, counted, total_minutes
from .attendance import SETTINGS

ID = "ekinerja/tpp_gabungan"
NEEDS = ("kegiatan_harian", "rekap_presensi", "predikat_kinerja", "tpp")

_QUARTERS = {"I": range(1, 4), "II": range(4, 7), "III": range(7, 10), "IV": range(10, 13)}


class Person(msgspec.Struct):
    """The facts on an employee in a month."""

    activities: list[urai.Fact] = []
    recaps: list[urai.Fact] = []
    predicates: list[urai.Fact] = []
    done: bool = False


def joined(facts: Sequence[urai.Fact], parameters: Mapping[str, Mapping[str, Any]]) -> Iterator[urai.Reading]:
    """Write a document with a line for each employee and month whose allowance no single document gave."""
    people = _people(facts)
    left = {key: person for key, person in people.items() if not person.done and (person.activities or person.recaps)}
    if not left:
        return
    settings = parameters.get(SETTINGS, {})
    writing = urai.Writing("ringkasan/tpp", "Tambahan penghasilan pegawai dari beberapa dokumen", ID)
    unit: str | None = None
    for key in sorted(left, key=lambda key: (_unit(left[key]), key[1], key[0])):
        if _unit(left[key]) != unit:
            unit = _unit(left[key])
            writing.line(unit or "Unit tidak disebut", "heading")
        _write(writing, key, left[key], settings)
    yield writing.reading()


def _people(facts: Sequence[urai.Fact]) -> dict[tuple[str, str], Person]:
    people: dict[tuple[str, str], Person] = {}
    by_nip: dict[str, list[urai.Fact]] = {}
    for fact in facts:
        value = fact.value
        if fact.kind == "predikat_kinerja":
            if value["nip"] and value["predikat"]:
                by_nip.setdefault(value["nip"], []).append(fact)
            continue
        if not value["nip"] or not value["bulan"]:
            continue
        person = people.setdefault((value["nip"], value["bulan"]), Person())
        if fact.kind == "tpp":
            person.done = True
        else:
            (person.activities if fact.kind == "kegiatan_harian" else person.recaps).append(fact)
    for (nip, month), person in people.items():
        person.predicates = [fact for fact in by_nip.get(nip, []) if covers(fact.value, month)]
    return people


def covers(value: Mapping[str, Any], month: str) -> bool:
    """Say whether a predicate is that of a month: its own, or that of the quarter around it."""
    if value["periode"] == month:
        return True
    quarter = re.fullmatch(r"triwulan (IV|I{1,3})", value["periode"] or "")
    year, _, number = month.partition("-")
    return bool(quarter and value["tahun"] == int(year) and int(number) in _QUARTERS[quarter[1]])


def _unit(person: Person) -> str:
    facts = [*person.recaps, *person.activities]
    parts = [next((fact.value[name] for fact in facts if fact.value[name]), None) for name in ("unit", "instansi")]
    return ", ".join(part for part in parts if part)


def _one(
    candidates: Sequence[tuple[str, urai.Fact]], label: str, missing: list[str]
) -> tuple[str | None, urai.Reason | None]:
    """Give the one value on which some facts agree, with its step; where they do not, it is missing."""
    if len({value for value, _ in candidates}) > 1:
        missing.append(f"{label.lower()} yang tidak bertentangan: {', '.join(sorted({v for v, _ in candidates}))}")
        return None, None
    if not candidates:
        return None, None
    value, fact = candidates[0]
    return value, urai.Reason(label, value, span=(fact.start, fact.end), doc=fact.doc, fact=fact.id)


def basis_of(month: str, person: Person) -> Basis:
    """Gather what an allowance is computed from; what documents contradict each other in is missing."""
    missing: list[str] = []
    both = [*person.recaps, *person.activities]
    grade, grade_step = _one([(f.value["kelas"], f) for f in both if f.value["kelas"]], "Kelas jabatan", missing)
    said = [(f.value["predikat"], f) for f in [*person.recaps, *person.predicates] if f.value["predikat"]]
    predicate, predicate_step = _one(said, "Predikat kinerja", missing)
    minutes, minutes_step, lacking = total_minutes(person.activities)
    missing += lacking
    recaps = [fact for fact in person.recaps if not fact.value["kurang"]]
    if not recaps:
        missing += [name for fact in person.recaps for name in fact.value["kurang"]]
    counts = None
    if len({tuple(sorted(fact.value["hitungan"].items())) for fact in recaps}) > 1:
        missing.append("rekap presensi yang tidak bertentangan")
    elif recaps:
        counts = recaps[0].value["hitungan"]
    step = None
    if counts is not None:
        step = counted(counts, span=(recaps[0].start, recaps[0].end), doc=recaps[0].doc, fact=recaps[0].id)
    return Basis(
        month, grade, grade_step, minutes, minutes_step, predicate, predicate_step, counts, step, missing=missing
    )


def _write(writing: urai.Writing, key: tuple[str, str], person: Person, settings: Mapping[str, Any]) -> None:
    nip, month = key
    fields = computed(basis_of(month, person), settings)
    facts = [*person.recaps, *person.activities, *person.predicates]
    who = {
        name: next((fact.value[name] for fact in facts if fact.value[name]), None)
        for name in ("nama", "nip", "unit", "instansi")
    }
    writing.say(f"{who['nama'] or 'Tanpa nama'} (NIP {nip}), {month_in_words(month)}: ")
    if fields["dibayar"] is None:
        span = writing.say(f"belum dapat dihitung, kurang {'; '.join(fields['kurang'])}")
    else:
        span = writing.say(f"Rp{int(fields['dibayar']):,}".replace(",", "."))
    writing.end()
    for name in fields["kurang"]:
        if "bertentangan" in name:
            writing.finding(f"{who['nama'] or nip}, {month_in_words(month)}: dokumen bertentangan, perlu {name}", span)
    writing.fact("tpp", span, {**who, "bulan": month, **fields}, {"from": [fact.id for fact in facts]})
