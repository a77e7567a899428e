"""Settle which drafts count: what a match covers is hidden, and of two alike the longer stands.

Who wants to know what became of the others hands in a list, to which each of them is added as a loss.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

import msgspec

from urai.view import Draft

Why = Literal["longer", "priority", "order", "covered", "same", "rejected", "removed"]


class Loss(msgspec.Struct, frozen=True):
    """A draft that did not stand, and why.

    ``longer``, ``priority``, ``order``: it overlaps ``to``, which is longer, or as long and of higher
    priority, or comes first. ``covered``: it lies in ``to``, whose rule covers its kind. ``same``:
    ``to`` says the same. ``rejected``: a normaliser took it for no fact, for the reason given.
    ``removed``: the resolver that ``reason`` names took it out.
    """

    draft: Draft
    why: Why
    to: Draft | None = None
    reason: str = ""


def in_text_order(drafts: Iterable[Draft]) -> list[Draft]:
    """Sort drafts by start, the longer first."""
    return sorted(drafts, key=lambda draft: (draft.start, -draft.end, draft.kind, draft.rule))


def longest(drafts: Sequence[Draft], priority: Mapping[str, int], losses: list[Loss] | None = None) -> list[Draft]:
    """Keep of overlapping drafts of one kind the longest, then the one of higher priority, then the earlier."""
    kept: list[Draft] = []
    taken: dict[str, list[tuple[int, int]]] = {}
    for draft in sorted(drafts, key=lambda d: (d.start - d.end, -priority.get(d.rule, 0), d.start, d.rule)):
        spans = taken.setdefault(draft.kind, [])
        after = bisect_right(spans, (draft.start, draft.end))
        rival = None
        if after and spans[after - 1][1] > draft.start:
            rival = spans[after - 1]
        elif after < len(spans) and spans[after][0] < draft.end:
            rival = spans[after]
        if rival is None:
            insort(spans, (draft.start, draft.end))
            kept.append(draft)
        elif losses is not None:
            losses.append(_outdone(draft, rival, kept, priority))
    return kept


def _outdone(draft: Draft, rival: tuple[int, int], kept: Iterable[Draft], priority: Mapping[str, int]) -> Loss:
    to = next(other for other in kept if other.kind == draft.kind and (other.start, other.end) == rival)
    if to.end - to.start > draft.end - draft.start:
        return Loss(draft, "longer", to)
    return Loss(draft, "priority" if priority.get(to.rule, 0) > priority.get(draft.rule, 0) else "order", to)


def uncovered(
    drafts: Sequence[Draft], covers: Mapping[str, frozenset[str]], losses: list[Loss] | None = None
) -> list[Draft]:
    """Leave out drafts that lie within a match whose rule covers their kind."""
    covering = [draft for draft in drafts if draft.rule in covers]
    if not covering:
        return list(drafts)
    reach: dict[str, tuple[list[int], list[int]]] = {}
    for draft in sorted(covering, key=lambda draft: draft.start):
        for kind in covers[draft.rule]:
            starts, ends = reach.setdefault(kind, ([], []))
            starts.append(draft.start)
            ends.append(max(draft.end, ends[-1] if ends else 0))
    hidden = [draft.kind in reach and _covered(draft, *reach[draft.kind]) for draft in drafts]
    if losses is not None:
        for draft in (draft for draft, out in zip(drafts, hidden, strict=True) if out):
            by = (d for d in drafts if draft.kind in covers.get(d.rule, ()) and d.covers(draft))
            losses.append(Loss(draft, "covered", next(by)))
    return [draft for draft, out in zip(drafts, hidden, strict=True) if not out]


def _covered(draft: Draft, starts: Sequence[int], ends: Sequence[int]) -> bool:
    """Say whether some covering match begins no later and ends no earlier."""
    before = bisect_right(starts, draft.start)
    return before > 0 and ends[before - 1] >= draft.end


def distinct(drafts: Iterable[Draft], losses: list[Loss] | None = None) -> list[Draft]:
    """Keep one of drafts that say the same of the same words."""
    drafts = list(drafts)
    places = [(draft.kind, draft.start, draft.end) for draft in drafts]
    if len(set(places)) == len(places):
        return drafts
    shared = {place for place, count in Counter(places).items() if count > 1}
    kept: list[Draft] = []
    seen: dict[tuple[str, int, int, str], Draft] = {}
    for draft, place in zip(drafts, places, strict=True):
        first = seen.setdefault((*place, repr(draft.value)), draft) if place in shared else draft
        if first is draft:
            kept.append(draft)
        elif losses is not None:
            losses.append(Loss(draft, "same", first))
    return kept


def removed(before: Iterable[Draft], after: Iterable[Draft], resolver: str) -> list[Loss]:
    """Give the drafts that a resolver took out, and put none of that kind and place in for."""
    stand = {(draft.kind, draft.start, draft.end) for draft in after}
    return [Loss(d, "removed", None, resolver) for d in before if (d.kind, d.start, d.end) not in stand]
