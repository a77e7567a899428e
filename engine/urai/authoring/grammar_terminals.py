"""Find terminals that take each other's words, that run across lines, or that can cost much time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from re import _constants as op  # the names of re's own parser
from typing import Any, NamedTuple

from urai.authoring.grammar_words import sample_words
from urai.grammar import Tables, Terminal
from urai.matching import expression
from urai.matching.charset import CharSet

MANY = 40
"""So many sample words of each terminal are tried on the others."""


class Taken(NamedTuple):
    """What a terminal does to another one that could stand at the same place.

    Of ``word``, a word of ``loser``, the lexer gives ``taken`` to ``winner``; ``always`` if every sample
    word is taken, ``complete`` if the loser has no other words; ``state`` is one parser state where it happens.
    """

    winner: str
    loser: str
    word: str
    taken: str
    always: bool
    complete: bool
    state: int


def taken_words(tables: Tables) -> list[Taken]:
    """Give the pairs of terminals of which one takes words of the other, in Lark's order of trying.

    A more special terminal that is tried first is what the order is for, and is left out: one of whose
    words the other would take as well.
    """
    found: dict[tuple[str, str], Taken] = {}
    seen: set[tuple[str, ...]] = set()
    for state, swallowed in enumerate(tables.unless):
        for winner, keywords in swallowed.items():
            for loser in keywords if winner in tables.ignored else ():  # Lark drops it before it looks for keywords
                word = next(iter(sample_words(tables.terminals[loser])), loser)
                found.setdefault((winner, loser), Taken(winner, loser, word, word, True, True, state))
    for state, names in enumerate(tables.lexers):
        if names in seen:
            continue
        seen.add(names)
        for index, loser in enumerate(names):
            if loser in tables.ignored:
                continue
            for winner in names[:index]:
                if (winner, loser) not in found:
                    taken = _taken(tables.terminals[winner], tables.terminals[loser], state)
                    if taken is not None:
                        found[winner, loser] = taken
    return sorted(found.values())


def _taken(winner: Terminal, loser: Terminal, state: int) -> Taken | None:
    if not expression.can_begin_alike(winner.pattern, loser.pattern):
        return None
    first, second = re.compile(winner.pattern), re.compile(loser.pattern)
    words = sample_words(loser, MANY)
    shared = [word for word in sample_words(winner, MANY) if second.fullmatch(word) and word not in words]
    hits = [(word, found[0]) for word in (*words, *shared) if (found := first.match(word)) and found[0]]
    if not hits:
        return None
    split = [hit for hit in hits if hit[1] != hit[0]]
    always = len(hits) == len(words) + len(shared)
    special = all(second.fullmatch(word) for word in sample_words(winner, MANY))
    if not always and special and not split:
        return None
    if not always and not split and winner.priority != loser.priority:
        return None
    word, taken = (split or hits)[0]
    return Taken(winner.name, loser.name, word, taken, always, always and loser.literal, state)


def lines_crossed(terminal: Terminal) -> str:
    """Give the characters of which a terminal takes any number, across lines; empty where it does not."""
    tree, flags = expression.parse(terminal.pattern)
    for argument, inner in _endless(tree, flags):
        chars = _characters(argument[2], inner)
        if "\n" in chars:
            return chars.pattern()
    return ""


def nested_repetition(terminal: Terminal) -> str:
    """Give the characters over which one endless repetition stands in another; empty where none does.

    Text of those characters can be cut in two to the power of its length ways, which a failing match tries.
    """
    tree, flags = expression.parse(terminal.pattern)
    for argument, outer in _endless(tree, flags, backtracking=True):
        for inner, inner_flags in _endless(argument[2], outer, backtracking=True):
            chars = _characters(inner[2], inner_flags)
            if not _separated(argument[2], inner, outer, chars):
                return chars.pattern()
    return ""


def _endless(tree: Any, flags: int, *, backtracking: bool = False) -> Iterator[tuple[Any, int]]:
    """Give the repetitions without end in an expression, outer ones first."""
    for code, argument in tree:
        given_back = not (backtracking and code is op.POSSESSIVE_REPEAT)
        if code in expression.REPEATS and argument[1] is op.MAXREPEAT and given_back:
            yield argument, flags
        if code is op.ATOMIC_GROUP and backtracking:
            continue
        for part, inner in _inside(code, argument, flags):
            yield from _endless(part, inner, backtracking=backtracking)


def _inside(code: Any, argument: Any, flags: int) -> list[tuple[Any, int]]:
    if code is op.SUBPATTERN:
        return [(argument[3], expression.inner_flags(argument, flags))]
    if code is op.ATOMIC_GROUP:
        return [(argument, flags)]
    if code is op.BRANCH:
        return [(branch, flags) for branch in argument[1]]
    if code in expression.REPEATS:
        return [(argument[2], flags)]
    return []


def _characters(tree: Any, flags: int) -> CharSet:
    chars = CharSet()
    for code, argument in tree:
        one = expression.character_set(code, argument, flags)
        if one is not None:
            chars |= one
        for part, inner in _inside(code, argument, flags):
            chars |= _characters(part, inner)
    return chars


def _separated(body: Any, inner: Any, flags: int, chars: CharSet) -> bool:
    """Say whether something must stand in each round of the outer repetition that the inner one cannot be."""
    sequence: Sequence[Any] = list(body)
    if len(sequence) == 1 and sequence[0][0] is op.SUBPATTERN:
        part, part_flags = sequence[0][1][3], expression.inner_flags(sequence[0][1], flags)
        return _separated(part, inner, part_flags, chars)
    if len(sequence) == 1 and sequence[0][0] is op.BRANCH:
        return all(_separated(branch, inner, flags, chars) for branch in sequence[0][1][1] if _holds(branch, inner))
    for code, argument in sequence:
        one = expression.character_set(code, argument, flags)
        if one is None and code in expression.REPEATS and argument[0] > 0 and argument is not inner:
            one = _characters(argument[2], flags)
        if one is not None and one and one.isdisjoint(chars):
            return True
    return False


def _holds(tree: Any, inner: Any) -> bool:
    return any(argument is inner for argument, _ in _endless(tree, 0))
