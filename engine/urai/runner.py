"""Run an engine over documents, in one process or several, into sinks."""

from __future__ import annotations

import collections
import itertools
import multiprocessing
import os
import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import msgspec

from urai.contributions import Run, Sink
from urai.costs import Costs
from urai.engine import Engine
from urai.facts import Document, Fact, Failure, Finding, Reading
from urai.privacy import Masking
from urai.store import Store
from urai.text import line_and_column

CHUNK = 32
"""Documents that a worker is handed at a time."""


class Outcome(msgspec.Struct, frozen=True):
    """What became of one document: what is counted and shown, and a piece for each sink.

    ``kept`` are the facts that summaries of the whole run need.
    """

    doc: str
    path: str
    form: str
    counts: dict[str, int]
    findings: list[tuple[Finding, int, int]]
    pieces: list[bytes]
    kept: list[Fact] = []


class Destination(msgspec.Struct, frozen=True):
    """A sink of a run: what it is told, and whether personal numbers are masked in what it gets."""

    sink: Sink
    run: Run
    masked: bool = False


class Summary(msgspec.Struct):
    """What a run did: documents by form, facts by kind, findings and failures, results by sink."""

    documents: int = 0
    forms: dict[str, int] = {}
    facts: dict[str, int] = {}
    findings: dict[str, int] = {}
    failures: list[Failure] = []
    results: dict[str, Path] = {}


Progress = Callable[[Outcome | Failure], None]


class Reader:
    """Reads one document with an engine and makes every sink's piece of it."""

    def __init__(
        self,
        engine: Engine,
        sinks: Sequence[Destination],
        store: Store | None = None,
        costs: Costs | None = None,
    ) -> None:
        self.sinks = sinks
        self.masking = Masking(secrets.token_bytes(16))  # forked workers have the same
        self._summarised = frozenset(kind for summary in engine.summaries for kind in summary.needs)
        self._read = store.read if store is not None else engine.read
        if costs is not None:
            self._read = partial(engine.read_counting, costs=costs)
        self._store = store

    def keep(self) -> None:
        """Make the readings that were kept since the last time last."""
        if self._store is not None:
            self._store.commit()

    def let_go(self) -> None:
        """Close the store until it is next used: workers that are forked must not inherit what it has open."""
        if self._store is not None:
            self._store.close()

    def outcome(self, document: Document) -> Outcome | Failure:
        """Read one document; what the engine cannot bear becomes that document's failure."""
        try:
            return self.outcome_of(self._read(document))
        except Exception as error:
            reason = f"tidak terbaca: {type(error).__name__}: {error}"
            return Failure(document.id, document.path or document.id, reason)

    def outcome_of(self, reading: Reading) -> Outcome:
        """Make every sink's piece of a reading, masked where the sink wants it so."""
        document = reading.document
        masked = self.masking.reading(reading) if any(sink.masked for sink in self.sinks) else reading
        pieces = [sink.sink.encode(masked if sink.masked else reading) for sink in self.sinks]
        counts = collections.Counter(fact.kind for fact in reading.facts)
        kept = [fact for fact in reading.facts if fact.kind in self._summarised]
        path = document.path or document.id
        return Outcome(document.id, path, reading.layout.form, dict(counts), list(_placed(reading)), pieces, kept)


def _placed(reading: Reading) -> Iterator[tuple[Finding, int, int]]:
    for finding in reading.findings:
        yield finding, *line_and_column(reading.document.text, finding.start or 0)


def run(
    engine: Engine,
    documents: Iterable[Document | Failure],
    sinks: Mapping[str, Destination],
    *,
    workers: int = 1,
    store: Store | None = None,
    progress: Progress = lambda outcome: None,
    costs: Costs | None = None,
) -> Summary:
    """Read all documents and write them to the sinks; the result is the same for every number of workers.

    After the documents come what the engine's summaries make of all of them. Where the run is broken off, no
    sink leaves a result. With a ``store``, what it keeps is not read again. Where ``costs`` are counted,
    everything is read, in this process.
    """
    summary = Summary()
    kept: list[Fact] = []
    reader = Reader(engine, list(sinks.values()), store, costs)
    workers = workers if costs is None else 1
    writers = {name: destination.sink.open(destination.run) for name, destination in sinks.items()}
    try:
        for outcome in itertools.chain(outcomes(reader, documents, workers), _summaries(reader, engine, kept)):
            progress(outcome)
            if isinstance(outcome, Failure):
                summary.failures.append(outcome)
                continue
            _count(summary, outcome)
            kept += outcome.kept
            for writer, piece in zip(writers.values(), outcome.pieces, strict=True):
                writer.add(piece)
        for name, writer in writers.items():
            hidden = map(reader.masking.failure, summary.failures) if sinks[name].masked else summary.failures
            path = writer.close(list(hidden))
            if path is not None:
                summary.results[name] = path
    except BaseException:
        for writer in writers.values():
            writer.abandon()
        raise
    return summary


def _summaries(reader: Reader, engine: Engine, kept: list[Fact]) -> Iterator[Outcome | Failure]:
    """Give what each summary makes of the facts that were kept; later ones see the facts of earlier ones."""
    for summary in engine.summaries:
        facts = [fact for fact in kept if fact.kind in summary.needs]
        try:
            readings = list(summary.summarise(facts, engine.parameters)) if facts else []
        except Exception as error:
            yield Failure(summary.id, summary.id, f"rekap ini gagal: {type(error).__name__}: {error}")
            continue
        for reading in readings:
            yield reader.outcome_of(reading)


def _count(summary: Summary, outcome: Outcome) -> None:
    summary.documents += 1
    summary.forms[outcome.form] = summary.forms.get(outcome.form, 0) + 1
    for kind, count in outcome.counts.items():
        summary.facts[kind] = summary.facts.get(kind, 0) + count
    for finding, _, _ in outcome.findings:
        summary.findings[finding.severity] = summary.findings.get(finding.severity, 0) + 1


def outcomes(reader: Reader, documents: Iterable[Document | Failure], workers: int) -> Iterator[Outcome | Failure]:
    """Give the outcome of each document, in order."""
    if workers > 1:
        yield from _parallel(reader, documents, workers)
        return
    try:
        for item in documents:
            yield item if isinstance(item, Failure) else reader.outcome(item)
    finally:
        reader.keep()


_inherited: Reader | None = None


def _parallel(reader: Reader, documents: Iterable[Document | Failure], workers: int) -> Iterator[Outcome | Failure]:
    """Fork workers that inherit the engine; hand out chunks and give results in the order of the documents."""
    global _inherited  # noqa: PLW0603  # a forked worker finds the engine where its parent left it
    _inherited = reader
    reader.let_go()
    waiting: collections.deque[Future[bytes]] = collections.deque()
    chunks = itertools.batched(documents, CHUNK) if hasattr(itertools, "batched") else _batched(documents, CHUNK)
    try:
        with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("fork")) as pool:
            for chunk in chunks:
                waiting.append(pool.submit(_work, msgspec.msgpack.encode([_item(item) for item in chunk])))
                if len(waiting) > 2 * workers:
                    yield from _decoded(waiting.popleft().result())
            while waiting:
                yield from _decoded(waiting.popleft().result())
    finally:
        _inherited = None


def _batched(items: Iterable[Any], size: int) -> Iterator[tuple[Any, ...]]:
    iterator = iter(items)
    while chunk := tuple(itertools.islice(iterator, size)):
        yield chunk


class _Item(msgspec.Struct, array_like=True, frozen=True):
    """What crosses between processes: one of the three."""

    failure: Failure | None = None
    document: Document | None = None
    outcome: Outcome | None = None


_items = msgspec.msgpack.Decoder(list[_Item])


def _item(value: Document | Failure | Outcome) -> _Item:
    if isinstance(value, Failure):
        return _Item(failure=value)
    return _Item(document=value) if isinstance(value, Document) else _Item(outcome=value)


def _work(data: bytes) -> bytes:
    """Read one chunk in a worker: bytes in, bytes out."""
    reader = _inherited
    if reader is None:
        raise RuntimeError(f"worker {os.getpid()} has no engine: it was not forked from the run")
    results: list[_Item] = []
    for item in _items.decode(data):
        results.append(item if item.document is None else _item(reader.outcome(item.document)))
    reader.keep()
    return msgspec.msgpack.encode(results)


def _decoded(data: bytes) -> Iterator[Outcome | Failure]:
    for item in _items.decode(data):
        if item.failure is not None:
            yield item.failure
        elif item.outcome is not None:
            yield item.outcome
