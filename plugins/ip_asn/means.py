"""The means of units and of the agency: each person counts the same, open indexes are counted apart.

Means are rounded to two decimals, half up; the category is that of the rounded mean.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

import urai

from .figures import figures_of

RULE = "ip_asn/rerata"
_SCORES = ("kualifikasi", "kompetensi", "kinerja", "disiplin", "indeks")
Group = tuple[int, str]


def means(facts: Sequence[urai.Fact], parameters: Mapping[str, Mapping[str, Any]]) -> Iterator[urai.Reading]:
    """Write a document for each agency and year: the agency's mean, then its units', the highest first."""
    groups: dict[Group, list[urai.Fact]] = {}
    for fact in _standing(facts):
        if fact.value["tahun"] is not None:
            groups.setdefault((fact.value["tahun"], fact.value["instansi"] or ""), []).append(fact)
    for (year, agency), members in sorted(groups.items()):
        name = f"ip_asn/{agency or 'tanpa instansi'}/{year}"
        writing = urai.Writing(name, f"Indeks profesionalitas ASN {agency} {year}".replace("  ", " "), RULE)
        counted = _once(members, writing)
        _write(writing, None, agency or None, year, counted, parameters)
        units: dict[str, list[urai.Fact]] = {}
        for fact in counted:
            if fact.value["unit"]:
                units.setdefault(fact.value["unit"], []).append(fact)
        for unit in sorted(units, key=lambda unit: (-_mean(units[unit], "indeks"), unit)):
            _write(writing, unit, agency or None, year, units[unit], parameters)
        yield writing.reading()


def _standing(facts: Sequence[urai.Fact]) -> list[urai.Fact]:
    """Leave out the open indexes that others replace."""
    replaced = {fact.links["menggantikan"] for fact in facts if "menggantikan" in fact.links}
    return [fact for fact in facts if fact.id not in replaced]


def _once(members: Sequence[urai.Fact], writing: urai.Writing) -> list[urai.Fact]:
    """Count a person with several records once where they agree, and not at all where they do not."""
    by_number: dict[str, list[urai.Fact]] = {}
    for fact in members:
        by_number.setdefault(fact.value["nip"] or fact.id, []).append(fact)
    found: list[urai.Fact] = []
    for records in by_number.values():
        results = sorted({str(fact.value["indeks"]) for fact in records})
        if len(results) == 1:
            found.append(records[0])
            continue
        documents = ", ".join(fact.doc for fact in records)
        indexes = " dan ".join(map(urai.decimal_comma, results))
        writing.finding(
            f"{records[0].value['nama']}: indeks bertentangan, {indexes} ({documents}); tidak dihitung",
            suggestion="sisakan satu data yang benar untuk tiap pegawai dan tahun",
        )
    return found


def _write(
    writing: urai.Writing,
    unit: str | None,
    agency: str | None,
    year: int,
    members: Sequence[urai.Fact],
    parameters: Mapping[str, Mapping[str, Any]],
) -> None:
    known = [fact for fact in members if fact.value["indeks"] is not None]
    span = writing.say(unit or agency or "Semua pegawai")
    value: dict[str, Any] = {"unit": unit, "instansi": agency, "tahun": year}
    value |= {"jumlah": len(known), "terbuka": len(members) - len(known)}
    value |= dict.fromkeys((*_SCORES, "kategori"))
    reasons: list[urai.Reason] = []
    if known:
        value |= {name: f"{urai.rounded(_mean(known, name)):.2f}" for name in _SCORES}
        mean = urai.rounded(_mean(known, "indeks"))
        total = sum((Decimal(fact.value["indeks"]) for fact in known), Decimal())
        reasons.append(
            urai.Reason(
                "Rata-rata indeks", f"{mean:f}", note=f"{urai.decimal_comma(total)} / {len(known)} pegawai, dua desimal"
            )
        )
        figure = figures_of(year, parameters).get("kategori")
        if figure is not None:
            value["kategori"] = figure.band(mean).name
            reasons.append(
                figure.reason(value["kategori"], note=f"{urai.decimal_comma(mean)}: {figure.band(mean).bound()}")
            )
        writing.say(f": {urai.decimal_comma(mean)}, {value['kategori']}, {len(known)} pegawai")
    else:
        writing.say(": terbuka, belum ada indeks yang lengkap")
    if value["terbuka"]:
        writing.say(f", {value['terbuka']} terbuka")
    writing.end("paragraph" if unit is None else "list_item")
    unverified = {label for fact in known for label in fact.value["unverified"]}
    value |= {"reasons": urai.as_value(reasons), "unverified": sorted(unverified)}
    links = (
        {"dari": [fact.id for fact in members]} if unit is not None or all(not f.value["unit"] for f in members) else {}
    )
    writing.fact("ip_asn_unit", span, value, links)


def _mean(members: Sequence[urai.Fact], name: str) -> Decimal:
    numbers = [Decimal(fact.value[name]) for fact in members if fact.value["indeks"] is not None]
    return sum(numbers, Decimal()) / len(numbers) if numbers else Decimal(-1)
