"""Normalisers of places in an order and of grades."""

from __future__ import annotations

import re

import urai

from ._numerals import number_in_words, plain
from ._passages import Passage, Vocabulary, around, last_words, part_of, words_of

_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}
_FIRST = {"pertama": "1", "puncak": "1", "teratas": "1", "wahid": "1", "three": "3", "five": "5", "ten": "10"}
_AFTER_THE_WINNERS = 3
"""A ``juara harapan`` follows the three that are on the podium."""

# Wished, planned or asked for, but not reached.
_WISHED = Vocabulary(
    """semoga mudah-mudahan harap harapan berharap diharapkan mengharapkan harapannya target targetnya targetkan
    menargetkan mentargetkan ditargetkan ingin bertekad berambisi berupaya bermimpi optimis optimistis agar supaya upaya
    mengupayakan diupayakan mengejar menuju bagaimana jika apabila kalau bila minimal harus
    seandainya andai andaikan andaikata"""
)
# A place behind the winners is no hope: juara harapan; harapan II
_HOPEFUL = re.compile(
    r"\b(?:juara\sharapan\b|harapan\s(?:I{1,3}|[123]|satu|dua|tiga|pertama|kedua|ketiga)\b)", re.IGNORECASE
)
# A target that was reached is wished no more: melampaui target; 51 persen dari target
_PASSED = re.compile(
    r"\b(?:melampaui|melebihi|melewati|memenuhi|mencapai|dari|di\satas)\s(?:total\s)?target\w*", re.IGNORECASE
)
# What is told after these words has come about, whatever was wished before.
_TURN = Vocabulary("karena setelah namun tetapi tapi")
_DENIED = frozenset("belum bukan tidak tanpa gagal".split())
# What every winner gets, whoever it will be: juara I memperoleh Rp6 juta
_PRIZE_MONEY = re.compile(
    r"\s(?:(?:akan|berhak|masing-masing)\s)?(?:(?:mendapat(?:kan)?|memperoleh|menerima|atas|diganjar|sebesar|senilai|hadiah|bonus"
    r"|uang(?:\stunai|\spembinaan)?)\s){0,4}Rp"
)
# Winners in general: hadiah bagi juara 1, 2 dan 3
_TO_WINNERS = re.compile(r"\b(?:kepada|bagi|untuk|para)\s(?:para\s)?$", re.IGNORECASE)
_MORE_PLACES = re.compile(r"(?:,\s|\s(?:dan|serta|hingga|sampai)\s|\s?[-–]\s?)(?:[2-9]|II|III|dua|tiga)\b")
# What is said of a place in general: ranking satu belum tentu dilantik
_NO_MATTER = re.compile(r"\s(?:belum\stentu|bukan\s(?:jaminan|berarti)|tidak\s(?:menjamin|otomatis))\b")
_ON_A_BALLOT = Vocabulary(
    "pasangan paslon calon kandidat pilkada pemilu pilgub pilbup pilwali pilkades caleg partai suara"
)
_ORDERED = Vocabulary(
    "peringkat urutan posisi ranking rangking juara terbaik tertinggi terendah tercepat terbanyak terbesar disusul"
)
# A highest mark whose figure is told: meraih nilai tertinggi dengan 91,3
_FIGURE = re.compile(r",?\s(?:(?:dengan|yakni|yaitu|sebesar|mencapai)\s(?:nilai\s|skor\s|angka\s)?\d|\d{1,3}[.,]\d)")
# Who is picked out of candidates is not ranked.
_PICKED = Vocabulary(
    """calon kandidat nama pansel seleksi peserta_lelang pelamar jabatan kelulusan skripsi diklat direkomendasi
    diusulkan"""
)
_AMONG = frozenset(
    """masuk masuknya lolos melaju menembus tembus bertengger terpilih ditetapkan dinyatakan finis menjadi jadi
    termasuk satu sebagai peringkat jajaran berada menempati deretan
    kelompok daftar dari posisi antara dalam raih meraih""".split()
)
# What is best or highest, but in no order of governments: gunung tertinggi, pelayanan terbaik, prestasi terbaik.
_UNRANKED = frozenset(
    """gunung gedung menara pejabat pimpinan jabatan pendidikan hukuman sanksi suhu hujan kasus risiko penderita
    kebakaran pelayanan layanan hasil upaya yang berprestasi penghargaan apresiasi kedudukan kekuasaan syukur
    penghormatan""".split()
)
# Misfortune is counted, not ranked.
_SUFFERED = Vocabulary("kasus terpapar pasien penderita korban terkonfirmasi gempa banjir kebakaran meninggal")
_HAS = frozenset(
    """dengan memiliki mempunyai meraih mencatat mencatatkan memperoleh mendapat mendapatkan menjadi merupakan sebagai
    punya""".split()
)
_IN_PLACE = re.compile(r"\b(?:di|[Ss]e-?)\s?[A-Z]\w+|nasional|Indonesia")
# So many share a grade: 40 daerah berpredikat BB.
_MANY = re.compile(
    r"(?<![\d.,])(?:\b\d{1,3}|\b(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|puluh|belas))\s"
    r"(?:(?:daerah|kabupaten|kota|provinsi|instansi|pemda|kementerian|lembaga|desa|sekolah|perangkat|wilayah|dan|yang"
    r"|mendapat|meraih)\s){0,4}$",
    re.IGNORECASE,
)
# A figure right before: indeks 287,5 dengan
_SCORED = re.compile(
    r"\d[.,]\d{1,3}\s?(?:,?\s?\(?(?:dengan|atau|masuk|dan|dalam|kategori|pada|berada|meraih|memperoleh|ini|itu)\s){0,3}$"
)
# In what, behind a place: juara I Lomba Desa; terbaik II kategori pelayanan.
_OF_WHAT = re.compile(
    r"\s?(?:(?:di|pada|dalam|untuk|tingkat)\s)?(?P<what>(?:ajang|bidang|kategori|lomba|kompetisi|perlombaan|evaluasi"
    r"|penilaian|cabang)(?:\s[\w/-]+){1,5}|[A-Z]\w+(?:\s[A-Z][\w-]*){0,5})"
)
# In what, before it: nilai akuntabilitas kinerja … peringkat 3
_MEASURE = re.compile(
    r"\b((?:peringkat|indeks|nilai|skor|capaian|kinerja|akuntabilitas|realisasi|tingkat|penilaian|evaluasi"
    r"|penyelenggaraan|pengelolaan|keterbukaan)(?:\s(?!(?:yang|dengan|di|ke|dari|pada|itu|ini|kami|kita|juga|terus|menjadi"
    r"|berada|menempati|naik|turun|meraih|setelah|sehingga|mendapat)\b)[A-Za-z(][\w/)-]*){1,6})",
    re.IGNORECASE,
)


def ranking_place(part: urai.Node | urai.Token, source: urai.Source) -> str:
    """Give a place as a figure: ``ke-3``, ``III`` and ``ketiga`` are ``3``, ``lima besar`` is ``1-5``.

    Raises:
        Rejected: the place is wished for, or nobody holds it.

    """
    there = around(part, source)
    _reject_unheld(part, source, there)
    if size := words_of(part, "SIZE", source):
        _reject_picked(part, source, there)
        return f"1-{_place(size)}"
    if hopeful := words_of(part, "HOPEFUL", source) or words_of(part, "BEHIND_THE_WINNERS", source):
        _, _, numbered = hopeful.partition(" ")
        return str(_AFTER_THE_WINNERS + int(_place(numbered))) if numbered else hopeful
    if part_of(part, "RUNNER_UP"):
        return "2"
    for name in ("RANKED", "NUMBERED", "ORDINAL"):
        if last := words_of(part, name, source):
            return _place(re.split(r"\s(?!\d)|(?<!ke)\s", last)[-1])
    if place := words_of(part, "PLACE", source):
        return f"1-{_place(place)}" if part_of(part, "group") else _place(place)
    if not any(part_of(part, name) for name in ("CHOSEN", "CHAMPION", "GENERAL", "TOP")):
        _reject_unranked(part, there)
    return "1"


def _reject_unheld(part: urai.Node | urai.Token, source: urai.Source, there: Passage) -> None:
    """Reject places that are wished for, that anybody may hold, and that are a candidate's number."""
    if _wished(there) or not _DENIED.isdisjoint(last_words(there.before, 4)):
        raise urai.Rejected("a place that is wished for")
    if _NO_MATTER.match(there.after) or _of_candidates(part, source, there):
        raise urai.Rejected("a place of anybody, or of a candidate on a ballot")
    if _PRIZE_MONEY.match(there.after) or (_TO_WINNERS.search(there.before) and _MORE_PLACES.match(there.after)):
        raise urai.Rejected("the prize of a place that nobody is said to hold")
    if part_of(part, "NUMBERED") and not (_ORDERED.stands_in(there.before) or part_of(part, "SCOPE")):
        raise urai.Rejected("a number that orders nothing")


def _of_candidates(part: urai.Node | urai.Token, source: urai.Source, there: Passage) -> bool:
    """Say whether it is the number of a candidate: pasangan nomor urut 2."""
    if not source.words(part).casefold().startswith("nomor urut"):
        return False
    return _ON_A_BALLOT.stands_in(there.before) or _ON_A_BALLOT.stands_in(there.after)


def _wished(there: Passage) -> bool:
    clause = _PASSED.sub("", _HOPEFUL.sub("", there.clause_before))
    return _WISHED.last(clause) > _TURN.last(clause)


def _reject_picked(part: urai.Node | urai.Token, source: urai.Source, there: Passage) -> None:
    """Reject candidates that a selection leaves over, and the best in general."""
    if source.words(part).casefold().startswith("top"):
        return
    if _PICKED.stands_in(there.before) or _PICKED.stands_in(there.after):
        raise urai.Rejected("picked out of candidates")
    if (part_of(part, "WHO") or part_of(part, "BIG")) and _AMONG.isdisjoint(last_words(there.before, 4)):
        raise urai.Rejected("the best in general, among whom nobody is placed")


def _reject_unranked(part: urai.Node | urai.Token, there: Passage) -> None:
    """Reject superlatives that place nobody: without saying among whom, or of what no government has."""
    words = last_words(there.before, 2)
    if part_of(part, "MEASURE"):
        if (not _HAS.isdisjoint(words[:1]) or not words) and _FIGURE.match(there.after):
            return
        said_before = not _HAS.isdisjoint(words[:1]) and _IN_PLACE.search(there.before)
        if not part_of(part, "SCOPE") and not said_before:
            raise urai.Rejected("the first of whom is not said")
    elif not _UNRANKED.isdisjoint(words[:1]) or (part_of(part, "AMONG_ALL") and _SUFFERED.stands_in(there.before)):
        raise urai.Rejected("no order of governments")


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
        Rejected: the grade is wished for, many share it, or it was told before (predikat BB ini).

    """
    there = around(part, source)
    if _wished(there) or _MANY.search(there.before) or re.match(r"\s(?:ini|itu|tersebut)\b", there.after):
        raise urai.Rejected("a grade that is wished for, that many share, or that was told before")
    if worded := words_of(part, "WORDED", source):
        if not _SCORED.search(there.before):
            raise urai.Rejected("a class that no figure gives")
        return worded.partition(" ")[2].strip("\"“”‘’'")
    return words_of(part, "GRADE", source) or source.words(part)


def ranking_of(part: urai.Node | urai.Token, source: urai.Source) -> str | None:
    """Give of how many: ``dari sekitar 500 daerah`` is ``500``."""
    words = words_of(part, "OF", source)
    if words is None:
        return None
    if figure := re.search(r"\d[\d.]*", words):
        return figure.group().replace(".", "")
    numeral = re.search(r"\b(?:se|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)\s?(?:puluh|belas)?\b", words)
    return plain(number_in_words(numeral.group().strip())) if numeral else None


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
        return following["what"]
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
