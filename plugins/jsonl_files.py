"""The sink ``jsonl``: facts and findings as JSON Lines, put in place when the run has ended."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import IO

import msgspec

import urai

FACTS = "facts.jsonl"
FINDINGS = "findings.jsonl"


class _Lines:
    """One file of JSON Lines, written beside its place and moved there at the end."""

    def __init__(self, path: Path) -> None:
        self.path = path
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        self._temporary = Path(name)
        self._file: IO[bytes] = os.fdopen(handle, "wb", buffering=1 << 20)

    def write(self, lines: bytes) -> None:
        self._file.write(lines)

    def put_in_place(self) -> None:
        self._file.close()
        mask = os.umask(0)
        os.umask(mask)
        self._temporary.chmod(0o666 & ~mask)
        self._temporary.replace(self.path)

    def abandon(self) -> None:
        self._file.close()
        self._temporary.unlink(missing_ok=True)


_ENCODER = msgspec.json.Encoder()


def encode(reading: urai.Reading) -> bytes:
    """Give the lines of both files, the length of the first before them."""
    facts = _ENCODER.encode_lines(reading.facts)
    return len(facts).to_bytes(8, "big") + facts + _ENCODER.encode_lines(reading.findings)


class JsonlFiles:
    """Writes ``facts.jsonl`` and ``findings.jsonl``, a record a line, in document order."""

    def __init__(self, run: urai.Run) -> None:
        self._facts = _Lines(run.folder / FACTS)
        self._findings = _Lines(run.folder / FINDINGS)

    def add(self, piece: bytes) -> None:
        """Write the facts and findings of one document."""
        end = 8 + int.from_bytes(piece[:8], "big")
        self._facts.write(piece[8:end])
        self._findings.write(piece[end:])

    def close(self, failures: Sequence[urai.Failure]) -> Path:
        """Put both files in place; failures are a finding each, so that no reader misses them."""
        findings = [urai.Finding(f.doc, "urai/read", "error", f"{f.path}: {f.reason}") for f in failures]
        self._findings.write(_ENCODER.encode_lines(findings))
        self._findings.put_in_place()
        self._facts.put_in_place()
        return self._facts.path

    def abandon(self) -> None:
        """Leave nothing behind."""
        self._facts.abandon()
        self._findings.abandon()


@urai.hookimpl
def urai_sinks() -> list[urai.Sink]:
    """Contribute the sink."""
    return [urai.Sink("jsonl", JsonlFiles, encode, "facts.jsonl and findings.jsonl, a record a line")]
