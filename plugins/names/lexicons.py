"""Read the lexicons that names are recognised by."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import tomli

import urai

FOLDER = urai.bundled("urai.rules") / "news" / "lexicons"

GENERIC = frozenset({"pemerintah", "desa", "kecamatan", "kelurahan", "sekolah", "upt"})
"""Kinds of regional offices whose bare name names none."""

GENERIC_NAMES = ("Organisasi Perangkat", "Satuan Kerja", "Unit Kerja", "Panitia")
"""Beginnings of names that no single body has."""


class Region(NamedTuple):
    """A region: its code, its level, its bare and its official name, and how far the bare name can be trusted.

    ``ambiguous`` is ``word`` or ``name`` where the bare name is also that; ``free`` says whether it counts
    without a word such as Kabupaten before it.
    """

    code: str
    level: str
    name: str
    official: str
    ambiguous: str
    free: bool


class Institution(NamedTuple):
    """An institution: its official name, and whether it is one body (and no kind of body that each region has)."""

    name: str
    single: bool


@cache
def table(name: str) -> dict[str, Any]:
    """Give a lexicon in TOML as it stands."""
    return tomli.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words(name: str) -> frozenset[str]:
    """Give a list of words of ``name_words.toml``."""
    return frozenset(table("name_words")[name].split())


def forms(entry: dict[str, Any]) -> Iterator[str]:
    """Give the name and the other written forms of a lexicon's entry."""
    yield entry["name"]
    yield from entry.get("aliases", ())


def regions() -> Iterator[tuple[str, Region]]:
    """Give each written form of each region, with the region."""
    for name in ("provinces", "regencies", "capitals", "districts"):
        for line in (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
            if line.startswith(("#", "code\t")):
                continue
            code, level, bare, official, aliases, prefix_aliases, ambiguous, context = line.split("\t")
            region = Region(code, level, bare, official, ambiguous, context == "free")
            yield bare, region
            for alias in filter(None, aliases.split("|")):
                yield alias, region
            for alias in filter(None, prefix_aliases.split("|")):
                yield alias, region._replace(free=False)


def _bodies() -> Iterator[tuple[str, dict[str, Any]]]:
    for file, key in (("ministries", "ministry"), ("agencies", "agency"), ("regional_offices", "office")):
        for entry in table(file)[key]:
            yield file, entry
    for entries in table("institutions").values():
        for entry in entries:
            yield "institutions", entry


def institutions() -> Iterator[tuple[str, Institution]]:
    """Give each written form of each institution that a name stands for."""
    for file, entry in _bodies():
        if (file == "regional_offices" and entry["kind"] in GENERIC) or entry["name"].startswith(GENERIC_NAMES):
            continue
        institution = Institution(entry["name"], file != "regional_offices")
        for form in forms(entry):
            yield form, institution


def titles_of_office() -> Iterator[str]:
    """Give the titles of office in which the body is part of the title: Menteri Dalam Negeri, Mendagri."""
    for file, entry in _bodies():
        for key in ("head_title", "head_aliases", "deputy_aliases"):
            value = entry.get(key, ())
            titles = [value] if isinstance(value, str) else value
            yield from (title for title in titles if file == "ministries" or " " not in title)


@cache
def phrases_of(name: str) -> frozenset[str]:
    """Give a list of phrases of ``name_words.toml``."""
    return frozenset(
        filter(None, (phrase.strip() for phrase in table("name_words")[name].replace("\n", "|").split("|")))
    )


@cache
def topics() -> frozenset[str]:
    """Give the words of the names of offices and posts after the first: what they deal with."""
    found = set(words("topics"))
    for file, entry in _bodies():
        if file != "institutions":
            found.update(word for word in entry["name"].casefold().replace(",", "").split()[1:] if len(word) > 3)
    for entry in table("positions")["position"]:
        found.update(word for word in entry["name"].casefold().split()[1:] if len(word) > 3)
    return frozenset(found)


@cache
def post_heads() -> frozenset[str]:
    """Give the words with which a post begins."""
    found = set(words("posts"))
    for entry in table("positions")["position"]:
        found.update(form.casefold().split()[0] for form in forms(entry))
    found.update(title.casefold() for title in titles_of_office() if " " not in title)
    return frozenset(found - words("no_posts") - post_prefixes())


@cache
def post_prefixes(*, several: bool = False) -> frozenset[str]:
    """Give the words before a post that say how it is held: Plt., Pj., mantan, wakil; or those of several words."""
    found = {form for entry in table("positions")["prefix"] for form in forms(entry) if (" " in form) == several}
    return frozenset(found) if several else words("post_prefixes").union(map(str.casefold, found))


def speech() -> Iterator[tuple[str, str]]:
    """Give each form of the verbs of saying, with how it stands to its speaker.

    ``after``: the speaker follows; ``maybe``: so after a quotation, else the word means something else;
    ``before``: the speaker goes before; ``headline``: the same, in a headline.
    """
    for verb in table("reporting_verbs")["verb"]:
        for entry in verb["forms"]:
            shape = entry["shape"]
            if shape == "bare":
                yield entry["form"], "maybe" if "ambiguous" in entry else "after"
            elif shape == "passive" and not entry["form"].endswith("nya"):
                yield entry["form"], "after"
            elif shape in ("active", "headline"):
                yield entry["form"], "before" if shape == "active" else "headline"


@cache
def expansions() -> dict[str, tuple[str, ...]]:
    """Give what each acronym stands for, the commonest first, by the acronym as it is written."""
    found: dict[str, list[str]] = {}
    for entry in table("acronyms")["acronym"]:
        for short in (entry["short"], *entry.get("aliases", ())):
            found.setdefault(short, []).extend(entry["expansions"])
    for _, entry in _bodies():
        for short in forms(entry):
            if " " not in short and short != entry["name"]:
                found.setdefault(short, []).append(entry["name"])
    return {short: tuple(longs) for short, longs in found.items()}


@cache
def office_shorts() -> frozenset[str]:
    """Give the short names of offices that each region has, in lower case: BKD, Dinkes."""
    return frozenset(form.casefold() for form, one in institutions() if not one.single and " " not in form)
