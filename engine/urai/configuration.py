"""Read TOML into typed records, and say of each mistake where it stands and what was meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, Protocol, TypeVar

import msgspec
import tomli

from urai.errors import Place, Problem, nearest
from urai.toml_places import Path, Span, inner_places, line_places

T = TypeVar("T")

_WHERE = re.compile(r"(?P<what>.*?)(?: - at (?P<key>`key` in )?`(?P<path>\$[^`]*)`)?$", re.DOTALL)


class MakeProblem(Protocol):
    """Makes the problem of a key (or its value) in whichever file has it."""

    def __call__(
        self, path: Path, code: str, message: str, cure: str = "", meant: str = "", *, value: bool = True
    ) -> Problem:
        """Make the problem at a path."""


class Toml:
    """A TOML file: its data and where each key stands."""

    def __init__(self, text: str, file: str) -> None:
        """Parse ``text``; ``file`` is the name that problems give."""
        self.text = text
        self.file = file
        self.data: dict[str, Any] = {}
        self.problems: list[Problem] = []
        try:
            self.data = tomli.loads(text)
        except tomli.TOMLDecodeError as error:
            line, column = getattr(error, "lineno", 1), getattr(error, "colno", 1)
            source = text.split("\n")[line - 1] if text else ""
            message = getattr(error, "msg", str(error))
            place = Place(file, line, column, source)
            self.problems.append(Problem(place, "toml", message, "write it as TOML does: https://toml.io"))

    @cached_property
    def _places(self) -> dict[Path, Span]:
        places: dict[Path, Span] = {}
        for path, span in line_places(self.text):
            places.setdefault(path, span)
        return places

    def place(self, path: Path, *, value: bool = False) -> Place:
        """Give the place of a key (or of its value), or of the nearest table around it."""
        for length in range(len(path), 0, -1):
            here, rest = path[:length], path[length:]
            if (found := self._places.get(here) or self._places.get((*here, 0))) is None:
                continue
            inside = inner_places(self.text, found[1]) if rest else {}
            while rest and rest not in inside:
                rest = rest[:-1]
            start, stop = inside[rest] if rest else found
            whole = length + len(rest) == len(path)
            return Place.at(self.file, self.text, stop if value and whole else start)
        return Place.at(self.file, self.text, 0)

    def problem(
        self, path: Path, code: str, message: str, cure: str = "", meant: str = "", *, value: bool = True
    ) -> Problem:
        """Make a problem at a key or its value."""
        return Problem(self.place(path, value=value), code, message, cure, meant)

    def unknown_name(self, path: Path, what: str, name: str, known: Iterable[str]) -> Problem:
        """Make the problem of a value that names something which is not there."""
        choices = sorted(set(known))
        meant = nearest(name, choices)
        place = self.place(path, value=True)
        if place.source and (column := place.source.find(name, max(place.column - 1, 0))) >= 0:
            place = Place(place.file, place.line, column + 1, place.source)
        elif (offset := self.text.find(f'"{name}"', self._places.get(path[:1], (0, 0))[0])) >= 0:
            place = Place.at(self.file, self.text, offset + 1)
        cure = "" if meant else _known(choices)
        return Problem(place, f"unknown-{what}", f"there is no {what} {name!r}", cure, meant)

    def convert(self, shape: type[T]) -> T | None:
        """Give the data as a record; every mistake becomes a problem, and ``None`` is given."""
        if self.problems:
            return None
        record, self.problems = convert(self.data, shape, self.problem)
        return record


def convert(data: Any, shape: type[T], problem: MakeProblem, at: Path = ()) -> tuple[T | None, list[Problem]]:
    """Give data that stands at a path of a file as a record, or every mistake in it as a problem."""
    problems: list[Problem] = []
    left_out: list[Path] = []
    while True:
        try:
            record = msgspec.convert(data, shape)
        except msgspec.ValidationError as error:
            path, arguments, value = _explained(str(error), shape, data)
            if not _follows(left_out, path, arguments):
                problems.append(problem((*at, *_before(left_out, path)), *arguments, value=value))
            if not path or len(problems) > _MOST:
                return None, problems
            data = _without(data, path)
            left_out.append(path)
            continue
        return (None, problems) if problems else (record, [])


_MOST = 50
"""After so many problems no further ones are looked for."""


def _follows(left_out: Iterable[Path], path: Path, told: Sequence[str]) -> bool:
    """Say whether a mistake is only there because something inside was left out."""
    if told[0] == "missing-key":
        return any(gone[:-1] == path and told[1] == _MISSING.format(gone[-1]) for gone in left_out)
    return told[0] == "wrong-value" and any(gone[: len(path)] == path for gone in left_out)


_MISSING = "the key {!r} is missing"


def _before(left_out: Iterable[Path], path: Path) -> Path:
    """Give the path that something had before others were left out of the lists around it."""
    steps = list(path)
    for gone in reversed(list(left_out)):
        *around, last = gone
        step = steps[len(around)] if steps[: len(around)] == around and len(steps) > len(around) else None
        if isinstance(last, int) and isinstance(step, int) and step >= last:
            steps[len(around)] = step + 1
    return tuple(steps)


def _explained(message: str, shape: Any, data: Any) -> tuple[Path, tuple[str, str, str, str], bool]:
    """Give a mistake's path; its code, message, cure and what was meant; whether the value is to blame, not the key."""
    found = _WHERE.match(message)
    what, where = (found["what"], found["path"] or "$") if found else (message, "$")
    of_key = bool(found and found["key"])
    path = _located(where + ("[...]" if of_key else ""), message, shape, data)
    if unknown := re.search(r"unknown field `([^`]+)`", what):
        known = _fields(shape, path)
        cure = f"known keys here: {', '.join(known)}" if known else ""
        told = "unknown-key", f"there is no key {unknown[1]!r}", cure, nearest(unknown[1], known)
        return (*path, unknown[1]), told, False
    if missing := re.search(r"missing required field `([^`]+)`", what):
        return path, ("missing-key", _MISSING.format(missing[1]), f"add: {missing[1]} = …", ""), True
    annotated = _type_at(shape, path, key=of_key)
    here = _plain(annotated)
    if isinstance(here, msgspec.inspect.LiteralType) and (wrong := re.match(r"Invalid enum value '(.*)'", what)):
        choices = [str(choice) for choice in here.values]
        told = "wrong-value", f"there is no {wrong[1]!r} here", _known(choices), nearest(wrong[1], choices)
        return path, told, True
    if isinstance(here, msgspec.inspect.DateType):
        return path, ("wrong-type", "this is no date", 'write it as "2023-12-31"', ""), True
    if expected := _expected(annotated):
        return path, ("wrong-type", f"this is not {expected[0]}", expected[1], ""), not of_key
    if isinstance(here, msgspec.inspect.StructType) and what.startswith("Expected `object`"):
        cure = f"give a table with some of: {', '.join(field.encode_name for field in here.fields)}"
        return path, ("wrong-type", what[:1].lower() + what[1:], cure, ""), True
    if what.startswith(("Expected", "Invalid")):
        is_bare = re.search(r"`[^`]*\bstr\b[^`]*`, got `(?:int|float|bool)`", what)
        cure = "write it in quotation marks" if is_bare else "give a value of that type"
        return path, ("wrong-type", what[:1].lower() + what[1:], cure, ""), not of_key
    own, _, cure = what.partition(": ")  # what a record's own check says: the mistake, then the cure
    return path, ("wrong-value", own, cure, ""), True


def _expected(annotated: Any) -> tuple[str, str] | None:
    """Give what a type's metadata say is expected, in words, and the cure, which has an example."""
    if isinstance(annotated, msgspec.inspect.Metadata) and not annotated.extra:
        annotated = annotated.type
    choices = annotated.types if isinstance(annotated, msgspec.inspect.UnionType) else (annotated,)
    for choice in choices:
        extra = (choice.extra or {}) if isinstance(choice, msgspec.inspect.Metadata) else {}
        if "expected" in extra:
            return extra["expected"], f"write it as {extra['example']}" if "example" in extra else ""
    return None


def _known(choices: Iterable[str]) -> str:
    names = list(choices)
    return f"known: {', '.join(names[:12])}{' …' if len(names) > 12 else ''}"


def _located(where: str, message: str, shape: Any, data: Any) -> Path:
    """Give the path of a mistake; where msgspec writes ``[...]`` for a key, find the key that has it."""
    path: list[str | int] = []
    here, rest = data, where[1:]
    while rest:
        step: str | int
        if rest[0] == "[":
            index, _, rest = rest[1:].partition("]")
            if index.isdigit():
                step = int(index)
            else:
                culprit = next(_culprits(tuple(path), message, shape, data, here), None)
                if culprit is None:
                    break
                step, data = culprit
        else:
            names = [k for k in here if rest == f".{k}" or rest.startswith((f".{k}.", f".{k}["))]
            if not names:
                break
            step = longest = max(names, key=len)
            rest = rest[1 + len(longest) :]
        here = here[step]
        path.append(step)
    return tuple(path)


def _culprits(path: Path, message: str, shape: Any, data: Any, table: Any) -> Iterator[tuple[str, Any]]:
    """Give the keys of a table that alone have a mistake, each with the data without the others."""
    for key in table:
        alone = data
        for other in table:
            if other != key:
                alone = _without(alone, (*path, other))
        try:
            msgspec.convert(alone, shape)
        except msgspec.ValidationError as error:
            if str(error) == message:
                yield key, alone


def _without(data: Any, path: Path) -> Any:
    if not path:
        return data
    head, rest = path[0], path[1:]
    if isinstance(data, dict):
        if head not in data:
            return data
        return {k: _without(v, rest) if k == head else v for k, v in data.items() if rest or k != head}
    if isinstance(data, list) and isinstance(head, int):
        return [_without(v, rest) if i == head else v for i, v in enumerate(data) if rest or i != head]
    return data


def _fields(shape: Any, path: Path) -> list[str]:
    """Give the keys that a record shape has at a path, as far as its types tell."""
    info = _plain(_type_at(shape, path))
    return [field.encode_name for field in info.fields] if isinstance(info, msgspec.inspect.StructType) else []


def _type_at(shape: Any, path: Path, *, key: bool = False) -> Any:
    """Give the type that a record shape has at a path, or that of the key that stands last in it."""
    info: Any = msgspec.inspect.type_info(shape)
    for depth, step in enumerate(path, 1):
        info = _plain(info)
        if isinstance(info, msgspec.inspect.StructType):
            info = next((field.type for field in info.fields if field.encode_name == step), None)
        elif isinstance(info, msgspec.inspect.DictType):
            info = info.key_type if key and depth == len(path) else info.value_type
        elif isinstance(info, msgspec.inspect.ListType | msgspec.inspect.VarTupleType):
            info = info.item_type
    return info


def _plain(info: Any) -> Any:
    """Give a type without its metadata; of a union, the part that has others in it."""
    if isinstance(info, msgspec.inspect.UnionType):
        kinds = (msgspec.inspect.StructType, msgspec.inspect.DictType, msgspec.inspect.ListType)
        info = next((choice for choice in map(_plain, info.types) if isinstance(choice, kinds)), info)
    return info.type if isinstance(info, msgspec.inspect.Metadata) else info
