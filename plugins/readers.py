"""Readers of plain text and of JSON Lines."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

import urai
from urai.text import decode


class _Row(msgspec.Struct):
    """A line of JSON: what a document may have, under the names that corpora use."""

    id: str
    text: str
    title: str | None = None
    outlet: str | None = None
    date: str | None = None


def read_text(source: urai.Input) -> Iterator[urai.Document | urai.Failure]:
    """Read one document from a text file; its id is the file's name without ending."""
    text, encoding = decode(source.data)
    if not text.strip():
        raise urai.ReadError("berkasnya tanpa kata; hapus berkas itu atau isi dengan teksnya")
    yield urai.Document(source.name, text, path=source.path, encoding=None if encoding == "utf-8" else encoding)


def read_jsonl(source: urai.Input) -> Iterator[urai.Document | urai.Failure]:
    """Read a document from each line; a line that is none is a failure of its own."""
    text, _ = decode(source.data)
    decoder = msgspec.json.Decoder(_Row)
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        place = f"{source.path}:{number}"
        try:
            row = decoder.decode(line)
        except msgspec.DecodeError as error:
            reason = (
                f"{error}; satu baris ialah satu objek JSON dengan id dan text, dan title, outlet, date bila diketahui"
            )
            yield urai.Failure(f"{source.name}:{number}", place, reason)
            continue
        if not row.text.strip():
            yield urai.Failure(row.id, place, "teksnya kosong; hapus baris itu atau isi dengan teksnya")
            continue
        yield urai.Document(row.id, row.text, row.title, row.outlet, row.date, path=place)


@urai.hookimpl
def urai_readers() -> list[urai.Reader]:
    """Contribute both readers."""
    return [
        urai.Reader("jsonl", (".jsonl", ".ndjson"), read_jsonl, "a document a line: id, text, title, outlet, date"),
        urai.Reader("text", ("",), read_text, "plain text in UTF-8, UTF-16 or Windows-1252"),
    ]
