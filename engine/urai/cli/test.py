"""``urai test``: the examples of rules and the corpora of grammars."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import click
from rich.console import Console

from urai.authoring.belonging import belonging
from urai.authoring.failures import case_failure, example_failure
from urai.cli.consoles import plain_console
from urai.cli.options import pipeline_option, report_problems
from urai.cli.staying import stay_open
from urai.counts import counted
from urai.errors import Place, Problem, UraiError, nearest
from urai.loading import Loaded, load
from urai.resources import display_path
from urai.testing import run_corpora, run_examples


@click.command(name="test")
@click.argument("names", nargs=-1, metavar="[RULE|FORM|FILE …]")
@click.option(
    "-k", "pattern", default="", metavar="WORDS", help="Only examples whose rule, form or text has these words."
)
@click.option(
    "--changed",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="What belongs to this file: a rule, grammar, corpus, lexicon or plugin; may be repeated.",
)
@click.option("--watch", is_flag=True, help="Stay open, and test what belongs to a file when it is saved.")
@pipeline_option
def command(
    names: tuple[str, ...],
    pattern: str,
    changed: tuple[Path, ...],
    pipeline: str,
    *,
    watch: bool,
    no_installed: bool,
) -> None:
    """Run the examples of rules and the corpora of grammars; show what was expected and found.

    A FILE stands for what belongs to it: a rule file for its examples, a grammar for all rules and forms that import
    it, a lexicon for the rules that use it.

    \b
    Examples:
      urai test
      urai test news/money antara
      urai test grammars/phrases/shared.lark
      urai test -k Rp --watch

    Exit status: 0 all as expected, 1 something failed, 2 nothing was run.
    """
    files = [*changed, *(Path(name) for name in names if Path(name).is_file())]
    named = [name for name in names if not Path(name).is_file()]
    console = plain_console()

    def load_pipeline() -> Loaded:
        return load(pipeline, installed=not no_installed)

    if watch:
        _watch(load_pipeline, pipeline, console, pattern, named, files)
        return
    loaded = load_pipeline()
    report_problems(loaded.catalogue.host.problems)
    passed, failed = _run(loaded, console, pattern, _wanted(loaded, named, files))
    if not passed + failed:
        raise UraiError(_nothing(loaded, named, pattern))
    click.echo(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


def _nothing(loaded: Loaded, named: Sequence[str], pattern: str) -> list[Problem]:
    """Say which names have no example, and which was probably meant."""
    catalogue = loaded.catalogue
    known = {*loaded.rules, *catalogue.python_rules, *catalogue.packs, *(form.name for form in loaded.forms)}
    known |= {check.id for check in catalogue.checks}
    message = f"no rule or form of the pipeline {loaded.pipeline.name} has an example of that name"
    cure = "urai list --rules --forms names them; one of another pipeline needs --pipeline"
    problems = [
        Problem(Place(name), "test", message, cure, nearest(name, known) if name not in known else "") for name in named
    ]
    if pattern and (not named or any(run_examples(loaded, named)) or any(run_corpora(loaded, named))):
        return [Problem(Place("-k"), "test", f"no example has the words {pattern!r}", "give other words")]
    return problems


def _wanted(loaded: Loaded, named: Sequence[str], files: Sequence[Path]) -> list[str] | None:
    """Give the names of the rules and forms to test; ``None`` for all."""
    if not files:
        return list(named) or None
    found = belonging(loaded, files)
    if not found.rules and not found.forms:
        place = Place(", ".join(display_path(file) for file in files))
        message = f"the pipeline {loaded.pipeline.name} has no rule and no form that it belongs to"
        raise UraiError(Problem(place, "test", message, "give --pipeline with the pipeline that takes it"))
    return sorted({*named, *found.rules, *found.forms})


def _run(loaded: Loaded, console: Console, pattern: str, wanted: Sequence[str] | None) -> tuple[int, int]:
    """Run what is wanted, show what failed, and count."""
    words = pattern.casefold()
    passed = failed = 0
    for example in run_examples(loaded, wanted):
        if words and words not in f"{example.rule} {example.text}".casefold():
            continue
        passed, failed = passed + example.passed, failed + (not example.passed)
        if not example.passed:
            console.print(example_failure(example, loaded))
    for case in run_corpora(loaded, wanted):
        if words and words not in f"{case.form} {case.case.title} {case.case.text}".casefold():
            continue
        passed, failed = passed + case.passed, failed + (not case.passed)
        if not case.passed:
            console.print(case_failure(case))
    return passed, failed


def _watch(
    load_pipeline: Callable[[], Loaded],
    pipeline: str,
    console: Console,
    pattern: str,
    named: Sequence[str],
    files: Sequence[Path],
) -> None:
    from urai.authoring.watching import Session

    def test(loaded: Loaded, changed: set[Path]) -> None:
        wanted = _wanted(loaded, named, files)
        if changed:
            found = belonging(loaded, changed)
            if not found.rules and not found.forms:
                console.print("nothing that is tested belongs to it", style="dim")
                return
            console.print(
                f"{found.why}: {counted(len(found.rules), 'rule')}, {counted(len(found.forms), 'form')}", style="dim"
            )
            wanted = sorted({*found.rules, *found.forms})
        passed, failed = _run(loaded, console, pattern, wanted)
        console.print(f"{passed} passed, {failed} failed", style="red" if failed else "green")

    stay_open(Session(load_pipeline, pipeline), test)
