"""Say how far a grammar comes in a text, and what it would have needed to come further."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from urai.grammar import END
from urai.matching import Matcher, Token, Zone
from urai.matching.driver import Driver
from urai.matching.shape import Stack

REACH = 160
"""A match that is to hold some words is looked for from so many characters before them."""

_WORD = re.compile(r"\s*(\w+(?:[.,\-/]\w+)*|\S)")
_MOST_TOKENS = 200


class Span(NamedTuple):
    """A stretch of a text: code points, half-open."""

    start: int
    end: int

    def overlap(self, start: int, end: int) -> int:
        """Give how many characters another stretch shares with this one."""
        return max(0, min(self.end, end) - max(self.start, start))


class Progress(NamedTuple):
    """What a grammar read from a place: its terminals, and the parser's stack where it stopped.

    ``accepted`` is the end of the longest match from there, -1 where there is none.
    """

    start: int
    tokens: tuple[Token, ...]
    stack: Stack
    accepted: int

    @property
    def reached(self) -> int:
        """Where reading ended."""
        return self.tokens[-1].end if self.tokens else self.start

    def read_of(self, words: Span) -> int:
        """Give how many characters of some words were read."""
        return words.overlap(self.start, self.reached)


def places(text: str, words: Span, zone: Zone) -> Iterator[int]:
    """Give the places at which a match that holds some of the words could begin: the first of each word or sign."""
    for place in range(max(zone.start, words.start - REACH), words.end):
        joined = place > zone.start and text[place - 1].isalnum() and text[place].isalnum()
        if not joined and not text[place].isspace():
            yield place


def advance(driver: Driver, text: str, start: int, end: int) -> Progress:
    """Read terminals from a place as long as the grammar goes on."""
    stack: Stack = (driver.tables.start_state, None)
    return go_on(driver, text, end, Progress(start, (), stack, -1))


def go_on(driver: Driver, text: str, end: int, before: Progress) -> Progress:
    """Read on from where reading stopped, as long as the grammar goes on."""
    tokens, stack, accepted = list(before.tokens), before.stack, before.accepted
    position = before.reached
    while len(tokens) < _MOST_TOKENS:
        token = driver.next_token(text, position, end, stack[0], first=not tokens)
        after = driver.shift(stack, token.name) if token is not None else None
        if token is None or after is None:
            break
        tokens.append(token)
        stack, position = after, token.end
        if driver.shift(stack, END) is not None:
            accepted = position
    return Progress(before.start, tuple(tokens), stack, accepted)


def nearest(driver: Driver, text: str, words: Span, zone: Zone) -> Progress:
    """Give the reading that comes furthest: most of the words, then most terminals, then nearest to their start."""
    best: tuple[tuple[int, bool, int, int], Progress] | None = None
    for place in places(text, words, zone):
        progress = advance(driver, text, place, zone.end)
        if place < words.start and progress.reached <= words.start and not _touches(text, progress, words):
            continue
        whole = progress.accepted >= words.end
        rank = (progress.read_of(words), whole, len(progress.tokens), -abs(place - words.start))
        if best is None or rank > best[0]:
            best = rank, progress
    return best[1] if best else Progress(words.start, (), (driver.tables.start_state, None), -1)


def _touches(text: str, progress: Progress, words: Span) -> bool:
    """Say whether something was read right up to the words."""
    return bool(progress.tokens) and not text[progress.reached : words.start].strip()


class Expected(msgspec.Struct, frozen=True):
    """What a grammar needed where it stopped: terminals, and the word that it found in their place."""

    terminals: tuple[str, ...]
    found: str
    start: int
    end: int


def expected(driver: Driver, text: str, end: int, progress: Progress) -> Expected:
    """Give what the grammar needed where reading stopped; ``found`` is empty at the end of the section."""
    word = _WORD.match(text, progress.reached, end)
    start, stop = word.span(1) if word else (progress.reached, progress.reached)
    names = [name for name in driver.expected(progress.stack) if name != END and name not in driver.tables.ignored]
    return Expected(tuple(names), text[start:stop], start, stop)


def mended(driver: Driver, text: str, end: int, progress: Progress, needs: Expected) -> int:
    """Give how far a grammar comes if the word that stopped it is taken for one that was expected."""
    furthest = progress.reached
    for name in needs.terminals if needs.found else ():
        stack = driver.shift(progress.stack, name)
        if stack is not None:
            tokens = (*progress.tokens, Token(name, needs.start, needs.end))
            furthest = max(furthest, go_on(driver, text, end, Progress(progress.start, tokens, stack, -1)).reached)
    return furthest


def anchors_missing(matcher: Matcher, text: str, zone: Zone) -> tuple[str, ...]:
    """Give the anchors of a grammar where none of them stands in a section; nothing where one does, or it has none."""
    anchors = sorted({literal.text for literal in matcher.anchoring.anchors})
    stretch = text[zone.start : zone.end].casefold()
    return () if any(anchor.casefold() in stretch for anchor in anchors) else tuple(anchors)
