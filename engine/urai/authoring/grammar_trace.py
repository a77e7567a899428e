"""Tell the parse of one text step by step, and at a failure what was expected."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from urai.authoring.grammar_run import UNKNOWN, Parsed, Step, run
from urai.authoring.grammar_wording import expected_in_words, fragment, is_anonymous, production_in_words, quoted
from urai.errors import Place
from urai.grammar import END, Automaton, Tables
from urai.matching import Lexicon, Matcher, Node, Token
from urai.matching.shape import TreeBuilder

DEEPEST = 4
"""So many rules of a stack are shown, the innermost ones."""


def trace_lines(
    tables: Tables, automaton: Automaton, words: str, lexicons: Mapping[str, Lexicon] = UNKNOWN
) -> tuple[list[str], bool]:
    """Give the parse of ``words`` as lines to read, and whether all of it is the grammar's.

    For each token: its words, the rules that were completed before it, and where in which rules the
    parser then was. At a failure: the place, what was expected, and what of the words a match would take.
    """
    parsed = run(tables, words, lexicons)
    lines: list[str] = []
    for number, step in enumerate(parsed.steps, start=1):
        lines += _step(tables, automaton, step, number, words)
    if parsed.complete:
        return [*lines, "the whole text is the grammar's", *tree(tables, parsed, words)], True
    return [*lines, *failure(tables, automaton, parsed, words)], False


def _step(tables: Tables, automaton: Automaton, step: Step, number: int, words: str) -> Iterator[str]:
    token = step.token
    if token.name == END:
        yield f"{number:>3}. the end of the text"
    else:
        shown = quoted(words[token.start : token.end])
        name = "" if is_anonymous(tables, token.name) else f"{token.name} "
        yield f"{number:>3}. {name}{shown} at {token.start}-{token.end}"
    for production in step.reduced:
        yield f"       complete   {production_in_words(tables, tables.productions[production])}"
    if token.name == END:
        return
    yield "       go on      " + "; ".join(place_in_rules(automaton, step.stack)[:1])
    for line in place_in_rules(automaton, step.stack)[1:]:
        yield f"       inside     {line}"


def place_in_rules(automaton: Automaton, states: tuple[int, ...]) -> list[str]:
    """Give a stack as rule fragments, the innermost first: each with a mark where the parser is in it."""
    lines: list[str] = []
    for state in reversed(states):
        items = automaton.items[state]
        lines.append(" or ".join(fragment(automaton, *item) for item in items[:2]) + (" …" if len(items) > 2 else ""))
    rest = len(lines) - DEEPEST
    return [*lines[:DEEPEST], f"… and {rest} more"] if rest > 1 else lines


def failure(tables: Tables, automaton: Automaton, parsed: Parsed, words: str) -> list[str]:
    """Say where a parse stopped, what stands there and what was expected."""
    place = Place.at("text", words, parsed.position)
    found = words[parsed.position :].partition("\n")[0][:30]
    stands = f"found {quoted(found)}" if found else "the text ends"
    if not found and parsed.position < len(words):
        stands = "the line ends"
    lines = [f"{place}: stopped: {stands}"]
    gutter = f"{place.line:>5} | "
    lines += [gutter + place.source, " " * (len(gutter) - 2) + "| " + " " * (place.column - 1) + "^"]
    expected = expected_in_words(tables, sorted(parsed.expected))
    lines += ["   expected:", *(f"     {line}" for line in expected or ["nothing more"])]
    lines.append(f"   in {place_in_rules(automaton, parsed.stack)[0]}")
    lines += _near(tables, parsed, words)
    return lines


def _near(tables: Tables, parsed: Parsed, words: str) -> list[str]:
    """Say which terminal stands at the place where it stopped, if not one that was expected."""
    here = [
        name
        for name, terminal in sorted(tables.terminals.items())
        if terminal.pattern and name not in tables.ignored
        and (found := re.compile(terminal.pattern).match(words, parsed.position)) and found[0]
    ]  # fmt: skip
    wrong = ", ".join(name for name in here if name not in parsed.expected)
    wanted = ", ".join(name for name in here if name in parsed.expected)
    first = next((name for name in tables.lexers[parsed.stack[-1]] if name in here), "")
    if wanted and first:
        return [f"   here stands {wanted}, but {first} is tried first: urai grammar check says more"]
    return [f"   here stands {wrong}, which cannot follow"] if wrong else []


def tree(tables: Tables, parsed: Parsed, words: str) -> list[str]:
    """Give the tree that comes out, indented."""
    build = TreeBuilder(tables, 0)
    for step in parsed.steps:
        if step.token.name != END:
            build.shift(step.token)
    root = build.finish()
    return list(_tree(root, words, "  ")) if root else []


def _tree(part: Node | Token, words: str, indent: str) -> Iterator[str]:
    if isinstance(part, Token):
        yield f"{indent}{part.name} {quoted(words[part.start : part.end])}"
        return
    yield f"{indent}{part.name}"
    for child in part.children:
        yield from _tree(child, words, f"{indent}  ")


def match_line(matcher: Matcher, words: str) -> str:
    """Say what a rule would find in the words; a rule takes the longest match, not the whole text."""
    for start in range(len(words)):
        end = matcher.find(words, start, len(words))
        if end > start:
            return f"a rule would find ⟦{words[start:end]}⟧ at {start}-{end}"
    return "a rule would find nothing in it"
