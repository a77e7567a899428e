"""Normalisers of dates, to Extended Date/Time Format (ISO 8601-2), and what in their place is no date."""

from __future__ import annotations

import re

import urai

from ._calendar import NamedDay, joined_edtf, month_number, named_days
from ._numerals import number_in_words
from ._seasons import season_code

_NAMED_AFTER_A_DAY = re.compile(
    r"\b(?:universitas|untag|institut|sekolah\stinggi|s[dm][apk]n?|yayasan|jalan|jln?|gang)\b\.?\s{1,2}$", re.IGNORECASE
)
_PLACE_BEFORE_A_DAY = re.compile(
    r"\b(?:stadion|lapangan|gelora|gor|gedung|taman|pasar|rsud|masjid|monumen|tugu|alun-alun|jembatan|kampus)\b\s{1,2}$",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"(?<!\w)(?:ke|nom[eo]r(?:\surut)?|peringkat|juara|no\.?)[\s-]{1,2}$", re.IGNORECASE)
_OF_A_DAY = re.compile(
    r"""(?<!\d)\d{1,2}\s(?:bulan\s)?(?:jan|feb|peb|mar|apr|mei|jun|jul|ag|sep|okt|nov|nop|des)[a-z]{0,6}\.?
    \s(?:tahun\s)?$""",
    re.IGNORECASE | re.VERBOSE,
)
_TITLE_BEFORE = re.compile(r"\b(?:si|sang|pak|bu|ibu|bapak|mas|mbak|kak|dik|bang|kang|om|tante)\s$", re.IGNORECASE)
_NO_YEAR_AFTER = re.compile(
    r"""(?<!\w)(?:(?:undang-undang\sdasar|uud)(?:\s(?:negara|republik|nri?|ri|indonesia)){0,3}(?:\stahun)?
    |(?:lembaran|berita)\s(?:negara|daerah)[^\d;()]{0,60}|nom[eo]r|no|number|rp|idr|usd|us\$|hal(?:aman)?|hlm|pasal|kode|telp?|telepon|hp|wa|fax|faks?|ext|nip|nik|npwp|id
    |rumah|kamar|blok|kursi|nomor\surut|skor|polisi|penerbangan|sebanyak|sejumlah|berjumlah|sebesar|senilai|seharga|seluas
    |sejauh|setinggi|seberat|jumlahnya|total(?:nya)?|saka|hijriy?ah|dis?ease|des?ease)\s?[:.]?\s{0,2}$""",
    re.IGNORECASE | re.VERBOSE,
)
_NUMBER_BEFORE = re.compile(r"\(0\d{2,4}\)[\s-]?$|(?<![\w.,/])\d[\d-]*[\s-]$")
_NUMBER_AFTER = re.compile(r"[\s-]\d{3,}(?![\w.,]\d)")
_FOUR_DIGITS = re.compile(r"(?:19|20)\d\d[\s-]$")
_DAY_BEFORE = re.compile(r"(?<!\d)(?:[1-9]|[12]\d|3[01])\s$")
_NO_YEAR_BEFORE = re.compile(
    r"\s{1,2}(?:ribu|juta|miliar|milyar|triliun|rupiah|persen|dolar|saka|hijriy?ah|h\b(?![.]))\b", re.IGNORECASE
)
_CITED = re.compile(
    r"""(?:
      \b(?i:no(?:m[eo]r)?)\b[.:]?\s{0,2}[\w./-]{1,30}
      (?:(?:,\s|\s?dan\s|,?\sserta\s)(?i:no(?:m[eo]r)?\b[.:]?\s{0,2})?[\w./-]{1,30}){0,4}
      |\b(?:UU|PP|SE|SK|TAP|PMK|PMDN|(?i:perp?pu|perpres|kep+res|inpres|permen\w*|kepmen\w*|perda\w*|pergub|perbup|perwa\w+
        |perka\w*|perban|perlan|perbkn|qanun|undang-undang|peraturan|keputusan|instruksi|edaran|ketetapan))\b
        [^.;:\n\d]{0,80}?
        (?<!tahap\s)(?<!angkatan\s)(?<!gelombang\s)(?<!triwulan\s)(?<!semester\s)(?<!periode\s)(?<!seri\s)\b\d{1,4}[A-Z]?
    )\s{1,2}(?i:tahun|thn?\.?)\s{1,2}$""",
    re.VERBOSE,
)


def days(part: urai.Node | urai.Token, source: urai.Source) -> str:
    """Give the day, month, stretch or set of days that a match names; an unknown year is ``XXXX``."""
    named = named_days(part, source.words)
    if len(named) == 1 and named[0].day and named[0].weekday is None:
        _reject_a_name(part, source, with_year=named[0].year is not None)
    return joined_edtf(named, until=_is_stretch(part))


def year(part: urai.Node | urai.Token, source: urai.Source) -> str:
    """Give a year, a stretch of years or a decade; rejected where the number's neighbours say that it is none."""
    words = source.words(part)
    if decade := re.match(r"(\d\d)?(\d)0[ -]?an", words):
        return f"{decade[1] or ('19' if decade[2] in '3456789' else '20')}{decade[2]}X"
    _reject_no_year(part, source)
    years = re.findall(r"\d{4}", words)
    if len(years) == 2 and not years[0] < years[1]:
        raise urai.Rejected(f"{years[1]} is not after {years[0]}")
    return "/".join(years)


def season(part: urai.Node | urai.Token, source: urai.Source) -> str:
    """Give a quarter (33 to 36), a third (37 to 39) or a half (40, 41) of a year: ``2023-33``."""
    period, of_year, codes = "", "", []
    for token in part.walk() if isinstance(part, urai.Node) else ():
        if token.name == "PERIOD":
            period = source.words(token)
        elif token.name in ("NUMERAL", "QUARTER"):
            codes.append(season_code(period, source.words(token)))
        elif token.name == "YEAR":
            of_year = source.words(token)
    if sorted(set(codes)) != codes:
        raise urai.Rejected("the parts of the year do not follow each other")
    return "/".join(f"{of_year}-{code}" for code in codes)


def spelt_day(part: urai.Node | urai.Token, source: urai.Source) -> str:
    """Give a day whose day and year are spelt out: ``tujuh belas Agustus tahun dua ribu dua puluh``."""
    if not isinstance(part, urai.Node):
        raise urai.Rejected("no day is spelt out")
    words = {token.name: source.words(token) for token in part.walk() if isinstance(token, urai.Token)}
    try:
        day, of_year = (int(number_in_words(words[name])) for name in ("DAY_WORDS", "NUMBER_WORDS"))
    except ValueError as error:
        raise urai.Rejected(str(error)) from None
    if not 1500 <= of_year <= 2100:
        raise urai.Rejected(f"{of_year} is no year of a document")
    return NamedDay(month_number(words["MONTH"]), day, of_year).edtf()


def later(part: urai.Node | urai.Token, source: urai.Source) -> None:
    """Give null, which the resolver of dates fills in; rejected is a name, and what comes round every week."""
    if not isinstance(part, urai.Node):
        return
    if part.part("weekly"):
        raise urai.Rejected("what comes round every week is no date")
    if part.part("LONE_WEEKDAY") and _TITLE_BEFORE.search(source.document.text, max(0, part.start - 12), part.start):
        raise urai.Rejected("somebody is named so")


def _is_stretch(part: urai.Node | urai.Token) -> bool:
    """Say whether "until" stands between days (and not between weekdays alone)."""
    named = False
    for token in part.walk() if isinstance(part, urai.Node) else ():
        named = named or token.name.startswith(("DAY", "YEAR_MONTH", "FIRST_MONTH"))
        if named and token.name == "TO":
            return True
    return False


def _reject_a_name(part: urai.Node | urai.Token, source: urai.Source, *, with_year: bool) -> None:
    text, start = source.document.text, part.start
    before = max(0, start - 40)
    if _NAMED_AFTER_A_DAY.search(text, before, start) or (
        not with_year and _PLACE_BEFORE_A_DAY.search(text, before, start)
    ):
        raise urai.Rejected("a street or an institution is named after the day")
    if _ORDINAL.search(text, before, start):
        raise urai.Rejected("the number counts weeks or times, not days of the month")


def _reject_no_year(part: urai.Node | urai.Token, source: urai.Source) -> None:
    text, start, end = source.document.text, part.start, part.end
    before = max(0, start - 90)
    if _NO_YEAR_AFTER.search(text, before, start):
        raise urai.Rejected("the number counts or labels something, or is a year of another calendar")
    if _NO_YEAR_BEFORE.match(text, end):
        raise urai.Rejected("the number is a sum or a share, or a year of another calendar")
    if _OF_A_DAY.search(text, before, start):
        raise urai.Rejected("the year of a day stands or falls with it")
    if _CITED.search(text, max(0, start - 160), start):
        raise urai.Rejected("the year is a part of a citation")
    digits = _NUMBER_BEFORE.search(text, before, start) and not _FOUR_DIGITS.search(text, before, start)
    if (digits and not _DAY_BEFORE.search(text, before, start)) or _is_phone(text, end):
        raise urai.Rejected("the number is a part of a longer one")


def _is_phone(text: str, end: int) -> bool:
    after = _NUMBER_AFTER.match(text, end)
    return after is not None and not re.match(r"[ -](?:19|20)\d\d(?!\d)", after.group())


@urai.hookimpl
def urai_normalisers() -> list[urai.Normaliser]:
    """Contribute the normalisers of dates."""
    return [
        urai.Normaliser("days", days, "days and months in EDTF: 12-13 Juni 2020 is 2020-06-12/2020-06-13"),
        urai.Normaliser("year", year, "years and decades in EDTF, where the number is a year: 1990-an is 199X"),
        urai.Normaliser("season", season, "quarters and halves of a year in EDTF: triwulan I 2023 is 2023-33"),
        urai.Normaliser("spelt_day", spelt_day, "a day whose day and year are spelt out, in EDTF"),
        urai.Normaliser("later", later, "null, until the resolver of dates knows the document's own day"),
    ]
