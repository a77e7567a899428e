"""``urai audit``: rules and examples that do nothing, lose, repeat others or hang on an order."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable

import click
import msgspec

from urai.authoring.audit import CODES, Remark, audit
from urai.cli.consoles import plain_console
from urai.cli.options import pipeline_option, report_problems
from urai.counts import counted
from urai.errors import Place, Problem, UraiError, nearest
from urai.facts import Document, Failure
from urai.inputs import find_inputs, read_documents
from urai.loading import Loaded, load
from urai.validation import folders_of


@click.command(name="audit")
@click.argument("inputs", nargs=-1, metavar="[INPUT …]")
@click.option(
    "--ignore", "ignored", multiple=True, metavar="CODE", help="Leave out findings of a code; may be repeated."
)
@click.option("--rule", "names", multiple=True, metavar="RULE|PACK", help="Only findings on these; may be repeated.")
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON, for CI.")
@pipeline_option
def command(
    inputs: tuple[str, ...],
    ignored: tuple[str, ...],
    names: tuple[str, ...],
    pipeline: str,
    *,
    as_json: bool,
    no_installed: bool,
) -> None:
    """Look over all rules and their examples, and what they do on some documents.

    never-fires, unused (on examples only), always-loses, same-as (another rule), order (of plugins changes the
    result), idle-example (it could not fire), no-negative, no-example.

    \b
    Examples:
      urai audit
      urai audit berita/ --rule news
      urai audit --ignore idle-example --json > audit.json

    Exit status: 0 nothing found, 1 something found, 2 nothing was run.
    """
    loaded = load(pipeline, installed=not no_installed)
    report_problems(loaded.catalogue.host.problems)
    _check_names(loaded, names, ignored)
    documents: list[Document] = []
    for item in read_documents(find_inputs(inputs), loaded.catalogue.readers):
        if isinstance(item, Failure):
            click.echo(f"{item.path}: error urai/read {item.reason}", err=True)
        else:
            documents.append(item)
    files = loaded.pipeline.settings.plugins.files
    turned = None
    if len(files) > 1:
        turned = load(pipeline, overrides={"plugins": {"files": files[::-1]}}, installed=not no_installed)
    remarks = [
        remark
        for remark in audit(loaded, documents, turned)
        if remark.code not in ignored
        and (not names or any(remark.rule == name or remark.rule.startswith(f"{name}/") for name in names))
    ]
    if as_json:
        click.echo(json.dumps([msgspec.to_builtins(remark) for remark in remarks], indent=1, ensure_ascii=False))
    else:
        _show(remarks, len(documents))
    sys.exit(1 if remarks else 0)


def _check_names(loaded: Loaded, names: Iterable[str], ignored: Iterable[str]) -> None:
    """Make sure that what is asked for is there, so that a misspelt name does not look like a clean bill."""
    catalogue = loaded.catalogue
    contributed = (catalogue.resolvers, catalogue.derivations, catalogue.checks, catalogue.summaries)
    rules = {*loaded.rules, *catalogue.python_rules, *(item.id for items in contributed for item in items)}
    known = rules | folders_of(rules)
    asked = [("--rule", name, known, "give one of urai list --rules, or a pack") for name in names]
    asked += [("--ignore", code, set(CODES), f"known: {', '.join(CODES)}") for code in ignored]
    problems = [
        Problem(Place(option), "unknown", f"there is no {name!r}", cure, nearest(name, known))
        for option, name, known, cure in asked
        if name not in known
    ]
    if problems:
        raise UraiError(problems)


def _show(remarks: list[Remark], documents: int) -> None:
    from rich import box
    from rich.table import Table

    over = f"examples and {counted(documents, 'document')}" if documents else "examples"
    if not remarks:
        click.echo(f"nothing to remark over {over}")
        return
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in ("rule", "finding", "what", "cure", "place"):
        table.add_column(column, overflow="fold")
    for remark in remarks:
        table.add_row(remark.rule, remark.code, remark.message, remark.cure, remark.place)
    plain_console().print(table)
    click.echo(f"{counted(len(remarks), 'finding')} over {over}")
