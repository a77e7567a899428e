"""Whether a word in its sentence tells of a target: what it must stand with, by the terminal that it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

import urai

from . import _duties as duties
from ._passages import Passage

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


class Mention(NamedTuple):
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


def _says_aims(mention: Mention) -> bool:
    before, after = mention.there.before, mention.there.after
    if mention.cue.casefold() == "mematok" and duties.PRICE.search(before[-60:] + after[:40]):
        return False
    return not (_REACHED.match(after) or duties.AUDIENCE.match(after))


def _is_aim(mention: Mention) -> bool:
    after = mention.there.after
    if (
        mention.is_of_applicants
        or _IN_GENERAL.search(mention.there.before)
        or _REACHED.match(after)
        or _PASSED.match(after)
    ):
        return False
    return bool(_AMOUNT.search(after[:100]) or _TO_REACH.match(after))


def _is_aimed_at(mention: Mention) -> bool:
    before, after = mention.there.before, mention.there.after
    if duties.PRICE.search(before[-60:] + after[:40]) or duties.HOPED.search(before):
        return False
    if mention.cue.casefold() == "menyasar":
        return bool(re.match(r"\s(?:\w+\s)?\d", after)) and bool(duties.WHEN.search(after))
    return bool(duties.PRIZE.match(after)) or (
        mention.cue.casefold().endswith("patok") and bool(re.match(r"[^.;]{0,40}?\d", after))
    )


def _is_resolved(mention: Mention) -> bool:
    after = mention.there.after
    if mention.cue[:1].casefold() == "k":
        return bool(re.match(r"[^.;]{0,60}?\d", after)) and bool(
            duties.WHEN.search(after) or duties.TO_COME.search(after)
        )
    told = duties.PRIZE.match(after) or (re.match(r"[^.;,]{0,60}?\d", after) and duties.WHEN.search(after))
    return bool(told) and not mention.is_past


def _is_deadline(mention: Mention) -> bool:
    before, after = mention.there.before, mention.there.after
    if mention.is_hoped or mention.is_past or duties.PRISON.search(before):
        return False
    bound = bool(duties.MUST.search(before) or duties.MUST.search(after))
    if not (bound or mention.is_of_applicants):
        bound = bool(_DUTY.search(before) or duties.FINISHED.search(before))
    return bound and (mention.is_dated or bool(duties.DAY.match(after)))


def _is_until(mention: Mention) -> bool:
    """Say whether somebody is told to have something done by the time that a sentence bounds."""
    before, after = mention.there.before, mention.there.after
    if mention.is_hoped or mention.is_past or _OF_APPLICANTS.search(before) or duties.PRISON.search(before):
        return False
    if mention.cue.casefold().startswith(("hingga", "sampai")) and duties.PERIOD_FROM.search(before):
        return False
    firm = not (before.strip(' “"') and mention.cue.casefold().startswith(("hingga", "sampai")))
    if firm and (duties.EFFORT.search(before) or duties.EFFORT.search(after) or duties.ORDERED.search(before)):
        return True
    if duties.MUST.search(before):
        return mention.cue.casefold() == "paling lama" or bool(duties.DONE.search(before) or duties.DONE.search(after))
    # The time first, then the duty: dalam tiga bulan puskesmas wajib menerapkan …
    duty = duties.MUST.search(after)
    return duty is not None and bool(duties.DONE.search(after, duty.end()))


def _is_time(mention: Mention) -> bool:
    if mention.is_hoped or mention.is_of_applicants:
        return False
    return mention.is_dated or bool(duties.DAY.match(mention.there.after)) or mention.cue.endswith(" ")


def _is_goal(mention: Mention) -> bool:
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


def _is_level(mention: Mention) -> bool:
    if mention.is_hoped or mention.is_past or mention.is_of_applicants:
        return False
    if mention.cue[:3].casefold() in ("min", "pal", "sek"):
        return bool(duties.WHEN.search(mention.there.after[:60]))
    return bool(duties.ASKED.search(mention.there.before))


def _is_finished(mention: Mention) -> bool:
    before = mention.there.before
    return bool(duties.MUST.search(before) or duties.ASKED.search(before)) and not (mention.is_hoped or mention.is_past)


def _is_duty(mention: Mention) -> bool:
    """Say whether a duty has an amount to reach with its day, or falls to all of them at a time to come."""
    before, after, days = mention.there.before, mention.there.after, mention.days
    if mention.is_hoped or mention.is_of_applicants:
        return False
    if (
        not re.match(r"(?:harus|mesti)\b", mention.cue, re.IGNORECASE)
        and days
        and any(days[0].start - FAR <= share.start <= days[-1].end for share in mention.shares)
    ):
        return True
    if duties.SHARE.search(after[:FAR]):
        return True
    if re.match(r"[^.;,]{0,60}?\d[\d,.]*\s?(?:persen|%)", after):
        return bool(duties.EACH.search(before[-80:]) or duties.WHEN.search(after) or _opens_with_time(before))
    return bool(
        duties.EACH.search(before[-80:])
        and duties.TO_COME.search(after)
        and (days or duties.DONE.search(mention.cue + after))
    )


def _is_held(mention: Mention) -> bool:
    if _RAISED.match(mention.cue) and (mention.is_past or not duties.WHEN.search(mention.there.after)):
        return False
    return bool(re.match(r"[^.;,]{0,40}?\d", mention.there.after)) and not (
        mention.is_hoped or duties.ALREADY.search(mention.there.before)
    )


def _is_planned(mention: Mention) -> bool:
    """Say whether what is planned is to be finished, or is a work: ``pengoperasian direncanakan pada …``."""
    if mention.cue.casefold() in ("direncanakan", "dijadwalkan") and not _WORK.search(mention.there.before):
        return False
    return not (mention.is_hoped or mention.is_past) and (
        mention.is_dated or bool(duties.WHEN.search(mention.there.after[:80]))
    )


_WORK = re.compile(r"\b[Pp]e(?:ng|m|n|r|ny|me)\w+an\b")
_RAISED = re.compile(
    r"di(?:genjot|naikkan|turunkan|tingkatkan|tekan|pangkas|kurangi|dorong)\s(?!(?:tetap|agar|di|pada|maksimal))",
    re.IGNORECASE,
)
_OF_LEVEL = re.compile(
    r"(?:[nt]embus|capai|nyentuh|turun|naik|bawah|atas|sudah|nol|harus|wajib|mesti|minimal|sedikit|sedikitnya|kurangnya)\s?$",
    re.IGNORECASE,
)
AIMS: dict[str, Callable[[Mention], bool]] = {
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
