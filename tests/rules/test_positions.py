"""Offices: who holds which post, where the post ends and the body begins."""

from __future__ import annotations

import pytest
from tests.rules.name_reading import facts

RAHMI = "Rahmi Kartaswara"

BEFORE = {
    "Bupati Sumbawa Rahmi Kartaswara hadir.": ("Bupati", "Sumbawa"),
    "Bupati Sumbawa, Rahmi Kartaswara, hadir.": ("Bupati", "Sumbawa"),
    "Bupati Sumbawa, Dr. Hj. Rahmi Kartaswara, S.Sos., hadir.": ("Bupati", "Sumbawa"),
    "Wakil Bupati Sumbawa Barat Rahmi Kartaswara hadir.": ("Wakil Bupati", "Sumbawa Barat"),
    "Wali Kota Bima Rahmi Kartaswara hadir.": ("Wali Kota", "Bima"),
    "Walikota Bima Rahmi Kartaswara hadir.": ("Walikota", "Bima"),
    "Kades Rindang Jaya, Rahmi Kartaswara, hadir.": ("Kades", "Rindang Jaya"),
    "Keuchik Rindang Jaya, Hj. Rahmi Kartaswara, hadir.": ("Keuchik", "Rindang Jaya"),
    "Kapolres Bima Kota AKBP Rahmi Kartaswara hadir.": ("Kapolres", "Bima Kota"),
    "Kadis Perindag Rahmi Kartaswara hadir.": ("Kadis Perindag", None),
    "gubernur NTB Rahmi Kartaswara hadir.": ("gubernur", "NTB"),
    "Penjabat Gubernur Nusa Tenggara Barat, Bapak Rahmi Kartaswara hadir.": (
        "Penjabat Gubernur",
        "Nusa Tenggara Barat",
    ),
    "Pjs. Bupati Sumbawa Ir. Rahmi Kartaswara, M.T., hadir.": ("Pjs. Bupati", "Sumbawa"),
    "Plt. Direktur Jenderal Otonomi Daerah Kemendagri, Rahmi Kartaswara, hadir.": (
        "Plt. Direktur Jenderal Otonomi Daerah",
        "Kemendagri",
    ),
    "Ketua Panitia Seleksi (Pansel), Dr. Rahmi Kartaswara, hadir.": ("Ketua Panitia Seleksi (Pansel)", None),
    "WATES – Pj. Bupati Kulon Progo, Rahmi Kartaswara, hadir.": ("Pj. Bupati", "Kulon Progo"),
    "Rahmi Kartaswara, guru besar Universitas Airlangga, hadir.": ("guru besar", "Universitas Airlangga"),
    "Dr. Rahmi Kartaswara hadir. Mantan Kepala Bappeda Sumbawa itu berharap.": ("Mantan Kepala", "Bappeda Sumbawa"),
    "Kepala Bidang Sistem dan Teknologi Informasi BKD Sumbawa Rahmi Kartaswara hadir.": (
        "Kepala Bidang Sistem dan Teknologi Informasi",
        "BKD Sumbawa",
    ),
    "Kepala Bidang Penilaian Kinerja dan Penghargaan BKD Sumbawa Rahmi Kartaswara hadir.": (
        "Kepala Bidang Penilaian Kinerja dan Penghargaan",
        "BKD Sumbawa",
    ),
    "Ketua BPD Bp. Rahmi Kartaswara hadir.": ("Ketua", "BPD"),
    "Karo Organisasi Setdaprov Maluku Rahmi Kartaswara hadir.": ("Karo Organisasi", "Setdaprov Maluku"),
    "Jabatan Camat Lape kini dijabat oleh Rahmi Kartaswara.": ("Camat", "Lape"),
    "Kepala Desa Bpk. Rahmi Kartaswara hadir.": ("Kepala Desa", None),
    "juru bicara Fraksi Partai Gerindra, Hj. Rahmi Kartaswara, hadir.": ("juru bicara", "Fraksi Partai Gerindra"),
    "Deputi Bidang Sistem Informasi Kepegawaian BKN, Rahmi Kartaswara, hadir.": (
        "Deputi Bidang Sistem Informasi Kepegawaian",
        "BKN",
    ),
    "Kepala Bidang Sarana dan Sistem Informasi BKD Sumbawa Rahmi Kartaswara hadir.": (
        "Kepala Bidang Sarana dan Sistem Informasi",
        "BKD Sumbawa",
    ),
    "Deputi Bidang Kelembagaan dan Tata Laksana Kementerian PANRB Rahmi Kartaswara hadir.": (
        "Deputi Bidang Kelembagaan dan Tata Laksana",
        "Kementerian PANRB",
    ),
    "Kepala Bidang Pengembangan Kompetensi Manajerial BKD Sumbawa, Rahmi Kartaswara, hadir.": (
        "Kepala Bidang Pengembangan Kompetensi Manajerial",
        "BKD Sumbawa",
    ),
    "Kepala Bidang Pelayanan Rahmuna BKD Sumbawa, Rahmi Kartaswara, hadir.": (
        "Kepala Bidang Pelayanan Rahmuna",
        "BKD Sumbawa",
    ),
    "Presiden Rahmi Kartaswara hadir.": ("Presiden", None),
    "Menteri Dalam Negeri Rahmi Kartaswara hadir.": ("Menteri Dalam Negeri", None),
    "Menteri PANRB Rahmi Kartaswara hadir.": ("Menteri PANRB", None),
    "Menteri Pendidikan, Kebudayaan, Riset, dan Teknologi Rahmi Kartaswara hadir.": (
        "Menteri Pendidikan, Kebudayaan, Riset, dan Teknologi",
        None,
    ),
    "Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi, Rahmi Kartaswara hadir.": (
        "Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
        None,
    ),
    "Sekretaris Daerah Kabupaten Sumbawa Drs. Rahmi Kartaswara hadir.": ("Sekretaris Daerah", "Kabupaten Sumbawa"),
    "Pj. Sekda Sumbawa, Rahmi Kartaswara, hadir.": ("Pj. Sekda", "Sumbawa"),
    "Plt. Kepala BKPSDM Kabupaten Sumbawa, Rahmi Kartaswara, hadir.": ("Plt. Kepala", "BKPSDM Kabupaten Sumbawa"),
    "Kepala Badan Kepegawaian Negara (BKN) RI Rahmi Kartaswara hadir.": ("Kepala", "Badan Kepegawaian Negara (BKN) RI"),
    "Kepala Kantor Regional X Badan Kepegawaian Negara (BKN) Denpasar Rahmi Kartaswara hadir.": (
        "Kepala Kantor Regional X",
        "Badan Kepegawaian Negara (BKN) Denpasar",
    ),
    "Kepala Kantor Regional X BKN, Rahmi Kartaswara, hadir.": ("Kepala Kantor Regional X", "BKN"),
    "Kepala Dinas Pendidikan dan Kebudayaan Kabupaten Sumbawa Rahmi Kartaswara hadir.": (
        "Kepala",
        "Dinas Pendidikan dan Kebudayaan Kabupaten Sumbawa",
    ),
    "Kepala Dinas Pekerjaan Umum dan Penataan Ruang (PUPR) Kabupaten Sumbawa Rahmi Kartaswara hadir.": (
        "Kepala",
        "Dinas Pekerjaan Umum dan Penataan Ruang (PUPR) Kabupaten Sumbawa",
    ),
    "Kepala Biro Organisasi Setda Provinsi NTB Rahmi Kartaswara hadir.": (
        "Kepala Biro Organisasi",
        "Setda Provinsi NTB",
    ),
    "Kepala Bidang Mutasi dan Promosi BKD Sumbawa, Rahmi Kartaswara, hadir.": (
        "Kepala Bidang Mutasi dan Promosi",
        "BKD Sumbawa",
    ),
    "Kasi Penyelenggara Haji dan Umrah (PHU) Kantor Kementerian Agama Kabupaten Sumbawa, Rahmi Kartaswara hadir.": (
        "Kasi Penyelenggara Haji dan Umrah (PHU)",
        "Kantor Kementerian Agama Kabupaten Sumbawa",
    ),
    "Asisten Administrasi Umum Sekda Kabupaten Sumbawa, Ibu Rahmi Kartaswara hadir.": (
        "Asisten Administrasi Umum Sekda",
        "Kabupaten Sumbawa",
    ),
    "Ketua DPRD Kabupaten Sumbawa, Rahmi Kartaswara, hadir.": ("Ketua", "DPRD Kabupaten Sumbawa"),
    "Ketua Majelis Ulama Indonesia (MUI) Sumbawa, Dr Rahmi Kartaswara hadir.": (
        "Ketua",
        "Majelis Ulama Indonesia (MUI) Sumbawa",
    ),
    "Rektor Universitas Mataram Rahmi Kartaswara hadir.": ("Rektor", "Universitas Mataram"),
    "Direktur PT Taspen Cabang Mataram Rahmi Kartaswara hadir.": ("Direktur", "PT Taspen Cabang Mataram"),
    "Kapolres Sumbawa AKBP Rahmi Kartaswara hadir.": ("Kapolres", "Sumbawa"),
    "Camat Alas, Rahmi Kartaswara, hadir.": ("Camat", "Alas"),
    "Mantan Gubernur NTB Rahmi Kartaswara hadir.": ("Mantan Gubernur", "NTB"),
    "Komisioner KASN, Rahmi Kartaswara, hadir.": ("Komisioner", "KASN"),
    "Kepala BPKSD Sumbawa Rahmi Kartaswara hadir.": ("Kepala", "BPKSD Sumbawa"),
    "Dandim 1607/Sumbawa Letkol Inf Rahmi Kartaswara hadir.": ("Dandim", "1607/Sumbawa"),
    "Danramil 1607-02/Alas, Kapten Czi Rahmi Kartaswara, hadir.": ("Danramil", "1607-02/Alas"),
    "Danrem 162/Wira Bhakti Brigjen TNI Rahmi Kartaswara hadir.": ("Danrem", "162/Wira Bhakti"),
    "Komandan Kodim 1607/Sumbawa Letkol Inf Rahmi Kartaswara hadir.": ("Komandan", "Kodim 1607/Sumbawa"),
    "Komandan Koramil setempat, Kapten Inf Rahmi Kartaswara, hadir.": ("Komandan", "Koramil setempat"),
    "Ketua Satgas Penanganan Stunting Sumbawa, Rahmi Kartaswara, hadir.": (
        "Ketua",
        "Satgas Penanganan Stunting Sumbawa",
    ),
    "Staf Ahli Bupati Bidang Kemasyarakatan dan SDM, Rahmi Kartaswara, hadir.": (
        "Staf Ahli Bupati Bidang Kemasyarakatan dan SDM",
        None,
    ),
    "Tenaga Ahli Menteri Dalam Negeri Rahmi Kartaswara hadir.": ("Tenaga Ahli Menteri Dalam Negeri", None),
    "Analis Kepegawaian pada BKD NTB, Rahmi Kartaswara, hadir.": ("Analis Kepegawaian", "BKD NTB"),
    "Ketua Komisi A DPRD NTB Rahmi Kartaswara hadir.": ("Ketua Komisi A", "DPRD NTB"),
    "Penelaah Teknis Kebijakan BKD NTB, Rahmi Kartaswara, hadir.": ("Penelaah Teknis Kebijakan", "BKD NTB"),
    "Kepala Bidang Mutasi Kanreg XIV BKN, Rahmi Kartaswara, hadir.": ("Kepala Bidang Mutasi Kanreg XIV", "BKN"),
    "Deputi Penyelenggaraan Layanan Manajemen ASN BKN, Rahmi Kartaswara, hadir.": (
        "Deputi Penyelenggaraan Layanan Manajemen ASN",
        "BKN",
    ),
}

AFTER = {
    "Hadir Rahmi Kartaswara Bupati Sumbawa.": ("Bupati", "Sumbawa"),
    "Hadir Rahmi Kartaswara, Bupati Sumbawa.": ("Bupati", "Sumbawa"),
    "Hadir Rahmi Kartaswara, S.IP., M.Si., Kepala BKD NTB.": ("Kepala", "BKD NTB"),
    "Acara dibuka Rahmi Kartaswara selaku Kepala Puskesmas Alas.": ("Kepala", "Puskesmas Alas"),
    "Rahmi Kartaswara sebagai Kepala BKD NTB hadir.": ("Kepala", "BKD NTB"),
    "Rahmi Kartaswara yang juga Ketua Korpri NTB hadir.": ("Ketua", "Korpri NTB"),
    "Rahmi Kartaswara (Kepala BKD NTB) hadir.": ("Kepala", "BKD NTB"),
    "Tim terdiri dari Rahmi Kartaswara, S.IP., MHRM (Pejabat Pengawas), dan lain-lain.": ("Pejabat Pengawas", None),
    "Tim terdiri dari Rahmi Kartaswara, S.Kom (Petugas Arsip/IT), dan lain-lain.": ("Petugas Arsip/IT", None),
    "Rahmi Kartaswara Kepala Biro Hukum pemprov NTB hadir.": ("Kepala Biro Hukum", "pemprov NTB"),
    "Rahmi Kartaswara, Kepala Seksi Penyuluhan Satpol PP, hadir.": ("Kepala Seksi Penyuluhan", "Satpol PP"),
    "Rahmi Kartaswara, Kepala Seksi Bimbingan dan Pengamanan Satpol PP, hadir.": (
        "Kepala Seksi Bimbingan dan Pengamanan",
        "Satpol PP",
    ),
    "Rahmi Kartaswara, Dosen Pendidikan Seni rupa Unram, hadir.": ("Dosen Pendidikan Seni rupa", "Unram"),
}

NOBODY = [
    "Dr. Umar Lamasi ingin menjadi Bupati Sumbawa.",
    "Dr. Umar Lamasi hadir. Bupati Sumbawa itu berharap.",
    "Dr. Umar Lamasi hadir. Mantan pejabat itu berharap.",
    "Panitia bekerja dengan anggota Umar Lamasi.",
    "Honor asesor Rp. 1.750.000 per hari.",
    "Bupati Sumbawa tidak sendiri.",
    "Kepala BKD dan Sekda hadir.",
    "Surat Edaran Bupati Sumbawa Nomor 5 terbit.",
    "Peraturan Menteri Dalam Negeri Nomor 5 terbit.",
    "Asta Cita Presiden menjadi pedoman.",
    "Para kepala badan kepegawaian di daerah hadir.",
    "Camat, Kepala OPD, hingga kepala desa hadir.",
    "Atas nama Bupati, Sekda membuka acara.",
    "Piagam dari Gubernur NTB diserahkan.",
    "Pejabat Eselon II sebanyak 3 orang.",
    "Jabatan Kepala Dinas Sosial Sumbawa kosong.",
    "Ketua RT 05 melapor.",
    "Kepala Bidang bertugas pada BKD NTB, kata Rahmi Kartaswara.",
]


@pytest.mark.parametrize(("text", "wanted"), [*BEFORE.items(), *AFTER.items()])
def test_position_and_body_are_told_apart(text: str, wanted: tuple[str, str | None]) -> None:
    assert [tuple(fact.value.values()) for fact in facts(text, "position_held")] == [(RAHMI, *wanted)]


@pytest.mark.parametrize("text", NOBODY)
def test_a_post_without_a_holder_is_none(text: str) -> None:
    assert facts(text, "position_held") == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Hadir Umar Lamasi Wali Kota Bima, Bupati Dompu Sari Boro, Gufran Tarus Bupati Sumbawa, serta Welmi Lassa "
            "Bupati Lombok Utara.",
            {
                ("Umar Lamasi", "Wali Kota", "Bima"),
                ("Sari Boro", "Bupati", "Dompu"),
                ("Gufran Tarus", "Bupati", "Sumbawa"),
                ("Welmi Lassa", "Bupati", "Lombok Utara"),
            },
        ),
        (
            "Bupati dan Wakil Bupati Sumbawa, Umar Lamasi dan Sari Boro, hadir.",
            {("Umar Lamasi", "Bupati", "Sumbawa"), ("Sari Boro", "Wakil Bupati", "Sumbawa")},
        ),
        (
            "Hadir Umar Lamasi, ST, Direktur Pengawasan BKN, Sari Boro, SH, Auditor Ahli Madya, dan Gufran Tarus, "
            "Pranata Komputer Ahli Pertama.",
            {
                ("Umar Lamasi", "Direktur Pengawasan", "BKN"),
                ("Sari Boro", "Auditor Ahli Madya", None),
                ("Gufran Tarus", "Pranata Komputer Ahli Pertama", None),
            },
        ),
        (
            "Kepala BKD NTB, Umar Lamasi, dan Kepala Dinas Sosial NTB, Sari Boro, hadir.",
            {("Umar Lamasi", "Kepala", "BKD NTB"), ("Sari Boro", "Kepala", "Dinas Sosial NTB")},
        ),
        (  # who is appointed holds the post, not who appoints him
            "Umar Lamasi dilantik oleh Bupati Sumbawa Sari Boro sebagai Kepala Dinas Sosial.",
            {("Umar Lamasi", "Kepala", "Dinas Sosial"), ("Sari Boro", "Bupati", "Sumbawa")},
        ),
        (
            "Umar Lamasi, S.Sos., juga telah ditunjuk Gubernur NTB, Dr. Sari Boro, M.Si., sebagai Plt. Kepala BKD NTB.",
            {("Umar Lamasi", "Plt. Kepala", "BKD NTB"), ("Sari Boro", "Gubernur", "NTB")},
        ),
        (
            "Umar Lamasi dipercaya Gubernur NTB Sari Boro menjadi Pj. Bupati Sumbawa.",
            {("Umar Lamasi", "Pj. Bupati", "Sumbawa"), ("Sari Boro", "Gubernur", "NTB")},
        ),
        (
            "Ia dilantik oleh Bupati Sumbawa Sari Boro sebagai Kepala Dinas Sosial.",
            {("Sari Boro", "Bupati", "Sumbawa")},
        ),
        (
            "Acara dibuka oleh Bupati Sumbawa Sari Boro selaku Ketua Korpri.",
            {("Sari Boro", "Bupati", "Sumbawa"), ("Sari Boro", "Ketua", "Korpri")},
        ),
        (
            "Sekretaris Daerah Umar Lamasi — mantan Inspektur Kota Bima — hadir.",
            {("Umar Lamasi", "Sekretaris Daerah", None), ("Umar Lamasi", "mantan Inspektur", "Kota Bima")},
        ),
        (
            "Bupati Sumbawa Umar Lamasi selaku Ketua Korpri Sumbawa hadir.",
            {("Umar Lamasi", "Bupati", "Sumbawa"), ("Umar Lamasi", "Ketua", "Korpri Sumbawa")},
        ),
    ],
)
def test_lists_of_holders_are_told_apart(text: str, wanted: set[tuple[str, str, str | None]]) -> None:
    assert {tuple(fact.value.values()) for fact in facts(text, "position_held")} == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Bupati Sumbawa Umar Lamasi hadir. “Ini baik,” kata mantan anggota DPR ini.",
            ("Umar Lamasi", "mantan anggota", "DPR"),
        ),
        (
            "Bupati Sumbawa Umar Lamasi hadir. “Selaku Pejabat Pembina Kepegawaian saya bertanggung jawab,” ujarnya.",
            ("Umar Lamasi", "Pejabat Pembina Kepegawaian", None),
        ),
        (
            "Bupati Sumbawa Umar Lamasi hadir. Mantan Sekjen Kominfo ini menegaskan hal itu.",
            ("Umar Lamasi", "Mantan Sekjen", "Kominfo"),
        ),
    ],
)
def test_a_post_may_stand_for_somebody_named_before(text: str, wanted: tuple[str, str, str | None]) -> None:
    assert tuple(facts(text, "position_held")[-1].value.values()) == wanted


def test_the_span_goes_from_the_first_to_the_last_of_person_and_position() -> None:
    held = [fact.text for text in (*BEFORE, *AFTER) for fact in facts(text, "position_held")]
    assert held[:3] == [
        "Bupati Sumbawa Rahmi Kartaswara",
        "Bupati Sumbawa, Rahmi Kartaswara",
        "Bupati Sumbawa, Dr. Hj. Rahmi Kartaswara",
    ]
    assert "Rahmi Kartaswara, S.IP., MHRM (Pejabat Pengawas" in held
