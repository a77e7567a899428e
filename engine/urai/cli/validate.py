"""``urai validate``: load everything and list all mistakes."""

from __future__ import annotations

import sys

import click

from urai.cli.options import pipeline_option, report_problems
from urai.loading import load


@click.command(name="validate")
@pipeline_option
def command(pipeline: str, *, no_installed: bool) -> None:
    """Load a pipeline with its plugins, grammars and rules, and list every mistake at once.

    \b
    Examples:
      urai validate
      urai validate --pipeline kabupaten.toml

    Exit status: 0 everything loads, 1 a plugin failed and was left out, 2 something is wrong.
    """
    loaded = load(pipeline, installed=not no_installed)
    problems = loaded.catalogue.host.problems
    report_problems(problems)
    engine = loaded.engine
    click.echo(
        f"{loaded.pipeline.name}: {len(engine.forms)} forms, {len(engine.scans)} grammar rules, "
        f"{len(engine.found)} Python rules, {len(engine.resolvers)} resolvers, {len(engine.derivations)} derivations, "
        f"{len(engine.checks)} checks, {len(list(loaded.catalogue.host.plugins()))} plugins: all load"
    )
    sys.exit(1 if problems else 0)
