"""Say by short digests what a reading depends on: code, settings, forms, and each grammar rule apart.

When two engines have the same ``base`` and differ in some grammar rules only, a document's reading is the
same under both if those rules match the same in it; so one edited rule does not cost a whole corpus.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from urai import __version__
from urai.engine import ScanSpec
from urai.facts import Document
from urai.grammar import Tables
from urai.loading import Loaded
from urai.resources import walk

_DIGEST_SIZE = 12
_ENGINE = Path(__file__).parent


class Fingerprints(msgspec.Struct, frozen=True):
    """``base`` is everything but the grammar rules; ``rules`` has a digest for each of those."""

    base: bytes
    rules: dict[str, bytes]


def digest(*parts: Any) -> bytes:
    """Give a short digest of plain data."""
    return hashlib.blake2b(msgspec.msgpack.encode(parts, order="deterministic"), digest_size=_DIGEST_SIZE).digest()


def document_key(document: Document) -> bytes:
    """Give the digest of all that a reading may depend on in a document: not where it lies."""
    return digest(document.id, document.text, document.title, document.outlet, document.date, document.encoding)


def fingerprints(loaded: Loaded) -> Fingerprints:
    """Give what the readings of a loaded pipeline depend on."""
    engine, settings = loaded.engine, loaded.pipeline.settings
    scanning = {scan.id: scan for scan in engine.scans if scan.matcher is not None}
    base = digest(
        __version__,
        _code(loaded),
        _data(loaded),
        [settings.parameters, settings.forms, settings.checks],
        [(form.name, _nameless(form.matcher.tables)) for form in loaded.forms],
        [(scan.id, scan.section, str(loaded.rules[scan.id].toml.data)) for scan in engine.scans if scan.section],
        [rule.id for rule in engine.found],
        [
            (name, str(loaded.rules[name].toml.data), _nameless(matcher.tables))
            for name, matcher in loaded.relations.items()
        ],
        [resolver.id for resolver in engine.resolvers],
        [derivation.id for derivation in engine.derivations],
        [check.id for check in engine.checks],
    )
    return Fingerprints(base, {name: _rule(scan, loaded) for name, scan in scanning.items()})


def _rule(scan: ScanSpec, loaded: Loaded) -> bytes:
    file = loaded.rules[scan.id].file
    zones = [sorted(scan.within), sorted(scan.outside)]
    return digest(file.kind, file.fields, file.covers, file.priority, zones, _nameless(scan.matcher.tables))


def _nameless(tables: Tables) -> Tables:
    """Give a grammar without the name of its file, which says nothing about what it matches."""
    return msgspec.structs.replace(tables, name="")


def _code(loaded: Loaded) -> list[bytes]:
    """Give digests of the engine's and the plugins' source, in a fixed order."""
    folders = {_ENGINE}
    files: set[Path] = set()
    for module_file in loaded.catalogue.host.sources():
        path = Path(module_file)
        if path.name == "__init__.py":
            folders.add(path.parent)
        else:
            files.add(path)
    for folder in folders:
        files.update(folder.rglob("*.py"))
    return [_file(path) for path in sorted(files)]


def _data(loaded: Loaded) -> list[tuple[str, bytes]]:
    """Give digests of the lexicons and parameters in the packs, which Python rules read."""
    found: list[tuple[str, bytes]] = []
    for pack in loaded.catalogue.packs.values():
        for path, file in walk(pack.folder, ""):
            if path.startswith(("lexicons/", "figures/", "records/")):
                found.append((f"{pack.name}/{path}", digest(file.read_bytes())))
    return found


_known: dict[tuple[str, int, int], bytes] = {}


def _file(path: Path) -> bytes:
    state = path.stat()
    key = (str(path), state.st_mtime_ns, state.st_size)
    if key not in _known:
        _known[key] = digest(path.name, path.read_bytes())
    return _known[key]


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    """Give the rules that were added, removed or edited."""
    return {rule for rule in before.keys() | after.keys() if before.get(rule) != after.get(rule)}


def hit_digests(hits: Iterable[tuple[str, list[Any]]]) -> dict[str, bytes]:
    """Give for each rule that matched a digest of what it matched."""
    return {rule: digest(found) for rule, found in hits if found}
