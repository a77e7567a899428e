"""2,000 documents: the page opens, reads and searches without delay."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .conftest import OpenReport, WriteReport, expect
from .page_outline import outline
from .sample_data import press_releases

if TYPE_CHECKING:
    from playwright.sync_api import Browser

COUNT = 2_000

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def large(write_report: WriteReport) -> Path:
    return write_report(press_releases(COUNT))


def test_every_document_is_there(large: Path) -> None:
    page = outline(large)
    documents = page.documents()
    assert len(documents) == COUNT
    assert len(page.data("data-index")) == COUNT
    assert sum(len(document[4]) for document in documents) > 30 * COUNT
    assert sum(len(document[0]) for document in documents) > 2_700 * COUNT


def test_large_report_is_a_fraction_of_its_documents(large: Path) -> None:
    page = outline(large)
    assert all("data-packed" in script for script, _ in page.scripts if script.get("class") == "data-documents")
    assert large.stat().st_size < sum(len(str(document)) for document in page.documents()) / 4


def test_an_old_browser_is_told_that_it_cannot_open_a_large_report(large: Path, browser: Browser) -> None:
    page = browser.new_page()
    page.add_init_script("delete globalThis.DecompressionStream")
    page.goto(large.as_uri() + "#/dokumen/siaran-0001")
    page.wait_for_selector("#peramban-lama:not([hidden])")
    assert page.locator("#peramban-lama").inner_text().startswith("Peramban ini terlalu lama")
    page.close()


def test_large_report_opens_reads_and_searches(large: Path, open_report: OpenReport) -> None:
    page = open_report(large)
    expect(page.locator("#tabel-ringkas")).to_have_text("1–25 dari 2.000 dokumen")
    page.evaluate(f"location.hash = '#/dokumen/siaran-{COUNT - 1:04}'")
    page.wait_for_selector("#naskah .mark")
    page.evaluate("location.hash = '#/cari?q=wening+sagara'")
    page.wait_for_selector("#hasil .results")
