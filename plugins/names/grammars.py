"""Compile the grammars of names into regular expressions over the classes of words."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

import urai
from urai.grammar import load
from urai.matching import compile_grammar
from urai.matching.cache import expression_of, grammar_key


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


def alternatives(frame: str, kinds: Sequence[tuple[str, str, str]]) -> re.Pattern[str]:
    """Compile several grammars, of which the first that fits wins; each is a group: name, path, start.

    They stand in ``frame``, an expression, for its ``%s``.
    """
    keys = [grammar_key(_text(path) or "", start, _text) for _, path, start in kinds]
    digest = hashlib.blake2b(repr((frame, kinds, keys)).encode(), digest_size=16).hexdigest()
    return expression_of(
        digest,
        lambda: frame % "|".join(f"(?P<{name}>{expression(path, start)})" for name, path, start in kinds),
    )


def _text(path: str) -> str | None:
    file = urai.bundled("urai.grammars") / path
    return file.read_text(encoding="utf-8") if file.is_file() else None
