"""Decisions: what they are, and whom they put into which post."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from urai.plugins._daerah import region_of_name
from urai.plugins._records import NIP, bare_name, day, spaced
from urai.plugins._rows import rows

import urai

FORM = "keputusan"
COLUMNS = {
    "nomor": r"no\.?",
    "nama": r"nama.*",
    "nip": r"nip.*",
    "pangkat": r"pangkat.*|golongan.*",
    "lama": r"jabatan\s(?:lama|semula|asal|sebelumnya)|dari\sjabatan",
    "baru": r"(?:diangkat\sdalam\s)?jabatan(?:\sbaru|\sdiangkat)?|ke(?:dalam)?\sjabatan",
}
_APPOINTS = re.compile(r"\b(?:mengangkat|menunjuk|menugaskan|mempromosikan|memindahkan|mengukuhkan)\b", re.IGNORECASE)
_DISMISSES = re.compile(r"\bmemberhentikan\b", re.IGNORECASE)
_CALLED = re.compile(
    r"^\s*(?:saudara(?:\s?\(i\))?i?|sdr\.?|pegawai\snegeri\ssipil|pejabat|yang\s(?:namanya\s)?tersebut\sdi\sbawah\sini|atas\snama"
    r"|bernama|nama)\s*:?\s*",
    re.IGNORECASE,
)
_OLD = re.compile(
    r"\b(?:dari|semula)\s(?:jabatan(?:nya)?\s)?(?:lama(?:nya)?\s)?(?:sebagai\s)?(?P<post>[A-Z][^.;]{3,200}?)"
    r"(?=,?\s(?:sebagai|menjadi|ke(?:\sdalam)?\sjabatan|dalam\sjabatan|terhitung)|[.;]|$)"
)
_NEW = re.compile(
    r"\b(?:sebagai|menjadi|(?:ke\s)?dalam\sjabatan(?:\sbaru)?(?:nya)?(?:\ssebagai)?|ke\sjabatan)\s"
    r"(?P<post>[A-Z][^.;]{3,220}?)(?=,?\s(?:terhitung|dengan\s(?:eselon|tunjangan)|eselon|pada\stanggal)|[.;]|$)"
)


def decisions(view: urai.View) -> Iterator[urai.Draft]:
    """Give the decision that a document is, and the appointments in its dicta and annexes."""
    if view.layout.form != FORM:
        return
    decision = _decision(view)
    yield decision
    for section in view.sections("diktum"):
        if "isi" in section.parts:
            yield from _in_words(view, section.parts["isi"], decision.value)
    yield from _in_tables(view, decision.value)


def _decision(view: urai.View) -> urai.Draft:
    head = next(view.sections("kepala_keputusan"))
    title = head.parts["jenis"]
    office = re.sub(r"^(?:PETIKAN\s|SALINAN\s)?(?:SURAT\s)?KEPUTUSAN\s", "", spaced(view.words(*title)))
    region = region_of_name(" ".join(word.capitalize() for word in office.split()))
    places = dict(head.parts)
    where = next((s.parts["place"] for s in view.sections("place_date") if "place" in s.parts), None)
    when = next((s.parts["date"] for s in view.sections("place_date") if "date" in s.parts), None)
    signed = next((s.parts["signed_name"] for s in view.sections("penanda") if "signed_name" in s.parts), None)
    places.update({name: span for name, span in (("tempat", where), ("tanggal", when), ("penanda", signed)) if span})
    said = day(view.words(*when)) if when else None
    value: dict[str, Any] = {
        "pejabat": " ".join(word.capitalize() for word in office.split()),
        "nomor": spaced(view.words(*head.parts["nomor"])) if "nomor" in head.parts else None,
        "tentang": spaced(view.words(*head.parts["judul"])) if "judul" in head.parts else None,
        "daerah": region.name if region else None,
        "kode": region.code if region else None,
        "tempat": spaced(view.words(*where)) if where else None,
        "tanggal": said.isoformat() if said else None,
        "tahun": said.year if said else None,
        "penanda": bare_name(view.words(*signed)) if signed else None,
        "diktum": sum(1 for _ in view.sections("diktum")),
    }
    value["kurang"] = [name for name in ("nomor", "tentang", "tanggal") if not value[name]]
    return urai.Draft(kind="keputusan", start=head.start, end=head.end, value=value, places=places)


def _in_words(view: urai.View, span: tuple[int, int], decision: dict[str, Any]) -> Iterator[urai.Draft]:
    """Give the appointment that a dictum says in a sentence; one that points to an annex names nobody."""
    text = view.text[slice(*span)]
    verb = _APPOINTS.search(text) or _DISMISSES.search(text)
    if verb is None:
        return
    number = NIP.search(text, verb.end())
    words = re.sub(r"\s+", " ", text)
    name = _name(text[verb.end() : number.start()] if number else "")
    if name is None:
        return
    old, new = _OLD.search(words), _NEW.search(words)
    value = _value(
        decision,
        jenis="pemberhentian" if _DISMISSES.match(verb.group()) else "pengangkatan",
        nama=name,
        nip=re.sub(r"\D", "", number.group()) if number else None,
        lama=old["post"] if old else None,
        baru=new["post"] if new else None,
    )
    yield urai.Draft(kind="pengangkatan", start=span[0], end=span[1], value=value)


def _name(words: str) -> str | None:
    """Give the name between the verb and the number, without how somebody is addressed and the label behind it."""
    words = re.sub(r"[,;(]?\s*NIP[. :]*$", "", " ".join(words.split()), flags=re.IGNORECASE)
    while (shorter := _CALLED.sub("", words)) != words:
        words = shorter
    name = bare_name(words)
    return name if re.match(r"[A-Z][\w.’' -]{2,60}$", name) else None


def _in_tables(view: urai.View, decision: dict[str, Any]) -> Iterator[urai.Draft]:
    if not any(_APPOINTS.search(view.text[s.start : s.end]) for s in view.sections("diktum")):
        return
    for row in rows(view, COLUMNS, least=2):
        who = row.words(view, "nama")
        number = NIP.search(row.words(view, "nip")) or NIP.search(who)
        name = bare_name(re.split(r"\s*/\s*|\s+NIP\b|(?=\b(?:19|20)\d{6})", spaced(who))[0]) if who.strip() else None
        post = spaced(row.words(view, "baru")) or None
        if not name or not post:
            continue
        value = _value(
            decision,
            jenis="pengangkatan",
            nama=name,
            nip=re.sub(r"\D", "", number.group()) if number else None,
            lama=spaced(row.words(view, "lama")) or None,
            baru=post,
        )
        places = {"nama": row.cells["nama"], "jabatan": row.cells["baru"]}
        yield urai.Draft(kind="pengangkatan", start=row.start, end=row.end, value=value, places=places)


def _value(
    decision: dict[str, Any], *, jenis: str, nama: str, nip: str | None, lama: str | None, baru: str | None
) -> dict[str, Any]:
    value: dict[str, Any] = {"jenis": jenis, "nama": nama, "nip": nip, "jabatan_lama": lama, "jabatan": baru}
    value.update({name: decision[name] for name in ("daerah", "nomor", "tanggal", "tahun")})
    needed = ("nip", "jabatan") if jenis == "pengangkatan" else ("nip",)
    value["kurang"] = [name for name in needed if not value[name]]
    return value


DERIVATIONS = [
    urai.Derivation("region/keputusan", "keputusan", decisions, "Keputusan, dan siapa yang diangkat olehnya", order=10),
]
