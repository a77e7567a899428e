"""Read TOML into typed records, and say of each mistake where it stands and what was meant."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, TypeVar

import msgspec
import tomli

from urai.errors import Place, Problem, nearest

T = TypeVar("T")
Path = tuple[str | int, ...]

_HEADER = re.compile(r"^[ \t]*(\[\[?)[ \t]*(?P<name>[^\]#]+?)[ \t]*\]\]?[ \t]*(?:#.*)?$")
_KEY = re.compile(r"""^[ \t]*(?P<key>(?:"[^"]*"|'[^']*'|[\w-]+)(?:[ \t]*\.[ \t]*(?:"[^"]*"|'[^']*'|[\w-]+))*)[ \t]*=""")
_PART = re.compile(r""""([^"]*)"|'([^']*)'|([\w-]+)""")
_WHERE = re.compile(r"(?P<what>.*?)(?: - at `(?P<path>\$[^`]*)`)?$", re.DOTALL)
_STEP = re.compile(r"\.([\w-]+)|\[(\d+|\.\.\.)\]")


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
        self._places = dict(_places(text))

    def place(self, path: Path, *, value: bool = False) -> Place:
        """Give the place of a key (or of its value), or of the nearest table around it."""
        for length in range(len(path), 0, -1):
            here = path[:length]
            if (found := self._places.get(here) or self._places.get((*here, 0))) is not None:
                start, stop = found
                whole = length == len(path)
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
        cure = "" if meant else f"known: {', '.join(choices[:12])}{' …' if len(choices) > 12 else ''}"
        place = self.place(path, value=True)
        if place.source and (column := place.source.find(name, max(place.column - 1, 0))) >= 0:
            place = Place(place.file, place.line, column + 1, place.source)
        elif (offset := self.text.find(f'"{name}"', self._places.get(path[:1], (0, 0))[0])) >= 0:
            place = Place.at(self.file, self.text, offset + 1)
        return Problem(place, f"unknown-{what}", f"there is no {what} {name!r}", cure, meant)

    def convert(self, shape: type[T]) -> T | None:
        """Give the data as a record; every mistake becomes a problem, and ``None`` is given."""
        if self.problems:
            return None
        data = self.data
        while True:
            try:
                record = msgspec.convert(data, shape)
            except msgspec.ValidationError as error:
                path, problem = self._explain(str(error), shape, data)
                self.problems.append(problem)
                data = _without(data, path)
                if not path or len(self.problems) > 50:
                    return None
                continue
            return None if self.problems else record

    def _explain(self, message: str, shape: Any, data: Any) -> tuple[Path, Problem]:
        found = _WHERE.match(message)
        what, where = (found["what"], found["path"] or "$") if found else (message, "$")
        steps: list[str | int] = [int(i) if i.isdigit() else key or i for key, i in _STEP.findall(where)]
        path = _named(steps, message, shape, data)
        if unknown := re.search(r"unknown field `([^`]+)`", what):
            path = (*path, unknown[1])
            known = _fields(shape, path[:-1])
            cure = f"known keys here: {', '.join(known)}" if known else ""
            meant = nearest(unknown[1], known)
            return path, self.problem(path, "unknown-key", f"there is no key {unknown[1]!r}", cure, meant, value=False)
        if missing := re.search(r"missing required field `([^`]+)`", what):
            return (), self.problem(path, "missing-key", f"the key {missing[1]!r} is missing", f"add: {missing[1]} = …")
        return path, self.problem(path, "wrong-type", what[:1].lower() + what[1:], "give a value of that type")


def _named(steps: list[str | int], message: str, shape: Any, data: Any) -> Path:
    """Give the path of a mistake; where msgspec writes ``[...]`` for a key, find the key that has it."""
    if _ANY_KEY not in steps:
        return tuple(steps)
    index = steps.index(_ANY_KEY)
    table = data
    for step in steps[:index]:
        table = table[step]
    for key, value in table.items():
        alone = data
        for other in table:
            if other != key:
                alone = _without(alone, (*steps[:index], other))
        try:
            msgspec.convert(alone, shape)
        except msgspec.ValidationError as error:
            if str(error) == message and isinstance(value, dict | list | str | int | float | bool):
                return _named([*steps[:index], key, *steps[index + 1 :]], message, shape, alone)
    return tuple(steps[:index])


_ANY_KEY = "..."


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
    info: Any = msgspec.inspect.type_info(shape)
    for step in path:
        info = _struct(info)
        if isinstance(info, msgspec.inspect.StructType):
            info = next((field.type for field in info.fields if field.encode_name == step), None)
        elif isinstance(info, msgspec.inspect.DictType):
            info = info.value_type
        elif isinstance(info, msgspec.inspect.ListType | msgspec.inspect.VarTupleType):
            info = info.item_type
    info = _struct(info)
    return [field.encode_name for field in info.fields] if isinstance(info, msgspec.inspect.StructType) else []


def _struct(info: Any) -> Any:
    if isinstance(info, msgspec.inspect.UnionType):
        kinds = (msgspec.inspect.StructType, msgspec.inspect.DictType, msgspec.inspect.ListType)
        return next((choice for choice in info.types if isinstance(choice, kinds)), info)
    return info


def _places(text: str) -> Iterable[tuple[Path, tuple[int, int]]]:
    """Give for each key the offsets of the key and of its value; lines in strings are passed over."""
    table: Path = ()
    counts: dict[Path, int] = {}
    offset, fence = 0, ""
    for line in text.splitlines(keepends=True):
        start, offset = offset, offset + len(line)
        if fence:
            fence = "" if fence in line else fence
            continue
        if header := _HEADER.match(line.rstrip("\n")):
            names: Path = tuple(_names(header["name"]))
            table = ()
            for depth, name in enumerate(names):
                table = (*table, name)
                if header[1] == "[[" and depth == len(names) - 1:
                    counts[table] = counts.get(table, -1) + 1
                    table = (*table, counts[table])
                elif table in counts:
                    table = (*table, counts[table])
            yield table, (start + header.start("name"), start + header.start("name"))
            continue
        if key := _KEY.match(line):
            path = (*table, *_names(key["key"]))
            rest = line[key.end() :]
            value = start + key.end() + len(rest) - len(rest.lstrip())
            yield path, (start + key.start("key"), value)
        for quotes in ('"""', "'''"):
            if line.count(quotes) % 2:
                fence = quotes


def _names(text: str) -> list[str]:
    return [a or b or c for a, b, c in _PART.findall(text)]
