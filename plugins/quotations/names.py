"""A small stand-in where no rule finds persons: capitalised words beside verbs, titles and offices."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

import urai
from urai.plugins.quotations import words
from urai.plugins.quotations.narration import offices, tokens_of
from urai.plugins.quotations.people import Mention, Office, People, office_words, with_nicknames

_WORD = r"(?:[A-Z][a-z'’]+(?:-[A-Z][a-z]+)*|(?<![A-Za-z])[A-Z]\.(?!\w)|(?<!\w)I(?=\s[A-Z]))"
_NAME = rf"{_WORD}(?:\s{_WORD}){{0,5}}"
_BESIDE_VERB = re.compile(
    rf"[,”\"’»]\s?[a-z]+\s(?P<after>{_NAME})|(?<!\w)(?P<before>{_NAME}),?\s(?:juga\s|lalu\s)?(?:me|ber)[a-z]{{4,}}"
)
_NAMED = re.compile(rf",?\s(?P<name>(?:[A-Za-z]{{1,4}}\.?\s)*{_NAME})")


def people_in(view: urai.View) -> People:
    """Find the people of a document by what stands beside their names."""
    text = view.text
    held = list(_held(text))
    full = {name for name, _ in held}
    full |= {name for m in _BESIDE_VERB.finditer(text) if (name := _name_in(m["after"] or m["before"]))}
    longer = re.compile(rf"(?:{'|'.join(map(re.escape, sorted(full)))})(?:\s{_WORD})+") if full else None
    full |= {name for m in longer.finditer(text) if (name := _name_in(m.group()))} if longer else set()
    names = _fullest(full)
    if not names:
        return People((), ())
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})(?![\w-])")
    mentions = [Mention(*found.span(), names[found.group()]) for found in pattern.finditer(text)]
    return with_nicknames(text, People(mentions, [Office(names[name], asked) for name, asked in held if asked]))


def _held(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give those who are named after an office: Kepala Dinas Anu Kota Itu, Sari Dewi."""
    for line in re.finditer(r"[^\n]+", text):
        for start, end in offices(tokens_of(text, *line.span())):
            after = _NAMED.match(text, end)
            name = _name_in(text[start:end]) or (after and _name_in(after["name"]))
            if name:
                yield name, office_words(text[start:end].replace(name, ""))


def _name_in(run: str) -> str | None:
    """Cut titles and the words of institutions and places from both ends of a run of capitalised words."""
    parts = run.split()
    cut = max((i + 1 for i, part in enumerate(parts) if _no_name(part)), default=0)
    name = " ".join(parts[cut:]).strip(" .,()")
    return name if len(name) > 2 else None


def _no_name(part: str) -> bool:
    plain = part.strip(".,()")
    folded = plain.casefold()
    if len(plain) == 1:
        return folded == "h"
    return not plain[:1].isupper() or plain.isupper() or folded in words.HONORIFICS | words.OFFICE_HEADS | _other_words()


@functools.cache
def _other_words() -> frozenset[str]:
    """Give the words that no person is called by: of grammar, institutions, things and regions."""
    lists = words.lexicon("name_words.toml")
    names = ("given", "balinese", "intimate", "particles")
    found = {word for key, value in lists.items() if key not in names for word in value.split()}
    for table in ("provinces.tsv", "regencies.tsv", "capitals.tsv"):
        for row in words.lexicon_rows(table):
            found |= set(f"{row['name']} {row.get('aliases') or ''}".casefold().replace("|", " ").split())
    return frozenset(found)


def _fullest(full: set[str]) -> dict[str, str]:
    """Map each name, and each word of it, to the longest name that has the word."""
    found: dict[str, str] = {}
    for name in sorted(full, key=lambda name: (len(name.split()), name)):
        found |= {part: name for part in (*name.split(), name) if len(part) > 2}
    return {short: found.get(name, name) for short, name in found.items()}
