"""Find texts of which every match of a regular expression contains one."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Sequence
from re import _constants as op
from typing import Any, NamedTuple

from urai.matching.charset import CharSet, fold_case
from urai.matching.expression import (
    BACKWARD,
    REPEATS,
    Parsed,
    alphabet_of,
    character_set,
    forbids_word,
    inner_flags,
    parse,
    widths_of,
)
from urai.matching.folding import folded
from urai.matching.frequency import expected, expected_in_any_case

MOST = 400
"""Texts that are put together to more literals are cut into shorter ones."""

MOST_ALTERNATIVES = 3000
"""A set that is the union of alternatives has no more literals."""

MOST_OFFSETS = 3
"""A literal that can stand at more places in a match has no known place."""

MANY = 8
"""Before a set grows past so many literals, it is noted as it is: longer ones may not be worth more."""

EACH = 0.0005
"""The cost of looking for one more literal, beside that of finding it, in tries in 1,000 characters."""

PASSING_OVER = 0.3
"""The cost of meeting a literal inside a word, in tries."""


class Literal(NamedTuple):
    """A text inside a match.

    ``offset`` is how many characters of the match stand before it, where that is known.
    ``left``, ``right``: only non-word characters (or an end) can stand there. Where ``anycase``,
    ``text`` is folded, and stands in the match in any case.
    """

    text: str
    offset: int | None = 0
    left: bool = False
    right: bool = False
    anycase: bool = False


class LiteralSet(NamedTuple):
    """Literals of which each match contains at least one, and what can stand in the match before it."""

    literals: tuple[Literal, ...]
    before: CharSet

    @property
    def leads(self) -> bool:
        """Whether it is known how far behind the start of the match each literal stands."""
        return all(literal.offset is not None for literal in self.literals)

    @property
    def rate(self) -> float:
        """How many of the literals are to be expected in 1,000 characters."""
        return sum(_rate(*literal) for literal in {literal._replace(offset=None) for literal in self.literals})


@functools.lru_cache(maxsize=1 << 16)
def _rate(text: str, offset: int | None, left: bool, right: bool, anycase: bool) -> float:
    return (expected_in_any_case if anycase else expected)(text, left=left, right=right)


@functools.lru_cache(maxsize=4096)
def required_literals(pattern: str) -> tuple[LiteralSet, ...]:
    """Give sets of literals; of each set, every match of the expression contains one."""
    tree, flags = parse(pattern)
    found = _Collector((0,), CharSet())
    found.sequence(tree, flags)
    found.flush()
    return tuple(dict.fromkeys(found.sets))


def cheapest(sets: Iterable[LiteralSet]) -> LiteralSet | None:
    """Give the set that it costs least to look for."""
    return min(sets, key=_cost, default=None)


def _cost(found: LiteralSet) -> float:
    """Give the tries that a set promises, with what it costs to pass over its literals inside words."""
    met = sum(
        (expected_in_any_case if anycase else expected)(text)
        for text, anycase in {(literal.text, literal.anycase) for literal in found.literals}
    )
    return found.rate + PASSING_OVER * met + EACH * len(found.literals)


def without_longer(literals: Iterable[Literal]) -> tuple[Literal, ...]:
    """Give literals, sorted, without those in which a shorter one is found anyway."""
    kept: dict[str, list[Literal]] = {}
    for literal in sorted(dict.fromkeys(literals), key=lambda literal: len(literal.text)):
        shorter = [other for part in _parts_of(literal.text) for other in kept.get(part, ())]
        if not any(_is_inside(other, literal) for other in shorter):
            kept.setdefault(literal.text, []).append(literal)
    found = [literal for same in kept.values() for literal in same]
    return tuple(sorted(found, key=lambda literal: (literal.text, literal.offset or 0)))


def _parts_of(text: str) -> set[str]:
    places = range(len(text))
    return {each[start : end + 1] for each in {text, folded(text)} for start in places for end in places[start:]}


def _is_inside(one: Literal, other: Literal) -> bool:
    at = (folded(other.text) if one.anycase else other.text).find(one.text)
    if at < 0 or (other.anycase and not one.anycase):
        return False
    placed = one.offset is None or (other.offset is not None and one.offset == other.offset + at)
    left = not one.left or (at == 0 and other.left)
    right = not one.right or (at + len(one.text) == len(other.text) and other.right)
    return placed and left and right


class _Run(NamedTuple):
    """A stretch of which all texts are known: boundaries at its ends, or at a place if it is empty."""

    text: str
    left: bool = False
    right: bool = False
    anycase: bool = False


_NOTHING = _Run("")
_BOUNDARY = _Run("", left=True, right=True)


def _joined(one: _Run, other: _Run) -> _Run:
    left = one.left if one.text else one.left or other.left
    right = other.right if other.text else one.right or other.right
    return _Run(one.text + other.text, left, right, one.anycase or other.anycase)


class _Collector:
    """Reads an expression from left to right and notes the literals that it must pass.

    ``offsets`` are the places at which the current stretch of known texts can begin, ``passed``
    the characters that can stand before it.
    """

    def __init__(self, offsets: tuple[int, ...] | None, passed: CharSet) -> None:
        self.sets: list[LiteralSet] = []
        self._offsets = offsets
        self._passed = passed
        self._runs = [_NOTHING]

    def sequence(self, tree: Parsed, flags: int) -> None:
        """Take a sequence of operations, one after another."""
        for code, argument in tree:
            if code is op.SUBPATTERN:
                self.sequence(argument[3], inner_flags(argument, flags))
                continue
            if code is op.ATOMIC_GROUP:
                self.sequence(argument, flags)
                continue
            if code is op.BRANCH:
                self._alternatives(argument[1], flags)
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
        self._offsets, self._passed = self._here()
        self._runs = [_BOUNDARY if all(run == _BOUNDARY for run in self._runs) else _NOTHING]

    def _here(self) -> tuple[tuple[int, ...] | None, CharSet]:
        """Give the places that can be come to, and the characters that can stand before them."""
        passed = self._passed | CharSet.of({character for run in self._runs for character in _characters(run)})
        return _moved(self._offsets, sorted({len(run.text) for run in self._runs})), passed

    def _note(self) -> None:
        """Note the stretch of known texts as it is so far."""
        if all(run.text for run in self._runs):
            found = (_literal(run, offset) for run in self._runs for offset in self._offsets or (None,))
            self.sets.append(_set_of(found, self._passed))

    def _unknown(self, code: Any, argument: Any, flags: int) -> None:
        """Take an operation with too many texts: look for literals inside, then go on after it."""
        if code in REPEATS and argument[0] > 0:
            self.sets += self._inside(argument[2], flags)
        self._offsets = None if code in BACKWARD else _moved(self._offsets, widths_of(code, argument))
        self._passed |= alphabet_of([(code, argument)], flags)
        self._runs = [_NOTHING]

    def _inside(self, tree: Parsed, flags: int) -> list[LiteralSet]:
        inner = _Collector(*self._here())
        inner.sequence(tree, flags)
        inner.flush()
        return inner.sets

    def _alternatives(self, branches: Sequence[Parsed], flags: int) -> None:
        """Note what all alternatives have: of each the cheapest set, and the cheapest at a known place."""
        found = [self._inside(branch, flags) for branch in branches]
        for sets in (found, [[each for each in sets if each.leads] for sets in found]):
            best = [each for each in map(cheapest, sets) if each is not None]
            literals = [literal for each in best for literal in each.literals]
            if len(best) == len(branches) and len(literals) <= MOST_ALTERNATIVES:
                before = CharSet(bounds for each in best for bounds in each.before.ranges)
                self.sets.append(_set_of(literals, before))


def _set_of(literals: Iterable[Literal], before: CharSet) -> LiteralSet:
    """Give a set without longer literals; what these have before the shorter ones in them can stand before those."""
    every = tuple(literals)
    kept = without_longer(every)
    longer = set(every).difference(kept)
    exact = CharSet.of({character for literal in longer if not literal.anycase for character in literal.text})
    anycase = CharSet.of({character for literal in longer if literal.anycase for character in literal.text})
    return LiteralSet(kept, before | exact | fold_case(anycase))


def _moved(offsets: tuple[int, ...] | None, widths: Sequence[int] | None) -> tuple[int, ...] | None:
    """Give the places that are so many characters further on; ``None`` where they are too many."""
    if offsets is None or widths is None:
        return None
    places = tuple(sorted({offset + width for offset in offsets for width in widths}))
    return places if len(places) <= MOST_OFFSETS else None


def _literal(run: _Run, offset: int | None) -> Literal:
    text = folded(run.text) if run.anycase else run.text
    left, right = run.left and _is_word(text[0]), run.right and _is_word(text[-1])
    return Literal(text, offset, left, right, run.anycase)


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _characters(run: _Run) -> str:
    return run.text + run.text.upper() if run.anycase else run.text


def _runs(code: Any, argument: Any, flags: int) -> list[_Run] | None:
    """Give all texts of an operation; ``None`` where they are too many or not known."""
    chars = character_set(code, argument, flags)
    if chars is not None:
        found = _character_runs(chars, flags) if len(chars) <= MOST else None
    elif code is op.AT:
        found = [_BOUNDARY if argument is op.AT_BOUNDARY and not flags & re.ASCII else _NOTHING]
    elif code in (op.ASSERT, op.ASSERT_NOT):
        found = [_BOUNDARY if forbids_word(code, argument, flags) else _NOTHING]
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


def _character_runs(chars: CharSet, flags: int) -> list[_Run]:
    characters = chars.characters()
    if not flags & re.IGNORECASE:
        return [_Run(character) for character in characters]
    anycase = any(character.isascii() and character.isalpha() for character in characters)
    return [_Run(character, anycase=anycase) for character in dict.fromkeys(map(folded, characters))]


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
