"""``urai validate``: load everything and list all mistakes."""

from __future__ import annotations

import sys

import click

from urai.cli.options import pipeline_option, report_problems
from urai.counts import counted
from urai.errors import Problem, UraiError
from urai.loading import Loaded, load, open_pipeline


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
    loaded = _loaded(pipeline, installed=not no_installed)
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


def _loaded(pipeline: str, *, installed: bool) -> Loaded:
    """Load a pipeline, and look into the lexicons that none of its rules reads.

    Raises:
        UraiError: with all mistakes of both.

    """
    problems: list[Problem] = []
    try:
        loaded = load(pipeline, installed=installed)
        catalogue = loaded.catalogue
    except UraiError as error:
        problems += error.problems
        catalogue = open_pipeline(pipeline, installed=installed)[0]
    problems += [problem for problem in catalogue.lexicons.broken() if problem not in problems]
    if problems:
        raise UraiError(problems)
    return loaded


def _slow(loaded: Loaded) -> dict[str, str]:
    """Give the rules that are tried at many places, with the reason and what would help."""
    noted = [(scan.id, scan.matcher.anchor_note) for scan in loaded.engine.scans if scan.matcher is not None]
    return {loaded.rules[rule].toml.file: note for rule, note in noted if note}


def _show(loaded: Loaded) -> None:
    engine = loaded.engine
    parts = (
        (len(engine.forms), "form"),
        (len(engine.scans), "grammar rule"),
        (len(engine.found), "Python rule"),
        (len(engine.resolvers), "resolver"),
        (len(engine.derivations), "derivation"),
        (len(engine.checks), "check"),
        (len(list(loaded.catalogue.host.plugins())), "plugin"),
    )
    click.echo(f"{loaded.pipeline.name}: {', '.join(counted(count, noun) for count, noun in parts)}: all load")
