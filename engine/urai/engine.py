"""Read one document: sections, mentions, facts, findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from operator import itemgetter
from typing import Any

import msgspec

from urai.contributions import Check, Derivation, PythonRule, Rejected, Resolver, Source, Summary
from urai.costs import FORMS, Costs
from urai.facts import Document, Fact, Finding, Layout, Reading
from urai.form import PLAIN, Detection, Form, detect
from urai.matching import Hit, Node, Scanner, ScanRule, Token, Zone
from urai.settling import Loss, distinct, in_text_order, longest, removed, uncovered
from urai.text import clean
from urai.view import Draft, View

_UNCOUNTED: AbstractContextManager[None] = nullcontext()

Find = Callable[[View], Iterable[Draft]]
Hits = list[tuple[str, list[Any]]]
"""What each grammar rule that matched found: how it is settled, then start, end and value of each match."""


class FieldFiller(msgspec.Struct, frozen=True):
    """How one field is filled: a constant, or a part of the match through a function."""

    name: str
    part: str
    normalise: Callable[[Node | Token, Any], Any] | None
    const: Any = None


class ScanSpec(msgspec.Struct, frozen=True):
    """A rule that finds by scanning the text with a grammar, or by taking sections as they are."""

    id: str
    kind: str
    fields: tuple[FieldFiller, ...]
    matcher: Any = None
    section: str = ""
    within: frozenset[str] = frozenset()
    outside: frozenset[str] = frozenset()
    covers: tuple[str, ...] = ()
    priority: int = 0

    def looks_in(self, section: str) -> bool:
        """Say whether the rule looks in sections of a kind."""
        return section not in self.outside and (not self.within or section in self.within)


class FoundRule(msgspec.Struct, frozen=True):
    """A rule that works on what was found before: a function from a view to drafts."""

    id: str
    kind: str
    find: Find
    covers: tuple[str, ...] = ()


class MatchSource:
    """The document of a match, as normalisers see it."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def words(self, part: Node | Token) -> str:
        """Give the words of a part of a match."""
        return self.document.text[part.start : part.end]

    def mention(self, part: Node | Token) -> Draft | None:
        """Give nothing: this match has no mentions."""
        return None


class Engine:
    """A loaded pipeline, ready to read documents one after another."""

    def __init__(
        self,
        *,
        forms: Sequence[Form],
        section_kinds: Iterable[str],
        scans: Sequence[ScanSpec],
        found: Sequence[FoundRule],
        resolvers: Sequence[Resolver],
        derivations: Sequence[Derivation],
        checks: Sequence[Check],
        summaries: Sequence[Summary] = (),
        parameters: Mapping[str, Mapping[str, Any]],
    ) -> None:
        self.forms = tuple(forms)
        self.scans = tuple(scans)
        self.found = tuple(found)
        self.resolvers = tuple(resolvers)
        self.derivations = tuple(derivations)
        self.checks = tuple(checks)
        self.summaries = tuple(summaries)
        self.parameters = parameters
        self._section_kinds = sorted({*section_kinds, "paragraph"})
        self._phrases = [scan for scan in self.scans if scan.matcher is not None]
        self._sections: dict[str, list[ScanSpec]] = {}
        for scan in self.scans:
            if scan.section:
                self._sections.setdefault(scan.section, []).append(scan)
        self._covers = {scan.id: frozenset(scan.covers) for scan in self.scans if scan.covers}
        self._covers |= {rule.id: frozenset(rule.covers) for rule in self.found if rule.covers}
        self._priority = {scan.id: scan.priority for scan in self.scans}
        self._scanner = self._scanner_of(self._phrases)
        self._partial: dict[frozenset[str], tuple[Scanner, list[ScanSpec]]] = {}

    def read(self, document: Document) -> Reading:
        """Give everything that the pipeline finds in a document."""
        return self.examine(document)[0]

    def read_counting(self, document: Document, costs: Costs) -> Reading:
        """Read a document and count what each rule costs in it."""
        with costs.reading(document.id, len(document.text)):
            return self._examine(document, None, None, costs)[0]

    def read_with_hits(self, document: Document) -> tuple[Reading, Hits]:
        """Read a document, and say what each grammar rule matched in it before anything was settled."""
        hits: dict[str, list[Any]] = {}
        return self._examine(document, hits)[0], list(hits.items())

    def examine(self, document: Document, losses: list[Loss] | None = None) -> tuple[Reading, View, Detection]:
        """Read a document and keep what explanations need: the view and every form's attempt.

        Where a list is given, each draft that did not stand is added to it.
        """
        return self._examine(document, None, losses)

    def _examine(
        self,
        document: Document,
        hits: dict[str, list[Any]] | None,
        losses: list[Loss] | None = None,
        costs: Costs | None = None,
    ) -> tuple[Reading, View, Detection]:
        text = clean(document.text)
        with costs.spent_on(FORMS) if costs is not None else _UNCOUNTED:
            detection = detect(text, self.forms, thorough=losses is not None)
        view = View(document, text, detection.layout, self.parameters)
        findings = list(_reading_findings(document, detection.layout))
        view.drafts, overrun = self._scan(self._scanner, self._phrases, document, text, detection.layout, losses, costs)
        findings += _budget_findings(document, overrun)
        if hits is not None:
            self._group_hits(view.drafts, hits)
        for draft in view.drafts:
            draft.section = view.section_at(draft.start)
        self._take_sections(view, losses)
        view.drafts = in_text_order(longest(uncovered(view.drafts, self._covers, losses), self._priority, losses))
        for rule in self.found:
            self._guarded(findings, view, rule.id, partial(self._add, view, rule.id, rule.find, losses), costs)
        for resolver in self.resolvers:
            before = () if losses is None else tuple(view.drafts)
            self._guarded(findings, view, resolver.id, partial(resolver.resolve, view), costs)
            if losses is not None:
                losses += removed(before, view.drafts, resolver.id)
        for derivation in self.derivations:
            add = partial(self._add, view, derivation.id, derivation.derive, losses)
            self._guarded(findings, view, derivation.id, add, costs)
        view.drafts = in_text_order(view.drafts)
        for check in self.checks:
            self._guarded(findings, view, check.id, partial(_add_remarks, findings, view, check), costs)
        findings.sort(key=lambda finding: (finding.start if finding.start is not None else -1, finding.rule))
        return Reading(document, detection.layout, _facts(view), tuple(findings)), view, detection

    def hits_of(self, document: Document, layout: Layout, rules: set[str]) -> Hits:
        """Say what some grammar rules match in a document whose layout is known; rules that are gone match nothing."""
        key = frozenset(rules)
        if key not in self._partial:
            phrases = [scan for scan in self._phrases if scan.id in rules]
            self._partial[key] = self._scanner_of(phrases), phrases
        scanner, phrases = self._partial[key]
        hits: dict[str, list[Any]] = {}
        self._group_hits(self._scan(scanner, phrases, document, clean(document.text), layout)[0], hits)
        return list(hits.items())

    def _scanner_of(self, phrases: Sequence[ScanSpec]) -> Scanner:
        kinds = self._section_kinds
        return Scanner([ScanRule(p.matcher, frozenset(kind for kind in kinds if p.looks_in(kind))) for p in phrases])

    @staticmethod
    def _scan(
        scanner: Scanner,
        phrases: Sequence[ScanSpec],
        document: Document,
        text: str,
        layout: Layout,
        losses: list[Loss] | None = None,
        costs: Costs | None = None,
    ) -> tuple[list[Draft], list[str]]:
        """Give the drafts of all grammar rules, and the rules that ran past their budget."""
        profile = scanner.profile() if costs is not None else None
        hits = scanner.scan(text, zones(layout), profile)
        source = MatchSource(document)
        drafts: list[Draft] = []
        for hit in hits:
            scan = phrases[hit.rule]
            with costs.spent_on(scan.id) if costs is not None else _UNCOUNTED:
                draft = draft_of(scan, hit.match.tree, source, losses)
            if draft is not None:
                drafts.append(draft)
        if costs is not None and profile is not None:
            costs.add([scan.id for scan in phrases], profile.rules)
        return drafts, [phrases[rule].id for rule in hits.overrun]

    def _group_hits(self, drafts: Iterable[Draft], hits: dict[str, list[Any]]) -> None:
        """Group by rule; what decides how a rule's matches are settled stands before them."""
        for draft in drafts:
            if draft.rule not in hits:
                covers = sorted(self._covers.get(draft.rule, ()))
                hits[draft.rule] = [(draft.kind, covers, self._priority[draft.rule])]
            hits[draft.rule].append((draft.start, draft.end, draft.value))

    def _take_sections(self, view: View, losses: list[Loss] | None) -> None:
        source = MatchSource(view.document)
        wanted = [
            (index, scans)
            for index, section in enumerate(view.layout.sections)
            if (scans := self._sections.get(section.kind))
        ]
        trees = section_trees(view.layout) if wanted else []
        for index, scans in wanted:
            for scan in scans:
                draft = draft_of(scan, trees[index], source, losses)
                if draft is not None:
                    draft.section = index
                    view.drafts.append(draft)

    def _add(self, view: View, rule: str, find: Find, losses: list[Loss] | None) -> None:
        added = list(find(view))
        if not added:
            return
        for draft in added:
            draft.rule = draft.rule or rule
            if draft.section is None:
                draft.section = view.section_at(draft.start)
        view.drafts = in_text_order(uncovered(distinct([*view.drafts, *added], losses), self._covers, losses))

    @staticmethod
    def _guarded(findings: list[Finding], view: View, rule: str, work: Callable[[], None], costs: Costs | None) -> None:
        """Run one rule's work; where it raises, say so and go on without it for this document."""
        before = len(view.drafts)
        try:
            if costs is None:
                work()
                return
            with costs.spent_on(rule) as cost:
                work()
            cost.attempts += 1
            cost.matches += max(len(view.drafts) - before, 0)
        except Exception as error:
            message = f"{rule} gagal dengan {type(error).__name__}: {error}; hasilnya tidak ada untuk dokumen ini"
            findings.append(
                Finding(view.document.id, rule, "error", message, suggestion="laporkan kepada penulis aturan itu")
            )


def section_trees(layout: Layout) -> list[Node]:
    """Give the tree of each section: its parts, by their terminals' names, and the sections inside it."""
    inside: dict[int, list[Node | Token]] = {}
    trees: list[Node] = []
    for index in range(len(layout.sections) - 1, -1, -1):
        section = layout.sections[index]
        parts: list[Node | Token] = [Token(name.upper(), *span) for name, span in section.parts.items()]
        parts = sorted([*parts, *inside.pop(index, ())], key=itemgetter(1))
        tree = Node(section.kind, section.start, section.end, tuple(parts))
        trees.append(tree)
        if section.parent is not None:
            inside.setdefault(section.parent, []).append(tree)
    trees.reverse()
    return trees


def zones(layout: Layout) -> list[Zone]:
    """Cut a layout into stretches of one section each: nested sections are taken out of their parents."""
    found: list[Zone] = []
    stack: list[tuple[int, str]] = []
    here = 0

    def close(until: int) -> None:
        nonlocal here
        while stack and stack[-1][0] <= until:
            end, kind = stack.pop()
            if here < end:
                found.append(Zone(here, end, kind))
            here = max(here, end)

    for section in layout.sections:
        close(section.start)
        if stack and here < section.start:
            found.append(Zone(here, section.start, stack[-1][1]))
        here = max(here, section.start)
        stack.append((section.end, section.kind))
    close(max((section.end for section in layout.sections), default=0))
    return found


def draft_of(scan: ScanSpec, tree: Node, source: Source, losses: list[Loss] | None) -> Draft | None:
    """Make a draft of a match: each field is filled from its part."""
    value: dict[str, Any] = {}
    places: dict[str, tuple[int, int]] = {}
    try:
        for field in scan.fields:
            part: Node | Token | None = tree.part(field.part) if field.part else tree
            if part is not None and field.part:
                places[field.name] = part.start, part.end
            if field.const is not None:
                value[field.name] = field.const
            elif part is None:
                value[field.name] = None
            elif field.normalise is not None:
                value[field.name] = field.normalise(part, source)
            else:
                value[field.name] = source.words(part)
    except Rejected as verdict:
        if losses is not None:
            lost = Draft(kind=scan.kind, start=tree.start, end=tree.end, value=value, rule=scan.id, tree=tree)
            losses.append(Loss(lost, "rejected", None, str(verdict)))
        return None
    return Draft(kind=scan.kind, start=tree.start, end=tree.end, value=value, rule=scan.id, tree=tree, places=places)


def _facts(view: View) -> tuple[Fact, ...]:
    names = _fact_ids(view)
    sections = view.layout.sections
    return tuple(
        Fact(
            id=names[id(draft)],
            doc=view.document.id,
            kind=draft.kind,
            start=draft.start,
            end=draft.end,
            text=view.words(draft.start, draft.end),
            value=draft.value,
            rule=draft.rule,
            section=sections[draft.section].kind if draft.section is not None else None,
            form=view.layout.form,
            attributed_to=draft.attributed_to,
            links={key: _link(value, names) for key, value in draft.links.items()} if draft.links else {},
        )
        for draft in view.drafts
    )


def _fact_ids(view: View) -> dict[int, str]:
    """Give each draft (by its identity) the id of its fact."""
    names: dict[int, str] = {}
    used: dict[str, int] = {}
    for draft in view.drafts:
        name = f"{view.document.id}#{draft.kind}-{draft.start}-{draft.end}"
        used[name] = number = used.get(name, 0) + 1
        names[id(draft)] = name if number == 1 else f"{name}-{number}"
    return names


def _link(value: Any, names: Mapping[int, str]) -> Any:
    """Give a link with the ids of the drafts in it; a draft that did not stand is no fact, and left out."""
    if isinstance(value, Draft):
        return names.get(id(value))
    if isinstance(value, list | tuple):
        return [link for one in value if (link := _link(one, names)) is not None]
    return value


def _add_remarks(findings: list[Finding], view: View, check: Check) -> None:
    for remark in check.check(view):
        span = remark.start, remark.end
        findings.append(Finding(view.document.id, check.id, remark.severity, remark.message, *span, remark.suggestion))


def _budget_findings(document: Document, overrun: Iterable[str]) -> Iterable[Finding]:
    for rule in overrun:
        message = f"{rule} melewati batas kerjanya dalam dokumen ini; hasil sampai di situ tetap, sisanya tidak dicari"
        cure = "lihat biayanya: urai run --profile; penyebabnya: urai grammar check"
        yield Finding(document.id, rule, "warning", message, 0, 0, cure)


def _reading_findings(document: Document, layout: Layout) -> Iterable[Finding]:
    if layout.form == PLAIN:
        message = f"dibaca sebagai paragraf biasa: {layout.why}"
        cure = "uraikan bentuknya dalam sebuah tata bahasa: docs/grammars.md"
        yield Finding(document.id, "urai/form", "info", message, 0, 0, cure)
    if document.encoding:
        message = f"dibaca sebagai {document.encoding}: bita berkas bukan UTF-8"
        yield Finding(document.id, "urai/encoding", "info", message, 0, 0, "simpan berkas sebagai UTF-8")


__all__ = ["Engine", "FieldFiller", "FoundRule", "Hit", "PythonRule", "ScanSpec", "zones"]
