"""Answer why no fact of a kind stands on some words: the rules that come nearest, and where each stopped."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Literal

import msgspec

from urai.authoring.changes import Case, Change, grammar_changes, text_change
from urai.authoring.explaining import loss_words, losses_at, zone_at
from urai.authoring.progress import Span, anchors_missing, expected, mended, nearest
from urai.authoring.terminals import shown
from urai.engine import ScanSpec
from urai.errors import Place
from urai.errors import nearest as nearest_name
from urai.facts import Document
from urai.loading import Loaded
from urai.matching import Lexicon, LexiconMatcher, Zone
from urai.resources import display_path
from urai.settling import Loss
from urai.view import Draft, View

Why = Literal["lost", "section", "stopped", "anchor", "sections-only", "python", "not-selected", "taken"]
_SHOWN = 5
_MENDED = 0.3
"""What a word counts that a grammar reads only if one before it is taken for another."""


class Reason(msgspec.Struct, frozen=True):
    """Why one rule has no fact on the words; ``nearness`` is 1 where it found them all and lost them again."""

    rule: str
    why: Why
    message: str
    nearness: float
    changes: tuple[Change, ...] = ()


class Answer(msgspec.Struct, frozen=True):
    """What stands on the words, and why there is nothing else; the nearest rule first."""

    standing: tuple[Draft, ...]
    others: tuple[Draft, ...]
    reasons: tuple[Reason, ...]
    view: Any  # View


def why_not(loaded: Loaded, document: Document, words: Span, kinds: Sequence[str], most: int = 5) -> Answer:
    """Say why no rule of some kinds (of any, where none is named) has a fact on some words.

    Changes that would make them fire are looked for with the ``most`` rules that come nearest.
    """
    losses: list[Loss] = []
    _, view, _ = loaded.engine.examine(document, losses)
    touching = [draft for draft in view.drafts if words.overlap(draft.start, draft.end)]
    inquiry = _Inquiry(loaded, document, view, words, losses_at(losses, [words]))
    reasons = [reason for reason in inquiry.reasons(kinds) if reason is not None]
    reasons.sort(key=lambda reason: (-reason.nearness, reason.rule))
    reasons[:most] = [inquiry.with_changes(reason) for reason in reasons[:most]]
    wanted = [draft for draft in touching if not kinds or draft.kind in kinds]
    others = [draft for draft in touching if kinds and draft.kind not in kinds]
    return Answer(tuple(wanted), tuple(others), tuple(reasons), view)


class _Inquiry:
    """The search for what kept rules from some words."""

    def __init__(self, loaded: Loaded, document: Document, view: View, words: Span, losses: list[Loss]) -> None:
        self.loaded = loaded
        self.document = document
        self.view = view
        self.words = words
        self.losses = losses
        self.zone = zone_at(view, words.start)
        self.stopped: dict[str, Case] = {}

    def reasons(self, kinds: Sequence[str]) -> Iterator[Reason | None]:
        """Give the reason of each rule."""
        running = {scan.id for scan in self.loaded.engine.scans}
        for scan in self.loaded.engine.scans:
            if not kinds or scan.kind in kinds:
                yield self._lost(scan.id) or self._scan(scan)
        for rule in self.loaded.rules.values():
            if rule.id not in running and (not kinds or rule.file.kind in kinds):
                message = f"the pipeline {self.loaded.pipeline.name} does not take this rule"
                change = Change("rule", f"select {rule.id} under [rules] in {self.loaded.pipeline.place('rules').file}")
                yield Reason(rule.id, "not-selected", message, 0.3, (change,))
        python = [*self.loaded.engine.found, *self.loaded.engine.derivations]
        for item in python:
            if not kinds or item.kind in kinds:
                yield self._lost(item.id) or self._python(item)

    def with_changes(self, reason: Reason) -> Reason:
        """Add to the reason of a rule that stopped what would make it go on."""
        case = self.stopped.get(reason.rule)
        if case is None:
            return reason
        by_text = text_change(case)
        return msgspec.structs.replace(reason, changes=(*([by_text] if by_text else []), *grammar_changes(case)))

    def _lost(self, rule: str) -> Reason | None:
        mine = [loss for loss in self.losses if loss.draft.rule == rule]
        if not mine or any(d.rule == rule and self.words.overlap(d.start, d.end) for d in self.view.drafts):
            return None
        loss = max(mine, key=lambda loss: self.words.overlap(loss.draft.start, loss.draft.end))
        found = f"it matches ⟦{self.view.words(loss.draft.start, loss.draft.end)}⟧"
        message = f"{found}, but {loss_words(loss, self.view, self.loaded)}"
        return Reason(rule, "lost", message, self._share(loss.draft.start, loss.draft.end), self._against(loss))

    def _against(self, loss: Loss) -> tuple[Change, ...]:
        """Say what would let a draft stand that lost."""
        other = self.loaded.rules.get(loss.to.rule) if loss.to else None
        own = self.loaded.rules.get(loss.draft.rule)
        if loss.why == "covered" and other is not None:
            return (Change("rule", f"take {loss.draft.kind!r} out of covers in {_at(other, 'covers')}"),)
        if loss.why in ("priority", "order") and own is not None and loss.to is not None:
            scans = {scan.id: scan.priority for scan in self.loaded.engine.scans}
            higher = scans.get(loss.to.rule, 0) + 1
            return (Change("rule", f"give it priority = {higher} in {_at(own, 'priority')}"),)
        if loss.why == "longer" and other is not None:
            return (Change("rule", f"let {other.id} match less there, or this rule more: {other.toml.file}"),)
        return ()

    def _scan(self, scan: ScanSpec) -> Reason | None:
        if self.zone is None:
            return Reason(scan.id, "section", "the words lie in no section of the document", 0.0)
        if scan.matcher is None:
            return self._section(scan)
        if isinstance(scan.matcher, LexiconMatcher):
            return self._entry(scan, scan.matcher.lexicon, self.zone)
        driver, text, zone = scan.matcher.driver, self.view.text, self.zone
        progress = nearest(driver, text, self.words, zone)
        share = self._share(progress.start, progress.reached) if progress.tokens else 0.0
        looks = scan.looks_in(zone.kind)
        if progress.accepted >= 0 and self.words.overlap(progress.start, progress.accepted) and not looks:
            match = f"its grammar matches ⟦{self.view.words(progress.start, progress.accepted)}⟧"
            message = f"{match}, but it does not look in sections of kind {zone.kind}"
            return Reason(scan.id, "section", message, 0.97 * share, (self._let_look(scan, zone),))
        if progress.accepted >= self.words.end:
            return self._taken(scan, progress.start, progress.accepted, share)
        needs = expected(driver, text, zone.end, progress)
        case = Case(self.loaded, self.document, scan, self.words, zone, progress, needs)
        message = self._stop_message(case)
        changes: tuple[Change, ...] = () if looks else (self._let_look(scan, zone),)
        if not looks:
            message += f"; nor does it look in sections of kind {zone.kind}"
        else:
            self.stopped[scan.id] = case
        missing = anchors_missing(scan.matcher, text, zone)
        if missing:
            listed = ", ".join(repr(anchor) for anchor in missing[:_SHOWN])
            more = f" and {len(missing) - _SHOWN} more" if len(missing) > _SHOWN else ""
            message += f"; each of its matches has one of {listed}{more} in it, and none stands in this section"
        why: Why = "anchor" if missing and not progress.tokens else "stopped"
        beyond = self._share(progress.start, mended(driver, text, zone.end, progress, needs)) - share
        nearness = 0.9 * share + _MENDED * max(beyond, 0) + 0.001 * len(progress.tokens)
        return Reason(scan.id, why, message, nearness, changes)

    def _entry(self, scan: ScanSpec, lexicon: Lexicon, zone: Zone) -> Reason | None:
        """Explain a rule of a lexicon: the words are none of its entries, or an entry in another section."""
        said = self.view.words(*self.words)
        if any(d.rule == scan.id and self.words.overlap(d.start, d.end) for d in self.view.drafts):
            return None
        if said in lexicon:
            message = f"it is an entry of the lexicon, which is not looked for in sections of kind {zone.kind}"
            return Reason(scan.id, "section", message, 0.97, (self._let_look(scan, zone),))
        first = said[:1].casefold()
        meant = nearest_name(said, (entry for entry in lexicon if entry[:1].casefold() == first))
        like = f"; the nearest is {meant!r}" if meant else ""
        message = f"{said!r} is none of the {len(lexicon)} entries of the lexicon {lexicon.name}{like}"
        change = Change("rule", f"add {said!r} to the lexicon {lexicon.name}")
        return Reason(scan.id, "stopped", message, 0.5 if meant else 0.05, (change,))

    def _stop_message(self, case: Case) -> str:
        progress, needs = case.progress, case.expected
        names = [shown(name, case.driver.tables.terminals.get(name)) for name in needs.terminals[:_SHOWN]]
        more = f" or {len(needs.terminals) - _SHOWN} more" if len(needs.terminals) > _SHOWN else ""
        found = repr(needs.found) if needs.found else "the end of the section"
        if not progress.tokens:
            return f"nothing of it begins there: expected {' or '.join(names)}{more}, found {found}"
        read = f"it reads ⟦{self.view.words(progress.start, progress.reached)}⟧"
        trail = " ".join(token.name for token in progress.tokens[-_SHOWN:])
        if progress.accepted >= 0:
            stops = f"and finds ⟦{self.view.words(progress.start, progress.accepted)}⟧"
            further = f"; to go on it needed {' or '.join(names)}{more}, found {found}" if names else f"; then {found}"
            return f"{read} ({trail}) {stops}{further}"
        return f"{read} ({trail}); then expected {' or '.join(names) or 'its end'}{more}, found {found}"

    def _taken(self, scan: ScanSpec, start: int, end: int, share: float) -> Reason | None:
        """Explain a match that the grammar has and the scan has not: another of the rule's own stands in its way."""
        own = [d for d in self.view.drafts if d.rule == scan.id and d.start < end and start < d.end]
        if any(self.words.overlap(d.start, d.end) == self.words.end - self.words.start for d in own):
            return None
        by = f": ⟦{self.view.words(own[0].start, own[0].end)}⟧, which begins before it, took its words" if own else ""
        message = f"its grammar matches ⟦{self.view.words(start, end)}⟧, but another match of it stands{by}"
        return Reason(scan.id, "taken", message, 0.95 * share)

    def _section(self, scan: ScanSpec) -> Reason:
        kind = self.zone.kind if self.zone else "none"
        message = f"it takes whole sections of kind {scan.section}; these words stand in {kind} of the form"
        message += f" {self.view.layout.form}"
        change = Change("grammar", f"let the form's grammar see them as {scan.section}: grammars/forms/")
        return Reason(scan.id, "sections-only", message, 0.02, (change,))

    def _python(self, item: Any) -> Reason:
        function = getattr(item, "find", None) or item.derive
        rule = self.loaded.catalogue.python_rules.get(item.id)
        missing = [kind for kind in (rule.needs if rule else ()) if not self._near(kind)]
        message = f"a Python rule: what it finds is decided in {_source(function)}"
        if missing:
            message += f"; it works on {', '.join(missing)}, of which nothing was found in this section"
        return Reason(item.id, "python", message, 0.05 if missing else 0.1)

    def _near(self, kind: str) -> bool:
        zone = self.zone
        return zone is not None and any(zone.start <= draft.start < zone.end for draft in self.view.of_kind(kind))

    def _let_look(self, scan: ScanSpec, zone: Zone) -> Change:
        rule = self.loaded.rules[scan.id]
        if zone.kind in scan.outside:
            return Change("rule", f"take {zone.kind!r} out of outside in {_at(rule, 'outside')}")
        return Change("rule", f"add {zone.kind!r} to within in {_at(rule, 'within')}")

    def _share(self, start: int, end: int) -> float:
        return self.words.overlap(start, end) / max(1, self.words.end - self.words.start)


def _at(rule: Any, key: str) -> str:
    place: Place = rule.toml.place((key,))
    return f"{place.file}:{place.line}"


def _source(function: Any) -> str:
    """Name a function with its file and line."""
    inner = inspect.unwrap(getattr(function, "func", function))
    code = getattr(inner, "__code__", None)
    if code is None:
        return repr(function)
    return f"{inner.__qualname__} ({display_path(Path(code.co_filename))}:{code.co_firstlineno})"


__all__ = ["Answer", "Reason", "why_not"]
