"""Compile the grammars of names into regular expressions over the classes of words."""

from __future__ import annotations

from collections.abc import Sequence

import urai
from urai.grammar import load
from urai.matching import compile_grammar


def expression(path: str, start: str = "start") -> str:
    """Give the regular expression of one start rule of a bundled grammar.

    Raises:
        UraiError: the grammar does not load.
        ValueError: the grammar cannot be one expression.

    """
    source = _text(path)
    matcher = compile_grammar(load(source or "", name=path, start=start, loader=_text))
    if matcher.strategy != "pattern":
        raise ValueError(f"{path}, {start}: {matcher.why}")
    return matcher.compiled.expression


def alternatives(kinds: Sequence[tuple[str, str, str]]) -> str:
    """Give the expression of several grammars, the first that fits wins; each is a group: name, path, start."""
    return "|".join(f"(?P<{name}>{expression(path, start)})" for name, path, start in kinds)


def _text(path: str) -> str | None:
    file = urai.bundled("urai.grammars") / path
    return file.read_text(encoding="utf-8") if file.is_file() else None
