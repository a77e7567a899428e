"""Eligibility for leading posts: each requirement at and around its bound, and why somebody is refused."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urai.facts import Document
from urai.loading import Loaded, load

RECORD = {
    "Nama": "Rina Astuti",
    "Jabatan yang dilamar": "Kepala Dinas Sosial",
    "Tingkat JPT": "Pratama",
    "Tanggal lahir": "12 April 1970",
    "Tanggal pelantikan": "6 Maret 2023",
    "Pendidikan": "S-2",
    "Pengalaman jabatan terkait": "9 tahun",
    "Jenjang jabatan": "Administrator",
    "Lama menduduki jenjang": "4 tahun",
    "Kompetensi": "memenuhi",
    "Rekam jejak": "baik",
    "Kesehatan": "sehat",
}
MADYA = {"Tingkat JPT": "Madya", "Jenjang jabatan": "JPT Pratama"}
UTAMA = {"Tingkat JPT": "Utama", "Jenjang jabatan": "JPT Madya", "Pengalaman jabatan terkait": "12 tahun"}


@pytest.fixture(scope="module")
def pack() -> Loaded:
    return load("seleksi_jpt", installed=False)


def verdict(pack: Loaded, **changes: str | None) -> dict[str, Any]:
    record: dict[str, str | None] = {**RECORD, **{name.replace("_", " "): value for name, value in changes.items()}}
    return judged(pack, record)


def judged(pack: Loaded, record: dict[str, str | None]) -> dict[str, Any]:
    lines = [f"{label} : {value}" for label, value in record.items() if value is not None]
    text = "\n".join(["DATA PELAMAR SELEKSI TERBUKA", *lines])
    (fact,) = [fact for fact in pack.engine.read(Document("uji", text)).facts if fact.kind == "kelayakan"]
    value: dict[str, Any] = fact.value
    return value


def test_who_meets_every_requirement_is_eligible(pack: Loaded) -> None:
    value = verdict(pack)
    assert (value["layak"], value["penolakan"], value["kurang"], value["unverified"]) == (True, [], [], [])
    assert len(value["reasons"]) == len(value["terpenuhi"]) == 7


# Requirement, level, what is said, eligible; bounds after PP 11/2017 with PP 17/2020, counted by hand.
BOUNDS = [
    ({}, "Pendidikan", "D-III", False),
    ({}, "Pendidikan", "D-IV", True),
    ({}, "Pendidikan", "Sarjana Hukum", True),
    ({}, "Pendidikan", "SMA", False),
    ({}, "Pengalaman jabatan terkait", "5 tahun", True),
    ({}, "Pengalaman jabatan terkait", "4 tahun 11 bulan", False),
    ({}, "Lama menduduki jenjang", "2 tahun", True),
    ({}, "Lama menduduki jenjang", "23 bulan", False),
    ({}, "Jenjang jabatan", "Jabatan Fungsional Ahli Madya", True),
    ({}, "Jenjang jabatan", "Pengawas", False),
    ({}, "Jenjang jabatan", "JPT Pratama", None),
    ({}, "Tanggal lahir", "7 Maret 1966", True),  # 56 years, 57 tomorrow
    ({}, "Tanggal lahir", "6 Maret 1966", False),  # 57 on this day
    ({}, "Rekam jejak", "pernah dijatuhi hukuman disiplin", False),
    ({}, "Rekam jejak", "tidak pernah dijatuhi hukuman disiplin", True),
    ({}, "Kesehatan", "tidak sehat", False),
    (MADYA, "Pengalaman jabatan terkait", "7 tahun", True),
    (MADYA, "Pengalaman jabatan terkait", "6 tahun 11 bulan", False),
    (MADYA, "Tanggal lahir", "7 Maret 1964", True),
    (MADYA, "Tanggal lahir", "6 Maret 1964", False),
    (MADYA, "Jenjang jabatan", "Administrator", False),
    (UTAMA, "Pengalaman jabatan terkait", "10 tahun", True),
    (UTAMA, "Pengalaman jabatan terkait", "9 tahun 11 bulan", False),
    (UTAMA, "Tanggal lahir", "7 Maret 1964", True),
    (UTAMA, "Tanggal lahir", "6 Maret 1964", False),
    (UTAMA, "Jenjang jabatan", "JF Ahli Utama", True),
]


@pytest.mark.parametrize(("level", "label", "said", "eligible"), BOUNDS)
def test_each_requirement_at_and_around_its_bound(
    pack: Loaded, level: dict[str, str], label: str, said: str, eligible: bool | None
) -> None:
    value = judged(pack, {**RECORD, **level, label: said})
    assert value["layak"] is eligible
    assert bool(value["penolakan"]) is (eligible is False)


@pytest.mark.parametrize("label", [label for label in RECORD if label not in ("Nama", "Jabatan yang dilamar")])
def test_what_is_missing_leaves_the_verdict_open_and_is_named(pack: Loaded, label: str) -> None:
    value = judged(pack, {**RECORD, label: None})
    assert value["layak"] is None
    assert len(value["kurang"]) == 1


def test_refusal_stands_whatever_else_is_missing(pack: Loaded) -> None:
    value = judged(pack, {**RECORD, "Kompetensi": None, "Pendidikan": "SMA"})
    assert value["layak"] is False
    assert value["penolakan"] == ["pendidikan SLTA, paling rendah S-1"]
    assert value["kurang"] == ["kompetensi teknis, manajerial dan sosial kultural"]


def test_figures_of_madya_are_marked_as_unverified(pack: Loaded) -> None:
    assert len(judged(pack, {**RECORD, **MADYA})["unverified"]) == 4
    assert judged(pack, {**RECORD, **UTAMA})["unverified"] == []


def test_birth_date_comes_from_the_employee_number_and_a_contradiction_leaves_it_open(pack: Loaded) -> None:
    number = {"NIP": "19700412 199503 2 004"}
    assert judged(pack, {**RECORD, **number, "Tanggal lahir": None})["layak"] is True
    value = judged(pack, {**RECORD, **number, "Tanggal lahir": "13 April 1970"})
    assert value["layak"] is None
    assert value["kurang"] == ["tanggal lahir (1970-04-13 bertentangan dengan NIP 1970-04-12)"]


OUTSIDER = {
    "Nama": "Rina Astuti",
    "Status": "Non PNS",
    "Tingkat JPT": "Utama",
    "Tanggal lahir": "2 Januari 1970",
    "Tanggal pelantikan": "6 Maret 2023",
    "Pendidikan": "Magister Manajemen",
    "Pengalaman jabatan terkait": "15 tahun",
    "Bebas partai politik": "5 tahun",
    "Kompetensi": "memenuhi",
    "Rekam jejak": "baik",
    "Kesehatan": "sehat",
}


@pytest.mark.parametrize(
    ("label", "said", "eligible"),
    [
        ("Nama", "Rina Astuti", True),
        ("Pendidikan", "S-1", False),
        ("Pengalaman jabatan terkait", "14 tahun", False),
        ("Bebas partai politik", "4 tahun 11 bulan", False),
        ("Bebas partai politik", "", None),
        ("Tingkat JPT", "Pratama", False),
    ],
)
def test_who_is_no_civil_servant_has_requirements_of_its_own(
    pack: Loaded, label: str, said: str, eligible: bool | None
) -> None:
    assert judged(pack, {**OUTSIDER, label: said})["layak"] is eligible


@settings(max_examples=40)
@given(st.dates(date(1955, 1, 1), date(1995, 12, 31)))
def test_nobody_who_is_older_than_somebody_refused_is_accepted(pack: Loaded, born: date) -> None:
    months = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()

    def eligible(day: date) -> bool:
        written = f"{day.day} {months[day.month - 1]} {day.year}"
        return bool(judged(pack, {**RECORD, "Tanggal lahir": written})["layak"])

    assert eligible(born) == (born > date(1966, 3, 6))
    assert eligible(born) or not eligible(born - timedelta(days=1))


def test_each_step_stands_on_the_words_of_its_line(pack: Loaded) -> None:
    text = "\n".join(["DATA PELAMAR", *(f"{label} : {said}" for label, said in RECORD.items())])
    (fact,) = [fact for fact in pack.engine.read(Document("uji", text)).facts if fact.kind == "kelayakan"]
    words = {text[slice(*child["span"])] for step in fact.value["reasons"] for child in step.get("children", ())}
    assert {"S-2", "9 tahun", "Administrator", "4 tahun", "12 April 1970", "memenuhi", "baik", "sehat"} == words
    assert "Pasal 107" in fact.value["reasons"][0]["source"]
