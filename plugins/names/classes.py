"""Tell what part a word can play in a name: one character for each class of words.

A capital is a word written with one, its small letter the same class of word without (``POST``, ``BODY`` …).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import NamedTuple

from . import lexicons
from .phrases import Choice, phrases, without_capital
from .pieces import key_of

STREET, COMPANY = "dr"
POST, PREFIX, UNIT, BODY, NAMED, GOVERNMENT, TOPIC, LEVEL, SETTLEMENT, SITE, THING = "PMUONHWLKBF"
CASED = frozenset("PMUONHWLKBF")
"""Classes that count without a capital too, then in small letters."""

INSTITUTION, REGION, REGION_OR_NAME, TITLE, DEGREE = "CGQTE"
INITIAL, GIVEN, BALINESE, NAME, CAPITALS, COMMON, CONCEPT = "IYJXASZ"
DAY, ROMAN, NUMBER, REPUBLIC, BREAK, OTHER = "D10%|#"
AND, PARTICLE, LINK, INTRODUCER, NICKNAME, CREDIT = "&j=iqR"
SAID_BY, MAYBE_SAID_BY, SAYS, ACTS, ACTED_BY, ADVERB, WHO, THIS, SELF, WORD = "vgsecayz!x"

PUNCTUATION = {
    **dict.fromkeys(",.():/;", ""),
    **dict.fromkeys("-–—", "-"),
    **dict.fromkeys("!?", "."),
    **dict.fromkeys("\"“”‘’'«»`", '"'),
}

LISTS = (
    (AND, "and"),
    (PARTICLE, "particles"),
    (LINK, "links"),
    (WHO, "who"),
    (THIS, "this"),
    (SELF, "self"),
    (INTRODUCER, "introducers"),
    (NICKNAME, "nicknames"),
    (SAID_BY, "according"),
    (CREDIT, "credits"),
    (DAY, "days"),
    (LEVEL, "levels"),
    (SETTLEMENT, "settlements"),
    (UNIT, "units"),
    (GOVERNMENT, "governments"),
    (BODY, "bodies"),
    (NAMED, "named_bodies"),
    (THING, "titles_of_things"),
    (SITE, "sites"),
    (STREET, "streets"),
    (COMPANY, "forms_of_companies"),
    (CONCEPT, "concepts"),
    (ADVERB, "adverbs"),
    (ACTS, "human_verbs"),
    (ACTED_BY, "human_passives"),
    (TOPIC, "topics"),
    (WORD, "common"),
    (REGION, "countries"),
)

_ROMAN = re.compile(r"[IVX]{1,5}|I[a-e]|I{2,3}[ABC]")
_DEGREE = re.compile(r"[A-Z][A-Za-z]{0,3}(?:\.[A-Z][A-Za-z]{0,5})+\.?")
_INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]?|[A-Z]{2}\.")
_DOMAIN = re.compile(r"[^\W\d_][\w-]*(?:\.[\w-]+)*\.(?i:com|co|id|net|org|news|tv)")
_OFFICE_DOMAIN = re.compile(r"\.(?:go|ac|sch)\.id$", re.IGNORECASE)
_NOUN = re.compile(
    r"(?:pe|ke)[a-z]{4,}an|[a-z]{3,}(?:isasi|isme|itas|logi)|[a-z]{6,}asi|[a-z]{5,}ial|[a-z]{3,}(?:ion|ur)al"
)
_VERB = re.compile(
    r"me(?:ng[a-z]|ny[aeiou]|m[bfpv]|n[cdjst]|[lr][aeiou])[a-z]{2,}|di[a-z]{3,}kan|ber[a-z]{4,}an|ter[a-z]{5,}|[a-z]{3,}(?:nya|kan|(?<!l)lah)"
)
_RULE = re.compile("(?:Per|Kep|In)[A-Za-z]+")
"""The clipped name of a kind of regulation: Permenkes, Perbup, Inpres."""

_AFTER_CAPITAL = {
    INTRODUCER: INTRODUCER,
    SAID_BY: "V",
    MAYBE_SAID_BY: COMMON,
    SAYS: COMMON,
    SELF: COMMON,
    ACTS: COMMON,
    ACTED_BY: COMMON,
    ADVERB: COMMON,
    WORD: COMMON,
}


class Word(NamedTuple):
    """A word: its class, its length with the blanks after it, the word in lower case, and what it may begin."""

    code: str
    length: int
    key: str
    choice: Choice


def classify(piece: str) -> Word:
    """Give the class of a word as it stands in a text."""
    text = piece.strip()
    key = key_of(text) if len(text) > 1 else text.casefold()
    choice = phrases().get(key, ())
    if choice and not text[0].isupper():
        choice = without_capital(choice)
    return Word(_code(text, key, piece), len(piece), key, choice)


@cache
def by_key() -> dict[str, str]:
    """Give the class of each word that the lexicons have, whatever its capitals."""
    found: dict[str, str] = {}
    stances = {"after": SAID_BY, "maybe": MAYBE_SAID_BY, "before": SAYS, "headline": WORD}
    lists = [(PREFIX, lexicons.post_prefixes()), (POST, lexicons.post_heads())]
    lists += [(code, lexicons.words(name)) for code, name in LISTS[:3]]
    lists += [(stances[stance], frozenset({form})) for form, stance in lexicons.speech()]
    lists += [(code, lexicons.words(name)) for code, name in LISTS[3:]]
    lists += [(GIVEN, lexicons.words("given")), (TOPIC, lexicons.topics())]
    for code, forms in lists:
        for form in forms:
            found.setdefault(form, code)
    found["ri"] = REPUBLIC
    return found | dict.fromkeys(lexicons.words("balinese"), BALINESE)


@cache
def as_written() -> dict[str, str]:
    """Give the class of each word that counts only as it is written: titles, degrees, short names of institutions."""
    found: dict[str, str] = {}
    for form, code in chain(_short_institutions(), _short_things(), _titles()):
        found.setdefault(form, code)
    for word in lexicons.words("honorifics"):
        found[word] = found[word.capitalize()] = TITLE
    known = by_key()
    for form in degrees():
        if " " not in form and ("." in form or form.casefold() not in known):
            found.setdefault(form, DEGREE)
    return found


def _short_institutions() -> Iterator[tuple[str, str]]:
    for form, _ in lexicons.institutions():
        if " " not in form and by_key().get(form.casefold(), TOPIC) in "TWYvgskax":
            yield form, INSTITUTION


def _short_things() -> Iterator[tuple[str, str]]:
    for entry in lexicons.table("acronyms")["acronym"]:
        for form in (entry["short"], *entry.get("aliases", ())):
            if form[1:].islower() and form.casefold() in lexicons.words("topics"):
                continue
            if by_key().get(form.casefold(), TOPIC) in "TWx":
                plain = COMMON if form[0].isupper() else WORD
                yield form, plain if form[1:].islower() else CONCEPT
    for form in clipped_rules():
        yield form, COMMON


def _titles() -> Iterator[tuple[str, str]]:
    for entry in lexicons.table("titles")["honorific"]:
        code = GIVEN if entry.get("part_of_name") else TITLE
        for form in lexicons.forms(entry):
            if form.casefold() in lexicons.words("given"):
                yield form, GIVEN
            elif " " not in form and (entry.get("ambiguous") != "word" or "." in form or len(form) < 3):
                yield form, code
                if entry["kind"] == "sapaan":
                    yield form.lower(), code


@cache
def clipped_rules() -> frozenset[str]:
    """Give the clipped names of kinds of regulations, as they are written: Permenkes, Perbup."""
    forms = chain.from_iterable(map(lexicons.forms, lexicons.table("regulations")["regulation"]))
    return frozenset(form for form in forms if _RULE.fullmatch(form) and form.casefold() not in by_key())


@cache
def degrees() -> frozenset[str]:
    """Give the written forms of degrees, those that mean something else elsewhere included: SE, MA."""
    return frozenset(form for entry in lexicons.table("titles")["degree"] for form in lexicons.forms(entry))


@cache
def misspelt_posts() -> dict[str, str]:
    """Give the beginnings of posts with one letter missing, too many or swapped, with the right word."""
    found: dict[str, str] = {}
    for word in sorted(lexicons.post_heads()):
        if len(word) >= 7:
            for wrong in one_edit_away(word):
                found.setdefault(wrong, word)
    return {wrong: word for wrong, word in found.items() if wrong not in by_key()}


def one_edit_away(word: str) -> Iterator[str]:
    """Give the words that come of a word by dropping, doubling or swapping a letter, or by another vowel."""
    for at, letter in enumerate(word):
        yield word[:at] + word[at + 1 :]
        yield word[:at] + letter + word[at:]
        yield word[:at] + word[at + 1 : at + 2] + letter + word[at + 2 :]
        if letter in "aeiou":
            yield from (word[:at] + vowel + word[at + 1 :] for vowel in "aeiou" if vowel != letter)


def _code(text: str, key: str, piece: str) -> str:
    if not text:
        return BREAK if "\n" in piece else OTHER
    first = text[0]
    if not first.isalpha():
        return NUMBER if first.isdigit() else PUNCTUATION.get(text, OTHER) or text
    if (code := as_written().get(text)) is not None:
        return code
    if text[-1] == "." and as_written().get(text[:-1]) == TITLE:
        return TITLE
    capital = first.isupper()
    if capital and _ROMAN.fullmatch(text):
        return ROMAN
    if (code := by_key().get(key)) is None:
        return _by_shape(text, key, capital=capital)
    if code in CASED:
        return code if capital else WORD if key in lexicons.words("common") else code.lower()
    if capital:
        given = code in _AFTER_CAPITAL and code != SAID_BY and key in lexicons.words("given")
        return GIVEN if given else _AFTER_CAPITAL.get(code, code)
    return WORD if code in (GIVEN, REGION, BALINESE, DAY, CONCEPT) else code


def _by_shape(text: str, key: str, *, capital: bool) -> str:
    if _DOMAIN.fullmatch(text):
        return OTHER if _OFFICE_DOMAIN.search(text) else INSTITUTION
    if not capital:
        return TOPIC.lower() if _NOUN.fullmatch(key) and not phrases().get(key) else WORD
    if _INITIALS.fullmatch(text) or len(text) == 1:
        return INITIAL
    if "." in text and _DEGREE.fullmatch(text):
        return DEGREE
    if text.isupper():
        return CAPITALS
    if not text.isalpha() and any(map(str.isdigit, text)):
        return CONCEPT  # Rp38
    if _NOUN.fullmatch(key):
        return TOPIC
    if _VERB.fullmatch(key):
        return COMMON
    return POST if key in misspelt_posts() else NAME
