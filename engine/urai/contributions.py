"""What plugins contribute: the types of everything that goes through a hook."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Literal, Protocol

import msgspec

from urai.facts import Document, Fact, Failure, Reading, Severity
from urai.matching.tree import Node, Token
from urai.parameters import Declared
from urai.view import Draft, View


class Pack(msgspec.Struct, frozen=True):
    """A folder of rules, lexicons, samples and pipelines, under a name."""

    name: str
    folder: Any  # Traversable: msgspec cannot check a protocol
    summary: str = ""


class Source(Protocol):
    """The document a part was matched in, as a normaliser sees it."""

    document: Document

    def words(self, part: Node | Token) -> str:
        """Give the words of a part of a match."""

    def mention(self, part: Node | Token) -> Draft | None:
        """Give the mention that a part of a relation's match stands for; nothing where it is words."""


class Rejected(ValueError):
    """A normaliser's verdict that a match is no fact after all, with the reason."""


Normalise = Callable[[Node | Token, Source], Any]


class Normaliser(msgspec.Struct, frozen=True):
    """Turns a part of a match into a value; raises :class:`Rejected` where it is none."""

    name: str
    apply: Normalise
    summary: str = ""


class Example(msgspec.Struct, frozen=True):
    """A text whose marked words ⟦…⟧ a rule must find, and nothing else."""

    text: str
    facts: list[dict[str, Any]] = []
    date: str | None = None


class PythonRule(msgspec.Struct, frozen=True):
    """A rule that TOML cannot say: a function from a view to drafts.

    ``parameters``, here and below, are what a pipeline may set under ``[parameters."<id>"]``, for all that has the id.
    """

    id: str
    kind: str
    find: Callable[[View], Iterable[Draft]]
    summary: str
    needs: tuple[str, ...] = ()
    covers: tuple[str, ...] = ()
    priority: int = 0
    examples: tuple[Example, ...] = ()
    status: str = "stable"
    confusable_with: tuple[str, ...] = ()
    parameters: Declared = ()


class Resolver(msgspec.Struct, frozen=True):
    """Completes drafts in place once all rules have run; lower ``order`` runs first."""

    id: str
    resolve: Callable[[View], None]
    summary: str
    order: int = 0
    parameters: Declared = ()


class Remark(msgspec.Struct, frozen=True):
    """A check's finding on ``text[start:end]``; the runner adds document and rule."""

    message: str
    start: int | None = None
    end: int | None = None
    suggestion: str | None = None
    severity: Severity = "warning"


class Check(msgspec.Struct, frozen=True):
    """Says what does not add up in a document that has been read."""

    id: str
    check: Callable[[View], Iterable[Remark]]
    summary: str
    examples: tuple[Example, ...] = ()
    parameters: Declared = ()


class Derivation(msgspec.Struct, frozen=True):
    """Gives facts that follow from the facts of one document."""

    id: str
    kind: str
    derive: Callable[[View], Iterable[Draft]]
    summary: str
    order: int = 0
    parameters: Declared = ()


class Summary(msgspec.Struct, frozen=True):
    """Says what follows from the facts of all documents of a run.

    ``summarise`` gets the facts of the kinds in ``needs`` in the order of the documents, and the pipeline's
    parameters by the id of a rule. It gives readings: each has a document whose text it wrote itself
    (:class:`urai.Writing`), and facts that stand on words of that text and name in ``links`` the facts that
    they follow from. Lower ``order`` runs first, and later ones see its facts.
    """

    id: str
    needs: tuple[str, ...]
    summarise: Callable[[Sequence[Fact], Mapping[str, Mapping[str, Any]]], Iterable[Reading]]
    summary: str
    order: int = 0
    parameters: Declared = ()


class Kind(msgspec.Struct, frozen=True):
    """A kind of fact: its value's shape as a msgspec struct, and how people see it."""

    name: str
    value: type[msgspec.Struct]
    label: str
    colour: str | None = None


class Column(msgspec.Struct, frozen=True):
    """A column of a page's table: what stands at a dotted path of a fact's value, under a title.

    A ``number`` (a decimal string or a whole number) is written as Indonesian does and sorted by size. Of words that
    may be a figure (``figures``), those that are one are written so too, and all are sorted as words.
    """

    path: str
    title: str
    number: bool = False
    figures: bool = False


class Chart(msgspec.Struct, frozen=True):
    """A chart above a page's table; ``value``, ``label`` and ``series`` are dotted paths in a fact's value.

    ``distribution``: how many facts have each ``value``; the bars stand in ``order``, what it leaves out by number.
    ``ranking``: the mean of ``value`` for each ``label``, the highest first; without ``value``, how many facts it has.
    ``trend``: the mean of ``value`` at each ``label``, a year or a month (EDTF), with a line for each of ``series``.
    Where the lowest figure is the best (a place in an order), ``lowest_first`` puts it first and highest.
    """

    kind: Literal["distribution", "ranking", "trend"]
    title: str
    value: str = ""
    label: str = ""
    series: str = ""
    order: tuple[str, ...] = ()
    lowest_first: bool = False


class Page(msgspec.Struct, frozen=True):
    """A page of the report: all facts of some kinds as a table, with charts; lower ``order`` stands first.

    A fact whose value names under ``kurang`` what it lacks is shown as open, and one whose value names figures
    under ``unverified`` as resting on figures that nobody has seen in their regulation.
    """

    name: str
    title: str
    kinds: tuple[str, ...]
    columns: tuple[Column, ...]
    charts: tuple[Chart, ...] = ()
    summary: str = ""
    order: int = 0

    def paths(self) -> tuple[str, ...]:
        """Give the paths that the table and the charts show, each once."""
        charted = (path for chart in self.charts for path in (chart.value, chart.label, chart.series) if path)
        return tuple(dict.fromkeys([*(column.path for column in self.columns), *charted]))


class Input(msgspec.Struct, frozen=True):
    """One input as bytes: ``name`` is the document id that it would have, ``path`` where it lies."""

    name: str
    path: str
    data: bytes


class Reader(msgspec.Struct, frozen=True):
    """Turns an input with one of the ``suffixes`` (``.jsonl``; ``""`` for any other) into documents."""

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Input], Iterator[Document | Failure]]
    summary: str = ""


class Run(msgspec.Struct, frozen=True):
    """What a sink is told before the first document."""

    folder: Path
    pipeline: str
    title: str
    version: str
    generated: str
    kinds: Mapping[str, Kind]
    options: Mapping[str, Any] = {}
    pages: Sequence[Page] = ()


class SinkWriter(Protocol):
    """Receives what its sink made of each reading, in document order.

    Nothing is seen at its place before :meth:`close`.
    """

    def add(self, piece: bytes) -> None:
        """Take what :attr:`Sink.encode` gave for one document."""

    def close(self, failures: Sequence[Failure]) -> Path | None:
        """Finish, put the result in place at once, and give its path."""

    def abandon(self) -> None:
        """Remove what was written so far: the run did not end."""


def encode_reading(reading: Reading) -> bytes:
    """Give a reading as msgpack: for sinks that want the record itself."""
    return msgspec.msgpack.encode(reading)


class Sink(msgspec.Struct, frozen=True):
    """Somewhere that readings go: a file, a report, a database.

    ``encode`` runs beside the reading, in a worker process where there are several; ``open``
    gives the writer, which runs once, in the main process. ``options`` are what a pipeline may set under
    ``[sinks.<name>]``; the writer finds them in :attr:`Run.options`.
    """

    name: str
    open: Callable[[Run], SinkWriter]
    encode: Callable[[Reading], bytes] = encode_reading
    summary: str = ""
    options: Declared = ()


class GrammarFolder(msgspec.Struct, frozen=True):
    """A folder with ``forms/``, ``phrases/`` and ``relations/`` of ``.lark`` files."""

    name: str
    folder: Any  # Traversable


__all__ = [
    "Chart",
    "Check",
    "Column",
    "Derivation",
    "Example",
    "GrammarFolder",
    "Input",
    "Kind",
    "Normaliser",
    "Pack",
    "Page",
    "PythonRule",
    "Reader",
    "Rejected",
    "Remark",
    "Resolver",
    "Run",
    "Sink",
    "SinkWriter",
    "Source",
    "Summary",
    "Traversable",
]
