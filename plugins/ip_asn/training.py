"""Complete open indexes with the training that other documents record.

A record that does not say whether a course was taken is open. Where the person's trainings are known from elsewhere
(facts ``jam_pelatihan``), they stand in for what it does not say; what it does say is left as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import urai

from .index import index_of

RULE = "ip_asn/dari_pelatihan"
_FIELDS = {
    "teknis": ("diklat_teknis", "Diklat teknis"),
    "seminar": ("seminar", "Seminar/workshop/magang"),
    "fungsional": ("diklat_fungsional", "Diklat fungsional"),
    "kepemimpinan": ("diklat_kepemimpinan", "Diklat kepemimpinan"),
}


def complete(facts: Sequence[urai.Fact], parameters: Mapping[str, Mapping[str, Any]]) -> Iterator[urai.Reading]:
    """Write the indexes that other documents complete; each names the open one that it replaces."""
    trainings: dict[str, list[urai.Fact]] = {}
    records: dict[tuple[str, Any, Any], urai.Fact] = {}
    for fact in facts:
        if fact.kind == "jam_pelatihan" and fact.value["nip"]:
            trainings.setdefault(fact.value["nip"], []).append(fact)
        elif fact.kind == "data_asn":
            records[_key(fact)] = fact
    if not trainings:
        return
    writing = urai.Writing("ip_asn/pelengkap", "Indeks profesionalitas yang dilengkapi dari riwayat pelatihan", RULE)
    written = False
    for fact in facts:
        known = trainings.get(fact.value["nip"] or "", [])
        record = records.get(_key(fact)) if fact.kind == "ip_asn" and fact.value["indeks"] is None else None
        if record is None or not known:
            continue
        words, steps = _completed(record, known)
        if not steps:
            continue

        def step(
            field: str, label: str, record: urai.Fact = record, steps: Mapping[str, urai.Reason] = steps
        ) -> urai.Reason:
            own = urai.Reason(
                label, record.value.get(field), fact=record.id, doc=record.doc, span=(record.start, record.end)
            )
            return steps.get(field, own)

        value = index_of(words, step, parameters)
        written = True
        span = writing.say(fact.value["nama"] or fact.value["nip"])
        writing.say(f", {fact.value['tahun']}: ")
        writing.say(
            f"{urai.decimal_comma(value['indeks'])}, {value['kategori']}" if value["indeks"] else "masih terbuka"
        )
        writing.end("list_item")
        writing.fact("ip_asn", span, value, {"menggantikan": fact.id, "dari": [record.id, *(one.id for one in known)]})
    if written:
        yield writing.reading()


def _key(fact: urai.Fact) -> tuple[str, Any, Any]:
    return fact.doc, fact.value["nip"], fact.value["tahun"]


def _completed(record: urai.Fact, known: Sequence[urai.Fact]) -> tuple[dict[str, Any], dict[str, urai.Reason]]:
    """Give the record's words with what the trainings add, and the step that each addition is."""
    words, steps = dict(record.value), {}
    for kind, (field, label) in _FIELDS.items():
        own = [fact for fact in known if fact.value["jenis"] == kind and fact.value["tahun"] is not None]
        if kind == "teknis":
            own = [fact for fact in own if fact.value["jam"] is not None]
        if words.get(field) is not None or not own:
            continue
        words[field] = "Ya" if kind == "fungsional" else "; ".join(_entry(kind, fact) for fact in own)
        children = tuple(
            urai.Reason(_entry(kind, fact), fact=fact.id, doc=fact.doc, span=(fact.start, fact.end)) for fact in own
        )
        steps[field] = urai.Reason(label, words[field], note="dari riwayat pelatihan", children=children)
    return words, steps


def _entry(kind: str, fact: urai.Fact) -> str:
    """Write a training as a record would state it."""
    if kind == "teknis":
        return f"{fact.value['jam'].replace('.', ',')} JP ({fact.value['tahun']})"
    return f"{fact.value['nama_pelatihan']} ({fact.value['tahun']})".replace(";", ",")
