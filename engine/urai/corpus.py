"""Read the corpora of forms: texts with the section trees that their form should give them.

A corpus stands beside its grammar (``forms/jpnn.corpus.txt``). It is a list of cases; each has a title
between two lines of ``=``, a text, a line of ``-``, and the tree expected::

    ==================
    A link between paragraphs
    ==================

    jpnn.com, NGAWI - Pemkab Ngawi melantik sepuluh pejabat baru.
    BACA JUGA: Sepuluh Camat Ikut Seleksi
    Mereka dilantik di pendopo.

    ---

    (paragraph
      (dateline outlet: "jpnn.com" place: "NGAWI")
      text: "Pemkab Ngawi melantik sepuluh pejabat baru.")
    (related_link title: "Sepuluh Camat Ikut Seleksi")
    (paragraph "Mereka dilantik di pendopo.")

The tree has, in text order, each section's kind, its parts (a terminal's name in lower case, and its
words) and the sections inside it. A part that is the whole section has no name there, if it is called
``text`` or as the section is. Words over 60 characters are shown by their first 30 and last 25 with
``…`` between. Line breaks and indentation are free. Empty lines around text and tree do not count.

What an editor would not show or keep is written out in a text: ``⍽`` is a non-breaking space, ``␉`` a
tab, ``␍`` a carriage return, ``␠`` a blank (at the edge of a line), and ``⟪kata ×3⟫`` is ``kata kata kata``
with a blank behind it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

import msgspec

from urai.errors import Place, Problem, UraiError
from urai.facts import Layout, Section

LONGEST_WORDS = 60
_HEAD, _TAIL = 30, 25
_TITLE = re.compile(r"^={3,}[ ]*\n(?P<title>[^\n]+)\n={3,}[ ]*$", re.MULTILINE)
_RULE = re.compile(r"^-{3,}[ ]*$", re.MULTILINE)
_WRITTEN_OUT = str.maketrans({"⍽": "\u00a0", "␉": "\t", "␍": "\r", "␠": " "})
_REPEATED = re.compile(r"⟪(?P<words>[^⟫]*)×(?P<times>\d{1,7})⟫")


class Case(msgspec.Struct, frozen=True):
    """One case: its title, the text with everything written out, and the tree expected."""

    title: str
    text: str
    expected: str


def read_corpus(text: str, name: str = "corpus") -> list[Case]:
    """Give the cases of a corpus; ``name`` is the file that errors name.

    Raises:
        UraiError: something stands before the first title, or a case has no line of ``-``.

    """
    text = text.replace("\r\n", "\n")
    titles = list(_TITLE.finditer(text))
    before = text[: titles[0].start()] if titles else text
    if before.strip():
        place = Place.at(name, text, len(before) - len(before.lstrip()))
        raise UraiError(
            Problem(place, "corpus", "this is before the first title", "put a title between two lines of ===")
        )
    cases: list[Case] = []
    for title, following in itertools.zip_longest(titles, titles[1:]):
        body = text[title.end() : following.start() if following else len(text)]
        rules = list(_RULE.finditer(body))
        if not rules:
            place = Place.at(name, text, title.start("title"))
            raise UraiError(
                Problem(place, "corpus", "no tree is given", "write --- below the text, and the tree below it")
            )
        rule = rules[-1]
        cases.append(Case(title["title"].strip(), _text(body[: rule.start()]), body[rule.end() :].strip()))
    return cases


def _text(written: str) -> str:
    text = re.sub(r"\A(?:[ ]*\n)+|\n\s*\Z", "", written).translate(_WRITTEN_OUT)
    return _REPEATED.sub(lambda repeated: repeated["words"] * int(repeated["times"]), text)


def render_tree(layout: Layout, text: str) -> str:
    """Give the sections of a layout of ``text`` as a corpus writes them."""
    inside: dict[int | None, list[int]] = {}
    for index, section in enumerate(layout.sections):
        inside.setdefault(section.parent, []).append(index)
    return "\n".join("\n".join(_lines(layout.sections, index, inside, text)) for index in inside.get(None, ()))


def _lines(sections: Sequence[Section], index: int, inside: dict[int | None, list[int]], text: str) -> Iterator[str]:
    section = sections[index]
    pieces = [(start, [f'{name}: "{_words(text[start:end])}"']) for name, (start, end) in section.parts.items()]
    pieces += [(sections[child].start, list(_lines(sections, child, inside, text))) for child in inside.get(index, ())]
    lines = [line for _, piece in sorted(pieces, key=lambda piece: piece[0]) for line in piece]
    if any(section.parts.get(name) == (section.start, section.end) for name in ("text", section.kind)):
        lines = [f'"{_words(text[section.start : section.end])}"']
    if index not in inside:
        yield f"({' '.join([section.kind, *lines])})"
        return
    yield f"({section.kind}"
    yield from (f"  {line}" for line in lines[:-1])
    yield f"  {lines[-1]})"


def _words(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= LONGEST_WORDS else f"{words[:_HEAD]}…{words[-_TAIL:]}"
