"""Pages of the report: what is embedded of them, and what the overview says of them."""

from __future__ import annotations

from typing import Any

import pytest
from urai.plugins.html_report.pages import names, value_at

import urai
from urai.facts import Document, Fact, Layout, Reading, Section
from urai.loading import Loaded

from .conftest import WriteReport
from .page_data import CLAIMED, CLAIMS, FIGURE, PAGES, SCORES, claim, employees, score
from .page_outline import Outline, outline

COUNT = 100


@pytest.fixture(scope="module")
def page(write_report: WriteReport) -> Outline:
    return outline(write_report(employees(COUNT), pages=PAGES))


def rows(page: Outline, index: int) -> Any:
    return page.page_rows()[index]


def test_only_pages_with_facts_are_shown_in_their_order(page: Outline) -> None:
    about = page.data("data-meta")["pages"]
    assert [(some["name"], some["title"], some["rows"]) for some in about] == [
        ("skor", "Skor pegawai", COUNT),
        ("bayaran", "Tambahan penghasilan", COUNT // 4),
    ]
    assert len(page.page_rows()) == 2
    assert "Tidak ada faktanya" not in page.text


def test_a_column_of_words_says_whether_figures_stand_among_them(write_report: WriteReport, page: Outline) -> None:
    (claims,) = outline(write_report(map(claim, range(len(CLAIMED))), pages=[CLAIMS])).data("data-meta")["pages"]
    assert [column[1:] for column in claims["columns"]] == [["Hal", False, False], ["Yang dinyatakan", False, True]]
    about = page.data("data-meta")["pages"][0]
    others = [column[2:] for column in about["columns"] if column[1] in ("Unit", "Skor")]
    assert others == [
        [False, False],
        [True, True],
    ]


def test_the_pages_of_regions_show_what_is_claimed_so(news: Loaded) -> None:
    shown = {page.name: page for page in news.catalogue.pages}
    for name in ("klaim", "pertentangan"):
        assert [column.figures for column in shown[name].columns if column.path == "nilai"] == [True]


def test_each_fact_is_a_row_with_what_columns_and_charts_show(page: Outline) -> None:
    about = page.data("data-meta")["pages"][0]
    places = {title: place for place, title, *_ in about["columns"]}
    assert len(rows(page, 0)) == COUNT
    for number, (document, fact, cells, missing, figures) in enumerate(rows(page, 0)):
        value = score(number)
        assert document == number
        assert fact == f"#skor-19-{19 + len(value['nama'])}"
        assert cells[places["Nama"]] == value["nama"]
        assert cells[places["Kinerja"]] == value["dimensi"]["kinerja"]
        assert cells[places["Skor"]] == value["skor"]
        assert missing == value["kurang"]
        assert [about["figures"][at] for at in figures] == value["unverified"]
    kinds = [(kind, *paths) for kind, _, *paths, _, _ in about["charts"]]
    unit, year, points, category = (places[title] for title in ("Unit", "Tahun", "Skor", "Kategori"))
    assert kinds == [
        ("distribution", category, None, None),
        ("ranking", points, unit, None),
        ("distribution", points, None, None),
        ("ranking", None, unit, None),
        ("trend", points, year, unit),
    ]


def test_open_results_and_unverified_figures_are_counted(page: Outline) -> None:
    about = page.data("data-meta")["pages"][0]
    values = [score(number) for number in range(COUNT)]
    assert about["open"] == sum(bool(value["kurang"]) for value in values) == 5
    assert about["unverified"] == sum(bool(value["unverified"]) for value in values)
    assert about["figures"] == [FIGURE]


def test_overview_leads_to_each_page_and_says_what_is_open(page: Outline) -> None:
    links = [link["href"] for link in page.all("a") if link.get("href", "").startswith("#/halaman/")]
    assert links == ["#/halaman/skor", "#/halaman/bayaran"]
    text = " ".join(page.text.split())
    assert "Skor pegawai 100 Skor contoh setiap pegawai. 5 terbuka 66 berdasar angka yang belum diperiksa" in text


def test_report_without_facts_of_pages_says_nothing_of_them(write_report: WriteReport) -> None:
    page = outline(write_report([], pages=PAGES))
    assert page.data("data-meta")["pages"] == []
    assert "Penilaian dan rekap" not in page.text


def test_a_fact_of_two_pages_is_a_row_of_both_and_of_each_once(write_report: WriteReport) -> None:
    double = urai.Page("dua", "Dua", ("skor", "bayaran", "skor"), (urai.Column("nama", "Nama"),))
    page = outline(write_report(employees(8), pages=(SCORES, double)))
    assert [len(found) for found in page.page_rows()] == [8, 10]


def test_an_id_that_is_not_its_documents_stays_whole(write_report: WriteReport) -> None:
    fact = Fact("lain#skor-0-1", "d", "skor", 0, 1, "a", {"nama": "</script>"}, "uji/skor")
    reading = Reading(Document("d", "abc"), Layout("plain", "", ()), (fact,), ())
    row = outline(write_report([reading], pages=PAGES)).page_rows()[0][0]
    assert row[1] == "lain#skor-0-1"
    assert row[2][0] == "</script>"


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("a", 1),
        ("b.c", "d"),
        ("e.1.f", 2),
        ("e.2.f", None),
        ("e.x", None),
        ("b.c.d", None),
        ("tidak.ada", None),
    ],
)
def test_paths_go_through_fields_and_places(path: str, found: object) -> None:
    assert value_at({"a": 1, "b": {"c": "d"}, "e": [0, {"f": 2}]}, path) == found


@pytest.mark.parametrize(
    ("value", "found"), [(None, []), ("", []), ("nip", ["nip"]), (["a", 3], ["a", "3"]), (7, []), (("a",), ["a"])]
)
def test_what_is_lacking_is_one_name_or_several(value: object, found: list[str]) -> None:
    assert names(value) == found


def test_a_fact_that_a_summary_says_again_has_no_row_of_its_own(write_report: WriteReport) -> None:
    value, layout = score(1), Layout("plain", "", (Section("paragraph", 0, 9),))
    stated = Fact("a#skor-0-9", "a", "skor", 0, 9, "Satu nama", {**value, "nama": "dinyatakan"}, "uji/skor")
    alone = Fact("b#skor-0-9", "b", "skor", 0, 9, "Dua nama.", {**value, "nama": "sendiri"}, "uji/skor")
    writing = urai.Writing("rekap/skor", "Rekap", "uji/rekap")
    writing.fact("skor", writing.say("Satu nama"), {**value, "nama": "rekap"}, {"from": [stated.id]})
    documents = [
        Reading(Document("a", "Satu nama"), layout, (stated,), ()),
        Reading(Document("b", "Dua nama."), layout, (alone,), ()),
        writing.reading(),
    ]
    page = outline(write_report(documents, pages=PAGES))
    about = page.data("data-meta")["pages"][0]
    assert about["rows"] == 2
    assert [cells[0] for _, _, cells, _, _ in rows(page, 0)] == ["sendiri", "rekap"]
