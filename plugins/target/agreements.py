"""Performance agreements: the goals of the annex, each with who owes it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from urai.plugins._records import bare_name, filled, spaced
from urai.plugins._rows import Row, rows

import urai

from .amounts import deadline

FORM = "perjanjian_kinerja"
COLUMNS = {
    "nomor": r"no\.?",
    "indikator": r"indikator.*",
    "sasaran": r"(?:sasaran|tujuan).*",
    "satuan": r"satuan",
    "realisasi": r"realisasi.*|capaian.*",
    "tenggat": r"tenggat.*|batas\swaktu|waktu|jadwal|target\swaktu",
    "target": r"target.*",
}
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_FIRST = re.compile(r"pihak\s(?:pertama|kesatu)", re.IGNORECASE)
_HEAD = re.compile(r"^(?:Plt\.?\s|Pj\.?\s)?(?P<post>Kepala|Camat|Lurah|Direktur|Inspektur|Sekretaris)\s", re.IGNORECASE)
_OFFICES = {"camat": "Kecamatan ", "lurah": "Kelurahan ", "inspektur": "Inspektorat ", "sekretaris": "Sekretariat "}
"""What the office is called whose head has a title of his own; that of any other follows its title."""


def goals(view: urai.View) -> Iterator[urai.Draft]:
    """Give each goal of a performance agreement; an empty goal is the one above it, as merged cells come out."""
    if view.layout.form != FORM:
        return
    owner = _owner(view)
    title = next((s for s in view.sections("kepala")), None)
    years = _YEAR.findall(view.text[slice(*title.parts["jenis"])]) if title else []
    year = int(years[-1]) if years else None
    tables = [(section.start, section.end) for section in view.sections("tabel_kinerja")]
    goal: tuple[str, tuple[int, int]] | None = None
    for row in rows(view, COLUMNS):
        if not any(start <= row.start < end for start, end in tables):
            continue
        if words := filled(row.words(view, "sasaran")):
            goal = words, row.cells["sasaran"]
        indicator = filled(row.words(view, "indikator"))
        if indicator:
            yield _goal(view, row, indicator, goal, owner, year)


def _goal(
    view: urai.View,
    row: Row,
    indicator: str,
    goal: tuple[str, tuple[int, int]] | None,
    owner: dict[str, tuple[str, tuple[int, int]]],
    year: int | None,
) -> urai.Draft:
    places = {name: span for name, (_, span) in owner.items()} | dict(row.cells)
    if goal:
        places["sasaran"] = goal[1]
    target, unit = filled(row.words(view, "target")), filled(row.words(view, "satuan"))
    due = deadline(filled(row.words(view, "tenggat")), year)
    office = owner["jabatan"][0] if "jabatan" in owner else None
    value = {
        "pemilik": owner["nama"][0] if "nama" in owner else None,
        "nip": re.sub(r"\D", "", owner["nip"][0]) if "nip" in owner else None,
        "jabatan": office,
        "instansi": _HEAD.sub(_office_word, office) if office else None,
        "tahun": year,
        "sasaran": goal[0] if goal else None,
        "indikator": indicator,
        "target": f"{target} {unit}" if target and unit else target,
        "realisasi": filled(row.words(view, "realisasi")),
        "tenggat": due.isoformat() if due else None,
    }
    return urai.Draft(kind="sasaran_kinerja", start=row.start, end=row.end, value=value, places=places)


def _owner(view: urai.View) -> dict[str, tuple[str, tuple[int, int]]]:
    """Give what is said of the first party: name, number and post."""
    parties = list(view.sections("pihak"))
    first = [
        party
        for party in parties
        if "peran" in party.parts and _FIRST.search(_role(view.text[slice(*party.parts["peran"])]))
    ]
    if not (first or parties):
        return {}
    party = (first or parties)[0]
    said = {name: spaced(view.words(*span)) for name, span in party.parts.items()}
    if "nama" in said:
        said["nama"] = bare_name(said["nama"])
    return {name: (words, party.parts[name]) for name, words in said.items()}


def _office_word(head: re.Match[str]) -> str:
    return _OFFICES.get(head["post"].casefold(), "")


def _role(words: str) -> str:
    """Give the words behind ``disebut``: before them the other party may be named."""
    return words.casefold().rpartition("disebut")[2]


DERIVATIONS = [
    urai.Derivation("target/sasaran", "sasaran_kinerja", goals, "Sasaran dalam perjanjian kinerja"),
]
