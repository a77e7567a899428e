"""Indirect quotations: the clause that is told, and who tells it."""

from __future__ import annotations

from typing import NamedTuple

import urai

from . import clauses, words
from .candidates import BEFORE, Cue, cue
from .narration import Narration
from .speakers import REACH, Speaker, Speakers
from .tokens import MASK


class Told(NamedTuple):
    """A reporting verb of ``phrases/quote_indirect.lark``: what links it to the clause ends at ``after``."""

    draft: urai.Draft
    cue: Cue
    after: int
    linked: bool


class Clause(NamedTuple):
    """What ``speaker`` is reported to have said, at ``text[start:end]``."""

    start: int
    end: int
    speaker: Speaker


def reporting(text: str, draft: urai.Draft) -> Told:
    """Read a match of ``phrases/quote_indirect.lark``."""
    names = {part.name for part in draft.tree.children}
    verb = cue(text, draft.tree)
    if verb is None:
        raise ValueError("a match of phrases/quote_indirect.lark has no verb")
    return Told(draft, verb, draft.tree.end, bool(names & {"CONJUNCTION", "COMMA"}))


class Reported:
    """Finds what is told in one document."""

    def __init__(self, narration: Narration, speakers: Speakers) -> None:
        self.narration = narration
        self.text = narration.text
        self.speakers = speakers

    def clause(self, found: Told) -> Clause | None:
        """Give the clause that a verb tells; ``None`` where it tells none."""
        start, end = self.narration.sentence(found.cue.start)
        end = clauses.stop(self.text, start, end)
        form = found.cue.form
        if form in BEFORE:
            told = self._after_subject(found, start, end)
        elif form == "ACCORDING":
            told = self._according(found, start, end)
        elif form == "TOLD":
            told = self._passive(found, start, end)
        else:
            told = self._between_commas(found, start, end)
        if told is None or self.text[told.start] == MASK or not _can_speak(told.speaker.name):
            return None
        return told if clauses.two_words(self.text, told.start, told.end) else None

    def _after_subject(self, found: Told, start: int, end: int) -> Clause | None:
        """Read ``Sari mengatakan bahwa …``, ``Sari berharap …``, ``Sari meminta agar …``."""
        verb = found.cue
        before = self._left(start, verb.start).split()
        if before and before[-1].casefold() in words.NO_SPEECH:
            return None
        if not found.linked and (verb.form == "ASKS" or not clauses.follows(self.text, verb.start, verb.end, end)):
            return None
        speaker = self.speakers.before(verb)
        if speaker is None and self._opens(start, verb.start):
            speaker = self.speakers.last(start)
        if speaker is None:
            return None
        institution = speaker.named and speaker.name not in self.narration.people.names
        return None if institution and not found.linked else self._clause(found.after, end, speaker)

    def _according(self, found: Told, start: int, end: int) -> Clause | None:
        """Read ``Menurut Sari, …``, ``Padahal, menurutnya, …``, ``ASN, menurut Sari, …``."""
        after, speaker = self._named(found.cue, end)
        if speaker is None:
            return None
        if self._opens(start, found.cue.start) or self.text[found.cue.start].isupper():
            return self._clause(after, end, speaker)
        return self._around(found.cue, after, start, end, speaker)

    def _passive(self, found: Told, start: int, end: int) -> Clause | None:
        """Read ``Dikatakan Sari, …``, ``Ditambahkannya bahwa …``; not ``Hal itu disampaikan Sari saat …``."""
        if not self._opens(start, found.cue.start):
            return None
        if found.cue.suffixed:
            return self._clause(found.after, end, self.speakers.last(start)) if found.linked else None
        after, speaker = self._named(found.cue, end)
        if speaker is None or not (self._comma(after) or self.text.startswith("bahwa", after + 1)):
            return None
        told = self._clause(after, end, speaker)
        return told if clauses.predicates(self.text, told.start, min(told.end, told.start + REACH)) else None

    def _between_commas(self, found: Told, start: int, end: int) -> Clause | None:
        """Read ``…, kata Sari, …``, ``…, katanya.`` and ``Kata Sari, …``."""
        verb = found.cue
        left = self._left(start, verb.start)
        if left and (self.text[verb.start].isupper() or not (left[-1] in ",–—" or self._opens(start, verb.start))):
            return None
        after, speaker = self._named(verb, end)
        if speaker is None:
            return None
        if after < end and not self._comma(after):
            trailing = left and clauses.OCCASION.match(self.text, after, end)
            return self._clause(start, verb.start, speaker) if trailing else None
        if not left:
            return self._clause(after, end, speaker) if after < end else None
        return self._around(verb, after, start, end, speaker)

    def _around(self, verb: Cue, after: int, start: int, end: int, speaker: Speaker) -> Clause | None:
        """Give the clause around a verb in its middle: what precedes, what follows, or the whole sentence."""
        if self.text.rfind(MASK, max(start, verb.start - REACH), verb.start) >= 0:
            return None
        if after >= end:
            return self._clause(start, verb.start, speaker)
        if not self._comma(after):
            return None
        left = self._left(start, verb.start)
        if clauses.NEXT.search(left) or self._opens(start, verb.start):
            return self._clause(after, end, speaker)
        return self._clause(start, end, speaker) if left.endswith(",") else None

    def _named(self, verb: Cue, end: int) -> tuple[int, Speaker | None]:
        """Give the offset after a verb and the name that follows it, and whose it is."""
        if verb.suffixed:
            return verb.end, self.speakers.last(verb.start)
        return self.speakers.after(verb.end, end)

    def _clause(self, start: int, end: int, speaker: Speaker) -> Clause:
        return Clause(*clauses.trimmed(self.text, start, max(start, end)), speaker)

    def _comma(self, offset: int) -> bool:
        return self.text.startswith(",", offset)

    def _left(self, start: int, end: int) -> str:
        """Give the last words of ``text[start:end]``."""
        return self.text[max(start, end - 60) : end].rstrip()

    def _opens(self, start: int, end: int) -> bool:
        """Say whether nothing but what links sentences stands in ``text[start:end]``."""
        if end - start > 80:
            return False
        left = self.text[start:end].strip(" ,")
        return not left or bool(words.CONNECTIVES.fullmatch(left))


def _can_speak(name: str | None) -> bool:
    """Say whether a name is that of somebody, and not of a law."""
    return name is not None and name.split()[0].casefold() not in words.LAWS
