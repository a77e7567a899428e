"""Who speaks: the name beside a reporting verb, the holder of an office, or the one who acted last."""

from __future__ import annotations

import re
from typing import NamedTuple

from urai.plugins.quotations import words
from urai.plugins.quotations.candidates import BEFORE, SELF, Cue, Quotation
from urai.plugins.quotations.narration import MASK, Actor, Narration, Token, offices

_HANDLE = re.compile(r"@\s?[\w.]+")
_WEEKDAY = re.compile(r"(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)\b", re.IGNORECASE)
_MEANWHILE = re.compile(r"(?:hal|pernyataan|pesan|harapan|ungkapan|ajakan|imbauan)\s+(?:itu|tersebut|ini|senada)\b", re.IGNORECASE)


class Speaker(NamedTuple):
    """Whose words they are, and whether the verb itself names him (rather than a pronoun or nothing)."""

    name: str | None
    named: bool


UNKNOWN = Speaker(None, named=True)
"""Somebody whom the document does not name: kata seorang warga."""


class Speakers:
    """Finds speakers in one document, its quotations taken in text order."""

    def __init__(self, narration: Narration) -> None:
        self.narration = narration
        self.people = narration.people
        self._heard: list[Actor] = []

    def of_quotation(self, found: Quotation, chained: Speaker | None) -> Speaker:
        """Give the speaker of a quotation; ``chained`` is whose sentence these words go on with, if anybody's."""
        if found.tail is not None:
            speaker = self._beside(found.tail, found.named, found.outer_start)
        elif found.lead is not None:
            speaker = self._beside(found.lead, None, found.outer_start)
        elif chained is not None:
            speaker = chained
        else:
            speaker = self._told_after(found.outer_end) or self.last(found.outer_start)
        self.hear(found.outer_end, speaker)
        return speaker

    def hear(self, offset: int, speaker: Speaker) -> None:
        """Remember who spoke before an offset."""
        if speaker.named and speaker.name is not None:
            self._heard.append(Actor(offset, offset, speaker.name, acting=True))

    def last(self, offset: int) -> Speaker:
        """Give the one who spoke or acted last before an offset."""
        actor = self.narration.actor_before(offset)
        heard = next((heard for heard in reversed(self._heard) if heard.start <= offset), None)
        if heard is not None and (actor is None or actor.start > offset or heard.start > actor.start):
            actor = heard
        return Speaker(actor.name if actor else None, named=False)

    def _beside(self, cue: Cue, named: tuple[int, int] | None, quote_start: int) -> Speaker:
        if named is not None:
            return self.in_phrase(*named, before=quote_start)
        if cue.form in SELF or (cue.form == "OTHER" and self.narration.text[cue.start : cue.end].endswith("nya")):
            return self.last(quote_start)
        if cue.form in BEFORE:
            return self.before(cue) or self.last(self.narration.sentence(cue.start)[0])
        stop = self.narration.sentence(cue.start)[1]
        return self.in_phrase(cue.end, max(stop, cue.end), before=quote_start if cue.start > quote_start else cue.start)

    def before(self, cue: Cue) -> Speaker | None:
        """Give who stands before an active verb in its sentence; ``None`` where nobody does."""
        start = self.narration.sentence(cue.start)[0]
        tokens = self.narration.tokens(start, cue.start)
        actors = self.narration.actors_in(start, cue.start)
        if actors and tokens[-1].word == "yang" and tokens[-1].start <= actors[-1].end + 2:
            return Speaker(actors[-1].name, named=True)
        acting = [actor for actor in actors if actor.acting]
        for token in reversed(tokens):
            if acting and token.start < acting[-1].end:
                break
            if token.word.casefold() in words.PRONOUNS:
                return self.last(token.start)
        if acting:
            return Speaker(acting[-1].name, named=True)
        return self._unnamed(tokens, start, cue.start)

    def _unnamed(self, tokens: list[Token], start: int, end: int) -> Speaker | None:
        """Give the one described before a verb: Perempuan itu menegaskan, Kepala Dinas Anu menegaskan."""
        if any(token.word.casefold() in words.DEMONSTRATIVES for token in tokens[-2:]) and any(
            token.word.casefold() in words.DESCRIPTIONS | words.OFFICE_HEADS for token in tokens
        ):
            return self.last(start)
        phrase = next(iter(offices(tokens)), None) or _institution(tokens)
        if phrase is not None and self.narration.text[phrase[0]].isupper() and (phrase[1] - phrase[0] > 2):
            return Speaker(self.narration.text[slice(*phrase)], named=True)
        return None

    def in_phrase(self, start: int, stop: int, *, before: int) -> Speaker:
        """Give who is named in the phrase that begins at ``start``, or whom its pronoun stands for."""
        phrase = _phrase(self.narration.tokens(start, stop))
        if not phrase:
            return self.last(before)
        first, last = phrase[0], phrase[-1]
        folded = [token.word.casefold() for token in phrase]
        if folded[0] in words.PRONOUNS:
            return self.last(before)
        if folded[0] in ("akun", "@", "pemilik"):
            return self._account(first.start, stop, before)
        actors = self.narration.actors_in(first.start, last.end)
        if actors:
            return Speaker(actors[0].name, named=True)
        if words.DEMONSTRATIVES & set(folded) or folded[0] in words.DESCRIPTIONS:
            return self.last(before)
        text = self.narration.text
        office = next(iter(offices(phrase)), None)
        if office is not None and office[0] == first.start:
            return self._holder(office, phrase, before)
        if first.capital:
            return Speaker(_plain_name(text[first.start : last.end]), named=True)
        return UNKNOWN

    def named_after(self, start: int, end: int) -> tuple[int, Speaker | None]:
        """Give the offset after the name that follows a verb, and whose it is; ``None`` where nobody is named."""
        phrase = _phrase(self.narration.tokens(start, end))
        if not phrase:
            return start, None
        text = self.narration.text
        pronoun = phrase[0].word.casefold() in words.PRONOUNS
        after = phrase[0].end if pronoun else phrase[-1].end
        speaker = self.in_phrase(start, end, before=start)
        actors = self.narration.actors_in(phrase[0].start, after)
        office = next(iter(offices(phrase)), None)
        if not actors and office is None and not pronoun and phrase[0].word.casefold() not in words.DESCRIPTIONS:
            return after, None
        if actors and actors[-1].end < after and re.fullmatch(r"(?:[\s,.()]|[A-Z][\w.]*)*", text[actors[-1].end : after]) is None:
            after = actors[-1].end
        return after, speaker if speaker.name else None

    def _holder(self, office: tuple[int, int], phrase: list[Token], before: int) -> Speaker:
        """Give the holder of an office, the name that a comma puts beside it, or the office itself."""
        text = self.narration.text
        name = text[slice(*office)]
        holder = self.people.holder(name)
        if holder is None and name[0].islower():
            return self.last(before)
        beside = [token for token in phrase if token.start >= office[1]]
        if holder is None and len(beside) > 1 and beside[0].word == "," and beside[1].capital:
            holder = _plain_name(text[beside[1].start : beside[-1].end])
        return Speaker(holder or name, named=True)

    def _account(self, start: int, stop: int, before: int) -> Speaker:
        """Give the one whom the sentence before introduced, or else the account's own name."""
        sentence = self.narration.sentence(before)[0]
        earlier = self.narration.sentence(max(sentence - 2, 0))[0]
        actors = [actor for actor in self.narration.actors_in(earlier, before) if actor.acting]
        if actors and "\n" not in self.narration.text[actors[-1].start : before]:
            return Speaker(actors[-1].name, named=True)
        handle = _HANDLE.search(self.narration.text, start, stop)
        return Speaker(handle.group().replace(" ", "").rstrip("."), named=True) if handle else UNKNOWN

    def _told_after(self, offset: int) -> Speaker | None:
        """Give the speaker whom the next sentence names: “…” Hal itu disampaikan Sari …"""
        rest = self.narration.text[offset : offset + 200].lstrip(" .\n" + MASK)
        start = offset + self.narration.text[offset : offset + 200].find(rest)
        if not rest or not _MEANWHILE.match(rest):
            return None
        acting = [actor for actor in self.narration.actors_in(*self.narration.sentence(start)) if actor.acting]
        return Speaker(acting[0].name, named=True) if acting else None


def _institution(tokens: list[Token]) -> tuple[int, int] | None:
    """Give the span of an institution's name directly before a verb: BKN juga memastikan."""
    end = len(tokens)
    while end and tokens[end - 1].word in ("juga", "pun", "lalu", "kemudian", "kembali", "telah", "sudah", ",", ")"):
        end -= 1
    start = end
    while start and (tokens[start - 1].capital or tokens[start - 1].word in ("dan", "(", ")")):
        start -= 1
    if start == end:
        return None
    first = tokens[start].word
    known = first.casefold() in words.INSTITUTIONS or (first.isupper() and len(first) > 2 and first.casefold() not in words.LAWS)
    return (tokens[start].start, tokens[end - 1].end) if known else None


def _phrase(tokens: list[Token]) -> list[Token]:
    """Cut the tokens after a verb to the phrase that names its speaker."""
    start = 0
    while start < len(tokens) and tokens[start].word.casefold() in ("oleh", "lagi", "pula", "juga", ",", "sang", "si"):
        start += 1
    for index in range(start, len(tokens)):
        token = tokens[index]
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if token.word.casefold() in words.STOPS or token.word[0] in MASK + ".:;!?–—" and _ends(tokens, index):
            return tokens[start:index]
        if token.word == "," and not _name_goes_on(following):
            return tokens[start:index]
        if _WEEKDAY.match(token.word) and index > start:
            return tokens[start:index]
    return tokens[start:]


def _name_goes_on(following: Token | None) -> bool:
    """Say whether a name or a title follows a comma."""
    if following is None or _WEEKDAY.match(following.word):
        return False
    return following.capital or following.word.casefold() in words.HONORIFICS


def _ends(tokens: list[Token], index: int) -> bool:
    """Say whether a mark ends the phrase: not the full stop of a title, a degree or an initial."""
    if tokens[index].word != ".":
        return True
    before = tokens[index - 1].word if index else ""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None:
        return True
    shortened = len(before) <= 2 or before.casefold() in words.HONORIFICS | words.ACTING
    return not shortened and following.start > tokens[index].end


def _plain_name(phrase: str) -> str:
    """Take titles and degrees from a name that no rule knows."""
    name = phrase.split(",")[0].strip()
    parts = name.split()
    while len(parts) > 1 and parts[0].rstrip(".").casefold() in words.HONORIFICS:
        parts.pop(0)
    return " ".join(parts).strip(" .(")
