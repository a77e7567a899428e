"""``urai test``: the examples of rules and the corpora of grammars."""

from __future__ import annotations

import sys

import click

from urai.cli.options import pipeline_option, report_problems
from urai.loading import load
from urai.testing import run_corpora, run_examples


@click.command(name="test")
@click.argument("names", nargs=-1, metavar="[RULE|FORM …]")
@click.option(
    "-k", "pattern", default="", metavar="WORDS", help="Only examples whose rule, form or text has these words."
)
@pipeline_option
def command(names: tuple[str, ...], pattern: str, pipeline: str, *, no_installed: bool) -> None:
    """Run the examples of rules and the corpora of grammars; show what failed as a diff.

    \b
    Examples:
      urai test
      urai test news/money antara
      urai test -k Rp

    Exit status: 0 all as expected, 1 something failed, 2 nothing was run.
    """
    loaded = load(pipeline, installed=not no_installed)
    report_problems(loaded.catalogue.host.problems)
    wanted = pattern.casefold()
    passed = failed = 0
    for example in run_examples(loaded, names or None):
        if wanted and wanted not in f"{example.rule} {example.text}".casefold():
            continue
        passed, failed = passed + example.passed, failed + (not example.passed)
        if not example.passed:
            click.echo(f"{example.rule} example {example.index + 1}\n{example.explanation()}\n")
    for case in run_corpora(loaded, names or None):
        if wanted and wanted not in f"{case.form} {case.case.title} {case.case.text}".casefold():
            continue
        passed, failed = passed + case.passed, failed + (not case.passed)
        if not case.passed:
            click.echo(f"{case.form}: {case.case.title}\n{case.explanation()}\n")
    if not passed + failed:
        click.echo("no rule or form has an example of that name", err=True)
        sys.exit(2)
    click.echo(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)
