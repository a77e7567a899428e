"""The people of a document: where each is named, by which full name, and which office each holds."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

import urai

from . import words


class Mention(NamedTuple):
    """A person named at ``text[start:end]``; ``name`` is the fullest name in the document."""

    start: int
    end: int
    name: str


class Office(NamedTuple):
    """An office that the document says ``name`` holds, as its words."""

    name: str
    words: tuple[str, ...]


class People:
    """Answers who is named where, and who holds an office."""

    def __init__(self, mentions: Iterable[Mention], offices: Iterable[Office]) -> None:
        self.mentions = sorted(mentions)
        self.offices = tuple(dict.fromkeys(offices))
        self._by_head: dict[str, list[Office]] = {}
        for office in self.offices:
            self._by_head.setdefault(office.words[0], []).append(office)
        self._holders: dict[tuple[str, ...], str | None] = {}
        self.names = frozenset(mention.name for mention in self.mentions)
        self.heads = _heads(frozenset(office.words[0] for office in self.offices))
        self._starts = [mention.start for mention in self.mentions]

    def within(self, start: int, end: int) -> list[Mention]:
        """Give the mentions that begin in ``text[start:end]``."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def holder(self, phrase: str) -> str | None:
        """Give the one person who can be meant by an office's name, the first named where several can."""
        asked = office_words(phrase)
        if not asked:
            return None
        if asked not in self._holders:
            alike = self._by_head.get(asked[0], ())
            self._holders[asked] = next((office.name for office in alike if _fits(asked, office.words)), None)
        return self._holders[asked]


def people_of(view: urai.View) -> People:
    """Take the people from the facts of other rules."""
    mentions = [Mention(d.start, d.end, d.value["name"]) for d in view.of_kind("person") if d.value.get("name")]
    offices: list[Office] = []
    for draft in view.of_kind("position_held"):
        held = office_words(f"{draft.value.get('position') or ''} {draft.value.get('organization') or ''}")
        if held and draft.value.get("person"):
            offices.append(Office(draft.value["person"], held))
    return People(mentions, offices)


def office_words(phrase: str) -> tuple[str, ...]:
    """Give the words of an office's name with its abbreviations written out, without ``Plt.`` and the like."""
    found: list[str] = []
    for word in re.findall(r"[^\W_][\w-]*", phrase.casefold()):
        if word not in words.ACTING and word not in ("dan", "kabupaten", "kab", "ini", "itu"):
            found += words.ABBREVIATED.get(word, word).split()
    return tuple(found)


@lru_cache(maxsize=256)
def _heads(heads: frozenset[str]) -> re.Pattern[str] | None:
    """Give an expression for the words that may open the name of one of a document's offices."""
    short = {form for form, name in words.ABBREVIATED.items() if name.split()[0] in heads}
    every = sorted(heads | short | words.ACTING) if heads else []
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, every))})(?!\w)", re.IGNORECASE) if every else None


def _fits(asked: Sequence[str], held: Sequence[str]) -> bool:
    """Say whether an office can be meant: the same head, and nothing asked for that it has not."""
    alone = len(asked) == 1 and asked[0] not in words.SOLE_OFFICES
    if asked[0] != held[0] or alone or ("wakil" in asked) != ("wakil" in held):
        return False
    return _within(asked, held) or (len(held) > 1 and _within(held, asked))


def _within(some: Sequence[str], others: Sequence[str]) -> bool:
    """Say whether each word is one of the others, or the initials of several: BKPSDM."""
    initials = "".join(word[0] for word in others)
    return all(word in others or (len(word) > 1 and word in initials) for word in some)
