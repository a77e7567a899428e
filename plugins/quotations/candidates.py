"""What the grammars matched: quotations and reporting verbs, with the places of their parts."""

from __future__ import annotations

from typing import NamedTuple

import urai

DIRECT = "news/quote"
INDIRECT = "news/quote_indirect"
BEFORE = frozenset({"TELLS", "ASKS"})
"""Verbs whose speaker stands before them: Sari mengatakan."""


class Cue(NamedTuple):
    """A reporting verb at ``text[start:end]``; ``form`` is its terminal in ``quote_cues.lark``.

    ``suffixed`` verbs have their speaker in them: katanya.
    """

    form: str
    start: int
    end: int
    suffixed: bool


class Quotation(NamedTuple):
    """Words between marks at ``text[start:end]``, the marks' own outer span, and the verbs beside them.

    ``opened`` and ``closed`` say which of its marks stand in the same paragraph, ``separated`` that a
    comma or colon stands between the verb before and the mark; ``named`` is the span of a speaker
    between the closing mark and a verb that follows him.
    """

    draft: urai.Draft
    start: int
    end: int
    outer_start: int
    outer_end: int
    opened: bool
    closed: bool
    lead: Cue | None
    separated: bool
    tail: Cue | None
    named: tuple[int, int] | None


def quotation(text: str, draft: urai.Draft) -> Quotation:
    """Read a match of ``phrases/quote.lark``; a mark that only closes has no words yet."""
    parts = {part.name: part for part in draft.tree.children}
    lead, tail = parts.get("lead"), parts.get("tail")
    quoted = parts.get("quoted") or parts["LONE_CLOSE"]
    words = (
        quoted.children[0] if isinstance(quoted, urai.Node) else urai.Token("LONE_CLOSE", quoted.start, quoted.start)
    )
    named = tail.part("SPEAKER") if tail else None
    return Quotation(
        draft=draft,
        start=words.start,
        end=words.end,
        outer_start=quoted.start,
        outer_end=quoted.end,
        opened=words.name != "LONE_CLOSE",
        closed=words.name != "UNCLOSED",
        lead=cue(text, lead),
        separated=bool(lead and lead.part("SEPARATOR")),
        tail=cue(text, tail) or thus(tail),
        named=(named.start, named.end) if named else None,
    )


def cue(text: str, node: urai.Node | None) -> Cue | None:
    """Give the reporting verb in a part of a match."""
    found = node.part("cue") if node else None
    if not isinstance(found, urai.Node):
        return None
    verb = found.children[0]
    suffixed = verb.name not in BEFORE and text.endswith("nya", verb.start, verb.end)
    return Cue(verb.name, verb.start, verb.end, suffixed)


def thus(node: urai.Node | None) -> Cue | None:
    """Give ``demikian`` where it stands for the verb: “…,” demikian Sari."""
    found = node.part("THUS") if node else None
    return Cue("THUS", found.start, found.end, suffixed=False) if found else None
