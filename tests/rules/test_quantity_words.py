"""Numbers in words and in figures, read back from an independent way of writing them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import urai
from urai.loading import load

UNITS = "nol satu dua tiga empat lima enam tujuh delapan sembilan".split()  # reads as one counts
SIZES = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (1000, "ribu"), (100, "ratus"), (10, "puluh"))
NEWS = load("news", installed=False)
NORMALISERS = NEWS.catalogue.normalisers


class Text:
    """A text that a normaliser is shown."""

    def __init__(self, text: str) -> None:
        self.document = urai.Document("text", text)

    def words(self, part: urai.Node | urai.Token) -> str:
        return self.document.text[part.start : part.end]

    def mention(self, part: urai.Node | urai.Token) -> None:
        return None


def normalise(name: str, terminal: str, text: str) -> str:
    value: str = NORMALISERS[name].apply(urai.Token(terminal, 0, len(text)), Text(text))
    return value


def spell(number: int) -> str:
    """Spell a number as school teaches it."""
    if number < 12:
        return (*UNITS, "sepuluh", "sebelas")[number]
    if number < 20:
        return f"{UNITS[number - 10]} belas"
    size, name = next((size, name) for size, name in SIZES if number >= size)
    one = number // size == 1 and size <= 1000
    head = f"se{name}" if one else f"{spell(number // size)} {name}"
    return f"{head} {spell(number % size)}" if number % size else head


def grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")


NUMBERS = st.one_of(
    st.integers(0, 2100), st.integers(0, 10**15 - 1), st.sampled_from([10**power for power in range(15)])
)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "nol"),
        (11, "sebelas"),
        (19, "sembilan belas"),
        (100, "seratus"),
        (1000, "seribu"),
        (1999, "seribu sembilan ratus sembilan puluh sembilan"),
        (250_000, "dua ratus lima puluh ribu"),
        (1_000_000, "satu juta"),
    ],
)
def test_the_spelling_that_the_property_rests_on(number: int, words: str) -> None:
    assert spell(number) == words


@given(NUMBERS)
def test_a_number_in_words_is_read_back(number: int) -> None:
    assert normalise("number", "NUMBER_WORDS", spell(number)) == str(number)


@given(NUMBERS, st.sampled_from(["title", "upper", "joined"]))
def test_a_number_in_words_is_read_back_however_it_is_set(number: int, way: str) -> None:
    words = spell(number)
    text = {"title": words.title(), "upper": words.upper(), "joined": words.replace(" puluh", "puluh")}[way]
    assert normalise("number", "NUMBER_WORDS", text) == str(number)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("setengah", "0.5"),
        ("satu setengah", "1.5"),
        ("dua setengah miliar", "2500000000"),
        ("setengah juta", "500000"),
        ("seperempat juta", "250000"),
        ("nol koma lima", "0.5"),
        ("dua koma nol lima juta", "2050000"),
        ("dua belas koma lima", "12.5"),
        ("sejuta", "1000000"),
        ("semiliar", "1000000000"),
        ("satu milyar", "1000000000"),
        ("seribu triliun", "1000000000000000"),
        ("duapuluh lima", "25"),
    ],
)
def test_fractions_and_short_forms(words: str, value: str) -> None:
    assert normalise("number", "NUMBER_WORDS", words) == value


@pytest.mark.parametrize(
    "words",
    ["dua tiga", "puluh", "dua belas tiga", "seribu sejuta", "seratus puluh", "dua koma", "satu ribu juta ribu"],
)
def test_numerals_that_make_no_number_are_rejected(words: str) -> None:
    with pytest.raises(urai.Rejected, match="is no number"):
        normalise("number", "NUMBER_WORDS", words)


@given(st.integers(0, 10**12), st.integers(0, 99))
def test_a_figure_is_read_back(whole: int, cents: int) -> None:
    value = Decimal(whole) + Decimal(cents) / 100
    for text in (f"{grouped(whole)},{cents:02}", f"{whole},{cents:02}"):
        assert Decimal(normalise("decimal", "NUMBER", text)) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.264", "1264"),
        ("20,8", "20.8"),
        ("9.42", "9.42"),
        ("3,00", "3"),
        ("1.500.000,50", "1500000.5"),
        ("1.000.000.00", "1000000"),
        ("20,000,000", "20000000"),
        ("20,000,000.50", "20000000.5"),
        ("0,001", "0.001"),
        ("007", "7"),
    ],
)
def test_points_and_commas(text: str, value: str) -> None:
    assert normalise("decimal", "NUMBER", text) == value


@given(st.integers(1, 10**6))
def test_a_count_is_found_with_its_noun(number: int) -> None:
    for text in (f"{grouped(number)} orang", f"{spell(number)} orang", f"{grouped(number)} ({spell(number)}) orang"):
        document = urai.Document("text", f"Hadir sebanyak {text} di aula.")
        facts = [fact for fact in NEWS.engine.read(document).facts if fact.kind == "quantity"]
        assert [(fact.text, fact.value) for fact in facts] == [(text, {"value": str(number), "unit": "orang"})]
