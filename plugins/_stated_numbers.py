"""The numbers that a match states: a figure with its scale, words, and the ends of a range."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

import urai

from ._numerals import figure, number_in_words, scale

_FIGURES = frozenset({"NUMBER", "FIGURE", "GROUPED", "BETWEEN"})
_WORDS = frozenset({"NUMBER_WORDS", "HIGH_WORDS"})
_THOUSANDS = re.compile(r"\d{1,3},\d{3}")


def number_in(part: urai.Node | urai.Token, source: urai.Source, *, counted: bool = False) -> Decimal:
    """Give the number that a part of a match states: a figure with its scale (or several, added), or words.

    Words in brackets after a figure, and a figure in brackets after words, only repeat it. Where
    ``counted``, a comma before three digits groups thousands: nothing is counted in thousandths.

    Raises:
        Rejected: the words are no number, or the part has none.

    """
    tokens = (
        [token for token in part.walk() if isinstance(token, urai.Token)] if isinstance(part, urai.Node) else [part]
    )
    total: Decimal | None = None
    for token, after in pairwise([*tokens, urai.Token("", part.end, part.end)]):
        text = source.words(token)
        scaled = after.name in ("SCALE", "MONEY_SCALE")
        if token.name in _WORDS and total is None:
            return _words_or_rejected(text)
        if token.name in _FIGURES:
            grouped = counted and not scaled and _THOUSANDS.fullmatch(text)
            value = Decimal(text.replace(",", "")) if grouped else figure(text)
            total = (total or Decimal(0)) + value * (scale(source.words(after)) if scaled else 1)
    if total is None:
        raise urai.Rejected("no number stands here")
    return -total if any(token.name == "MINUS" for token in tokens) else total


def range_in(part: urai.Node | urai.Token, source: urai.Source) -> tuple[Decimal, Decimal]:
    """Give the ends of a range, whose scale may stand at the upper end only: ``Rp 5-10 juta``.

    Raises:
        Rejected: the second end is not the greater one.

    """
    low, high = (part.part("low"), part.part("high")) if isinstance(part, urai.Node) else (None, None)
    if not isinstance(low, urai.Node) or not isinstance(high, urai.Node):
        raise urai.Rejected("a range has two ends")
    lower, upper = number_in(low, source, counted=True), number_in(high, source, counted=True)
    shared = high.part("MONEY_SCALE") or high.part("SCALE")
    if shared and not (low.part("MONEY_SCALE") or low.part("SCALE") or low.part("NUMBER_WORDS")) and lower < 1000:
        lower *= scale(source.words(shared))
    if not lower < upper:
        raise urai.Rejected("a range rises from its first number to its second")
    return lower, upper


def _words_or_rejected(text: str) -> Decimal:
    try:
        return number_in_words(text)
    except ValueError as error:
        raise urai.Rejected(str(error)) from None
