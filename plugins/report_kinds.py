"""The kinds of facts that government news reports: laws, letters, awards, ranks, figures, programmes, plans."""

from __future__ import annotations

import msgspec

import urai


class Regulation(msgspec.Struct, frozen=True):
    """A law by its citation: the kind in full, number and year as strings, and its title where it is given."""

    kind: str
    number: str | None
    year: str | None
    about: str | None = None


class LetterNumber(msgspec.Struct, frozen=True):
    """The number of a letter, circular or decree, as it is filed: ``800/412/BKPSDM/2022``."""

    number: str


class Award(msgspec.Struct, frozen=True):
    """An award: who got it, from whom, and whether it was ``received`` or its bearer only ``nominated``."""

    name: str
    recipient: str | None = None
    giver: str | None = None
    year: str | None = None
    status: str | None = None


class Ranking(msgspec.Struct, frozen=True):
    """A place in an order: ``159``, ``1-5`` for one of the five best, or a grade such as ``BB``; of how many."""

    rank: str
    of: str | None = None
    year: str | None = None
    subject: str | None = None


class Indicator(msgspec.Struct, frozen=True):
    """One figure of a measure: decimal string, unit (``persen``, a currency code) and period (EDTF)."""

    name: str
    value: str
    unit: str | None = None
    period: str | None = None


class Program(msgspec.Struct, frozen=True):
    """A programme, innovation, application or festival of a government, by its name."""

    name: str


class Event(msgspec.Struct, frozen=True):
    """Something that was held: by whom, where and when (EDTF)."""

    name: str
    organizer: str | None = None
    place: str | None = None
    date: str | None = None


class Agreement(msgspec.Struct, frozen=True):
    """A contract or memorandum between parties, what it is about, when it was signed and for how long it holds."""

    parties: list[str]
    about: str | None = None
    date: str | None = None
    term: str | None = None


class JobSelection(msgspec.Struct, frozen=True):
    """An open selection for posts: how many rounds of it, for how many posts, and when."""

    description: str
    rounds: int | None = None
    posts: int | None = None
    period: str | None = None


class Target(msgspec.Struct, frozen=True, rename={"bearers": "for"}):
    """Something that is to be reached: by whom, what, and until when (EDTF)."""

    description: str
    bearers: list[str] = []
    deadline: str | None = None


@urai.hookimpl
def urai_kinds() -> list[urai.Kind]:
    """Contribute the kinds."""
    return [
        urai.Kind("regulation", Regulation, "Peraturan"),
        urai.Kind("letter_number", LetterNumber, "Nomor surat"),
        urai.Kind("award", Award, "Penghargaan"),
        urai.Kind("ranking", Ranking, "Peringkat"),
        urai.Kind("indicator", Indicator, "Indikator"),
        urai.Kind("program", Program, "Program"),
        urai.Kind("event", Event, "Acara"),
        urai.Kind("agreement", Agreement, "Kerja sama"),
        urai.Kind("job_selection", JobSelection, "Seleksi jabatan"),
        urai.Kind("target", Target, "Target"),
    ]
