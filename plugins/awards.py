"""Awards: the normalisers that judge a name by its sentence, and the resolver that finds who got it from whom."""

from __future__ import annotations

import re

import urai

from ._passages import around, part_of, passage, words_of

# Somebody gets it: before the name.
_GETS = re.compile(
    r"\b(?:me(?:nerima|raih|ndapat(?:kan)?|mperoleh|nyabet|mboyong|ngantongi|nggondol|rebut|menangkan|menangi|nyandang|ngoleksi|mborong|norehkan|mpertahankan"
    r"|mbawa\spulang|nggaet|ncatatkan)|(?:raih|terima|dapat|sabet|boyong|gondol|rebut|borong|bawa\spulang|pertahankan|kantongi|koleksi|peroleh|panen|gaet)(?!an)"
    r"|di(?:ganjar|anugerahi|anugerahkan|beri|berikan|beri\spenghargaan|hadiahi|nobatkan|dapuk|kukuhkan|raih|terima|peroleh|tetapkan)"
    r"|ada\sjuga|juga\sada|peraih|penerima|penyandang|diraihnya|diterimanya|berbuah)\b",
    re.IGNORECASE,
)
# Somebody gets it: after the name.
_GIVEN = re.compile(
    r"\b(?:di(?:raih|terima|berikan|serahkan|anugerahkan|sematkan|peroleh|dapat(?:kan)?|persembahkan|sabet|boyong)|(?:jatuh\s)?kepada|berhasil\sdiraih)\b",
    re.IGNORECASE,
)
_GIVES = re.compile(
    r"\b(?:me(?:mberi(?:kan)?|nyerahkan|nyematkan|nganugerahkan|ngganjar|nghadiahkan)|serahkan|berikan|beri|sematkan|anugerahkan|ganjar|penyerahan|penganugerahan"
    r"|pemberian|penyematan)\b",
    re.IGNORECASE,
)
_CONFERS = re.compile(r"\b(?:menganugerahkan|menganugerahi|mengganjar|menghadiahi)\b", re.IGNORECASE)
_NOMINATED = re.compile(
    r"\b(?:nomin(?:ator|asi|ee)|finalis|unggulan|dinominasikan|diusulkan|berebut|memperebutkan|bersaing|berlaga|masuk(?:nya)?\s(?:dalam\s)?(?:top|\d+|lima|tiga|sepuluh)"
    r"|top\s?\d+)\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(r"\b(?:akan|bakal|nantinya|berhak|berpeluang|hendak)\b[^.;]{0,60}$", re.IGNORECASE)
_WISHED = re.compile(
    r"\b(?:semoga|mudah-mudahan|target(?:kan|nya)?|menargetkan|ingin|berharap|harapan(?:nya)?|syarat|belum|tidak|bukan|gagal)\b[^.;,]{0,80}$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR_AFTER = re.compile(r"\s?(?:(?:pada|untuk|di)\s)?(?:tahun\s(?:anggaran\s)?)((?:19|20)\d\d)", re.IGNORECASE)
_GENERIC = re.compile(
    r"(?:piagam\s)?penghargaan (?:Ini|Itu|Tersebut|Yang|Dan|Terbaik|Juara|Dari|Alhamdulillah|Bupati|Wali Kota"
    r"|Gubernur)$",
    re.IGNORECASE,
)
_GIVER = re.compile(
    r"\s?(?:dari|oleh)\s((?:[A-Z][\w.&'’-]*|\([A-Z][^()\n]{1,40}\)|dan|RI)(?:\s(?:[A-Z][\w&'’/-]*|dan\s[A-Z][\w-]*|\([A-Z][^()\n]{1,40}\))){0,9})"
)
_GIVEN_BY = re.compile(
    r"\b(?:dari|oleh)\s((?:[A-Z][\w&'’-]*)(?:\s(?:[A-Z][\w&'’/-]*|dan\s[A-Z][\w-]*|\([A-Z][^()\n]{1,40}\))){0,9})"
)
_BODY = re.compile(
    r"^(?:Kementerian|Badan|Komisi|Lembaga|Pemerintah|Pemprov|Pemkab|Gubernur|Presiden|Menteri|Ombudsman|KPK|KASN|BKN|BPK|LAN|Kemen\w*)\b"
)


def award_name(part: urai.Node | urai.Token, source: urai.Source) -> str:
    """Give an award's name.

    Raises:
        Rejected: nobody gets it, gives it or stands to get it in its sentence, or it has no name.

    """
    there = around(part, source)
    words = " ".join(source.words(part).split())
    if _GENERIC.fullmatch(words) or _WISHED.search(there.before):
        raise urai.Rejected("no award that anybody has")
    nameless = part_of(part, "FOR") or (part_of(part, "giver") and not words[:1].isupper())
    if nameless and not (_GETS.search(there.before[-90:]) or _CONFERS.search(there.before[-90:])):
        raise urai.Rejected("a prize that nobody named and nobody gets")
    if award_status(part, source) is None and not _told(part, source):
        raise urai.Rejected("nobody gets, gives or stands to get it")
    if part_of(part, "giver"):
        return source.words(part_of(part, "PRIZE") or part)
    if title := words_of(part, "TITLE", source):
        return title.strip("\"“”‘’'")
    return words


def _told(part: urai.Node | urai.Token, source: urai.Source) -> bool:
    there = around(part, source)
    if (words_of(part, "RANK", source) or "").startswith("di"):
        return True
    if _GETS.search(there.before) or _GIVEN.search(there.after[:120]) or _GIVES.search(there.before):
        return True
    return bool(_GIVER.match(there.after) and (part_of(part, "PROPER") or part_of(part, "AWARDS")))


def award_status(part: urai.Node | urai.Token, source: urai.Source) -> str | None:
    """Give ``received`` or ``nominated``; ``None`` where it is still to be given."""
    there = around(part, source)
    if _last(_NOMINATED, there.before) > _last(_GETS, there.before):
        return "nominated"
    if _TO_COME.search(there.before):
        return None
    return "received" if _told(part, source) else None


def _last(cue: re.Pattern[str], before: str) -> int:
    """Give where the last cue in the words before ends; -1 where none stands near."""
    return max((found.end() for found in cue.finditer(before, max(0, len(before) - 120))), default=-1)


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
    there = around(part, source)
    if found := _GIVER.match(there.after):
        return found[1].strip()
    named = words_of(part, "PROPER", source)
    body = re.sub(r"\s(?:[Tt]ahun\s)?(?:19|20)\d\d$", "", named) if named else ""
    if _BODY.match(body):
        return body
    found = _GIVEN_BY.search(there.after[:160])
    return found[1].strip() if found else None


def recipients(view: urai.View) -> None:
    """Fill in who gets each award: the last place, institution or person that its sentence names before it."""
    awards = view.of_kind("award")
    if not awards:
        return
    bearers = view.of_kind("organization", "place", "person")
    for award in awards:
        there = passage(view.text, award.start, award.end)
        before = [b for b in bearers if there.start <= b.start and b.end <= award.start]
        passive = [
            b
            for b in bearers
            if award.end <= b.start <= there.end
            and re.search(r"(?:kepada|oleh)\s.{0,40}$", view.text[award.end : b.start])
        ]
        named = passive[:1] or before[-1:]
        if named and not award.value.get("recipient"):
            award.value["recipient"] = named[0].value.get("name") or view.words(named[0].start, named[0].end)


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
    return [urai.Resolver("news/award_recipient", recipients, "Who got an award", order=50)]
