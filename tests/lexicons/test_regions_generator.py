"""The script that makes the region lexicons."""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).parents[2] / "tools" / "lexicons" / "regions.py"

PROVINCES = "code,name\n34,DAERAH ISTIMEWA YOGYAKARTA\n35,JAWA TIMUR\n"
REGENCIES = "code,province_code,name\n34.71,34,KOTA YOGYAKARTA\n35.10,35,KABUPATEN BANYUWANGI\n35.79,35,Kota Batu\n"
DISTRICTS = (
    "code,regency_code,name\n34.71.01,34.71,Tegalrejo\n35.10.01,35.10,Pesanggaran\n35.10.02,35.10,Glagah\n"
    "35.10.03,35.10,Batu\n35.79.01,35.79,Junrejo Lor\n35.79.02,35.79,Pesanggaran\n"
    "35.79.03,35.79,Sei Bumiaji\n"
)
EDITORIAL = """
[corrections]
[usage]
[aliases]
"Provinsi Jawa Timur" = ["Jatim"]
[prefix_aliases]
[district_aliases]
"35.79.01" = ["Junrejolor"]
[ambiguous]
word = ["Batu"]
name = []
[context]
free = []
prefix = ["Batu"]
generic = ["Air"]
[capitals]
"Kabupaten Banyuwangi" = ["Kota Osing|Osing"]
[capital_context]
free = []
"""


@pytest.fixture
def regions(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("lexicon_regions", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, spec.name, module)
    spec.loader.exec_module(module)
    (tmp_path / "regions.toml").write_text(EDITORIAL, encoding="utf-8")
    monkeypatch.setattr(module, "EDITORIAL", tmp_path / "regions.toml")
    return module


@pytest.fixture
def package(tmp_path: Path) -> Path:
    folder = tmp_path / "package"
    (folder / "data").mkdir(parents=True)
    (folder / "package.json").write_text(json.dumps({"version": "9.9.9"}), encoding="utf-8")
    for name, text in (("provinces", PROVINCES), ("regencies", REGENCIES), ("districts", DISTRICTS)):
        (folder / "data" / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder


def lines(folder: Path, file: str) -> list[str]:
    text = (folder / f"{file}.tsv").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")][1:]


@pytest.mark.parametrize(
    ("printed", "written"),
    [
        ("DKI JAKARTA", "DKI Jakarta"),
        ("PANGKAJENE DAN KEPULAUAN", "Pangkajene dan Kepulauan"),
        ("HULU SUNGAI SELATAN", "Hulu Sungai Selatan"),
        ("BANYUASIN III", "Banyuasin III"),
        ("2 x 11 Kayu Tanam", "2 x 11 Kayu Tanam"),
        ("BA'A", "Ba'a"),
        ("O'O'U", "O'o'u"),
        ("TOLI-TOLI", "Toli-Toli"),
        ("Grong-grong", "Grong-Grong"),
        ("Timang gajah", "Timang Gajah"),
        ("LI ANOGOMMA", "Li Anogomma"),
    ],
)
def test_names_in_capitals_become_names(regions: ModuleType, printed: str, written: str) -> None:
    assert regions.title_case(printed) == written


def test_the_four_lexicons_are_written(regions: ModuleType, package: Path, tmp_path: Path) -> None:
    regions.main([str(package), "--out", str(tmp_path)])

    assert lines(tmp_path, "provinces") == [
        "34\tprovince\tDaerah Istimewa Yogyakarta\tProvinsi Daerah Istimewa Yogyakarta\t\t\t\tfree",
        "35\tprovince\tJawa Timur\tProvinsi Jawa Timur\tJatim\t\t\tfree",
    ]
    assert lines(tmp_path, "regencies") == [
        "34.71\tcity\tYogyakarta\tKota Yogyakarta\t\t\t\tfree",
        "35.10\tregency\tBanyuwangi\tKabupaten Banyuwangi\t\t\t\tfree",
        "35.79\tcity\tBatu\tKota Batu\t\t\tword\tprefix",
    ]
    assert lines(tmp_path, "capitals") == ["35.10\tcapital\tKota Osing\tKabupaten Banyuwangi\tOsing\t\t\tfree"]
    assert lines(tmp_path, "districts") == [
        "34.71.01\tdistrict\tTegalrejo\tKemantren Tegalrejo\t\t\t\tfree",
        "35.10.01\tdistrict\tPesanggaran\tKecamatan Pesanggaran\t\t\t\tprefix",
        "35.10.02\tdistrict\tGlagah\tKecamatan Glagah\t\t\t\tprefix",
        "35.10.03\tdistrict\tBatu\tKecamatan Batu\t\t\tword\tprefix",
        "35.79.01\tdistrict\tJunrejo Lor\tKecamatan Junrejo Lor\tJunrejolor\t\t\tfree",
        "35.79.02\tdistrict\tPesanggaran\tKecamatan Pesanggaran\t\t\t\tprefix",
        "35.79.03\tdistrict\tSei Bumiaji\tKecamatan Sei Bumiaji\tSungai Bumiaji\t\t\tfree",
    ]


def test_the_same_package_gives_the_same_bytes(regions: ModuleType, package: Path, tmp_path: Path) -> None:
    written = []
    for folder in (tmp_path / "a", tmp_path / "b"):
        folder.mkdir()
        regions.main([str(package), "--out", str(folder)])
        written.append({file.name: file.read_bytes() for file in sorted(folder.glob("*.tsv"))})

    assert written[0] == written[1]
    assert list(written[0]) == ["capitals.tsv", "districts.tsv", "provinces.tsv", "regencies.tsv"]
    assert all(b"idn-area-data 9.9.9" in text for text in written[0].values())


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (('"Provinsi Jawa Timur" =', '"Provinsi Jawa" ='), "no such region: [aliases] Provinsi Jawa"),
        (
            ('["Jatim"]', '["Jatim"]\n"Provinsi Daerah Istimewa Yogyakarta" = ["Jatim"]'),
            "stands for 34 and for 35",
        ),
        (('["Jatim"]', '["Jatim"]\n"Kota Batu" = ["Banyuwangi"]'), "'Banyuwangi' stands for"),
    ],
)
def test_what_does_not_fit_the_data_is_said(
    regions: ModuleType, package: Path, capsys: pytest.CaptureFixture[str], edit: tuple[str, str], said: str
) -> None:
    regions.EDITORIAL.write_text(EDITORIAL.replace(*edit), encoding="utf-8")

    with pytest.raises(SystemExit) as exit_:
        regions.main([str(package), "--out", str(package)])

    assert exit_.value.code == 2
    assert said in capsys.readouterr().err
    assert list(package.glob("*.tsv")) == []


def test_a_regency_is_a_kabupaten_or_a_kota(regions: ModuleType, package: Path) -> None:
    (package / "data" / "regencies.csv").write_text("code,province_code,name\n35.01,35,BANYUWANGI\n", encoding="utf-8")

    with pytest.raises(SystemExit):
        regions.main([str(package), "--out", str(package)])
