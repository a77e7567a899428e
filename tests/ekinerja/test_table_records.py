"""Recaps, activities and evaluations that an office keeps as tables give what the typed sheets give."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

import urai
from urai.inputs import find_inputs, read_documents
from urai.loading import Loaded, load

SAMPLES = Path(__file__).parents[2] / "rules"


@pytest.fixture(scope="module")
def ekinerja() -> Loaded:
    return load("ekinerja", installed=False)


def facts(loaded: Loaded, path: Path, kind: str) -> list[urai.Fact]:
    documents = list(read_documents(find_inputs([str(path)]), loaded.catalogue.readers))
    return [
        fact
        for document in documents
        if isinstance(document, urai.Document)
        for fact in loaded.engine.read(document).facts
        if fact.kind == kind
    ]


def test_recap_in_a_table_gives_the_allowance(ekinerja: Loaded) -> None:
    whole, cut = facts(ekinerja, SAMPLES / "ekinerja" / "samples" / "presensi-satpol-pp-2024-03.csv", "tpp")
    assert whole.value["dibayar"] == "4500000"
    deducted = Decimal("0.5") + Decimal("1.25") + 1 + 2 * 3 + 2
    productive = (Decimal(5400) / 6750 * 100 + 70) / 2
    paid = 3_800_000 * (Decimal("0.6") * productive + Decimal("0.4") * (100 - deducted)) / 100
    assert Decimal(cut.value["potongan"]) == deducted
    assert Decimal(cut.value["dibayar"]) == paid == 3_066_600


def test_activities_in_a_table_are_rows_of_one_log(ekinerja: Loaded, tmp_path: Path) -> None:
    path = tmp_path / "kegiatan.csv"
    path.write_text(
        "Nama,NIP,Bulan,Tanggal,Uraian Kegiatan,Volume,Menit,Status\n"
        "Galih Wirayuda,199009222015031002,Maret 2024,4 Maret 2024,Memeriksa jembatan,1 laporan,180,Disetujui\n"
        "Galih Wirayuda,199009222015031002,Maret 2024,5 Maret 2024,Menyusun gambar,2 lembar,240,Menunggu\n",
        encoding="utf-8",
    )
    first, second = facts(ekinerja, path, "kegiatan_harian")
    assert (first.value["uraian"], first.value["menit"], first.value["tanggal"]) == (
        "Memeriksa jembatan",
        "180",
        "2024-03-04",
    )
    assert second.value["status"] != first.value["status"]
    assert first.doc == second.doc


def test_evaluations_in_a_table_give_predicates_and_what_does_not_fit() -> None:
    skp = load("skp", installed=False)
    path = SAMPLES / "skp" / "samples" / "evaluasi-puskesmas-2024.csv"
    assert [fact.value["predikat"] for fact in facts(skp, path, "predikat_kinerja")] == ["Sangat Baik", "Kurang"]
    documents = list(read_documents(find_inputs([str(path)]), skp.catalogue.readers))
    findings = [
        finding.rule
        for document in documents
        if isinstance(document, urai.Document)
        for finding in skp.engine.read(document).findings
    ]
    assert findings == ["skp/predikat"]
