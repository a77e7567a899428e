"""Claims: what a document says of a region in the matters of the packs, each on the words that say it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from urai.plugins._daerah import Daerah, bearer, own_year, regions, year_of
from urai.plugins._passages import passage

import urai

from .concepts import Konsep, concept_of, mentions

_IN_USE = re.compile(
    r"\b(?:menerapkan|diterapkan|penerapan|(?:meng|di)gunakan|pemanfaatan|(?:mem|di)berlakukan|berbasis|melalui"
    r"|meluncurkan|diluncurkan|pemberian|pembayaran|(?:mem|di)bayar(?:kan)?)\b",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"\b(?:belum|tidak|akan|bakal|rencana(?:nya)?|segera|hendak|ingin|batal)\s(?:\w+\s){0,2}$", re.IGNORECASE
)


class Said(NamedTuple):
    """What a fact claims: its value in words, the year, what tells it from others of its matter, and the steps.

    ``sort`` says whether the value is a figure (``angka``), a place in an order (``peringkat``) or other words.
    """

    nilai: str
    tahun: int | None = None
    konteks: str | None = None
    steps: tuple[urai.Reason, ...] = ()
    sort: str = ""


def claims(view: urai.View) -> Iterator[urai.Draft]:
    """Give the claims of a document: those that its facts state, and mentions of the systems elsewhere."""
    places = regions(view)
    written = own_year(view)
    taken: list[tuple[int, int]] = []
    for draft in list(view.drafts):
        reader = READERS.get(draft.kind)
        if reader is None:
            continue
        if draft.kind in _OF_PROSE and _in_a_table(view, draft):
            continue
        concept = concept_of(draft.kind, view.words(draft.start, draft.end), *_names(draft))
        said = reader(view, draft) if concept is not None else None
        if concept is None or said is None:
            continue
        taken.append((draft.start, draft.end))
        yield _claim(view, places, written, concept, said, (draft.start, draft.end), draft)
    for start, end, concept in mentions(view.text):
        inside = any(start < other_end and other_start < end for other_start, other_end in taken)
        section = view.section_at(start)
        hidden = section is not None and view.layout.sections[section].kind in _AROUND
        if "sebutan" in concept.dari and not inside and not hidden:
            said = Said(_use(view, start, end))
            yield _claim(view, places, written, concept, said, (start, end), None)


_AROUND = {"related_link", "related_block", "credit", "caption", "tags", "share", "copyright", "boilerplate"}
"""Sections of a page that say nothing themselves."""


_OF_PROSE = {"indicator", "ranking", "award", "program", "event", "target", "job_selection"}
"""Kinds that say something in a sentence; in a table or behind a label it is the form's own kinds that do."""


def _in_a_table(view: urai.View, draft: urai.Draft) -> bool:
    section = view.section_at(draft.start)
    return section is not None and view.layout.sections[section].kind in ("cell", "row", "field")


def _names(draft: urai.Draft) -> list[object]:
    return [draft.value.get(field) for field in ("name", "subject", "description")]


def _claim(
    view: urai.View,
    places: list[Daerah],
    written: int | None,
    concept: Konsep,
    said: Said,
    span: tuple[int, int],
    draft: urai.Draft | None,
) -> urai.Draft:
    where = bearer(view, places, *span)
    value: dict[str, Any] = {
        "paket": concept.paket,
        "hal": {"angka": concept.angka, "peringkat": concept.peringkat}.get(said.sort) or concept.hal,
        "nilai": said.nilai,
        "daerah": where.name if where else None,
        "kode": where.code if where else None,
        "tahun": said.tahun,
        "konteks": said.konteks,
        "tahun_dokumen": written,
        "kurang": [name for name, found in (("daerah", where), ("tahun", said.tahun)) if not found],
        "unverified": list(draft.value.get("unverified") or ()) if draft else [],
    }
    steps = [urai.Reason(concept.hal, said.nilai, note=concept.makna, span=span), *said.steps]
    if where is not None:
        steps.append(urai.Reason("Daerah", where.name, span=(where.start, where.end)))
    value["reasons"] = urai.as_value(steps)
    speaker = draft.attributed_to if draft else _speaker(view, *span)
    return urai.Draft(kind="klaim", start=span[0], end=span[1], value=value, attributed_to=speaker)


def _speaker(view: urai.View, start: int, end: int) -> str | None:
    """Give who is quoted with some words."""
    quoted = (quote for quote in view.of_kind("quote") if quote.start <= start and end <= quote.end)
    return next((str(quote.value["speaker"]) for quote in quoted if quote.value.get("speaker")), None)


def _use(view: urai.View, start: int, end: int) -> str:
    """Say whether the words before a mention say that the thing is in use."""
    before = passage(view.text, start, end).before
    used = list(_IN_USE.finditer(before[-80:]))
    if not used:
        return "disebut"
    return "belum diterapkan" if _NOT_YET.search(before[-80:][: used[-1].start()]) else "diterapkan"


_BEHIND = re.compile(r"\s\(?(?:(?:pada|untuk|di)\s)?(?:tahun\s)?((?:19|20)\d\d)(?![\d.,/-]\d|\d)")


def _date_before(view: urai.View, draft: urai.Draft) -> int | None:
    """Give the year right behind a fact, else the only year that its sentence names outside the dateline."""
    if behind := _BEHIND.match(view.text, draft.end):
        return int(behind[1])
    there = passage(view.text, draft.start, draft.end)
    years: set[int] = set()
    for date in view.of_kind("date"):
        if not there.start <= date.start < there.end or date.value.get("relative"):
            continue
        section = view.section_at(date.start)
        if section is not None and view.layout.sections[section].kind in ("dateline", "date_line"):
            continue
        if year := year_of(date.value.get("edtf")):
            years.add(year)
    return years.pop() if len(years) == 1 else None


def _award(view: urai.View, draft: urai.Draft) -> Said:
    words = {"received": "diterima", "nominated": "nominasi"}
    steps = (view.field(draft, "name", "Penghargaan"),)
    return Said(
        words.get(str(draft.value.get("status")), "disebut"),
        year_of(draft.value.get("year")) or _date_before(view, draft),
        draft.value["name"],
        steps,
    )


def _ranking(view: urai.View, draft: urai.Draft) -> Said:
    rank, of = str(draft.value.get("rank")), draft.value.get("of")
    number = re.fullmatch(r"\d+(?:-\d+)?", rank) is not None
    said = f"peringkat {rank}" + (f" dari {of}" if of else "") if number else rank
    year = year_of(draft.value.get("year")) or _date_before(view, draft)
    return Said(said, year, None, (view.field(draft, "rank", "Nilai"),), "peringkat" if number else "")


def _indicator(view: urai.View, draft: urai.Draft) -> Said:
    unit = draft.value.get("unit")
    said = f"{draft.value.get('value')}" + (f" {unit}" if unit else "")
    return Said(said, year_of(draft.value.get("period")), None, (view.field(draft, "value", "Nilai"),), "angka")


def _program(view: urai.View, draft: urai.Draft) -> Said:
    return Said(_use(view, draft.start, draft.end), _date_before(view, draft))


def _event(view: urai.View, draft: urai.Draft) -> Said:
    return Said("kegiatan", year_of(draft.value.get("date")), draft.value.get("name"))


def _selection(view: urai.View, draft: urai.Draft) -> Said:
    rounds, posts = draft.value.get("rounds"), draft.value.get("posts")
    counted = [f"{posts} jabatan"] * bool(posts) + [f"{rounds} kali"] * bool(rounds)
    steps = tuple(view.field(draft, name, label) for name, label in (("posts", "Jabatan"), ("rounds", "Putaran")))
    said = " dalam ".join(counted) or "dilaksanakan"
    period = draft.value.get("period")
    year = year_of(period)
    sort = "angka" if posts else ""
    return Said(said, year or _date_before(view, draft), None if year else period, steps, sort)


def _agreement(view: urai.View, draft: urai.Draft) -> Said:
    parties = " dan ".join(draft.value.get("parties") or ())
    return Said(parties or "disebut", year_of(draft.value.get("date")), draft.value.get("about"))


def _target(view: urai.View, draft: urai.Draft) -> Said:
    return Said(str(draft.value.get("description")), year_of(draft.value.get("deadline")), None)


def _stage(view: urai.View, draft: urai.Draft) -> Said:
    value = draft.value
    return Said(
        str(value["tahap"]), value.get("tahun"), value.get("penghargaan"), (view.field(draft, "jumlah", "Tersisa"),)
    )


def _yearly(view: urai.View, draft: urai.Draft) -> Said:
    value = draft.value
    said = f"peringkat {value['peringkat']}" + (f" dari {value['dari']}" if value.get("dari") else "")
    return Said(said, value.get("tahun"), value.get("hal"))


def _score(view: urai.View, draft: urai.Draft) -> Said:
    value = draft.value
    said = " ".join(filter(None, (value.get("skor"), value.get("kategori_tertulis") or value.get("kategori"))))
    return Said(said, value.get("tahun"), value["penilaian"])


READERS: dict[str, Callable[[urai.View, urai.Draft], Said | None]] = {
    "agreement": _agreement,
    "award": _award,
    "event": _event,
    "indicator": _indicator,
    "job_selection": _selection,
    "nilai_daerah": _score,
    "peringkat_tahunan": _yearly,
    "program": _program,
    "ranking": _ranking,
    "tahap_penghargaan": _stage,
    "target": _target,
}
"""How the facts of each kind are read as claims."""

DERIVATIONS = [
    urai.Derivation("region/klaim", "klaim", claims, "Apa yang dinyatakan dokumen tentang daerahnya", order=80),
]
