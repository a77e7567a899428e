"""Tell how a document is built: choose its form, and cut it into sections.

Each form is a Lark grammar of whole documents. The form of a document is the one that describes
it most briefly: among the grammars that parse it, the one with the fewest bits. A token costs the
choice among the terminals that the grammar allows in its place (on the mean of the places where its
terminal is allowed), and a bit for each character that its terminal leaves open. A form that knows
an outlet's own words wins over one that takes them for any words, and a strict form wins over a lax
one; no list of conditions is kept anywhere.
"""

from __future__ import annotations

import functools
import math
import re
import statistics
from collections.abc import Sequence
from re import _parser as re_parser
from typing import Any

import msgspec

from urai.facts import Layout, Section
from urai.grammar import Tables
from urai.matching import Matcher, Node, ParseStop, Token, folded

PLAIN = "plain"
"""The name of the layout of a document that no form fits: paragraphs by line."""

OPEN_CHARACTER_BITS = 1.0


class Form(msgspec.Struct, frozen=True):
    """A form: its name, what its grammar says it describes, and the compiled grammar."""

    name: str
    summary: str
    matcher: Any  # Matcher


class Attempt(msgspec.Struct, frozen=True):
    """What became of one form on one document: its bits, or where and why it stopped (unknown if it was not tried)."""

    form: str
    bits: float | None
    stopped_at: int | None = None
    expected: tuple[str, ...] = ()


class Detection(msgspec.Struct, frozen=True):
    """The chosen layout with every form's attempt, best first."""

    layout: Layout
    attempts: tuple[Attempt, ...]


def detect(text: str, forms: Sequence[Form], *, thorough: bool = False) -> Detection:
    """Give the layout of a cleaned text under the form that describes it most briefly.

    A form is not tried on a text without a single one of the words of which each of its documents has one, unless
    the search is to be ``thorough``: where each form stops is then known.
    """
    attempts: list[Attempt] = []
    best: tuple[float, str, Form, Node] | None = None
    lowered = folded(text)
    for form in forms:
        if not thorough and form.matcher.needed.is_missing(text, lowered):
            attempts.append(Attempt(form.name, None))
            continue
        try:
            tree = form.matcher.parse(text, 0, len(text))
        except ParseStop as stop:
            attempts.append(Attempt(form.name, None, stop.position, stop.expected))
            continue
        bits = description_bits(form.matcher, tree)
        attempts.append(Attempt(form.name, bits))
        if best is None or (bits, form.name) < best[:2]:
            best = (bits, form.name, form, tree)
    attempts.sort(key=lambda attempt: (attempt.bits is None, attempt.bits or -(attempt.stopped_at or 0), attempt.form))
    if best is None:
        return Detection(
            Layout(PLAIN, "tidak ada bentuk yang tata bahasanya cocok dengan dokumen ini", plain_sections(text)),
            tuple(attempts),
        )
    _, name, form, tree = best
    return Detection(Layout(name, _why(form, forms, tree, attempts), sections_of(tree)), tuple(attempts))


def description_bits(matcher: Matcher, tree: Node) -> float:
    """Give the bits that the tree's tokens cost under the matcher's grammar.

    Terminals that the tree does not show (``_NAME``) are taken to be fixed words.
    """
    fixed, choice = _grammar_costs(matcher)
    bits = 0.0
    for token in tree.walk():
        if isinstance(token, Token):
            open_characters = max(token.end - token.start - fixed.get(token.name, 0), 0)
            bits += choice.get(token.name, 0) + open_characters * OPEN_CHARACTER_BITS
    return bits


def sections_of(tree: Node) -> tuple[Section, ...]:
    """Give the sections that a form's tree describes: a section for each rule, its terminals as parts."""
    sections: list[Section] = []

    def add(node: Node, parent: int | None) -> None:
        parts = {
            child.name.lower(): (child.start, child.end)
            for child in reversed(node.children)
            if isinstance(child, Token)
        }
        index = len(sections)
        sections.append(Section(node.name, node.start, node.end, parent, parts))
        for child in node.children:
            if isinstance(child, Node):
                add(child, index)

    for child in tree.children:
        if isinstance(child, Node):
            add(child, None)
    return tuple(sections)


def plain_sections(text: str) -> tuple[Section, ...]:
    """Give a paragraph for each line that has words."""
    return tuple(Section("paragraph", line.start(), line.end()) for line in _LINE.finditer(text))


_LINE = re.compile(r"\S(?:[^\n]*\S)?")


def _why(form: Form, forms: Sequence[Form], tree: Node, attempts: Sequence[Attempt]) -> str:
    """Name the words that only this form's grammar knows, and the form that came nearest."""
    others = {
        terminal.pattern for other in forms if other is not form for terminal in other.matcher.tables.terminals.values()
    }
    own = [name for name, terminal in form.matcher.tables.terminals.items() if terminal.pattern not in others]
    seen = sorted({token.name for token in tree.walk() if isinstance(token, Token)} & set(own))
    reasons = [f"memuat {', '.join(seen)}"] if seen else []
    fitting = [attempt for attempt in attempts if attempt.bits is not None]
    if len(fitting) > 1:
        gap = (fitting[1].bits or 0) - (fitting[0].bits or 0)
        reasons.append(f"{gap:.0f} bit lebih ringkas daripada {fitting[1].form}")
    else:
        reasons.append("satu-satunya bentuk yang tata bahasanya cocok")
    return "; ".join(reasons)


_costs: dict[int, tuple[Matcher, dict[str, int], dict[str, float]]] = {}


def _grammar_costs(matcher: Matcher) -> tuple[dict[str, int], dict[str, float]]:
    """Give the fixed characters of each terminal, and the bits that choosing it costs."""
    known = _costs.get(id(matcher))
    if known is None or known[0] is not matcher:
        fixed = {name: fixed_characters(terminal.pattern) for name, terminal in matcher.tables.terminals.items()}
        known = _costs[id(matcher)] = (matcher, fixed, choice_bits(matcher.tables))
    return known[1], known[2]


def choice_bits(tables: Tables) -> dict[str, float]:
    """Give the bits of choosing each terminal: the mean over the places where the grammar allows it."""
    places: dict[str, list[float]] = {}
    for allowed in tables.lexers:
        terminals = set(allowed).difference(tables.ignored)
        for name in terminals:
            places.setdefault(name, []).append(math.log2(len(terminals)))
    return {name: statistics.fmean(bits) for name, bits in places.items()}


@functools.cache
def fixed_characters(pattern: str) -> int:
    """Give how many characters of each match a regular expression fixes at the least."""
    return _fixed(re_parser.parse(pattern))


def _fixed(parsed: Any) -> int:
    total = 0
    for operation, argument in parsed:
        name = str(operation)
        if name == "LITERAL":
            total += 1
        elif name == "SUBPATTERN":
            total += _fixed(argument[3])
        elif name == "ATOMIC_GROUP":
            total += _fixed(argument)
        elif name == "BRANCH":
            total += min(_fixed(branch) for branch in argument[1])
        elif name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            total += argument[0] * _fixed(argument[2])
    return total
