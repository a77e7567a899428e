"""``urai grammar``: look a grammar over, draw it, follow it, and see what of it is used."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import click

from urai.authoring.grammar_names import Grammars
from urai.authoring.grammar_source import GrammarText
from urai.cli.options import pipeline_option, report_problems
from urai.cli.staying import files_of, stay_open, watch_option
from urai.counts import counted
from urai.errors import Place, Problem, UraiError
from urai.grammar import Tables
from urai.loading import open_pipeline


@click.group(name="grammar")
def command() -> None:
    """Look a grammar over, draw it, follow a parse, and see which parts of it texts use.

    \b
    Examples:
      urai grammar check
      urai grammar check news/money antara grammars/phrases/percent.lark
      urai grammar show news/money --out money.html
      urai grammar trace news/money "Rp 20,8 juta"
      urai grammar coverage antara berita/
    """


def _open(pipeline: str, *, no_installed: bool) -> Grammars:
    catalogue, settings = open_pipeline(pipeline, installed=not no_installed)
    report_problems(catalogue.host.problems)
    return Grammars(catalogue, settings)


def _again(
    work: Callable[[Grammars], int], pipeline: str, files: Sequence[str], *, watch: bool, no_installed: bool
) -> None:
    """Look at a pipeline's grammars and end with the status, or stay open and look again when something is saved."""

    def opened() -> Grammars:
        return _open(pipeline, no_installed=no_installed)

    if not watch:
        sys.exit(work(opened()))
    from urai.authoring.watching import Session

    def again(grammars: Grammars, _changed: set[Path]) -> None:
        work(grammars)

    stay_open(Session(opened, pipeline), again, inputs=files_of([name for name in files if Path(name).exists()]))


_start = click.option("--start", default="", metavar="RULE", help="The rule to begin with, where it is not the usual.")


@command.command()
@click.argument("names", nargs=-1, metavar="[FILE|RULE|FORM …]")
@click.option("--quiet", "-q", is_flag=True, help="Leave notes out: errors and warnings only.")
@_start
@watch_option
@pipeline_option
def check(names: tuple[str, ...], start: str, pipeline: str, *, quiet: bool, watch: bool, no_installed: bool) -> None:
    """List conflicts, shadowed terminals, dead rules and slow patterns, each with its place and cure.

    \b
    Examples:
      urai grammar check                    all grammars of the pipeline
      urai grammar check news/money antara  one rule's and one form's
      urai grammar check my.lark --start kalimat
      urai grammar check antara --watch     again whenever a grammar is saved

    Exit status: 0 no errors, 1 something is an error, 2 nothing was checked.
    """

    def look(grammars: Grammars) -> int:
        return _check(grammars, names, start, quiet=quiet)

    _again(look, pipeline, names, watch=watch, no_installed=no_installed)


def _check(grammars: Grammars, names: tuple[str, ...], start: str, *, quiet: bool) -> int:
    from urai.authoring.grammar_check import check as look_over

    texts = [grammars.named(name, start) for name in names] if names else list(grammars.all())
    counts = {"error": 0 if names else len(grammars.problems), "warning": 0, "note": 0}
    report_problems([] if names else grammars.problems)
    seen: set[tuple[str, ...]] = set()
    for text in texts:
        searched = any(not rule.file.relation for rule in grammars.rules_of(text))  # relations run over mentions
        for remark in look_over(text, grammars.examples(text), anchors=searched):
            problem = remark.problem
            key = (str(problem.place), problem.code, problem.message)
            if key in seen:
                continue
            seen.add(key)
            counts[remark.severity] += 1
            if remark.severity != "note" or not quiet:
                click.echo(f"{remark}\n")
    found = ", ".join(f"{count} {what}{'s' * (count != 1)}" for what, count in counts.items())
    click.echo(f"{counted(len(texts), 'grammar')}: {found}")
    return 1 if counts["error"] else 0


def _over_characters(grammars: Grammars, name: str, start: str) -> GrammarText:
    """Give a grammar that reads text.

    Raises:
        UraiError: it is a relation's, whose terminals are mentions: without a document they are not there.

    """
    text = grammars.named(name, start)
    relation = next((rule.id for rule in grammars.rules_of(text) if rule.file.relation), None)
    if relation is None:
        return text
    cure = f"urai test {relation} runs its examples; urai explain and urai why-not show what it reads in a document"
    message = f"{name} is the grammar of a relation: it reads the mentions of a document, not a text"
    raise UraiError(Problem(Place(name), "relation", message, cure))


def _tables(text: GrammarText) -> Tables:
    from urai.grammar import load

    return load(text.source, name=text.file, start=text.start, loader=text.loader, first_line=text.first_line)


@command.command()
@click.argument("name", metavar="FILE|RULE|FORM")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="A file that ends in .svg or .html.")
@_start
@pipeline_option
def show(name: str, out: Path | None, start: str, pipeline: str, *, no_installed: bool) -> None:
    """Draw a grammar's rules as railroad diagrams: an SVG, or a page with the terminals too.

    \b
    Examples:
      urai grammar show news/money --out money.html
      urai grammar show antara --out antara.svg
      urai grammar show news/money            the rules in words, on the terminal
    """
    from urai.authoring import grammar_diagrams
    from urai.authoring.grammar_wording import production_in_words
    from urai.errors import Place, Problem, UraiError
    from urai.loading import grammar_summary

    text = _open(pipeline, no_installed=no_installed).named(name, start)
    tables = _tables(text)
    if out is None:
        for production in tables.productions:
            click.echo(production_in_words(tables, production))
        for row in grammar_diagrams.terminal_rows(text, tables):
            click.echo(f"{row.name}: {', '.join(map(repr, row.words[:4]))}{' (ignored)' if row.ignored else ''}")
        return
    if out.suffix not in (".svg", ".html"):
        message = f"{out.name} ends neither in .svg nor in .html"
        raise UraiError(Problem(Place("--out"), "ending", message, "give one of the two endings"))
    if out.suffix == ".svg":
        drawn = grammar_diagrams.one_svg(text, tables)
    else:
        drawn = grammar_diagrams.page(text, tables, grammar_summary(text.source))
    out.write_text(drawn, encoding="utf-8")
    click.echo(f"wrote {out}")


@command.command()
@click.argument("name", metavar="FILE|RULE|FORM")
@click.argument("words", metavar="TEXT|-")
@_start
@watch_option
@pipeline_option
def trace(name: str, words: str, start: str, pipeline: str, *, watch: bool, no_installed: bool) -> None:
    """Follow the parse of one text: each token, what was completed, and at a failure what was expected.

    \b
    Examples:
      urai grammar trace news/money "Rp 20,8 juta"
      urai grammar trace antara - < berita.txt

    Exit status: 0 the whole text is the grammar's, 1 it is not.
    """
    if watch:
        files_of([words])  # standard input could be read once only
    read = sys.stdin.read() if words == "-" else words

    def follow_text(grammars: Grammars) -> int:
        return _trace(grammars, name, read, start)

    _again(follow_text, pipeline, [name], watch=watch, no_installed=no_installed)


def _trace(grammars: Grammars, name: str, words: str, start: str) -> int:
    from urai.authoring.grammar_trace import match_line, trace_lines
    from urai.grammar import automaton as automaton_of
    from urai.matching import compile_grammar
    from urai.text import clean

    text = _over_characters(grammars, name, start)
    tables = _tables(text)
    read = clean(words)
    items = automaton_of(text.source, name=text.file, start=text.start, loader=text.loader, first_line=text.first_line)
    lexicons = grammars.catalogue.lexicons
    lines, complete = trace_lines(tables, items, read, lexicons)
    click.echo("\n".join(lines))
    if not complete and not grammars.is_form(text):
        click.echo(match_line(compile_grammar(tables, lexicons=lexicons), read))
    return 0 if complete else 1


@command.command()
@click.argument("name", metavar="FILE|RULE|FORM")
@click.argument("inputs", nargs=-1, metavar="[INPUT …]")
@click.option("--annotate", is_flag=True, help="Show the grammar's source with counts in place of the table.")
@click.option("--all", "everything", is_flag=True, help="List what is used too, not only what never is.")
@click.option("--fail-under", type=click.FloatRange(0, 100), metavar="PERCENT", help="Exit with 1 below this share.")
@_start
@watch_option
@pipeline_option
def coverage(
    name: str,
    inputs: tuple[str, ...],
    fail_under: float | None,
    start: str,
    pipeline: str,
    *,
    annotate: bool,
    everything: bool,
    watch: bool,
    no_installed: bool,
) -> None:
    """Count which alternatives and terminals the examples, corpora and given documents use.

    \b
    Examples:
      urai grammar coverage news/money
      urai grammar coverage antara berita/ --annotate
      urai grammar coverage news/money --fail-under 90

    Exit status: 0, or 1 where less is used than --fail-under asks for.
    """

    def count(grammars: Grammars) -> int:
        return _coverage(grammars, name, inputs, fail_under, start, annotate=annotate, everything=everything)

    _again(count, pipeline, [name, *inputs], watch=watch, no_installed=no_installed)


def _coverage(
    grammars: Grammars,
    name: str,
    inputs: tuple[str, ...],
    fail_under: float | None,
    start: str,
    *,
    annotate: bool,
    everything: bool,
) -> int:
    from urai.authoring import grammar_coverage as counting
    from urai.matching import compile_grammar

    text = _over_characters(grammars, name, start)
    tables = _tables(text)
    lexicons = grammars.catalogue.lexicons
    found = counting.of_texts(tables, grammars.examples(text), lexicons)
    are = "is" if found.used == 1 else "are"
    click.echo(f"{text.title}: {found.used} of {counted(found.texts, 'example')} {are} wholly this grammar's")
    if inputs:
        documents = _documents(inputs, grammars)
        is_form = grammars.is_form(text)
        more = (
            counting.of_texts(tables, documents, lexicons)
            if is_form
            else counting.of_documents(compile_grammar(tables, lexicons=lexicons), documents)
        )
        has = f"{'has' if more.used == 1 else 'have'} {'this form' if is_form else 'a match'}"
        click.echo(f"{more.used} of {counted(more.texts, 'document')} {has}")
        found = counting.together(found, more)
    rows = counting.rows(tables, found)
    if annotate:
        for line in counting.annotated(text, tables, found):
            mark = "" if line.times is None else "never" if line.times == 0 else str(line.times)
            click.echo(f"{mark:>7} {line.number:>4} | {line.text}".rstrip())
    else:
        for row in rows:
            if row.times == 0:
                click.echo(f"{'never':>7}  {row.what:<10}  {row.written}   for example {row.sample!r}")
            elif everything:
                click.echo(f"{row.times:>7}  {row.what:<10}  {row.written}")
    share = counting.percent(rows)
    used = sum(row.times > 0 for row in rows)
    click.echo(f"{used} of {len(rows)} productions and terminals are used: {share:.0f}%")
    return 1 if fail_under is not None and share < fail_under else 0


def _documents(inputs: tuple[str, ...], grammars: Grammars) -> Iterator[str]:
    from urai.facts import Failure
    from urai.inputs import find_inputs, read_documents
    from urai.text import clean

    failures = 0
    for document in read_documents(find_inputs(inputs), grammars.catalogue.readers):
        if not isinstance(document, Failure):
            yield clean(document.text)
            continue
        failures += 1
        if failures <= 3:
            click.echo(f"{document.path}: {document.reason}", err=True)
    if failures > 3:
        click.echo(f"and {failures - 3} more that could not be read", err=True)
