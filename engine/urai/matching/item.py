"""What relation grammars read: mentions and words, one after another."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

_WORD = re.compile(r"\w+(?:[-'’.]\w+)*|[^\w\s]")


class Item(NamedTuple):
    """A mention (``kind`` is its terminal, as ``PERSON``) or a word or mark (no ``kind``) on ``text[start:end]``.

    ``number`` is the caller's own of it.
    """

    kind: str
    text: str
    start: int
    end: int
    number: int = -1


_START = attrgetter("start")


def words(text: str, start: int, end: int) -> Iterator[Item]:
    """Give the words and marks of ``text[start:end]``: ``Jum'at``, ``e-kinerja``, ``3.5`` are one word each."""
    for number, found in enumerate(_WORD.finditer(text, start, end)):
        yield Item("", found.group(), found.start(), found.end(), number)


def arranged(items: Iterable[Item], declared: Sequence[str]) -> list[Item]:
    """Give the items that a grammar reads, in text order, none overlapping another.

    Of mentions of declared kinds that overlap the longest stands, then the one whose kind was
    declared first, then the first. Other mentions fall away; words stand where no mention does.
    """
    rank = {kind: number for number, kind in enumerate(declared)}
    every = sorted(items, key=_START)
    standing: list[Item] = []
    mentions = [item for item in every if item.kind in rank]
    for item in sorted(mentions, key=lambda item: (item.start - item.end, rank[item.kind], item.start)):
        if _is_free(item, standing):
            insort(standing, item, key=_START)
    if not standing:
        return [item for item in every if not item.kind]
    found = [item for item in every if not item.kind and _is_free(item, standing)] + standing
    found.sort(key=_START)
    return found


def _is_free(item: Item, standing: Sequence[Item]) -> bool:
    """Say whether an item overlaps none of those that stand, which are sorted and apart."""
    place = bisect_left(standing, item.end, key=_START)
    return place == 0 or standing[place - 1].end <= item.start
