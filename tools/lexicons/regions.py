"""Make the region lexicons from the Ministry of Home Affairs' codes and names.

    npm pack idn-area-data@4.0.1 && tar xzf idn-area-data-4.0.1.tgz
    python tools/lexicons/regions.py package

Reads `data/provinces.csv`, `regencies.csv` and `districts.csv` of the unpacked npm package idn-area-data (its
code is MIT, its data ODbL 1.0: the lexicons stay under the latter), adds what `regions.toml` beside this
script says (misprints, usage, short forms, ambiguous names, capitals), and writes `provinces.tsv`,
`regencies.tsv`, `districts.tsv` and `capitals.tsv` into `rules/news/lexicons/`. The same package and the same
`regions.toml` always give the same bytes.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
EDITORIAL = HERE / "regions.toml"
OUT = HERE.parents[1] / "rules" / "news" / "lexicons"

COLUMNS = ("code", "level", "name", "official", "aliases", "prefix_aliases", "ambiguous", "context")
TITLES = {
    "provinces": "Provinces of Indonesia.",
    "regencies": "Regencies and cities of Indonesia. A regency and a city may share a bare name (Malang).",
    "districts": "Districts of Indonesia (kecamatan, distrik, kapanewon, kemantren). Many share a bare name.",
    "capitals": "Seats of regional governments that have a name of their own; code, official: the region's.",
}

# The Papuan provinces (Law 2/2021) and Yogyakarta (its governor's regulation 25/2019) have names of their own
# for what is a kecamatan elsewhere.
PAPUA = frozenset({"91", "92", "93", "94", "95", "96"})
YOGYAKARTA, YOGYAKARTA_CITY = "34", "34.71"

# From this many letters on, a district's name that is neither shared nor a word counts without "Kecamatan".
FREE_DISTRICT_LETTERS = 8
FREE_CAPITAL_LETTERS = 5

ROMAN = re.compile(r"[IVX]+")
ABBREVIATION = frozenset({"BTS", "DKI", "STL"})
LOWER = frozenset({"dan", "x"})


class EditorialError(ValueError):
    """`regions.toml` says something about a region that the data set does not have, or says it twice."""


@dataclass(frozen=True, slots=True)
class Region:
    """One line of a region lexicon.

    `code` is the ministry's, dots included; `level` is province, regency, city, district or capital. `name`
    is the bare name, `official` the one with its level's word. `prefix_aliases` only count after such a
    word. `ambiguous` is `word`, `name` or empty; `context` is `free` or `prefix`.
    """

    code: str
    level: str
    name: str
    official: str
    aliases: tuple[str, ...] = ()
    prefix_aliases: tuple[str, ...] = ()
    ambiguous: str = ""
    context: str = "free"

    def line(self) -> str:
        """Give the tab-separated line, in the order of `COLUMNS`."""
        aliases, prefixed = ("|".join(sorted(set(forms))) for forms in (self.aliases, self.prefix_aliases))
        fields = (
            self.code,
            self.level,
            self.name,
            self.official,
            aliases,
            prefixed,
            self.ambiguous,
            self.context,
        )
        return "\t".join(fields)


def title_case(name: str) -> str:
    """Write a region's name as Indonesians do, whether it comes in capitals or not.

    Every word and every part after a hyphen or slash begins with a capital, what follows an apostrophe does
    not (`Ba'a`); `dan` and the `x` of `2 x 11` stay small, Roman numerals and abbreviations stay capital.
    """

    def word(text: str) -> str:
        if ROMAN.fullmatch(text) or text.upper() in ABBREVIATION:
            return text.upper()
        return text.lower() if text.lower() in LOWER else text[:1].upper() + text[1:].lower()

    return "".join(word(part) for part in re.split(r"([ \-/(]+)", name.strip()))


def squash(name: str) -> str:
    """Give what two spellings of one name share: no case, no spaces, no marks."""
    return re.sub(r"[^\w]", "", name).casefold()


def read(package: Path, level: str) -> dict[str, str]:
    """Give code → name of one level, in the order of the codes."""
    with (package / "data" / f"{level}.csv").open(encoding="utf-8", newline="") as lines:
        return dict(sorted((row["code"], row["name"]) for row in csv.DictReader(lines)))


class Editorial:
    """What `regions.toml` adds, and which of its keys have been used."""

    def __init__(self, tables: Mapping[str, Mapping[str, object]]) -> None:
        """Take the tables of `regions.toml`."""
        self._tables = {name: dict(table) for name, table in tables.items()}
        self._used: set[tuple[str, str]] = set()

    def text(self, table: str, key: str) -> str | None:
        """Give the one name that a table holds for a code."""
        value = self._get(table, key)
        return value if isinstance(value, str) else None

    def texts(self, table: str, key: str) -> tuple[str, ...]:
        """Give the names that a table holds for a key; none if it has none."""
        value = self._get(table, key)
        return tuple(str(item) for item in value) if isinstance(value, list) else ()

    def unused(self, *tables: str) -> list[str]:
        """Name the keys of these tables that no region asked for."""
        return [f"[{table}] {key}" for table in tables for key in self._tables[table] if (table, key) not in self._used]

    def _get(self, table: str, key: str) -> object:
        self._used.add((table, key))
        return self._tables[table].get(key)


class Lexicons:
    """Builds the four lexicons, level by level."""

    def __init__(self, package: Path, editorial: Editorial) -> None:
        """Take the folder of the unpacked package."""
        self._package = package
        self._editorial = editorial
        self._words = frozenset(editorial.texts("ambiguous", "word"))
        self._names = frozenset(editorial.texts("ambiguous", "name"))
        self._prefix = frozenset(editorial.texts("context", "prefix"))

    def provinces(self) -> list[Region]:
        """Give the provinces."""
        return [
            self._region(code, "province", "Provinsi", raw) for code, raw in read(self._package, "provinces").items()
        ]

    def regencies(self) -> list[Region]:
        """Give the regencies and cities, the administrative ones of Jakarta included."""
        found = []
        for code, raw in read(self._package, "regencies").items():
            match = re.match(r"(Kabupaten|Kota)( Administrasi)? ", raw, re.IGNORECASE)
            if match is None:
                raise EditorialError(f"{code} {raw!r} is neither Kabupaten nor Kota")
            kind = title_case(match[0])
            level = "regency" if kind.startswith("Kabupaten") else "city"
            found.append(self._region(code, level, kind.strip(), raw[match.end() :]))
        return found

    def capitals(self, regions: Iterable[Region]) -> list[Region]:
        """Give the seats of government that have a name of their own; their code is the region's."""
        free = self._editorial.texts("capital_context", "free")
        found = []
        for region in regions:
            for forms in self._editorial.texts("capitals", region.official):
                name, *aliases = forms.split("|")
                ambiguous = self._ambiguous(name)
                plain = name in free or (not ambiguous and len(name) >= FREE_CAPITAL_LETTERS)
                context = "free" if plain else "prefix"
                found.append(
                    Region(region.code, "capital", name, region.official, tuple(aliases), (), ambiguous, context)
                )
        return sorted(found, key=lambda capital: (capital.code, capital.name))

    def districts(self, others: Iterable[Region]) -> list[Region]:
        """Give the districts; `others` are the regions whose names a bare district's name must not claim."""
        raw = read(self._package, "districts")
        taken = Counter(squash(self._name(code, printed)[0]) for code, printed in raw.items())
        taken.update(squash(form) for other in others for form in (other.name, *other.aliases))
        free = self._editorial.texts("context", "free")
        generic = self._editorial.texts("context", "generic")
        found = []
        for code, printed in raw.items():
            name, aliases = self._name(code, printed)
            if name.startswith("Sei "):
                aliases += ("Sungai " + name.removeprefix("Sei "),)
            ambiguous = self._ambiguous(name)
            distinct = taken[squash(name)] == 1 and len(squash(name)) >= FREE_DISTRICT_LETTERS
            plain = not ambiguous and name not in self._prefix and name.split()[0] not in generic
            found.append(
                Region(
                    code=code,
                    level="district",
                    name=name,
                    official=f"{district_word(code)} {name}",
                    aliases=aliases + self._editorial.texts("district_aliases", code),
                    ambiguous=ambiguous,
                    context="free" if (distinct and plain) or name in free else "prefix",
                )
            )
        return found

    def _region(self, code: str, level: str, word: str, raw: str) -> Region:
        name, aliases = self._name(code, raw)
        # The capital region is short in print (DKI Jakarta), not in its official name.
        official = f"{word} {title_case(raw) if level == 'province' else name}"
        return Region(
            code=code,
            level=level,
            name=name,
            official=official,
            aliases=tuple(form for form in (*aliases, *self._editorial.texts("aliases", official)) if form != name),
            prefix_aliases=self._editorial.texts("prefix_aliases", official),
            ambiguous=self._ambiguous(name),
            context="prefix" if name in self._prefix else "free",
        )

    def _name(self, code: str, raw: str) -> tuple[str, tuple[str, ...]]:
        printed = title_case(raw)
        corrected = self._editorial.text("corrections", code)
        usual = self._editorial.text("usage", code)
        name = corrected or usual or printed
        return name, (printed,) if usual and usual != printed else ()

    def _ambiguous(self, name: str) -> str:
        return "word" if name in self._words else "name" if name in self._names else ""


def district_word(code: str) -> str:
    """Give what a district is called where it lies: Kecamatan, Distrik, Kapanewon or Kemantren."""
    if code[:2] in PAPUA:
        return "Distrik"
    if code[:2] == YOGYAKARTA:
        return "Kemantren" if code.startswith(YOGYAKARTA_CITY) else "Kapanewon"
    return "Kecamatan"


def check(regions: Iterable[Region]) -> None:
    """Raise EditorialError if one written form stands for two regions of a lexicon.

    A bare name may belong to a regency and to the city inside it; an alias belongs to one region.
    """
    owners: dict[str, str] = {}
    regions = list(regions)
    bare = Counter(region.name for region in regions)
    for region in regions:
        for form in (region.official, *region.aliases, *region.prefix_aliases):
            if owners.setdefault(form, region.code) != region.code or (form in bare and form != region.name):
                raise EditorialError(f"{form!r} stands for {owners[form]} and for {region.code}")


def build(package: Path, editorial: Editorial) -> dict[str, list[Region]]:
    """Give all four lexicons by their file's name; EditorialError if `regions.toml` does not fit the data."""
    lexicons = Lexicons(package, editorial)
    provinces, regencies = lexicons.provinces(), lexicons.regencies()
    capitals = lexicons.capitals([*provinces, *regencies])
    districts = lexicons.districts([*provinces, *regencies, *capitals])
    check(provinces)
    check(regencies)
    unused = editorial.unused("corrections", "usage", "aliases", "prefix_aliases", "district_aliases", "capitals")
    if unused:
        raise EditorialError("no such region: " + ", ".join(unused))
    return {"provinces": provinces, "regencies": regencies, "districts": districts, "capitals": capitals}


def header(title: str, version: str) -> list[str]:
    """Give the comment lines of one lexicon, without their marks."""
    return [
        title,
        f"Source: idn-area-data {version} (https://github.com/fityannugroho/idn-area-data), after decrees of",
        "the Ministry of Home Affairs; short forms and marks by the Urai authors.",
        "Licence: Open Database License 1.0 (https://opendatacommons.org/licenses/odbl/1-0/), the source's.",
        "Columns: code; level; name: bare; official: with its level's word; aliases; prefix_aliases: those",
        "that only count after a word such as Kabupaten or Bupati (both separated by a bar); ambiguous: the",
        "bare name is also an ordinary word (word) or a person's name (name); context: the bare name counts",
        "anywhere (free) or only after such a word (prefix).",
        "Made by tools/lexicons/regions.py: change tools/lexicons/regions.toml, not this file.",
    ]


def write(path: Path, head: Iterable[str], regions: Iterable[Region]) -> None:
    """Write one lexicon: comment lines, the column names, a region a line."""
    lines = [*(f"# {line}" for line in head), "\t".join(COLUMNS), *(region.line() for region in regions)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(arguments: list[str] | None = None) -> None:
    """Write the four lexicons; exits with 2 and says why if `regions.toml` does not fit the data set."""
    parser = argparse.ArgumentParser(description="Make the region lexicons from the npm package idn-area-data.")
    parser.add_argument("package", type=Path, help="the unpacked package: the folder with package.json and data/")
    parser.add_argument("--out", type=Path, default=OUT, help="where the lexicons go (default: %(default)s)")
    options = parser.parse_args(arguments)

    version = json.loads((options.package / "package.json").read_text(encoding="utf-8"))["version"]
    editorial = Editorial(tomllib.loads(EDITORIAL.read_text(encoding="utf-8")))
    try:
        lexicons = build(options.package, editorial)
    except EditorialError as error:
        parser.error(f"{EDITORIAL}: {error}")
    for level, regions in lexicons.items():
        write(options.out / f"{level}.tsv", header(TITLES[level], version), regions)


if __name__ == "__main__":
    main()
