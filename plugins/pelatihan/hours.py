"""Training hours: each training of a person, and the hours of a year over all documents."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from urai.plugins import _records
from urai.plugins._rows import Row, rows

import urai

RULE = "pelatihan/jam"
SUMMARY = "pelatihan/jam_setahun"

_COLUMNS = {
    "nama_pelatihan": r"(?:nama )?(?:pelatihan|diklat|kegiatan|pengembangan kompetensi)(?: ?/ ?.{2,30})?",
    "jenis": r"jenis(?: (?:pelatihan|diklat|kegiatan))?",
    "penyelenggara": r"(?:lembaga )?penyelenggara",
    "tanggal": r"tanggal|waktu(?: pelaksanaan)?|tahun(?: pelaksanaan)?",
    "jam": r"(?:jumlah )?(?:jp|jam(?: pelajaran)?)(?: ?\(jp\))?",
}
_KINDS = {
    "kepemimpinan": re.compile(r"kepemimpinan|\bpim\b|diklatpim|\bpk[ap]\b|\bpkn\b", re.IGNORECASE),
    "fungsional": re.compile(r"\bfungsional\b", re.IGNORECASE),
    "seminar": re.compile(r"\b(?:seminar|webinar|workshop|lokakarya|magang)\b", re.IGNORECASE),
    "teknis": re.compile(r"\bteknis\b", re.IGNORECASE),
}
_HOURS = re.compile(r"(?P<hours>\d{1,4}(?:[.,]\d{1,2})?)\s*(?:jp|jpl|jam(?:\s+pelajaran)?)?\.?", re.IGNORECASE)


def derive(view: urai.View) -> Iterator[urai.Draft]:
    """Give each training of the person whose record the document is, on its row."""
    for person in view.of_kind("riwayat_pelatihan")[:1]:
        for row in rows(view, _COLUMNS):
            name = _records.filled(row.words(view, "nama_pelatihan"))
            if name is None or re.fullmatch(r"(?:jumlah|total).*", name, re.IGNORECASE):
                continue
            value = {
                "nama": person.value["nama"],
                "nip": person.value["nip"],
                "tahun": _records.year(row.words(view, "tanggal")) or person.value["tahun"],
                "nama_pelatihan": name,
                "jenis": kind_of(row.words(view, "jenis"), name),
                "jam": _hours(view, row),
                "penyelenggara": _records.filled(row.words(view, "penyelenggara")),
            }
            yield urai.Draft(kind="jam_pelatihan", start=row.start, end=row.end, value=value, places=row.cells)


def kind_of(stated: str, name: str) -> str | None:
    """Give the kind of a training: what its column says, else what its name says."""
    for words in (stated, name):
        for kind, expression in _KINDS.items():
            if expression.search(words):
                return kind
    return None


def _hours(view: urai.View, row: Row) -> str | None:
    found = _HOURS.fullmatch(row.words(view, "jam").strip())
    return _records.plain(Decimal(found["hours"].replace(",", "."))) if found else None


def unclear(view: urai.View) -> Iterator[urai.Remark]:
    """Report trainings without hours or without a year, which no sum has."""
    for draft in view.of_kind("jam_pelatihan"):
        gaps = [name for name, label in (("jam", "jam"), ("tahun", "tahun")) if draft.value[name] is None]
        if gaps:
            message = f"{draft.value['nama_pelatihan']}: {' dan '.join(gaps)} tidak disebut, tidak ikut dijumlahkan"
            yield urai.Remark(message, draft.start, draft.end, severity="info")


def by_year(facts: Sequence[urai.Fact], parameters: Mapping[str, Mapping[str, Any]]) -> Iterator[urai.Reading]:
    """Write the hours of each person and year; a training that several documents have counts once."""
    known = [fact for fact in facts if fact.value["tahun"] is not None and (fact.value["nip"] or fact.value["nama"])]
    if not known:
        return

    def person(fact: urai.Fact) -> tuple[str, int]:
        return fact.value["nip"] or fact.value["nama"], fact.value["tahun"]

    writing = urai.Writing("pelatihan/jam-pelatihan", "Jam pelatihan per pegawai dan tahun", SUMMARY)
    for (_, year), group in itertools.groupby(sorted(known, key=person), key=person):
        trainings = {
            (" ".join(fact.value["nama_pelatihan"].casefold().split()), fact.value["jam"]): fact for fact in group
        }
        members = list(trainings.values())
        value, words = _year(members, year)
        span = writing.say(members[0].value["nama"] or members[0].value["nip"])
        writing.say(f", {year}: {words}")
        writing.end("list_item")
        writing.fact("jam_pelatihan_tahunan", span, value, {"dari": [fact.id for fact in members]})
    yield writing.reading()


def _year(members: Sequence[urai.Fact], year: int) -> tuple[dict[str, Any], str]:
    stated = [fact for fact in members if fact.value["jam"] is not None]
    total = sum((Decimal(fact.value["jam"]) for fact in stated), Decimal())
    kinds: dict[str, Decimal] = {}
    for fact in stated:
        kind = fact.value["jenis"] or "lain"
        kinds[kind] = kinds.get(kind, Decimal()) + Decimal(fact.value["jam"])
    steps = [_step(fact) for fact in stated]
    note = " + ".join(_records.shown(Decimal(fact.value["jam"])) for fact in stated)
    reasons = [urai.Reason(f"Jam pelatihan {year}", _records.plain(total), note=note or None, children=tuple(steps))]
    value = {
        "nama": members[0].value["nama"],
        "nip": members[0].value["nip"],
        "tahun": year,
        "jam": _records.plain(total),
        "jumlah": len(members),
        "jenis": {kind: _records.plain(hours) for kind, hours in sorted(kinds.items())},
        "tanpa_jam": len(members) - len(stated),
        "reasons": urai.as_value(reasons),
        "unverified": [],
    }
    return value, f"{_records.shown(total)} JP dari {len(members)} pelatihan"


def _step(fact: urai.Fact) -> urai.Reason:
    words = f"{_records.shown(Decimal(fact.value['jam']))} JP"
    return urai.Reason(fact.value["nama_pelatihan"], words, fact=fact.id, doc=fact.doc, span=(fact.start, fact.end))
