"""The finding about a percentage that does not fit its two figures."""

from __future__ import annotations

import pytest

import urai
from urai.facts import Finding
from urai.loading import Loaded


def findings(news: Loaded, text: str) -> list[Finding]:
    reading = news.engine.read(urai.Document("text", text))
    return [finding for finding in reading.findings if finding.rule == "news/percentage"]


def test_the_development_texts_have_none(
    news: Loaded, seeds: dict[str, str], articles: dict[str, urai.Document]
) -> None:
    texts = [*seeds.values(), *(document.text for document in articles.values())]
    assert [finding for text in texts for finding in findings(news, text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Upah melonjak 99 persen dari Rp 2,08 juta per orang per bulan pada 2010 menjadi Rp 4,146 juta.",
        "Upah melonjak 100 persen dari Rp 2,08 juta menjadi Rp 4,146 juta.",
        "Upah naik 99,3 persen, dari Rp 2,08 juta menjadi Rp 4,146 juta.",
        "Upah naik sekitar 95 persen dari Rp 2,08 juta menjadi Rp 4,146 juta.",
        "Peserta naik 25 persen dari 400 orang menjadi 500 orang.",
        "Dari 400 orang menjadi 500 orang, atau naik 25 persen.",
        "Kasus turun 20 persen dari 500 menjadi 400.",
        "Kasus menurun sebesar dua puluh persen dari 500 menjadi 400.",
        "Indeks naik 1,1 persen dari 70,1 menjadi 70,9.",
    ],
)
def test_a_change_that_fits_its_figures(news: Loaded, text: str) -> None:
    assert findings(news, text) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "Upah melonjak 50 persen dari Rp 2,08 juta per orang per bulan pada 2010 menjadi Rp 4,146 juta.",
            "dari Rp 2,08 juta menjadi Rp 4,146 juta adalah kenaikan 99,3 persen, bukan 50 persen",
        ),
        (
            "Peserta naik 20% dari 400 orang menjadi 500 orang.",
            "dari 400 menjadi 500 adalah kenaikan 25 persen, bukan 20%",
        ),
        (
            "Peserta naik 25% dari 500 orang menjadi 400 orang.",
            "dari 500 menjadi 400 adalah penurunan 20 persen, bukan 25%",
        ),
        (
            "Dari 400 orang menjadi 500 orang, atau naik 20 persen.",
            "dari 400 menjadi 500 adalah kenaikan 25 persen, bukan 20 persen",
        ),
        (
            "Kasus turun 25 persen dari 500 menjadi 400.",
            "dari 500 menjadi 400 adalah penurunan 20 persen, bukan 25 persen",
        ),
    ],
)
def test_a_change_that_does_not(news: Loaded, text: str, message: str) -> None:
    (finding,) = findings(news, text)
    assert finding.message == message
    assert text[finding.start : finding.end] in message


@pytest.mark.parametrize(
    "text",
    [
        "Kemiskinan turun 1,2 persen dari 10 persen menjadi 9,42 persen.",
        "Capaian naik 5 persen dari 2010 menjadi 90 pada 2016.",
        "Anggaran naik 10 persen dari sekitar Rp 2 miliar menjadi Rp 3 miliar.",
        "Peserta naik hingga 20 persen dari 400 orang menjadi 500 orang.",
        "Peserta naik menjadi 20 persen dari 400 orang menjadi 500 orang.",
        "Peserta naik 20 persen. Dari 400 orang menjadi 500 orang tidak mudah.",
        "Peserta naik 20 persen dari 400 orang, lalu 450 orang, menjadi 500 orang.",
        "Harga naik 20 persen dari Rp 400 menjadi 500 dolar AS.",
        "Jumlah 20 persen dari 400 orang menjadi 500 orang.",
        "Jadwal maju 20 persen dari 12 Juni menjadi 15 Juni.",
        "Peserta naik 5-7 persen dari 400 orang menjadi 500 orang.",
    ],
)
def test_silence_where_it_is_not_certain(news: Loaded, text: str) -> None:
    assert findings(news, text) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Sebanyak 450 dari 500 peserta (90 persen) hadir.", None),
        ("Sebanyak 450 orang dari total 500 peserta atau 90 persen hadir.", None),
        ("Sebanyak 6.214 dari total 9.408 pegawai (66,05%) terdata.", None),
        ("Sebanyak 450 dari 500 peserta (80 persen) hadir.", "450 dari 500 adalah 90 persen, bukan 80 persen"),
        ("Sebanyak 450 orang dari total 500 peserta atau 95% hadir.", "450 dari 500 adalah 90 persen, bukan 95%"),
        ("Naik ke posisi 159 dari 500 daerah (80 persen).", None),
        ("Sebanyak 450 dari sekitar 500 peserta (80 persen) hadir.", None),
        ("Dipakai Rp3,75 miliar atau 25 persen dari total pagu Rp15 miliar.", None),
        (
            "Dipakai Rp3,75 miliar atau 35 persen dari total pagu Rp15 miliar.",
            "Rp3,75 miliar dari Rp15 miliar adalah 25 persen, bukan 35 persen",
        ),
        ("Dipakai Rp3,75 miliar (35 persen) dari sekitar Rp15 miliar.", None),
        ("Dipakai Rp3,75 miliar atau 35 persen dari 15 kegiatan.", None),
        (
            "Tahun ini pendapatan daerah Rp3 triliun, termasuk pendapatan asli (PAD) Rp600 miliar. "
            "Kontribusi PAD baru 12 persen dari total pendapatan.",
            "Rp600 miliar dari Rp3 triliun adalah 20 persen, bukan 12 persen",
        ),
        ("Ada pendapatan Rp3 triliun dan PAD Rp600 miliar. Porsi PAD baru 20 persen dari total pendapatan.", None),
        ("Belanja Rp3 triliun dan PAD Rp600 miliar. Kontribusi PAD baru 12 persen dari total pendapatan.", None),
        ("Lulusan 2019 dari 2020 peserta (80 persen).", None),
    ],
)
def test_a_share_of_a_whole(news: Loaded, text: str, message: str | None) -> None:
    assert [finding.message for finding in findings(news, text)] == ([message] if message else [])
