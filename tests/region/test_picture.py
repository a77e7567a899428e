"""One region's picture: what its documents say by year, and where two of them cannot both be right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from urai.plugins.region.statements import Statement, agree

from urai.facts import Document, Fact, Reading
from urai.loading import Loaded, load

SAMPLES = Path(__file__).resolve().parents[2] / "rules" / "region" / "samples"
NGAWI = {"daerah": "Kabupaten Ngawi", "kode": "35.21"}


@pytest.fixture(scope="module")
def pack() -> Loaded:
    return load("region", installed=False)


def claim(doc: str, nilai: str, *, hal: str = "predikat SAKIP", tahun: int | None = 2022, **more: Any) -> Fact:
    value = {"paket": "sakip", "hal": hal, "nilai": nilai, "tahun": tahun, "konteks": None, **NGAWI, **more}
    return Fact(f"{doc}#klaim", doc, "klaim", 0, 1, nilai, value, "uji")


def computed(doc: str, kind: str, **value: Any) -> Fact:
    return Fact(f"{doc}#{kind}", doc, kind, 0, 1, "x", {"instansi": "Pemerintah Kabupaten Ngawi", **value}, "uji")


def picture(pack: Loaded, *facts: Fact, parameters: dict[str, dict[str, Any]] | None = None) -> list[Reading]:
    (summary,) = [summary for summary in pack.engine.summaries if summary.id == "region/gambaran"]
    return list(summary.summarise(facts, parameters or {}))


def contradictions(reading: Reading) -> list[tuple[str, int | None, list[str], list[str]]]:
    found = [fact.value for fact in reading.facts if fact.kind == "pertentangan"]
    return [(value["hal"], value["tahun"], value["nilai"], value["dokumen"]) for value in found]


def test_news_and_letter_that_differ_are_a_contradiction_with_both_documents(pack: Loaded) -> None:
    letter = computed("surat", "sakip", tahun=2022, nilai="76.45", predikat="BB", predikat_surat="BB")
    (reading,) = picture(pack, claim("berita", "A"), letter)
    assert contradictions(reading) == [("predikat SAKIP", 2022, ["A", "BB"], ["berita", "surat"])]
    (finding,) = reading.findings
    assert finding.message == "Kabupaten Ngawi, predikat SAKIP 2022: A menurut berita; BB menurut surat"
    (fact,) = [fact for fact in reading.facts if fact.kind == "pertentangan"]
    assert fact.links["from"] == ["berita#klaim", "surat#sakip"]
    assert [step["doc"] for step in fact.value["reasons"]] == ["berita", "surat"]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (claim("a", "A"), claim("b", "A")),
        (claim("a", "A"), claim("b", "BB", tahun=2021)),
        (claim("a", "A"), claim("a", "BB")),
        (claim("a", "78.4", hal="nilai SAKIP"), claim("b", "78.40", hal="nilai SAKIP")),
        (claim("a", "78.4", hal="nilai SAKIP"), claim("b", "78.36", hal="nilai SAKIP")),
        (claim("a", "peringkat 1-5", hal="peringkat"), claim("b", "peringkat 3 dari 38", hal="peringkat")),
        (claim("a", "diterapkan", hal="E-Kinerja"), claim("b", "belum diterapkan", hal="E-Kinerja")),
        (claim("a", "diterima", hal="penghargaan"), claim("b", "nominasi", hal="penghargaan")),
    ],
)
def test_what_can_both_hold_is_no_contradiction(pack: Loaded, one: Fact, two: Fact) -> None:
    (reading,) = picture(pack, one, two)
    assert contradictions(reading) == []


@pytest.mark.parametrize(
    ("hal", "one", "two"),
    [
        ("nilai SAKIP", "78.4", "78.34"),
        ("nilai sistem merit", "271.5", "266"),
        ("peringkat", "peringkat 1-5", "peringkat 9"),
        ("peringkat", "peringkat 48 dari 415", "peringkat 52 dari 415"),
        ("jabatan yang diseleksi", "9 jabatan dalam 3 kali", "8 jabatan"),
        ("predikat SAKIP", "A", "BB"),
    ],
)
def test_what_cannot_both_hold_is_one(pack: Loaded, hal: str, one: str, two: str) -> None:
    (reading,) = picture(pack, claim("a", one, hal=hal), claim("b", two, hal=hal))
    assert contradictions(reading) == [(hal, 2022, [one, two], ["a", "b"])]


def test_agreement_is_symmetric() -> None:
    values = ["A", "BB", "78.4", "78.40", "78.36", "peringkat 1-5", "peringkat 3", "peringkat 9", "9 jabatan"]
    said = [Statement("Kabupaten Ngawi", "35.21", 2022, "x", "y", v, None, claim("a", v)) for v in values]
    for one in said:
        assert agree(one, one)
        for two in said:
            assert agree(one, two) == agree(two, one)


def test_claim_without_a_year_is_hinted_at_against_the_latest_year_before_it(pack: Loaded) -> None:
    undated = claim("berita", "A", tahun=None, tahun_dokumen=2023)
    older = claim("lama", "CC", tahun=2015)
    letter = computed("surat", "sakip", tahun=2022, predikat="BB", predikat_surat=None, nilai=None)
    (reading,) = picture(pack, undated, older, letter)
    assert contradictions(reading) == []
    (finding,) = reading.findings
    assert finding.severity == "info"
    assert "A menurut berita (tahun tidak disebut), BB untuk 2022 menurut surat" in finding.message


def test_facts_of_the_packs_are_counted_by_year(pack: Loaded) -> None:
    facts = [
        computed("a", "predikat_kinerja", tahun=2022, predikat="Baik"),
        computed("b", "predikat_kinerja", tahun=2022, predikat="Sangat Baik"),
        computed("c", "predikat_kinerja", tahun=2022, predikat="Baik"),
        computed("d", "tpp", bulan="2022-03", dibayar="1200000"),
        computed("e", "target_status", tahun=2021, status="lewat"),
    ]
    (reading,) = picture(pack, *facts)
    text = reading.document.text
    assert "SKP: predikat kinerja pegawai: 3 (2 Baik, 1 Sangat Baik)" in text
    assert "E-Kinerja: TPP dihitung: 1 (1 dihitung)" in text
    assert text.index("\n2022\n") < text.index("\n2021\n") < text.index("Target: status target: 1 (1 lewat)")


def test_each_region_has_its_own_picture_and_a_pipeline_may_ask_for_one(pack: Loaded) -> None:
    blitar = claim("b", "A", daerah="Kota Blitar", kode="35.72")
    both = picture(pack, claim("a", "A"), blitar)
    assert [reading.document.title for reading in both] == ["Gambaran Kabupaten Ngawi", "Gambaran Kota Blitar"]
    (one,) = picture(pack, claim("a", "A"), blitar, parameters={"region/gambaran": {"daerah": "Kota Blitar"}})
    assert one.document.id == "ringkasan/daerah-35.72"


def test_same_claim_of_several_documents_is_written_once_with_all_of_them(pack: Loaded) -> None:
    (reading,) = picture(pack, claim("a", "A"), claim("b", "A"))
    assert "SAKIP: predikat SAKIP: A – menurut a, b" in reading.document.text
    (fact,) = reading.facts
    assert fact.links["from"] == ["a#klaim", "b#klaim"]


def test_mixed_folder_of_one_regency(pack: Loaded) -> None:
    paths = sorted(SAMPLES.glob("*.txt"))
    assert len(paths) >= 12
    readings = [pack.engine.read(Document(path.stem, path.read_text(encoding="utf-8"))) for path in paths]
    assert {
        "keputusan",
        "siaran_pers",
        "perjanjian_kinerja",
        "pengumuman_seleksi",
        "hasil_seleksi",
        "data_pelamar",
    } <= {reading.layout.form for reading in readings}
    (reading,) = picture(pack, *(fact for reading in readings for fact in reading.facts))
    assert reading.document.title == "Gambaran Kabupaten Trenggalek"
    found = {(hal, tahun): dict(zip(documents, nilai, strict=True))
             for hal, tahun, nilai, documents in contradictions(reading)}  # fmt: skip
    assert found["peringkat (kinerja)", 2018] == {
        "berita-akuntabilitas-2023": "peringkat 52 dari 415",
        "siaran-pers-sakip-2022": "peringkat 48 dari 415",
    }
    assert found["jabatan yang diseleksi", 2023] == {
        "berita-lelang-jabatan-2023": "5 jabatan",
        "pengumuman-seleksi-2023": "3 jabatan",
    }
    if any(form.name == "lhe_sakip" for form in pack.forms):
        assert found["predikat SAKIP", 2022] == {"lhe-sakip-2022": "BB", "siaran-pers-sakip-2022": "A"}
    for fact in reading.facts:
        assert fact.text == reading.document.text[fact.start : fact.end]
