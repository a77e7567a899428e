"""Who speaks: the name beside a reporting verb, the holder of an office, or the one who acted last."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from . import words
from .candidates import BEFORE, Cue, Quotation
from .narration import Narration
from .phrases import institution, plain_name, speaker_phrase
from .tokens import MASK, Token, offices

REACH = 600
"""A speaker is named within so many characters of the verb; a limit keeps the work linear in any text."""

_HANDLE = re.compile(r"@\s?[\w.]*\w")
_TOLD_AFTER = re.compile(
    rf"[\s.{MASK}]*(?P<told>(?:hal|pernyataan|pesan|harapan|ungkapan|ajakan|imbauan)\s(?:itu|ini|tersebut|senada)\b)",
    re.IGNORECASE,
)
_TITLES_AFTER = re.compile(r"(?:[\s,.()]|[A-Z][\w.]*)*")


class Speaker(NamedTuple):
    """Whose words they are, and whether a verb names him rather than a pronoun or nothing."""

    name: str | None
    named: bool


UNKNOWN = Speaker(None, named=True)
"""Somebody whom the document does not name: kata seorang warga."""


class Speakers:
    """Finds speakers in one document, whose quotations are taken in text order."""

    def __init__(self, narration: Narration) -> None:
        self.narration = narration
        self.people = narration.people
        self._heard: list[tuple[int, str]] = []  # where each named speaker's words end, in text order

    def of_quotation(self, found: Quotation, chained: Speaker | None) -> Speaker:
        """Give the speaker of a quotation; ``chained`` is who said the words before, if these go on with them."""
        if found.tail is not None:
            speaker = self._beside(found.tail, found)
        elif found.lead is not None:
            speaker = self._beside(found.lead, found)
        elif chained is not None:
            speaker = chained
        else:
            speaker = self._told_after(found.outer_end) or self.last(found.outer_start)
        if speaker.named and speaker.name is not None:
            self._heard.append((found.outer_end, speaker.name))
        return speaker

    def last(self, offset: int) -> Speaker:
        """Give the one who spoke or acted last before an offset."""
        actor = self.narration.last_actor(offset)
        heard = bisect_right(self._heard, offset, key=lambda words: words[0])
        if heard and (actor is None or actor.start > offset or self._heard[heard - 1][0] > actor.start):
            return Speaker(self._heard[heard - 1][1], named=False)
        return Speaker(actor.name if actor else None, named=False)

    def before(self, cue: Cue) -> Speaker | None:
        """Give who stands before an active verb in its sentence; ``None`` where nobody does."""
        start = max(self.narration.sentence(cue.start)[0], cue.start - REACH)
        tokens = self.narration.tokens(start, cue.start)
        actors = self.narration.actors_in(start, cue.start)
        if actors and tokens[-1].word == "yang" and tokens[-1].start <= actors[-1].end + 2:
            return Speaker(actors[-1].name, named=True)
        acting = next((actor for actor in reversed(actors) if actor.acting), None)
        for token in reversed(tokens):
            if acting is not None and token.start < acting.end:
                return Speaker(acting.name, named=True)
            if token.folded in words.PRONOUNS:
                return self.last(token.start)
        return self._described(tokens, start)

    def after(self, start: int, end: int) -> tuple[int, Speaker | None]:
        """Give the offset after the name that follows a verb, and whose it is; ``None`` where nobody is named."""
        phrase = speaker_phrase(self.narration.tokens(start, min(end, start + REACH)))
        if not phrase:
            return start, None
        first, stop = phrase[0], phrase[-1].end
        if first.folded in words.PRONOUNS:
            return first.end, self.last(start)
        actors = self.narration.actors_in(first.start, stop)
        if not actors and first.folded not in words.DESCRIPTIONS and not any(offices(phrase)):
            return stop, None
        if actors and not _TITLES_AFTER.fullmatch(self.narration.text, actors[-1].end, max(stop, actors[-1].end)):
            stop = actors[-1].end
        speaker = self._in_phrase(phrase, start)
        return stop, speaker if speaker.name else None

    def _beside(self, cue: Cue, found: Quotation) -> Speaker:
        """Give the speaker of a verb after or before a quotation."""
        quoted = found.outer_start
        if found.named is not None and cue is found.tail:
            return self._in_phrase(self.narration.tokens(*found.named), quoted)
        if cue.suffixed:
            return self.last(quoted)
        if cue.form in BEFORE:
            return self.before(cue) or self.last(self.narration.sentence(cue.start)[0])
        stop = min(self.narration.sentence(cue.start)[1], cue.end + REACH)
        phrase = speaker_phrase(self.narration.tokens(cue.end, max(stop, cue.end)))
        return self._in_phrase(phrase, min(quoted, cue.start))

    def _in_phrase(self, phrase: Sequence[Token], before: int) -> Speaker:
        """Give who is named in a phrase, or whom its pronoun stands for among those before an offset."""
        if not phrase or phrase[0].folded in words.PRONOUNS:
            return self.last(before)
        first, stop = phrase[0], phrase[-1].end
        if actors := self.narration.actors_in(first.start, stop):
            return Speaker(actors[0].name, named=True)
        if first.folded in words.DESCRIPTIONS or any(token.folded in words.DEMONSTRATIVES for token in phrase):
            return self.last(before)
        return self._unknown(phrase, before)

    def _unknown(self, phrase: Sequence[Token], before: int) -> Speaker:
        """Give who is meant by a phrase without a known name: an office, an account, a name as it is written."""
        first = phrase[0]
        office = next(offices(phrase), None)
        if office is not None and office[0] == first.start:
            return self._holder(office, phrase, before)
        if first.folded in ("akun", "@"):
            return self._account(first.start, before)
        name = plain_name(self.narration.text[first.start : phrase[-1].end])
        return Speaker(name, named=True) if first.capital else UNKNOWN

    def _described(self, tokens: Sequence[Token], start: int) -> Speaker | None:
        """Give the one described before a verb: Perempuan itu menegaskan, Kepala Dinas Anu menegaskan."""
        known = words.DESCRIPTIONS | words.OFFICE_HEADS
        if any(token.folded in words.DEMONSTRATIVES for token in tokens[-2:]) and any(
            t.folded in known for t in tokens
        ):
            return self.last(start)
        phrase = next(offices(tokens), None) or institution(tokens)
        name = self.narration.text[slice(*phrase)] if phrase else ""
        return Speaker(name, named=True) if len(name) > 2 and name[0].isupper() else None

    def _holder(self, office: tuple[int, int], phrase: Sequence[Token], before: int) -> Speaker:
        """Give the holder of an office, the name that a comma puts beside it, or the office itself."""
        name = self.narration.text[slice(*office)]
        holder = self.people.holder(name)
        if holder is None and name[0].islower():
            return self.last(before)
        beside = [token for token in phrase if token.start >= office[1]]
        if holder is None and len(beside) > 1 and beside[0].word == "," and beside[1].capital:
            holder = plain_name(self.narration.text[beside[1].start : beside[-1].end])
        return Speaker(holder or name, named=True)

    def _account(self, start: int, before: int) -> Speaker:
        """Give the one whom the sentence before introduced, or else the account's own name."""
        sentence = self.narration.sentence(before)[0]
        earlier = self.narration.sentence(max(sentence - 2, 0))[0]
        acting = self.narration.acting_in(earlier, before)
        if acting and "\n" not in self.narration.text[acting[-1].start : before]:
            return Speaker(acting[-1].name, named=True)
        handle = _HANDLE.search(self.narration.text, start, start + 60)
        return Speaker(handle.group().replace(" ", ""), named=True) if handle else UNKNOWN

    def _told_after(self, offset: int) -> Speaker | None:
        """Give the speaker whom the next sentence names: “…” Hal itu disampaikan Sari."""
        told = _TOLD_AFTER.match(self.narration.text, offset)
        acting = self.narration.acting_in(*self.narration.sentence(told.start("told"))) if told else []
        return Speaker(acting[0].name, named=True) if acting else None
