"""The pack's pages of the report."""

from __future__ import annotations

import urai

PAGES = [
    urai.Page(
        "tpp",
        "Tambahan penghasilan",
        ("tpp",),
        (
            urai.Column("nama", "Nama"),
            urai.Column("nip", "NIP"),
            urai.Column("unit", "Unit"),
            urai.Column("bulan", "Bulan"),
            urai.Column("kelas", "Kelas"),
            urai.Column("pagu", "Pagu", number=True),
            urai.Column("predikat", "Predikat"),
            urai.Column("produktivitas", "Produktivitas", number=True),
            urai.Column("disiplin", "Disiplin", number=True),
            urai.Column("dibayar", "Dibayar", number=True),
        ),
        charts=(
            urai.Chart("distribution", "Disiplin", value="disiplin"),
            urai.Chart("ranking", "Rata-rata dibayar menurut unit", value="dibayar", label="unit"),
            urai.Chart("trend", "Rata-rata dibayar menurut bulan", value="dibayar", label="bulan", series="unit"),
        ),
        summary="TPP tiap pegawai sebulan, dengan produktivitas, disiplin dan setiap potongannya",
    ),
    urai.Page(
        "kegiatan_harian",
        "Kegiatan harian",
        ("kegiatan_harian",),
        (
            urai.Column("nama", "Nama"),
            urai.Column("tanggal", "Tanggal"),
            urai.Column("uraian", "Uraian"),
            urai.Column("volume", "Volume", number=True),
            urai.Column("satuan", "Satuan"),
            urai.Column("menit", "Menit", number=True),
            urai.Column("status", "Status"),
        ),
        charts=(urai.Chart("distribution", "Menurut persetujuan", value="status"),),
        summary="Kegiatan yang dicatat pegawai, dan apa kata atasannya",
    ),
]
