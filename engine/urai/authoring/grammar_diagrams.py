"""Draw rules as railroad diagrams: SVG that stands alone, and a page of all rules of a grammar."""

from __future__ import annotations

import io
import re
from typing import NamedTuple

import jinja2
import railroad

from urai.authoring.grammar_source import Definition, Element, GrammarText, find
from urai.authoring.grammar_words import sample_words
from urai.grammar import Tables
from urai.resources import bundled

STYLE = """
svg.railroad-diagram { background-color: transparent; }
svg.railroad-diagram path { stroke-width: 2; stroke: #5b6472; fill: none; }
svg.railroad-diagram text { font: 14px ui-monospace, monospace; text-anchor: middle; fill: #1b1f24; }
svg.railroad-diagram text.comment { font: italic 12px system-ui, sans-serif; fill: #5b6472; }
svg.railroad-diagram rect { stroke-width: 1.5; stroke: #5b6472; fill: #e7f3ec; }
svg.railroad-diagram .non-terminal rect { fill: #e8effa; }
svg.railroad-diagram rect.group-box { stroke: #8b95a5; stroke-dasharray: 6 4; fill: none; }
svg.railroad-diagram rect.back { stroke: none; fill: #ffffff; }
svg.railroad-diagram text.heading { font-weight: bold; text-anchor: start; }
@media (prefers-color-scheme: dark) {
  svg.railroad-diagram path { stroke: #9aa5b5; }
  svg.railroad-diagram text { fill: #e8ebef; }
  svg.railroad-diagram text.comment { fill: #9aa5b5; }
  svg.railroad-diagram rect { stroke: #9aa5b5; fill: #1d3a2b; }
  svg.railroad-diagram .non-terminal rect { fill: #1f3150; }
  svg.railroad-diagram rect.group-box { stroke: #78849a; fill: none; }
  svg.railroad-diagram rect.back { fill: #14181d; }
}
"""

LONGEST = 48
_TWICE = re.compile(r"(<text [^>]*>[^<]*</text>)\1")


class Drawing(NamedTuple):
    """A rule with its diagram, where it is defined and which rules use it."""

    name: str
    svg: str
    file: str
    line: int
    used_by: tuple[str, ...]


class TerminalRow(NamedTuple):
    """A terminal with its pattern, sample words and the rules that use it."""

    name: str
    pattern: str
    words: tuple[str, ...]
    file: str
    line: int
    used_by: tuple[str, ...]
    ignored: bool


def drawings(text: GrammarText, tables: Tables, *, links: bool = False) -> list[Drawing]:
    """Draw all rules that the start rule reaches, as they are written, in the order in which they are met."""
    found: dict[str, tuple[GrammarText, Definition]] = {}
    users: dict[str, dict[str, None]] = {}
    todo = [(text, tables.start)]
    while todo:
        here, name = todo.pop(0)
        place = find(here, name)
        if place is None or place[1].terminal or name in found:
            continue
        found[name] = place
        for element in place[1].body.walk():
            if element.what in ("name", "template"):
                used = element.text.split("{")[0]
                users.setdefault(used, {})[name] = None
                if used not in place[1].parameters:
                    todo.append((place[0], used))
    return [
        Drawing(name, svg(definition, links=links), source.file, source.place(definition.start).line,
                tuple(users.get(name, ())))
        for name, (source, definition) in found.items()
    ]  # fmt: skip


def svg(definition: Definition, *, links: bool = False) -> str:
    """Give the diagram of one rule as an SVG element, which wants the style beside it."""
    out = io.StringIO()
    railroad.Diagram(_item(definition.body, links=links), type="complex", css=None).writeSvg(out.write)
    # the library writes the words of a link twice, one over the other
    return _TWICE.sub(r"\1", out.getvalue()).replace(" xlink:href=", " href=")


def _item(element: Element, *, links: bool) -> railroad.DiagramItem:
    parts = [_item(child, links=links) for child in element.children if element.what != "template"]
    if element.what == "sequence":
        item = railroad.Sequence(*parts) if parts else railroad.Skip()
    elif element.what == "choice":
        item = railroad.Choice(0, *parts)
    elif element.what == "optional":
        item = railroad.Optional(railroad.Sequence(*parts))
    elif element.what == "repeat":
        item = _repeat(element, railroad.Sequence(*parts))
    else:
        item = _word(element, links=links)
    return railroad.Group(item, element.alias) if element.alias else item


def _repeat(element: Element, item: railroad.DiagramItem) -> railroad.DiagramItem:
    if element.text == "*":
        return railroad.ZeroOrMore(item)
    if element.text == "+":
        return railroad.OneOrMore(item)
    low, _, high = element.text.lstrip("~").strip().partition("..")
    times = f"{'1' if low.strip() == '0' else low} to {high} times" if high else f"{low} times"
    repeated = railroad.OneOrMore(item, railroad.Comment(times))
    return railroad.Optional(repeated) if low.strip() == "0" else repeated


def _word(element: Element, *, links: bool) -> railroad.DiagramItem:
    shown = element.text if len(element.text) <= LONGEST else f"{element.text[: LONGEST - 1]}…"
    shown = " ".join(shown.split())
    name = element.text.split("{")[0]
    href = f"#{'t' if name.isupper() else 'r'}-{name}" if links and element.what != "literal" else None
    if element.what == "literal" or name.isupper():
        return railroad.Terminal(shown, href)
    return railroad.NonTerminal(shown, href)


def one_svg(text: GrammarText, tables: Tables) -> str:
    """Give one SVG file with the diagrams of all rules, one below the other."""
    parts: list[str] = []
    height, width = 10.0, 200.0
    for drawing in drawings(text, tables):
        inner = drawing.svg
        size = _size(inner)
        heading = f'<text class="heading" x="20" y="{height + 18:g}">{_escaped(drawing.name)}</text>'
        parts.append(f'{heading}\n<svg y="{height + 22:g}" {inner.removeprefix("<svg ")}')
        height += size[1] + 34
        width = max(width, size[0])
    body = "\n".join(parts)
    return (
        f'<svg class="railroad-diagram" xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" '
        f'viewBox="0 0 {width:g} {height:g}"><title>{_escaped(text.title)}</title><style>{STYLE}</style>\n'
        f'<rect class="back" width="{width:g}" height="{height:g}"/>\n'
        f"{body}\n</svg>\n"
    )


def _size(drawing: str) -> tuple[float, float]:
    box = drawing.split('viewBox="', 1)[1].split('"', 1)[0].split()
    return float(box[2]), float(box[3])


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def terminal_rows(text: GrammarText, tables: Tables) -> list[TerminalRow]:
    """Give the terminals of a grammar, with what they match and who uses them."""
    users: dict[str, dict[str, None]] = {}
    for drawing in drawings(text, tables):
        place = find(text, drawing.name)
        for element in place[1].body.walk() if place else ():
            users.setdefault(element.text, {})[drawing.name] = None
    found: list[TerminalRow] = []
    for name, terminal in tables.terminals.items():
        place = find(text, name)
        by = users.get(name, {}) or users.get(f'"{terminal.pattern}"', {})
        found.append(
            TerminalRow(
                name, terminal.pattern, sample_words(terminal, 6), place[0].file if place else "",
                place[0].place(place[1].start).line if place else 0, tuple(by), name in tables.ignored,
            )
        )  # fmt: skip
    return found


def page(text: GrammarText, tables: Tables, summary: str = "") -> str:
    """Give a page that stands alone: a diagram for each rule, and a table of the terminals."""
    folder = bundled("urai") / "authoring" / "templates" / "grammar.html.j2"
    environment = jinja2.Environment(undefined=jinja2.StrictUndefined, autoescape=True, keep_trailing_newline=True)
    return environment.from_string(folder.read_text(encoding="utf-8")).render(
        title=text.title, file=text.file, summary=summary, style=STYLE,
        rules=drawings(text, tables, links=True), terminals=terminal_rows(text, tables),
    )  # fmt: skip
