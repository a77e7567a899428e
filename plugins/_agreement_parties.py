"""Who ties an agreement, as its sentence and the one before name them."""

from __future__ import annotations

import re

import urai

from ._passages import Passage, passage

_PARTY = (
    r"(?:(?:[A-Z][\w.'’/&-]*+|\([A-Z][^()\n]{1,40}\)|(?:dan|of|the)(?=\s[A-Z])|(?:pihak|sejumlah|beberapa|perguruan|tinggi|seluruh|para|tujuh|enam|lima|empat|tiga|dua|bersama|delapan|sembilan|\d+)(?=\s))"
    r",?\s?){1,20}"
)
_BETWEEN = re.compile(
    rf"^\s?(?:ini\s|itu\s|tersebut\s|dilakukan\s)?(?:antara|antar)\s(?P<one>{_PARTY})(?:dengan|dan|bersama)\s(?P<other>{_PARTY})"
)
_WITH = re.compile(
    rf"^[^.;]{{0,60}}?\b(?:dengan|bersama|oleh)\s(?P<other>{_PARTY})(?:(?:dengan|bersama|dan)\s(?P<more>{_PARTY}))?"
)
_BY = re.compile(
    rf"(?P<one>{_PARTY})(?<=\s)(?:juga\s|kembali\s|resmi\s|telah\s|secara\sresmi\s|akan\s)*(?:menandatangani|meneken|menjalin|teken|jalin|sepakat\w*|menyepakati|melakukan|memperpanjang|memulai|memperkuat)\s[^.;]{{0,60}}$"
)
# Two bodies that sign together: Pemkab Rawa dan Kejari Rawa
_AND_ANOTHER = re.compile(
    r",?\s(?:dan|serta|bersama|dengan)\s(?=(?:Pem(?:kab|kot|prov|da|erintah)|Kejari|Kejaksaan|Universitas|Politeknik|Institut|PT|CV|BPJS|Bank|Polres"
    r"|Polda|Badan|Dinas|DPRD|BKN|Kementerian|KPU|Bawaslu|Kodim|Pengadilan|Baznas|Yayasan|Perum)\b)"
)
_AMONG = re.compile(
    rf"^\s?(?:ini\s|itu\s|tersebut\s|dilakukan\s)?(?:antara|dengan|bersama|oleh)\s(?P<all>{_PARTY}{_PARTY})"
)
SIGNED_BY = re.compile(
    rf"^[^.;]{{0,90}}?\b(?:ditanda\s?tangani|diteken|disepakati)\s(?:langsung\s|bersama\s)?(?:oleh\s|antara\s)?(?P<one>{_PARTY})(?:dengan|dan|bersama)\s(?P<other>{_PARTY})"
)
# The parties agreed in the sentence before: A dan B bersepakat … Kesepakatan itu dituangkan dalam …
_AGREED = re.compile(r"^(?:Kesepakatan|Kerja\s?sama|Komitmen|Kolaborasi|Kemitraan|Sinergi)\s(?:itu|ini|tersebut)\b")
_AGREE = re.compile(
    rf"(?<!\w)(?P<one>{_PARTY})(?:dan|dengan|bersama)\s(?P<other>{_PARTY})(?:telah\s|resmi\s|kembali\s|secara\sresmi\s)*"
    r"(?:bersepakat|sepakat|menyepakati|berkomitmen|bekerja\s?sama|menjalin|memperkuat)\b"
    r"(?:\suntuk)?(?:\s(?P<about>me\w+\s[^.;,\n]{3,120}))?"
)
_WITH_BEFORE = re.compile(rf"\b(?:dengan|bersama|antara|gandeng|menggandeng)\s(?P<other>{_PARTY})[^.;]{{0,60}}$")
# A bracket may hold a comma; between parties one stands outside.
_COMMA = re.compile(r",\s(?:(?:dan|serta)\s)?(?![^()]{0,40}\))")
_DEGREES_BEFORE = re.compile(r"(?:,?\s(?:Prof|Drs?|Dra|Ir|Hj?|KH|drg?)\b\.?)+,?$")
_ADVERB = re.compile(r"^(?:Sebelumnya|Kemarin|Selain\situ|Kini|Hari\sini),\s")
_WEEKDAY = re.compile(r",?\s(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|Ahad)\b.*$")
_OFFICE = (
    r"(?:Bupati|Wali\s?[Kk]ota|Gubernur|Wakil\s\w+|Kepala|Direktur|Rektor|Ketua|Menteri|Sekretaris|Pj\.?|Plt\.?"
    r"|Penjabat)\s"
)
_BOTH_OFFICES = re.compile(rf",?\s(?:dan|dengan|serta|bersama)\s(?={_OFFICE})")
_TITLE = re.compile(rf"^{_OFFICE}")


def agreed_before(text: str, there: Passage) -> re.Match[str] | None:
    """Find who agreed on what in the sentence before, where this one takes it up."""
    if not _AGREED.match(there.before) or there.start < 2:
        return None
    return _AGREE.search(passage(text, there.start - 2, there.start - 2).before)


def parties_of(view: urai.View, draft: urai.Draft, there: Passage) -> tuple[list[str], int]:
    """Give the parties that a mention names, and where the last of those after it ends."""
    people = [view.text[person.start : person.end] for person in view.between(there.start, there.end, "person")]
    if among := _among(there.after):
        parties, end = among
    elif signed := SIGNED_BY.match(there.after):
        parties, end = [signed["one"], signed["other"]], signed.end()
    elif between := _BETWEEN.match(there.after):
        parties, end = [between["one"], between["other"]], between.end()
    else:
        parties, end = [by["one"]] if (by := _BY.search(there.before)) else [], 0
        if with_ := _WITH.match(there.after):
            parties += [party for party in (with_["other"], with_["more"]) if party]
            end = with_.end()
        elif before := _WITH_BEFORE.search(there.before):
            parties.append(before["other"])
        elif agreed := agreed_before(view.text, there):
            parties = [agreed["one"], agreed["other"]]
    named = dict.fromkeys(_party(one, people) for words in parties for one in _AND_ANOTHER.split(words))
    return [party for party in named if _NAMED.match(party)], draft.end + len(there.after[:end].rstrip(" ,"))


_NAMED = re.compile(r"(?!pihak|para|beberapa|sejumlah|bersama).*[A-Z]\w")


def _among(after: str) -> tuple[list[str], int] | None:
    """Give the parties of a list: two officials with their names, or three bodies and more."""
    found = _AMONG.match(after)
    if found is None:
        return None
    if _TITLE.match(found["all"]):
        parties = _BOTH_OFFICES.split(found["all"])
        return (parties, found.end()) if len(parties) > 1 else None
    parties = _COMMA.split(found["all"].rstrip(" ,"))
    return (parties, found.end()) if len(parties) > 2 and not any(map(_TITLE.match, parties)) else None


def _party(words: str, people: list[str]) -> str:
    """Give a party without the name of the person that signs for it."""
    body = _WEEKDAY.sub("", _ADVERB.sub("", words)).strip(" ,")
    if not _TITLE.match(body):
        return body
    body, _, apposed = body.partition(", ")
    if any(person in apposed for person in people):
        return body
    for person in people:
        office, found, _ = body.partition(f" {person}")
        if found:
            return _DEGREES_BEFORE.sub("", office).strip(" ,")
    return body
