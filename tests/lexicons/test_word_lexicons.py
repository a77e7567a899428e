"""The lexicons in TOML: readable, in order, and without a form that stands for two things."""

import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

LEXICONS = Path(__file__).parents[2] / "rules" / "news" / "lexicons"
FILES = [
    "acronyms",
    "agencies",
    "calendar",
    "institutions",
    "ministries",
    "numbers",
    "places",
    "positions",
    "ranks",
    "regional_offices",
    "regulations",
    "reporting_verbs",
    "titles",
]

# What an entry's written forms stand under.
SINGLE_FORMS = ("name", "short", "form", "head_title")
LISTED_FORMS = ("aliases", "head_aliases", "deputy_aliases", "golongan_forms")

# Tables that stand in their own order instead of the alphabet's.
UNITS = ["day", "week", "month", "quarter", "half_year", "year", "century", "none"]
ORDERS = {
    "hijri_month": "number",
    "month": "number",
    "weekday": "number",
    "zone": "utc_offset",
    "time_of_day": "order",
    "pangkat": "order",
    "pppk": "order",
    "eselon": "order",
    "jabatan": "order",
    "indefinite": "order",
    "verb": "stem",
}
BY_VALUE = {"cardinal", "compound", "scale", "ordinal", "dictum", "fraction", "roman"}

# fmt: off
BARE_VERBS = [
    "kata", "ujar", "tutur", "ucap", "ungkap", "jelas", "papar", "beber", "tegas",
    "terang", "imbuh", "tambah", "lanjut", "pungkas", "tutup", "tandas", "sebut", "pesan",
    "pinta", "ajak", "kenang", "keluh", "tulis", "sambung", "cetus", "seru", "puji",
    "aku", "urai", "rinci", "kelakar", "harap",
]
# fmt: on

Entry = dict[str, Any]


def lexicon(file: str) -> dict[str, list[Entry]]:
    return tomllib.loads((LEXICONS / f"{file}.toml").read_text(encoding="utf-8"))


def entry(file: str, table: str, name: str) -> Entry:
    return next(entry for entry in lexicon(file)[table] if name in forms(entry))


def forms(entry: Entry) -> list[str]:
    found = [entry[key] for key in SINGLE_FORMS if key in entry]
    for key in LISTED_FORMS:
        found += entry.get(key, [])
    for nested in entry.get("forms", []):
        found += forms(nested)
    return found


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for nested in value.values():
            yield from strings(nested)
    elif isinstance(value, list):
        for nested in value:
            yield from strings(nested)


def place_in_order(file: str, table: str, entry: Entry) -> object:
    if (file, table) == ("calendar", "relative"):
        return UNITS.index(entry["unit"]), entry["offset"], entry["name"]
    if (file, table) == ("regulations", "part"):
        return entry["order"]
    if table in BY_VALUE:
        return entry["value"], entry["name"]
    if table in ORDERS:
        return entry[ORDERS[table]]
    name = entry.get("name") or entry["short"]
    return name.casefold(), name


TABLES = [(file, table) for file in FILES for table in lexicon(file)]


@pytest.mark.parametrize("file", FILES)
def test_a_file_opens_with_what_it_holds_its_source_and_its_licence(file: str) -> None:
    lines = (LEXICONS / f"{file}.toml").read_text(encoding="utf-8").splitlines()
    head = lines[: lines.index("")]

    assert all(line.startswith("#") for line in head)
    assert any(line.startswith("# Source: ") for line in head)
    assert any(line.startswith("# Licence: ") for line in head)


@pytest.mark.parametrize("file", FILES)
def test_text_is_clean(file: str) -> None:
    text = (LEXICONS / f"{file}.toml").read_text(encoding="utf-8")

    assert unicodedata.is_normalized("NFC", text)
    assert "\t" not in text
    assert "\r" not in text
    assert text.endswith("\n")
    for string in strings(lexicon(file)):
        assert string, f"an empty string in {file}"
        assert string == " ".join(string.split()), string


@pytest.mark.parametrize(("file", "table"), TABLES)
def test_entries_stand_in_order(file: str, table: str) -> None:
    places: list[Any] = [place_in_order(file, table, entry) for entry in lexicon(file)[table]]

    assert places == sorted(places)


@pytest.mark.parametrize(("file", "table"), TABLES)
def test_a_written_form_stands_for_one_thing(file: str, table: str) -> None:
    times = Counter(form for entry in lexicon(file)[table] for form in forms(entry))

    assert [form for form, number in times.items() if number > 1] == []


@pytest.mark.parametrize(("file", "table"), TABLES)
def test_an_entry_has_a_written_form(file: str, table: str) -> None:
    assert all(forms(entry) for entry in lexicon(file)[table])


@pytest.mark.parametrize(("file", "table"), [("ministries", "ministry"), ("agencies", "agency")])
def test_years_are_intervals_and_successors_exist(file: str, table: str) -> None:
    bodies = [*lexicon("ministries")["ministry"], *lexicon("agencies")["agency"]]
    known = {body["name"] for body in bodies}

    for body in lexicon(file)[table]:
        assert set(body.get("became", [])) <= known, body["name"]
        for years in body.get("years", []):
            assert re.fullmatch(r"(\d{4}|\.\.)/(\d{4}|\.\.)", years), body["name"]
            start, end = years.split("/")
            assert ".." in (start, end) or start <= end


@pytest.mark.parametrize(
    ("file", "table", "form", "name"),
    [
        (
            "ministries",
            "ministry",
            "KemenPANRB",
            "Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
        ),
        (
            "ministries",
            "ministry",
            "MenPAN-RB",
            "Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
        ),
        ("ministries", "ministry", "Mendagri", "Kementerian Dalam Negeri"),
        ("ministries", "ministry", "Kominfo", "Kementerian Komunikasi dan Informatika"),
        (
            "ministries",
            "ministry",
            "Menko PMK",
            "Kementerian Koordinator Bidang Pembangunan Manusia dan Kebudayaan",
        ),
        (
            "ministries",
            "ministry",
            "Kementerian Pendidikan, Kebudayaan, Riset dan Teknologi",
            "Kementerian Pendidikan, Kebudayaan, Riset, dan Teknologi",
        ),
        ("agencies", "agency", "BKN", "Badan Kepegawaian Negara"),
        ("agencies", "agency", "LAN RI", "Lembaga Administrasi Negara"),
        ("agencies", "agency", "KASN", "Komisi Aparatur Sipil Negara"),
        ("agencies", "agency", "DPR RI", "Dewan Perwakilan Rakyat"),
        ("agencies", "agency", "Kapolres", "Kepolisian Resor"),
        ("regional_offices", "office", "BKPSDM", "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"),
        ("regional_offices", "office", "BKPPD", "Badan Kepegawaian, Pendidikan, dan Pelatihan Daerah"),
        ("regional_offices", "office", "BPSDM", "Badan Pengembangan Sumber Daya Manusia"),
        ("regional_offices", "office", "BPPKAD", "Badan Pengelolaan Keuangan, Pendapatan, dan Aset Daerah"),
        ("regional_offices", "office", "Satpol PP", "Satuan Polisi Pamong Praja"),
        ("regional_offices", "office", "Puskesmas", "Pusat Kesehatan Masyarakat"),
        ("institutions", "university", "Unair", "Universitas Airlangga"),
        ("institutions", "university", "UB", "Universitas Brawijaya"),
        ("institutions", "company", "PT Taspen", "PT Taspen (Persero)"),
        ("institutions", "organization", "MUI", "Majelis Ulama Indonesia"),
        ("institutions", "media", "jpnn.com", "Jawa Pos National Network"),
        ("titles", "honorific", "KH", "Kiai Haji"),
        ("titles", "honorific", "Letkol Inf", "Letnan Kolonel Inf"),
        ("titles", "honorific", "AKBP", "Ajun Komisaris Besar Polisi"),
        ("titles", "degree", "SH", "S.H."),
        ("titles", "degree", "S.STP", "S.STP."),
        ("titles", "degree", "M.Si", "M.Si."),
        ("titles", "degree", "MM", "M.M."),
        ("titles", "degree", "MHRM", "M.HRM"),
        ("titles", "degree", "Sp.OG", "Sp.OG"),
        ("titles", "degree", "M.Adm.SDA", "M.Adm.SDA"),
        ("positions", "position", "Sekda", "Sekretaris Daerah"),
        ("positions", "position", "Kadis", "Kepala Dinas"),
        ("positions", "position", "Wawali", "Wakil Wali Kota"),
        ("positions", "position", "Danramil", "Komandan Rayon Militer"),
        ("positions", "prefix", "Penjabat", "Pj."),
        ("ranks", "pangkat", "IV/c", "Pembina Utama Muda"),
        ("ranks", "eselon", "eselon II", "II"),
        ("calendar", "month", "Nopember", "November"),
        ("calendar", "weekday", "Jum’at", "Jumat"),
        ("calendar", "weekday", "Ahad", "Minggu"),
        ("numbers", "scale", "milyar", "miliar"),
        ("regulations", "regulation", "UU", "Undang-Undang"),
        ("regulations", "regulation", "Perbup", "Peraturan Bupati"),
        ("regulations", "regulation", "Perwako", "Peraturan Wali Kota"),
        ("regulations", "regulation", "Perka BKN", "Peraturan Kepala Badan Kepegawaian Negara"),
        ("regulations", "regulation", "Peraturan BKN", "Peraturan Badan Kepegawaian Negara"),
        (
            "regulations",
            "regulation",
            "PermenPANRB",
            "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
        ),
    ],
)
def test_a_form_leads_to_its_name(file: str, table: str, form: str, name: str) -> None:
    assert entry(file, table, form)["name"] == name


@pytest.mark.parametrize(
    ("short", "expansion"),
    [
        ("ASN", "Aparatur Sipil Negara"),
        ("P3K", "Pegawai Pemerintah dengan Perjanjian Kerja"),
        ("SKP", "Sasaran Kinerja Pegawai"),
        ("TPP", "Tambahan Penghasilan Pegawai"),
        ("SAKIP", "Sistem Akuntabilitas Kinerja Instansi Pemerintah"),
        ("LKjIP", "Laporan Kinerja Instansi Pemerintah"),
        ("IP ASN", "Indeks Profesionalitas Aparatur Sipil Negara"),
        ("HKN", "Hari Kesadaran Nasional"),
        ("MoU", "Nota Kesepahaman"),
        ("LHKPN", "Laporan Harta Kekayaan Penyelenggara Negara"),
        ("SPBE", "Sistem Pemerintahan Berbasis Elektronik"),
        ("RPJMD", "Rencana Pembangunan Jangka Menengah Daerah"),
    ],
)
def test_an_acronym_stands_for_one_or_more_names(short: str, expansion: str) -> None:
    assert expansion in entry("acronyms", "acronym", short)["expansions"]


def test_acronyms_have_expansions_of_their_own() -> None:
    acronyms = lexicon("acronyms")["acronym"]

    assert len(acronyms) >= 250
    for acronym in acronyms:
        expansions = acronym["expansions"]
        assert expansions
        assert len(expansions) == len(set(expansions)), acronym["short"]


def test_every_position_says_what_follows_it() -> None:
    positions = lexicon("positions")["position"]

    assert {position["needs"] for position in positions} == {"region", "office", "none"}
    needs = {form: position["needs"] for position in positions for form in forms(position)}
    assert (needs["Bupati"], needs["Kepala"], needs["Presiden"]) == ("region", "office", "none")


def test_every_form_of_a_verb_of_saying_says_where_it_stands() -> None:
    places = {"after_quote", "before_quote", "indirect", "headline"}
    stands: dict[str, set[str]] = {}
    for verb in lexicon("reporting_verbs")["verb"]:
        for form in verb["forms"]:
            assert form["form"] == form["form"].lower()
            assert form["shape"] in {"bare", "nya", "active", "passive", "headline"}
            assert set(form["stands"]) <= places
            assert len(form["stands"]) == len(set(form["stands"])) > 0
            stands[form["form"]] = set(form["stands"])

    assert "after_quote" in stands["beber"]
    assert "after_quote" in stands["ungkapnya"]
    assert "before_quote" in stands["mengatakan"]
    assert "before_quote" not in stands["kata"]
    assert "indirect" in stands["disampaikan"]
    assert "headline" in stands["tekankan"]


@pytest.mark.parametrize(
    "bare",
    BARE_VERBS,
)
def test_the_usual_verbs_of_saying_stand_bare_and_with_nya(bare: str) -> None:
    verb = entry("reporting_verbs", "verb", bare)

    assert {bare, f"{bare}nya"} <= set(forms(verb))


def test_the_calendar_is_complete() -> None:
    calendar = lexicon("calendar")

    assert [month["number"] for month in calendar["month"]] == list(range(1, 13))
    assert [day["number"] for day in calendar["weekday"]] == list(range(1, 8))
    assert {zone["name"]: zone["utc_offset"] for zone in calendar["zone"]} == {
        "WIB": "+07:00",
        "WITA": "+08:00",
        "WIT": "+09:00",
    }
    assert all(re.fullmatch(r"XXXX-(\d\d|XX)-\d\d", day["date"]) for day in calendar["day"])
    yesterday = entry("calendar", "relative", "kemarin")
    assert (yesterday["unit"], yesterday["offset"]) == ("day", -1)


def test_numbers_have_their_value() -> None:
    numbers = lexicon("numbers")

    assert [number["value"] for number in numbers["cardinal"]] == list(range(10))
    assert {number["name"]: number["value"] for number in numbers["scale"]} == {
        "belas": 10,
        "puluh": 10,
        "ratus": 100,
        "ribu": 1_000,
        "juta": 1_000_000,
        "miliar": 1_000_000_000,
        "triliun": 1_000_000_000_000,
    }
    assert entry("numbers", "compound", "setriliun")["value"] == 10**12
    assert entry("numbers", "ordinal", "ke-20")["value"] == 20
    assert entry("numbers", "dictum", "KESATU")["value"] == 1


def test_the_ranks_of_the_civil_service_are_seventeen() -> None:
    ranks = lexicon("ranks")

    rooms = [f"{group}/{room}" for group in ("I", "II", "III", "IV") for room in "abcd"]
    assert [rank["golongan"] for rank in ranks["pangkat"]] == [*rooms, "IV/e"]
    assert len(ranks["pppk"]) == 17
