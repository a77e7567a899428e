"""A hostile document in a browser: nothing of it runs, nothing is fetched, everything is shown."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .attack_data import ENDS, FAILURE, MARKUP, attack
from .conftest import OpenReport, WriteReport, expect
from .sample_data import press_release

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="module")
def hostile(write_report: WriteReport) -> Path:
    return write_report([attack(), press_release(1), attack()], [FAILURE], title=MARKUP)


STRUCK = "() => window.struck === undefined && ({}).polluted === undefined && ({}).href === undefined"


def test_attack_does_not_run_in_any_view(hostile: Path, open_report: OpenReport) -> None:
    page = open_report(hostile)
    expect(page.locator("h1").first).to_have_text(MARKUP)
    assert page.evaluate(STRUCK)
    page.locator("#tabel-dokumen tbody a").first.click()
    page.wait_for_selector("#naskah .mark")
    for _ in range(7):
        page.keyboard.press("j")
        assert page.locator("#panel .fields").count() > 0
        assert page.evaluate(STRUCK)
    page.locator("#panel summary").click()
    for link in page.locator(".note-head").all():
        link.evaluate("node => node.click()")
    page.locator("#tampil-label").check()
    page.keyboard.press("/")
    page.keyboard.type("struck")
    page.wait_for_selector("#hasil .results")
    assert page.evaluate(STRUCK)
    expect(page.locator("#naskah img, #panel img, #hasil img, iframe, object, embed")).to_have_count(0)


def test_no_link_leads_out_of_the_report(hostile: Path, open_report: OpenReport) -> None:
    page = open_report(hostile)
    page.locator("#tabel-dokumen tbody a").first.click()
    page.wait_for_selector("#naskah .mark")
    page.keyboard.press("j")
    hrefs = page.evaluate("[...document.querySelectorAll('[href]')].map((node) => node.getAttribute('href'))")
    assert len(hrefs) > 10
    assert [href for href in hrefs if not href.startswith(("#", "data:image/svg+xml,"))] == []


def test_reasons_with_impossible_spans_do_no_harm(hostile: Path, open_report: OpenReport) -> None:
    page = open_report(hostile)
    page.locator("#tabel-dokumen tbody a").first.click()
    page.wait_for_selector("#naskah .mark")
    page.keyboard.press("j")
    for evidence in page.locator("#panel .evidence").all():
        evidence.click()
    assert page.evaluate(STRUCK)


def test_text_is_shown_as_it_was_written(hostile: Path, open_report: OpenReport) -> None:
    page = open_report(hostile)
    page.locator("#tabel-dokumen tbody a").first.click()
    page.wait_for_selector("#naskah .mark")
    shown = page.evaluate(
        "() => { const copy = document.querySelector('#naskah').cloneNode(true);"
        " copy.querySelectorAll('.note').forEach((note) => note.remove()); return copy.textContent }"
    )
    assert "".join(shown.split()) == "".join(attack().document.text.split())
    assert "".join(ENDS.split()) in "".join(shown.split())


def test_policy_stops_a_script_that_was_put_in(hostile: Path, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(hostile.as_uri())
    blocked = page.evaluate(
        """() => new Promise((resolve) => {
            document.addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective));
            const node = document.createElement('div');
            node.setAttribute('onclick', 'window.struck = 1');
            document.body.append(node);
            node.click();
            setTimeout(() => resolve('nothing'), 500);
        })"""
    )
    assert blocked.startswith("script-src")
    assert page.evaluate("window.struck") is None
    page.close()
