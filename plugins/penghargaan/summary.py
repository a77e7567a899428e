"""What all documents together say: the rankings of each region over the years, and the stages of each award."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, groupby
from typing import Any

import urai

RULE = "penghargaan/ringkasan"
UNKNOWN = "tidak disebut"


def summarise(facts: Sequence[urai.Fact], parameters: Mapping[str, Mapping[str, Any]]) -> Iterator[urai.Reading]:
    """Write the rankings by region, matter and year, and the stages by award and edition."""
    rankings = [fact for fact in facts if fact.kind == "peringkat_tahunan" and fact.value.get("daerah")]
    stages = [fact for fact in facts if fact.kind == "tahap_penghargaan"]
    if rankings:
        yield _rankings(rankings)
    if stages:
        yield _stages(stages)


def _rankings(facts: Sequence[urai.Fact]) -> urai.Reading:
    writing = urai.Writing("ringkasan/peringkat", "Peringkat daerah per tahun", RULE)
    ordered = sorted(facts, key=_ranking_key)
    for region, of_region in groupby(ordered, key=lambda fact: fact.value["daerah"]):
        writing.line(region, "heading")
        for matter, of_matter in groupby(of_region, key=_matter):
            _one_matter(writing, region, matter, list(of_matter))
    return writing.reading()


def _one_matter(writing: urai.Writing, region: str, matter: str, facts: Sequence[urai.Fact]) -> None:
    """Write one matter's places in the order of the years; two places in one year do not add up."""
    writing.say(f"{facts[0].value.get('hal') or 'hal tidak disebut'}: ")
    first = True
    for year, of_year in groupby(facts, key=_year):
        same = list(of_year)
        for place in dict.fromkeys(_place(fact) for fact in same):
            sources = [fact for fact in same if _place(fact) == place]
            if not first:
                writing.say(" → ")
            first = False
            value = sources[0].value
            of = f" dari {value['dari']}" if value.get("dari") else ""
            span = writing.say(f"peringkat {value['peringkat']}{of} ({_when(value)})")
            links = {"from": [fact.id for fact in sources]}
            reasons = [_reason(fact) for fact in sources]
            writing.fact("peringkat_tahunan", span, {**value, "reasons": urai.as_value(reasons)}, links)
        apart = next(((one, two) for one, two in combinations(same, 2) if _apart(one, two)), None)
        if year and apart:
            said = " dan ".join(f"{fact.value['peringkat']} ({fact.doc})" for fact in apart)
            writing.finding(f"{region}, {matter}, {year}: peringkat {said}", span)
    writing.end()


def _stages(facts: Sequence[urai.Fact]) -> urai.Reading:
    writing = urai.Writing("ringkasan/tahap", "Tahap penghargaan", RULE)
    key = _edition
    for (award, year), edition in groupby(sorted(facts, key=key), key=key):
        writing.say(f"{award} ({year or f'tahun {UNKNOWN}'}): ")
        before: int | None = None
        largest_first = sorted(edition, key=lambda fact: -int(fact.value["jumlah"]))
        for place, (count, stated) in enumerate(groupby(largest_first, key=lambda f: int(f.value["jumlah"])), 1):
            sources = list(stated)
            if before is not None:
                writing.say(" → ")
            value = {**sources[0].value, "dari": before, "urutan": place}
            value["reasons"] = urai.as_value([_reason(fact) for fact in sources])
            span = writing.say(f"{count} ({value['tahap']})")
            writing.fact("tahap_penghargaan", span, value, {"from": [fact.id for fact in sources]})
            before = count
        writing.end()
    return writing.reading()


def _reason(fact: urai.Fact) -> urai.Reason:
    return urai.Reason("Dinyatakan", fact.text, span=(fact.start, fact.end), doc=fact.doc, fact=fact.id)


def _edition(fact: urai.Fact) -> tuple[str, str]:
    name = str(fact.value.get("penghargaan") or UNKNOWN)
    year = str(fact.value.get("tahun") or "")
    return (name.removesuffix(year).strip() if year else name), year


def _matter(fact: urai.Fact) -> str:
    return str(fact.value.get("hal") or "").casefold()


def _year(fact: urai.Fact) -> str:
    return str(fact.value.get("tahun") or "")


def _apart(one: urai.Fact, two: urai.Fact) -> bool:
    """Say whether two places cannot both be held: ``3`` lies in ``1-5``, but ``9`` does not."""
    first, second = (_bounds(fact.value["peringkat"]) for fact in (one, two))
    return first[1] < second[0] or second[1] < first[0]


def _bounds(place: str) -> tuple[int, int]:
    low, _, high = place.partition("-")
    return int(low), int(high or low)


def _place(fact: urai.Fact) -> str:
    return str(fact.value["peringkat"])


def _ranking_key(fact: urai.Fact) -> tuple[Any, ...]:
    """Order by region, matter and year; places without a year come at the year of their document, after the others."""
    latest = _year(fact) or str(fact.value.get("tahun_dokumen") or "9999")
    return str(fact.value["daerah"]), _matter(fact), latest, not _year(fact), fact.doc, fact.start


def _when(value: Mapping[str, Any]) -> str:
    if value.get("tahun"):
        return str(value["tahun"])
    written = value.get("tahun_dokumen")
    return f"tahun {UNKNOWN}, dokumen {written}" if written else f"tahun {UNKNOWN}"


SUMMARIES: Iterable[urai.Summary] = [
    urai.Summary(
        RULE,
        ("peringkat_tahunan", "tahap_penghargaan"),
        summarise,
        "Peringkat per daerah dan tahun, tahap per penghargaan",
    )
]
