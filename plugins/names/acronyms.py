"""Find the acronyms that a text explains: a long form and its short form in brackets, in either order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from .alignment import MOST_WORDS, SMALL, long_form, spells, stands_for
from .lexicons import expansions
from .posts import Span
from .words import Words

_BRACKET = re.compile(r"\((\"?)([^()|\"]{1,4})\"?\)")
_LONG_BRACKET = re.compile(r"\(\"?([^()|\"]{2,16})\"?\)")
_SHORT = re.compile(r"(?=.*[A-Z])(?=(?:.*[^\W_]){2})[^\W_][\w/&.’'-]*(?: [A-Z][\w/-]*){0,2}")
_STOP = frozenset("|.:;()")


class Explained(NamedTuple):
    """An acronym and its long form: their words, and the whole from the first to the closing bracket."""

    short: Span
    long: Span
    whole: Span


def explained(words: Words) -> list[Explained]:
    """Give the acronyms that are explained, in text order."""
    if "(" not in words.raw:
        return []
    found = list(_short_in_bracket(words))
    taken = {one.whole[1] for one in found}
    found += [one for one in _long_in_bracket(words) if one.whole[1] not in taken]
    return sorted(found, key=lambda one: one.whole)


def _short_in_bracket(words: Words) -> Iterator[Explained]:
    for match in _BRACKET.finditer(words.raw):
        first, stop = match.span(2)
        short = words.text_of(first, stop)
        if not _SHORT.fullmatch(short) and not short.islower():
            continue
        before = _words_before(words, match.start())
        keys = tuple(words.keys[word] for word in before)
        count = known_form(short, keys) or long_form(short, keys) or _in_capitals(words, short, before)
        if count and (not short.islower() or (count > 1 and len(short) >= 5 and stop - first == 1)):
            start = before[-count]
            yield Explained((first, stop), (start, before[-1] + 1), (start, match.end()))


def known_form(short: str, keys: tuple[str, ...]) -> int | None:
    """Give how many of the last words are what the lexicons say a short form stands for."""
    for long in expansions().get(short, ()):
        wanted = tuple(long.casefold().replace(",", "").split())
        if keys[-len(wanted) :] == wanted:
            return len(wanted)
    return None


def _in_capitals(words: Words, short: str, before: list[int]) -> int | None:
    """Give how many of the last words, a name in capitals, have the letters of a name that was made of them."""
    if not short.isalpha():
        return None
    first = len(before)
    while first and (words.raw[before[first - 1]].isupper() or words.keys[before[first - 1]] in SMALL):
        first -= 1
    keys = [words.keys[word] for word in before]
    starts = [first, *range(len(keys) - 1, first, -1)]
    return next((len(keys) - at for at in starts if at < len(keys) and spells(short, keys[at:])), None)


def _words_before(words: Words, bracket: int) -> list[int]:
    """Give the words before a bracket, back to the end of the sentence before; commas and quotes left out."""
    found: list[int] = []
    for word in range(bracket - 1, max(bracket - 2 * MOST_WORDS, -1), -1):
        code = words.raw[word]
        if code in _STOP or len(found) == MOST_WORDS:
            break
        if code not in ',"':
            found.append(word)
    return found[::-1]


def _long_in_bracket(words: Words) -> Iterator[Explained]:
    for match in _LONG_BRACKET.finditer(words.raw):
        first, stop = match.span(1)
        short = match.start() - 1
        if short < 0 or words.raw[short] in "|,.":
            continue
        inside = [word for word in range(first, stop) if words.raw[word] not in ',"']
        text = words.text_of(short, short + 1)
        keys = [words.keys[word] for word in inside]
        if _SHORT.fullmatch(text) and (
            stands_for(text, keys) or (text.isalpha() and words.raw[inside[0]].isupper() and spells(text, keys))
        ):
            yield Explained((short, short + 1), (first, stop), (short, match.end()))
