"""Find facts by relation grammars: over the mentions and words of each sentence, or of a whole section."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from urai.contributions import Source
from urai.engine import zones
from urai.facts import Document
from urai.matching import Item, Node, SequenceMatch, SequenceMatcher, Token, folded, words
from urai.view import Draft, View, starting_in


class RelationSource:
    """A match over mentions, as normalisers see it."""

    def __init__(self, document: Document, match: SequenceMatch, mentions: Sequence[Draft]) -> None:
        self.document = document
        self._match = match
        self._mentions = mentions

    def words(self, part: Node | Token) -> str:
        """Give the words of a part of a match."""
        return self.document.text[part.start : part.end]

    def mention(self, part: Node | Token) -> Draft | None:
        """Give the mention that a terminal of the match stands for; nothing where it is a word."""
        item = self._match.item(part) if isinstance(part, Token) else None
        return self._mentions[item.number] if item is not None and item.kind else None


def value_of_mention(field: str) -> Callable[[Node | Token, Source], Any]:
    """Give a normaliser: a field of the mention that a terminal stands for."""

    def take(part: Node | Token, source: Source) -> Any:
        mention = source.mention(part)
        return None if mention is None else mention.value.get(field)

    return take


Make = Callable[[Node, RelationSource], Draft | None]


def relation_finder(
    matcher: SequenceMatcher, looks_in: Callable[[str], bool], *, sentences: bool, make: Make
) -> Callable[[View], Iterator[Draft]]:
    """Give the function that finds a relation in a view; ``make`` turns a match into a draft."""
    kinds = {name: name.lower() for name in matcher.tables.declared}
    terminals = {kind: name for name, kind in kinds.items()}
    needed = {kinds[name] for name in matcher.needs}
    needed_words = matcher.needed_words

    def find(view: View) -> Iterator[Draft]:
        mentions = [draft for draft in view.drafts if draft.kind in terminals]
        if not needed <= {mention.kind for mention in mentions}:
            return
        lowered = folded(view.text)
        if needed_words.is_missing(view.text, lowered):
            return
        for start, end in _stretches(view, looks_in, sentences=sentences):
            if needed_words.is_missing(view.text, lowered, start, end):
                continue
            inside = [mention for mention in starting_in(mentions, start, end) if mention.end <= end]
            if not inside or not needed <= {mention.kind for mention in inside}:
                continue
            items = [
                Item(terminals[mention.kind], "", mention.start, mention.end, number)
                for number, mention in enumerate(inside)
            ]
            for match in matcher.scan([*items, *words(view.text, start, end)]):
                draft = make(match.tree, RelationSource(view.document, match, inside))
                if draft is not None:
                    yield draft

    return find


def _stretches(view: View, looks_in: Callable[[str], bool], *, sentences: bool) -> Iterator[tuple[int, int]]:
    for zone in zones(view.layout):
        if looks_in(zone.kind):
            if sentences:
                yield from view.sentences(zone.start, zone.end)
            else:
                yield zone.start, zone.end
