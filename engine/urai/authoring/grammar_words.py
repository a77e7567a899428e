"""Sample words of terminals: short, readable texts that a regular expression matches."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterable, Iterator
from re import _constants as op  # the names of re's own parser
from typing import Any

from urai.grammar import Terminal
from urai.matching import expression

READABLE = (
    "rapat", "kantor", "Budi", "Ani", "5", "12", "2024", "1.500", "8,5", "Rp", " ", "\n", ",", ".", "-", "(", ")", ":",
    "Rapat dimulai pagi ini.", "PENGUMUMAN", "ABC",
)  # fmt: skip
"""Words that a reader takes in at once; they come first where a terminal matches them."""

MOST = 400
"""So many texts of one expression are looked at."""

AROUND = (("", ""), (" ", " "), ("\n", "\n"), (",", ","), ('"', '"'), ("“", "”"), ("(", ")"), ("a", ""), ("", "a"))


@functools.lru_cache(maxsize=8192)
def sample_words(terminal: Terminal, count: int = 8) -> tuple[str, ...]:
    """Give up to ``count`` different words of a terminal, the same in each run; none of a declared one.

    Each is matched whole by the terminal's pattern, at least between some neighbours.
    """
    if not terminal.pattern:
        return ()
    compiled = re.compile(terminal.pattern)
    found = (word for word in candidate_words(terminal.pattern) if stands_somewhere(compiled, word))
    return tuple(itertools.islice(dict.fromkeys(found), count))


@functools.lru_cache(maxsize=8192)
def sample_word(terminal: Terminal) -> str:
    """Give a word of a terminal, or its name in angle brackets where none is known."""
    words = sample_words(terminal) or (candidate_words(terminal.pattern) if terminal.pattern else ())
    return next((word for word in words if word), f"<{terminal.name}>")


def stands_somewhere(compiled: re.Pattern[str], word: str) -> bool:
    """Say whether an expression matches a word whole between some neighbours."""
    for before, after in AROUND:
        found = compiled.match(f"{before}{word}{after}", len(before))
        if found is not None and found.end() == len(before) + len(word) and word:
            return True
    return False


@functools.lru_cache(maxsize=4096)
def candidate_words(pattern: str) -> tuple[str, ...]:
    """Give texts of an expression whose look-around is left aside, readable ones first."""
    tree, flags = expression.parse(pattern)
    compiled = re.compile(pattern)
    readable = [word for word in READABLE if stands_somewhere(compiled, word)]
    return tuple(dict.fromkeys([*readable, *itertools.islice(_texts(tree, flags), MOST)]))


def _texts(tree: Iterable[tuple[Any, Any]], flags: int) -> Iterator[str]:
    """Give texts of a sequence: each part varied in turn while the others keep their first text."""
    parts = [tuple(itertools.islice(_texts_of(code, argument, flags), 60)) or ("",) for code, argument in tree]
    first = [part[0] for part in parts]
    yield "".join(first)
    for index, part in enumerate(parts):
        for other in part[1:]:
            yield "".join([*first[:index], other, *first[index + 1 :]])
    if 1 < len(parts) <= 4:
        for chosen in itertools.islice(itertools.product(*(part[:6] for part in parts)), MOST):
            yield "".join(chosen)


def _texts_of(code: Any, argument: Any, flags: int) -> Iterator[str]:
    if (chars := expression.character_set(code, argument, flags)) is not None:
        yield from _characters(chars.ranges, chr(argument) if code is op.LITERAL else "")
    elif code is op.SUBPATTERN:
        yield from _texts(argument[3], expression.inner_flags(argument, flags))
    elif code is op.ATOMIC_GROUP:
        yield from _texts(argument, flags)
    elif code is op.BRANCH:
        branches = [_texts(branch, flags) for branch in argument[1]]
        for row in itertools.zip_longest(*(itertools.islice(branch, 12) for branch in branches)):
            yield from (text for text in row if text is not None)
    elif code in expression.REPEATS:
        yield from _repeated(argument, flags)
    else:
        yield ""  # look-around and boundaries have no characters, and back references are passed over


def _repeated(argument: Any, flags: int) -> Iterator[str]:
    low, high, body = argument
    texts = tuple(itertools.islice(_texts(body, flags), 12)) or ("",)
    for count in sorted({low, min(low + 1, high), min(low + 3, high)}):
        if count == 0:
            yield ""
        for text in texts:
            yield text * count
        if count > 1:
            yield "".join(itertools.islice(itertools.cycle(texts), count))


def _characters(ranges: tuple[tuple[int, int], ...], written: str) -> Iterator[str]:
    """Give characters of a set: the one that is written, then letters and digits, then the rest."""
    if written:
        yield written
    everyday = "aAb1 50.,-kmZz9"
    for character in everyday:
        if any(low <= ord(character) < high for low, high in ranges) and character != written:
            yield character
    for low, high in ranges[:8]:
        for code in range(low, min(high, low + 3)):
            if chr(code).isprintable() or chr(code) in "\n\t":
                yield chr(code)
