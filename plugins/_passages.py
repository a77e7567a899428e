"""What stands around a match: its sentence, the words before and after it."""

from __future__ import annotations

import re
from typing import NamedTuple

import urai

REACH = 400
"""Code points to either side within which a sentence's bounds are looked for."""

_END = re.compile(
    r"(?<![\s.(][A-Z])(?<!\b(?:Dr|dr|Ir|No|Rp|Pj|St|Jl|Hj|KH|Lt))(?<!\b(?:Drs|Dra|Plt|Plh|Pjs|Kab|Kec|Moh|Muh))(?<!\bProf)"
    r"[.!?][”\"’')]*(?=\s|$)|\n"
)


# PADANG (Antara) - ; Bengkulu, narasi.co.id.- ; jpnn.com, BANYUWANGI –
DATELINE = re.compile(r"\s*[A-Z\w][\w ’'.,/()]{2,60}?\s?[-–—]{1,2}\s+(?=[A-Z“\"])")


class Passage(NamedTuple):
    """The sentence around a span of a document: ``before`` and ``after`` are its words to either side."""

    start: int
    end: int
    before: str
    after: str


def passage(text: str, start: int, end: int) -> Passage:
    """Give the sentence around ``text[start:end]``, at most :data:`REACH` code points to either side."""
    first = max(0, start - REACH)
    for stop in _END.finditer(text, first, start):
        first = stop.end()
    found = _END.search(text, end, min(len(text), end + REACH))
    last = found.start() if found else min(len(text), end + REACH)
    return Passage(first, last, text[first:start], text[end:last])


def around(part: urai.Node | urai.Token, source: urai.Source) -> Passage:
    """Give the sentence around a part of a match."""
    return passage(source.document.text, part.start, part.end)


def part_of(part: urai.Node | urai.Token, name: str) -> urai.Node | urai.Token | None:
    """Find a part of a match by its name; a token has none."""
    return part.part(name) if isinstance(part, urai.Node) else None


def words_of(part: urai.Node | urai.Token, name: str, source: urai.Source) -> str | None:
    """Give the words of a part of a match by its name."""
    found = part_of(part, name)
    return source.words(found) if found is not None else None
