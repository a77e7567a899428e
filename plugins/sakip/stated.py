"""What a letter states: its components, its total and grade wherever they stand, its agency and its regulation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

import msgspec
from urai.plugins._records import exact, plain
from urai.plugins._stated_rows import stated

import urai

COMPONENTS = {
    "Perencanaan Kinerja": r"(?:komponen )?perencanaan(?: kinerja)?",
    "Pengukuran Kinerja": r"(?:komponen )?pengukuran(?: kinerja)?",
    "Pelaporan Kinerja": r"(?:komponen )?pelaporan(?: kinerja)?",
    "Evaluasi Internal": r"(?:komponen )?evaluasi(?: (?:akuntabilitas )?(?:kinerja )?internal| kinerja| internal)?",
    "Pencapaian Kinerja": r"(?:komponen )?(?:pen)?capaian(?: sasaran)?(?:\W{0,3}kinerja)?(?: organisasi)?",
}
"""How the rows of letters name the components."""

_TOTALS = {
    "nilai": r"(?:(?:total|jumlah)(?: nilai)?"
    r"|nilai(?: (?:hasil evaluasi|akuntabilitas kinerja|akhir|sakip|akip|total))?)(?: .{0,30})?",
    "predikat": r"(?:tingkat akuntabilitas kinerja|predikat|kategori|peringkat)(?: .{0,30})?",
}
_GRADE = re.compile(r"\b(AA|BB|CC|[ABCD])\b")
_REGULATION = re.compile(
    r"(?:nomor|no\.?)\s{1,4}(?P<number>\d{1,3})\s{1,4}tahun\s{1,4}(?P<year>20\d{2})", re.IGNORECASE
)
_AGENCY = re.compile(
    r"\b(?:(?:Pemerintah\s+)?(?:Kabupaten|Kota|Provinsi)|Kementerian|Badan|Dinas|Inspektorat)(?:\s+[A-Z][\w’']*){1,6}"
)
_HEADS = {
    "Bupati": "Pemerintah Kabupaten",
    "Wali Kota": "Pemerintah Kota",
    "Walikota": "Pemerintah Kota",
    "Gubernur": "Pemerintah Provinsi",
}


class Said(msgspec.Struct, frozen=True):
    """Something that a letter says in some place."""

    value: str
    span: tuple[int, int]


def _columns(year: int | None) -> dict[str, str]:
    """Give the heads of columns; where a table has several years, the column of the year evaluated is the score's."""
    score = r"(?:nilai|skor)(?: komponen)?"
    if year:
        score += rf"(?: ?(?:hasil evaluasi |akip |sakip )?(?:tahun )?{year})?|(?:tahun )?{year}"
    return {
        "komponen": r"komponen(?: .{0,40})?|uraian|unsur(?: .{0,20})?",
        "bobot": r"bobot(?: ?\(%\))?",
        "nilai": score,
    }


def components(view: urai.View) -> Iterator[urai.Draft]:
    """Give each component that the letter has a row for, the first row of each."""
    seen: set[str] = set()
    for sheet in view.of_kind("evaluasi_sakip")[:1]:
        for row in stated(view, COMPONENTS, _columns(sheet.value["tahun"]), name="komponen", value="nilai"):
            if row.name in seen:
                continue
            seen.add(row.name)
            numbers = {column: row.number(view, column) for column in ("bobot", "nilai")}
            value = {"komponen": row.name} | {name: None if n is None else plain(n) for name, n in numbers.items()}
            yield urai.Draft(kind="komponen_sakip", start=row.start, end=row.end, value=value, places=row.cells)


_SENTENCE = re.compile(
    r"""
    \bnilai(?:\s(?:akhir|akuntabilitas\skinerja|evaluasi|sakip|akip))?(?:\s{1,12}(?:sebesar|sejumlah|yaitu|adalah))?\s{1,12}
    (?P<nilai>\d{1,3}(?:[.,]\d{1,2})?)(?![\d.,]*\d)
    [,\s]\s{0,12}(?:(?:atau|dengan|dan|dalam|termasuk|masuk)\s{1,12})?(?:mendapat\s)?
    (?:berpredikat|predikat|kategori|peringkat|tingkat\sakuntabilitas\skinerja)
    (?:\s(?:penilaian|akuntabilitas\skinerja))?\s{1,12}["“”‘’'(]?(?P<predikat>(?-i:AA|A|BB|B|CC|C|D))(?!\w)
    """,
    re.VERBOSE | re.IGNORECASE,
)


def sentences(view: urai.View) -> Iterator[urai.Draft]:
    """Give each score that stands with a grade in one sentence, over line breaks too."""
    for found in _SENTENCE.finditer(view.text):
        score = exact(found["nilai"])
        if score is not None:
            value = {"nilai": plain(score), "predikat": found["predikat"].upper()}
            places = {name: found.span(name) for name in value}
            yield urai.Draft(kind="nilai_sakip", start=found.start(), end=found.end(), value=value, places=places)


def totals(view: urai.View, sheet: urai.Draft) -> tuple[list[Said], list[Said]]:
    """Give every score and every grade that the letter states for the whole: label, table and sentence."""
    scores: list[Said] = []
    grades: list[Said] = []
    if sheet.value["nilai"] is not None:
        scores.append(Said(sheet.value["nilai"], sheet.places["nilai"]))
    if (found := _GRADE.search(sheet.value["predikat"] or "")) is not None:
        grades.append(Said(found[1], sheet.places["predikat"]))
    for row in stated(view, _TOTALS, _columns(sheet.value["tahun"]), name="komponen", value="nilai"):
        span = row.cells.get("nilai") or (row.start, row.end)
        words = view.words(*span)
        if row.name == "predikat" and (found := _GRADE.search(words)) is not None:
            grades.append(Said(found[1], span))
        elif row.name == "nilai" and "nilai" in row.cells and (number := exact(words)) is not None:
            scores.append(Said(plain(number), span))
    for sentence in view.of_kind("nilai_sakip"):
        scores.append(Said(sentence.value["nilai"], sentence.places["nilai"]))
        grades.append(Said(sentence.value["predikat"], sentence.places["predikat"]))
    return scores, grades


def agency(view: urai.View, sheet: urai.Draft) -> Said | None:
    """Give the agency that was evaluated: its label, the first one named as such, or the head it is addressed to."""
    if sheet.value["instansi"]:
        return Said(sheet.value["instansi"], sheet.places["instansi"])
    for section in view.sections("addressee"):
        start, end = section.parts["addressee"]
        words = " ".join(view.words(start, end).split()).strip(" .,")
        for head, agency_name in _HEADS.items():
            if words.casefold().startswith(head.casefold() + " "):
                return Said(f"{agency_name} {words[len(head) :].strip()}", (start, end))
    for section in view.sections("paragraph", "list_item"):
        found = _AGENCY.search(view.text, section.start, section.end)
        if found is not None and not found[0].startswith(("Kementerian", "Badan")):
            return Said(" ".join(found[0].split()), found.span())
    return None


def regulations(view: urai.View) -> Iterator[tuple[str, Said]]:
    """Give the regulations that the letter names, as ``88/2021``."""
    for found in _REGULATION.finditer(view.text):
        yield f"{found['number']}/{found['year']}", Said(" ".join(found[0].split()), found.span())


def number(said: Said) -> Decimal:
    """Give a score that was said as an exact number."""
    return Decimal(said.value)
