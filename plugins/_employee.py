"""Who a form is about: name, number, post, unit and agency, from its identity lines or its letterhead."""

from __future__ import annotations

import re
from typing import Any

import urai

from ._parts import Source, Span, record
from ._records import bare_name, employee_number, filled, spaced

_OWN = ("pegawai", "kepala")
"""The sections that hold the employee's own lines; in all others a name is somebody else's."""

_AGENCY = re.compile(
    r"^[ |]*(?P<agency>(?:PEMERINTAH|KEMENTERIAN|LEMBAGA|KEJAKSAAN|KOMISI|BADAN KEPEGAWAIAN NEGARA|BADAN PUSAT)\b"
    r"(?:[ ][A-Z.,/’'-]+)*)",
    re.MULTILINE,
)
_SMALL = {"Dan": "dan", "Di": "di", "Untuk": "untuk", "Ri": "RI", "Dki": "DKI"}


def _number(text: str) -> str | None:
    number = employee_number(text)
    return number.digits if number else None


def _name(text: str) -> str | None:
    return bare_name(text) or None if filled(text) else None


SOURCES = {
    "nama": Source(("nama",), _name, _OWN),
    "nip": Source(("nip",), _number, _OWN),
    "jabatan": Source(("jabatan",), filled, _OWN),
    "unit": Source(("unit",), filled, _OWN),
    "instansi": Source(("instansi",), filled, _OWN),
}


def employee(view: urai.View) -> tuple[dict[str, Any], dict[str, Span]]:
    """Give who the form is about, with the places of the words; an agency that no line names is the letterhead's."""
    value, places = record(view, SOURCES)
    if value["instansi"] is None:
        head = next(view.sections("kepala"), None)
        found = _AGENCY.search(view.text, head.start, head.end) if head else None
        if found:
            value["instansi"], places["instansi"] = agency(found["agency"]), found.span("agency")
    return value, places


def agency(text: str) -> str:
    """Write an agency's name as in a sentence: ``PEMERINTAH KABUPATEN NGAWI`` is ``Pemerintah Kabupaten Ngawi``."""
    words = spaced(text)
    if not words.isupper():
        return words
    return " ".join(_SMALL.get(word.title(), word.title()) for word in words.split())
