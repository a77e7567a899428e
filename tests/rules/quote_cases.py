"""Sentences with invented people: what is quoted in them (⟦…⟧ direct, ‹…› indirect), by whom and with which verb."""

from __future__ import annotations

CAST = {
    "Ratna Wulandari": ("Camat Sukamaju", "Ratna"),
    "Hendra Gunadi": ("Bupati Tirtajaya", "Hendra"),
    "Laksmi Puspita": ("Wakil Bupati Tirtajaya", "Laksmi"),
    "Bagus Prasetyo": ("Kepala Dinas Pendidikan Kabupaten Tirtajaya", "Bagus"),
    "Maria Kelen": ("Kepala BKPSDM Tirtajaya", "Maria"),
    "Yusak Wanggai": ("", "Yusak"),
}
"""Full names, the office that each holds in these sentences, and the short name."""

MARKS = [
    "“⟦Kami siap melayani,⟧” kata Ratna.",
    '"⟦Kami siap melayani,⟧" kata Ratna.',
    "‘’⟦Kami siap melayani,⟧’’ kata Ratna.",
    "''⟦Kami siap melayani,⟧'' kata Ratna.",
    "``⟦Kami siap melayani,⟧'' kata Ratna.",
    "‘⟦Kami siap melayani,⟧’ kata Ratna.",
    "'⟦Kami siap melayani,⟧' kata Ratna.",
    "«⟦Kami siap melayani,⟧» kata Ratna.",
    "»⟦Kami siap melayani,⟧« kata Ratna.",
    "„⟦Kami siap melayani,⟧“ kata Ratna.",
    "“⟦Kami siap melayani,⟧“ kata Ratna.",
    "”⟦Kami siap melayani,⟧” kata Ratna.",
    '“⟦Kami siap melayani,⟧" kata Ratna.',
    '"⟦Kami siap melayani,⟧” kata Ratna.',
    "“⟦Kami siap melayani⟧”, kata Ratna.",
    '"⟦Kami siap melayani⟧", kata Ratna.',
    '" ⟦Kami siap melayani⟧ ", kata Ratna.',
    '"⟦Kami siap melayani,⟧ "kata Ratna.',
    '"⟦Kami siap melayani,⟧"kata Ratna.',
    "“⟦Kami siap melayani⟧, kata Ratna.",
    "“⟦Kami buka “Pojok Baca” setiap hari,⟧” kata Ratna.",
    '"⟦Kami buka "Pojok Baca" setiap hari,⟧" kata Ratna.',
    "“⟦Kami buka ‘Pojok Baca’ setiap hari,⟧” kata Ratna.",
    "'⟦Setiap Jum'at kami buka sampai malam,⟧' kata Ratna.",
    "‘⟦Setiap Jum’at kami buka sampai malam,⟧’ kata Ratna.",
]
"""One sentence in every style of marks; always said by Ratna Wulandari, with ``kata``."""

RATNA = "Ratna Wulandari"
HENDRA = "Hendra Gunadi"
LAKSMI = "Laksmi Puspita"
BAGUS = "Bagus Prasetyo"
MARIA = "Maria Kelen"
YUSAK = "Yusak Wanggai"

DIRECT: list[tuple[str, list[tuple[str | None, str | None]]]] = [
    # the verb after the words
    (
        "“⟦Pelayanan tidak boleh ditunda,⟧” ujar Bupati Tirtajaya, Hendra Gunadi, di pendapa, Senin (4/3).",
        [(HENDRA, "ujar")],
    ),
    ("“⟦Pelayanan tidak boleh ditunda,⟧” ujar Hendra saat menemui Ratna.", [(HENDRA, "ujar")]),
    (
        "“⟦Pelayanan tidak boleh ditunda,⟧” jelas Kepala Dinas Pendidikan, Drs. Bagus Prasetyo, M.Pd.",
        [(BAGUS, "jelas")],
    ),
    ("“⟦Pelayanan tidak boleh ditunda!⟧” seru Maria Kelen (BKPSDM).", [(MARIA, "seru")]),
    ("“⟦Siapa yang mau ikut?⟧” tanya Hendra kepada Bagus.", [(HENDRA, "tanya")]),
    ("“⟦Setuju,⟧” kata Maria.", [(MARIA, "kata")]),
    ("“⟦Jangan ditunda⟧”, begitu pesan Maria Kelen.", [(MARIA, "pesan")]),
    ("“⟦Semua harus siap,⟧” demikian Hendra Gunadi.", [(HENDRA, "demikian")]),
    ("“⟦Semua harus siap.⟧” Demikian disampaikan Hendra Gunadi di hadapan pegawai.", [(HENDRA, "disampaikan")]),
    ("“⟦Semua harus siap,⟧” Maria menambahkan.", [(MARIA, "menambahkan")]),
    ("Maria Kelen membuka acara. “⟦Semua harus siap,⟧” selorohnya disambut tawa.", [(MARIA, "selorohnya")]),
    ("Maria Kelen membuka acara. “⟦Semua harus siap,⟧” kata dia.", [(MARIA, "kata")]),
    ("Maria Kelen membuka acara. “⟦Semua harus siap,⟧” kata perempuan kelahiran Ende itu.", [(MARIA, "kata")]),
    ("Maria Kelen membuka acara. “⟦Semua harus siap,⟧” ucap ibu dua anak ini.", [(MARIA, "ucap")]),
    ("Maria Kelen membuka acara. “⟦Semua harus siap,⟧” kata mantan guru tersebut.", [(MARIA, "kata")]),
    ("“⟦Semua harus siap,⟧” dendang Maria Kelen.", [(MARIA, "dendang")]),
    (
        "Maria Kelen hadir. “⟦Semua harus siap⟧”. Ujar Maria. “⟦Ayo mulai⟧”. ungkapnya.",
        [(MARIA, "Ujar"), (MARIA, "ungkapnya")],
    ),
    # the verb before the words
    ("Hendra mengatakan, “⟦Pelayanan tidak boleh ditunda.⟧”", [(HENDRA, "mengatakan")]),
    ("Hendra mengatakan,“⟦Pelayanan tidak boleh ditunda⟧”.", [(HENDRA, "mengatakan")]),
    ("Hendra menambahkan: “⟦Pelayanan tidak boleh ditunda.⟧”", [(HENDRA, "menambahkan")]),
    ("Hendra berpesan kepada seluruh pegawai, “⟦Layani warga dengan hati.⟧”", [(HENDRA, "berpesan")]),
    ("Menurut Hendra, “⟦pelayanan tidak boleh ditunda sampai besok.⟧”", [(HENDRA, "Menurut")]),
    ("Kata Hendra, “⟦Pelayanan tidak boleh ditunda.⟧”", [(HENDRA, "Kata")]),
    ("Di kolom komentar, Yusak Wanggai menulis singkat: “⟦Mantap!⟧”", [(YUSAK, "menulis")]),
    ("Hendra berpesan, “⟦Layani warga dengan hati,⟧” pesannya.", [(HENDRA, "pesannya")]),
    ("Bupati Hendra, didampingi Wakil Bupati Laksmi Puspita, mengatakan, “⟦Semua siap.⟧”", [(HENDRA, "mengatakan")]),
    ("Menanggapi usulan Bagus, Maria mengatakan, “⟦Itu bisa kita bahas.⟧”", [(MARIA, "mengatakan")]),
    ("Hendra, dalam sambutan yang dibacakan Laksmi, mengatakan, “⟦Semua siap.⟧”", [(HENDRA, "mengatakan")]),
    ("Hendra, yang diwakili Laksmi, mengatakan, “⟦Semua siap.⟧”", [(LAKSMI, "mengatakan")]),
    ("Ketua panitia, Maria Kelen, menegaskan:\n“⟦Semua harus siap.⟧”", [(MARIA, None)]),
    # the verb in the middle, or none
    ("“⟦Bagi kami,⟧” kata Maria, “⟦warga selalu benar.⟧”", [(MARIA, "kata"), (MARIA, None)]),
    ("“⟦Warga selalu benar,⟧” kata Maria. “⟦Itu pegangan kami sejak dulu.⟧”", [(MARIA, "kata"), (MARIA, None)]),
    ("Maria mengajak pegawai bersiap. “⟦Jangan menunggu diperintah.⟧” Acara ditutup dengan doa.", [(MARIA, None)]),
    (
        "Menurut Maria Kelen, layanan buka sampai malam.\n\n“⟦Antrean sudah jauh berkurang dari dulu⟧”.\n\nSelesai.",
        [(MARIA, None)],
    ),
    (
        "Maria Kelen berpidato.\n\n“⟦Kita mulai dari diri sendiri.\n\nJangan menunggu orang lain⟧”, katanya.",
        [(MARIA, "katanya")],
    ),
    (
        "Maria Kelen berpidato.\n\n“⟦Kita mulai dari diri sendiri.⟧\n\n“⟦Jangan menunggu orang lain,⟧” kata Maria.",
        [(MARIA, None), (MARIA, "kata")],
    ),
    ("⟦Kami siap melayani warga kapan saja,⟧” kata Ratna.", [(RATNA, "kata")]),
    # who is meant
    ("Hendra berkata “⟦Kami sudah siap melayani warga.⟧”", [(HENDRA, "berkata")]),
    ("Maria Kelen hadir. Hendra Gunadi membuka acara. “⟦Semua siap,⟧” katanya.", [(HENDRA, "katanya")]),
    ("Maria Kelen membuka acara bersama Hendra Gunadi. “⟦Semua siap,⟧” katanya.", [(MARIA, "katanya")]),
    ("Acara dibuka Maria Kelen. “⟦Semua siap,⟧” katanya.", [(MARIA, "katanya")]),
    ("Piagam diserahkan kepada Hendra Gunadi oleh Maria Kelen. “⟦Semua siap,⟧” katanya.", [(MARIA, "katanya")]),
    (
        "“⟦Semua siap,⟧” kata Hendra.\nMaria Kelen menyebutkan, 40 orang mendaftar.\n“⟦Itu rekor,⟧” ujarnya.",
        [(HENDRA, "kata"), (MARIA, "ujarnya")],
    ),
    ("Bupati Tirtajaya Hendra Gunadi hadir. Maria Kelen juga hadir. “⟦Semua siap,⟧” kata Bupati.", [(HENDRA, "kata")]),
    ("Bupati Tirtajaya Hendra Gunadi hadir. “⟦Semua siap⟧”, demikian Bupati.(MC/Rls)", [(HENDRA, "demikian")]),
    (
        "Bupati Tirtajaya Hendra Gunadi hadir. Maria Kelen juga hadir. “⟦Semua siap,⟧” ungkap bupati.",
        [(HENDRA, "ungkap")],
    ),
    (
        "Wakil Bupati Tirtajaya Laksmi Puspita dan Bupati Tirtajaya Hendra Gunadi hadir. “⟦Semua siap,⟧” kata Wabup.",
        [(LAKSMI, "kata")],
    ),
    ("Maria Kelen hadir. “⟦Semua siap,⟧” kata Kepala BPBD Sukamakmur.", [("Kepala BPBD Sukamakmur", "kata")]),
    ("Maria Kelen hadir. “⟦Semua siap,⟧” kata Kepala BPBD Sukamakmur, Tono Darsono, S.T.", [("Tono Darsono", "kata")]),
    ("“⟦Seleksi belum dibuka,⟧” tulis BKN dalam siaran persnya.", [("BKN", "tulis")]),
    ("Maria Kelen hadir. “⟦Kami senang sekali,⟧” kata seorang warga.", [(None, "kata")]),
    ("Maria Kelen hadir.\n“⟦Bupatinya keren sekali⟧” tulis akun @tirta_jaya.", [("@tirta_jaya", "tulis")]),
    ("Yusak Wanggai memuji kebijakan itu. “⟦Bupatinya keren sekali⟧” tulis akun @ yusakw.", [(YUSAK, "tulis")]),
    (
        "Semua pegawai siap. “⟦Kami sudah berlatih sebulan penuh,⟧” Hal itu disampaikan Maria Kelen kemarin.",
        [(MARIA, None)],
    ),
]

NO_QUOTATION = [
    'Pemkab menggelar workshop "Indeks Profesionalitas Aparatur" di hotel.',
    'Kegiatan bertema "Melayani dengan Hati" itu dibuka Hendra.',
    'Kegiatan bertema "Melayani dengan Hati", kata Hendra, digelar besok.',
    "Lomba bertajuk “Kampung Bersih, Kampung Sehat.” digelar setiap tahun.",
    "“Pojok Baca” digelar sejak 2012.",
    '"Pojok Baca" jelas lebih ramai daripada tahun lalu.',
    "“Kota Seribu Sungai” disebut sebagai tujuan wisata baru.",
    'Aplikasi "Siap Melayani" dapat diunduh gratis.',
    "Ia dijuluki ‘Ibu Air’ oleh warganya.",
    'Ruang itu dinamai "kamar gagal".',
    'Kata "workshop" berasal dari bahasa Inggris.',
    'Hendra menyebut "pojok baca" sebagai contoh.',
    'Temanya: "Bersama Membangun Desa".',
    "Tema yang diusung, “Bersama Membangun Desa yang Maju dan Sejahtera untuk Semua”.",
    "Jum'at dan Ma'ruf, ulama' dan umaro', Ba'a dan Mi'raj.",
    'Papan itu lebarnya 5" dan tingginya 12" saja.',
    'Pegawai yang "nakal" dan "malas" akan dibina.',
    "Peserta dari “Dinas A”, “Dinas B”, dan “Dinas C” hadir.",
    "Program (“Sehat Bersama”) dimulai Mei.",
    "Buku berjudul ‘Jalan Panjang Reformasi’ itu dibagikan.",
    "Seleksi berlangsung tanpa campur tangan “orang dalam.”",
    'Motto daerah itu adalah "Maju Bersama, Sejahtera Semua."',
    "Penghargaan “Pelayanan Terbaik” diterima Ratna.",
    "Spanduk bertuliskan “Selamat Datang di Tirtajaya” dipasang di gerbang.",
    "Hendra meresmikan “Taman Baca” dan “Rumah Pintar”.",
    '"',
    "“”",
    "'' ''",
]
"""Marks that quote nobody."""

INDIRECT: list[tuple[str, list[tuple[str | None, str]]]] = [
    ("Hendra mengatakan bahwa ‹pelayanan tidak boleh ditunda›.", [(HENDRA, "mengatakan")]),
    ("Hendra mengatakan, bahwa ‹pelayanan tidak boleh ditunda›.", [(HENDRA, "mengatakan")]),
    ("Hendra mengatakan, ‹pelayanan tidak boleh ditunda›.", [(HENDRA, "mengatakan")]),
    ("Hendra mengatakan ‹pelayanan tidak boleh ditunda›.", [(HENDRA, "mengatakan")]),
    (
        "Kepala BKPSDM Tirtajaya, Maria Kelen, menegaskan ‹seleksi itu gratis dan terbuka›. Ia pamit.",
        [(MARIA, "menegaskan")],
    ),
    ("Maria berharap ‹semua pegawai ikut›.", [(MARIA, "berharap")]),
    ("Maria berharap agar ‹semua pegawai ikut›.", [(MARIA, "berharap")]),
    ("Maria meminta seluruh pegawai agar ‹segera mendaftar ke kantor›.", [(MARIA, "meminta")]),
    ("Maria mengaku ‹belum menerima laporan›.", [(MARIA, "mengaku")]),
    ("Menurut Maria, ‹pendaftar tahun ini lebih banyak›.", [(MARIA, "Menurut")]),
    ("Maria hadir. Menurut dia, ‹pendaftar tahun ini lebih banyak›.", [(MARIA, "Menurut")]),
    ("Maria hadir. Menurutnya, ‹pendaftar tahun ini lebih banyak›.", [(MARIA, "Menurutnya")]),
    ("Maria hadir. Padahal, menurutnya, ‹pendaftar tahun ini lebih banyak›.", [(MARIA, "menurutnya")]),
    ("Maria hadir. ‹Seleksi, menurutnya, harus terbuka untuk semua›.", [(MARIA, "menurutnya")]),
    ("Dikatakan Kepala BKPSDM, Maria Kelen, S.E., ‹pendaftar tahun ini lebih banyak›.", [(MARIA, "Dikatakan")]),
    ("Maria hadir. Ditambahkannya, ‹pendaftar tahun ini lebih banyak›.", [(MARIA, "Ditambahkannya")]),
    ("Selain itu, lanjut Maria, ‹pendaftar tahun ini lebih banyak›.", [(MARIA, "lanjut")]),
    ("Oleh karena itu kata Maria, ‹pendaftaran dibuka lagi›.", [(MARIA, "kata")]),
    ("‹Pendaftar tahun ini lebih banyak›, kata Maria.", [(MARIA, "kata")]),
    ("‹Pendaftar tahun ini lebih banyak›, ungkap Maria saat ditemui.", [(MARIA, "ungkap")]),
    ("Maria hadir. ‹Pendaftar tahun ini lebih banyak›, imbuhnya.", [(MARIA, "imbuhnya")]),
    ("‹Mulai Mei, kata Maria, pendaftaran dibuka lagi›.", [(MARIA, "kata")]),
    ("Maria hadir. Ia menjelaskan, ‹sebanyak 40 orang mendaftar›.", [(MARIA, "menjelaskan")]),
    ("Maria hadir. Perempuan itu menyebutkan, ‹sebanyak 40 orang mendaftar›.", [(MARIA, "menyebutkan")]),
    ("Lebih lanjut, Maria menyampaikan kepada peserta bahwa ‹pendaftaran gratis›.", [(MARIA, "menyampaikan")]),
    ("Maria Kelen hadir. BKN juga memastikan, ‹seleksi belum dibuka›.", [("BKN", "memastikan")]),
    ("Maria mengakui ‹banyak pelamar tidak lulus seleksi kompetensi dasar (SKD)›.", [(MARIA, "mengakui")]),
    ("Hendra mengutip amanat Laksmi Puspita yang mengatakan bahwa ‹birokrasi harus cepat›.", [(LAKSMI, "mengatakan")]),
]

NOTHING_TOLD = [
    "Maria menyampaikan apresiasi kepada panitia.",
    "Maria menjelaskan program tersebut kepada peserta.",
    "Menurut data sementara, 40 orang mendaftar.",
    "Menurut Pasal 5, pendaftaran gratis.",
    "Undang-undang menyebutkan bahwa pendaftaran gratis.",
    "Acara itu digelar untuk menyampaikan bahwa pendaftaran gratis.",
    "Hal itu disampaikan Maria Kelen saat membuka acara, Senin (4/3).",
    "Nilai Maria tambah baik, jelas lebih baik daripada tahun lalu.",
    "Pesan Maria sampai ke semua peserta.",
    "Panitia mengumumkan hasil seleksi.",
    "Kegiatan itu terus berlanjut, tambah ramai, dan tutup malam.",
    "Ia menulis buku tentang kota itu.",
    "“Kami siap melayani,” kata Ratna.",
]
"""Sentences in which nobody's words are told without marks."""

HOSTILE = {
    "marks that alternate": '"a ',
    "marks that only open": "“a ",
    "marks that only close": "a” ",
    "marks before verbs": "“kata ",
    "marks in pairs": '""',
    "marks of single quotes": "''",
    "apostrophes": "Jum'at a' 'b ",
    "marks inside marks": '“a "b" ',
    "marks never closed": "“Kami siap sekali melayani\n\n",
    "quotations": "“Kami siap,” kata Ratna. ",
    "verbs": "kata mengatakan menurut ",
    "verbs between commas": ", kata Ratna, ",
    "verbs with conjunctions": "Ratna mengatakan bahwa ",
    "sources": "Menurut Ratna, ",
    "names and offices": "Ratna Wulandari Kepala Dinas, Camat Sukamaju dan ",
    "lists": "didampingi Ratna, Hendra, Maria, ",
}
"""Pieces of which a text can be made that costs much."""
