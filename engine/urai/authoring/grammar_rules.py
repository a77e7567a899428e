"""Find rules that no text reaches or that never end, and terminals and imports that nothing uses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from urai.authoring.grammar_remarks import Remark, remark
from urai.authoring.grammar_samples import NEVER, Shortest
from urai.authoring.grammar_source import GrammarText, Outline, outline, place_of, written_rule
from urai.authoring.grammar_wording import is_repetition, production_in_words
from urai.grammar import Automaton


def rule_remarks(text: GrammarText, automaton: Automaton) -> Iterator[Remark]:
    """Give remarks on rules, terminals and imports that play no part."""
    written = outline(text.source)
    if written is None:
        return
    reached = reachable(automaton)
    yield from _unproductive(text, automaton, reached)
    yield from _unreachable(text, written, reached, automaton.start)
    yield from _unused(text, written, automaton, reached)


def reachable(automaton: Automaton) -> set[str]:
    """Give the symbols that the start rule comes to."""
    reached = {automaton.start}
    while more := {s for p in automaton.productions if p.origin in reached for s in p.symbols} - reached:
        reached |= more
    return reached


def _unproductive(text: GrammarText, automaton: Automaton, reached: set[str]) -> Iterator[Remark]:
    cost = Shortest(automaton.productions).cost
    endless = {p.origin for p in automaton.productions if cost.get(p.origin, NEVER) == NEVER and p.origin in reached}
    needs = {o: {s for p in automaton.productions if p.origin == o for s in p.symbols} & endless for o in endless}
    for origin in sorted(endless):
        if is_repetition(origin) or origin not in _closure(needs, origin):
            continue
        ways = [
            production_in_words(automaton, production)
            for production in automaton.productions
            if production.origin == origin
        ]
        names = ", ".join(dict.fromkeys(written_rule(name) for name in sorted(needs[origin])))
        yield remark(
            "error", place_of(text, origin), "unproductive-rule",
            f"no text is ever {origin}: every alternative needs {names}, which never comes to an end",
            f"give {origin} an alternative without {names}", tuple(ways),
        )  # fmt: skip


def _closure(needs: dict[str, set[str]], origin: str) -> set[str]:
    """Give all that a symbol needs, and what that needs."""
    found: set[str] = set()
    todo = [origin]
    while todo:
        more = needs[todo.pop()] - found
        found |= more
        todo += sorted(more)
    return found


def _unreachable(text: GrammarText, written: Outline, reached: set[str], start: str) -> Iterator[Remark]:
    bare = {name.split("{")[0] for name in reached}
    missing = {d.name: d for d in written.definitions if not d.terminal and d.name not in bare}
    used_by: dict[str, list[str]] = {}
    for definition in written.definitions:
        for element in definition.body.walk():
            if element.what in ("name", "template") and definition.name != (name := element.text.split("{")[0]):
                used_by.setdefault(name, []).append(definition.name)
    for name, definition in missing.items():
        users = list(dict.fromkeys(user for user in used_by.get(name, ()) if user in missing))
        by = f"only {' and '.join(users)} use{'s' * (len(users) == 1)} it, which is not reached either"
        yield remark(
            "warning", text.place(definition.start), "unreachable-rule",
            f"{name} is not reached from {start}" + (f": {by}" if users else ": no rule uses it"),
            f"use {name} in a rule that {start} reaches, or take it out",
        )  # fmt: skip


def _unused(text: GrammarText, written: Outline, automaton: Automaton, reached: set[str]) -> Iterator[Remark]:
    needed = reached | set(automaton.ignored)
    defined = {definition.name: definition for definition in written.definitions if definition.terminal}
    todo = [name for name in defined if name in needed]
    inside = {element.text for ignored in written.ignored for element in ignored.walk()}
    while todo:
        for element in defined[todo.pop()].body.walk():
            if element.text not in inside:
                inside.add(element.text)
                todo += [element.text] if element.text in defined else []
    # a terminal that only unreachable rules use is named with them
    unreached = {
        element.text
        for definition in written.definitions
        if not definition.terminal and definition.name not in {name.split("{")[0] for name in reached}
        for element in definition.body.walk()
    }
    for name, definition in defined.items():
        if name not in needed | inside | unreached:
            yield remark(
                "warning", text.place(definition.start), "unused-terminal", f"{name} is used nowhere",
                f"use {name} in a rule, %ignore it, or take it out",
            )  # fmt: skip
    bare = {name.split("{")[0] for name in needed}
    for imported in written.imports:
        for _, name in imported.names:
            if name not in bare | inside | unreached:
                offset = imported.start
                found = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)").search(text.source, offset)
                yield remark(
                    "note", text.place(found.start() if found else offset), "unused-import",
                    f"{name} of {imported.path} is used nowhere", "take it out of the %import",
                )  # fmt: skip
