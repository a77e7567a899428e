"""Stay open while people edit: notice what was saved, load it again, and keep the last state that loaded."""

from __future__ import annotations

import importlib
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Generic, TypeVar

from urai.authoring.belonging import Opened, folders_of
from urai.errors import UraiError
from urai.resources import bundled

INTERVAL = 0.2
"""Seconds between two looks."""

_SETTLING = 0.05
_SUFFIXES = {".toml", ".lark", ".txt", ".tsv", ".py"}

State = dict[Path, tuple[int, int]]
Files = Callable[[], Iterable[Path]]
Open = TypeVar("Open", bound=Opened)


class Watcher:
    """Notices by time and size of files what was saved: works on every file system, and needs no library.

    ``paths`` are files and folders that a pipeline is made of; ``inputs`` gives the files that are read with it,
    asked at every look, so that a file which comes into a folder is seen.
    """

    def __init__(self, paths: Iterable[Path], inputs: Files = tuple) -> None:
        self.paths = sorted(set(paths))
        self._inputs = inputs
        self._state = self._look()

    def changed(self) -> set[Path]:
        """Give the files that were saved, added or removed since the last time."""
        before, self._state = self._state, self._look()
        return {path for path in before.keys() | self._state.keys() if before.get(path) != self._state.get(path)}

    def _look(self) -> State:
        state: State = {}
        for file in self._files():
            try:
                found = file.stat()
            except FileNotFoundError:  # it was removed while we looked
                continue
            state[file] = (found.st_mtime_ns, found.st_size)
        return state

    def _files(self) -> Iterator[Path]:
        for path in self.paths:
            if path.is_dir():
                yield from (file for file in path.rglob("*") if file.suffix in _SUFFIXES and _is_shown(file))
            else:
                yield path
        yield from (path.resolve() for path in self._inputs())

    def makes(self, file: Path) -> bool:
        """Say whether a pipeline is made of a file, rather than only reading it."""
        return any(file == path or (path in file.parents and file.suffix in _SUFFIXES) for path in self.paths)


def _is_shown(file: Path) -> bool:
    return not file.name.startswith(".") and "__pycache__" not in file.parts


class Session(Generic[Open]):
    """What stays open: ``loaded`` is the last state of a pipeline that loaded, ``problem`` what is wrong since."""

    def __init__(self, load: Callable[[], Open], pipeline: str = "") -> None:
        self._load = load
        self._pipeline = pipeline
        self.loaded: Open | None = None
        self.problem: UraiError | None = None
        self.refresh(())

    def refresh(self, changed: Iterable[Path]) -> bool:
        """Load again after some files were saved; where that fails, keep what there was and say ``False``."""
        _forget_modules([path for path in changed if path.suffix == ".py"])
        try:
            self.loaded = self._load()
        except UraiError as error:
            self.problem = error
            return False
        self.problem = None
        return True

    def watched(self) -> list[Path]:
        """Give the files and folders to watch."""
        if self.loaded is not None:
            return folders_of(self.loaded)
        own = [Path(self._pipeline).resolve().parent] if self._pipeline.endswith(".toml") else []
        data = [Path(str(bundled(package))) for package in ("urai.rules", "urai.grammars", "urai.plugins")]
        return [*own, *(path for path in data if path.is_dir())]


def _forget_modules(sources: list[Path]) -> None:
    """Forget the modules that lie with changed plugin files, so that they are imported anew."""
    folders = {source.parent for source in sources}
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None)
        if file and name not in ("__main__", "urai.plugins") and Path(file).resolve().parent in folders:
            del sys.modules[name]
    if folders:
        importlib.invalidate_caches()


def follow(
    session: Session[Open],
    report: Callable[[set[Path], bool], None],
    *,
    inputs: Files = tuple,
    pause: Callable[[float], None] = time.sleep,
) -> None:
    """Wait for files to be saved and report each time, with whether they load; ends when ``pause`` raises.

    ``report`` is told the files and whether the pipeline loads with them. ``inputs`` gives the files that are read;
    for them alone the pipeline is not loaded again.
    """
    watcher = Watcher(session.watched(), inputs)
    while True:
        pause(INTERVAL)
        changed = watcher.changed()
        if not changed:
            continue
        pause(_SETTLING)  # editors save in several steps
        changed |= watcher.changed()
        made = {path for path in changed if watcher.makes(path)}
        report(changed, session.refresh(made) if made else session.problem is None)
        if set(session.watched()) - set(watcher.paths):
            watcher = Watcher(session.watched(), inputs)
