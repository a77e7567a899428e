"""Rankings over the years: which region held which place, in what, when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from urai.plugins._daerah import Daerah, bearer, own_year, regions, year_of
from urai.plugins._passages import passage

import urai

PLACE = re.compile(r"(\d{1,4})(?:-(\d{1,4}))?$")
NEAR = 3
"""Code points between a place and the name of the award in which it is held: Top 5 ASN Achievement Awards."""


def yearly_rankings(view: urai.View) -> Iterator[urai.Draft]:
    """Give a place in a year for each ranking that is a number; grades are none."""
    found = [draft for draft in view.of_kind("ranking") if PLACE.match(str(draft.value.get("rank") or ""))]
    if not found:
        return
    places = regions(view)
    written = own_year(view)
    for draft in found:
        year, award = _year(view, draft, found)
        where = bearer(view, places, draft.start, draft.end)
        value = {
            "daerah": where.name if where else None,
            "kode": where.code if where else None,
            "tahun": year_of(year.value) if year else None,
            "hal": award.value["name"] if award else _matter(draft, where),
            "peringkat": draft.value["rank"],
            "paling_rendah": int(draft.value["rank"].rpartition("-")[2]),
            "dari": draft.value.get("of"),
            "tahun_dokumen": written,
            "unverified": [],
        }
        value["kurang"] = [name for name in ("daerah", "tahun", "hal") if not value[name]]
        value["reasons"] = urai.as_value(_reasons(view, draft, where, year, value))
        yield urai.Draft(
            kind="peringkat_tahunan",
            start=draft.start,
            end=draft.end,
            value=value,
            attributed_to=draft.attributed_to,
        )


def _year(
    view: urai.View, draft: urai.Draft, rankings: list[urai.Draft]
) -> tuple[urai.Reason | None, urai.Draft | None]:
    """Give the year of a place: beside it, in the name of the award behind it, or the only one of its sentence."""
    award = next((a for a in view.of_kind("award") if 0 <= a.start - draft.end <= NEAR), None)
    if draft.value.get("year"):
        return view.field(draft, "year", "Tahun"), award
    if award is not None and award.value.get("year"):
        return view.field(award, "year", "Tahun penghargaan"), award
    there = passage(view.text, draft.start, draft.end)
    if any(other.value.get("year") for other in rankings if there.start <= other.start < there.end):
        return None, award
    dates = [date for date in view.of_kind("date") if there.start <= date.start < there.end]
    if len(dates) == 1 and not dates[0].value.get("relative") and (year := year_of(dates[0].value.get("edtf"))):
        return urai.Reason("Tahun", str(year), span=(dates[0].start, dates[0].end)), award
    return None, award


def _matter(draft: urai.Draft, where: Daerah | None) -> str | None:
    """Give in what the place is held, without the word for a place and the region's own name."""
    words = re.sub(r"^peringkat\s(?=\w)", "", str(draft.value.get("subject") or ""), flags=re.IGNORECASE)
    if where is not None:
        bare = where.name.partition(" ")[2]
        words = re.sub(rf"\s(?:di\s)?(?:{re.escape(where.name)}|{re.escape(bare)})$", "", words)
    return words or None


def _reasons(
    view: urai.View, draft: urai.Draft, where: Daerah | None, year: urai.Reason | None, value: dict[str, Any]
) -> list[urai.Reason]:
    steps = [view.field(draft, "rank", "Peringkat")]
    if value["dari"]:
        steps.append(view.field(draft, "of", "Dari"))
    if year is not None:
        steps.append(year)
    elif value["tahun_dokumen"]:
        steps.append(urai.Reason("Tahun tidak disebut", None, note=f"dokumen dari tahun {value['tahun_dokumen']}"))
    if where is not None:
        steps.append(urai.Reason("Daerah", where.name, span=(where.start, where.end)))
    return steps


DERIVATIONS = [
    urai.Derivation("penghargaan/peringkat", "peringkat_tahunan", yearly_rankings, "Peringkat daerah per tahun")
]
