"""``urai validate``: load everything and list all mistakes."""

from __future__ import annotations

import sys

import click

from urai.cli.options import pipeline_option, report_problems
from urai.loading import Loaded, load


@click.command(name="validate")
@pipeline_option
@click.option("--all", "every", is_flag=True, help="Validate every pipeline that there is by name.")
def command(pipeline: str, *, every: bool, no_installed: bool) -> None:
    """Load a pipeline with its plugins, grammars and rules, and list every mistake at once.

    Rules that are slow to look for are named with what would help.

    \b
    Examples:
      urai validate
      urai validate --pipeline kabupaten.toml
      urai validate --all

    Exit status: 0 everything loads, 1 a plugin failed and was left out, 2 something is wrong.
    """
    loaded = load(pipeline, installed=not no_installed)
    problems = loaded.catalogue.host.problems
    report_problems(problems)
    slow: dict[str, str] = {}
    for name in sorted(loaded.catalogue.pipelines) if every else [pipeline]:
        one = loaded if name == pipeline else load(name, installed=not no_installed)
        slow |= _slow(one)
        _show(one)
    for place, note in slow.items():
        click.echo(f"{place}: info anchor {note}")
    sys.exit(1 if problems else 0)


def _slow(loaded: Loaded) -> dict[str, str]:
    """Give the rules that are tried at many places, with the reason and what would help."""
    noted = [(scan.id, scan.matcher.anchor_note) for scan in loaded.engine.scans if scan.matcher is not None]
    return {loaded.rules[rule].toml.file: note for rule, note in noted if note}


def _show(loaded: Loaded) -> None:
    engine = loaded.engine
    click.echo(
        f"{loaded.pipeline.name}: {len(engine.forms)} forms, {len(engine.scans)} grammar rules, "
        f"{len(engine.found)} Python rules, {len(engine.resolvers)} resolvers, {len(engine.derivations)} derivations, "
        f"{len(engine.checks)} checks, {len(list(loaded.catalogue.host.plugins()))} plugins: all load"
    )
