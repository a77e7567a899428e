"""``urai run``: read documents and write what is in them."""

from __future__ import annotations

import datetime
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import click

from urai import __version__
from urai.cli.costs import show_costs
from urai.cli.options import pipeline_option, report_problems
from urai.cli.staying import files_of, stay_open, watch_option
from urai.contributions import Run
from urai.costs import Costs
from urai.counts import counted
from urai.facts import Failure
from urai.fingerprint import fingerprints
from urai.inputs import find_inputs, read_documents
from urai.loading import Loaded, load
from urai.parameters import defaults
from urai.resources import display_path
from urai.runner import Destination, Outcome, Progress, Summary, run
from urai.store import Store

FINDINGS_SHOWN = 200
"""So many findings are shown on the terminal; all are in the files."""


@click.command(name="run")
@click.argument("inputs", nargs=-1, metavar="[INPUT …]")
@pipeline_option
@click.option("-o", "--out", type=click.Path(path_type=Path, file_okay=False), default=Path("out"), show_default=True,
              help="The folder for facts.jsonl, findings.jsonl and report.html.")  # fmt: skip
@click.option(
    "-w", "--workers", type=click.IntRange(1, 256), default=1, show_default=True, help="Processes to read with."
)
@click.option(
    "--store",
    "store_path",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Keep readings in this file and read only what is new or changed.",
)
@click.option("--profile", is_flag=True, help="Show what each rule cost, and the slowest documents; one process.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
@watch_option
def command(
    inputs: tuple[str, ...],
    pipeline: str,
    out: Path,
    workers: int,
    store_path: Path | None,
    *,
    profile: bool,
    quiet: bool,
    watch: bool,
    no_installed: bool,
) -> None:
    """Read documents and write facts, findings and a report.

    INPUT: files, folders, globs in quotation marks, .jsonl with id and text, or - for standard
    input. Without INPUT the pipeline's own samples are read.

    \b
    Examples:
      urai run
      urai run berita/ arsip.jsonl --out hasil --workers 4
      cat siaran.txt | urai run - --out hasil
      urai run berita/ --watch

    Exit status: 0 all read, 1 some documents could not be read, 2 nothing was run.
    """

    def load_pipeline() -> Loaded:
        return load(pipeline, installed=not no_installed)

    def once(loaded: Loaded, store: Path | None = store_path) -> int:
        return _read(loaded, inputs, out, workers, store, profile=profile, quiet=quiet)

    if not watch:
        sys.exit(once(load_pipeline()))
    from urai.authoring.watching import Session

    session = Session(load_pipeline, pipeline)
    own = files_of(inputs, [out, *([store_path] if store_path else [])])

    def samples() -> list[Path]:
        return sample_files(session.loaded) if session.loaded is not None else []

    with tempfile.TemporaryDirectory(prefix="urai-run-") as scratch:
        kept = store_path or (None if profile else Path(scratch) / "readings.db")  # what is the same is not read again

        def again(loaded: Loaded, _changed: set[Path]) -> None:
            once(loaded, kept)

        stay_open(session, again, inputs=own if inputs else samples)


def _read(
    loaded: Loaded,
    inputs: tuple[str, ...],
    out: Path,
    workers: int,
    store_path: Path | None,
    *,
    profile: bool,
    quiet: bool,
) -> int:
    """Read the inputs once, write the results and say what came of it; give the exit status."""
    report_problems(loaded.catalogue.host.problems)
    paths = _without(out, inputs) if inputs else sample_files(loaded)
    out.mkdir(parents=True, exist_ok=True)
    documents = read_documents(paths, loaded.catalogue.readers)
    title = ", ".join(inputs) or f"Contoh {loaded.pipeline.name}"
    sinks = destinations(loaded, out, title)
    costs = Costs() if profile else None
    with _store(store_path, loaded) as store, _progress(quiet=quiet) as (progress, shown):
        summary = run(loaded.engine, documents, sinks, workers=workers, store=store, progress=progress, costs=costs)
    if not quiet:
        _show(summary, shown)
    if costs is not None:
        show_costs(costs)
    for failure in summary.failures:
        click.echo(f"{failure.path}: error urai/read {failure.reason}", err=True)
    if not summary.documents:
        click.echo("no document was read", err=True)
    return 1 if summary.failures or not summary.documents else 0


@contextmanager
def _store(path: Path | None, loaded: Loaded) -> Iterator[Store | None]:
    """Give the store of readings, where there is to be one, open before the first document."""
    if path is None:
        yield None
        return
    with closing(Store(path, loaded.engine, fingerprints(loaded))) as store:
        store.open()
        yield store


def _without(out: Path, inputs: tuple[str, ...]) -> list[Path]:
    """Give the files that inputs name; the results of an earlier run that lie among them are not read."""
    named, results = set(map(Path, inputs)), out.resolve()
    return [path for path in find_inputs(inputs) if path in named or not path.resolve().is_relative_to(results)]


def destinations(loaded: Loaded, out: Path, title: str) -> dict[str, Destination]:
    """Give the sinks that the pipeline names, with what each is told."""
    settings, catalogue = loaded.pipeline.settings, loaded.catalogue
    generated = datetime.datetime.now().astimezone().isoformat(timespec="seconds")
    found: dict[str, Destination] = {}
    for name, options in settings.sinks.items():
        sink = catalogue.sinks[name]
        given = {**defaults([sink.options]), **options}
        told = Run(out, loaded.pipeline.name, title, __version__, generated, catalogue.kinds, given, catalogue.pages)
        found[name] = Destination(sink, told, settings.privacy.masks(name))
    return found


def sample_files(loaded: Loaded) -> list[Path]:
    """Give the sample documents of the pipeline's packs."""
    found: list[Path] = []
    for name in loaded.pipeline.settings.packs or sorted(loaded.catalogue.packs):
        folder = Path(str(loaded.catalogue.packs[name].folder)) / "samples"
        if folder.is_dir():
            found += [path for path in find_inputs([display_path(folder)]) if path.name not in _NO_SAMPLES]
    return found


_NO_SAMPLES = {"expected.jsonl", "README.md"}


@contextmanager
def _progress(*, quiet: bool) -> Iterator[tuple[Progress, list[int]]]:
    """Show findings as they come, and a bar on a terminal; the list holds how many findings were left out."""
    left_out = [0]
    if quiet:
        yield (lambda outcome: None), left_out
        return
    printed = 0

    def show(outcome: Outcome | Failure, echo: Any) -> None:
        nonlocal printed
        if isinstance(outcome, Failure):
            return
        for finding, line, column in outcome.findings:
            if printed >= FINDINGS_SHOWN:
                left_out[0] += 1
                continue
            printed += 1
            hint = f" ({finding.suggestion})" if finding.suggestion else ""
            echo(f"{outcome.path}:{line}:{column}: {finding.severity} {finding.rule} {finding.message}{hint}")

    if not sys.stderr.isatty():
        yield (lambda outcome: show(outcome, click.echo)), left_out
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        SpinnerColumn,
        TextColumn,
        TimeElapsedColumn,
    )
    from rich.progress import (
        Progress as Bar,
    )

    console = Console(stderr=True)
    columns = (
        SpinnerColumn(),
        MofNCompleteColumn(),
        TextColumn("documents"),
        BarColumn(),
        TextColumn("{task.fields[rate]}"),
    )
    with Bar(*columns, TimeElapsedColumn(), console=console, transient=True) as bar:
        task = bar.add_task("reading", total=None, rate="")

        def advance(outcome: Outcome | Failure) -> None:
            bar.advance(task)
            speed = bar.tasks[0].finished_speed or bar.tasks[0].speed
            bar.update(task, rate=f"{speed:.0f}/s" if speed else "")
            show(outcome, lambda line: bar.console.print(line, markup=False, highlight=False, soft_wrap=True))

        yield advance, left_out


def _show(summary: Summary, left_out: list[int]) -> None:
    from rich.console import Console
    from rich.table import Table

    console = Console()
    if left_out[0]:
        console.print(f"… and {counted(left_out[0], 'more finding')} in findings.jsonl")
    table = Table(title=counted(summary.documents, "document"), title_justify="left", show_edge=False)
    table.add_column("facts")
    table.add_column("number", justify="right")
    for kind, count in sorted(summary.facts.items(), key=lambda item: (-item[1], item[0])):
        table.add_row(kind, str(count))
    console.print(table)
    forms = ", ".join(f"{form} {count}" for form, count in sorted(summary.forms.items(), key=lambda i: (-i[1], i[0])))
    findings = ", ".join(f"{count} {severity}" for severity, count in sorted(summary.findings.items())) or "none"
    console.print(f"forms: {forms}\nfindings: {findings}", highlight=False)
    for name, path in summary.results.items():
        console.print(f"{name}: {path}", highlight=False, soft_wrap=True)
