"""The pack ``kepegawaian``: employee numbers (NIP) in any document, taken apart and checked."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

import msgspec

import urai

from ._records import EmployeeNumber, day, employee_number, month, month_in_words
from ._rows import rows

CHECK = "kepegawaian/nip"
_NEAR = 600
"""Within so many characters a birth date or a sex that a document states belongs to the nearest number."""


class Nip(msgspec.Struct, frozen=True):
    """An employee number as digits, with the birth date, month of entry, sex and serial that it says.

    What its digits cannot mean is null. ``pppk`` marks the number of a government employee under contract.
    """

    nomor: str
    lahir: str | None
    tmt: str | None
    jenis_kelamin: str | None
    urut: str | None
    pppk: bool


@functools.cache
def figures() -> urai.Figures:
    """Give the figures of the pack."""
    return urai.read_figures(urai.bundled("urai.rules") / "kepegawaian" / "figures")


def _entry(number: EmployeeNumber) -> str | None:
    if number.pppk:
        return f"{number.start_year:04}"
    return f"{number.start_year:04}-{number.start_month:02}" if number.start_month else None


PARTS: dict[str, tuple[Callable[[EmployeeNumber], Any], str]] = {
    "nip_lahir": (lambda number: number.birth.isoformat() if number.birth else None, "the birth date in an NIP"),
    "nip_tmt": (_entry, "the month of entry in an NIP; the year alone for a PPPK"),
    "nip_jenis_kelamin": (lambda number: number.sex, "the sex in an NIP"),
    "nip_urut": (lambda number: number.serial, "the serial number in an NIP"),
    "nip_pppk": (lambda number: number.pppk, "whether an NIP is that of a PPPK"),
}


def _part_of(read: Callable[[EmployeeNumber], Any]) -> urai.contributions.Normalise:
    def apply(part: urai.Node | urai.Token, source: urai.Source) -> Any:
        number = employee_number(source.words(part))
        return read(number) if number else False if read is PARTS["nip_pppk"][0] else None

    return apply


def _digits(part: urai.Node | urai.Token, source: urai.Source) -> str:
    return re.sub(r"\D", "", source.words(part))


# --- What a number says by itself ------------------------------------------------------------------------------------


def mistakes(digits: str, settings: Mapping[str, Any] | None = None) -> Iterator[tuple[str, str | None]]:
    """Give what is impossible in an employee number, with a cure where there is one."""
    number = employee_number(digits)
    if number is None:
        yield f"NIP {digits} terdiri atas {len(digits)} angka, seharusnya 18", "periksa kembali nomornya"
        return
    if number.birth is None:
        said = f"{digits[6:8]}-{digits[4:6]}-{digits[:4]}"
        yield f"NIP {number.printed}: tanggal lahir {said} tidak ada dalam kalender", None
    if number.start_month is None and not number.pppk:
        yield (
            f"NIP {number.printed}: bulan pengangkatan {digits[12:14]} bukan 01–12, dan bukan 21 (PPPK)",
            None,
        )
    if number.sex is None:
        yield f"NIP {number.printed}: angka jenis kelamin {digits[14]} bukan 1 (laki-laki) atau 2 (perempuan)", None
    least = figures().on(9999, settings)["usia_masuk"]
    age = number.age_at_entry
    if age is not None and age < least.number():
        doubt = " (batas ini belum diverifikasi)" if least.unverified else ""
        yield (
            f"NIP {number.printed}: usia saat diangkat {age} tahun, di bawah {least.text()} tahun{doubt}",
            "periksa tanggal lahir dan bulan pengangkatan",
        )


# --- What the document says besides ----------------------------------------------------------------------------------


class Statement(msgspec.Struct, frozen=True):
    """Something that a document says of an employee: ``field`` of the number's value, and what it should be."""

    field: str
    said: str
    start: int
    end: int


_STATED = re.compile(
    r"""
    (?P<label>\b(?:
        (?P<lahir>(?:tempat[ ]?(?:,|\/|dan|[&])?[ ]?)?(?:tanggal|tgl\.?)[ ]lahir|TTL)
      | (?P<jenis_kelamin>jenis[ ]kelamin)
      | (?P<tmt>TMT[ ]CPNS)
    ))
    [ ]{0,60}[:|]?[ ]{0,20}
    (?P<said>[^\s:|][^\n|]{0,80})
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MALE = re.compile(r"\W*(?:l|laki|pria)\b", re.IGNORECASE)
_FEMALE = re.compile(r"\W*(?:p|perempuan|wanita)\b", re.IGNORECASE)
_COLUMNS = {
    "nip": r"nip(?:[ ]baru)?|nomor induk pegawai",
    "lahir": r"(?:tempat[ ]?(?:,|/|dan)?[ ]?)?(?:tanggal|tgl\.?)[ ]lahir|ttl",
    "jenis_kelamin": r"(?:jenis )?kelamin|jk|l/p",
    "tmt": r"tmt cpns",
}
_WORDS = {"lahir": "tanggal lahir", "jenis_kelamin": "jenis kelamin", "tmt": "bulan pengangkatan (TMT CPNS)"}


def _meaning(field: str, words: str) -> str | None:
    if field == "lahir":
        named: date | None = day(words)
        return named.isoformat() if named else None
    if field == "tmt":
        return month(words)
    return "laki-laki" if _MALE.match(words) else "perempuan" if _FEMALE.match(words) else None


def _statements(view: urai.View) -> Iterator[Statement]:
    for found in _STATED.finditer(view.text):
        field = found.lastgroup if found.lastgroup in _WORDS else next(name for name in _WORDS if found[name])
        said = _meaning(field, found["said"])
        if said is not None:
            yield Statement(field, said, found.start("said"), found.start("said") + len(found["said"].rstrip()))


def _pairs(view: urai.View) -> Iterator[tuple[urai.Draft, Statement]]:
    """Give each number with what the document says of its bearer: in its row, or nearest to it in the text."""
    numbers = view.of_kind("nip")
    in_rows: set[int] = set()
    for row in rows(view, _COLUMNS):
        drafts = [draft for draft in numbers if row.start <= draft.start < row.end]
        in_rows |= {id(draft) for draft in drafts}
        for field in _WORDS.keys() & row.cells.keys():
            start, end = row.cells[field]
            said = _meaning(field, view.words(start, end))
            if said is not None and drafts:
                yield drafts[0], Statement(field, said, start, end)
    lone = [draft for draft in numbers if id(draft) not in in_rows]
    for statement in _statements(view) if lone else ():
        nearest = min(lone, key=lambda draft: _distance(view, draft, statement))
        if _distance(view, nearest, statement)[1] <= _NEAR:
            yield nearest, statement


def _distance(view: urai.View, draft: urai.Draft, statement: Statement) -> tuple[int, int]:
    """Say how far a statement is from a number: in empty lines between them, then in characters."""
    start, end = min(draft.end, statement.end), max(draft.start, statement.start)
    return len(re.findall(r"\n[ ]*(?=\n)", view.text[start:end])), end - start


def check_numbers(view: urai.View) -> Iterator[urai.Remark]:
    """Report numbers that cannot be, and those that contradict what the document says of their bearer."""
    for draft in view.of_kind("nip"):
        for message, cure in mistakes(draft.value["nomor"], view.parameters.get(CHECK)):
            yield urai.Remark(message, draft.start, draft.end, cure)
    for draft, statement in _pairs(view):
        from_number = draft.value.get(statement.field)
        if from_number is None or (draft.value.get("pppk") and statement.field == "tmt"):
            continue
        if from_number != statement.said:
            said = month_in_words(statement.said) if statement.field == "tmt" else statement.said
            yield urai.Remark(
                f"{_WORDS[statement.field]} di dokumen {said}, menurut NIP {from_number}",
                statement.start,
                statement.end,
                "samakan dengan surat pengangkatan",
            )


# --- Contributions ---------------------------------------------------------------------------------------------------


@urai.hookimpl
def urai_packs() -> list[urai.Pack]:
    """Contribute the pack."""
    folder = urai.bundled("urai.rules") / "kepegawaian"
    return [urai.Pack("kepegawaian", folder, "Employee numbers (NIP), read and checked")]


@urai.hookimpl
def urai_kinds() -> list[urai.Kind]:
    """Contribute the kind ``nip``."""
    return [urai.Kind("nip", Nip, "NIP")]


@urai.hookimpl
def urai_normalisers() -> Iterable[urai.Normaliser]:
    """Contribute the normalisers that take a number apart."""
    yield urai.Normaliser("nip_nomor", _digits, "the digits of a number, however many")
    for name, (read, summary) in PARTS.items():
        yield urai.Normaliser(name, _part_of(read), summary)


@urai.hookimpl
def urai_checks() -> list[urai.Check]:
    """Contribute the check of employee numbers."""
    return [
        urai.Check(
            CHECK,
            check_numbers,
            "NIP yang mustahil, atau bertentangan dengan tanggal lahir dan jenis kelamin di dokumen",
            parameters=urai.figure_parameters(figures, only=("usia_masuk",)),
        )
    ]
