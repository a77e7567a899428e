"""The monthly evaluation: which targets fall due in each month, what became of them, and who is overdue."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Any

from urai.plugins._records import month_in_words

import urai

RULE = "target/evaluasi_bulanan"
ORDER = ("tercapai", "belum", "lewat", "terbuka")


def summarise(facts: Sequence[urai.Fact], parameters: Mapping[str, Mapping[str, Any]]) -> Iterator[urai.Reading]:
    """Write a row for each month in which targets fall due, and below it each of them."""
    if not facts:
        return
    writing = urai.Writing("ringkasan/evaluasi-bulanan", "Evaluasi bulanan target kinerja", RULE)
    joined = _joined(facts)
    for month, due in groupby(sorted(joined, key=_key), key=_month):
        _month_of(writing, month, list(due))
    yield writing.reading()


def _joined(facts: Sequence[urai.Fact]) -> list[urai.Fact]:
    """Give one fact a target: of those of one owner, matter and year the one with a realisation, else the first."""
    best: dict[tuple[Any, ...], urai.Fact] = {}
    for fact in facts:
        value = fact.value
        key = (value.get("nip") or value.get("pemilik") or fact.doc, value["hal"].casefold(), value["tahun"])
        known = best.get(key)
        if known is None or (known.value["realisasi"] is None and value["realisasi"] is not None):
            best[key] = fact
    return list(best.values())


def _month(fact: urai.Fact) -> str:
    return str(fact.value.get("tenggat") or "")[:7]


def _key(fact: urai.Fact) -> tuple[Any, ...]:
    value = fact.value
    return _month(fact) or "9999", str(value.get("pemilik") or ""), value.get("tenggat") or "", fact.doc, fact.start


def _month_of(writing: urai.Writing, month: str, facts: Sequence[urai.Fact]) -> None:
    writing.line(month_in_words(month) if month else "Tanpa tenggat", "heading")
    counts = Counter(fact.value["status"] for fact in facts)
    shares = [Decimal(fact.value["capaian"]) for fact in facts if fact.value["capaian"]]
    mean = urai.rounded(sum(shares, Decimal()) / len(shares)) if shares else None
    words = ", ".join(f"{counts[status]} {status}" for status in ORDER)
    span = writing.say(f"{len(facts)} target: {words}")
    writing.say(f"; rata-rata capaian {urai.decimal_comma(mean)}%" if mean is not None else "")
    writing.end()
    reasons = [
        urai.Reason(fact.value["hal"], fact.value["status"], span=(fact.start, fact.end), doc=fact.doc, fact=fact.id)
        for fact in facts
    ]
    value = {
        "bulan": month or None,
        "jumlah": len(facts),
        **{status: counts[status] for status in ORDER},
        "rata_capaian": str(mean) if mean is not None else None,
        "reasons": urai.as_value(reasons),
        "unverified": list(dict.fromkeys(label for fact in facts for label in fact.value.get("unverified", ()))),
    }
    writing.fact("evaluasi_bulanan", span, value, {"from": [fact.id for fact in facts]})
    for fact in facts:
        _one(writing, fact)


def _one(writing: urai.Writing, fact: urai.Fact) -> None:
    value = fact.value
    unit = f" {value['satuan']}" if value["satuan"] else ""
    target = f"target {urai.decimal_comma(value['target'])}{unit}" if value["target"] else "target tidak berupa angka"
    done = f", realisasi {urai.decimal_comma(value['realisasi'])}" if value["realisasi"] else ""
    share = f", capaian {urai.decimal_comma(value['capaian'])}%" if value["capaian"] else ""
    late = f" ({value['terlambat']} hari)" if value["terlambat"] else ""
    writing.line(f"{value['pemilik'] or fact.doc}: {value['hal']}: {target}{done}{share}: {value['status']}{late}")


SUMMARIES = [
    urai.Summary(RULE, ("target_status",), summarise, "Evaluasi bulanan: target yang jatuh tempo dan statusnya")
]
