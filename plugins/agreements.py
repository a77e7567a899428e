"""Agreements: a resolver keeps the one that an article reports, and finds its parties, subject, date and term."""

from __future__ import annotations

import re

import urai

from ._passages import Passage, passage

_SIGNED = re.compile(
    r"\b(?:me(?:nandatangani|neken|njalin|nyepakati|ngikat|mperpanjang|mperbarui)|(?:pe)?(?:n)?andatangan(?:i|an)|teken|jalin|ditanda\s?tangani|diteken|dijalin|disepakati|sepakat|bersepakat"
    r"|menindaklanjuti|tindak\slanjut|melalui|ditandai|tertuang|lewat|gandeng|menggandeng)\b",
    re.IGNORECASE,
)
_ANAPHORA = re.compile(r"^\s(?:ini|itu|tersebut|yang\s(?:telah|sudah)|nya)\b")
_PARTY = (
    r"(?:(?:[A-Z][\w.'’/&-]*|\([A-Z][^()\n]{1,40}\)|(?:dan|of|the)(?=\s[A-Z])|(?:pihak|sejumlah|beberapa|perguruan|tinggi|seluruh|para|tujuh|enam|lima|empat|tiga|dua|bersama|delapan|sembilan|\d+)(?=\s))"
    r",?\s?){1,20}"
)
_BETWEEN = re.compile(
    rf"^\s?(?:ini\s|itu\s|tersebut\s|dilakukan\s)?(?:antara|antar)\s(?P<one>{_PARTY})(?:dengan|dan|bersama)\s(?P<other>{_PARTY})"
)
_WITH = re.compile(
    rf"^[^.;]{{0,60}}?\b(?:dengan|bersama|oleh)\s(?P<other>{_PARTY})(?:(?:dengan|bersama|dan)\s(?P<more>{_PARTY}))?"
)
_BY = re.compile(
    rf"(?P<one>{_PARTY})(?<=\s)(?:kembali\s|resmi\s|telah\s|secara\sresmi\s|akan\s)*(?:menandatangani|meneken|menjalin|teken|jalin|sepakat\w*|menyepakati|melakukan|memperpanjang|memulai|memperkuat)\s[^.;]{{0,60}}$"
)
_WITH_BEFORE = re.compile(rf"\b(?:dengan|bersama|antara|gandeng|menggandeng)\s(?P<other>{_PARTY})[^.;]{{0,60}}$")
_ABOUT = re.compile(
    r"\b(?:tentang|terkait(?:\sdengan)?|mengenai|di\sbidang|bidang|dalam\s(?:hal|rangka|upaya)|untuk|guna|soal|perihal|ihwal)\s(?P<about>[^.;\n“”\"]{5,140}?)(?=,|\s(?:di\s[A-Z]|pada\s|antara\s|yang\s|dengan\s[A-Z]|oleh\s|bersama\s|\()|[.;\n]|$)"
)
_TERM = re.compile(
    r"\b(?:selama|jangka\swaktu|berlaku(?:\shingga|\ssampai)?)\s(?P<term>(?:\d+|satu|dua|tiga|empat|lima|sepuluh)\s(?:\(\w+\)\s)?tahun)\b"
)
_TITLE = re.compile(
    r"^(?:Bupati|Wali\s?[Kk]ota|Gubernur|Wakil\s\w+|Kepala|Direktur|Rektor|Ketua|Menteri|Sekretaris|Pj\.?|Plt\.?|Penjabat)\s"
)


def reported(view: urai.View) -> None:
    """Keep of an article's mentions the agreement that says most: who ties it with whom, about what."""
    found = view.of_kind("agreement")
    if not found:
        return
    best: tuple[int, urai.Draft, Passage, list[str], int] | None = None
    for draft in found:
        there = passage(view.text, draft.start, draft.end)
        parties, end = _parties(draft, there)
        points = _points(view, draft, there, parties)
        if best is None or points > best[0]:
            best = points, draft, there, parties, end
    view.drafts = [draft for draft in view.drafts if draft.kind != "agreement"]
    if best is None or best[0] < ENOUGH:
        return
    _, draft, there, parties, end = best
    dates = [d for d in view.between(there.start, there.end, "date") if d.value.get("edtf")]
    about = _ABOUT.search(there.after[max(0, end - draft.end) :]) or _ABOUT.search(there.after)
    term = _TERM.search(view.text)
    draft.end = max(draft.end, end)
    draft.value = {
        "parties": parties,
        "about": about["about"].strip() if about else None,
        "date": dates[0].value["edtf"] if dates else None,
        "term": term["term"] if term else None,
    }
    view.drafts.append(draft)


ENOUGH = 4
"""Points that make a mention an agreement that is reported."""


def _points(view: urai.View, draft: urai.Draft, there: Passage, parties: list[str]) -> int:
    words = view.text[draft.start : draft.end].casefold().replace(" ", "")
    if _ANAPHORA.match(there.after):
        return 0
    paper = 0 if words.startswith("kerjasama") or draft.tree.part("TIE") else 2
    signed = 2 * bool(_SIGNED.search(there.before) or _SIGNED.search(there.after[:160])) or 2 * bool(
        draft.tree.part("TIE")
    )
    return paper + signed + min(len(parties), 2) + (draft.start < EARLY)


EARLY = 900
"""Code points from the beginning within which an article tells its news."""


def _parties(draft: urai.Draft, there: Passage) -> tuple[list[str], int]:
    """Give the parties that a mention names, and where the last of those after it ends."""
    if between := _BETWEEN.match(there.after):
        return [_party(between["one"]), _party(between["other"])], draft.end + len(
            there.after[: between.end()].rstrip(" ,")
        )
    parties = [_party(by["one"])] if (by := _BY.search(there.before)) else []
    end = draft.end
    if with_ := _WITH.match(there.after):
        parties += [_party(party) for party in (with_["other"], with_["more"]) if party]
        end = draft.end + len(there.after[: with_.end()].rstrip(" ,"))
    elif before := _WITH_BEFORE.search(there.before):
        parties.append(_party(before["other"]))
    return [party for party in parties if re.match(r"(?!pihak|para|beberapa|sejumlah|bersama).*[A-Z]\w", party)], end


def _party(words: str) -> str:
    """Give a party without the name of the person that signs for it."""
    body = words.strip(" ,")
    return body.split(", ")[0] if _TITLE.match(body) else body


@urai.hookimpl
def urai_resolvers() -> list[urai.Resolver]:
    """Contribute the resolver."""
    return [urai.Resolver("news/agreement_reported", reported, "The agreement that an article reports", order=60)]
