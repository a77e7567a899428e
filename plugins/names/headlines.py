"""Tell which lines are headlines: nearly each word has a capital letter, so that none says anything by it."""

from __future__ import annotations

import re

from .words import Words

_CONTENT = re.compile("[bcefghklmnopsuvw]")
"""Words with a meaning of their own, in small letters."""

_FEWEST, _MOST = 3, 30
_LONG = 5
_SMALL_WORDS = frozenset("untuk dengan dalam kepada oleh antara serta hingga tentang secara sebagai bagi".split())


class Headlines:
    """The headlines of a text: ``word in headlines`` says whether a word stands in one."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._known: dict[int, bool] = {}

    def __contains__(self, word: int) -> bool:
        raw = self._words.raw
        earliest = max(word - _MOST, 0)
        start = raw.rfind("|", earliest, word) + 1
        if not start and earliest:
            return False
        known = self._known.get(start)
        if known is None:
            stop = raw.find("|", start)
            known = self._known[start] = self._is_headline(start, stop if stop >= 0 else len(raw))
        return known

    def _is_headline(self, start: int, stop: int) -> bool:
        words = self._words
        if not _FEWEST < stop - start <= _MOST or words.raw[stop - 1] == "." or _CONTENT.search(words.raw, start, stop):
            return False
        small = (words.keys[at] for at in range(start, stop) if words.raw[at].islower())
        return all(len(word) < _LONG or word in _SMALL_WORDS for word in small)
