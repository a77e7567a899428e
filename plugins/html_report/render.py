"""Write the report: documents are spooled as they come, and the page is written at the end."""

from __future__ import annotations

import secrets
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, Any, Final

from markupsafe import Markup

from urai.contributions import Page
from urai.facts import Failure, Reading

from .embedding import embedded_json, packed, verbatim
from .kinds import KindStyle, kind_rules, style_kinds
from .pages import Pages
from .records import Registers, contents, finding_row, index_row
from .wording import FIELDS, MONTHS, SECTIONS, SEVERITIES, form_label

_CHUNK: Final = 50  # documents that the page decodes at a time
_PACKED_FROM: Final = 8_000_000  # bytes of documents; a smaller page is read as it stands, in the oldest browser too


class ReportWriter:
    """Writes one self-contained HTML report of everything that a pipeline found.

    ``add`` each document in order, then ``close``. Until then nothing stands at ``path``, and
    if ``close`` fails, what stood there before still does. ``generated`` is an ISO 8601 date and
    time, or any text; ``kinds`` styles the kinds of facts that it names; of ``pages`` those are
    shown whose kinds have facts.
    """

    def __init__(
        self,
        path: Path,
        *,
        title: str,
        pipeline: str,
        version: str,
        generated: str,
        kinds: Mapping[str, KindStyle],
        pages: Sequence[Page] = (),
    ) -> None:
        self._path = path
        self._about = {"title": title, "pipeline": pipeline, "version": version, "generated": generated}
        self._styles = kinds
        self._registers = Registers()
        self._pages = Pages(pages)
        self._rows: list[bytes] = []
        self._findings: list[bytes] = []
        self._waiting: list[bytes] = []
        self._spool: IO[bytes] | None = None

    def add(self, reading: Reading) -> None:
        """Take in one document; its text and facts go to disk, a line about it stays in memory."""
        number, registers = len(self._rows), self._registers
        self._waiting.append(embedded_json(contents(reading, registers)))
        self._rows.append(embedded_json(index_row(reading, registers)))
        self._pages.add(number, reading)
        for finding in reading.findings:
            self._findings.append(embedded_json(finding_row(number, finding, reading.document, registers)))
        if len(self._waiting) == _CHUNK:
            self._write_chunk()

    def close(self, failures: Sequence[Failure]) -> None:
        """Write the report with the documents that could not be read, in place of any older one."""
        if self._waiting:
            self._write_chunk()
        self._path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = self._path.with_name(f".{self._path.name}.{secrets.token_hex(4)}.tmp")
        try:
            with unfinished.open("x", encoding="utf-8", errors="replace", newline="\n") as page:
                page.writelines(self._pieces(failures))
            unfinished.replace(self._path)
        finally:
            unfinished.unlink(missing_ok=True)
            self.discard()

    def discard(self) -> None:
        """Give the report up and let go of the spooled documents; harmless after ``close``."""
        if self._spool is not None:
            self._spool.close()
            self._spool = None
        self._waiting.clear()

    def _write_chunk(self) -> None:
        if self._spool is None:
            self._spool = tempfile.TemporaryFile(prefix="urai-report-")  # noqa: SIM115 - closed in discard
        self._spool.write(_array(self._waiting) + b"\n")
        self._waiting.clear()

    def _is_packed(self) -> bool:
        return self._spool is not None and self._spool.tell() > _PACKED_FROM

    def _chunks(self, *, pack: bool) -> Iterator[Markup]:
        if self._spool is not None:
            self._spool.seek(0)
            for line in self._spool:
                chunk = line.rstrip(b"\n")
                yield _inert(packed(chunk) if pack else chunk)

    def _pieces(self, failures: Sequence[Failure]) -> Iterator[str]:
        from .page import write_page  # a template engine that only the end of a run needs

        registers = self._registers
        styled = style_kinds(registers.kinds.names(), self._styles)
        counts = registers.kinds.commonest()
        pages, pack = self._pages.shown(), self._is_packed()
        context = {
            **self._about,
            "documents": len(self._rows),
            "facts": sum(count for _, count in counts),
            "finding_count": len(self._findings),
            "failures": failures,
            "kinds": [(registers.kinds.number(k), k, styled[k].label, count) for k, count in counts],
            "forms": [(name, form_label(name), count) for name, count in registers.forms.commonest()],
            "severities": registers.severities.commonest(),
            "severity_labels": SEVERITIES,
            "pages": [rows.about() for rows in pages],
            "page_rows": [_inert(rows.encoded()) for rows in pages],
            "meta": _inert(embedded_json(self._meta(styled))),
            "index": _inert(_array(self._rows)),
            "findings": _inert(_array(self._findings)),
            "packed": pack,
            "chunks": self._chunks(pack=pack),
        }
        return write_page(context, kind_rules(styled.values()))

    def _meta(self, styled: Mapping[str, KindStyle]) -> dict[str, Any]:
        return {
            "title": self._about["title"],
            "chunk": _CHUNK,
            "kinds": [[name, style.label] for name, style in styled.items()],
            "rules": self._registers.rules.names(),
            "forms": [[name, form_label(name)] for name in self._registers.forms.names()],
            "sections": SECTIONS,
            "fields": FIELDS,
            "severities": SEVERITIES,
            "months": MONTHS,
            "pages": [rows.about() for rows in self._pages.shown()],
        }


def _array(items: Sequence[bytes]) -> bytes:
    return b"[" + b",".join(items) + b"]"


def _inert(encoded: bytes) -> Markup:
    """Take JSON whose ``<``, ``>`` and ``&`` are escapes as what it is: safe as it stands."""
    return verbatim(encoded.decode("utf-8"))
