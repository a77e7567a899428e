"""The reporter's own words: a document's sentences without what is quoted in them, and who acts in each."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

import urai

from . import words
from .candidates import Quotation
from .people import People
from .tokens import MASK, Token, offices, tokens_of

SILENT = frozenset(
    {"boilerplate", "byline", "caption", "copyright", "credit", "date_line", "related_link", "share", "tags"}
)
"""Sections in which nobody acts."""

_REACH = 40
"""So many words back an office or a list may begin; a limit keeps the work linear in any text."""


class Actor(NamedTuple):
    """Somebody named at ``text[start:end]``; ``acting`` where he is the one who does what the clause says."""

    start: int
    end: int
    name: str
    acting: bool


class Narration:
    """The text with its quotations masked; offsets are the document's.

    Who is named in a sentence is read when it is first asked for: about most sentences nobody asks.
    """

    def __init__(self, view: urai.View, quotations: Sequence[Quotation], people: People) -> None:
        self.text = _masked(view.text, quotations)
        self.people = people
        self.sentences: list[tuple[int, int]] = []
        masked = urai.View(view.document, self.text, view.layout, view.parameters)
        for line in re.finditer(r"\S[^\n]*", self.text):
            section = view.section_at(line.start())
            if section is not None and view.layout.sections[section].kind in SILENT:
                continue
            self.sentences += masked.sentences(*line.span())
        self._starts = [start for start, _ in self.sentences]
        self._actors: dict[int, list[Actor]] = {}
        self._last_acting: dict[int, Actor | None] = {}
        self._last_named: dict[int, Actor | None] = {}

    def sentence(self, offset: int) -> tuple[int, int]:
        """Give the span of the sentence around an offset."""
        index = bisect_right(self._starts, offset) - 1
        if index >= 0 and offset < self.sentences[index][1]:
            return self.sentences[index]
        line = self.text.find("\n", offset)
        return offset, line if line >= 0 else len(self.text)

    def tokens(self, start: int, end: int) -> list[Token]:
        """Give the tokens of ``text[start:end]``."""
        return tokens_of(self.text, start, end)

    def last_actor(self, offset: int) -> Actor | None:
        """Give the last one who acts before an offset, or is named at all; the next who acts where nobody is."""
        index = bisect_left(self._starts, offset) - 1
        here = [actor for actor in self._actors_of(index) if actor.start < offset] if index >= 0 else []
        return (
            next((actor for actor in reversed(here) if actor.acting), None)
            or self._last(index - 1, self._last_acting, self._acting_of)
            or (here[-1] if here else None)
            or self._last(index - 1, self._last_named, self._actors_of)
            or next(chain.from_iterable(map(self._acting_of, range(len(self.sentences)))), None)
        )

    def actors_in(self, start: int, end: int) -> list[Actor]:
        """Give those who are named in ``text[start:end]``, in text order."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        numbers = range(first, bisect_left(self._starts, end))
        return [actor for number in numbers for actor in self._actors_of(number) if start <= actor.start < end]

    def acting_in(self, start: int, end: int) -> list[Actor]:
        """Give those who act in ``text[start:end]``, in text order."""
        return [actor for actor in self.actors_in(start, end) if actor.acting]

    @staticmethod
    def _last(index: int, known: dict[int, Actor | None], actors_of: Callable[[int], Sequence[Actor]]) -> Actor | None:
        """Give the last of the actors up to a sentence; what is found is known for all sentences passed."""
        passed: list[int] = []
        found: Actor | None = None
        while index >= 0 and found is None:
            if index in known:
                found = known[index]
                break
            passed.append(index)
            if actors := actors_of(index):
                found = actors[-1]
            index -= 1
        known.update(dict.fromkeys(passed, found))
        return found

    def _acting_of(self, number: int) -> list[Actor]:
        return [actor for actor in self._actors_of(number) if actor.acting]

    def _actors_of(self, number: int) -> list[Actor]:
        """Give those who are named in the sentence with a number."""
        if number not in self._actors:
            self._actors[number] = list(self._read(*self.sentences[number]))
        return self._actors[number]

    def _read(self, start: int, end: int) -> Iterator[Actor]:
        heads = self.people.heads
        if not (self.people.within(start, end) or (heads and heads.search(self.text, start, end))):
            return
        tokens = self.tokens(start, end)
        places = [token.start for token in tokens]
        previous: Actor | None = None
        for named in self._named(tokens, start, end):
            first = _phrase_start(tokens, bisect_left(places, named.start), previous)
            previous = named._replace(acting=_acts(tokens, first, previous))
            yield previous

    def _named(self, tokens: list[Token], start: int, end: int) -> list[Actor]:
        """Give the persons named in a sentence, and the offices whose holder the document names."""
        mentions = [mention for mention in self.people.within(start, end) if self.text[mention.start] != MASK]
        found = [Actor(mention.start, mention.end, mention.name, acting=False) for mention in mentions]
        starts = [mention.start for mention in mentions]
        for office in offices(tokens):
            beside = bisect_left(starts, office[1] + 3) - 1
            if beside >= 0 and mentions[beside].end > office[0]:
                continue
            holder = self.people.holder(self.text[slice(*office)])
            if holder is not None:
                found.append(Actor(*office, holder, acting=False))
        return sorted(found)


def _acts(tokens: list[Token], first: int, previous: Actor | None) -> bool:
    """Say whether the phrase that begins with a token is the one who acts, by the word to its left."""
    left = tokens[first - 1] if first else None
    if left is None or left.word[0] == MASK:
        return True
    word = left.folded
    if word in (",", "dan", "serta", "&") and previous is not None and not previous.acting:
        return not _listed(tokens, first - 1, previous)
    if not word[0].isalpha() or word in words.LEADING or word.endswith("nya"):
        return True
    if word in words.GOVERNING or (word.startswith("me") and len(word) > 4):
        return False
    before = tokens[first - 2].word if first > 1 else ","
    if before == "yang" and previous is not None and previous.acting:
        return word == "diwakili"
    reporting = left.small and (before in (",", ".", ":") or before[0] == MASK)
    return reporting or (word.startswith("di") and len(word) > 4)


def _phrase_start(tokens: list[Token], index: int, previous: Actor | None) -> int:
    """Go from a name to the first word of its phrase: its titles, its office, the office's institution."""
    here = index
    while here > 0:
        token = tokens[here - 1]
        if previous is not None and token.start < previous.end:
            break
        opening = here == 1 and token.folded in words.LEADING | words.GOVERNING | words.STOPS
        if not (
            (token.capital and not opening)
            or token.folded in words.HONORIFICS | words.SOLE_OFFICES
            or token.word in ("(", ")", ".", "/")
            or (token.word in (",", "dan", "&") and _office_before(tokens, here - 1))
        ):
            break
        here -= 1
    while here < index and tokens[here].word in (".", ")", ",", "/", "&"):
        here += 1
    return here


def _office_before(tokens: list[Token], index: int) -> bool:
    """Say whether the capitalised words before a token begin with an office: Kepala Dinas Kesehatan dan Sosial."""
    here = index
    while here > max(index - _REACH, 0) and (tokens[here - 1].capital or tokens[here - 1].word in "dan()/.&"):
        here -= 1
    return any(token.folded in words.OFFICE_HEADS for token in tokens[here:index])


def _listed(tokens: list[Token], index: int, previous: Actor) -> bool:
    """Say whether a name continues a list that somebody else's verb governs: didampingi Sari, Budi dan Tono."""
    between = index
    while between >= 0 and tokens[between].start >= previous.end:
        if tokens[between].small and tokens[between].word not in ("dan", "serta"):
            return False
        between -= 1
    for opener in range(between, max(between - _REACH, 0), -1):
        token = tokens[opener]
        if token.start < previous.start and token.small and token.word != "dan":
            return token.word in words.LISTING
    return False


def _masked(text: str, quotations: Sequence[Quotation]) -> str:
    """Replace each quotation; one that ends a sentence without a verb after it keeps a full stop."""
    pieces: list[str] = []
    here = 0
    for found in quotations:
        pieces.append(text[here : found.outer_start])
        mask = MASK * (found.outer_end - found.outer_start)
        if found.tail is None and found.closed and text[found.end - 1] in ".!?…":
            mask = mask[:-1] + "."
        pieces.append(mask)
        here = found.outer_end
    return "".join(pieces) + text[here:]
