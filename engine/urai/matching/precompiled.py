"""Keep compiled regular expressions: :mod:`re` takes much longer to compile one than to load it.

What is kept is the code that :mod:`re` itself would run, made by the same version of Python. It
is checked when it is loaded, as all such code is; where loading fails it is compiled again.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]  # what re.compile hands its code to
import re
from array import array
from collections.abc import Callable, Mapping
from re import _compiler as compiler  # type: ignore[attr-defined]  # what re.compile calls
from re import _parser as parser
from typing import Any

import msgspec


class Code(msgspec.Struct, frozen=True):
    """The code of a regular expression: 32-bit words, its flags and its groups by name."""

    words: bytes
    flags: int
    groups: int
    names: dict[str, int]


def coded(pattern: str) -> Code:
    """Compile a regular expression to code.

    Raises:
        re.error: it is none.

    """
    tree = parser.parse(pattern)
    state: Any = tree.state
    words = array("I", compiler._code(tree, 0))
    return Code(words.tobytes(), state.flags, state.groups - 1, dict(state.groupdict))


def loaded(pattern: str, code: Code) -> re.Pattern[str]:
    """Make the regular expression of its code."""
    words = array("I")
    words.frombytes(code.words)
    names: list[str | None] = [None] * (code.groups + 1)
    for name, number in code.names.items():
        names[number] = name
    found: re.Pattern[str] = _sre.compile(pattern, code.flags, words.tolist(), code.groups, code.names, tuple(names))
    return found


class Expressions:
    """Compiles regular expressions, or takes their code if it is known.

    A ``recording`` one keeps the code of all that it compiles, and the texts that were made for it.
    """

    def __init__(
        self,
        codes: Mapping[str, Code] | None = None,
        texts: Mapping[str, str | None] | None = None,
        *,
        recording: bool = False,
    ) -> None:
        self.codes = dict(codes or {})
        self.texts = dict(texts or {})
        self._recording = recording

    def text(self, key: str, make: Callable[[], str | None]) -> str | None:
        """Give the text that ``make`` makes, or the one that is known under a key."""
        if key in self.texts:
            return self.texts[key]
        text = make()
        if self._recording:
            self.texts[key] = text
        return text

    def compile(self, pattern: str) -> re.Pattern[str]:
        """Give a compiled expression."""
        code = self.codes.get(pattern)
        try:
            if code is None and self._recording:
                code = self.codes[pattern] = coded(pattern)
            if code is not None:
                return loaded(pattern, code)
        except (AttributeError, TypeError, ValueError, RuntimeError, OverflowError):
            self.codes.pop(pattern, None)  # another Python than the one that the code is for
        return re.compile(pattern)
