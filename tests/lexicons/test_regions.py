"""The region lexicons: complete, one code a region, safe to match."""

import csv
from collections import Counter
from pathlib import Path

import pytest

LEXICONS = Path(__file__).parents[2] / "rules" / "news" / "lexicons"
COLUMNS = ["code", "level", "name", "official", "aliases", "prefix_aliases", "ambiguous", "context"]
FILES = ["provinces", "regencies", "districts", "capitals"]

Row = dict[str, str]


def rows(file: str) -> list[Row]:
    lines = (LEXICONS / f"{file}.tsv").read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t"))


def row(file: str, code: str) -> Row:
    return next(row for row in rows(file) if row["code"] == code)


def split(forms: str) -> list[str]:
    return forms.split("|") if forms else []


@pytest.mark.parametrize("file", FILES)
def test_a_file_opens_with_what_it_holds_its_source_and_its_licence(file: str) -> None:
    comments = [
        line[2:] for line in (LEXICONS / f"{file}.tsv").read_text(encoding="utf-8").splitlines() if line.startswith("#")
    ]

    assert comments[0].endswith(".")
    assert any(line.startswith("Source: idn-area-data ") for line in comments)
    assert any(line.startswith("Licence: Open Database License 1.0 (https://") for line in comments)


@pytest.mark.parametrize("file", FILES)
def test_the_columns_are_the_same_in_every_file_and_filled_alike(file: str) -> None:
    for region in rows(file):
        assert list(region) == COLUMNS
        assert all(region[column] for column in ("code", "level", "name", "official", "context"))
        assert all(value == value.strip() and "  " not in value for value in region.values()), region
        assert region["ambiguous"] in {"", "word", "name"}
        assert region["context"] in {"free", "prefix"}
        for column in ("aliases", "prefix_aliases"):
            assert split(region[column]) == sorted(set(split(region[column])))
            assert region["name"] not in split(region[column])


@pytest.mark.parametrize("file", FILES)
def test_regions_stand_in_the_order_of_their_codes(file: str) -> None:
    codes = [(region["code"], region["name"] if file == "capitals" else "") for region in rows(file)]

    assert codes == sorted(codes)


def test_every_province_regency_and_city_is_there() -> None:
    assert len(rows("provinces")) == 38
    assert Counter(region["level"] for region in rows("regencies")) == {"regency": 416, "city": 98}
    assert 7200 < len(rows("districts")) < 7400


def test_a_code_belongs_to_one_region_and_begins_with_the_code_of_the_one_above() -> None:
    provinces = {region["code"] for region in rows("provinces")}
    regencies = {region["code"] for region in rows("regencies")}
    districts = {region["code"] for region in rows("districts")}

    assert len(regencies) == len(rows("regencies"))
    assert len(districts) == len(rows("districts"))
    assert {code[:2] for code in regencies} == provinces
    assert {code[:5] for code in districts} == regencies
    assert {region["code"] for region in rows("capitals")} <= provinces | regencies


@pytest.mark.parametrize("file", ["provinces", "regencies"])
def test_a_written_form_stands_for_one_region(file: str) -> None:
    regions = rows(file)
    forms = Counter(
        form
        for region in regions
        for form in (region["official"], *split(region["aliases"]), *split(region["prefix_aliases"]))
    )
    names = Counter(region["name"] for region in regions)

    assert [form for form, times in forms.items() if times > 1] == []
    assert set(forms) & set(names) == set()


def test_a_bare_name_is_shared_by_a_regency_and_its_city_only() -> None:
    levels: dict[str, list[str]] = {}
    for region in rows("regencies"):
        levels.setdefault(region["name"], []).append(region["level"])

    shared = {name: sorted(kinds) for name, kinds in levels.items() if len(kinds) > 1}
    assert set(map(tuple, shared.values())) == {("city", "regency")}
    assert {"Malang", "Bandung", "Kupang", "Bima", "Jayapura"} <= set(shared)


@pytest.mark.parametrize(
    ("code", "name", "official"),
    [
        ("11", "Aceh", "Provinsi Aceh"),
        ("19", "Kepulauan Bangka Belitung", "Provinsi Kepulauan Bangka Belitung"),
        ("31", "DKI Jakarta", "Provinsi Daerah Khusus Ibukota Jakarta"),
        ("34", "Daerah Istimewa Yogyakarta", "Provinsi Daerah Istimewa Yogyakarta"),
        ("35", "Jawa Timur", "Provinsi Jawa Timur"),
        ("96", "Papua Barat Daya", "Provinsi Papua Barat Daya"),
    ],
)
def test_provinces_are_written_as_indonesians_do(code: str, name: str, official: str) -> None:
    province = row("provinces", code)

    assert (province["name"], province["official"]) == (name, official)


@pytest.mark.parametrize(
    ("code", "name", "official"),
    [
        ("31.01", "Kepulauan Seribu", "Kabupaten Administrasi Kepulauan Seribu"),
        ("31.71", "Jakarta Pusat", "Kota Administrasi Jakarta Pusat"),
        ("35.10", "Banyuwangi", "Kabupaten Banyuwangi"),
        ("35.78", "Surabaya", "Kota Surabaya"),
        ("62.71", "Palangka Raya", "Kota Palangka Raya"),
        ("63.06", "Hulu Sungai Selatan", "Kabupaten Hulu Sungai Selatan"),
        ("72.09", "Tojo Una-Una", "Kabupaten Tojo Una-Una"),
        ("73.10", "Pangkajene dan Kepulauan", "Kabupaten Pangkajene dan Kepulauan"),
        ("92.03", "Fakfak", "Kabupaten Fakfak"),
    ],
)
def test_regencies_are_written_as_indonesians_do(code: str, name: str, official: str) -> None:
    regency = row("regencies", code)

    assert (regency["name"], regency["official"]) == (name, official)


@pytest.mark.parametrize(
    ("code", "official"),
    [
        ("12.14.21", "Kecamatan O'o'u"),
        ("13.05.04", "Kecamatan 2 x 11 Anam Lingkuang"),
        ("16.73.05", "Kecamatan Lubuk Linggau Timur II"),
        ("32.03.20", "Kecamatan Cibinong"),
        ("34.02.01", "Kapanewon Srandakan"),
        ("34.71.01", "Kemantren Tegalrejo"),
        ("35.10.01", "Kecamatan Pesanggaran"),
        ("35.29.22", "Kecamatan Ra'as"),
        ("92.12.01", "Distrik Anggi"),
    ],
)
def test_districts_are_named_as_where_they_lie(code: str, official: str) -> None:
    assert row("districts", code)["official"] == official


@pytest.mark.parametrize(
    ("file", "form", "code"),
    [
        ("provinces", "Jatim", "35"),
        ("provinces", "NTT", "53"),
        ("provinces", "NTB", "52"),
        ("provinces", "DIY", "34"),
        ("provinces", "Kaltara", "65"),
        ("provinces", "Kepri", "21"),
        ("provinces", "Babel", "19"),
        ("provinces", "Malut", "82"),
        ("provinces", "PBD", "96"),
        ("regencies", "Pegaf", "92.12"),
        ("regencies", "Mansel", "92.11"),
        ("regencies", "Sidrap", "73.14"),
        ("regencies", "Pangkep", "73.10"),
        ("regencies", "Solo", "33.72"),
        ("regencies", "Tangsel", "36.74"),
    ],
)
def test_short_forms_stand_alone(file: str, form: str, code: str) -> None:
    assert form in split(row(file, code)["aliases"])


@pytest.mark.parametrize(("form", "code"), [("Tasik", "32.06"), ("OKI", "16.02"), ("PPU", "64.09")])
def test_short_forms_that_mean_something_else_need_a_word_before_them(form: str, code: str) -> None:
    assert form in split(row("regencies", code)["prefix_aliases"])


def test_a_form_that_could_be_two_provinces_is_left_out() -> None:
    forms = {form for province in rows("provinces") for form in split(province["aliases"])}

    assert "Irian Jaya" not in forms


@pytest.mark.parametrize(
    ("code", "ambiguous", "context"),
    [
        ("35.07", "word", "free"),
        ("35.10", "", "free"),
        ("35.79", "word", "prefix"),
        ("52.06", "name", "prefix"),
        ("81.04", "word", "prefix"),
    ],
)
def test_names_that_are_words_are_marked(code: str, ambiguous: str, context: str) -> None:
    regency = row("regencies", code)

    assert (regency["ambiguous"], regency["context"]) == (ambiguous, context)


def test_a_district_whose_name_is_a_word_or_not_its_own_needs_a_word_before_it() -> None:
    districts = rows("districts")
    named = Counter(district["name"] for district in districts)
    above = {region["name"] for file in ("provinces", "regencies", "capitals") for region in rows(file)}

    for district in districts:
        if district["context"] == "free":
            assert district["ambiguous"] == ""
            assert named[district["name"]] == 1
            assert district["name"] not in above
    assert {"Kota", "Sumber", "Selesai", "Tetap", "Ibu", "Tutur", "Kepil", "Sapuran"} <= {
        district["name"] for district in districts if district["context"] == "prefix"
    }


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("53.01", "Oelamasi"),
        ("53.14", "Ba'a"),
        ("19.01", "Sungailiat"),
        ("35.07", "Kepanjen"),
        ("82", "Sofifi"),
    ],
)
def test_capitals_lead_to_their_region(code: str, name: str) -> None:
    assert name in [capital["name"] for capital in rows("capitals") if capital["code"] == code]


def test_a_capital_carries_its_region_s_official_name() -> None:
    official = {region["code"]: region["official"] for file in FILES[:2] for region in rows(file)}

    assert all(capital["official"] == official[capital["code"]] for capital in rows("capitals"))
