"""Say why a grammar does not load, at its place and with a cure, where Lark names only a symptom."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from urai.authoring.grammar_source import Definition, Element, GrammarText, Outline, outline
from urai.errors import Place, Problem, nearest
from urai.grammar import defined_names

_SIGNS = {
    "_COLON": "':'", "_NL": "a line end", "_NL_OR": "'|'", "_OR": "'|'", "_RPAR": "')'", "_LPAR": "'('", "_RBRA": "']'",
    "_RBRACE": "'}'", "_LBRA": "'['", "_LBRACE": "'{'", "_DOT": "'.'", "_COMMA": "','", "RULE": "a rule",
    "TERMINAL": "a terminal", "STRING": "a quoted text", "REGEXP": "a /pattern/", "NUMBER": "a number", "_TO": "'->'",
}  # fmt: skip


def source_problems(text: GrammarText) -> list[Problem]:
    """Give what the grammar's own text shows to be wrong: names defined twice, or used and not defined."""
    written = outline(text.source)
    if written is None:
        return []
    return [*_twice(text, written), *_undefined(text, written), *_no_start(text, written), *_imports(text, written)]


def _twice(text: GrammarText, written: Outline) -> Iterator[Problem]:
    first: dict[str, Definition] = {}
    for definition in written.definitions:
        if definition.replaces:
            continue
        if definition.name in first:
            line = text.place(first[definition.name].start).line
            what = "terminal" if definition.terminal else "rule"
            yield Problem(
                text.place(definition.start), "defined-twice",
                f"the {what} {definition.name} is defined a second time; the first is on line {line}",
                f"make it one: {definition.name}: … | …, or give this one another name",
            )  # fmt: skip
        first.setdefault(definition.name, definition)


def _undefined(text: GrammarText, written: Outline) -> Iterator[Problem]:
    known = {d.name for d in written.definitions} | set(written.declared)
    known |= {mine for imported in written.imports for _, mine in imported.names}
    for definition in written.definitions:
        for element in definition.body.walk():
            yield from _undefined_name(text, element, known | set(definition.parameters))
    for ignored in written.ignored:
        for element in ignored.walk():
            yield from _undefined_name(text, element, known)


def _undefined_name(text: GrammarText, element: Element, known: set[str]) -> Iterator[Problem]:
    name = element.text.split("{")[0]
    if element.what in ("name", "template") and name not in known:
        what = "terminal" if name.isupper() else "rule"
        yield Problem(
            text.place(element.start), "undefined-name", f"the {what} {name} is used and not defined",
            f"define it ({name}: …), or %import it from a grammar that does", nearest(name, known),
        )  # fmt: skip


def _no_start(text: GrammarText, written: Outline) -> Iterator[Problem]:
    names = [definition.name for definition in written.definitions if not definition.terminal]
    imported = [mine for here in written.imports for _, mine in here.names]
    if text.start in (*names, *imported):
        return
    place = text.place(written.definitions[0].start if written.definitions else 0)
    first = names[0] if names else "…"
    yield Problem(
        place, "no-start", f"there is no rule {text.start}, with which the grammar is to begin",
        f"call the rule {text.start}, or name another one: start = {first!r} in the rule's file",
        nearest(text.start, names),
    )  # fmt: skip


def _imports(text: GrammarText, written: Outline) -> Iterator[Problem]:
    for here in written.imports:
        other = text.imported(here.path)
        dotted = here.path.replace("/", ".")
        offset = text.source.find(dotted, here.start)
        if other is None:
            if here.path == "common":
                continue
            known = [path.removesuffix(".lark").replace("/", ".") for path in text.paths]
            yield Problem(
                text.place(max(offset, here.start)), "no-such-grammar", f"there is no grammar {dotted}",
                "name a file of a grammar folder by its path, with dots: %import phrases.shared (NUMBER)",
                nearest(dotted, known),
            )  # fmt: skip
            continue
        known = list(defined_names(other.source))
        for theirs, _ in here.names:
            if theirs not in known:
                found = re.compile(rf"(?<!\w){re.escape(theirs)}(?!\w)").search(text.source, here.start)
                yield Problem(
                    text.place(found.start() if found else here.start), "no-such-name",
                    f"{other.file} defines no {theirs}", f"take a name that it defines, or define {theirs} here",
                    nearest(theirs, known),
                )  # fmt: skip


_KNOWN = (
    (
        r"zero-width (?:terminal|regexp)s?[^(]*\((?P<name>\w+)", "empty-terminal",
        "{name} can match nothing, and the lexer would not move on",
        "let it match a character at least (+ for *), and write {name}? where it may be missing",
    ),
    (
        r"NonTerminal\('(?P<part>\w+)'\) in (?P<name>\w+)\)", "rule-in-terminal",
        "the terminal {name} is made of the rule {part}; a terminal is made of terminals alone",
        "make {part} a terminal, in capitals, or {name} a rule, in small letters",
    ),
    (
        r"Recursion in terminal '(?P<name>\w+)'", "endless-terminal",
        "the terminal {name} is made of itself, which only rules can be", "make {name} a rule, in small letters",
    ),
    (
        r"Rule (?P<name>\w+) is marked for expansion", "alias",
        "{name} begins with _, so that its parts go to the rule that uses it: -> can name nothing",
        "take the -> away, or the _",
    ),
)  # fmt: skip


def clearer(problem: Problem, text: GrammarText) -> Problem:
    """Give a problem of loading at its true place and in plain words, where it is a known one."""
    if problem.code == "grammar-syntax":
        message, cure = _syntax(problem)
        return Problem(problem.place, "grammar-syntax", message, cure)
    if named := re.search(r"Cannot compile token (\w+)", problem.message):
        return _pattern(problem, text, named[1])
    for pattern, code, message, cure in _KNOWN:
        if named := re.search(pattern, problem.message):
            parts = named.groupdict()
            place = _place(problem, text, parts["name"], parts.get("part", ""))
            return Problem(place, code, message.format(**parts), cure.format(**parts))
    return problem


def _place(problem: Problem, text: GrammarText, name: str, inside: str) -> Place:
    """Give the place of a definition, or of a name inside it."""
    written = outline(text.source)
    definition = written.definition(name) if written else None
    if definition is None:
        return problem.place
    uses = [element.start for element in definition.body.walk() if inside and element.text == inside]
    return text.place(uses[0] if uses else definition.start)


def _pattern(problem: Problem, text: GrammarText, name: str) -> Problem:
    """Give the place inside a terminal's pattern where it is no regular expression."""
    written = outline(text.source)
    definition = written.definition(name) if written else None
    for element in definition.body.walk() if definition else ():
        if element.what != "literal" or not element.text.startswith("/"):
            continue
        pattern = element.text[1 : element.text.rindex("/")]
        try:
            re.compile(pattern.replace("\\/", "/"))
        except re.error as error:
            offset = element.start + 1 + min(error.pos or 0, len(pattern))
            message = f"the pattern of {name} is no regular expression: {error.msg}"
            return Problem(text.place(offset), "bad-pattern", message, _pattern_cure(error.msg))
    return msgspec.structs.replace(problem, cure="mend the regular expression of this terminal")


def _pattern_cure(message: str) -> str:
    cures = {
        "unterminated subpattern": "close the bracket that is opened here: )",
        "unbalanced parenthesis": r"take this bracket away, or write \) for the sign itself",
        "unterminated character set": "close the set that is opened here: ]",
        "nothing to repeat": r"let something stand before it, or write \* for the sign itself",
        "multiple repeat": "keep one of the two repetitions",
        "look-behind": "give what stands in (?<=…) or (?<!…) one length",
    }
    return next((cure for words, cure in cures.items() if words in message), "mend the pattern at this place")


def _syntax(problem: Problem) -> tuple[str, str]:
    """Give message and cure for a place where Lark could not read on; the problem's cure is what Lark says."""
    said, line, column = problem.cure, problem.place.source, problem.place.column - 1
    before = line[:column].strip()
    expected = re.findall(r"\* (\w+)", said)
    message, cure = _expected(expected)
    if "No terminal matches" in said and line[column : column + 1] in ('"', "/"):
        message, cure = f"what begins with {line[column]} here does not end on its line", f"close it: {line[column]}"
    elif re.match(r"[!?]?_?(?=\w*[A-Z])(?=\w*[a-z])\w+\s*[:.]", line):
        name = re.split(r"[:.\s]", line, maxsplit=1)[0]
        message = f"{name} is neither a rule's nor a terminal's name"
        cure = f"write rules in small letters ({name.lower()}) and terminals in capitals ({name.upper()})"
    elif "_COLON" in expected and before:
        message, cure = f"a colon is missing after {before}", f"write {before}: {line[column:].strip()}"
    return message, cure


def _expected(names: list[str]) -> tuple[str, str]:
    signs = list(dict.fromkeys(_SIGNS[name] for name in names if name in _SIGNS))
    if names in (["_RPAR"], ["_RBRA"], ["_RBRACE"]):
        opening = {"_RPAR": "(", "_RBRA": "[", "_RBRACE": "{"}[names[0]]
        return f"a bracket {opening} is not closed", f"close it before the end of the definition: {signs[0]}"
    if not signs:
        return "this is not Lark's grammar language", "write one definition a line: name: alternatives, NAME: /pattern/"
    listed = ", ".join(signs[:-1]) + (" or " if len(signs) > 1 else "") + signs[-1]
    return f"this cannot stand here; expected {listed}", "see docs/grammars.md for how grammars are written"
