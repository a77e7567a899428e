"""Read sentences with the rules of names alone, and mark what they find in them."""

from __future__ import annotations

from functools import cache

import urai
from urai.loading import Loaded, load

RULES = ["acronym", "organization", "person", "place", "position_held", "entities"]
CHECKS = ["person_spelling", "post_spelling", "motto_spelling", "institution_spelling", "list_of_holders"]


@cache
def names_alone() -> Loaded:
    """Give a pipeline of the rules and checks of names."""
    overrides = {
        "rules": {"select": [f"news/{name}" for name in RULES]},
        "checks": {"select": [f"news/{name}" for name in CHECKS]},
        "sinks": {"jsonl": {}},
    }
    return load("news", overrides=overrides, installed=False)


@cache
def reading(text: str) -> urai.Reading:
    """Give what the rules of names find in a text."""
    found: urai.Reading = names_alone().engine.read(urai.Document("case", text))
    return found


def facts(text: str, kind: str) -> list[urai.Fact]:
    """Give the facts of one kind in text order."""
    return [fact for fact in reading(text).facts if fact.kind == kind]


def marked(text: str, kind: str) -> str:
    """Give a text with the facts of one kind marked: ⟦…⟧."""
    for fact in reversed(facts(text, kind)):
        text = f"{text[: fact.start]}⟦{fact.text}⟧{text[fact.end :]}"
    return text


def plain(case: str) -> str:
    """Give a case without its marks."""
    return case.replace("⟦", "").replace("⟧", "")
