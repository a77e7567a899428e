"""Texts that are made to be dear: the work grows with the length, and no faster."""

from __future__ import annotations

from time import process_time

import pytest

from urai.form import Form, detect
from urai.text import clean

SIZE = 40_000

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


def best_time(text: str, forms: list[Form]) -> float:
    times = []
    for _ in range(3):
        start = process_time()
        detect(text, forms)
        times.append(process_time() - start)
    return min(times)


@pytest.mark.parametrize("words", LINES.values(), ids=LINES)
@pytest.mark.parametrize(
    "opening", ["", "jpnn.com, NGAWI - ", "Judul Berita yang Panjang\n"], ids=["", "jpnn", "title"]
)
def test_four_times_the_text_is_four_times_the_work(words: str, opening: str, forms: list[Form]) -> None:
    small = clean(opening + words * (SIZE // len(words)) + "x")
    large = clean(opening + words * (4 * SIZE // len(words)) + "x")
    assert best_time(large, forms) < 8 * best_time(small, forms) + 0.2


@pytest.mark.parametrize(
    "inside",
    ["Penulis:\n{}", "Penulis: {}", "Foto: {}", "(adk/{})", "Kata. (A{})", "Oleh {}", "Baca juga: {}", "> {}", "#{}"],
)
@pytest.mark.parametrize("words", ["A", "A-", "A.", "A ", "a/", "A, ", "A’", "-", "."])
def test_a_line_that_almost_is_something_costs_no_more_than_its_length(
    inside: str, words: str, forms: list[Form]
) -> None:
    start = process_time()
    detect(clean(inside.format(words * 20_000 + "!")), forms)
    assert process_time() - start < 2


@pytest.mark.parametrize("line", ["BACA JUGA:", "Penulis: a", "Berita Terkait", "Kata.", "Judul Berita yang Panjang"])
def test_twice_as_many_lines_are_twice_as_many_sections(line: str, forms: list[Form]) -> None:
    def sections(times: int) -> int:
        return len(detect(f"{line}\n" * times, forms).layout.sections)

    few = sections(200)
    assert few >= 200
    assert abs(sections(400) - 2 * few) <= 2


@pytest.mark.parametrize("words", ["kata ", "BACA JUGA:", "a", "(", "Kata, "])
def test_three_megabytes_on_one_line_take_seconds_at_the_most(words: str, forms: list[Form]) -> None:
    text = words * (3_000_000 // len(words))
    start = process_time()
    detect(text, forms)
    assert process_time() - start < 5
