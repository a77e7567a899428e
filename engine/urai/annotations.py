"""Read gold facts as annotation tools export them.

===============  ========================================================================
JSON Lines       a fact a line: ``doc``, ``kind`` (or ``type``), ``start``, ``end``, ``value``
brat             a folder of ``.ann`` files, each with its ``.txt``; a note on an entity that
                 is a JSON object is its value
Label Studio     the JSON export: tasks with ``data.text`` and ``data.id``, span labels; a
                 span's ``meta.value`` is its value
CoNLL            a token and its IOB2 tag a line, ``# doc = ID`` before each document; tokens
                 are found again in the document's text, one after the other
===============  ========================================================================

CoNLL has no values: kinds that are judged by value are then right only by span.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from urai.errors import Place, Problem, UraiError
from urai.evaluation import Mark

Texts = Mapping[str, str]
_DOC = re.compile(r"#\s*doc(?:ument)?(?:_id)?\s*=\s*(?P<id>.+?)\s*$")


def read_gold(path: Path, texts: Texts) -> list[Mark]:
    """Read gold in whichever format it is; ``texts`` are the documents by id, which CoNLL needs.

    Raises:
        UraiError: the file is in none of the formats, or a line of it is wrong.

    """
    if path.is_dir():
        return list(_brat(path))
    text = path.read_text(encoding="utf-8")
    reader: Callable[[str, Path, Texts], Iterator[Mark]]
    if path.suffix in (".conll", ".iob", ".bio", ".tsv"):
        reader = _conll
    elif text.lstrip().startswith("["):
        reader = _label_studio
    else:
        reader = _json_lines
    return list(reader(text, path, texts))


def _problem(path: Path, line: int, message: str, cure: str) -> UraiError:
    return UraiError(Problem(Place(str(path), line, 1), "gold", message, cure))


def _json_lines(text: str, path: Path, _texts: Texts) -> Iterator[Mark]:
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = msgspec.json.decode(line)
            yield Mark(
                doc=row["doc"],
                kind=row.get("kind") or row["type"],
                start=row["start"],
                end=row["end"],
                value=row.get("value") or {},
                rule=row.get("rule") or "",
                text=row.get("text") or "",
            )
        except (msgspec.DecodeError, KeyError, TypeError, AttributeError) as error:
            cure = "a line is one JSON object with doc, kind, start, end and value"
            raise _problem(path, number, f"this line is no fact: {error}", cure) from None


def _brat(folder: Path) -> Iterator[Mark]:
    for path in sorted(folder.rglob("*.ann")):
        entities: dict[str, Mark] = {}
        values: dict[str, dict[str, Any]] = {}
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            columns = line.split("\t")
            try:
                if line.startswith("T"):
                    kind, spans = columns[1].split(" ", 1)
                    offsets = [int(n) for n in re.findall(r"\d+", spans)]
                    entities[columns[0]] = Mark(path.stem, kind, offsets[0], offsets[-1], text=columns[2])
                elif line.startswith("#") and columns[2].lstrip().startswith("{"):
                    values[columns[1].split(" ")[1]] = msgspec.json.decode(columns[2])
            except (IndexError, ValueError, msgspec.DecodeError) as error:
                raise _problem(
                    path, number, f"this line is not brat's: {error}", "export the annotations again"
                ) from None
        for name, mark in entities.items():
            yield msgspec.structs.replace(mark, value=values.get(name, {}))


class _Span(msgspec.Struct):
    start: int
    end: int
    labels: list[str] = []
    text: str = ""


class _Result(msgspec.Struct):
    value: Any = None
    meta: dict[str, Any] = {}


class _Annotation(msgspec.Struct):
    result: list[_Result] = []


class _Task(msgspec.Struct):
    data: dict[str, Any]
    id: int | str = ""
    annotations: list[_Annotation] = []


def _label_studio(text: str, path: Path, _texts: Texts) -> Iterator[Mark]:
    try:
        tasks = msgspec.json.decode(text, type=list[_Task])
        for task in tasks:
            doc = str(task.data.get("id") or task.id)
            for result in (result for annotation in task.annotations for result in annotation.result):
                if not isinstance(result.value, dict) or "labels" not in result.value:
                    continue
                span = msgspec.convert(result.value, _Span)
                value = result.meta.get("value") or {}
                for label in span.labels:
                    yield Mark(doc, label, span.start, span.end, value, text=span.text)
    except msgspec.MsgspecError as error:
        raise _problem(path, 1, f"this is no Label Studio export: {error}", "export it as JSON, not JSON-MIN") from None


def _conll(text: str, path: Path, texts: Texts) -> Iterator[Mark]:
    doc, here = "", 0
    mark: Mark | None = None
    for number, line in enumerate([*text.splitlines(), ""], 1):
        header = _DOC.match(line)
        columns = line.split()
        tag = columns[-1] if len(columns) > 1 and not header else "O"
        kind = tag[2:]
        if mark is not None and (tag[:2] != "I-" or kind != mark.kind):
            yield mark
            mark = None
        if header:
            doc, here = header["id"], 0
            if doc not in texts:
                raise _problem(path, number, f"there is no document {doc!r}", "read the gold's documents with it")
        elif len(columns) > 1:
            start = texts.get(doc, "").find(columns[0], here)
            if start < 0:
                message = f"{columns[0]!r} does not stand in {doc or 'the document'!r} after what came before"
                raise _problem(path, number, message, "give # doc = ID before each document, and its own text")
            here = start + len(columns[0])
            if tag != "O":
                first = mark.start if mark else start
                mark = Mark(doc, kind, first, here, text=texts[doc][first:here])
