"""Targets: a resolver keeps what says who is to reach what until when, and widens it to its clause."""

from __future__ import annotations

import re

import urai

from ._passages import DATELINE, Passage, passage

NEAR = 45
"""Code points between a deadline's word and its day."""
FAR = 120
"""Code points between what is to be reached and the day."""

_DUTY = re.compile(
    r"\b(?:agar|supaya|wajib|diwajibkan|harus|diharuskan|diminta|meminta|minta|diinstruksikan|menginstruksikan|diperintahkan|memerintahkan|ditugaskan|menugaskan|mengimbau|diimbau|segera|dituntut|mewajibkan)\b",
    re.IGNORECASE,
)
_MUST = re.compile(r"\b(?:harus|wajib)\b", re.IGNORECASE)
_DAY = re.compile(r"\s(?:pada\s)?(?:tanggal|tgl|hari|akhir|awal|minggu|pekan|bulan|tahun|pukul)\b")
# Days counted from something else: paling lambat tiga hari setelah …
_COUNTED_DAYS = re.compile(
    r"\s(?:\d{1,3}|satu|dua|tiga|empat|lima|enam|tujuh|sepuluh)\s(?:\(\w+(?:\s\w+)?\)\s)?(?:hari|minggu|pekan|bulan)\s(?:kerja\s|kalender\s)?"
    r"(?:setelah|sesudah|sejak|sebelum|usai|dari)\b"
)
# diberi waktu satu bulan untuk berbenah
_FOR_SO_LONG = re.compile(
    r"\s(?:selama\s)?(?:\d{1,3}|satu|dua|tiga|empat|lima|enam|tujuh|sepuluh)\s(?:\(\w+(?:\s\w+)?\)\s)?(?:hari|minggu|pekan|bulan|tahun)\b"
)
_OF_APPLICANTS = re.compile(
    r"\b(?:pelamar|pendaftar(?:an)?|mendaftar|lamaran|seleksi|peserta|calon|pengumuman|hasil)\b", re.IGNORECASE
)
# Speaks of targets in general, or of one that is reached.
_IN_GENERAL = re.compile(
    r"\b(?:mencapai|pencapaian|capaian|sesuai|melampaui|lampaui|terhadap|memenuhi|pemenuhan|kejar|mengejar|dari|di\satas|di\sbawah|melebihi|dengan|berbagai|semua|setiap|menyusun|evaluasi|realisasi"
    r"|membudayakan|adanya|jadi|menjadi|tepat)\s(?:\w+\s){0,1}$",
    re.IGNORECASE,
)
_REACHED = re.compile(
    r"^\s?(?:tercapai|terpenuhi|terlampaui|pencapaian|dan\srealisasi|tersebut|itu|ini|yang\s(?:telah|sudah)\s)"
)
_AMOUNT = re.compile(
    r"^\s(?:kita|kami|kita\sadalah)\s(?:AA?|BB?|CC?)\b|\d|\b(?:predikat|peringkat|seluruh|semua|tuntas|rampung|selesai|nol|bebas|satu|dua|tiga|lima|sepuluh|minimal|akhir|awal|WTP|opini)\b"
)
_TO_REACH = re.compile(
    r"^[^.;]{0,160}?\b(?:harus\sdi|paling\slambat|deadline|tenggat|batas\swaktu|dicapai)\b|^[.]\s[^.]{0,120}\b(?:dicapai|deadline|tenggat)\b"
)
_CLAUSE_END = re.compile(
    r"[;!?\n”“\"]|\.(?=\s|$)"
    r"|,\s(?=(?:kata|ujar|ungkap|jelas|tegas|papar|tutur|terang|ucap|imbuh|tambah|sehingga|namun|sedangkan|sementara"
    r"|karena)\b)"
)
_CLAUSE_START = re.compile(
    r"[;!?\n”“\":]\s?|\.\s|\b(?:agar|supaya|bahwa)\s|\bUntuk\situ,\s|,\s(?=(?:dan|namun|sedangkan|sementara|sehingga|tetapi)\b)"
)
_BEARER = re.compile(
    r"(?:(?:[Ss]etiap|[Ss]eluruh|[Ss]emua|[Tt]iap|[Pp]ara)\s(?!(?:pe)?layanan|kegiatan|program|data|aset|berkas|dokumen|temuan|pekerjaan)"
    r"\w+(?:\s[A-Z][\w/]*)*|[A-Z][\w/]*(?:\s[A-Z][\w/]*)*)"
)
_OTHER = re.compile(
    r"^(?:Dan|Kami|Kita|Untuk|Pada|Tahun|Ia|Dia|Karena|Jadi|Dengan|Dalam|Ini|Itu|Target|Ke|Di|Selain|Hingga|Kemudian|Lalu"
    r"|Adapun|Bahkan|Rp|Realisasi|Inflasi|Dana|Anggaran|Usai|Setelah|Sejak|Saat|Empat|Tiga|Dua|Lima|Sesuai"
    r"|(?:Semua|Seluruh|Setiap|Tiap|Para)$|Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)\b"
)


def targets(view: urai.View) -> None:
    """Keep the mentions that say what is to be reached, each widened to its clause, one for each clause."""
    found = view.of_kind("target")
    if not found:
        return
    dates, shares = view.of_kind("date"), view.of_kind("percent")
    kept: list[urai.Draft] = []
    for draft in found:
        there = passage(view.text, draft.start, draft.end)
        cue = view.text[draft.start : draft.end]
        if not _aims(cue, draft, there, _behind(draft, there, dates), _behind(draft, there, shares)):
            continue
        start, end = _clause(view, draft, there)
        if kept and start < kept[-1].end:
            continue
        draft.value = _value(view, draft, start, end)
        draft.start, draft.end = start, end
        kept.append(draft)
    view.drafts = [draft for draft in view.drafts if draft.kind != "target"] + kept


def _behind(draft: urai.Draft, there: Passage, others: list[urai.Draft]) -> list[urai.Draft]:
    """Give those of the others that follow in the sentence."""
    return list(urai.starting_in(others, draft.end, there.end))


def _aims(cue: str, draft: urai.Draft, there: Passage, days: list[urai.Draft], shares: list[urai.Draft]) -> bool:
    tree = draft.tree
    if tree.part("AIMS") or tree.part("GIVEN"):
        return not _REACHED.match(there.after)
    # The cue itself may be of applicants: masa pendaftaran diperpanjang sampai …
    if _OF_APPLICANTS.search(f"{there.before}{cue}{there.after}"):
        return False
    if tree.part("REACH"):
        return True
    if tree.part("DEADLINE"):
        until = any(d.start - draft.end < NEAR for d in days) or _DAY.match(there.after)
        counted = _COUNTED_DAYS.match(there.after)
        duty = _DUTY.search(there.before) or _MUST.search(there.after, 0, FAR)
        return bool(duty and (until or counted))
    if tree.part("TIME"):
        return any(d.start - draft.end < NEAR for d in days) or bool(_FOR_SO_LONG.match(there.after))
    if tree.part("DUTY"):
        return bool(days) and any(days[0].start - FAR <= share.start <= days[-1].end for share in shares)
    if _IN_GENERAL.search(there.before) or _REACHED.match(there.after):
        return False
    return bool(_AMOUNT.search(there.after[:100]) or _TO_REACH.match(there.after))


def _clause(view: urai.View, draft: urai.Draft, there: Passage) -> tuple[int, int]:
    lead = DATELINE.match(view.text, there.start, draft.start)
    start = lead.end() if lead else there.start
    for stop in _CLAUSE_START.finditer(view.text, there.start, draft.start):
        start = stop.end()
    found = _CLAUSE_END.search(view.text, draft.end, there.end)
    end = found.start() if found else there.end
    while view.text[start] in ' \t,"“‘' and start < draft.start:
        start += 1
    while view.text[end - 1] in " ,":
        end -= 1
    return start, end


def _value(view: urai.View, draft: urai.Draft, start: int, end: int) -> dict[str, object]:
    dates = [d for d in view.between(draft.end, end, "date") if d.value.get("edtf")]
    before = view.text[start : draft.start]
    cited = [(law.start - start, law.end - start) for law in view.between(start, draft.start, "regulation")]
    bearers = [
        b.group()
        for b in _BEARER.finditer(before)
        if not _OTHER.match(b.group()) and not any(first <= b.start() < last for first, last in cited)
    ]
    return {
        "for": bearers,
        "description": " ".join(view.words(start, end).split()),
        "deadline": dates[0].value["edtf"] if dates else None,
    }


@urai.hookimpl
def urai_resolvers() -> list[urai.Resolver]:
    """Contribute the resolver."""
    return [urai.Resolver("news/target_clause", targets, "Who is to reach what until when", order=60)]
