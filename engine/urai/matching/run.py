"""What reading a match gives."""

from __future__ import annotations

from typing import NamedTuple

from urai.matching.tree import Token


class Run(NamedTuple):
    """The terminals of a match: their names, and their starts and ends in turn; none if nothing matches.

    ``reached`` and ``state`` are where reading ended, which may be further on.
    """

    names: list[str]
    offsets: list[int]
    reached: int
    state: int

    @property
    def end(self) -> int:
        """The end of the match, -1 where there is none."""
        return self.offsets[-1] if self.offsets else -1

    def tokens(self) -> list[Token]:
        """Give the terminals as tokens."""
        return list(map(Token, self.names, self.offsets[::2], self.offsets[1::2]))
