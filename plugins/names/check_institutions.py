"""Checks of institutions: a name unlike its official one, an acronym unlike its expansion or its twin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

import urai

from . import lexicons
from .acronyms import Explained
from .alignment import initials_of
from .classes import by_key
from .institutions import institutions
from .pieces import keys_of
from .reading import Names, names_of
from .spelling import distance, is_variant
from .words import Words

_MOST_WORDS = 10
_FEWEST_LETTERS = 4
_BLANK = ""
_DOUBTFUL = re.compile("[XSw]")
_MISSPELT = frozenset({"kementrian", "negera"})
"""Misspellings that are so common that they count as words elsewhere."""
_SHORT_WITH_REGION = re.compile("C(?!_)(?:L_*)?(?:G_*)?")


def check_institutions(view: urai.View) -> Iterator[urai.Remark]:
    """Report institutions that are spelt unlike their official name or unlike elsewhere in the document."""
    names = names_of(view)
    explained: set[int] = set()
    for one in names.acronyms:
        remark = _expansion(view, names.words, one)
        if remark is not None:
            explained.add(one.long[0])
            yield remark
    for institution in institutions(names):
        first, stop = institution.span
        if first in explained:
            continue
        remark = _official(view, names.words, first, stop) or _twin(view, names, first, stop)
        if remark is not None:
            yield remark


def _expansion(view: urai.View, words: Words, one: Explained) -> urai.Remark | None:
    """Compare the long form that the text gives an acronym with what it officially stands for."""
    short, keys = words.text_of(*one.short), words.keys[one.long[0] : one.long[1]]
    said = tuple(key for key in keys if key not in ',"')
    expansions = lexicons.expansions().get(short, ())
    if not expansions or any(_plain(long) in (said, _in_full(said)) for long in expansions):
        return None
    start, end = words.span(*one.whole)
    for long in expansions:
        wanted = _plain(long)
        wrong = [pair for pair in zip(said, wanted, strict=False) if pair[0] != pair[1]]
        if len(said) == len(wanted) and len(wrong) == 1 and _misspells(*wrong[0]):
            return urai.Remark(
                f"“{view.words(start, end)}” resminya “{long}”", start, end, suggestion=f"{long} ({short})"
            )
    unlike = len(expansions) == 1 and initials_of(short, _plain(expansions[0])) and not initials_of(short, said)
    if unlike and short.isupper() and not any(_similar(said, _plain(long)) for long in expansions):
        return urai.Remark(
            f"“{short}” adalah singkatan dari “{expansions[0]}”", start, end, suggestion=f"{expansions[0]} ({short})"
        )
    return None


@lru_cache(maxsize=4096)
def _plain(long: str) -> tuple[str, ...]:
    return tuple(key for key in keys_of(long) if key != ",")


def _in_full(said: tuple[str, ...]) -> tuple[str, ...]:
    """Give a long form with the acronyms in it written out: Sistem Informasi ASN."""
    full: list[str] = []
    for word in said:
        longs = lexicons.expansions().get(word.upper(), ())
        full += _plain(longs[0]) if len(longs) == 1 else (word,)
    return tuple(full)


def _similar(said: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    """Say whether two long forms only differ in words that the text has in other forms or leaves out."""
    return set(said) <= set(wanted) or set(wanted) <= set(said)


def _official(view: urai.View, words: Words, first: int, stop: int) -> urai.Remark | None:
    """Report an institution whose official name differs in one misspelt word, which is no word otherwise."""
    if words.raw[stop : stop + 1] == "X":
        stop += 1
    if not _DOUBTFUL.search(words.raw, first, stop) and words.keys[first] not in _MISSPELT:
        return None
    keys = tuple(key for key in words.keys[first:stop] if key != ",")
    for size in range(min(len(keys), _MOST_WORDS), 1, -1):
        said = keys[:size]
        for at, word in enumerate(said):
            if not _is_unknown(word):
                continue
            names = _names().get((*said[:at], _BLANK, *said[at + 1 :]), ())
            right = [name for name in names if _misspells(word, _plain(name)[at])]
            if len(right) == 1:
                start, end = words.span(first, first + size)
                return urai.Remark(f"“{view.words(start, end)}” resminya “{right[0]}”", start, end, suggestion=right[0])
    return None


def _misspells(said: str, wanted: str) -> bool:
    """Say whether a word is another one misspelt: it is no word itself, and no longer or shorter form of that one."""
    shared = min(len(said), len(wanted))
    derived = said[:shared] == wanted[:shared] and abs(len(said) - len(wanted)) > 1
    return is_variant(said, wanted) and not derived and _is_unknown(said)


def _is_unknown(word: str) -> bool:
    return word in _MISSPELT or (word not in _words() and word not in by_key())


@cache
def _words() -> frozenset[str]:
    return frozenset(word for name in _all_names() for word in _plain(name))


def _all_names() -> Iterator[str]:
    for form, _ in lexicons.institutions():
        if " " in form:
            yield form


@cache
def _names() -> dict[tuple[str, ...], list[str]]:
    """Give the official names by their words with one left blank."""
    found: dict[tuple[str, ...], list[str]] = {}
    for name in _all_names():
        plain = _plain(name)
        for at in range(len(plain)):
            names = found.setdefault((*plain[:at], _BLANK, *plain[at + 1 :]), [])
            if all(_plain(other) != plain for other in names):
                names.append(name)
    return found


def _twin(view: urai.View, names: Names, first: int, stop: int) -> urai.Remark | None:
    """Report an unknown acronym that is one letter away from one that the text uses for a body of that region."""
    words = names.words
    said = words.keys[first]
    if words.raw[first] != "A" or len(said) < _FEWEST_LETTERS:
        return None
    region = words.keys[first + 1 : stop]
    known = _known_shorts(names)
    for twin in {twin: None for less in _shortened(said) for twin in known.get(less, ())}:
        regions = known[twin][twin]
        if distance(said, twin, 1) == 1 and (not region or region in regions or () in regions):
            start, end = words.span(first, stop)
            message = f"“{view.words(start, end)}” ditulis “{twin.upper()}” di bagian lain dokumen ini"
            right = " ".join((twin.upper(), words.text_of(first + 1, stop))).strip()
            return urai.Remark(message, start, end, suggestion=right)
    return None


@lru_cache(maxsize=1)
def _known_shorts(names: Names) -> dict[str, dict[str, set[tuple[str, ...]]]]:
    """Give the short names of bodies in a text with their regions, by what a letter less makes of them."""
    words = names.words
    found: dict[str, dict[str, set[tuple[str, ...]]]] = {}
    for match in _SHORT_WITH_REGION.finditer(words.codes):
        key, region = words.keys[match.start()], words.keys[match.start() + 1 : match.end()]
        if len(key) >= _FEWEST_LETTERS and words.text_of(match.start(), match.start() + 1).isupper():
            for less in _shortened(key):
                found.setdefault(less, {}).setdefault(key, set()).add(region)
    return found


def _shortened(word: str) -> list[str]:
    """Give a word, and the words that it becomes without one of its letters."""
    return [word, *(word[:at] + word[at + 1 :] for at in range(len(word)))]
