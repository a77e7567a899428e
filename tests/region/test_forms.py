"""The forms of decisions, agreements, releases and selections take every line, win for their documents, for no news."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from tests.forms.reading import lines_of, stopped

from urai.form import Form, detect
from urai.loading import Loaded, load
from urai.text import clean

ROOT = Path(__file__).resolve().parents[2]
TOPS = {
    "keputusan": "KEPUTUSAN BUPATI NGAWI\nNOMOR 1/2024\nTENTANG\nPIKET\n\nMEMUTUSKAN:\n",
    "perjanjian_kinerja": "PERJANJIAN KINERJA TAHUN 2024\nNama : Rina\nJabatan : Camat Paron\n",
    "siaran_pers": "SIARAN PERS\n\nPegawai Ngawi Ikuti Pelatihan\n\nNgawi – Sebanyak 12 pegawai ikut.\n",
    "pengumuman_seleksi": "PENGUMUMAN\nTENTANG\nSELEKSI TERBUKA JPT PRATAMA KABUPATEN NGAWI\n\nPanitia mengundang.\n",
    "hasil_seleksi": "PENGUMUMAN\nTENTANG\nHASIL SELEKSI TERBUKA JPT PRATAMA KABUPATEN NGAWI\n\nHasilnya ini.\n",
    "data_pelamar": "DATA PELAMAR\nNama : Rina Astuti\n",
}
WORDS = (
    "KESATU KEDUA Menimbang Mengingat Menetapkan a. bahwa Ditetapkan di Ngawi pada tanggal 2 Januari 2024 Tembusan "
    "LAMPIRAN "
    "Nama Jabatan NIP 19790507 200212 1 006 PIHAK PERTAMA disebut Sasaran Indikator Target Program Anggaran "
    "Nomor TENTANG "
    "JABATAN YANG LOWONG PERSYARATAN TAHAPAN JADWAL BOBOT PANITIA SELEKSI Rekam jejak 20% HASIL Pendidikan Usia Kontak "
    "humas@ngawi.go.id (*) Penulis BUPATI NGAWI, ttd 1. (1) - | : • ... ---- x"
).split()
lines = lines_of(WORDS)


@pytest.fixture(scope="module")
def forms() -> dict[str, Form]:
    loaded: Loaded = load("region", installed=False)
    return {form.name: form for form in loaded.forms}


@pytest.mark.parametrize("name", TOPS)
@settings(max_examples=120)
@given(below=lines)
def test_no_line_makes_a_document_fall_out_of_its_form(forms: dict[str, Form], name: str, below: str) -> None:
    assert stopped(forms[name], TOPS[name] + below) is None


@pytest.mark.parametrize("name", TOPS)
@pytest.mark.parametrize(
    "hostile",
    [
        "a " * 20000,
        "a  " * 20000,
        "| " * 20000,
        ":" * 40000,
        "\n" * 40000,
        "1 | " * 10000,
        "A. " * 10000,
        "KESATU : x\n" * 4000,
        "bahwa\n" * 4000,
        "Nama : x\n" * 4000,
        "JADWAL\n" * 4000,
        "disebut " * 5000,
        "A" * 40000,
    ],
    ids=lambda text: repr(text[:6]),
)
def test_hostile_text_is_read_to_its_end(forms: dict[str, Form], name: str, hostile: str) -> None:
    assert stopped(forms[name], TOPS[name] + hostile) is None


NEWS = sorted((ROOT / "rules" / "news" / "samples").glob("*.txt"))


@pytest.mark.parametrize("path", NEWS, ids=lambda path: path.stem)
def test_no_form_takes_a_news_article(forms: dict[str, Form], path: Path) -> None:
    layout = detect(clean(path.read_text(encoding="utf-8")), list(forms.values())).layout
    assert layout.form not in TOPS


SAMPLES = {
    "sk-": "keputusan",
    "siaran-pers-": "siaran_pers",
    "perjanjian-kinerja-": "perjanjian_kinerja",
    "pengumuman-": "pengumuman_seleksi",
    "hasil-": "hasil_seleksi",
    "pelamar-": "data_pelamar",
    "berita-": "news",
}
OWN = [
    (path, form)
    for pack in ("region", "target", "seleksi_jpt")
    for path in sorted((ROOT / "rules" / pack / "samples").glob("*.txt"))
    for start, form in SAMPLES.items()
    if path.name.startswith(start)
]


@pytest.mark.parametrize(("path", "form"), OWN, ids=[f"{path.parts[-3]}-{path.stem}" for path, _ in OWN])
def test_each_sample_has_its_form(forms: dict[str, Form], path: Path, form: str) -> None:
    layout = detect(clean(path.read_text(encoding="utf-8")), list(forms.values())).layout
    if form == "news":
        assert layout.form not in TOPS
    else:
        assert layout.form == form
