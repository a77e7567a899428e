"""What an evaluation's words do not bear out, until when one may object, and how predicates are distributed."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from tests.skp.test_predicate import read

import urai
from urai.annotations import read_gold
from urai.loading import Loaded, load

SAMPLES = Path(__file__).resolve().parents[2] / "rules" / "skp" / "samples"


@pytest.fixture(scope="module")
def skp() -> Loaded:
    return load("skp", installed=False)


def sample_readings(skp: Loaded) -> list[urai.Reading]:
    return [
        skp.engine.read(urai.Document(path.stem, path.read_text(encoding="utf-8")))
        for path in sorted(SAMPLES.glob("*.txt"))
    ]


def findings(reading: urai.Reading, rule: str) -> list[tuple[str, str]]:
    text = reading.document.text
    return [(f.message, text[slice(f.start, f.end)]) for f in reading.findings if f.rule == rule]


def test_a_written_predicate_that_does_not_follow_is_found(skp: Loaded) -> None:
    lines = (
        "RATING HASIL KERJA : SESUAI EKSPEKTASI",
        "RATING PERILAKU KERJA : DI ATAS EKSPEKTASI",
        "PREDIKAT KINERJA PEGAWAI : SANGAT BAIK",
    )
    found = findings(read(skp, *lines), "skp/predikat")
    assert found == [("predikat tertulis Sangat Baik, menurut penilaian di dokumen Baik", "SANGAT BAIK")]
    assert findings(read(skp, *lines[:2], "PREDIKAT KINERJA PEGAWAI : BAIK"), "skp/predikat") == []


@pytest.mark.parametrize(("written", "wrong"), [("87,00", False), ("87", False), ("87,01", False), ("88,00", True)])
def test_a_written_number_that_does_not_follow_is_found(skp: Loaded, written: str, wrong: bool) -> None:
    lines = ("Nilai SKP : 90 x 70%", "Nilai Perilaku Kerja : 80 x 30%", f"Nilai Kinerja : {written}")
    assert bool(findings(read(skp, *lines, year=2021), "skp/predikat")) is wrong


def test_ratings_that_contradict_each_other_or_are_unknown_are_found(skp: Loaded) -> None:
    lines = ("RATING HASIL KERJA : LUMAYAN", "RATING PERILAKU KERJA : DI ATAS EKSPEKTASI")
    again = "RATING PERILAKU KERJA : DI BAWAH EKSPEKTASI"
    assert findings(read(skp, *lines, again), "skp/rating") == [
        ("rating hasil kerja tidak dikenal: LUMAYAN", "LUMAYAN"),
        ("rating perilaku kerja disebut lebih dari sekali dengan isi berbeda", "DI BAWAH EKSPEKTASI"),
    ]


@pytest.mark.parametrize(("number", "found"), [("49,99", True), ("50", False)])
def test_targets_below_half_have_consequences_under_pp46(skp: Loaded, number: str, found: bool) -> None:
    lines = (f"Sasaran Kerja Pegawai (SKP) : {number} x 60%", "Nilai Perilaku Kerja : 80 x 40%")
    assert bool(findings(read(skp, *lines, year=2016), "skp/rating")) is found


def deadlines(reading: urai.Reading) -> dict[str, object]:
    (fact,) = [fact for fact in reading.facts if fact.kind == "batas_keberatan"]
    return fact.value


def test_objections_have_14_days_and_decisions_7(skp: Loaded) -> None:
    lines = (
        "RATING HASIL KERJA : SESUAI EKSPEKTASI",
        "Diterima tanggal, 20 Februari 2024",
        "Tanggal keberatan : 5 Maret 2024",
    )
    value = deadlines(read(skp, *lines))
    assert value["batas_pengajuan"] == (date(2024, 2, 20) + timedelta(days=14)).isoformat() == "2024-03-05"
    assert value["batas_putusan"] == "2024-03-12"
    assert findings(read(skp, *lines), "skp/keberatan") == []
    late = (*lines[:2], "Tanggal keberatan : 6 Maret 2024")
    assert findings(read(skp, *late), "skp/keberatan") == [
        ("keberatan diajukan 2024-03-06, lewat batas 2024-03-05", "6 Maret 2024")
    ]


def test_without_the_day_of_receipt_the_deadline_is_open(skp: Loaded) -> None:
    value = deadlines(read(skp, "RATING HASIL KERJA : SESUAI EKSPEKTASI"))
    assert (value["batas_pengajuan"], value["kurang"]) == (None, ["tanggal hasil evaluasi diterima"])


def test_older_rules_have_no_such_deadlines(skp: Loaded) -> None:
    reading = read(skp, "Nilai SKP : 90 x 60%", "Diterima tanggal, 9 Januari 2017", year=2016)
    assert [fact for fact in reading.facts if fact.kind == "batas_keberatan"] == []


def test_samples_come_out_as_expected(skp: Loaded) -> None:
    expected = read_gold(SAMPLES / "expected.jsonl", {})
    facts = {
        (fact.doc, fact.kind, fact.start): fact.value for reading in sample_readings(skp) for fact in reading.facts
    }
    for mark in expected:
        value = facts[mark.doc, mark.kind, mark.start]
        assert {name: value[name] for name in mark.value} == mark.value


def test_distribution_counts_each_unit(skp: Loaded) -> None:
    facts = [f for reading in sample_readings(skp) for f in reading.facts if f.kind == "predikat_kinerja"]
    (summary,) = [s for s in skp.engine.summaries if s.id == "skp/sebaran_predikat"]
    (written,) = summary.summarise(facts, {})
    counted = Counter(
        (fact.value["unit"], fact.value["tahun"], fact.value["periode"], fact.value["predikat"] or "Belum ada")
        for fact in facts
    )
    got = {
        (f.value["unit"], f.value["tahun"], f.value["periode"], f.value["predikat"]): f.value["jumlah"]
        for f in written.facts
    }
    assert got == counted
    for fact in written.facts:
        assert fact.text in written.document.text
        exact = Fraction(fact.value["jumlah"] * 100, fact.value["dari"])
        assert abs(Fraction(fact.value["persen"]) - exact) <= Fraction(1, 20)
