"""Normalisers of counts and measures, which tell them from numbers that only label something."""

from __future__ import annotations

import re

import urai

from ._numerals import plain
from ._stated_numbers import number_in, range_in

_LABEL = re.compile(
    r"""angka|ayat|bab|babak|blok|butir|caturwulan|dapil|edisi|eselon|fase|gelombang|gol|golongan|grade|gugus|hal|halaman|hlm
    |huruf|jam|jilid|jl|juara|kamar|kavling|ke|kelas|kloter|km|kode|kuartal|lampiran|lantai|level|mtsn?|negeri|nik|nip|no
    |nom[eo]r|npwp|pasal|peringkat|posisi|pukul|putaran|rang?king|ronde|r[tw]|ruang|semester|seri|sesi|skor
    |sdn?|sman?|smkn?|smpn?|stadium|tahap|termin|tingkat|tipe|tk|top|triwulan|type|urutan|versi|vol|volume|zona""",
    re.VERBOSE,
)
_CURRENCY = re.compile(r"rp|idr|usd|(?:us)?\$")
_WORD_BEFORE_A_YEAR = re.compile(
    r"""januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|tahun|ta|anggaran|(?:pel)?ajaran
    |musim|periode|angkatan|awal|pertengahan|medio|akhir|pada|per|sejak|selama|dari|antara|hingga|sampai|s\.d|s/d""",
    re.VERBOSE,
)
_PLACE = re.compile(
    r"kab|kota|prov|prop|kec|kel|desa|dinas|distrik|dusun|kampung|kantor|badan|balai|pulau|nagari|gampong",
    re.IGNORECASE,
)
_WORD_BEFORE = re.compile(r"([\w./$-]+)\s{1,3}\(?$")
_LOWER_END_BEFORE = re.compile(r"(?<!\w)\d[\d.,]{0,12}\s?(?:[-–]|sampai|hingga|s\.?d\.?|s/d)\s?$")
_OPENING = re.compile(r"(?:^|[.!?:;\n“\"(])\s{0,3}$")
_LONE_YEAR = re.compile(r"(?:19|20)\d\d(?![\d.,])")
_YEAR_AFTER = re.compile(r"\s{1,3}(?:19|20)\d\d(?!\d)")
_NAME_AFTER = re.compile(r"\s(?!(?:Di|Dan|Yang|Se|Untuk|Dari|Ke|Pada|Dengan|Akan|Ikut)\b)[A-Z][a-z]")
_NAME_BEFORE_BRACKET = re.compile(r"[A-Z][\w.'’]*,?\s\($")
_MEASURED = re.compile(
    r"""[kcm]?m[23²³]?(?!\w)|mdpl|ha(?!\w)|kg|gr|ton|[mk]wh?(?!\w)|k?va(?!\w)|[gmt]b|[gm]bps|hekt|kuintal|watt
    |\w*(?:meter|gram|liter)|persen|poin|%""",
    re.IGNORECASE | re.VERBOSE,
)
_DIVISIBLE = re.compile(
    r"jam|hari|minggu|pekan|bulan|tahun|abad|kali|gol|putaran|lembar|halaman|kampung", re.IGNORECASE
)


def count(part: urai.Node | urai.Token, source: urai.Source) -> str:
    """Give the number of a count, of a range its lower end; rejected where nothing is counted."""
    unit = part.part("UNIT") if isinstance(part, urai.Node) else None
    if not isinstance(part, urai.Node) or unit is None:
        raise urai.Rejected("nothing is counted")
    _check_before(part, unit, source)
    _check_noun(part, unit, source)
    if part.part("low"):
        return plain(range_in(part, source)[0])
    measured = _MEASURED.match(source.words(unit)) is not None
    number = number_in(part, source, counted=not measured)
    if number < 1 and part.part("NUMBER_WORDS") and not measured and not _DIVISIBLE.match(source.words(unit)):
        raise urai.Rejected("a part of a whole is not counted")
    return plain(number)


def noun(part: urai.Node | urai.Token, source: urai.Source) -> str:
    """Give what is counted, as it is written, on one line."""
    return " ".join(source.words(part).split())


def _check_before(part: urai.Node | urai.Token, unit: urai.Node | urai.Token, source: urai.Source) -> None:
    """Reject a label, a sum of money, a year, and one of several (salah satu)."""
    text, words, start = source.document.text, source.words(part), part.start
    if lower := _LOWER_END_BEFORE.search(text, max(0, start - 30), start):
        start = lower.start()
    found = _WORD_BEFORE.search(text, max(0, start - 40), start)
    word = found[1] if found else ""
    before = "" if len(word) > 5 and word.endswith(".") else word.casefold().rstrip(".:")
    if _LABEL.fullmatch(before):
        raise urai.Rejected(f"the number labels something: {word}")
    if _CURRENCY.fullmatch(before):
        raise urai.Rejected("this is a sum of money")
    if before in ("salah", "salh", "slh"):
        raise urai.Rejected("salah satu is one of several")
    if _LONE_YEAR.match(words):
        people = source.words(unit).casefold().startswith(("orang", "jiwa"))
        opens = found is not None and _OPENING.search(text, max(0, found.start() - 4), found.start()) is not None
        named = word[:1].isupper() and (word.isupper() or not opens)
        if _WORD_BEFORE_A_YEAR.fullmatch(before) or (named and not people):
            raise urai.Rejected("this is a year")


def _check_noun(part: urai.Node | urai.Token, unit: urai.Node | urai.Token, source: urai.Source) -> None:
    """Reject a regulation's number, an age behind a name, and a noun that begins a name."""
    text, words, what = source.document.text, source.words(part), source.words(unit)
    if what.casefold().startswith("tahun"):
        if _YEAR_AFTER.match(text, part.end):
            raise urai.Rejected("the number stands before its year, as in a citation")
        if _NAME_BEFORE_BRACKET.search(text, max(0, part.start - 30), part.start):
            raise urai.Rejected("this is the age behind a name")
    if what[:1].isupper() and not what[1:2].isupper():
        if words.casefold().startswith("satu ") or (_PLACE.match(what) and not words[0].isdigit()):
            raise urai.Rejected("the words are a name")
        if _PLACE.match(what) and "/" not in what and _NAME_AFTER.match(text, part.end):
            raise urai.Rejected("the noun begins a name")


@urai.hookimpl
def urai_normalisers() -> list[urai.Normaliser]:
    """Contribute the normalisers of counts."""
    return [
        urai.Normaliser("count", count, "the number of a count as a decimal string, where something is counted"),
        urai.Normaliser("noun", noun, "what is counted, as written"),
    ]
