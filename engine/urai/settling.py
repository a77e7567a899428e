"""Settle which drafts count: what a match covers is hidden, and of two alike the longer stands."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable, Mapping, Sequence

from urai.view import Draft


def in_text_order(drafts: Iterable[Draft]) -> list[Draft]:
    """Sort drafts by start, the longer first."""
    return sorted(drafts, key=lambda draft: (draft.start, -draft.end, draft.kind, draft.rule))


def longest(drafts: Sequence[Draft], priority: Mapping[str, int]) -> list[Draft]:
    """Keep of overlapping drafts of one kind the longest, then the one of higher priority, then the earlier."""
    kept: list[Draft] = []
    taken: dict[str, list[tuple[int, int]]] = {}
    for draft in sorted(drafts, key=lambda d: (d.start - d.end, -priority.get(d.rule, 0), d.start, d.rule)):
        spans = taken.setdefault(draft.kind, [])
        after = bisect_right(spans, (draft.start, draft.end))
        if after and spans[after - 1][1] > draft.start:
            continue
        if after < len(spans) and spans[after][0] < draft.end:
            continue
        insort(spans, (draft.start, draft.end))
        kept.append(draft)
    return kept


def uncovered(drafts: Sequence[Draft], covers: Mapping[str, frozenset[str]]) -> list[Draft]:
    """Leave out drafts that lie within a match whose rule covers their kind."""
    if not any(draft.rule in covers for draft in drafts):
        return list(drafts)
    reach: dict[str, tuple[list[int], list[int]]] = {}
    for draft in sorted(drafts, key=lambda draft: draft.start):
        for kind in covers.get(draft.rule, ()):
            starts, ends = reach.setdefault(kind, ([], []))
            starts.append(draft.start)
            ends.append(max(draft.end, ends[-1] if ends else 0))
    return [draft for draft in drafts if not _covered(draft, reach.get(draft.kind))]


def _covered(draft: Draft, reach: tuple[list[int], list[int]] | None) -> bool:
    """Say whether some covering match begins no later and ends no earlier."""
    if reach is None:
        return False
    starts, ends = reach
    before = bisect_right(starts, draft.start)
    return before > 0 and ends[before - 1] >= draft.end


def distinct(drafts: Iterable[Draft]) -> list[Draft]:
    """Keep one of drafts that say the same of the same words."""
    seen: dict[tuple[str, int, int, str], Draft] = {}
    for draft in drafts:
        seen.setdefault((draft.kind, draft.start, draft.end, repr(draft.value)), draft)
    return list(seen.values())
