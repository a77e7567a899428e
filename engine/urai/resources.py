"""Reach data files, inside an installed package, a zip or a folder, the same way."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from urai.errors import Place, Problem, UraiError

_instead: dict[str, Path] = {}


def bundled(package: str) -> Traversable:
    """Give the folder of a bundled data package, such as ``urai.rules``."""
    return _instead.get(package) or files(package)


def use_instead(package: str, folder: Path) -> None:
    """Read a data package from a folder in this process from now on: another version of the rules."""
    _instead[package] = folder


def walk(folder: Traversable, suffix: str, prefix: str = "") -> Iterator[tuple[str, Traversable]]:
    """Give all files with a suffix below a folder, sorted, with their path from it; none where there is no folder."""
    if not folder.is_dir():
        return
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.name.startswith((".", "__")):
            continue
        if entry.is_dir():
            yield from walk(entry, suffix, f"{prefix}{entry.name}/")
        elif entry.name.endswith(suffix):
            yield prefix + entry.name, entry


def text_of(file: Traversable) -> str:
    """Give the text of a file of a pack or a grammar folder.

    Raises:
        UraiError: it is not in UTF-8; the place is that of the first byte that is not.

    """
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        data = file.read_bytes()
    good = data.decode("utf-8", "surrogateescape")
    at = next(index for index, sign in enumerate(good) if "\udc80" <= sign <= "\udcff")
    place = Place(display_path(file), good.count("\n", 0, at) + 1, at - good.rfind("\n", 0, at))
    raise UraiError(Problem(place, "encoding", "this is not text in UTF-8", "save the file as UTF-8"))


def read_text(folder: Traversable, path: str) -> str | None:
    """Give the text of a file below a folder, or ``None`` where there is none."""
    here = folder
    for part in path.split("/"):
        if part in ("", ".", ".."):
            return None
        here = here / part
    try:
        return text_of(here)
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None


def display_path(file: Traversable) -> str:
    """Give the path that a person would open: relative to the working folder where it lies below it."""
    if not isinstance(file, Path):
        return str(file)
    try:
        return str(file.relative_to(Path.cwd()))
    except ValueError:
        return str(file)
