"""Reach data files, inside an installed package, a zip or a folder, the same way."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

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


def read_text(folder: Traversable, path: str) -> str | None:
    """Give the text of a file below a folder, or ``None`` where there is none."""
    here = folder
    for part in path.split("/"):
        if part in ("", ".", ".."):
            return None
        here = here / part
    try:
        return here.read_text(encoding="utf-8")
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
