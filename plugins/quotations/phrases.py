"""The phrase that names a speaker beside a reporting verb: where it ends, and the name without its titles."""

from __future__ import annotations

import re
from collections.abc import Sequence

from . import words
from .tokens import MASK, Token

_WEEKDAY = re.compile(r"(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad)\b", re.IGNORECASE)
_BEFORE_PHRASE = frozenset({"oleh", "lagi", "pula", "juga", ",", "sang", "si"})
_BEFORE_VERB = frozenset({"juga", "pun", "lalu", "kemudian", "kembali", "telah", "sudah", ","})


def speaker_phrase(tokens: Sequence[Token]) -> Sequence[Token]:
    """Cut the tokens after a verb to the phrase that names its speaker."""
    start = 0
    while start < len(tokens) and tokens[start].folded in _BEFORE_PHRASE:
        start += 1
    for index in range(start, len(tokens)):
        token = tokens[index]
        if token.folded in words.STOPS or (index > start and _WEEKDAY.match(token.word)):
            return tokens[start:index]
        if token.word == "," and not _goes_on(tokens, index):
            return tokens[start:index]
        if token.word[0] in MASK + ".:;!?–—" and _ends(tokens, index):
            return tokens[start:index]
    return tokens[start:]


def institution(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Give the span of an institution's name directly before a verb: BKN juga memastikan."""
    end = len(tokens)
    while end and tokens[end - 1].word in _BEFORE_VERB:
        end -= 1
    start = end
    while start and (tokens[start - 1].capital or tokens[start - 1].word in ("dan", "(", ")")):
        start -= 1
    if start == end or (start and tokens[start - 1].folded in words.GOVERNING):
        return None
    first = tokens[start]
    acronym = first.word.isupper() and len(first.word) > 2 and first.folded not in words.LAWS
    return (first.start, tokens[end - 1].end) if acronym or first.folded in words.INSTITUTIONS else None


def plain_name(phrase: str) -> str:
    """Take titles and degrees from a name that no rule knows."""
    parts = phrase.split(",", maxsplit=1)[0].split()
    while len(parts) > 1 and parts[0].rstrip(".").casefold() in words.HONORIFICS:
        parts.pop(0)
    return " ".join(parts).strip(" .(")


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Say whether a name or a title follows a comma."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or _WEEKDAY.match(following.word):
        return False
    return following.capital or following.folded in words.HONORIFICS


def _ends(tokens: Sequence[Token], index: int) -> bool:
    """Say whether a mark ends the phrase: not the full stop of a title, a degree or an initial."""
    if tokens[index].word != ".":
        return True
    before = tokens[index - 1].word if index else ""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None:
        return True
    shortened = len(before) <= 2 or before.casefold() in words.HONORIFICS | words.ACTING
    return not shortened and following.start > tokens[index].end
