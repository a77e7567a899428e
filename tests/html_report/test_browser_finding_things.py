"""Finding things in a browser: search, facets, and the table of documents."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .conftest import OpenReport, WriteReport, expect
from .sample_data import note, press_release, press_releases

READINGS = list(press_releases(60))


def test_slash_focuses_search_and_typing_finds(report: Path, open_report: OpenReport) -> None:
    page = open_report(report)
    page.keyboard.press("/")
    page.keyboard.type("piagam diserahkan")
    expect(page.locator("#hasil-ringkas")).to_have_text("60 dokumen")
    assert page.locator("#hasil mark").first.inner_text().lower() in ("piagam", "diserahkan")
    page.wait_for_function("() => location.hash === '#/cari?q=piagam+diserahkan'")  # it follows the typing


def test_search_covers_text_facts_values_and_findings(report: Path, open_report: OpenReport) -> None:
    page = open_report(report, "#/cari?q=Ratih+Wening")
    page.wait_for_selector("#hasil .results")
    expect(page.locator(".of-texts")).to_contain_text("Catatan dengan emoji")
    expect(page.locator(".of-facts")).to_contain_text("Ratih Wening")
    page.evaluate("location.hash = '#/cari?q=sakip%2Fpredikat'")
    expect(page.locator("#hasil-ringkas")).to_have_text("60 fakta")
    page.evaluate("location.hash = '#/cari?q=Perencanaan+kinerja'")
    expect(page.locator("#hasil-ringkas")).to_contain_text("60 fakta")
    percent = sum(finding.rule == "checks/percent" for reading in READINGS for finding in reading.findings)
    page.evaluate("location.hash = '#/cari?q=checks%2Fpercent'")
    expect(page.locator("#hasil-ringkas")).to_have_text(f"{percent} temuan")


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("GURU café", 1),
        ("guru cafe", 1),
        ('"guru itu"', 1),
        ('"itu guru"', 0),
        ("“guru itu”", 1),
        ("kata'nya", 1),
        ("x y", 0),
    ],
)
def test_search_ignores_case_accents_and_quotation_marks(
    write_report: WriteReport, open_report: OpenReport, query: str, count: int
) -> None:
    page = open_report(write_report([note("Di Café, Guru itu datang, kata’nya.", [], name="d1")]))
    page.locator("#kolom-cari").fill(query)
    expected = f"{count} dokumen" if count else "Tidak ada yang cocok."
    expect(page.locator("#hasil-ringkas")).to_have_text(expected)


def test_result_leads_to_the_fact(report: Path, open_report: OpenReport) -> None:
    page = open_report(report, "#/cari?q=2020-05&jenis=date")
    page.locator(".of-facts a").first.click()
    page.wait_for_selector("#panel .words")
    expect(page.locator("#panel-tutup")).to_be_visible()
    page.go_back()
    page.wait_for_selector("#pencarian:not([hidden])")
    expect(page.locator("#kolom-cari")).to_have_value("2020-05")


def test_kind_in_the_overview_lists_its_facts(report: Path, open_report: OpenReport) -> None:
    page = open_report(report)
    page.locator(".bars a", has_text="Uang").click()
    money = sum(fact.kind == "money" for reading in READINGS for fact in reading.facts) + 1
    expect(page.locator("#hasil-ringkas")).to_have_text(f"{money} fakta")
    expect(page.locator(".of-facts li")).to_have_count(20)
    page.locator(".of-facts .more").click()
    expect(page.locator(".of-facts li")).to_have_count(40)


def test_facets_narrow_and_widen(report: Path, open_report: OpenReport) -> None:
    page = open_report(report, "#/cari?q=tirtamukti")
    page.wait_for_selector("#hasil-jenis a")
    facet = page.locator("#hasil-jenis a", has_text="Tempat")
    count = facet.locator(".count").inner_text()
    facet.click()
    expect(page.locator("#hasil-ringkas")).to_have_text(f"{count} fakta")
    expect(facet).to_have_attribute("aria-current", "true")
    facet.click()
    expect(page.locator("#hasil-ringkas")).to_contain_text("dokumen")


def test_escape_leaves_the_search_field(report: Path, open_report: OpenReport) -> None:
    page = open_report(report)
    page.keyboard.press("/")
    page.keyboard.type("j?")
    expect(page.locator("#kolom-cari")).to_have_value("j?")
    page.wait_for_selector("#pencarian:not([hidden])")
    page.keyboard.press("Escape")
    expect(page.locator("#kolom-cari")).not_to_be_focused()


def test_table_sorts_by_each_column(report: Path, open_report: OpenReport) -> None:
    page = open_report(report)
    column = page.locator("#tabel-dokumen tbody td:nth-child(3)")
    page.locator("[data-column=date]").click()
    expect(column.first).to_have_text("1 Jan 2015")
    expect(page.locator("th", has=page.locator("[data-column=date]"))).to_have_attribute("aria-sort", "ascending")
    page.locator("[data-column=date]").click()
    latest = max(reading.document.date or "" for reading in READINGS)
    assert column.first.inner_text().endswith(latest[:4])
    page.locator("[data-column=findings]").click()
    most = max(len(reading.findings) for reading in READINGS)
    expect(page.locator("#tabel-dokumen tbody td:nth-child(6)").first).to_have_text(str(most))


def test_table_is_paged_and_filtered(report: Path, open_report: OpenReport) -> None:
    page = open_report(report)
    status = page.locator("#tabel-ringkas")
    expect(status).to_have_text("1–25 dari 61 dokumen")
    expect(page.locator("#halaman-mundur")).to_be_disabled()
    page.locator("#halaman-maju").click()
    page.locator("#halaman-maju").click()
    expect(status).to_have_text("51–61 dari 61 dokumen")
    expect(page.locator("#halaman-maju")).to_be_disabled()
    page.locator("#saring-dokumen").fill("emoji")
    expect(status).to_have_text("1–1 dari 1 dokumen")
    page.locator("#saring-dokumen").fill("")
    page.locator("#saring-bentuk").select_option("berita")
    news = sum(reading.layout.form == "berita" for reading in READINGS)
    expect(status).to_have_text(re.compile(f"dari {news} dokumen$"))
    page.locator("#saring-dokumen").fill("tidak ada yang begini")
    expect(status).to_have_text("Tidak ada dokumen yang cocok.")


def test_order_of_the_table_is_the_order_of_reading(report: Path, open_report: OpenReport) -> None:
    page = open_report(report)
    page.locator("#saring-bentuk").select_option("berita")
    page.locator("#tabel-dokumen tbody a").first.click()
    news = [reading.document.id for reading in READINGS if reading.layout.form == "berita"]
    page.wait_for_selector("#naskah .mark")
    expect(page.locator("#urutan-berkas")).to_have_text(f"1 / {len(news)}")
    page.keyboard.press("]")
    page.wait_for_function("id => location.hash.includes(id)", arg=news[1])


def test_findings_are_filtered_by_severity(report: Path, open_report: OpenReport) -> None:
    page = open_report(report)
    items = page.locator("#daftar-temuan li")
    expect(items).to_have_count(8)
    page.locator("[data-severity=warning]").click()
    page.locator("[data-severity=info]").click()
    expect(page.locator("#daftar-temuan li:not(.severity-error)")).to_have_count(0)
    errors = sum(finding.severity == "error" for reading in READINGS for finding in reading.findings)
    expect(items).to_have_count(min(errors, 8))
    page.locator("[data-severity=error]").click()
    expect(items).to_have_count(0)


def test_finding_without_words_leads_to_its_note(report: Path, open_report: OpenReport) -> None:
    number, index = next(
        (n, i) for n in range(60) for i, finding in enumerate(press_release(n).findings) if finding.start is None
    )
    page = open_report(report, f"#/dokumen/siaran-{number:04}/temuan/{index + 1}")
    page.wait_for_selector("#panel:not([hidden])")
    expect(page.locator("#panel")).to_contain_text("Bagian penutup tidak ditemukan")
    expect(page.locator(f"#catatan-berkas .note[data-finding='{index}']")).to_be_visible()
