"""Report a grammar's conflicts with a text and a tree for each reading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from urai.authoring.grammar_conflicts import Conflict, Reading, conflicts
from urai.authoring.grammar_remarks import Remark, remark
from urai.authoring.grammar_run import run
from urai.authoring.grammar_samples import Placed, place
from urai.authoring.grammar_source import GrammarText, place_of, written_rule
from urai.authoring.grammar_wording import expected_in_words, fragment, production_in_words, quoted, tree_lines
from urai.grammar import Automaton, Tables

MOST = 12
"""So many conflicts are shown in full; a grammar with more has a few causes for all of them."""


def conflict_remarks(
    text: GrammarText, automaton: Automaton, tables: Tables | None, examples: Sequence[str]
) -> Iterator[Remark]:
    """Give a remark for each conflict; ``tables`` are there if the grammar loads."""
    found = conflicts(automaton)
    met = _met(found, tables, examples) if tables and found else {}
    for index, conflict in enumerate(found):
        if index == MOST:
            rest = len(found) - MOST
            yield remark(
                "note", text.place(0), "more-conflicts", f"{rest} more conflicts are not shown", "mend the first ones"
            )
            return
        yield _remark(text, automaton, conflict, met.get(index))


def _remark(text: GrammarText, automaton: Automaton, conflict: Conflict, example: str | None) -> Remark:
    after = " or ".join(expected_in_words(automaton, conflict.terminals[:3]))
    after += " …" if len(conflict.terminals) > 3 else ""
    last = conflict.readings[1].production or 0
    origin = automaton.productions[last].origin
    actions = [_action(automaton, conflict, reading) for reading in conflict.readings]
    if conflict.kind == "reduce-reduce":
        message = f"before {after} two rules could be complete: {actions[0]}, or {actions[1]}"
    else:
        message = f"before {after} the text could go on or {written_rule(origin)} be complete; Lark goes on"
    shows: list[str] = []
    for number, (reading, action) in enumerate(zip(conflict.readings, actions, strict=True), start=1):
        shows += _shown(automaton, reading, f"reading {number}, {action}")
    if conflict.unified:
        shows.append("the same text has both readings")
        cure = "say it in one way only: take one of the alternatives out, or merge them"
    else:
        shows.append("no text with both readings was found: one more word of look-ahead would tell")
        cure = "factor out what the two share, so that the choice comes later"
    if example is not None:
        shows.append(f"met in an example: {quoted(example)}")
    severity = "error" if conflict.kind == "reduce-reduce" else "warning"
    spot = place_of(text, origin)
    return remark("error" if severity == "error" else "warning", spot, conflict.kind, message, cure, tuple(shows))


def _action(automaton: Automaton, conflict: Conflict, reading: Reading) -> str:
    if reading.production is not None:
        return production_in_words(automaton, automaton.productions[reading.production])
    return "going on: " + "; ".join(fragment(automaton, *item) for item in conflict.shifted[:2])


def _shown(automaton: Automaton, reading: Reading, title: str) -> list[str]:
    if reading.derivation is None:
        return [f"{title}", "  (no example was found)"]
    placed = sample(automaton, reading)
    words = [placed.text[start:end] for start, end in placed.spans]
    return [f"{title}", f"  {quoted(placed.text)}", *tree_lines(automaton, reading.derivation, words, "    ")]


def sample(automaton: Automaton, reading: Reading) -> Placed:
    """Give the text of a reading."""
    return place(automaton.terminals, automaton.ignored, reading.tokens)


def _met(found: Sequence[Conflict], tables: Tables, examples: Sequence[str]) -> dict[int, str]:
    """Give for conflicts, by index, the shortest example in which the parser comes to it."""
    met: dict[int, str] = {}
    wanted = [(conflict.state, set(conflict.terminals)) for conflict in found]
    for example in sorted(examples, key=lambda text: (len(text), text)):
        for step in run(tables, example).steps:
            for index, (state, terminals) in enumerate(wanted):
                if index not in met and state in step.tops and step.token.name in terminals:
                    start = max(step.token.start - 60, 0)
                    met[index] = example if len(example) <= 160 else f"…{example[start : step.token.end + 60]}…"
    return met
