"""``urai why-not``: why some words are no fact."""

from __future__ import annotations

from pathlib import Path

import click
from rich.console import Console
from rich.text import Text
from rich.tree import Tree

from urai.authoring.explaining import one_document, spans_of
from urai.authoring.progress import Span
from urai.authoring.why_not import Answer, Reason, why_not
from urai.cli.consoles import plain_console
from urai.cli.options import check_kinds, pipeline_option, report_problems
from urai.cli.staying import files_of, stay_open, watch_option
from urai.errors import Place, Problem, UraiError
from urai.loading import Loaded, load
from urai.text import clean, line_and_column

_TRIED = {"text": "in the text", "grammar": "in the grammar", "rule": "in the rule"}


@click.command(name="why-not")
@click.argument("document")
@click.argument("words")
@click.option(
    "--kind", "kinds", multiple=True, help="The kind of fact that is missing; may be repeated; any if left out."
)
@click.option("--id", "wanted", default="", help="The document's id, where the file holds several.")
@click.option(
    "--nth",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="Which of the places, where the words stand at several.",
)
@click.option("--most", type=click.IntRange(min=1), default=5, show_default=True, help="So many rules at the most.")
@watch_option
@pipeline_option
def command(
    document: str,
    words: str,
    kinds: tuple[str, ...],
    wanted: str,
    nth: int,
    most: int,
    pipeline: str,
    *,
    watch: bool,
    no_installed: bool,
) -> None:
    """Show the rules that come nearest to some words, where each stopped, and what would make it fire.

    \b
    Examples:
      urai why-not berita/satu.txt "Rp 3 miliard" --kind money
      echo "Dibuka 120 lowongan." | urai why-not - "120 lowongan" --kind quantity
      urai why-not berita/satu.txt "Rp 3 miliard" --kind money --watch
    """

    def load_pipeline() -> Loaded:
        return load(pipeline, installed=not no_installed)

    def again(loaded: Loaded, _changed: set[Path]) -> None:
        _why_not(loaded, document, words, kinds, wanted, nth, most)

    if watch:
        from urai.authoring.watching import Session

        stay_open(Session(load_pipeline, pipeline), again, inputs=files_of([document]))
    else:
        again(load_pipeline(), set())


def _why_not(
    loaded: Loaded, document: str, words: str, kinds: tuple[str, ...], wanted: str, nth: int, most: int
) -> None:
    """Show why some words of one document are no fact."""
    report_problems(loaded.catalogue.host.problems)
    check_kinds(kinds, loaded.catalogue.kinds)
    chosen = one_document(loaded, document, wanted)
    spans = spans_of(chosen, clean(chosen.text), words)
    if not 1 <= nth <= len(spans):
        cure = f"give --nth from 1 to {len(spans)}"
        raise UraiError(Problem(Place("--nth"), "words", f"the words {words!r} do not stand there {nth} times", cure))
    span = spans[nth - 1]
    answer = why_not(loaded, chosen, span, kinds, most)
    console = plain_console()
    line, column = line_and_column(chosen.text, span.start)
    place = f"{chosen.path or chosen.id}:{line}:{column}"
    console.print(Text.assemble((f"{place} ", "dim"), (f"⟦{chosen.text[span.start : span.end]}⟧", "bold")))
    if len(spans) > 1:
        console.print(Text(f"place {nth} of {len(spans)} (--nth)", "dim"))
    _show(console, answer, span, most)


def _show(console: Console, answer: Answer, span: Span, most: int) -> None:
    for draft in answer.standing:
        whole = (draft.start, draft.end) == span
        words = f" ⟦{answer.view.words(draft.start, draft.end)}⟧" if not whole else " these words"
        console.print(Text.assemble((draft.kind, "bold green"), words, f" found by {draft.rule}: {draft.value}"))
    for draft in answer.others:
        words = answer.view.words(draft.start, draft.end)
        console.print(Text.assemble("there is ", (draft.kind, "bold"), f" ⟦{words}⟧ by {draft.rule}"))
    if any((draft.start, draft.end) == span for draft in answer.standing):
        return
    if not answer.reasons:
        console.print("no rule of the pipeline finds this kind: urai new rule writes one")
    near = [reason for reason in answer.reasons if reason.nearness > 0]
    for number, reason in enumerate((near or answer.reasons)[:most], 1):
        console.print(_reason(number, reason))
    left = len(answer.reasons) - min(len(near or answer.reasons), most)
    if left:
        console.print(Text(f"{left} more rules come less near", "dim"))


def _reason(number: int, reason: Reason) -> Tree:
    percent = f" {100 * min(reason.nearness, 1):.0f} %"
    tree = Tree(Text.assemble(f"{number}. ", (reason.rule, "bold cyan"), (percent, "dim")))
    tree.add(Text(reason.message))
    for change in reason.changes:
        tried = f" → tried: finds ⟦{change.finds}⟧" if change.finds else ""
        tree.add(Text.assemble((f"{_TRIED[change.of]}: ", "green"), change.what, (tried, "green")))
    return tree
