"""Persons: what names one, how far the name goes, and whom a short mention means."""

from __future__ import annotations

import pytest
from tests.rules.name_reading import facts, marked, plain

EVIDENCE = [
    # a post before or after
    "Bupati Sumbawa ⟦Rahmi Kartaswara⟧ membuka acara.",
    "Bupati Sumbawa, ⟦Rahmi Kartaswara⟧, membuka acara.",
    "Hadir ⟦Rahmi Kartaswara⟧ Bupati Sumbawa.",
    "⟦Rahmi Kartaswara⟧, Kepala Dinas Sosial Kota Bima, hadir.",
    "Acara dibuka ⟦Rahmi Kartaswara⟧ selaku Kepala Dinas Sosial.",
    "⟦Rahmi Kartaswara⟧ yang juga Ketua Korpri Sumbawa hadir.",
    "gubernur NTB ⟦Rahmi Kartaswara⟧ hadir.",
    "Perbekel Rindang Jaya ⟦I Ketut Lamasi⟧ hadir.",
    "Lurah ⟦Rahmi Kartaswara⟧, ⟦Gufran Lamasi⟧, dan ⟦Budi⟧ hadir.",
    "Rektor Unram, Dr. ⟦Rahmi Kartaswara⟧, MA membuka acara.",
    # a title inside a name
    "Kepala Dinas Sosial, ⟦Gufran Dg. Lamasi⟧, membuka acara.",
    "Kepala Dinas Sosial, ⟦Gufran Hi. Lamasi⟧, membuka acara.",
    "Kepala Dinas Sosial, Hj. ⟦Rahmi Kartaswara H. Lamasi⟧, membuka acara.",
    "Kepala Dinas Sosial Hi. ⟦Gufran Lamasi⟧ membuka acara.",
    # who somebody is
    "⟦Lamasi⟧, seorang pedagang sayur, datang pagi.",
    "⟦Rahmi Kartaswara⟧, salah seorang warga, datang pagi.",
    # a title, a rank or a degree
    "Acara dihadiri Drs. H. ⟦Gufran Lamasi⟧.",
    "Acara dihadiri Dr drs ⟦Gufran Lamasi⟧.",
    "Acara dihadiri Bapak ⟦Gufran⟧.",
    "Acara dihadiri Letkol Inf ⟦Gufran Lamasi⟧.",
    "Acara dihadiri AKBP ⟦Gufran Lamasi⟧.",
    "Acara dihadiri Letjen TNI (Purn) ⟦Gufran Lamasi⟧.",
    "Pesertanya ⟦Gufran Lamasi⟧, S.Kom., M.Si, dan lainnya.",
    "Pesertanya ⟦Gufran Lamasi⟧ S.Sos,MM dan lainnya.",
    "Pesertanya ⟦Gufran Lamasi⟧, SE, dan lainnya.",
    # what he says or does
    "⟦Lamasi⟧ mengatakan, acara itu penting.",
    "⟦Lamasi⟧ juga menambahkan, acara itu penting.",
    "“Acara ini penting,” kata ⟦Lamasi⟧.",
    "“Acara ini penting,” ujar ⟦Lamasi⟧ di lokasi.",
    "Menurut ⟦Lamasi⟧, acara itu penting.",
    "Hal itu disampaikan ⟦Lamasi⟧ di lokasi.",
    "Buku itu ditulis oleh ⟦Lamasi⟧ pada 2019.",
    "Tim dipimpin ⟦Lamasi⟧ sejak awal.",
    "⟦Gufran Lamasi⟧ misalnya mengapresiasi kebijakan itu.",
    # a credit line
    "Isi berita.\nPenulis : ⟦Gufran Lamasi⟧",
    "Isi berita.\nEditor: ⟦Gufran Aman⟧\n",
    "Isi berita.\nPewarta: ⟦Ardilan⟧\n",
    "Isi berita.\n(⟦Gufran Lamasi⟧ - Dinas Kominfo Kabupaten Sumbawa)",
    # words that introduce a name
    "Seorang warga bernama ⟦Lamasi⟧ hadir.",
    "Peserta tertua atas nama ⟦Lamasi⟧ berusia 80 tahun.",
    "Istrinya ⟦Rahmi Lamasi⟧ ikut.",
    # a name that is common
    "Turut hadir ⟦Siti Kartaswara⟧ dan rombongan.",
    "Turut hadir ⟦Muhammad Lamasi⟧ dan rombongan.",
    # a list of which one is certain
    "Hadir Dr. ⟦Gufran Lamasi⟧, ⟦Welmince Tarus⟧, dan ⟦Ketzia Boro⟧.",
    # an age after it
    "Seorang pelamar asal Depok, ⟦Gufran Lamasi⟧ (24), hadir.",
    # abbreviated forms of address
    "Acara dihadiri Bp. ⟦Gufran Lamasi⟧ dan Sdri. ⟦Welmince Tarus⟧.",
    "Pria yang akrab disapa ⟦Kang Lamasi⟧ itu hadir.",
    # names that look like verbs, or have a word of offices inside
    "Bupati Sumbawa ⟦Melkianus Lamasi⟧ hadir.",
    "Turut hadir ⟦Teuku Iskandar Muda Lamasi⟧.",
    "Sekretaris Daerah Kota Bima, Ir. H. ⟦Hairullah Lamasi⟧, hadir.",
    "Hadir ⟦Desak Putu Lamasi⟧, S.Psi, dan ⟦A.A. Istri Lamasi⟧, S.E., M.M.",
    "Isi berita.\nRedaktur : ⟦Gufran Lamasi⟧\n",
    "Isi berita.\n(⟦Lamasi⟧/MMC Kalteng)",
    "Acara dihadiri Lettu Czi ⟦Gufran Lamasi⟧ dan Peltu Inf ⟦Sardi⟧.",
    # a small initial, and a first word that means something elsewhere
    "Kepala Dinas Sosial NTB Ibu ⟦Ratnawati s. Lamasi⟧ hadir.",
    "Materi disampaikan Bapak ⟦Damai Lamasi⟧ kemarin.",
    "Menurut ⟦Damai Sejahtera Lamasi⟧, S.Sos, acara itu penting.",
    "Bupati ⟦Bram Andang Lamasi⟧ hadir. ⟦Bram Andang⟧ menambahkan hal itu. Menurut ⟦Andang⟧, itu penting.",
    "Kegiatan ini, Lanjut ⟦Gufran Lamasi⟧, S.H., penting.",
]

SHAPES = [
    "Kepala BKD, ⟦Delima Y. R. Pareira⟧, hadir.",
    "Kepala BKD ⟦M. Zaki⟧ hadir.",
    "Kepala BKD ⟦Moh. Zaki Lamasi⟧ hadir.",
    "Kepala BKD, ⟦I Made Suastika⟧, hadir.",
    "Kepala BKD ⟦Ni Luh Kertiasih⟧ hadir.",
    "Kepala BKD ⟦Anak Agung Kertiasih⟧ hadir.",
    "Kepala BKD ⟦Salim bin Lamasi⟧ hadir.",
    "Kepala BKD ⟦Frederik van Houten⟧ hadir.",
    "Kepala BKD ⟦Sa'diyah Ma'mun⟧ hadir.",
    "Kepala BKD ⟦Sa’diyah Ma’mun⟧ hadir.",
    "Kepala BKD ⟦Nur-Aini Lamasi⟧ hadir.",
    "Kepala BKD ⟦Y.R. Pareira⟧ hadir.",
    "Kepala BKD ⟦Suratno⟧ hadir.",
    "BUPATI SUMBAWA ⟦RAHMI KARTASWARA⟧ HADIR",
    "Kepala BKN RI ⟦Bima Hardono⟧ hadir. ⟦Bima⟧ mengatakan hal itu.",
    "Pj. Bupati Sumbawa ⟦Teuku Lamasi⟧ hadir.",
]

NO_PERSON = [
    "Standar itu menurut Permenkes RI No. 72 Tahun 2016.",
    "Menurut Perbup Klaten No 7 Tahun 2019, dana itu sah.",
    "Rumah Sakit Umum Daerah (RSUD) Alimuddin Umar menyabet penghargaan.",
    "Mereka dilatih di RSUP Dr. Mohammad Hoesin Palembang.",
    "Daftar Layanan Prioritas (24) terbit.",
    "Pria yang akrab disapa banyak orang itu hadir.",
    "Teladan Rasulullah patut diikuti.",
    "Jalan Jenderal Ahmad Yani ditutup.",
    "Upacara digelar di Lapangan Gajah Mada.",
    "Pasien dirujuk ke RSUD Abdul Moeloek.",
    "Bandara Ngurah Rai kembali dibuka.",
    "Universitas Jenderal Soedirman menggelar wisuda.",
    "Festival Siti Nurbaya dibuka hari ini.",
    "Mereka belajar di Pondok Pesantren Darul Ulum.",
    "Peserta Lomba Karya Tulis Ilmiah hadir.",
    "Program Smart Kampung membantu warga.",
    "Sumbawa meraih penghargaan.",
    "Pemerintah mengatakan hal itu penting.",
    "Pihaknya menambahkan, acara itu penting.",
    "Beliau menegaskan hal itu.",
    "Ia mengatakan hal itu, kata dia.",
    "Warga mengaku senang.",
    "Kepala Dinas mengatakan hal itu.",
    "Bupati dan Wakil Bupati hadir.",
    "Surat Edaran Bupati Nomor 5 Tahun 2020 terbit.",
    "Peraturan Menteri Nomor 5 terbit.",
    "Pejabat Eselon II hadir.",
    "Hari Kesaktian Pancasila diperingati.",
    "Kenaikan Pangkat dan Jenjang Jabatan Fungsional dibahas.",
    "Asta Cita Presiden RI menjadi pedoman.",
    "Badan Kepegawaian Negara mengatakan hal itu.",
    "BKN menyampaikan hal itu, ujar Humas BKN.",
    "Anggota PKK dan Dharma Wanita hadir.",
    "Kepala BPKSD Sumbawa hadir.",
    "Dilansir dari Antara, acara itu penting.",
    "Penghargaan Adipura Kencana diterima kota itu.",
    "“Tapi ada yang lebih penting,” ujarnya.",
    "BACA JUGA: ASN Kota Bima Dilarang Ambil Cuti",
    "Gerakan Indonesia Bersih Terus Digalakkan",
    "Rp 20 juta disalurkan.",
    "Upaya Peningkatan Layanan Terus Dilakukan",
    "Kawasan Mandalika dan Gili Trawangan ramai.",
    "Ujian dinas TK I diikuti peserta.",
    "Sistem Informasi Manajemen Kepegawaian diperbarui.",
    "Kementerian Dalam Negeri menerbitkan aturan.",
    "Undang-Undang Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara berlaku.",
    "Kabupaten Sumbawa Barat dan Kota Mataram hadir.",
    "Camat, Lurah, dan Kepala Desa hadir.",
    "Selasa dan Rabu lalu acara digelar.",
    "Pantai Senggigi ramai pengunjung.",
    "Bank Jatim menyalurkan kredit.",
    "Aplikasi Srikandi digunakan semua OPD.",
    "Timnas Indonesia menang.",
    "PT Maju Jaya membangun pabrik.",
    "Ketua RT dan RW hadir.",
    "Acara dihadiri Bapak Ibu Guru.",
    "Lihat butir a. Umum dan b. Khusus.",
    "Satgas Damai Cartenz hadir.",
    "Rapat membahas Bimbingan dan Patroli.",
    "Kantor Pertanahan (ATR/BPN) Sumbawa hadir.",
]


@pytest.mark.parametrize("case", [*EVIDENCE, *SHAPES])
def test_a_person_is_named_without_title_post_and_degree(case: str) -> None:
    assert marked(plain(case), "person") == case


@pytest.mark.parametrize("text", NO_PERSON)
def test_a_capital_letter_alone_names_nobody(text: str) -> None:
    assert marked(text, "person") == text


def test_there_are_as_many_cases_of_silence() -> None:
    assert len(NO_PERSON) >= len(EVIDENCE)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Bupati Sumbawa Rahmi Dewi Kartaswara hadir. Rahmi berpesan agar warga maju.",
            {"Rahmi Dewi Kartaswara": "Rahmi Dewi Kartaswara", "Rahmi": "Rahmi Dewi Kartaswara"},
        ),
        (
            "Upacara, Bupati Rahmi Tekankan Kinerja\n\nBupati Sumbawa Rahmi Dewi Kartaswara hadir di lokasi.",
            {"Rahmi": "Rahmi Dewi Kartaswara", "Rahmi Dewi Kartaswara": "Rahmi Dewi Kartaswara"},
        ),
        (
            "“Baik,” kata Kang Woro sapaan akrab Bupati Suworo di lokasi. Kang Woro lalu pulang.",
            {"Kang Woro": "Suworo", "Suworo": "Suworo"},
        ),
        (
            "Bupati Sumbawa Rahmi Kartaswara yang akrab disapa Bunda Ami hadir. Ami berpesan.",
            {"Rahmi Kartaswara": "Rahmi Kartaswara", "Bunda Ami": "Rahmi Kartaswara", "Ami": "Rahmi Kartaswara"},
        ),
        (
            "Ketua MUI Sumbawa, Dr Muhtasib Hamka, hadir. Dikatakan Abah Tosib (panggilan akrabnya), hal itu baik.",
            {"Muhtasib Hamka": "Muhtasib Hamka", "Abah Tosib": "Muhtasib Hamka"},
        ),
        (
            "Presiden Joko Wiryawan (Jokowir) hadir. Jokowir berpesan.",
            {"Joko Wiryawan": "Joko Wiryawan", "Jokowir": "Joko Wiryawan"},
        ),
        (
            "Kepala BKD Johny E. Lamasi hadir. Johny Lamasi mengatakan hal itu.",
            {"Johny E. Lamasi": "Johny E. Lamasi", "Johny Lamasi": "Johny E. Lamasi"},
        ),
        (
            "Kepala BKD, Muhammad Zaki, hadir. “Baik,” kata M. Zaki.",
            {"Muhammad Zaki": "Muhammad Zaki", "M. Zaki": "Muhammad Zaki"},
        ),
        (
            "Bupati Sumbawa RAHMI KARTASWARA hadir. Rahmi berpesan.",
            {"RAHMI KARTASWARA": "Rahmi Kartaswara", "Rahmi": "Rahmi Kartaswara"},
        ),
        (
            "Gubernur NTB Rahmifah Dewi Kartaswara hadir. Warga mengomentari postingan gubernur rahmifa kemarin.",
            {"Rahmifah Dewi Kartaswara": "Rahmifah Dewi Kartaswara", "rahmifa": "Rahmifah Dewi Kartaswara"},
        ),
        (
            "Kepala BKD, Prayitno, hadir. Prayit menambahkan hal itu.",
            {"Prayitno": "Prayitno", "Prayit": "Prayitno"},
        ),
    ],
)
def test_a_short_mention_means_the_fullest_name(text: str, wanted: dict[str, str]) -> None:
    assert {fact.text: fact.value["name"] for fact in facts(text, "person")} == wanted


def test_two_people_of_one_surname_stay_two() -> None:
    text = (
        "Sekda Ever Dowansoba, S.IP., hadir. Ever mengatakan hal itu. "
        "Kepala BKD Edward Dowansoba, S.Kom, ikut hadir. Dowansoba mengatakan hal lain."
    )
    names = [fact.value["name"] for fact in facts(text, "person")]
    assert names == ["Ever Dowansoba", "Ever Dowansoba", "Edward Dowansoba", "Edward Dowansoba"]


def test_a_name_in_the_name_of_a_thing_is_none() -> None:
    text = "Bupati Sumbawa Rahmi Kartaswara membuka Festival Rahmi."
    assert [fact.text for fact in facts(text, "person")] == ["Rahmi Kartaswara"]
