"""A year that is not written, and a time that counts from the day of writing, against the document's own day."""

from __future__ import annotations

from pathlib import Path

import pytest

import urai
from urai.loading import Loaded


def dates(news: Loaded, text: str, own_day: str | None = None) -> list[tuple[str, str | None]]:
    reading = news.engine.read(urai.Document("text", text, date=own_day))
    return [(fact.text, fact.value["edtf"]) for fact in reading.facts if fact.kind == "date"]


@pytest.mark.parametrize(
    ("text", "own_day", "expected"),
    [
        pytest.param(
            "Diserahkan Kamis (28/12). Naik sejak 2010 hingga kini, dan pada 2016. Anugerah Daerah 2017.",
            None,
            "2017-12-28",
            id="of the years that the text names, the one that fits the weekday",
        ),
        pytest.param("Diserahkan Kamis (28/12) malam.", None, "XXXX-12-28", id="nothing tells"),
        pytest.param("Diserahkan Kamis (28/12) malam.", "2018-01-02", "2017-12-28", id="the day of publication"),
        pytest.param("Diserahkan Kamis (28/12) malam.", "2018-01-02T08:30:00+07:00", "2017-12-28", id="with its hour"),
        pytest.param("Diserahkan Kamis (28/12) malam.", "kemarin", "XXXX-12-28", id="metadata that are no day"),
        pytest.param("Diserahkan 28 Desember.\nCOPYRIGHT © Kantor Berita 2017", None, "2017-12-28", id="copyright"),
        pytest.param("Diserahkan 28 Desember. Festival Kopi 2017.", None, "2017-12-28", id="the only year named"),
        pytest.param("Diserahkan 28 Desember. Renstra 2016-2021.", None, "XXXX-12-28", id="several years, no weekday"),
        pytest.param(
            "Diserahkan 28 Desember.\nSenin, 8 Januari 2018\nWarga berkumpul.", None, "2017-12-28", id="a date line"
        ),
        pytest.param(
            "Diserahkan 28 Desember.\nWonokerto, 8 Januari 2018 - Warga datang.", None, "2017-12-28", id="dateline"
        ),
        pytest.param("Diserahkan 28 Desember. Rapat digelar Senin (8/1/2018).", None, "2017-12-28", id="reported day"),
        pytest.param(
            "Surat tanggal 26 November 2021 dibahas Selasa (17/6).",
            "2025-06-17",
            "2025-06-17",
            id="a reported day leans on the day of publication, not on a letter's date beside it",
        ),
        pytest.param("Rapat digelar Rabu (27/6).", "2019-06-28", "2019-06-27", id="a wrong weekday moves no year"),
    ],
)
def test_a_year_that_is_not_written(news: Loaded, text: str, own_day: str | None, expected: str) -> None:
    found = dict(dates(news, text, own_day))
    (edtf,) = [edtf for words, edtf in found.items() if "28" in words or "17/6" in words or "27/6" in words][:1]
    values = [value for words, value in found.items() if any(day in words for day in ("28", "17/6", "27/6"))]
    assert edtf
    assert values[0] == expected


@pytest.mark.parametrize(
    ("text", "own_day", "expected"),
    [
        ("Lokakarya digelar 12 hingga 13 Januari 2017. “Kami siap,” katanya, Jumat.", None, "2017-01-13"),
        ("Jadwal 12-19 Juni 2023. Khusus hari Jumat ada dua sesi.", "2023-06-14", "2023-06-16"),
        ("Jadwal 12-19 Juni 2023. Khusus hari Jumat ada dua sesi.", "2023-06-24", "2023-06-23"),
        ("Jadwal 5-19 Juni 2023. Khusus hari Jumat ada dua sesi.", None, None),
        ("“Kami siap,” katanya, Jumat.", "2017-01-16", "2017-01-13"),
        ("“Kami siap,” katanya, Jumat.", "2017-01-13", "2017-01-13"),
        ("“Kami siap,” katanya, Jumat.", None, None),
    ],
)
def test_a_weekday_alone(news: Loaded, text: str, own_day: str | None, expected: str | None) -> None:
    assert dict(dates(news, text, own_day))["Jumat"] == expected


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        ("kemarin", "Senin, 19 Februari 2018\nIa datang kemarin.", "2018-02-18"),
        ("hari ini", "Ia datang hari ini, sehabis rapat Senin (19/2/2018).", "2018-02-19"),
        ("hari ini", "Ia datang hari ini. Festival Kopi 2018.", None),
        ("hari ini", "Ia datang hari ini. Formulir ditutup 19 Februari 2018.", None),
        ("dua hari lagi", "Diumumkan dua hari lagi. Rapat Rabu (20/12), naik dari 2020 hingga 2023.", "2023-12-22"),
        ("tahun sebelumnya", "Pada 2016 naik dibanding tahun sebelumnya. Festival Kopi 2018.", "2015"),
        ("tahun ini", "Ia datang tahun ini, sehabis rapat Senin (19/2/2018).", "2018"),
        ("tahun depan", "Ia datang tahun depan. Festival Kopi 2018.", "2019"),
        ("bulan lalu", "Ia datang bulan lalu. Festival Kopi 2018.", None),
    ],
)
def test_what_counts_from_the_day_of_writing_needs_it(
    news: Loaded, words: str, text: str, expected: str | None
) -> None:
    assert dict(dates(news, text))[words] == expected


def test_relative_dates_say_so(news: Loaded) -> None:
    reading = news.engine.read(urai.Document("text", "Ia datang kemarin, bukan 19 Februari 2018.", date="2018-02-21"))
    values = {fact.text: fact.value for fact in reading.facts if fact.kind == "date"}
    assert values == {
        "kemarin": {"edtf": "2018-02-20", "relative": True},
        "19 Februari 2018": {"edtf": "2018-02-19"},
    }


def test_the_development_texts(news: Loaded, shared: Path, seeds: dict[str, str]) -> None:
    """The seed articles come without metadata; what they say of their days is resolved as annotated."""
    found = dates(news, seeds["000_6bddd280fae444b6"])
    assert ("Kamis (28/12)", "2017-12-28") in found
    found = dates(news, seeds["001_f365323646c4c31e"])
    assert ("Jumat", "2017-01-13") in found
