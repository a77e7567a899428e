"""Words of duties, of what is done when one is met, and of the times by which: what a target is told by."""

from __future__ import annotations

import re

MUST = re.compile(
    r"(?<!\byang\s)(?<!\bsaat\s)\b(?:wajib|diwajibkan|mewajibkan|harus|diharuskan|mengharuskan|mesti|diminta|meminta|minta|diinstruksikan|menginstruksikan"
    r"|diperintahkan|memerintahkan|ditugaskan|ditugasi|menugaskan|dituntut|diimbau|mengimbau|mengultimatum|diultimatum|mendesak|didesak|diingatkan|menekankan|mewanti-wanti|ditenggat|menenggat|dipastikan|memastikan"
    r"|kejar|dikejar|berkomitmen|bertekad)\b",
    re.IGNORECASE,
)
"""A duty, wherever it stands in its sentence: sebelum 20 Juli … harus sudah menuntaskan."""
DONE = re.compile(
    r"\b(?:(?:me|di)(?:nuntaskan|tuntaskan|nyelesaikan|selesaikan|rampungkan|laporkan|nyampaikan|sampaikan|nyerahkan|serahkan|nyetor\w*"
    r"|setor\w*|ngunggah|unggah|nginput|input|masukkan|ngirim\w*|kirim\w*|ndaftar\w*|daftarkan|mutakhirkan|mperbarui|perbarui"
    r"|mperbaiki|perbaiki|mbayar\w*|bayar\w*|lunasi|ngembalikan|kembalikan|nindaklanjuti|tindaklanjuti|menuhi|penuhi|nyerap|serap"
    r"|miliki|mbentuk|bentuk|netapkan|tetapkan|ngisi|isi|masang|pasang|mindahkan|pindahkan|nerapkan|terapkan|nyusun|susun"
    r"|lengkapi|nambal|tambal|realisasikan|sahkan|ngesahkan|ngajukan|ajukan|lakukan|laksanakan|nurunkan|turunkan|ngosongkan|kosongkan|mbongkar"
    r"|bongkar|nghubungkan|hubungkan|ngaktifkan|aktifkan|ngumpulkan|kumpulkan|nyiapkan|siapkan)"
    r"|punya|terbit|cair|beres|ter(?:isi|input|daftar|lapor|bayar|salurkan|kumpul)|kelar|melapor|selesai|tuntas|rampung|masuk|tersedia|terbentuk|terpasang|beroperasi|berfungsi|terhubung|mencapai|terserap"
    r"|terdata|terbangun)\b",
    re.IGNORECASE,
)
"""What has been done when a duty is met."""
HOPED = re.compile(
    r"\b(?:berharap|diharapkan|mengharapkan|harap(?:an)?|harapannya|mudah-mudahan|semoga|(?:se)?andai(?:nya)?|jika|bila|apabila"
    r"|kalau)\b",
    re.IGNORECASE,
)
"""A wish or a condition, which bind nobody."""
WHEN = re.compile(
    r"(?<!\d\s)\b(?:pada|di|ditutup|jatuh|sebelum|menjelang|setiap|paling\slambat|hingga|sampai|per|bulan|akhir|awal|pertengahan|peng?hujung|tahun|triwulan|kuartal|semester"
    r"|pekan|minggu)\s(?:(?:bulan|tahun|akhir|awal|pertengahan|tanggal|triwulan|semester|musim|arus|masa)\s){0,3}(?:\d{1,2}\s)?"
    r"(?:(?-i:Jan|Feb|Mar|Apr|Mei|Jun|Jul|Agu|Sep|Okt|Nov|Des)\w*|20[2-9]\d|depan|ini|mendatang|nanti|hujan|mudik|tanggal|(?-i:[IV]+)\b"
    r"|pertama|kedua|ketiga|keempat)|(?<!tiap\s)\b(?:akhir|awal|pertengahan|peng?hujung|tutup)\s(?:tahun|bulan|pekan|semester|triwulan)\b|\bdalam\s(?:waktu\s|kurun\swaktu\s|tempo\s)?\w+\s(?:hari|pekan|minggu|bulan|tahun)\b",
    re.IGNORECASE,
)
"""When something is to be done, not the day on which it was said: pada Desember, akhir tahun ini, dalam 60 hari."""
DAY = re.compile(
    r"\s(?:(?:pada|di\w*|jatuh|sampai|hingga|kerja|selama|maksimal|rampung|selesai|tuntas|masuk)\s)?(?:tanggal|tgl|hari|akhir|awal|peng?hujung|minggu|pekan|bulan|tahun|pukul|triwulan|semester"
    r"|se(?:minggu|pekan|bulan|hari)|H-?\d|(?-i:Jan|Feb|Mar|Apr|Mei|Jun|Jul|Agu|Sep|Okt|Nov|Des)\w*|(?:\d{1,3}|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|beberapa)(?:\s\(\w+\))?\s(?:x\s24\s)?(?:hari|pekan|minggu|bulan|jam|tahun))\b",
    re.IGNORECASE,
)
"""A day or a length of time that follows a deadline's word."""
TO_COME = re.compile(r"\b(?:nanti|mendatang|depan|(?:minggu|pekan|bulan)\sini)\b")
EACH = re.compile(r"\b(?:setiap|seluruh|semua|tiap|masing-masing)\b", re.IGNORECASE)
PERIOD_FROM = re.compile(r"\b(?:mulai|sejak|dari)\b[^.;,]{0,40}$|\d\s$", re.IGNORECASE)
"""The beginning of a period, of which ``hingga`` says the end."""
PRICE = re.compile(
    r"\b(?:UM[KPR]|UMSK|upah|harga|tarif|biaya|iuran|ongkos|denda|bunga|sewa|tiket)(?:nya)?\b", re.IGNORECASE
)
PRIZE = re.compile(
    r"^[^.;]{0,60}?\b(?:predikat|opini|WTP|peringkat|gelar|juara|posisi|medali|emas|skor|kategori|(?:tiga|lima|sepuluh|\d+)\sbesar"
    r"|piala|Adipura|nilai\s(?:AA?|BB?)|persen|final|podium|penyelesaian)\b|^[^.;]{0,60}?\d\s?%",
    re.IGNORECASE,
)
"""What is aimed at: membidik predikat Utama."""
SHARE = re.compile(
    r"\b(?:minimal|maksimal|paling\s(?:sedikit|banyak)|sedikitnya|se(?:kurang|dikit)-\w+|hingga)\s\d[\d.,]*\s?(?:persen|%)",
    re.IGNORECASE,
)
ASKED = re.compile(
    r"\b(?:meminta|minta|menugaskan|menginstruksikan|menetapkan|menekankan|mewajibkan|bertekad|berkomitmen|berambisi|mengejar|kejar|memastikan"
    r"|mendorong|mengarahkan)\b[^.;]{0,80}$",
    re.IGNORECASE,
)
"""Who asks that a level is reached stands before it."""
EFFORT = re.compile(
    r"(?:harus|wajib|mesti|diminta|diharuskan|diwajibkan)\s(?:(?:sudah|segera|telah)\s)?"
    r"me(?!ng?antre|nunggu|nempuh|njalani|nginap|ngungsi|njabat|lewati|ninggal)\w{3,}",
    re.IGNORECASE,
)
"""A duty to do something, whatever it be."""
GRADE = re.compile(r"[^.;,]{0,40}?(?:\d|\b(?:AA?|BB?|CC|WTP|nol)\b)")
"""A level: a number or a grade."""
FINISHED = re.compile(
    r"\b(?:tuntas|rampung|selesai|kelar|terisi|beroperasi|terbangun|terinput|masuk)\s$", re.IGNORECASE
)
"""What is finished by a day that follows at once."""
ORDERED = re.compile(
    r"\b(?:memerintahkan|menginstruksikan|menugaskan|mengultimatum|diperintahkan|diinstruksikan|ditugaskan|ditugasi)\b",
    re.IGNORECASE,
)
PRISON = re.compile(r"\b(?:pidana|penjara|kurungan|denda)\b", re.IGNORECASE)
ALREADY = re.compile(r"\b(?:berhasil|telah|sudah|mampu|masih|terus)\s$", re.IGNORECASE)
AUDIENCE = re.compile(
    r"^\s(?:berbagai|sejumlah|banyak|kalangan|generasi|anak\smuda|masyarakat|konsumen|pelanggan|pelaku|segmen|pasar|warga|pelajar|petani|ibu|remaja)\b[^\d]*$"
)
"""Whom something is made for, which sets no target."""
