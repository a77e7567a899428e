"""Say of each fact that stands inside a quotation whose words it is in."""

from __future__ import annotations

import urai


def attribute(view: urai.View) -> None:
    """Set ``attributed_to`` of each fact inside a quotation; a direct one inside an indirect one wins."""
    for kind in ("indirect_quote", "quote"):
        quotes = [draft for draft in view.of_kind(kind) if draft.value.get("speaker")]
        _attribute(view, sorted(quotes, key=lambda quote: quote.start))


def _attribute(view: urai.View, quotes: list[urai.Draft]) -> None:
    """Go through facts and quotations side by side; quotations of one sort do not overlap."""
    index = 0
    for draft in sorted(view.drafts, key=lambda draft: draft.start):
        while index < len(quotes) and quotes[index].end <= draft.start:
            index += 1
        if index < len(quotes) and draft is not quotes[index] and quotes[index].covers(draft):
            draft.attributed_to = quotes[index].value["speaker"]
