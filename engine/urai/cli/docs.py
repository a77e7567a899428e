"""``urai docs``: the reference pages."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from urai.annotations import read_gold
from urai.authoring.reference import GENERATED, pages
from urai.cli.evaluate import found_marks
from urai.cli.options import pipeline_option
from urai.evaluation import RuleScore, evaluate
from urai.facts import Document
from urai.inputs import find_inputs, read_documents
from urai.loading import Loaded, load


@click.command(name="docs")
@click.option(
    "-o", "--out", type=click.Path(path_type=Path, file_okay=False), default=Path("docs/reference"), show_default=True
)
@click.option("--check", is_flag=True, help="Write nothing; status 1 where a page is stale.")
@pipeline_option
def command(out: Path, pipeline: str, *, check: bool, no_installed: bool) -> None:
    """Write the reference of kinds, rules, forms, grammars, hooks, configuration and commands.

    A generated page that is no longer among them is removed.

    \b
    Examples:
      urai docs
      urai docs --check

    Exit status: 0, or 1 where --check finds a page that is stale.
    """
    loaded = load(pipeline, installed=not no_installed)
    made = reference(loaded)
    gone = [path for path in _generated(out) if path.name not in made]
    stale = [path for name, text in made.items() if _text(path := out / name) != text]
    if check:
        for path in [*stale, *gone]:
            click.echo(f"{path}: {'stale' if path in stale else 'no longer generated'}; run urai docs")
        sys.exit(1 if stale or gone else 0)
    out.mkdir(parents=True, exist_ok=True)
    for path in stale:
        path.write_text(made[path.name], encoding="utf-8")
        click.echo(f"{path}: written")
    for path in gone:
        path.unlink()
        click.echo(f"{path}: removed")


def _generated(folder: Path) -> list[Path]:
    """Give the pages of a folder that were generated."""
    return [path for path in sorted(folder.glob("*.md")) if _text(path).startswith(GENERATED)]


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def reference(loaded: Loaded) -> dict[str, str]:
    """Give the pages of a loaded pipeline, with the figures of its rules on the gold of its samples."""
    from urai.cli.group import group

    context = click.Context(group)
    commands = {name: group.get_command(context, name) for name in group.list_commands(context)}
    return pages(loaded, sample_figures(loaded), {name: command for name, command in commands.items() if command})


def sample_figures(loaded: Loaded) -> dict[str, RuleScore]:
    """Give how often each rule fired and was right on the gold of the packs' samples."""
    figures: dict[str, RuleScore] = {}
    for pack in loaded.catalogue.packs.values():
        gold = Path(str(pack.folder)) / "samples" / "expected.jsonl"
        if gold.is_file():
            paths = [
                path for path in find_inputs([str(gold.parent)]) if path.name not in {"expected.jsonl", "README.md"}
            ]
            documents = [d for d in read_documents(paths, loaded.catalogue.readers) if isinstance(d, Document)]
            figures |= evaluate(read_gold(gold, {}), found_marks(loaded, documents)).rules
    return figures
