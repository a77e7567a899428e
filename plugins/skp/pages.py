"""The pack's pages of the report."""

from __future__ import annotations

import urai

PREDICATES = ("Sangat Baik", "Baik", "Butuh Perbaikan", "Cukup", "Kurang", "Sangat Kurang", "Buruk")

PAGES = [
    urai.Page(
        "predikat_kinerja",
        "Predikat kinerja",
        ("predikat_kinerja",),
        (
            urai.Column("nama", "Nama"),
            urai.Column("nip", "NIP"),
            urai.Column("unit", "Unit"),
            urai.Column("tahun", "Tahun"),
            urai.Column("periode", "Periode"),
            urai.Column("hasil_kerja", "Hasil kerja"),
            urai.Column("perilaku", "Perilaku"),
            urai.Column("nilai", "Nilai", number=True),
            urai.Column("predikat", "Predikat"),
        ),
        charts=(
            urai.Chart("distribution", "Pegawai menurut predikat", value="predikat", order=PREDICATES),
            urai.Chart("ranking", "Pegawai menurut unit", label="unit"),
        ),
        summary="Predikat tiap pegawai menurut aturan yang berlaku pada tahunnya",
    ),
    urai.Page(
        "batas_keberatan",
        "Batas keberatan",
        ("batas_keberatan",),
        (
            urai.Column("nama", "Nama"),
            urai.Column("nip", "NIP"),
            urai.Column("diterima", "Diterima"),
            urai.Column("batas_pengajuan", "Batas pengajuan"),
            urai.Column("batas_putusan", "Batas putusan"),
        ),
        summary="Sampai kapan pegawai boleh berkeberatan, dan kapan atasan harus memutus",
    ),
]
