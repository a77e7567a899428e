"""Every entry of a lexicon as a match."""

from __future__ import annotations

from typing import Any

from urai.grammar import END, Production, Tables, Terminal
from urai.matching.anchor import AnchorGroup, Anchoring
from urai.matching.driver import ParseStop
from urai.matching.lexicon import ENTRY, PRIORITY, Lexicon, placeholder
from urai.matching.precompiled import Expressions
from urai.matching.required import Literal
from urai.matching.shape import Shape, Shapes
from urai.matching.tree import Match, Node


class LexiconMatcher:
    """Every entry of a lexicon as a match: its tree is named after the lexicon and has one ENTRY."""

    strategy = "lexicon"
    anchor_note = ""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.why = f"{len(lexicon)} entries, looked up by their first word"
        self.tables = _tables(lexicon)
        self.anchoring = Anchoring((AnchorGroup((), lexicon=lexicon.name),), tries=0.0, ordered=True)
        self.expressions = Expressions()
        self._shape = Shapes(self.tables).of([ENTRY])

    def literals(self, group: AnchorGroup) -> tuple[Literal, ...]:
        """Give the literals of an anchor group."""
        return self.lexicon.literals if group.lexicon else group.literals

    def find(self, text: str, start: int, end: int) -> int:
        """Give the end of the longest entry that begins exactly at ``start`` and ends by ``end``, or -1."""
        return self.lexicon.longest(text, start, end)

    def match(self, text: str, start: int, end: int) -> Match | None:
        """Give the longest entry that begins exactly at ``start`` and ends by ``end``."""
        stop = self.lexicon.longest(text, start, end)
        return Match(start, stop, source=(self, text, end)) if stop >= 0 else None

    def read(self, text: str, start: int, stop: int, end: int) -> tuple[Shape, list[int]]:
        """Give shape and offsets of a match from ``start`` to ``stop``."""
        return self._shape, [start, stop]

    def measured(self, text: str, start: int, end: int) -> tuple[int, int]:
        """Give the end of the longest entry at ``start``, or -1, and how much was read for it."""
        return self.lexicon.longest(text, start, end), 1

    def entry(self, text: str, match: Match) -> Any:
        """Give what the lexicon knows of a match."""
        return self.lexicon[text[match.start : match.end]]

    def parse(self, text: str, start: int, end: int) -> Node:
        """Give the tree of an entry that is the whole of ``text[start:end]``; raises ParseStop where it is none."""
        if self.lexicon.longest(text, start, end) != end:
            raise ParseStop(start, [ENTRY])
        return self._shape.tree([start, end])


def _tables(lexicon: Lexicon) -> Tables:
    pattern = placeholder(f"{lexicon.name}:{lexicon.digest}")
    return Tables(
        name=lexicon.name,
        start="start",
        terminals={ENTRY: Terminal(ENTRY, pattern, literal=False, priority=PRIORITY)},
        ignored=(),
        declared=(),
        productions=(Production("start", lexicon.name, (ENTRY,), (1,), expand_single=False),),
        actions=({ENTRY: 1, "start": 2}, {END: -1}, {}),
        lexers=((ENTRY,), (), ()),
        unless=({}, {}, {}),
        start_state=0,
        end_state=2,
    )
