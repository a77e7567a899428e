"""Normalisers of laws and of letters' numbers."""

from __future__ import annotations

import re
from functools import cache

import tomli

import urai

from ._passages import around, part_of, words_of

LEXICON = "lexicons/regulations.toml"
"""Kinds of law with all their written forms."""

# A region's ordinance is one kind, whatever the region; so is a statute, whatever its title.
_ONE_KIND = re.compile(
    r"(?:Peraturan|Keputusan|Instruksi|Surat Edaran) (?:Daerah(?! Istimewa)|Gubernur|Bupati|Wali Kota|Desa|Kepala Desa)"
    r"|Qanun|Undang-Undang"
)
_BRACKETS = re.compile(r"\s?\([^)]*\)")
_COUNTRY = re.compile(r"\s(?:Republik Indonesia|RI|NRI)$")
_NOTHING = re.compile(r"[\s./-]+")
_SMALL = (
    r"(?:dan|atau|serta|atas|di|dalam|bagi|untuk|pada|dari|oleh|antara|dengan|kepada|terhadap|tentang|secara|melalui"
    r"|ke|&)"
)
_OTHER_LAW = r"(?:dan|serta)\s(?:[Nn]omor\s\d|Peraturan|Undang|UU|PP|Per|Keputusan|Kep|Surat|SE|Instruksi)\w*\s"
# A title is capitalised; small words stand between its capitals. It ends where another law is named.
_TITLE = re.compile(
    r"(?:\s?\([^()\n]{1,40}\))?,?\s{1,2}[Tt]entang\s{1,2}(?P<title>[^\s.,;:()\"”“]+"
    rf"(?:(?!,\s(?:(?:dan|serta)\s)?[Nn]o(?:mor|\.)\s?\d),?\s(?!{_OTHER_LAW})(?:{_SMALL}\s){{0,3}}(?:[Nn]o\.(?=\s?\d)|[A-Z][\w'’/-]*|\d+|\([A-Z]\w+\))){{0,30}})"
)
# Or it is written small, and ends with the clause.
_PLAIN_TITLE = re.compile(
    r",?\s{1,2}[Tt]entang\s{1,2}"
    r"(?P<title>(?:(?!(?:yang|bahwa|sebagaimana|maka|mengatur|menyebutkan|sejak|mulai)\b)[\w/-]+\s?){1,10})"
)
# One law after another of the same kind: PP Nomor 17 Tahun 2023 dan Nomor 21 Tahun 2022
_NEXT_OF_KIND = re.compile(
    r"(?:,\s(?:dan\s|serta\s)?|\s(?:dan|serta|jo\.?|juncto)\s)(?:juga\s)?"
    r"(?P<law>(?i:nomor|no\b\.?)\s?:?\s?(?P<number>\d{1,4})\s(?i:tahun|th\b\.?)\s(?P<year>(?:19|20)\d\d))(?!\w|[.,]\d)"
)
_STATUTE = re.compile(r"(?:UU|[Uu]ndang-[Uu]ndang)\s(?:tentang\s)?(?!Republik|RI\b|NRI\b|\()([A-Z].*)")
# Nobody is said to have issued it: Surat Edaran Nomor 060/12/Org
_FILED_AS_LETTER = re.compile(r"(?:(?:surat\s)?(?:edaran|keputusan)|SE|SK)(?:\s\([^()]*\))?", re.IGNORECASE)
# What else has a number: houses, telephones, bank accounts, cars, people.
_UNFILED = re.compile(
    r"(?:jalan|jl\.?|rt|rw|gang|blok|kav\.?|telepon|telp\.?|hp|wa|whatsapp|rekening|polisi|pelat|plat|nik|nip|ktp|npwp"
    r"|punggung|urut|kamar|rumah|siaga|kontak|center)\b[^\n.;]{0,40}$",
    re.IGNORECASE,
)
_LETTER = re.compile(
    r"surat|edaran|\bse\b|\bsk\b|keputusan|nota|instruksi|radiogram|perjanjian|berita acara|undangan", re.IGNORECASE
)


@cache
def _kinds() -> dict[str, str]:
    """Give the kinds of law by each written form, without spaces, marks and case."""
    file = urai.bundled("urai.rules") / "news" / LEXICON
    entries = tomli.loads(file.read_text(encoding="utf-8"))["regulation"]
    return {_key(form): entry["name"] for entry in entries for form in (entry["name"], *entry.get("aliases", ()))}


def _key(words: str) -> str:
    return _NOTHING.sub("", words).casefold()


def regulation_kind(part: urai.Node | urai.Token, source: urai.Source) -> str:
    """Give a kind of law in full, without brackets, region and country: ``Permendagri`` is ``Peraturan Menteri …``."""
    if part_of(part, "CONSTITUTION"):
        return "Undang-Undang Dasar"
    words = words_of(part, "LAW", source) or source.words(part)
    return _in_full(_COUNTRY.sub("", " ".join(_BRACKETS.sub("", words).split())))


@cache
def _in_full(words: str) -> str:
    tokens = words.split(" ")
    for size in range(len(tokens), 0, -1):
        name = _kinds().get(_key(" ".join(tokens[:size])))
        if name is not None:
            one = _ONE_KIND.match(name)
            return one.group() if one else " ".join([name, *tokens[size:]])
    return words


def regulation_number(part: urai.Node | urai.Token, source: urai.Source) -> str | None:
    """Give a law's number as written; ``None`` for the constitution.

    Raises:
        Rejected: a circular's number is how the letter is filed, where nobody is said to have issued it.

    """
    if both := words_of(part, "NUMBER_AND_YEAR", source):
        return both.partition("/")[0].strip()
    number = words_of(part, "NUMBER", source)
    if number and "/" in number and _FILED_AS_LETTER.fullmatch(" ".join((words_of(part, "LAW", source) or "").split())):
        raise urai.Rejected("a circular's number, not a law's")
    return number


def regulation_year(part: urai.Node | urai.Token, source: urai.Source) -> str | None:
    """Give a law's year, also from ``5/2014`` and ``49/PMK.02/2021``."""
    if part_of(part, "CONSTITUTION"):
        return "1945"
    words = words_of(part, "YEAR", source) or words_of(part, "NUMBER_AND_YEAR", source)
    year = re.search(r"(?:19|20)\d\d$", words or words_of(part, "NUMBER", source) or "")
    return year.group() if year else None


def regulation_title(part: urai.Node | urai.Token, source: urai.Source) -> str | None:
    """Give what a law is about: the title that follows its citation, or that stands in it (``UU ASN``)."""
    if found := _title_after(source.document.text, part.end):
        return found[0]
    statute = _STATUTE.match(words_of(part, "LAW", source) or "")
    return statute[1] if statute else None


def _title_after(text: str, end: int) -> tuple[str, int] | None:
    """Give the title that follows a citation, and where it ends."""
    after = text[end : end + 400].replace("\xa0", " ")
    found = _TITLE.match(after)
    if found and found["title"].islower() and (plain := _PLAIN_TITLE.match(after)):
        found = plain
    return (found["title"].strip(), end + found.end("title")) if found else None


def letter_number(part: urai.Node | urai.Token, source: urai.Source) -> str:
    """Give a letter's number as it is filed.

    Raises:
        Rejected: it is the number of a house, a telephone or the like.

    """
    code = words_of(part, "CODE", source) or words_of(part, "CODE_OF_VERB", source) or source.words(part)
    before = around(part, source).before[-80:]
    unfiled = _UNFILED.search(before)
    if (unfiled and not _LETTER.search(unfiled.group())) or re.fullmatch(r"0\d{2,3}[\s/-]+[\d\s/-]{5,}", code):
        raise urai.Rejected("a house's or telephone's number")
    if re.fullmatch(r"\d{1,3}/\d{1,4}", code) and not _LETTER.search(before):
        raise urai.Rejected("two short figures that no letter is named with")
    return re.sub(r"\s?/\s?", "/", code)


def laws_of_one_kind(view: urai.View) -> None:
    """Add the laws of which only number and year are said, after one of their kind."""
    added: list[urai.Draft] = []
    for first in view.of_kind("regulation"):
        law = first
        while law.value["number"] and (following := _following(view.text, law)):
            law = following
            added.append(law)
    if added:
        view.drafts = view.drafts + added


def _following(text: str, law: urai.Draft) -> urai.Draft | None:
    """Give the law that follows a citation, or its title, with its number and year alone."""
    title = _title_after(text, law.end)
    found = _NEXT_OF_KIND.match(text, title[1] if title else law.end)
    if found is None:
        return None
    if law.value["year"] is None and title is None:
        law.value["year"] = found["year"]
    about = _title_after(text, found.end())
    return urai.Draft(
        kind="regulation",
        start=found.start("law"),
        end=found.end("law"),
        value={
            "kind": law.value["kind"],
            "number": found["number"],
            "year": found["year"],
            "about": about[0] if about else None,
        },
        rule=law.rule,
        section=law.section,
    )


@urai.hookimpl
def urai_resolvers() -> list[urai.Resolver]:
    """Contribute the resolver."""
    return [urai.Resolver("news/regulation_next", laws_of_one_kind, "Laws that follow one of their kind", order=0)]


@urai.hookimpl
def urai_normalisers() -> list[urai.Normaliser]:
    """Contribute the normalisers."""
    return [
        urai.Normaliser("regulation_kind", regulation_kind, "a kind of law in full: UU is Undang-Undang"),
        urai.Normaliser("regulation_number", regulation_number, "a law's number as written"),
        urai.Normaliser("regulation_year", regulation_year, "a law's year"),
        urai.Normaliser("regulation_title", regulation_title, "what a law is about: the title after its citation"),
        urai.Normaliser("letter_number", letter_number, "a letter's number as it is filed"),
    ]
