"""The predicate that follows from an evaluation, by each regulation, against a second calculation from its text."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import urai
from urai.loading import Loaded, load

RATINGS = ("DI BAWAH EKSPEKTASI", "SESUAI EKSPEKTASI", "DI ATAS EKSPEKTASI")

MATRIX = {
    ("DI ATAS EKSPEKTASI", "DI ATAS EKSPEKTASI"): "Sangat Baik",
    ("DI ATAS EKSPEKTASI", "SESUAI EKSPEKTASI"): "Baik",
    ("DI ATAS EKSPEKTASI", "DI BAWAH EKSPEKTASI"): "Kurang",
    ("SESUAI EKSPEKTASI", "DI ATAS EKSPEKTASI"): "Baik",
    ("SESUAI EKSPEKTASI", "SESUAI EKSPEKTASI"): "Baik",
    ("SESUAI EKSPEKTASI", "DI BAWAH EKSPEKTASI"): "Kurang",
    ("DI BAWAH EKSPEKTASI", "DI ATAS EKSPEKTASI"): "Butuh Perbaikan",
    ("DI BAWAH EKSPEKTASI", "SESUAI EKSPEKTASI"): "Butuh Perbaikan",
    ("DI BAWAH EKSPEKTASI", "DI BAWAH EKSPEKTASI"): "Sangat Kurang",
}
"""Rating of results, rating of behaviour: the annex of PermenPANRB 6/2022, written down a second time."""


@pytest.fixture(scope="module")
def skp() -> Loaded:
    return load("skp", installed=False)


def read(skp: Loaded, *lines: str, year: int | None = 2023, title: str = "EVALUASI KINERJA PEGAWAI") -> urai.Reading:
    period = [f"Periode Penilaian : 1 Januari s.d. 31 Desember {year}"] if year else []
    head = [title, *period, "Nama : Galih Wirayuda, S.T.", "NIP : 19900922 201503 1 002"]
    reading: urai.Reading = skp.engine.read(urai.Document("uji", "\n".join([*head, *lines]) + "\n"))
    return reading


def result(reading: urai.Reading) -> dict[str, Any]:
    (fact,) = [fact for fact in reading.facts if fact.kind == "predikat_kinerja"]
    return fact.value


def rated(skp: Loaded, results: str, behaviour: str, **more: Any) -> dict[str, Any]:
    return result(read(skp, f"RATING HASIL KERJA : {results}", f"RATING PERILAKU KERJA : {behaviour}", **more))


def comma(number: Decimal | str) -> str:
    return str(number).replace(".", ",")


# --- PermenPANRB 6/2022 ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("ratings", "predicate"), MATRIX.items())
def test_the_matrix_gives_the_predicate(skp: Loaded, ratings: tuple[str, str], predicate: str) -> None:
    value = rated(skp, *ratings)
    assert (value["predikat"], value["kurang"], value["unverified"]) == (predicate, [], [])


def test_all_nine_cells_are_tested() -> None:
    assert set(MATRIX) == {(results, behaviour) for results in RATINGS for behaviour in RATINGS}


def test_reasons_lead_to_the_words_and_the_regulation(skp: Loaded) -> None:
    reading = read(skp, "RATING HASIL KERJA", "Diatas Ekspektasi", "RATING PERILAKU KERJA | SESUAI EKSPEKTASI |")
    (reason,) = result(reading)["reasons"]
    first, second, matrix = reason["children"]
    words = [reading.document.text[slice(*step["span"])] for step in (first, second)]
    assert words == ["Diatas Ekspektasi", "SESUAI EKSPEKTASI"]
    assert matrix["source"] == "PermenPANRB Nomor 6 Tahun 2022 (sejak 2022; didukung sumber lain)"


@pytest.mark.parametrize(
    ("lines", "missing"),
    [
        (["RATING HASIL KERJA : SESUAI EKSPEKTASI"], ["rating perilaku kerja"]),
        (["Hasil baik semua."], ["rating hasil kerja", "rating perilaku kerja"]),
        (
            ["RATING HASIL KERJA : LUMAYAN", "RATING PERILAKU KERJA : DI ATAS EKSPEKTASI"],
            ["rating hasil kerja yang dikenal"],
        ),
        (
            [
                "RATING HASIL KERJA : DI ATAS EKSPEKTASI",
                "RATING PERILAKU KERJA : DI ATAS EKSPEKTASI",
                "RATING HASIL KERJA : DI BAWAH EKSPEKTASI",
            ],
            ["rating hasil kerja yang tidak bertentangan"],
        ),
    ],
)
def test_missing_or_contradictory_ratings_leave_it_open(skp: Loaded, lines: list[str], missing: list[str]) -> None:
    value = result(read(skp, *lines))
    assert (value["predikat"], value["kurang"]) == (None, missing)


def test_a_year_that_is_not_stated_leaves_it_open(skp: Loaded) -> None:
    assert rated(skp, RATINGS[1], RATINGS[1], year=None)["kurang"] == ["tahun penilaian"]


def test_ratings_before_there_were_any_leave_it_open(skp: Loaded) -> None:
    value = rated(skp, RATINGS[1], RATINGS[1], year=2021)
    assert value["predikat"] is None
    assert value["kurang"] == ["nilai SKP dan perilaku kerja: tahun 2021 belum memakai rating ekspektasi"]


# --- PP 30/2019 ------------------------------------------------------------------------------------------------------


def by_pp30(skp: Loaded, targets: str, behaviour: str, *, peers: bool, idea: bool | None = False) -> dict[str, Any]:
    lines = [
        f"Nilai SKP : {comma(targets)}",
        f"Nilai Perilaku Kerja : {comma(behaviour)}",
        f"Penilaian perilaku oleh rekan kerja dan bawahan langsung : {'Ada' if peers else 'Tidak ada'}",
    ]
    if idea is not None:
        lines.append(f"Ide baru yang bermanfaat : {'Ada' if idea else 'Tidak ada'}")
    return result(read(skp, *lines, year=2021))


@pytest.mark.parametrize(
    ("number", "predicate"),
    [
        ("120", "Sangat Baik"),
        ("110", "Sangat Baik"),
        ("109.99", "Baik"),
        ("90", "Baik"),
        ("89.99", "Cukup"),
        ("70", "Cukup"),
        ("69.99", "Kurang"),
        ("50", "Kurang"),
        ("49.99", "Sangat Kurang"),
        ("0", "Sangat Kurang"),
    ],
)
def test_bands_of_pp30_hold_at_and_around_their_bounds(skp: Loaded, number: str, predicate: str) -> None:
    value = by_pp30(skp, number, number, peers=False, idea=True)
    assert (Decimal(value["nilai"]), value["predikat"]) == (Decimal(number), predicate)
    low = predicate in {"Kurang", "Sangat Kurang"}
    assert value["unverified"] == (["Predikat di bawah Cukup"] if low else [])


@pytest.mark.parametrize(
    ("idea", "predicate", "missing"),
    [
        (True, "Sangat Baik", []),
        (False, "Baik", []),
        (None, None, ["ada tidaknya ide atau cara baru yang bermanfaat"]),
    ],
)
def test_very_good_needs_a_new_idea(skp: Loaded, idea: bool | None, predicate: str | None, missing: list[str]) -> None:
    value = by_pp30(skp, "115", "115", peers=True, idea=idea)
    assert (value["predikat"], value["kurang"]) == (predicate, missing)


def test_achievement_is_capped_at_120(skp: Loaded) -> None:
    value = by_pp30(skp, "121.5", "98", peers=False, idea=True)
    assert value["nilai"] == "113.4"
    (reason,) = value["reasons"]
    assert any(step["label"] == "Capaian paling tinggi" for step in reason["children"][0]["children"][0]["children"])


@pytest.mark.parametrize(("peers", "number"), [(False, "87"), (True, "86")])
def test_weights_follow_from_who_judges_behaviour(skp: Loaded, peers: bool, number: str) -> None:
    assert by_pp30(skp, "90", "80", peers=peers)["nilai"] == number


def test_weights_beside_the_number_count_too(skp: Loaded) -> None:
    value = result(read(skp, "Nilai SKP : 90 x 70%", "Nilai Perilaku Kerja : 80 x 30%", year=2021))
    assert (value["nilai"], value["predikat"]) == ("87", "Cukup")


def test_unknown_or_contradictory_weights_leave_it_open(skp: Loaded) -> None:
    unknown = result(read(skp, "Nilai SKP : 90", "Nilai Perilaku Kerja : 80", year=2021))
    assert unknown["kurang"] == ["ada tidaknya penilaian rekan kerja dan bawahan langsung"]
    lines = ("Nilai SKP : 90 x 60%", "Nilai Perilaku Kerja : 80", "Penilaian oleh rekan kerja dan bawahan : Tidak ada")
    assert result(read(skp, *lines, year=2021))["predikat"] is None


numbers = st.decimals(min_value=0, max_value=120, places=2)


@given(targets=numbers, behaviour=numbers, peers=st.booleans(), idea=st.booleans())
def test_pp30_agrees_with_a_second_calculation(
    skp: Loaded, targets: Decimal, behaviour: Decimal, peers: bool, idea: bool
) -> None:
    value = by_pp30(skp, str(targets), str(behaviour), peers=peers, idea=idea)
    share = Fraction(6, 10) if peers else Fraction(7, 10)
    total = Fraction(targets) * share + Fraction(behaviour) * (1 - share)
    assert Fraction(value["nilai"]) == total
    if total >= 110:
        expected = "Sangat Baik" if idea else "Baik"
    elif total >= 90:
        expected = "Baik"
    elif total >= 70:
        expected = "Cukup"
    else:
        expected = "Kurang" if total >= 50 else "Sangat Kurang"
    assert value["predikat"] == expected


# --- PP 46/2011 ------------------------------------------------------------------------------------------------------


def by_pp46(skp: Loaded, targets: str, behaviour: str, year: int = 2016) -> dict[str, Any]:
    lines = (
        f"a. Sasaran Kerja Pegawai (SKP)   {comma(targets)} x 60%",
        f"Nilai Perilaku Kerja   {comma(behaviour)} x 40%",
    )
    return result(read(skp, *lines, year=year, title="PENILAIAN PRESTASI KERJA PEGAWAI NEGERI SIPIL"))


@pytest.mark.parametrize(
    ("number", "predicate", "between"),
    [
        ("100", "Sangat Baik", False),
        ("91", "Sangat Baik", False),
        ("90.5", "Sangat Baik", True),
        ("90", "Baik", False),
        ("76", "Baik", False),
        ("75.01", "Baik", True),
        ("75", "Cukup", False),
        ("61", "Cukup", False),
        ("60.99", "Cukup", True),
        ("60", "Kurang", False),
        ("51", "Kurang", False),
        ("50.5", "Kurang", True),
        ("50", "Buruk", False),
        ("0", "Buruk", False),
    ],
)
def test_bands_of_pp46_hold_at_and_around_their_bounds(skp: Loaded, number: str, predicate: str, between: bool) -> None:
    value = by_pp46(skp, number, number)
    assert value["predikat"] == predicate
    assert bool(value["unverified"]) is between


def test_pp46_weighs_targets_60_and_behaviour_40(skp: Loaded) -> None:
    assert by_pp46(skp, "88.5", "84")["nilai"] == "86.7"


def test_behaviour_is_the_mean_of_its_aspects_where_it_is_not_stated(skp: Loaded) -> None:
    lines = (
        "a. Sasaran Kerja Pegawai (SKP)   90 x 60%",
        "1. Orientasi Pelayanan   85   (Baik)",
        "2. Integritas            84   (Baik)",
        "3. Komitmen              84   (Baik)",
    )
    value = result(read(skp, *lines, year=2015))
    assert Fraction(value["nilai"]) == Fraction(90 * 6, 10) + Fraction("84.33") * Fraction(4, 10)


@pytest.mark.parametrize(
    ("year", "rule"), [(2014, "PP Nomor 46"), (2018, "PP Nomor 46"), (2020, "PP Nomor 46"), (2013, "")]
)
def test_the_year_decides_the_rule(skp: Loaded, year: int, rule: str) -> None:
    value = by_pp46(skp, "80", "80", year)
    if not rule:
        assert value["kurang"] == ["aturan penilaian untuk tahun 2013"]
    else:
        assert rule in str(value["reasons"])


def test_between_2019_and_2020_the_form_decides(skp: Loaded) -> None:
    lines = ("Nilai SKP : 90 x 70%", "Nilai Perilaku Kerja : 80 x 30%")
    assert "PP Nomor 30 Tahun 2019" in str(result(read(skp, *lines, year=2020))["reasons"])
