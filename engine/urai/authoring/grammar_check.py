"""Look a grammar over: what keeps it from loading, what is ambiguous, unused, shadowed or slow in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from urai import grammar
from urai.authoring.grammar_conflict_remarks import conflict_remarks
from urai.authoring.grammar_load_errors import clearer, source_problems
from urai.authoring.grammar_remarks import Remark, in_order, remark
from urai.authoring.grammar_rules import rule_remarks
from urai.authoring.grammar_source import GrammarText, find, outline, place_of
from urai.authoring.grammar_terminals import Taken, lines_crossed, nested_repetition, taken_words
from urai.authoring.grammar_wording import fragment, is_anonymous, quoted
from urai.authoring.grammar_words import sample_word
from urai.errors import Place, UraiError
from urai.grammar import Automaton, Tables, Terminal
from urai.matching import compile_grammar


def check(text: GrammarText, examples: Sequence[str] = (), *, anchors: bool = False) -> list[Remark]:
    """Give all that is to be said of a grammar, errors first.

    ``examples`` are texts of it, from which conflicts are shown where one of them meets it. ``anchors``
    says whether the grammar is looked for inside documents, so that it should have a rare anchor.
    """
    if is_library(text):
        return in_order(_library(text))
    written = [Remark("error", problem) for problem in source_problems(text)]
    try:
        automaton = grammar.automaton(
            text.source, name=text.file, start=text.start, loader=text.loader, first_line=text.first_line
        )
    except UraiError as error:
        return in_order(written or [Remark("error", clearer(problem, text)) for problem in error.problems])
    remarks = [*rule_remarks(text, automaton), *costs(text, list(_used(automaton)))]
    tables: Tables | None = None
    try:
        tables = grammar.load(
            text.source, name=text.file, start=text.start, loader=text.loader, first_line=text.first_line
        )
    except UraiError as error:
        if not any("ollision" in problem.message for problem in error.problems):
            remarks += [Remark("error", clearer(problem, text)) for problem in error.problems]
    remarks += conflict_remarks(text, automaton, tables, examples)
    if tables is not None:
        remarks += _collisions(text, tables, automaton)
        if anchors and not any(here.severity == "error" for here in remarks):
            remarks += _anchor(text, tables)
    return in_order(remarks)


def is_library(text: GrammarText) -> bool:
    """Say whether a grammar is there to be imported: it has no start rule, and is all terminals or a ``_file``."""
    written = outline(text.source)
    if written is None or written.definition(text.start) is not None:
        return False
    name = text.file.replace("\\", "/").rpartition("/")[2]
    return name.startswith("_") or (bool(written.definitions) and all(d.terminal for d in written.definitions))


def _library(text: GrammarText) -> list[Remark]:
    """Check each definition of a grammar that others import: it loads, and its terminals are not dear."""
    written = outline(text.source)
    names = [d.name for d in written.definitions if d.terminal] if written else []
    try:
        lark = grammar.terminals(text.source, name=text.file, loader=text.loader, first_line=text.first_line)
    except UraiError as error:
        return [Remark("error", clearer(problem, text)) for problem in error.problems]
    return list(costs(text, [terminal for terminal in lark if terminal.name in names]))


def _used(automaton: Automaton) -> Iterator[Terminal]:
    names = {symbol for production in automaton.productions for symbol in production.symbols} | set(automaton.ignored)
    yield from (terminal for name, terminal in automaton.terminals.items() if name in names)


def costs(text: GrammarText, terminals: Sequence[Terminal]) -> Iterator[Remark]:
    """Give remarks on terminals that run across lines or that can take very long."""
    for terminal in terminals:
        if not terminal.pattern or terminal.literal or not _is_own(text, terminal.name):
            continue
        place = place_of(text, terminal.name)
        if chars := nested_repetition(terminal):
            yield remark(
                "warning", place, "nested-repetition",
                f"{terminal.name} repeats {chars} inside a repetition: a text that nearly matches takes time "
                "that doubles with each character",
                "let something that is not repeated stand in each round, or bound the inner one: {1,20}",
            )  # fmt: skip
        chars = lines_crossed(terminal)
        if chars and chars != r"[\s]":
            yield remark(
                "note", place, "crosses-lines", f"{terminal.name} takes any number of {chars}, line ends too",
                r"leave \n out of the set, or bound the repetition, if it is meant to stay on its line",
            )  # fmt: skip


def _is_own(text: GrammarText, name: str) -> bool:
    """Say whether a terminal is the grammar's own; those of other grammars are looked over with these."""
    if name.startswith("__"):
        return True
    found = find(text, name)
    return found is None or found[0].file == text.file


def _collisions(text: GrammarText, tables: Tables, automaton: Automaton) -> Iterator[Remark]:
    for taken in taken_words(tables):
        place = place_of(text, taken.loser)
        if not place.line and (other := place_of(text, taken.winner)).line:
            place = other
        yield _collision(taken, place if place.line else text.place(0), tables, automaton)


def _collision(taken: Taken, place: Place, tables: Tables, automaton: Automaton) -> Remark:
    winner, loser = (_shown(tables, name) for name in (taken.winner, taken.loser))
    where = fragment(tables, *automaton.items[taken.state][0])
    word = f"the word {quoted(taken.word)} becomes {winner}"
    if taken.word != taken.taken:
        word = f"of {quoted(taken.word)}, {quoted(taken.taken)} becomes {winner}"
    shows = (f"{word}, for example in {where}",)
    cure = f"give {taken.loser} a higher priority ({taken.loser}.2: …), or make {winner} narrower"
    if is_anonymous(tables, taken.loser):
        cure = f"make {winner} narrower, or give the word a terminal with a higher priority"
    if taken.always:
        severity, rest = ("error", "it is never found") if taken.complete else ("warning", "no sample word is left")
        message = f"{loser} is shadowed by {winner}, which is tried first and takes its words: {rest}"
        return remark("error" if severity == "error" else "warning", place, "shadowed-terminal", message, cure, shows)
    message = f"{loser} and {winner} can both stand here; {winner} is tried first"
    return remark("note", place, "colliding-terminals", message, cure, shows)


def _shown(tables: Tables, name: str) -> str:
    terminal = tables.terminals[name]
    return quoted(sample_word(terminal)) if is_anonymous(tables, name) else name


def _anchor(text: GrammarText, tables: Tables) -> Iterator[Remark]:
    note = compile_grammar(tables).anchor_note
    if note:
        yield remark(
            "note", place_of(text, tables.start), "slow-anchor", note.removeprefix("slow: "),
            "let each match contain a word or sign that is rare in other texts",
        )  # fmt: skip
