"""Compare what two versions of the rules find in a corpus, reading only what can differ."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import msgspec

from urai.authoring.versions import Version
from urai.facts import Document, Fact, Failure
from urai.fingerprint import fingerprints
from urai.inputs import read_documents
from urai.store import Store

CONTEXT = 40
"""So many characters are kept on each side of a fact's words."""


class Change(msgspec.Struct, frozen=True):
    """A fact that one version has and the other has not, or has otherwise, with the words around it."""

    doc: str
    before: Fact | None
    after: Fact | None
    left: str
    words: str
    right: str

    @property
    def how(self) -> str:
        """Say ``gained``, ``lost`` or ``changed``."""
        if self.before is None:
            return "gained"
        return "lost" if self.after is None else "changed"

    @property
    def fact(self) -> Fact:
        """Give the fact of the later version, or of the earlier where there is none."""
        fact = self.after or self.before
        if fact is None:
            raise ValueError("a change has at least one fact")
        return fact


class Comparison(msgspec.Struct):
    """All changes of a corpus; ``documents`` were compared, ``read`` of them had to be read anew."""

    changes: list[Change] = []
    documents: int = 0
    read: int = 0
    notes: list[str] = []


def compare(before: Version, after: Version, inputs: Sequence[Path], store: Path) -> Comparison:
    """Give the facts gained, lost and changed from one version to the other.

    Each version is loaded in a process of its own; what they read is kept in ``store``, so that the next
    comparison reads only what an edit can have changed.
    """
    context = multiprocessing.get_context("fork")
    with context.Pool(1, _leave_interrupts) as process:
        earlier = process.apply(_fill, (before, list(inputs), store))
    with context.Pool(1, _leave_interrupts) as process:
        data = process.apply(_differences, (after, list(inputs), store, earlier))
    comparison = msgspec.msgpack.decode(data, type=Comparison)
    comparison.notes = [version.note for version in (before, after) if version.note]
    return comparison


def _leave_interrupts() -> None:
    """Leave Ctrl-C to the process that waits, which ends this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def _opened(version: Version, path: Path) -> Iterator[tuple[Store, Any]]:
    """Load a version and open the store under it; what was read is kept in the end."""
    loaded = version.load()
    with closing(Store(path, loaded.engine, fingerprints(loaded))) as store:
        yield store, loaded
        store.commit()


def _documents(loaded: Any, inputs: Iterable[Path]) -> Iterator[Document]:
    for item in read_documents(inputs, loaded.catalogue.readers):
        if not isinstance(item, Failure):
            yield item


def _fill(version: Version, inputs: list[Path], store_path: Path) -> bytes:
    """Make sure that the store has every document's reading under a version; give the version's base."""
    with _opened(version, store_path) as (store, loaded):
        for document in _documents(loaded, inputs):
            row = store.row(document)
            if row is None or not store.holds(document, row):
                store.read_anew(document)
        return store.prints.base


def _differences(after: Version, inputs: list[Path], store_path: Path, base: bytes) -> bytes:
    """Compare each document's kept reading under the earlier version with the reading under the later one."""
    comparison = Comparison()
    with _opened(after, store_path) as (store, loaded):
        for document in _documents(loaded, inputs):
            comparison.documents += 1
            row = store.row(document, base)
            if row is not None and base == store.prints.base and store.holds(document, row):
                continue
            before = store.facts_of(row) if row is not None else ()
            reading = store.read_anew(document) if base == store.prints.base else store.read(document)
            comparison.read += 1
            comparison.changes += differences(document, before, reading.facts)
    return msgspec.msgpack.encode(comparison)


def differences(document: Document, before: Sequence[Fact], after: Sequence[Fact]) -> list[Change]:
    """Give the changes in one document; a lost fact and a gained one of a kind that overlap are one change."""
    same = {_identity(fact) for fact in before} & {_identity(fact) for fact in after}
    lost = [fact for fact in before if _identity(fact) not in same]
    gained = [fact for fact in after if _identity(fact) not in same]
    changes: list[Change] = []
    for fact in lost:
        twin = next((g for g in gained if g.kind == fact.kind and g.start < fact.end and fact.start < g.end), None)
        if twin is not None:
            gained.remove(twin)
        changes.append(_change(document, fact, twin))
    changes += [_change(document, None, fact) for fact in gained]
    return sorted(changes, key=lambda change: (change.fact.start, change.fact.end, change.fact.kind))


def _identity(fact: Fact) -> tuple[Any, ...]:
    value = msgspec.json.encode(fact.value, order="sorted")
    return fact.kind, fact.start, fact.end, value, fact.rule, fact.attributed_to


def _change(document: Document, before: Fact | None, after: Fact | None) -> Change:
    facts = [fact for fact in (before, after) if fact is not None]
    start, end = min(fact.start for fact in facts), max(fact.end for fact in facts)
    text = document.text
    return Change(
        document.id, before, after, text[max(start - CONTEXT, 0) : start], text[start:end], text[end : end + CONTEXT]
    )
