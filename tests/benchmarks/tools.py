"""The same work in several tools: dates, percentages, sums of money, counts and regulations in a text.

What is to be found is said once, in ``GRAMMARS``; the other tools' rules say the same in their own language. Where
they cut words otherwise than a grammar does, they find a little less or more: the benchmark reports how far they agree.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from tests.matching.oracle import Oracle

from urai.grammar import load
from urai.matching import Scanner, ScanRule, Zone, compile_grammar

Found = set[tuple[str, int, int]]
Tool = Callable[[str], Found]

MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
MANY = ("ribu", "juta", "miliar", "triliun")
NOUNS = ("orang", "pegawai", "peserta", "daerah", "kabupaten", "kecamatan", "desa", "pelamar", "jabatan", "unit")
LAWS = ("UU", "PP", "Perpres", "Permendagri", "PermenPANRB", "Perda", "Perbup", "Undang-Undang", "Peraturan Presiden",
        "Peraturan Pemerintah", "Peraturan Daerah", "Peraturan Bupati")  # fmt: skip

_NUMBER = r"NUMBER: /\d{1,3}(?:\.\d{3})+(?!\d)|\d++(?:,\d+)?/"
_END = "%ignore / +/"

GRAMMARS = {
    "date": rf"""
        start: DAY MONTH YEAR
        DAY: /(?<!\d)(?:3[01]|[12]\d|0?[1-9])(?!\d)/
        MONTH: /(?:{"|".join(MONTHS)})\b/
        YEAR: /(?:19|20)\d\d(?!\d)/
        {_END}""",
    "percent": rf"""
        start: NUMBER PERCENT
        {_NUMBER}
        PERCENT: /persen\b|%/
        {_END}""",
    "money": rf"""
        start: "Rp" NUMBER MANY?
        {_NUMBER}
        MANY: /(?:{"|".join(MANY)})\b/
        {_END}""",
    "count": rf"""
        start: NUMBER MANY? NOUN
        {_NUMBER}
        MANY: /(?:{"|".join(MANY)})\b/
        NOUN: /(?:{"|".join(NOUNS)})\b/
        {_END}""",
    "regulation": rf"""
        start: LAW "Nomor" NUMERAL "Tahun" YEAR
        LAW: /(?:{"|".join(sorted(LAWS, key=len, reverse=True))})\b/
        NUMERAL: /\d+/
        YEAR: /(?:19|20)\d\d(?!\d)/
        {_END}""",
}
# Where a match of a grammar can begin, for the tool that has to be told.
BEGINNINGS = {
    "date": r"\d",
    "percent": r"\d",
    "money": "Rp",
    "count": r"\d",
    "regulation": rf"\b(?:{'|'.join(LAWS)})",
}


def urai_tool(more: Iterable[ScanRule] = ()) -> Tool:
    """Give Urai's compiled matching of the grammars, without the rest of a pipeline."""
    names = list(GRAMMARS)
    everywhere = frozenset({"text"})
    rules = [ScanRule(compile_grammar(load(GRAMMARS[name], name=name)), everywhere) for name in names]
    scanner = Scanner([*rules, *more])

    def find(text: str) -> Found:
        hits = scanner.scan(text, [Zone(0, len(text), "text")])
        return {(names[hit.rule], hit.match.tree.start, hit.match.tree.end) for hit in hits if hit.rule < len(names)}

    return find


def lark_tool() -> Tool:
    """Give Lark as it comes: its interactive parser at every place where a match can begin."""
    ways = [(name, Oracle(source), re.compile(BEGINNINGS[name])) for name, source in GRAMMARS.items()]

    def find(text: str) -> Found:
        found: Found = set()
        for name, oracle, beginning in ways:
            position = 0
            while (start := beginning.search(text, position)) is not None:
                match = oracle.longest(text, start.start(), len(text), 20)
                position = match[0][-1].end if match else start.start() + 1
                if match:
                    found.add((name, match[0][0].start, match[0][-1].end))
        return found

    return find


def spacy_tool() -> Tool:
    """Give spaCy's blank Indonesian pipeline with its Matcher, longest matches first."""
    import spacy
    from spacy.matcher import Matcher

    language = spacy.blank("id")
    matcher = Matcher(language.vocab)
    number = {"TEXT": {"REGEX": r"^(?:\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?)$"}}
    many = {"TEXT": {"IN": list(MANY)}, "OP": "?"}
    year = {"TEXT": {"REGEX": r"^(?:19|20)\d\d$"}}
    day = {"TEXT": {"REGEX": r"^(?:3[01]|[12]\d|0?[1-9])$"}}
    patterns: dict[str, list[list[dict[str, Any]]]] = {
        "date": [[day, {"TEXT": {"IN": MONTHS}}, year]],
        "percent": [[number, {"TEXT": {"IN": ["persen", "%"]}}]],
        "money": [[{"TEXT": "Rp"}, number, many], [{"TEXT": {"REGEX": r"^Rp\d[\d.,]*$"}}, many]],
        "count": [[number, many, {"TEXT": {"IN": list(NOUNS)}}]],
        "regulation": [
            [*({"TEXT": word} for word in law.split()), {"TEXT": "Nomor"}, {"IS_DIGIT": True}, {"TEXT": "Tahun"}, year]
            for law in LAWS
        ],
    }
    for name, alternatives in patterns.items():
        matcher.add(name, alternatives, greedy="LONGEST")

    def find(text: str) -> Found:
        document = language(text)
        spans = matcher(document, as_spans=True)
        return {(span.label_, span.start_char, span.end_char) for span in spans}

    return find


def yargy_tool() -> Tool:
    """Give yargy's parsers, a rule for each kind, without its Russian morphology."""
    from yargy import Parser, and_, or_, rule
    from yargy.predicates import custom, eq, in_
    from yargy.predicates import type as of_type
    from yargy.tokenizer import Tokenizer

    tokenizer = Tokenizer()
    digits = of_type("INT")
    more = rule(or_(eq("."), eq(",")), digits)
    number = rule(digits, more.optional(), more.optional(), more.optional(), more.optional())
    many = in_(set(MANY))
    year = and_(digits, custom(lambda value: str(value)[:2] in ("19", "20")))
    laws = [rule(*map(eq, re.findall(r"[A-Za-z]+|-", law))) for law in LAWS]
    rules = {
        "date": rule(digits, in_(set(MONTHS)), year),
        "percent": rule(number, or_(eq("persen"), eq("%"))),
        "money": rule(eq("Rp"), number, many.optional()),
        "count": rule(number, many.optional(), in_(set(NOUNS))),
        "regulation": rule(or_(*laws), eq("Nomor"), digits, eq("Tahun"), year),
    }
    parsers = {name: Parser(one, tokenizer=tokenizer) for name, one in rules.items()}

    def find(text: str) -> Found:
        return {
            (name, match.span.start, match.span.stop)
            for name, parser in parsers.items()
            for match in parser.findall(text)
        }

    return find


def dateparser_tool() -> Tool:
    """Give dateparser's search for dates in Indonesian; it does not say where it found them."""
    from dateparser.search import search_dates

    def find(text: str) -> Found:
        found = search_dates(text, languages=["id"]) or []
        return {("date", index, index + len(words)) for index, (words, _) in enumerate(found)}

    return find


TOOLS = {"lark": lark_tool, "spacy": spacy_tool, "yargy": yargy_tool, "dateparser": dateparser_tool}
GOALS = {"lark": 10, "spacy": 20, "yargy": 100, "dateparser": 30}
FEWER = {"yargy": 20, "dateparser": 4, "lark": 4, "spacy": 2}
"""A slow tool gets so many times fewer articles; what is compared is the time for one."""
