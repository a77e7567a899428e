"""Means of units and agencies, and indexes that training records complete."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from urai.plugins.ip_asn import means, training

import urai
from urai.inputs import find_inputs, read_documents
from urai.loading import Loaded, load

SAMPLES = Path(__file__).resolve().parents[2] / "rules" / "ip_asn" / "samples"


def person(index: str | None, unit: str | None = "A", number: str = "1", **more: Any) -> urai.Fact:
    value: dict[str, Any] = dict.fromkeys(("kualifikasi", "kompetensi", "kinerja", "disiplin"), index)
    value |= {"nama": "Rina", "nip": number, "unit": unit, "instansi": "Pemkab Uji", "tahun": 2021, "indeks": index}
    value |= {"kategori": None, "unverified": []} | more
    return urai.Fact(f"d{number}#ip_asn", f"d{number}", "ip_asn", 0, 4, "Rina", value, "ip_asn/indeks")


def units(facts: list[urai.Fact]) -> tuple[dict[str | None, dict[str, Any]], urai.Reading]:
    (reading,) = means.means(facts, {})
    return {fact.value["unit"]: fact.value for fact in reading.facts}, reading


@given(st.lists(st.tuples(st.integers(0, 200), st.sampled_from("ABC")), min_size=1, max_size=30))
def test_mean_is_that_of_the_persons_rounded_half_up(people: list[tuple[int, str]]) -> None:
    facts = [person(str(Decimal(half) / 2), unit, str(n)) for n, (half, unit) in enumerate(people)]
    found, _ = units(facts)
    for unit in {None, *(unit for _, unit in people)}:
        own = [Decimal(half) / 2 for half, of in people if unit in (None, of)]
        mean = (sum(own, Decimal()) / len(own)).quantize(Decimal("0.01"), ROUND_HALF_UP)
        assert Decimal(found[unit]["indeks"]) == mean
        assert found[unit]["jumlah"] == len(own)
        names = ["Sangat Rendah", "Rendah", "Sedang", "Tinggi", "Sangat Tinggi"]
        assert found[unit]["kategori"] == names[sum(mean > bound for bound in (60, 70, 80, 90))]


def test_open_indexes_are_counted_apart() -> None:
    found, reading = units([person("80"), person(None, number="2"), person(None, "B", "3")])
    assert [(found[unit]["jumlah"], found[unit]["terbuka"]) for unit in (None, "A", "B")] == [(1, 2), (1, 1), (0, 1)]
    assert found["B"]["indeks"] is None
    assert "B: terbuka, belum ada indeks yang lengkap, 1 terbuka" in reading.document.text


def test_person_with_two_records_counts_once_or_not_at_all() -> None:
    twice = [person("80"), person("80"), person("60", number="2")]
    assert units(twice)[0][None]["jumlah"] == 2
    found, reading = units([person("80"), person("70"), person("60", number="2")])
    assert found[None]["jumlah"] == 1
    assert reading.findings[0].message == "Rina: indeks bertentangan, 70 dan 80 (d1, d1); tidak dihitung"


def test_units_stand_in_the_order_of_their_means_and_facts_on_their_names() -> None:
    _, reading = units([person("70", "A"), person("90", "B", "2"), person("80", None, "3")])
    assert [fact.text for fact in reading.facts] == ["Pemkab Uji", "B", "A"]


def course(kind: str, year: int | None, hours: str | None, name: str = "Diklat Arsip") -> urai.Fact:
    value = {"nip": "1", "jenis": kind, "tahun": year, "jam": hours, "nama_pelatihan": name}
    return urai.Fact(f"r#{name}{year}", "r", "jam_pelatihan", 5, 9, "baris", value, "pelatihan/jam")


RECORD = {
    "nama": "Rina",
    "nip": "1",
    "unit": "A",
    "instansi": "Pemkab Uji",
    "tahun": 2021,
    "jenis_jabatan": "Pelaksana",
    "pendidikan": "S-1",
    "predikat": "Baik",
    "hukuman": "Tidak pernah",
}


def completed(*courses: urai.Fact, **more: str) -> list[urai.Fact]:
    record = urai.Fact("d1#data_asn", "d1", "data_asn", 0, 90, "…", RECORD | more, "ip_asn/data_asn")
    readings = list(training.complete([record, person(None), *courses], {}))
    return [fact for reading in readings for fact in reading.facts]


@pytest.mark.parametrize(
    ("courses", "index"),
    [
        ([course("teknis", 2020, "20"), course("seminar", 2019, "4")], "85"),
        ([course("teknis", 2020, "12"), course("teknis", 2020, "8", "Lain"), course("seminar", 2020, None)], "85"),
        ([course("teknis", 2020, "19"), course("seminar", 2020, "4")], "62.5"),
        ([course("teknis", 2019, "40"), course("seminar", 2018, "4")], "45"),
        ([course("teknis", 2020, "20")], None),
    ],
)
def test_trainings_of_the_years_that_count_complete_an_index(courses: list[urai.Fact], index: str | None) -> None:
    (fact,) = completed(*courses)
    assert fact.value["indeks"] == index
    assert fact.links["menggantikan"] == "d1#ip_asn"
    assert set(fact.links["dari"]) == {"d1#data_asn", *(one.id for one in courses)}


def test_what_a_record_says_is_not_overruled() -> None:
    (fact,) = completed(course("teknis", 2020, "40"), course("seminar", 2020, "4"), diklat_teknis="Belum")
    assert fact.value["kompetensi"] == "17.5"


def test_nothing_is_written_where_nothing_is_known() -> None:
    assert completed() == []
    assert completed(course("teknis", None, "40")) == []


def test_replaced_index_is_not_counted_again() -> None:
    (fact,) = completed(course("teknis", 2020, "20"), course("seminar", 2020, "4"))
    found, _ = units([person(None), fact])
    assert (found[None]["jumlah"], found[None]["terbuka"], found[None]["indeks"]) == (1, 0, "85.00")


@pytest.fixture(scope="module")
def ip_asn() -> Loaded:
    return load("ip_asn")


def sample_facts(loaded: Loaded) -> Iterator[urai.Fact]:
    paths = [path for path in find_inputs([str(SAMPLES)]) if path.name != "expected.jsonl"]
    for item in read_documents(paths, loaded.catalogue.readers):
        assert isinstance(item, urai.Document), item
        yield from loaded.engine.read(item).facts


def test_samples_through_the_whole(ip_asn: Loaded) -> None:
    facts = [fact for fact in sample_facts(ip_asn) if fact.kind in {"data_asn", "ip_asn", "jam_pelatihan"}]
    own = {fact.doc: fact.value["indeks"] for fact in facts if fact.kind == "ip_asn"}
    assert own == {
        "guru-sleman": None,
        "jpt-wonogiri": "90",
        "pegawai-bantul#197811022000122001/2021": "90",
        "pegawai-bantul#198405142010011008/2021": "75",
        "pegawai-bantul#198909092014022003/2021": "62.5",
        "pegawai-bantul#197503172003121002/2021": None,
        "pelaksana-sewon": "23",
    }
    (addition,) = training.complete(facts, {})
    assert [fact.value["indeks"] for fact in addition.facts] == ["95"]
    indexes = [fact for fact in [*facts, *addition.facts] if fact.kind == "ip_asn"]
    readings = {reading.document.id: reading for reading in means.means(indexes, {})}
    bantul = readings["ip_asn/Pemerintah Kabupaten Bantul/2021"].facts[0].value
    assert bantul["indeks"] == "62.63"  # (90 + 75 + 62.5 + 23) / 4 = 62.625
    assert (bantul["jumlah"], bantul["terbuka"], bantul["kategori"]) == (4, 1, "Rendah")
