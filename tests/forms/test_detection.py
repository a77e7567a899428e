"""Documents of every outlet come out under their form, with dateline, paragraphs, credits and links."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urai.annotations import read_gold
from urai.evaluation import Mark, evaluate
from urai.facts import Document, Layout
from urai.form import PLAIN, detect, fixed_characters
from urai.loading import Loaded, load
from urai.testing import run_corpora
from urai.text import clean

BKD = "bkd.nttprov.go.id"
ARTICLES: dict[str, tuple[tuple[str | None, str | None] | None, list[tuple[str | None, str]], int]] = {
    "56e6a992a6170517": (None, [], 13),
    "04e91a336acf3d53": (None, [], 8),
    "e4bcd53fc0584041": (("Wonosobo", None), [], 7),
    "732287ce67e9161c": (("Ba’a", BKD), [("Penulis", "Santa Anna Trihastuti")], 7),
    "5f83ce29d4f5edba": (None, [], 2),
    "3e8160d1543f99a5": (("Oelamasi", BKD), [("Penulis", "Apoll Pingak")], 4),
    "06d35f75b73cfbde": (None, [], 8),
    "e4c2790aff18be6c": (("Manokwari", None), [], 4),
    "7d25b9ec964ab3a5": (None, [], 4),
    "728206fd353934aa": (None, [], 7),
    "a0a2e4203c0b3313": (None, [], 4),
    "4bde962036d0ab70": (None, [], 3),
    "86b44723b724ed9e": (None, [], 9),
    "be5ac07e38025284": (None, [(None, "Danang Hari Purnomo - Dinas Kominfo Kabupaten Wonosobo")], 3),
    "bede7d7a0c068fec": (None, [], 6),
    "648ceef699670913": (None, [], 7),
    "6538774fddbcd6b8": (None, [], 11),
    "ca7bda29b22f7833": (None, [], 12),
    "dd68f7a86e2e2302": (("Wonosobo", None), [], 7),
    "121c5e0e7f4d7f8e": (None, [(None, "Danang – Dinas Komunikasi dan Informatika Kabupaten Wonosobo")], 4),
    "2dbb7c74c6b933e2": (("Wonosobo", None), [], 6),
    "d1b776be9532de6e": ((None, BKD), [("Penulis", "Luis Aman")], 6),
    "9014e9f8c2385b80": (None, [("Penulis", "Facun Baur")], 7),
    "6fe18a389df288a2": ((None, BKD), [("Penulis", "Mariana Paramita Hurek Making")], 4),
    "d7bc62d3ff58fca4": (("Kota Kupang", BKD), [("Penulis", "Mieke A. Tallo")], 5),
    "f9b57934135e75f4": ((None, BKD), [("Penulis", "Tri Selan")], 6),
    "a81b261335fcd6c2": (("Kupang", BKD), [("Penulis", "Tri Selan")], 7),
    "4d1146e91a1417ea": ((None, BKD), [("Editor", "Facun Baur")], 6),
    "faea03197bf54153": (("Kota Kupang", "NTTPROV.GO.ID"), [("Penulis", "Facun Baur"), ("Foto", "Kiki Welvart")], 7),
    "f0d784648a84df84": (("Kupang", BKD), [("Penulis", "Santa Anna Trihastuti")], 8),
    "9a11e936c8d6ebbe": (("Manokwari", None), [], 2),
    "6322935734094eb4": (("Pegaf", None), [], 2),
    "e349a73213aed2ae": (("Manokwari", None), [], 7),
    "1571a53461597124": (None, [(None, "na")], 3),
}
"""Dateline (place, outlet), credits (role, name) and number of paragraphs of each development article."""

ODDITIES = {
    "empty lines only": "\n\n \n",
    "windows line ends": "Kota Batu – Anggaran naik.\r\n\r\nEditor : Rina Sari\r\n",
    "a hard space after the dash": "Denpasar, warta.contoh.id –\u00a0 Rapat digelar.",
    "no blank lines": "JUDUL BERITA HARI INI\nKota Batu – Rapat digelar.\nWarga hadir.",
    "only credits": "Penulis: Rina Sari\nEditor: Budi Laksana",
    "only a headline": "PEMKOT GELAR RAPAT",
}


@pytest.mark.parametrize("form", ["antara", "jpnn", "siaran_pers_daerah", "situs_daerah", "tugujatim", "umum"])
def test_the_corpus_of_each_form_passes(news: Loaded, form: str) -> None:
    results = list(run_corpora(news, [form]))
    assert results
    failed = [f"{result.case.title}\n{result.explanation()}" for result in results if not result.passed]
    assert failed == [], "\n\n".join(failed)


def test_the_five_seeds_have_five_forms(news: Loaded, seeds: dict[str, str]) -> None:
    forms = [detect(clean(text), news.forms).layout.form for text in seeds.values()]
    assert sorted(forms) == ["antara", "jpnn", "siaran_pers_daerah", "situs_daerah", "tugujatim"]


@pytest.mark.parametrize("kind", ["dateline", "credit", "related_link"])
def test_seeds_agree_with_gold_to_the_letter(news: Loaded, seeds: dict[str, str], shared: Path, kind: str) -> None:
    gold = [mark for mark in read_gold(shared / "dev" / "gold.jsonl", {}) if mark.kind == kind and mark.doc in seeds]
    found = [
        Mark(fact.doc, fact.kind, fact.start, fact.end, fact.value)
        for name, text in seeds.items()
        for fact in news.engine.read(Document(name, text)).facts
        if fact.kind == kind
    ]
    assert sorted((m.doc, m.start, m.end, str(m.value)) for m in found) == sorted(
        (m.doc, m.start, m.end, str(m.value)) for m in gold
    )
    assert evaluate(gold, found).kinds[kind].f1 == 1.0


@pytest.mark.parametrize("name", ARTICLES)
def test_an_article_has_its_dateline_credits_and_paragraphs(
    news: Loaded, articles: dict[str, Document], name: str
) -> None:
    reading = news.engine.read(articles[name])
    dateline, credited, paragraphs = ARTICLES[name]
    found = [(f.value["place"], f.value["outlet"]) for f in reading.facts if f.kind == "dateline"]
    assert found == ([dateline] if dateline else [])
    assert [(f.value["role"], f.value["name"]) for f in reading.facts if f.kind == "credit"] == credited
    assert sum(section.kind == "paragraph" for section in reading.layout.sections) == paragraphs


def sound(layout: Layout, text: str) -> None:
    """Check that sections are nested and in order, and that no word stands outside them."""
    covered = bytearray(len(text))
    for index, section in enumerate(layout.sections):
        assert 0 <= section.start <= section.end <= len(text)
        if section.parent is None:
            covered[section.start : section.end] = b"x" * (section.end - section.start)
        else:
            parent = layout.sections[section.parent]
            assert section.parent < index
            assert parent.start <= section.start <= section.end <= parent.end
    starts = [section.start for section in layout.sections if section.parent is None]
    assert starts == sorted(starts)
    left = "".join(character for character, seen in zip(text, covered, strict=True) if not seen)
    assert not any(character.isalnum() for character in left), left


@pytest.mark.parametrize("text", ODDITIES.values(), ids=ODDITIES)
def test_odd_documents_have_sound_layouts(news: Loaded, text: str) -> None:
    cleaned = clean(text)
    sound(detect(cleaned, news.forms).layout, cleaned)


FORMS: list[Loaded] = []


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet='aB1 \n.,:–-()"“”*|/©', max_size=120))
def test_any_text_with_a_word_is_read_by_the_general_form(text: str) -> None:
    if not FORMS:
        FORMS.append(load("news", installed=False))
    cleaned = clean(text)
    layout = detect(cleaned, FORMS[0].forms).layout
    if any(character.isalnum() for character in cleaned):
        assert layout.form != PLAIN
    sound(layout, cleaned)


def test_without_a_form_that_fits_a_document_is_plain_paragraphs(news: Loaded) -> None:
    strict = [form for form in news.forms if form.name == "antara"]
    detection = detect("Satu baris.\nDua baris.", strict)
    assert detection.layout.form == PLAIN
    assert [section.kind for section in detection.layout.sections] == ["paragraph", "paragraph"]
    assert detection.attempts[0].bits is None
    assert detection.attempts[0].expected


@pytest.mark.parametrize(
    ("pattern", "fixed"), [("abc", 3), ("a[bc]d", 2), ("(?:ab|c)d", 2), ("a{3}", 3), ("a*b", 1), (r"\bRp\.?", 2)]
)
def test_fixed_characters_are_those_every_match_has(pattern: str, fixed: int) -> None:
    assert fixed_characters(pattern) == fixed
