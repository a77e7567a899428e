"""Turn the grammars' matches into quotations: judged, cut to the words themselves, and with their speakers."""

from __future__ import annotations

from bisect import bisect_right

import urai

from .candidates import DIRECT, INDIRECT, Quotation, quotation
from .judging import is_quotation
from .narration import Narration
from .people import people_of
from .reported import Reported, reporting
from .speakers import Speaker, Speakers


def resolve(view: urai.View) -> None:
    """Complete direct and indirect quotations in place, and drop what is none."""
    drafts = sorted(
        (d for d in view.drafts if d.rule in (DIRECT, INDIRECT) and d.tree is not None), key=lambda d: d.start
    )
    if not drafts:
        return
    quotations = _quotations(view.text, [draft for draft in drafts if draft.rule == DIRECT])
    narration = Narration(view, quotations, people_of(view))
    speakers = Speakers(narration)
    kept = _direct(view.text, quotations, speakers)
    told = _outside([draft for draft in drafts if draft.rule == INDIRECT], quotations)
    kept += _indirect(view.text, told, Reported(narration, speakers))
    gone = {id(draft) for draft in drafts} - {id(draft) for draft in kept}
    view.drafts = [draft for draft in view.drafts if id(draft) not in gone]


def _quotations(text: str, drafts: list[urai.Draft]) -> list[Quotation]:
    found: list[Quotation] = []
    paragraph = 0
    here = 0
    for draft in drafts:
        candidate = quotation(text, draft)
        paragraph = max(paragraph, text.rfind("\n", here, candidate.start) + 1)
        here = candidate.start
        before = found[-1] if found else None
        if not candidate.opened:
            _close(text, found, candidate, paragraph)
        elif is_quotation(text, candidate, before):
            found.append(candidate)
    return found


def _close(text: str, found: list[Quotation], mark: Quotation, paragraph: int) -> None:
    """Use a mark that only closes: for the paragraph before, whose words it ends, or for its own from the start."""
    before = found[-1] if found else None
    if before is not None and before.outer_end > paragraph:
        return
    if before is not None and not before.closed and not text[before.outer_end : paragraph].strip():
        found[-1] = before._replace(
            end=mark.end, outer_end=mark.outer_end, closed=True, tail=mark.tail, named=mark.named
        )
    elif mark.tail is not None:
        start = next(at for at in range(paragraph, mark.end + 1) if not text[at].isspace())
        found.append(mark._replace(start=start, outer_start=start))


def _direct(text: str, quotations: list[Quotation], speakers: Speakers) -> list[urai.Draft]:
    """Give the drafts of the direct quotations, completed."""
    before: tuple[Quotation, Speaker] | None = None
    for found in quotations:
        chained = before[1] if before is not None and _goes_on(text, before[0], found) else None
        speaker = speakers.of_quotation(found, chained)
        cue = found.tail or found.lead
        found.draft.start, found.draft.end = found.start, found.end
        found.draft.value = {"speaker": speaker.name, "cue": text[cue.start : cue.end] if cue else None}
        before = found, speaker
    return [found.draft for found in quotations]


def _outside(drafts: list[urai.Draft], quotations: list[Quotation]) -> list[urai.Draft]:
    """Leave out the verbs that stand inside a quotation or belong to one."""
    taken = [(q.lead.start if q.lead else q.outer_start, q.tail.end if q.tail else q.outer_end) for q in quotations]
    starts = [start for start, _ in taken]
    return [
        draft
        for draft in drafts
        if not (index := bisect_right(starts, draft.start)) or draft.start >= taken[index - 1][1]
    ]


def _indirect(text: str, drafts: list[urai.Draft], reported: Reported) -> list[urai.Draft]:
    """Give the drafts of the indirect quotations, completed; of two that overlap the first stands."""
    kept: list[urai.Draft] = []
    for draft in drafts:
        verb = reporting(text, draft)
        clause = reported.clause(verb)
        if clause is None or (kept and clause.start < kept[-1].end):
            continue
        draft.start, draft.end = clause.start, clause.end
        cue = text[verb.cue.start : verb.cue.end]
        draft.value = {"speaker": clause.speaker.name, "cue": cue, "indirect": True}
        kept.append(draft)
    return kept


def _goes_on(text: str, before: Quotation, found: Quotation) -> bool:
    """Say whether a quotation follows the verb of the one before in the same paragraph: “…,” kata Sari. “…”."""
    between = text[before.outer_end : found.outer_start]
    if "\n" in between:
        return not before.closed
    return before.tail is not None and len(between) < 250 and between.count(". ") <= 1
