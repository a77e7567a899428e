"""Clauses in the reporter's own words: where one begins and ends, and whether one stands there at all."""

from __future__ import annotations

import re

from . import words

OCCASION = re.compile(r"\s(?:saat|ketika|usai|di|dalam|pada|kepada|sambil|seraya|sembari|lagi)\b")
"""What may follow the speaker at the end of a sentence: …, kata Sari saat ditemui."""

NEXT = re.compile(r",\s(?:dan|namun|tetapi|tapi|sedangkan|sementara|sehingga|karena|sebab)$")
"""What opens another clause in the same sentence."""

_ENDING = re.compile(r"[\s.,;:!?…]*(?:[.!?…]\s*(?:[(\[]\s?[\w*/@. -]{0,30}[)\]]|\*+))?[\s.,;:!?…]*$")
_OPENING = re.compile(r"[\s,:]*(?:dan\s(?:ber|me)\w+\s)?(?:(?:bahwa|bahwasanya|agar|supaya)\b[\s,]*)?")
_TWO_WORDS = re.compile(r"[^\W\d_]{2,}\W+(?:[\d.,]+\W+)?[^\W\d_]{2,}")
_VERB = r"(?:me[a-z]{4,}|ber[a-z]{3,}|di[a-z]{4,}|ter[a-z]{4,})"
_PREDICATE = re.compile(rf"\b(?:{words.any_of('predicates')}|(?!{words.any_of('no_verbs')}\b){_VERB})\b")
_SUBORDINATED = re.compile(rf"\b{words.any_of('subordinating')}\s*$")
_WITHOUT_OBJECT = re.compile(r"(?:berharap|mengatakan|berkata|mengaku)$")
_OBJECT = re.compile(r"\s*(?:hal|demikian|kepada|pada|dengan|untuk|begitu|itu|ini)\b")
_REACH = 600


def stop(text: str, start: int, end: int) -> int:
    """Give where the words of a sentence end: before its full stop, and before a credit after that."""
    ending = _ENDING.search(text, max(start, end - 60), end)
    return ending.start() if ending else end


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Take connectives, a conjunction and marks from the start of a clause, and marks from its end."""
    opening = words.CONNECTIVES.match(text, start, end)
    if opening and opening.end() < end:
        start = opening.end()
    link = _OPENING.match(text, start, end)
    start = link.end() if link else start
    while end > start and text[end - 1] in " ,;:.\n":
        end -= 1
    return start, end


def two_words(text: str, start: int, end: int) -> bool:
    """Say whether a clause has two words."""
    return bool(_TWO_WORDS.search(text, start, end))


def predicates(text: str, start: int, end: int) -> bool:
    """Say whether ``text[start:end]`` has a predicate that no preposition or conjunction governs."""
    return any(
        not _SUBORDINATED.search(text, max(verb.start() - 12, start), verb.start())
        for verb in _PREDICATE.finditer(text, start, end)
    )


def follows(text: str, verb: int, start: int, end: int) -> bool:
    """Say whether a clause follows the verb at ``text[verb:start]``, and not only an object."""
    if _WITHOUT_OBJECT.search(text, verb, start) and not _OBJECT.match(text, start, end):
        return True
    return predicates(text, start, min(end, start + _REACH))
