"""``urai diff``: what an edit of the rules changed."""

from __future__ import annotations

import collections
import json
import sys
import tempfile
from pathlib import Path

import click
import msgspec

from urai.authoring.comparison import Change, Comparison, compare
from urai.authoring.diff_page import write_page
from urai.authoring.versions import DATA, find_version
from urai.cache import cache_folder
from urai.cli.options import pipeline_option
from urai.cli.staying import files_of, stay_open, watch_option
from urai.counts import counted
from urai.inputs import STANDARD_INPUT, find_inputs
from urai.loading import Loaded

SIGNS = {"gained": ("+", "green"), "lost": ("-", "red"), "changed": ("~", "yellow")}


@click.command(name="diff")
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
@click.argument("inputs", nargs=-1, required=True, metavar="CORPUS …")
@click.option(
    "--store", type=click.Path(path_type=Path, dir_okay=False), help="Where readings are kept; in the cache by default."
)
@click.option(
    "--page", type=click.Path(path_type=Path, dir_okay=False), help="Write a page to look through the changes."
)
@click.option("--json", "as_json", is_flag=True, help="Print the changes as JSON.")
@click.option("--most", type=click.IntRange(min=0), default=50, show_default=True, help="Show so many changes.")
@watch_option
@pipeline_option
def command(
    before: str,
    after: str,
    inputs: tuple[str, ...],
    store: Path | None,
    page: Path | None,
    most: int,
    pipeline: str,
    *,
    as_json: bool,
    watch: bool,
    no_installed: bool,
) -> None:
    """Show the facts gained, lost and changed between two versions of the rules.

    A and B are git revisions, folders with rules/ and grammars/, or pipelines; "." is the working folder.
    Only documents that an edit can have changed are read again.

    \b
    Examples:
      urai diff HEAD . berita/
      urai diff lama.toml baru.toml arsip.jsonl --page beda.html
      urai diff HEAD . berita/ --watch

    Exit status: 0 the same facts, 1 some differ, 2 nothing was compared.
    """

    def once() -> int:
        return _diff(before, after, inputs, store, page, most, pipeline, as_json=as_json)

    if not watch:
        sys.exit(once())
    from urai.authoring.watching import Session
    from urai.loading import load

    def again(_loaded: Loaded, _changed: set[Path]) -> None:
        once()

    sides = [name for name in (before, after) if Path(name).suffix == ".toml"]
    folders = [str(Path(name) / part) for name in (before, after) for part in DATA if (Path(name) / part).is_dir()]
    session = Session(lambda: load(pipeline, installed=not no_installed), pipeline)
    stay_open(session, again, inputs=files_of([*inputs, *sides, *folders], [page] if page else []))


def _diff(
    before: str,
    after: str,
    inputs: tuple[str, ...],
    store: Path | None,
    page: Path | None,
    most: int,
    pipeline: str,
    *,
    as_json: bool,
) -> int:
    """Compare once and show the changes; give the exit status."""
    if STANDARD_INPUT in inputs:
        raise click.UsageError("both versions read the corpus, and standard input can be read once only; give files")
    if page:
        page.touch()  # a page that cannot be written is said before the work, not after it
    with tempfile.TemporaryDirectory(prefix="urai-diff-") as scratch:
        versions = [find_version(name, pipeline, Path(scratch)) for name in (before, after)]
        result = compare(versions[0], versions[1], find_inputs(inputs), store or cache_folder() / "readings.db")
    for note in result.notes:
        click.echo(f"note: {note}", err=True)
    if page:
        write_page(page, before, after, result)
    if as_json:
        click.echo(json.dumps(msgspec.to_builtins(result.changes), ensure_ascii=False, indent=1))
    else:
        _show(result, most)
    if page:
        click.echo(f"page: {page}", err=as_json)
    return 1 if result.changes else 0


def _show(result: Comparison, most: int) -> None:
    for change in result.changes[:most]:
        sign, colour = SIGNS[change.how]
        head = click.style(f"{sign} {change.fact.kind} {change.fact.rule}", fg=colour, bold=True)
        words = click.style(f"⟦{change.words}⟧", bold=True)
        click.echo(f"{head} {change.doc}:{change.fact.start}  …{change.left}{words}{change.right}…".replace("\n", " "))
        for line in _values(change):
            click.echo(f"    {line}")
    if len(result.changes) > most:
        click.echo(f"… and {len(result.changes) - most} more; --page shows all")
    counts = collections.Counter((change.fact.rule, change.how) for change in result.changes)
    for rule in sorted({rule for rule, _ in counts}):
        parts = [f"{counts[rule, how]} {how}" for how in SIGNS if counts[rule, how]]
        click.echo(f"{rule}: {', '.join(parts)}")
    changes, documents = counted(len(result.changes), "change"), counted(result.documents, "document")
    click.echo(f"{changes} in {documents}, {result.read} of which {'was' if result.read == 1 else 'were'} read again")


def _values(change: Change) -> list[str]:
    old = change.before.value if change.before else {}
    new = change.after.value if change.after else {}
    if change.how != "changed":
        return [json.dumps(new or old, ensure_ascii=False)]
    keys = [key for key in {**old, **new} if old.get(key) != new.get(key)]
    return [
        f"{key}: {json.dumps(old.get(key), ensure_ascii=False)} → {json.dumps(new.get(key), ensure_ascii=False)}"
        for key in keys
    ]
