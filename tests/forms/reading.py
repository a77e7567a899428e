"""Short ways to say what a form made of a text."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from urai.facts import Layout
from urai.form import Form, detect
from urai.matching import ParseStop
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


def stopped(form: Form, text: str) -> str | None:
    """Say where a form's grammar stops in a text, and what it expected there; nothing where it takes all of it."""
    cleaned = clean(text)
    try:
        form.matcher.parse(cleaned, 0, len(cleaned))
    except ParseStop as stop:
        return f"at {cleaned[stop.position :][:40]!r} expected {stop.expected}"
    return None


def lines_of(words: Sequence[str]) -> st.SearchStrategy[str]:
    """Make lines of some words in any order and spacing, and of any characters."""
    spaced = st.sampled_from([*words, "  ", "    ", "\t", "|", ":", "\n"])
    known = st.lists(spaced, min_size=1, max_size=14).map(" ".join)
    odd = st.text(st.characters(codec="utf-8", exclude_characters="\r"), min_size=1, max_size=60)
    return st.lists(known | odd, min_size=1, max_size=6).map("\n".join)
