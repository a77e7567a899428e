"""Find what a pipeline sets in vain: names of nothing, keys that nothing takes, values of a wrong type."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from urai.catalogue import Catalogue
from urai.configuration import convert
from urai.errors import Problem, UraiError
from urai.parameters import Declared, merged, shape_of
from urai.pipeline import Pipeline


def setting_problems(catalogue: Catalogue, pipeline: Pipeline, rules: Iterable[str]) -> Iterator[Problem]:
    """Give all that is wrong with a pipeline's selections, parameters, sinks and packs; ``rules`` are those of TOML."""
    settings, declared = pipeline.settings, catalogue.parameters()
    ids = {*rules, *declared}
    yield from _selections(pipeline, {*rules, *(item.id for item in catalogue.rules())}, catalogue)
    for name, given in settings.parameters.items():
        if name not in ids:
            yield pipeline.unknown(("parameters", name), "rule", name, ids)
        else:
            yield from _misset(pipeline, ("parameters", name), given, declared.get(name, ()))
    for name, given in settings.sinks.items():
        if name not in catalogue.sinks:
            yield pipeline.unknown(("sinks", name), "sink", name, catalogue.sinks)
        else:
            yield from _misset(pipeline, ("sinks", name), given, [catalogue.sinks[name].options])
    for name in settings.packs:
        if name not in catalogue.packs:
            yield pipeline.unknown(("packs",), "pack", name, catalogue.packs)


def folders_of(names: Iterable[str]) -> set[str]:
    """Give what names stand under: for ``news/dates/day`` these are ``news`` and ``news/dates``."""
    return {name.rsplit("/", depth)[0] for name in names for depth in range(1, name.count("/") + 1)}


def _selections(pipeline: Pipeline, rules: set[str], catalogue: Catalogue) -> Iterator[Problem]:
    checks = {check.id for check in catalogue.checks}
    folders = folders_of(rules | checks)
    for table, what, names in (("rules", "rule", rules | folders), ("checks", "check", checks | folders)):
        selection = getattr(pipeline.settings, table)
        for key in ("select", "ignore"):
            for name in getattr(selection, key):
                if not any(c in name for c in "*?[") and name not in names:
                    yield pipeline.unknown((table, key), what, name, names)


def _misset(
    pipeline: Pipeline, table: tuple[str, str], given: Mapping[str, Any], several: Sequence[Declared]
) -> list[Problem]:
    """Find keys that nothing takes, and values of a wrong type, in a table of settings."""
    if not given:
        return []
    what, name = "option" if table[0] == "sinks" else "parameter", table[1]
    try:
        taken = merged(several)
        if taken:
            problems = convert(given, shape_of(name, taken), pipeline.problem, table)[1]
            return sorted(problems, key=lambda problem: (problem.place.file, problem.place.line, problem.place.column))
    except UraiError as error:  # the figures of the pack are wrong themselves
        return list(error.problems)
    except Exception as error:
        message = f"the {what}s of {name} are not declared as they should be: {type(error).__name__}: {error}"
        return [pipeline.problem(table, "plugin", message, "mend the plugin that brings it")]
    message, cure = f"{name} takes no {what}s", "take it out; urai list --parameters names all that there are"
    return [
        pipeline.problem((*table, key), "unknown-key", f"there is no key {key!r}: {message}", cure, value=False)
        for key in given
    ]
