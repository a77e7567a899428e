"""Pages in a browser: charts that narrow the table, the table itself, reasons that lead to other documents, paper."""

from __future__ import annotations

import re
import statistics
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest

import urai

from .conftest import OpenReport, WriteReport, expect
from .page_data import CATEGORIES, CLAIMED, CLAIMS, FIGURE, PAGES, SCORES, claim, employees, score

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

COUNT = 120
VALUES = [score(number) for number in range(COUNT)]


@pytest.fixture(scope="module")
def pages(write_report: WriteReport) -> Path:
    return write_report(employees(COUNT), pages=PAGES)


def status(page: Page) -> Locator:
    return page.locator("#jumlah-lembar")


def chart(page: Page, number: int) -> list[list[str]]:
    """Give the bars of a chart: label, count and share."""
    bars = page.locator(".chart").nth(number).locator(".bars button")
    texts = (bars.nth(at).locator(".bar-label, .bar-count").all_inner_texts() for at in range(bars.count()))
    return [[label, *count.split()] for label, count in texts]


def column(page: Page, number: int) -> list[str]:
    found: list[str] = page.locator(f"#tabel-lembar tbody td:nth-child({number})").all_inner_texts()
    return found


def decimals(text: str) -> float:
    return float(text.replace(".", "").replace(",", "."))


def test_overview_and_tabs_lead_to_pages(pages: Path, open_report: OpenReport) -> None:
    page = open_report(pages)
    page.locator(".page-cards a", has_text="Skor pegawai").click()
    page.wait_for_selector("#halaman:not([hidden])")
    expect(page.locator("#judul-lembar")).to_have_text("Skor pegawai")
    assert page.evaluate("document.activeElement.id") == "judul-lembar"
    page.locator("#daftar-halaman a", has_text="Tambahan").click()
    expect(page.locator("#judul-lembar")).to_have_text("Tambahan penghasilan")
    expect(page.locator("#daftar-halaman a[aria-current=page]")).to_have_text("Tambahan penghasilan")
    expect(status(page)).to_have_text("1–30 dari 30 baris")
    assert page.title() == "Tambahan penghasilan – Siaran pers 2015–2023"
    page.go_back()
    expect(page.locator("#judul-lembar")).to_have_text("Skor pegawai")


def test_unknown_page_is_the_overview(pages: Path, open_report: OpenReport) -> None:
    expect(open_report(pages, "#/halaman/tidak-ada").locator("#judul-laporan")).to_be_visible()


def test_distribution_counts_in_its_order_with_open_results_apart(pages: Path, open_report: OpenReport) -> None:
    counts = Counter(value["kategori"] for value in VALUES)
    shown = chart(open_report(pages, "#/halaman/skor"), 0)
    assert [bar[0] for bar in shown] == [*CATEGORIES, "Terbuka"]
    assert [int(bar[1]) for bar in shown] == [*(counts[name] for name in CATEGORIES), counts[None]]
    assert shown[0][2] == f"{100 * counts['Tinggi'] / COUNT:.1f}%".replace(".", ",")


def test_distribution_of_figures_has_round_steps(pages: Path, open_report: OpenReport) -> None:
    shown = chart(open_report(pages, "#/halaman/skor"), 2)
    points = [float(value["skor"]) for value in VALUES if value["skor"]]
    assert shown[0][0] == "40 – < 50"
    assert int(shown[0][1]) == sum(40 <= point < 50 for point in points)
    assert sum(int(bar[1]) for bar in shown) == COUNT


def test_ranking_shows_means_from_the_highest_with_both_ends_and_all(pages: Path, open_report: OpenReport) -> None:
    groups: dict[str, list[float]] = {}
    for value in VALUES:
        if value["skor"]:
            groups.setdefault(value["unit"], []).append(float(value["skor"]))
    means = sorted(((statistics.fmean(points), unit) for unit, points in groups.items()), reverse=True)
    page = open_report(pages, "#/halaman/skor")
    shown = chart(page, 1)
    assert [bar[0] for bar in shown] == [unit for _, unit in means[:10]]
    assert [decimals(bar[1]) for bar in shown] == pytest.approx([mean for mean, _ in means[:10]], abs=0.005)
    ends = page.locator(".chart").nth(1).locator(".ends button")
    ends.nth(1).click()
    assert [bar[0] for bar in chart(page, 1)] == [unit for _, unit in means[-10:]]
    ends.nth(2).click()
    assert [bar[0] for bar in chart(page, 1)] == [unit for _, unit in means]
    assert page.evaluate("document.activeElement.textContent") == f"Semua {len(means)}"


def test_ranking_without_a_value_counts(pages: Path, open_report: OpenReport) -> None:
    shown = chart(open_report(pages, "#/halaman/skor"), 3)
    counts = Counter(value["unit"] for value in VALUES).most_common(10)
    assert [int(bar[1]) for bar in shown] == [count for _, count in counts]


def test_trend_draws_a_line_for_each_series_and_says_its_figures(pages: Path, open_report: OpenReport) -> None:
    page = open_report(pages, "#/halaman/skor")
    page.wait_for_selector("svg.trend")
    series = {value["unit"] for value in VALUES if value["skor"]}
    expect(page.locator("svg.trend polyline")).to_have_count(len(series))
    expect(page.locator("svg.trend .series-name")).to_have_count(8)
    expect(page.locator("svg.trend")).to_have_attribute("role", "img")
    page.locator(".chart-figures summary").click()
    expect(page.locator(".chart-figures tbody tr")).to_have_count(len(series))
    years = page.locator(".chart-figures thead th").all_inner_texts()[1:]
    assert years == sorted({value["tahun"] for value in VALUES})
    first = page.locator(".chart-figures tbody tr").first.locator("th, td").all_inner_texts()
    of_unit = [v for v in VALUES if v["unit"] == first[0] and v["skor"] and v["tahun"] == years[0]]
    assert decimals(first[1]) == pytest.approx(statistics.fmean(float(v["skor"]) for v in of_unit), abs=0.005)


def test_trend_of_one_year_is_bars(pages: Path, open_report: OpenReport) -> None:
    page = open_report(pages, "#/halaman/skor")
    page.locator("#saring-lembar").fill("2020")
    expect(page.locator("svg.trend")).to_have_count(0)
    of_year = [value for value in VALUES if value["tahun"] == "2020" and value["skor"]]
    expect(page.locator(".chart.is-trend .chart-note")).to_have_text("2020")
    units = {value["unit"] for value in of_year}
    assert {bar[0] for bar in chart(page, 4)} <= units
    best = max(statistics.fmean(float(v["skor"]) for v in of_year if v["unit"] == unit) for unit in units)
    assert decimals(chart(page, 4)[0][1]) == pytest.approx(best, abs=0.005)


def test_a_trend_of_places_has_the_lowest_figure_at_the_top(write_report: WriteReport, open_report: OpenReport) -> None:
    places = urai.Chart("trend", "Menurut tahun", value="skor", label="tahun", lowest_first=True)
    path = write_report(employees(COUNT), pages=[msgspec.structs.replace(SCORES, charts=(places,))])
    page = open_report(path, "#/halaman/skor")
    page.wait_for_selector("svg.trend circle")
    points = page.locator("svg.trend circle").evaluate_all(
        "nodes => nodes.map((node) => [Number(node.getAttribute('cy')), node.textContent.split(' · ')[1]])"
    )
    assert len(points) > 2
    from_the_top = [decimals(said.partition(" (")[0]) for _, said in sorted(points)]
    assert from_the_top == sorted(from_the_top)


def test_years_are_counted_in_their_order(write_report: WriteReport, open_report: OpenReport) -> None:
    years = urai.Chart("distribution", "Tahun", value="tahun")
    path = write_report(employees(COUNT), pages=[msgspec.structs.replace(SCORES, charts=(years,))])
    labels = [bar[0] for bar in chart(open_report(path, "#/halaman/skor"), 0)]
    assert labels == sorted({value["tahun"] for value in VALUES})


def test_trend_over_months_names_them(pages: Path, open_report: OpenReport) -> None:
    page = open_report(pages, "#/halaman/bayaran")
    page.wait_for_selector("svg.trend")
    assert "Jan 2023" in page.locator("svg.trend .tick").all_text_contents()
    expect(page.locator("svg.trend polyline")).to_have_count(1)


def test_a_bar_narrows_table_and_other_charts_but_not_its_own(pages: Path, open_report: OpenReport) -> None:
    page = open_report(pages, "#/halaman/skor")
    high = [value for value in VALUES if value["kategori"] == "Tinggi"]
    page.locator(".chart").first.locator("button", has_text="Tinggi").first.click()
    expect(status(page)).to_have_text(re.compile(f"dari {len(high)} baris$"))
    assert len(chart(page, 0)) == 5
    assert sum(int(bar[1]) for bar in chart(page, 2)) == len(high)
    pressed = page.locator(".chart").first.locator("[aria-pressed=true]")
    expect(pressed.locator(".bar-label")).to_have_text("Tinggi")
    assert page.evaluate("document.activeElement.dataset.bar") == "grafik-0/Tinggi"
    page.locator("#saringan-lembar .chip").click()
    expect(status(page)).to_have_text(f"1–50 dari {COUNT} baris")


def test_open_rows_say_what_they_lack(pages: Path, open_report: OpenReport) -> None:
    page = open_report(pages, "#/halaman/skor")
    page.locator("#keadaan-lembar button", has_text="Terbuka").click()
    missing = [value for value in VALUES if value["kurang"]]
    assert column(page, 1) == [value["nama"] for value in missing]
    assert set(column(page, 6)) == set(column(page, 7)) == {"terbuka"}
    assert all(note.startswith("kurang: riwayat pelatihan; predikat kinerja") for note in column(page, 8))


def test_rows_on_unverified_figures_are_marked(pages: Path, open_report: OpenReport) -> None:
    page = open_report(pages, "#/halaman/skor")
    page.locator("#keadaan-lembar button", has_text="belum diperiksa").click()
    resting = [value for value in VALUES if value["unverified"]]
    expect(status(page)).to_have_text(re.compile(f"dari {len(resting)} baris$"))
    expect(page.locator("#tabel-lembar .is-unverified").first).to_have_attribute("title", FIGURE)


def test_table_is_sorted_by_size_with_open_rows_last(pages: Path, open_report: OpenReport) -> None:
    page = open_report(pages, "#/halaman/skor")
    points = sorted((float(value["skor"]) for value in VALUES if value["skor"]), reverse=True)
    head = page.locator("#tabel-lembar th", has_text="Skor")
    head.locator("button").click()
    expect(head).to_have_attribute("aria-sort", "descending")
    assert [decimals(text) for text in column(page, 6)] == points[:50]
    head.locator("button").press("Enter")
    expect(head).to_have_attribute("aria-sort", "ascending")
    assert [decimals(text) for text in column(page, 6)] == points[::-1][:50]
    page.locator("#lembar-maju").click()
    page.locator("#lembar-maju").click()
    assert column(page, 6)[-6:] == ["terbuka"] * 6


def test_table_is_filtered_by_words_of_any_column(pages: Path, open_report: OpenReport) -> None:
    page = open_report(pages, "#/halaman/skor")
    page.locator("#saring-lembar").fill("dinas sosial 2020")
    chosen = [v for v in VALUES if v["unit"] == "Dinas Sosial" and v["tahun"] == "2020"]
    assert column(page, 1) == [value["nama"] for value in chosen]
    page.locator("#saring-lembar").fill("tidak ada begini")
    expect(status(page)).to_have_text("Tidak ada baris yang cocok.")
    assert page.locator(".chart .empty").count() > 0


def test_row_leads_to_its_fact_and_back_to_the_table_as_it_was(pages: Path, open_report: OpenReport) -> None:
    page = open_report(pages, "#/halaman/skor")
    page.locator("#saring-lembar").fill("Pegawai 00007")
    page.locator("#tabel-lembar tbody a").click()
    page.wait_for_selector("#panel:not([hidden])")
    panel = page.locator("#panel").inner_text()
    assert "Hasil terbuka: kurang riwayat pelatihan; predikat kinerja" in panel
    assert f"Berdasar angka yang belum diperiksa: {FIGURE}" in panel
    assert "Unit kerja" in panel
    page.go_back()
    page.wait_for_selector("#halaman:not([hidden])")
    expect(page.locator("#saring-lembar")).to_have_value("Pegawai 00007")
    expect(status(page)).to_have_text("1–1 dari 1 baris")


def test_reasons_mark_unverified_figures_and_lead_to_facts_and_words_of_other_documents(
    pages: Path, open_report: OpenReport
) -> None:
    page = open_report(pages, "#/dokumen/pegawai%2F4/fakta/pegawai%2F4%23skor-19-32")
    page.wait_for_selector("#panel .reasons")
    reasons = page.locator("#panel .reasons").first
    expect(reasons).to_contain_text("1.234.567,5")
    expect(reasons.locator(".is-unverified")).to_have_text("◇ angka ini belum diperiksa pada peraturannya")
    expect(page.locator("#panel .records td")).to_have_text(["Diklat 20 jam", "15,00", "Seminar", "10,00"])
    reasons.locator("a.evidence").nth(1).click()
    page.wait_for_function("() => location.hash === '#/dokumen/pegawai%2F3/kata/19-32'")
    expect(page.locator("#judul-berkas")).to_have_text("Data Pegawai 00003")
    page.wait_for_function("() => [...(CSS.highlights.get('evidence') ?? [])].map(String).join() === 'Pegawai 00003'")
    page.go_back()
    page.wait_for_selector("#panel .reasons")
    page.locator("#panel .reasons a.evidence").first.click()
    expect(page.locator("#panel .words")).to_have_text("Pegawai 00003")


def test_links_lead_to_facts_of_other_documents(pages: Path, open_report: OpenReport) -> None:
    page = open_report(pages, "#/dokumen/pegawai%2F4/fakta/pegawai%2F4%23bayaran-19-32")
    page.locator("#panel a.record", has_text="Data Pegawai 00003").click()
    expect(page.locator("#panel .words")).to_have_text("Pegawai 00003")


def test_paper_has_all_rows_that_are_left_and_no_tools(pages: Path, open_report: OpenReport) -> None:
    page = open_report(pages, "#/halaman/skor")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(page.locator("#tabel-lembar tbody tr")).to_have_count(COUNT)
    expect(page.locator("#saring-lembar")).to_be_hidden()
    expect(page.locator(".page-tabs")).to_be_hidden()
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("#tabel-lembar tbody tr")).to_have_count(50)


@pytest.mark.parametrize("width", [360, 800, 1440])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_sticks_out_of_the_window(pages: Path, open_report: OpenReport, width: int, theme: str) -> None:
    window = {"viewport": {"width": width, "height": 800}, "color_scheme": theme}
    page = open_report(pages, "#/halaman/skor", **window)
    page.wait_for_selector("svg.trend")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.slow
def test_ten_thousand_rows_open_filter_and_sort(write_report: WriteReport, open_report: OpenReport) -> None:
    path = write_report(employees(10_000), pages=PAGES)
    page = open_report(path)
    page.evaluate("location.hash = '#/halaman/skor'")
    page.wait_for_selector("#tabel-lembar tbody tr")
    page.locator("#tabel-lembar th button", has_text="Skor").click()
    page.locator("#saring-lembar").fill("inspektorat 2021")
    expect(status(page)).to_contain_text("dari")
    expect(page.locator("#tabel-lembar tbody tr")).to_have_count(50)


def test_words_that_are_a_figure_have_the_decimal_comma(write_report: WriteReport, open_report: OpenReport) -> None:
    page = open_report(write_report(map(claim, range(len(CLAIMED))), pages=[CLAIMS]), "#/halaman/klaim")
    assert column(page, 2) == ["76,45", "peringkat 52 dari 415", "70,12; diterapkan", "1.250"]
    page.locator("#saring-lembar").fill("76,45")
    assert column(page, 1) == ["pokok 0"]
