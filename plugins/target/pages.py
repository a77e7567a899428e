"""The pages of the pack in the report."""

from __future__ import annotations

import urai

STATUS = ("tercapai", "belum", "lewat", "terbuka")

PAGES = [
    urai.Page(
        "target",
        "Target",
        ("target_status",),
        (
            urai.Column("pemilik", "Pemilik"),
            urai.Column("instansi", "Instansi"),
            urai.Column("hal", "Hal"),
            urai.Column("target", "Target", number=True),
            urai.Column("satuan", "Satuan"),
            urai.Column("realisasi", "Realisasi", number=True),
            urai.Column("capaian", "Capaian (%)", number=True),
            urai.Column("tenggat", "Tenggat"),
            urai.Column("status", "Status"),
        ),
        (
            urai.Chart("distribution", "Status", value="status", order=STATUS),
            urai.Chart("ranking", "Rata-rata capaian per pemilik", value="capaian", label="pemilik"),
        ),
        "Siapa harus mencapai apa dan kapan, dan apa hasilnya pada hari evaluasi.",
    ),
    urai.Page(
        "evaluasi-bulanan",
        "Evaluasi bulanan",
        ("evaluasi_bulanan",),
        (
            urai.Column("bulan", "Bulan"),
            urai.Column("jumlah", "Target", number=True),
            urai.Column("tercapai", "Tercapai", number=True),
            urai.Column("belum", "Belum", number=True),
            urai.Column("lewat", "Lewat", number=True),
            urai.Column("terbuka", "Terbuka", number=True),
            urai.Column("rata_capaian", "Rata-rata capaian (%)", number=True),
        ),
        (urai.Chart("trend", "Rata-rata capaian per bulan", value="rata_capaian", label="bulan"),),
        "Target yang jatuh tempo tiap bulan menurut statusnya.",
    ),
]
