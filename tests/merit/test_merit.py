"""Merit sheets: weight times level, summed by hand; bands at their bounds; sheets that contradict themselves."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from urai.plugins.merit import comparison

import urai
from urai.loading import Loaded, load

ASPECTS = (
    ("Perencanaan Kebutuhan", 10),
    ("Pengadaan", 10),
    ("Pengembangan Karier", 30),
    ("Promosi dan Mutasi", 10),
    ("Manajemen Kinerja", 20),
    ("Penggajian, Penghargaan, dan Disiplin", 10),
    ("Perlindungan dan Pelayanan", 4),
    ("Sistem Informasi", 6),
)


@pytest.fixture(scope="module")
def merit() -> Loaded:
    return load("merit")


def sheet(levels: Sequence[str | None], *below: str, year: int = 2021, points: bool = False) -> str:
    head = "No | Aspek | Bobot | Level" + (" | Nilai" if points else "")
    lines = [f"LEMBAR PENILAIAN MANDIRI SISTEM MERIT TAHUN {year}", "Instansi : Pemkot Uji", head]
    for number, ((name, weight), level) in enumerate(zip(ASPECTS, levels, strict=False), 1):
        if level is None:
            continue
        row = f"{number} | {name} | {weight} | {level}"
        lines.append(row + (f" | {written(weight * Decimal(level.replace(',', '.')))}" if points else ""))
    return "\n".join([*lines, *below]) + "\n"


def written(number: Decimal) -> str:
    return f"{number.normalize():f}".replace(".", ",")


def read(loaded: Loaded, text: str) -> tuple[dict[str, Any], list[str]]:
    reading = loaded.engine.read(urai.Document("uji", text))
    (fact,) = [fact for fact in reading.facts if fact.kind == "merit"]
    return fact.value, [finding.message for finding in reading.findings]


@settings(max_examples=60)
@given(st.lists(st.integers(10, 40), min_size=8, max_size=8), st.booleans())
def test_second_calculation_agrees(merit: Loaded, tenths: list[int], points: bool) -> None:
    levels = [Decimal(tenth) / 10 for tenth in tenths]
    total = sum((weight * level for (_, weight), level in zip(ASPECTS, levels, strict=True)), Decimal())
    value, findings = read(merit, sheet([written(level) for level in levels], points=points))
    assert Decimal(value["nilai"]) == total
    assert value["indeks"] == str((total / 400).quantize(Decimal("0.01"), ROUND_HALF_UP))
    names = ["Buruk", "Kurang", "Baik", "Sangat Baik"]
    assert value["kategori"] == names[sum(total >= bound for bound in (175, 250, 325))]
    assert value["anugerah"] == (total >= 250)
    assert findings == []


@pytest.mark.parametrize(
    ("score", "name", "number"),
    [
        ("100", "Buruk", "I"),
        ("174,99", "Buruk", "I"),
        ("175", "Kurang", "II"),
        ("249,99", "Kurang", "II"),
        ("250", "Baik", "III"),
        ("324,99", "Baik", "III"),
        ("325", "Sangat Baik", "IV"),
        ("400", "Sangat Baik", "IV"),
    ],
)
def test_category_at_and_around_every_bound(merit: Loaded, score: str, name: str, number: str) -> None:
    value, _ = read(merit, sheet([], f"Total Nilai : {score}"))
    assert (value["kategori"], value["nomor_kategori"]) == (name, number)


@pytest.mark.parametrize(
    ("score", "index", "name"),
    [
        ("362,5", "0.91", "Sangat Baik"),
        ("329", "0.82", "Sangat Baik"),
        ("342,5", "0.86", "Sangat Baik"),
        ("271,5", "0.68", "Baik"),
    ],
)
def test_published_vectors(merit: Loaded, score: str, index: str, name: str) -> None:
    value, findings = read(merit, sheet([], f"Total Nilai : {score}", f"Indeks : {index.replace('.', ',')}"))
    assert (value["indeks"], value["kategori"]) == (index, name)
    assert findings == []


@pytest.mark.parametrize("score", ["99,9", "400,1", "410"])
def test_score_that_cannot_be_is_open(merit: Loaded, score: str) -> None:
    value, findings = read(merit, sheet([], f"Total Nilai : {score}"))
    assert value["nilai"] is None
    assert findings == [f"nilai {score} di luar 100–400"] == value["kurang"]


def test_missing_aspect_is_named(merit: Loaded) -> None:
    value, _ = read(merit, sheet(["3", "3", "3", None, "3", "3", "3", "3"]))
    assert value["nilai"] is None
    assert value["kurang"] == ["aspek Promosi dan Mutasi"]
    assert value["aspek"]["Pengembangan Karier"] == "90"


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        (
            "3 | Pengembangan Karier | 30 | 3 | 90",
            "3 | Pengembangan Karier | 30 | 3 | 80",
            "nilai 80 di lembar, tetapi",
        ),
        ("3 | Pengembangan Karier | 30 | 3 | 90", "3 | Pengembangan Karier | 40 | 3 | 120", "bobot 40 di lembar"),
        ("3 | Pengembangan Karier | 30 | 3 | 90", "3 | Pengembangan Karier | 30 | 5 | 150", "tingkat 5 di luar 1–4"),
    ],
)
def test_aspect_that_contradicts_itself_is_open_and_found(merit: Loaded, before: str, after: str, message: str) -> None:
    text = sheet(["3"] * 8, points=True)
    assert before in text
    value, findings = read(merit, text.replace(before, after))
    assert value["nilai"] is None
    assert len(findings) == 1
    assert message in findings[0]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("Total Nilai : 310", "nilai di lembar 310, tetapi dari aspeknya 300"),
        ("Indeks : 0,80", "indeks di lembar 0,8, tetapi dari aspeknya 0,75"),
        ("Kategori : IV (Sangat Baik)", "kategori di lembar Sangat Baik, tetapi dari aspeknya Baik"),
    ],
)
def test_whole_that_does_not_follow_from_the_aspects_is_found(merit: Loaded, line: str, message: str) -> None:
    value, findings = read(merit, sheet(["3"] * 8, line))
    assert value["nilai"] == "300"
    assert findings == [message]


def test_results_say_that_the_weights_are_unverified(merit: Loaded) -> None:
    value, _ = read(merit, sheet(["3"] * 8))
    assert "Bobot aspek sistem merit" in value["unverified"]


@pytest.mark.parametrize(("year", "award"), [(2019, None), (2020, True), (2022, True), (2023, None)])
def test_award_is_for_the_years_that_had_one(merit: Loaded, year: int, award: bool | None) -> None:
    assert read(merit, sheet(["3"] * 8, year=year))[0]["anugerah"] == award


def test_year_without_figures_is_open_until_the_pipeline_sets_them() -> None:
    loaded = load("merit")
    value, _ = read(loaded, sheet(["3"] * 8, year=2025))
    assert "angka peraturan untuk tahun 2025" in value["kurang"][0]
    weights = {name: str(weight) for name, weight in ASPECTS} | {"Pengembangan Karier": "32.5"}
    own = {
        "bobot": {"confidence": "B", "table": weights},
        "tingkat": {"confidence": "B", "table": {"terendah": "1", "tertinggi": "4"}},
        "kategori": {"confidence": "B", "bands": [{"name": "Baik", "at_least": "250"}, {"name": "Kurang"}]},
    }
    loaded = load("merit", overrides={"parameters": {"merit/nilai": {"angka": own}}})
    value, _ = read(loaded, sheet([], "Total Nilai : 410", year=2025))
    assert (value["nilai"], value["indeks"]) == ("410", "1.00")


def agency(name: str, year: int, score: str) -> urai.Fact:
    value = {"instansi": name, "tahun": year, "nilai": score, "kategori": "Baik"}
    return urai.Fact(f"{name}{year}", name, "merit", 0, 1, "x", value, "merit/nilai")


def test_agencies_are_ranked_within_a_year_with_the_change_since_the_last() -> None:
    facts = [agency("A", 2019, "250"), agency("A", 2021, "300"), agency("B", 2021, "300"), agency("C", 2021, "260.5")]
    first, second = comparison.compare(facts, {})
    assert [fact.value["peringkat"] for fact in first.facts] == [1]
    found = {fact.value["instansi"]: fact.value for fact in second.facts}
    assert {name: value["peringkat"] for name, value in found.items()} == {"A": 1, "B": 1, "C": 3}
    assert (found["A"]["selisih"], found["B"]["selisih"]) == ("50", None)
    assert "C: peringkat 3 dari 3, nilai 260,5, Baik" in second.document.text
    assert second.facts[0].links == {"dari": ["A2021", "A2019"]}
