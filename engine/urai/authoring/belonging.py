"""Tell which rules and forms a file belongs to: a rule file, a grammar, a corpus, a lexicon, a plugin, a pipeline."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Protocol

import msgspec

from urai.catalogue import Catalogue
from urai.loading import Loaded
from urai.rule import Rule
from urai.testing import CORPUS, examples

_IMPORTED = re.compile(r"^[ \t]*%import[ \t]+(?P<path>[\w.]+)(?P<many>[ \t]*\()?", re.MULTILINE)


class Belonging(msgspec.Struct, frozen=True):
    """The rules and forms whose tests a file may change, and how they hang together."""

    rules: frozenset[str] = frozenset()
    forms: frozenset[str] = frozenset()
    why: str = ""

    def __or__(self, other: Belonging) -> Belonging:
        """Give what belongs to either of two files."""
        why = "; ".join(dict.fromkeys(part for part in (self.why, other.why) if part))
        return Belonging(self.rules | other.rules, self.forms | other.forms, why)


def belonging(loaded: Loaded, files: Iterable[Path]) -> Belonging:
    """Give what belongs to some files; nothing where the pipeline does not know them."""
    found = Belonging()
    for file in files:
        found |= _of_one(loaded, file.resolve())
    return found


def _of_one(loaded: Loaded, file: Path) -> Belonging:
    for rule in loaded.rules.values():
        if Path(rule.toml.file).resolve() == file:
            return Belonging(frozenset({rule.id}), why=f"the rule {rule.id}")
    for folder in loaded.catalogue.grammars:
        path = _below(file, folder.folder)
        if path:
            return _of_grammar(loaded, path)
    for pack in loaded.catalogue.packs.values():
        path = _below(file, pack.folder)
        if path.startswith(("lexicons/", "figures/", "records/")):
            return _of_lexicon(loaded, pack.name, file)
    if file.suffix == ".py":
        return _of_plugin(loaded, file)
    if any(Path(toml.file).resolve() == file for toml in loaded.pipeline.files):
        return Belonging(_all_rules(loaded), _all_forms(loaded), f"the pipeline {loaded.pipeline.name}")
    return Belonging()


def _below(file: Path, folder: object) -> str:
    """Give a file's path from a folder that it lies in."""
    if isinstance(folder, Path) and file.is_relative_to(folder.resolve()):
        return file.relative_to(folder.resolve()).as_posix()
    return ""


def _of_grammar(loaded: Loaded, path: str) -> Belonging:
    if path.endswith(CORPUS):
        form = path.removesuffix(CORPUS).removeprefix("forms/")
        return Belonging(forms=frozenset({form}) & _all_forms(loaded), why=f"the corpus of {form}")
    catalogue = loaded.catalogue
    takes = loaded.pipeline.settings.rules.takes
    rules = {rule.id for rule in loaded.rules.values() if takes(rule.id) and path in grammars_of(rule, catalogue)}
    forms = {form for form in _all_forms(loaded) if path in _closure(f"forms/{form}.lark", catalogue)}
    return Belonging(frozenset(rules), frozenset(forms), f"what imports {path}")


def grammars_of(rule: Rule, catalogue: Catalogue) -> set[str]:
    """Give the grammar files that a rule's grammar is made of, by their paths from a grammar folder."""
    source = rule.file.grammar or rule.file.relation
    if source.endswith(".lark") and "\n" not in source:
        return _closure(source, catalogue)
    return set().union(*(_closure(path, catalogue) for path in _imports(source)))


def _closure(path: str, catalogue: Catalogue) -> set[str]:
    found: set[str] = set()
    waiting = [path]
    while waiting:
        here = waiting.pop()
        text = catalogue.grammar_text(here) if here not in found else None
        if text is not None:
            found.add(here)
            waiting += _imports(text)
    return found


def _imports(text: str) -> list[str]:
    """Give the grammar files that a grammar imports from."""
    found: list[str] = []
    for match in _IMPORTED.finditer(text):
        path = match["path"] if match["many"] else match["path"].rpartition(".")[0]
        found.append(f"{path.replace('.', '/')}.lark")
    return found


def _of_lexicon(loaded: Loaded, pack: str, file: Path) -> Belonging:
    """Give the rules that name a lexicon, and those of the plugins that read it by its name."""
    takes = loaded.pipeline.settings.rules.takes
    found = Belonging(
        frozenset(rule.id for rule in loaded.rules.values() if rule.file.lexicon == file.stem and takes(rule.id)),
        why=f"what reads {pack}/{file.parent.name}/{file.name}",
    )
    names = re.compile(rf"""["'/](?:{re.escape(file.name)}|{re.escape(file.stem)})["']""")
    for source in loaded.catalogue.host.sources():
        plugin = Path(source)
        modules = plugin.parent.rglob("*.py") if plugin.name == "__init__.py" else [plugin]
        if any(names.search(module.read_text(encoding="utf-8")) for module in modules):
            found |= msgspec.structs.replace(_of_plugin(loaded, plugin.resolve()), why="")
    if found.rules:
        return found
    return Belonging(_all_rules(loaded), why=f"all rules: nothing names {file.name}, so any may read it")


def _of_plugin(loaded: Loaded, file: Path) -> Belonging:
    """Give the Python rules of a plugin and the rules that name its normalisers; all, where it works on all facts."""
    catalogue = loaded.catalogue
    owner = next((name for name, source in _plugins(loaded) if _holds(source, file)), "")
    if not owner:
        whole = any(file.is_relative_to(source.parent) for _, source in _plugins(loaded))
        return (
            Belonging(_all_rules(loaded), _all_forms(loaded), f"all: plugins share {file.name}")
            if whole
            else Belonging()
        )
    own = {key for key, source in catalogue.origins.items() if source.startswith(f"plugin {owner} ")}
    if any(key.startswith(("urai_resolvers:", "urai_packs:", "urai_kinds:", "urai_grammars:")) for key in own):
        return Belonging(_all_rules(loaded), _all_forms(loaded), f"all: the plugin {owner} works on all facts")
    normalisers = {key.partition(":")[2] for key in own if key.startswith("urai_normalisers:")}
    rules = {key.partition(":")[2] for key in own if key.startswith("urai_rules:")}
    for rule in loaded.rules.values():
        if any(field.normalise in normalisers for field in rule.file.fields.values()):
            rules.add(rule.id)
    return Belonging(frozenset(rules) & _all_rules(loaded), why=f"the plugin {owner}")


def _plugins(loaded: Loaded) -> list[tuple[str, Path]]:
    """Give the plugins with their source files."""
    host = loaded.catalogue.host
    return [(plugin.name, Path(file).resolve()) for plugin, file in zip(host.plugins(), host.sources(), strict=False)]


def _holds(source: Path, file: Path) -> bool:
    return source == file or (source.name == "__init__.py" and file.is_relative_to(source.parent))


def _all_rules(loaded: Loaded) -> frozenset[str]:
    return frozenset(rule for rule, _, _ in examples(loaded))


def _all_forms(loaded: Loaded) -> frozenset[str]:
    return frozenset(form.name for form in loaded.forms)


class Opened(Protocol):
    """A pipeline that was opened, with the plugins that it names; whether its grammars load is another matter."""

    catalogue: Catalogue
    pipeline: Any


def folders_of(loaded: Opened) -> list[Path]:
    """Give the files and folders that a pipeline is made of: what to watch."""
    catalogue = loaded.catalogue
    found = [Path(toml.file) for toml in loaded.pipeline.files]
    found += [Path(str(pack.folder)) for pack in catalogue.packs.values()]
    found += [Path(str(grammars.folder)) for grammars in catalogue.grammars]
    for source in map(Path, catalogue.host.sources()):
        found.append(source.parent if source.name == "__init__.py" else source)
    return [path.resolve() for path in found]


__all__ = ["Belonging", "Opened", "belonging", "folders_of", "grammars_of"]
