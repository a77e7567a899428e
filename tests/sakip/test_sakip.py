"""SAKIP letters: components summed by hand, grades at their bounds, letters that contradict themselves."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import urai
from urai.loading import Loaded, load

OLD = {
    "Perencanaan Kinerja": 30,
    "Pengukuran Kinerja": 25,
    "Pelaporan Kinerja": 15,
    "Evaluasi Internal": 10,
    "Pencapaian Kinerja": 20,
}
NEW = {"Perencanaan Kinerja": 30, "Pengukuran Kinerja": 30, "Pelaporan Kinerja": 15, "Evaluasi Internal": 25}
GRADES = ["D", "C", "CC", "B", "BB", "A", "AA"]


@pytest.fixture(scope="module")
def sakip() -> Loaded:
    return load("sakip")


def letter(
    scores: Mapping[str, Decimal | str], weights: Mapping[str, int], *below: str, year: int = 2022, basis: str = ""
) -> str:
    lines = [
        f"Hal : Hasil Evaluasi Akuntabilitas Kinerja Tahun {year}",
        "Yth. Bupati Uji Jaya",
        basis or "Dengan hormat,",
    ]
    lines.append("No | Komponen | Bobot | Nilai")
    for number, (name, score) in enumerate(scores.items(), 1):
        lines.append(f"{number} | {name} | {weights[name]} | {score}".replace(".", ","))
    return "\n".join([*lines, *below]) + "\n"


def read(loaded: Loaded, text: str) -> tuple[dict[str, Any], list[str]]:
    reading = loaded.engine.read(urai.Document("uji", text))
    (fact,) = [fact for fact in reading.facts if fact.kind == "sakip"]
    return fact.value, [finding.message for finding in reading.findings]


@settings(max_examples=60)
@given(st.sampled_from([OLD, NEW]), st.data())
def test_second_calculation_agrees(sakip: Loaded, weights: dict[str, int], data: st.DataObject) -> None:
    scores = {name: Decimal(data.draw(st.integers(0, weight * 100))) / 100 for name, weight in weights.items()}
    total = sum(scores.values(), Decimal())
    value, findings = read(sakip, letter(scores, weights, year=2020))
    assert Decimal(value["nilai"]) == total
    assert value["predikat"] == GRADES[sum(total > bound for bound in (30, 50, 60, 70, 80, 90))]
    assert value["instansi"] == "Pemerintah Kabupaten Uji Jaya"
    assert findings == []


@pytest.mark.parametrize(
    ("bound", "below", "above", "name"),
    [
        ("30", "D", "C", "Sangat Kurang"),
        ("50", "C", "CC", "Kurang"),
        ("60", "CC", "B", "Cukup"),
        ("70", "B", "BB", "Baik"),
        ("80", "BB", "A", "Sangat Baik"),
        ("90", "A", "AA", "Memuaskan"),
    ],
)
def test_grade_at_and_around_every_bound(sakip: Loaded, bound: str, below: str, above: str, name: str) -> None:
    def result(score: Decimal) -> tuple[str, str]:
        value, _ = read(sakip, letter({}, NEW, f"Nilai : {score}".replace(".", ",")))
        return value["predikat"], value["sebutan"]

    number = Decimal(bound)
    assert result(number - Decimal("0.01")) == result(number) == (below, name)
    assert result(number + Decimal("0.01"))[0] == above


@pytest.mark.parametrize(
    ("basis", "weights", "year", "regulation"),
    [
        ("sesuai Peraturan Menteri PANRB Nomor 12 Tahun 2015", OLD, 2022, "Nomor 12 Tahun 2015"),
        ("sesuai PermenPANRB No. 88 Tahun 2021", NEW, 2020, "Nomor 88 Tahun 2021"),
        ("", OLD, 2022, "Nomor 12 Tahun 2015"),
        ("", NEW, 2020, "Nomor 88 Tahun 2021"),
    ],
)
def test_regulation_is_the_one_named_else_the_one_whose_components_there_are(
    sakip: Loaded, basis: str, weights: dict[str, int], year: int, regulation: str
) -> None:
    scores = {name: Decimal(weight) / 2 for name, weight in weights.items()}
    value, findings = read(sakip, letter(scores, weights, year=year, basis=basis))
    assert value["peraturan"].endswith(regulation)
    assert value["nilai"] == "50"
    assert findings == []
    assert value["unverified"] == (["Bobot komponen evaluasi SAKIP"] if weights is OLD else [])


HALF = {name: Decimal(weight) * Decimal("0.7") for name, weight in NEW.items()}  # 70.0: B


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("Predikat : BB", "predikat surat BB, tetapi nilai 70 berarti B"),
        ("memperoleh nilai sebesar 70,00\ndengan predikat “A”", "predikat surat A, tetapi nilai 70 berarti B"),
        ("5 | Tingkat Akuntabilitas Kinerja | | CC", "predikat surat CC, tetapi nilai 70 berarti B"),
    ],
)
def test_letter_that_disagrees_with_its_score_is_found(sakip: Loaded, line: str, message: str) -> None:
    value, findings = read(sakip, letter(HALF, NEW, line))
    assert (value["predikat"], value["predikat_surat"]) == ("B", message.split()[2].rstrip(","))
    assert findings == [message]


@pytest.mark.parametrize("said", ["70", "70,00", "70,02"])
def test_total_may_be_off_by_the_rounding_of_its_components(sakip: Loaded, said: str) -> None:
    value, findings = read(sakip, letter(HALF, NEW, f"Nilai : {said}"))
    assert value["nilai"] == "70"
    assert findings == []


def test_components_that_do_not_sum_to_the_letters_score_are_open_and_found(sakip: Loaded) -> None:
    value, findings = read(sakip, letter(HALF, NEW, "Nilai : 72,00"))
    assert value["nilai"] is None
    assert value["nilai_surat"] == "72"
    assert findings == value["kurang"] == ["jumlah komponen 70 lain dari nilai surat 72"]


def test_two_scores_in_one_letter_are_open_and_found(sakip: Loaded) -> None:
    value, findings = read(sakip, letter({}, NEW, "Nilai : 72,00", "memperoleh nilai 73,00 dengan predikat BB"))
    assert value["nilai"] is None
    assert findings == ["nilai surat bertentangan: 72 dan 73"]


def test_component_above_its_weight_and_other_weights_are_found(sakip: Loaded) -> None:
    scores = HALF | {"Pelaporan Kinerja": Decimal("15.5")}
    value, findings = read(sakip, letter(scores, NEW))
    assert value["kurang"] == findings == ["nilai Pelaporan Kinerja 15,5 di luar 0–15"]
    _, findings = read(sakip, letter(HALF, NEW | {"Pelaporan Kinerja": 20}))
    assert findings == ["bobot Pelaporan Kinerja 20 di surat, 15 menurut Peraturan Menteri PANRB Nomor 88 Tahun 2021"]


def test_what_is_missing_is_named(sakip: Loaded) -> None:
    scores = {name: score for name, score in HALF.items() if name != "Pengukuran Kinerja"}
    assert read(sakip, letter(scores, NEW))[0]["kurang"] == ["komponen Pengukuran Kinerja"]
    assert read(sakip, letter({}, NEW))[0]["kurang"] == ["komponen dan nilai"]
    assert read(sakip, letter(HALF, NEW, year=2012))[0]["nilai"] is None


def test_of_two_years_in_a_table_the_year_evaluated_counts(sakip: Loaded) -> None:
    text = letter({}, NEW).replace("No | Komponen | Bobot | Nilai", "No | Komponen | Bobot | Nilai 2021 | Nilai 2022")
    rows = "".join(f"1 | {name} | {weight} | 1,00 | {weight // 2},00\n" for name, weight in NEW.items())
    assert read(sakip, text + rows)[0]["nilai"] == "49"
