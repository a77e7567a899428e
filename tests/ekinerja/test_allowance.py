"""The monthly allowance: every step against a second calculation, open where something is missing."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import urai
from urai.loading import Loaded, load

CEILING = {"9": 5_250_000, "8": 4_500_000, "7": 3_800_000}
PAID = {"Sangat Baik": 100, "Baik": 100, "Butuh Perbaikan": 70, "Kurang": 40, "Sangat Kurang": 0}
CUT = {
    "TL1": "0.5",
    "TL2": "1",
    "TL3": "1.25",
    "TL4": "1.5",
    "PSW1": "0.5",
    "PSW2": "1",
    "PSW3": "1.25",
    "PSW4": "1.5",
    "TK": "3",
    "APEL": "2",
}
"""Percent for each time, from the tables of the fact sheet, written down a second time."""


@pytest.fixture(scope="module")
def ekinerja() -> Loaded:
    return load("ekinerja", installed=False)


def half_up(number: Fraction, places: int) -> Decimal:
    """Round half up, by whole numbers alone."""
    scaled = number * 10**places * 2
    return Decimal((scaled.numerator // scaled.denominator + 1) // 2).scaleb(-places)


def second_calculation(grade: str, minutes: int, predicate: str, counts: dict[str, int]) -> Decimal:
    activity = min(Fraction(half_up(Fraction(minutes * 100, 6750), 2)), Fraction(100))
    productivity = activity / 2 + Fraction(PAID[predicate], 2)
    discipline = 100 - min(sum((Fraction(CUT[code]) * n for code, n in counts.items()), Fraction()), Fraction(100))
    return half_up(CEILING[grade] * (60 * productivity + 40 * discipline) / 10000, 0)


def recap(grade: str, minutes: int | None, predicate: str | None, counts: dict[str, int]) -> str:
    lines = [
        "REKAPITULASI KEHADIRAN PEGAWAI",
        "Nama : Wening Larasati, S.E.",
        "NIP : 19850704 201001 2 003",
        f"Kelas Jabatan : {grade}",
        "Bulan : Maret 2024",
    ]
    lines += [f"Predikat Kinerja : {predicate.upper()}"] if predicate else []
    lines += [f"Menit kerja efektif disetujui : {minutes}"] if minutes is not None else []
    labels = {"TK": "Tanpa keterangan", "APEL": "Tidak mengikuti apel"}
    lines += [f"{labels.get(code, f'Kelas {code}')} : {number} kali" for code, number in counts.items()]
    return "\n".join(lines) + "\n"


def allowances(loaded: Loaded, text: str) -> list[dict[str, Any]]:
    reading = loaded.engine.read(urai.Document("uji", text))
    return [fact.value for fact in reading.facts if fact.kind == "tpp"]


NONE = dict.fromkeys(CUT, 0)


def test_nothing_missed_pays_everything(ekinerja: Loaded) -> None:
    (value,) = allowances(ekinerja, recap("9", 6750, "Baik", NONE))
    assert (value["produktivitas"], value["disiplin"], value["dibayar"]) == ("100", "100", "5250000")


@pytest.mark.parametrize("code", CUT)
def test_each_class_is_deducted_as_often_as_it_occurred(ekinerja: Loaded, code: str) -> None:
    (value,) = allowances(ekinerja, recap("9", 6750, "Baik", {**NONE, code: 3}))
    assert Decimal(value["potongan"]) == 3 * Decimal(CUT[code])
    assert Decimal(value["disiplin"]) == 100 - 3 * Decimal(CUT[code])


@given(
    grade=st.sampled_from(sorted(CEILING)),
    minutes=st.integers(0, 9000),
    predicate=st.sampled_from(sorted(PAID)),
    counts=st.fixed_dictionaries({code: st.integers(0, 31) for code in CUT}),
)
def test_any_month_agrees_with_a_second_calculation(
    ekinerja: Loaded, grade: str, minutes: int, predicate: str, counts: dict[str, int]
) -> None:
    (value,) = allowances(ekinerja, recap(grade, minutes, predicate, counts))
    assert Decimal(value["dibayar"]) == second_calculation(grade, minutes, predicate, counts)


def test_deductions_stop_at_all_of_discipline(ekinerja: Loaded) -> None:
    (value,) = allowances(ekinerja, recap("9", 6750, "Baik", {**NONE, "TK": 31, "TL4": 30}))
    assert (value["potongan"], value["disiplin"]) == ("100", "0")


@pytest.mark.parametrize(("minutes", "share"), [(6750, "100"), (6751, "100"), (6749, "99.99"), (3375, "50"), (0, "0")])
def test_the_share_of_minutes_is_rounded_and_capped(ekinerja: Loaded, minutes: int, share: str) -> None:
    (value,) = allowances(ekinerja, recap("8", minutes, "Baik", NONE))
    assert value["aktivitas"] == share


def test_half_a_rupiah_rounds_up() -> None:
    assert half_up(Fraction(5, 2), 0) == 3 == Decimal("2.5").quantize(Decimal(1), rounding=ROUND_HALF_UP)


def test_what_rests_on_unverified_figures_says_so(ekinerja: Loaded) -> None:
    (sure,) = allowances(ekinerja, recap("9", 6750, "Baik", {**NONE, "TL1": 1}))
    (unsure,) = allowances(ekinerja, recap("9", 6750, "Baik", {**NONE, "PSW1": 1, "TK": 1}))
    assert sure["unverified"] == []
    assert unsure["unverified"] == ["Potongan PSW1, persen", "Potongan TK, persen"]


def test_reasons_lead_from_the_amount_to_the_words(ekinerja: Loaded) -> None:
    text = recap("9", 6075, "Sangat Baik", {**NONE, "TL1": 3})
    (value,) = allowances(ekinerja, text)
    (top,) = value["reasons"]
    assert top["value"] == value["dibayar"]

    def walk(step: dict[str, Any]) -> list[dict[str, Any]]:
        return [step, *(below for child in step.get("children", ()) for below in walk(child))]

    words = [text[slice(*step["span"])] for step in walk(top) if step.get("span")]
    assert {"9", "6075", "SANGAT BAIK", "3 kali"} <= set(words)
    assert "Kepmendagri Nomor 900-4700 Tahun 2020 (sejak 2020; didukung sumber lain)" in str(top)


@pytest.mark.parametrize(
    "text",
    [
        recap("9", None, "Baik", NONE),
        recap("9", 6750, None, NONE),
        recap("9", 6750, "Baik", {"TL1": 1}),
        recap("99", 6750, "Baik", NONE),
    ],
)
def test_a_document_that_lacks_something_gives_no_allowance_by_itself(ekinerja: Loaded, text: str) -> None:
    assert allowances(ekinerja, text) == []


def test_another_region_has_its_own_figures() -> None:
    settings = {
        "parameters": {
            "ekinerja/tpp": {
                "potongan_terlambat": {"what": "Potongan", "source": "Perbup Uji 1/2024", "table": {"TL1": "1"}},
                "bobot_produktivitas": {"what": "Bobot", "table": {"predikat": "100", "aktivitas": "0"}},
            }
        }
    }
    loaded = load("ekinerja", overrides=settings, installed=False)
    (value,) = allowances(loaded, recap("9", None, "Baik", {**NONE, "TL1": 2}))
    assert (value["potongan"], value["aktivitas"], value["produktivitas"]) == ("2", None, "100")
    assert "Perbup Uji 1/2024" in str(value["reasons"])
