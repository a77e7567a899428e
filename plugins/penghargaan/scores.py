"""Scores of regions in national evaluations, with the category that the regulation's bands give."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any

from urai.plugins._daerah import bearer, regions
from urai.plugins._passages import passage

import urai

PACK = urai.bundled("urai.rules") / "penghargaan"
HIGHEST = {"EPPD": Decimal(5), "IGA": Decimal(100)}
"""The ends of the scales; what lies above is no score."""

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@cache
def figures() -> urai.Figures:
    """Give the figures of the pack."""
    return urai.read_figures(PACK / "figures")


def evaluation(part: urai.Node | urai.Token, source: urai.Source) -> str:
    """Give which evaluation is named: ``EPPD`` (with EKPPD, which it replaced) or ``IGA``."""
    words = source.words(part).casefold()
    return "IGA" if re.search("inn?ov", words) or words in {"iga", "iid"} else "EPPD"


def score(part: urai.Node | urai.Token, source: urai.Source) -> str:
    """Give a score as a decimal string."""
    return source.words(part).replace(",", ".")


def category(part: urai.Node | urai.Token, source: urai.Source) -> str:
    """Give a category without the word before it: ``status kinerja tinggi`` is ``tinggi``."""
    words = source.words(part).casefold().split()
    while words and words[0] in _BEFORE:
        del words[0]
    return "sangat inovatif" if words == ["terinovatif"] else " ".join(words)


_BEFORE = {"kategori", "status", "predikat", "kinerja", "berpredikat", "berkategori", "berstatus", "berkinerja"}


def scores(view: urai.View) -> None:
    """Complete each score: whose it is, of which year, and the category that follows."""
    found = view.of_kind("nilai_daerah")
    if not found:
        return
    places = regions(view)
    kept: list[urai.Draft] = []
    for draft in found:
        skor = draft.value.get("skor")
        if skor is not None and Decimal(skor) > HIGHEST[draft.value["penilaian"]]:
            continue
        inside = [place for place in places if draft.start <= place.start and place.end <= draft.end]
        where = inside[0] if inside else bearer(view, places, draft.start, draft.end)
        there = passage(view.text, draft.start, draft.end)
        years = _YEAR.findall(view.text[draft.start : draft.end]) or _YEAR.findall(there.before)[-1:]
        draft.value["daerah"] = where.name if where else None
        draft.value["tahun"] = int(years[0]) if years else None
        draft.value.update(judged(view, draft))
        kept.append(draft)
    standing = {id(draft) for draft in kept}
    view.drafts = [d for d in view.drafts if d.kind != "nilai_daerah" or id(d) in standing]


def judged(view: urai.View, draft: urai.Draft) -> dict[str, Any]:
    """Give the category of a score with its reasons, or what is missing for it."""
    value = draft.value
    kurang = [name for name in ("skor", "tahun", "daerah") if not value.get(name)]
    steps = [view.field(draft, name, label) for name, label in _SHOWN if value.get(name)]
    if not value.get("skor") or not value.get("tahun"):
        return {"kategori": None, "kurang": kurang, "reasons": urai.as_value(steps), "unverified": []}
    change = view.parameters.get("penghargaan/nilai_daerah", {}).get("figures")
    figure = figures().on(value["tahun"], change).get(value["penilaian"])
    if figure is None:
        kurang.append(f"batas kategori {value['penilaian']} untuk tahun {value['tahun']}")
        return {"kategori": None, "kurang": kurang, "reasons": urai.as_value(steps), "unverified": []}
    band = figure.band(Decimal(value["skor"]))
    reasons = [figure.reason(band.name, note=f"{urai.decimal_comma(value['skor'])} {band.bound()}", children=steps)]
    return {
        "kategori": band.name,
        "kurang": kurang,
        "reasons": urai.as_value(reasons),
        "unverified": urai.unverified(reasons),
    }


_SHOWN = (("skor", "Skor"), ("tahun", "Tahun"), ("kategori_tertulis", "Kategori tertulis"))


def category_fits(view: urai.View) -> Iterator[urai.Remark]:
    """Report a written category that is not the one of its score."""
    for draft in view.of_kind("nilai_daerah"):
        value = draft.value
        written, computed = value.get("kategori_tertulis"), value.get("kategori")
        if written and computed and written != computed:
            unsure = " (batas belum diverifikasi)" if value["unverified"] else ""
            reached = urai.decimal_comma(value["skor"])
            yield urai.Remark(
                f"kategori tertulis “{written}”, tetapi skor {reached} termasuk “{computed}”{unsure}",
                *draft.places.get("kategori_tertulis", (draft.start, draft.end)),
                severity="info" if value["unverified"] else "warning",
                suggestion=computed,
            )


NORMALISERS = [
    urai.Normaliser("region_evaluation", evaluation, "which evaluation of regions is named: EPPD, IGA"),
    urai.Normaliser("region_score", score, "a score as a decimal string"),
    urai.Normaliser("region_category", category, "a category: status kinerja tinggi is tinggi"),
]
PARAMETERS = (urai.Parameter("figures", urai.figure_parameters(figures), "bounds that hold in place of the pack's"),)
RESOLVERS = [
    urai.Resolver(
        "penghargaan/nilai_daerah", scores, "Kategori daerah menurut skor dan tahunnya", order=60, parameters=PARAMETERS
    ),
]
CHECKS = [urai.Check("penghargaan/kategori", category_fits, "Kategori yang tidak sesuai dengan skornya")]
