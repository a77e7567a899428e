"""Read plans and evaluations from the sections of their forms."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from urai.plugins import _records
from urai.plugins._employee import employee
from urai.plugins._parts import Span, as_plain, parts
from urai.plugins._rows import rows

import urai

from . import words

PLAN, EVALUATION = "skp", "evaluasi_skp"

COLUMNS = {
    "nomor": r"no\.?|nomor",
    "pimpinan": r"rencana hasil kerja (?:pimpinan|atasan).*",
    "rencana": r"rencana (?:hasil kerja|kinerja)|kegiatan tugas jabatan|i*\.? ?kegiatan tugas (?:pokok )?jabatan",
    "aspek": r"aspek",
    "indikator": r"indikator(?: kinerja(?: individu| utama)?)?(?: \(iki\))?",
    "target": r"target",
    "realisasi": r"realisasi(?: berdasar(?:kan)? bukti dukung)?|capaian|hasil",
}
_LABELS = {name: re.compile(expression, re.IGNORECASE) for name, expression in COLUMNS.items()}


def _heading(view: urai.View) -> Span | None:
    """Give the place of the form's title, on which its record stands."""
    return next((section.parts["title"] for section in view.sections("kepala") if "title" in section.parts), None)


def _time(view: urai.View) -> tuple[int | None, str | None, Span | None]:
    """Give the year and period evaluated: the period's own line, or else the title and the lines around it."""
    spans = parts(view, "periode")
    for section in view.sections("field", "heading", "paragraph"):
        text = view.words(section.start, section.end)
        above = section.parent
        if above is None or view.layout.sections[above].kind != "kepala":
            continue
        if re.search(r"\b(?:periode|triwulan|semester|tahun|bulan|masa penilaian|jangka waktu)", text, re.IGNORECASE):
            spans.append((section.start, section.end))
    heading = _heading(view)
    spans += [heading] if heading else []
    year = next((named for span in spans if (named := _records.year(view.words(*span)))), None)
    period = next((said for span in spans if (said := words.period(view.words(*span)))), None)
    return year, period, spans[0] if spans else None


# --- Plans -----------------------------------------------------------------------------------------------------------


def plans(view: urai.View) -> Iterator[urai.Draft]:
    """Give each indicator of a plan, or of an evaluation that repeats it; an empty cell is that of the row above."""
    if view.layout.form not in (PLAN, EVALUATION):
        return
    who, who_places = employee(view)
    year, _, year_place = _time(view)
    above: dict[str, Span] = {}
    for row in rows(view, COLUMNS, least=3):
        cells = dict(row.cells)
        if not {"indikator", "target"} & cells.keys():
            continue
        if "rencana" in cells:
            above = {}
        for name in ("rencana", "indikator"):
            cells[name] = cells.get(name) or above.get(name, (0, 0))
            above[name] = cells[name]
        said = {name: _records.filled(view.words(*cells.get(name, (0, 0)))) for name in _LABELS}
        if said["rencana"] is None and said["indikator"] is None:
            continue
        own = ("rencana", "indikator", "aspek", "target", "realisasi")
        places = {**who_places, **{name: cells[name] for name in own if said[name]}}
        if year_place:
            places["tahun"] = year_place
        value = {**who, "tahun": year, **{name: said[name] for name in own}}
        yield urai.Draft(kind="sasaran_skp", start=row.start, end=row.end, value=value, places=places)


# --- Evaluations -----------------------------------------------------------------------------------------------------

_WEIGHT = re.compile(r"[x×*]\s*(?P<weight>\d{2})\s*%", re.IGNORECASE)
_PP30 = re.compile(r"(?:PP|Peraturan\s+Pemerintah)\s+(?:No(?:mor|\.)?\s+)?30\s*(?:/|\s+Tahun\s+)\s*2019", re.IGNORECASE)

_ASPECT = re.compile(
    r"orientasi pelayanan|integritas|komitmen|disiplin|kerja ?sama|kepemimpinan|inisiatif kerja", re.IGNORECASE
)
_DATED = re.compile(r"^[ ]*tanggal[ ]{0,20}[,:]?[ ]{0,20}(?P<day>[^\n]{4,60})", re.IGNORECASE | re.MULTILINE)

_READ: dict[str, tuple[str, Callable[[str], Any]]] = {
    "hasil_kerja": ("hasil", words.rating),
    "perilaku": ("perilaku", words.rating),
    "predikat": ("predikat", words.predicate),
    "organisasi": ("organisasi", words.achievement),
    "nilai_skp": ("nilai_skp", _records.exact),
    "nilai_perilaku": ("nilai_perilaku", _records.exact),
    "nilai_kinerja": ("nilai_akhir", _records.exact),
    "rekan": ("rekan", words.yes),
    "ide_baru": ("ide", words.yes),
    "diterima": ("diterima", _records.day),
    "pengajuan": ("diajukan", _records.day),
    "putusan": ("diputus", _records.day),
}
_STATED_ONCE = frozenset({"hasil_kerja", "perilaku", "predikat", "nilai_skp", "nilai_perilaku", "nilai_kinerja"})
_DATED_BLOCKS = {"pengajuan": "keberatan", "putusan": "keputusan"}


def evaluations(view: urai.View) -> Iterator[urai.Draft]:
    """Give the evaluation that a document is, on its title."""
    heading = _heading(view)
    if view.layout.form != EVALUATION or heading is None:
        return
    value, places = employee(view)
    value["tahun"], value["periode"], place = _time(view)
    if place:
        places["tahun"] = places["periode"] = place
    conflicts, unknown = [], []
    for name, (part, read) in _READ.items():
        found = [(read(view.words(*span)), span) for span in parts(view, part)]
        said = {answer for answer, _ in found if answer is not None}
        value[name] = None
        if len(said) > 1 and name in _STATED_ONCE:
            conflicts.append(name)
            places[name] = found[-1][1]
        elif said:
            answer, span = next((answer, span) for answer, span in found if answer is not None)
            value[name], places[name] = as_plain(answer), span
        elif name in _STATED_ONCE and any(_records.filled(view.words(*span)) for _, span in found):
            unknown.append(name)
            places[name] = found[0][1]
    _more(view, value, places)
    value |= {"bertentangan": conflicts, "tak_dikenal": unknown}
    yield urai.Draft(kind=EVALUATION, start=heading[0], end=heading[1], value=value, places=places)


def _more(view: urai.View, value: dict[str, Any], places: dict[str, Span]) -> None:
    """Add what stands beside the numbers: weights, aspects, a predicate in brackets, dates in their blocks."""
    weight = None
    if "nilai_skp" in places:
        found = _WEIGHT.search(view.text, places["nilai_skp"][0], places["nilai_skp"][1])
        if found:
            weight = found["weight"]
            places["bobot_skp"] = found.span("weight")
    value["bobot_skp"] = weight
    aspects: dict[str, str] = {}
    for section in view.sections("aspek"):
        number: Decimal | None = _records.exact(view.words(*section.parts["nilai"]))
        name = _ASPECT.search(_records.spaced(view.words(*section.parts["aspek"])))
        if number is not None and name is not None:
            aspects[name[0].capitalize()] = _records.plain(number)
            places.setdefault("aspek", (section.start, section.end))
            places["aspek"] = places["aspek"][0], section.end
    value["aspek"] = aspects
    if value["predikat"] is None and "nilai_kinerja" in places and "predikat" not in places:
        value["predikat"] = words.predicate(view.words(*places["nilai_kinerja"]))
        places["predikat"] = places["nilai_kinerja"]
    for field, block in _DATED_BLOCKS.items():
        for section in view.sections(block) if value[field] is None else ():
            found = _DATED.search(view.text, section.start, section.end)
            day = _records.day(found["day"]) if found else None
            if found and day:
                value[field], places[field] = day.isoformat(), found.span("day")
                break
    named = _PP30.search(view.text)
    value["aturan"] = "PP 30/2019" if named else None
    if named:
        places["aturan"] = named.span()
