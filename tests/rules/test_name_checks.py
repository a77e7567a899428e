"""Checks of names: what is reported, and what is left alone."""

from __future__ import annotations

import pytest
from tests.rules.name_reading import reading

import urai
from urai.loading import Loaded

CHECKS = {"person_spelling", "post_spelling", "motto_spelling", "institution_spelling", "list_of_holders"}


def findings(text: str) -> list[tuple[str, str]]:
    return [
        (finding.rule.removeprefix("news/"), text[finding.start or 0 : finding.end])
        for finding in reading(text).findings
        if finding.rule.removeprefix("news/") in CHECKS
    ]


REPORTED = {
    "Para Aparatur Sipil Negera (ASN) hadir.": ("institution_spelling", "Aparatur Sipil Negera (ASN)"),
    "Komisi Aparatur Sipil Negera (KASN) hadir.": ("institution_spelling", "Komisi Aparatur Sipil Negera (KASN)"),
    "Kantor Kementrian Agama (Kemenag) Sumbawa hadir.": ("institution_spelling", "Kementrian Agama (Kemenag)"),
    "Badan Kepegawaian Nagara hadir.": ("institution_spelling", "Badan Kepegawaian Nagara"),
    "Sistem Informasi Kepegawaian Nasional (SIASN) dipakai.": (
        "institution_spelling",
        "Sistem Informasi Kepegawaian Nasional (SIASN)",
    ),
    "Acara digagas BPSDM NTB. Kepala BPSM NTB Umar Lamasi hadir.": ("institution_spelling", "BPSM NTB"),
    "Gubernur NTB Rahmifah Dewi hadir. Warga memuji gubernur rahmifa kemarin.": ("person_spelling", "rahmifa"),
    "Kepala BKD Ayodhia Lamasi hadir. Ayodia mengatakan hal itu. Ayodhia pulang.": ("person_spelling", "Ayodia"),
    "“Camat, Kepala OPD, hingga kepada desa kami beri target,” ujarnya.": ("post_spelling", "kepada desa"),
    "Umar Lamasi, Koodinator Asesor, hadir.": ("post_spelling", "Koodinator"),
    "Penghargaan Lencana Jer Basuki Masa Beya Emas diberikan.": ("motto_spelling", "Jer Basuki Masa Beya"),
    "Semboyan Bhineka Tunggal Ika digaungkan.": ("motto_spelling", "Bhineka Tunggal Ika"),
    (
        "Ada empat bupati lain yang hadir. Mereka yakni Umar Lamasi Wali Kota Bima, Bupati Dompu Sari Boro, "
        "Gufran Tarus Bupati Sumbawa, serta Welmi Lassa Bupati Lombok Utara."
    ): ("list_of_holders", "empat bupati lain"),
    "Hadir tiga bupati, yakni Bupati Dompu Sari Boro dan Bupati Sumbawa Umar Lamasi.": (
        "list_of_holders",
        "tiga bupati",
    ),
}

LEFT_ALONE = [
    "Aparatur Sipil Negara (ASN) hadir.",
    "Komisi Aparatur Sipil Negara (KASN) hadir.",
    "Tim TPP (Tambahan Perbaikan Penghasilan) bekerja.",
    "Badan Kepegawaian, Pendidikan dan Pelatihan (BKPP) Kabupaten Sumbawa hadir.",
    "Badan Kepegawaian Daerah (BKD) hadir. BKPSDM Kabupaten Sumbawa ikut.",
    "Acara digagas BPSDM NTB. Kepala BKSDA NTT hadir.",
    "Kepala BKD Umar Lamasi hadir. Sekda Amar Lamasi ikut.",
    "Siti Aminah dan Siti Amanah, S.Pd., hadir.",
    "Bantuan diberikan kepada desa dan kelurahan.",
    "Camat, lurah, hingga kepala desa hadir.",
    "Koordinator Asesor hadir.",
    "Semboyan Bhinneka Tunggal Ika digaungkan.",
    "Jer Basuki Mawa Beya menjadi semboyan.",
    "Hadir dua bupati, yakni Bupati Dompu Sari Boro dan Bupati Sumbawa Umar Lamasi.",
    "Hadir tiga bupati, antara lain Bupati Dompu Sari Boro dan Bupati Sumbawa Umar Lamasi.",
    "Ada empat bupati lain yang hadir. Mereka yakni para tamu.",
    "Nusa Tenggara Timur (NTT) hadir.",
    "Politeknik Negeri Kupang hadir.",
    "Usul lewat Sistem Informasi ASN (SI-ASN) diproses.",
    "Pegawai memperbarui data di Sistem Informasi ASN (SIASN).",
]


@pytest.mark.parametrize(("text", "wanted"), REPORTED.items())
def test_what_does_not_add_up_is_reported(text: str, wanted: tuple[str, str]) -> None:
    assert findings(text) == [wanted]


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert findings(text) == []


def test_there_are_as_many_cases_of_silence() -> None:
    assert len(LEFT_ALONE) >= len(REPORTED)


def test_the_seeds_have_these_findings_and_no_others(news: Loaded, seeds: dict[str, str]) -> None:
    found = {
        (name[:3], finding.rule.removeprefix("news/"), text[finding.start or 0 : finding.end])
        for name, text in seeds.items()
        for finding in news.engine.read(urai.Document(name, text)).findings
        if finding.rule.removeprefix("news/") in CHECKS
    }
    assert found == {
        ("002", "institution_spelling", "Aparatur Sipil Negera (ASN)"),
        ("002", "institution_spelling", "Komisi Aparatur Sipil Negera (KASN)"),
        ("002", "institution_spelling", "BPSM Jatim"),
        ("002", "list_of_holders", "empat bupati lain"),
        ("002", "motto_spelling", "Jer Basuki Masa Beya"),
        ("002", "person_spelling", "khofiah"),
        ("003", "post_spelling", "kepada desa"),
    }
