"""The reporter's own words: a document's sentences without what is quoted in them, and who acts in each."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import urai
from urai.plugins.quotations import words
from urai.plugins.quotations.candidates import Quotation
from urai.plugins.quotations.people import People

MASK = "█"
"""Stands for each character of a quotation."""

SILENT = frozenset({"related_link", "credit", "caption", "advertisement", "share", "footer", "table", "field"})
"""Sections in which nobody acts."""

_TOKEN = re.compile(r"█+|[^\W_][\w'’/-]*|[^\w\s]")


class Token(NamedTuple):
    """A word, a mark or a whole quotation at ``start``."""

    word: str
    start: int

    @property
    def end(self) -> int:
        """Give the offset after the token."""
        return self.start + len(self.word)

    @property
    def capital(self) -> bool:
        """Say whether the word begins with a capital."""
        return self.word[0].isupper()


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """Give the tokens of ``text[start:end]``."""
    return [Token(found.group(), found.start()) for found in _TOKEN.finditer(text, start, end)]


class Actor(NamedTuple):
    """Somebody named at an offset; ``acting`` where the clause's verb is his."""

    start: int
    end: int
    name: str
    acting: bool


class Narration:
    """The text with its quotations masked; offsets are the document's."""

    def __init__(self, view: urai.View, quotations: Sequence[Quotation], people: People) -> None:
        self.text = _masked(view.text, quotations)
        self.people = people
        self.sentences: list[tuple[int, int]] = []
        self.actors: list[Actor] = []
        masked = urai.View(view.document, self.text, view.layout, view.parameters)
        for line in re.finditer(r"\S[^\n]*", self.text):
            section = view.section_at(line.start())
            if section is not None and view.layout.sections[section].kind in SILENT:
                continue
            for start, end in masked.sentences(*line.span()):
                self.sentences.append((start, end))
                self.actors += self._actors(start, end)
        self._starts = [start for start, _ in self.sentences]
        self._acting = [actor for actor in self.actors if actor.acting]
        self._acting_starts = [actor.start for actor in self._acting]

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

    def actor_before(self, offset: int) -> Actor | None:
        """Give the last one who acts before an offset; the next after it where there is none."""
        index = bisect_left(self._acting_starts, offset)
        if index:
            return self._acting[index - 1]
        earlier = [actor for actor in self.actors if actor.start < offset]
        return earlier[-1] if earlier else next(iter(self._acting), None)

    def actors_in(self, start: int, end: int) -> list[Actor]:
        """Give those named in ``text[start:end]``, in text order."""
        first = bisect_left(self.actors, start, key=lambda actor: actor.start)
        last = bisect_left(self.actors, end, key=lambda actor: actor.start)
        return self.actors[first:last]

    def _actors(self, start: int, end: int) -> Iterator[Actor]:
        """Give those named in a sentence; the first who acts and each agent of a passive verb act."""
        tokens = self.tokens(start, end)
        places = [token.start for token in tokens]
        previous: Actor | None = None
        for mention in self._named(tokens, start, end):
            index = bisect_left(places, mention.start)
            first = _phrase_start(tokens, index, previous)
            left = tokens[first - 1] if first else None
            acting = self._acts(tokens, first, left, previous)
            previous = Actor(mention.start, mention.end, mention.name, acting)
            yield previous

    def _named(self, tokens: list[Token], start: int, end: int) -> list[Actor]:
        """Give the persons named in a sentence, and the offices whose holder the document names."""
        found = [Actor(m.start, m.end, m.name, False) for m in self.people.within(start, end) if self.text[m.start] != MASK]
        for phrase in offices(tokens):
            if any(phrase[0] < person.end and person.start <= phrase[1] + 2 for person in found):
                continue
            holder = self.people.holder(self.text[slice(*phrase)])
            if holder is not None:
                found.append(Actor(*phrase, holder, False))
        return sorted(found)

    def _acts(self, tokens: list[Token], first: int, left: Token | None, previous: Actor | None) -> bool:
        if left is None or left.word[0] == MASK:
            return True
        word = left.word.casefold()
        if word in (",", "dan", "serta", "&") and previous is not None and not previous.acting:
            return not _listed(tokens, first - 1, previous)
        if not word[0].isalpha() or word in words.LEADING or word.endswith("nya") or word == "diwakili":
            return True
        if word in words.GOVERNING or (word.startswith("me") and len(word) > 4):
            return False
        if word.startswith("di") and len(word) > 4:
            return True
        before = tokens[first - 2].word if first > 1 else ""
        return left.word[0].islower() and (not before or before in (",", ".", ":") or before[0] == MASK)


def offices(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Give the spans of offices' names: a head, and the capitalised words that follow it."""
    index = 0
    while index < len(tokens):
        first = tokens[index]
        index += 1
        head = first.word.casefold()
        if head not in words.OFFICE_HEADS or not (first.capital or head in words.SOLE_OFFICES | words.ACTING):
            continue
        stop = first.end
        here = index
        while here < len(tokens) and (tokens[here].capital or tokens[here].word in _LINKS or _second(tokens, here)):
            if tokens[here].word not in _LINKS or tokens[here].word == ")":
                index, stop = here + 1, tokens[here].end
            here += 1
        yield first.start, stop


_LINKS = frozenset({"dan", "(", ")", "/", "&", "."})


def _second(tokens: Sequence[Token], index: int) -> bool:
    """Say whether a small word belongs to an office in small letters: wakil bupati, wali kota, plt kepala."""
    before = tokens[index - 1].word.casefold()
    return before in words.ACTING | {"wakil", "wali"} and tokens[index].word in words.OFFICE_HEADS | {"kota"}


def _phrase_start(tokens: list[Token], index: int, previous: Actor | None) -> int:
    """Go from a name to the first word of its phrase: its titles, its office, the office's institution."""
    here = index
    while here > 0:
        token = tokens[here - 1]
        if previous is not None and token.start < previous.end:
            break
        word = token.word.casefold()
        if token.capital and not (here == 1 and word in words.LEADING | words.GOVERNING | words.STOPS):
            here -= 1
        elif word in words.HONORIFICS or word in words.SOLE_OFFICES or word in ("(", ")", ".", "/"):
            here -= 1
        elif word in (",", "dan", "&") and _office_before(tokens, here - 1):
            here -= 1
        else:
            break
    while here < index and tokens[here].word in (".", ")", ",", "/", "&"):
        here += 1
    return here


def _office_before(tokens: list[Token], index: int) -> bool:
    """Say whether the capitalised words before a token begin with an office: Kepala Dinas Kesehatan dan …"""
    here = index
    while here > 0 and (tokens[here - 1].capital or tokens[here - 1].word in ("dan", "(", ")", "/", ".", "&")):
        here -= 1
    return any(token.word.casefold() in words.OFFICE_HEADS for token in tokens[here:index])


def _listed(tokens: list[Token], index: int, previous: Actor) -> bool:
    """Say whether a name continues a list that somebody else's verb governs: didampingi Sari, Budi dan …"""
    for token in reversed(tokens[: index + 1]):
        if token.start < previous.end:
            break
        if token.word[0].islower() and token.word not in ("dan", "serta"):
            return False
    opener = next((t for t in reversed(tokens) if t.start < previous.start and t.word[0].islower() and t.word != "dan"), None)
    return opener is not None and opener.start != tokens[0].start and opener.word in words.LISTING


def _masked(text: str, quotations: Sequence[Quotation]) -> str:
    """Replace each quotation; one that ends a sentence without a verb after it keeps a full stop."""
    pieces: list[str] = []
    here = 0
    for found in quotations:
        pieces.append(text[here : found.outer_start])
        mask = MASK * (found.outer_end - found.outer_start)
        if found.tail is None and text[found.end - 1] in ".!?…" and found.closed:
            mask = mask[:-1] + "."
        pieces.append(mask)
        here = found.outer_end
    return "".join(pieces) + text[here:]
