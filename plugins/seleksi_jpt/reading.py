"""Normalisers of what applicants' records and announcements say: levels, schooling, durations, stages."""

from __future__ import annotations

import re
from collections.abc import Callable

from urai.plugins._records import exact, spaced

import urai

LEVELS = ("pratama", "madya", "utama")
SCHOOLING = ("SLTA", "D-I", "D-II", "D-III", "D-IV", "S-1", "S-2", "S-3")
"""Levels of schooling, the lowest first; D-IV and S-1 count alike."""

LADDERS = (
    ("pelaksana", "pengawas", "administrator", "JPT pratama", "JPT madya", "JPT utama"),
    ("JF ahli muda", "JF ahli madya", "JF ahli utama"),
)
"""Levels of posts, the lowest first."""

_ROMAN = {"I": "I", "II": "II", "III": "III", "IV": "IV", "1": "I", "2": "II", "3": "III", "4": "IV"}
_DEGREE = re.compile(r"\b(?P<kind>[SD])[ .-]?(?P<level>IV|I{1,3}|[1-4])\b", re.IGNORECASE)
_NAMED = {
    "sarjana terapan": "D-IV",
    "doktor": "S-3",
    "magister": "S-2",
    "pascasarjana": "S-2",
    "sarjana": "S-1",
    "slta": "SLTA",
    "sma": "SLTA",
    "smk": "SLTA",
}
_CAREER = (
    ("JPT utama", re.compile(r"\b(?:jpt|pimpinan\stinggi)\sutama\b", re.IGNORECASE)),
    ("JPT madya", re.compile(r"\b(?:jpt|pimpinan\stinggi)\smadya\b|\beselon\sI\.?[ab]?\b", re.IGNORECASE)),
    ("JPT pratama", re.compile(r"\b(?:jpt|pimpinan\stinggi)\spratama\b|\beselon\sII\.?[ab]?\b", re.IGNORECASE)),
    ("JF ahli utama", re.compile(r"\bahli\sutama\b", re.IGNORECASE)),
    ("JF ahli madya", re.compile(r"\bahli\smadya\b", re.IGNORECASE)),
    ("JF ahli muda", re.compile(r"\bahli\smuda\b", re.IGNORECASE)),
    ("administrator", re.compile(r"\badministrator\b|\beselon\sIII\.?[ab]?\b", re.IGNORECASE)),
    ("pengawas", re.compile(r"\bpengawas\b|\beselon\sIV\.?[ab]?\b", re.IGNORECASE)),
    ("pelaksana", re.compile(r"\bpelaksana\b|\bstaf\b", re.IGNORECASE)),
)
_NO = re.compile(
    r"\b(?:tidak\s(?:memenuhi|sehat|baik|lulus|ada|lengkap)|belum|kurang|buruk|cacat|sedang\s(?:menjalani|dalam)"
    r"|(?<!tidak\s)pernah\s(?:di)?(?:jatuhi|hukum|kena))",
    re.IGNORECASE,
)
_YES = re.compile(
    r"\b(?:memenuhi|baik|sehat|lulus|ada|lengkap|ya|bersih|tidak\spernah|tidak\ssedang|nihil|bebas)\b", re.IGNORECASE
)
_TIME = re.compile(r"(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:\([^()]{1,30}\)\s*)?(tahun|thn?\b|bulan|bln)", re.IGNORECASE)


def level(text: str) -> str | None:
    """Give the level of a leading post: ``utama``, ``madya`` or ``pratama``."""
    words = text.casefold()
    return next((name for name in LEVELS if re.search(rf"\b{name}\b", words)), None)


def schooling(text: str) -> str | None:
    """Give the highest level of schooling named: ``S2 Manajemen`` is ``S-2``; ``Magister`` too."""
    found = [f"{kind.upper()}-{_number(kind, number)}" for kind, number in _DEGREE.findall(text)]
    known = [name for name in found if name in SCHOOLING]
    if known:
        return max(known, key=SCHOOLING.index)
    words = text.casefold()
    return next((name for word, name in _NAMED.items() if re.search(rf"\b{word}\b", words)), None)


def _number(kind: str, number: str) -> str:
    roman = _ROMAN.get(number.upper(), number)
    return roman if kind.upper() == "D" else str(list(_ROMAN.values()).index(roman) + 1)


def career(text: str) -> str | None:
    """Give the level of the post that is held: ``administrator``, ``JF ahli madya``, ``JPT pratama``."""
    words = spaced(text)
    return next((name for name, pattern in _CAREER if pattern.search(words)), None)


def months(text: str) -> int | None:
    """Give a duration in months: ``3 tahun 6 bulan`` is 42; none where no unit stands behind the figure."""
    total = 0
    found = _TIME.findall(text)
    for figure, unit in found:
        value = exact(figure)
        if value is None:
            return None
        total += int(value * 12) if unit.casefold().startswith("t") else int(value)
    return total if found else None


def met(text: str) -> bool | None:
    """Say whether a requirement is met; none where the words do not tell."""
    words = spaced(text)
    if _NO.search(words):
        return False
    return True if _YES.search(words) else None


def _words(apply: Callable[[str], object]) -> Callable[[urai.Node | urai.Token, urai.Source], object]:
    def normalise(part: urai.Node | urai.Token, source: urai.Source) -> object:
        return apply(source.words(part))

    return normalise


NORMALISERS = [
    urai.Normaliser("jpt_level", _words(level), "the level of a leading post: utama, madya, pratama"),
    urai.Normaliser("education_level", _words(schooling), "the highest schooling: Magister is S-2"),
    urai.Normaliser("career_level", _words(career), "the level of a post: administrator, JF ahli madya"),
    urai.Normaliser("months_of_years", _words(months), "a duration in months: 3 tahun 6 bulan is 42"),
    urai.Normaliser("requirement_met", _words(met), "whether a requirement is met; null where the words do not tell"),
]
