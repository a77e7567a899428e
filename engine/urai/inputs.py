"""Find what a run is to read, and turn it into documents."""

from __future__ import annotations

import glob
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from urai.contributions import Input, Reader
from urai.errors import Place, Problem, ReadError, UraiError
from urai.facts import Document, Failure

STANDARD_INPUT = "-"


def find_inputs(arguments: Sequence[str]) -> list[Path]:
    """Give the files that arguments name: files, folders (all files below) and globs; ``-`` stays.

    A folder that cannot be listed is given itself, so that reading it says why and the rest is read.

    Raises:
        UraiError: an argument names nothing.

    """
    found: dict[Path, None] = {}
    problems: list[Problem] = []
    for argument in arguments:
        path = Path(argument)
        if not argument:
            cure = "give files, folders, globs in quotation marks, or - for standard input"
            problems.append(Problem(Place("''"), "input", "an empty name names no file", cure))
        elif argument == STANDARD_INPUT or (kind := _kind(path)) == "file":
            found[path] = None
        elif kind == "folder":
            found.update(dict.fromkeys(_files_below(path)))
        else:
            matches = [Path(match) for match in sorted(glob.glob(argument, recursive=True))]  # noqa: PTH207  # globs may be absolute
            if not matches:
                cure = "give files, folders, globs in quotation marks, or - for standard input"
                problems.append(Problem(Place(argument), "input", "there is no such file or folder", cure))
            for match in matches:
                found.update(dict.fromkeys(_files_below(match) if _kind(match) == "folder" else [match]))
    if problems:
        raise UraiError(problems)
    return list(found)


def _files_below(folder: Path) -> Iterator[Path]:
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        yield folder
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        kind = _kind(entry)
        if kind == "folder":
            yield from _files_below(entry)
        elif kind == "file":
            yield entry


def _kind(path: Path) -> str:
    """Say whether a path is a ``folder``, a ``file``, or neither; what cannot be looked at is for reading to refuse."""
    try:
        return "folder" if path.is_dir() else "file" if path.is_file() else ""
    except OSError:
        return "file"


def read_documents(paths: Iterable[Path], readers: Sequence[Reader]) -> Iterator[Document | Failure]:
    """Give the documents of all inputs in order; what cannot be read is a failure in its place.

    An id that was there before gets a number, so that no two documents share one.
    """
    used: dict[str, int] = {}
    for path in paths:
        for item in _read(path, readers):
            if isinstance(item, Failure):
                yield item
                continue
            used[item.id] = count = used.get(item.id, 0) + 1
            if count == 1:
                yield item
            else:
                yield Document(
                    f"{item.id}~{count}", item.text, item.title, item.outlet, item.date, item.path, item.encoding
                )


def _read(path: Path, readers: Sequence[Reader]) -> Iterator[Document | Failure]:
    piped = str(path) == STANDARD_INPUT
    name, shown = ("stdin", "<stdin>") if piped else (path.stem, str(path))
    try:
        data = sys.stdin.buffer.read() if piped else path.read_bytes()
        suffix = path.suffix.lower()
        if piped:
            suffix = ".jsonl" if data.lstrip()[:1] == b"{" else ".txt"
        yield from _reader_for(suffix, readers).read(Input(name, shown, data))
    except (ReadError, OSError) as error:
        reason = str(error) if isinstance(error, ReadError) else f"tidak dapat dibuka: {error.strerror}"
        yield Failure(name, shown, reason)
    except Exception as error:
        yield Failure(name, shown, f"pembacanya gagal: {type(error).__name__}: {error}")


def _reader_for(suffix: str, readers: Sequence[Reader]) -> Reader:
    for wanted in (suffix, ""):
        for reader in readers:
            if wanted in reader.suffixes:
                return reader
    raise ReadError(f"tidak ada pembaca untuk berkas berakhiran {suffix!r}; lihat urai list --readers")
