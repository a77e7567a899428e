"""Programmes: a resolver cuts names out of their matches, reads announced lists and finds each name again."""

from __future__ import annotations

import re
from collections.abc import Iterator

import urai

from ._passages import passage

_ITEM = re.compile(r"\s*(?:,\s?(?:(?:dan|serta|hingga|sampai)\s)?|\s(?:dan|serta|hingga|sampai)\s)")
# Whose an item is: Si Pelaut dari Disdukcapil; Lapor Cepat besutan Dinas Sosial
_WHOSE = re.compile(r"\s(?:dari|milik|besutan|karya|buatan|garapan|oleh)\s[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,5}")
# Two names as one: e-Presensi dan SIMPEG; program Bapak Asuh Lansia (BAL) dan Rumah Gizi
_JOINED = re.compile(r"(?P<one>[\w' -]+?)\s(?:dan|serta)\s(?P<other>[A-Z]{4,}|[eE]-[A-Z]\w+)")
_AND_NAME = re.compile(r"\s(?:dan|serta)\s(?P<name>[A-Z][\w'’-]{3,}(?:\s[A-Z][\w'’-]*){0,4})")
_LOWER_NAME = re.compile(
    r"(?:layanan|jemput bola|bedah rumah|gerakan|beasiswa|mobil|kartu|ambulans|kampung|rumah|warung)(?:\s[\w-]+){1,5}"
)
_PROPER_NAME = re.compile(
    r"(?:[Pp]rogram\s|[Ii]novasi\s|[Aa]plikasi\s)?(?P<name>[“\"‘']?(?:[A-Z][\w'’-]*|[eE]-\w+)(?:\s(?:(?:untuk|di|ke)\s)?[A-Z][\w'’&-]*){0,5}(?:\s\([^()\n]{2,40}\))?[”\"’']?)"
)
_NO_PROGRAM = re.compile(
    r"(?:Dinas|Badan|Pemkab|Pemkot|Pemprov|Pemerintah|Kabupaten|Provinsi|Bupati|Gubernur|Kementerian|Presiden|Menteri|Jalan|Januari|Februari|Maret|April|Mei|Juni"
    r"|Juli|Agustus|September|Oktober|November|Desember|ASN|PNS|PPPK|OPD|SKPD|DPRD|BKN|Indonesia)\b"
)
# Sistem Informasi Kearsipan: capitalised, the word before belongs to the name.
_PART_OF_NAME = re.compile(r"(?:Sistem Informasi|Kartu|Gerakan)\b")
_CAPITALISED_BEFORE = re.compile(
    r"(?<![.!?\n] )\b(?!Penggunaan|Pemanfaatan|Peluncuran|Sosialisasi|Penerapan|Melalui|Lewat|Luncurkan)[A-Z][\w-]+\s$"
)
# penghargaan Inovasi Manajemen Talenta: the cue is a word of an award's name.
_AWARD_BEFORE = re.compile(
    r"\b(?:penghargaan|anugerah|piagam|lomba|kompetisi|kategori|nominasi|predikat)\s$", re.IGNORECASE
)
# A name of one word that cannot be another: SIPANDU, SiPandu.
_ONE_OF_ITS_KIND = re.compile(r"(?=\w{5})(?:[A-Z]{2,}\w*|[A-Z][a-z]+[A-Z]\w*)")
_MARKS = "\"“”‘’'"


def names(view: urai.View) -> None:
    """Cut each programme's name out of its match, add the items of lists, and every other mention of a name."""
    found = view.of_kind("program")
    if not found:
        return
    kept: list[urai.Draft] = []
    named = {(other.start, other.end) for other in view.of_kind("place", "person", "organization")}
    for draft in found:
        if draft.rule.endswith("_list"):
            kept += _items(view, draft)
            continue
        if draft.rule.endswith("_known"):
            if not view.text.endswith("(", 0, draft.start):
                kept.append(draft)
            continue
        if _within_a_title(view.text, draft):
            continue
        name = draft.tree.part("NAME") or draft.tree.part("APPOSED") or draft.tree.part("SHORT")
        if name is not None and not _PART_OF_NAME.match(view.text, draft.start):
            draft.start, draft.end = name.start, name.end
        _name(view, draft)
        if (draft.start, draft.end) not in named:
            kept.append(draft)
            kept += _beside(view, draft)
    kept = _apart(kept)
    kept += _again(view, kept)
    view.drafts = [draft for draft in view.drafts if draft.kind != "program"] + kept


def _within_a_title(text: str, draft: urai.Draft) -> bool:
    """Say whether the cue is a word of a longer name: Kompetisi Inovasi Pelayanan Publik."""
    before = text[max(0, draft.start - 30) : draft.start]
    if draft.rule != "news/program" or not text[draft.start].isupper():
        return False
    return bool(_CAPITALISED_BEFORE.search(before) or _AWARD_BEFORE.search(before))


def _name(view: urai.View, draft: urai.Draft) -> None:
    while view.text[draft.start] in _MARKS:
        draft.start += 1
    while view.text[draft.end - 1] in _MARKS:
        draft.end -= 1
    draft.value = {"name": " ".join(view.words(draft.start, draft.end).split())}


def _beside(view: urai.View, draft: urai.Draft) -> Iterator[urai.Draft]:
    """Give the second of two names: where a bracket closes the first, or where it is a system's short name."""
    if joined := _JOINED.fullmatch(view.text, draft.start, draft.end):
        end, draft.end = draft.end, joined.end("one")
        _name(view, draft)
        first = joined.start("other")
    elif view.text[draft.end - 1] == ")" and (other := _AND_NAME.match(view.text, draft.end)):
        first, end = other.span("name")
    else:
        return
    if not _NO_PROGRAM.match(view.text, first):
        second = urai.Draft(kind="program", start=first, end=end, value={}, rule=draft.rule, section=draft.section)
        _name(view, second)
        yield second


def _items(view: urai.View, announced: urai.Draft) -> Iterator[urai.Draft]:
    """Give the names that a list has, up to the first item that is none."""
    end = passage(view.text, announced.start, announced.end).end
    here = announced.end
    while here < end:
        found = _PROPER_NAME.match(view.text, here, end)
        if found is None or _NO_PROGRAM.match(found["name"]):
            found = _LOWER_NAME.match(view.text, here, end)
        if found is None:
            return
        start = found.start("name") if "name" in found.re.groupindex else found.start()
        draft = urai.Draft(
            kind="program", start=start, end=found.end(), value={}, rule=announced.rule, section=announced.section
        )
        _name(view, draft)
        yield draft
        whose = _WHOSE.match(view.text, found.end(), end)
        following = _ITEM.match(view.text, whose.end() if whose else found.end(), end)
        if following is None:
            return
        here = following.end()


def _apart(drafts: list[urai.Draft]) -> list[urai.Draft]:
    """Keep the longest of those that overlap."""
    kept: list[urai.Draft] = []
    for draft in sorted(drafts, key=lambda d: (d.start - d.end, d.start)):
        if all(draft.end <= other.start or other.end <= draft.start for other in kept):
            kept.append(draft)
    return kept


def _again(view: urai.View, drafts: list[urai.Draft]) -> Iterator[urai.Draft]:
    """Give every further mention of a name that is no word: with a space, a hyphen or capitals inside."""
    text = view.text.casefold()
    if len(text) != len(view.text):
        return
    taken = [(draft.start, draft.end) for draft in drafts]
    rules: dict[str, str] = {}
    for draft in drafts:
        name = re.sub(r"\s\([^()]*\)$", "", str(draft.value["name"]))
        if (len(name) > 6 and re.search(r"[\s-]", name)) or _ONE_OF_ITS_KIND.fullmatch(name):
            rules.setdefault(name.casefold(), draft.rule)
    for name, rule in sorted(rules.items()):
        for match in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text):
            if all(match.end() <= start or end <= match.start() for start, end in taken):
                taken.append(match.span())
                yield urai.Draft(
                    kind="program",
                    start=match.start(),
                    end=match.end(),
                    value={"name": view.words(*match.span())},
                    rule=rule,
                    section=view.section_at(match.start()),
                )


@urai.hookimpl
def urai_resolvers() -> list[urai.Resolver]:
    """Contribute the resolver."""
    return [
        urai.Resolver("news/program_names", names, "The names of programmes, wherever they are mentioned", order=40)
    ]
