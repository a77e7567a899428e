"""From an anchor back to where its match can begin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from re import _constants as op

from urai.grammar import Tables
from urai.matching.charset import CharSet
from urai.matching.dfa import State
from urai.matching.expression import (
    alphabet,
    character_set,
    first_characters,
    last_characters,
    parse,
    texts,
)
from urai.matching.required import LiteralSet

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
        conditions.setdefault(_condition(pattern), []).append(first_characters(pattern))
    if set(conditions) == {""}:
        return chars.pattern()
    ways = [f"(?<={condition}{_union(sets).pattern()})" for condition, sets in sorted(conditions.items())]
    return f"{chars.pattern()}(?:{'|'.join(ways)})"


def _condition(pattern: str) -> str:
    """Give what an expression demands before its first character, as far as that is plain."""
    tree, flags = parse(pattern)
    for code, argument in tree:
        if code is op.SUBPATTERN and not argument[1] and not argument[2]:
            code, argument = next(iter(argument[3]), (None, None))  # noqa: PLW2901  # look inside a leading group
        if code is op.AT and argument is op.AT_BOUNDARY and not flags & re.ASCII:
            return r"\b"
        if code is op.ASSERT_NOT and argument[0] < 0 and len(argument[1]) == 1:
            inner, value = argument[1][0]
            chars = character_set(inner, value, flags)
            return f"(?<!{chars.pattern()})" if chars is not None else ""
        return ""
    return ""


def before_anchor(tables: Tables, states: Sequence[State], chosen: Mapping[str, LiteralSet]) -> str:
    """Give an expression of what can stand in a match before its anchor, read backwards.

    ``chosen`` are the terminals with anchors. Gives an empty text where all matches begin with
    one of them, and it is known how far before the anchor.
    """
    patterns = {name: tables.terminals[name].pattern for name in tables.terminals}
    gap = _union(alphabet(patterns[name]) for name in tables.ignored)
    earlier, gaps = _earlier(tables, states, chosen, gap)
    offsets = {literal.offset for literals in chosen.values() for literal in literals}
    if not any(earlier.values()) and None not in offsets:
        return ""
    inside = [name for name, literals in chosen.items() if any(literal.offset != 0 for literal in literals)]
    names = sorted({name for found in earlier.values() for name in found} | set(inside))
    chars = _union(alphabet(patterns[name]) for name in names)
    if not gap:
        return f"{chars.pattern()}*+"
    solid = (chars & gap.complement()).pattern()
    begins = [_word_beginnings(patterns[name], gap) for name in names]
    known = _union(begin for begin in begins if begin is not None)
    beginning = "" if None in begins else f"(?<={known.pattern()})"
    most = "" if gaps is None else gaps
    nearest = _nearest(tables, states, chosen, gap)
    return f"{nearest}(?:(?:{solid}++{beginning})?{gap.pattern()}++){{0,{most}}}+{solid}*+"


def _nearest(tables: Tables, states: Sequence[State], chosen: Mapping[str, LiteralSet], gap: CharSet) -> str:
    """Give a condition on what stands directly before an anchor, read backwards."""
    if not states or any(literal.offset != 0 for literals in chosen.values() for literal in literals):
        return ""
    names: set[str] = set()
    leading = {number for number, state in enumerate(states) if not set(state.edges).isdisjoint(chosen)}
    if 0 in leading:
        return ""
    for state in states:
        names |= {name for name, to in state.edges.items() if to in leading}
    endings: set[str] = set()
    open_endings = CharSet()
    for name in names:
        pattern = tables.terminals[name].pattern
        known = texts(pattern)
        if known is None:
            open_endings |= last_characters(pattern)
        else:
            endings |= {re.escape(text[::-1]) for text in known}
    ways = [open_endings.pattern()] * bool(open_endings) + sorted(endings)
    return f"(?={gap.pattern()}*+(?:{'|'.join(ways)}))"


def _union(sets: Iterable[CharSet]) -> CharSet:
    return CharSet(bounds for chars in sets for bounds in chars.ranges)


def _earlier(
    tables: Tables, states: Sequence[State], chosen: Iterable[str], gap: CharSet
) -> tuple[dict[str, set[str]], int | None]:
    """Give for each chosen terminal those that can stand before the first chosen one, and the most gaps there.

    A gap is a stretch of characters that ignored terminals have; ``None`` if they can be any number.
    """
    if not states:
        return dict.fromkeys(chosen, set(tables.terminals) - set(tables.ignored)), None
    gaps_in = {name: _gaps_in(terminal.pattern, gap) for name, terminal in tables.terminals.items()}
    found: dict[str, set[str]] = {name: set() for name in chosen}
    names: dict[int, set[str]] = {0: set()}
    gaps = {0: 0}
    most = 0
    todo = [0]
    while todo:
        here = todo.pop()
        for name, to in states[here].edges.items():
            count = min(gaps[here] + (here > 0) + gaps_in[name], ENDLESS)
            if name in chosen:
                found[name] |= names[here]
                most = max(most, count)
                continue
            onward = names[here] | {name}
            if to not in names or not onward <= names[to] or gaps[to] < count:
                names[to] = onward | names.get(to, set())
                gaps[to] = max(count, gaps.get(to, 0))
                todo.append(to)
    return found, most if most < ENDLESS else None


def _gaps_in(pattern: str, gap: CharSet) -> int:
    """Give how many gaps can be inside a terminal."""
    if alphabet(pattern).isdisjoint(gap):
        return 0
    known = texts(pattern)
    return ENDLESS if known is None else max(len(_words(text, gap)) + 1 for text in known)


def _word_beginnings(pattern: str, gap: CharSet) -> CharSet | None:
    """Give the characters that can stand in a terminal at its start or after a gap; ``None`` if not known."""
    first = first_characters(pattern)
    if alphabet(pattern).isdisjoint(gap):
        return first
    known = texts(pattern)
    return None if known is None else first | CharSet.of(word[0] for text in known for word in _words(text, gap))


def _words(text: str, gap: CharSet) -> list[str]:
    return re.findall(f"{gap.complement().pattern()}+", text)
