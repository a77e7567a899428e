"""Institutions: named by kind or by a name of their own, long or short, with the region they serve."""

from __future__ import annotations

import pytest
from tests.rules.name_reading import facts, marked, plain

FOUND = [
    "⟦Perumda Air Minum Tirta Ampera⟧ menaikkan tarif.",
    "⟦Ombudsman⟧ menilai layanan itu baik.",
    "⟦KPU⟧ dan ⟦Bawaslu⟧ menyiapkan tahapan.",
    "⟦Tim Pengendalian Inflasi Daerah⟧ (⟦TPID⟧) Kabupaten Alor rapat. ⟦TPID Alor⟧ mencatat kenaikan.",
    "Dari perwakilan ⟦BKKBN Provinsi Maluku⟧ ada usul.",
    "Perjanjian nomor 118/PKS/PEM/XI/2024 diteken.",
    # governments
    "⟦Pemkab Sumbawa⟧ menggelar lokakarya.",
    "⟦Pemerintah Kabupaten Sumbawa Barat⟧ hadir.",
    "⟦Pemerintah Provinsi Nusa Tenggara Barat⟧ (⟦Pemprov NTB⟧) hadir.",
    "Apresiasi datang dari ⟦pemprov NTB⟧.",
    "⟦Pemerintah Daerah Kabupaten Sumbawa⟧ hadir.",
    # bodies that are named by what they deal with
    "⟦Badan Kepegawaian Negara⟧ hadir.",
    "⟦Badan Kepegawaian Negara⟧ (⟦BKN⟧) Denpasar hadir.",
    "⟦BKN Denpasar⟧ menggelar lokakarya.",
    "⟦LAN RI⟧ hadir.",
    "⟦BKPSDM Kabupaten Sumbawa⟧ hadir.",
    "⟦Dinas Pendidikan dan Kebudayaan Kabupaten Sumbawa⟧ hadir.",
    "⟦Dinas Pemberdayaan Perempuan, Perlindungan Anak, dan Keluarga Berencana⟧ hadir.",
    "⟦Badan Kepegawaian, Pendidikan dan Pelatihan⟧ (⟦BKPP⟧) Kabupaten Sumbawa hadir.",
    "⟦Biro Organisasi Setda Provinsi NTB⟧ hadir.",
    "⟦Kementerian Pendidikan, Kebudayaan, Riset, dan Teknologi⟧ hadir.",
    "⟦Kementerian Agama⟧ dan ⟦Kemenag Sumbawa⟧ hadir.",
    "⟦Kantor Kementerian Agama Kabupaten Sumbawa⟧ hadir.",
    "⟦Kantor Regional X BKN Denpasar⟧ hadir.",
    "Acara di Kantor ⟦Badan Keuangan dan Aset Daerah⟧ (⟦BKAD⟧) Kabupaten Sumbawa.",
    "Kepala ⟦Kantor Regional X BKN⟧, Sari Boro, hadir.",
    "Kepala Kantor Regional X ⟦Badan Kepegawaian Negara⟧ (⟦BKN⟧) Denpasar Sari Boro hadir.",
    "⟦DPRD Kabupaten Sumbawa⟧ dan ⟦DPR RI⟧ hadir.",
    "⟦Komisi Aparatur Sipil Negara⟧ (⟦KASN⟧) hadir. ⟦KASN⟧ menilai.",
    "⟦Dewan Perwakilan Rakyat Daerah⟧ hadir.",
    "⟦Inspektorat Daerah Provinsi NTB⟧ hadir.",
    "⟦Assessment Center BKD Provinsi NTB⟧ hadir.",
    # a name of their own
    "⟦Universitas Mataram⟧ hadir.",
    "⟦Universitas Nusa Cendana⟧ dan ⟦Undana⟧ hadir.",
    "⟦Politeknik Negeri Kupang⟧ hadir.",
    "⟦PT Maju Jaya⟧ hadir.",
    "⟦PT Taspen Cabang Mataram⟧ hadir.",
    "⟦PT Taspen (Persero) Cabang Mataram⟧ hadir.",
    "⟦RSUP Dr. Gufran Lamasi Palembang⟧ hadir.",
    "⟦Rumah Sakit Umum Daerah⟧ (⟦RSUD⟧) Gufran Lamasi hadir. ⟦RSUD Gufran Lamasi⟧ maju, ⟦RSUD⟧ itu baik.",
    "⟦Balai Wilayah Sungai Sulawesi III⟧ hadir.",
    "⟦Balai Wilayah Sungai Nusa Tenggara I⟧ hadir.",
    "⟦Pemerintah Desa Sukamaju⟧ hadir.",
    "⟦LLDIKTI Wilayah VIII⟧ hadir.",
    "⟦Rotary Club Bandar Lampung⟧ hadir.",
    "⟦Bank Jatim⟧ hadir.",
    "⟦Partai Keadilan Sejahtera⟧ dan ⟦PDI Perjuangan⟧ hadir.",
    "⟦RSUD Abdul Moeloek⟧ hadir.",
    "⟦SMA Negeri 1 Sumbawa⟧ hadir.",
    "⟦Puskesmas Alas⟧ hadir.",
    "⟦Polres Sumbawa⟧ dan ⟦Kodim 1607⟧ hadir.",
    "⟦TNI⟧/⟦Polri⟧ hadir.",
    "⟦Go-Jek⟧ dan ⟦Pertamina⟧ hadir.",
    "⟦Lapas Sumbawa⟧ hadir.",
    # outlets
    "⟦kabarsumbawa.com⟧, SUMBAWA - Acara digelar.",
    "Dihubungi ⟦Kabarsumbawa.id⟧ kemarin.",
    # in an award or a place
    "Anugerah ⟦Komisi Aparatur Sipil Negara⟧ (⟦KASN⟧) diberikan.",
    "Acara di Aula ⟦BKPSDM Kabupaten Sumbawa⟧.",
    "Mantan Sekjen ⟦Kominfo⟧ hadir.",
    # unknown, but with a region or after a post
    "⟦BPKSD Sumbawa⟧ hadir.",
    "Kepala ⟦BPKSD⟧ hadir.",
    # parts of bodies, and bodies joined by "dan"
    "Narasumber dari ⟦Kedeputian Bidang Mutasi Kepegawaian BKN⟧ hadir.",
    "⟦Pemerintahan Kabupaten Sumbawa⟧ hadir.",
    "⟦Kementerian Kesehatan⟧ dan ⟦Satgas Penanganan Stunting⟧ hadir.",
    "⟦Satuan Tugas Percepatan Penanganan Covid-19 Kabupaten Sumbawa⟧ hadir.",
    "Tiga orang dari ⟦Bagian Organisasi Dan Kepegawaian⟧ hadir.",
    "⟦Bagian Organisasi Sekretariat Daerah Kabupaten Sumbawa⟧ hadir.",
    # acronyms in a row, the last of which is known
    "Acara digelar ⟦LPPM Unram⟧ bersama mahasiswa dari ⟦FISIP Undip⟧ dan ⟦BEM UI⟧ kemarin.",
    "Kepala ⟦PUSDEK LPPM Unram Mataram⟧, Sari Boro, hadir.",
    # units of the forces
    "Hadir pula ⟦Kodim 1607/Sumbawa⟧, ⟦Koramil 1607-02/Alas⟧, dan ⟦Kodam IX/Udayana⟧.",
    # the one government that is named
    "⟦Pemkab Sumbawa⟧ menggelar rapat. Kini ⟦Pemkab⟧ bersiap.",
    "⟦Pemprov NTB⟧, yaitu ⟦Pemerintah Provinsi Nusa Tenggara Barat⟧, hadir. Kini ⟦Pemprov⟧ bersiap.",
    "⟦Pemkab Sumbawa⟧ dan ⟦Pemkab Dompu⟧ hadir. Kini Pemkab bersiap.",
    "⟦Pemkot Bima⟧ hadir. Pemkot setempat bersiap, juga pemkot lain.",
    "Nilai CAT ⟦BKN⟧ diumumkan lewat portal SSCASN ⟦BKN⟧ kemarin.",
    "Narasumber dari ⟦BPKP Perwakilan NTB⟧ dan ⟦Badan Kesatuan Bangsa dan Politik Dalam Negeri Provinsi NTB⟧ hadir.",
    "⟦Satlantas Polres Sumbawa⟧ mengatur lalu lintas.",
    "⟦Rutan Kelas II B Sumbawa⟧, ⟦Lapas Kelas IIA Mataram⟧, dan ⟦PT Perkebunan Nusantara XII⟧ hadir.",
    "⟦Rumah Tahanan⟧ (⟦Rutan⟧) Kelas II B Sumbawa hadir. ⟦Rutan Kelas II B Sumbawa⟧ siap, ⟦Rutan⟧ itu baik.",
    "Pemkab menerima LHP ⟦BPK⟧, nilai MCP ⟦KPK⟧, dan mengikuti PKA ⟦LAN⟧ kemarin.",
    "⟦Dinas Sosial⟧ Verifikasi Data Penerima",
]

NONE = [
    "Rapat dihadiri unsur Forkopimda.",
    "Surat bernomor 800/117-Dishub terbit.",
    "Mengacu pada Permen PANRB No. 6 Tahun 2024.",
    "Pemerintah desa menggelar rapat.",
    "Seluruh OPD dan SKPD hadir.",
    "Seluruh BKD/BKPSDM Kabupaten/Kota hadir.",
    "Setiap BKD mengirim wakil.",
    "Para ASN, PNS, dan CPNS hadir.",
    "Jika ada program Dinas A, maka Dinas B membantu.",
    "Ujian dinas TK I digelar.",
    "Perjalanan dinas dibatasi.",
    "Kabupaten Sumbawa meraih penghargaan.",
    "Panitia Seleksi (Pansel) bekerja.",
    "Badan usaha milik daerah rugi.",
    "Kementerian/Lembaga wajib melapor.",
    "Pemerintah Pusat dan pemerintah daerah bersinergi.",
    "Menteri Dalam Negeri hadir.",
    "Bupati Sumbawa hadir.",
    "Sekretaris Daerah Sumbawa hadir.",
    "bkd.ntbprov.go.id - Acara digelar.",
    "Peraturan Badan Kepegawaian Negara Nomor 8 Tahun 2019 terbit.",
    "Gedung Sangkareang ramai.",
    "Festival Tambora digelar.",
    "Indeks Profesionalitas ASN naik.",
    "Nota kesepahaman (MoU) diteken.",
    "Sistem Akuntabilitas Kinerja Instansi Pemerintah (SAKIP) dinilai.",
    "Camat, Lurah, dan Kepala Desa hadir.",
    "Hari Kesadaran Nasional diperingati.",
    "Jumat, 5 Mei 2020, acara digelar.",
    "Tunjangan Hari Raya dibayarkan.",
    "Ia lulusan SMA.",
    "UPTD dan Cabang Dinas hadir.",
    "Organisasi Perangkat Daerah (OPD) hadir.",
    "Aplikasi E-Kinerja digunakan.",
    "Piagam dari Gubernur NTB diterima.",
    "Selasa malam acara usai.",
    "Bimbingan Teknis (Bimtek) digelar.",
    "Corona Virus Disease mereda.",
    "Kegiatan Corporate University dibuka.",
    "Surat Edaran Bupati Sumbawa terbit.",
    "Beasiswa Sumbawa Cerdas dibuka.",
    "Jalan Pendidikan ditutup.",
    "Pasar Seketeng ramai.",
    "Rapat Koordinasi digelar.",
    "Instansi pemerintah wajib melapor.",
    "Dinas terkait diminta bertindak.",
    "Program Keluarga Harapan disalurkan.",
    "Kawasan Mandalika ramai.",
    "Menurutnya Pemkab bersiap.",
    "Asisten Pemerintahan hadir. Pemerintahan yang baik itu bersih.",
    "Tim SIKAP bekerja, Tim WASDAL hadir.",
]


@pytest.mark.parametrize("case", FOUND)
def test_an_institution_is_found_with_its_region(case: str) -> None:
    assert marked(plain(case), "organization") == case


@pytest.mark.parametrize("text", NONE)
def test_what_names_no_institution_is_left_alone(text: str) -> None:
    assert marked(text, "organization") == text


def test_the_name_is_the_long_form_that_the_text_explains() -> None:
    text = "Komisi Aparatur Sipil Negara (KASN) hadir. KASN menilai."
    values = [(fact.value["name"], fact.value["acronym"]) for fact in facts(text, "organization")]
    assert values == [("Komisi Aparatur Sipil Negara", "KASN")] * 3
