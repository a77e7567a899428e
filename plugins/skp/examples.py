"""Examples of the pack's records: what they are found on, and documents that have none."""

import urai

PLANS = (
    urai.Example(
        """SASARAN KINERJA PEGAWAI
Periode Penilaian : 1 Januari s.d. 31 Desember 2024
PEGAWAI YANG DINILAI
Nama : Galih Wirayuda, S.T.
NIP  : 19900922 201503 1 002
HASIL KERJA
NO   RENCANA HASIL KERJA          ASPEK       INDIKATOR KINERJA INDIVIDU   TARGET
⟦1    Tersusunnya laporan jalan    Kuantitas   Jumlah laporan               12 laporan⟧
""",
        [
            {
                "nama": "Galih Wirayuda",
                "tahun": 2024,
                "rencana": "Tersusunnya laporan jalan",
                "aspek": "Kuantitas",
                "indikator": "Jumlah laporan",
                "target": "12 laporan",
                "realisasi": None,
            }
        ],
    ),
    urai.Example("Bupati meminta sasaran kinerja pegawai disusun sebelum akhir Januari 2024 dengan target yang jelas."),
)

EVALUATIONS = (
    urai.Example(
        """⟦EVALUASI KINERJA PEGAWAI⟧
Periode Penilaian : 1 Januari s.d. 31 Desember 2023
PEGAWAI YANG DINILAI
Nama : Surti Handayani, A.Md.
NIP  : 19910304 201402 2 001
RATING HASIL KERJA : SESUAI EKSPEKTASI
RATING PERILAKU KERJA : DI ATAS EKSPEKTASI
PREDIKAT KINERJA PEGAWAI : BAIK
""",
        [
            {
                "nama": "Surti Handayani",
                "nip": "199103042014022001",
                "tahun": 2023,
                "periode": "tahunan",
                "hasil_kerja": "Sesuai ekspektasi",
                "perilaku": "Di atas ekspektasi",
                "predikat": "Baik",
            }
        ],
    ),
    urai.Example("Evaluasi kinerja pegawai di Ngawi tahun 2023 memberi predikat Baik kepada 400 orang."),
)
