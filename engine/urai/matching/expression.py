"""What can be told of a regular expression without running it.

Everything here is a safe statement about all matches: a set may be larger than need be, never
smaller. Look-around and boundaries only narrow what matches, and are passed over.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from re import _constants as op  # the only reader of re's own dialect
from re import _parser as parser
from typing import Any, NamedTuple

from urai.matching.charset import LAST, CharSet, category_set, fold_case
from urai.matching.folding import folded

ANY = CharSet([(0, LAST + 1)])
REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
ZERO_WIDTH = (op.AT, op.ASSERT, op.ASSERT_NOT)
BACKWARD = (op.GROUPREF, op.GROUPREF_EXISTS)

Parsed = Iterable[tuple[Any, Any]]


@functools.lru_cache(maxsize=4096)
def parse(pattern: str) -> tuple[list[tuple[Any, Any]], int]:
    """Give the parse tree of a regular expression and its flags.

    Raises:
        re.error: it is none.

    """
    tree = parser.parse(pattern)
    return list(tree), tree.state.flags


_LEXICON = re.compile(r"\(\?#lexicon:([^):]+)[^)]*\)")


def lexicon_of(pattern: str) -> str:
    """Give the name of the lexicon that a terminal's pattern stands for, or nothing."""
    found = _LEXICON.search(pattern)
    return found[1] if found else ""


def literal_text(pattern: str) -> str | None:
    """Give the one text that the expression matches, where it is a plain literal."""
    tree, flags = parse(pattern)
    if flags & re.IGNORECASE or not all(code is op.LITERAL for code, _ in tree):
        return None
    return "".join(chr(argument) for _, argument in tree)


@functools.lru_cache(maxsize=4096)
def has_look_around(pattern: str) -> bool:
    """Say whether what stands around a text decides whether the expression matches it."""
    tree, _ = parse(pattern)
    return any(code in ZERO_WIDTH for code, _ in _walk(tree))


def can_stand_anywhere(pattern: str) -> bool:
    """Say whether the expression means the same inside a larger one, any number of times."""
    tree, _ = parse(pattern)
    return "(?P<" not in pattern and not any(code in BACKWARD for code, _ in _walk(tree))


def _walk(tree: Parsed) -> Iterable[tuple[Any, Any]]:
    for code, argument in tree:
        yield code, argument
        for part in _parts(code, argument):
            yield from _walk(part)


def _parts(code: Any, argument: Any) -> list[Parsed]:
    """Give the expressions inside an operation."""
    parts: list[Parsed] = []
    if code is op.SUBPATTERN:
        parts = [argument[3]]
    elif code is op.ATOMIC_GROUP:
        parts = [argument]
    elif code is op.BRANCH:
        parts = list(argument[1])
    elif code in REPEATS:
        parts = [argument[2]]
    elif code in (op.ASSERT, op.ASSERT_NOT):
        parts = [argument[1]]
    elif code is op.GROUPREF_EXISTS:
        parts = [part for part in argument[1:] if part]
    return parts


def forbids_word(code: Any, argument: Any, flags: int) -> bool:
    """Say whether an operation is a negative look-around that no word character passes."""
    if code is not op.ASSERT_NOT or flags & re.ASCII:
        return False
    items = list(argument[1])
    branches = items[0][1][1] if len(items) == 1 and items[0][0] is op.BRANCH else [items]
    single = (next(iter(branch)) for branch in branches if len(branch) == 1)
    sets = (character_set(inner, value, flags) for inner, value in single)
    return any(chars is not None and chars.issuperset(category_set("w")) for chars in sets)


def ends_word(pattern: str) -> bool:
    """Say whether no word character can follow a match, for what its last operation says."""
    tree, flags = parse(pattern)
    while tree and tree[-1][0] in (op.SUBPATTERN, op.ATOMIC_GROUP):
        code, argument = tree[-1]
        flags = inner_flags(argument, flags) if code is op.SUBPATTERN else flags
        tree = list(argument[3] if code is op.SUBPATTERN else argument)
    if not tree:
        return False
    code, argument = tree[-1]
    if code is op.AT:
        return argument is op.AT_BOUNDARY and category_set("w").issuperset(last_characters(pattern))
    return forbids_word(code, argument, flags) and argument[0] > 0


def character_set(code: Any, argument: Any, flags: int) -> CharSet | None:
    """Give the characters of an operation that matches exactly one; ``None`` for others."""
    fold = fold_case if flags & re.IGNORECASE else _same
    if code is op.LITERAL:
        return fold(CharSet.of(chr(argument)))
    if code is op.NOT_LITERAL:
        return CharSet.of(chr(argument)).complement()
    if code is op.ANY:
        return ANY if flags & re.DOTALL else CharSet.of("\n").complement()
    if code is not op.IN:
        return None
    negated = argument[0][0] is op.NEGATE
    chars = CharSet()
    for kind, value in argument[negated:]:
        if kind is op.LITERAL:
            chars |= CharSet([(value, value + 1)])
        elif kind is op.RANGE:
            chars |= CharSet([(value[0], value[1] + 1)])
        else:
            chars |= _category(value, flags)
    return chars.complement() if negated else fold(chars)


def _same(chars: CharSet) -> CharSet:
    return chars


def _category(category: Any, flags: int) -> CharSet:
    name = str(category).removeprefix("CATEGORY_")
    escape = {"DIGIT": "d", "SPACE": "s", "WORD": "w"}[name.removeprefix("NOT_")]
    chars = category_set(escape, ascii_only=bool(flags & re.ASCII))
    return chars.complement() if name.startswith("NOT_") else chars


def inner_flags(argument: Any, flags: int) -> int:
    """Give the flags inside a group (``(?i:…)``)."""
    return int(flags | argument[1]) & ~int(argument[2])


@functools.lru_cache(maxsize=4096)
def first_characters(pattern: str) -> CharSet:
    """Give the characters with which a match can begin."""
    tree, flags = parse(pattern)
    return first_of_sequence(tree, flags)[0]


@functools.lru_cache(maxsize=4096)
def last_characters(pattern: str) -> CharSet:
    """Give the characters with which a match can end."""
    tree, flags = parse(pattern)
    return first_of_sequence(tree, flags, backwards=True)[0]


def first_of_sequence(tree: Parsed, flags: int, *, backwards: bool = False) -> tuple[CharSet, bool]:
    """Give the first (or last) characters of a sequence, and whether it can be empty."""
    chars = CharSet()
    for code, argument in reversed(list(tree)) if backwards else tree:
        one = character_set(code, argument, flags)
        if one is not None:
            return chars | one, False
        more, empty = _first_of(code, argument, flags, backwards=backwards)
        chars |= more
        if not empty:
            return chars, False
    return chars, True


def _first_of(code: Any, argument: Any, flags: int, *, backwards: bool) -> tuple[CharSet, bool]:
    if code in ZERO_WIDTH:
        return CharSet(), True
    if code is op.SUBPATTERN:
        return first_of_sequence(argument[3], inner_flags(argument, flags), backwards=backwards)
    if code is op.ATOMIC_GROUP:
        return first_of_sequence(argument, flags, backwards=backwards)
    if code is op.BRANCH:
        found = [first_of_sequence(branch, flags, backwards=backwards) for branch in argument[1]]
        union = CharSet(bounds for chars, _ in found for bounds in chars.ranges)
        return union, any(empty for _, empty in found)
    if code in REPEATS:
        chars, empty = first_of_sequence(argument[2], flags, backwards=backwards)
        return chars, empty or argument[0] == 0
    return ANY, True


@functools.lru_cache(maxsize=4096)
def alphabet(pattern: str) -> CharSet:
    """Give the characters that can stand anywhere in a match."""
    tree, flags = parse(pattern)
    return alphabet_of(tree, flags)


def alphabet_of(tree: Parsed, flags: int) -> CharSet:
    """Give the characters that can stand anywhere in a match of a sequence of operations."""
    chars = CharSet()
    for code, argument in tree:
        one = character_set(code, argument, flags)
        if one is not None:
            chars |= one
        elif code in BACKWARD:
            return ANY
        elif code not in ZERO_WIDTH:
            inner = inner_flags(argument, flags) if code is op.SUBPATTERN else flags
            for part in _parts(code, argument):
                chars |= alphabet_of(part, inner)
    return chars


class Texts(NamedTuple):
    """All texts that an expression can match, sorted; if ``anycase``, in their case or another."""

    texts: tuple[str, ...]
    anycase: bool


@functools.lru_cache(maxsize=4096)
def texts(pattern: str, limit: int = 500) -> Texts | None:
    """Give all texts that the expression can match; ``None`` where they are more than ``limit``."""
    tree, flags = parse(pattern)
    found = _texts(tree, flags, limit)
    return None if found is None else Texts(tuple(sorted(found)), _ignores_case(tree, flags))


def _ignores_case(tree: Parsed, flags: int) -> bool:
    return bool(flags & re.IGNORECASE) or any(
        code is op.SUBPATTERN and argument[1] & re.IGNORECASE for code, argument in _walk(tree)
    )


def _texts(tree: Parsed, flags: int, limit: int) -> set[str] | None:
    texts = {""}
    for code, argument in tree:
        more = _texts_of(code, argument, flags, limit)
        if more is None or len(texts) * len(more) > limit:
            return None
        texts = {before + after for before in texts for after in more}
    return texts


def _texts_of(code: Any, argument: Any, flags: int, limit: int) -> set[str] | None:
    one = character_set(code, argument, flags)
    if one is not None:
        few = set(one.characters()) if len(one) <= limit else None
        return set(map(folded, few)) if few and flags & re.IGNORECASE else few
    if code in ZERO_WIDTH:
        return {""}
    if code in REPEATS:
        return _repeated(_texts(argument[2], flags, limit), argument[0], argument[1], limit)
    if code in BACKWARD:
        return None
    inner_flag = inner_flags(argument, flags) if code is op.SUBPATTERN else flags
    union: set[str] = set()
    for part in _parts(code, argument):
        found = _texts(part, inner_flag, limit)
        if found is None:
            return None
        union |= found
    return union if len(union) <= limit else None


def _repeated(texts: set[str] | None, low: int, high: int, limit: int) -> set[str] | None:
    if texts is None or high is op.MAXREPEAT or high > limit:
        return None
    found: set[str] = set()
    here = {""}
    for count in range(high + 1):
        if count >= low:
            found |= here
        if len(found) > limit or len(here) * len(texts) > limit * 4:
            return None
        here = {before + after for before in here for after in texts}
    return found


@functools.lru_cache(maxsize=16384)
def can_begin_alike(one: str, other: str) -> bool:
    """Say whether both expressions could match at one place of some text."""
    if first_characters(one).isdisjoint(first_characters(other)):
        return False
    mine, theirs = texts(one), texts(other)
    if mine is None or theirs is None:
        return True
    fold = folded if mine.anycase or theirs.anycase else str
    ours = {fold(text) for text in theirs.texts}
    return any(a.startswith(b) or b.startswith(a) for a in map(fold, mine.texts) for b in ours)


def widths_of(code: Any, argument: Any) -> list[int] | None:
    """Give all numbers of characters that an operation can match, if they are few."""
    low, high = parser.SubPattern(parser.State(), [(code, argument)]).getwidth()
    return list(range(low, high + 1)) if high - low <= 4 else None


@functools.lru_cache(maxsize=4096)
def endless_repetitions(pattern: str) -> frozenset[CharSet]:
    """Give the characters of each part that can be repeated more than a hundred times."""
    tree, flags = parse(pattern)
    return frozenset(_endless(tree, flags))


def _endless(tree: Parsed, flags: int) -> Iterable[CharSet]:
    for code, argument in tree:
        inner = inner_flags(argument, flags) if code is op.SUBPATTERN else flags
        if code in REPEATS and (argument[1] is op.MAXREPEAT or argument[1] > 100):
            yield alphabet_of(argument[2], flags)
        else:
            for part in _parts(code, argument):
                yield from _endless(part, inner)
