"""Indirect quotations: the clause that is told, and who tells it."""

from __future__ import annotations

import re
from typing import NamedTuple

import urai
from urai.plugins.quotations import words
from urai.plugins.quotations.candidates import BEFORE, SELF, Cue, cue
from urai.plugins.quotations.narration import MASK, Narration
from urai.plugins.quotations.speakers import Speaker, Speakers

_ENDING = re.compile(r"[\s.,;:!?…]*(?:[.!?…]\s*(?:[(\[]\s?[\w*/@. -]{0,30}[)\]]|\*+))?[\s.,;:!?…]*$")
_NO_SPEECH = frozenset("untuk dalam dengan cara guna bisa dapat harus perlu ikut saling tidak belum jangan akan hendak".split())
"""Words before an active verb that keep it from telling anything: untuk menyampaikan."""
_PREDICATE = re.compile(
    r"\b(?:adalah|merupakan|ada|akan|telah|sudah|sedang|harus|wajib|bisa|dapat|tidak|tak|belum|masih|bukan|perlu|mampu|menjadi|siap|ingin"
    r"|juga|sangat|semakin|makin|lebih|cukup|hanya|baru|tetap|terus|berhasil|jangan|agar|supaya|bahwa|jika|kalau|bila|ketika|karena"
    r"|pihaknya|dirinya|ia|dia|mereka|kami|kita|senang|bangga|gembira|optimistis|optimis|yakin|sepakat|setuju|kaget|semoga"
    r"|(?!menteri|menurut|melalui|mengenai|metode|media|berita|berbagai|beberapa|bersama|berikut|berupa|tersebut|terhadap|terkait"
    r"|tertentu|termasuk|terutama|direktur|digital|dinas|dengan|diri)(?:me[a-z]{4,}|ber[a-z]{3,}|di[a-z]{4,}|ter[a-z]{4,}))\b"
)
_BEFORE_PREDICATE = re.compile(r"\b(?:untuk|yang|dalam|guna|dengan|tentang|cara|upaya|oleh|soal|terkait|mengenai|secara|dari|di|ke)\s*$")


_WITHOUT_OBJECT = re.compile(r"(?:berharap|mengatakan|berkata|mengaku)$")
_PRONOUN_OBJECT = re.compile(r"\s*(?:hal|demikian|kepada|pada|dengan|untuk|begitu|itu|ini)\b")
_NEXT_CLAUSE = re.compile(r",\s(?:dan|namun|tetapi|tapi|sedangkan|sementara|sehingga|karena|sebab)$")


class Told(NamedTuple):
    """A reporting verb of ``phrases/quote_indirect.lark``; the clause follows at ``after`` where it is ``linked``."""

    draft: urai.Draft
    cue: Cue
    after: int
    conjunction: bool
    comma: bool


def reporting(draft: urai.Draft) -> Told | None:
    """Read a match of ``phrases/quote_indirect.lark``."""
    verb = cue(draft.tree)
    if verb is None:
        return None
    names = {part.name for part in draft.tree.children}
    return Told(draft, verb, draft.tree.end, "CONJUNCTION" in names, "COMMA" in names)


class Reported:
    """Finds what is told in one document."""

    def __init__(self, narration: Narration, speakers: Speakers) -> None:
        self.narration = narration
        self.text = narration.text
        self.speakers = speakers

    def clause(self, found: Told) -> tuple[tuple[int, int], Speaker] | None:
        """Give the span of the clause and its speaker; ``None`` where nothing is told."""
        start, end = self.narration.sentence(found.cue.start)
        end = self._trim(start, end)
        form = found.cue.form
        if form in BEFORE:
            told = self._after_subject(found, start, end)
        elif form in ("ACCORDING", "ACCORDING_OF"):
            told = self._according(found, start, end)
        elif form in ("TOLD", "TOLD_OF"):
            told = self._passive(found, start, end)
        else:
            told = self._between_commas(found, start, end)
        if told is None or len(re.findall(r"[^\W\d_]{2,}", self.text[slice(*told[0])])) < 2:
            return None
        return told if MASK not in self.text[told[0][0] : told[0][0] + 1] else None

    def _trim(self, start: int, end: int) -> int:
        ending = _ENDING.search(self.text, max(start, end - 60), end)
        return ending.start() if ending else end

    def _after_subject(self, found: Told, start: int, end: int) -> tuple[tuple[int, int], Speaker] | None:
        before = self.narration.tokens(start, found.cue.start)
        if before and before[-1].word.casefold() in _NO_SPEECH:
            return None
        if not (found.conjunction or found.comma) and (found.cue.form == "ASKS" or not self._predicates(found.cue.end, end)):
            return None
        speaker = self.speakers.before(found.cue)
        if speaker is None and self._connective(start, found.cue.start):
            speaker = self.speakers.last(start)
        if speaker is None or speaker.name is None:
            return None
        institution = speaker.named and speaker.name not in self.narration.people.names
        if institution and not (found.conjunction or found.comma):
            return None
        return self._span(found.after, end), speaker

    def _predicates(self, start: int, end: int) -> bool:
        """Say whether a clause follows and not only an object: a predicate that no preposition governs."""
        clause = self.text[start:end]
        if _WITHOUT_OBJECT.search(self.text, max(start - 12, 0), start) and not _PRONOUN_OBJECT.match(clause):
            return True
        return any(not _BEFORE_PREDICATE.search(clause[: verb.start()]) for verb in _PREDICATE.finditer(clause))

    def _according(self, found: Told, start: int, end: int) -> tuple[tuple[int, int], Speaker] | None:
        if found.cue.form in SELF:
            after, speaker = found.cue.end, self.speakers.last(found.cue.start)
        else:
            after, named = self._name_after(found.cue.end, end)
            if named is None:
                return None
            speaker = named
        if self._connective(start, found.cue.start) or self.text[found.cue.start].isupper():
            return (self._span(after, end), speaker) if after < end else None
        return self._around(found, after, start, end, speaker)

    def _passive(self, found: Told, start: int, end: int) -> tuple[tuple[int, int], Speaker] | None:
        """Read ``Dikatakan Sari, …``, ``Ditambahkannya bahwa …``; not ``Hal itu disampaikan Sari saat …``."""
        if not self._connective(start, found.cue.start):
            return None
        if found.cue.form in SELF:
            return (self._span(found.after, end), self.speakers.last(start)) if found.comma or found.conjunction else None
        after, speaker = self._name_after(found.cue.end, end)
        if speaker is None or not (self.text[after : after + 1] == "," or re.match(r"\s*bahwa\b", self.text[after:end])):
            return None
        span = self._span(after, end)
        return (span, speaker) if self._predicates(*span) else None

    def _between_commas(self, found: Told, start: int, end: int) -> tuple[tuple[int, int], Speaker] | None:
        """Read ``…, kata Sari, …``, ``…, katanya.`` and ``Kata Sari, …``."""
        left = self.text[start : found.cue.start].rstrip()
        if left and self.text[found.cue.start].isupper():
            return None
        if left and not left.endswith((",", "–", "—")) and not self._connective(start, found.cue.start):
            return None
        if found.cue.form in SELF:
            after, speaker = found.cue.end, self.speakers.last(found.cue.start)
        else:
            after, named = self._name_after(found.cue.end, end)
            if named is None:
                return None
            speaker = named
        if after < end and self.text[after : after + 1] != ",":
            if left and re.match(r"\s(?:saat|ketika|usai|di|dalam|pada|kepada|sambil|seraya|lagi)\b", self.text[after:end]):
                return self._span(start, start + len(left)), speaker
            return None
        if not left:
            return (self._span(after, end), speaker) if after < end else None
        return self._around(found, after, start, end, speaker)

    def _around(
        self, found: Told, after: int, start: int, end: int, speaker: Speaker
    ) -> tuple[tuple[int, int], Speaker] | None:
        """Give the clause around a verb in its middle: what follows, what precedes, or the whole sentence."""
        if MASK in self.text[start : found.cue.start]:
            return None
        if after >= end:
            return self._span(start, found.cue.start), speaker
        left = self.text[start : found.cue.start].rstrip()
        if self.text[after : after + 1] != ",":
            return None
        if _NEXT_CLAUSE.search(left) or self._connective(start, found.cue.start):
            return self._span(after, end), speaker
        if not left.endswith(","):
            return None
        return self._span(start, end), speaker

    def _name_after(self, start: int, end: int) -> tuple[int, Speaker | None]:
        """Give the offset after the name that follows a verb, and whose it is; none where nobody is named."""
        return self.speakers.named_after(start, end)

    def _connective(self, start: int, end: int) -> bool:
        """Say whether nothing but connectives stands in ``text[start:end]``."""
        left = self.text[start:end].strip(" ,")
        return not left or bool(words.CONNECTIVES.fullmatch(left))

    def _span(self, start: int, end: int) -> tuple[int, int]:
        """Trim a clause: no connective, comma, conjunction or blank at its start, no stop at its end."""
        opening = words.CONNECTIVES.match(self.text, start, end)
        if opening and opening.end() < end:
            start = opening.end()
        link = re.compile(r"[\s,:]*(?:dan\s(?:ber|me)\w+\s)?(?:(?:bahwa|bahwasanya|agar|supaya)\b[\s,]*)?").match(self.text, start, end)
        start = link.end() if link else start
        return start, start + len(self.text[start:end].rstrip(" ,;:.\n"))
