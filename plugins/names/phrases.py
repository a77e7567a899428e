"""Words that belong together, as the lexicons have them: regions, institutions, posts, titles, degrees."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from . import lexicons
from .pieces import keys_of


class Phrase(NamedTuple):
    """A phrase: its words after the first, the class of the whole, and the regions that it names."""

    rest: tuple[str, ...]
    code: str
    regions: list[lexicons.Region]


Choice = tuple[tuple[int, dict[tuple[str, ...], Phrase]], ...]
"""The phrases that begin with a word: by the number of further words, the longest first."""


@cache
def phrases() -> dict[str, Choice]:
    """Give the phrases by their first word; regions of one word are phrases too."""
    found: dict[str, dict[tuple[str, ...], Phrase]] = defaultdict(dict)
    for form, code in _forms():
        if " " not in form:
            continue
        first, *rest = keys_of(form)
        found[first].setdefault(tuple(rest), Phrase(tuple(rest), code, []))
    for form, region in lexicons.regions():
        first, *rest = keys_of(form)
        known = found[first].get(tuple(rest))
        if known is None or known.code != "G":
            known = found[first][tuple(rest)] = Phrase(tuple(rest), "G", [])
        known.regions.append(region)
    return {first: _by_length(entries) for first, entries in found.items()}


def without_capital(choice: Choice) -> Choice:
    """Give the phrases that count where the first word has no capital: posts and set phrases."""
    kept = ((size, {rest: one for rest, one in by_rest.items() if one.code in "PMix="}) for size, by_rest in choice)
    return tuple((size, by_rest) for size, by_rest in kept if by_rest)


def _by_length(entries: dict[tuple[str, ...], Phrase]) -> Choice:
    lengths = sorted({len(rest) for rest in entries}, reverse=True)
    return tuple((size, {rest: phrase for rest, phrase in entries.items() if len(rest) == size}) for size in lengths)


def _forms() -> Iterator[tuple[str, str]]:  # noqa: C901  # a row of lexicons, each with its class
    """Give each phrase of several words that is no region, with its class; the first reading counts."""
    titles = lexicons.table("titles")
    yield "Wali Kota", "P"
    yield "atas nama", "i"
    yield from ((form, "N") for form in lexicons.phrases_of("open_names"))
    yield from ((form, "G") for form in lexicons.phrases_of("countries_of_two_words"))
    yield from ((form, "M") for form in lexicons.post_prefixes(several=True))
    for house in ("Bupati", "Wali Kota", "Walikota", "Gubernur", "Camat", "Lurah", "Desa", "Kelurahan", "Kepala Desa"):
        yield f"Kantor {house}", "B"
    for place in ("Kota", "Desa", "Kelurahan"):
        yield f"Balai {place}", "B"
    for verb in lexicons.words("appointments"):
        yield f"{verb} sebagai", "="
        yield f"{verb} menjadi", "="
    for role in ("inspektur", "komandan", "perwira", "pemimpin", "pembina"):
        yield f"{role} upacara", "x"
    for second in lexicons.words("balinese"):
        yield f"I {second}", "Y"
        yield f"Ni {second}", "Y"
    for form in lexicons.titles_of_office():
        yield form, "P"
    for form, _ in lexicons.institutions():
        yield form, "C"
    for entry in titles["honorific"]:
        code = "Y" if entry.get("part_of_name") else "T"
        for form in lexicons.forms(entry):
            yield form, code
            yield form.replace(" ", ". ", 1), code
    for entry in titles["degree"]:
        for form in lexicons.forms(entry):
            yield form, "E"
            first, dot, last = form.rstrip(".").partition(".")
            if dot and last.isalpha() and not last.isupper():
                yield f"{first}. {last}", "E"
