"""Words that belong together, as the lexicons have them: regions, institutions, posts, titles, degrees."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from urai.cache import kept

from . import lexicons, pieces
from .pieces import keys_of


class Phrase(NamedTuple):
    """A phrase: its words after the first, the class of the whole, and the regions that it names."""

    rest: tuple[str, ...]
    code: str
    regions: list[lexicons.Region]


Choice = tuple[tuple[int, dict[tuple[str, ...], Phrase]], ...]
"""The phrases that begin with a word: by the number of further words, the longest first."""


Row = tuple[str, tuple[str, ...], str, list[int]]
"""A phrase as it is kept: its first word, the others, its class, the numbers of its regions."""


@cache
def phrases() -> dict[str, Choice]:
    """Give the phrases by their first word; regions of one word are phrases too."""
    regions, rows = kept("phrases", _depends(), tuple[list[lexicons.Region], list[Row]], _rows)
    found: dict[str, dict[tuple[str, ...], Phrase]] = defaultdict(dict)
    for first, rest, code, numbers in rows:
        found[first][rest] = Phrase(rest, code, [regions[number] for number in numbers])
    return {first: _by_length(entries) for first, entries in found.items()}


def _depends() -> Iterator[bytes]:
    """Give the bytes of the lexicons, and of the code that reads them."""
    for file in sorted(lexicons.FOLDER.iterdir(), key=lambda file: file.name):
        yield file.read_bytes()
    for file in (Path(__file__), Path(lexicons.__file__), Path(pieces.__file__)):
        yield file.read_bytes()


def _rows() -> tuple[list[lexicons.Region], list[Row]]:
    regions: list[lexicons.Region] = []
    numbers: dict[lexicons.Region, int] = {}
    rows: list[Row] = []
    for first, by_rest in _found().items():
        for rest, phrase in by_rest.items():
            for region in phrase.regions:
                if region not in numbers:
                    numbers[region] = len(regions)
                    regions.append(region)
            rows.append((first, rest, phrase.code, [numbers[region] for region in phrase.regions]))
    return regions, rows


def _found() -> dict[str, dict[tuple[str, ...], Phrase]]:
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
    return found


def without_capital(choice: Choice) -> Choice:
    """Give the phrases that count where the first word has no capital: posts and set phrases."""
    kept = ((size, {rest: one for rest, one in by_rest.items() if one.code in "PMix="}) for size, by_rest in choice)
    return tuple((size, by_rest) for size, by_rest in kept if by_rest)


def _by_length(entries: dict[tuple[str, ...], Phrase]) -> Choice:
    lengths = sorted({len(rest) for rest in entries}, reverse=True)
    return tuple((size, {rest: phrase for rest, phrase in entries.items() if len(rest) == size}) for size in lengths)


def _forms() -> Iterator[tuple[str, str]]:  # a row of lexicons, each with its class
    """Give each phrase of several words that is no region, with its class; the first reading counts."""
    titles = lexicons.table("titles")
    yield from ((form, "P") for form in lexicons.phrases_of("posts_of_two_words"))
    yield "atas nama", "i"
    yield "tuan rumah", "x"
    yield from ((f"{parent} {kind}", "x") for parent in ("Bapak", "Ibu", "Orang Tua") for kind in ("Asuh", "Angkat"))
    yield from ((form, "N") for form in lexicons.phrases_of("open_names"))
    yield from ((form, "G") for form in lexicons.phrases_of("countries_of_two_words"))
    yield from ((form, "M") for form in lexicons.post_prefixes(several=True))
    yield from _houses()
    yield from ((f"Jalan {kind}", "F") for kind in ("Sehat", "Santai", "Cepat", "Kaki", "Keluar", "Tengah"))
    for level in ("Kabupaten", "Kota", "Provinsi", "Daerah"):
        yield f"Pemerintahan {level}", "H"
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


def _houses() -> Iterator[tuple[str, str]]:
    """Give the houses that are named after who works or lives there."""
    for house in ("Bupati", "Wali Kota", "Walikota", "Gubernur", "Camat", "Lurah", "Desa", "Kelurahan", "Kepala Desa"):
        yield f"Kantor {house}", "B"
    for place in ("Kota", "Desa", "Kelurahan"):
        yield f"Balai {place}", "B"
    for kind in ("Dinas", "Jabatan"):
        yield f"Rumah {kind}", "B"
    for palace in ("Negara", "Merdeka", "Kepresidenan"):
        yield f"Istana {palace}", "B"
    yield "Asrama Haji", "B"
