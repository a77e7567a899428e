"""Normalisers of places in an order and of grades."""

from __future__ import annotations

import re

import urai

from ._numerals import number_in_words, plain
from ._passages import around, part_of, words_of

_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}
_FIRST = {"pertama": "1", "puncak": "1", "teratas": "1", "three": "3", "five": "5", "ten": "10"}
_AFTER_THE_WINNERS = 3
"""A ``juara harapan`` follows the three that are on the podium."""

# Wished, planned or asked for, but not reached.
_WISHED = re.compile(
    r"\b(?:semoga|mudah-mudahan|(?:ber|di|meng)?harap(?:kan|an)?(?:nya)?|(?:di|men)?t?arget(?:kan|nya)?|ingin|bertekad|berambisi|berupaya|bermimpi"
    r"|optimis(?:tis)?|agar|supaya|(?:di|meng)?upaya(?:kan)?|mengejar|menuju|bagaimana|jika|apabila|kalau|bila|minimal|harus)\b"
    r"(?:(?!\b(?:karena|setelah|namun|tetapi|tapi)\b)[^.;:!?])*$",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:belum|bukan|tidak|tanpa|gagal)\s(?:\w+\s){0,3}$", re.IGNORECASE)
# Who is picked out of candidates is not ranked.
_PICKED = re.compile(
    r"\b(?:calon|kandidat|nama|pansel|seleksi|peserta\slelang|pelamar|jabatan|kelulusan|skripsi|diklat|direkomendasi|diusulkan)\b",
    re.IGNORECASE,
)
_AMONG = re.compile(
    r"\b(?:masuk|menjadi|jadi|termasuk|salah\ssatu(?:\sdari)?|sebagai|peringkat|jajaran|berada|menempati|deretan|kelompok|daftar|dari|posisi|di\santara|dalam|raih|meraih)\s(?:\w+\s){0,3}$",
    re.IGNORECASE,
)
_OF_NATURE = re.compile(
    r"\b(?:gunung|gedung|menara|pejabat|pimpinan|jabatan|pendidikan|hukuman|sanksi|suhu|curah\shujan|kasus|risiko|penderita|kebakaran|pelayanan"
    r"|layanan|hasil|upaya|yang|berprestasi|penghargaan|apresiasi|kedudukan|kekuasaan|syukur|penghormatan)\s(?:yang\s)?$",
    re.IGNORECASE,
)
_IN_PLACE = re.compile(r"\b(?:di|se-?)\s?[A-Z]\w+|nasional|Indonesia")
_HAS = re.compile(
    r"\b(?:dengan|memiliki|mempunyai|meraih|mencatat(?:kan)?|memperoleh|mendapat(?:kan)?|menjadi|merupakan|sebagai|punya)\s$"
)
_MANY = re.compile(
    r"(?<![\d.,])(?:\b\d{1,3}|\b(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|puluh|belas))\s"
    r"(?:(?:daerah|kabupaten|kota|provinsi|instansi|pemda|kementerian|lembaga|desa|sekolah|perangkat|dan|yang|mendapat|meraih|wilayah)\s){0,4}$",
    re.IGNORECASE,
)
_OF_WHAT = re.compile(
    r"\s?(?:(?:di|pada|dalam|untuk|tingkat)\s)?(?:(?:ajang|bidang|kategori|lomba|kompetisi|perlombaan|evaluasi|penilaian|cabang)\s"
    r"(?:[\w/-]+\s?){1,6}|[A-Z]\w+(?:\s[A-Z][\w-]*){0,5})"
)
_MEASURE = re.compile(
    r"\b((?:peringkat|indeks|nilai|skor|capaian|kinerja|akuntabilitas|realisasi|tingkat|penilaian|evaluasi|penyelenggaraan|pengelolaan|keterbukaan)"
    r"(?:\s(?!(?:yang|dengan|di|ke|dari|pada|itu|ini|kami|kita|juga|terus|menjadi|berada|menempati|naik|turun|meraih)\b)[A-Za-z(][\w/)-]*){1,6})",
    re.IGNORECASE,
)


def ranking_place(part: urai.Node | urai.Token, source: urai.Source) -> str:
    """Give a place as a figure: ``ke-3``, ``III`` and ``ketiga`` are ``3``, ``lima besar`` is ``1-5``.

    Raises:
        Rejected: the place is wished for, or nobody holds it.

    """
    there = around(part, source)
    if _WISHED.search(there.before) or _DENIED.search(there.before):
        raise urai.Rejected("a place that is wished for")
    size = words_of(part, "SIZE", source)
    if size is not None:
        return _among_the_best(part, source, size)
    if hopeful := words_of(part, "HOPEFUL", source):
        _, _, numbered = hopeful.partition(" ")
        return str(_AFTER_THE_WINNERS + int(_place(numbered or "I")))
    if part_of(part, "GENERAL") or part_of(part, "TOP"):
        return "1"
    if part_of(part, "RUNNER_UP"):
        return "2"
    if ordinal := words_of(part, "ORDINAL", source):
        return _place(ordinal.split()[-1])
    if (place := words_of(part, "PLACE", source)) is None:
        return _superlative(part, source)
    return f"1-{_place(place)}" if part_of(part, "group") else _place(place)


def _among_the_best(part: urai.Node | urai.Token, source: urai.Source, size: str) -> str:
    there = around(part, source)
    if not source.words(part).casefold().startswith("top"):
        if _PICKED.search(there.before + there.after):
            raise urai.Rejected("picked out of candidates")
        if part_of(part, "WHO") and not _AMONG.search(there.before):
            raise urai.Rejected("the best in general, among whom nobody is placed")
    return f"1-{_place(size)}"


def _superlative(part: urai.Node | urai.Token, source: urai.Source) -> str:
    there = around(part, source)
    if part_of(part, "MEASURE"):
        if not part_of(part, "SCOPE") and not (_HAS.search(there.before) and _IN_PLACE.search(there.before)):
            raise urai.Rejected("the first of whom is not said")
    elif _OF_NATURE.search(there.before):
        raise urai.Rejected("no order of governments")
    return "1"


def _place(words: str) -> str:
    words = words.strip()
    if words in _ROMAN:
        return str(_ROMAN[words])
    number = re.sub(r"^ke[- ]?", "", words.casefold())
    if number.isdigit():
        return str(int(number))
    return _FIRST.get(number) or plain(number_in_words(number))


def ranking_grade(part: urai.Node | urai.Token, source: urai.Source) -> str:
    """Give a grade as it is written.

    Raises:
        Rejected: the grade is wished for, or many share it.

    """
    there = around(part, source)
    if _WISHED.search(there.before) or _MANY.search(there.before) or re.match(r"\s(?:ini|itu|tersebut)\b", there.after):
        raise urai.Rejected("a grade that is wished for, that many share, or that was told before")
    return words_of(part, "GRADE", source) or source.words(part)


def ranking_of(part: urai.Node | urai.Token, source: urai.Source) -> str | None:
    """Give of how many: ``dari sekitar 500 daerah`` is ``500``."""
    words = words_of(part, "OF", source)
    if words is None:
        return None
    if figure := re.search(r"\d[\d.]*", words):
        return figure.group().replace(".", "")
    numeral = re.search(
        r"(?:(?:se|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)\s?(?:puluh|belas)?(?:\s\w+)?|sepuluh)", words[4:]
    )
    try:
        return plain(number_in_words(numeral.group())) if numeral else None
    except ValueError:
        return plain(number_in_words(numeral.group().rsplit(" ", 1)[0])) if numeral else None


def ranking_year(part: urai.Node | urai.Token, source: urai.Source) -> str | None:
    """Give the year of a place, where it stands beside it."""
    words = words_of(part, "IN_YEAR", source)
    return words[-4:] if words else None


def ranking_subject(part: urai.Node | urai.Token, source: urai.Source) -> str | None:
    """Give in what the place is held: what the match measures, what follows it, or what was last named before."""
    if measure := words_of(part, "MEASURE", source):
        return measure
    there = around(part, source)
    if following := _OF_WHAT.match(there.after):
        return re.sub(r"^\s?(?:(?:di|pada|dalam|untuk)\s)?", "", following.group()).strip() or None
    named = _MEASURE.findall(there.before)
    return named[-1] if named else None


@urai.hookimpl
def urai_normalisers() -> list[urai.Normaliser]:
    """Contribute the normalisers."""
    return [
        urai.Normaliser("ranking_place", ranking_place, "a place as a figure: ketiga is 3, lima besar is 1-5"),
        urai.Normaliser("ranking_grade", ranking_grade, "a grade as written: BB"),
        urai.Normaliser("ranking_of", ranking_of, "of how many: dari 38 kabupaten is 38"),
        urai.Normaliser("ranking_year", ranking_year, "the year beside a place"),
        urai.Normaliser("ranking_subject", ranking_subject, "in what a place is held"),
    ]
