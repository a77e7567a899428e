"""The sink ``report``: readings in, one page out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

import urai

from .kinds import KindStyle
from .render import ReportWriter

REPORT = "report.html"


class ReportSink:
    """Hands each reading of a run to the report's writer."""

    def __init__(self, run: urai.Run) -> None:
        self.path = run.folder / REPORT
        self._decoder = msgspec.msgpack.Decoder(urai.Reading)
        self._writer = ReportWriter(
            self.path,
            title=run.title,
            pipeline=run.pipeline,
            version=run.version,
            generated=run.generated,
            kinds={name: KindStyle(kind.label, kind.colour) for name, kind in run.kinds.items()},
            pages=run.pages,
        )

    def add(self, piece: bytes) -> None:
        """Take one document's reading."""
        self._writer.add(self._decoder.decode(piece))

    def close(self, failures: Sequence[urai.Failure]) -> Path:
        """Write the page and give its path."""
        self._writer.close(failures)
        return self.path

    def abandon(self) -> None:
        """Let go of what was spooled; an older report stays as it was."""
        self._writer.discard()
