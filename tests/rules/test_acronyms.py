"""Acronyms: a short form in brackets and the words that it is made of, in either order."""

from __future__ import annotations

import pytest
from tests.rules.name_reading import facts, marked, plain
from urai.plugins.names.alignment import long_form

FOUND = {
    "menerima anugerah ⟦Komisi Aparatur Sipil Negara (KASN)⟧ 2017": ("KASN", "Komisi Aparatur Sipil Negara"),
    "pengelolaan ⟦aparatur sipil negara (ASN)⟧ terbaik": ("ASN", "aparatur sipil negara"),
    'lokakarya "Indeks Profesionalitas ⟦Aparatur Sipil Negara" (ASN)⟧ digelar': ("ASN", "Aparatur Sipil Negara"),
    "⟦Aparatur Sipil Negera (ASN)⟧ hadir": ("ASN", "Aparatur Sipil Negera"),
    "⟦Pemerintah Provinsi Jawa Timur (Pemprov Jatim)⟧ hadir": ("Pemprov Jatim", "Pemerintah Provinsi Jawa Timur"),
    "dibentuk ⟦Panitia Seleksi (Pansel)⟧ baru": ("Pansel", "Panitia Seleksi"),
    "dalam 4 ⟦kelompok terbang (Kloter)⟧ itu": ("Kloter", "kelompok terbang"),
    "Kantor ⟦Kementrian Agama (Kemenag)⟧ Sumbawa": ("Kemenag", "Kementrian Agama"),
    "⟦nota kesepahaman (MoU)⟧ diteken": ("MoU", "nota kesepahaman"),
    "Kepala ⟦Badan Kepegawaian dan Pengembangan Sumber Daya Manusia (BKPSDM)⟧ hadir": (
        "BKPSDM",
        "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
    ),
    "Kepala ⟦Badan Kepegawaian, Pendidikan dan Pelatihan (BKPP)⟧ hadir": (
        "BKPP",
        "Badan Kepegawaian, Pendidikan dan Pelatihan",
    ),
    "⟦Pegawai Pemerintah dengan Perjanjian Kerja (PPPK)⟧ dilantik": (
        "PPPK",
        "Pegawai Pemerintah dengan Perjanjian Kerja",
    ),
    "⟦Pegawai Pemerintah dengan Perjanjian Kerja (P3K)⟧ dilantik": (
        "P3K",
        "Pegawai Pemerintah dengan Perjanjian Kerja",
    ),
    "Tim ⟦TPP (Tambahan Penghasilan Pegawai)⟧ bekerja": ("TPP", "Tambahan Penghasilan Pegawai"),
    "⟦Forum Koordinasi Pimpinan Daerah (Forkopimda)⟧ hadir": ("Forkopimda", "Forum Koordinasi Pimpinan Daerah"),
    "⟦Sistem Informasi Manajemen Kepegawaian (SIMPEG)⟧ dipakai": ("SIMPEG", "Sistem Informasi Manajemen Kepegawaian"),
    "⟦Kementerian Dalam Negeri (Kemendagri)⟧ hadir": ("Kemendagri", "Kementerian Dalam Negeri"),
    "⟦Computer Assisted Test (CAT)⟧ dipakai": ("CAT", "Computer Assisted Test"),
    "⟦wilayah bebas korupsi (WBK)⟧ dicanangkan": ("WBK", "wilayah bebas korupsi"),
    "⟦Nusa Tenggara Timur (NTT)⟧ hadir": ("NTT", "Nusa Tenggara Timur"),
    "⟦Bimbingan Teknis (Bimtek)⟧ digelar": ("Bimtek", "Bimbingan Teknis"),
    "⟦panitia seleksi (pansel)⟧ bekerja": ("pansel", "panitia seleksi"),
    "jenjang ⟦Strata 1 (S1)⟧ diwajibkan": ("S1", "Strata 1"),
    "jenjang ⟦Diploma Empat (D4)⟧ diwajibkan": ("D4", "Diploma Empat"),
    "jenjang ⟦Strata II (S2)⟧ diwajibkan": ("S2", "Strata II"),
    "aplikasi ⟦Layanan Elektronik Terpadu Kenaikan Pangkat Aparatur (LENTERA)⟧ dipakai": (
        "LENTERA",
        "Layanan Elektronik Terpadu Kenaikan Pangkat Aparatur",
    ),
    "aplikasi ⟦LENTERA (Layanan Elektronik Terpadu Kenaikan Pangkat Aparatur)⟧ dipakai": (
        "LENTERA",
        "Layanan Elektronik Terpadu Kenaikan Pangkat Aparatur",
    ),
    "⟦Badan Perencanaan Pembangunan Daerah, Riset dan Inovasi (Bapperida)⟧ hadir": (
        "Bapperida",
        "Badan Perencanaan Pembangunan Daerah, Riset dan Inovasi",
    ),
    "para ⟦tenaga kesehatan (nakes)⟧ bekerja": ("nakes", "tenaga kesehatan"),
}

NONE = [
    "Acara digelar Senin (29/1/2021) di aula.",
    "Ada 4 (empat) jabatan lowong.",
    "Kepala BKN (Bima) hadir.",
    "SUMBAWA (Antara Jatim) - Acara digelar.",
    "Dr Muhamad Zaki (LAN RI) hadir.",
    "Dilakukan secara daring (online) saja.",
    "Quick respon (respon cepat) diperlukan.",
    "PT Maju Jaya (Persero) hadir.",
    "Harga naik (BUMN) di pasar.",
    "Guido Laga, S.STP (Asesor) hadir.",
    "Suasana meriah (lihat foto).",
    "Peserta (pria) dan (wanita) hadir.",
    "Presiden Joko Wiryawan (Jokowir) hadir.",
    "Ia tiba (lagi) di kota itu.",
    "Abah Tosib (panggilan akrabnya) hadir.",
    "Nilai A (sangat baik) diraih.",
    "Ruang IV (empat) dipakai.",
    "Warga Desa (Kades) hadir.",
    "Tanggal 5 (lima) Mei acara digelar.",
    "Berita selesai. (adk/jpnn)",
    "Berita selesai. (*)",
    "Berkas Lampiran 3 (L4) hilang.",
    "Lulusan sarjana (S1) dicari.",
    "Bupati Sumbawa Rahmi Kartaswara Lamasi (Gerindra) hadir.",
    "Dinas Kesehatan Kabupaten Sumbawa Barat (Selasa) bersiap.",
    "Kepala Dinas Sosial Kabupaten Sumbawa (KORPRI) hadir.",
    "Ia membaca petunjuk untuk layanan baru (PULAU) itu.",
    "Rapat Kerja (kanan) dan Lokakarya (kiri) digelar.",
    "Para pegawai (nakes) bekerja.",
]


@pytest.mark.parametrize(("case", "wanted"), FOUND.items())
def test_a_short_form_is_explained_by_the_words_it_is_made_of(case: str, wanted: tuple[str, str]) -> None:
    text = plain(case)
    assert marked(text, "acronym") == case
    assert [(fact.value["short"], fact.value["long"]) for fact in facts(text, "acronym")] == [wanted]


@pytest.mark.parametrize("text", NONE)
def test_not_every_bracket_explains_something(text: str) -> None:
    assert facts(text, "acronym") == []


def test_there_are_as_many_cases_of_silence() -> None:
    assert len(NONE) >= len(FOUND)


@pytest.mark.parametrize(
    ("short", "words", "count"),
    [
        ("KASN", "menerima Komisi Aparatur Sipil Negara", 4),
        ("Kominfo", "Dinas Komunikasi dan Informatika", 3),
        ("Puskesmas", "Pusat Kesehatan Masyarakat", 3),
        ("BKN", "Lembaga Administrasi Negara", None),
        ("ASN", "pegawai", None),
        ("AB", "anu dan itu", None),
    ],
)
def test_letters_are_aligned_with_words(short: str, words: str, count: int | None) -> None:
    assert long_form(short, tuple(words.split())) == count


def test_a_long_form_has_twelve_words_at_most() -> None:
    letters, words = "ABCDEFGHIJKLM", tuple(f"{letter}o" for letter in "abcdefghijklm")
    assert long_form(letters[:12], words[:12]) == 12
    assert long_form(letters, words) is None
