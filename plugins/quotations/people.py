"""The people of a document: where each is named, by which full name, and which office each holds."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import urai
from urai.plugins.quotations import words


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
        self.offices = tuple(offices)
        self.names = frozenset(mention.name for mention in self.mentions)
        self._starts = [mention.start for mention in self.mentions]

    def within(self, start: int, end: int) -> list[Mention]:
        """Give the mentions that begin in ``text[start:end]``."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def holder(self, phrase: str) -> str | None:
        """Give the one person who can be meant by an office's name, the first named where several can."""
        asked = office_words(phrase)
        if not asked:
            return None
        fitting = [office.name for office in self.offices if _fits(asked, office.words)]
        return fitting[0] if fitting else None


def _fits(asked: Sequence[str], held: Sequence[str]) -> bool:
    """Say whether an office can be meant: the same head, and nothing asked for that it has not."""
    if asked[0] != held[0] or (len(asked) == 1 and asked[0] not in words.SOLE_OFFICES) or ("wakil" in asked) != ("wakil" in held):
        return False
    return _within(asked, held) or (len(held) > 1 and _within(held, asked))


def _within(some: Sequence[str], others: Sequence[str]) -> bool:
    """Say whether each word is one of the others, or the initials of several: BKPSDM."""
    initials = "".join(word[0] for word in others)
    return all(word in others or (len(word) > 1 and word in initials) for word in some)


def office_words(phrase: str) -> tuple[str, ...]:
    """Give the words of an office's name with its abbreviations written out, without ``Plt.`` and the like."""
    found: list[str] = []
    for word in re.findall(r"[^\W_][\w-]*", phrase.casefold()):
        if word not in words.ACTING and word not in ("dan", "kabupaten", "kab", "ini", "itu"):
            found += words.ABBREVIATED.get(word, word).split()
    return tuple(found)


def people_of(view: urai.View) -> People | None:
    """Take the people from the facts of other rules; ``None`` where no rule finds persons."""
    persons = [draft for draft in view.of_kind("person") if draft.value.get("name")]
    if not persons:
        return None
    offices = [
        Office(draft.value["person"], held)
        for draft in view.of_kind("position_held")
        if draft.value.get("person")
        and (held := office_words(f"{draft.value.get('position') or ''} {draft.value.get('organization') or ''}"))
    ]
    return with_nicknames(view.text, People((Mention(d.start, d.end, d.value["name"]) for d in persons), offices))


_NAME = r"[A-Z][\w'’.-]*(?:\s[A-Z][\w'’.-]*){0,3}"
_NICKNAMES = (
    re.compile(rf"(?P<nick>{_NAME}),?\s(?:yang\s)?(?:merupakan\s)?(?:sapaan|panggilan)\s(?:akrab\s)?(?:dari\s)?(?P<after>(?=\S))"),
    re.compile(
        r"(?:akrab|biasa|kerap|karib|lebih dikenal|sering|populer)\s(?:di)?(?:sapa|panggil|sebut|dengan sapaan|sebagai)"
        rf"\s(?:dengan\s)?(?:nama\s)?[\"“'‘]?(?P<nick>{_NAME})"
    ),
    re.compile(rf"\balias\s[\"“'‘]?(?P<nick>{_NAME})"),
    re.compile(rf"(?P<nick>{_NAME})\s\((?:nama\s)?(?:panggilan|sapaan)\s?(?:akrab)?(?:nya)?\)"),
    re.compile(rf"(?P<nick>{_NAME})[,–—-]?\s(?:begitu|demikian)\s(?:ia|dia|beliau|sapaan|panggilan)"),
)


def with_nicknames(text: str, people: People) -> People:
    """Add the places where a nickname that the text explains stands for its bearer."""
    names: dict[str, str] = {}
    for pattern in _NICKNAMES:
        for found in pattern.finditer(text):
            name = _bearer(people, found)
            if name is not None and found["nick"] not in name:
                names.setdefault(found["nick"], name)
    known = [mention._replace(name=names.get(text[mention.start : mention.end], mention.name)) for mention in people.mentions]
    if not names:
        return people
    taken = {mention.start for mention in known}
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})(?!\w)")
    known += [Mention(*m.span(), names[m.group()]) for m in pattern.finditer(text) if m.start() not in taken]
    return People(known, people.offices)


def _bearer(people: People, found: re.Match[str]) -> str | None:
    """Give whose nickname it is: the one named after it within reach, or else the last before it."""
    if found.groupdict().get("after") is not None:
        after = people.within(found.end(), found.end() + 60)
        if after:
            return after[0].name
    before = people.within(max(found.start() - 200, 0), found.start("nick"))
    return before[-1].name if before else None
