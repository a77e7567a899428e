"""``urai docs``: the reference pages."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from urai.annotations import read_gold
from urai.authoring.reference import pages
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

    \b
    Examples:
      urai docs
      urai docs --check
    """
    loaded = load(pipeline, installed=not no_installed)
    stale = []
    for name, text in reference(loaded).items():
        path = out / name
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            continue
        stale.append(path)
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    for path in stale:
        click.echo(f"{path}: {'stale; run urai docs' if check else 'written'}")
    sys.exit(1 if check and stale else 0)


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
