"""Indicators: a resolver reads the figures, units and periods that follow the name of a measure."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

import urai

from ._numerals import figure, plain
from ._passages import passage

REACH = 60
"""Code points that may stand between two figures of one measure; twice as many before the first."""

_BARE = re.compile(r"(?<![\w.,/:#-])(?:\d{1,3}(?:\.\d{3})+|\d{1,6})(?:[.,]\d{1,4})?(?!\d|[.,/:]\d|\w)")
_DECIMALS = re.compile(r"\d\d(?!\d|[.,/]\d)(?:\s(?:persen|poin)|%|\s?%|(?=\s?(?:[.”\"]|dan\b|pada\b)))")
_YEAR = re.compile(r"(?:19|20)\d\d")
# Where another matter begins.
_BREAK = re.compile(
    r"[;!?]|\b(?:untuk(?!\s(?:tahun|periode))|karena|sehingga|sebab|guna|agar|supaya|senilai|kepada|sebanyak|anggaran|bantuan|diikuti|dihadiri|terdiri|peserta|sementara\situ"
    r"|sedangkan\s(?!tahun|pada|di)|namun|tetapi|melalui|setelah|ketika|target(?:nya)?|ditargetkan|menargetkan|minimal|maksimal|paling\slambat|syarat"
    r"|kata|ujar|ungkap|jelas|terang|papar|tutur|tegas|peringkat|posisi|urutan|program|seluas|seharga|honor|harus|akan|terendah|tertinggi|semoga|diharapkan)\b",
    re.IGNORECASE,
)
_RISES = re.compile(
    r"\b(?:naik|turun|meningkat|menurun|melonjak|melesat|bertambah|berkurang|anjlok|menyusut|merosot|terkoreksi|terpangkas|naiknya|turunnya|kenaikan|penurunan|peningkatan|selisih)"
    r"(?:\s(?:lagi|drastis|signifikan|tajam|tipis|cukup|pesat|sekitar|sebesar|sebanyak|hingga|hampir|lebih\sdari|kurang\slebih|kembali|sampai)){0,4}\s$",
    re.IGNORECASE,
)
_LEVEL = re.compile(
    r"(?:\b(?:sebesar|mencapai|menjadi|adalah|ialah|angka|skor|nilai|poin|level|tembus|menembus|menyentuh|capai|yakni|yaitu|dari|ke|di|hanya|jadi|dengan|tercatat"
    r"|kisaran|sekitar|hingga|sampai|indeks|bertengger|diperoleh|raih|meraih|memperoleh|mendapat(?:kan)?|rata-rata)|[:=(])\s?$",
    re.IGNORECASE,
)
_TO_PERIOD = re.compile(
    r"[\s,(]*(?:(?:per|/)\s?\w+\s?){0,3}[\s,(]*(?:(?:pada|di|untuk|per|tahun|periode|posisi|bulan|akhir|awal|semester|triwulan|sepanjang|selama|kondisi)\s?){0,3}$"
)
# What is to come is a target, no figure.
_PLANNED = re.compile(
    r"\b(?:(?:me(?:n|nt)|di)?t?arget(?:kan|nya)?|diminta|meminta|diberi(?:kan)?\swaktu|beri\swaktu|wajib|diwajibkan|harus|agar|supaya|(?:di|meng)?harap(?:kan)?|berharap|ingin|bertekad|akan"
    r"|semoga|upaya|berupaya|optimis(?:tis)?|untuk\s(?:menurunkan|menaikkan|meningkatkan|menekan|mencapai)|jika|apabila|syarat)\b(?:(?!\b(?:karena|setelah|sehingga|dengan|dari)\b)[^.;:]){0,90}$",
    re.IGNORECASE,
)
# pada tahun 2016 dengan angka kemiskinan 12,9
_JUST_BEFORE = re.compile(r",?\s(?:(?:dengan|ini|itu|lalu|tersebut|nilai|skor|total)\s){0,2}")
_COUNTED = {"poin": "poin", "tahun": "tahun", "jiwa": "jiwa", "orang": "orang", "kasus": "kasus", "persen poin": "poin"}
_LONG = re.compile(r"harapan|lama\ssekolah|usia|umur", re.IGNORECASE)
_OF_PEOPLE = re.compile(r"miskin|pengangguran|kematian|kemiskinan|stunting", re.IGNORECASE)
_IN_MONEY = re.compile(
    r"pendapatan|PDRB|PDB|PAD|realisasi|garis|pengeluaran|upah|UM[KPR]|capaian|rata-rata"
    r"|produktivitas|daya beli|kontribusi",
    re.IGNORECASE,
)
_ON_ITS_OWN = re.compile(
    r"(?:kemiskinan(?: ekstr[ei]m)?|(?:warga )?miskin(?: ekstr[ei]m)?|stunting|pengangguran(?: terbuka)?"
    r"|penduduk miskin|perekonomian|ekonomi|inflasi|harapan hidup|okupansi)",
    re.IGNORECASE,
)
_WHERE = re.compile(
    r"\s(?:(?:warga|masyarakat)(?=\s[A-Z]|$)|(?:di|pada)\s|(?:[Kk]abupaten|[Kk]ota|[Pp]rovinsi|Pemerintah|Pemkab|Pemkot|Pemprov|[Nn]asional)\b).*$"
)


class Item(NamedTuple):
    """A figure or a period that stands behind the name of a measure."""

    start: int
    end: int
    value: str | None
    unit: str | None
    period: str | None


def figures(view: urai.View) -> None:
    """Give each measure's name its figures, one fact for each; names without a figure are dropped."""
    named = view.of_kind("indicator")
    if not named:
        return
    items = sorted(_items(view))
    starts = [item.start for item in items]
    gone: set[int] = set()
    more: list[urai.Draft] = []
    for index, draft in enumerate(named):
        there = passage(view.text, draft.start, draft.end)
        if _PLANNED.search(there.before):
            gone.add(id(draft))
            continue
        end = there.end
        if index + 1 < len(named):
            end = min(end, named[index + 1].start)
        first = bisect_left(starts, draft.start)
        found = _following(view, draft, items[first:], end)
        if (
            found
            and found[0].period is None
            and first
            and _JUST_BEFORE.fullmatch(view.text[items[first - 1].end : draft.start])
        ):
            found[0] = found[0]._replace(period=items[first - 1].period)
        if not found:
            gone.add(id(draft))
            continue
        name = str(draft.value["name"])
        draft.value = _value(name, found[0])
        more += [
            urai.Draft(
                kind="indicator",
                start=item.start,
                end=item.end,
                value=_value(name, item),
                rule=draft.rule,
                section=draft.section,
            )
            for item in found[1:]
        ]
        draft.end = found[0].end
    view.drafts = [draft for draft in view.drafts if id(draft) not in gone] + more


def _items(view: urai.View) -> list[Item]:
    """Give what may be a figure or a period: shares, sums of money, counts with a unit that measures, dates."""
    items: list[Item] = []
    for draft in view.of_kind("percent", "money", "quantity", "date"):
        value = draft.value
        if draft.kind == "date":
            items.append(Item(draft.start, draft.end, None, None, value.get("edtf")))
        elif draft.kind == "percent":
            items.append(Item(draft.start, draft.end, value["value"], "persen", None))
        elif draft.kind == "money":
            items.append(Item(draft.start, draft.end, value["amount"], value["currency"], None))
        else:
            items.append(Item(draft.start, draft.end, value["value"], _COUNTED.get(value["unit"]), ""))
    return items


def _following(view: urai.View, name: urai.Draft, items: list[Item], end: int) -> list[Item]:
    """Give the figures that belong to a name, each with its period."""
    text = view.text
    found: list[Item] = []
    here, period, change = name.end, None, None
    for item in _with_bare_numbers(text, name.end, end, items):
        gap = text[here : item.start]
        if len(gap) > (REACH if found else 2 * REACH) or _BREAK.search(gap):
            break
        if item.value is None:
            if found and here == found[-1].end and _TO_PERIOD.fullmatch(gap) and found[-1].period is None:
                found[-1] = found[-1]._replace(end=item.end, period=item.period)
            else:
                period = item.period
            here = item.end
            continue
        if not _measures(text, name, item, gap, first=not found):
            here = item.end
            continue
        dated = item._replace(period=period or None)
        here, period = dated.end, None
        if _RISES.search(gap) and not re.search(r"tumbuh|pertumbuhan|inflasi", text[name.start : here], re.IGNORECASE):
            change = dated
        else:
            found.append(dated)
    if not found and change is not None:
        found.append(change)
    return found


def _with_bare_numbers(text: str, start: int, end: int, items: list[Item]) -> list[Item]:
    """Put numbers without a unit, and years that no date is, between the items up to ``end``."""
    inside = [item for item in items if start <= item.start and item.end <= end]
    for number in _BARE.finditer(text, start, end):
        if any(item.start < number.end() and number.start() < item.end for item in inside):
            continue
        if _YEAR.fullmatch(number.group()):
            inside.append(Item(number.start(), number.end(), None, None, number.group()))
        else:
            inside.append(Item(number.start(), number.end(), plain(figure(number.group())), None, None))
    return _rejoined(text, sorted(inside, key=lambda item: item.start))


def _rejoined(text: str, items: list[Item]) -> list[Item]:
    """Join what a space after the comma cut in two: 32, 20 persen is 32,20 persen."""
    joined: list[Item] = []
    for item in items:
        whole = joined[-1] if joined else None
        if (
            whole
            and whole.value
            and whole.unit is None
            and text[whole.end : item.start] == ", "
            and _DECIMALS.match(text, item.start)
        ):
            decimals = text[item.start : item.start + 2]
            joined[-1] = Item(whole.start, item.end, plain(figure(f"{whole.value},{decimals}")), item.unit, None)
        else:
            joined.append(item)
    return joined


def _measures(text: str, name: urai.Draft, item: Item, gap: str, *, first: bool) -> bool:
    """Say whether a number can be a figure of the measure."""
    words = text[name.start : name.end]
    if item.period == "" and item.unit is None:
        return False
    if item.unit == "tahun":
        return bool(_LONG.search(words))
    if item.unit in ("jiwa", "orang", "kasus"):
        return bool(_OF_PEOPLE.search(words))
    if item.unit is not None and item.unit.isupper():
        return bool(_IN_MONEY.search(words))
    if _ON_ITS_OWN.fullmatch(words) and (len(gap) > REACH or (first and item.unit is None)):
        return False
    if item.unit is None:
        written = text[item.start : item.end]
        return "," in written or bool(_LEVEL.search(gap)) or gap.strip() == ""
    return True


def _value(name: str, item: Item) -> dict[str, str | None]:
    return {
        "name": _WHERE.sub("", " ".join(name.split())),
        "value": item.value,
        "unit": item.unit,
        "period": item.period or None,
    }


@urai.hookimpl
def urai_resolvers() -> list[urai.Resolver]:
    """Contribute the resolver."""
    return [urai.Resolver("news/indicator_figures", figures, "The figures, units and periods of measures", order=40)]
