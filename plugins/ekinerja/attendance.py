"""Read the attendance of employees in a month: from a row for each, from labels and counts, or day by day."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from urai.plugins import _records
from urai.plugins._employee import employee
from urai.plugins._parts import Span, labelled, part
from urai.plugins._rows import Row, rows

import urai

FORM = "rekap_presensi"
SETTINGS = "ekinerja/tpp"
"""The pipeline's parameters under this id are figures that a region sets."""

CODES = (*(f"{kind}{tier}" for kind in ("TL", "PSW") for tier in range(1, 5)), "TK", "APEL")
_GROUPS = {"TL": "jumlah keterlambatan (TL)", "PSW": "jumlah pulang cepat (PSW)", "TK": "hari tanpa keterangan (TK)"}
"""What a recap must count; roll-calls only where the office holds and counts them."""

_CODE = {
    **{code: rf"(?:.*\W)?{code[:-1]}[ .-]?{code[-1]}(?:\W.*)?" for code in CODES[:8]},
    "TK": r"(?:.*\W)?tk(?:\W.*)?|(?:tidak (?:masuk|hadir) )?tanpa (?:keterangan|izin)|alp[ah]+|mangkir",
    "APEL": r"(?:tidak (?:mengikuti |ikut |hadir )?|absen )?apel(?: .*)?|(?:tidak )?upacara",
}
_PERSON = {
    "nomor": r"no\.?|nomor",
    "nama": r"nama(?: pegawai| lengkap)?",
    "nip": r"nip(?: baru)?",
    "unit": r"unit(?: kerja)?|bidang",
    "kelas": r"kelas(?: jabatan)?",
    "predikat": r"predikat(?: kinerja)?(?: bulanan)?",
    "menit": r"(?:capaian |jumlah |total )?menit(?: kerja)?(?: efektif)?(?: disetujui)?|aktivitas(?: \(menit\))?",
    "hari_kerja": r"(?:jumlah )?hari kerja|hk",
    "hadir": r"(?:jumlah )?hadir|h",
}
_DAILY = {
    "nomor": r"no\.?|nomor",
    "tanggal": r"(?:hari ?[,/] ?)?(?:tanggal|tgl\.?)",
    "masuk": r"(?:jam |waktu |pukul |absen )?(?:masuk|datang)",
    "pulang": r"(?:jam |waktu |pukul |absen )?(?:pulang|keluar)",
    "terlambat": r"(?:ter)?lambat(?: \(?menit\)?)?",
    "cepat": r"(?:pulang )?(?:cepat|awal)(?: \(?menit\)?)?|psw",
    "keterangan": r"keterangan|ket\.?|status",
}
_LABELS = {name: re.compile(expression, re.IGNORECASE) for name, expression in {**_CODE, **_PERSON}.items()}
_EXCUSED = re.compile(r"cuti|izin|ijin|sakit|dinas|\bDL\b|\bDD\b|libur|tugas|diklat|\bWF[HA]\b|upacara", re.IGNORECASE)
_ABSENT = re.compile(r"tanpa keterangan|alp[ah]|mangkir|\bTK\b|tidak (?:hadir|masuk)", re.IGNORECASE)


@functools.cache
def figures() -> urai.Figures:
    """Give the figures of the pack."""
    return urai.read_figures(urai.bundled("urai.rules") / "ekinerja" / "figures")


_PREDICATES = ("Sangat Baik", "Baik", "Butuh Perbaikan", "Cukup", "Kurang", "Sangat Kurang", "Sedang", "Buruk")
_HOURS = {"masuk": str, "pulang": str}
_DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
PARAMETERS = urai.figure_parameters(
    figures,
    urai.LocalFigure("pagu", "Pagu TPP sebulan menurut kelas jabatan, rupiah", table=dict[str, urai.Number]),
    urai.LocalFigure(
        "bobot_produktivitas",
        "Bobot unsur produktivitas, persen",
        table={"aktivitas": urai.Number, "predikat": urai.Number},
    ),
    urai.LocalFigure("menit_sebulan", "Menit kerja efektif yang diminta sebulan", value=urai.Number),
    urai.LocalFigure(
        "bagian_predikat",
        "Bagian yang dibayar menurut predikat kinerja bulanan, persen",
        table=dict.fromkeys(_PREDICATES, urai.Number),
    ),
    urai.LocalFigure(
        "jam_kerja",
        "Jam masuk dan pulang, hari tertentu dapat lain",
        table={**_HOURS, **dict.fromkeys(_DAYS, _HOURS)},
    ),
)
"""What a region sets for itself, or in place of the pack's."""


def year_of(month: str | None) -> int:
    """Give the year of a month in ISO 8601; that of no month is 0, when only a region's own figures hold."""
    return int(month[:4]) if month else 0


def recaps(view: urai.View) -> Iterator[urai.Draft]:
    """Give the attendance of each employee in the recap."""
    if view.layout.form != FORM:
        return
    who, places = employee(view)
    shared: dict[str, Any] = {"bulan": None, "kelas": None, "predikat": None, "menit": None}
    reads = {"bulan": _records.month, "kelas": _class, "predikat": predicate}
    for name, read in reads.items():
        place = part(view, name)
        if place:
            shared[name], places[name] = read(view.words(*place)), place
    found = list(rows(view, {**_PERSON, **_CODE}))
    people = [row for row in found if "nip" in row.cells and _nip(row.words(view, "nip"))]
    if people:
        for row in people:
            yield _of_row(view, row, {**who, **shared}, places)
        return
    counts, stated, more = _labels(view)
    days = list(rows(view, _DAILY)) if not counts else []
    missing: list[str] = []
    if days:
        counts, missing, span = _day_by_day(view, days, shared["bulan"])
        more["hitungan"] = span
    value = {**who, **shared, **stated, "hitungan": counts}
    title = part(view, "judul", "kepala")
    value["kurang"] = missing or _uncounted(set(counts))
    if title and (counts or missing):
        yield _draft(view, title, value, {**places, **more})


def _draft(view: urai.View, span: Span, value: dict[str, Any], places: dict[str, Span]) -> urai.Draft:
    names = ("nama", "nip", "unit", "instansi", "bulan", "kelas", "predikat", "menit", "hari_kerja", "hadir")
    ordered = {**{name: value.get(name) for name in names}, "hitungan": value["hitungan"], "kurang": value["kurang"]}
    return urai.Draft(kind="rekap_presensi", start=span[0], end=span[1], value=ordered, places=places)


def _class(text: str) -> str | None:
    number = _records.exact(text)
    return None if number is None else _records.plain(number)


def predicate(text: str) -> str | None:
    """Give a predicate as it is named: ``SANGAT BAIK`` is ``Sangat Baik``."""
    words = _records.filled(re.sub(r"[(*)]", " ", text))
    return words.title() if words else None


def _nip(text: str) -> str | None:
    number = _records.employee_number(text)
    return number.digits if number else None


def _count(text: str) -> str:
    """Give how often something occurred; an empty cell or a dash is never."""
    number = _records.exact(text)
    return "0" if number is None else _records.plain(number)


def _uncounted(codes: set[str]) -> list[str]:
    return [label for group, label in _GROUPS.items() if not any(code.startswith(group) for code in codes)]


def _of_row(view: urai.View, row: Row, shared: Mapping[str, Any], places: Mapping[str, Span]) -> urai.Draft:
    """Make the record of an employee who has a row; the columns of the table are what it counts."""
    value = dict(shared)
    reads = {
        "nama": _records.bare_name,
        "nip": _nip,
        "unit": _records.filled,
        "kelas": _class,
        "predikat": predicate,
        "menit": _class,
        "hari_kerja": _class,
        "hadir": _class,
    }
    for name, read in reads.items():
        if name in row.cells:
            value[name] = read(row.words(view, name))
    codes = [code for code in CODES if code in row.columns]
    value["hitungan"] = {code: _count(row.words(view, code)) for code in codes}
    value["kurang"] = _uncounted(set(codes))
    return _draft(view, (row.start, row.end), value, {**places, **row.cells})


def _labels(view: urai.View) -> tuple[dict[str, str], dict[str, Any], dict[str, Span]]:
    """Give counts and other values that stand behind labels: ``Terlambat 1–30 menit (TL1) : 2 kali``."""
    counts: dict[str, str] = {}
    stated: dict[str, Any] = {}
    places: dict[str, Span] = {}
    for label, span in labelled(view):
        name = next((name for name, expression in _LABELS.items() if expression.fullmatch(label)), None)
        if name is None or name in places:
            continue
        places[name] = span
        if name in CODES:
            counts[name] = _count(view.words(*span))
        elif name in ("menit", "hari_kerja", "hadir"):
            stated[name] = _class(view.words(*span))
    return counts, stated, places


# --- Day by day ------------------------------------------------------------------------------------------------------


def _day_by_day(view: urai.View, days: list[Row], month: str | None) -> tuple[dict[str, str], list[str], Span]:
    """Count the classes over the days of a month, by the minutes stated, or by the office hours of the region."""
    here = figures().on(year_of(month), view.parameters.get(SETTINGS))
    tiers, hours = here["jenjang"], here.get("jam_kerja")
    counts: Counter[str] = Counter()
    missing: dict[str, None] = {}
    for row in days:
        cells: dict[str, str] = {name: row.words(view, name) for name in row.cells}
        note = cells.get("keterangan", "")
        if _ABSENT.search(note):
            counts["TK"] += 1
            continue
        if _EXCUSED.search(note):
            continue
        for kind, stated, clock in (("TL", "terlambat", "masuk"), ("PSW", "cepat", "pulang")):
            minutes = _minutes(cells, stated, clock, hours)
            if isinstance(minutes, str):
                missing[minutes] = None
            elif minutes is None:
                counts[f"{kind}4"] += 1
            elif tier := tiers.band(Decimal(minutes)).name:
                counts[f"{kind}{tier}"] += 1
    found = {code: str(counts[code]) for code in CODES if code != "APEL"}
    return found, list(missing), (days[0].start, days[-1].end)


def _minutes(cells: Mapping[str, str], stated: str, clock: str, hours: urai.Figure | None) -> int | str | None:
    """Give how many minutes somebody came late or left early; none where nothing was recorded, words for what lacks."""
    if stated in cells and (number := _records.exact(cells[stated])) is not None:
        return int(number)
    times = _records.clock_times(cells.get(clock, ""))
    if not times:
        return None if clock in cells or stated not in cells else 0
    if hours is None:
        return "jam kerja (pengaturan daerah)"
    day: date | None = _records.day(cells.get("tanggal", ""))
    if day is None:
        return "tanggal setiap hari"
    weekday = _DAYS[day.weekday()]
    days = hours.keys()
    keys = (weekday, clock) if weekday in days else (clock,)
    late: int = times[0] - _records.clock_times(hours.text(*keys))[0]
    return max(0, late if clock == "masuk" else -late)
