"""Options that several commands share, and what they do with problems of plugins."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Any

import click
from click.shell_completion import CompletionItem

from urai.errors import Place, Problem, UraiError, nearest


def _complete_pipeline(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    from urai.catalogue import load_catalogue

    names = [CompletionItem(name) for name in sorted(load_catalogue().pipelines) if name.startswith(incomplete)]
    return [*names, CompletionItem(incomplete, type="file")]


def pipeline_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--pipeline`` and ``--no-installed`` to a command."""
    command = click.option(
        "--no-installed", is_flag=True, help="Load no plugins that other packages brought (entry points)."
    )(command)
    return click.option(
        "-p",
        "--pipeline",
        default="news",
        show_default=True,
        metavar="NAME|FILE.toml",
        shell_complete=_complete_pipeline,
        help="A pipeline by name, or its file.",
    )(command)


def check_kinds(kinds: Iterable[str], known: Collection[str]) -> None:
    """Make sure that the kinds that ``--kind`` names are there.

    Raises:
        UraiError: some are not; the nearest name of each is said.

    """
    cure = f"known: {', '.join(sorted(known))}"
    problems = [
        Problem(Place("--kind"), "unknown-kind", f"there is no kind {kind!r}", cure, nearest(kind, known))
        for kind in kinds
        if kind not in known
    ]
    if problems:
        raise UraiError(problems)


def report_problems(problems: list[Problem]) -> None:
    """Say which plugins failed; the run goes on without them."""
    for problem in problems:
        click.echo(f"{problem}\n", err=True)
