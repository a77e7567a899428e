"""What the plugins of a run contribute, by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from urai.contributions import (
    Check,
    Derivation,
    GrammarFolder,
    Kind,
    Normaliser,
    Pack,
    Page,
    PythonRule,
    Reader,
    Resolver,
    Sink,
    Summary,
)
from urai.errors import Place, Problem, nearest
from urai.host import Contribution, Host
from urai.lexicons import Lexicons, find_lexicons
from urai.matching.lexicon import grammar_source
from urai.parameters import Declared
from urai.pipeline import find_pipelines
from urai.resources import display_path, read_text


class Catalogue(msgspec.Struct):
    """Everything that the plugins of a run contribute, by name."""

    host: Any  # Host
    kinds: dict[str, Kind]
    packs: dict[str, Pack]
    grammars: list[GrammarFolder]
    normalisers: dict[str, Normaliser]
    python_rules: dict[str, PythonRule]
    resolvers: list[Resolver]
    checks: list[Check]
    derivations: list[Derivation]
    summaries: list[Summary]
    pages: list[Page]
    readers: list[Reader]
    sinks: dict[str, Sink]
    pipelines: dict[str, Any]
    origins: dict[str, str]
    lexicons: Any  # Lexicons

    def rules(self) -> list[PythonRule | Resolver | Derivation | Summary]:
        """Give what ``[rules]`` of a pipeline selects, but for the rules of TOML."""
        return [*self.python_rules.values(), *self.resolvers, *self.derivations, *self.summaries]

    def parameters(self) -> dict[str, list[Declared]]:
        """Give what each rule, resolver, check, derivation and summary declares as parameters, by id."""
        found: dict[str, list[Declared]] = {}
        for item in (*self.rules(), *self.checks):
            found.setdefault(item.id, []).append(item.parameters)
        return found

    def grammar_text(self, path: str) -> str | None:
        """Give the text of a grammar by its path from a grammar folder; ``lexicons/NAME.lark`` stands for a lexicon."""
        folder_name, _, name = path.removesuffix(".lark").partition("/")
        if folder_name == "lexicons" and name in self.lexicons:
            return grammar_source(name)
        for folder in self.grammars:
            text = read_text(folder.folder, path)
            if text is not None:
                return text
        return None

    def grammar_file(self, path: str) -> str:
        """Give the path of a grammar's file as a person would open it."""
        for folder in self.grammars:
            if read_text(folder.folder, path) is not None:
                return display_path(folder.folder / path)
        return path


def load_catalogue(local: Iterable[Path] = (), *, installed: bool = True) -> Catalogue:
    """Load the plugins and collect what they contribute; what fails is kept in ``host.problems``."""
    host = Host(local, installed=installed)
    origins: dict[str, str] = {}

    def named(hook: str, **arguments: Any) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for contribution in host.collect(hook, **arguments):
            if problem := _wrong_kind(hook, contribution):
                host.problems.append(problem)
                continue
            name = getattr(contribution.item, "name", None) or contribution.item.id
            if name in found:
                host.problems.append(_twice(hook, name, contribution, origins[f"{hook}:{name}"]))
                continue
            found[name] = contribution.item
            origins[f"{hook}:{name}"] = contribution.source
        return found

    packs = named("urai_packs")
    host.mistakes += _pack_problems(packs, origins)
    kinds = named("urai_kinds")
    pages = sorted(named("urai_pages").values(), key=lambda page: (page.order, page.title))
    for page in pages:
        host.problems += _page_problems(page, kinds, origins[f"urai_pages:{page.name}"])
    return Catalogue(
        host=host,
        kinds=kinds,
        packs=packs,
        grammars=list(named("urai_grammars").values()),
        normalisers=named("urai_normalisers"),
        python_rules=named("urai_rules"),
        resolvers=sorted(named("urai_resolvers").values(), key=lambda resolver: (resolver.order, resolver.id)),
        checks=list(named("urai_checks").values()),
        derivations=sorted(
            named("urai_derivations").values(), key=lambda derivation: (derivation.order, derivation.id)
        ),
        summaries=sorted(named("urai_summaries").values(), key=lambda summary: (summary.order, summary.id)),
        pages=pages,
        readers=list(named("urai_readers", packs=packs).values()),
        sinks=named("urai_sinks"),
        pipelines=dict(find_pipelines(list(packs.values()))),
        origins=origins,
        lexicons=Lexicons(find_lexicons({name: pack.folder for name, pack in packs.items()})),
    )


_GIVES: dict[str, type] = {
    "urai_checks": Check,
    "urai_derivations": Derivation,
    "urai_grammars": GrammarFolder,
    "urai_kinds": Kind,
    "urai_normalisers": Normaliser,
    "urai_packs": Pack,
    "urai_pages": Page,
    "urai_readers": Reader,
    "urai_resolvers": Resolver,
    "urai_rules": PythonRule,
    "urai_sinks": Sink,
    "urai_summaries": Summary,
}


def _wrong_kind(hook: str, contribution: Contribution) -> Problem | None:
    """Say what is wrong with something that is not what its hook gives, or whose folder is no path."""
    wanted, item = _GIVES[hook], contribution.item
    place = Place(contribution.distribution)
    if not isinstance(item, wanted):
        message = f"{hook} of {contribution.source} gives {item!r}, which is no urai.{wanted.__name__}"
        return Problem(place, "plugin", message, f"give urai.{wanted.__name__}(…); docs/plugins.md has its fields")
    folder = getattr(item, "folder", None)
    if isinstance(item, Pack | GrammarFolder) and not hasattr(folder, "is_dir"):
        message = f"the folder of {item.name} of {contribution.source} is {folder!r}, which is no path"
        return Problem(place, "plugin", message, "give a path: Path(__file__).parent / …, or urai.bundled(package) / …")
    return None


def _pack_problems(packs: dict[str, Pack], origins: dict[str, str]) -> Iterator[Problem]:
    """Find packs without a folder, but for bundled ones: an older version of the rules may not have them yet."""
    for name, pack in packs.items():
        source = origins[f"urai_packs:{name}"]
        if not pack.folder.is_dir() and not source.endswith("(urai)"):
            message = f"pack {name} of {source} has no folder {display_path(pack.folder)}"
            yield Problem(Place(source), "pack", message, "give Pack the folder that its rules lie in")


def _page_problems(page: Page, kinds: dict[str, Kind], source: str) -> Iterator[Problem]:
    """Find kinds and fields that a page names and that are not there: its table would stay empty without a word."""
    for name in page.kinds:
        if name not in kinds:
            message = f"page {page.name} of {source} shows facts of kind {name!r}, which is not there"
            yield Problem(Place(source), "page", message, "name a kind of urai list --kinds", nearest(name, kinds))
    known = {f.encode_name for name in page.kinds if name in kinds for f in msgspec.structs.fields(kinds[name].value)}
    for path in page.paths():
        field = path.partition(".")[0]
        if known and field not in known:
            message = f"page {page.name} of {source} shows the field {field!r}, which none of its kinds has"
            yield Problem(Place(source), "page", message, "name a field of its kinds", nearest(field, known))


def _twice(hook: str, name: str, contribution: Contribution, first: str) -> Problem:
    message = f"{hook.removeprefix('urai_')}: {name} of {contribution.source} is already contributed by {first}"
    return Problem(
        Place(contribution.distribution), "duplicate", message, "the first one is used; give this one another name"
    )
