"""Figures that a pipeline sets in place of a pack's: parameters that take only names and keys which the pack has."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from fnmatch import fnmatchcase
from typing import Any, Literal, get_args, get_type_hints

import msgspec

from urai.figures import Band, Figure, FigureFile, Figures, leaves, mistakes
from urai.parameters import Number, Parameter, Year, record, shape_of, type_words


class FigureChange(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A figure as a pipeline sets it; its ``value``, ``table`` or ``bands`` come with the figure that it changes."""

    what: str = ""
    confidence: Literal["V", "C", "B"] = "V"
    source: str = ""
    article: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        """Hold a change to what figures are held to."""
        for message, cure in mistakes(msgspec.convert(msgspec.to_builtins(self), FigureFile)):
            raise ValueError(f"{message}: {cure}")


class LocalFigure(msgspec.Struct, frozen=True):
    """A figure that no regulation of the pack sets and each pipeline gives for itself.

    ``value`` is the type of a single value; ``table`` that of a table: a mapping of its keys to the types of their
    entries, or ``dict[str, Number]`` where any key may stand.
    """

    name: str
    what: str
    value: Any = None
    table: Any = None


def figure_parameters(
    figures: Callable[[], Figures], *local: LocalFigure, only: Sequence[str] = (), by_year: bool = False
) -> Callable[[], Any]:
    """Give a function that declares the figures of a pack, and local ones, as parameters, a key for each.

    ``only`` names those of the pack that are meant (``pratama_*`` too), where not all are. With ``by_year`` the
    keys are years, from which on the figures in each hold.
    """

    def declare() -> Any:
        found = [*_changes(figures(), only), *(_local(figure) for figure in local)]
        return dict[Year, shape_of("figures_by_year", found)] if by_year else found  # type: ignore[misc]

    return declare


def _changes(figures: Figures, only: Sequence[str]) -> list[Parameter]:
    named: dict[str, list[Figure]] = {}
    for figure in figures.all:
        if not only or any(fnmatchcase(figure.name, pattern) for pattern in only):
            named.setdefault(figure.name, []).append(figure)
    return [
        Parameter(name, _change(name, _shapes(name, [one.file for one in several])), several[-1].file.what)
        for name, several in named.items()
    ]


def _local(figure: LocalFigure) -> Parameter:
    shapes = {} if figure.value is None else {"value": figure.value}
    if figure.table is not None:
        shapes["table"] = _table(figure.name, figure.table)
    return Parameter(figure.name, _change(figure.name, shapes), figure.what)


def _change(name: str, shapes: Mapping[str, Any]) -> type[msgspec.Struct]:
    """Make the record of a change of one figure; where it has one shape only, that must be given."""
    default = () if len(shapes) == 1 else (msgspec.UNSET,)
    return msgspec.defstruct(
        f"figure_{name}",
        [(shape, kind, *default) for shape, kind in shapes.items()],
        bases=(FigureChange,),
        namespace={"in_words": f"figure: {' or '.join(_in_words(shape, kind) for shape, kind in shapes.items())}"},
        frozen=True,
        kw_only=True,
    )


def _in_words(shape: str, kind: Any) -> str:
    """Say what a figure is: a value, a table with its keys, or bands with their names."""
    if shape == "value":
        return f"`value`, {type_words(kind)}"
    if shape == "bands":
        (band,) = get_args(kind)
        return f"`bands` by name, {type_words(get_type_hints(band)['name'])}"
    return f"`table` {type_words(kind).removeprefix('table ')}"


def _shapes(name: str, files: Sequence[FigureFile]) -> dict[str, Any]:
    """Give the types of the value, table and bands that a figure has in any of its regulations."""
    found: dict[str, Any] = {}
    if values := [file.value for file in files if file.value is not None]:
        found["value"] = _leaf(values)
    if tables := [file.table for file in files if file.table]:
        opened = any(file.open for file in files)
        found["table"] = dict[str, _leaf(leaves(tables))] if opened else _table(name, _union(tables))  # type: ignore[misc]
    if names := tuple(dict.fromkeys(band.name for file in files for band in file.bands)):
        kind = msgspec.defstruct(f"band_{name}", [("name", Literal[names])], bases=(Band,), frozen=True)
        found["bands"] = list[kind]  # type: ignore[valid-type]
    return found


def _union(tables: Sequence[Any]) -> Any:
    """Give the type of each entry that one of several tables has, tables within tables too."""
    if not all(isinstance(table, dict) for table in tables):
        return _leaf(leaves(tables))
    keys = dict.fromkeys(key for table in tables for key in table)
    return {key: _union([table[key] for table in tables if key in table]) for key in keys}


def _table(name: str, entries: Any) -> Any:
    """Give the type of a table from its keys with their types."""
    if not isinstance(entries, Mapping):
        return entries
    fields = {key: _table(f"{name}_{number}", kind) for number, (key, kind) in enumerate(entries.items())}
    return record(f"table_{name}", fields)


def _leaf(texts: Sequence[str]) -> Any:
    return Number if all(_NUMBER.fullmatch(text) for text in texts) else str


_NUMBER = re.compile(r"-?\d+(\.\d+)?")
