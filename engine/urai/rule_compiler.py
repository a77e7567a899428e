"""Turn rule files into what the engine scans with, and say what is wrong in them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from urai.catalogue import Catalogue
from urai.contributions import PythonRule
from urai.engine import FieldFiller, ScanSpec
from urai.errors import Place, Problem, UraiError
from urai.matching import Matcher
from urai.matching.cache import matcher_of
from urai.resources import walk
from urai.rule import Rule


class RuleCompiler:
    """Turns rule files into scan rules; what is wrong is added to the problems."""

    def __init__(self, catalogue: Catalogue, sections: set[str], problems: list[Problem]) -> None:
        self.catalogue = catalogue
        self.sections = sections
        self.problems = problems

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
        matcher = self._matcher(rule) if file.grammar else None
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

    def _matcher(self, rule: Rule) -> Matcher | None:
        file, toml = rule.file, rule.toml
        try:
            if file.grammar.endswith(".lark") and "\n" not in file.grammar:
                text = self.catalogue.grammar_text(file.grammar)
                if text is None:
                    known = [path for folder in self.catalogue.grammars for path, _ in walk(folder.folder, ".lark")]
                    self.problems.append(toml.unknown_name(("grammar",), "grammar", file.grammar, known))
                    return None
                name, line = self.catalogue.grammar_file(file.grammar), 1
            else:
                text, name = file.grammar, toml.file
                line = toml.place(("grammar",), value=True).line + 1
            return matcher_of(text, name=name, start=file.start, loader=self.catalogue.grammar_text, first_line=line)
        except UraiError as error:
            self.problems.extend(error.problems)
            return None

    def _field(self, rule: Rule, name: str, matcher: Matcher | None) -> FieldFiller:
        toml, source = rule.toml, rule.file.fields[name]
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


def _field_problem(toml: Any, field: str, what: str, name: str, known: Iterable[str], path: tuple[str, ...]) -> Problem:
    """Make the problem of a name in a field, which mostly stands in an inline table on the field's line."""
    problem: Problem = toml.unknown_name(("fields", field), what, name, known)
    return problem
