"""The distribution of predicates in each unit: how many employees have which, by year and period."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from urai.plugins._records import plain, shown

import urai

from .words import PREDICATES

ID = "skp/sebaran_predikat"
_OPEN = "Belum ada"

Group = tuple[str | None, str | None, int | None, str | None]


def distribution(facts: Sequence[urai.Fact], parameters: Mapping[str, Mapping[str, Any]]) -> Iterator[urai.Reading]:
    """Write a document with a line for each unit, year and period and each predicate that occurs there.

    Percentages are rounded half up to one decimal.
    """
    groups: dict[Group, list[urai.Fact]] = {}
    for fact in facts:
        value = fact.value
        groups.setdefault((value["instansi"], value["unit"], value["tahun"], value["periode"]), []).append(fact)
    if not groups:
        return
    writing = urai.Writing("ringkasan/sebaran-predikat", "Sebaran predikat kinerja per unit", ID)
    for group in sorted(groups, key=lambda group: tuple(str(part or "") for part in group)):
        _write(writing, group, groups[group])
    yield writing.reading()


def _write(writing: urai.Writing, group: Group, facts: Sequence[urai.Fact]) -> None:
    agency, unit, year, period = group
    place = ", ".join(part for part in (unit, agency) if part) or "Unit tidak disebut"
    time = " ".join(str(part) for part in (period, year) if part)
    writing.line(f"{place}{f' ({time})' if time else ''}: {len(facts)} pegawai", "heading")
    counts = Counter(fact.value["predikat"] or _OPEN for fact in facts)
    for name in [*PREDICATES, _OPEN]:
        if not counts[name]:
            continue
        share = urai.rounded(Decimal(100 * counts[name]) / len(facts), 1)
        span = writing.say(f"{name}: {counts[name]} pegawai ({shown(share)}%)")
        writing.end()
        value = {
            "instansi": agency,
            "unit": unit,
            "tahun": year,
            "periode": period,
            "predikat": name,
            "jumlah": counts[name],
            "dari": len(facts),
            "persen": plain(share),
        }
        ids = [fact.id for fact in facts if (fact.value["predikat"] or _OPEN) == name]
        writing.fact("sebaran_predikat", span, value, {"from": ids})
