"""Read lexicons: lists of names in a pack's folder ``lexicons/``, for rules and grammars to look up.

Three forms, by ending:

``.txt``
    a name on each line; a line that begins with ``#`` is a comment
``.tsv``
    columns under a header row, one of them ``name``; what else a rule wants to know stands in the others.
    ``aliases``: other writings, separated by a bar
``.toml``
    a list of tables ``entry``, each with ``name``, perhaps ``aliases``, and whatever else
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources.abc import Traversable
from typing import Any

from urai.configuration import Toml
from urai.errors import Place, Problem, UraiError
from urai.matching import Lexicon
from urai.resources import display_path, text_of

SUFFIXES = (".txt", ".tsv", ".toml")
NAME, ALIASES = "name", "aliases"


def find_lexicons(packs: Mapping[str, Traversable]) -> dict[str, Traversable]:
    """Give the lexicon files of all packs, as ``pack/name`` and, for the first pack that has it, as ``name``."""
    found: dict[str, Traversable] = {}
    for pack, folder in packs.items():
        lexicons = folder / "lexicons"
        if not lexicons.is_dir():
            continue
        for file in sorted(lexicons.iterdir(), key=lambda file: file.name):
            name, dot, ending = file.name.rpartition(".")
            if f"{dot}{ending}" in SUFFIXES:
                found[f"{pack}/{name}"] = file
                found.setdefault(name, file)
    return found


def read_lexicon(name: str, file: Traversable) -> Lexicon:
    """Read a lexicon: each name, and each of its other writings, with what is known of it.

    What several entries of one name disagree on is not known (``None``).

    Raises:
        UraiError: it is no list of names; the problem has its place and cure.

    """
    text = text_of(file)
    readers = {"txt": _lines, "tsv": _rows, "toml": _tables}
    known: dict[str, dict[str, Any]] = {}
    for entry in readers[file.name.rpartition(".")[2]](text, display_path(file)):
        others = entry.get(ALIASES) or ()
        record = {key: value for key, value in entry.items() if key != ALIASES}
        for writing in (entry[NAME], *(others.split("|") if isinstance(others, str) else others)):
            known[writing] = _agreed(known[writing], record) if writing in known else record
    return Lexicon(name, known)


def _agreed(first: dict[str, Any], second: dict[str, Any]) -> dict[str, Any]:
    return {key: first.get(key) if first.get(key) == second.get(key) else None for key in first | second}


def _lines(text: str, file: str) -> Iterator[dict[str, Any]]:
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            yield {NAME: line.strip()}


def _rows(text: str, file: str) -> Iterator[dict[str, Any]]:
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    if NAME not in (rows.fieldnames or ()):
        message = f"there is no column {NAME!r}"
        raise UraiError(Problem(Place(file, 1), "lexicon", message, "begin with a header row: name and other columns"))
    yield from rows


def _tables(text: str, file: str) -> Iterable[dict[str, Any]]:
    toml = Toml(text, file)
    entries = toml.data.get("entry")
    problems = list(toml.problems)
    if not problems and not (isinstance(entries, list) and entries):
        problems.append(toml.problem(("entry",), "lexicon", "it has no list of entries", "write [[entry]] tables"))
    for number, entry in enumerate(entries or () if not problems else ()):
        if not isinstance(entry.get(NAME), str):
            path = ("entry", number)
            problems.append(toml.problem(path, "lexicon", "an entry has no name", 'give it name = "…"', value=False))
    if problems:
        raise UraiError(problems)
    return entries or []


class Lexicons(Mapping[str, Lexicon]):
    """The lexicons of some packs by name, each read when it is first asked for."""

    def __init__(self, files: Mapping[str, Traversable]) -> None:
        self._files = files
        self._read: dict[str, Lexicon] = {}

    def __getitem__(self, name: str) -> Lexicon:
        if name not in self._read:
            self._read[name] = read_lexicon(name, self._files[name])
        return self._read[name]

    def broken(self) -> Iterator[Problem]:
        """Give the mistakes in files that are no text or no TOML; how a file is built is for who reads it to say."""
        for path, file in {display_path(file): file for file in self._files.values()}.items():
            try:
                text = text_of(file)
            except UraiError as error:
                yield from error.problems
                continue
            if path.endswith(".toml"):
                yield from Toml(text, path).problems

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)

    def __contains__(self, name: object) -> bool:
        return name in self._files
