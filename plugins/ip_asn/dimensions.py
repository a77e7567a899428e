"""The four dimensions of the index: what each scores, why, and what would raise it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

import msgspec
from urai.plugins._records import plain, shown

import urai

from .terms import (
    amounts,
    answer,
    echelon,
    entries,
    is_number,
    kinds_of_post,
    levels_of_education,
    number,
    vocabulary,
    years,
)

Figures = Mapping[str, urai.Figure]


class Record:
    """What is known of one employee: words by field, and the step that each field is."""

    def __init__(self, words: Mapping[str, str | None], step: Callable[[str, str], urai.Reason], year: int) -> None:
        self._words = words
        self._step = step
        self.year = year

    def words(self, field: str) -> str | None:
        """Give the words of a field; ``None`` where it is not there, or only marked as empty."""
        words = self._words.get(field)
        return None if not words or answer(words) == "kosong" else words

    def step(self, field: str, label: str) -> urai.Reason:
        """Give the step that a field is, on its words."""
        return self._step(field, label)


class Rise(msgspec.Struct, frozen=True):
    """One improvement and the points that it adds."""

    dimension: str
    step: str
    points: Decimal


class Judged(msgspec.Struct, frozen=True):
    """What a dimension scores (``None`` where something is missing), why, what is missing and what would raise it."""

    score: Decimal | None
    reason: urai.Reason
    missing: tuple[str, ...] = ()
    rises: tuple[Rise, ...] = ()


def _open(label: str, missing: str, *children: urai.Reason) -> Judged:
    return Judged(None, urai.Reason(label, note=f"belum dapat dinilai: {missing}", children=children), (missing,))


def _names(figure: urai.Figure, *keys: str) -> list[str]:
    """Give the names in a figure's table, in order."""
    return figure.keys(*keys)


# --- Kualifikasi -----------------------------------------------------------------------------------------------------


def qualification(record: Record, figures: Figures) -> Judged:
    """Score the highest education; one step more is the next level that scores higher."""
    label, field = "Kualifikasi", record.words("pendidikan")
    if field is None:
        return _open(label, "pendidikan terakhir")
    step = record.step("pendidikan", "Pendidikan terakhir")
    levels = levels_of_education(field)
    figure = figures["kualifikasi"]
    if len(levels) != 1 or levels[0] not in _names(figure):
        wrong = "menyebut lebih dari satu jenjang" if len(levels) > 1 else "tidak dikenal tabel"
        return _open(label, f"pendidikan terakhir: {field!r} {wrong}", step)
    score = figure.number(levels[0])
    reason = urai.Reason(
        label, plain(score), note=levels[0], children=(step, figure.reason(plain(score), note=levels[0]))
    )
    above = [(figure.number(level), level) for level in _names(figure) if figure.number(level) > score]
    rises = [Rise(label, f"menyelesaikan pendidikan {level}", more - score) for more, level in sorted(above)[:1]]
    return Judged(score, reason, rises=tuple(rises))


# --- Kompetensi ------------------------------------------------------------------------------------------------------


class Taken(msgspec.Struct, frozen=True):
    """Whether a course was taken: why so, or what is missing to tell."""

    done: bool | None
    note: str = ""
    missing: str = ""
    children: tuple[urai.Reason, ...] = ()


def competence(record: Record, figures: Figures) -> Judged:
    """Score the courses that count for a kind of post."""
    label = "Kompetensi"
    kind, step, missing = _kind_of_post(record)
    figure = figures["kompetensi"]
    if kind is None or kind not in _names(figure):
        return _open(label, missing or f"jenis jabatan: {kind} tidak ada di tabel", *step)
    total = Decimal()
    children: list[urai.Reason] = list(step)
    gaps: list[str] = []
    rises: list[Rise] = []
    for course in _names(figure, kind):
        points = figure.number(kind, course)
        name, judge, rise = _COURSES[course]
        taken = judge(record, figures)
        below = taken.children
        if taken.done is None:
            gaps.append(taken.missing)
            children.append(urai.Reason(name, note=f"belum dapat dinilai: {taken.missing}", children=below))
            continue
        score = points if taken.done else Decimal()
        total += score
        below = (*below, figure.reason(plain(score), note=f"{kind}, {course}: {shown(points)} atau 0"))
        children.append(urai.Reason(name, plain(score), note=taken.note, children=below))
        if not taken.done:
            rises.append(Rise(label, rise, points))
    if gaps:
        note = f"belum dapat dinilai: {'; '.join(gaps)}"
        return Judged(None, urai.Reason(label, note=note, children=tuple(children)), tuple(gaps))
    note = " + ".join(urai.decimal_comma(child.value or "0") for child in children[len(step) :])
    return Judged(total, urai.Reason(label, plain(total), note=note, children=tuple(children)), rises=tuple(rises))


def _kind_of_post(record: Record) -> tuple[str | None, tuple[urai.Reason, ...], str]:
    words = record.words("jenis_jabatan")
    if words is not None:
        kinds = kinds_of_post(words)
        step = (record.step("jenis_jabatan", "Jenis jabatan"),)
        if len(kinds) == 1:
            return kinds[0], step, ""
        wrong = "lebih dari satu jenis" if kinds else "tidak dikenal"
        return None, step, f"jenis jabatan: {words!r} {wrong}"
    if (words := record.words("eselon")) is not None and echelon(words):
        return "struktural", (record.step("eselon", "Eselon"),), ""
    return None, (), "jenis jabatan"


def _leadership(record: Record, figures: Figures) -> Taken:
    words = record.words("diklat_kepemimpinan")
    if words is None:
        return Taken(None, missing="diklat kepemimpinan")
    step = record.step("diklat_kepemimpinan", "Diklat kepemimpinan")
    if (said := answer(words)) is not None:
        return Taken(said == "ya", f"jawaban: {words}", children=(step,))
    held, below = _echelon_held(record, figures)
    if held is None:
        return Taken(None, missing="eselon, untuk menilai kesesuaian diklat kepemimpinan", children=(step,))
    levels, source = _levels_of_leadership(words, figures)
    if not levels:
        return Taken(None, missing=f"diklat kepemimpinan: {words!r} tidak dikenal", children=(step,))
    children = (step, *below, *source)
    if held in levels:
        return Taken(True, f"sesuai eselon {held}", children=children)
    order = ["I", "II", "III", "IV", "V"]
    if any(order.index(level) < order.index(held) for level in levels):
        higher = f"diklat kepemimpinan: {words!r} di atas eselon {held}, dan yang sesuai eselon tidak disebut"
        return Taken(None, missing=higher, children=children)
    return Taken(False, f"eselon {held} memerlukan diklat setingkat itu", children=children)


def _echelon_held(record: Record, figures: Figures) -> tuple[str | None, tuple[urai.Reason, ...]]:
    words = record.words("eselon")
    if words is not None and (held := echelon(words)) is not None:
        return held, (record.step("eselon", "Eselon"),)
    words, figure = record.words("jenis_jabatan"), figures.get("eselon_setara")
    if words is None or figure is None:
        return None, ()
    for name in _names(figure):
        if name in words.casefold():
            held = figure.text(name)
            return held, (figure.reason(held, note=f"{name} setara eselon {held}"),)
    return None, ()


def _levels_of_leadership(words: str, figures: Figures) -> tuple[list[str], tuple[urai.Reason, ...]]:
    """Give the levels of leadership courses that words name, and the figures that say so."""
    left, levels, sources = words.casefold(), [], []
    renamed = figures.get("nama_baru_diklat")
    for name in sorted(_names(renamed), key=len, reverse=True) if renamed else ():
        if name in left and renamed is not None:
            left = left.replace(name, " ")
            levels.append(renamed.text(name))
            sources.append(renamed.reason(levels[-1], note=f"{name.upper()} setara PIM {levels[-1]}"))
    old = figures.get("diklat_kepemimpinan")
    for entry in left.replace(",", ";").split(";"):
        level = echelon(entry.replace("tingkat", " ").replace("tk.", " ")) if "pim" in entry else None
        if level is not None:
            levels.append(level)
            if old is not None and level in _names(old):
                sources.append(old.reason(old.text(level)))
    return levels, tuple(sources)


def _functional(record: Record, figures: Figures) -> Taken:
    words, post, figure = (
        record.words("diklat_fungsional"),
        record.words("jabatan"),
        figures.get("dianggap_diklat_fungsional"),
    )
    said = answer(words) if words is not None else None
    if said != "ya" and post is not None and figure is not None:
        for name in _names(figure):
            if name in post.casefold().split():
                return Taken(
                    True, f"{name} dianggap sudah", children=(record.step("jabatan", "Jabatan"), figure.reason(name))
                )
    if words is None:
        return Taken(None, missing="diklat fungsional")
    step = record.step("diklat_fungsional", "Diklat fungsional")
    return Taken(said != "tidak", f"jawaban: {words}", children=(step,))


def _technical(record: Record, figures: Figures) -> Taken:
    """Add up last year's hours; a course of so many days or months counts as well."""
    words = record.words("diklat_teknis")
    if words is None:
        return Taken(None, missing="diklat teknis")
    least, step = figures["jp_minimal"], record.step("diklat_teknis", "Diklat teknis")
    children = (step, least.reason(least.text("jp"), note="JP; setara 3 hari atau 1 bulan"))
    hours, done, unclear = Decimal(), False, ""
    for entry in entries(words):
        if not _within("teknis", entry, record, figures):
            continue
        counted = amounts(entry)
        hours += sum((amount for amount, unit in counted if unit == "jp"), Decimal())
        done |= any(amount >= least.number(unit) for amount, unit in counted if unit != "jp")
        if not counted and (said := answer(entry)) != "tidak":
            done |= said == "ya"
            unclear = unclear or ("" if said == "ya" else f"jam pelajaran diklat teknis: {entry!r}")
    if done or hours >= least.number("jp"):
        return Taken(True, f"{shown(hours)} JP" if hours else f"jawaban: {words}", children=children)
    if unclear:
        return Taken(None, missing=unclear, children=children)
    return Taken(
        False, f"{shown(hours)} JP tahun lalu, kurang dari {urai.decimal_comma(least.text('jp'))}", children=children
    )


def _seminar(record: Record, figures: Figures) -> Taken:
    words = record.words("seminar")
    if words is None:
        return Taken(None, missing="seminar/workshop/magang")
    children = (record.step("seminar", "Seminar/workshop/magang"),)
    unclear = ""
    for entry in entries(words):
        if not _within("seminar", entry, record, figures):
            continue
        said = answer(entry)
        if said == "ya" or any(amount > 0 for amount, _ in amounts(entry)) or (said is None and years(entry)):
            return Taken(True, f"disebut: {entry}", children=children)
        if said is None and not amounts(entry):
            unclear = unclear or f"tahun seminar: {entry!r}"
    if unclear:
        return Taken(None, missing=unclear, children=children)
    return Taken(False, "tidak ada dalam dua tahun sebelum tahun pengukuran", children=children)


def _within(what: str, words: str, record: Record, figures: Figures) -> bool:
    """Say whether an entry counts: its years lie in the stretch that counts, or it names none."""
    stretch, named = figures["jangka"], years(words)
    first = record.year - int(stretch.text(what, "dari"))
    last = record.year - int(stretch.text(what, "sampai"))
    return not named or any(first <= year <= last for year in named)


_COURSES: dict[str, tuple[str, Callable[[Record, Figures], Taken], str]] = {
    "kepemimpinan": ("Diklat kepemimpinan", _leadership, "mengikuti diklat kepemimpinan yang sesuai eselon"),
    "fungsional": ("Diklat fungsional", _functional, "mengikuti diklat fungsional"),
    "teknis": ("Diklat teknis", _technical, "mengikuti diklat teknis paling sedikit 20 JP"),
    "seminar": ("Seminar/workshop/magang", _seminar, "mengikuti seminar, workshop, magang atau sejenisnya"),
}


# --- Kinerja ---------------------------------------------------------------------------------------------------------


def performance(record: Record, figures: Figures) -> Judged:
    """Score last year's predicate, or the one that its number means; they must not contradict each other."""
    label, figure = "Kinerja", figures["kinerja"]
    word, value = record.words("predikat"), record.words("nilai")
    steps: list[urai.Reason] = []
    predicate = None
    if word is not None:
        steps.append(record.step("predikat", "Predikat kinerja tahun lalu"))
        predicate = next((name for name in _names(figure) if name.casefold() == word.strip(" .").casefold()), None)
        if predicate is None:
            return _open(label, f"predikat kinerja: {word!r} tidak ada di tabel", *steps)
    if value is not None:
        steps.append(record.step("nilai", "Nilai kinerja tahun lalu"))
        if not is_number(value):
            return _open(label, f"nilai kinerja: {value!r} bukan angka", *steps)
        meant = _meant_by(number(value), predicate, figures)
        if meant is None:
            wrong = f"menurut tabel bukan {predicate}" if predicate else "di luar skala 0–100"
            return _open(
                label,
                f"kinerja bertentangan: nilai {value} {wrong}" if predicate else f"nilai kinerja: {value} {wrong}",
                *steps,
            )
        predicate, source = meant
        steps.append(source)
    if predicate is None:
        return _open(label, "predikat atau nilai kinerja tahun lalu")
    score = figure.number(predicate)
    steps.append(figure.reason(plain(score), note=predicate))
    better = [(figure.number(name), name) for name in _names(figure) if figure.number(name) > score]
    rises = tuple(Rise(label, f"predikat kinerja {name}", more - score) for more, name in better)
    return Judged(score, urai.Reason(label, plain(score), note=predicate, children=tuple(steps)), rises=rises)


def _meant_by(value: Decimal, predicate: str | None, figures: Figures) -> tuple[str, urai.Reason] | None:
    """Give the predicate that a number means, where it does not contradict the one that is stated."""
    old, new = figures["nilai_kinerja"], figures.get("nilai_kinerja_pp_30")
    if value <= 100:
        name = old.band(value).name
        if predicate is None or predicate == name or {predicate, name} == {"Kurang", "Sedang"}:
            return predicate or name, old.reason(predicate or name)
    if predicate is not None and new is not None and value <= 120:
        name = new.band(value).name
        if predicate == name or (predicate == "Baik" and name == "Sangat Baik"):
            return predicate, new.reason(predicate)
    return None


# --- Disiplin --------------------------------------------------------------------------------------------------------


def discipline(record: Record, figures: Figures) -> Judged:
    """Score the heaviest sanction of the last five years."""
    label, figure, words = "Disiplin", figures["disiplin"], record.words("hukuman")
    if words is None:
        return _open(label, "hukuman disiplin")
    step = record.step("hukuman", "Hukuman disiplin")
    counted: list[str] = []
    for entry in entries(words.replace(",", ";")):
        if any(year > record.year for year in years(entry)):
            return _open(label, f"hukuman disiplin: {entry!r} sesudah tahun pengukuran", step)
        kinds = vocabulary("hukuman").found(entry)
        if len(kinds) != 1 or kinds[0] not in _names(figure):
            return _open(label, f"hukuman disiplin: {entry!r} tidak dikenal", step)
        if _within("disiplin", entry, record, figures):
            counted += kinds
    sanctions = [kind for kind in counted if kind != _CLEAN]
    if sanctions and len(sanctions) != len(counted):
        return _open(label, f"hukuman disiplin bertentangan: {words!r}", step)
    heaviest = min(sanctions or [_CLEAN], key=figure.number)
    score = figure.number(heaviest)
    children = (step, figure.reason(plain(score), note=heaviest))
    best = figure.number(_CLEAN)
    rises = (Rise(label, "lima tahun tanpa hukuman disiplin", best - score),) if score < best else ()
    return Judged(score, urai.Reason(label, plain(score), note=heaviest, children=children), rises=rises)


_CLEAN = "tidak pernah"

DIMENSIONS: Sequence[tuple[str, Callable[[Record, Figures], Judged]]] = (
    ("kualifikasi", qualification),
    ("kompetensi", competence),
    ("kinerja", performance),
    ("disiplin", discipline),
)
