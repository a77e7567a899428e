"""Normalisers of sums of money: amount, currency, and what the sum is paid per."""

from __future__ import annotations

import re

import urai

from ._numerals import plain
from ._stated_numbers import number_in

_CURRENCIES = {
    "rp": "IDR",
    "rupiah": "IDR",
    "$": "USD",
    "us$": "USD",
    "s$": "SGD",
    "a$": "AUD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "euro": "EUR",
    "yen": "JPY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "ringgit": "MYR",
    "riyal": "SAR",
    "won": "KRW",
    "baht": "THB",
    "dirham": "AED",
    "rupee": "INR",
    "pound": "GBP",
    "poundsterling": "GBP",
    "dong": "VND",
    "peso": "PHP",
}
_DOLLARS = {
    "singapura": "SGD",
    "australia": "AUD",
    "hongkong": "HKD",
    "hong": "HKD",
    "kanada": "CAD",
    "selandia": "NZD",
}
_CURRENCY_WORDS = re.compile(r"[a-z]?[a-z]?\$|[€£¥]|[a-z]+", re.IGNORECASE)

_PER = re.compile(
    r"\s{0,2}(?:/|(?:per|setiap|tiap)[\s-]|per(?=kapita)|se(?=(?:hari|minggu|pekan|bulan|tahun|jam|orang)\b))\s?"
    r"(?P<what>(?:[a-z]{2,20}?|[A-Z]{2,8})(?:\s(?:persegi|kubik|keluarga|tangga))?)(?:nya)?(?![\w-])"
)
_FIGURE_BEFORE_BRACKET = re.compile(
    r"\d(?:[\d.,=–-]|\s?(?:ribu|juta|mil[iy]ar|tril[iy]un)\b){0,30}\s?\((?:terbilang:?\s?)?$", re.IGNORECASE
)


_UPPER_SUM = re.compile(
    r"\s?(?:[-–]|sampai(?:\sdengan)?|hingga|s\.?d\.?|s/d|dan)\s?(?:Rp\.?\s?)\d[\d.,]*(?:\s(?:ribu|juta|mil[iy]ar|tril[iy]un))?(?:-)?"
)


def amount(part: urai.Node | urai.Token, source: urai.Source) -> str:
    """Give a sum in units of its currency: ``Rp 17,5 juta`` is ``17500000``."""
    if _FIGURE_BEFORE_BRACKET.search(source.document.text, max(0, part.start - 60), part.start):
        raise urai.Rejected("the words in the bracket repeat the sum before it")
    return plain(number_in(part, source, counted=True))


def currency(part: urai.Node | urai.Token, source: urai.Source) -> str:
    """Give the ISO 4217 code of a sum's currency."""
    named = (part.part("SIGN") or part.part("CURRENCY_NAME")) if isinstance(part, urai.Node) else part
    said = re.sub(r"\s+", " ", source.words(named or part)).replace("US $", "US$")
    words: list[str] = _CURRENCY_WORDS.findall(said.casefold())
    if {"dolar", "dollar"} & set(words[:2]):
        return next((code for word, code in _DOLLARS.items() if word in words), "USD")
    return _CURRENCIES.get(words[0], words[0].upper())


def per(part: urai.Node | urai.Token, source: urai.Source) -> str | None:
    """Give what a sum is paid per, from the words that follow it: ``orang per tahun``; null where nothing is said.

    Of two sums from and to, the words stand behind the second.
    """
    found: list[str] = []
    text, position = source.document.text, part.end
    if upper := _UPPER_SUM.match(text, position):
        position = upper.end()
    while len(found) < 3 and (said := _PER.match(text, position)):
        found.append(said["what"])
        position = said.end()
    return " per ".join(found) or None


@urai.hookimpl
def urai_normalisers() -> list[urai.Normaliser]:
    """Contribute the normalisers of money."""
    return [
        urai.Normaliser("amount", amount, "a sum as a decimal string in units: Rp 17,5 juta is 17500000"),
        urai.Normaliser("currency", currency, "the ISO 4217 code of a sum's currency"),
        urai.Normaliser("per", per, "what a sum is paid per, from the words after it: orang per tahun"),
    ]
