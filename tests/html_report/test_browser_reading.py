"""Reading a document in a browser: marks, panel, keyboard, filter, findings, addresses."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from urai.facts import Document, Fact, Finding, Layout, Reading, Section

from .conftest import OpenReport, WriteReport, expect
from .sample_data import emoji_note, note, press_release

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

DOCUMENT = next(n for n in range(1, 60) if sum(f.start is not None for f in press_release(n).findings) >= 2)
READING = press_release(DOCUMENT)
ADDRESS = f"#/dokumen/{READING.document.id}"
EMOJI_ADDRESS = "#/dokumen/catatan%2F%F0%9F%98%80%20%26%201"


def in_view(page: Page, selector: str) -> bool:
    """Say whether an element stands clear of the bar and of the window's lower edge."""
    box = page.locator(selector).first.bounding_box()
    bar = page.locator(".bar").bounding_box()
    size = page.viewport_size
    assert box is not None
    assert bar is not None
    assert size is not None
    stands_clear: bool = box["y"] >= bar["height"] and box["y"] + box["height"] <= size["height"]
    return stands_clear


def panel_words(page: Page) -> Locator:
    return page.locator("#panel .words")


def ordered(reading: Reading) -> list[Fact]:
    return sorted(reading.facts, key=lambda fact: (fact.start, -fact.end))


def test_document_shows_its_sections_as_they_are(report: Path, open_report: OpenReport) -> None:
    page = open_report(report, ADDRESS)
    expect(page.locator("#naskah h2.section-headline")).to_have_text(READING.document.title or "?")
    expect(page.locator("#naskah .part-dateline")).to_have_count(1)
    expect(page.locator("#naskah .section-credit")).to_have_text(re.compile("^Naskah: "))
    expect(page.locator("#naskah .section-related_link")).to_have_count(1)
    expect(page.locator("#bentuk-berkas")).to_contain_text(READING.layout.why)
    assert page.title().startswith(READING.document.title or "?")


def test_text_is_shown_once_and_whole(report: Path, open_report: OpenReport) -> None:
    page = open_report(report, ADDRESS)
    page.wait_for_selector("#naskah .mark")
    blocks = page.locator("#naskah > .section, #naskah > .noted > .section").all_text_contents()
    assert "".join("".join(blocks).split()) == "".join(READING.document.text.split())


def test_click_opens_the_panel_with_everything_about_the_fact(report: Path, open_report: OpenReport) -> None:
    page = open_report(report, ADDRESS)
    fact = next(fact for fact in READING.facts if fact.kind == "position_held")
    expect(page.locator("#panel")).to_be_hidden()
    page.locator("#naskah .mark", has_text=re.compile("^" + fact.text.split()[0])).first.click()
    panel = page.locator("#panel")
    expect(panel_words(page)).to_have_text(fact.text)
    text = panel.inner_text()
    for shown in (fact.rule, fact.value["person"], fact.value["position"], fact.id, "Paragraf", "Jabatan"):
        assert shown in text
    assert f"{fact.start}–{fact.end}" in text
    assert page.evaluate("location.hash") == f"{ADDRESS}/fakta/{fact.id}"
    person = panel.locator(".is-origin a.record")
    person.click()
    expect(panel_words(page)).to_have_text(fact.value["person"])


def test_second_click_on_the_same_words_opens_the_enclosing_fact(report: Path, open_report: OpenReport) -> None:
    page = open_report(report, EMOJI_ADDRESS)
    words = page.locator("#naskah .mark", has_text="Ratih").first
    seen = []
    for _ in range(3):
        words.click()
        seen.append(panel_words(page).inner_text())
    assert seen == ["Ratih Wening", "Bupati 👩🏽‍💼 Ratih Wening", "Ratih Wening"]


def test_attributed_fact_names_its_speaker(report: Path, open_report: OpenReport) -> None:
    fact = next(fact for fact in READING.facts if fact.attributed_to)
    page = open_report(report, f"{ADDRESS}/fakta/{fact.id}")
    expect(page.locator("#panel .is-origin")).to_contain_text(f"Menurut{fact.attributed_to}")


def test_offsets_are_code_points_also_after_emoji(report: Path, open_report: OpenReport) -> None:
    reading = emoji_note()
    page = open_report(report, EMOJI_ADDRESS)
    page.wait_for_selector("#naskah .mark")
    for fact in reading.facts:
        page.evaluate("hash => { location.hash = hash }", f"{EMOJI_ADDRESS}/fakta/{quote(fact.id, safe='')}")
        expect(page.locator("#panel")).to_contain_text(fact.id)
        expect(panel_words(page)).to_have_text(fact.text)
        assert "".join(page.locator("#naskah .is-chosen").all_text_contents()) == fact.text
        expect(page.locator("#panel")).to_contain_text(f"{fact.start}–{fact.end}")


def test_overlapping_facts_have_lanes_of_their_own(report: Path, open_report: OpenReport) -> None:
    page = open_report(report, EMOJI_ADDRESS)
    lanes = page.evaluate(
        """() => [...document.querySelectorAll('#naskah .mark')].map((mark) => {
            const style = getComputedStyle(mark);
            const rows = style.backgroundPosition.split(',').map((part) => part.trim()).slice(0, -1);
            return [mark.textContent, style.backgroundImage.split('linear-gradient').length - 2, new Set(rows).size];
        })"""
    )
    by_words = {words.strip(): (drawn, apart) for words, drawn, apart in lanes}
    assert by_words["Wening"] == (3, 3)  # person, position held and place
    assert by_words["𝕎arga"] == (3, 3)  # organization, quote and place
    assert by_words["17 Mei 2020"] == (1, 1)


def test_keys_walk_through_all_facts_in_order(report: Path, open_report: OpenReport) -> None:
    page = open_report(report, ADDRESS)
    page.wait_for_selector("#naskah .mark")
    for fact in ordered(READING):
        page.keyboard.press("j")
        expect(panel_words(page)).to_have_text(fact.text)
        expect(page.locator("#panel")).to_contain_text(fact.id)
    page.keyboard.press("k")
    expect(page.locator("#panel")).to_contain_text(ordered(READING)[-2].id)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(panel_words(page)).to_have_text(ordered(READING)[0].text)
    assert in_view(page, "#naskah .is-chosen")


def test_enter_opens_and_escape_closes(report: Path, open_report: OpenReport) -> None:
    page = open_report(report, ADDRESS)
    page.locator("#naskah .mark").nth(2).focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "judul-panel"
    words = panel_words(page).inner_text()
    page.keyboard.press("Escape")
    expect(page.locator("#panel")).to_be_hidden()
    assert page.evaluate("document.activeElement.classList.contains('mark')")
    assert page.evaluate("document.activeElement.textContent") in words
    assert page.evaluate("location.hash") == ADDRESS


def test_tab_reaches_each_innermost_fact_once_and_the_panel_follows(report: Path, open_report: OpenReport) -> None:
    page = open_report(report, ADDRESS)
    page.wait_for_selector("#naskah .mark")
    stops = page.locator("#naskah .mark[tabindex='0']")
    assert 20 <= stops.count() <= len(READING.facts)
    stops.nth(3).focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className").startswith("mark")
    expect(panel_words(page)).to_contain_text(page.evaluate("document.activeElement.textContent"))


def test_kinds_are_said_to_screen_readers(report: Path, open_report: OpenReport) -> None:
    page = open_report(report, EMOJI_ADDRESS)
    mark = page.locator("#naskah .mark", has_text="Wening").first
    expect(mark).to_have_attribute("aria-description", "Orang, Tempat, Jabatan")


def test_filter_hides_the_marks_of_a_kind(report: Path, open_report: OpenReport) -> None:
    page = open_report(report, ADDRESS)
    chip = page.locator("#jenis-dokumen [data-kind=money]")
    money = sum(fact.kind == "money" for fact in READING.facts)
    assert chip.inner_text().split() == ["Uang", str(money)]
    marked = page.locator("#naskah .mark[aria-description*=Uang]")
    before = marked.count()
    assert before >= money
    chip.click()
    expect(chip).to_have_attribute("aria-pressed", "false")
    expect(marked).to_have_count(0)
    expect(page.locator("#tabel-fakta tbody tr")).to_have_count(len(READING.facts) - money)
    page.keyboard.press("]")
    page.wait_for_function("id => location.hash.includes(id)", arg=f"{DOCUMENT + 1:04}")
    page.keyboard.press("[")
    page.wait_for_function("id => location.hash.includes(id)", arg=f"{DOCUMENT:04}")
    expect(marked).to_have_count(0)
    chip.click()
    expect(marked).to_have_count(before)


def test_all_or_no_kinds_at_once(report: Path, open_report: OpenReport) -> None:
    page = open_report(report, ADDRESS)
    page.locator("#jenis-kosong").click()
    expect(page.locator("#naskah .mark:not(.is-flagged)")).to_have_count(0)
    expect(page.locator("#naskah .mark.is-flagged")).to_have_count(len(READING.findings))
    page.locator("#jenis-semua").click()
    expect(page.locator("#jenis-dokumen [aria-pressed=false]")).to_have_count(0)
    assert page.locator("#naskah .mark").count() > 25


def test_link_to_a_hidden_fact_shows_its_kind_again(report: Path, open_report: OpenReport) -> None:
    page = open_report(report, ADDRESS)
    page.locator("#jenis-kosong").click()
    fact = READING.facts[3]
    page.evaluate("hash => { location.hash = hash }", f"{ADDRESS}/fakta/{fact.id}")
    page.wait_for_selector("#panel .words")
    expect(panel_words(page)).to_have_text(fact.text)


def test_address_of_a_fact_opens_it(report: Path, open_report: OpenReport) -> None:
    fact = ordered(READING)[-1]
    page = open_report(report, f"{ADDRESS}/fakta/{fact.id}")
    page.wait_for_selector("#panel .words")
    expect(panel_words(page)).to_have_text(fact.text)
    assert in_view(page, "#naskah .is-chosen")


def test_finding_in_the_overview_leads_to_its_words(report: Path, open_report: OpenReport) -> None:
    page = open_report(report)
    number, finding = next((n, f) for n in range(60) for f in press_release(n).findings if f.start is not None)
    words = press_release(number).document.text[finding.start : finding.end]
    page.locator("#daftar-temuan a").first.click()
    page.wait_for_selector("#panel .words")
    expect(panel_words(page)).to_have_text(words)
    assert "".join(page.locator("#naskah .is-chosen").all_text_contents()) == words
    assert "wavy" in page.locator("#naskah .is-chosen").first.evaluate("node => getComputedStyle(node).textDecoration")
    assert in_view(page, "#naskah .is-chosen")


def test_findings_are_noted_in_the_margin_beside_their_words(report: Path, open_report: OpenReport) -> None:
    page = open_report(report, ADDRESS)
    for index, finding in enumerate(READING.findings):
        note_of = page.locator(f".note[data-finding='{index}']")
        expect(note_of).to_contain_text(finding.message)
        expect(page.locator(f"#naskah .mark[data-note='{index + 1}']")).to_have_count(1)
        box = note_of.bounding_box()
        words = page.locator(f"#naskah .mark[data-note='{index + 1}']").bounding_box()
        article = page.locator("#naskah").bounding_box()
        assert box is not None
        assert words is not None
        assert article is not None
        assert box["x"] > article["x"] + article["width"]
        assert abs(box["y"] - words["y"]) < 200


def test_tree_of_reasons_leads_to_the_words(report: Path, open_report: OpenReport) -> None:
    fact = next(fact for fact in READING.facts if "reasons" in fact.value)
    page = open_report(report, f"{ADDRESS}/fakta/{fact.id}")
    tree = page.locator("#panel .reasons").first
    for words in ("Nilai akhir", "Perencanaan kinerja", "24,10", "bobot 30", "Predikat", "lampiran"):
        expect(tree).to_contain_text(words)
    expect(tree.locator(".reasons .reason-label")).to_have_count(2)
    start, end = fact.value["reasons"][0]["span"]
    page.evaluate("scrollTo(0, 0)")
    tree.locator(".evidence").first.click()
    assert page.evaluate("[...CSS.highlights.get('evidence')].join('')") == READING.document.text[start:end]
    assert in_view(page, "#naskah .is-chosen")


def test_brackets_turn_to_the_neighbouring_documents(report: Path, open_report: OpenReport) -> None:
    page = open_report(report, ADDRESS)
    page.wait_for_selector("#naskah .mark")
    page.keyboard.press("j")
    page.keyboard.press("]")
    expect(page.locator("#urutan-berkas")).to_have_text(f"{DOCUMENT + 2} / 61")
    expect(page.locator("#panel")).to_be_hidden()
    page.locator("#dokumen-mundur").click()
    expect(page.locator("#urutan-berkas")).to_have_text(f"{DOCUMENT + 1} / 61")


def test_back_returns_to_the_overview_where_it_was_left(report: Path, open_report: OpenReport) -> None:
    page = open_report(report)
    link = page.locator("#tabel-dokumen tbody a").nth(20)
    link.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    link.click()
    page.wait_for_selector("#naskah .mark")
    page.go_back()
    page.wait_for_selector("#ringkasan:not([hidden])")
    assert abs(page.evaluate("scrollY") - before) < 5


def test_unknown_address_shows_the_overview(report: Path, open_report: OpenReport) -> None:
    page = open_report(report, "#/dokumen/tidak-ada/fakta/x")
    expect(page.locator("#ringkasan")).to_be_visible()
    page.evaluate("location.hash = '#/dokumen/%E0%A4%A'")
    expect(page.locator("#ringkasan")).to_be_visible()


def test_documents_of_one_id_are_told_apart(write_report: WriteReport, open_report: OpenReport) -> None:
    twins = [note("Yang pertama.", [], name="sama"), note("Yang kedua.", [], name="sama")]
    page = open_report(write_report(twins))
    page.locator("#tabel-dokumen tbody a").nth(1).click()
    page.wait_for_selector("#naskah .section")
    expect(page.locator("#naskah")).to_have_text("Yang kedua.")


def test_value_of_any_shape_is_a_tree(write_report: WriteReport, open_report: OpenReport) -> None:
    value: dict[str, Any] = {
        "amount": "20800000",
        "edtf": "2018-02-19",
        "holder": {"name": "Ratih", "posts": ["Camat", {"name": "Lurah", "years": [2015, 2016]}]},
        "none": None,
        "open": True,
        "empty": [],
    }
    fact = Fact("f1", "d", "record", 0, 5, "Rapat", value, "uji/record")
    layout = Layout("plain", "", (Section("paragraph", 0, 11),))
    page = open_report(
        write_report([Reading(Document("d", "Rapat besar"), layout, (fact,), ())]), "#/dokumen/d/fakta/f1"
    )
    fields = page.locator("#panel .fields").first.inner_text()
    for shown in ("20.800.000", "19 Februari 2018", "Ratih", "Camat", "Lurah", "2016", "–", "ya"):
        assert shown in fields
    assert page.locator("#panel .tree .tree .tree").count() >= 1


def test_sections_that_nest_overlap_or_overrun_lose_no_text(write_report: WriteReport, open_report: OpenReport) -> None:
    text = "KOP SURAT\n\nMENIMBANG:\na. bahwa rapat;\nb. bahwa “kutipan” itu.\n\nsela\nPasal 1\nIsi pasal.\nekor"
    at = text.index

    def section(kind: str, words: str, parent: int | None = None) -> Section:
        return Section(kind, at(words), at(words) + len(words), parent)

    sections = (
        section("letterhead", "KOP SURAT"),
        section("consideration", text[at("MENIMBANG") : at("\n\nsela")]),
        section("item", "a. bahwa rapat;", 1),
        section("item", "b. bahwa “kutipan” itu.", 1),
        section("quote", "“kutipan”", 3),
        Section("article", at("Pasal"), 10_000),
        Section("paragraph", at("pasal.\n"), at("ekor") + 2),
        Section("heading", at("Isi"), at("Isi") + 3, 5),
    )
    facts = (Fact("lintas", "d", "event", at("rapat"), at("itu"), text[at("rapat") : at("itu")], {}, "uji/event"),)
    findings = (Finding("d", "uji/akhir", "error", "Penutup tidak ada.", len(text), len(text)),)
    page = open_report(
        write_report([Reading(Document("d", text), Layout("sk", "", sections), facts, findings)]), "#/dokumen/d"
    )
    page.wait_for_selector("#naskah .mark")
    shown = page.evaluate(
        "() => { const copy = document.querySelector('#naskah').cloneNode(true);"
        " copy.querySelectorAll('.note').forEach((note) => note.remove()); return copy.textContent }"
    )
    assert "".join(shown.split()) == "".join(text.split())
    expect(page.locator(".section-consideration .section-item")).to_have_count(2)
    expect(page.locator(".section-item span.section-quote")).to_have_text("“kutipan”")
    expect(page.locator(".note", has_text="Penutup tidak ada.")).to_have_count(1)


def test_fact_without_words_is_still_reached(write_report: WriteReport, open_report: OpenReport) -> None:
    fact = Fact("f0", "d", "score", 3, 3, "", {"score": "81.65"}, "sakip/score")
    layout = Layout("plain", "", (Section("paragraph", 0, 12),))
    page = open_report(write_report([Reading(Document("d", "Isi dokumen."), layout, (fact,), ())]), "#/dokumen/d")
    page.locator("#tabel-fakta a").click()
    page.wait_for_selector("#panel:not([hidden])")
    expect(page.locator("#panel")).to_contain_text("81.65")


def test_names_of_kinds_can_be_shown_in_the_text(report: Path, open_report: OpenReport) -> None:
    page = open_report(report, EMOJI_ADDRESS)
    label = "node => getComputedStyle(node, '::after').content"
    mark = page.locator("#naskah .mark", has_text="17 Mei 2020")
    assert mark.evaluate(label) == "none"
    page.locator("#tampil-label").check()
    assert mark.evaluate(label) == '"Tanggal"'


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_theme_follows_the_system_and_the_button(report: Path, open_report: OpenReport, scheme: str) -> None:
    page = open_report(report, ADDRESS, color_scheme=scheme)
    paper = "() => getComputedStyle(document.body).backgroundColor"
    light, dark = "rgb(253, 253, 251)", "rgb(21, 24, 28)"
    assert page.evaluate(paper) == (dark if scheme == "dark" else light)
    page.locator("#tombol-tema").click()
    assert page.evaluate(paper) == (light if scheme == "dark" else dark)

    def is_kept() -> bool:
        page.reload()
        return bool(page.evaluate(paper) == (light if scheme == "dark" else dark))

    assert any(is_kept() for _ in range(3))  # the browser writes its storage when it finds the time
    page.emulate_media(media="print")
    assert (
        page.evaluate("() => getComputedStyle(document.documentElement).getPropertyValue('--paper').trim()")
        == "#fdfdfb"
    )


def test_help_is_a_dialog_that_escape_closes(report: Path, open_report: OpenReport) -> None:
    page = open_report(report)
    page.keyboard.press("?")
    expect(page.locator("#bantuan")).to_contain_text("Fakta berikutnya")
    page.keyboard.press("Escape")
    expect(page.locator("#bantuan")).to_be_hidden()


@pytest.mark.parametrize(("width", "height"), [(390, 844), (320, 568)])
def test_phone_has_one_column_and_a_sheet(report: Path, open_report: OpenReport, width: int, height: int) -> None:
    page = open_report(report, ADDRESS, viewport={"width": width, "height": height}, is_mobile=True, has_touch=True)
    page.wait_for_selector("#naskah .mark")
    no_sideways_scroll = "() => document.documentElement.scrollWidth <= innerWidth"
    assert page.evaluate(no_sideways_scroll)
    page.locator("#naskah .mark", has_text="juta").first.tap()
    panel = page.locator("#panel").bounding_box()
    assert panel
    assert panel["x"] == 0
    assert panel["width"] == width
    assert panel["y"] + panel["height"] == pytest.approx(height, abs=1)
    page.wait_for_timeout(600)
    words = page.locator("#naskah .is-chosen").first.bounding_box()
    assert words
    assert words["y"] + words["height"] <= panel["y"]
    page.locator("#panel-tutup").tap()
    expect(page.locator("#panel")).to_be_hidden()
    page.evaluate("location.hash = '#/'")
    page.wait_for_selector("#ringkasan:not([hidden])")
    assert page.evaluate(no_sideways_scroll)


def test_document_prints_without_its_tools(report: Path, open_report: OpenReport) -> None:
    page = open_report(report, ADDRESS)
    page.wait_for_selector("#naskah .mark")
    page.keyboard.press("j")
    page.emulate_media(media="print")
    for hidden in (".bar", ".rail", "#panel", ".steps"):
        expect(page.locator(hidden)).to_be_hidden()
    for shown in ("#naskah", "#tabel-fakta", ".note"):
        expect(page.locator(shown).first).to_be_visible()
    assert page.pdf().startswith(b"%PDF")


RECORD = "KABUPATEN SEKARWANGI\n\nDATA PEGAWAI\n\nNama      : Ratih Wening\nUnit      : Bappeda\nTahun     : 2021\n"


def record() -> Reading:
    """Give a document that is one record: a letterhead, then labels and values that are parts of the record."""
    start, name = RECORD.index("DATA"), RECORD.index("Ratih")
    parts = {
        "nama": (name, name + 12),
        "unit": (RECORD.index("Bappeda"), RECORD.index("Bappeda") + 7),
        "title": (start, start + 12),
    }
    sections = (Section("data_asn", 0, len(RECORD) - 1, None, parts), Section("letterhead", 0, 20, 0))
    whole = Fact("r#data-0-9", "r", "data", 0, len(RECORD) - 1, RECORD[:-1], {"nama": "Ratih Wening"}, "uji/data")
    person = Fact("r#person-9-9", "r", "person", name, name + 12, "Ratih Wening", {"name": "Ratih Wening"}, "uji/orang")
    return Reading(Document("r", RECORD), Layout("data_asn", "", sections), (whole, person), ())


def test_a_record_stands_in_the_lines_of_its_form(write_report: WriteReport, open_report: OpenReport) -> None:
    page = open_report(write_report([record()]), "#/dokumen/r")
    page.wait_for_selector("#naskah .mark")
    assert page.title().startswith("DATA PEGAWAI – ")
    expect(page.locator("#bentuk-berkas strong")).to_have_text("Data ASN")
    expect(page.locator(".section-letterhead")).to_have_text("KABUPATEN SEKARWANGI")
    lines = page.locator(".section-columns")
    assert lines.evaluate("node => node.textContent") == RECORD[RECORD.index("DATA") : -1]
    expect(lines.locator(".part-unit")).to_have_text("Bappeda")


def test_a_whole_record_is_not_underlined_but_can_be_opened(write_report: WriteReport, open_report: OpenReport) -> None:
    page = open_report(write_report([record()]), "#/dokumen/r")
    of_record = page.locator("#naskah .mark", has_text="KABUPATEN")
    both = page.locator("#naskah .mark", has_text="Ratih Wening")
    count = "node => node.style.backgroundImage.split('linear-gradient').length - 1"
    assert (of_record.evaluate(count), both.evaluate(count)) == (1, 2)
    of_record.click()
    page.wait_for_selector("#panel:not([hidden])")
    expect(page.locator("#judul-panel")).to_have_text("Data")


def test_documents_of_one_title_are_told_apart_by_their_ids(write_report: WriteReport, open_report: OpenReport) -> None:
    twin = Reading(Document("s", RECORD), record().layout, (), ())
    page = open_report(write_report([record(), twin, note("Lain.", [], name="t")]))
    assert page.locator("#tabel-dokumen .document-id").all_inner_texts() == ["r", "s"]
