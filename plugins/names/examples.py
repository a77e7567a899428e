"""What each rule finds and what it leaves alone, in the words of made-up news."""

from __future__ import annotations

from urai import Example

PERSONS = (
    Example("Bupati Sumbawa ⟦Sri Lestari⟧ membuka acara.", [{"name": "Sri Lestari"}]),
    Example(
        "Kepala BKN, Drs. H. ⟦Umar Said⟧, M.Si., hadir. Usai acara ⟦Umar⟧ berpesan.",
        [{"name": "Umar Said"}, {"name": "Umar Said"}],
    ),
    Example("Penulis : ⟦Delima Y. R. Pareira⟧, S.Kom.", [{"name": "Delima Y. R. Pareira"}]),
    Example("Jalan Ahmad Yani ditutup selama Festival Sri Lestari."),
    Example("Langkah Cepat Tanggap Bencana"),
)

OFFICES = (
    Example(
        "⟦Bupati Sumbawa, Dr. Sri Lestari⟧, tiba di lokasi.",
        [{"person": "Sri Lestari", "position": "Bupati", "organization": "Sumbawa"}],
    ),
    Example(
        "⟦Umar Said Wali Kota Bima⟧, tidak hadir.",
        [{"person": "Umar Said", "position": "Wali Kota", "organization": "Bima"}],
    ),
    Example(
        "⟦Plt. Kepala Biro Organisasi Setda NTB Sri Lestari⟧ menjelaskan.",
        [{"person": "Sri Lestari", "position": "Plt. Kepala Biro Organisasi", "organization": "Setda NTB"}],
    ),
    Example("Bupati Sumbawa tidak sendiri."),
    Example("Panitia bekerja dengan anggota Sri Lestari."),
)

INSTITUTIONS = (
    Example("⟦Pemkab Sumbawa⟧ menggandeng ⟦Universitas Airlangga⟧."),
    Example(
        "Menurut ⟦Badan Kepegawaian Negara⟧ (⟦BKN⟧) RI, data itu benar.",
        [{"acronym": "BKN"}, {"name": "Badan Kepegawaian Negara", "acronym": "BKN"}],
    ),
    Example("Kepala ⟦Dinas Pendidikan dan Kebudayaan Kabupaten Sumbawa⟧ hadir."),
    Example("Seluruh BKD/BKPSDM Kabupaten/Kota mengirim ASN."),
)

PLACES = (
    Example("Acara digelar di ⟦Kabupaten Sumbawa⟧, ⟦NTB⟧.", [{"code": "52.04"}, {"code": "52"}]),
    Example("⟦Sumbawa⟧ meraih penghargaan.", [{"code": "52.04"}]),
    Example("Rapat di ⟦Pendopo Bupati⟧ dan ⟦Desa Sukamaju⟧."),
    Example("Bupati Sumbawa dan Pemkab Sumbawa menggelar Festival Sumbawa."),
)

ACRONYMS = (
    Example("⟦Komisi Aparatur Sipil Negara (KASN)⟧ hadir.", [{"short": "KASN"}]),
    Example("⟦panitia seleksi (Pansel)⟧ bekerja.", [{"short": "Pansel", "long": "panitia seleksi"}]),
    Example('Lokakarya "Indeks Profesionalitas ⟦Aparatur Sipil Negara" (ASN)⟧ dibuka.'),
    Example("Harga naik (BUMN) di pasar (Senin)."),
)
