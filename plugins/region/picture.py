"""One region's picture: by year what its documents claim, what follows from them, and where they contradict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

import urai

from .statements import COMPUTED, Statement, agree, statements

RULE = "region/gambaran"
UNDATED = "Tahun tidak disebut"
COUNTED = {"predikat kinerja pegawai", "TPP dihitung", "status target", "kelayakan pelamar"}
"""Matters of which a region has many, told by how many there are of each."""
LABELS = {
    "ekinerja": "E-Kinerja",
    "ip_asn": "IP ASN",
    "merit": "Sistem merit",
    "pelatihan": "Pelatihan",
    "penghargaan": "Penghargaan",
    "region": "Keputusan",
    "sakip": "SAKIP",
    "seleksi_jpt": "Seleksi JPT",
    "skp": "SKP",
    "target": "Target",
}


def picture(facts: Sequence[urai.Fact], parameters: Mapping[str, Mapping[str, Any]]) -> Iterator[urai.Reading]:
    """Write a document for each region (or for the one that the pipeline names), with its contradictions."""
    wanted = parameters.get(RULE, {}).get("daerah")
    said = list(statements(facts))
    counts = Counter((one.kode, one.daerah) for one in said)
    for code, region in sorted(counts):
        if wanted and wanted not in (code, region):
            continue
        yield _region(code, region, [one for one in said if one.kode == code])


def _region(code: str, region: str, said: Sequence[Statement]) -> urai.Reading:
    writing = urai.Writing(f"ringkasan/daerah-{code}", f"Gambaran {region}", RULE)
    documents = {one.fact.doc for one in said}
    writing.line(f"{len(said)} pernyataan dari {len(documents)} dokumen.")
    _contradictions(writing, region, said)
    years = sorted({one.tahun for one in said if one.tahun}, reverse=True)
    for year in (*years, None):
        of_year = [one for one in said if one.tahun == year]
        if of_year:
            writing.line(str(year) if year else UNDATED, "heading")
            _claims(writing, of_year)
            _counts(writing, of_year)
    return writing.reading()


def _claims(writing: urai.Writing, said: Sequence[Statement]) -> None:
    """Write each claim once, with all documents that make it, in the order of the packs."""
    lines: dict[tuple[str, ...], list[Statement]] = {}
    for one in said:
        if one.hal not in COUNTED:
            key = (LABELS.get(one.paket, one.paket), one.hal, one.konteks or "", one.nilai.casefold())
            lines.setdefault(key, []).append(one)
    for (label, *_), same in sorted(lines.items()):
        first = same[0]
        about = f" ({first.konteks})" if first.konteks else ""
        writing.say(f"{label}: ")
        span = writing.say(f"{first.hal}{about}: {first.said}")
        documents = dict.fromkeys(one.fact.doc for one in same)
        writing.say(f" – menurut {', '.join(documents)}")
        writing.end()
        value = {
            **{name: getattr(first, name) for name in ("paket", "hal", "nilai", "daerah", "kode", "tahun", "konteks")},
            "tahun_dokumen": first.about,
            "kurang": [] if first.tahun else ["tahun"],
            "reasons": urai.as_value([_reason(one) for one in same]),
            "unverified": _unverified(same),
        }
        writing.fact("klaim", span, value, {"from": [one.fact.id for one in same]})


def _counts(writing: urai.Writing, said: Sequence[Statement]) -> None:
    for hal in sorted(COUNTED & {one.hal for one in said}):
        of_matter = [one for one in said if one.hal == hal]
        counts = Counter(one.nilai for one in of_matter)
        words = ", ".join(f"{count} {name}" for name, count in sorted(counts.items()))
        label = LABELS.get(of_matter[0].paket, of_matter[0].paket)
        writing.line(f"{label}: {hal}: {len(of_matter)} ({words})")


def _contradictions(writing: urai.Writing, region: str, said: Sequence[Statement]) -> None:
    groups: dict[tuple[str, str, str, int | None], list[Statement]] = {}
    for one in said:
        if one.compare:
            groups.setdefault((one.paket, one.hal, (one.konteks or "").casefold(), one.tahun), []).append(one)
    lines = [(key, apart) for key, same in groups.items() if key[3] is not None and (apart := _apart(same))]
    if lines:
        writing.line("Pertentangan antar dokumen", "heading")
    for (paket, hal, context, year), apart in lines:
        about = f" ({apart[0].konteks})" if context else ""
        words = "; ".join(f"{one.said} menurut {one.fact.doc}" for one in apart)
        span = writing.line(f"{hal}{about} {year}: {words}")
        value = {
            "daerah": region,
            "tahun": year,
            "paket": paket,
            "hal": f"{hal}{about}",
            "nilai": [one.nilai for one in apart],
            "dokumen": [one.fact.doc for one in apart],
            "reasons": urai.as_value([_reason(one) for one in apart]),
            "unverified": _unverified(apart),
        }
        writing.fact("pertentangan", span, value, {"from": [one.fact.id for one in apart]})
        writing.finding(f"{region}, {hal}{about} {year}: {words}", span)
    _perhaps(writing, region, groups)


def _apart(said: Sequence[Statement]) -> list[Statement]:
    """Give one statement for each value, where two documents say what cannot both hold."""
    first = list({one.nilai.casefold(): one for one in reversed(said)}.values())[::-1]
    clash = [(one, two) for one, two in combinations(first, 2) if one.fact.doc != two.fact.doc and not agree(one, two)]
    among = {id(one) for pair in clash for one in pair}
    return [one for one in first if id(one) in among]


def _perhaps(
    writing: urai.Writing, region: str, groups: Mapping[tuple[str, str, str, int | None], Sequence[Statement]]
) -> None:
    """Hint at claims without a year that differ from the latest year's before their document was written."""
    for (paket, hal, context, year), undated in groups.items():
        for one in undated if year is None else ():
            dated = [
                (of, other)
                for (p, h, c, of), others in groups.items()
                if (p, h, c) == (paket, hal, context) and of is not None and one.about and of <= one.about
                for other in others
            ]
            latest = max((of for of, _ in dated), default=None)
            against = [other for of, other in dated if of == latest and not agree(one, other)]
            if against and all(other.fact.doc != one.fact.doc for other in against):
                writing.finding(
                    f"{region}, {hal}: {one.said} menurut {one.fact.doc} (tahun tidak disebut), "
                    f"{against[0].said} untuk {latest} menurut {against[0].fact.doc}",
                    severity="info",
                )


def _reason(one: Statement) -> urai.Reason:
    fact = one.fact
    return urai.Reason(one.hal, one.nilai, span=(fact.start, fact.end), doc=fact.doc, fact=fact.id)


def _unverified(said: Sequence[Statement]) -> list[str]:
    return list(dict.fromkeys(label for one in said for label in one.fact.value.get("unverified") or ()))


SUMMARIES = [
    urai.Summary(
        RULE,
        ("klaim", *COMPUTED),
        picture,
        "Gambaran tiap daerah: klaim, hitungan dan pertentangan",
        order=90,
        parameters=(urai.Parameter("daerah", str, "the one region whose picture is wanted; all by default"),),
    )
]
