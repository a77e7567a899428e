"""Read the daily activities of an employee from the rows of their form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from urai.plugins import _records
from urai.plugins._employee import employee
from urai.plugins._parts import part
from urai.plugins._rows import rows

import urai

FORM = "kegiatan_harian"

COLUMNS = {
    "nomor": r"no\.?|nomor",
    "tanggal": r"(?:hari ?[,/] ?)?(?:tanggal|tgl\.?)(?: kegiatan)?",
    "mulai": r"(?:jam |waktu |pukul )?mulai",
    "selesai": r"(?:jam |waktu |pukul )?selesai",
    "menit": r"(?:durasi|waktu(?: efektif| kerja| penyelesaian)?|jumlah|total|capaian)? ?\(?menit\)?|durasi|wkt|wpt",
    "waktu": r"waktu|jam|pukul",
    "uraian": r"(?:uraian|nama|rincian|detail|jenis)? ?(?:kegiatan|aktivitas|pekerjaan|tugas)(?: harian)?|uraian",
    "volume": r"volume|vol\.?|jumlah|kuantitas|output|hasil",
    "satuan": r"satuan|satuan hasil",
    "status": r"status|persetujuan|validasi|verifikasi|keterangan|paraf",
}
_WHEN = ("nomor", "tanggal", "mulai", "selesai", "waktu", "menit")
_STATUSES = (
    ("ditolak", re.compile(r"tolak|tidak (?:di)?setuju|tidak sah|revisi|dikembalikan", re.IGNORECASE)),
    ("menunggu", re.compile(r"menunggu|belum|proses|diajukan|draf", re.IGNORECASE)),
    ("disetujui", re.compile(r"setuju|sah\b|valid|terima|verifikasi|\bacc\b|✓|✔", re.IGNORECASE)),
)


def status(text: str) -> str | None:
    """Give what the superior said of an activity."""
    return next((name for name, expression in _STATUSES if expression.search(text)), None)


def minutes(cells: dict[str, str]) -> int | None:
    """Give how long an activity took: as stated (in hours too), or between its beginning and its end."""
    stated = _records.exact(cells.get("menit", ""))
    if stated is not None:
        return int(stated * 60 if re.search(r"\bjam\b", cells["menit"], re.IGNORECASE) else stated)
    times = _records.clock_times(f"{cells.get('mulai', '')} - {cells.get('selesai', '')} {cells.get('waktu', '')}")
    return times[1] - times[0] if len(times) == 2 and times[1] > times[0] else None


def activities(view: urai.View) -> Iterator[urai.Draft]:
    """Give each activity; a row that says neither when nor how long continues the one above it."""
    if view.layout.form != FORM:
        return
    who, who_places = employee(view)
    day_place, month_place, class_place = part(view, "tanggal"), part(view, "bulan"), part(view, "kelas")
    own_day: date | None = _records.day(view.words(*day_place)) if day_place else None
    own_month: str | None = _records.month(view.words(*month_place)) if month_place else None
    grade = _records.filled(view.words(*class_place)) if class_place else None
    last: urai.Draft | None = None
    for row in rows(view, COLUMNS):
        cells: dict[str, str] = {name: view.words(*span) for name, span in row.cells.items()}
        if last is not None and "uraian" in cells and not any(_records.filled(cells.get(name, "")) for name in _WHEN):
            last.value["uraian"] = f"{last.value['uraian']} {_records.spaced(cells['uraian'])}"
            continue
        if last is not None:
            yield last
        last = None
        if _records.filled(cells.get("uraian", "")) is None:
            continue
        day = _records.day(cells.get("tanggal", "")) or _day_of(cells.get("tanggal", ""), own_month) or own_day
        taken = minutes(cells)
        volume, unit = _volume(cells)
        value: dict[str, Any] = {
            "nama": who["nama"],
            "nip": who["nip"],
            "unit": who["unit"],
            "instansi": who["instansi"],
            "bulan": f"{day.year:04}-{day.month:02}" if day else own_month,
            "tanggal": day.isoformat() if day else None,
            "uraian": _records.spaced(cells["uraian"]),
            "volume": volume,
            "satuan": unit,
            "menit": None if taken is None else str(taken),
            "status": status(cells.get("status", "")),
            "kelas": grade,
        }
        places = {**who_places, **row.cells, **({"kelas": class_place} if class_place else {})}
        last = urai.Draft(kind="kegiatan_harian", start=row.start, end=row.end, value=value, places=places)
    if last is not None:
        yield last


def _day_of(text: str, month: str | None) -> date | None:
    """Give a day of the form's month that a bare number names."""
    if month is None or not re.fullmatch(r"\s*(?:[12]?\d|3[01])\s*", text):
        return None
    named: date | None = _records.day(f"{month}-{int(text):02}")
    return named


def _volume(cells: dict[str, str]) -> tuple[str | None, str | None]:
    """Give amount and unit: ``2 laporan`` may stand in one cell."""
    amount = _records.exact(cells.get("volume", ""))
    unit = _records.filled(cells.get("satuan", "")) or _records.filled(re.sub(r"[\d.,]+", "", cells.get("volume", "")))
    return (None if amount is None else _records.plain(amount)), unit
