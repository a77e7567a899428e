"""The words around quotations, from the pack's lexicons."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

import tomli

import urai

_FOLDER = urai.bundled("urai.rules") / "news" / "lexicons"


def _lexicon(name: str) -> dict[str, Any]:
    return tomli.loads((_FOLDER / name).read_text(encoding="utf-8"))


_WORDS = _lexicon("quotation_words.toml")
_POSITIONS = _lexicon("positions.toml")
_TITLES = _lexicon("titles.toml")["honorific"]
_MINISTRIES = _lexicon("ministries.toml")["ministry"]


def _forms(entries: Iterable[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """Give each written form of a lexicon's entries in small letters, with the entry's name."""
    for entry in entries:
        for form in (entry["name"], *entry.get("aliases", ())):
            yield form.casefold(), entry["name"].casefold()


def _list(name: str) -> frozenset[str]:
    return frozenset(_WORDS[name].split())


def any_of(*names: str) -> str:
    """Give a regular expression of the words of some lists."""
    found = sorted({word for name in names for word in _list(name)}, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, found))})"


PRONOUNS = _list("pronouns")
DEMONSTRATIVES = _list("demonstratives")
DESCRIPTIONS = _list("descriptions")
SOLE_OFFICES = _list("sole_offices")
GOVERNING = _list("governing")
LISTING = _list("listing")
LEADING = _list("leading")
STOPS = _list("stops")
INSTITUTIONS = _list("institutions")
LAWS = _list("laws")
NO_SPEECH = _list("no_speech")

HONORIFICS = frozenset(
    word
    for form, _ in _forms(entry for entry in _TITLES if not entry.get("part_of_name"))
    for word in re.findall(r"[^\W\d_]+", form)
)
"""Words of titles before a name, without their full stops."""

ACTING = frozenset(word.rstrip(".-") for form, _ in _forms(_POSITIONS["prefix"]) for word in form.split())
"""What stands before an office without being its name: plt, mantan."""

ABBREVIATED = {
    form: name
    for form, name in _forms(_POSITIONS["position"])
    if " " not in form and " " in name and form != name.split()[0]
} | {
    f"men{form.removeprefix('kemen').removeprefix('kem')}": name.replace("kementerian", "menteri")
    for form, name in _forms(_MINISTRIES)
    if form.startswith("kem") and not form.startswith("kementerian") and form.isalpha()
}
"""Offices in one word, with what they stand for: sekda, sekretaris daerah; mendagri, menteri dalam negeri."""

OFFICE_HEADS = (
    frozenset(form.split()[0] for form, _ in _forms(_POSITIONS["position"])) | ABBREVIATED.keys() | ACTING
) - _list("no_offices")
"""The first words of offices' names."""

CONNECTIVES = re.compile(
    rf"(?:(?:{'|'.join(sorted(_WORDS['connectives'], key=lambda words: (-len(words), words)))})\b[\s,]*)+",
    re.IGNORECASE,
)
"""What links a sentence to the one before, and says nothing by itself."""
