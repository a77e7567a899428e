"""Results of selections: the weighted score of each applicant, the places, the best three of each post."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from urai.plugins._daerah import region_of_name
from urai.plugins._records import bare_name, exact, spaced
from urai.plugins._rows import Row, rows

import urai

from .announcements import STAGES, part, weights_in
from .eligibility import figures

FORM = "hasil_seleksi"
RULE = "seleksi_jpt/hasil"
LABELS = {"rekam_jejak": "Rekam jejak", "asesmen": "Asesmen", "makalah": "Makalah", "wawancara": "Wawancara"}
COLUMNS = {
    "nomor": r"no\.?|nomor(?:\surut)?",
    "nip": r"nip",
    "nilai": r"(?:nilai|skor|hasil)\s?(?:akhir|total)|total(?:\snilai)?|jumlah(?:\snilai)?",
    "peringkat": r"peringkat|rang?king|urutan",
    "nama": r"nama.*",
    **{name: rf".*(?:{words}).*" for name, words in STAGES.items()},
}
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


def results(view: urai.View) -> Iterator[urai.Draft]:
    """Give each applicant's result for each post."""
    if view.layout.form != FORM:
        return
    matter = part(view, "kepala", "judul")[0] or ""
    region = region_of_name(" ".join(word.capitalize() for word in matter.split()))
    years = _YEAR.findall(matter) or _YEAR.findall(view.text)[-1:]
    year = int(years[-1]) if years else None
    general = {"instansi": f"Pemerintah {region.name}" if region else None, "tahun": year}
    weighed = _weights(view)
    table = list(rows(view, COLUMNS, least=3))
    for section in view.sections("formasi"):
        drafts = [
            _scored(view, row, section, weighed, general)
            for row in table
            if section.start <= row.start < section.end and row.words(view, "nama").strip()
        ]
        _placed(drafts, year)
        yield from drafts


def _weights(view: urai.View) -> dict[str, tuple[Decimal, urai.Reason]]:
    """Give the weight of each stage: as the document tells it, else as the pipeline sets it."""
    for section in view.sections("paragraph", "list_item", "field"):
        found = weights_in(view.text[section.start : section.end])
        if len(found) > 1:
            span = section.start, section.end
            return {
                name: (
                    Decimal(share),
                    urai.Reason(f"Bobot {LABELS[name].casefold()}", f"{urai.decimal_comma(share)}%", span=span),
                )
                for name, share in found.items()
            }
    given: Mapping[str, Any] = view.parameters.get(RULE, {}).get("bobot", {})
    return {
        name: (
            Decimal(str(share)),
            urai.Reason(f"Bobot {name}", f"{urai.decimal_comma(str(share))}%", source="pengaturan pipeline"),
        )
        for name, share in given.items()
        if name in LABELS
    }


def _scored(
    view: urai.View,
    row: Row,
    section: urai.Section,
    weighed: Mapping[str, tuple[Decimal, urai.Reason]],
    general: Mapping[str, Any],
) -> urai.Draft:
    scores = {name: figure for name in LABELS if (figure := exact(row.words(view, name))) is not None}
    kurang = [] if weighed else ["bobot tahapan"]
    kurang += [LABELS[name].casefold() for name in weighed if name not in scores]
    whole = sum((weight for weight, _ in weighed.values()), Decimal())
    if weighed and whole != 100:
        kurang.append(f"bobot berjumlah {urai.decimal_comma(whole)}%, bukan 100%")
    steps = [_step(view, row, name, scores.get(name), weighed) for name in LABELS if name in weighed or name in scores]
    nilai = None
    if not kurang:
        nilai = urai.rounded(sum((scores[name] * weight / 100 for name, (weight, _) in weighed.items()), Decimal()))
        terms = " + ".join(
            f"{urai.decimal_comma(scores[name])} × {urai.decimal_comma(weight)}%"
            for name, (weight, _) in weighed.items()
        )
        steps = [
            urai.Reason("Nilai akhir", str(nilai), note=f"{terms} = {urai.decimal_comma(nilai)}", children=tuple(steps))
        ]
    written, place = exact(row.words(view, "nilai")), exact(row.words(view, "peringkat"))
    value: dict[str, Any] = {
        "jabatan": spaced(view.words(*section.parts["jabatan"])).strip(" ;."),
        "nama": bare_name(row.words(view, "nama")),
        "nip": re.sub(r"\D", "", row.words(view, "nip")) or None,
        **general,
        "skor": {name: str(score) for name, score in scores.items()},
        "nilai": str(nilai) if nilai is not None else None,
        "nilai_tertulis": str(written) if written is not None else None,
        "peringkat": None,
        "peringkat_tertulis": int(place) if place is not None else None,
        "tiga_terbaik": None,
        "kurang": kurang,
        "reasons": steps,
        "unverified": [],
    }
    return urai.Draft(kind="hasil_seleksi", start=row.start, end=row.end, value=value, places=dict(row.cells))


def _step(
    view: urai.View,
    row: Row,
    name: str,
    score: Decimal | None,
    weighed: Mapping[str, tuple[Decimal, urai.Reason]],
) -> urai.Reason:
    children = (weighed[name][1],) if name in weighed else ()
    said = None if score is None else str(score)
    return urai.Reason(LABELS[name], said, span=row.cells.get(name), children=children)


def _placed(drafts: list[urai.Draft], year: int | None) -> None:
    """Give the places of a post; equal scores share one. They stay open while a score of the post is."""
    missing = [draft for draft in drafts if draft.value["nilai"] is None]
    best = figures().on(year).get("terbaik") if year else None
    for draft in drafts:
        steps: list[urai.Reason] = draft.value["reasons"]
        if missing:
            others = [d.value["nama"] for d in missing if d is not draft]
            draft.value["kurang"] += [f"nilai {name}" for name in others]
        else:
            mine = Decimal(draft.value["nilai"])
            above = sum(Decimal(other.value["nilai"]) > mine for other in drafts)
            draft.value["peringkat"] = above + 1
            note = f"{above} dari {len(drafts)} pelamar bernilai lebih tinggi"
            steps.append(urai.Reason("Peringkat", str(above + 1), note=note))
            if best is not None:
                among = Decimal(above + 1) <= best.number()
                draft.value["tiga_terbaik"] = among
                steps.append(best.reason("ya" if among else "tidak"))
        draft.value["unverified"] = urai.unverified(steps)
        draft.value["reasons"] = urai.as_value(steps)


PARAMETERS = (
    urai.Parameter(
        "bobot",
        [
            urai.Parameter(name, urai.Number | int, f"weight of the stage {label}, percent")
            for name, label in LABELS.items()
        ],
        "weights of the stages, where the document tells none",
    ),
)
DERIVATIONS = [
    urai.Derivation(
        RULE,
        "hasil_seleksi",
        results,
        "Nilai berbobot, peringkat dan tiga terbaik per jabatan",
        parameters=PARAMETERS,
    )
]
