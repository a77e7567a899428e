"""The pages of the pack in the report."""

from __future__ import annotations

import urai

PAGES = [
    urai.Page(
        "peringkat",
        "Peringkat",
        ("peringkat_tahunan",),
        (
            urai.Column("daerah", "Daerah"),
            urai.Column("tahun", "Tahun"),
            urai.Column("hal", "Hal"),
            urai.Column("peringkat", "Peringkat"),
            urai.Column("dari", "Dari", number=True),
        ),
        (
            urai.Chart(
                "trend",
                "Peringkat menurut tahun, yang terbaik di atas",
                value="paling_rendah",
                label="tahun",
                series="daerah",
                lowest_first=True,
            ),
            urai.Chart("distribution", "Hal", value="hal"),
        ),
        "Kedudukan daerah dalam satu urutan, menurut dokumen.",
    ),
    urai.Page(
        "tahap-penghargaan",
        "Tahap penghargaan",
        ("tahap_penghargaan",),
        (
            urai.Column("penghargaan", "Penghargaan"),
            urai.Column("tahun", "Tahun"),
            urai.Column("urutan", "Urutan", number=True),
            urai.Column("tahap", "Tahap"),
            urai.Column("jumlah", "Tersisa", number=True),
            urai.Column("daerah", "Daerah"),
        ),
        (urai.Chart("ranking", "Tersisa per tahap", value="jumlah", label="tahap"),),
        "Berapa yang tersisa pada tiap tahap.",
    ),
    urai.Page(
        "nilai-daerah",
        "EPPD dan IGA",
        ("nilai_daerah",),
        (
            urai.Column("daerah", "Daerah"),
            urai.Column("tahun", "Tahun"),
            urai.Column("penilaian", "Penilaian"),
            urai.Column("skor", "Skor", number=True),
            urai.Column("kategori", "Kategori"),
            urai.Column("kategori_tertulis", "Tertulis"),
        ),
        (
            urai.Chart("distribution", "Kategori", value="kategori"),
            urai.Chart("ranking", "Skor per daerah", value="skor", label="daerah"),
        ),
        "Skor daerah dalam evaluasi nasional dan kategori yang mengikutinya.",
    ),
]
