"""Indonesian numbers, in figures and in words, as exact decimals."""

from __future__ import annotations

import re
from decimal import Decimal

import urai

_UNITS = {
    "nol": 0,
    "satu": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
    "lima": 5,
    "enam": 6,
    "tujuh": 7,
    "delapan": 8,
    "sembilan": 9,
}
_RANKS = {"ratus": 100, "puluh": 10, "belas": 10}
_FRACTIONS = {"setengah": Decimal("0.5"), "seperempat": Decimal("0.25")}
_SCALES = {name: Decimal(10) ** power for name, power in (("ribu", 3), ("juta", 6), ("miliar", 9), ("triliun", 12))}
_ONE_OF = {f"se{word}": word for word in (*_RANKS, *_SCALES)}
_SPELLINGS = {
    "milyar": "miliar",
    "semilyar": "semiliar",
    "trilyun": "triliun",
    "milliar": "miliar",
    "millyar": "miliar",
    "trilliun": "triliun",
    "trillyun": "triliun",
    "rb": "ribu",
    "jt": "juta",
    "m": "miliar",
    "t": "triliun",
    "million": "juta",
    "billion": "miliar",
    "trillion": "triliun",
}
_NUMERALS = {*_UNITS, *_RANKS, *_FRACTIONS, *_SCALES, *_ONE_OF, "milyar", "semilyar", "trilyun", "koma"}
_NUMERAL = re.compile("|".join(sorted(_NUMERALS, key=lambda word: (-len(word), word))))
_LAST_POINT_IS_DECIMAL = re.compile(r"\d+\.(?:\d{1,2}|\d{4,})|\d{1,3}(?:\.\d{3})+\.\d\d|[\d,]*,\d{3},\d{3}\.\d+")


def plain(value: Decimal) -> str:
    """Write a decimal without an exponent and without zeros that say nothing: ``17500000``, ``9.42``."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def shown(value: Decimal) -> str:
    """Write a number for people: as :func:`plain` does, with the decimal comma."""
    return urai.decimal_comma(plain(value))


def figure(text: str) -> Decimal:
    """Give the value of a figure: ``1.264``, ``17,5``, ``9.42``, ``1.500.000,00``, ``20,000,000.50``.

    As Indonesian has it, points group thousands and a comma precedes decimals. A last point that
    does not precede three digits precedes decimals, and two commas and more group thousands.
    """
    if _LAST_POINT_IS_DECIMAL.fullmatch(text):
        whole, _, decimals = text.rpartition(".")
        return Decimal(f"{re.sub('[.,]', '', whole)}.{decimals}")
    if text.count(",") > 1:
        return Decimal(text.replace(",", ""))
    return Decimal(text.replace(".", "").replace(",", "."))


def scale(text: str) -> Decimal:
    """Give what a scale multiplies by: ``ribu``, ``jt``, ``M``, ``ratus juta``, ``jutaan``."""
    total = Decimal(1)
    for word in text.casefold().split():
        name = word.removesuffix("an")
        name = _SPELLINGS.get(name, name)
        total *= _SCALES[name] if name in _SCALES else _RANKS[name]
    return total


def number_in_words(text: str) -> Decimal:
    """Give the value of a number in words: ``dua ratus lima puluh ribu``, ``dua setengah juta``, ``nol koma lima``.

    Raises:
        ValueError: the words are numerals, but together no number.

    """
    rest = _numerals(text)
    total, below = Decimal(0), Decimal(0)
    while rest:
        group = _group(rest)
        if group is not None and rest[:1] == ["koma"]:
            group = _with_decimals(group, rest)
        size = _size(rest)
        if group is None or (below and size >= below):
            raise ValueError(f"{text!r} is no number")
        total, below = total + group * size, size
    return total


def _size(rest: list[str]) -> Decimal:
    """Take a scale off the words, or two that rise: ``ribu triliun``."""
    size = last = Decimal(1)
    while rest and _SCALES.get(rest[0], Decimal(0)) > last:
        last = _SCALES[rest.pop(0)]
        size *= last
    return size


def _numerals(text: str) -> list[str]:
    """Cut the words into numerals, however they are joined, with ``seratus`` as ``satu ratus``."""
    joined = re.sub(r"[\s-]+", "", text.casefold())
    words: list[str] = []
    position = 0
    while position < len(joined):
        found = _NUMERAL.match(joined, position)
        if found is None:
            raise ValueError(f"{joined[position:]!r} is no numeral")
        word = _SPELLINGS.get(found.group(), found.group())
        words += ["satu", _ONE_OF[word]] if word in _ONE_OF else [word]
        position = found.end()
    return words


def _group(rest: list[str]) -> Decimal | None:
    """Take what stands before one scale, up to 999 and a fraction, off the words."""
    total, level = Decimal(0), 1000
    taken = False
    while rest and level:
        word = rest[0]
        if word in _FRACTIONS:
            total, level = total + _FRACTIONS[word], 0
            del rest[0]
        elif word in _UNITS:
            rank = rest[1] if len(rest) > 1 and rest[1] in _RANKS else ""
            if _RANKS.get(rank, 1) >= level:
                break
            total += _UNITS[word] * (1 if rank == "belas" else _RANKS.get(rank, 1)) + (10 if rank == "belas" else 0)
            level = 1 if rank in ("belas", "") else _RANKS[rank]
            del rest[: 2 if rank else 1]
        else:
            break
        taken = True
    return total if taken else None


def _with_decimals(whole: Decimal, rest: list[str]) -> Decimal | None:
    """Take a comma and its digits off the words: ``koma nol lima``."""
    digits = ""
    del rest[0]
    while rest and rest[0] in _UNITS:
        digits += str(_UNITS[rest.pop(0)])
    return Decimal(f"{whole}.{digits}") if digits and whole == int(whole) else None
