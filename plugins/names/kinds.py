"""The kinds of facts that name somebody, something or somewhere."""

from __future__ import annotations

import msgspec

import urai


class Person(msgspec.Struct, frozen=True):
    """A mention of a person: the fullest name in the document, and the key that the person has in every document."""

    name: str
    entity: str | None = None


class Organization(msgspec.Struct, frozen=True):
    """A mention of an institution: its fullest name in the document, the acronym explained there, and its key."""

    name: str
    acronym: str | None = None
    entity: str | None = None


class Place(msgspec.Struct, frozen=True):
    """A mention of a place: its name, and the Ministry of Home Affairs' code of a region where it is certain."""

    name: str
    code: str | None = None


class PositionHeld(msgspec.Struct, frozen=True):
    """An office and who holds it: his fullest name in the document, the position, and the body as written."""

    person: str
    position: str
    organization: str | None = None


class Acronym(msgspec.Struct, frozen=True):
    """A short form and the long form that the document explains it by, both as written."""

    short: str
    long: str


KINDS = [
    urai.Kind("person", Person, "Orang", "#be185d"),
    urai.Kind("position_held", PositionHeld, "Jabatan", "#9d174d"),
    urai.Kind("organization", Organization, "Lembaga", "#1d4ed8"),
    urai.Kind("place", Place, "Tempat", "#047857"),
    urai.Kind("acronym", Acronym, "Akronim", "#6d28d9"),
]
