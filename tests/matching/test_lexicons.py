"""Lexicons find what an alternation of their entries would find, longest first."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.matching.oracle import Oracle
from tests.matching.test_exactness import LENIENT, check
from tests.matching.test_scanner import check as check_scan

from urai import grammar
from urai.matching import Lexicon, LexiconMatcher, Matcher, ParseStop, Scanner, ScanRule, Zone, compile_grammar
from urai.matching.lexicon import grammar_source

NAMES = ("Ani", "Ani Budi", "Ani Budi Sari", "Budi", "Kab. Tepi", "Kab", "R.A. Ani", "(x)", "Sari-Sari", "Élan")
PLACES = ("Budi", "Kota Tepi", "Tepi")
ALPHABET = [*NAMES, *PLACES, "Ani ", " ", "-", ".", "i", "Bupati ", "dan ", "1", "_", "é"]


def alternation(entries: tuple[str, ...]) -> str:
    longest_first = sorted(entries, key=lambda entry: (-len(entry), entry))
    return rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)"


def everywhere(text: str, kind: str = "paragraph") -> list[Zone]:
    return [Zone(0, len(text), kind)]


@LENIENT
@given(st.lists(st.sampled_from(ALPHABET), max_size=12).map("".join))
def test_every_entry_is_found_as_the_alternation_finds_it(text: str) -> None:
    matcher = LexiconMatcher(Lexicon("nama", dict.fromkeys(NAMES)))
    hits = Scanner([ScanRule(matcher, frozenset({"paragraph"}))]).scan(text, everywhere(text))
    expected = [found.span() for found in re.finditer(alternation(NAMES), text)]
    assert [(hit.match.start, hit.match.end) for hit in hits] == expected


def test_an_entry_can_be_looked_up_from_its_match() -> None:
    matcher = LexiconMatcher(Lexicon("nama", {"Ani Budi": {"lahir": 1970}, "Ani": {"lahir": 1980}}))
    text = "oleh Ani Budi."
    match = matcher.match(text, 5, len(text))
    assert match is not None
    assert matcher.entry(text, match) == {"lahir": 1970}
    assert match.tree.name == "nama"
    assert match.part("ENTRY") == ("ENTRY", 5, 13)
    assert matcher.parse("Ani", 0, 3).name == "nama"
    with pytest.raises(ParseStop):
        matcher.parse("Ani Bud", 0, 7)


def test_no_match_crosses_a_zone() -> None:
    matcher = LexiconMatcher(Lexicon("nama", dict.fromkeys(NAMES)))
    text = "Ani Budi Sari"
    zones = [Zone(0, 8, "paragraph"), Zone(8, 13, "paragraph")]
    hits = Scanner([ScanRule(matcher, frozenset({"paragraph"}))]).scan(text, zones)
    assert [(hit.match.start, hit.match.end) for hit in hits] == [(0, 8)]


LEXICONS = {"nama": Lexicon("nama", dict.fromkeys(NAMES)), "tempat": Lexicon("tempat", dict.fromkeys(PLACES))}
GRAMMARS = {
    "first": "%import lexicons.nama.ENTRY -> NAMA\nstart: NAMA (_DAN NAMA)*\n_DAN: /dan|-/\n%ignore / +/\n",
    "later": '%import lexicons.nama.ENTRY -> NAMA\nstart: "Bupati" KATA? NAMA\nKATA: /[A-Z][a-z]+/\n%ignore / +/\n',
    "two": "%import lexicons.nama.ENTRY -> NAMA\n%import lexicons.tempat.ENTRY -> TEMPAT\n"
    "start: KATA* (NAMA | TEMPAT) TEMPAT?\nKATA: /[A-Z][a-z]+|\\d/\n%ignore / +/\n",
    "nested": '%import lexicons.tempat.ENTRY -> TEMPAT\nstart: TEMPAT | "(" start ")"\n%ignore / +/\n',
    "overlapping": "%import lexicons.nama.ENTRY -> NAMA\nstart: NAMA SISA?\nSISA: /[A-Z.]+/\n%ignore /[ (]/\n",
}


def loader(path: str) -> str | None:
    folder, _, name = path.removesuffix(".lark").rpartition("/")
    return grammar_source(name) if folder == "lexicons" and name in LEXICONS else None


@pytest.fixture(params=GRAMMARS)
def lexical(request: pytest.FixtureRequest) -> tuple[Oracle, list[Matcher]]:
    source = GRAMMARS[request.param]
    tables = grammar.load(source, name=request.param, loader=loader)
    patterns = {"NAMA": alternation(NAMES), "TEMPAT": alternation(PLACES)}
    matchers = [compile_grammar(tables, max_tokens=8, lexicons=LEXICONS)]
    if matchers[0].strategy == "dfa":
        matchers.append(compile_grammar(tables, max_tokens=8, strategy="driver", lexicons=LEXICONS))
    return Oracle(source, loader=loader, patterns=patterns), matchers


def test_in_a_grammar(lexical: tuple[Oracle, list[Matcher]]) -> None:
    oracle, matchers = lexical
    assert matchers[0].strategy in {"dfa", "driver"}

    @LENIENT
    @given(st.lists(st.sampled_from([*ALPHABET, "Bupati", "(", ")"]), max_size=10).map("".join))
    def compare(text: str) -> None:
        check(oracle, matchers, text)
        check_scan(oracle, matchers, text, everywhere(text))

    compare()


def test_a_hundred_thousand_names() -> None:
    syllables = ["su", "ma", "ri", "no", "wa", "ti", "ka", "do", "yu", "ni"]
    words = [(a + b + c).capitalize() for a in syllables for b in syllables for c in syllables]
    names = [f"{first} {last}" for first in words[:400] for last in words[:250]]
    lexicon = Lexicon("nama", dict.fromkeys(names))
    scanner = Scanner([ScanRule(LexiconMatcher(lexicon), frozenset({"paragraph"}))])
    text = f"Hadir {names[17]} bersama {names[99_999]}, bukan {words[0]} atau {words[999]}."
    found = [text[hit.match.start : hit.match.end] for hit in scanner.scan(text, everywhere(text))]
    assert found == [names[17], names[99_999]]
