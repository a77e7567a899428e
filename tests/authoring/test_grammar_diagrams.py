"""Diagrams are well-formed, escaped, and link to what they name."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from typing import Any

from urai.authoring.grammar_diagrams import drawings, one_svg, page, terminal_rows
from urai.authoring.grammar_source import GrammarText
from urai.grammar import load

HOSTILE = r"""// <script>alert("&")</script>
start: (name ",")* name "</text><script>alert(1)</script>" [END] -> a_list
     | "&amp;" name~2..3
name: NAME+ | "\"" NAME
NAME: /[<>&"'a-z]+/
END: "]]>"
%ignore " "
"""
TEXT = GrammarText("<b>name</b>", HOSTILE, "hostile.lark")
TABLES = load(HOSTILE, name="hostile.lark")


class Outline(HTMLParser):
    """Collects tags and ids."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.ids: set[str] = set()
        self.links: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        given: dict[str, Any] = dict(attrs)
        self.ids.add(given.get("id") or "")
        self.links.add(given.get("href") or "#")


def test_the_svg_is_well_formed_and_has_all_words() -> None:
    root = ET.fromstring(one_svg(TEXT, TABLES))
    assert "script" not in {element.tag.rpartition("}")[2] for element in root.iter()}
    words = {element.text for element in root.iter() if element.text}
    assert '"</text><script>alert(1)</script>"' in words
    assert {"NAME", "name", "start"} <= words


def test_the_page_runs_nothing_and_loads_nothing() -> None:
    outline = Outline()
    html = page(TEXT, TABLES, '<script>alert("&")</script>')
    outline.feed(html)
    assert not outline.tags & {"script", "link", "img", "iframe", "b"}
    assert "default-src 'none'" in html
    assert all(link.startswith("#") for link in outline.links)


def test_every_link_has_its_place() -> None:
    outline = Outline()
    outline.feed(page(TEXT, TABLES))
    assert {link[1:] for link in outline.links if link != "#"} <= outline.ids


def test_light_and_dark_are_both_there() -> None:
    assert "prefers-color-scheme: dark" in one_svg(TEXT, TABLES)
    assert "prefers-color-scheme: dark" in page(TEXT, TABLES)


def test_rules_say_where_they_stand_and_who_uses_them() -> None:
    by_name = {drawing.name: drawing for drawing in drawings(TEXT, TABLES)}
    assert by_name["name"].used_by == ("start",)
    assert (by_name["start"].file, by_name["start"].line) == ("hostile.lark", 2)


def test_terminals_have_pattern_words_and_users() -> None:
    by_name = {row.name: row for row in terminal_rows(TEXT, TABLES)}
    assert by_name["NAME"].words
    assert by_name["NAME"].used_by == ("name",)
    assert by_name["COMMA"].used_by == ("start",)
    assert [row.name for row in by_name.values() if row.ignored] == ["__IGNORE_0"]
