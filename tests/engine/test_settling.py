"""Which of several drafts counts is the same whatever their order, and costs no more than sorting."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from urai.settling import distinct, in_text_order, longest, uncovered
from urai.view import Draft


def draft(start: int, end: int, kind: str = "date", rule: str = "uji/a") -> Draft:
    return Draft(kind=kind, start=start, end=end, value={}, rule=rule)


def spans(drafts: list[Draft]) -> list[tuple[int, int]]:
    return sorted((d.start, d.end) for d in drafts)


def test_of_overlapping_drafts_of_a_kind_the_longest_stands() -> None:
    assert spans(longest([draft(0, 4), draft(2, 9), draft(9, 12)], {})) == [(2, 9), (9, 12)]
    assert spans(longest([draft(0, 4), draft(2, 9, "money")], {})) == [(0, 4), (2, 9)]


def test_of_equally_long_ones_the_priority_then_the_start_decides() -> None:
    assert spans(longest([draft(0, 4), draft(2, 6, rule="uji/b")], {"uji/b": 1})) == [(2, 6)]
    assert spans(longest([draft(2, 6), draft(0, 4)], {})) == [(0, 4)]


def test_a_covered_kind_is_hidden_only_wholly_inside() -> None:
    covers = {"uji/uu": frozenset({"date"})}
    law = draft(10, 40, "regulation", "uji/uu")
    drafts = [law, draft(35, 39), draft(38, 44), draft(0, 4), draft(12, 14, "money")]
    assert spans(uncovered(drafts, covers)) == [(0, 4), (10, 40), (12, 14), (38, 44)]


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 8))), st.randoms())
def test_the_outcome_does_not_depend_on_the_order(pairs: list[tuple[int, int]], chance: object) -> None:
    drafts = [draft(start, start + length) for start, length in pairs]
    shuffled = drafts.copy()
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    kept = spans(longest(drafts, {}))
    assert kept == spans(longest(shuffled, {}))
    assert all(first[1] <= second[0] for first, second in pairwise(kept))


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 8), st.booleans())))
def test_covering_is_what_its_definition_says(triples: list[tuple[int, int, bool]]) -> None:
    drafts = [
        draft(start, start + length, "regulation" if law else "date", "uji/uu" if law else "uji/a")
        for start, length, law in triples
    ]
    laws = [d for d in drafts if d.kind == "regulation"]
    expected = [d for d in drafts if d.kind == "regulation" or not any(law.covers(d) for law in laws)]
    assert uncovered(drafts, {"uji/uu": frozenset({"date"})}) == expected


def test_what_says_the_same_is_kept_once_in_text_order() -> None:
    assert spans(in_text_order(distinct([draft(3, 5), draft(0, 2), draft(3, 5)]))) == [(0, 2), (3, 5)]
