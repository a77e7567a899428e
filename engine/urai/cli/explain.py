"""``urai explain``: how a document was read, and why."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
from rich.text import Text
from rich.tree import Tree

from urai.authoring.explaining import (
    loss_words,
    losses_at,
    one_document,
    sections_at,
    spans_of,
    unlooked_at,
)
from urai.authoring.progress import Span
from urai.cli.consoles import plain_console
from urai.cli.options import check_kinds, pipeline_option, report_problems
from urai.cli.staying import files_of, stay_open, watch_option
from urai.errors import Place
from urai.facts import Section
from urai.figures import decimal_comma
from urai.form import Detection
from urai.loading import Loaded, load
from urai.matching import Node, Token
from urai.settling import Loss
from urai.view import Draft, View

SHOWN = 60
"""So many characters of the words that a step rests on are shown."""


@click.command(name="explain")
@click.argument("document")
@click.option("--id", "wanted", default="", help="The document's id, where the file holds several.")
@click.option("--kind", "kinds", multiple=True, help="Only facts of this kind; may be repeated.")
@click.option("--at", "words", default="", metavar="WORDS", help="Only what touches these words, and what lost there.")
@watch_option
@pipeline_option
def command(
    document: str, wanted: str, kinds: tuple[str, ...], words: str, pipeline: str, *, watch: bool, no_installed: bool
) -> None:
    """Show a document's form and why it was chosen, its sections, each fact with its grammar's path, and what lost.

    \b
    Examples:
      urai explain berita/satu.txt
      urai explain arsip.jsonl --id 42 --kind money
      urai explain berita/satu.txt --at "Senin (29/1/2021)"
      urai explain berita/satu.txt --kind money --watch
    """

    def load_pipeline() -> Loaded:
        return load(pipeline, installed=not no_installed)

    def again(loaded: Loaded, _changed: set[Path]) -> None:
        _explain(loaded, document, wanted, kinds, words)

    if watch:
        from urai.authoring.watching import Session

        stay_open(Session(load_pipeline, pipeline), again, inputs=files_of([document]))
    else:
        again(load_pipeline(), set())


def _explain(loaded: Loaded, document: str, wanted: str, kinds: tuple[str, ...], words: str) -> None:
    """Show how one document was read."""
    report_problems(loaded.catalogue.host.problems)
    check_kinds(kinds, loaded.catalogue.kinds)
    chosen = one_document(loaded, document, wanted)
    losses: list[Loss] = []
    reading, view, detection = loaded.engine.examine(chosen, losses)
    spans = spans_of(chosen, view.text, words) if words else [Span(0, len(view.text) + 1)]
    console = plain_console()
    console.print(_form(detection))
    if words:
        for span in spans:
            console.print(_around(span, view))
    else:
        console.print(_sections(view))
    lost = [loss for loss in losses_at(losses, spans) if not kinds or loss.draft.kind in kinds]
    for draft in view.drafts:
        if (not kinds or draft.kind in kinds) and any(span.overlap(draft.start, draft.end) for span in spans):
            console.print(_fact(draft, view, loaded, [loss for loss in lost if loss.to is draft]))
    standing = set(map(id, view.drafts))
    others = [loss for loss in lost if loss.to is None or id(loss.to) not in standing]
    if others or words:
        console.print(_tried(others, spans if words else (), kinds, view, loaded))
    for finding in reading.findings:
        if not words or any(span.overlap(finding.start or 0, finding.end or 0) for span in spans):
            console.print(Text(f"{finding.severity} {finding.rule}: {finding.message}"))


def _form(detection: Detection) -> Tree:
    tree = Tree(Text.assemble(("form ", "bold"), detection.layout.form, f": {detection.layout.why}"))
    for attempt in detection.attempts:
        if attempt.bits is not None:
            tree.add(Text(f"{attempt.form}: {attempt.bits:.0f} bits"))
        else:
            expected = ", ".join(attempt.expected[:6]) or "its end"
            tree.add(Text(f"{attempt.form}: stopped at {attempt.stopped_at}, expected {expected}"))
    return tree


def _around(span: Span, view: View) -> Tree:
    """Show the sections around some words, the outermost first."""
    tree = here = Tree(Text.assemble((f"⟦{view.words(*span)}⟧", "bold"), f" {span.start}-{span.end}"))
    for section in sections_at(view, span.start):
        here = here.add(_section(section, view))
    return tree


def _sections(view: View) -> Tree:
    tree = Tree(Text("sections", "bold"))
    branches: dict[int, Tree] = {}
    for index, section in enumerate(view.layout.sections):
        above = tree if section.parent is None else branches[section.parent]
        branches[index] = above.add(_section(section, view))
    return tree


def _section(section: Section, view: View) -> Text:
    parts = "".join(f" {name}={view.words(*span)!r}" for name, span in section.parts.items() if name != "text")
    words = " ".join(view.words(section.start, section.end).split())
    shown = words if len(words) <= 60 else f"{words[:57]}…"
    return Text.assemble((section.kind, "cyan"), f" {section.start}-{section.end}{parts} ", (shown, "dim"))


def _fact(draft: Draft, view: View, loaded: Loaded, lost: Sequence[Loss]) -> Tree:
    value = ", ".join(f"{key}={value!r}" for key, value in draft.value.items() if key != "reasons")
    section = view.layout.sections[draft.section].kind if draft.section is not None else "no section"
    head = Text.assemble((draft.kind, "bold magenta"), f" ⟦{view.words(draft.start, draft.end)}⟧ {value}")
    tree = Tree(head)
    by = f", said by {draft.attributed_to}" if draft.attributed_to else ""
    tree.add(Text(f"{draft.start}-{draft.end} in {section} by {draft.rule}{by}"))
    file = loaded.rules[draft.rule].toml.file if draft.rule in loaded.rules else ""
    for step in draft.value.get("reasons") or ():
        _reason(tree, step, view)
    if isinstance(draft.tree, Node):
        way = _way(draft.rule, loaded)
        _grammar_path(tree.add(Text(f"grammar of {file or draft.rule}{way}", "dim")), draft.tree, view)
    for loss in lost:
        tree.add(_loss(loss, view, loaded))
    return tree


def _way(rule: str, loaded: Loaded) -> str:
    """Say how a rule's grammar is run, and why; nothing where it has none."""
    matchers = {scan.id: scan.matcher for scan in loaded.engine.scans if scan.matcher is not None} | loaded.relations
    return f", {matchers[rule].why}" if rule in matchers else ""


def _reason(above: Tree, step: dict[str, Any], view: View) -> None:
    """Show a step of how a derived value came about, with the words, the formula and the figure it rests on."""
    head = Text.assemble(
        (step["label"], "bold"), f" = {decimal_comma(step['value'])}" if step.get("value") is not None else ""
    )
    if step.get("span") is not None and step.get("doc", view.document.id) == view.document.id:
        start, end = step["span"]
        place = Place.at(view.document.path or view.document.id, view.text, start)
        words = " ".join(view.words(start, end).split())
        head.append(f" ⟦{words if len(words) <= SHOWN else words[:SHOWN] + '…'}⟧ {place.line}:{place.column}", "cyan")
    elif step.get("fact"):
        head.append(f" {step['fact']}", "cyan")
    if step.get("note"):
        head.append(f"  {step['note']}")
    if step.get("source"):
        head.append(f"  {step['source']}", "yellow" if step.get("unverified") else "dim")
    branch = above.add(head)
    for child in step.get("children") or ():
        _reason(branch, child, view)


def _loss(loss: Loss, view: View, loaded: Loaded) -> Text:
    words = f" ⟦{view.words(loss.draft.start, loss.draft.end)}⟧ of {loss.draft.rule} "
    return Text.assemble(("✗ ", "red"), (loss.draft.kind, "magenta"), words, (loss_words(loss, view, loaded), "dim"))


def _tried(lost: Sequence[Loss], spans: Sequence[Span], kinds: Sequence[str], view: View, loaded: Loaded) -> Tree:
    """Show what was tried and does not stand: matches that lost, and rules that do not look in such sections."""
    tree = Tree(Text("tried, and does not stand", "bold"))
    for loss in lost:
        tree.add(_loss(loss, view, loaded))
    for miss in unlooked_at(loaded, view, spans, kinds):
        why = f" would match ⟦{view.words(miss.start, miss.end)}⟧, but does not look in {miss.section}"
        tree.add(Text.assemble(("✗ ", "red"), (miss.rule, "magenta"), (why, "dim")))
    if not tree.children:
        tree.add(Text("nothing else: urai why-not says which rules came near", "dim"))
    return tree


def _grammar_path(above: Tree, node: Node, view: View) -> None:
    branch = above.add(Text(node.name, "green"))
    for child in node.children:
        if isinstance(child, Token):
            branch.add(Text.assemble((child.name, "yellow"), f" {view.words(child.start, child.end)!r}"))
        else:
            _grammar_path(branch, child, view)
