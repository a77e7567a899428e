"""Announcements of selections: posts, stages with their days, weights and the committee, from their blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, NamedTuple

from urai.plugins._daerah import region_of_name
from urai.plugins._records import days_in, echelon, percentage, plain, spaced
from urai.plugins._rows import Row, rows

import urai

from .eligibility import figures
from .reading import level

FORM = "pengumuman_seleksi"
STAGES = {
    "rekam_jejak": r"rekam\sjejak|portofolio",
    "asesmen": r"ases+men(?:t)?|assess?ment|kompetensi\s(?:manajerial|teknis|bidang)|uji\skompetensi",
    "makalah": r"makalah|penulisan",
    "wawancara": r"wawancara|presentasi|gagasan|fit\sand\sproper",
}
"""The stages that are weighed, by what they are called."""

_STAGE = {name: re.compile(rf"\b(?:{words})", re.IGNORECASE) for name, words in STAGES.items()}
_SHARE = re.compile(r"(\d{1,3}(?:[.,]\d{1,2})?)\s?(?:%|persen)")
_UNTIL = re.compile(
    r"\b(?P<first>\d{1,2})(?P<month>\s+[A-Z][a-z]{2,9})?\s*(?:s\.?/?d\.?|sampai(?:\sdengan)?|hingga|[-–—])\s*"
    r"(?P<last>\d{1,2})\s+(?P<until>[A-Z][a-z]{2,9})\s+(?P<year>\d{4})"
)
_REGISTRATION = re.compile(
    r"\b(?:pendaftaran|penerimaan\s(?:berkas|lamaran)|penyampaian\s(?:berkas|lamaran))", re.IGNORECASE
)
_ANNOUNCED = re.compile(r"^\W*(?:\d+\W+)?pengumuman(?!\s(?:hasil|kelulusan|seleksi\sadm|akhir))", re.IGNORECASE)
_INTERNAL, _EXTERNAL = (
    re.compile(r"\binternal\b", re.IGNORECASE),
    re.compile(r"\b(?:eksternal|akademisi|pakar|tokoh)", re.IGNORECASE),
)
_ESELON = re.compile(
    r"\s*\((?:[^()]*?)(?:eselon|es\.)\s*[^()]*\)|\s*[-–]?\s*(?:eselon|es\.)\s*[IVX\d.]+[abAB]?", re.IGNORECASE
)


class Line(NamedTuple):
    """A line of a block, as its own words: an item, a field, a row, a paragraph."""

    start: int
    end: int
    text: str


def block(view: urai.View, kind: str) -> tuple[urai.Section | None, list[Line]]:
    """Give a block of an announcement and the lines in it, without its heading and the heads of its tables."""
    sections = view.layout.sections
    for index, section in enumerate(sections):
        if section.kind == kind:
            children = [
                s for s in sections if s.parent == index and s.kind not in ("heading", "place_date", "signature")
            ]
            return section, [Line(s.start, s.end, spaced(_said(view, s))) for s in children]
    return None, []


def _said(view: urai.View, section: urai.Section) -> str:
    if section.kind == "list_item" and "text" in section.parts:
        return view.text[slice(*section.parts["text"])]
    return view.text[section.start : section.end]


def part(view: urai.View, kind: str, name: str) -> tuple[str | None, tuple[int, int] | None]:
    """Give the words of a part of the first section of a kind, and their place."""
    for section in view.sections(kind):
        if name in section.parts:
            return spaced(view.words(*section.parts[name])), section.parts[name]
    return None, None


def period(text: str) -> tuple[date, date] | None:
    """Give the first and last day of a stretch of time: ``9 s.d. 31 Januari 2023``, or of a single day."""
    if found := _UNTIL.search(text):
        month = found["month"] or f" {found['until']}"
        ends = (
            days_in(f"{found['first']}{month} {found['year']}"),
            days_in(f"{found['last']} {found['until']} {found['year']}"),
        )
        if ends[0] and ends[1]:
            return ends[0][0], ends[1][0]
    days = days_in(text)
    return (days[0], days[-1]) if days else None


def working_days(first: date, last: date, holidays: frozenset[date]) -> int:
    """Count the working days after ``first`` up to and with ``last``: Monday to Friday without holidays."""
    count = 0
    here = first
    while here < last:
        here += timedelta(days=1)
        count += here.weekday() < 5 and here not in holidays
    return count


def weights(lines: list[Line]) -> dict[str, tuple[str, Line]]:
    """Give the weight of each stage in percent, with the line that states it."""
    found: dict[str, tuple[str, Line]] = {}
    for line in lines:
        shares = [_percent(share) for share in _SHARE.findall(line.text)]
        named = [name for name, pattern in _STAGE.items() if pattern.search(line.text)]
        if len(shares) == len(named) == 1:
            found.setdefault(named[0], (shares[0], line))
        elif shares and len(shares) == len(named):
            for name, share in weights_in(line.text).items():
                found.setdefault(name, (share, line))
    return found


def weights_in(text: str) -> dict[str, str]:
    """Give the weights that one sentence states, each share behind its stage: ``rekam jejak 20%, asesmen 25%``."""
    found: dict[str, str] = {}
    for share in _SHARE.finditer(text):
        before = [
            (stage.end(), name)
            for name, pattern in _STAGE.items()
            for stage in pattern.finditer(text, 0, share.start())
        ]
        nearest = max(before, default=None)
        if nearest is not None and share.start() - nearest[0] <= 40:
            found.setdefault(nearest[1], _percent(share[1]))
    return found


def _percent(share: str) -> str:
    value = percentage(share)
    return plain(value) if value is not None else "0"


def announced(view: urai.View) -> Iterator[urai.Draft]:
    """Give the selection that a document announces, on the words that say its matter."""
    if view.layout.form != FORM:
        return
    matter, span = part(view, "kepala", "judul")
    if span is None:
        return
    value, steps = _selection(view, matter or "")
    value["reasons"] = urai.as_value(steps)
    yield urai.Draft(kind="seleksi_jpt", start=span[0], end=span[1], value=value)


def _selection(view: urai.View, matter: str) -> tuple[dict[str, Any], list[urai.Reason]]:
    region = region_of_name(" ".join(word.capitalize() for word in matter.split()))
    stages = list(_stages(view))
    opened = next((stage for stage in stages if _ANNOUNCED.search(stage[0])), None)
    registered = next((stage for stage in stages if _REGISTRATION.search(stage[0])), None)
    first = opened[1] if opened else _dated(view)
    last = registered[2] if registered else None
    days = working_days(first, last, holidays(view)) if first and last else None
    _, lines = block(view, "bobot")
    shares = weights(lines)
    members = list(_committee(view))
    inside = sum(internal is True for internal, _ in members)
    known = bool(members) and all(internal is not None for internal, _ in members)
    portion = urai.rounded(Decimal(100 * inside) / len(members)) if known else None
    value: dict[str, Any] = {
        "nomor": part(view, "nomor", "nomor")[0],
        "tentang": matter,
        "instansi": f"Pemerintah {region.name}" if region else None,
        "tingkat": level(matter),
        "tahun": first.year if first else None,
        "diumumkan": first.isoformat() if first else None,
        "batas_pendaftaran": last.isoformat() if last else None,
        "hari_kerja": days,
        "tahapan": [
            {"tahap": name, "mulai": one.isoformat(), "selesai": two.isoformat()} for name, one, two, _ in stages
        ],
        "bobot": {name: share for name, (share, _) in shares.items()},
        "panitia": len(members) or None,
        "panitia_internal": inside if known else None,
        "porsi_internal": str(portion) if portion is not None else None,
        "unverified": [],
    }
    needed = ("instansi", "tingkat", "diumumkan", "batas_pendaftaran", "bobot", "panitia", "porsi_internal")
    value["kurang"] = [name for name in needed if not value[name]]
    steps = [urai.Reason(f"Bobot {name}", share, span=(line.start, line.end)) for name, (share, line) in shares.items()]
    steps += [urai.Reason("Pengumuman", str(first), span=opened[3])] if opened else []
    steps += [urai.Reason("Batas pendaftaran", str(last), span=registered[3])] if registered else []
    if days is not None:
        steps.append(urai.Reason("Hari kerja", str(days), note=f"sesudah {first} sampai dengan {last}"))
    if portion is not None:
        note = f"{inside} dari {len(members)} anggota"
        children = tuple(urai.Reason("Anggota internal", None, span=span) for internal, span in members if internal)
        steps.append(urai.Reason("Porsi internal (persen)", str(portion), note=note, children=children))
    return value, steps


def holidays(view: urai.View) -> frozenset[date]:
    """Give the holidays that the pipeline names."""
    return frozenset(
        date.fromisoformat(str(day)) for day in view.parameters.get("seleksi_jpt/seleksi", {}).get("libur", ())
    )


def _stages(view: urai.View) -> Iterator[tuple[str, date, date, tuple[int, int]]]:
    for line in block(view, "jadwal")[1]:
        if (days := period(line.text)) is not None:
            name = re.split(r"\s*[|:]\s*|\s{2,}", re.sub(r"^\W*\d{0,2}\W+", "", line.text))[0]
            yield name.strip(), days[0], days[1], (line.start, line.end)


def _dated(view: urai.View) -> date | None:
    found = [
        days[0] for section in view.sections("place_date") if (days := days_in(view.words(section.start, section.end)))
    ]
    return found[-1] if found else None


def _committee(view: urai.View) -> Iterator[tuple[bool | None, tuple[int, int]]]:
    """Give whether each member of the committee is of the government itself, where the list says so."""
    section, lines = block(view, "panitia")
    if section is None:
        return
    table = [
        row
        for row in rows(
            view, {"nama": r"nama.*", "unsur": r"unsur|asal|keterangan|status", "jabatan": r"jabatan.*|instansi"}
        )
        if section.start <= row.start < section.end
    ]
    if table:
        for row in table:
            yield _inside(f"{row.words(view, 'unsur')} {row.words(view, 'jabatan')}"), (row.start, row.end)
        return
    for line in lines:
        if (
            re.match(r"\W*\d", view.text[line.start : line.end])
            or _INTERNAL.search(line.text)
            or _EXTERNAL.search(line.text)
        ):
            yield _inside(line.text), (line.start, line.end)


def _inside(words: str) -> bool | None:
    if _EXTERNAL.search(words):
        return False
    return True if _INTERNAL.search(words) else None


def vacancies(view: urai.View) -> Iterator[urai.Draft]:
    """Give each post that is announced, on the words that name it."""
    if view.layout.form != FORM:
        return
    selection = next(iter(view.of_kind("seleksi_jpt")), None)
    general = selection.value if selection else {}
    section, lines = block(view, "lowongan")
    table = [
        row
        for row in rows(
            view, {"nomor": r"no(?:mor|\.)?", "jabatan": r"(?:nama )?jabatan.*", "eselon": r"eselon.*|tingkat.*"}
        )
        if section is not None and section.start <= row.start < section.end and "jabatan" in row.cells
    ]
    if table:
        lines = [_vacancy_line(view, row) for row in table]
    for line in lines:
        place = view.text.find(line.text, line.start) if line.text in view.text[line.start : line.end] else line.start
        words = _ESELON.sub("", line.text).strip(" ;.,|")
        words = re.sub(r"^\d{1,2}\s*[|.)]\s*", "", words)
        if not re.search(r"[a-z]{3}", words) or re.fullmatch(r"(?i)(?:no\W+)?(?:nama\s)?jabatan.*", words):
            continue
        value = {
            "jabatan": words,
            "tingkat": level(line.text) or general.get("tingkat"),
            "eselon": echelon(line.text) if _ESELON.search(line.text) else None,
            **{name: general.get(name) for name in ("instansi", "nomor", "tahun", "batas_pendaftaran")},
        }
        yield urai.Draft(kind="lowongan_jpt", start=place, end=line.end, value=value)


def _vacancy_line(view: urai.View, row: Row) -> Line:
    """Give the line of a post in a table: its name, with its echelon behind it where a column has that."""
    start, end = row.cells["jabatan"]
    words = row.words(view, "jabatan")
    rank = row.words(view, "eselon")
    if rank and not _ESELON.search(words):
        words = f"{words} (Eselon {re.sub(r'(?i)^eselon ', '', rank)})"
    return Line(start, end, spaced(words))


_FIGURES = ("panitia*", "masa_pengumuman", "pelamar", "bobot")
PARAMETERS = (
    urai.Parameter("libur", list[date], "holidays, which do not count as working days of the notice"),
    urai.Parameter(
        "figures", urai.figure_parameters(figures, only=_FIGURES), "figures that hold in place of the pack's"
    ),
)
DERIVATIONS = [
    urai.Derivation("seleksi_jpt/seleksi", "seleksi_jpt", announced, "Seleksi yang diumumkan", parameters=PARAMETERS),
    urai.Derivation("seleksi_jpt/lowongan", "lowongan_jpt", vacancies, "Jabatan yang lowong", order=10),
]
