"""The pages of the pack in the report."""

from __future__ import annotations

import urai

PAGES = [
    urai.Page(
        "pertentangan",
        "Pertentangan",
        ("pertentangan",),
        (
            urai.Column("daerah", "Daerah"),
            urai.Column("tahun", "Tahun"),
            urai.Column("hal", "Hal"),
            urai.Column("nilai", "Yang dinyatakan", figures=True),
            urai.Column("dokumen", "Dokumen"),
        ),
        (urai.Chart("distribution", "Menurut pokok", value="paket"),),
        "Dokumen yang tidak mungkin benar bersama-sama.",
        order=-20,
    ),
    urai.Page(
        "klaim",
        "Klaim",
        ("klaim",),
        (
            urai.Column("daerah", "Daerah"),
            urai.Column("tahun", "Tahun"),
            urai.Column("paket", "Pokok"),
            urai.Column("hal", "Hal"),
            urai.Column("nilai", "Yang dinyatakan", figures=True),
            urai.Column("konteks", "Konteks"),
        ),
        (
            urai.Chart("distribution", "Menurut pokok", value="paket"),
            urai.Chart("distribution", "Menurut tahun", value="tahun"),
        ),
        "Apa yang dinyatakan dokumen tentang daerahnya.",
        order=-10,
    ),
    urai.Page(
        "pengangkatan",
        "Pengangkatan",
        ("pengangkatan",),
        (
            urai.Column("tanggal", "Tanggal"),
            urai.Column("nama", "Nama"),
            urai.Column("jabatan_lama", "Jabatan lama"),
            urai.Column("jabatan", "Jabatan"),
            urai.Column("nomor", "Keputusan"),
        ),
        (),
        "Siapa yang diangkat dalam jabatan apa, menurut keputusan.",
    ),
]
