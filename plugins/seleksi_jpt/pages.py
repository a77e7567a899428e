"""The pages of the pack in the report."""

from __future__ import annotations

import urai

PAGES = [
    urai.Page(
        "hasil-seleksi",
        "Hasil seleksi",
        ("hasil_seleksi",),
        (
            urai.Column("jabatan", "Jabatan"),
            urai.Column("peringkat", "Peringkat", number=True),
            urai.Column("nama", "Nama"),
            urai.Column("skor.rekam_jejak", "Rekam jejak", number=True),
            urai.Column("skor.asesmen", "Asesmen", number=True),
            urai.Column("skor.makalah", "Makalah", number=True),
            urai.Column("skor.wawancara", "Wawancara", number=True),
            urai.Column("nilai", "Nilai akhir", number=True),
            urai.Column("nilai_tertulis", "Tertulis", number=True),
        ),
        (urai.Chart("ranking", "Nilai akhir", value="nilai", label="nama"),),
        "Nilai berbobot dan peringkat per jabatan.",
    ),
    urai.Page(
        "kelayakan",
        "Kelayakan",
        ("kelayakan",),
        (
            urai.Column("nama", "Nama"),
            urai.Column("dilamar", "Jabatan yang dilamar"),
            urai.Column("tingkat", "Tingkat"),
            urai.Column("layak", "Memenuhi syarat"),
            urai.Column("penolakan", "Alasan penolakan"),
        ),
        (urai.Chart("distribution", "Memenuhi syarat", value="layak"),),
        "Siapa memenuhi syarat, dan mengapa yang lain ditolak.",
    ),
    urai.Page(
        "lowongan",
        "Lowongan",
        ("lowongan_jpt",),
        (
            urai.Column("jabatan", "Jabatan"),
            urai.Column("tingkat", "Tingkat"),
            urai.Column("eselon", "Eselon"),
            urai.Column("instansi", "Instansi"),
            urai.Column("batas_pendaftaran", "Batas pendaftaran"),
        ),
        (),
        "Jabatan yang diumumkan lowong.",
    ),
]
