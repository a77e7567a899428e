"""Sums of money in every shape in which Indonesian writes them, read back."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import urai
from urai.loading import load

ENGINE = load("news", installed=False).engine
SCALES = {"ribu": 3, "rb": 3, "juta": 6, "jt": 6, "miliar": 9, "milyar": 9, "M": 9, "triliun": 12, "T": 12}
SIGNS = ("Rp ", "Rp", "Rp. ", "Rp.", "IDR ", "rp ", "RP ")
PLACES = ("Anggarannya {} saja.", "({})", "Dari {}, sisanya kembali.", "Totalnya {}")


def read(text: str) -> list[tuple[str, Decimal, str]]:
    facts = [fact for fact in ENGINE.read(urai.Document("text", text)).facts if fact.kind == "money"]
    return [(fact.text, Decimal(fact.value["amount"]), fact.value["currency"]) for fact in facts]


def grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")


@given(st.integers(0, 10**15), st.sampled_from(SIGNS), st.sampled_from(["", ",-", ",00"]), st.sampled_from(PLACES))
def test_a_sum_in_full_is_read_back(amount: int, sign: str, end: str, place: str) -> None:
    text = f"{sign}{grouped(amount)}{end}"
    assert read(place.format(text)) == [(text, Decimal(amount), "IDR")]


@given(
    st.integers(1, 9999),
    st.integers(0, 99),
    st.sampled_from(sorted(SCALES)),
    st.sampled_from(SIGNS),
    st.sampled_from(PLACES),
)
def test_a_sum_with_a_scale_is_read_back(whole: int, cents: int, scale: str, sign: str, place: str) -> None:
    number = f"{whole},{cents:02}" if cents else str(whole)
    text = f"{sign}{number} {scale}"
    amount = (Decimal(whole) + Decimal(cents) / 100) * 10 ** SCALES[scale]
    assert read(place.format(text)) == [(text, amount, "IDR")]


@given(
    st.integers(1, 999), st.sampled_from(["ribu", "juta", "miliar"]), st.sampled_from(["rupiah", "dolar AS", "euro"])
)
def test_a_sum_with_the_currency_behind_is_read_back(number: int, scale: str, currency: str) -> None:
    text = f"{number} {scale} {currency}"
    code = {"rupiah": "IDR", "dolar AS": "USD", "euro": "EUR"}[currency]
    assert read(f"Hibahnya {text} saja.") == [(text, Decimal(number) * 10 ** SCALES[scale], code)]


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "  ", "\t"])
def test_any_space_may_stand_in_a_sum(space: str) -> None:
    text = f"Rp{space}17,5{space}juta"
    reading = ENGINE.read(urai.Document("text", f"Pendapatannya {text}{space}per{space}orang per tahun."))
    (fact,) = [fact for fact in reading.facts if fact.kind == "money"]
    assert (fact.text, fact.value["amount"], fact.value["per"]) == (text, "17500000", "orang per tahun")
