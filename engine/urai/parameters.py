"""What a pipeline may set: the keys of ``[parameters."<id>"]`` and ``[sinks.<name>]``, declared by who takes them."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Annotated, Any, get_args

import msgspec

Number = Annotated[
    str,
    msgspec.Meta(
        pattern=r"^-?\d+(\.\d+)?$",
        extra={"expected": "a number in quotation marks", "example": '"22.5"'},
    ),
]
"""An exact decimal, as pipelines write it: ``"22.5"``."""

Year = Annotated[str, msgspec.Meta(pattern=r"^(19|20)\d\d$", extra={"expected": "a year", "example": "2023"})]
"""A year as the name of a table."""


class Parameter(msgspec.Struct, frozen=True):
    """A key that a pipeline may set: its name, the type of its value, what it does, and what holds without it.

    ``type`` is anything that msgspec converts to (``str``, ``int``, ``list[date]``, a struct), a sequence of
    parameters for a table of them, or a function that gives either; it is called only where the key is set or
    described. A ``default`` is put in where the pipeline sets none; without one the key is absent then.
    """

    name: str
    type: Any
    what: str
    default: Any = None


Declared = Sequence[Parameter] | Callable[[], Sequence[Parameter]]
"""Parameters, or a function that gives them, for what is read only where a pipeline sets something."""


def listed(declared: Declared) -> list[Parameter]:
    """Give declared parameters."""
    return list(declared() if callable(declared) else declared)


def merged(several: Iterable[Declared]) -> list[Parameter]:
    """Give what several contributions of one id declare, each name once."""
    found: dict[str, Parameter] = {}
    for declared in several:
        for parameter in listed(declared):
            found.setdefault(parameter.name, parameter)
    return list(found.values())


def shape_of(name: str, parameters: Iterable[Parameter]) -> type[msgspec.Struct]:
    """Give the record that a table of parameters is; ``name`` is the record's, which schemas show."""
    return record(name, {p.name: Annotated[_type(p, name), _meta(p)] for p in parameters})


def record(
    name: str,
    fields: Mapping[str, Any],
    *,
    bases: tuple[type[msgspec.Struct], ...] = (),
    required: Iterable[str] = (),
) -> type[msgspec.Struct]:
    """Make a record with keys of any spelling; what is not there stays unset, and no other key is taken."""
    needed = set(required)
    made = [
        (f"key_{number}", kind, msgspec.field(name=key, default=msgspec.NODEFAULT if key in needed else msgspec.UNSET))
        for number, (key, kind) in enumerate(fields.items())
    ]
    return msgspec.defstruct(name, made, bases=bases, frozen=True, kw_only=True, forbid_unknown_fields=True)


def _meta(parameter: Parameter) -> msgspec.Meta:
    default = {} if parameter.default is None else {"default": msgspec.to_builtins(parameter.default)}
    return msgspec.Meta(description=parameter.what, extra_json_schema=default)


def _type(parameter: Parameter, name: str) -> Any:
    found = parameter.type() if inspect.isfunction(parameter.type) else parameter.type
    if isinstance(found, list | tuple):
        return shape_of(f"{name}_{parameter.name}", found)
    return found


def rows(parameters: Iterable[Parameter], above: str = "") -> Iterator[tuple[str, str, str, str]]:
    """Give key, type, default and what it does of parameters, in words; tables of them are taken apart."""
    for parameter in parameters:
        path = f"{above}{parameter.name}"
        kind = parameter.type() if inspect.isfunction(parameter.type) else parameter.type
        default = "" if parameter.default is None else msgspec.json.encode(parameter.default).decode()
        if isinstance(kind, list | tuple):
            yield path, "table", default, parameter.what
            yield from rows(kind, f"{path}.")
        elif fields := _fields_by_key(kind):
            yield path, f"table by {type_words(get_args(kind)[0])}", default, parameter.what
            for field in fields:
                yield f"{path}.*.{field.encode_name}", _words(field.type), "", _what(field.type)
        else:
            yield path, type_words(kind), default, parameter.what


def _fields_by_key(kind: Any) -> tuple[msgspec.inspect.Field, ...]:
    """Give the fields of the records in a table that has one under each of its keys; none of any other type."""
    info = msgspec.inspect.type_info(kind)
    inner = info.value_type if isinstance(info, msgspec.inspect.DictType) else None
    return inner.fields if isinstance(inner, msgspec.inspect.StructType) else ()


def _what(info: msgspec.inspect.Type) -> str:
    described = isinstance(info, msgspec.inspect.Metadata) and info.extra_json_schema
    return str(described.get("description", "")) if described else ""


def type_words(kind: Any) -> str:
    """Say in words what a value must be."""
    return _words(msgspec.inspect.type_info(kind))


def _words(info: Any) -> str:
    """Say the same of a type that msgspec has looked into; a record may say it itself, in ``in_words``."""
    match info:
        case msgspec.inspect.Metadata():
            return str((info.extra or {}).get("expected") or _words(info.type))
        case msgspec.inspect.UnionType():
            return " or ".join(map(_words, info.types))
        case msgspec.inspect.LiteralType():
            return "one of " + ", ".join(f"`{value}`" for value in info.values)
        case msgspec.inspect.ListType():
            return f"list: {_words(info.item_type)}"
        case msgspec.inspect.DictType():
            return f"table by {_words(info.key_type)}: {_words(info.value_type)}"
        case msgspec.inspect.StructType():
            return getattr(info.cls, "in_words", "table of " + ", ".join(f"`{f.encode_name}`" for f in info.fields))
        case _:
            return _NAMES.get(type(info).__name__, type(info).__name__.removesuffix("Type").lower())


_NAMES = {"StrType": "text", "IntType": "whole number", "FloatType": "number", "BoolType": "true or false"}


def defaults(several: Iterable[Declared]) -> dict[str, Any]:
    """Give the defaults that hold where a pipeline sets nothing; functions are not called, for they have none."""
    return {
        p.name: p.default for declared in several if not callable(declared) for p in declared if p.default is not None
    }
