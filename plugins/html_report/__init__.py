"""The HTML report: one self-contained page that shows documents, facts and findings."""

from __future__ import annotations

import urai

from .kinds import KindStyle
from .render import ReportWriter

__all__ = ["KindStyle", "ReportWriter", "urai_sinks"]


def _open(run: urai.Run) -> urai.SinkWriter:
    from .sink import ReportSink

    return ReportSink(run)


@urai.hookimpl
def urai_sinks() -> list[urai.Sink]:
    """Contribute the sink."""
    return [urai.Sink("report", _open, summary="report.html: every document with its facts and findings, on one page")]
