"""Values as official records write them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from urai.plugins import _records as records


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Dra. RINA ASTUTI, M.Si.", "Rina Astuti"),
        ("Budi Santoso, S.Sos., M.A.P.", "Budi Santoso"),
        ("dr. H. AHMAD M. YUSUF, Sp.PD", "Ahmad M. Yusuf"),
        ("Ir. Joko, MT", "Joko"),
        ("Siti Aminah", "Siti Aminah"),
        ("(NUR'AINI, A.Md.Kep)", "Nur'aini"),
        ("ABDUL MUIS bin SALEH", "ABDUL MUIS bin SALEH"),
        ("Prof. Dr. Ir. Dewi Sartika, M.Sc., Ph.D.", "Dewi Sartika"),
    ],
)
def test_names_lose_their_degrees(written: str, name: str) -> None:
    assert records.bare_name(written) == name


@pytest.mark.parametrize(
    ("written", "number"),
    [("87,5", "87.5"), ("1.250.000,00", "1250000"), ("-2", "-2"), ("90.5", "90.5"), ("3 kali", "3"), ("-", None)],
)
def test_figures_are_exact(written: str, number: str | None) -> None:
    assert records.exact(written) == (None if number is None else Decimal(number))


@given(st.decimals(min_value=0, max_value=10**12, places=2))
def test_an_amount_is_read_back_as_it_was_written(amount: Decimal) -> None:
    written = f"Rp{amount:,.2f}".replace(",", "_").replace(".", ",").replace("_", ".")
    assert records.rupiah(written) == amount


@pytest.mark.parametrize(
    ("written", "amount"), [("Rp. 2,5 juta", "2500000"), ("Rp1.250.000,-", "1250000"), ("1.000", "1000"), ("-", None)]
)
def test_money_in_other_spellings(written: str, amount: str | None) -> None:
    assert records.rupiah(written) == (None if amount is None else Decimal(amount))


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_day_is_read_in_each_spelling(day: date) -> None:
    months = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
    for written in (f"{day.day} {months[day.month - 1]} {day.year}", f"{day:%d-%m-%Y}", f"{day:%d/%m/%Y}", f"{day}"):
        assert records.day(written) == day
        assert records.month(written) == f"{day:%Y-%m}"


@pytest.mark.parametrize("written", ["31 Februari 2024", "2024", "Januari", "12/13/2024"])
def test_no_day_is_none(written: str) -> None:
    assert records.day(written) is None


@pytest.mark.parametrize(
    ("written", "grade"),
    [
        ("Pembina Tk. I (IV/b)", "IV/b"),
        ("Penata, III/c", "III/c"),
        ("Penata Muda Tk.I III b", "III/b"),
        ("Golongan IX", "IX"),
        ("Pembina Utama IV/e", "IV/e"),
        ("III/e", None),
        ("-", None),
    ],
)
def test_grades(written: str, grade: str | None) -> None:
    assert records.grade(written) == grade


@pytest.mark.parametrize(
    ("written", "echelon"),
    [("Eselon IIb", "II.b"), ("II.b", "II.b"), ("eselon 3 a", "III.a"), ("IV", "IV"), ("-", None)],
)
def test_echelons(written: str, echelon: str | None) -> None:
    assert records.echelon(written) == echelon


@pytest.mark.parametrize("empty", ["-", "…", "......", "____", "(kosong)", " "])
def test_what_was_left_empty_is_none(empty: str) -> None:
    assert records.filled(empty) is None
