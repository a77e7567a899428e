"""Datelines of the general form: all shapes that are in use, and the first sentences that are none."""

from __future__ import annotations

import pytest
from tests.forms.reading import datelines

from urai.form import Form

REST = " kepala daerah meminta semua pegawai tetap melayani warga selama libur panjang, kata juru bicaranya kemarin."

# What stands before the prose, with the dateline between marks: place first, then outlet, "-" where there is none.
SHAPES = """
⟦Denpasar, bkd.sasando.go.id⟧ – Kepala | Denpasar | bkd.sasando.go.id
⟦Ba’a, bkd.sasando.go.id⟧ –  Kepala | Ba’a | bkd.sasando.go.id
⟦Bengkulu Utara, kupaskota.com⟧ – Meskipun | Bengkulu Utara | kupaskota.com
⟦Kota Kupang, bkd.sasando.go.id⟧ – Rabu, 17 Januari 2024, merupakan | Kota Kupang | bkd.sasando.go.id
⟦JAKARTA, KOMPAS.com⟧ - Kepala | JAKARTA | KOMPAS.com
⟦JAKARTA, KOMPAS⟧ — Kepala | JAKARTA | KOMPAS
⟦Jakarta, InfoPublik⟧ - Kepala | Jakarta | InfoPublik
⟦Jakarta, CNN Indonesia⟧ -- Kepala | Jakarta | CNN Indonesia
⟦MAJU, KABAR SERUNI⟧ – Kepala | MAJU | KABAR SERUNI
⟦Surabaya (ANTARA)⟧ - Kepala | Surabaya | ANTARA
⟦Banyuwangi (kabarmaju.com)⟧ – Kepala | Banyuwangi | kabarmaju.com
⟦Jakarta (Kemenag)⟧ --- Kepala | Jakarta | Kemenag
⟦Jakarta, 28/12 (ANTARA)⟧ - Kepala | Jakarta | ANTARA
⟦BANDUNG, (PR)⟧.- Kepala | BANDUNG | PR
⟦BANDUNG, (PR)⟧.-Kepala | BANDUNG | PR
⟦Manokwari, 19/06/2025⟧ – Kepala | Manokwari | -
⟦Manokwari, Selasa (17/06/2025)⟧ – Kepala | Manokwari | -
⟦Manokwari, Senin, 21 Juli 2025⟧ - Kepala | Manokwari | -
⟦Kupang, 12-01-2024⟧ - Kepala | Kupang | -
⟦Jakarta (12/1/2024)⟧ – Kepala | Jakarta | -
⟦JAKARTA⟧ — Kepala | JAKARTA | -
⟦KARANGANYAR⟧ –  Rabu lalu | KARANGANYAR | -
⟦BANYUWANGI⟧- Pemkab | BANYUWANGI | -
⟦BANYUWANGI⟧ -Pemkab | BANYUWANGI | -
⟦BANYUWANGI⟧-Pemkab | BANYUWANGI | -
⟦Tanjung Selor⟧ – Kepala | Tanjung Selor | -
⟦Bau-Bau⟧ – Kepala | Bau-Bau | -
⟦Kab. Bogor⟧ – Kepala | Kab. Bogor | -
⟦Kupang, NTT⟧ – Kepala | Kupang | -
⟦Cibinong, Kabupaten Bogor⟧ – Kepala | Cibinong | -
⟦MAJU, SERUNI⟧ – Kepala | MAJU | -
⟦Wonosobo⟧. Ratusan | Wonosobo | -
⟦WONOSOBO⟧. Batik | WONOSOBO | -
⟦Jakarta⟧: Kepala | Jakarta | -
⟦Kupang - bkd.sasando.go.id⟧, Pada tanggal | Kupang | bkd.sasando.go.id
⟦Jakarta-Humas BKN⟧, Dalam rangka | Jakarta | Humas BKN
⟦Jakarta – Humas BKN⟧, Dalam rangka | Jakarta | Humas BKN
⟦bkd.sasando.go.id⟧ - Sejak | - | bkd.sasando.go.id
⟦bkd.sasando.go.id⟧ – Rabu, 17 Januari 2024, merupakan | - | bkd.sasando.go.id
⟦bkd.sasando.go.id⟧, Indeks | - | bkd.sasando.go.id
⟦bkd.sasando.go.id – (Oelamasi, 2023)⟧. Pelaksanaan | Oelamasi | bkd.sasando.go.id
⟦bkd.sasando.go.id – Kupang⟧, Pemerintah | Kupang | bkd.sasando.go.id
⟦SASANDO.GO.ID- Kota Kupang⟧, berlokasi | Kota Kupang | SASANDO.GO.ID
⟦KABAR.CO.ID - JAKARTA⟧. Kepala | JAKARTA | KABAR.CO.ID
⟦TEMPO.CO, Jakarta⟧ - Kepala | Jakarta | TEMPO.CO
⟦SERUNINEWS.COM, BANDA ACEH⟧ - Kepala | BANDA ACEH | SERUNINEWS.COM
⟦TRIBUN-MAJU.com, MEDAN⟧ - Kepala | MEDAN | TRIBUN-MAJU.com
⟦Kabarmaju.com, GUNUNGKIDUL⟧–Kepala | GUNUNGKIDUL | Kabarmaju.com
⟦RILIS.ID, Jakarta⟧— Kepala | Jakarta | RILIS.ID
⟦Seruni.Info, Seruni Utara⟧, — Kepala | Seruni Utara | Seruni.Info
⟦Liputan6.com, Jakarta⟧ - Kepala | Jakarta | Liputan6.com
⟦Liputan6.com, Jakarta⟧ Kepala | Jakarta | Liputan6.com
⟦Liputan6.com, Banda Aceh⟧ Kepala | Banda Aceh | Liputan6.com
⟦jpnn.com - JAKARTA⟧ - Kepala | JAKARTA | jpnn.com
⟦KBRN, Kupang⟧: Kepala | Kupang | KBRN
⟦RRI.CO.ID, Kupang⟧: Kepala | Kupang | RRI.CO.ID
⟦SERUNIONLINE, GARUT⟧ – Kepala | GARUT | SERUNIONLINE
⟦MMC SERUNI – Palangka Raya⟧ – Kepala | Palangka Raya | MMC SERUNI
⟦Maju Newsroom⟧ – Kepala | - | Maju Newsroom
⟦Diskominfo Maju⟧ – Kepala | - | Diskominfo Maju
⟦KABARSeruni⟧. Kepala | - | KABARSeruni
⟦TRIBUNMAJU.COM⟧ - Kepala | - | TRIBUNMAJU.COM
⟦AMBON, HARIAN KORA-KORA⟧.- Kepala | AMBON | HARIAN KORA-KORA
⟦Ambon, Harian Kora-Kora⟧ - Kepala | Ambon | Harian Kora-Kora
"""

NONE = """
Pada Jumat, 10 November 2023, Aula Melati
Kantor Regional XIV BKN menyelenggarakan
Kepala Dinas Pendidikan – yang baru dilantik –
Bupati Seruni, Laras Wening – Kepala
Pegawai Negeri Sipil (PNS) – Pegawai tetap
Peningkatan Kompetensi – Pegawai perlu
Reformasi Birokrasi – Perlu
ASN – singkatan dari
COVID-19 – Penyakit
Juli–Desember 2024, Pemerintah
Senin, 12 Januari 2024 – Pemerintah
Rapat Koordinasi – Bupati
Wali Kota Seruni – Laras
Sebanyak 120 ASN – Laki-laki
2024 – Pemerintah
Di Jakarta – Kepala
Laras Wening, warga Desa Maju – yang
"Kami siap," kata bupati – Kepala
Jakarta akan menjadi tuan rumah – Kepala
Prof. Dr. Laras Wening
Dr. Laras Wening, M.Si – Kepala
H. Bagas Prakoso
Drs. Bagas
Letkol. Inf. Bagas
PT. Melati Cabang
Alhamdulillah. Seluruh
Menteri PANRB: Reformasi
Pengumuman: Seleksi
Pengumuman Penting: Seleksi Terbuka
data.seruni.go.id menyebut
Seruni, Rabu (1/7), menjadi
"""


def rows(table: str) -> list[str]:
    return [row for row in table.splitlines() if row]


@pytest.mark.parametrize("row", rows(SHAPES))
@pytest.mark.parametrize(
    "above", ["", "Judul Berita yang Cukup Panjang\n\n", "Oleh: Rina\n"], ids=["", "title", "byline"]
)
def test_a_dateline_is_found_with_its_place_and_outlet(row: str, above: str, forms: list[Form]) -> None:
    marked, place, outlet = (cell.strip() for cell in row.split(" | "))
    words = marked[marked.index("⟦") + 1 : marked.index("⟧")]
    text = above + marked.replace("⟦", "").replace("⟧", "") + REST
    expected = (words, None if place == "-" else place, None if outlet == "-" else outlet)
    assert datelines(text, forms) == [expected]


@pytest.mark.parametrize(
    ("opening", "place", "outlet"),
    [
        ("Banda Aceh | Badan", "Banda Aceh", None),
        ("KABARMAJU.ID | CIREBON - Seorang", "CIREBON", "KABARMAJU.ID"),
        ("kabarmaju.com | Kupang – Kepala", "Kupang", "kabarmaju.com"),
    ],
)
def test_a_bar_may_part_a_dateline(opening: str, place: str, outlet: str | None, forms: list[Form]) -> None:
    ((_, *found),) = datelines(opening + REST, forms)
    assert found == [place, outlet]


@pytest.mark.parametrize(
    "line",
    ["Beranda | Berita | Kesehatan", "Kesehatan | Bupati Lantik Camat", "Beranda | Berita Daerah Terkini | Opini"],
)
def test_a_row_of_links_has_no_dateline(line: str, forms: list[Form]) -> None:
    assert datelines(f"{line}\n\nBupati melantik sepuluh camat.", forms) == []


@pytest.mark.parametrize("opening", rows(NONE))
def test_an_ordinary_first_sentence_has_no_dateline(opening: str, forms: list[Form]) -> None:
    assert datelines(opening + REST, forms) == []


@pytest.mark.parametrize("line", ["Waropen, Senin, 21 Juli 2025 -", "Jakarta, 12 Januari 2024", "BANYUWANGI –"])
def test_a_dateline_may_have_a_line_to_itself(line: str, forms: list[Form]) -> None:
    ((words, place, outlet),) = datelines(f"{line}\n\nKantor regional menggelar webinar.", forms)
    assert line.startswith(words)
    assert words.startswith(place or "?")
    assert outlet is None


@pytest.mark.parametrize(
    "headline", ["Reformasi Birokrasi – Bupati Minta Pegawai Sigap", "SERUNI – Bupati Lantik Sepuluh Camat Baru"]
)
def test_a_headline_with_a_dash_has_no_dateline(headline: str, forms: list[Form]) -> None:
    assert datelines(f"{headline}\n\nBupati melantik sepuluh camat.", forms) == []


def test_only_the_first_line_of_an_article_has_a_dateline(forms: list[Form]) -> None:
    first = "SERUNI – Bupati melantik sepuluh camat di pendopo."
    assert len(datelines(f"{first}\n{first}\n{first}", forms)) == 1
