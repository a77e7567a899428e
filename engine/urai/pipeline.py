"""Load a pipeline: one TOML file that says which forms, rules, parameters and sinks make a run."""

from __future__ import annotations

import fnmatch
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Literal

import msgspec

from urai.configuration import Toml
from urai.contributions import Pack
from urai.errors import Place, Problem, UraiError, nearest
from urai.resources import display_path, text_of, walk
from urai.toml_places import Path as Keys

PIPELINE_FILE = "pipeline.toml"


class Selection(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is taken: ids, packs or patterns (``news``, ``news/date``, ``*/money``) less what is ignored."""

    select: list[str] = msgspec.field(default_factory=lambda: ["*"])
    ignore: list[str] = []

    def takes(self, name: str) -> bool:
        """Say whether a rule, form or check of this name is selected."""
        return any(_fits(name, p) for p in self.select) and not any(_fits(name, p) for p in self.ignore)


class PluginSelection(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Local plugin files beside the pipeline, and whether installed ones are loaded."""

    files: list[str] = []
    installed: bool = True


class Privacy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where personal numbers (NIP, NIK) are masked: in the ``report``, in ``all`` results, or in ``none``."""

    mask: Literal["report", "all", "none"] = "report"

    def masks(self, sink: str) -> bool:
        """Say whether what a sink gets is masked."""
        return self.mask in {"all", sink}


class PipelineFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A pipeline as its file has it.

    ``extends`` names a pipeline (or a file) whose keys hold where this one says nothing.
    ``parameters`` are tables by the id of a rule, resolver, check or derivation.
    ``sinks`` are tables by the name of a sink, with its options.
    """

    name: str = ""
    summary: str = ""
    extends: str = ""
    packs: list[str] = []
    forms: Selection = Selection()
    rules: Selection = Selection()
    checks: Selection = Selection()
    plugins: PluginSelection = PluginSelection()
    parameters: dict[str, dict[str, Any]] = {}
    sinks: dict[str, dict[str, Any]] = msgspec.field(default_factory=lambda: {"jsonl": {}, "report": {}})
    privacy: Privacy = Privacy()


class Pipeline(msgspec.Struct, frozen=True):
    """A loaded pipeline: its settings after ``extends``, and the files they came from, nearest first."""

    name: str
    settings: PipelineFile
    files: tuple[Any, ...]  # Toml

    def place(self, *path: str | int) -> Place:
        """Give the place of a key in the nearest file that has it."""
        for toml in self.files:
            if _reach(toml.data, path) == len(path):
                place: Place = toml.place(path, value=True)
                return place
        return Place(self.files[0].file if self.files else self.name)

    def problem(
        self, path: Keys, code: str, message: str, cure: str = "", meant: str = "", *, value: bool = True
    ) -> Problem:
        """Make a problem at a key or its value, in the nearest file that has most of the way to it."""
        if not self.files:
            return Problem(Place(self.name), code, message, cure, meant)
        toml = max(self.files, key=lambda toml: _reach(toml.data, path))  # of several, the first: the nearest
        problem: Problem = toml.problem(path, code, message, cure, meant, value=value)
        return problem

    def unknown(self, path: tuple[str | int, ...], what: str, name: str, known: Iterable[str]) -> Problem:
        """Make the problem of a setting that names something which is not there."""
        for toml in self.files:
            if path[0] in toml.data:
                problem: Problem = toml.unknown_name(path, what, name, known)
                return problem
        return Problem(Place(self.name), f"unknown-{what}", f"there is no {what} {name!r}", "", nearest(name, known))


def find_pipelines(packs: Sequence[Pack]) -> Iterator[tuple[str, Any]]:
    """Give the bundled and contributed pipelines by name: a pack's ``pipeline.toml`` has the pack's name."""
    for pack in packs:
        for path, file in walk(pack.folder, ".toml"):
            if path == PIPELINE_FILE:
                yield pack.name, file
            elif path.startswith("pipelines/"):
                yield path.removeprefix("pipelines/").removesuffix(".toml"), file


def load_pipeline(name: str, named: dict[str, Any], *, overrides: dict[str, Any] | None = None) -> Pipeline:
    """Load a pipeline by name, or from a file where ``name`` ends with ``.toml``.

    ``overrides`` go over its keys; ``None`` among them takes a key back.

    Raises:
        UraiError: there is none of that name, or it (or one that it extends) is wrong.

    """
    files: list[Toml] = []
    settings: dict[str, Any] = {}
    problems: list[Problem] = []
    seen: set[str] = set()
    wanted, origin = name, None
    while wanted or not files:
        toml, key = _open(wanted, named, origin)
        if key in seen:
            raise UraiError(toml.problem(("extends",), "extends", f"{wanted} extends itself", "take the line out"))
        seen.add(key)
        record = toml.convert(PipelineFile)
        problems += toml.problems
        if record is None:
            break
        files.append(toml)
        settings = _under(settings, toml.data)
        wanted, origin = record.extends, toml
    if problems:
        raise UraiError(problems)
    merged = msgspec.convert(_set(_under(overrides or {}, settings)), PipelineFile)
    return Pipeline(files[0].data.get("name") or Path(name).stem, merged, tuple(files))


def _open(name: str, named: dict[str, Any], origin: Toml | None) -> tuple[Toml, str]:
    if name.endswith(".toml"):
        path = (Path(origin.file).parent / name) if origin else Path(name)
        try:
            return Toml(path.read_text(encoding="utf-8"), display_path(path)), str(path.resolve())
        except (OSError, UnicodeDecodeError) as error:
            place = origin.place(("extends",), value=True) if origin else Place(str(path))
            reason = getattr(error, "strerror", None) or "not text in UTF-8"
            raise UraiError(
                Problem(place, "pipeline", f"cannot read {path}: {reason}", "give an existing file")
            ) from None
    if name not in named:
        if origin is not None:
            raise UraiError(origin.unknown_name(("extends",), "pipeline", name, named))
        known = ", ".join(sorted(named))
        cure = f"known pipelines: {known}; a file's name ends with .toml"
        raise UraiError(
            Problem(
                Place("--pipeline"), "unknown-pipeline", f"there is no pipeline {name!r}", cure, nearest(name, named)
            )
        )
    return Toml(text_of(named[name]), display_path(named[name])), name


def _under(upper: dict[str, Any], lower: dict[str, Any]) -> dict[str, Any]:
    """Give ``lower`` with ``upper`` over it; tables are merged, anything else replaced."""
    merged = dict(lower)
    for key, value in upper.items():
        below = merged.get(key)
        merged[key] = (
            _under(value, below) if isinstance(value, dict) and isinstance(below, dict) and key != "sinks" else value
        )
    return merged


def _set(settings: dict[str, Any]) -> dict[str, Any]:
    """Give settings without those that are taken back."""
    return {k: _set(v) if isinstance(v, dict) else v for k, v in settings.items() if v is not None}


def _reach(data: Any, path: Keys) -> int:
    """Say how many steps of a path there are in some data."""
    for count, step in enumerate(path):
        try:
            data = data[step]
        except (LookupError, TypeError):
            return count
    return len(path)


def _fits(name: str, pattern: str) -> bool:
    return pattern in ("*", name) or name.startswith(pattern + "/") or fnmatch.fnmatchcase(name, pattern)
