"""Lines around an article, and lines of an article that are no paragraphs."""

from __future__ import annotations

import pytest
from tests.forms.reading import kinds_of, layout_of

from urai.form import Form

NEWS = "Bupati melantik sepuluh camat di pendopo."

KINDS = """
related_link | Baca juga: Judul Berita Lain
related_link | BACA JUGA : Judul Berita Lain
related_link | Baca Juga Judul Berita Lain
related_link | (Baca juga: Judul Berita Lain)
related_link | Simak juga: Judul Berita Lain
related_link | Lihat juga - Judul Berita Lain
related_link | Artikel terkait: Judul Berita Lain
related_link | BACA ARTIKEL LAINNYA... Judul Berita Lain
related_link | Cek pengumuman lengkap klik disini: Pengumuman Seleksi
related_block | Berita Terkait
related_block | Pos terkait
related_block | Baca juga:
related_block | Baca Berita Lainnya :
share | Bagikan Artikel :
share | Bagikan:
share | Sebarkan artikel ini
share | Share this:
share | Share on Facebook | Share on WhatsApp
share | Facebook Twitter WhatsApp Telegram
share | Copy Link
advertisement | ADVERTISEMENT
advertisement | - Advertisement -
advertisement | SCROLL TO CONTINUE WITH CONTENT
advertisement | Lanjutkan membaca artikel di bawah ini
tags | Tags: ASN, merit
tags | Topik :
tags | #ASN #BerAKHLAK
copyright | COPYRIGHT © ANTARA News 2017
copyright | © 2024 Kabar Kita
copyright | Dilarang keras mengambil konten tanpa izin tertulis.
boilerplate | Komentar
boilerplate | Tinggalkan Balasan
boilerplate | Dibaca 1.204 kali
boilerplate | Halaman : 1 2 Selanjutnya
boilerplate | Ikuti berita kami di Google News
boilerplate | Artikel ini telah tayang di Kabar Kita dengan judul yang sama.
boilerplate | SIARAN PERS
boilerplate | Nomor: 12/HM/2024
boilerplate | ----------
date_line | Senin, 19 Februari 2018
date_line | Jumat, 08 Desember 2023 – 09:59 WIB
date_line | Diterbitkan pada: 12/01/2024
date_line | Rabu | 10/01/2018 17.49 WIB
date_line | 5 Mei 2024 | Kabar Kita
caption | Keterangan foto: Bupati di pendopo
caption | Foto: Bupati saat melantik camat
caption | ![pelantikan](pelantikan.jpeg)
end_mark | (*)
end_mark | ***
list_item | - camat dilantik
list_item | 1. camat dilantik
list_item | a) camat dilantik
list_item | • Camat dilantik.
list_item | SESI 2, registrasi pukul 09.00
block_quote | > "Bekerjalah," kata bupati.
subheading | Tata Cara Pelantikan
subheading | ## Tata cara
paragraph | M. Thobiq menyebutkan jadwalnya.
paragraph | Baca tulis menjadi syarat.
paragraph | Bagikan pengalaman Anda kepada camat baru itu.
paragraph | Tanggal pelantikan belum pasti.
paragraph | 2019 menjadi tahun yang berat bagi camat.
paragraph | Senin, 19 Februari 2018; para camat dilantik.
paragraph | Terpopuler di antara mereka adalah Camat Seruni.
"""


@pytest.mark.parametrize("row", [row for row in KINDS.splitlines() if row])
def test_a_line_between_paragraphs_is_known_by_its_words(row: str, forms: list[Form]) -> None:
    kind, line = row.split(" | ", 1)
    assert kinds_of(f"{NEWS}\n{line}\n{NEWS}", forms) == ["paragraph", kind, "paragraph"]


@pytest.mark.parametrize("row", [row for row in KINDS.splitlines() if row and not row.startswith(("sub", "list"))])
def test_the_same_line_is_known_without_anything_around_it(row: str, forms: list[Form]) -> None:
    kind, line = row.split(" | ", 1)
    assert kinds_of(line, forms) == [kind]


def test_links_below_a_heading_belong_to_it(forms: list[Form]) -> None:
    text = f"{NEWS}\nBerita Terkait\nCamat Baru Seruni\n2. Jadwal Pelantikan\nPenulis: Rina\n{NEWS}"
    layout = layout_of(text, forms)
    kinds = [(section.kind, section.parent) for section in layout.sections]
    assert kinds == [
        ("paragraph", None), ("related_block", None), ("related_link", 1), ("related_link", 1), ("byline", None),
        ("credit", 4), ("paragraph", None),
    ]  # fmt: skip


def test_a_list_without_bullets_is_announced_by_a_colon(forms: list[Form]) -> None:
    text = "Syaratnya:\nusia paling tinggi 56 tahun\nsehat jasmani\nPendaftaran ditutup besok."
    assert kinds_of(text, forms) == ["paragraph", "list_item", "list_item", "paragraph"]
    assert kinds_of(text.replace(":", "."), forms).count("list_item") == 0


def test_items_like_titles_are_items_only_among_their_like(forms: list[Form]) -> None:
    titles = "Syaratnya:\nUsia Muda\nSehat Jasmani\nPendaftaran ditutup besok."
    assert kinds_of(titles, forms) == ["paragraph", "list_item", "list_item", "paragraph"]
    mixed = "Syaratnya:\nusia muda\nTata Cara Pendaftaran\nPendaftaran ditutup besok."
    assert kinds_of(mixed, forms) == ["paragraph", "list_item", "subheading", "paragraph"]


def test_the_first_short_line_is_the_headline_and_the_next_a_subheading(forms: list[Form]) -> None:
    text = f"Bupati Lantik Sepuluh Camat\nAkhir Penantian Panjang\n{NEWS}"
    assert kinds_of(text, forms) == ["headline", "subheading", "paragraph"]


@pytest.mark.parametrize(
    "line", ["Bupati melantik sepuluh camat.", "Bupati melantik camat (hari ini). (na)", "Pendahuluan"]
)
def test_a_sentence_or_a_single_word_is_no_headline(line: str, forms: list[Form]) -> None:
    assert "headline" not in kinds_of(f"{line}\n\n{NEWS}", forms)
