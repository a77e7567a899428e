"""``urai list``: what there is to use."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable

import click

from urai import hookspecs
from urai.cli.options import pipeline_option, report_problems
from urai.loading import Loaded, load
from urai.parameters import listed, merged
from urai.parameters import rows as parameter_rows
from urai.schema import field_types

Rows = Iterable[tuple[str, ...]]


def _forms(loaded: Loaded) -> Rows:
    for form in loaded.forms:
        yield form.name, form.matcher.strategy, form.summary


def _rules(loaded: Loaded) -> Rows:
    takes = loaded.pipeline.settings.rules.takes
    for rule in loaded.rules.values():
        yield rule.id, rule.file.kind, rule.file.status if takes(rule.id) else "not selected", rule.file.summary
    for item in loaded.catalogue.python_rules.values():
        yield item.id, item.kind, item.status if takes(item.id) else "not selected", item.summary
    for resolver in loaded.catalogue.resolvers:
        yield resolver.id, "(resolver)", "stable" if takes(resolver.id) else "not selected", resolver.summary
    for derivation in loaded.catalogue.derivations:
        yield derivation.id, derivation.kind, "stable" if takes(derivation.id) else "not selected", derivation.summary


def _checks(loaded: Loaded) -> Rows:
    for check in loaded.catalogue.checks:
        yield check.id, "" if loaded.pipeline.settings.checks.takes(check.id) else "not selected", check.summary


def _packs(loaded: Loaded) -> Rows:
    for pack in loaded.catalogue.packs.values():
        yield pack.name, str(pack.folder), pack.summary


def _pipelines(loaded: Loaded) -> Rows:
    for name, file in sorted(loaded.catalogue.pipelines.items()):
        yield name, str(file)


def _kinds(loaded: Loaded) -> Rows:
    for kind in sorted(loaded.catalogue.kinds.values(), key=lambda kind: kind.name):
        yield kind.name, ", ".join(f"{name}: {of}" for name, of in field_types(kind.value)), kind.label


def _plugins(loaded: Loaded) -> Rows:
    for plugin in loaded.catalogue.host.plugins():
        yield plugin.name, plugin.origin, plugin.distribution, ", ".join(plugin.hooks)


def _hooks(_loaded: Loaded) -> Rows:
    for name, hook in inspect.getmembers(hookspecs, inspect.isfunction):
        if name.startswith("urai_"):
            yield name, str(inspect.signature(hook).return_annotation), (hook.__doc__ or "").splitlines()[0]


def _normalisers(loaded: Loaded) -> Rows:
    for normaliser in sorted(loaded.catalogue.normalisers.values(), key=lambda n: n.name):
        yield normaliser.name, normaliser.summary


def _pages(loaded: Loaded) -> Rows:
    for page in loaded.catalogue.pages:
        columns = ", ".join(column.title for column in page.columns)
        yield page.name, ", ".join(page.kinds), columns, ", ".join(chart.kind for chart in page.charts), page.title


def _readers(loaded: Loaded) -> Rows:
    for reader in loaded.catalogue.readers:
        yield reader.name, " ".join(suffix or "(any other)" for suffix in reader.suffixes), reader.summary


def _sinks(loaded: Loaded) -> Rows:
    for sink in loaded.catalogue.sinks.values():
        yield sink.name, sink.summary


def _parameters(loaded: Loaded) -> Rows:
    for name, several in sorted(loaded.catalogue.parameters().items()):
        for row in parameter_rows(merged(several)):
            yield name, *(cell.replace("`", "") for cell in row)
    for sink in loaded.catalogue.sinks.values():
        for row in parameter_rows(listed(sink.options)):
            yield f"sinks.{sink.name}", *(cell.replace("`", "") for cell in row)


def _matchers(loaded: Loaded) -> Rows:
    for form in loaded.forms:
        yield f"form {form.name}", form.matcher.strategy, form.matcher.why
    for scan in loaded.engine.scans:
        if scan.matcher is not None:
            yield scan.id, scan.matcher.strategy, scan.matcher.why
    for name, matcher in loaded.relations.items():
        yield f"relation {name}", matcher.strategy, matcher.why


_LISTS: dict[str, tuple[Callable[[Loaded], Rows], tuple[str, ...]]] = {
    "forms": (_forms, ("form", "matcher", "describes")),
    "rules": (_rules, ("rule", "kind", "status", "finds")),
    "checks": (_checks, ("check", "", "reports")),
    "packs": (_packs, ("pack", "folder", "holds")),
    "pipelines": (_pipelines, ("pipeline", "file")),
    "kinds": (_kinds, ("kind", "value", "label")),
    "plugins": (_plugins, ("plugin", "origin", "distribution", "hooks")),
    "hooks": (_hooks, ("hook", "gives", "")),
    "normalisers": (_normalisers, ("normaliser", "gives")),
    "pages": (_pages, ("page", "of", "columns", "charts", "title")),
    "readers": (_readers, ("reader", "endings", "reads")),
    "sinks": (_sinks, ("sink", "writes")),
    "parameters": (_parameters, ("of", "key", "is", "default", "does")),
    "matchers": (_matchers, ("grammar of", "compiled to", "why")),
}


def _list_options(command: Callable[..., None]) -> Callable[..., None]:
    for name in reversed(_LISTS):
        command = click.option(f"--{name}", is_flag=True, help=f"List the {name}.")(command)
    return command


@click.command(name="list")
@_list_options
@pipeline_option
def command(pipeline: str, *, no_installed: bool, **chosen: bool) -> None:
    """List forms, rules, packs, kinds, plugins, hooks and more of a pipeline; all of them by default.

    \b
    Examples:
      urai list
      urai list --rules --kinds
    """
    from rich import box
    from rich.console import Console
    from rich.table import Table

    loaded = load(pipeline, installed=not no_installed)
    console = Console()
    some = any(chosen.values())
    for name, (rows, columns) in _LISTS.items():
        if some and not chosen[name]:
            continue
        table = Table(
            *columns, title=name, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, pad_edge=False
        )
        for row in rows(loaded):
            table.add_row(*row)
        console.print(table, markup=False)
    report_problems(loaded.catalogue.host.problems)
