"""Tell somebody's words from titles, terms and scare quotes: by what stands before, inside and after the marks.

The less the surroundings say that somebody speaks, the longer the words must be, and the more like a sentence.
"""

from __future__ import annotations

import re

from . import words
from .candidates import Quotation

_NAMING = re.compile(rf"(?<![\w-]){words.any_of('naming')}$", re.IGNORECASE)
_SPEAKERS = re.compile(rf"{words.any_of('speakers')}\b")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_SENTENCE_END = ".!?…"
_LINKED_SPAN = 250
_ADJOINING = 40


def is_quotation(text: str, found: Quotation, before: Quotation | None) -> bool:
    """Say whether marked words are somebody's; ``before`` is the quotation just before, if any."""
    quoted = _WORD.findall(text[found.start : found.end])
    if not quoted:
        return False
    left = text[max(found.outer_start - 60, 0) : found.outer_start].rstrip(" (")
    last = left[-1:]
    sentence = text[found.end - 1] in ".,!?…" or text[found.outer_end : found.outer_end + 1] == ","
    if found.lead is not None and found.separated:
        return sentence or found.tail is not None or len(quoted) >= 6 or _stops_after(text, found)
    if before is not None and _linked(text, before, found):
        return sentence or len(quoted) >= 3
    if last in ("", "\n") or last in _SENTENCE_END + "”\"’'»)–—-":
        return _opens_sentence(text, found, quoted, sentence)
    if last in ",:":
        return _after_pause(found, left, quoted, sentence)
    return _inside_clause(found, left, quoted, sentence)


def _linked(text: str, before: Quotation, found: Quotation) -> bool:
    """Say whether a sentence goes on in these words that their speaker interrupted: “…,” kata Sari, “…”."""
    if before.tail is None or found.outer_start - before.tail.end > _LINKED_SPAN:
        return False
    between = text[before.tail.end : found.outer_start].rstrip()
    return "\n" not in between and between[-1:] in (",", ":") and not re.search(r"[a-z)]\. ", between)


def _opens_sentence(text: str, found: Quotation, quoted: list[str], sentence: bool) -> bool:
    if found.tail is not None:
        return sentence or (len(quoted) >= 3 and _can_speak(text, found)) or found.tail.suffixed
    if not found.closed:
        return len(quoted) >= 5
    if text[found.end - 1] in _SENTENCE_END + ",":
        return len(quoted) >= 3
    if _stops_after(text, found):
        return len(quoted) >= 5 and not _title(quoted)
    return len(quoted) >= 12


def _stops_after(text: str, found: Quotation) -> bool:
    """Say whether the sentence ends with the closing mark."""
    return text[found.outer_end : found.outer_end + 40].lstrip(" ")[:1] in ("", "\n", ".")


def _after_pause(found: Quotation, left: str, quoted: list[str], sentence: bool) -> bool:
    if _NAMING.search(left.rstrip(",: ")):
        return False
    if found.tail is not None:
        return sentence or len(quoted) >= 3
    return (sentence and len(quoted) >= 4) or (len(quoted) >= 7 and not _title(quoted))


def _inside_clause(found: Quotation, left: str, quoted: list[str], sentence: bool) -> bool:
    if _NAMING.search(left):
        return False
    if found.tail is not None:
        return len(quoted) >= (3 if sentence else 7)
    if found.lead is not None and found.outer_start - found.lead.end <= _ADJOINING:
        return len(quoted) >= (2 if sentence else 5) and not _title(quoted)
    return sentence and len(quoted) >= 10


def _can_speak(text: str, found: Quotation) -> bool:
    """Say whether a name or pronoun follows the verb: jelas Sari, but not jelas lebih baik."""
    if found.tail is None:
        return False
    rest = text[found.tail.end : found.tail.end + 30].lstrip()
    return found.named is not None or not rest[:1].islower() or bool(_SPEAKERS.match(rest))


def _title(quoted: list[str]) -> bool:
    """Say whether most of the longer words have capitals."""
    longer = [word for word in quoted if len(word) > 3]
    return len(longer) >= 2 and sum(word[0].isupper() for word in longer) > len(longer) * 0.6
