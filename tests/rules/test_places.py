"""Places: regions, settlements, streets and buildings, where they are meant as places."""

from __future__ import annotations

import pytest
from tests.rules.name_reading import facts, marked, plain

FOUND = [
    "Warga ⟦Kabupaten Maluku Barat Daya⟧ (⟦MBD⟧) menunggu.",
    "Acara di ⟦Hotel Sasana Krida Mataram⟧.",
    "Acara digelar di ⟦Sumbawa⟧.",
    "Acara digelar di ⟦Kabupaten Sumbawa Barat⟧, ⟦Nusa Tenggara Barat⟧.",
    "⟦Sumbawa⟧ meraih penghargaan.",
    "⟦SUMBAWA⟧ - Acara digelar.",
    "ASN ⟦Sumbawa⟧ bekerja.",
    "Warga ⟦Kota Bima⟧ senang.",
    "Rata-rata ⟦Provinsi NTB⟧ naik.",
    "Peserta dari 10 kabupaten/kota se-⟦Jawa Timur⟧ hadir.",
    "Peringkat ⟦Indonesia⟧ naik.",
    "Mereka studi ke ⟦Jepang⟧ dan ⟦Malaysia⟧.",
    "Warga ⟦Desa Sukamaju⟧ ⟦Kecamatan Alas⟧ hadir.",
    "Warga ⟦Kelurahan Brang Bara⟧ hadir.",
    "Acara di ⟦Gedung Sangkareang⟧ meriah.",
    "Acara di ⟦Pendopo Bupati⟧ meriah.",
    "Acara di ⟦Aula BKPSDM Kabupaten Sumbawa⟧ meriah.",
    "Acara di ⟦Hotel Tambora⟧, ⟦Sumbawa⟧.",
    "Acara di ⟦Alun-alun Sumbawa⟧ meriah.",
    "Acara di ⟦gedung Sasana Krida⟧ ⟦Sumbawa⟧ meriah.",
    "Kantornya di ⟦Jalan Garuda⟧.",
    "Jemaah berasal dari ⟦Wonokerti⟧.",
    "Acara di ⟦Kantor Bupati Sumbawa⟧ meriah.",
    "Di ⟦Malang⟧ dan ⟦Kota Batu⟧ acara serupa digelar.",
    "Acara di ⟦Ruang Rapat Lontar⟧ usai.",
    "⟦Kab. Sumbawa⟧ dan ⟦Kec. Alas⟧ hadir.",
    "Panitia ⟦Provinsi NTB⟧ hadir.",
    # halls, residences, streets
    "Rapat digelar di ⟦Gedung Wanua⟧ ⟦Kantor Gubernur Sulawesi Utara⟧.",
    "Rapat digelar di ⟦Ruang Rapat Mutiara⟧ Badan Kepegawaian Daerah Provinsi NTB.",
    "Rapat digelar di ⟦Aula Rapat BKPSDM Kabupaten Sumbawa⟧.",
    "Rapat digelar di ⟦Ruang Rapat Utama Kantor Bupati Sumbawa⟧.",
    "Rapat digelar di ⟦Gedung Serbaguna Dinas Sosial⟧.",
    "Rapat digelar di ⟦Pendopo Wakil Bupati⟧ kemarin.",
    "Rapat digelar di ⟦Rumah Dinas Wakil Bupati⟧ kemarin.",
    "Kantornya di ⟦Jalan Udayana No. 12⟧, ⟦Mataram⟧.",
    "⟦Jalan Raya Sumbawa - Bima⟧ ditutup.",
    "Menjaga keutuhan ⟦NKRI⟧ dan ⟦Negara Kesatuan Republik Indonesia⟧.",
    "Peserta dari ⟦Kecamatan Alas⟧, ⟦Utan⟧, dan ⟦Rhee⟧ hadir.",
    "Bantuan untuk ⟦Kabupaten Sumbawa⟧, ⟦Dompu⟧, ⟦Bima⟧ dan ⟦Kota Mataram⟧ tiba.",
    "Di ⟦Kabupaten Sumbawa⟧, Bima Arya Lamasi hadir.",
    "Rapat digelar di ⟦Gedung I Lantai 2 Badan Kepegawaian Daerah⟧ dan ⟦Ruang CAT BKD NTB⟧.",
    "Rapat digelar di ⟦Aula Bin Lamasi⟧ ⟦Kantor Gubernur NTB⟧ dan ⟦rumah dinas Wakil Bupati⟧ kemarin.",
]

NONE = [
    "Menurut Perbup Klaten No 7 Tahun 2019, dana itu sah.",
    "Pemerintah Desa Sukamaju menggelar rapat.",
    "Iuran dibayar PT Taspen (Persero) Cabang Banjarmasin.",
    "Bupati Sumbawa tidak sendiri.",
    "Gubernur Nusa Tenggara Barat hadir.",
    "Sekretaris Daerah Sumbawa hadir.",
    "Pemkab Sumbawa hadir.",
    "Pemerintah Kabupaten Sumbawa hadir.",
    "BKPSDM Kabupaten Sumbawa hadir.",
    "Badan Kepegawaian Negara (BKN) Denpasar hadir.",
    "Universitas Jember hadir.",
    "Bank Jatim hadir.",
    "DPRD Kota Bima hadir.",
    "Festival Sumbawa digelar.",
    "Sumbawa Festival digelar.",
    "Beasiswa Sumbawa Cerdas dibuka.",
    "Program Sumbawa Hijau dibuka.",
    "Pemerintah Provinsi Nusa Tenggara Timur (NTT) hadir.",
    "Kabar itu membuat padang rumput ramai.",
    "Peristiwa di pendopo kabupaten ramai.",
    "Kabupaten/Kota wajib melapor.",
    "Gol. Ruang IV/c wajib hadir.",
    "Peresmian kantor dinas ramai.",
    "Batu bara diangkut.",
    "Kota kecil itu ramai.",
    "Provinsi, Kabupaten, dan Kota hadir.",
    "Kepala BKN RI Bima Hardono hadir.",
    "Seleksi Sekretaris Daerah Provinsi NTB dibuka.",
    "Kodim 1607/Sumbawa hadir.",
    "Dandim 1607/Sumbawa Letkol Inf Sari Boro hadir.",
    "Pemerintahan Kabupaten Sumbawa hadir.",
    "Satgas Penanganan Stunting Kabupaten Sumbawa hadir.",
    "Ia menempati ruang dinas wakil bupati.",
    "Mahasiswa LPPM Unram Mataram hadir.",
    "Danrem 162/Wira Bhakti Brigjen TNI Sari Boro hadir.",
    "Jalan ditutup 12 jam.",
    "Kapolres Sumbawa AKBP Sari Boro hadir.",
    "Kepala Satgas Covid-19 Sumbawa hadir.",
    "Rumah Tahanan (Rutan) Kelas II B Sumbawa hadir.",
    "Pangkatnya Penata, Gol. Ruang III/d, sejak lama.",
    "Kepala Lapas Kelas IIB Sumbawa Sari Boro hadir.",
    "Badan Kepegawaian Daerah Provinsi Nusa Tenggara Barat (NTB) hadir.",
    "Peserta mengikuti Jalan Sehat dan Jalan Santai HUT Korpri.",
    "Ia memakai gedung dinas lama.",
]


@pytest.mark.parametrize("case", FOUND)
def test_a_place_is_found_with_its_level(case: str) -> None:
    assert marked(plain(case), "place") == case


@pytest.mark.parametrize("text", NONE)
def test_a_region_inside_a_post_or_a_body_or_a_name_is_no_place(text: str) -> None:
    assert marked(text, "place") == text


def test_there_are_as_many_cases_of_silence() -> None:
    assert len(NONE) >= len(FOUND)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Acara di Sumbawa.", ["52.04"]),
        ("Acara di Provinsi NTB.", ["52"]),
        ("Acara di Jatim.", ["35"]),
        ("Acara di Kecamatan Alas.", ["52.04.05"]),
        ("Acara di Kupang.", [None]),
        ("Acara di Kupang, Kota Kupang.", ["53.71", "53.71"]),
        ("Acara di Kabupaten Kupang.", ["53.01"]),
        ("Acara di Indonesia.", [None]),
        ("Acara di Gedung Sangkareang.", [None]),
        ("Acara di Surabaya.", ["35.78"]),
    ],
)
def test_the_code_is_given_where_it_is_certain(text: str, codes: list[str | None]) -> None:
    assert [fact.value["code"] for fact in facts(text, "place")] == codes
