"""Targets: a resolver keeps what says who is to reach what until when, and widens it to its clause."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

import urai

from . import _duties as duties
from ._passages import DATELINE, Passage, passage

NEAR = 45
"""Code points between a deadline's word and its day."""
FAR = 120
"""Code points between what is to be reached and the day."""

_DUTY = re.compile(
    r"\b(?:agar|supaya|wajib|diwajibkan|harus|diharuskan|diminta|meminta|minta|diinstruksikan|menginstruksikan|diperintahkan|memerintahkan|ditugaskan|menugaskan|mengimbau|diimbau|segera|dituntut|mewajibkan)\b",
    re.IGNORECASE,
)
_OF_APPLICANTS = re.compile(
    r"\b(?:pelamar|pendaftar(?:an)?|mendaftar|lamaran|seleksi|peserta(?!\s(?:JKN|didik|BPJS|aktif))|calon|pengumuman|hasil\s(?:seleksi|ujian|tes|akhir))\b",
    re.IGNORECASE,
)
# Speaks of targets in general, or of one that is reached.
_IN_GENERAL = re.compile(
    r"\b(?:mencapai|pencapaian|capaian|sesuai|melampaui|lampaui|terhadap|memenuhi|pemenuhan|kejar|mengejar|dari|di\satas|di\sbawah|melebihi|dengan|berbagai|semua|setiap|menyusun|evaluasi|realisasi"
    r"|membudayakan|adanya|jadi|menjadi|tepat)\s(?:\w+\s){0,1}$",
    re.IGNORECASE,
)
_REACHED = re.compile(
    r"^\s?(?:\w+\s){0,2}(?:tercapai|terpenuhi|terlampaui)|^\s?(?:pencapaian|dan\srealisasi|tersebut|itu|ini|yang\s(?:telah|sudah)\s)"
)
_PASSED = re.compile(r"^[^.;,]{0,60}\bterlampaui\b")
_AMOUNT = re.compile(
    r"^\s(?:kita|kami|kita\sadalah)\s(?:AA?|BB?|CC?)\b|\d|\b(?:predikat|peringkat|seluruh|semua|tuntas|rampung|selesai|nol|bebas|satu|dua|tiga|lima|sepuluh|minimal|akhir|awal|WTP|opini|bulan\s(?:depan|ini|[A-Z])|tahun\s(?:depan|ini)|Januari|Februari|Maret|April|Juni|Juli|Agustus|September|Oktober|November|Desember)\b"
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
    r"[;!?\n”“\":]\s?|\.\s|\b(?:agar|supaya|bahwa)\s|\bUntuk\situ,\s|\b(?:[Kk]ami|[Ss]aya|[Kk]ita)\s(?:minta|meminta)\s|,\s(?=(?:dan|namun|sedangkan|sementara|sehingga|tetapi)\b)"
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
    written = (view.document.date or "")[:10]
    kept: list[urai.Draft] = []
    for draft in found:
        there = passage(view.text, draft.start, draft.end)
        mention = _Mention(
            view.text[draft.start : draft.end],
            draft,
            there,
            list(urai.starting_in(dates, draft.end, there.end)),
            list(urai.starting_in(shares, draft.end, there.end)),
            written,
        )
        tests = (test for name, test in _AIMS.items() if draft.tree.part(name))
        if not any(test(mention) for test in tests):
            continue
        start, end = _clause(view, draft, there)
        if kept and start < kept[-1].end:
            continue
        draft.value = _value(view, draft, start, end)
        draft.start, draft.end = start, end
        kept.append(draft)
    view.drafts = [draft for draft in view.drafts if draft.kind != "target"] + kept


class _Mention(NamedTuple):
    """A word that may tell of a target, in its sentence, with the days and shares that follow there."""

    cue: str
    draft: urai.Draft
    there: Passage
    days: list[urai.Draft]
    shares: list[urai.Draft]
    written: str

    @property
    def is_dated(self) -> bool:
        """Whether a day follows soon."""
        return any(day.start - self.draft.end < NEAR for day in self.days)

    @property
    def is_past(self) -> bool:
        """Whether the day that follows was over when the document was written."""
        day = next((d for d in self.days if d.value.get("edtf") and d.start - self.draft.end < NEAR), None)
        if day is None or not self.written or day.end - day.start < 4 or not day.value.get("edtf", "").startswith("2"):
            return False
        edtf = str(day.value["edtf"])[:10]
        return edtf[:4] in self.there.after and edtf < self.written[: len(edtf)]

    @property
    def is_of_applicants(self) -> bool:
        """Whether the sentence is of who applies for a post, the cue itself included: masa pendaftaran diperpanjang."""
        return bool(_OF_APPLICANTS.search(f"{self.there.before}{self.cue}{self.there.after}"))

    @property
    def is_hoped(self) -> bool:
        """Whether it is only wished or supposed."""
        return bool(duties.HOPED.search(self.there.clause_before))


def _says_aims(mention: _Mention) -> bool:
    before, after = mention.there.before, mention.there.after
    if mention.cue.casefold() == "mematok" and duties.PRICE.search(before[-60:] + after[:40]):
        return False
    return not (_REACHED.match(after) or duties.AUDIENCE.match(after))


def _is_aim(mention: _Mention) -> bool:
    after = mention.there.after
    if (
        mention.is_of_applicants
        or _IN_GENERAL.search(mention.there.before)
        or _REACHED.match(after)
        or _PASSED.match(after)
    ):
        return False
    return bool(_AMOUNT.search(after[:100]) or _TO_REACH.match(after))


def _is_aimed_at(mention: _Mention) -> bool:
    before, after = mention.there.before, mention.there.after
    if duties.PRICE.search(before[-60:] + after[:40]) or duties.HOPED.search(before):
        return False
    if mention.cue.casefold() == "menyasar":
        return bool(re.match(r"\s(?:\w+\s)?\d", after)) and bool(duties.WHEN.search(after))
    return bool(duties.PRIZE.match(after)) or (
        mention.cue.casefold().endswith("patok") and bool(re.match(r"[^.;]{0,40}?\d", after))
    )


def _is_resolved(mention: _Mention) -> bool:
    after = mention.there.after
    if mention.cue[:1].casefold() == "k":
        return bool(re.match(r"[^.;]{0,60}?\d", after)) and bool(
            duties.WHEN.search(after) or duties.TO_COME.search(after)
        )
    return bool(duties.PRIZE.match(after)) and not mention.is_past


def _is_deadline(mention: _Mention) -> bool:
    before, after = mention.there.before, mention.there.after
    if mention.is_hoped or mention.is_past or duties.PRISON.search(before):
        return False
    bound = bool(duties.MUST.search(before) or duties.MUST.search(after))
    if not (bound or mention.is_of_applicants):
        bound = bool(_DUTY.search(before) or duties.FINISHED.search(before))
    return bound and (mention.is_dated or bool(duties.DAY.match(after)))


def _is_until(mention: _Mention) -> bool:
    """Say whether somebody is told to have something done by the time that a sentence bounds."""
    before, after = mention.there.before, mention.there.after
    if mention.is_hoped or mention.is_past or _OF_APPLICANTS.search(before) or duties.PRISON.search(before):
        return False
    if mention.cue.casefold().startswith(("hingga", "sampai")) and duties.PERIOD_FROM.search(before):
        return False
    firm = not mention.cue.casefold().startswith(("hingga", "sampai"))
    if firm and (duties.EFFORT.search(before) or duties.EFFORT.search(after) or duties.ORDERED.search(before)):
        return True
    if duties.MUST.search(before):
        return mention.cue.casefold() == "paling lama" or bool(duties.DONE.search(before) or duties.DONE.search(after))
    # The time first, then the duty: dalam tiga bulan puskesmas wajib menerapkan …
    duty = duties.MUST.search(after)
    return duty is not None and bool(duties.DONE.search(after, duty.end()))


def _is_time(mention: _Mention) -> bool:
    if mention.is_hoped or mention.is_of_applicants:
        return False
    return mention.is_dated or bool(duties.DAY.match(mention.there.after)) or mention.cue.endswith(" ")


def _is_goal(mention: _Mention) -> bool:
    before, after, cue = mention.there.before, mention.there.after, mention.cue
    if mention.is_hoped or mention.is_past or mention.is_of_applicants:
        return False
    if _OF_LEVEL.search(cue) and (
        any(share.start - mention.draft.end < NEAR for share in mention.shares) or duties.GRADE.match(after)
    ):
        return True
    if cue.endswith(("sudah", "ada", "punya", "memiliki", "lulus", "sudah harus")) and not (
        duties.DONE.search(after[:FAR]) or duties.EACH.search(before[-80:])
    ):
        return False
    return bool(duties.WHEN.search(after[:FAR])) or _opens_with_time(before)


def _opens_with_time(before: str) -> bool:
    """Say whether the time stands first before a duty, as in ``pada akhir tahun semua harus sudah``."""
    clause = before[-FAR:]
    found = duties.WHEN.search(clause)
    return found is not None and (found.start() < OPENING or clause[: found.start()].rstrip().endswith((",", "“", '"')))


OPENING = 3
"""Code points within which a time stands first."""


def _is_level(mention: _Mention) -> bool:
    if mention.is_hoped or mention.is_past or mention.is_of_applicants:
        return False
    if mention.cue[:3].casefold() in ("min", "pal", "sek"):
        return bool(duties.WHEN.search(mention.there.after[:60]))
    return bool(duties.ASKED.search(mention.there.before))


def _is_finished(mention: _Mention) -> bool:
    before = mention.there.before
    return bool(duties.MUST.search(before) or duties.ASKED.search(before)) and not (mention.is_hoped or mention.is_past)


def _is_duty(mention: _Mention) -> bool:
    """Say whether a duty has an amount to reach with its day, or falls to all of them at a time to come."""
    before, after, days = mention.there.before, mention.there.after, mention.days
    if mention.is_hoped or mention.is_of_applicants:
        return False
    if days and any(days[0].start - FAR <= share.start <= days[-1].end for share in mention.shares):
        return True
    if duties.SHARE.search(after[:FAR]):
        return True
    return bool(duties.EACH.search(before[-80:]) and duties.TO_COME.search(after) and days)


def _is_held(mention: _Mention) -> bool:
    if _RAISED.match(mention.cue) and (mention.is_past or not duties.WHEN.search(mention.there.after)):
        return False
    return bool(re.match(r"[^.;,]{0,40}?\d", mention.there.after)) and not (
        mention.is_hoped or duties.ALREADY.search(mention.there.before)
    )


def _is_planned(mention: _Mention) -> bool:
    return not (mention.is_hoped or mention.is_past) and (
        mention.is_dated or bool(duties.WHEN.search(mention.there.after[:80]))
    )


_RAISED = re.compile(
    r"di(?:genjot|naikkan|turunkan|tingkatkan|tekan|pangkas|kurangi|dorong)\s(?!(?:tetap|agar|di|pada|maksimal))",
    re.IGNORECASE,
)
_OF_LEVEL = re.compile(
    r"(?:[nt]embus|capai|nyentuh|turun|naik|bawah|atas|sudah|nol|harus|wajib|mesti|minimal|sedikit|sedikitnya|kurangnya)\s?$",
    re.IGNORECASE,
)
_AIMS: dict[str, Callable[[_Mention], bool]] = {
    "AIMS": _says_aims,
    "GIVEN": _says_aims,
    "AIM": _is_aim,
    "AIMED_AT": _is_aimed_at,
    "RESOLVED": _is_resolved,
    "DEADLINE": _is_deadline,
    "UNTIL": _is_until,
    "TIME": _is_time,
    "GOAL": _is_goal,
    "LEVEL": _is_level,
    "DUTY": _is_duty,
    "FINISHED": _is_finished,
    "HELD": _is_held,
    "PLANNED": _is_planned,
}
"""What a word must stand with to tell of a target, by the terminal that it is."""


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
