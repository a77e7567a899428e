"""The rules that name things: each gives its kind out of the one reading that they share."""

from __future__ import annotations

from collections.abc import Iterator

import urai

from .examples import ACRONYMS, INSTITUTIONS, OFFICES, PERSONS, PLACES
from .institutions import institutions
from .offices import offices
from .places import places
from .posts import Span
from .reading import Names, names_of


def find_persons(view: urai.View) -> Iterator[urai.Draft]:
    """Give each mention of a person, with the fullest name in the document."""
    names = names_of(view)
    for mention in names.mentions:
        yield _draft("person", names, mention.span, name=written(mention.person.name))


def find_offices(view: urai.View) -> Iterator[urai.Draft]:
    """Give each office with its holder."""
    names = names_of(view)
    for office in offices(names):
        value = {"position": office.position, "organization": office.organization}
        yield _draft("position_held", names, office.span, person=written(office.holder.person.name), **value)


def find_institutions(view: urai.View) -> Iterator[urai.Draft]:
    """Give each mention of a named institution."""
    names = names_of(view)
    for one in institutions(names):
        yield _draft("organization", names, one.span, name=one.name, acronym=one.acronym)


def find_places(view: urai.View) -> Iterator[urai.Draft]:
    """Give each mention of a place as a place."""
    names = names_of(view)
    persons = {mention.span for mention in names.mentions}
    for place in places(names.words, names.marked, names.held, persons):
        yield _draft("place", names, place.span, name=written(place.name), code=place.code)


def find_acronyms(view: urai.View) -> Iterator[urai.Draft]:
    """Give each acronym that the document explains."""
    names = names_of(view)
    text_of = names.words.text_of
    for one in names.acronyms:
        yield _draft("acronym", names, one.whole, short=text_of(*one.short), long=text_of(*one.long))


def written(name: str) -> str:
    """Give a name as it is written in running text: without the capitals of a headline."""
    words = name.split()
    return " ".join(word.title() if word.isupper() and len(word) > 3 else word for word in words)


def _draft(kind: str, names: Names, span: Span, **value: str | None) -> urai.Draft:
    start, end = names.words.span(*span)
    return urai.Draft(kind=kind, start=start, end=end, value=value)


RULES = [
    urai.PythonRule(
        "news/acronym",
        "acronym",
        find_acronyms,
        "Acronyms with their long forms, in either order",
        examples=ACRONYMS,
    ),
    urai.PythonRule(
        "news/organization",
        "organization",
        find_institutions,
        "Institutions, by their kind or by name",
        examples=INSTITUTIONS,
        confusable_with=("news/place",),
    ),
    urai.PythonRule(
        "news/person",
        "person",
        find_persons,
        "Persons, by what stands around their names",
        examples=PERSONS,
        confusable_with=("news/place", "news/organization"),
    ),
    urai.PythonRule(
        "news/place",
        "place",
        find_places,
        "Regions, settlements, streets and buildings",
        needs=("person", "organization"),
        examples=PLACES,
        confusable_with=("news/organization", "news/position_held"),
    ),
    urai.PythonRule(
        "news/position_held",
        "position_held",
        find_offices,
        "Offices and who holds them",
        needs=("person", "organization"),
        examples=OFFICES,
        confusable_with=("news/organization",),
    ),
]
