"""``urai schema``: JSON Schemas for editors and for those who read the results."""

from __future__ import annotations

import json

import click

from urai.cli.options import pipeline_option
from urai.loading import load, open_pipeline
from urai.schema import facts_schema, findings_schema, pipeline_schema, rule_schema


@click.command(name="schema")
@click.argument("of", type=click.Choice(["facts", "findings", "pipeline", "rule"]))
@pipeline_option
def command(of: str, pipeline: str, *, no_installed: bool) -> None:
    """Print a JSON Schema.

    \b
    Examples:
      urai schema pipeline > pipeline.schema.json
      urai schema facts
    """
    if of == "pipeline":
        catalogue = open_pipeline(pipeline, installed=not no_installed)[0]
        schema = pipeline_schema(catalogue.parameters(), {name: s.options for name, s in catalogue.sinks.items()})
    elif of == "findings":
        schema = findings_schema()
    else:
        kinds = load(pipeline, installed=not no_installed).catalogue.kinds
        schema = facts_schema(kinds) if of == "facts" else rule_schema(kinds)
    click.echo(json.dumps(schema, indent=2, ensure_ascii=False))
