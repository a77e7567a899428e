"""Which form a document has, and what its form gives: on the seed articles and the development texts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from urai import grammar
from urai.corpus import read_corpus
from urai.facts import Document, Fact
from urai.form import Form, choice_bits, detect, fixed_characters
from urai.loading import Loaded
from urai.text import clean

CORPORA = Path(__file__).resolve().parents[2] / "grammars" / "forms"
MARGIN = 5.0
"""So many bits, at the least, the right form of a real article is briefer than the next."""

SEEDS = {
    "000_6bddd280fae444b6": "jpnn",
    "001_f365323646c4c31e": "antara",
    "002_e220d0b0e97d5188": "tugujatim",
    "003_9638251947470dba": "siaran_pers_daerah",
    "004_45b7bf8edfb4d455": "situs_daerah",
}

# Document, place and outlet of its dateline, its credits (role: name), and how many paragraphs it has.
ARTICLES = """
56e6a992a6170517 | -            | -                 | -                                                     | 13
04e91a336acf3d53 | -            | -                 | -                                                     | 8
e4bcd53fc0584041 | Wonosobo     | -                 | -                                                     | 7
732287ce67e9161c | Ba’a         | bkd.nttprov.go.id | Penulis: Santa Anna Trihastuti                        | 7
5f83ce29d4f5edba | -            | -                 | -                                                     | 2
3e8160d1543f99a5 | Oelamasi     | bkd.nttprov.go.id | Penulis: Apoll Pingak                                 | 4
06d35f75b73cfbde | -            | -                 | -                                                     | 8
e4c2790aff18be6c | Manokwari    | -                 | -                                                     | 4
7d25b9ec964ab3a5 | -            | -                 | -                                                     | 4
728206fd353934aa | -            | -                 | -                                                     | 7
a0a2e4203c0b3313 | -            | -                 | -                                                     | 4
4bde962036d0ab70 | -            | -                 | -                                                     | 3
86b44723b724ed9e | -            | -                 | -                                                     | 9
be5ac07e38025284 | -            | -                 | Danang Hari Purnomo - Dinas Kominfo Kabupaten Wonosobo | 3
bede7d7a0c068fec | -            | -                 | -                                                     | 6
648ceef699670913 | -            | -                 | -                                                     | 7
6538774fddbcd6b8 | -            | -                 | -                                                     | 11
ca7bda29b22f7833 | -            | -                 | -                                                     | 12
dd68f7a86e2e2302 | Wonosobo     | -                 | -                                                     | 7
121c5e0e7f4d7f8e | -            | -                 | Danang – Dinas Komunikasi dan Informatika Kabupaten Wonosobo | 4
2dbb7c74c6b933e2 | Wonosobo     | -                 | -                                                     | 6
d1b776be9532de6e | -            | bkd.nttprov.go.id | Penulis: Luis Aman                                    | 6
9014e9f8c2385b80 | -            | -                 | Penulis: Facun Baur                                   | 7
6fe18a389df288a2 | -            | bkd.nttprov.go.id | Penulis: Mariana Paramita Hurek Making                | 4
d7bc62d3ff58fca4 | Kota Kupang  | bkd.nttprov.go.id | Penulis: Mieke A. Tallo                               | 5
f9b57934135e75f4 | -            | bkd.nttprov.go.id | Penulis: Tri Selan                                    | 6
a81b261335fcd6c2 | Kupang       | bkd.nttprov.go.id | Penulis: Tri Selan                                    | 7
4d1146e91a1417ea | -            | bkd.nttprov.go.id | Editor: Facun Baur                                    | 6
faea03197bf54153 | Kota Kupang  | NTTPROV.GO.ID     | Penulis: Facun Baur; Foto: Kiki Welvart               | 7
f0d784648a84df84 | Kupang       | bkd.nttprov.go.id | Penulis: Santa Anna Trihastuti                        | 8
9a11e936c8d6ebbe | Manokwari    | -                 | -                                                     | 2
6322935734094eb4 | Pegaf        | -                 | -                                                     | 2
e349a73213aed2ae | Manokwari    | -                 | -                                                     | 7
1571a53461597124 | -            | -                 | na                                                    | 3
"""


def cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.split(" | ")]


def of_kind(facts: tuple[Fact, ...], kind: str) -> list[Fact]:
    return [fact for fact in facts if fact.kind == kind]


def marks(facts: tuple[Fact, ...]) -> list[tuple[str, int, int, dict[str, Any]]]:
    kinds = ("dateline", "credit", "related_link")
    return sorted((f.kind, f.start, f.end, f.value) for f in facts if f.kind in kinds)


@pytest.mark.parametrize(("seed", "form"), SEEDS.items())
def test_each_seed_has_its_own_form_by_a_clear_margin(
    seed: str, form: str, seeds: dict[str, str], forms: list[Form]
) -> None:
    detection = detect(clean(seeds[seed]), forms)
    assert detection.layout.form == form
    best, *others = [attempt for attempt in detection.attempts if attempt.bits is not None]
    assert best.bits is not None
    assert all(other.bits - best.bits >= MARGIN for other in others if other.bits is not None)


@pytest.mark.parametrize("seed", SEEDS)
def test_datelines_credits_and_links_of_a_seed_are_the_gold_ones(
    seed: str, seeds: dict[str, str], shared: Path, news: Loaded
) -> None:
    gold = [json.loads(line) for line in (shared / "dev" / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    kinds = ("dateline", "credit", "related_link")
    expected = sorted(
        (g["type"], g["start"], g["end"], g["value"]) for g in gold if g["doc"] == seed and g["type"] in kinds
    )
    assert marks(news.engine.read(Document(seed, seeds[seed])).facts) == expected


@pytest.mark.parametrize("row", [row for row in ARTICLES.splitlines() if row])
def test_a_development_text_comes_out_whole(row: str, articles: dict[str, Document], news: Loaded) -> None:
    name, place, outlet, credited, paragraphs = cells(row)
    reading = news.engine.read(articles[name])
    assert reading.layout.form == "umum"
    datelines = [(f.value["place"] or "-", f.value["outlet"] or "-") for f in of_kind(reading.facts, "dateline")]
    assert datelines == ([(place, outlet)] if (place, outlet) != ("-", "-") else [])
    names = [f"{f.value['role']}: {f.value['name']}" for f in of_kind(reading.facts, "credit")]
    assert "; ".join(name.removeprefix("None: ") for name in names) == credited.strip("-")
    assert sum(section.kind == "paragraph" for section in reading.layout.sections) == int(paragraphs)


def test_all_development_texts_are_in_the_table(articles: dict[str, Document]) -> None:
    assert sorted(cells(row)[0] for row in ARTICLES.splitlines() if row) == sorted(articles)


@pytest.mark.parametrize("path", [*sorted(CORPORA.glob("*.corpus.txt"))], ids=lambda path: path.name)
def test_forms_that_are_not_tried_would_not_have_fitted(path: Path, every_form: list[Form]) -> None:
    for case in read_corpus(path.read_text(encoding="utf-8"), path.stem):
        quick, thorough = (detect(clean(case.text), every_form, thorough=how) for how in (False, True))
        assert quick.layout == thorough.layout
        assert [(a.form, a.bits) for a in quick.attempts if a.bits is not None] == [
            (a.form, a.bits) for a in thorough.attempts if a.bits is not None
        ]
        assert all(attempt.bits is not None or attempt.expected for attempt in thorough.attempts)


@pytest.mark.parametrize("form", SEEDS.values())
def test_a_form_outdoes_the_general_one_by_a_margin_on_whole_articles(form: str, forms: list[Form]) -> None:
    whole, *_ = read_corpus((CORPORA / f"{form}.corpus.txt").read_text(encoding="utf-8"), form)
    best, second, *_ = detect(clean(whole.text), forms).attempts
    assert (best.form, second.form) == (form, "umum")
    assert best.bits is not None
    assert second.bits is not None
    assert second.bits - best.bits > MARGIN


def test_the_reason_for_a_form_names_its_own_words_and_the_next_best(forms: list[Form]) -> None:
    layout = detect("jpnn.com, SERUNI - Bupati melantik camat. (rin/jpnn)", forms).layout
    assert layout.form == "jpnn"
    assert "OUTLET" in layout.why
    assert "lebih ringkas daripada umum" in layout.why


@pytest.mark.parametrize(
    ("pattern", "fixed"),
    [
        ("abc", 3),
        ("ab?c", 2),
        ("(?:abc|d)e", 2),
        ("(?>ab)c", 3),
        ("a{3}", 3),
        ("a++b", 2),
        ("[abc]", 0),
        ("(?i:baca juga):", 10),
    ],
)
def test_a_terminal_fixes_the_characters_that_each_of_its_words_has(pattern: str, fixed: int) -> None:
    assert fixed_characters(pattern) == fixed


def test_a_choice_costs_what_the_grammar_allows_in_its_places() -> None:
    tables = grammar.load('start: A (B | C)\nA: "a"\nB: "b"\nC: "c"\n%ignore " "', name="x")
    assert choice_bits(tables) == {"A": 0.0, "B": 1.0, "C": 1.0}
