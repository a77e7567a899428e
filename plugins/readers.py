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


class _Fact(msgspec.Struct):
    """A line of ``facts.jsonl`` or of gold: what is known of a document, and not a document."""

    doc: str
    kind: str
    start: int
    end: int


_FACTS = (
    "isinya fakta tentang dokumen, bukan dokumen; beri dokumennya sendiri, yaitu berkas teks "
    "atau .jsonl dengan id dan text"
)


def read_text(source: urai.Input) -> Iterator[urai.Document | urai.Failure]:
    """Read one document from a text file; its id is the file's name without ending."""
    text, encoding = decode(source.data)
    if not text.strip():
        raise urai.ReadError("berkasnya tanpa kata; hapus berkas itu atau isi dengan teksnya")
    yield urai.Document(source.name, text, path=source.path, encoding=None if encoding == "utf-8" else encoding)


def read_jsonl(source: urai.Input) -> Iterator[urai.Document | urai.Failure]:
    """Read a document from each line; a line that is none is a failure of its own, facts are one of the file."""
    text, _ = decode(source.data)
    decoder, of_facts = msgspec.json.Decoder(_Row), msgspec.json.Decoder(_Fact)
    told = False
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        place = f"{source.path}:{number}"
        if '"kind"' in line and _is_fact(of_facts, line):
            if not told:
                yield urai.Failure(source.name, source.path, _FACTS)
            told = True
            continue
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


def _is_fact(decoder: msgspec.json.Decoder[_Fact], line: str) -> bool:
    try:
        decoder.decode(line)
    except msgspec.DecodeError:
        return False
    return True


@urai.hookimpl
def urai_readers() -> list[urai.Reader]:
    """Contribute both readers."""
    return [
        urai.Reader("jsonl", (".jsonl", ".ndjson"), read_jsonl, "a document a line: id, text, title, outlet, date"),
        urai.Reader("text", ("",), read_text, "plain text in UTF-8, UTF-16 or Windows-1252"),
    ]
