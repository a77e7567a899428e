"""Texts without their case, of the same length: what literals that ignore case are looked for in."""

from __future__ import annotations

ODD = {"ſ": "s", "\N{KELVIN SIGN}": "k", "İ": "i", "ı": "i"}
"""What is no ASCII letter, but matches one where :mod:`re` ignores case."""


def folded(text: str) -> str:
    """Give a text with its ASCII letters, and what matches them, in lower case."""
    if text.isascii():
        return text.lower()
    for odd, plain in ODD.items():
        if odd in text:
            text = text.replace(odd, plain)
    return text.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")
