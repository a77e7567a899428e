"""The finding about a weekday that is not that date's."""

from __future__ import annotations

import pytest

import urai
from urai.facts import Finding
from urai.loading import Loaded


def findings(news: Loaded, text: str, own_day: str | None = None) -> list[Finding]:
    reading = news.engine.read(urai.Document("text", text, date=own_day))
    return [finding for finding in reading.findings if finding.rule == "news/weekday"]


def test_the_seeds_have_one_such_finding(news: Loaded, seeds: dict[str, str]) -> None:
    found = [(doc, finding) for doc, text in seeds.items() for finding in findings(news, text)]
    ((doc, finding),) = found
    assert doc.startswith("003_")
    assert seeds[doc][finding.start : finding.end] == "Senin (29/1/2021)"
    assert finding.message == "29 Januari 2021 jatuh pada hari Jumat, bukan Senin"
    assert (finding.suggestion or "").startswith("Senin jatuh pada 29 November 2021, ")


def test_the_development_articles_have_only_true_ones(news: Loaded, articles: dict[str, urai.Document]) -> None:
    """One outlet wrote Senin of a Tuesday: 1 October 2019."""
    found = [finding for document in articles.values() for finding in findings(news, document.text, document.date)]
    assert [finding.message for finding in found] == ["1 Oktober 2019 jatuh pada hari Selasa, bukan Senin"]


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("Senin (29/1/2021)", "29 November 2021"),
        ("Senin (29/01/2021)", "25 Januari 2021"),
        ("Selasa, 12 Juni 2023", "13 Juni 2023"),
        ("Rabu, 12 Juni 2023", "14 Juni 2023"),
        ("Rabu (11/2/2023)", "1 Februari 2023"),
    ],
)
def test_the_nearest_slip_of_the_pen_comes_first(news: Loaded, text: str, nearest: str) -> None:
    finding = findings(news, f"Rapat digelar {text} di aula.")[-1]
    assert (finding.suggestion or "").split(" jatuh pada ")[1].split(",")[0] == nearest


def test_a_date_near_the_day_of_publication_is_likelier(news: Loaded) -> None:
    (finding,) = findings(news, "Rapat digelar Senin (29/1/2021).", "2021-01-26")
    assert "25 Januari 2021" in (finding.suggestion or "").split(",")[0]


@pytest.mark.parametrize(
    ("text", "own_day"),
    [
        ("Rapat digelar Jumat (29/1/2021).", None),
        ("Rapat digelar Jum'at, 29 Januari 2021.", None),
        ("Rapat digelar Senin (29/1).", None),
        ("Rapat digelar Senin (29/1).", "2024-06-01"),
        ("Rapat digelar Senin. Surat bertanggal 29 Januari 2021.", None),
        ("Rapat digelar Senin-Rabu, 12-14 Juni 2023.", None),
        ("Rapat digelar Senin (12/6) hingga Rabu (14/6/2023).", None),
        ("Rapat digelar Senin, 31 Februari 2021.", None),
        ("Rapat digelar setiap Senin, mulai 29 Januari 2021.", None),
        ("Rapat digelar Ahad, 5 Nopember 2023.", None),
        ("Rapat digelar Rabu, 3, 4, dan 5 Mei 2023.", None),
        ("Rapat digelar 3-5 Mei 2023 (Rabu-Jumat).", None),
        ("Rapat digelar 3 Mei 2023 (Rabu).", None),
    ],
)
def test_silence(news: Loaded, text: str, own_day: str | None) -> None:
    assert findings(news, text, own_day) == []


@pytest.mark.parametrize(
    ("text", "own_day", "message"),
    [
        ("Rapat digelar Rabu (27/6).", "2019-06-28", "27 Juni 2019 jatuh pada hari Kamis, bukan Rabu"),
        ("Rapat digelar 3 Mei 2023 (Kamis).", None, "3 Mei 2023 jatuh pada hari Rabu, bukan Kamis"),
        ("Rapat digelar Senin-Kamis, 12-14 Juni 2023.", None, "14 Juni 2023 jatuh pada hari Rabu, bukan Kamis"),
        (
            "Rapat digelar Selasa (12/6) hingga Rabu (14/6/2023).",
            None,
            "12 Juni 2023 jatuh pada hari Senin, bukan Selasa",
        ),
    ],
)
def test_other_shapes(news: Loaded, text: str, own_day: str | None, message: str) -> None:
    assert [finding.message for finding in findings(news, text, own_day)] == [message]
