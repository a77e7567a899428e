"""Sinks for annotation tools: brat, Label Studio and CoNLL."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

import urai

_TOKEN = re.compile(r"\w+|[^\w\s]")


class _Files:
    """Collects the files of a run in memory of one document at a time, and puts them in place at the end."""

    def __init__(self, run: urai.Run, name: str, join: Callable[[Sequence[bytes]], bytes]) -> None:
        self.path = run.folder / name
        self._join = join
        self._pieces: list[bytes] = []

    def add(self, piece: bytes) -> None:
        """Keep one document's piece."""
        self._pieces.append(piece)

    def close(self, failures: Sequence[urai.Failure]) -> Path:
        """Write the file and give its path."""
        del failures
        unfinished = self.path.with_name(f".{self.path.name}.tmp")
        unfinished.write_bytes(self._join(self._pieces))
        unfinished.replace(self.path)
        return self.path

    def abandon(self) -> None:
        """Leave nothing behind."""
        self._pieces.clear()


class BratFolder:
    """Writes ``brat/DOC.txt`` and ``brat/DOC.ann``; an entity's value is a note in JSON."""

    def __init__(self, run: urai.Run) -> None:
        self.path = run.folder / "brat"
        self._decoder = msgspec.msgpack.Decoder(urai.Reading)
        self.path.mkdir(parents=True, exist_ok=True)

    def add(self, piece: bytes) -> None:
        """Write one document."""
        reading = self._decoder.decode(piece)
        name = re.sub(r"[^\w.~-]", "_", reading.document.id)
        (self.path / f"{name}.txt").write_text(reading.document.text, encoding="utf-8", newline="")
        (self.path / f"{name}.ann").write_text("".join(brat_lines(reading.facts)), encoding="utf-8", newline="\n")

    def close(self, failures: Sequence[urai.Failure]) -> Path:
        """Give the folder."""
        del failures
        return self.path

    def abandon(self) -> None:
        """Leave what was written: each document's files are whole."""


def brat_lines(facts: Iterable[urai.Fact]) -> Iterator[str]:
    """Give the lines of a ``.ann`` file; line ends inside a fact's words are spaces, as brat wants them."""
    for number, fact in enumerate(facts, 1):
        words = re.sub(r"[\r\n\t]", " ", fact.text)
        yield f"T{number}\t{fact.kind} {fact.start} {fact.end}\t{words}\n"
        yield f"#{number}\tAnnotatorNotes T{number}\t{msgspec.json.encode(fact.value).decode()}\n"


def label_studio_task(reading: urai.Reading) -> bytes:
    """Give a document as a Label Studio task with the facts as predicted spans of an annotation."""
    document = reading.document
    results = [
        {
            "id": fact.id,
            "from_name": "label",
            "to_name": "text",
            "type": "labels",
            "value": {"start": fact.start, "end": fact.end, "text": fact.text, "labels": [fact.kind]},
            "meta": {"value": fact.value, "rule": [fact.rule]},
        }
        for fact in reading.facts
    ]
    task = {"data": {"id": document.id, "text": document.text}, "annotations": [{"result": results}]}
    return msgspec.json.encode(task)


def conll_lines(reading: urai.Reading) -> bytes:
    """Give a document as tokens with IOB2 tags; of facts that overlap the longest is tagged."""
    taken: list[tuple[int, int, str]] = []
    for fact in sorted(reading.facts, key=lambda fact: (fact.start - fact.end, fact.start)):
        if all(fact.end <= start or end <= fact.start for start, end, _ in taken):
            taken.append((fact.start, fact.end, fact.kind))
    taken.sort()
    lines = [f"# doc = {reading.document.id}"]
    index = 0
    line_end = 0
    for token in _TOKEN.finditer(reading.document.text):
        if "\n" in reading.document.text[line_end : token.start()]:
            lines.append("")
        line_end = token.end()
        while index < len(taken) and taken[index][1] <= token.start():
            index += 1
        tag = "O"
        if index < len(taken) and taken[index][0] <= token.start():
            start, _, kind = taken[index]
            tag = f"{'B' if token.start() == start else 'I'}-{kind}"
        lines.append(f"{token.group()} {tag}")
    return ("\n".join(lines) + "\n\n").encode()


@urai.hookimpl
def urai_sinks() -> list[urai.Sink]:
    """Contribute the three sinks."""
    return [
        urai.Sink("brat", BratFolder, summary="brat/: a .txt and an .ann for each document"),
        urai.Sink(
            "label_studio",
            lambda run: _Files(run, "label_studio.json", lambda pieces: b"[" + b",\n".join(pieces) + b"]\n"),
            label_studio_task,
            "label_studio.json: tasks with their spans",
        ),
        urai.Sink("conll", lambda run: _Files(run, "facts.conll", b"".join), conll_lines, "facts.conll: IOB2 tags"),
    ]
