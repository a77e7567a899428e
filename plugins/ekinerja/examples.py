"""Examples of the pack's records: what they are found on, and documents that have none."""

import urai

ACTIVITIES = (
    urai.Example(
        """LAPORAN KEGIATAN HARIAN
Nama : Bagas Prasetyo
NIP : 19900922 201503 1 002
Bulan : Maret 2024
| No | Tanggal | Uraian Kegiatan | Volume | Menit | Status |
| ⟦1 | 4 Maret 2024 | Menyusun laporan | 2 laporan | 120 | Disetujui⟧ |
| ⟦2 | 5 Maret 2024 | Rapat | 1 kegiatan | 60 | Ditolak⟧ |
""",
        [
            {
                "nip": "199009222015031002",
                "tanggal": "2024-03-04",
                "uraian": "Menyusun laporan",
                "volume": "2",
                "satuan": "laporan",
                "menit": "120",
                "status": "disetujui",
            },
            {"tanggal": "2024-03-05", "status": "ditolak"},
        ],
    ),
    urai.Example("Kegiatan harian pegawai Pemkab Ngawi kini dicatat di aplikasi E-Kinerja, 120 menit setiap hari."),
)

ATTENDANCE = (
    urai.Example(
        """⟦REKAPITULASI KEHADIRAN PEGAWAI⟧
Nama : Bagas Prasetyo
NIP : 19900922 201503 1 002
Bulan : Maret 2024
Terlambat 1-30 menit (TL1) : 2 kali
Pulang cepat 1-30 menit (PSW1) : 1 kali
Tanpa keterangan : 0 hari
""",
        [{"bulan": "2024-03", "hitungan": {"TL1": "2", "PSW1": "1", "TK": "0"}, "kurang": []}],
    ),
    urai.Example(
        """REKAPITULASI KEHADIRAN PEGAWAI
Bulan : Maret 2024
| No | Nama | NIP | TL1 | TL2 | PSW1 | TK |
| ⟦1 | Bagas Prasetyo | 19900922 201503 1 002 | - | 3 | 1 | 0⟧ |
""",
        [{"nama": "Bagas Prasetyo", "hitungan": {"TL1": "0", "TL2": "3", "PSW1": "1", "TK": "0"}}],
    ),
    urai.Example("Rekapitulasi kehadiran pegawai Maret 2024 menunjukkan 12 orang terlambat, 3 tanpa keterangan."),
)
