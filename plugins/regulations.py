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
_OTHER_LAW = r"(?:dan|serta)\s(?:Peraturan|Undang|UU|PP|Per|Keputusan|Kep|Surat|SE|Instruksi)\w*\s"
# A title is capitalised; small words stand between its capitals. It ends where another law is named.
_TITLE = re.compile(
    r"(?:\s?\([^()\n]{1,40}\))?,?\s{1,2}[Tt]entang\s{1,2}(?P<title>[^\s.,;:()\"”“]+"
    rf"(?:,?\s(?!{_OTHER_LAW})(?:{_SMALL}\s){{0,3}}(?:[Nn]o\.(?=\s?\d)|[A-Z][\w'’/-]*|\d+|\([A-Z]\w+\))){{0,30}})"
)
# Or it is written small, and ends with the clause.
_PLAIN_TITLE = re.compile(
    r",?\s{1,2}[Tt]entang\s{1,2}"
    r"(?P<title>(?:(?!(?:yang|bahwa|sebagaimana|maka|mengatur|menyebutkan|sejak|mulai)\b)[\w/-]+\s?){1,10})"
)
_STATUTE = re.compile(r"(?:UU|[Uu]ndang-[Uu]ndang)\s(?:tentang\s)?(?!Republik|RI\b|NRI\b|\()([A-Z].*)")
_FILED_AS_LETTER = re.compile(r"(?:Surat|SE|SK|Edaran)\b", re.IGNORECASE)
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
        Rejected: a circular's number is how the letter is filed, not a law's.

    """
    if both := words_of(part, "NUMBER_AND_YEAR", source):
        return both.partition("/")[0].strip()
    number = words_of(part, "NUMBER", source)
    if number and "/" in number and _FILED_AS_LETTER.match(source.words(part)):
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
    after = source.document.text[part.end : part.end + 400].replace("\xa0", " ")
    found = _TITLE.match(after)
    title = str(found["title"]) if found else None
    if title and title.islower() and (plain := _PLAIN_TITLE.match(after)):
        return str(plain["title"]).strip()
    if title:
        return title
    statute = _STATUTE.match(words_of(part, "LAW", source) or "")
    return statute[1] if statute else None


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
