"""Short ways to say what a form made of a text."""

from __future__ import annotations

from collections.abc import Sequence

from urai.facts import Layout
from urai.form import Form, detect
from urai.text import clean


def layout_of(text: str, forms: Sequence[Form]) -> Layout:
    """Give the layout of a text as it was published."""
    return detect(clean(text), forms).layout


def kinds_of(text: str, forms: Sequence[Form]) -> list[str]:
    """Give the kinds of a text's sections, outermost ones only."""
    return [section.kind for section in layout_of(text, forms).sections if section.parent is None]


def datelines(text: str, forms: Sequence[Form]) -> list[tuple[str, str | None, str | None]]:
    """Give the words, the place and the outlet of each dateline, as written."""
    return [
        (text[section.start : section.end], part(text, section.parts, "place"), part(text, section.parts, "outlet"))
        for section in layout_of(text, forms).sections
        if section.kind == "dateline"
    ]


def credits_of(text: str, forms: Sequence[Form]) -> list[tuple[str | None, str]]:
    """Give the role and the name of each credit, as written."""
    found = []
    for section in layout_of(text, forms).sections:
        if section.kind == "credit":
            names = [part(text, section.parts, name) for name in ("name", "signature", "office")]
            found.append((part(text, section.parts, "role"), next(name for name in names if name is not None)))
    return found


def part(text: str, parts: dict[str, tuple[int, int]], name: str) -> str | None:
    """Give the words of a section's part, or ``None`` where it has none."""
    return text[slice(*parts[name])] if name in parts else None
