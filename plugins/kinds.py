"""The kinds of facts of the news pack, with the shape of each value."""

from __future__ import annotations

import msgspec

import urai


class Date(msgspec.Struct, frozen=True):
    """A day, month, year or stretch of time: Extended Date/Time Format (ISO 8601-2), null where it cannot be known."""

    edtf: str | None
    relative: bool = False


class Money(msgspec.Struct, frozen=True):
    """An amount in units of its currency (decimal string, ISO 4217), and what it is paid per; ``to`` ends a range."""

    amount: str
    currency: str
    per: str | None = None
    to: str | None = None


class Percent(msgspec.Struct, frozen=True):
    """A share in percent as a decimal string; ``to`` is the upper end of a range."""

    value: str
    to: str | None = None


class Quantity(msgspec.Struct, frozen=True):
    """A count or measure (decimal string) with its noun as written; ``to`` ends a range."""

    value: str
    unit: str
    to: str | None = None


class Quote(msgspec.Struct, frozen=True):
    """Words put in a speaker's mouth: his fullest name in the document, and the verb that says so."""

    speaker: str | None
    cue: str | None
    indirect: bool = False


class Dateline(msgspec.Struct, frozen=True):
    """Where a report was filed, and by which outlet."""

    place: str | None
    outlet: str | None


class Credit(msgspec.Struct, frozen=True):
    """Who wrote, edited or photographed, and in which role."""

    role: str | None
    name: str


class RelatedLink(msgspec.Struct, frozen=True):
    """A link to another article, by its title."""

    title: str


@urai.hookimpl
def urai_kinds() -> list[urai.Kind]:
    """Contribute the kinds of every news article."""
    return [
        urai.Kind("date", Date, "Tanggal"),
        urai.Kind("money", Money, "Uang"),
        urai.Kind("percent", Percent, "Persentase"),
        urai.Kind("quantity", Quantity, "Jumlah"),
        urai.Kind("quote", Quote, "Kutipan"),
        urai.Kind("dateline", Dateline, "Titimangsa"),
        urai.Kind("credit", Credit, "Kredit"),
        urai.Kind("related_link", RelatedLink, "Tautan terkait"),
    ]
