"""The lexicon of what documents claim: which words speak of which pack's matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import msgspec
import tomli

import urai

PACK = urai.bundled("urai.rules") / "region"


class Konsep(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A matter that documents make claims about, with its spellings and the kinds of facts that state it.

    ``angka`` and ``peringkat`` are what a claim is about that is a figure, or a place in an order.
    """

    paket: str
    hal: str
    makna: str
    istilah: tuple[str, ...]
    dari: tuple[str, ...]
    angka: str = ""
    peringkat: str = ""


@cache
def concepts() -> tuple[Konsep, ...]:
    """Give the concepts of the lexicon, in its order."""
    table = tomli.loads((PACK / "lexicons" / "konsep.toml").read_text(encoding="utf-8"))
    return tuple(msgspec.convert(table["konsep"], list[Konsep]))


@cache
def _terms() -> tuple[re.Pattern[str], dict[str, Konsep]]:
    """Give one pattern of all terms, the longest first, and the concept of each."""
    owners = {_plain(term): concept for concept in reversed(concepts()) for term in concept.istilah}
    words = sorted(owners, key=lambda term: (-len(term), term))
    pattern = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words)
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE), owners


def mentions(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int, Konsep]]:
    """Give each mention of a term with its concept, in text order."""
    pattern, owners = _terms()
    for found in pattern.finditer(text, start, len(text) if end is None else end):
        yield found.start(), found.end(), owners[_plain(found.group())]


def concept_of(kind: str, *words: object) -> Konsep | None:
    """Give the concept that a fact of a kind states: by its words, or the one that any fact of the kind states."""
    fallback = next((concept for concept in concepts() if not concept.istilah and kind in concept.dari), None)
    for text in words:
        for _, _, concept in mentions(str(text or "")):
            if kind in concept.dari:
                return concept
    return fallback


def _plain(term: str) -> str:
    return " ".join(term.split()).casefold()
