"""The score of a self-assessment: weight times level, summed over the eight aspects."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from urai.plugins._records import plain, shown
from urai.plugins._stated_rows import Stated, decimals, stated

import urai

RULE = "merit/nilai"
ASPECTS = {
    "Perencanaan Kebutuhan": r"(?:aspek )?perencanaan(?: kebutuhan)?(?: pegawai| asn)?",
    "Pengadaan": r"(?:aspek )?pengadaan(?: pegawai| asn)?",
    "Pengembangan Karier": r"(?:aspek )?pengembangan kari(?:er|r)(?: .{0,40})?",
    "Promosi dan Mutasi": r"(?:aspek )?promosi(?:,? (?:dan )?mutasi)?(?:,?.{0,30})",
    "Manajemen Kinerja": r"(?:aspek )?(?:manajemen|pengelolaan) kinerja",
    "Penggajian, Penghargaan, dan Disiplin": r"(?:aspek )?penggajian.{0,40}",
    "Perlindungan dan Pelayanan": r"(?:aspek )?perlindungan.{0,30}",
    "Sistem Informasi": r"(?:aspek )?(?:sistem informasi|sistem pendukung)(?: .{0,30})?",
}
"""How the rows of sheets name the aspects."""

_COLUMNS = {
    "aspek": r"(?:nama )?aspek(?: .{0,30})?|uraian",
    "bobot": r"bobot(?: ?\(%\))?",
    "tingkat": r"level|tingkat(?: .{0,20})?|skor(?: \(?1-4\)?)?",
    "nilai": r"(?:jumlah )?nilai(?: akhir)?|poin|bobot x (?:level|skor|tingkat)",
}


@functools.cache
def _bundled() -> urai.Figures:
    return urai.read_figures(urai.bundled("urai.rules") / "merit" / "figures")


PARAMETERS = (
    urai.Parameter("angka", urai.figure_parameters(_bundled), "figures that hold in any year in place of the pack's"),
)


def aspects(view: urai.View) -> Iterator[urai.Draft]:
    """Give each aspect that the sheet has a row for, the first row of each."""
    seen: set[str] = set()
    if not view.of_kind("penilaian_merit"):
        return
    for row in stated(view, ASPECTS, _COLUMNS, name="aspek", value="tingkat"):
        if row.name in seen:
            continue
        seen.add(row.name)
        numbers = {column: row.number(view, column) for column in ("bobot", "tingkat", "nilai")}
        value = {"aspek": row.name} | {name: None if n is None else plain(n) for name, n in numbers.items()}
        yield urai.Draft(kind="aspek_merit", start=row.start, end=row.end, value=value, places=row.cells)


def derive(view: urai.View) -> Iterator[urai.Draft]:
    """Give the score of the sheet, on the words of the agency's name."""
    for sheet in view.of_kind("penilaian_merit"):
        start, end = sheet.places.get("instansi") or (sheet.start, sheet.end)
        yield urai.Draft(kind="merit", start=start, end=end, value=_value(view, sheet))


def _value(view: urai.View, sheet: urai.Draft) -> dict[str, Any]:
    value: dict[str, Any] = {
        "instansi": sheet.value["instansi"],
        "tahun": sheet.value["tahun"],
        "aspek": {},
        "nilai": None,
        "indeks": None,
        "kategori": None,
        "nomor_kategori": None,
        "anugerah": None,
        "nilai_surat": sheet.value["nilai"],
        "kategori_surat": category_stated(sheet.value["kategori"]),
    }
    year = sheet.value["tahun"]
    if year is None:
        return value | _outcome([], ["tahun penilaian"])
    figures = _bundled().on(year, view.parameters.get(RULE, {}).get("angka"))
    if absent := [name for name in ("bobot", "tingkat", "kategori") if name not in figures]:
        missing = f"angka peraturan untuk tahun {year} ({', '.join(absent)})"
        note = f'{missing}; atur di pipeline: [parameters."{RULE}".angka]'
        return value | _outcome([urai.Reason("Nilai sistem merit", note=note)], [missing])
    total, reason, gaps = _total(view, sheet, figures, value["aspek"])
    if total is None:
        return value | _outcome([reason], gaps)
    highest = _highest(figures)
    index = urai.rounded(total / highest)
    category = figures["kategori"].band(total)
    reasons = [
        reason,
        urai.Reason("Indeks sistem merit", plain(index), note=f"{shown(total)} / {shown(highest)}, dua desimal"),
        figures["kategori"].reason(category.name, note=f"{shown(total)}: {category.bound()}"),
    ]
    award = figures.get("penghargaan")
    if award is not None:
        value["anugerah"] = category.name in set(award.keys())
        reasons.append(award.reason("ya" if value["anugerah"] else "tidak", note=f"kategori {category.name}"))
    numbers = figures.get("nomor_kategori")
    value["nomor_kategori"] = numbers.text(category.name) if numbers else None
    value |= {"nilai": plain(total), "indeks": f"{index:.2f}", "kategori": category.name}
    return value | _outcome(reasons, [])


def _total(
    view: urai.View, sheet: urai.Draft, figures: Mapping[str, urai.Figure], scores: dict[str, str]
) -> tuple[Decimal | None, urai.Reason, list[str]]:
    """Sum up the aspects; a sheet without any has the total that it states."""
    label, drafts = "Nilai sistem merit", {draft.value["aspek"]: draft for draft in view.of_kind("aspek_merit")}
    if not drafts:
        if sheet.value["nilai"] is None:
            return None, urai.Reason(label, note="terbuka: aspek dan nilai tidak ada"), ["kedelapan aspek"]
        total = Decimal(sheet.value["nilai"])
        if not Decimal(100) <= total <= _highest(figures):
            gap = f"nilai {shown(total)} di luar 100–{shown(_highest(figures))}"
            return None, urai.Reason(label, note=f"terbuka: {gap}", children=(_said(view, sheet),)), [gap]
        return total, urai.Reason(label, plain(total), note="aspek tidak dirinci", children=(_said(view, sheet),)), []
    gaps: list[str] = []
    children: list[urai.Reason] = []
    total = Decimal()
    weights = figures["bobot"].keys()
    for name in weights:
        draft = drafts.get(name)
        score, reason, gap = (
            _aspect(view, draft, figures) if draft else (None, urai.Reason(name, note="tidak ada"), f"aspek {name}")
        )
        children.append(reason)
        gaps += [gap] if gap else []
        if score is not None:
            scores[name] = plain(score)
            total += score
    if gaps:
        return None, urai.Reason(label, note=f"terbuka: {'; '.join(gaps)}", children=tuple(children)), gaps
    return (
        total,
        urai.Reason(
            label, plain(total), note=" + ".join(map(urai.decimal_comma, scores.values())), children=tuple(children)
        ),
        [],
    )


def _aspect(
    view: urai.View, draft: urai.Draft, figures: Mapping[str, urai.Figure]
) -> tuple[Decimal | None, urai.Reason, str]:
    """Give the points of an aspect, why, and what keeps it open."""
    name, row = draft.value["aspek"], Stated(draft.value["aspek"], draft.start, draft.end, draft.places)
    weight = figures["bobot"].number(name)
    said, level, points = (
        None if draft.value[key] is None else Decimal(draft.value[key]) for key in ("bobot", "tingkat", "nilai")
    )
    steps = [row.step(view, key, label) for key, label in _SHOWN if draft.value[key] is not None]
    steps.append(figures["bobot"].reason(plain(weight), note=name))
    if said is not None and said != weight:
        gap = f"{name}: bobot {shown(said)} di lembar, {shown(weight)} menurut angka yang dipakai"
        return None, urai.Reason(name, note=gap, children=tuple(steps)), gap
    lowest, highest = figures["tingkat"].number("terendah"), figures["tingkat"].number("tertinggi")
    if level is None and points is not None:
        level = points / weight
    if level is None:
        return None, urai.Reason(name, note="tingkat tidak ada", children=tuple(steps)), f"tingkat aspek {name}"
    if not lowest <= level <= highest:
        gap = f"{name}: tingkat {shown(level)} di luar {shown(lowest)}–{shown(highest)}"
        return None, urai.Reason(name, note=gap, children=tuple(steps)), gap
    steps.append(figures["tingkat"].reason(f"{shown(lowest)}–{shown(highest)}"))
    product = weight * level
    if points is not None:
        if abs(points - product) > _slack(row, view, weight):
            gap = f"{name}: nilai {shown(points)} di lembar, tetapi {shown(weight)} × {shown(level)} = {shown(product)}"
            return None, urai.Reason(name, note=gap, children=tuple(steps)), gap
        product = points
    note = f"{shown(weight)} × {shown(level)}"
    return product, urai.Reason(name, plain(product), note=note, children=tuple(steps)), ""


_SHOWN = (("bobot", "Bobot"), ("tingkat", "Tingkat"), ("nilai", "Nilai"))


def _slack(row: Stated, view: urai.View, weight: Decimal) -> Decimal:
    """Give how far points may be from weight times level because both are written rounded."""
    places = decimals(row.words(view, "tingkat") or ""), decimals(row.words(view, "nilai") or "")
    level = weight * Decimal(5).scaleb(-places[0] - 1) if places[0] else Decimal()
    return level + (Decimal(5).scaleb(-places[1] - 1) if places[0] else Decimal())


def _highest(figures: Mapping[str, urai.Figure]) -> Decimal:
    weights = figures["bobot"]
    names = weights.keys()
    return sum((weights.number(name) for name in names), Decimal()) * figures["tingkat"].number("tertinggi")


def _said(view: urai.View, sheet: urai.Draft) -> urai.Reason:
    return view.field(sheet, "nilai", "Nilai menurut lembar")


def category_stated(words: str | None) -> str | None:
    """Give the category that words such as ``IV (Sangat Baik)`` state."""
    found = re.search(r"sangat baik|baik|kurang|buruk", words or "", re.IGNORECASE)
    return found[0].title() if found else None


def _outcome(reasons: list[urai.Reason], missing: list[str]) -> dict[str, Any]:
    return {"kurang": missing, "reasons": urai.as_value(reasons), "unverified": urai.unverified(reasons)}
