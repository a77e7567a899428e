"""Compare facts with gold facts, kind by kind.

A fact is right by its kind:

==========================================================  ===============================================
kind                                                        right when
==========================================================  ===============================================
date, money, percent, regulation, letter_number             spans overlap by half (intersection over union)
                                                            and the decisive fields are equal
quote                                                       spans overlap by 0.8; speakers are counted apart
person, organization, place                                 spans are equal, give or take one character
position_held, acronym                                      the decisive fields are equal, wherever it stands;
                                                            each is counted once a document
any other                                                   spans overlap at all or names share half their
                                                            words, and the numbers that both give are equal
==========================================================  ===============================================

Relative dates (``date_relative``, or ``date`` with ``relative``) are counted where the gold has them,
and cost nothing where it has not.
"""

from __future__ import annotations

import collections
import re
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal, InvalidOperation
from functools import partial
from typing import Any

import msgspec


class Mark(msgspec.Struct, frozen=True):
    """A fact reduced to what is compared, from a run or from gold."""

    doc: str
    kind: str
    start: int = 0
    end: int = 0
    value: dict[str, Any] = {}
    rule: str = ""
    text: str = ""


class Score(msgspec.Struct, frozen=True):
    """Counts of one kind: ``exact`` and ``overlapping`` are right by span alone."""

    gold: int
    found: int
    right: int
    exact: int
    overlapping: int

    @property
    def precision(self) -> float:
        """Give the share of the found that is right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Give the share of the gold that was found right."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Give the harmonic mean of precision and recall."""
        return f1(self.right, self.found, self.gold)


class RuleScore(msgspec.Struct):
    """How often a rule fired on the gold's documents, and how often it was right."""

    fired: int = 0
    right: int = 0


class Evaluation(msgspec.Struct, frozen=True):
    """The comparison of a run with gold: by kind, by rule, and every error."""

    kinds: dict[str, Score]
    speakers: tuple[int, int]
    rules: dict[str, RuleScore]
    missed: list[Mark]
    wrong: list[Mark]


RELATIVE = "date_relative"
_OVERLAP = {
    "date": 0.5,
    RELATIVE: 0.5,
    "money": 0.5,
    "percent": 0.5,
    "regulation": 0.5,
    "letter_number": 0.5,
    "quote": 0.8,
}
_TIGHT = {"person", "organization", "place"}
_BY_VALUE = {"position_held": ("person", "position"), "acronym": ("short", "long")}
_NUMBERS = ("value", "rank", "of", "rounds", "posts", "year")


def f1(right: int, found: int, gold: int) -> float:
    """Give the harmonic mean of precision and recall from counts."""
    return 2 * right / (found + gold) if found + gold else 0.0


def evaluate(gold: Iterable[Mark], found: Iterable[Mark]) -> Evaluation:
    """Compare; only documents and kinds that occur in the gold are counted."""
    golds = _grouped(_relative_apart(mark) for mark in gold)
    documents = {doc for _, doc in golds}
    kinds = sorted({kind for kind, _ in golds} - {RELATIVE})
    founds = _grouped(_distinct(mark for mark in found if mark.doc in documents))
    scores: dict[str, Score] = {}
    rules: dict[str, RuleScore] = {}
    missed: list[Mark] = []
    wrong: list[Mark] = []
    speakers = [0, 0]
    for kind in kinds:
        totals = [0] * 5
        for doc in sorted(documents):
            wanted, got = golds.get((kind, doc), []), founds.get((kind, doc), [])
            if kind == "date":
                got = _without_relative(golds.get((RELATIVE, doc), []), got)
            if kind in _BY_VALUE:
                wanted, got = _once(kind, wanted), _once(kind, got)
            pairs = _pairs(wanted, got, partial(is_right, kind))
            exact = _pairs(wanted, got, lambda a, b: (a.start, a.end) == (b.start, b.end))
            overlapping = _pairs(wanted, got, lambda a, b: overlap(a, b) > 0)
            for index, count in enumerate((len(wanted), len(got), len(pairs), len(exact), len(overlapping))):
                totals[index] += count
            hit_gold, hit_found = {i for i, _ in pairs}, {j for _, j in pairs}
            missed += [mark for i, mark in enumerate(wanted) if i not in hit_gold]
            wrong += [mark for j, mark in enumerate(got) if j not in hit_found]
            for j, mark in enumerate(got):
                rule = rules.setdefault(mark.rule, RuleScore())
                rule.fired += 1
                rule.right += j in hit_found
            if kind == "quote":
                for i, j in pairs:
                    if speaker := wanted[i].value.get("speaker"):
                        speakers[1] += 1
                        speakers[0] += _folded(speaker) == _folded(got[j].value.get("speaker"))
        scores[kind] = Score(*totals)
    return Evaluation(scores, (speakers[0], speakers[1]), dict(sorted(rules.items())), missed, wrong)


def is_right(kind: str, gold: Mark, found: Mark) -> bool:
    """Judge one found fact against one gold fact of its kind."""
    if kind in _BY_VALUE:
        return all(_folded(gold.value.get(key)) == _folded(found.value.get(key)) for key in _BY_VALUE[kind])
    if kind in _TIGHT:
        return abs(gold.start - found.start) <= 1 and abs(gold.end - found.end) <= 1
    if kind in _OVERLAP:
        return overlap(gold, found) >= _OVERLAP[kind] and _same_value(kind, gold.value, found.value)
    close = overlap(gold, found) > 0 or _shared_words(_name(gold), _name(found)) >= 0.5
    return close and all(
        _number(gold.value[key]) == _number(found.value[key])
        for key in _NUMBERS
        if gold.value.get(key) not in (None, "") and found.value.get(key) not in (None, "")
    )


def _same_value(kind: str, gold: dict[str, Any], found: dict[str, Any]) -> bool:
    match kind:
        case "date" | "date_relative":
            return bool(gold.get("edtf") == found.get("edtf"))
        case "money":
            return _number(gold.get("amount")) == _number(found.get("amount"))
        case "percent":
            return _number(gold.get("value")) == _number(found.get("value"))
        case "regulation":
            same_year = str(gold.get("year")) == str(found.get("year"))
            return same_year and _folded(gold.get("number")) == _folded(found.get("number"))
        case "letter_number":
            return _folded(gold.get("number")) == _folded(found.get("number"))
        case _:
            return True


def overlap(first: Mark, second: Mark) -> float:
    """Give the intersection over union of two spans."""
    shared = min(first.end, second.end) - max(first.start, second.start)
    whole = max(first.end, second.end) - min(first.start, second.start)
    return shared / whole if shared > 0 else 0.0


def _relative_apart(mark: Mark) -> Mark:
    relative = mark.kind == "date" and mark.value.get("relative")
    return msgspec.structs.replace(mark, kind=RELATIVE) if relative else mark


def _grouped(marks: Iterable[Mark]) -> dict[tuple[str, str], list[Mark]]:
    groups: dict[tuple[str, str], list[Mark]] = collections.defaultdict(list)
    for mark in marks:
        groups[mark.kind, mark.doc].append(mark)
    return dict(groups)


def _distinct(marks: Iterable[Mark]) -> list[Mark]:
    seen: dict[tuple[Any, ...], Mark] = {}
    for mark in marks:
        value = msgspec.json.encode(mark.value, order="sorted")
        seen.setdefault((mark.kind, mark.doc, mark.start, mark.end, value), mark)
    return list(seen.values())


def _without_relative(relative: Sequence[Mark], found: Sequence[Mark]) -> list[Mark]:
    """Leave out dates that the gold calls relative, and relative ones that it does not have."""
    hit = {j for _, j in _pairs(relative, found, lambda a, b: is_right(RELATIVE, a, b))}
    hit |= {j for j, mark in enumerate(found) if any(overlap(gold, mark) > 0 for gold in relative)}
    return [mark for j, mark in enumerate(found) if j not in hit and not mark.value.get("relative")]


def _once(kind: str, marks: Sequence[Mark]) -> list[Mark]:
    return list({tuple(_folded(mark.value.get(key)) for key in _BY_VALUE[kind]): mark for mark in marks}.values())


def _pairs(golds: Sequence[Mark], founds: Sequence[Mark], right: Callable[[Mark, Mark], bool]) -> list[tuple[int, int]]:
    """Pair one to one, the largest overlap first."""
    candidates = sorted(
        ((overlap(g, f), i, j) for i, g in enumerate(golds) for j, f in enumerate(founds) if right(g, f)), reverse=True
    )
    used_gold: set[int] = set()
    used_found: set[int] = set()
    pairs: list[tuple[int, int]] = []
    for _, i, j in candidates:
        if i not in used_gold and j not in used_found:
            used_gold.add(i)
            used_found.add(j)
            pairs.append((i, j))
    return pairs


def _name(mark: Mark) -> Any:
    return mark.value.get("name") or mark.value.get("description") or mark.text


def _folded(text: Any) -> str:
    return re.sub(r"[\W_]+", " ", str(text or "").casefold()).strip()


def _number(text: Any) -> Decimal | str:
    try:
        return Decimal(str(text))
    except InvalidOperation:
        return _folded(text)


def _shared_words(first: Any, second: Any) -> float:
    one, two = set(_folded(first).split()), set(_folded(second).split())
    return len(one & two) / min(len(one), len(two)) if one and two else 0.0
