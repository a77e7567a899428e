"""What the sections of a form say: the words of their parts, and the fields of a record taken from them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import msgspec

import urai

from ._records import plain

Span = tuple[int, int]
Read = Callable[[str], Any]


class Source(msgspec.Struct, frozen=True):
    """Where a field of a record stands: parts of sections by name, the first that is there, and how it is read.

    ``sections`` are the kinds of sections to look in, all where none is named.
    """

    parts: tuple[str, ...]
    read: Read
    sections: tuple[str, ...] = ()


def part(view: urai.View, name: str, *sections: str) -> Span | None:
    """Give the place of the first part of a name in sections of some kinds, or in any."""
    return next((section.parts[name] for section in view.sections(*sections) if name in section.parts), None)


def parts(view: urai.View, name: str, *sections: str) -> list[Span]:
    """Give the places of all parts of a name in sections of some kinds, or in any."""
    return [section.parts[name] for section in view.sections(*sections) if name in section.parts]


def labelled(view: urai.View, *sections: str) -> Iterator[tuple[str, Span]]:
    """Give label and place of the value of each line of label and value, in sections of some kinds, or in any."""
    for section in view.sections("field"):
        if "label" not in section.parts or "value" not in section.parts:
            continue
        above = section.parent
        if not sections or (above is not None and view.layout.sections[above].kind in sections):
            yield " ".join(view.words(*section.parts["label"]).split()), section.parts["value"]


def record(view: urai.View, sources: Mapping[str, Source]) -> tuple[dict[str, Any], dict[str, Span]]:
    """Give the fields of a record with the places of their words; what is not there, or cannot be read, is null."""
    value: dict[str, Any] = {}
    places: dict[str, Span] = {}
    for name, source in sources.items():
        value[name] = None
        for found in (place for part_name in source.parts for place in parts(view, part_name, *source.sections)):
            read = source.read(view.words(*found))
            if read is not None:
                value[name] = as_plain(read)
                places[name] = found
                break
    return value, places


def as_plain(read: Any) -> Any:
    """Give a value as a fact holds it: numbers as decimal strings, days in ISO 8601."""
    if hasattr(read, "isoformat"):
        return read.isoformat()
    return plain(read) if hasattr(read, "as_tuple") else read
