"""The forms of evaluations and of E-Kinerja take every line there can be, win for their documents and for no news."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from tests.forms.reading import lines_of, stopped

from urai.form import Form, detect
from urai.loading import Loaded, load
from urai.text import clean

ROOT = Path(__file__).resolve().parents[2]
FORMS = ("evaluasi_skp", "kegiatan_harian", "rekap_presensi", "skp")
TOPS = {
    "skp": "SASARAN KINERJA PEGAWAI\nNama : Rina Astuti\n",
    "evaluasi_skp": "EVALUASI KINERJA PEGAWAI\nNama : Rina Astuti\n",
    "kegiatan_harian": "LAPORAN KEGIATAN HARIAN\nNama : Rina Astuti\n",
    "rekap_presensi": "REKAPITULASI KEHADIRAN PEGAWAI\nNama : Rina Astuti\n",
}
WORDS = (
    "Nama NIP Jabatan Unit Instansi Tanggal Bulan Kelas Jabatan Predikat RATING HASIL KERJA PERILAKU Pejabat Penilai "
    "Pegawai yang Dinilai HASIL KERJA KEBERATAN LAMPIRAN Ngawi, 2 Januari 2024 19790507 200212 1 006 Disiplin 85,00 "
    "SESUAI EKSPEKTASI PEMERINTAH DINAS Jl. a. 1. (1) - | : • ... ---- Ditetapkan di pada tanggal KESATU x"
).split()
lines = lines_of(WORDS)


@pytest.fixture(scope="module")
def forms() -> dict[str, Form]:
    loaded: Loaded = load("region", installed=False)
    return {form.name: form for form in loaded.forms if form.name in FORMS}


@pytest.mark.parametrize("name", FORMS)
@settings(max_examples=150)
@given(below=lines)
def test_no_line_makes_a_document_fall_out_of_its_form(forms: dict[str, Form], name: str, below: str) -> None:
    assert stopped(forms[name], TOPS[name] + below) is None


@pytest.mark.parametrize("name", FORMS)
@settings(max_examples=60)
@given(above=lines)
def test_no_line_above_the_title_does_either(forms: dict[str, Form], name: str, above: str) -> None:
    # The line between takes what an empty label above it would take: the words below it.
    assert stopped(forms[name], f"{above}\nPEMERINTAH KABUPATEN NGAWI\n{TOPS[name]}") is None


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize(
    "hostile",
    [
        "a " * 20000,
        "a  " * 20000,
        "| " * 20000,
        ":" * 40000,
        "\n" * 40000,
        "-" * 40000,
        " \n" * 20000,
        "1 | " * 10000,
        "A. " * 10000,
        "NIP " * 10000,
        "Nama : x\n" * 4000,
        "HASIL KERJA\n" * 3000,
        "A" * 40000,
    ],
    ids=lambda text: repr(text[:6]),
)
def test_hostile_text_is_read_to_its_end(forms: dict[str, Form], name: str, hostile: str) -> None:
    assert stopped(forms[name], TOPS[name] + hostile) is None


def test_no_news_is_read_as_a_form() -> None:
    forms = load("region", installed=False).forms
    for path in sorted((ROOT / "rules" / "news" / "samples").glob("*.txt")):
        assert detect(clean(path.read_text(encoding="utf-8")), forms).layout.form not in FORMS, path


@pytest.mark.parametrize(
    "text",
    [
        "Sasaran Kinerja Pegawai Wajib Selesai Januari\n\nNGAWI – Bupati meminta sasaran kinerja disusun segera.\n",
        "Laporan Kegiatan Harian Pegawai Kini Lewat Aplikasi\n\nMADIUN - Nama pegawai: Rina. Ia mengisi laporan.\n",
        "Evaluasi Kinerja Pegawai Ngawi Naik\nSenin, 5 Maret 2018\nNGAWI – Predikat Baik diraih 400 pegawai.\n",
    ],
)
def test_news_about_a_form_is_none(text: str) -> None:
    assert detect(clean(text), load("region", installed=False).forms).layout.form not in FORMS


@pytest.mark.parametrize("pack", ["skp", "ekinerja"])
def test_each_sample_is_read_as_its_form(pack: str) -> None:
    loaded = load("region", installed=False)
    prefixes = {"skp": "skp", "kegiatan": "kegiatan_harian", "presensi": "rekap_presensi"}
    for path in sorted((ROOT / "rules" / pack / "samples").glob("*.txt")):
        form = detect(clean(path.read_text(encoding="utf-8")), loaded.forms).layout.form
        assert form == prefixes.get(path.name.split("-")[0], "evaluasi_skp"), path
