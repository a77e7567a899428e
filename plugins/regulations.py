"""Normalisers of laws and of letters' numbers."""

from __future__ import annotations

import re

import urai

# What each short form stands for; what follows it is the authority (Permen PANRB, Perka BKN).
_IN_FULL = {
    "UU": "Undang-Undang",
    "UUPA": "Undang-Undang",
    "PP": "Peraturan Pemerintah",
    "PERPPU": "Peraturan Pemerintah Pengganti Undang-Undang",
    "PERPU": "Peraturan Pemerintah Pengganti Undang-Undang",
    "PERPRES": "Peraturan Presiden",
    "KEPPRES": "Keputusan Presiden",
    "INPRES": "Instruksi Presiden",
    "PERDA": "Peraturan Daerah",
    "PERDAPROV": "Peraturan Daerah",
    "PERDAKAB": "Peraturan Daerah",
    "PERDAKOT": "Peraturan Daerah",
    "PERDAIS": "Peraturan Daerah Istimewa",
    "PERGUB": "Peraturan Gubernur",
    "PERBUP": "Peraturan Bupati",
    "PERDES": "Peraturan Desa",
    "PERKADES": "Peraturan Kepala Desa",
    "PERKADA": "Peraturan Kepala Daerah",
    "PERKA": "Peraturan Kepala",
    "PERKABKN": "Peraturan Kepala BKN",
    "PERKALAN": "Peraturan Kepala LAN",
    "PERBKN": "Peraturan BKN",
    "PERBAN": "Peraturan Badan",
    "PERLAN": "Peraturan LAN",
    "PERKAP": "Peraturan Kapolri",
    "PERPOL": "Peraturan Kepolisian",
    "PERMA": "Peraturan Mahkamah Agung",
    "SEMA": "Surat Edaran Mahkamah Agung",
    "PERBAWASLU": "Peraturan Bawaslu",
    "PERDIRJEN": "Peraturan Direktur Jenderal",
    "PERSESJEN": "Peraturan Sekretaris Jenderal",
    "KEPGUB": "Keputusan Gubernur",
    "KEPBUP": "Keputusan Bupati",
    "KEPDES": "Keputusan Kepala Desa",
    "KEPKA": "Keputusan Kepala",
    "KEPDIRJEN": "Keputusan Direktur Jenderal",
    "INGUB": "Instruksi Gubernur",
    "INBUP": "Instruksi Bupati",
    "PMK": "Peraturan Menteri Keuangan",
    "KMK": "Keputusan Menteri Keuangan",
    "PKPU": "Peraturan KPU",
    "POJK": "Peraturan Otoritas Jasa Keuangan",
    "PBI": "Peraturan Bank Indonesia",
    "SE": "Surat Edaran",
    "EDARAN": "Surat Edaran",
    "SKB": "Keputusan Bersama",
    "TAP": "Ketetapan",
    "QANUN": "Qanun",
}
_OF_MAYOR = re.compile(r"(PER|KEP|IN)(?:WAL|WALI|WALKOT|WAKO|WALKO)$")
_OF_MINISTER = re.compile(r"(PER|KEP|IN)MEN(?=[\s-]|$|(?P<glued>[A-Z]))", re.IGNORECASE)
_ACT = {"PER": "Peraturan", "KEP": "Keputusan", "IN": "Instruksi"}
_MINISTRIES = {
    "dagri": "Dalam Negeri",
    "keu": "Keuangan",
    "kes": "Kesehatan",
    "sos": "Sosial",
    "hub": "Perhubungan",
    "dag": "Perdagangan",
    "perin": "Perindustrian",
    "perind": "Perindustrian",
    "tan": "Pertanian",
    "aker": "Ketenagakerjaan",
    "naker": "Ketenagakerjaan",
    "nakertrans": "Tenaga Kerja dan Transmigrasi",
    "dikbud": "Pendidikan dan Kebudayaan",
    "dikbudristek": "Pendidikan, Kebudayaan, Riset, dan Teknologi",
    "diknas": "Pendidikan Nasional",
    "dikdasmen": "Pendidikan Dasar dan Menengah",
    "ag": "Agama",
    "kumham": "Hukum dan Hak Asasi Manusia",
    "kominfo": "Komunikasi dan Informatika",
    "panrb": "PANRB",
    "pan": "PAN",
    "ristekdikti": "Riset, Teknologi, dan Pendidikan Tinggi",
    "lhk": "Lingkungan Hidup dan Kehutanan",
    "desa": "Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi",
    "pora": "Pemuda dan Olahraga",
    "par": "Pariwisata",
    "parekraf": "Pariwisata dan Ekonomi Kreatif",
    "han": "Pertahanan",
    "lu": "Luar Negeri",
}
_PANRB = re.compile(r"PAN[\s/-]?(?:dan\s)?RB|PANRB", re.IGNORECASE)
# A region's ordinance is one kind, whatever the region.
_REGIONAL = re.compile(
    r"((?:Peraturan|Keputusan|Instruksi|Surat Edaran)\s(?:Daerah|Gubernur|Bupati|Wali\s?[Kk]ota|Desa)"
    r"|Qanun|Undang-Undang)\b.*"
)
_BRACKETS = re.compile(r"\s?\([^)]*\)")
_COUNTRY = re.compile(r"\s(?:Republik Indonesia|RI|NRI)$")
# A title is capitalised; small words stand between its capitals. It ends where another law is named.
_TITLE = re.compile(
    r"(?:\s?\([^()\n]{1,40}\))?,?\s{1,2}[Tt]entang\s{1,2}(?P<title>[^\s.,;:()\"”“]+"
    r"(?:(?:,?\s(?!(?:dan|serta)\s(?:Peraturan|Undang|UU|PP|Per|Keputusan|Kep|Surat|SE|Instruksi)\w*\s)"
    r"(?:(?:dan|atau|serta|atas|di|dalam|bagi|untuk|pada|dari|oleh|antara|dengan|kepada|terhadap|tentang|secara|melalui|ke|&)\s){0,3})"
    r"(?:[Nn]o\.(?=\s?\d)|[A-Z][\w'’/-]*|\d+|\([A-Z]\w+\))){0,30})"
)
_PLAIN_TITLE = re.compile(
    r",?\s{1,2}[Tt]entang\s{1,2}(?P<title>(?:(?!(?:yang|bahwa|sebagaimana|maka|mengatur|menyebutkan|sejak|mulai)\b)[\w/-]+\s?){1,10})"
)
_UNFILED = re.compile(
    r"(?:jalan|jl\.?|rt|rw|gang|blok|kav\.?|telepon|telp\.?|hp|wa|whatsapp|rekening|polisi|pelat|plat|nik|nip|ktp|npwp|punggung|urut|kamar"
    r"|rumah|siaga|kontak|center)\b[^\n.;]{0,40}$",
    re.IGNORECASE,
)
_LETTER = re.compile(
    r"surat|edaran|\bse\b|\bsk\b|keputusan|nota|instruksi|radiogram|perjanjian|berita acara|undangan", re.IGNORECASE
)


def _part(node: urai.Node | urai.Token, name: str) -> urai.Node | urai.Token | None:
    return node.part(name) if isinstance(node, urai.Node) else None


def regulation_kind(part: urai.Node | urai.Token, source: urai.Source) -> str:
    """Give a kind of law in full, without brackets, region and country: ``Permendagri`` is ``Peraturan Menteri …``."""
    if _part(part, "CONSTITUTION"):
        return "Undang-Undang Dasar"
    law = _part(part, "LAW") or part
    words = _COUNTRY.sub("", " ".join(_BRACKETS.sub("", source.words(law)).split()))
    return _REGIONAL.sub(r"\1", _spelt_out(words))


def _spelt_out(words: str) -> str:
    head, _, rest = words.partition(" ")
    rest = f" {rest}" if rest else ""
    if full := _IN_FULL.get(head.upper()):
        return full + rest
    if mayor := _OF_MAYOR.match(head.upper()):
        return f"{_ACT[mayor[1]]} Wali Kota"
    if minister := _OF_MINISTER.match(words):
        of = words[minister.end() :].strip(" -")
        name = "PANRB" if _PANRB.fullmatch(of) else _MINISTRIES.get(of.casefold(), of)
        return f"{_ACT[minister[1].upper()]} Menteri {name}".rstrip()
    if words.casefold().startswith(("undang-undang", "undang undang")):
        return "Undang-Undang"
    words = re.sub(r"\b[Gg]ubenur\b", "Gubernur", words)
    return words.title() if words.isupper() or words.islower() else words


def regulation_number(part: urai.Node | urai.Token, source: urai.Source) -> str | None:
    """Give a law's number as written; ``None`` for the constitution.

    Raises:
        Rejected: a circular's number is how the letter is filed, not a law's.

    """
    if found := _part(part, "NUMBER_AND_YEAR"):
        return source.words(found).partition("/")[0].strip()
    found = _part(part, "NUMBER")
    if found is None:
        return None
    number = source.words(found)
    if "/" in number and regulation_kind(part, source).startswith("Surat Edaran"):
        raise urai.Rejected("a circular's number, not a law's")
    return number


def regulation_year(part: urai.Node | urai.Token, source: urai.Source) -> str | None:
    """Give a law's year, also from ``5/2014`` and ``49/PMK.02/2021``."""
    if _part(part, "CONSTITUTION"):
        return "1945"
    found = _part(part, "YEAR") or _part(part, "NUMBER_AND_YEAR") or _part(part, "NUMBER")
    year = re.search(r"(?:19|20)\d\d$", source.words(found)) if found else None
    return year.group() if year else None


def regulation_title(part: urai.Node | urai.Token, source: urai.Source) -> str | None:
    """Give what a law is about: the title that follows its citation, to the end of the clause."""
    after = source.document.text[part.end : part.end + 400].replace("\xa0", " ")
    found = _TITLE.match(after)
    title = found["title"] if found else None
    if title and title.islower() and (plain := _PLAIN_TITLE.match(after)):
        title = plain["title"].strip()
    if title:
        return title
    law = _part(part, "LAW")
    short = (
        re.match(r"(?:UU|[Uu]ndang-[Uu]ndang)\s(?:tentang\s)?(?!Republik|RI\b|NRI\b)([A-Z].*)", source.words(law))
        if law
        else None
    )
    return short[1] if short else None


def letter_number(part: urai.Node | urai.Token, source: urai.Source) -> str:
    """Give a letter's number as it is filed.

    Raises:
        Rejected: it is the number of a house, a telephone or the like.

    """
    code = source.words(part)
    before = source.document.text[max(0, part.start - 80) : part.start]
    if _UNFILED.search(before) or re.fullmatch(r"0\d{2,3}[\s/-]+[\d\s/-]{5,}", code):
        raise urai.Rejected("a house's or telephone's number")
    if re.fullmatch(r"\d{1,3}/\d{1,4}", code) and not _LETTER.search(before):
        raise urai.Rejected("two short figures that no letter is named with")
    return re.sub(r"\s?/\s?", "/", code)


@urai.hookimpl
def urai_normalisers() -> list[urai.Normaliser]:
    """Contribute the normalisers."""
    return [
        urai.Normaliser("regulation_kind", regulation_kind, "a kind of law in full: UU is Undang-Undang"),
        urai.Normaliser("regulation_number", regulation_number, "a law's number as written"),
        urai.Normaliser("regulation_year", regulation_year, "a law's year"),
        urai.Normaliser("regulation_title", regulation_title, "what a law is about: the title after its citation"),
        urai.Normaliser("letter_number", letter_number, "a letter's number as it is filed"),
    ]
