"""Find texts of which every match of a regular expression contains one."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from re import _constants as op
from re import _parser as parser
from typing import Any, NamedTuple

from urai.matching.charset import category_set
from urai.matching.expression import BACKWARD, REPEATS, Parsed, character_set, inner_flags, parse

MOST = 400
"""A set of more literals is cut into shorter ones."""

MANY = 8
"""Before a set grows past so many literals, it is noted as it is: longer ones may not be worth more."""

WORD = category_set("w")


class Literal(NamedTuple):
    """A text inside a match.

    ``offset`` is how many characters of the match stand before it, where that is always the
    same number. ``left``, ``right``: only non-word characters (or an end) can stand there.
    """

    text: str
    offset: int | None = 0
    left: bool = False
    right: bool = False


LiteralSet = tuple[Literal, ...]
"""Literals of which each match contains at least one."""


@functools.lru_cache(maxsize=4096)
def required_literals(pattern: str) -> tuple[LiteralSet, ...]:
    """Give sets of literals; of each set, every match of the expression contains one."""
    tree, flags = parse(pattern)
    found = _Collector(flags)
    found.sequence(tree, flags)
    found.flush()
    return tuple(dict.fromkeys(found.sets))


class _Run(NamedTuple):
    """A stretch of which all texts are known: boundaries at its ends, or at a place if it is empty."""

    text: str
    left: bool
    right: bool


_NOTHING = _Run("", left=False, right=False)
_BOUNDARY = _Run("", left=True, right=True)


def _joined(one: _Run, other: _Run) -> _Run:
    left = one.left if one.text else one.left or other.left
    right = other.right if other.text else one.right or other.right
    return _Run(one.text + other.text, left, right)


class _Collector:
    """Reads an expression from left to right and notes the literals that it must pass."""

    def __init__(self, flags: int) -> None:
        self.sets: list[LiteralSet] = []
        self._flags = flags
        self._runs = [_NOTHING]
        self._offset: int | None = 0

    def sequence(self, tree: Parsed, flags: int) -> None:
        """Take a sequence of operations, one after another."""
        for code, argument in tree:
            runs = _runs(code, argument, flags)
            if runs is not None and len(runs) * len(self._runs) <= MOST:
                if len(runs) > 1 and len(runs) * len(self._runs) > MANY:
                    self._note()
                self._runs = [_joined(one, other) for one in self._runs for other in runs]
            else:
                self.flush()
                if runs is not None:
                    self._runs = runs
                else:
                    self._unknown(code, argument, flags)

    def flush(self) -> None:
        """End the stretch of known texts."""
        self._note()
        widths = {len(run.text) for run in self._runs}
        self._move(widths.pop() if len(widths) == 1 else None)
        pending = all(run == _BOUNDARY for run in self._runs)
        self._runs = [_BOUNDARY if pending else _NOTHING]

    def _note(self) -> None:
        """Note the stretch of known texts as it is so far."""
        if all(run.text for run in self._runs):
            literals = (
                Literal(run.text, self._offset, run.left and run.text[0] in WORD, run.right and run.text[-1] in WORD)
                for run in self._runs
            )
            self.sets.append(without_longer(literals))

    def _move(self, width: int | None) -> None:
        self._offset = None if width is None or self._offset is None else self._offset + width

    def _unknown(self, code: Any, argument: Any, flags: int) -> None:
        """Take an operation with too many texts: look for literals inside, then go on after it."""
        if code is op.SUBPATTERN:
            self.sequence(argument[3], inner_flags(argument, flags))
        elif code is op.ATOMIC_GROUP:
            self.sequence(argument, flags)
        else:
            if code is op.BRANCH:
                self._alternatives(argument[1], flags)
            elif code in REPEATS and argument[0] > 0:
                self.sets += self._inside(argument[2], flags)
            self._move(_width(code, argument))
            self._runs = [_NOTHING]

    def _inside(self, tree: Parsed, flags: int) -> list[LiteralSet]:
        inner = _Collector(flags)
        inner._offset = self._offset
        inner.sequence(tree, flags)
        inner.flush()
        return inner.sets

    def _alternatives(self, branches: Iterable[Parsed], flags: int) -> None:
        """Note what all alternatives have: of each the set with the longest literals."""
        union: list[Literal] = []
        for branch in branches:
            sets = self._inside(branch, flags)
            if not sets:
                return
            longest: LiteralSet = max(sets, key=_length)
            union += longest
        if len(union) <= MOST:
            self.sets.append(without_longer(union))


def _length(literals: LiteralSet) -> tuple[int, int]:
    return min(len(literal.text) for literal in literals), -len(literals)


def _width(code: Any, argument: Any) -> int | None:
    """Give how many characters an operation matches, if always the same number."""
    if code in BACKWARD:
        return None
    low, high = parser.SubPattern(parser.State(), [(code, argument)]).getwidth()
    return int(low) if low == high else None


def without_longer(literals: Iterable[Literal]) -> LiteralSet:
    """Give literals, sorted, without those in which a shorter one is found anyway."""
    kept: dict[str, list[Literal]] = {}
    lengths: list[int] = []
    for literal in sorted(dict.fromkeys(literals), key=lambda literal: len(literal.text)):
        text = literal.text
        pieces = {text[at : at + length] for length in lengths for at in range(len(text) - length + 1)}
        if not any(_is_inside(shorter, literal) for piece in pieces & kept.keys() for shorter in kept[piece]):
            kept.setdefault(text, []).append(literal)
            if len(text) not in lengths:
                lengths.append(len(text))
    found = [literal for same in kept.values() for literal in same]
    return tuple(sorted(found, key=lambda literal: (literal.text, literal.offset or 0)))


def _is_inside(one: Literal, other: Literal) -> bool:
    at = other.text.find(one.text)
    if at < 0:
        return False
    placed = one.offset is None or (other.offset is not None and one.offset == other.offset + at)
    left = not one.left or (at == 0 and other.left)
    right = not one.right or (at + len(one.text) == len(other.text) and other.right)
    return placed and left and right


def _runs(code: Any, argument: Any, flags: int) -> list[_Run] | None:
    """Give all texts of an operation; ``None`` where they are too many or not known."""
    chars = character_set(code, argument, flags)
    if chars is not None:
        few = len(chars) <= MOST
        found = [_Run(character, left=False, right=False) for character in chars.characters()] if few else None
    elif code is op.AT:
        found = [_BOUNDARY if argument is op.AT_BOUNDARY and not flags & re.ASCII else _NOTHING]
    elif code in (op.ASSERT, op.ASSERT_NOT):
        found = [_BOUNDARY if code is op.ASSERT_NOT and _is_word(argument[1], flags) else _NOTHING]
    elif code is op.BRANCH:
        branches = [_sequence_runs(branch, flags) for branch in argument[1]]
        found = None if None in branches else [run for runs in branches for run in runs or ()]
    elif code is op.SUBPATTERN:
        found = _sequence_runs(argument[3], inner_flags(argument, flags))
    elif code is op.ATOMIC_GROUP:
        found = _sequence_runs(argument, flags)
    elif code in REPEATS:
        found = _repeated_runs(argument, flags)
    else:
        found = None
    return found


def _is_word(tree: Parsed, flags: int) -> bool:
    items = list(tree)
    return len(items) == 1 and not flags & re.ASCII and character_set(*items[0], flags) == WORD


def _sequence_runs(tree: Parsed, flags: int) -> list[_Run] | None:
    runs = [_NOTHING]
    for code, argument in tree:
        more = _runs(code, argument, flags)
        if more is None or len(runs) * len(more) > MOST:
            return None
        runs = [_joined(one, other) for one in runs for other in more]
    return runs


def _repeated_runs(argument: Any, flags: int) -> list[_Run] | None:
    low, high, body = argument
    once = _sequence_runs(body, flags) if high is not op.MAXREPEAT and high <= 8 else None
    if once is None:
        return None
    found: list[_Run] = []
    runs = [_NOTHING]
    for count in range(high + 1):
        if count >= low:
            found += runs
        if len(found) > MOST or len(runs) * len(once) > MOST:
            return None
        runs = [_joined(one, other) for one in runs for other in once]
    return found
