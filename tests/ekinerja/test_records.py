"""Activities and attendance as they come out of their forms, and what does not add up in them."""

from __future__ import annotations

from typing import Any

import pytest

import urai
from urai.loading import Loaded, load


@pytest.fixture(scope="module")
def ekinerja() -> Loaded:
    return load("ekinerja", installed=False)


def read(loaded: Loaded, text: str) -> urai.Reading:
    reading: urai.Reading = loaded.engine.read(urai.Document("uji", text))
    return reading


def values(loaded: Loaded, text: str, kind: str) -> list[dict[str, Any]]:
    return [fact.value for fact in read(loaded, text).facts if fact.kind == kind]


def days(*rows: str) -> str:
    head = "REKAP PRESENSI PEGAWAI\nNama : Rina Astuti\nNIP : 19900922 201503 2 002\nBulan : Maret 2024\n"
    return head + "| Tanggal | Masuk | Pulang | Keterangan |\n" + "".join(f"| {row} |\n" for row in rows)


def counts(loaded: Loaded, text: str) -> dict[str, str]:
    (value,) = values(loaded, text, "rekap_presensi")
    return {code: number for code, number in value["hitungan"].items() if number != "0"}


@pytest.mark.parametrize(
    ("clock", "code"),
    [
        ("07.30", ""),
        ("07.31", "TL1"),
        ("08.00", "TL1"),
        ("08.01", "TL2"),
        ("08.30", "TL2"),
        ("08.31", "TL3"),
        ("09.00", "TL3"),
        ("09.01", "TL4"),
        ("-", "TL4"),
    ],
)
def test_lateness_has_its_class_at_and_around_every_bound(ekinerja: Loaded, clock: str, code: str) -> None:
    found = counts(ekinerja, days(f"4 Maret 2024 | {clock} | 16.00 | Hadir"))
    assert found == ({code: "1"} if code else {})


@pytest.mark.parametrize(
    ("day", "clock", "code"),
    [
        ("4 Maret 2024", "16.00", ""),
        ("4 Maret 2024", "15.59", "PSW1"),
        ("4 Maret 2024", "15.30", "PSW1"),
        ("4 Maret 2024", "15.29", "PSW2"),
        ("4 Maret 2024", "14.59", "PSW3"),
        ("4 Maret 2024", "14.29", "PSW4"),
        ("8 Maret 2024", "14.30", ""),
        ("8 Maret 2024", "14.00", "PSW1"),
    ],
)
def test_leaving_early_has_its_class_and_friday_its_hours(ekinerja: Loaded, day: str, clock: str, code: str) -> None:
    found = counts(ekinerja, days(f"{day} | 07.30 | {clock} | Hadir"))
    assert found == ({code: "1"} if code else {})


def test_days_absent_and_days_excused(ekinerja: Loaded) -> None:
    text = days("4 Maret 2024 | - | - | Tanpa keterangan", "5 Maret 2024 | - | - | Cuti tahunan")
    assert counts(ekinerja, text) == {"TK": "1"}


def test_without_office_hours_times_say_nothing() -> None:
    loaded = load("skp", overrides={"rules": {"select": ["ekinerja"]}, "forms": {"select": ["*"]}}, installed=False)
    (value,) = values(loaded, days("4 Maret 2024 | 08.00 | 16.00 | Hadir"), "rekap_presensi")
    assert value["kurang"] == ["jam kerja (pengaturan daerah)"]


def test_stated_minutes_count_without_office_hours(ekinerja: Loaded) -> None:
    head = "REKAP PRESENSI PEGAWAI\nNama : Rina Astuti\nNIP : 19900922 201503 2 002\nBulan : Maret 2024\n"
    rows = "| Tanggal | Terlambat (menit) | Pulang Cepat (menit) | Keterangan |\n| 4 Maret 2024 | 45 | 0 | Hadir |\n"
    assert counts(ekinerja, head + rows) == {"TL2": "1"}


TABLE = """DAFTAR REKAPITULASI ABSENSI
PEMERINTAH KOTA MADIUN
Bulan : Februari 2024

No   Nama                NIP                     Hari Kerja   Hadir   TL1   TL2   PSW1   TK
1    Bagas Prasetyo      19900922 201503 1 002   18           18      -     2     -      -
2    Rina Astuti         19850704 201001 2 003   18           17      1     -     -      2
"""


def test_a_table_apart_by_blanks_is_read_by_its_heads(ekinerja: Loaded) -> None:
    first, second = values(ekinerja, TABLE, "rekap_presensi")
    assert (first["nama"], first["hadir"], first["hitungan"]["TL2"]) == ("Bagas Prasetyo", "18", "2")
    assert (second["nip"], second["hitungan"]["TK"]) == ("198507042010012003", "2")
    assert first["instansi"] == "Pemerintah Kota Madiun"


def test_days_that_exceed_the_month_are_found(ekinerja: Loaded) -> None:
    found = [f.message for f in read(ekinerja, TABLE).findings if f.rule == "ekinerja/presensi"]
    assert found == ["hadir 17 hari dan tanpa keterangan 2 hari melebihi 18 hari kerja"]


LOG = """CATATAN KINERJA HARIAN PEGAWAI
Nama : Rina Astuti
NIP : 19850704 201001 2 003
Bulan : Maret 2024
| No | Tanggal | Mulai | Selesai | Aktivitas | Hasil | Status |
| 1 | 4 | 07.30 | 11.45 | Memeriksa berkas | 12 berkas | Disetujui |
| 2 | 5 April 2024 | 13.00 | 15.00 | Rapat kenaikan pangkat | 1 kegiatan | Menunggu persetujuan |
|   |   |   |   | periode April | | |
| 3 | 6 Maret 2024 | | | Menulis nota dinas | 1 nota | Dikembalikan untuk revisi |
"""


def test_a_log_gives_day_minutes_amount_and_status(ekinerja: Loaded) -> None:
    first, second, third = values(ekinerja, LOG, "kegiatan_harian")
    assert (first["tanggal"], first["menit"], first["volume"], first["satuan"]) == ("2024-03-04", "255", "12", "berkas")
    assert [value["status"] for value in (first, second, third)] == ["disetujui", "menunggu", "ditolak"]
    assert second["uraian"] == "Rapat kenaikan pangkat periode April"
    assert third["menit"] is None


def test_a_day_outside_the_month_is_found(ekinerja: Loaded) -> None:
    found = [f.message for f in read(ekinerja, LOG).findings if f.rule == "ekinerja/kegiatan"]
    assert found == ["kegiatan 2024-04-05 di luar bulan Maret 2024"]


def test_a_day_with_more_minutes_than_it_has_is_found(ekinerja: Loaded) -> None:
    head = "LAPORAN KEGIATAN HARIAN\nNama : Rina Astuti\nBulan : Maret 2024\n| No | Tanggal | Kegiatan | Menit |\n"
    text = head + "| 1 | 4 Maret 2024 | Rapat | 900 |\n| 2 | 4 Maret 2024 | Dinas luar | 600 |\n"
    found = [f.message for f in read(ekinerja, text).findings if f.rule == "ekinerja/kegiatan"]
    assert found == ["kegiatan 2024-03-04 berjumlah 1500 menit, lebih dari sehari"]
