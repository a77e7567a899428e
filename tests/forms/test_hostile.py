"""Texts that are made to be dear are read to their end; what they cost is measured in the benchmarks."""

from __future__ import annotations

import pytest

from urai.form import Form, detect
from urai.text import clean

SIZE = 20_000

# One line each, of repeated words or characters; most are the beginnings of something that never comes.
LINES = {
    "one word": "a",
    "capitals": "K",
    "opening brackets": "(",
    "closing brackets": ")",
    "square brackets": "[",
    "full stops": ".",
    "stars": "*",
    "backslashes": "\\",
    "quotation marks": '"',
    "blanks": "x" + " " * 2000,
    "short words": "kata ",
    "capitalised words": "Kata ",
    "words and commas": "Kata, ",
    "words and full stops": "Kata. ",
    "words and dashes": "Kata – ",
    "glued dashes": "A-",
    "web addresses": "a.b.",
    "hyphens in addresses": "aa-bb.",
    "brackets behind sentences": ". (a) ",
    "brackets that do not close": ". ( ",
    "stars behind sentences": ". * ",
    "colons": ": ",
    "backslashes and blanks": "x \\ ",
    "roles": "Penulis: ",
    "bars": "Penulis: a | ",
    "cues": "BACA JUGA:",
    "cues and blanks": "Baca juga:" + " " * 2000,
    "share words": "share ",
    "hashtags": "#a ",
    "quotation marks of markdown": "> ",
    "bullets": "- ",
    "numbers": "1. ",
    "pictures": "Foto: saat ",
    "empty lines": "\n",
    "blank lines": " \n",
    "line breaks of markdown": "\\\n",
}


def leaves_nothing_out(text: str, forms: list[Form]) -> None:
    """Check that all words of a text stand in some section."""
    covered = bytearray(len(text))
    for section in detect(text, forms).layout.sections:
        covered[section.start : section.end] = b"\x01" * (section.end - section.start)
    assert not any(char.isalnum() and not covered[at] for at, char in enumerate(text))


@pytest.mark.parametrize("words", LINES.values(), ids=LINES)
@pytest.mark.parametrize(
    "opening", ["", "jpnn.com, NGAWI - ", "Judul Berita yang Panjang\n"], ids=["", "jpnn", "title"]
)
def test_long_runs_are_read_to_their_end(words: str, opening: str, forms: list[Form]) -> None:
    leaves_nothing_out(clean(opening + words * (SIZE // len(words)) + "x"), forms)


@pytest.mark.parametrize(
    "inside",
    ["Penulis:\n{}", "Penulis: {}", "Foto: {}", "(adk/{})", "Kata. (A{})", "Oleh {}", "Baca juga: {}", "> {}", "#{}"],
)
@pytest.mark.parametrize("words", ["A", "A-", "A.", "A ", "a/", "A, ", "A’", "-", "."])
def test_a_line_that_almost_is_something_is_read_to_its_end(inside: str, words: str, forms: list[Form]) -> None:
    leaves_nothing_out(clean(inside.format(words * SIZE + "!")), forms)


@pytest.mark.parametrize("line", ["BACA JUGA:", "Penulis: a", "Berita Terkait", "Kata.", "Judul Berita yang Panjang"])
def test_twice_as_many_lines_are_twice_as_many_sections(line: str, forms: list[Form]) -> None:
    def sections(times: int) -> int:
        return len(detect(f"{line}\n" * times, forms).layout.sections)

    few = sections(200)
    assert few >= 200
    assert abs(sections(400) - 2 * few) <= 2


@pytest.mark.parametrize("words", ["kata ", "BACA JUGA:", "a", "(", "Kata, "])
def test_three_megabytes_on_one_line_are_read(words: str, forms: list[Form]) -> None:
    assert detect(words * (3_000_000 // len(words)), forms).layout.sections
