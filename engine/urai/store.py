"""Keep readings, so that a run reads only what is new and a changed rule costs only where it matters.

A kept reading holds as long as the document and everything that it depends on are the same. Where only grammar
rules differ, these are run alone over the document; if they match what they matched before, the reading holds.
The file is SQLite's; it may be deleted at any time.
"""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import NamedTuple

import msgspec

from urai.engine import Engine
from urai.errors import Place, Problem, UraiError
from urai.facts import Document, Fact, Finding, Layout, Reading
from urai.fingerprint import Fingerprints, changed, document_key, hit_digests

_SCHEMA = """
CREATE TABLE IF NOT EXISTS version (
  id INTEGER PRIMARY KEY, base BLOB NOT NULL, rules BLOB NOT NULL, UNIQUE (base, rules)
);
CREATE TABLE IF NOT EXISTS reading (
  document BLOB NOT NULL, base BLOB NOT NULL, version INTEGER NOT NULL, hits BLOB NOT NULL, layout BLOB NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (document, base)
) WITHOUT ROWID;
"""


class _Content(msgspec.Struct, array_like=True, frozen=True):
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...]


class Row(NamedTuple):
    """A kept reading as it lies in the file: the version it was read under, and what it holds, encoded."""

    version: int
    hits: bytes
    layout: bytes
    content: bytes


class Counts(msgspec.Struct):
    """How many documents were read anew, taken as they were kept, and kept after a look at the changed rules."""

    read: int = 0
    kept: int = 0
    looked: int = 0


class Store:
    """The kept readings of one file, under one engine."""

    def __init__(self, path: Path, engine: Engine, prints: Fingerprints) -> None:
        self.path = path
        self.engine = engine
        self.prints = prints
        self.counts = Counts()
        self._connection: sqlite3.Connection | None = None
        self._process = 0
        self._versions: dict[int, dict[str, bytes]] = {}
        self._version = 0
        self._layouts = msgspec.msgpack.Decoder(Layout)
        self._contents = msgspec.msgpack.Decoder(_Content)
        self._digests = msgspec.msgpack.Decoder(dict[str, bytes])

    def read(self, document: Document) -> Reading:
        """Give the kept reading of a document, or read and keep it."""
        row = self.row(document)
        if row is None or not self.holds(document, row):
            return self.read_anew(document)
        content = self._contents.decode(row.content)
        return Reading(document, self._layouts.decode(row.layout), content.facts, content.findings)

    def read_anew(self, document: Document) -> Reading:
        """Read a document and keep the reading in place of any other."""
        reading, hits = self.engine.read_with_hits(document)
        layout = msgspec.msgpack.encode(reading.layout)
        content = msgspec.msgpack.encode(_Content(reading.facts, reading.findings))
        self._put(document, hit_digests(hits), layout, content)
        self.counts.read += 1
        return reading

    def row(self, document: Document, base: bytes | None = None) -> Row | None:
        """Give what is kept of a document under the engine's base, or under an earlier one."""
        query = "SELECT version, hits, layout, content FROM reading WHERE document = ? AND base = ?"
        found = self._open().execute(query, (document_key(document), base or self.prints.base)).fetchone()
        return Row(*found) if found else None

    def facts_of(self, row: Row) -> tuple[Fact, ...]:
        """Give the facts of a kept reading."""
        return self._contents.decode(row.content).facts

    def holds(self, document: Document, row: Row) -> bool:
        """Say whether a reading that was kept under the engine's base is what the engine would read now."""
        if row.version == self._version:
            self.counts.kept += 1
            return True
        differing = changed(self._rules_of(row.version), self.prints.rules)
        before = self._digests.decode(row.hits)
        now = hit_digests(self.engine.hits_of(document, self._layouts.decode(row.layout), differing))
        if {rule: found for rule, found in before.items() if rule in differing} != now:
            return False
        hits = {rule: found for rule, found in before.items() if rule not in differing} | now
        self._put(document, hits, row.layout, row.content)
        self.counts.looked += 1
        return True

    def open(self) -> None:
        """Open the file now, so that one that cannot be used is no trouble of the first document.

        Raises:
            UraiError: it cannot be opened, or is something else.

        """
        self._open()

    def commit(self) -> None:
        """Make what was kept last."""
        if self._connection is not None and self._process == os.getpid():
            self._connection.commit()

    def close(self) -> None:
        """Close the file; what was not committed is not kept."""
        if self._connection is not None and self._process == os.getpid():
            self._connection.close()
            self._connection = None

    def _put(self, document: Document, hits: dict[str, bytes], layout: bytes, content: bytes) -> None:
        found = msgspec.msgpack.encode(hits)
        values = (document_key(document), self.prints.base, self._version, found, layout, content)
        self._open().execute("INSERT OR REPLACE INTO reading VALUES (?, ?, ?, ?, ?, ?)", values)

    def _open(self) -> sqlite3.Connection:
        """Give this process's connection: a forked worker must not use its parent's."""
        if self._connection is None or self._process != os.getpid():
            connection = _connect(self.path)
            rules = msgspec.msgpack.encode(self.prints.rules, order="deterministic")
            connection.execute("INSERT OR IGNORE INTO version (base, rules) VALUES (?, ?)", (self.prints.base, rules))
            query = "SELECT id FROM version WHERE base = ? AND rules = ?"
            self._version = connection.execute(query, (self.prints.base, rules)).fetchone()[0]
            connection.commit()
            self._connection, self._process = connection, os.getpid()
        return self._connection

    def _rules_of(self, version: int) -> dict[str, bytes]:
        if version not in self._versions:
            row = self._open().execute("SELECT rules FROM version WHERE id = ?", (version,)).fetchone()
            self._versions[version] = self._digests.decode(row[0]) if row else {}
        return self._versions[version]


def _connect(path: Path) -> sqlite3.Connection:
    connection: sqlite3.Connection | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=60)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.executescript(_SCHEMA)
    except (sqlite3.Error, OSError) as error:
        if connection is not None:
            connection.close()
        cure = "give --store a file that was written by it, or a new one in a folder that can be written to"
        raise UraiError(Problem(Place(str(path)), "store", f"readings cannot be kept there: {error}", cure)) from None
    return connection
