"""Say of words in a document what was tried on them, what stood, and what lost to whom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec

from urai.authoring.progress import Span, advance, places
from urai.engine import ScanSpec, zones
from urai.errors import Place, Problem, UraiError, nearest
from urai.facts import Document, Failure, Section
from urai.inputs import find_inputs, read_documents
from urai.loading import Loaded
from urai.matching import Zone
from urai.rule import marked_spans
from urai.settling import Loss
from urai.testing import examples
from urai.view import View


class Unlooked(msgspec.Struct, frozen=True):
    """A match that a rule would have, had it looked in sections of a kind."""

    rule: str
    section: str
    start: int
    end: int


def one_document(loaded: Loaded, argument: str, wanted: str = "") -> Document:
    """Give the document of an input, or the one of an id where it holds several; ``pack/rule:3`` is a rule's example.

    Raises:
        UraiError: it cannot be read, or none has that id.

    """
    rule, _, number = argument.rpartition(":")
    for name, _, cases in examples(loaded) if number.isdigit() else ():
        if name == rule and 1 <= int(number) <= len(cases):
            example = cases[int(number) - 1]
            return Document(argument, marked_spans(example.text)[0], date=example.date)
    ids: list[str] = []
    for item in read_documents(find_inputs([argument]), loaded.catalogue.readers):
        if isinstance(item, Failure):
            if not wanted:
                raise UraiError(Problem(Place(item.path), "read", item.reason, "give a file that can be read"))
        elif not wanted or item.id == wanted:
            return item
        else:
            ids.append(item.id)
    if not wanted:
        cure = "give a file, a document's text on -, or an example of a rule: news/money:1"
        raise UraiError(Problem(Place(argument), "document", "there is no document in it", cure))
    named = ", ".join(ids[:8]) + (" …" if len(ids) > 8 else "")
    cure = f"its documents are {named}" if ids else "no document in it can be read"
    message = f"there is no document {wanted!r} in it"
    raise UraiError(Problem(Place(argument), "document", message, cure, nearest(wanted, ids)))


def spans_of(document: Document, text: str, words: str) -> list[Span]:
    """Give all places of some words; how they are spaced or broken over lines does not matter.

    Raises:
        UraiError: they do not stand in the text.

    """
    if not words.strip():
        raise UraiError(Problem(Place("words"), "words", "no words are given", "give words that stand in the document"))
    pattern = r"\s+".join(map(re.escape, words.split()))
    found = [Span(*match.span()) for match in re.finditer(pattern, text)]
    if found:
        return found
    place = Place(document.path or document.id)
    other = re.search(pattern, text, re.IGNORECASE)
    cure = "copy the words from the document"
    meant = text[other.start() : other.end()] if other else ""
    raise UraiError(Problem(place, "words", f"the words {words!r} do not stand in it", cure, meant))


def zone_at(view: View, offset: int) -> Zone | None:
    """Give the stretch of one section around an offset."""
    return next((zone for zone in zones(view.layout) if zone.start <= offset < zone.end), None)


def sections_at(view: View, offset: int) -> list[Section]:
    """Give the sections around an offset, the outermost first."""
    index = view.section_at(offset)
    found: list[Section] = []
    while index is not None:
        found.insert(0, view.layout.sections[index])
        index = view.layout.sections[index].parent
    return found


def losses_at(losses: Iterable[Loss], spans: Sequence[Span]) -> list[Loss]:
    """Give the losses that touch some words, in text order."""
    touching = [loss for loss in losses if any(span.overlap(loss.draft.start, loss.draft.end) for span in spans)]
    return sorted(touching, key=lambda loss: (loss.draft.start, -loss.draft.end, loss.draft.rule))


def loss_words(loss: Loss, view: View, loaded: Loaded) -> str:
    """Say in a clause why a draft did not stand, and what it lost to."""
    if loss.why == "rejected":
        return f"a normaliser took it for no fact: {loss.reason}"
    if loss.why == "removed":
        return f"the resolver {loss.reason} took it out"
    if loss.to is None:
        return loss.why
    rival = f"⟦{view.words(loss.to.start, loss.to.end)}⟧ of {loss.to.rule}"
    priority = {scan.id: scan.priority for scan in loaded.engine.scans}
    mine, theirs = priority.get(loss.draft.rule, 0), priority.get(loss.to.rule, 0)
    return {
        "longer": f"lost to {rival}, which is longer",
        "priority": f"lost to {rival}, which is as long and of priority {theirs}, not {mine}",
        "order": f"lost to {rival}, which is as long, of the same priority, and comes first",
        "covered": f"lies in {rival}, which covers {loss.draft.kind}",
        "same": f"says the same as {rival}",
    }[loss.why]


def unlooked_at(loaded: Loaded, view: View, spans: Iterable[Span], kinds: Sequence[str] = ()) -> list[Unlooked]:
    """Give what rules would match on some words if they looked in sections of that kind."""
    found: dict[Unlooked, None] = {}
    for span in spans:
        zone = zone_at(view, span.start)
        if zone is None:
            continue
        for scan in loaded.engine.scans:
            if scan.matcher is not None and not scan.looks_in(zone.kind) and (not kinds or scan.kind in kinds):
                match = _match(scan, view.text, span, zone)
                if match is not None:
                    found[Unlooked(scan.id, zone.kind, *match)] = None
    return list(found)


def _match(scan: ScanSpec, text: str, span: Span, zone: Zone) -> Span | None:
    """Give the first match that touches some words."""
    for place in places(text, span, zone):
        stop = advance(scan.matcher.driver, text, place, zone.end).accepted
        if span.overlap(place, stop):
            return Span(place, stop)
    return None


__all__ = [
    "Unlooked", "loss_words", "losses_at", "one_document", "sections_at", "spans_of", "unlooked_at", "zone_at",
]  # fmt: skip
