"""From an anchor back to where its match can begin."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Sequence
from re import _constants as op
from typing import NamedTuple

from urai.grammar import Tables
from urai.matching.charset import CharSet, fold_case
from urai.matching.dfa import State
from urai.matching.expression import (
    alphabet,
    character_set,
    ends_word,
    first_characters,
    inner_flags,
    last_characters,
    parse,
    texts,
)
from urai.matching.required import LiteralSet

MOST_BEHIND = 1500
"""A list of more characters is not looked through."""

LONG_GAP = 40
"""A gap of so many characters is looked beyond only if need be."""

ENDLESS = 100
"""More gaps than this between tokens are not counted."""


def place_of_first(patterns: Sequence[str]) -> str:
    """Give an expression of the first character of what begins with one of some expressions.

    It takes the character first, and asks afterwards for what must stand before it: so a search
    skips over all other characters at once.
    """
    chars = _union(first_characters(pattern) for pattern in patterns)
    conditions: dict[str, list[CharSet]] = {}
    for pattern in patterns:
        conditions.setdefault(condition_before(pattern), []).append(first_characters(pattern))
    if set(conditions) == {""}:
        return chars.pattern()
    ways = [f"(?<={condition}{_union(sets).pattern()})" for condition, sets in sorted(conditions.items())]
    return f"{chars.pattern()}(?:{'|'.join(ways)})"


@functools.lru_cache(maxsize=4096)
def condition_before(pattern: str) -> str:
    """Give what an expression demands before its first character, as far as that is plain."""
    tree, flags = parse(pattern)
    while tree and tree[0][0] in (op.SUBPATTERN, op.ATOMIC_GROUP):
        code, argument = tree[0]
        flags = inner_flags(argument, flags) if code is op.SUBPATTERN else flags
        tree = list(argument[3] if code is op.SUBPATTERN else argument)
    if not tree:
        return ""
    code, argument = tree[0]
    if code is op.AT and argument is op.AT_BOUNDARY and not flags & re.ASCII:
        return r"\b"
    if code is op.ASSERT_NOT and argument[0] < 0 and len(argument[1]) == 1:
        inner, value = argument[1][0]
        chars = character_set(inner, value, flags)
        return f"(?<!{chars.pattern()})" if chars is not None else ""
    return ""


class Before(NamedTuple):
    """What can stand in a match before the first of some chosen terminals, for one of these.

    ``names`` are the terminals that can, ``starts`` those with which the match can begin,
    ``neighbours`` those directly before it; ``first``: nothing need stand there. ``gaps`` is the
    most stretches of ignored characters, ``None`` if they can be any number.
    """

    names: set[str]
    starts: set[str]
    neighbours: set[str]
    first: bool
    gaps: int | None


def before_chosen(tables: Tables, states: Sequence[State], chosen: Iterable[str]) -> dict[str, Before]:
    """Give for each chosen terminal what can stand before it, and before any other chosen one."""
    if not states:
        everything = set(tables.terminals) - set(tables.ignored)
        return {name: Before(everything, everything, everything, first=True, gaps=None) for name in chosen}
    gap = gap_characters(tables)
    gaps_in = {name: _gaps_in(terminal.pattern, gap) for name, terminal in tables.terminals.items()}
    found = {name: Before(set(), set(), set(), first=False, gaps=0) for name in chosen}
    so_far = {0: Before(set(), set(), set(), first=True, gaps=0)}
    todo = [0]
    while todo:
        here = todo.pop()
        names, starts, neighbours, first, gaps = so_far[here]
        for name, to in states[here].edges.items():
            count = min((gaps or 0) + (here > 0) + gaps_in[name], ENDLESS)
            if name in found:
                arrival = Before(names, starts if here else {name}, neighbours, first, count)
                found[name] = _merged(found[name], arrival)
                continue
            onward = Before(names | {name}, starts if here else {name}, {name}, first=False, gaps=count)
            merged = _merged(so_far[to], onward) if to in so_far else onward
            if merged != so_far.get(to):
                so_far[to] = merged
                todo.append(to)
    return {
        name: before._replace(gaps=None if (before.gaps or 0) >= ENDLESS else before.gaps)
        for name, before in found.items()
    }


def _merged(one: Before, other: Before) -> Before:
    return Before(
        one.names | other.names,
        one.starts | other.starts,
        one.neighbours | other.neighbours,
        one.first or other.first,
        max(one.gaps or 0, other.gaps or 0),
    )


def gap_characters(tables: Tables) -> CharSet:
    """Give the characters that ignored terminals have."""
    return _union(alphabet(tables.terminals[name].pattern) for name in tables.ignored)


def read_back(tables: Tables, name: str, literals: LiteralSet, before: Before) -> str:
    """Give an expression of what can stand in a match before a literal of a terminal, read backwards.

    It is empty where the match begins with the terminal, and the literal's place in it is known.
    Its group ``undecided`` is a long gap, before which it would have to be seen what stands.
    """
    if not before.names and literals.leads:
        return ""
    gap = gap_characters(tables)
    patterns = [tables.terminals[other].pattern for other in sorted(before.names)]
    chars = _union(map(alphabet, patterns)) | literals.before
    if not gap or not before.names:
        return f"{chars.pattern()}*+"
    begins = [_word_beginnings(pattern, gap) for pattern in patterns]
    if literals.before:
        begins.append(_word_beginnings(tables.terminals[name].pattern, gap))
    known = _union(begin for begin in begins if begin is not None)
    beginning = "" if None in begins else f"(?<={known.pattern()})"
    most = "" if before.gaps is None else before.gaps
    solid = (chars & gap.complement()).pattern()
    run = f"(?:(?:{solid}++{beginning})?{gap.pattern()}++){{0,{most}}}+{solid}*+"
    nearest = "" if literals.before else _nearest(tables, before, gap)
    return f"{nearest}{run}|(?P<undecided>{gap.pattern()}{{{LONG_GAP},}}+)" if nearest else run


def _nearest(tables: Tables, before: Before, gap: CharSet) -> str:
    """Give a condition on what stands directly before a terminal, read backwards."""
    if before.first:
        return ""
    endings: set[str] = set()
    open_endings = CharSet()
    for name in before.neighbours:
        pattern = tables.terminals[name].pattern
        known = texts(pattern)
        if known is None:
            open_endings |= last_characters(pattern)
        else:
            flag = "(?i:{})" if known.anycase else "{}"
            endings |= {flag.format(re.escape(text[::-1])) for text in known.texts}
    if any(len(ending) > LONG_GAP for ending in endings):
        return ""
    ways = [open_endings.pattern()] * bool(open_endings) + sorted(endings)
    return f"(?={gap.pattern()}*+(?:{'|'.join(ways)}))"


def behind(tables: Tables, literals: LiteralSet, before: Before) -> str:
    """Give the characters that can stand directly before a literal that begins like a word; all, if empty."""
    if before.first or literals.before:
        return ""
    patterns = [tables.terminals[name].pattern for name in before.neighbours]
    chars = gap_characters(tables) | _union(last_characters(each) for each in patterns if not ends_word(each))
    return "".join(chars.characters()) if len(chars) <= MOST_BEHIND else ""


def _union(sets: Iterable[CharSet]) -> CharSet:
    return CharSet(bounds for chars in sets for bounds in chars.ranges)


def _gaps_in(pattern: str, gap: CharSet) -> int:
    """Give how many gaps can be inside a terminal."""
    if alphabet(pattern).isdisjoint(gap):
        return 0
    known = texts(pattern)
    return ENDLESS if known is None else max(len(_words(text, gap)) + 1 for text in known.texts)


def _word_beginnings(pattern: str, gap: CharSet) -> CharSet | None:
    """Give the characters that can stand in a terminal at its start or after a gap; ``None`` if not known."""
    first = first_characters(pattern)
    if alphabet(pattern).isdisjoint(gap):
        return first
    known = texts(pattern)
    if known is None:
        return None
    inner = CharSet.of(word[0] for text in known.texts for word in _words(text, gap))
    return first | (fold_case(inner) if known.anycase else inner)


def _words(text: str, gap: CharSet) -> list[str]:
    return re.findall(f"{gap.complement().pattern()}+", text)
