"""The report comes whole or not at all, and a large one costs little memory."""

from __future__ import annotations

import gc
import tracemalloc
from pathlib import Path

import pytest
from urai.plugins.html_report import ReportWriter

from urai.facts import Failure

from .sample_data import press_release, press_releases


def writer(path: Path) -> ReportWriter:
    return ReportWriter(path, title="Uji", pipeline="news", version="0.1.0", generated="2024-02-19", kinds={})


def test_nothing_is_seen_before_close(tmp_path: Path) -> None:
    report = writer(tmp_path / "report.html")
    for reading in press_releases(120):
        report.add(reading)
    assert list(tmp_path.iterdir()) == []
    report.close([])
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]


def test_report_takes_the_place_of_an_older_one(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text("lama", encoding="utf-8")
    report = writer(path)
    report.add(press_release(1))
    assert path.read_text(encoding="utf-8") == "lama"
    report.close([])
    assert path.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_folder_is_made(tmp_path: Path) -> None:
    writer(tmp_path / "hasil" / "baru" / "report.html").close([])
    assert (tmp_path / "hasil" / "baru" / "report.html").is_file()


def test_failed_close_leaves_the_older_report_and_no_debris(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "report.html"
    path.write_text("lama", encoding="utf-8")
    report = writer(path)
    report.add(press_release(1))

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space left"):
        report.close([Failure("a", "a.txt", "kosong")])
    monkeypatch.undo()
    assert [(item.name, item.read_text(encoding="utf-8")) for item in tmp_path.iterdir()] == [("report.html", "lama")]


def test_discarded_report_leaves_nothing(tmp_path: Path) -> None:
    report = writer(tmp_path / "report.html")
    for reading in press_releases(60):
        report.add(reading)
    report.discard()
    report.discard()
    assert list(tmp_path.iterdir()) == []


def test_memory_grows_by_a_line_for_each_document(tmp_path: Path) -> None:
    def cost(count: int) -> tuple[int, int, int]:
        path = tmp_path / f"{count}.html"
        readings = list(press_releases(count))
        report = writer(path)
        gc.collect()
        tracemalloc.start()
        while readings:
            report.add(readings.pop())
        held, _ = tracemalloc.get_traced_memory()
        tracemalloc.reset_peak()
        report.close([])
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return held, peak, path.stat().st_size

    held, peak, size = cost(200)
    held_by_more, peak_of_more, size_of_more = cost(800)
    growth = size_of_more - size
    assert held_by_more - held < growth / 5
    assert peak_of_more - peak < growth / 5
