"""What the conflict report says of a text is true: Lark's Earley parser finds the readings."""

from __future__ import annotations

import lark
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from urai.authoring.grammar_conflict_remarks import sample
from urai.authoring.grammar_conflicts import Conflict, conflicts
from urai.authoring.grammar_samples import Branch, Derivation
from urai.errors import UraiError
from urai.grammar import Automaton, automaton, load

DATES = r"""
start: date (_sep date)*
date: DAY month? YEAR? | DAY _sep DAY month
month: MONTH
_sep: "-" | ","
DAY: /[0-9]{1,2}(?![0-9])/
MONTH: "Mei" | "Juni"
YEAR: /[0-9]{4}/
%ignore " "
"""
PLACES = r"""
start: item+
item: place | person
place: NAME+
person: NAME TITLE?
NAME: /[A-Z][a-z]+/
TITLE: "SH"
%ignore " "
"""
DECISIONS = r"""
start: decision
decision: "jika" fact "maka" decision ("jika tidak" decision)? | fact
fact: fact "dan" fact | WORD
WORD: /[A-Z]/
%ignore " "
"""
AMBIGUOUS = {"dates": DATES, "places": PLACES, "decisions": DECISIONS}

LOOKAHEAD = """
start: mayor "di" "kota" | regent "di" "kabupaten"
mayor: "Budi"
regent: "Budi"
%ignore " "
"""


def readings(source: str, text: str) -> int:
    """Count the readings of a text: those of Lark's Earley parser, which keeps all."""
    parser = lark.Lark(source, parser="earley", ambiguity="explicit", keep_all_tokens=True)
    return len(lark.visitors.CollapseAmbiguities().transform(parser.parse(text)))


def used(derivation: Derivation) -> set[int]:
    if not isinstance(derivation, Branch):
        return set()
    return {derivation.production}.union(*(used(child) for child in derivation.children))


def check_derivation(items: Automaton, derivation: Derivation) -> None:
    """Make sure that every branch is one of the grammar's productions."""
    if isinstance(derivation, Branch):
        production = items.productions[derivation.production]
        assert derivation.origin == production.origin
        below = [c.origin if isinstance(c, Branch) else c.terminal for c in derivation.children]
        assert below == list(production.symbols)
        for child in derivation.children:
            check_derivation(items, child)


def check_conflict(items: Automaton, conflict: Conflict) -> None:
    for reading in conflict.readings:
        if reading.derivation is not None:
            assert isinstance(reading.derivation, Branch)
            assert reading.derivation.origin == items.start
            check_derivation(items, reading.derivation)
            if reading.production is not None:
                assert reading.production in used(reading.derivation)
    if conflict.unified:
        one, other = conflict.readings
        assert one.tokens == other.tokens
        assert one.derivation != other.derivation


@pytest.mark.parametrize("source", AMBIGUOUS.values(), ids=AMBIGUOUS.keys())
def test_the_text_of_each_conflict_has_both_readings(source: str) -> None:
    items = automaton(source, name="conflict")
    found = conflicts(items)
    assert found
    for conflict in found:
        check_conflict(items, conflict)
        assert conflict.unified
        placed = sample(items, conflict.readings[0])
        assert placed.exact
        assert readings(source, placed.text) >= 2, placed.text


def test_the_three_grammars_have_conflicts_of_both_kinds() -> None:
    kinds = {c.kind for source in AMBIGUOUS.values() for c in conflicts(automaton(source, name="conflict"))}
    assert kinds == {"shift-reduce", "reduce-reduce"}


def test_what_needs_more_look_ahead_has_a_text_for_each_reading() -> None:
    items = automaton(LOOKAHEAD, name="conflict")
    (conflict,) = conflicts(items)
    check_conflict(items, conflict)
    assert not conflict.unified
    texts = [sample(items, reading).text for reading in conflict.readings]
    assert texts == ["Budi di kota", "Budi di kabupaten"]
    assert [readings(LOOKAHEAD, text) for text in texts] == [1, 1]


def test_a_priority_settles_a_conflict() -> None:
    assert conflicts(automaton('start: a | b\na.2: "x"\nb: "x"\n', name="priority")) == []


def test_a_grammar_without_conflicts_has_none() -> None:
    assert conflicts(automaton('start: "a" start "b" | "c"\n', name="clean")) == []


SYMBOLS = ("a", "b", "x", "y", '"k"', '"l"', '"m"')


@st.composite
def small_grammars(draw: st.DrawFn) -> str:
    """Grammars of three rules over three words, many of them ambiguous."""
    expansion = st.lists(st.sampled_from(SYMBOLS), min_size=1, max_size=3).map(" ".join)
    lines = []
    for rule in ("start", "a", "b", "x", "y"):
        ways = draw(st.lists(expansion, min_size=1, max_size=3, unique=True))
        ways += ['"k"'] if draw(st.booleans()) and '"k"' not in ways else []
        lines.append(f"{rule}: {' | '.join(ways)}")
    return "\n".join(lines) + "\n"


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(source=small_grammars())
def test_every_reading_is_a_derivation_and_lark_sees_the_same_conflicts(source: str) -> None:
    try:
        items = automaton(source, name="small")
    except UraiError:
        return
    found = conflicts(items)
    for conflict in found:
        check_conflict(items, conflict)
    try:
        tables = load(source, name="small")
    except UraiError:
        assert any(conflict.kind == "reduce-reduce" for conflict in found)
    else:
        assert all(conflict.kind == "shift-reduce" for conflict in found)
        for row, actions in zip(items.moves, tables.actions, strict=True):
            assert row == {symbol: action for symbol, action in actions.items() if action >= 0}


@st.composite
def growing_grammars(draw: st.DrawFn) -> str:
    """Grammars in which every rule is a word or longer than each of its parts, so that no text has endless readings."""
    word = st.sampled_from(('"k"', '"l"', '"m"'))
    longer = st.lists(st.sampled_from(("start", "a", "b", '"k"', '"l"')), min_size=2, max_size=3).map(" ".join)
    lines = [
        f"{rule}: {' | '.join(draw(st.lists(word | longer, min_size=1, max_size=3, unique=True)))}"
        for rule in ("start", "a", "b")
    ]
    return "\n".join(lines) + "\n"


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(source=growing_grammars())
def test_what_is_said_to_have_both_readings_has_them(source: str) -> None:
    try:
        items = automaton(source, name="growing")
    except UraiError:
        return
    for conflict in conflicts(items):
        tokens = conflict.readings[0].tokens
        if conflict.unified and len(tokens) <= 9:
            assert readings(source, sample(items, conflict.readings[0]).text) >= 2
