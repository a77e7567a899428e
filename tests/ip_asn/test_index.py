"""The index of a person, against a second calculation written from the regulation's table alone."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import urai
from urai.loading import Loaded, load

# The published table (PermenPANRB 38/2018, Peraturan BKN 8/2019), written down again by hand.
EDUCATION = {"S-3": 25, "S-2": 20, "S-1": 15, "D-IV": 15, "D-III": 10, "D-II": 5, "D-I": 5, "SMA": 5, "SMP": 1, "SD": 1}
COURSES: dict[str, dict[str, int | Decimal]] = {
    "Struktural": {"Diklat Kepemimpinan": 15, "Diklat Teknis": 15, "Seminar": 10},
    "Fungsional": {"Diklat Fungsional": 15, "Diklat Teknis": 15, "Seminar": 10},
    "Pelaksana": {"Diklat Teknis": Decimal("22.5"), "Seminar": Decimal("17.5")},
}
RATING = {"Sangat Baik": 30, "Baik": 25, "Cukup": 15, "Kurang": 5, "Sedang": 5, "Buruk": 1}
SANCTION = {"Tidak pernah": 5, "Ringan": 3, "Sedang": 2, "Berat": 1}
TITLE = "DATA INDEKS PROFESIONALITAS ASN TAHUN "


@pytest.fixture(scope="module")
def ip_asn() -> Loaded:
    return load("ip_asn")


def value_of(loaded: Loaded, fields: dict[str, str], year: int | str = 2021) -> dict[str, Any]:
    lines = [f"{TITLE}{year}", "", *(f"{label:<20} : {words}" for label, words in fields.items())]
    reading = loaded.engine.read(urai.Document("uji", "\n".join(lines) + "\n"))
    assert [finding.message for finding in reading.findings if finding.severity == "error"] == []
    (fact,) = [fact for fact in reading.facts if fact.kind == "ip_asn"]
    value: dict[str, Any] = fact.value
    return value


def whole(**changes: str | None) -> dict[str, str]:
    fields: dict[str, str | None] = {
        "Nama": "Rina",
        "Jenis Jabatan": "Struktural",
        "Eselon": "III.a",
        "Pendidikan Terakhir": "S-2",
        "Diklat Kepemimpinan": "PIM III",
        "Diklat Teknis": "Ya",
        "Seminar": "Ya",
        "Predikat Kinerja": "Baik",
        "Hukuman Disiplin": "Tidak pernah",
    }
    fields |= {name.replace("_", " "): words for name, words in changes.items()}
    return {name: words for name, words in fields.items() if words is not None}


@pytest.mark.parametrize(
    ("fields", "scores", "index", "category"),
    [
        (whole(), (20, 40, 25, 5), "90", "Tinggi"),
        (
            whole(
                Jenis_Jabatan="Pelaksana",
                Eselon=None,
                Pendidikan_Terakhir="SMA",
                Diklat_Kepemimpinan=None,
                Diklat_Teknis="Belum",
                Seminar="Tidak",
                Predikat_Kinerja="Cukup",
                Hukuman_Disiplin="Ringan",
            ),
            (5, 0, 15, 3),
            "23",
            "Sangat Rendah",
        ),
        (
            whole(
                Jenis_Jabatan="Fungsional",
                Eselon=None,
                Pendidikan_Terakhir="S-3",
                Diklat_Kepemimpinan=None,
                Diklat_Fungsional="Sudah",
                Predikat_Kinerja="Sangat Baik",
            ),
            (25, 40, 30, 5),
            "100",
            "Sangat Tinggi",
        ),
    ],
)
def test_published_vectors(
    ip_asn: Loaded, fields: dict[str, str], scores: tuple[int, ...], index: str, category: str
) -> None:
    value = value_of(ip_asn, fields)
    assert tuple(int(value[name]) for name in ("kualifikasi", "kompetensi", "kinerja", "disiplin")) == scores
    assert (value["indeks"], value["kategori"], value["kurang"]) == (index, category, [])


@settings(max_examples=150)
@given(
    st.sampled_from(sorted(EDUCATION)),
    st.sampled_from(sorted(COURSES)),
    st.tuples(st.booleans(), st.booleans(), st.booleans()),
    st.sampled_from(sorted(RATING)),
    st.sampled_from(sorted(SANCTION)),
    st.integers(2019, 2022),
)
def test_second_calculation_agrees(
    ip_asn: Loaded, education: str, kind: str, done: tuple[bool, ...], rating: str, sanction: str, year: int
) -> None:
    taken = dict(zip(COURSES[kind], done, strict=False))
    fields = {"Nama": "Rina", "Jenis Jabatan": kind, "Pendidikan Terakhir": education}
    fields |= {course: "Ya" if yes else "Belum" for course, yes in taken.items()}
    value = value_of(ip_asn, fields | {"Predikat Kinerja": rating, "Hukuman Disiplin": sanction}, year)
    points = sum((Decimal(COURSES[kind][course]) for course, yes in taken.items() if yes), Decimal())
    total = EDUCATION[education] + points + RATING[rating] + SANCTION[sanction]
    names = ["Sangat Rendah", "Rendah", "Sedang", "Tinggi", "Sangat Tinggi"]
    assert Decimal(value["indeks"]) == total
    assert value["kategori"] == names[sum(total > bound for bound in (60, 70, 80, 90))]
    gains = [Decimal(step["tambahan"]) for step in value["saran"]]
    assert gains == sorted(gains, reverse=True)
    assert all(Decimal(step["indeks"]) == total + Decimal(step["tambahan"]) <= 100 for step in value["saran"])
    assert bool(gains) == (total < 100)


@pytest.mark.parametrize(
    ("bound", "below", "above"),
    [
        ("60", "Sangat Rendah", "Rendah"),
        ("70", "Rendah", "Sedang"),
        ("80", "Sedang", "Tinggi"),
        ("90", "Tinggi", "Sangat Tinggi"),
    ],
)
def test_category_at_and_around_every_bound(bound: str, below: str, above: str) -> None:
    figures = urai.read_figures(urai.bundled("urai.rules") / "ip_asn" / "figures").on(2021)["kategori"]
    assert figures.band(Decimal(bound) - Decimal("0.01")).name == below
    assert figures.band(Decimal(bound)).name == below
    assert figures.band(Decimal(bound) + Decimal("0.01")).name == above


# --- Kualifikasi -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "score"),
    [
        ("S3", "25"),
        ("Doktor Ilmu Administrasi", "25"),
        ("MAGISTER MANAJEMEN", "20"),
        ("S.1 / D-IV", "15"),
        ("Sarjana Terapan", "15"),
        ("Diploma III Kebidanan", "10"),
        ("D II", "5"),
        ("SLTA/sederajat", "5"),
        ("SMK", "5"),
        ("SLTP", "1"),
        ("Sarjana Muda", None),
        ("Profesi Ners", None),
        ("S-1 (S-2 sedang ditempuh)", None),
    ],
)
def test_education_in_its_spellings(ip_asn: Loaded, words: str, score: str | None) -> None:
    value = value_of(ip_asn, whole(Pendidikan_Terakhir=words))
    assert value["kualifikasi"] == score
    assert (value["indeks"] is None) == (score is None)
    assert bool(value["kurang"]) == (score is None)


# --- Kompetensi ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "points"),
    [
        ("Ya", 15),
        ("Belum", 0),
        ("19 JP", 0),
        ("20 JP", 15),
        ("20", 15),
        ("12 JP (2020); 8 JP (2020)", 15),
        ("12 JP (2020); 8 JP (2018)", 0),
        ("40 JP (2021)", 0),
        ("40 JP (2019)", 0),
        ("2 hari", 0),
        ("3 hari", 15),
        ("1 bulan", 15),
        ("Diklat Kearsipan", None),
        ("-", None),
    ],
)
def test_technical_course_of_last_year(ip_asn: Loaded, words: str, points: int | None) -> None:
    value = value_of(ip_asn, whole(Diklat_Teknis=words))
    assert value["kompetensi"] == (None if points is None else str(25 + points))


@pytest.mark.parametrize(
    ("words", "points"),
    [
        ("Ya", 10),
        ("Ya (2020)", 10),
        ("Ya (2019)", 10),
        ("Ya (2018)", 0),
        ("Webinar SPBE (2020)", 10),
        ("Webinar", None),
    ],
)
def test_seminar_of_the_last_two_years(ip_asn: Loaded, words: str, points: int | None) -> None:
    value = value_of(ip_asn, whole(Seminar=words))
    assert value["kompetensi"] == (None if points is None else str(30 + points))


@pytest.mark.parametrize(
    ("course", "echelon", "points"),
    [
        ("PIM III", "III.a", 15),
        ("Diklatpim Tingkat III", "IIIb", 15),
        ("PIM IV, PIM III", "III/a", 15),
        ("PIM IV", "III.a", 0),
        ("PIM II", "III.a", None),
        ("Lemhannas", "III.a", None),
        ("Ya", None, 15),
        ("PIM III", None, None),
    ],
)
def test_leadership_course_of_the_echelon(ip_asn: Loaded, course: str, echelon: str | None, points: int | None) -> None:
    value = value_of(ip_asn, whole(Diklat_Kepemimpinan=course, Eselon=echelon))
    assert value["kompetensi"] == (None if points is None else str(25 + points))


def test_what_is_only_commonly_known_is_marked(ip_asn: Loaded) -> None:
    value = value_of(ip_asn, whole(Jenis_Jabatan="Administrator", Eselon=None, Diklat_Kepemimpinan="PKA"))
    assert value["indeks"] == "90"
    assert value["unverified"] == ["Padanan eselon dan jenjang jabatan", "Nama baru diklat kepemimpinan"]


@pytest.mark.parametrize(("post", "points"), [("Guru Ahli Muda", 15), ("Analis Kebijakan", 0)])
def test_functional_course_that_some_posts_are_deemed_to_have(ip_asn: Loaded, post: str, points: int) -> None:
    fields = whole(Jenis_Jabatan="Fungsional", Eselon=None, Diklat_Kepemimpinan=None, Diklat_Fungsional="Belum")
    assert value_of(ip_asn, fields | {"Jabatan": post})["kompetensi"] == str(25 + points)


# --- Kinerja ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "score"),
    [
        ("100", "30"),
        ("90,01", "30"),
        ("90", "25"),
        ("75,01", "25"),
        ("75", "15"),
        ("60,01", "15"),
        ("60", "5"),
        ("50,01", "5"),
        ("50", "1"),
        ("0", "1"),
        ("100,01", None),
        ("baik sekali", None),
    ],
)
def test_rating_by_number_at_and_around_every_bound(ip_asn: Loaded, value: str, score: str | None) -> None:
    assert value_of(ip_asn, whole(Predikat_Kinerja=None, Nilai_SKP=value))["kinerja"] == score


@pytest.mark.parametrize(
    ("rating", "value", "score"),
    [
        ("Baik", "85,5", "25"),
        ("Baik", "104", "25"),
        ("Baik", "112", "25"),
        ("Sangat Baik", "112", "30"),
        ("Sangat Baik", "80", None),
        ("Baik", "60", None),
        ("Butuh Perbaikan", None, None),
    ],
)
def test_rating_and_number_must_agree(ip_asn: Loaded, rating: str, value: str | None, score: str | None) -> None:
    found = value_of(ip_asn, whole(Predikat_Kinerja=rating, Nilai_SKP=value))
    assert found["kinerja"] == score
    assert bool(found["kurang"]) == (score is None)


# --- Disiplin --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "score"),
    [
        ("Nihil", "5"),
        ("Ringan (2019)", "3"),
        ("Ringan (2019); Sedang (2018)", "2"),
        ("Sedang (2018), Berat (2020)", "1"),
        ("Berat (2016)", "1"),
        ("Berat (2015)", "5"),
        ("Berat (2022)", None),
        ("Teguran", None),
        ("-", None),
    ],
)
def test_heaviest_sanction_of_five_years(ip_asn: Loaded, words: str, score: str | None) -> None:
    assert value_of(ip_asn, whole(Hukuman_Disiplin=words))["disiplin"] == score


# --- Years, what is missing, reasons ---------------------------------------------------------------------------------


@pytest.mark.parametrize("year", [2017, 2018, 2023, 2024])
def test_year_without_figures_is_open_and_says_how_to_set_them(ip_asn: Loaded, year: int) -> None:
    value = value_of(ip_asn, whole(), year)
    assert value["indeks"] is None
    assert f"angka peraturan untuk tahun {year}" in value["kurang"][0]
    assert f'[parameters."ip_asn/indeks".tahun.{year}]' in value["reasons"][0]["note"]


def test_pipeline_sets_the_figures_of_later_years() -> None:
    table = urai.read_figures(urai.bundled("urai.rules") / "ip_asn" / "figures").on(2022)
    own: dict[str, Any] = {}
    for name, figure in table.items():
        shape = figure.file
        given = {"value": shape.value} if shape.value else {"table": shape.table} if shape.table else {}
        bands = [
            {k: v for k, v in (("name", b.name), ("above", b.above), ("at_least", b.at_least)) if v}
            for b in shape.bands
        ]
        own[name] = {"what": shape.what, "confidence": "B", "source": "Uji"} | (given or {"bands": bands})
    own["kinerja"]["table"] = {"Baik": "27"}
    loaded = load("ip_asn", overrides={"parameters": {"ip_asn/indeks": {"tahun": {"2023": own}}}})
    assert value_of(loaded, whole(), 2022)["indeks"] == "90"
    value = value_of(loaded, whole(), 2024)
    assert value["indeks"] == "92"
    assert "Skor predikat kinerja tahun lalu" in value["unverified"]


@pytest.mark.parametrize(
    ("label", "missing"),
    [
        ("Pendidikan Terakhir", "pendidikan terakhir"),
        ("Seminar", "seminar/workshop/magang"),
        ("Diklat Teknis", "diklat teknis"),
        ("Diklat Kepemimpinan", "diklat kepemimpinan"),
        ("Predikat Kinerja", "predikat atau nilai kinerja tahun lalu"),
        ("Hukuman Disiplin", "hukuman disiplin"),
    ],
)
def test_what_is_missing_is_named_and_the_rest_still_scores(ip_asn: Loaded, label: str, missing: str) -> None:
    value = value_of(ip_asn, {name: words for name, words in whole().items() if name != label})
    assert value["kurang"] == [missing]
    assert (value["indeks"], value["kategori"], value["saran"]) == (None, None, [])
    assert sum(value[name] is None for name in ("kualifikasi", "kompetensi", "kinerja", "disiplin")) == 1


def test_reasons_reach_the_words_and_the_regulation(ip_asn: Loaded) -> None:
    lines = [f"{TITLE}2021", "", *(f"{label} : {words}" for label, words in whole().items())]
    text = "\n".join(lines) + "\n"
    reading = ip_asn.engine.read(urai.Document("uji", text))
    (fact,) = [fact for fact in reading.facts if fact.kind == "ip_asn"]

    def walk(step: dict[str, Any]) -> list[dict[str, Any]]:
        return [step, *(below for child in step.get("children", []) for below in walk(child))]

    steps = [one for reason in fact.value["reasons"] for one in walk(reason)]
    words = {step["label"]: text[slice(*step["span"])] for step in steps if "span" in step}
    assert words["Pendidikan terakhir"] == "S-2"
    assert words["Eselon"] == "III.a"
    assert words["Predikat kinerja tahun lalu"] == "Baik"
    assert words["Hukuman disiplin"] == "Tidak pernah"
    sources = {step["source"].split(" (")[0] for step in steps if "source" in step}
    assert sources == {"Peraturan BKN Nomor 8 Tahun 2019", "Peraturan Menteri PANRB Nomor 38 Tahun 2018"}
    assert fact.value["reasons"][0]["note"] == "20 + 40 + 25 + 5 = 90"
