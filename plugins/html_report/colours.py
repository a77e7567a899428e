"""Colours for kinds of facts: a palette, and shades that stay readable on both papers.

Contrast and luminance are those of WCAG 2.2, <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>.
"""

from __future__ import annotations

import re
from typing import NamedTuple

# Of the papers in style/tokens.css the two that leave least contrast.
LIGHT_PAPER = "#f4f5f2"
DARK_PAPER = "#20252b"

READABLE = 4.6  # a little above the 4.5 of level AA, as rounding to 8 bits takes some away

# Neighbours in this list lie far apart on the hue circle, so that the first kinds differ the most.
PALETTE = (
    "#2f6fb5",
    "#b4552d",
    "#3f8a4f",
    "#8a55b3",
    "#a8791c",
    "#c2477f",
    "#1f8a8a",
    "#b23a3a",
    "#5a63c7",
    "#6f8420",
    "#a04aa0",
    "#2a84a8",
    "#a0623f",
    "#2f8a6b",
    "#7a6bb8",
    "#8f6d3a",
    "#bf4f60",
    "#4f7f8f",
    "#77703a",
    "#94607f",
)

_HEX = re.compile(r"#[0-9a-fA-F]{3}(?:[0-9a-fA-F]{3})?")


class Shades(NamedTuple):
    """One colour as it is printed on light and on dark paper: lines and washes, in CSS."""

    light: str
    light_wash: str
    dark: str
    dark_wash: str


def shades(colour: str) -> Shades:
    """Give the shades of a colour, ``#rgb`` or ``#rrggbb``; raise ValueError for anything else."""
    light, dark = _readable(colour, LIGHT_PAPER), _readable(colour, DARK_PAPER)
    return Shades(light, _wash(light, 0.13), dark, _wash(dark, 0.2))


def contrast(one: str, other: str) -> float:
    """Give the contrast ratio of two colours: 1 to 21."""
    brighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def _readable(colour: str, paper: str) -> str:
    """Move a colour away from its paper, in steps of a twentieth, until text in it can be read."""
    channels = _channels(colour)
    end = 0 if _luminance(paper) > 0.5 else 255
    for step in range(21):
        shade = _hex(tuple(round(c + (end - c) * step / 20) for c in channels))
        if contrast(shade, paper) >= READABLE:
            return shade
    raise AssertionError("black on light paper and white on dark paper can always be read")


def _wash(colour: str, strength: float) -> str:
    red, green, blue = _channels(colour)
    return f"rgba({red}, {green}, {blue}, {strength})"


def _channels(colour: str) -> tuple[int, ...]:
    if not _HEX.fullmatch(colour):
        raise ValueError(f"{colour!r} is no colour; write it as '#rrggbb', like '#2f6fb5'")
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    return tuple(int(digits[at : at + 2], 16) for at in (0, 2, 4))


def _hex(channels: tuple[int, ...]) -> str:
    return "#" + "".join(f"{channel:02x}" for channel in channels)


def _luminance(colour: str) -> float:
    linear = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in (value / 255 for value in _channels(colour))
    )
    return sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
