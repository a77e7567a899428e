"""Checks of names: a person spelt in two ways, a post or a motto misspelt."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

import urai

from . import lexicons
from .classes import misspelt_posts
from .pieces import keys_of
from .reading import Names, names_of
from .spelling import is_variant

_OFFICES = frozenset("desa dinas badan sekolah bidang bagian seksi puskesmas dusun kampung daerah".split())
_JOINED = frozenset("hingga dan serta maupun sampai".split())
_POSTS_BEFORE = 2
_REACH = 14


def check_persons(view: urai.View) -> Iterator[urai.Remark]:
    """Report a person's name where it is spelt unlike its spelling elsewhere in the document."""
    names = names_of(view)
    if not any(person.variants for person in names.people.persons):
        return
    counts = Counter(names.words.keys)
    for mention in names.mentions:
        for word in range(*mention.span):
            wrong = names.words.keys[word]
            right = mention.person.variants.get(wrong)
            if right is None or counts[wrong] > counts[right]:
                continue
            start, end = names.words.span(*mention.span)
            message = (
                f"“{view.words(start, end)}” dieja lain daripada “{mention.person.name}” di bagian lain dokumen ini"
            )
            yield urai.Remark(
                message, start, end, suggestion=f"ejaan yang sama: {_in_name(mention.person.name, right)}"
            )
            break


def _in_name(name: str, key: str) -> str:
    return next((word for word in name.split() if keys_of(word)[:1] == (key,)), name)


def check_posts(view: urai.View) -> Iterator[urai.Remark]:
    """Report a post whose first word is misspelt, and ``kepada desa`` for ``kepala desa`` in a row of posts."""
    names = names_of(view)
    misspelt = misspelt_posts()
    if not misspelt.keys().isdisjoint(names.words.vocabulary):
        for word, key in enumerate(names.words.keys):
            if key in misspelt and names.words.raw[word] == "P":
                start, end = names.words.span(word, word + 1)
                message = f"“{view.words(start, end)}” bukan nama jabatan yang dikenal"
                yield urai.Remark(message, start, end, suggestion=misspelt[key])
    yield from _kepada(view, names)


def _kepada(view: urai.View, names: Names) -> Iterator[urai.Remark]:
    keys, marked = names.words.keys, names.marked
    if "kepada" not in names.words.vocabulary:
        return
    for word in [at for at, key in enumerate(keys[:-1]) if key == "kepada"]:
        if not word or keys[word + 1] not in _OFFICES:
            continue
        row = marked[max(word - _REACH, 0) : word].rpartition(".")[2]
        if keys[word - 1] in _JOINED and len(re.findall("P_*,", row)) >= _POSTS_BEFORE:
            start, end = names.words.span(word, word + 2)
            said = view.words(start, end)
            message = f"“{said}” berada dalam deretan jabatan"
            yield urai.Remark(message, start, end, suggestion=f"kepala {said.split()[-1]}")


def check_mottos(view: urai.View) -> Iterator[urai.Remark]:
    """Report an official motto or the name of an award in which one word is misspelt."""
    names = names_of(view)
    keys = names.words.keys
    mottos = _mottos()
    if mottos.keys().isdisjoint(names.words.vocabulary):
        return
    places = {
        (at - offset, motto) for at, key in enumerate(keys) for offset, motto in mottos.get(key, ()) if at >= offset
    }
    for word, motto in sorted(places):
        wanted = keys_of(motto)
        found = keys[word : word + len(wanted)]
        wrong = [pair for pair in zip(found, wanted, strict=False) if pair[0] != pair[1]]
        if len(found) == len(wanted) and len(wrong) == 1 and is_variant(*wrong[0], fewest=4):
            start, end = names.words.span(word, word + len(wanted))
            yield urai.Remark(f"“{view.words(start, end)}” resminya “{motto}”", start, end, suggestion=motto)


@cache
def _mottos() -> dict[str, list[tuple[int, str]]]:
    """Give the mottos by their second word; one whose second word is misspelt is found by its first."""
    found: dict[str, list[tuple[int, str]]] = {}
    for motto in lexicons.table("mottos")["mottos"]:
        for offset in (0, 1):
            found.setdefault(keys_of(motto)[offset], []).append((offset, motto))
    return found
