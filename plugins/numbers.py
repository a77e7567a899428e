"""Normalisers of numbers: figures and words, alone and in ranges."""

from __future__ import annotations

import urai

from ._numerals import figure, plain
from ._stated_numbers import number_in, range_in


def decimal(part: urai.Node | urai.Token, source: urai.Source) -> str:
    """Give a figure as a decimal string: ``1.500,75`` is ``1500.75``."""
    return plain(figure(source.words(part)))


def number(part: urai.Node | urai.Token, source: urai.Source) -> str:
    """Give the number of a match, in figures or in words, with its sign and scale."""
    return plain(number_in(part, source))


def lower_end(part: urai.Node | urai.Token, source: urai.Source) -> str:
    """Give the lower end of a range, whose scale may stand at the upper end only."""
    return plain(range_in(part, source)[0])


def upper_end(part: urai.Node | urai.Token, source: urai.Source) -> str:
    """Give the upper end of a range."""
    return plain(range_in(part, source)[1])


@urai.hookimpl
def urai_normalisers() -> list[urai.Normaliser]:
    """Contribute the normalisers of numbers."""
    return [
        urai.Normaliser("decimal", decimal, "a figure as a decimal string: 1.500,75 is 1500.75"),
        urai.Normaliser("number", number, "a number in figures or words as a decimal string: dua puluh is 20"),
        urai.Normaliser("lower_end", lower_end, "the lower end of a range: of Rp 5-10 juta it is 5000000"),
        urai.Normaliser("upper_end", upper_end, "the upper end of a range: of Rp 5-10 juta it is 10000000"),
    ]
