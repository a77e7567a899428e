"""Agreements: a resolver keeps the one that an article reports, and those told beside it, with what they say."""

from __future__ import annotations

import re
from typing import NamedTuple

import urai

from ._agreement_parties import SIGNED_BY, agreed_before, parties_of
from ._passages import Passage, passage

_SIGNED = re.compile(
    r"\b(?:me(?:nandatangani|neken|njalin|nyepakati|ngikat|mperpanjang|mperbarui)|(?:pe)?(?:n)?andatangan(?:i|an)|teken|jalin|ditanda\s?tangani|diteken|dijalin|disepakati|sepakat|bersepakat"
    r"|menindaklanjuti|tindak\slanjut|melalui|membubuhkan\standa\s?tangan|ditandai|tertuang|dituangkan|lewat|gandeng|menggandeng)\b",
    re.IGNORECASE,
)
_ANAPHORA = re.compile(r"^\s(?:ini|itu|tersebut|yang\s(?:telah|sudah)|nya)\b")
# A paper that is not there yet: akan meneken MoU; draf PKS; PKS masih dibahas.
_TO_COME = re.compile(
    r"\b(?:berencana|rencana(?:nya)?|merencanakan|akan|bakal|segera|hendak|ingin|menjajaki|penjajakan|(?:meng|di)?usul\w*|draf(?:t)?|rancangan|konsep"
    r"|membahas|pembahasan|dibahas|belum|batal|jika|bila|kalau|(?:se)?andai(?:nya)?|apabila|berharap|diharapkan|harap|wacana|menawarkan|ditawarkan"
    r"|menyiapkan|mempersiapkan|mematangkan|perlu|perlunya|agar|pentingnya)\b[^.;,]{0,80}$",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"^[^.;,]{0,60}\b(?:(?:masih|sedang|tengah)\s(?:di|dalam|menunggu|men)\w*|belum|batal|dijadwalkan|direncanakan|rencananya|ditargetkan|(?:akan|segera|bakal)\s(?:segera\s)?(?:diteken|ditanda))\b",
    re.IGNORECASE,
)
# Another agreement of the same article says that it is one.
_ANOTHER = re.compile(
    r"\b(?:juga|selain\situ|pula|pada\s(?:hari|kesempatan|waktu)\syang\ssama|(?:di\s)?kesempatan\s(?:yang\ssama|itu)|sementara\situ|kemudian|sebelumnya|perpanjangan\sdari|kelanjutan\sdari|menggantikan"
    r"|di\ssamping\situ|tak\shanya|tidak\shanya|sekaligus)\b",
    re.IGNORECASE,
)
_SIGNING = re.compile(
    r"\b(?:(?:me|di)(?:nanda\s?tangani|tanda\s?tangani|neken|teken|nyepakati|sepakati|njalin|mperpanjang)|teken|tandatangani|penanda\s?tangan\w*|perpanjangan)\b",
    re.IGNORECASE,
)
_MEMORANDUM = re.compile(r"nota|memorandum|mou|kesepa\w+|naskah\s(?:nota|kesepa\w+)", re.IGNORECASE)
# A contract that carries a memorandum out: MoU itu ditindaklanjuti dengan PKS; turunan dari nota kesepahaman
_UPON = re.compile(
    r"\b(?:ditindaklanjuti\s(?:dengan|melalui|lewat)|(?:turunan|tindak\slanjut|penjabaran|pelaksanaan|implementasi|realisasi)\s(?:dari|atas)"
    r"|menindaklanjuti|merupakan\sturunan)\b",
    re.IGNORECASE,
)
_GENERIC = frozenset(
    "pemerintah kabupaten kota provinsi pemkab pemkot pemprov pemda bupati wali walikota gubernur kepala direktur utama"
    " rektor ketua universitas dinas badan kantor negeri daerah pt cv dan".split()
)
_ABOUT = re.compile(
    r"\b(?:tentang|terkait(?:\sdengan)?|mengenai|di\sbidang|bidang|dalam\s(?:hal|rangka|upaya)|untuk|guna|soal|perihal|ihwal)\s(?P<about>(?:[^.;\n“”\"]|\.(?=\d)){5,140}?)(?=,|\s(?:di\s[A-Z]|pada\s|antara\s|yang\s|dengan\s[A-Z]|oleh\s|bersama\s|akhirnya\s|resmi\s|telah\s|ditanda|diteken|\()|\.(?!\d)|[;\n]|$)"
)
_TERM = re.compile(
    r"\b(?:selama|jangka\swaktu|berlaku(?:\shingga|\ssampai)?)\s(?P<term>(?:\d+|satu|dua|tiga|empat|lima|sepuluh)\s(?:\(\w+\)\s)?tahun)\b"
)


def reported(view: urai.View) -> None:
    """Keep the agreement of whose mentions one says most (who ties it with whom, about what), and others than it."""
    found = view.of_kind("agreement")
    if not found:
        return
    told: list[_Mention] = []
    for draft in found:
        there = passage(view.text, draft.start, draft.end)
        if _TO_COME.search(there.before) or _NOT_YET.match(there.after):
            continue
        parties, end = parties_of(view, draft, there)
        told.append(_Mention(_points(view, draft, there, parties), draft, there, parties, end))
    view.drafts = [draft for draft in view.drafts if draft.kind != "agreement"]
    best = max(told, key=lambda mention: mention.points, default=None)
    if best is None or best.points < ENOUGH:
        return
    kept = [best]
    for mention in told:
        if mention.points >= ENOUGH and _is_another(view, mention, kept):
            kept.append(mention)
    for mention in kept:
        view.drafts.append(_fact(view, mention))


class _Mention(NamedTuple):
    """A mention of an agreement in its sentence, with how much it says."""

    points: int
    draft: urai.Draft
    there: Passage
    parties: list[str]
    end: int


def _is_another(view: urai.View, mention: _Mention, kept: list[_Mention]) -> bool:
    """Say whether a mention that is signed tells another agreement: of another day, or with a party not yet named."""
    there = mention.there
    if any(there.start == k.there.start for k in kept) or not (
        _SIGNING.search(there.before) or _SIGNING.search(there.after)
    ):
        return False
    if any(_paper(view, mention) != _paper(view, k) and _follows(view, mention, k) for k in kept):
        return True
    if not _ANOTHER.search(there.before):
        return False
    seen = {word for k in kept for word in _names(view.text[k.there.start : k.there.end])}
    for party in mention.parties:
        own = _names(party)
        if own and len(own & seen) * 2 < len(own):
            return True
    days = {d.value["edtf"] for k in kept for d in _dates(view, k.there)}
    return any(d.value["edtf"] not in days for d in _dates(view, there) if d.start > mention.draft.end)


def _paper(view: urai.View, mention: _Mention) -> bool:
    """Say whether the paper is one on which others are built: a memorandum rather than a contract."""
    return _MEMORANDUM.match(view.text, mention.draft.start) is not None


def _follows(view: urai.View, one: _Mention, other: _Mention) -> bool:
    """Say whether the sentence of one of two papers tells that one was made upon the other."""
    return any(_UPON.search(view.text, m.there.start, m.there.end) for m in (one, other))


def _names(words: str) -> set[str]:
    return {word for word in (w.casefold() for w in _CAPITALISED.findall(words)) if word not in _GENERIC}


_CAPITALISED = re.compile(r"\b[A-Z]\w+")


def _dates(view: urai.View, there: Passage) -> list[urai.Draft]:
    return [d for d in view.between(there.start, there.end, "date") if d.value.get("edtf")]


def _fact(view: urai.View, mention: _Mention) -> urai.Draft:
    _, draft, there, parties, end = mention
    days = [str(day.value["edtf"]) for day in _dates(view, there)]
    about = _about(view.text, draft, there, end)
    term = _TERM.search(view.text)
    draft.end = max(draft.end, end)
    draft.value = {
        "parties": parties,
        "about": about,
        "date": next((day for day in days if len(day) > len("2024-12")), days[0] if days else None),
        "term": term["term"] if term else None,
    }
    return draft


ENOUGH = 4
"""Points that make a mention an agreement that is reported."""


def _points(view: urai.View, draft: urai.Draft, there: Passage, parties: list[str]) -> int:
    words = view.text[draft.start : draft.end].casefold().replace(" ", "")
    if _ANAPHORA.match(there.after) and not (len(parties) > 1 and SIGNED_BY.match(there.after)):
        return 0
    if draft.tree.part("PAPER") and not parties:
        return 0
    if words == "pks" and _PARTIES_OF_POLITICS.search(f"{there.before} {there.after}"):
        return 0
    paper = 0 if (words.startswith("kerjasama") and "antar" not in words) or draft.tree.part("TIE") else 2
    signed = 2 * bool(_SIGNED.search(there.before) or _SIGNED.search(there.after[:160])) or 2 * bool(
        draft.tree.part("TIE")
    )
    return paper + signed + min(len(parties), 2) + (draft.start < EARLY)


_PARTIES_OF_POLITICS = re.compile(
    r"\b(?:PKB|PAN|PPP|PDIP?|PDI-?P|Golkar|Gerindra|NasDem|Nasdem|Demokrat|Hanura|PSI|Perindo|[Pp]artai|[Ff]raksi)\b"
)
EARLY = 900
"""Code points from the beginning within which an article tells its news."""


def _about(text: str, draft: urai.Draft, there: Passage, end: int) -> str | None:
    """Give what an agreement is about: what its sentence says after it, the paper's own name, or what was agreed."""
    named = draft.tree.part("COMMITMENT")
    if named is not None:
        return text[named.start : named.end].partition("Bersama")[2].strip() or None
    if found := _ABOUT.search(there.after[max(0, end - draft.end) :]) or _ABOUT.search(there.after):
        return str(found["about"]).strip()
    agreed = agreed_before(text, there)
    return str(agreed["about"]).strip() if agreed and agreed["about"] else None


@urai.hookimpl
def urai_resolvers() -> list[urai.Resolver]:
    """Contribute the resolver."""
    return [urai.Resolver("news/agreement_reported", reported, "The agreement that an article reports", order=60)]
