"""What the words of a record mean in the tables of the index: a level, a kind of post, an answer, hours, years."""

from __future__ import annotations

import functools
import re
from decimal import Decimal

import tomli

import urai

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_AMOUNT = re.compile(r"(?<![\d.,])(\d{1,4}(?:,\d{1,2})?)\s*(jp|jam(?:\s+pelajaran)?|hari|bulan)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,4}(?:[.,]\d{1,4})?")
_BRACKETS = re.compile(r"\([^()]*\)")
_ROMAN = re.compile(r"(?<![a-z])(i{1,3}|iv|v|[1-5])(?:[\s./-]?[a-e])?(?![a-z])")
_UNITS = {"jp": "jp", "hari": "hari", "bulan": "bulan"}
_DIGITS = {"1": "I", "2": "II", "3": "III", "4": "IV", "5": "V"}


class Vocabulary:
    """A group of names with the words that mean them, longest words first."""

    def __init__(self, words: dict[str, list[str]]) -> None:
        self._names = {word: name for name, own in words.items() for word in own}
        longest = sorted(self._names, key=lambda word: (-len(word), word))
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")

    def found(self, words: str) -> list[str]:
        """Give the names whose words stand in some words, each once, in order."""
        return list(dict.fromkeys(self._names[match[0]] for match in self._pattern.finditer(words.casefold())))

    def exactly(self, words: str) -> str | None:
        """Give the name that the words mean as a whole."""
        return self._names.get(words.casefold())


@functools.cache
def vocabulary(group: str) -> Vocabulary:
    """Give a group of the pack's lexicon."""
    text = (urai.bundled("urai.rules") / "ip_asn/lexicons/istilah.toml").read_text(encoding="utf-8")
    return Vocabulary(tomli.loads(text)[group])


@functools.cache
def levels_of_education(words: str) -> tuple[str, ...]:
    """Give the levels that some words name, without those that only seem so."""
    plain = words
    for word in ("sarjana muda",):
        plain = re.sub(word, " ", plain, flags=re.IGNORECASE)
    return tuple(vocabulary("pendidikan").found(plain))


@functools.cache
def kinds_of_post(words: str) -> tuple[str, ...]:
    """Give the kinds of posts (struktural, fungsional, pelaksana) that some words name."""
    return tuple(vocabulary("jenis_jabatan").found(words))


@functools.cache
def answer(words: str) -> str | None:
    """Give ``ya``, ``tidak`` or ``kosong`` where words are such an answer, apart from what stands in brackets."""
    plain = " ".join(_BRACKETS.sub(" ", words).split()).strip(" .,;:") or words.strip()
    return vocabulary("jawaban").exactly(plain)


def entries(words: str) -> list[str]:
    """Give the entries of a field that lists several: ``24 JP (2020); 16 JP (2018)``."""
    return [entry.strip() for entry in words.split(";") if entry.strip()]


def years(words: str) -> list[int]:
    """Give the years that some words name."""
    return [int(year) for year in dict.fromkeys(_YEAR.findall(words))]


def amounts(words: str) -> list[tuple[Decimal, str]]:
    """Give the hours (jp), days (hari) and months (bulan) that some words name; a number alone is hours."""
    plain = _BRACKETS.sub(" ", words).strip()
    if _NUMBER.fullmatch(plain) and not _YEAR.fullmatch(plain):
        return [(number(plain), "jp")]
    return [(number(found[1]), _UNITS.get(found[2].lower(), "jp")) for found in _AMOUNT.finditer(words)]


def number(words: str) -> Decimal:
    """Give a number as Indonesian records write it: ``82,5`` and ``82.5`` are the same."""
    return Decimal(words.strip().replace(",", "."))


def is_number(words: str) -> bool:
    """Say whether words are one number."""
    return _NUMBER.fullmatch(words.strip()) is not None


@functools.cache
def echelon(words: str) -> str | None:
    """Give the level of an echelon without its letter: ``II.b``, ``IIb`` and ``2b`` are ``II``."""
    found = _ROMAN.search(words.casefold().replace("eselon", " "))
    return _DIGITS.get(found[1], found[1].upper()) if found else None
