"""The stages of an award: how many are left at each, and which award it is."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from urai.plugins._daerah import bearer, regions, year_of
from urai.plugins._passages import passage
from urai.plugins._stated_numbers import number_in

import urai

_NAMES = {
    "REGISTERED": "pendaftaran",
    "PAPERS": "seleksi administrasi",
    "NOMINEES": "nominasi",
    "FINALISTS": "final",
    "WINNERS": "penerima",
}
_TELLING = {"nominasi", "final"}
"""Stages whose words speak of an award; that of any other is named in its own sentence or in the one before."""

_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
_MOST = 1000
"""More than so many never stand in an award of regions: it is a year or a sum."""


def stage(part: urai.Node | urai.Token, source: urai.Source) -> str:
    """Give the name of a stage; the best so many are ``5 besar``."""
    if isinstance(part, urai.Node):
        for name, words in _NAMES.items():
            if part.part(name):
                return words
        count = part.part("count")
        if count is not None:
            return f"{stage_count(count, source)} besar"
    raise urai.Rejected("no stage is named")


def stage_count(part: urai.Node | urai.Token, source: urai.Source) -> int:
    """Give how many are left.

    Raises:
        Rejected: it is no count of regions.

    """
    number = number_in(part, source, counted=True)
    if number != number.to_integral_value() or not Decimal(0) < number < _MOST:
        raise urai.Rejected("no count of regions")
    if source.document.text[max(0, part.start - 6) : part.start].casefold() == "salah ":
        raise urai.Rejected("one of several")
    return int(number)


def stage_year(part: urai.Node | urai.Token, source: urai.Source) -> int:
    """Give the year that stands behind a stage."""
    return int(source.words(part)[-4:])


def stages(view: urai.View) -> None:
    """Keep the stages whose award is named, say which it is, and put the stages of each award in order."""
    found = view.of_kind("tahap_penghargaan")
    if not found:
        return
    awards = view.of_kind("award")
    named = _named(view)
    places = regions(view)
    kept: dict[tuple[str, int | None, int], urai.Draft] = {}
    for draft in found:
        award = _award(view, draft, named)
        if award is None:
            continue
        tahun = draft.value.get("tahun") or year_of(award.value.get("year")) or _year_of(award, awards)
        where = bearer(view, places, draft.start, draft.end) if draft.value["tahap"].endswith("besar") else None
        name = str(award.value["name"])
        draft.value.update(penghargaan=name, tahun=tahun, daerah=where.name if where else None)
        draft.value["reasons"] = urai.as_value(_reasons(view, draft, award))
        draft.value["kurang"] = [] if tahun else ["tahun"]
        draft.value["unverified"] = []
        kept.setdefault((_series(name), tahun, draft.value["jumlah"]), draft)
    _in_order(kept)
    standing = {id(draft) for draft in kept.values()}
    view.drafts = [d for d in view.drafts if d.kind != "tahap_penghargaan" or id(d) in standing]


def _award(view: urai.View, draft: urai.Draft, awards: list[Named]) -> urai.Draft | None:
    """Give the award of a stage: the one right behind it, else the last before it, as near as the stage demands."""
    there = passage(view.text, draft.start, draft.end)
    inside = [named for named in awards if there.start <= named.start <= there.end]
    if inside:
        behind = [named for named in inside if named.start >= draft.end]
        return behind[0].award if behind else inside[-1].award
    if draft.value["tahap"] in _TELLING:
        earliest = view.text.rfind("\n", 0, max(view.text.rfind("\n", 0, draft.start), 0))
    else:
        earliest = passage(view.text, max(there.start - 2, 0), max(there.start - 2, 0)).start
    before = [named for named in awards if earliest <= named.start and named.end <= draft.start]
    return before[-1].award if before else None


class Named(NamedTuple):
    """A place where an award is named, whether or not the words there say that somebody gets it."""

    start: int
    end: int
    award: urai.Draft


def _named(view: urai.View) -> list[Named]:
    """Give every place where one of the document's awards is named, in text order."""
    series = {_series(str(award.value["name"])): award for award in reversed(view.of_kind("award"))}
    series.pop("", None)
    if not series:
        return []
    longest_first = sorted(series, key=len, reverse=True)
    names = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in longest_first), re.IGNORECASE)
    return [Named(*found.span(), series[found.group().casefold()]) for found in names.finditer(view.text)]


def _year_of(award: urai.Draft, awards: list[urai.Draft]) -> int | None:
    series = _series(str(award.value["name"]))
    years = {year_of(a.value.get("year")) for a in awards if _series(str(a.value["name"])) == series} - {None}
    return years.pop() if len(years) == 1 else None


def _series(name: str) -> str:
    """Give an award's name without its year, so that its editions go together."""
    return " ".join(_YEAR.sub("", name).split()).casefold()


def _reasons(view: urai.View, draft: urai.Draft, award: urai.Draft) -> list[urai.Reason]:
    return [
        urai.Reason("Tersisa", str(draft.value["jumlah"]), span=(draft.start, draft.end)),
        view.field(award, "name", "Penghargaan"),
    ]


def _in_order(kept: dict[tuple[str, int | None, int], urai.Draft]) -> None:
    editions: dict[tuple[str, int | None], list[urai.Draft]] = {}
    for (name, year, _), draft in kept.items():
        editions.setdefault((name, year), []).append(draft)
    for drafts in editions.values():
        before: int | None = None
        for place, draft in enumerate(sorted(drafts, key=lambda d: -int(d.value["jumlah"])), 1):
            draft.value.update(urutan=place, dari=before)
            before = draft.value["jumlah"]


NORMALISERS = [
    urai.Normaliser("award_stage", stage, "the name of a stage of an award: nominasi, 5 besar"),
    urai.Normaliser("award_stage_count", stage_count, "how many are left at a stage"),
    urai.Normaliser("award_stage_year", stage_year, "the year behind a stage"),
]
RESOLVERS = [urai.Resolver("penghargaan/tahap", stages, "Which award a stage belongs to", order=60)]
