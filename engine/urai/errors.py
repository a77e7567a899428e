"""Errors that say where, what and what to do next, in the form compilers use.

The first line is ``file:line:col: code message; did you mean …?``, then the line itself
with a caret under the place, then the cure.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence

import msgspec


class Place(msgspec.Struct, frozen=True):
    """A place in a source text: ``line`` and ``column`` count from 1, ``source`` is that line."""

    file: str
    line: int = 0
    column: int = 0
    source: str = ""

    @classmethod
    def at(cls, file: str, text: str, offset: int) -> Place:
        """Give the place of a code-point ``offset`` in ``text``."""
        start = text.rfind("\n", 0, offset) + 1
        end = text.find("\n", offset)
        line = text[start : end if end >= 0 else len(text)]
        return cls(file, text.count("\n", 0, offset) + 1, offset - start + 1, line)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


class Problem(msgspec.Struct, frozen=True):
    """One thing that is wrong in a pipeline, rule, grammar or plugin, with its cure."""

    place: Place
    code: str
    message: str
    cure: str = ""
    meant: str = ""

    def __str__(self) -> str:
        head = f"{self.place}: {self.code} {self.message}"
        lines = [head + (f"; did you mean {self.meant!r}?" if self.meant else "")]
        if self.place.source:
            gutter = f"{self.place.line:>5} | "
            lines.append(gutter + self.place.source)
            lines.append(" " * (len(gutter) - 2) + "| " + " " * (self.place.column - 1) + "^")
        if self.cure:
            lines.append(f"   cure: {self.cure}")
        return "\n".join(lines)


class UraiError(Exception):
    """Nothing can be run: carries every problem that was found, not only the first."""

    def __init__(self, problems: Sequence[Problem] | Problem) -> None:
        self.problems = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__("\n\n".join(map(str, self.problems)))

    def __reduce__(self) -> tuple[type[UraiError], tuple[tuple[Problem, ...]]]:
        """Let the error come out of another process as it went in."""
        return type(self), (self.problems,)


class ReadError(Exception):
    """One document cannot be read; the message says why and what to do."""


def nearest(name: str, names: Iterable[str]) -> str:
    """Give the name that ``name`` was probably meant to be, or an empty string."""
    folded = {candidate.casefold(): candidate for candidate in sorted(names)}
    close = difflib.get_close_matches(name.casefold(), folded, n=1, cutoff=0.6)
    return folded[close[0]] if close else ""
