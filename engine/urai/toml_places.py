"""Find where keys and values stand in a TOML text, for carets: tomli does not say it."""

from __future__ import annotations

import re
from collections.abc import Iterator

Path = tuple[str | int, ...]
Span = tuple[int, int]
"""The offsets of a key and of its value."""

_HEADER = re.compile(r"^[ \t]*(\[\[?)[ \t]*(?P<name>[^\]#]+?)[ \t]*\]\]?[ \t]*(?:#.*)?$")
_KEY = re.compile(r"""^[ \t]*(?P<key>(?:"[^"]*"|'[^']*'|[\w-]+)(?:[ \t]*\.[ \t]*(?:"[^"]*"|'[^']*'|[\w-]+))*)[ \t]*=""")
_PART = re.compile(r""""([^"]*)"|'([^']*)'|([\w-]+)""")
_TOKEN = re.compile(
    r'''"""(?:[^\\]|\\.)*?"""|\'\'\'.*?\'\'\'|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|#[^\n]*|[\[\]{},=]|[^\s\[\]{},=#"']+''',
    re.DOTALL,
)


def line_places(text: str) -> Iterator[tuple[Path, Span]]:
    """Give the places of tables and of keys that begin a line; lines in strings are passed over."""
    table: Path = ()
    counts: dict[Path, int] = {}
    offset, fence = 0, ""
    for line in text.splitlines(keepends=True):
        start, offset = offset, offset + len(line)
        if fence:
            fence = "" if fence in line else fence
            continue
        if header := _HEADER.match(line.rstrip("\n")):
            names = _parts(header["name"])
            table = ()
            for depth, (part, name) in enumerate(names):
                table = (*table, name)
                if header[1] == "[[" and depth == len(names) - 1:
                    counts[table] = counts.get(table, -1) + 1
                    table = (*table, counts[table])
                elif table in counts:
                    table = (*table, counts[table])
                at = start + header.start("name") + part
                yield table, (at, at)
            continue
        if key := _KEY.match(line):
            path = table
            rest = line[key.end() :]
            value = start + key.end() + len(rest) - len(rest.lstrip())
            for at, name in _parts(key["key"]):
                path = (*path, name)
                yield path, (start + key.start("key") + at, value)
        for quotes in ('"""', "'''"):
            if line.count(quotes) % 2:
                fence = quotes


def inner_places(text: str, offset: int) -> dict[Path, Span]:
    """Give the places inside an array or inline table that begins at an offset, by their paths from there."""
    found: dict[Path, Span] = {}
    if text[offset : offset + 1] in ("[", "{"):
        _enter([token for token in _TOKEN.finditer(text, offset) if token[0][0] != "#"], 0, (), found)
    return found


def _enter(tokens: list[re.Match[str]], at: int, path: Path, found: dict[Path, Span]) -> int:
    """Note the places in the value whose first token stands at a number, and give the number after its last."""
    opening, count = tokens[at][0], 0
    at += 1
    if opening not in ("[", "{"):
        return at
    while tokens[at][0] not in ("]", "}"):
        if tokens[at][0] == ",":
            at += 1
            continue
        start = tokens[at].start()
        names: Path = (count,)
        if opening == "{":
            equals = next(i for i in range(at, len(tokens)) if tokens[i][0] == "=")
            names = tuple(name for _, name in _parts(tokens[at].string[start : tokens[equals].start()]))
            at = equals + 1
        found[(*path, *names)] = start, tokens[at].start()
        at = _enter(tokens, at, (*path, *names), found)
        count += 1
    return at + 1


def _parts(text: str) -> list[tuple[int, str]]:
    """Give the names in a dotted key, each with where it begins."""
    return [(part.start(), part[part.lastindex or 0]) for part in _PART.finditer(text)]
