"""Targets: who owes what by when, what became of it at a day, and the evaluation by month."""

from __future__ import annotations

import json
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from urai.plugins.target.amounts import amount, deadline, direction, end_of_edtf

from urai.facts import Document, Fact, Reading
from urai.loading import Loaded, load

SAMPLES = Path(__file__).resolve().parents[2] / "rules" / "target" / "samples"
KINDS = ("sasaran_kinerja", "target_status")


def loaded(at: str | None = "2023-12-15") -> Loaded:
    return load("target", overrides={"parameters": {"target/status": {"tanggal": at}}}, installed=False)


@pytest.fixture(scope="module")
def pack() -> Loaded:
    return loaded()


def read(pack: Loaded, text: str, name: str = "uji") -> Reading:
    reading: Reading = pack.engine.read(Document(name, text))
    return reading


def statuses(reading: Reading) -> list[dict[str, Any]]:
    return [fact.value for fact in reading.facts if fact.kind == "target_status"]


def agreement(*rows: str, head: str = "| No | Sasaran | Indikator | Target | Realisasi | Tenggat |") -> str:
    return "\n".join(
        [
            "PERJANJIAN KINERJA TAHUN 2023",
            "Nama : Sri Hartini, S.E.",
            "NIP : 19750321 200003 2 002",
            "Jabatan : Camat Panggul Kabupaten Trenggalek",
            "selanjutnya disebut PIHAK PERTAMA",
            "Nama : Galih Pramudita",
            "Jabatan : Bupati Trenggalek",
            "selanjutnya disebut PIHAK KEDUA",
            head,
            *rows,
        ]
    )


def test_samples_give_what_is_expected(pack: Loaded) -> None:
    expected = [json.loads(line) for line in (SAMPLES / "expected.jsonl").read_text(encoding="utf-8").splitlines()]
    found = []
    for path in sorted(SAMPLES.glob("*.txt")):
        for fact in read(pack, path.read_text(encoding="utf-8"), path.stem).facts:
            if fact.kind in KINDS:
                value = {name: field for name, field in fact.value.items() if name != "reasons"}
                found.append({"doc": fact.doc, "kind": fact.kind, "start": fact.start, "end": fact.end,
                              "text": fact.text, "value": value})  # fmt: skip
    assert sorted(found, key=str) == sorted(expected, key=str)


# --- Words -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "value", "unit", "way"),
    [
        ("60 per 100.000 kelahiran", "60", "per 100.000 kelahiran", None),
        ("12,5%", "12.5", "%", None),
        ("95 persen", "95", "%", None),
        ("Rp 1.250.000,00", "1250000.00", "rupiah", None),
        ("≤ 5 hari", "5", "hari", "turun"),
        ("maksimal 2 hari", "2", "hari", "turun"),
        ("minimal 90%", "90", "%", "naik"),
        ("≥ 80", "80", None, "naik"),
    ],
)
def test_target_as_it_is_written(text: str, value: str, unit: str | None, way: str | None) -> None:
    found = amount(text)
    assert found is not None
    assert (found.value, found.unit, found.direction) == (Decimal(value), unit, way)


@pytest.mark.parametrize("text", ["WTP", "A", "terlaksana", "-", "31 Desember", "31 Januari 2024"])
def test_target_without_a_figure(text: str) -> None:
    assert amount(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("31 Desember 2023", "2023-12-31"),
        ("Desember 2023", "2023-12-31"),
        ("Februari 2024", "2024-02-29"),
        ("Februari", "2023-02-28"),
        ("10 Maret", "2023-03-10"),
        ("Triwulan I", "2023-03-31"),
        ("TW 3", "2023-09-30"),
        ("Triwulan IV 2024", "2024-12-31"),
        ("Semester I", "2023-06-30"),
        ("Semester 2", "2023-12-31"),
        ("2025", "2025-12-31"),
        ("sesuai rencana", None),
        (None, None),
    ],
)
def test_deadline_is_the_last_day_that_words_name(text: str | None, day: str | None) -> None:
    found = deadline(text, 2023)
    assert (found.isoformat() if found else None) == day


@pytest.mark.parametrize(
    ("edtf", "day"),
    [
        ("2026", "2026-12-31"),
        ("2024-02", "2024-02-29"),
        ("2023-09-30", "2023-09-30"),
        ("2019/2024", "2024-12-31"),
        ("2023-21", None),
        (None, None),
    ],
)
def test_deadline_of_news(edtf: str | None, day: str | None) -> None:
    found = end_of_edtf(edtf)
    assert (found.isoformat() if found else None) == day


@pytest.mark.parametrize(
    ("indicator", "way"),
    [
        ("Angka kematian ibu", "turun"),
        ("Prevalensi stunting", "turun"),
        ("Persentase penurunan stunting", "naik"),
        ("Persentase kasus yang ditangani", "naik"),
        ("Indeks Kepuasan Masyarakat", "naik"),
        ("Tingkat pengangguran terbuka", "turun"),
        ("Jumlah desa mandiri", "naik"),
    ],
)
def test_which_way_an_indicator_goes(indicator: str, way: str) -> None:
    assert direction(indicator) == way


# --- Status ----------------------------------------------------------------------------------------------------------

ROWS = [
    ("| 1 | A | Indeks kepuasan | 84,00 | 84,00 | 30 September 2023 |", "tercapai", "100.00"),
    ("| 1 | A | Indeks kepuasan | 84,00 | 83,99 | 14 Desember 2023 |", "lewat", "99.99"),
    ("| 1 | A | Indeks kepuasan | 84,00 | 83,99 | 15 Desember 2023 |", "belum", "99.99"),
    ("| 1 | A | Indeks kepuasan | 84,00 | | 31 Desember 2023 |", "belum", None),
    ("| 1 | A | Indeks kepuasan | 84,00 | | 30 November 2023 |", "lewat", None),
    ("| 1 | A | Angka kematian ibu | 60 | 60 | 31 Desember 2023 |", "tercapai", "100.00"),
    ("| 1 | A | Angka kematian ibu | 60 | 61 | 30 Juni 2023 |", "lewat", "98.33"),
    ("| 1 | A | Angka kematian ibu | 60 | 45 | 30 Juni 2023 |", "tercapai", "125.00"),
    ("| 1 | A | Lama layanan | maksimal 2 hari | 3 hari | 30 Juni 2023 |", "lewat", "50.00"),
    ("| 1 | A | Opini BPK | WTP | WTP | 30 Juni 2023 |", "lewat", None),
    ("| 1 | A | Jumlah desa | 9 desa | 80 persen | 31 Desember 2023 |", "belum", None),
    ("| 1 | A | Laporan disampaikan | 31 Januari | | |", "lewat", None),
    ("| 1 | A | Kasus baru | 0 | 0 | 31 Desember 2023 |", "tercapai", None),
]


@pytest.mark.parametrize(("row", "status", "share"), ROWS)
def test_status_at_and_around_target_and_deadline(pack: Loaded, row: str, status: str, share: str | None) -> None:
    (value,) = statuses(read(pack, agreement(row)))
    assert (value["status"], value["capaian"]) == (status, share)
    assert value["pemilik"] == "Sri Hartini"
    assert value["daerah"] == "Kabupaten Trenggalek"
    assert bool(value["unverified"]) is (share is not None and value["arah"] == "turun")


def test_days_overdue_are_counted(pack: Loaded) -> None:
    reading = read(pack, agreement("| 1 | A | Indeks kepuasan | 84 | 80 | 30 September 2023 |"))
    (value,) = statuses(reading)
    assert value["terlambat"] == (date(2023, 12, 15) - date(2023, 9, 30)).days == 76
    (finding,) = [finding for finding in reading.findings if finding.rule == "target/lewat"]
    assert finding.message == "Indeks kepuasan: lewat 76 hari dari tenggat 2023-09-30, realisasi 80"


def test_agreement_without_deadlines_is_due_at_the_end_of_its_year(pack: Loaded) -> None:
    head = "| No | Sasaran | Indikator | Target |"
    first, second = statuses(
        read(pack, agreement("| 1 | A | Indeks | 84 |", "| | | Jumlah desa | 9 desa |", head=head))
    )
    assert (first["tenggat"], first["status"], first["kurang"]) == ("2023-12-31", "belum", ["realisasi"])
    assert (second["hal"], second["satuan"]) == ("Jumlah desa", "desa")
    note = first["reasons"][0]["children"][-2]["note"]
    assert note == "tidak disebut; akhir tahun 2023"


def test_merged_cells_keep_the_goal_above_them(pack: Loaded) -> None:
    head = "| No | Sasaran | Indikator | Target |"
    reading = read(pack, agreement("| 1 | Warga puas | Indeks | 84 |", "| | | Jumlah desa | 9 desa |", head=head))
    goals = [fact.value["sasaran"] for fact in reading.facts if fact.kind == "sasaran_kinerja"]
    assert goals == ["Warga puas", "Warga puas"]


def test_without_a_day_of_evaluation_what_is_not_reached_stays_open() -> None:
    open_pack = loaded(None)
    rows = ("| 1 | A | Indeks | 84 | 80 | 30 Juni 2023 |", "| 2 | B | Jumlah desa | 9 | 9 | 30 Juni 2023 |")
    first, second = statuses(read(open_pack, agreement(*rows)))
    assert (first["status"], first["kurang"]) == ("terbuka", ["tanggal evaluasi (parameter tanggal)"])
    assert second["status"] == "tercapai"


def test_target_of_news_has_its_bearer_and_region(pack: Loaded) -> None:
    text = "Pemkab Ngawi menargetkan angka kemiskinan 9 persen pada 2022, kata bupati."
    (value,) = statuses(read(pack, text))
    assert (value["pemilik"], value["daerah"], value["target"], value["satuan"]) == (
        "Pemkab Ngawi",
        "Kabupaten Ngawi",
        "9",
        "%",
    )
    assert (value["tenggat"], value["status"], value["kurang"]) == ("2022-12-31", "lewat", ["realisasi"])


@settings(max_examples=30)
@given(st.integers(1, 99_999), st.integers(0, 99_999), st.booleans())
def test_share_is_that_of_a_second_calculation(pack: Loaded, target: int, done: int, falls: bool) -> None:
    indicator = "Angka kematian" if falls else "Indeks"
    row = f"| 1 | A | {indicator} | {target // 100},{target % 100:02} | {done // 100},{done % 100:02} | Juni 2023 |"
    (value,) = statuses(read(pack, agreement(row)))
    top = 2 * target - done if falls else done
    share = (Decimal(100 * top) / Decimal(target)).quantize(Decimal("0.01"), ROUND_HALF_UP)
    assert value["capaian"] == str(share)
    reached = done <= target if falls else done >= target
    assert value["status"] == ("tercapai" if reached else "lewat")


# --- By month --------------------------------------------------------------------------------------------------------


def evaluated(pack: Loaded, *readings: Reading) -> Reading:
    (summary,) = [summary for summary in pack.engine.summaries if summary.id == "target/evaluasi_bulanan"]
    facts = [fact for reading in readings for fact in reading.facts if fact.kind == "target_status"]
    reading: Reading
    (reading,) = summary.summarise(facts, {})
    return reading


def months(reading: Reading) -> list[tuple[Any, ...]]:
    names = ("bulan", "jumlah", "tercapai", "belum", "lewat", "terbuka", "rata_capaian")
    return [tuple(fact.value[name] for name in names) for fact in reading.facts]


def test_each_month_counts_what_falls_due_in_it(pack: Loaded) -> None:
    rows = (
        "| 1 | A | Indeks satu | 80 | 80 | 30 Juni 2023 |",
        "| 2 | A | Indeks dua | 80 | 60 | 1 Juni 2023 |",
        "| 3 | A | Indeks tiga | 80 | | 31 Desember 2023 |",
    )
    reading = evaluated(pack, read(pack, agreement(*rows)))
    assert months(reading) == [("2023-06", 2, 1, 0, 1, 0, "87.50"), ("2023-12", 1, 0, 1, 0, 0, None)]
    assert (
        "Juni 2023\n2 target: 1 tercapai, 0 belum, 1 lewat, 0 terbuka; rata-rata capaian 87,50%"
        in reading.document.text
    )


def test_realisation_in_a_later_document_takes_the_place_of_the_plan(pack: Loaded) -> None:
    plan = read(pack, agreement("| 1 | A | Indeks | 80 | | Juni 2023 |"), "rencana")
    done = read(pack, agreement("| 1 | A | Indeks | 80 | 85 | Juni 2023 |"), "evaluasi")
    reading = evaluated(pack, plan, done)
    assert months(reading) == [("2023-06", 1, 1, 0, 0, 0, "106.25")]
    (fact,) = reading.facts
    source: Fact = next(fact for fact in done.facts if fact.kind == "target_status")
    assert fact.links["from"] == [source.id]


def test_seed_of_targets(pack: Loaded, seeds: dict[str, str]) -> None:
    (value,) = statuses(read(pack, seeds["003_9638251947470dba"]))
    assert (value["status"], value["daerah"]) == ("terbuka", "Kabupaten Banyuwangi")
    assert value["pemilik"].startswith("Camat, Kepala OPD")
