"""Dates in every shape in which Indonesian writes them, read back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

import urai
from urai.loading import load

ENGINE = load("news", installed=False).engine
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
SHORT = "Jan Feb Mar Apr Mei Jun Jul Agt Sep Okt Nov Des".split()  # reads as one counts
PLACES = ("Rapat digelar {} di aula.", "({})", "Sejak {}, kantor itu tutup.", "BANYUMANIK, {} – Warga berkumpul.")

SINGLE = (
    "{d} {B} {Y}",
    "{A}, {d} {B} {Y}",
    "{A} {d} {B} {Y}",
    "{A} ({d} {B} {Y})",
    "{A} malam, {d} {B} {Y}",
    "{A} tanggal {d} {B} {Y}",
    "{d} {b} {Y}",
    "{d} {U} {Y}",
    "{A} ({d}/{m}/{Y})",
    "{A} ({dd}/{mm}/{Y})",
    "{A}, {dd}-{mm}-{Y}",
    "{dd}/{mm}/{Y}",
    "{Y}-{mm}-{dd}",
    "{Y}/{mm}/{dd}",
    "{B} {d}, {Y}",
)
STRETCHES = (
    "{0[d]} {0[B]} {0[Y]} hingga {1[d]} {1[B]} {1[Y]}",
    "{0[d]} {0[B]} {0[Y]} - {1[d]} {1[B]} {1[Y]}",
    "{0[d]} {0[B]} s.d. {1[d]} {1[B]} {1[Y]}",
    "{0[A]}, {0[d]} {0[B]} sampai {1[A]}, {1[d]} {1[B]} {1[Y]}",
    "{0[A]} ({0[d]}/{0[m]}) hingga {1[A]} ({1[d]}/{1[m]}/{1[Y]})",
    "{0[dd]}/{0[mm]}/{0[Y]} s/d {1[dd]}/{1[mm]}/{1[Y]}",
)
ONE_MONTH = (
    "{0[d]}-{1[d]} {1[B]} {1[Y]}",
    "{0[d]} – {1[d]} {1[B]} {1[Y]}",
    "{0[d]} s.d {1[d]} {1[B]} {1[Y]}",
    "{0[d]} sampai dengan {1[d]} {1[B]} {1[Y]}",
    "{0[A]}-{1[A]}, {0[d]}-{1[d]} {1[B]} {1[Y]}",
    "{0[A]} hingga {1[A]} ({0[d]}-{1[d]}/{1[m]}/{1[Y]})",
)

days = st.dates(date(1946, 1, 1), date(2059, 12, 31))


def parts(day: date) -> dict[str, str]:
    return {
        "d": str(day.day),
        "dd": f"{day.day:02}",
        "m": str(day.month),
        "mm": f"{day.month:02}",
        "Y": str(day.year),
        "A": DAYS[day.weekday()],
        "B": MONTHS[day.month - 1],
        "U": MONTHS[day.month - 1].upper(),
        "b": SHORT[day.month - 1],
    }


def read(text: str, own_day: date | None = None) -> list[tuple[str, str | None]]:
    document = urai.Document("text", text, date=own_day.isoformat() if own_day else None)
    return [(fact.text, fact.value["edtf"]) for fact in ENGINE.read(document).facts if fact.kind == "date"]


@given(days, st.sampled_from(SINGLE), st.sampled_from(PLACES))
def test_a_day_is_read_back_from_each_shape(day: date, shape: str, place: str) -> None:
    text = shape.format(**parts(day))
    assert read(place.format(text)) == [(text, day.isoformat())]


@given(days, st.integers(2, 200), st.sampled_from(STRETCHES), st.sampled_from(PLACES[:3]))
def test_a_stretch_is_read_back_from_each_shape(first: date, length: int, shape: str, place: str) -> None:
    last = first + timedelta(days=length)
    text = shape.format(parts(first), parts(last))
    assert read(place.format(text)) == [(text, f"{first.isoformat()}/{last.isoformat()}")]


@given(days, st.integers(1, 27), st.sampled_from(ONE_MONTH), st.sampled_from(PLACES[:3]))
def test_a_stretch_in_one_month_is_read_back(first: date, length: int, shape: str, place: str) -> None:
    last = date(first.year, first.month, 28)
    first = date(first.year, first.month, max(1, 28 - length))
    text = shape.format(parts(first), parts(last))
    assert read(place.format(text)) == [(text, f"{first.isoformat()}/{last.isoformat()}")]


@given(
    days, st.integers(-150, 150), st.sampled_from(["{A} ({d}/{m})", "{d} {B}", "{A}, {d} {B}", "{A} malam ({d}/{m})"])
)
def test_the_own_day_gives_a_year_that_is_not_written(own: date, distance: int, shape: str) -> None:
    day = own + timedelta(days=distance)
    text = shape.format(**parts(day))
    assert read(f"Rapat digelar {text} di aula.", own) == [(text, day.isoformat())]


@given(st.integers(1946, 2059), st.integers(1, 12), st.sampled_from(["{B} {Y}", "{b} {Y}", "{U} {Y}", "{B} tahun {Y}"]))
def test_a_month_is_read_back(year: int, month: int, shape: str) -> None:
    text = shape.format(**parts(date(year, month, 1)))
    assert read(f"Rapat digelar {text} di aula.") == [(text, f"{year}-{month:02}")]


@given(st.integers(1946, 2059), st.sampled_from(["pada {}", "tahun {}", "Festival Kopi {}", "TA {}", "akhir {}"]))
def test_a_year_is_read_back(year: int, shape: str) -> None:
    assert read(f"Rapat digelar {shape.format(year)} di aula.") == [(str(year), str(year))]


@given(
    st.integers(1946, 2050),
    st.integers(1, 9),
    st.sampled_from(["{}-{}", "{}–{}", "{}/{}", "{} hingga {}", "{} s.d. {}"]),
)
def test_a_stretch_of_years_is_read_back(first: int, length: int, shape: str) -> None:
    text = shape.format(first, first + length)
    assert read(f"Renstra {text} disahkan.") == [(text, f"{first}/{first + length}")]


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\t", "  "])
def test_any_space_may_stand_between_the_parts(space: str) -> None:
    text = f"Senin,{space}19{space}Februari{space}2018"
    assert read(f"Rapat digelar {text} di aula.") == [(text, "2018-02-19")]


@given(st.dates(date(1950, 1, 1), date(2050, 1, 1)), st.integers(1, 60))
def test_counted_days_are_counted_from_the_own_day(own: date, number: int) -> None:
    assert read(f"Juara diumumkan {number} hari lagi.", own) == [
        (f"{number} hari lagi", (own + timedelta(days=number)).isoformat())
    ]
    assert read(f"Juara diumumkan {number} hari lalu.", own) == [
        (f"{number} hari lalu", (own - timedelta(days=number)).isoformat())
    ]


@given(st.dates(date(1950, 1, 1), date(2050, 1, 1)), st.integers(0, 6))
def test_a_weekday_alone_is_the_last_one(own: date, weekday: int) -> None:
    ((text, edtf),) = read(f"“Kami siap,” katanya, {DAYS[weekday]}.", own)
    found = date.fromisoformat(edtf or "")
    assert (text, found.weekday()) == (DAYS[weekday], weekday)
    assert 0 <= (own - found).days < 7


@pytest.mark.parametrize("text", ["31 Februari 2018", "30 Feb 2020", "31/04/2018", "2018-02-30", "30-31 Februari 2018"])
def test_a_day_that_does_not_exist_is_no_date(text: str) -> None:
    assert read(f"Tertulis {text} di sampul.") == []
