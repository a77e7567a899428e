"""The page stands on its own: its structure, what it embeds, and that it asks for nothing outside."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter

import pytest
from urai.plugins.html_report import KindStyle

from urai.facts import Document, Fact, Failure, Layout, Reading

from .conftest import WriteReport
from .page_outline import Outline, outline
from .sample_data import KINDS, note, press_release, press_releases

FAILURE = Failure("pindaian-17", "korpus/pindaian-17.txt", "Bukan UTF-8 pada bita 12. Simpan ulang sebagai UTF-8.")


@pytest.fixture(scope="module")
def page(write_report: WriteReport) -> Outline:
    return outline(write_report(press_releases(120), [FAILURE]))


def test_overview_counts_what_was_added(page: Outline) -> None:
    readings = list(press_releases(120))
    text = " ".join(page.text.split())
    findings = sum(len(reading.findings) for reading in readings)
    facts = sum(len(reading.facts) for reading in readings)
    assert f"Dokumen 120 Fakta {facts // 1000}.{facts % 1000:03} Temuan {findings} Gagal dibaca 1" in text
    places = sum(fact.kind == "place" for reading in readings for fact in reading.facts)
    assert f"Tempat {places} " in text
    letters = sum(reading.layout.form == "surat_edaran" for reading in readings)
    assert f"Surat edaran {letters} " in text


def test_failures_are_named_with_their_reason(page: Outline) -> None:
    for words in (FAILURE.doc, FAILURE.path, FAILURE.reason):
        assert words in page.text


def test_about_line_names_pipeline_version_and_time(page: Outline) -> None:
    text = " ".join(page.text.split())
    assert "Disusun 19 Februari 2024 pukul 14.02 UTC+07:00 dengan pipeline news , Urai 0.1.0." in text


def test_page_is_in_indonesian_and_scales_to_the_device(page: Outline) -> None:
    assert page.all("html")[0]["lang"] == "id"
    assert {"name": "viewport", "content": "width=device-width, initial-scale=1"} in page.all("meta")


def test_nothing_refers_outside_the_page(page: Outline) -> None:
    for tag, attributes in page.elements:
        for name in ("src", "srcset", "action", "data", "poster", "background"):
            assert name not in attributes, f"<{tag} {name}>"
        if "href" in attributes:
            assert attributes["href"].startswith(("#", "data:image/svg+xml,")), attributes["href"]
    for style in page.styles:
        assert "url(" not in style
        assert "@import" not in style


def digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_policy_lets_only_the_pages_own_code_run(page: Outline) -> None:
    policy = next(meta["content"] for meta in page.all("meta") if "http-equiv" in meta)
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == "'none'"
    assert rules["script-src"].split() == [digest(code) for code in page.code()]
    assert rules["style-src"].split() == [digest(style) for style in page.styles]
    assert rules["img-src"] == "data:"
    assert "unsafe" not in policy
    assert not any("style" in attributes for _, attributes in page.elements)


def test_code_never_reads_data_as_markup(page: Outline) -> None:
    for code in page.code():
        for danger in (
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
            "Function(",
            "fetch(",
        ):
            assert danger not in code


def test_ids_are_unique_and_labels_find_their_fields(page: Outline) -> None:
    ids = Counter(attributes["id"] for _, attributes in page.elements if "id" in attributes)
    assert [name for name, count in ids.items() if count > 1] == []
    for _, attributes in page.elements:
        for name in ("for", "aria-labelledby"):
            if name in attributes and attributes[name] != "judul-panel":  # the panel's title is drawn with the panel
                assert attributes[name] in ids


def test_every_button_says_what_it_is_and_does(page: Outline) -> None:
    for button in page.all("button"):
        assert button["type"] in ("button", "submit")
    tools = [button for button in page.all("button") if "tool" in button.get("class", "")]
    assert tools
    assert all(tool.get("aria-label") for tool in tools)


def test_scripts_and_templates_name_the_same_elements(page: Outline) -> None:
    drawn_later = {"judul-panel"}
    ids = {attributes["id"] for _, attributes in page.elements if "id" in attributes} | drawn_later
    named = {name for code in page.code() for name in re.findall(r'byId\("([^"]+)"\)', code)}
    assert named <= ids


def test_documents_are_embedded_whole(page: Outline) -> None:
    documents = page.documents()
    assert len(documents) == 120
    assert len([attributes for attributes, _ in page.scripts if attributes.get("class") == "data-documents"]) == 3
    kinds = page.data("data-meta")["kinds"]
    rules = page.data("data-meta")["rules"]
    for number in (0, 49, 50, 119):
        reading = press_release(number)
        text, path, why, sections, facts, title = documents[number]
        assert (text, path, why) == (reading.document.text, reading.document.path, reading.layout.why)
        assert title == reading.document.title
        assert [(s[0], s[1], s[2]) for s in sections] == [(s.kind, s.start, s.end) for s in reading.layout.sections]
        assert [(kinds[f[1]][0], f[2], f[3], rules[f[4]]) for f in facts] == [
            (fact.kind, fact.start, fact.end, fact.rule) for fact in reading.facts
        ]
        assert [f[5] for f in facts] == [fact.value for fact in reading.facts]


def test_words_of_a_fact_stand_in_the_text_only(page: Outline) -> None:
    assert all(fact[10] is None for document in page.documents() for fact in document[4])


def test_words_that_differ_from_the_text_are_kept(write_report: WriteReport) -> None:
    fact = Fact("f", "d", "date", 0, 2, "17", {"edtf": None}, "news/date")
    layout = Layout("plain", "", ())
    page = outline(write_report([Reading(Document("d", "18 Mei"), layout, (fact,), ())]))
    assert page.documents()[0][4][0][10] == "17"


def test_findings_carry_their_words(page: Outline) -> None:
    rows = page.data("data-findings")
    expected = [(number, finding) for number in range(120) for finding in press_release(number).findings]
    assert len(rows) == len(expected)
    for row, (number, finding) in zip(rows, expected, strict=True):
        assert row[:4] == [number, finding.severity, finding.rule, finding.message]
        if finding.start is not None:
            assert row[7] == press_release(number).document.text[finding.start : finding.end]


def test_kinds_are_labelled_by_their_style_else_by_their_name(write_report: WriteReport) -> None:
    reading = note("Rapat 17 Mei", [(0, 5, "event"), (6, 12, "date")])
    page = outline(write_report([reading], kinds={"date": KindStyle("Tanggal", "#a05a00")}))
    assert page.data("data-meta")["kinds"] == [["event", "Event"], ["date", "Tanggal"]]


def test_title_falls_back_to_the_headline_the_first_words_and_the_id(write_report: WriteReport) -> None:
    whole = press_release(0)
    untitled = Reading(Document("tanpa-judul", whole.document.text), whole.layout, (), ())
    page = outline(write_report([untitled, note("\n Isi\nsaja.", []), note(" \n", [], name="kosong")]))
    headline = whole.layout.sections[0]
    titles = [row[1] for row in page.data("data-index")]
    assert titles == [whole.document.text[headline.start : headline.end], "Isi saja.", "kosong"]


def test_empty_run_is_still_a_report(write_report: WriteReport) -> None:
    page = outline(write_report([]))
    assert "Tidak ada dokumen yang dibaca." in page.text
    assert "Belum ada fakta yang ditemukan." in page.text
    assert page.data("data-index") == []
    assert page.documents() == []


def test_same_readings_give_the_same_bytes(write_report: WriteReport) -> None:
    assert write_report(press_releases(60)).read_bytes() == write_report(press_releases(60)).read_bytes()


def test_every_kind_of_the_samples_is_labelled() -> None:
    kinds = {fact.kind for reading in press_releases(60) for fact in reading.facts}
    assert kinds == set(KINDS)
