"""Turn rule files into what the engine scans with, and say what is wrong in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from urai.catalogue import Catalogue
from urai.contributions import PythonRule
from urai.engine import FieldFiller, ScanSpec, draft_of
from urai.errors import Place, Problem, UraiError
from urai.matching import Lexicon, LexiconMatcher, Matcher, Node, SequenceMatcher, Token
from urai.matching.cache import matcher_of, tables_of
from urai.matching.expression import lexicon_of
from urai.matching.lexicon import ENTRY
from urai.relation import relation_finder, value_of_mention
from urai.resources import walk
from urai.rule import Rule

Finder = Matcher | LexiconMatcher | SequenceMatcher


class RuleCompiler:
    """Turns rule files into scan rules; what is wrong is added to the problems."""

    def __init__(self, catalogue: Catalogue, sections: set[str], problems: list[Problem]) -> None:
        self.catalogue = catalogue
        self.sections = sections
        self.problems = problems
        self.relations: dict[str, SequenceMatcher] = {}

    def known_kind(self, rule: PythonRule) -> bool:
        """Say whether a Python rule's kind is one that a plugin describes; a problem if not."""
        if rule.kind in self.catalogue.kinds:
            return True
        source = self.catalogue.origins.get(f"urai_rules:{rule.id}", "")
        self.problems.append(
            Problem(
                Place(rule.id), "unknown-kind", f"{source}: there is no kind {rule.kind!r}", "contribute it: urai_kinds"
            )
        )
        return False

    def compile(self, rule: Rule) -> ScanSpec | None:
        """Compile one rule; ``None`` where something in it is wrong."""
        before = len(self.problems)
        file, toml = rule.file, rule.toml
        if file.kind not in self.catalogue.kinds:
            self.problems.append(toml.unknown_name(("kind",), "kind", file.kind, self.catalogue.kinds))
        for index, kind in enumerate(file.covers):
            if kind not in self.catalogue.kinds:
                self.problems.append(toml.unknown_name(("covers", index), "kind", kind, self.catalogue.kinds))
            elif kind == file.kind:
                message = f"a rule of kind {kind!r} cannot cover its own kind"
                self.problems.append(
                    toml.problem(("covers",), "covers", message, "take it out: the longest stands anyway")
                )
        for key in ("within", "outside"):
            for name in getattr(file, key):
                if name not in self.sections:
                    self.problems.append(toml.unknown_name((key,), "section", name, self.sections))
        if file.section and file.section not in self.sections:
            self.problems.append(toml.unknown_name(("section",), "section", file.section, self.sections))
        known = len(self.problems)
        matcher = self._finder(rule)
        if len(self.problems) > known:
            return None
        fields = tuple(self._field(rule, name, matcher) for name in file.fields)
        if len(self.problems) > before:
            return None
        return ScanSpec(
            id=rule.id,
            kind=file.kind,
            fields=fields,
            matcher=matcher,
            section=file.section,
            within=frozenset(file.within),
            outside=frozenset(file.outside),
            covers=tuple(file.covers),
            priority=file.priority,
        )

    def _finder(self, rule: Rule) -> Finder | None:
        """Give what matches for a rule; sections need nothing."""
        try:
            if rule.file.lexicon:
                return self._lexicon(rule)
            if rule.file.relation:
                return self._relation(rule)
            return self._phrases(rule) if rule.file.grammar else None
        except UraiError as error:
            self.problems.extend(error.problems)
            return None

    def _phrases(self, rule: Rule) -> Matcher | None:
        grammar = self._grammar(rule, "grammar", rule.file.grammar)
        if grammar is None:
            return None
        catalogue = self.catalogue
        return matcher_of(
            grammar.text,
            name=grammar.file,
            start=rule.file.start,
            loader=catalogue.grammar_text,
            first_line=grammar.first_line,
            lexicons=catalogue.lexicons,
        )

    def _lexicon(self, rule: Rule) -> LexiconMatcher | None:
        name, lexicons = rule.file.lexicon, self.catalogue.lexicons
        own = f"{rule.pack}/{name}"
        found = own if own in lexicons else name
        if found not in lexicons:
            self.problems.append(rule.toml.unknown_name(("lexicon",), "lexicon", name, lexicons))
            return None
        return LexiconMatcher(lexicons[found])

    def _relation(self, rule: Rule) -> SequenceMatcher | None:
        grammar = self._grammar(rule, "relation", rule.file.relation)
        if grammar is None:
            return None
        loader = self.catalogue.grammar_text
        tables = tables_of(
            grammar.text, name=grammar.file, start=rule.file.start, loader=loader, first_line=grammar.first_line
        )
        kinds = {kind.upper(): kind for kind in self.catalogue.kinds}
        for terminal in tables.declared:
            if terminal not in kinds:
                self.problems.append(rule.toml.unknown_name(("relation",), "mention", terminal, kinds))
        return SequenceMatcher(tables) if set(tables.declared) <= kinds.keys() else None

    def relation(self, rule: Rule) -> PythonRule | None:
        """Compile a relation rule; ``None`` where something in it is wrong."""
        spec = self.compile(rule)
        if spec is None:
            return None
        finder = relation_finder(
            spec.matcher,
            spec.looks_in,
            sentences=rule.file.across == "sentence",
            make=lambda tree, source: draft_of(spec, tree, source, None),
        )
        self.relations[rule.id] = spec.matcher
        needs = tuple(terminal.lower() for terminal in spec.matcher.tables.declared)
        return PythonRule(rule.id, spec.kind, finder, rule.file.summary, needs, spec.covers, spec.priority)

    def _grammar(self, rule: Rule, key: str, given: str) -> _Grammar | None:
        """Give the grammar that a rule names or has."""
        toml = rule.toml
        if not given.endswith(".lark") or "\n" in given:
            return _Grammar(given, toml.file, toml.place((key,), value=True).line + 1)
        text = self.catalogue.grammar_text(given)
        if text is None:
            known = [path for folder in self.catalogue.grammars for path, _ in walk(folder.folder, ".lark")]
            self.problems.append(toml.unknown_name((key,), "grammar", given, known))
            return None
        return _Grammar(text, self.catalogue.grammar_file(given), 1)

    def _field(self, rule: Rule, name: str, matcher: Finder | None) -> FieldFiller:
        toml, source = rule.toml, rule.file.fields[name]
        if source.take:
            return self._taken(rule, name, matcher)
        normaliser = self.catalogue.normalisers.get(source.normalise) if source.normalise else None
        if source.normalise and normaliser is None:
            path = ("fields", name, "normalise")
            self.problems.append(
                _field_problem(toml, name, "normaliser", source.normalise, self.catalogue.normalisers, path)
            )
        if matcher is not None and source.source:
            tables = matcher.tables
            known = {p.label for p in tables.productions} | set(tables.terminals)
            for step in source.source.split("."):
                if step not in known:
                    self.problems.append(_field_problem(toml, name, "part", step, known, ("fields", name, "from")))
        return FieldFiller(name, source.source, normaliser.apply if normaliser else None, source.const)

    def _taken(self, rule: Rule, name: str, matcher: Finder | None) -> FieldFiller:
        """Fill a field from what a part stands for: a mention, or the entry of a lexicon."""
        source = rule.file.fields[name]
        if isinstance(matcher, SequenceMatcher):
            return FieldFiller(name, source.source, value_of_mention(source.take))
        part, lexicon = source.source, None
        if isinstance(matcher, LexiconMatcher):
            part, lexicon = part or ENTRY, matcher.lexicon
        elif matcher is not None and (terminal := matcher.tables.terminals.get(part.rpartition(".")[2])):
            lexicon = self.catalogue.lexicons.get(lexicon_of(terminal.pattern))
        if lexicon is None:
            message = f"field {name!r} takes {source.take!r}, but {part or 'the match'!r} is no lexicon's entry"
            cure = "take from a mention of a relation, or from a terminal that a lexicon gives"
            self.problems.append(rule.toml.problem(("fields", name), "field", message, cure))
            return FieldFiller(name, part, None)
        return FieldFiller(name, part, _entry_of(lexicon, source.take))


class _Grammar(NamedTuple):
    """A grammar's text, the file it stands in, and on which line of it."""

    text: str
    file: str
    first_line: int


def _entry_of(lexicon: Lexicon, field: str) -> Callable[[Node | Token, Any], Any]:
    """Give a normaliser: a field of the entry that stands there; an empty one is none."""

    def take(part: Node | Token, source: Any) -> Any:
        return lexicon[source.words(part)].get(field) or None

    return take


def _field_problem(toml: Any, field: str, what: str, name: str, known: Iterable[str], path: tuple[str, ...]) -> Problem:
    """Make the problem of a name in a field, which mostly stands in an inline table on the field's line."""
    problem: Problem = toml.unknown_name(("fields", field), what, name, known)
    return problem
