"""JSON Schemas of what people write and read: pipelines, rules, facts and findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from urai.contributions import Kind
from urai.facts import Fact, Finding
from urai.parameters import Declared, listed, merged, shape_of
from urai.pipeline import PipelineFile
from urai.rule import RuleFile

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_NOTHING = {"type": "object", "maxProperties": 0}


def pipeline_schema(parameters: Mapping[str, Sequence[Declared]], options: Mapping[str, Declared]) -> dict[str, Any]:
    """Give the schema of a pipeline file, for editors.

    ``parameters`` are what rules and others of an id declare, ``options`` what sinks do, by name.
    """
    tables = {("parameters", name): merged(several) for name, several in sorted(parameters.items())}
    tables |= {("sinks", name): listed(declared) for name, declared in sorted(options.items())}
    (schema,), definitions = msgspec.json.schema_components([PipelineFile], ref_template="#/$defs/{name}")
    properties = definitions["PipelineFile"]["properties"]
    for table in ("parameters", "sinks"):
        rest = _NOTHING if table == "parameters" else False  # rules in TOML have an id, but no parameters
        properties[table] |= {"properties": {}, "additionalProperties": rest}
    for (table, name), taken in tables.items():
        properties[table]["properties"][name] = _NOTHING
        if taken:  # each table has definitions of its own, for figures of several packs have one name
            own = "_".join((table, *name.split("/")))
            (found,), inside = msgspec.json.schema_components(
                [shape_of(own, taken)], ref_template=f"#/$defs/{own}/$defs/{{name}}"
            )
            properties[table]["properties"][name] = found
            definitions[own] = {"$defs": inside}
    return {"$schema": DIALECT, "title": "Urai pipeline", **schema, "$defs": definitions}


def rule_schema(kinds: Mapping[str, Kind]) -> dict[str, Any]:
    """Give the schema of a rule file, with the kinds that there are."""
    schema = {"$schema": DIALECT, "title": "Urai rule", **msgspec.json.schema(RuleFile)}
    schema["$defs"]["RuleFile"]["properties"]["kind"] = {"enum": sorted(kinds)}
    return schema


def facts_schema(kinds: Mapping[str, Kind]) -> dict[str, Any]:
    """Give the schema of a line of ``facts.jsonl``: the value has the shape of the fact's kind."""
    shapes = {name: kind.value for name, kind in sorted(kinds.items())}
    schemas, definitions = msgspec.json.schema_components([Fact, *shapes.values()], ref_template="#/$defs/{name}")
    values = dict(zip(shapes, schemas[1:], strict=True))
    choices = [
        {"if": {"properties": {"kind": {"const": name}}}, "then": {"properties": {"value": schema}}}
        for name, schema in values.items()
    ]
    fact = definitions["Fact"]
    fact["properties"]["kind"] = {"enum": sorted(shapes)}
    return {"$schema": DIALECT, "title": "Urai fact", **fact, "allOf": choices, "$defs": definitions}


def findings_schema() -> dict[str, Any]:
    """Give the schema of a line of ``findings.jsonl``."""
    return {"$schema": DIALECT, "title": "Urai finding", **msgspec.json.schema(Finding)}


def field_types(shape: type[msgspec.Struct]) -> Iterator[tuple[str, str]]:
    """Give the fields of a kind's value with their types in words."""
    for field in msgspec.structs.fields(shape):
        name = getattr(field.type, "__name__", None) or str(field.type)
        yield field.name, (name if " | " not in str(field.type) else str(field.type)).replace("None", "null")
