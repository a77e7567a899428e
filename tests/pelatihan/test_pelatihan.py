"""Agreements with their terms, and training hours by person and year."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from urai.plugins.pelatihan import agreements, hours

import urai
from urai.loading import Loaded, load


@pytest.fixture(scope="module")
def pelatihan() -> Loaded:
    return load("pelatihan")


def agreement(term: str, day: str = "tanggal 4 Februari 2019", scope: str = "a. magang;\nb. pelatihan.") -> str:
    return (
        "NOTA KESEPAHAMAN\nANTARA\nUNIVERSITAS UJI\nDENGAN\nPEMERINTAH KOTA UJI\nTENTANG\nPELATIHAN\n"
        f"NOMOR : 1/U/2019\nNOMOR : 2/K/2019\n\nPada hari ini, {day}, bertempat di Uji.\n\n"
        f"Pasal 1\nRUANG LINGKUP\nMeliputi:\n{scope}\n\nPasal 2\nJANGKA WAKTU\n{term}\n"
    )


def read(loaded: Loaded, text: str) -> tuple[dict[str, Any], list[str]]:
    reading = loaded.engine.read(urai.Document("uji", text))
    (fact,) = [fact for fact in reading.facts if fact.kind == "perjanjian_pelatihan"]
    return fact.value, [finding.message for finding in reading.findings]


SIGNED = "terhitung sejak tanggal ditandatangani"


@pytest.mark.parametrize(
    ("term", "length", "first", "last"),
    [
        (f"Berlaku untuk jangka waktu 3 (tiga) tahun {SIGNED}.", "3 tahun", "2019-02-04", "2022-02-03"),
        (f"Berlaku selama 18 bulan {SIGNED}.", "18 bulan", "2019-02-04", "2020-08-03"),
        (f"Berlaku selama dua tahun\n{SIGNED}.", "2 tahun", "2019-02-04", "2021-02-03"),
        ("Berlaku (lima) tahun sejak penandatanganan.", "5 tahun", "2019-02-04", "2024-02-03"),
        ("Berlaku 1 (satu) tahun sejak tanggal 1 Januari 2020.", "1 tahun", "2020-01-01", "2020-12-31"),
        ("Berlaku 6 bulan sejak tanggal 31 Agustus 2019.", "6 bulan", "2019-08-31", "2020-02-29"),
        ("Berlaku sampai dengan tanggal 31 Desember 2021.", None, None, "2021-12-31"),
        (
            "Jangka waktu 2 tahun, sejak 1-1-2020 sampai dengan 31-12-2021.",
            "2 tahun",
            "2020-01-01",
            "2021-12-31",
        ),
    ],
)
def test_term_is_computed_to_its_last_day(
    pelatihan: Loaded, term: str, length: str | None, first: str | None, last: str
) -> None:
    value, findings = read(pelatihan, agreement(term))
    assert (value["jangka"], value["mulai"], value["selesai"]) == (length, first, last)
    assert (value["kurang"], findings) == ([], [])


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        (agreement(f"Berlaku 3 (dua) tahun {SIGNED}."), "jangka waktu bertentangan: 3 (dua)"),
        (
            agreement("Berlaku 2 tahun sejak 1 Januari 2020 sampai dengan 31 Desember 2022."),
            "akhir bertentangan: disebut 2022-12-31, menurut jangka waktu 2021-12-31",
        ),
    ],
)
def test_term_that_contradicts_itself_is_open_and_found(pelatihan: Loaded, text: str, gap: str) -> None:
    value, findings = read(pelatihan, text)
    assert value["selesai"] is None
    assert value["kurang"] == findings == [gap]


@pytest.mark.parametrize(
    ("text", "gaps"),
    [
        (agreement("Berlaku sesuai kesepakatan."), ["jangka waktu"]),
        (agreement("Berlaku 2 (dua) tahun."), ["tanggal mulai berlaku"]),
        (
            agreement(f"Berlaku 2 tahun {SIGNED}.", "hari yang baik"),
            ["tanggal penandatanganan", "tanggal mulai berlaku"],
        ),
    ],
)
def test_what_is_missing_is_named(pelatihan: Loaded, text: str, gaps: list[str]) -> None:
    value, _ = read(pelatihan, text)
    assert value["selesai"] is None
    assert value["kurang"] == gaps


def test_parties_numbers_and_scope(pelatihan: Loaded) -> None:
    value, _ = read(pelatihan, agreement(f"Berlaku 1 tahun {SIGNED}."))
    assert value["pihak"] == ["UNIVERSITAS UJI", "PEMERINTAH KOTA UJI"]
    assert value["nomor"] == ["1/U/2019", "2/K/2019"]
    assert value["ruang_lingkup"] == ["magang", "pelatihan"]
    value, _ = read(pelatihan, agreement(f"Berlaku 1 tahun {SIGNED}.", scope="(1) Magang bagi pegawai.\n(2) Riset."))
    assert value["ruang_lingkup"] == ["Magang bagi pegawai", "Riset"]


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(1, 240))
def test_terms_of_months_follow_on_each_other(first: date, months: int) -> None:
    last = agreements.last_day(first, months)
    assert last >= first + timedelta(days=27 * months)
    if first.day <= 28:
        assert last == agreements.last_day(agreements.last_day(first, months - 1) + timedelta(days=1), 1) or months == 1
        assert (last + timedelta(days=1)).day == first.day


# --- Hours -----------------------------------------------------------------------------------------------------------


def record(*rows: str) -> str:
    head = [
        "RIWAYAT PELATIHAN",
        "Nama : Rina",
        "NIP : 198503152009012003",
        "No | Nama Pelatihan | Jenis | Tanggal | JP",
    ]
    return "\n".join([*head, *(f"{number} | {row}" for number, row in enumerate(rows, 1))]) + "\n"


def trainings(loaded: Loaded, *texts: str) -> tuple[list[urai.Fact], list[str]]:
    readings = [loaded.engine.read(urai.Document(f"uji{n}", text)) for n, text in enumerate(texts)]
    facts = [fact for reading in readings for fact in reading.facts if fact.kind == "jam_pelatihan"]
    return facts, [finding.message for reading in readings for finding in reading.findings]


@pytest.mark.parametrize(
    ("row", "kind", "year", "stated"),
    [
        ("Diklat Arsip | Teknis | 2-5 Maret 2020 | 32 JP", "teknis", 2020, "32"),
        ("Webinar Arsip | | 2020 | 4", "seminar", 2020, "4"),
        ("PIM IV | Struktural | Juli 2012 | 285 jam pelajaran", "kepemimpinan", 2012, "285"),
        ("Diklat Fungsional Arsiparis | - | 2015 | 120", "fungsional", 2015, "120"),
        ("Outbound | Lain | 2019 | 7,5", None, 2019, "7.5"),
        ("Diklat Arsip | Teknis | - | dua hari", "teknis", None, None),
    ],
)
def test_row_is_a_training(pelatihan: Loaded, row: str, kind: str | None, year: int | None, stated: str | None) -> None:
    (fact,), findings = trainings(pelatihan, record(row))
    assert (fact.value["jenis"], fact.value["tahun"], fact.value["jam"]) == (kind, year, stated)
    assert bool(findings) == (year is None or stated is None)


def test_hours_are_summed_by_person_and_year_over_documents(pelatihan: Loaded) -> None:
    first = record("Diklat Arsip | Teknis | 2020 | 24", "Webinar | Seminar | 2020 | 4,5", "Lama | Teknis | 2018 | 9")
    again = record("DIKLAT ARSIP | Teknis | 2020 | 24", "Tanpa Jam | Teknis | 2020 | -", "Jumlah | | | 24")
    facts, findings = trainings(pelatihan, first, again)
    (reading,) = hours.by_year(facts, {})
    found = {fact.value["tahun"]: fact.value for fact in reading.facts}
    assert (found[2020]["jam"], found[2020]["jumlah"], found[2020]["tanpa_jam"]) == ("28.5", 3, 1)
    assert found[2020]["jenis"] == {"seminar": "4.5", "teknis": "24"}
    assert found[2018]["jam"] == "9"
    assert findings == ["Tanpa Jam: jam tidak disebut, tidak ikut dijumlahkan"]
    assert "Rina, 2020: 28,5 JP dari 3 pelatihan" in reading.document.text
