"""Count which productions and terminals of a grammar texts use."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from urai.authoring.grammar_run import UNKNOWN, run, run_tokens
from urai.authoring.grammar_samples import shortest_text
from urai.authoring.grammar_source import Definition, Element, GrammarText, outline
from urai.authoring.grammar_wording import is_repetition, production_in_words, quoted
from urai.authoring.grammar_words import sample_word
from urai.grammar import Tables, Terminal
from urai.matching import Lexicon, Matcher, Scanner, ScanRule, Zone


class Coverage(NamedTuple):
    """How often each production (by number) and terminal was used, in how many texts, and in how many of all."""

    productions: Counter[int]
    terminals: Counter[str]
    used: int
    texts: int


class Row(NamedTuple):
    """One production or terminal: how often it was used, how it is written, and a text that would use it."""

    times: int
    what: str
    written: str
    sample: str


def of_texts(tables: Tables, texts: Iterable[str], lexicons: Mapping[str, Lexicon] = UNKNOWN) -> Coverage:
    """Count over texts that are wholly the grammar's: examples, and documents of a form."""
    found = Coverage(Counter(), Counter(), 0, 0)
    for text in texts:
        parsed = run(tables, text, lexicons)
        found = found._replace(texts=found.texts + 1, used=found.used + parsed.complete)
        if parsed.complete:
            found.productions.update(parsed.productions())
            found.terminals.update(step.token.name for step in parsed.steps[:-1])
    return found


def of_documents(matcher: Matcher, texts: Iterable[str]) -> Coverage:
    """Count over what a rule's grammar finds inside documents."""
    found = Coverage(Counter(), Counter(), 0, 0)
    scanner = Scanner([ScanRule(matcher, frozenset({"paragraph"}))])
    for text in texts:
        hits = scanner.scan(text, [Zone(0, len(text), "paragraph")])
        found = found._replace(texts=found.texts + 1, used=found.used + bool(hits))
        for hit in hits:
            tokens = matcher.driver.longest(text, hit.match.start, len(text)).tokens()
            parsed = run_tokens(matcher.tables, tokens)
            found.productions.update(parsed.productions())
            found.terminals.update(token.name for token in tokens)
    return found


def together(one: Coverage, other: Coverage) -> Coverage:
    """Add two counts of one grammar."""
    return Coverage(
        one.productions + other.productions, one.terminals + other.terminals, one.used + other.used,
        one.texts + other.texts,
    )  # fmt: skip


def rows(tables: Tables, coverage: Coverage) -> list[Row]:
    """Give all productions and terminals, never-used ones first, each of these with a text that would use it."""
    found: list[Row] = []
    for number, production in enumerate(tables.productions):
        count = coverage.productions[number]
        sample = "" if count else shortest_text(tables, number) or ""
        found.append(Row(count, "production", production_in_words(tables, production), sample))
    for name, terminal in tables.terminals.items():
        if name not in tables.ignored:
            count = coverage.terminals[name]
            written = quoted(sample_word(terminal)) if terminal.literal else f"/{' '.join(terminal.pattern.split())}/"
            shown = f"{name}: {written}" if len(written) <= 60 else f"{name}: {written[:57]}…"
            found.append(Row(count, "terminal", shown, "" if count else sample_word(terminal)))
    return sorted(found, key=lambda row: (row.times > 0, row.what, -row.times if row.times else 0, row.written))


def percent(found: list[Row]) -> float:
    """Give the share of productions and terminals that are used, in percent; of nothing all is used."""
    return 100 * sum(row.times > 0 for row in found) / len(found) if found else 100.0


class LineCount(NamedTuple):
    """A line of a grammar's source; ``times`` is ``None`` where no alternative or terminal begins on it."""

    number: int
    times: int | None
    text: str


def annotated(text: GrammarText, tables: Tables, coverage: Coverage) -> list[LineCount]:
    """Give the grammar's own source, each line on which an alternative begins with how often it was used.

    Of a line with several alternatives the least used counts.
    """
    counts: dict[int, int] = {}
    written = outline(text.source)
    for definition in written.definitions if written else ():
        for offset, count in _counts(definition, tables, coverage):
            line = text.source.count("\n", 0, offset) + 1
            counts[line] = min(counts.get(line, count), count)
    lines = text.source.split("\n")
    return [LineCount(number + text.first_line - 1, counts.get(number), line) for number, line in enumerate(lines, 1)]


def _counts(definition: Definition, tables: Tables, coverage: Coverage) -> Iterator[tuple[int, int]]:
    if definition.terminal:
        if definition.name in tables.terminals and definition.name not in tables.ignored:
            yield definition.start, coverage.terminals[definition.name]
        return
    alternatives = definition.body.alternatives
    totals = [0] * len(alternatives)
    known = False
    for number, production in enumerate(tables.productions):
        if production.origin.split("{")[0] != definition.name:
            continue
        known = True
        fitting = [i for i, element in enumerate(alternatives) if _fits(element, production.symbols, tables)]
        for index in fitting[:1] or range(len(alternatives)):
            totals[index] += coverage.productions[number]
    if known:
        yield from zip((element.start for element in alternatives), totals, strict=True)


def _fits(element: Element, symbols: tuple[str, ...], tables: Tables) -> bool:
    """Say whether an alternative, as it is written, can be a production's symbols."""
    return len(symbols) in _ends(element, symbols, 0, tables)


def _ends(element: Element, symbols: tuple[str, ...], at: int, tables: Tables) -> set[int]:
    """Give where an element can end in a production's symbols if it begins at a place of them."""
    here = symbols[at] if at < len(symbols) else ""
    if element.what == "sequence":
        ends = {at}
        for child in element.children:
            ends = {end for start in ends for end in _ends(child, symbols, start, tables)}
        return ends
    if element.what == "choice":
        return {end for child in element.children for end in _ends(child, symbols, at, tables)}
    if element.what == "optional":
        return {at} | {end for child in element.children for end in _ends(child, symbols, at, tables)}
    if element.what == "repeat":
        return _repeated(element, symbols, at, tables)
    if element.what == "literal":
        return {at + 1} if here in tables.terminals and _is_written(element.text, tables.terminals[here]) else set()
    named = here == element.text or (element.what == "template" and here.split("{")[0] == element.text.split("{")[0])
    return {at + 1} if here and named else set()


def _is_written(literal: str, terminal: Terminal) -> bool:
    """Say whether a quoted word or pattern in a rule is what a terminal matches."""
    if ".." in literal:
        return True
    if literal.startswith("/"):
        return literal[1 : literal.rindex("/")].replace("\\/", "/") in terminal.pattern.replace("\\/", "/")
    end = literal.rindex('"')
    word = ast.literal_eval(literal[: end + 1])
    escaped = re.escape(word)
    return terminal.pattern in (escaped, f"(?{literal[end + 1 :]}:{escaped})")


def _repeated(element: Element, symbols: tuple[str, ...], at: int, tables: Tables) -> set[int]:
    found: set[int] = {at} if element.text == "*" or element.text.startswith("~0") else set()
    if at < len(symbols) and is_repetition(symbols[at]):
        found.add(at + 1)
    ends = {at}
    while element.text.startswith("~"):  # short ones are written out
        ends = {end for start in ends for child in element.children for end in _ends(child, symbols, start, tables)}
        ends -= found
        if not ends:
            break
        found |= ends
    return found
