"""Logs, recaps and predicates of several documents together: joined by NIP and month, open where they disagree."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from tests.ekinerja.test_allowance import second_calculation

import urai
from urai.annotations import read_gold
from urai.loading import Loaded, load

SAMPLES = Path(__file__).resolve().parents[2] / "rules" / "ekinerja" / "samples"

LOG = """LAPORAN KEGIATAN HARIAN
Nama : Bagas Prasetyo
NIP : 19900922 201503 1 002
Kelas Jabatan : {grade}
Bulan : Maret 2024
| No | Tanggal | Uraian Kegiatan | Menit | Status |
| 1 | 4 Maret 2024 | Menyusun laporan | 3.375 | Disetujui |
| 2 | 5 Maret 2024 | Rapat | 600 | Ditolak |
| 3 | 6 Maret 2024 | Rapat | 300 | Menunggu |
"""
RECAP = """REKAPITULASI KEHADIRAN PEGAWAI
Unit Kerja : Bidang Bina Marga
Bulan : Maret 2024
| No | Nama | NIP | Kelas Jabatan | TL1 | PSW1 | TK |
| 1 | Bagas Prasetyo | 19900922 201503 1 002 | 8 | {late} | - | 1 |
"""
PREDICATE = """EVALUASI KINERJA PEGAWAI
Periode Penilaian : {period} 2024
Nama : Bagas Prasetyo
NIP : 199009222015031002
RATING HASIL KERJA : SESUAI EKSPEKTASI
RATING PERILAKU KERJA : {behaviour}
"""


@pytest.fixture(scope="module")
def ekinerja() -> Loaded:
    return load("ekinerja", installed=False)


def joined(loaded: Loaded, *texts: str) -> urai.Reading:
    facts = [
        fact
        for number, text in enumerate(texts)
        for fact in loaded.engine.read(urai.Document(f"dok-{number}", text)).facts
    ]
    (summary,) = [s for s in loaded.engine.summaries if s.id == "ekinerja/tpp_gabungan"]
    needed = [fact for fact in facts if fact.kind in summary.needs]
    (reading,) = summary.summarise(needed, loaded.engine.parameters)
    return reading


def value_of(reading: urai.Reading) -> dict[str, Any]:
    (fact,) = reading.facts
    return fact.value


LOG_8, RECAP_2 = LOG.format(grade="8"), RECAP.format(late=2)
MARCH = PREDICATE.format(period="bulan Maret", behaviour="SESUAI EKSPEKTASI")


def test_three_documents_give_the_allowance(ekinerja: Loaded) -> None:
    reading = joined(ekinerja, LOG_8, RECAP_2, MARCH)
    value = value_of(reading)
    assert Decimal(value["dibayar"]) == second_calculation("8", 3375, "Baik", {"TL1": 2, "TK": 1})
    assert value["nama"] == "Bagas Prasetyo"
    (fact,) = reading.facts
    assert {link.partition("#")[0] for link in fact.links["from"]} == {"dok-0", "dok-1", "dok-2"}
    assert f"Rp{int(value['dibayar']):,}".replace(",", ".") == fact.text


def test_only_approved_minutes_count_and_the_same_activity_once(ekinerja: Loaded) -> None:
    assert value_of(joined(ekinerja, LOG_8, LOG_8, RECAP_2, MARCH))["aktivitas"] == "50"


def test_the_predicate_of_the_quarter_holds_for_its_months(ekinerja: Loaded) -> None:
    quarter = PREDICATE.format(period="Triwulan I", behaviour="SESUAI EKSPEKTASI")
    assert value_of(joined(ekinerja, LOG_8, RECAP_2, quarter))["predikat"] == "Baik"
    other = PREDICATE.format(period="Triwulan II", behaviour="SESUAI EKSPEKTASI")
    value = value_of(joined(ekinerja, LOG_8, RECAP_2, other))
    assert (value["dibayar"], value["kurang"]) == (None, ["predikat kinerja Maret 2024"])


@pytest.mark.parametrize(
    ("texts", "missing"),
    [
        ([RECAP_2, MARCH], ["menit kegiatan yang disetujui"]),
        ([LOG_8, MARCH], ["rekap presensi"]),
        ([LOG_8.replace(" Disetujui |", "  |"), RECAP_2, MARCH], ["persetujuan atasan atas setiap kegiatan"]),
        ([LOG.format(grade="9"), RECAP_2, MARCH], ["kelas jabatan yang tidak bertentangan: 8, 9"]),
        ([LOG_8, RECAP_2, RECAP.format(late=3), MARCH], ["rekap presensi yang tidak bertentangan"]),
        (
            [LOG.format(grade="11"), RECAP_2.replace("| 8 |", "| 11 |"), MARCH],
            ["pagu TPP kelas 11 (pengaturan daerah)"],
        ),
    ],
)
def test_what_is_missing_or_contradictory_leaves_it_open(
    ekinerja: Loaded, texts: list[str], missing: list[str]
) -> None:
    reading = joined(ekinerja, *texts)
    value = value_of(reading)
    assert value["dibayar"] is None
    assert all(any(said.startswith(name) for said in value["kurang"]) for name in missing), value["kurang"]
    conflicting = any("bertentangan" in name for name in missing)
    assert bool(reading.findings) is conflicting


def test_samples_come_out_as_expected(ekinerja: Loaded) -> None:
    facts = {
        (fact.doc, fact.kind, fact.start): fact.value
        for path in sorted(SAMPLES.glob("*.txt"))
        for fact in ekinerja.engine.read(urai.Document(path.stem, path.read_text(encoding="utf-8"))).facts
    }
    for mark in read_gold(SAMPLES / "expected.jsonl", {}):
        value = facts[mark.doc, mark.kind, mark.start]
        assert {name: value[name] for name in mark.value} == mark.value


def test_samples_give_what_a_second_calculation_gives(ekinerja: Loaded) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))]
    found = {fact.value["nama"]: fact.value for fact in joined(ekinerja, *texts).facts}
    galih = second_calculation(
        "8", 1200 + 1800 + 2400 + 675, "Baik", {"TL1": 2, "TL2": 1, "PSW1": 1, "TK": 1, "APEL": 1}
    )
    ratna = second_calculation("9", 30 + 210, "Baik", {"TL1": 1, "TL3": 1, "PSW2": 1, "TK": 1})
    assert Decimal(found["Galih Wirayuda"]["dibayar"]) == galih
    assert Decimal(found["Ratna Kusumaningtyas"]["dibayar"]) == ratna
    assert found["Damar Pamungkas"]["kurang"] == ["menit kegiatan yang disetujui"]
    assert set(found) == {"Galih Wirayuda", "Ratna Kusumaningtyas", "Damar Pamungkas"}
