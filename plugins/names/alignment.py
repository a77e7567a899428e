"""Decide whether a short form is made of the words before it, and of which."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

MOST_WORDS = 12
SMALL = frozenset(
    "dan atau di ke dari untuk yang bagi pada dalam atas oleh dengan tentang serta "
    "of and the for in on to a an & / -".split()
)
TOO_DEAR = 1.6
_FEWEST_LETTERS, _FEWEST_CONTENT = 5, 3
INNER_START, SKIPPED_WORD, LONG_REACH = 0.5, 1.0, 0.1

_LETTERS = re.compile(r"[\W_]+")
_FIGURES = {
    word: str(figure)
    for figure, words in enumerate(("satu i", "dua ii", "tiga iii", "empat iv"), 1)
    for word in words.split()
}


def letters_of(short: str) -> str:
    """Give the letters of a short form in lower case; a figure repeats its letter (``P3K`` is ``pppk``)."""
    plain = _LETTERS.sub("", short).casefold()
    return re.sub(r"([a-z])([2-4])", lambda found: found[1] * int(found[2]), plain)


@lru_cache(maxsize=8192)
def long_form(short: str, words: tuple[str, ...]) -> int | None:
    """Give how many of the last words a short form stands for; ``None`` where it stands for none.

    Each word gives letters in their order, beginning with its first; small words may give none.
    """
    letters = letters_of(short)
    words = tuple(word.casefold() for word in words[-MOST_WORDS:])
    if not 2 <= len(letters) <= 20 or not words:
        return None
    if (count := _initials(letters, words) or _with_figure(short, words)) is not None:
        return count
    inner = not short.isupper() or len(letters) > 4
    best: tuple[float, int] | None = None
    for count in range(1, len(words) + 1):
        chosen = words[-count:]
        if chosen[0][:1] != letters[0] or chosen[0] in SMALL or count > len(letters) + 4:
            continue
        cost = _cost(letters, chosen, inner=inner)
        if cost is not None and (best is None or cost < best[0]):
            best = (cost, count)
    if best is None or best[0] > TOO_DEAR:
        return None
    if best[1] == 1:
        return None
    return best[1]


def stands_for(short: str, words: Sequence[str]) -> bool:
    """Say whether a short form is made of just these words."""
    return long_form(short, tuple(words)) == len(words)


def spells(short: str, words: Sequence[str]) -> bool:
    """Say whether words have the letters of a short form in their order, wherever in them: LENTERA.

    That much is chance where it is not plain from elsewhere that just these words are the long form.
    """
    letters = _LETTERS.sub("", short).casefold()
    content = sum(word not in SMALL for word in words)
    if not _FEWEST_CONTENT <= content <= len(letters) or len(letters) < _FEWEST_LETTERS or words[0][:1] != letters[0]:
        return False
    rest = iter("".join(words))
    return all(letter in rest for letter in letters)


def _with_figure(short: str, words: tuple[str, ...]) -> int | None:
    """Give the count where a short form ends in a figure that the last word is: Diploma Empat (D4)."""
    if not short[-1:].isdigit():
        return None
    return _initials(_LETTERS.sub("", short).casefold(), (*words[:-1], _FIGURES.get(words[-1], words[-1])))


def initials_of(short: str, words: tuple[str, ...]) -> bool:
    """Say whether a short form is just the first letters of these words, small words left out."""
    return _initials(letters_of(short), words) == len(words)


def _initials(letters: str, words: tuple[str, ...]) -> int | None:
    """Give the number of last words whose first letters are the short form, small words counted in."""
    left = len(letters)
    for count, word in enumerate(reversed(words), 1):
        if left and word[:1] == letters[left - 1]:
            left -= 1
            if not left:
                return count if count > 1 and word not in SMALL else None
        elif word not in SMALL:
            return None
    return None


def _cost(letters: str, words: Sequence[str], *, inner: bool) -> float | None:
    """Give how forced it is to spell the letters with these words; ``None`` where it cannot be done."""
    costs: dict[int, float] = {0: 0.0}
    for word in words:
        after: dict[int, float] = {}
        skip = 0.0 if word in SMALL else SKIPPED_WORD
        for used, cost in costs.items():
            for taken, price in _ways(letters, used, word, inner):
                total = cost + price
                if total < after.get(used + taken, TOO_DEAR + 1):
                    after[used + taken] = total
            if used and cost + skip < after.get(used, TOO_DEAR + 1):
                after[used] = cost + skip
        costs = after
        if not costs:
            return None
    return costs.get(len(letters))


def _ways(letters: str, used: int, word: str, inner: bool) -> list[tuple[int, float]]:
    """Give how many letters a word can spell from a position, each with its price."""
    ways: list[tuple[int, float]] = []
    starts = [0] if word[0] == letters[used : used + 1] else []
    if inner and used and not starts:
        found = word.find(letters[used : used + 2], 1) if len(letters) > used + 1 else -1
        starts = [found] if found > 0 else []
    for start in starts:
        here, price = start, INNER_START if start else 0.0
        taken = 0
        while used + taken < len(letters):
            found = word.find(letters[used + taken], here)
            if found < 0:
                break
            price += LONG_REACH if taken and found > here else 0.0
            taken += 1
            here = found + 1
            if not start or taken > 1:
                ways.append((taken, price))
    return ways
