"""Name and load two versions of the rules: pipelines, folders or git revisions."""

from __future__ import annotations

import io
import subprocess
import tarfile
from pathlib import Path

import msgspec

from urai.errors import Place, Problem, UraiError
from urai.loading import Loaded, load
from urai.resources import use_instead

DATA = ("rules", "grammars")
CODE = ("engine", "plugins")


class Version(msgspec.Struct, frozen=True):
    """One side of a comparison: a pipeline, and the folder whose ``rules/`` and ``grammars/`` it reads, if another."""

    name: str
    pipeline: str
    folder: str = ""
    note: str = ""

    def load(self) -> Loaded:
        """Load the version; in a process of its own, because plugins keep what they have read."""
        if self.folder:
            for part in DATA:
                if (folder := Path(self.folder) / part).is_dir():
                    use_instead(f"urai.{part}", folder)
        return load(self.pipeline)


def find_version(name: str, pipeline: str, scratch: Path) -> Version:
    """Find what a name means: a pipeline's file, a folder with ``rules/``, a git revision, or a pipeline's name.

    A revision's rules and grammars are written below ``scratch``; code is always that of now.

    Raises:
        UraiError: it is none of these.

    """
    path = Path(name)
    if name.endswith(".toml"):
        return Version(name, name)
    if path.is_dir():
        if not any((path / part).is_dir() for part in DATA):
            cure = "give a folder with rules/ or grammars/, a pipeline's file or a git revision"
            raise UraiError(Problem(Place(name), "version", "this folder has neither rules/ nor grammars/", cure))
        return Version(name, pipeline, str(path.resolve()))
    if _git("rev-parse", "--verify", "--quiet", f"{name}^{{commit}}") is not None:
        return _revision(name, pipeline, scratch)
    return Version(name, name)


def _revision(name: str, pipeline: str, scratch: Path) -> Version:
    top = Path((_git("rev-parse", "--show-toplevel") or b".").decode().strip())
    folder = scratch / name.replace("/", "_")
    there = [part for part in DATA if _git("cat-file", "-e", f"{name}:{part}") is not None]
    if not there:
        raise UraiError(
            Problem(Place(name), "version", "this revision has neither rules/ nor grammars/", "give another")
        )
    archive = _git("-C", str(top), "archive", name, *there) or b""
    with tarfile.open(fileobj=io.BytesIO(archive)) as files:
        files.extractall(folder, filter="data")
    same_code = _git("-C", str(top), "diff", "--quiet", name, "--", *CODE) is not None
    note = "" if same_code else f"code differs since {name}: its rules and grammars are read with the code of now"
    return Version(name, pipeline, str(folder), note)


def _git(*arguments: str) -> bytes | None:
    """Give what git says, or ``None`` where it fails or is not there."""
    try:
        result = subprocess.run(["git", *arguments], capture_output=True, check=False)  # noqa: S603, S607  # the user's git
    except OSError:
        return None
    return result.stdout if result.returncode == 0 else None
