"""What each match of a grammar must contain, so that the rest of a text need not be looked at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from urai.grammar import Tables
from urai.matching.charset import CharSet
from urai.matching.dfa import State
from urai.matching.expression import first_characters, lexicon_of
from urai.matching.frequency import expected
from urai.matching.lookback import before_chosen, behind, condition_before, place_of_first, read_back
from urai.matching.needed import Needed, needed_of
from urai.matching.required import Literal, LiteralSet, cheapest, required_literals, without_longer

AT_HITS = 1.2
"""Coming to a place through the automaton costs so many tries at a place that a search finds."""

LOOKING_BACK = 4.0
"""Finding where a match begins, from a literal further on, costs so many tries at a known place."""

LEXICON_RATE = 3.0
"""So many first words of a lexicon's entries are expected in 1,000 characters."""

NEARLY_LEADING = 2.0
"""The same, from a literal inside the first token."""

SEARCHING = 5.0
"""Looking at each character for a first one costs so many tries in 1,000 characters."""

SLOW = 12.0
"""A rule that is tried more often in 1,000 characters is worth a remark."""


class AnchorGroup(msgspec.Struct, frozen=True):
    """Literals, and how to come from one of them to the start of its match.

    If the literals have offsets, a match begins so many characters before. If not, what stands
    in the match before the literal matches the expression ``before``, read backwards, and the
    match begins in there where ``first`` matches. Directly before a literal that begins like a
    word stands one of the characters ``behind``, if there are any. If the group is of a
    ``lexicon``, the literals are its own. Without any, a match can begin wherever ``first`` matches.
    """

    literals: tuple[Literal, ...]
    before: str = ""
    first: str = ""
    behind: str = ""
    lexicon: str = ""


class Anchoring(msgspec.Struct, frozen=True):
    """Where the matches of a grammar are to be looked for: every match is found through one of the groups.

    If ``ordered``, a literal promises no match that begins before those that an earlier literal
    promised, but for ``spread``, the greatest offset. ``tries`` is how many places are to be
    expected in 1,000 characters; ``note`` says what would help, where that is slow.
    """

    groups: tuple[AnchorGroup, ...]
    tries: float
    ordered: bool = False
    spread: int = 0
    note: str = ""

    @property
    def anchors(self) -> tuple[Literal, ...]:
        """The literals of all groups."""
        return tuple(literal for group in self.groups for literal in group.literals)


class _Choice:
    """Groups of anchors under construction, with what they cost."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._leading: list[Literal] = []
        self._lexicons: dict[tuple[str, str, str, str], None] = {}
        self._inner: dict[tuple[str, str, str], list[Literal]] = {}
        self._searched: list[str] = []
        self.tries = 0.0
        self.cost = 0.0

    def lead(self, literals: LiteralSet) -> None:
        """Add literals at known places of the match."""
        self._leading += literals.literals
        self.tries += literals.rate
        self.cost += AT_HITS * literals.rate

    def look_back(self, literals: LiteralSet, before: str, starts: Iterable[str], behind: str, each: float) -> None:
        """Add literals from which a match's start has to be looked for."""
        first = place_of_first([self._tables.terminals[name].pattern for name in sorted(starts)])
        found = self._inner.setdefault((before, first, behind), [])
        found += [literal._replace(offset=None) for literal in literals.literals]
        self.tries += literals.rate
        self.cost += each * literals.rate

    def search(self, name: str) -> None:
        """Add a first terminal whose matches have to be looked for at each character."""
        pattern = self._tables.terminals[name].pattern
        self.cost += (0 if self._searched else SEARCHING) + _rate_of_first(pattern)
        self.tries += _rate_of_first(pattern)
        self._searched.append(pattern)

    def look_up(self, lexicon: str, before: str, starts: Iterable[str], each: float) -> None:
        """Add the entries of a lexicon, at the start of the match or, if something is ``before``, further on."""
        patterns = [self._tables.terminals[name].pattern for name in sorted(starts)]
        first = place_of_first(patterns) if before else ""
        self._lexicons[lexicon, before, first, ""] = None
        self.tries += LEXICON_RATE
        self.cost += each * LEXICON_RATE

    def groups(self) -> tuple[AnchorGroup, ...]:
        """Give the groups."""
        found = [AnchorGroup(without_longer(self._leading))] if self._leading else []
        for lexicon, before, first, chars in sorted(self._lexicons):
            found.append(AnchorGroup((), before, first, chars, lexicon))
        for (before, first, chars), literals in sorted(self._inner.items()):
            found.append(AnchorGroup(tuple(sorted(set(literals), key=str)), before, first, chars))
        if self._searched:
            found.append(AnchorGroup((), first=place_of_first(self._searched)))
        return tuple(found)


def anchoring(tables: Tables, states: Sequence[State]) -> Anchoring:
    """Choose the literals that are dearest to miss and cheapest to find."""
    choices = [_by_first_terminal(tables)]
    if chosen := _cut(tables):
        choices.append(_by_cut(tables, states, chosen))
    best = min(choices, key=lambda choice: choice.cost)
    groups = best.groups()
    note = _remark(best.tries, groups) if best.tries > SLOW else ""
    spread = max((literal.offset or 0 for group in groups for literal in group.literals), default=0)
    return Anchoring(groups, best.tries, _is_ordered(groups), spread, note)


def _is_ordered(groups: Sequence[AnchorGroup]) -> bool:
    return len(groups) == 1 and bool(groups[0].literals or groups[0].lexicon)


def _remark(tries: float, groups: Sequence[AnchorGroup]) -> str:
    rate = f"it is tried at about {tries:.0f} places in 1,000 characters"
    literals = sorted((literal for group in groups for literal in group.literals), key=lambda found: len(found.text))
    if all(group.literals or group.lexicon for group in groups):
        shown = ", ".join(repr(literal.text) for literal in literals[:5])
        return f"slow: {rate}, because all that its matches must contain is one of {shown}; a rarer one would help"
    return (
        f"slow: {rate}, because some of its matches need contain no certain word or sign; "
        "one that each match must contain would help, or a lexicon in place of a general pattern"
    )


def _first_terminals(tables: Tables) -> list[str]:
    return [name for name in tables.actions[tables.start_state] if name in tables.terminals]


def _rate_of_first(pattern: str) -> float:
    chars = first_characters(pattern).characters(500)
    left = bool(condition_before(pattern))
    return sum(expected(character, left=left) for character in chars)


def _by_first_terminal(tables: Tables) -> _Choice:
    """Look for each terminal with which a match can begin."""
    choice = _Choice(tables)
    for name in _first_terminals(tables):
        pattern = tables.terminals[name].pattern
        if lexicon := lexicon_of(pattern):
            choice.look_up(lexicon, "", [], AT_HITS)
            continue
        sets = required_literals(pattern)
        leading = cheapest(found for found in sets if found.leads)
        inner = cheapest(found for found in sets if not found.leads)
        costs = {
            "search": _rate_of_first(pattern) + SEARCHING,
            "lead": AT_HITS * leading.rate if leading else float("inf"),
            "inner": NEARLY_LEADING * inner.rate if inner else float("inf"),
        }
        cheap = min(costs, key=lambda way: costs[way])
        if cheap == "lead" and leading:
            choice.lead(leading)
        elif cheap == "inner" and inner:
            choice.look_back(inner, f"{inner.before.pattern()}*+", [name], "", NEARLY_LEADING)
        else:
            choice.search(name)
    return choice


def _by_cut(tables: Tables, states: Sequence[State], chosen: Mapping[str, LiteralSet]) -> _Choice:
    """Look for terminals of which every match has one."""
    choice = _Choice(tables)
    for name, before in before_chosen(tables, states, chosen).items():
        literals = chosen[name]
        back = read_back(tables, name, literals, before)
        if lexicon := lexicon_of(tables.terminals[name].pattern):
            choice.look_up(lexicon, back, before.starts, LOOKING_BACK if back else AT_HITS)
            continue
        if not back:
            choice.lead(literals)
        else:
            each = LOOKING_BACK if before.names else NEARLY_LEADING
            choice.look_back(literals, back, before.starts, behind(tables, literals, before), each)
    return choice


def _cut(tables: Tables) -> dict[str, LiteralSet]:
    """Give terminals of which every match contains one, each with literals that it must contain."""
    found = {
        name: LiteralSet((), CharSet())
        if lexicon_of(terminal.pattern)
        else cheapest(required_literals(terminal.pattern))
        for name, terminal in tables.terminals.items()
    }
    sets = {name: literals for name, literals in found.items() if literals and name not in tables.ignored}
    order = sorted(sets, key=lambda name: (sets[name].rate if sets[name].literals else LEXICON_RATE, name))
    return {name: sets[name] for name in fewest_needed(tables, order)}


def needed(tables: Tables) -> Needed:
    """Give literals of which every text of the grammar contains one; none where an empty text is one of them."""
    sets = _cut(tables).values()
    if not all(found.literals for found in sets):
        return Needed()  # a lexicon's entries are not known here
    if tables.start in _derived(tables, tables.terminals):
        return Needed()
    return needed_of(literal for found in sets for literal in found.literals)


def fewest_needed(tables: Tables, names: Iterable[str]) -> list[str]:
    """Give few terminals of which every match has one, preferring the first of ``names``; none where there are none."""
    chosen: list[str] = []
    for name in names:
        chosen.append(name)
        if not derives(tables, chosen):
            break
    else:
        return []
    for name in reversed(chosen.copy()):
        others = [other for other in chosen if other != name]
        if not derives(tables, others):
            chosen = others
    return chosen


def derives(tables: Tables, without: Sequence[str]) -> bool:
    """Say whether the grammar has any text, empty ones aside, without some terminals."""
    return _derived(tables, without).get(tables.start, False)


def _derived(tables: Tables, without: Iterable[str]) -> dict[str, bool]:
    """Give the symbols that derive a text without some terminals, and whether it can be one that is not empty."""
    able: dict[str, bool] = {}
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
    return able
