"""Agencies beside each other: the places of a year, and how far each came since the year before."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from urai.plugins._records import plain, shown

import urai

RULE = "merit/perbandingan"


def compare(facts: Sequence[urai.Fact], parameters: Mapping[str, Mapping[str, Any]]) -> Iterator[urai.Reading]:
    """Write a document for each year: the agencies by score, with the change since the last year known."""
    known = [fact for fact in facts if fact.value["nilai"] is not None and fact.value["instansi"]]
    known.sort(key=lambda fact: (fact.value["tahun"], -Decimal(fact.value["nilai"]), fact.value["instansi"]))
    for year, group in itertools.groupby(known, key=lambda fact: int(fact.value["tahun"])):
        members = list(group)
        writing = urai.Writing(f"merit/{year}", f"Sistem merit {year}: perbandingan instansi", RULE)
        for fact in members:
            score = Decimal(fact.value["nilai"])
            place = 1 + sum(Decimal(other.value["nilai"]) > score for other in members)
            before = _before(known, fact)
            change = None if before is None else score - Decimal(before.value["nilai"])
            span = writing.say(fact.value["instansi"])
            writing.say(f": peringkat {place} dari {len(members)}, nilai {shown(score)}, {fact.value['kategori']}")
            if before is not None and change is not None:
                sign = "naik" if change > 0 else "turun" if change < 0 else "tetap"
                writing.say(f" ({sign} {shown(abs(change))} sejak {before.value['tahun']})")
            writing.end("list_item")
            value = {
                "instansi": fact.value["instansi"],
                "tahun": year,
                "peringkat": place,
                "dari": len(members),
                "nilai": fact.value["nilai"],
                "kategori": fact.value["kategori"],
                "selisih": None if change is None else plain(change),
            }
            writing.fact("merit_peringkat", span, value, {"dari": [fact.id] + ([before.id] if before else [])})
        yield writing.reading()


def _before(known: Sequence[urai.Fact], fact: urai.Fact) -> urai.Fact | None:
    earlier = [
        other
        for other in known
        if other.value["instansi"] == fact.value["instansi"] and other.value["tahun"] < fact.value["tahun"]
    ]
    return earlier[-1] if earlier else None
