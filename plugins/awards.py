"""Awards: the normalisers that judge a name by its sentence, and the resolver that finds who got it from whom."""

from __future__ import annotations

import re
from itertools import pairwise

import urai

from ._passages import Passage, Vocabulary, around, part_of, passage, words_of

NEAR = 120
"""Code points before a name within which a verb belongs to it."""

# Somebody gets it, said before its name.
_GETS = Vocabulary(
    """menerima meraih mendapat mendapatkan memperoleh menyabet memboyong mengantongi menggondol merebut memenangkan
    memenangi menyandang mengoleksi memborong merengkuh menuai beroleh
    raihan perolehan digelari berpredikat berstatus sandang menorehkan mempertahankan menggaet mencatatkan
    membawa_pulang raih terima dapat sabet boyong gondol rebut
    borong bawa_pulang pertahankan kantongi koleksi peroleh panen gaet diganjar
    dianugerahi dianugerahkan diberi diberikan dihadiahi dinobatkan didapuk dikukuhkan diraih diterima
    diperoleh ditetapkan ada_juga
    juga_ada peraih penerima penyandang diraihnya diterimanya berbuah diserahkan disematkan berhak_atas"""
)
# Somebody gets it, said after its name.
_GIVEN = Vocabulary(
    """diraih diterima diberikan diserahkan dianugerahkan disematkan diperoleh didapat didapatkan dipersembahkan disabet
    diboyong kepada"""
)
_GIVES = Vocabulary(
    """memberi memberikan menyerahkan menyematkan menganugerahkan mengganjar menghadiahkan serahkan berikan beri
    sematkan anugerahkan ganjar penyerahan penganugerahan pemberian penyematan"""
)
# Who stands before these does not get it, but gives it.
_GIVER_GIVES = Vocabulary("memberi memberikan menyerahkan menyematkan menganugerahkan mengganjar menghadiahkan")
_CONFERS = Vocabulary("menganugerahkan menganugerahi mengganjar menghadiahi")
_NOMINATED = Vocabulary(
    """nominator nominasi nominee finalis unggulan dinominasikan diusulkan berebut memperebutkan bersaing berlaga
    masuk_top masuk_dalam masuk_lima masuk_tiga masuk_sepuluh masuknya_top top"""
)
_TO_COME = Vocabulary("akan bakal nantinya berhak berpeluang hendak")
_WISHED = Vocabulary(
    """semoga mudah-mudahan target targetkan targetnya menargetkan ingin berharap harapan harapannya syarat"""
)
_DENIED = re.compile(
    r"\b(?:belum|tidak|bukan|gagal|tanpa)\s(?!hanya|lupa|cuma|main|sekadar|saja|kali\b|ada\sketerangan)(?:[\w-]+\s){0,4}$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR_AFTER = re.compile(r"\s?(?:(?:pada|untuk|di)\s)?(?:tahun\s(?:anggaran\s)?)((?:19|20)\d\d)", re.IGNORECASE)
_GENERIC = re.compile(
    r"(?:piagam\s)?penghargaan (?:Ini|Itu|Tersebut|Yang|Dan|Terbaik|Juara|Dari|Alhamdulillah|Bupati|Wali Kota"
    r"|Gubernur)$",
    re.IGNORECASE,
)
_NAMED = r"((?:[A-Z][\w&'’-]*)(?:\s(?:(?:dan\s)?[A-Z][\w&'’/-]*|\([A-Z][^()\n]{1,40}\))){0,9})"
_GIVER = re.compile(r"\s?(?:dari|oleh)\s" + _NAMED)
_GIVEN_BY = re.compile(r"\b(?:dari|oleh)\s" + _NAMED)
_BODY = re.compile(
    r"(?:Kementerian|Badan|Komisi|Lembaga|Pemerintah|Pemprov|Pemkab|Gubernur|Presiden|Menteri|Ombudsman|KPK|KASN|BKN"
    r"|BPK|LAN|Kemen\w*)\b"
)
_TO = re.compile(r"\b(?:kepada|oleh)\s[^.;,]{0,40}$")
# What an examination gave is reached: masuk zona hijau; berada di kualifikasi Menuju Informatif
_STANDS_AT = re.compile(r"\b(?:masuk|berada\s(?:di|pada)|naik\s(?:ke|menjadi)|kini|hanya|dengan)\s$", re.IGNORECASE)
# It is counted: Adipura ke-13; Adipura untuk ketiga kalinya
_COUNTED = re.compile(
    r"\s(?:yang\s|untuk\s)?ke(?:-?\s?\d+|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)(?:\s?(?:belas|puluh))?(?:\skali\w*)?\b"
)
# Between an award and what it is, or its grade: Swasti Saba 2023, penghargaan Kota Sehat; … dengan predikat …
_APPOSED = re.compile(r",\s(?:(?:sebuah|yakni|yaitu|yang\smerupakan|merupakan)\s)?")
_WITH_GRADE = re.compile(r"[^.;,\n]{0,80}\sdengan\s")
# What is held, not what is won: dalam kegiatan UMKM & Koperasi Award 2022
_EVENT_BEFORE = re.compile(r"\b(?:kegiatan|acara|gelaran|malam(?:\spuncak)?|puncak)\s$", re.IGNORECASE)
_BESIDE = re.compile(r"\b(?:di|ke|dari|oleh|pada|bersama)\s$", re.IGNORECASE)
_COMMON = frozenset({"penghargaan", "anugerah", "piagam", "award", "awards", "predikat"})


def award_name(part: urai.Node | urai.Token, source: urai.Source) -> str:
    """Give an award's name.

    Raises:
        Rejected: nobody gets it, gives it or stands to get it in its sentence, or it has no name.

    """
    before = around(part, source).before
    words = " ".join(source.words(part).split())
    clause = re.split(r"[.;,]", before)[-1]
    if _EVENT_BEFORE.search(before):
        raise urai.Rejected("an event that is named after an award")
    if _GENERIC.fullmatch(words) or _WISHED.stands_in(clause[-NEAR:]) or _DENIED.search(clause[-NEAR:]):
        raise urai.Rejected("no award that anybody has")
    if part_of(part, "PAPER") and not _handed_over(before):
        raise urai.Rejected("a paper that nobody has yet")
    if part_of(part, "BEST") and not (_handed_over(before) or _GIVEN.stands_in(around(part, source).after[:NEAR])):
        raise urai.Rejected("a prize for anybody")
    nameless = part_of(part, "FOR") or (part_of(part, "giver") and not words[:1].isupper())
    if nameless and not (_GETS.stands_in(before[-NEAR:]) or _CONFERS.stands_in(before[-NEAR:])):
        raise urai.Rejected("a prize that nobody named and nobody gets")
    if award_status(part, source) is None and not _told(part, source):
        raise urai.Rejected("nobody gets, gives or stands to get it")
    if part_of(part, "giver"):
        prize, degree = words_of(part, "PRIZE", source), words_of(part, "DEGREE", source)
        return " ".join(filter(None, (prize, degree))) or words
    title = words_of(part, "TITLE", source)
    if title and not words.casefold().startswith("sertifikat"):
        return title.strip("\"“”‘’'")
    return words


def _handed_over(before: str) -> bool:
    """Say whether right before a paper somebody gets or gives it, and not only some day."""
    near = before[-60:]
    return (_GETS.stands_in(near) or _GIVES.stands_in(near)) and not _TO_COME.stands_in(before[-NEAR:])


def _told(part: urai.Node | urai.Token, source: urai.Source) -> bool:
    """Say whether the sentence tells that somebody gets or gives it."""
    there = around(part, source)
    if (words_of(part, "RANK", source) or "").startswith(("di", "menganugerah", "terpilih")):
        return True
    if _counted(part, source) or (part_of(part, "RESULT") and _STANDS_AT.search(there.before)):
        return True
    if _GETS.stands_in(there.before) or _GIVEN.stands_in(there.after[:NEAR]) or _GIVES.stands_in(there.before):
        return True
    return bool(_GIVER.match(there.after) and (part_of(part, "PROPER") or part_of(part, "AWARDS")))


def _counted(part: urai.Node | urai.Token, source: urai.Source) -> bool:
    """Say whether it is one of several that somebody has got over the years."""
    return (part_of(part, "KNOWN") or part_of(part, "OPINION")) is not None and _COUNTED.match(
        around(part, source).after
    ) is not None


def award_status(part: urai.Node | urai.Token, source: urai.Source) -> str | None:
    """Give ``received`` or ``nominated``; ``None`` where it is still to be given."""
    before = around(part, source).before
    near = before[-NEAR:]
    if part_of(part, "NOMINEE") or part_of(part, "CONTEST"):
        return "nominated"
    if _counted(part, source):
        return "received"
    if _NOMINATED.last(near) > _GETS.last(near):
        return "nominated"
    if _TO_COME.stands_in(before[-60:]):
        return None
    return "received" if _told(part, source) else None


def award_year(part: urai.Node | urai.Token, source: urai.Source) -> str | None:
    """Give the year in an award's name, or right after it."""
    if found := _YEAR.findall(source.words(part)):
        return str(found[-1])
    after = _YEAR_AFTER.match(around(part, source).after)
    return after[1] if after else None


def award_giver(part: urai.Node | urai.Token, source: urai.Source) -> str | None:
    """Give who awards it: after dari or oleh, or the body that the award is named after."""
    if giver := words_of(part, "giver", source):
        return giver
    after = around(part, source).after
    if found := _GIVER.match(after):
        return found[1]
    named = words_of(part, "PROPER", source)
    body = re.sub(r"\s(?:Awards?\b.*|(?:[Tt]ahun\s)?(?:19|20)\d\d$)", "", named) if named else ""
    if _BODY.match(body):
        return body
    found = _GIVEN_BY.search(after, 0, NEAR)
    return found[1] if found else None


def complete(view: urai.View) -> None:
    """Fill in who gets each award, and the year that another mention of it has."""
    awards = view.of_kind("award")
    if not awards:
        return
    twice = [award for one, award in pairwise(awards) if _said_again(view.text, one, award)]
    if twice:
        view.drafts = [draft for draft in view.drafts if all(draft is not award for award in twice)]
        awards = view.of_kind("award")
    bearers = view.of_kind("organization", "place", "person")
    for award in awards:
        award.value["recipient"] = _recipient(view, award, passage(view.text, award.start, award.end), bearers)
        if award.value["year"] is None:
            award.value["year"] = next((o.value["year"] for o in awards if o.value["year"] and _same(award, o)), None)


def _said_again(text: str, one: urai.Draft, other: urai.Draft) -> bool:
    """Say whether an award only says what the one before it is, or how well it was won."""
    between = text[one.end : other.start]
    if _WITH_GRADE.fullmatch(between) and text.startswith("predikat", other.start):
        return True
    return bool(_APPOSED.fullmatch(between)) and text.startswith("penghargaan", other.start)


def _recipient(view: urai.View, award: urai.Draft, there: Passage, bearers: list[urai.Draft]) -> str | None:
    """Give whom it is given to, where the sentence says so, or else the last that stands before its name."""
    for bearer in urai.starting_in(bearers, award.end, there.end):
        if _TO.search(view.text[award.end : bearer.start]):
            return _name(view, bearer)
    before = [b for b in urai.starting_in(bearers, there.start, award.start) if b.end <= award.start]
    before = [b for b in before if not _GIVER_GIVES.stands_in(view.text[b.end : award.start])]
    before = [b for b in before if not _BESIDE.search(view.text[max(there.start, b.start - 12) : b.start])] or before
    return _name(view, before[-1]) if before else None


def _name(view: urai.View, bearer: urai.Draft) -> str:
    return str(bearer.value.get("name") or view.words(bearer.start, bearer.end))


def _same(one: urai.Draft, other: urai.Draft) -> bool:
    """Say whether two names mean one award: the words of the shorter stand in the longer."""
    mine, theirs = (set(re.findall(r"\w{4,}", str(a.value["name"]).casefold())) - _COMMON for a in (one, other))
    return bool(mine and theirs) and (mine <= theirs or theirs <= mine)


@urai.hookimpl
def urai_normalisers() -> list[urai.Normaliser]:
    """Contribute the normalisers."""
    return [
        urai.Normaliser("award_name", award_name, "an award's name, where somebody gets, gives or stands to get it"),
        urai.Normaliser("award_status", award_status, "received or nominated"),
        urai.Normaliser("award_year", award_year, "an award's year"),
        urai.Normaliser("award_giver", award_giver, "who gives an award"),
    ]


@urai.hookimpl
def urai_resolvers() -> list[urai.Resolver]:
    """Contribute the resolver."""
    return [urai.Resolver("news/award_recipient", complete, "Who got an award, and in which year", order=50)]
