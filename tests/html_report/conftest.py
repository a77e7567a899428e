"""What the tests of the report share: a way to write one, and a real browser to read it in."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from urai.plugins.html_report import KindStyle, ReportWriter

from urai.facts import Failure, Reading

from .sample_data import KINDS, emoji_note, press_releases

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Dialog, Locator, Page, Request

CHROMIUM_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

WAIT = 30_000  # milliseconds that a busy machine has to show what is expected

WriteReport = Callable[..., Path]
OpenReport = Callable[..., "Page"]


@pytest.fixture(scope="session")
def write_report(tmp_path_factory: pytest.TempPathFactory) -> WriteReport:
    """Write readings and failures as a report and give its path."""

    def write(readings: Iterable[Reading], failures: Sequence[Failure] = (), **more: Any) -> Path:
        path = tmp_path_factory.mktemp("report") / "report.html"
        about: dict[str, Any] = {
            "title": "Siaran pers 2015–2023",
            "pipeline": "news",
            "version": "0.1.0",
            "generated": "2024-02-19T14:02:00+07:00",
            "kinds": {name: KindStyle(label) for name, label in KINDS.items()},
        }
        writer = ReportWriter(path, **{**about, **more})
        for reading in readings:
            writer.add(reading)
        writer.close(failures)
        return path

    return write


def expect(found: Locator) -> Any:
    """Give assertions that wait until they hold: what a page shows after a click or a key comes when it is drawn."""
    from playwright.sync_api import expect as assertions_about  # there is no such library outside the browser tests

    assertions_about.set_options(timeout=WAIT)
    return assertions_about(found)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium, or skip where there is none."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("there is no Chromium; install Debian's package chromium to run the browser tests")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=list(CHROMIUM_ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def report(write_report: WriteReport) -> Path:
    """Give a report of 60 press releases, one note with emoji, and one failure."""
    failure = Failure("pindaian-17", "korpus/pindaian-17.txt", "Bukan UTF-8 pada bita 12.")
    return write_report([*press_releases(60), emoji_note()], [failure])


@pytest.fixture
def open_report(browser: Browser) -> Iterator[OpenReport]:
    """Open a report at an address; in the end, nothing may have gone wrong or been asked for."""
    trouble: list[str] = []
    contexts = []

    def open_page(path: Path, address: str = "#/", **options: Any) -> Page:
        def on_request(request: Request) -> None:
            if request.url.split("#")[0] != path.as_uri() and not request.url.startswith("data:"):
                trouble.append(f"request: {request.url}")

        def on_dialog(dialog: Dialog) -> None:
            trouble.append(f"dialog: {dialog.message}")
            dialog.dismiss()

        window = {"viewport": {"width": 1440, "height": 900}, "reduced_motion": "reduce"}
        context = browser.new_context(**{**window, **options})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(WAIT)
        page.on("console", lambda message: trouble.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: trouble.append(f"error: {error}"))
        page.on("dialog", on_dialog)
        page.on("request", on_request)
        page.goto(path.as_uri() + address)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert trouble == []
