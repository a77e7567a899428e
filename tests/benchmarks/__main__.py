"""Run the benchmarks and show their figures beside the goals."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table
from tests.benchmarks import pipeline, tools
from tests.benchmarks.articles import documents
from tests.benchmarks.timing import side_by_side

import urai
from urai.loading import load

PARTS = ("tools", "throughput", "rules", "lexicon", "lengths", "adversarial", "lines", "workers", "start")


def beside_others(articles: Sequence[urai.Document]) -> Iterator[pipeline.Row]:
    """Give how many times faster Urai finds the same as each other tool, and how far they agree."""
    mine = tools.urai_tool()
    texts = [article.text for article in articles]
    for name, make in tools.TOOLS.items():
        theirs = make()
        few = texts[: max(len(texts) // tools.FEWER[name], 1)]
        only = {"date"} if name == "dateparser" else set(tools.GRAMMARS)
        taken = side_by_side({"mine": partial(_each, mine, texts), "theirs": partial(_each, theirs, few)}, rounds=3)
        ratio = (taken["theirs"] / len(few)) / (taken["mine"] / len(texts))
        agreed = "" if name == "dateparser" else _agreement(mine, theirs, few, only)
        yield f"times as fast as {name}{agreed}", f"{ratio:.0f}", str(tools.GOALS[name])


def _each(tool: tools.Tool, texts: Sequence[str]) -> None:
    for text in texts:
        tool(text)


def _agreement(mine: tools.Tool, theirs: tools.Tool, texts: Sequence[str], only: set[str]) -> str:
    same = every = 0
    for text in texts:
        one = {found for found in mine(text) if found[0] in only}
        other = theirs(text)
        same += len(one & other)
        every += len(one | other)
    return f" (of {every} facts {same / every:.1%} the same)" if every else ""


@click.command()
@click.option("--articles", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="A .jsonl with text.")
@click.option("--number", default=400, show_default=True, help="So many articles.")
@click.option("--only", multiple=True, type=click.Choice(PARTS), help="Only this part; may be repeated.")
@click.option("--json", "json_file", type=click.Path(path_type=Path, dir_okay=False), help="Write the figures here.")
def main(articles: Path | None, number: int, only: tuple[str, ...], json_file: Path | None) -> None:
    """Measure Urai beside other tools and beside itself: figures are ratios of processor time in one process."""
    chosen = documents(number, articles)
    loaded = load()
    parts: dict[str, Callable[[], Iterator[pipeline.Row]]] = {
        "tools": partial(beside_others, chosen),
        "throughput": partial(pipeline.throughput, loaded, chosen),
        "rules": partial(pipeline.more_rules, chosen),
        "lexicon": pipeline.lexicon_of_100_000,
        "lengths": partial(pipeline.lengths, loaded, chosen),
        "adversarial": partial(pipeline.adversarial, loaded, chosen),
        "lines": partial(pipeline.odd_lines, loaded),
        "workers": partial(pipeline.workers, loaded, chosen),
        "start": pipeline.start,
    }
    rows: list[pipeline.Row] = []
    for name, part in parts.items():
        if not only or name in only:
            for row in part():
                rows.append(row)
                click.echo("\t".join(row), err=True)
    table = Table(title=f"{number} articles", title_justify="left", show_edge=False)
    table.add_column("what", overflow="fold")
    table.add_column("figure", justify="right")
    table.add_column("goal", justify="right")
    for row in rows:
        table.add_row(*row)
    Console().print(table)
    if json_file is not None:
        figures = [{"what": what, "figure": figure, "goal": goal} for what, figure, goal in rows]
        json_file.write_text(json.dumps(figures, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
