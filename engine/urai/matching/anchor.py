"""What each match of a grammar must contain, so that the rest of a text need not be looked at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from urai.grammar import Tables
from urai.matching.charset import CharSet
from urai.matching.dfa import State
from urai.matching.expression import first_characters
from urai.matching.frequency import expected
from urai.matching.lookback import before_anchor, place_of_first
from urai.matching.required import Literal, LiteralSet, required_literals, without_longer

AT_HITS = 1.2
"""Coming to a place through the automaton costs so many tries at a place that a search finds."""

LOOKING_BACK = 4.0
"""Finding where a match begins, from a literal further on, costs so many tries at a known place."""

SEARCHING = 5.0
"""Looking at each character for a first one costs so many tries in 1,000 characters."""

SLOW = 12.0
"""A rule that is tried more often in 1,000 characters is worth a remark."""


class Anchoring(msgspec.Struct, frozen=True):
    """Where the matches of a grammar are to be looked for.

    Every match contains one of ``anchors``. If all of them have an offset, a match begins so
    many characters before. If none has, what stands in a match before its anchor matches the
    expression ``before``, read backwards. Without anchors every place where ``first`` matches
    has to be tried; it matches the first character of each match.

    ``ordered``: anchors that come one after another, by their ends, promise matches that begin
    one after another. ``tries`` is how many places are to be expected in 1,000 characters;
    ``note`` says what would help, where that is slow.
    """

    anchors: tuple[Literal, ...]
    before: str
    first: str
    tries: float
    ordered: bool = False
    note: str = ""

    @property
    def leads(self) -> bool:
        """Whether it is known from an anchor where its match begins."""
        return all(literal.offset is not None for literal in self.anchors)


def anchoring(tables: Tables, states: Sequence[State]) -> Anchoring:
    """Choose the literals that are dearest to miss and cheapest to find."""
    patterns = [tables.terminals[name].pattern for name in _first_terminals(tables)]
    chars = CharSet(bounds for pattern in patterns for bounds in first_characters(pattern).ranges)
    searching = SEARCHING + sum(expected(character) for character in chars.characters()[:2000])
    first = place_of_first(patterns)
    choices = [(searching, Anchoring((), "", first, searching))]
    if leading := _leading(tables):
        tries = _cost(leading)
        choices.append((AT_HITS * tries, Anchoring(leading, "", first, tries)))
    if chosen := _cut(tables):
        choices.append(_inner(tables, states, chosen, first))
    best = min(choices, key=lambda choice: choice[0])[1]
    note = _remark(best, chars) if best.tries > SLOW else ""
    return msgspec.structs.replace(best, note=note, ordered=_is_ordered(best))


def _is_ordered(anchoring: Anchoring) -> bool:
    texts = sorted({literal.text for literal in anchoring.anchors})
    offsets = {literal.offset for literal in anchoring.anchors}
    return len(offsets) == 1 and not any(one in other for one in texts for other in texts if one != other)


def _remark(anchoring: Anchoring, first: CharSet) -> str:
    rate = f"it is tried at about {anchoring.tries:.0f} places in 1,000 characters"
    if anchoring.anchors:
        shown = ", ".join(repr(literal.text) for literal in anchoring.anchors[:5])
        return f"slow: {rate}, because all that its matches must contain is one of {shown}; a rarer one would help"
    return (
        f"slow: {rate}, wherever one of {first.pattern()} stands, because no word or sign is in all its matches; "
        "a word or sign that each match must contain would help, or a lexicon in place of a general pattern"
    )


def _first_terminals(tables: Tables) -> list[str]:
    return [name for name in tables.actions[tables.start_state] if name in tables.terminals]


def _cost(literals: Iterable[Literal]) -> float:
    return sum(expected(literal.text, left=literal.left, right=literal.right) for literal in literals)


def _cheapest(sets: Iterable[LiteralSet]) -> LiteralSet | None:
    return min(sets, key=lambda literals: (_cost(literals), len(literals)), default=None)


def _leading(tables: Tables) -> tuple[Literal, ...]:
    """Give literals at known places of the first tokens; none where a first token has none."""
    union: list[Literal] = []
    for name in _first_terminals(tables):
        sets = required_literals(tables.terminals[name].pattern)
        best = _cheapest([literals for literals in sets if all(literal.offset is not None for literal in literals)])
        if best is None:
            return ()
        union += best
    return without_longer(union)


def _cut(tables: Tables) -> dict[str, LiteralSet]:
    """Give terminals of which every match contains one, each with literals that it must contain."""
    found = {name: _cheapest(required_literals(terminal.pattern)) for name, terminal in tables.terminals.items()}
    sets = {name: literals for name, literals in found.items() if literals and name not in tables.ignored}
    order = sorted(sets, key=lambda name: (_cost(sets[name]), name))
    chosen: list[str] = []
    for name in order:
        chosen.append(name)
        if not _derives(tables, chosen):
            break
    else:
        return {}
    for name in reversed(chosen.copy()):
        others = [other for other in chosen if other != name]
        if not _derives(tables, others):
            chosen = others
    return {name: sets[name] for name in chosen}


def _derives(tables: Tables, without: Sequence[str]) -> bool:
    """Say whether the grammar has any text, empty ones aside, without some terminals."""
    able: dict[str, bool] = {}  # symbol: whether it derives a text that is not empty
    terminals = {*tables.terminals, *tables.declared} - set(without)
    able.update(dict.fromkeys(terminals, True))
    changed = True
    while changed:
        changed = False
        for production in tables.productions:
            if all(symbol in able for symbol in production.symbols):
                full = any(able[symbol] for symbol in production.symbols)
                if able.get(production.origin) is None or (full and not able[production.origin]):
                    able[production.origin] = full
                    changed = True
    return able.get(tables.start, False)


def _inner(
    tables: Tables, states: Sequence[State], chosen: dict[str, LiteralSet], first: str
) -> tuple[float, Anchoring]:
    """Give the cost of anchors that may stand further on, and the anchors."""
    tries = sum(map(_cost, chosen.values()))
    before = before_anchor(tables, states, chosen)
    literals = [literal for literals in chosen.values() for literal in literals]
    if before:
        literals = [literal._replace(offset=None) for literal in literals]
    anchors = without_longer(literals)
    return tries * (LOOKING_BACK if before else AT_HITS), Anchoring(anchors, before, first, tries)
