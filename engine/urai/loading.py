"""Assemble an engine from a pipeline: load plugins, forms, grammars and rules, with all their mistakes at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from urai.catalogue import Catalogue, load_catalogue
from urai.contributions import PythonRule
from urai.engine import Engine, FoundRule
from urai.errors import Place, Problem, UraiError
from urai.form import Form
from urai.host import has_installed_plugins
from urai.matching.cache import matcher_of
from urai.parameters import defaults
from urai.pipeline import PIPELINE_FILE, Pipeline, load_pipeline
from urai.resources import display_path, text_of, walk
from urai.rule import Rule, read_rule
from urai.rule_compiler import RuleCompiler
from urai.validation import setting_problems


class Loaded(msgspec.Struct):
    """An engine with what it was made of, for listing, explaining and testing."""

    engine: Any  # Engine
    pipeline: Any  # Pipeline
    catalogue: Catalogue
    rules: dict[str, Rule]
    forms: list[Form]
    relations: dict[str, Any]  # SequenceMatcher


def load(name: str = "news", *, overrides: dict[str, Any] | None = None, installed: bool = True) -> Loaded:
    """Load a pipeline by name or file, and everything that it needs.

    Raises:
        UraiError: with every mistake that was found in the pipeline, its grammars and its rules.

    """
    catalogue, pipeline = open_pipeline(name, overrides=overrides, installed=installed)
    problems: list[Problem] = list(catalogue.host.mistakes)
    forms = _forms(catalogue, pipeline, problems)
    compiler = RuleCompiler(catalogue, section_kinds(forms), problems)
    rules = read_rules(catalogue, problems)
    python_rules = catalogue.python_rules
    problems += setting_problems(catalogue, pipeline, rules)
    taken = [rule for rule in rules.values() if pipeline.settings.rules.takes(rule.id)]
    specs = {rule.id: spec for rule in taken if not rule.file.relation and (spec := compiler.compile(rule)) is not None}
    relations = [rule for one in taken if one.file.relation and (rule := compiler.relation(one)) is not None]
    found = [
        rule for rule in python_rules.values() if pipeline.settings.rules.takes(rule.id) and compiler.known_kind(rule)
    ]
    if problems:  # a plugin that failed may be why a name is not there, so it is said first
        raise UraiError([*catalogue.host.problems, *problems])
    engine = Engine(
        forms=forms,
        section_kinds=section_kinds(forms),
        scans=list(specs.values()),
        found=_in_order([*found, *relations]),
        resolvers=[r for r in catalogue.resolvers if pipeline.settings.rules.takes(r.id)],
        derivations=[d for d in catalogue.derivations if pipeline.settings.rules.takes(d.id)],
        checks=[c for c in catalogue.checks if pipeline.settings.checks.takes(c.id)],
        summaries=[s for s in catalogue.summaries if pipeline.settings.rules.takes(s.id)],
        parameters=_parameters(catalogue, pipeline),
    )
    return Loaded(engine, pipeline, catalogue, rules, forms, compiler.relations)


def open_pipeline(
    name: str, *, overrides: dict[str, Any] | None = None, installed: bool = True
) -> tuple[Catalogue, Pipeline]:
    """Load a pipeline's settings and the plugins that it names."""
    others = False  # installed plugins run only where the pipeline wants them
    catalogue = load_catalogue(installed=False)
    if name not in catalogue.pipelines and installed and has_installed_plugins():
        others = True
        catalogue = load_catalogue()
    pipeline = load_pipeline(name, catalogue.pipelines, overrides=overrides)
    plugins = pipeline.settings.plugins
    wanted = installed and plugins.installed and has_installed_plugins()
    if plugins.files or wanted != others:
        local = [Path(pipeline.files[0].file).parent / file for file in plugins.files]
        catalogue = load_catalogue(local, installed=wanted)
    return catalogue, pipeline


def read_rules(catalogue: Catalogue, problems: list[Problem]) -> dict[str, Rule]:
    """Read the rule files of all packs, by id."""
    rules: dict[str, Rule] = {}
    for pack in catalogue.packs.values():
        for path, file in walk(pack.folder, ".toml"):
            if path == PIPELINE_FILE or path.startswith(
                ("pipelines/", "lexicons/", "samples/", "figures/", "records/")
            ):
                continue
            rule_id = f"{pack.name}/{path.removesuffix('.toml')}"
            try:
                text = text_of(file)
            except UraiError as error:
                problems += error.problems
                continue
            rule, mistakes = read_rule(text, display_path(file), rule_id=rule_id, pack=pack.name)
            problems += mistakes
            if rule is not None:
                rules[rule_id] = rule
    return rules


def section_kinds(forms: Sequence[Form]) -> set[str]:
    """Give the section kinds that the forms' grammars describe."""
    kinds = {"paragraph"}
    for form in forms:
        tables = form.matcher.tables
        kinds |= {p.label for p in tables.productions if not p.label.startswith("_")}
        kinds.discard(tables.start)
    return kinds


def _forms(catalogue: Catalogue, pipeline: Pipeline, problems: list[Problem]) -> list[Form]:
    forms: dict[str, Form] = {}
    for folder in catalogue.grammars:
        for path, file in walk(folder.folder, ".lark"):
            name = path.removeprefix("forms/").removesuffix(".lark")
            if not path.startswith("forms/") or "/" in name or name in forms or name.startswith("_"):
                continue
            if not pipeline.settings.forms.takes(name):
                continue
            try:
                text = text_of(file)
                matcher = matcher_of(text, name=display_path(file), loader=catalogue.grammar_text, whole=True)
            except UraiError as error:
                problems.extend(error.problems)
                continue
            forms[name] = Form(name, grammar_summary(text), matcher)
    return [forms[name] for name in sorted(forms)]


def grammar_summary(text: str) -> str:
    """Give the comment that a grammar opens with."""
    lines: list[str] = []
    for line in text.splitlines():
        if not line.startswith("//"):
            break
        lines.append(line[2:].strip())
    return " ".join(lines).strip()


def _parameters(catalogue: Catalogue, pipeline: Pipeline) -> dict[str, dict[str, Any]]:
    """Give what the pipeline sets, over the defaults of what it does not."""
    found = {name: kept for name, several in catalogue.parameters().items() if (kept := defaults(several))}
    for name, given in pipeline.settings.parameters.items():
        found[name] = {**found.get(name, {}), **given}
    return found


def _in_order(rules: Sequence[PythonRule]) -> list[FoundRule]:
    """Sort rules so that each runs after the rules of the kinds that it needs.

    Raises:
        UraiError: some rules need each other.

    """
    waiting = sorted(rules, key=lambda rule: rule.id)
    ordered: list[PythonRule] = []
    while waiting:
        blocked = {rule.kind for rule in waiting}
        ready = [rule for rule in waiting if not (set(rule.needs) & (blocked - {rule.kind}))]
        if not ready:
            names = ", ".join(rule.id for rule in waiting)
            raise UraiError(
                Problem(Place("rules"), "needs", f"these rules need each other: {names}", "break the circle")
            )
        ordered += ready
        waiting = [rule for rule in waiting if rule not in ready]
    return [FoundRule(rule.id, rule.kind, rule.find, rule.covers) for rule in ordered]
