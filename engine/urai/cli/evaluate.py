"""``urai eval``: how right a pipeline is on gold."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from urai.annotations import read_gold
from urai.cli.options import check_kinds, pipeline_option, report_problems
from urai.errors import Place, Problem, UraiError
from urai.evaluation import Evaluation, Mark, evaluate
from urai.facts import Document, Failure
from urai.inputs import find_inputs, read_documents
from urai.loading import Loaded, load


@click.command(name="eval")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT …")
@click.option("--gold", required=True, type=click.Path(path_type=Path, exists=True),
              help="Gold facts: JSON Lines, a brat folder, a Label Studio export or CoNLL.")  # fmt: skip
@click.option("--kind", "kinds", multiple=True, help="Only this kind; may be repeated.")
@click.option("--errors", is_flag=True, help="List what was missed and what was wrong, by rule.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON, for CI and for --compare.")
@click.option("--compare", type=click.Path(path_type=Path, exists=True), help="The JSON of an earlier run.")
@click.option("--at-least", type=float, default=0.0, metavar="F1", help="Status 1 where a kind's F1 is below.")
@pipeline_option
def command(
    inputs: tuple[str, ...],
    gold: Path,
    kinds: tuple[str, ...],
    compare: Path | None,
    at_least: float,
    pipeline: str,
    *,
    errors: bool,
    as_json: bool,
    no_installed: bool,
) -> None:
    """Read documents and compare their facts with gold, kind by kind.

    \b
    Examples:
      urai eval samples/ --gold samples/expected.jsonl
      urai eval berita.jsonl --gold gold.jsonl --kind money --errors
      urai eval berita.jsonl --gold gold.jsonl --json > kini.json
      urai eval berita.jsonl --gold gold.jsonl --compare kini.json
    """
    loaded = load(pipeline, installed=not no_installed)
    report_problems(loaded.catalogue.host.problems)
    earlier = _earlier(compare) if compare else {}
    documents = _documents(loaded, inputs)
    marks = read_gold(gold, {document.id: document.text for document in documents})
    if not marks:
        raise UraiError(
            Problem(Place(str(gold)), "gold", "it has no gold facts", "give a file or folder that has them")
        )
    check_kinds(kinds, {*loaded.catalogue.kinds, *(mark.kind for mark in marks)})
    missing = sorted({mark.doc for mark in marks} - {document.id for document in documents})
    if missing:
        click.echo(f"gold without its document, counted as missed: {', '.join(missing)}", err=True)
    wanted = {*kinds, "date_relative"} if "date" in kinds else set(kinds)
    result = evaluate([mark for mark in marks if not kinds or mark.kind in wanted], found_marks(loaded, documents))
    figures = as_figures(result)
    if as_json:
        click.echo(json.dumps(figures, indent=1))
    else:
        _show(figures, earlier)
        if errors:
            _show_errors(result, {document.id: document.text for document in documents})
    low = [kind for kind, row in figures["kinds"].items() if row["f1"] < at_least]
    if low:
        click.echo(f"below {at_least}: {', '.join(low)}", err=True)
    sys.exit(1 if low else 0)


def _earlier(path: Path) -> dict[str, Any]:
    """Give the figures of an earlier run."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, OSError):
        found = None
    if not isinstance(found, dict) or not isinstance(found.get("kinds"), dict):
        message = "it has no figures of an earlier run"
        raise UraiError(Problem(Place(str(path)), "compare", message, "give what urai eval --json printed"))
    return found


def _documents(loaded: Loaded, inputs: tuple[str, ...]) -> list[Document]:
    documents: list[Document] = []
    for item in read_documents(find_inputs(inputs), loaded.catalogue.readers):
        if isinstance(item, Failure):
            click.echo(f"{item.path}: error urai/read {item.reason}", err=True)
        else:
            documents.append(item)
    return documents


def found_marks(loaded: Loaded, documents: list[Document]) -> list[Mark]:
    """Read documents and reduce their facts to what is compared."""
    return [
        Mark(fact.doc, fact.kind, fact.start, fact.end, fact.value, fact.rule, fact.text)
        for document in documents
        for fact in loaded.engine.read(document).facts
    ]


def as_figures(result: Evaluation) -> dict[str, Any]:
    """Give an evaluation's figures as plain data, rounded to four places."""
    kinds = {
        kind: {
            "gold": score.gold,
            "found": score.found,
            "right": score.right,
            "exact": score.exact,
            "overlapping": score.overlapping,
            "precision": round(score.precision, 4),
            "recall": round(score.recall, 4),
            "f1": round(score.f1, 4),
        }
        for kind, score in result.kinds.items()
    }
    rules = {rule: {"fired": score.fired, "right": score.right} for rule, score in result.rules.items()}
    right, gold = result.speakers
    return {"kinds": kinds, "speakers": {"right": right, "gold": gold}, "rules": rules}


def _show(figures: dict[str, Any], earlier: dict[str, Any]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table

    columns = ("kind", "gold", "found", "right", "exact", "overlapping", "precision", "recall", "f1")
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in (*columns, *(["change"] if earlier else [])):
        table.add_column(column, justify="left" if column == "kind" else "right")
    before = earlier.get("kinds", {})
    for kind, row in figures["kinds"].items():
        cells = [f"{row[column]:.3f}" if isinstance(row[column], float) else str(row[column]) for column in columns[1:]]
        if earlier:
            cells.append(f"{row['f1'] - before[kind]['f1']:+.3f}" if kind in before else "new")
        table.add_row(kind, *cells)
    console = Console()
    console.print(table)
    speakers = figures["speakers"]
    if speakers["gold"]:
        console.print(f"speakers of quotes: {speakers['right']} of {speakers['gold']}", highlight=False)


def _show_errors(result: Evaluation, texts: dict[str, str]) -> None:
    for title, marks in (("missed", result.missed), ("wrong", result.wrong)):
        for mark in sorted(marks, key=lambda mark: (mark.rule, mark.kind, mark.doc, mark.start)):
            words = texts.get(mark.doc, "")[mark.start : mark.end] or mark.text
            value = json.dumps(mark.value, ensure_ascii=False)
            click.echo(f"{title} {mark.rule or mark.kind} {mark.doc}:{mark.start} {words!r} {value}")


__all__ = ["command"]
