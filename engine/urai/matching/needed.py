"""Tell quickly that a text has no match: none of the literals stands in it of which every match has one."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from urai.matching.required import Literal, without_longer

MOST = 50
"""More literals than these take longer to look for than they save."""


class Needed(msgspec.Struct, frozen=True):
    """Literals of which every match of a grammar contains one; where there are none, nothing is known.

    ``folded`` ones are in lower case, and stand in a match in any case.
    """

    exact: tuple[str, ...] = ()
    folded: tuple[str, ...] = ()

    def is_missing(self, text: str, folded: str, start: int = 0, end: int | None = None) -> bool:
        """Say whether ``text[start:end]`` can have no match; ``folded`` is the whole text without its case."""
        return (
            bool(self.exact or self.folded)
            and all(text.find(literal, start, end) < 0 for literal in self.exact)
            and all(folded.find(literal, start, end) < 0 for literal in self.folded)
        )


def needed_of(literals: Iterable[Literal]) -> Needed:
    """Give what is needed of literals of which every match contains one."""
    kept = without_longer(literals)
    exact = {literal.text for literal in kept if not literal.anycase}
    anycase = {literal.text for literal in kept if literal.anycase}
    if len(exact) + len(anycase) > MOST:
        return Needed()
    return Needed(tuple(sorted(exact)), tuple(sorted(anycase)))
