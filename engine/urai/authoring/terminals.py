"""Show terminals as a person would: words that they stand for, and the line on which they are defined."""

from __future__ import annotations

import difflib
import itertools
import re
from collections.abc import Iterator, Sequence
from re import _constants as op
from typing import Any

from urai.catalogue import Catalogue
from urai.errors import Place
from urai.grammar import END, Terminal
from urai.matching.expression import REPEATS, character_set, inner_flags, literal_text, parse
from urai.rule import Rule

_PREFERRED = "5ab1A ,."
_MOST = 400
_PLAIN = re.compile("[a-z]{3,}")

_IMPORT = re.compile(
    r"""^[ \t]*%import[ \t]+(?P<path>[\w.]+?)
    (?:[ \t]*\((?P<names>[^)]*)\) | \.(?P<one>\w+)(?:[ \t]*->[ \t]*(?P<alias>\w+))?)[ \t]*$""",
    re.MULTILINE | re.VERBOSE,
)


def words_of(pattern: str) -> list[str]:
    """Give texts that a terminal's regular expression stands for, the shortest first; not all, where they are many."""
    tree, flags = parse(pattern)
    found = dict.fromkeys(itertools.islice(_sequence(tree, flags), _MOST))
    return sorted((text for text in found if text.strip()), key=lambda text: (len(text), text))


def sample(pattern: str) -> str:
    """Give one text that a terminal stands for, a plain word if there is one; ``""`` where none comes to mind."""
    words = words_of(pattern)
    return next((word for word in words if _PLAIN.fullmatch(word)), words[0] if words else "")


def nearest_words(pattern: str, word: str, most: int = 3) -> list[str]:
    """Give the texts of a terminal that are most like a word, the most alike first."""
    ratio = difflib.SequenceMatcher(b=word.casefold())

    def alike(text: str) -> float:
        ratio.set_seq1(text.casefold())
        return -ratio.ratio()

    return sorted(words_of(pattern), key=alike)[:most]


def without_look_around(pattern: str) -> str:
    """Give a regular expression without its look-ahead and look-behind, which only narrow what it matches."""
    kept: list[str] = []
    position, depth, in_class = 0, 0, False
    while position < len(pattern):
        step = 2 if pattern[position] == "\\" else 1
        sign = pattern[position : position + step]
        if not in_class and not depth and pattern.startswith(("(?=", "(?!", "(?<=", "(?<!"), position):
            depth = 1
        elif depth and not in_class and sign in ("(", ")"):
            depth += 1 if sign == "(" else -1
            position += step
            continue
        if not depth:
            kept.append(sign)
        in_class = sign != "]" if in_class else sign == "["
        position += step
    return "".join(kept)


def shown(name: str, terminal: Terminal | None) -> str:
    """Name a terminal with a word that it stands for: ``SCALE ('juta')``."""
    if terminal is None:
        return "the end" if name == END else name
    fixed = literal_text(terminal.pattern)
    if terminal.literal and fixed is not None:
        return repr(fixed)
    example = sample(terminal.pattern)
    return f"{name} ({example!r})" if example else name


def place_of(terminal: Terminal, rule: Rule, catalogue: Catalogue) -> Place:
    """Give the place where a terminal of a rule's grammar is written down: in the rule, or in a grammar file."""
    path = rule.file.grammar
    if path.endswith(".lark") and "\n" not in path:
        text, name, line = catalogue.grammar_text(path) or "", catalogue.grammar_file(path), 1
    else:
        text, name, line = path, rule.toml.file, rule.toml.place(("grammar",), value=True).line + 1
    found = _place(terminal, terminal.name, text, name, line, catalogue, set())
    return found or Place(name)


def _place(
    terminal: Terminal, name: str, text: str, file: str, line: int, catalogue: Catalogue, seen: set[str]
) -> Place | None:
    here = re.search(rf"^[ \t]*{re.escape(name)}(?:\.-?\d+)?[ \t]*:", text, re.MULTILINE)
    fixed = literal_text(terminal.pattern) if terminal.literal else None
    offset = here.start() if here else text.find(f'"{fixed}"') if fixed is not None else -1
    if offset >= 0:
        place = Place.at(file, text, offset)
        return Place(file, place.line + line - 1, place.column, place.source)
    for found in _IMPORT.finditer(text):
        path = f"{found['path'].replace('.', '/')}.lark"
        inner = _name_inside(name, found["path"], found)
        source = catalogue.grammar_text(path) if inner and path not in seen else None
        if inner and source is not None:
            there = _place(terminal, inner, source, catalogue.grammar_file(path), 1, catalogue, seen | {path})
            if there is not None:
                return there
    return None


def _name_inside(name: str, path: str, found: re.Match[str]) -> str:
    """Give the name that an imported terminal has in its own file, ``""`` where this import does not bring it."""
    prefix = f"{path.replace('.', '__')}__"
    if name.startswith(prefix):
        return name.removeprefix(prefix)
    if found["names"] is not None:
        return name if name in re.findall(r"\w+", found["names"]) else ""
    return found["one"] if name == (found["alias"] or found["one"]) else ""


def _sequence(tree: Sequence[tuple[Any, Any]], flags: int) -> Iterator[str]:
    if not tree:
        yield ""
        return
    (code, argument), rest = tree[0], list(tree)[1:]
    for head in _texts(code, argument, flags):
        for tail in _sequence(rest, flags):
            yield head + tail


def _texts(code: Any, argument: Any, flags: int) -> Iterator[str]:
    if code is op.LITERAL:
        yield chr(argument)
    elif (chars := character_set(code, argument, flags)) is not None:
        inside = [sign for sign in _PREFERRED if any(low <= ord(sign) < high for low, high in chars.ranges)]
        yield from inside[:1] or [chr(chars.ranges[0][0])]
    elif code is op.SUBPATTERN:
        yield from _sequence(argument[3], inner_flags(argument, flags))
    elif code is op.ATOMIC_GROUP:
        yield from _sequence(argument, flags)
    elif code is op.BRANCH:
        for branch in argument[1]:
            yield from _sequence(branch, flags)
    elif code in REPEATS:
        low, _, body = argument
        if low == 0:
            yield ""
        for text in _sequence(body, flags):
            yield text * max(low, 1)
    else:
        yield ""
