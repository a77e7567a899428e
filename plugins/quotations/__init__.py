"""Quotations: which marked words are somebody's, whose they are, and which facts stand inside them.

The grammars ``phrases/quote.lark`` and ``phrases/quote_indirect.lark`` find marks and reporting
verbs; what needs the surroundings is decided here, once every other rule has run.
"""

from __future__ import annotations

import msgspec

import urai

from .attribution import attribute
from .resolving import resolve


class IndirectQuote(msgspec.Struct, frozen=True):
    """What somebody is reported to have said: his fullest name in the document, and the verb that says so."""

    speaker: str | None
    cue: str
    indirect: bool = True


@urai.hookimpl
def urai_kinds() -> list[urai.Kind]:
    """Contribute the kind of what is told without marks; words between marks are the news pack's ``quote``."""
    return [urai.Kind("indirect_quote", IndirectQuote, "Kutipan tidak langsung")]


@urai.hookimpl
def urai_resolvers() -> list[urai.Resolver]:
    """Contribute the resolver of quotations, and the one that attributes facts to their speakers."""
    return [
        urai.Resolver("news/quote_speaker", resolve, "Speakers of quotations", order=50),
        urai.Resolver("news/attribution", attribute, "Facts stated inside quotations", order=60),
    ]
