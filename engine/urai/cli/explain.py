"""``urai explain``: how a document was read, and why."""

from __future__ import annotations

import click
from rich.console import Console
from rich.text import Text
from rich.tree import Tree

from urai.cli.options import pipeline_option, report_problems
from urai.errors import Place, Problem, UraiError
from urai.facts import Document, Failure, Section
from urai.form import Detection
from urai.inputs import find_inputs, read_documents
from urai.loading import Loaded, load
from urai.matching import Node, Token
from urai.view import Draft, View


@click.command(name="explain")
@click.argument("document")
@click.option("--id", "wanted", default="", help="The document's id, where the file holds several.")
@click.option("--kind", "kinds", multiple=True, help="Only facts of this kind; may be repeated.")
@click.option("--at", "words", default="", metavar="WORDS", help="Only facts that touch these words.")
@pipeline_option
def command(
    document: str, wanted: str, kinds: tuple[str, ...], words: str, pipeline: str, *, no_installed: bool
) -> None:
    """Show a document's form and why it was chosen, its sections, and each fact with its grammar's path.

    \b
    Examples:
      urai explain berita/satu.txt
      urai explain arsip.jsonl --id 42 --kind money
      urai explain berita/satu.txt --at "Senin (29/1/2021)"
    """
    loaded = load(pipeline, installed=not no_installed)
    report_problems(loaded.catalogue.host.problems)
    chosen = _document(loaded, document, wanted)
    reading, view, detection = loaded.engine.examine(chosen)
    console = Console(highlight=False)
    console.print(_form(detection))
    if not words:
        console.print(_sections(view))
    touched = _spans(view, words)
    for draft in view.drafts:
        if (not kinds or draft.kind in kinds) and any(a < draft.end and draft.start < b for a, b in touched):
            console.print(_fact(draft, view, loaded))
    for finding in reading.findings:
        console.print(Text(f"{finding.severity} {finding.rule}: {finding.message}"))


def _document(loaded: Loaded, argument: str, wanted: str) -> Document:
    for item in read_documents(find_inputs([argument]), loaded.catalogue.readers):
        if isinstance(item, Failure):
            if not wanted:
                raise UraiError(Problem(Place(item.path), "read", item.reason, "give a file that can be read"))
        elif not wanted or item.id == wanted:
            return item
    raise UraiError(Problem(Place(argument), "document", f"there is no document {wanted!r} in it", "look at the ids"))


def _spans(view: View, words: str) -> list[tuple[int, int]]:
    if not words:
        return [(0, len(view.text) + 1)]
    spans: list[tuple[int, int]] = []
    start = view.text.find(words)
    while start >= 0:
        spans.append((start, start + len(words)))
        start = view.text.find(words, start + 1)
    if not spans:
        place = Place(view.document.path or view.document.id)
        raise UraiError(Problem(place, "words", f"{words!r} does not stand in it", "copy the words from the document"))
    return spans


def _form(detection: Detection) -> Tree:
    tree = Tree(Text.assemble(("form ", "bold"), detection.layout.form, f": {detection.layout.why}"))
    for attempt in detection.attempts:
        if attempt.bits is not None:
            tree.add(Text(f"{attempt.form}: {attempt.bits:.0f} bits"))
        else:
            expected = ", ".join(attempt.expected[:6]) or "its end"
            tree.add(Text(f"{attempt.form}: stopped at {attempt.stopped_at}, expected {expected}"))
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


def _fact(draft: Draft, view: View, loaded: Loaded) -> Tree:
    value = ", ".join(f"{key}={value!r}" for key, value in draft.value.items())
    section = view.layout.sections[draft.section].kind if draft.section is not None else "no section"
    head = Text.assemble((draft.kind, "bold magenta"), f" ⟦{view.words(draft.start, draft.end)}⟧ {value}")
    tree = Tree(head)
    by = f", said by {draft.attributed_to}" if draft.attributed_to else ""
    tree.add(Text(f"{draft.start}-{draft.end} in {section} by {draft.rule}{by}"))
    file = loaded.rules[draft.rule].toml.file if draft.rule in loaded.rules else ""
    if isinstance(draft.tree, Node):
        _grammar_path(tree.add(Text(f"grammar of {file or draft.rule}", "dim")), draft.tree, view)
    return tree


def _grammar_path(above: Tree, node: Node, view: View) -> None:
    branch = above.add(Text(node.name, "green"))
    for child in node.children:
        if isinstance(child, Token):
            branch.add(Text.assemble((child.name, "yellow"), f" {view.words(child.start, child.end)!r}"))
        else:
            _grammar_path(branch, child, view)
