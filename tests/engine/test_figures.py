"""Figures of regulations: exact, in force by year, with where they stand, and changed by a pipeline."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

import urai

FILE = """\
regulation = "Peraturan Uji Nomor 1 Tahun 2019"
in_force = [2019, 2022]

[figure.skor]
what = "Skor pendidikan"
article = "Pasal 3"
confidence = "C"
table = { "S-2" = "20", JPT = { PIM = "22.5" } }

[figure.kategori]
what = "Kategori"
confidence = "V"
bands = [{ name = "Tinggi", above = "80" }, { name = "Sedang", at_least = "60" }, { name = "Rendah" }]
"""


def figures(folder: Path, *texts: str) -> urai.Figures:
    for number, text in enumerate(texts):
        (folder / f"{number}.toml").write_text(text, encoding="utf-8")
    return urai.read_figures(folder)


def test_numbers_are_exact_and_found_by_their_names(tmp_path: Path) -> None:
    score = figures(tmp_path, FILE).on(2020)["skor"]
    assert score.number("S-2") == Decimal(20)
    assert score.number("JPT", "PIM") == Decimal("22.5")
    assert score.keys() == ["S-2", "JPT"]
    with pytest.raises(KeyError):
        score.text("S-9")
    with pytest.raises(KeyError):
        score.text("JPT")


@pytest.mark.parametrize(
    ("number", "name"),
    [("80.01", "Tinggi"), ("80", "Sedang"), ("60", "Sedang"), ("59.99", "Rendah"), ("-1", "Rendah")],
)
def test_bands_hold_or_leave_out_their_bound(tmp_path: Path, number: str, name: str) -> None:
    assert figures(tmp_path, FILE).on(2019)["kategori"].band(Decimal(number)).name == name


def test_figures_hold_in_their_years_and_the_latest_regulation_wins(tmp_path: Path) -> None:
    later = FILE.replace("Nomor 1 Tahun 2019", "Nomor 2 Tahun 2022").replace("[2019, 2022]", "[2022]")
    found = figures(tmp_path, FILE, later)
    assert found.on(2018) == {}
    assert found.on(2021)["skor"].regulation == "Peraturan Uji Nomor 1 Tahun 2019"
    assert found.on(2022)["skor"].regulation == "Peraturan Uji Nomor 2 Tahun 2022"
    assert found.on(2040)["skor"].last is None


def test_origin_says_where_a_figure_stands_and_how_sure_it_is(tmp_path: Path) -> None:
    found = figures(tmp_path, FILE).on(2019)
    assert found["skor"].origin == "Peraturan Uji Nomor 1 Tahun 2019, Pasal 3 (2019–2022; didukung sumber lain)"
    assert not found["skor"].unverified


def test_pipeline_changes_a_figure(tmp_path: Path) -> None:
    change = {"what": "Skor setempat", "confidence": "B", "source": "Perbup Uji 5/2023", "table": {"S-2": "21"}}
    score = figures(tmp_path, FILE).on(2021, {"skor": change})["skor"]
    assert score.number("S-2") == Decimal(21)
    assert score.unverified
    reason = score.reason(21)
    assert (reason.label, reason.value, reason.unverified) == ("Skor setempat", "21", True)
    assert reason.source == "Perbup Uji 5/2023 (pengaturan sendiri; belum diverifikasi)"
    assert urai.unverified([urai.Reason("Indeks", children=(reason, reason))]) == ["Skor setempat"]


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ('"S-2" = "20"', '"S-2" = 20', "a number in the table is no exact decimal"),
        ('above = "80"', 'above = "50"', "the bands do not descend to one without a bound"),
        ('{ name = "Rendah" }', '{ name = "Rendah", above = "0" }', "the bands do not descend"),
        ('above = "80"', 'above = "delapan"', "a bound is no number"),
        ("[2019, 2022]", "[]", "in_force is no first and last year"),
        ('confidence = "V"', 'confidence = "X"', "confidence"),
        ('article = "Pasal 3"', 'value = "3"', "a figure is one of value, table, bands; this one has value and table"),
    ],
)
def test_mistake_is_named_with_its_place(tmp_path: Path, before: str, after: str, message: str) -> None:
    with pytest.raises(urai.UraiError, match=message) as caught:
        figures(tmp_path, FILE.replace(before, after))
    assert "0.toml" in str(caught.value)


def test_mistake_in_a_change_is_named(tmp_path: Path) -> None:
    found = figures(tmp_path, FILE)
    with pytest.raises(urai.UraiError, match="parameters: skor"):
        found.on(2021, {"skor": {"table": {"S-2": 21}}})
    with pytest.raises(urai.UraiError, match="parameters: skor"):
        found.on(2021, {"skor": "21"})


@pytest.mark.parametrize(("number", "places", "result"), [("2.345", 2, "2.35"), ("2.344", 2, "2.34"), ("0.5", 0, "1")])
def test_rounding_is_half_up(number: str, places: int, result: str) -> None:
    assert str(urai.rounded(Decimal(number), places)) == result
