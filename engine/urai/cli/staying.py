"""Commands that stay open: they do their work again when what it rests on is saved, and say what is wrong meanwhile."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from urai.cli.consoles import plain_console
from urai.errors import UraiError
from urai.inputs import STANDARD_INPUT, find_inputs
from urai.resources import display_path

if TYPE_CHECKING:
    from urai.authoring.watching import Files, Open, Session

_NAMED = 8
"""So many of the files that were saved are named."""


def watch_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--watch`` to a command."""
    return click.option("--watch", is_flag=True, help="Stay open, and do it again when what it reads is saved.")(
        command
    )


def stay_open(session: Session[Open], work: Callable[[Open, set[Path]], None], *, inputs: Files = tuple) -> None:
    """Do some work now and whenever the pipeline or ``inputs`` are saved, until Ctrl-C.

    ``work`` is given the loaded pipeline and the files that were saved, none the first time. Where the pipeline does
    not load, or the work finds an input wrong, what is wrong is said and nothing is done: the last results stay.
    """
    from urai.authoring.watching import follow

    console = plain_console()

    def attempt(changed: set[Path]) -> None:
        if session.problem is not None:
            console.print(str(session.problem), markup=False)
            if session.loaded is not None:
                console.print("not loaded; the last state that loads stays", style="yellow")
            return
        if session.loaded is None:
            return
        try:
            work(session.loaded, changed)
        except UraiError as error:
            console.print(str(error), markup=False)
            console.print("not done; the last results stay", style="yellow")

    def report(changed: set[Path], _loads: bool) -> None:
        names = sorted(display_path(path) for path in changed)
        more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
        console.print("— " + ", ".join(names[:_NAMED]) + more, style="dim", markup=False)
        attempt(changed)

    attempt(set())
    console.print("watching; Ctrl-C ends", style="dim")
    with contextlib.suppress(KeyboardInterrupt):
        follow(session, report, inputs=inputs)


def files_of(arguments: Sequence[str], without: Iterable[Path] = ()) -> Files:
    """Give what lists the files of inputs as they are now, without what a command writes itself.

    An input that is not there is listed as soon as it is.

    Raises:
        click.UsageError: standard input is among them; it can be read once only.

    """
    if STANDARD_INPUT in arguments:
        raise click.UsageError("--watch cannot read standard input again; give files")
    written = [path.resolve() for path in without]

    def files() -> list[Path]:
        found: list[Path] = []
        for argument in arguments:
            with contextlib.suppress(UraiError, OSError):  # it is not there, or not for the moment
                found += find_inputs([argument])
        return [file for file in found if not any(file.resolve().is_relative_to(path) for path in written)]

    return files
