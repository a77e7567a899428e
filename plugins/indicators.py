"""Indicators: a resolver reads the figures, units and periods that follow the name of a measure."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

import urai

from ._numerals import figure, plain
from ._passages import Passage, Vocabulary, passage

REACH = 60
"""Code points that may stand between two figures of one measure; twice as many before the first."""

_NUMBER = re.compile(r"(?<![\w.,/:#-])(?:\d{1,3}(?:\.\d{3})+|\d{1,6})(?:[.,]\d{1,4})?(?!\d|[.,/:]\d|\w)")
# What a space after its comma has cut off a number: 32, 20 persen
_DECIMALS = re.compile(r"\d\d(?!\d|[.,/]\d)(?=\s?(?:persen|poin|%|[.”\"]|dan\b|pada\b))")
_YEAR = re.compile(r"(?:19|20)\d\d")
# Where another matter begins.
_OTHER_MARK = re.compile(r"[;!?]")
_OTHER_MATTER = Vocabulary(
    """karena sehingga sebab guna agar supaya senilai kepada sebanyak dialokasikan
    anggaran bantuan diikuti dihadiri terdiri peserta
    sementara_itu namun tetapi melalui setelah ketika target targetnya ditargetkan menargetkan minimal maksimal syarat
    dipatok dibidik dianggarkan direncanakan dibatasi wajib
    kata ujar ungkap jelas terang papar tutur tegas peringkat posisi urutan program seluas seharga honor harus akan
    dijaga terendah tertinggi semoga diharapkan"""
)
_FOR = re.compile(r"\buntuk\s(?!tahun|periode)|\bsedangkan\s(?!tahun|pada|di)", re.IGNORECASE)
# A target that was reached, and what was before, lead nowhere else.
_REACHED = re.compile(
    r"\b(?:melampaui|melebihi|di\satas)\starget(?:nya)?\b|\bsetelah\s(?=(?:sempat|sebelumnya|pada|tahun|di)\s)",
    re.IGNORECASE,
)
# Another sum with a name of its own: dan dana transfer Rp2,16 triliun
_ANOTHER_SUM = re.compile(
    r"^[\s,)]*(?:dan|serta)\s(?!(?:(?:men)?jadi|naik|turun|pada|tahun|di|ke|menc\w+|kembali|kemudian|sebesar)\b)"
    r"[a-z]{3,}\s(?:\w+\s){0,4}$"
)
# By how much it changes, not what it is: naik 5,2 poin; turun sebesar 1,2 persen
_RISES = re.compile(
    r"\b(?:naik|turun|meningkat|menurun|melonjak|melesat|bertambah|berkurang|anjlok|menyusut|merosot|terkoreksi"
    r"|terpangkas|naiknya|turunnya|kenaikan|penurunan|peningkatan|selisih)(?:\s(?:lagi|drastis|signifikan|tajam|tipis"
    r"|cukup|pesat|sekitar|sebesar|sebanyak|hingga|hampir|lebih\sdari|kurang\slebih|kembali|sampai)){0,4}\s$",
    re.IGNORECASE,
)
_GROWS = re.compile(r"tumbuh|inflasi", re.IGNORECASE)
# What makes a number without a unit the figure.
_LEVEL = re.compile(
    r"(?:\b(?:sebesar|mencapai|menjadi|adalah|ialah|angka|skor|nilai|poin|level|tembus|menembus|menyentuh|capai|yakni"
    r"|yaitu|dari|ke|di|hanya|jadi|dengan|tercatat|kisaran|sekitar|hingga|sampai|indeks|bertengger|diperoleh|raih|meraih"
    r"|memperoleh|mendapat(?:kan)?|rata-rata|kami|kita|menyedot|menyerap|memakan|menyumbang|berkisar|bertahan|waktu\situ|saat\situ)|[:=(])\s?$",
    re.IGNORECASE,
)
_TO_PERIOD = re.compile(
    r"[\s,(]*(?:(?:per|/)\s?\w+\s?){0,3}[\s,(]*(?:(?:pada|di|untuk|per|tahun|periode|posisi|bulan|akhir|awal|semester"
    r"|triwulan|sepanjang|selama|kondisi)\s?){0,3}$"
)
# What is to come is a target, no figure.
_PLANNED = Vocabulary(
    """target targetnya targetkan menargetkan mentargetkan ditargetkan
    mematok dipatok membidik diproyeksikan dianggarkan direncanakan diminta
    meminta diberi_waktu diberikan_waktu beri_waktu wajib diwajibkan harus agar supaya harap harapkan diharapkan
    mengharapkan berharap ingin bertekad akan semoga upaya berupaya optimis optimistis untuk_menurunkan
    untuk_menaikkan untuk_meningkatkan untuk_menekan untuk_mencapai jika apabila syarat"""
)
_TURN = Vocabulary("karena setelah sehingga dengan dari")
# pada tahun 2016 dengan angka kemiskinan 12,9
_JUST_BEFORE = re.compile(r",?\s(?:(?:dengan|ini|itu|lalu|tersebut|nilai|skor|total)\s){0,2}")
_UNITS = {"poin": "poin", "persen poin": "poin", "tahun": "tahun", "jiwa": "jiwa", "orang": "orang", "kasus": "kasus"}
_UNITS |= {unit: unit for unit in ("menit", "jam", "hari")}
# What stands behind a mark is no unit of it: 287,5 kategori Baik
_NO_UNIT = frozenset("kategori predikat peringkat kategorinya".split())
# Which measures have which units.
_IN_YEARS = re.compile(r"harapan|lama\ssekolah|usia|umur", re.IGNORECASE)
_IN_TIME = re.compile(r"waktu\s(?:tunggu|tanggap|layanan|pelayanan)|lama\s(?:tunggu|layanan|pelayanan)", re.IGNORECASE)
_IN_PEOPLE = re.compile(r"miskin|pengangguran|kematian|stunting", re.IGNORECASE)
# What is counted of a whole population at a time, and not of those that are present.
_COUNTED = re.compile(
    r"\b(?:kasus|odp|pdp|otg|probable|kontak\serat|positif|covid|[ck]orona|terpapar|terkonfirmasi|terinfeksi|terjangkit|pasien|suspek|penderita|sembuh"
    r"|kematian|stunting|gizi|campak|malaria|rabies|leptospirosis|hepatitis|difteri|polio|dbd|hiv|tbc?|vaksin\w*|divaksin|imunisasi|miskin|kemiskinan|pengangguran|penganggur"
    r"|penduduk|populasi|kelahiran|(?:putus|tidak)\ssekolah|buta\saksara|perkawinan|pernikahan|perceraian|kekerasan"
    r"|kecelakaan|kriminalitas|kejahatan|kebakaran|wisatawan|kunjungan|investor|umkm|koperasi|bumdes"
    r"|desa\s(?:mandiri|maju|berkembang|tertinggal|wisata)|pencari\skerja|angkatan\skerja|lahan|sawah|hutan|panen|tanam"
    r"|produksi|produktivitas|konsumsi|sampah|timbulan|ternak|ekspor|titik\sapi|rumah\stidak\slayak|akseptor|odf)\b",
    re.IGNORECASE,
)
# What is counted and never a share; a share behind it is of something else.
_COUNTS_THINGS = re.compile(r"(?:jumlah|total|akumulasi|luas|volume|produksi|populasi|timbulan)\b", re.IGNORECASE)
_COUNT_IS = re.compile(
    r"(?:^|\s)(?:sebesar|mencapai|menjadi|adalah|ialah|tembus|menembus|menyentuh|capai|yakni|yaitu|dari|ke|hanya|jadi|sekitar"
    r"|kisaran|hingga|sampai|angka|total)\s$",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"\b(?:hadir|menghadiri|mengikuti|ikut|menonton|diundang|mendaftar|menerima|memperoleh)\b", re.IGNORECASE
)
_NO_COUNT = frozenset("kali tahun bulan pekan minggu hari jam menit detik persen peserta pertama".split())
# A count goes on where it changes or another place has its own, not where it is taken apart.
_GOES_ON = re.compile(
    r"^(?!.*\b(?:rincian\w*|terdiri|antaranya|meliputi)\b).*\b(?:dari|menjadi|dibanding\w*|disusul|sebelumnya|semula|tahun"
    r"|naik|turun|pada)\b",
    re.IGNORECASE | re.DOTALL,
)
_AMONG_THEM = re.compile(r"\s?(?:orang\s)?(?:di\s?antaranya|dinyatakan)\b")
# jumlahnya saat ini sebanyak 45 ribu jiwa: the count is the measure's own
_AS_MANY = re.compile(
    r"\s?(?:(?:saat\sini|kini|tercatat|sudah|telah|ada|masih|hanya|baru|itu)\s){0,3}sebanyak\s$", re.IGNORECASE
)
_NOW = re.compile(
    r"(?:^|\s)(?:saat\sini|kini|ini|itu|tinggal|masih|baru|sudah|telah|tercatat|ada|berjumlah|sejumlah|hampir|lebih\sdari)\s$",
    re.IGNORECASE,
)
_IN_MONEY = re.compile(
    r"pendapatan|belanja|penerimaan|piutang|ekspor|impor|investasi|s[Ii]l[Pp]a|SILPA|SiLPA|serapan|PDRB|PDB|PAD|realisasi"
    r"|garis|pengeluaran|upah|UM[KPR]|capaian|rata-rata|produktivitas|daya beli"
    r"|kontribusi",
    re.IGNORECASE,
)
# Names that are also said in passing: a figure must stand near, with its unit.
_IN_PASSING = re.compile(
    r"(?:kemiskinan(?: ekstr[ei]m)?|(?:warga )?miskin(?: ekstr[ei]m)?|stunting|pengangguran(?: terbuka)?"
    r"|penduduk miskin|perekonomian|ekonomi|inflasi|deflasi|harapan hidup|okupansi|ekspor|impor)",
    re.IGNORECASE,
)
_WHERE = re.compile(
    r"\s(?:(?:warga|masyarakat)(?=\s[A-Z]|$)|(?:di|pada)\s|(?:[Kk]abupaten|[Kk]ota|[Pp]rovinsi|Pemerintah|Pemkab|Pemkot"
    r"|Pemprov|[Nn]asional)\b).*$"
)


class Item(NamedTuple):
    """A figure, or a period (``value`` is ``None``), that stands behind the name of a measure."""

    start: int
    end: int
    value: str | None
    unit: str | None = None
    period: str | None = None
    counts: bool = False


def figures(view: urai.View) -> None:
    """Give each measure's name its figures, one fact for each; names without a figure are dropped."""
    named = view.of_kind("indicator")
    if not named:
        return
    items = sorted(_items(view))
    starts = [item.start for item in items]
    kept: list[urai.Draft] = []
    for index, draft in enumerate(named):
        there = passage(view.text, draft.start, draft.end)
        clause = there.clause_before[-90:]
        if _PLANNED.last(clause) > _TURN.last(clause):
            continue
        end = min(there.end, named[index + 1].start) if index + 1 < len(named) else there.end
        first = bisect_left(starts, draft.start)
        found = _following(view.text, draft, items[first:], end)
        kept += _facts(draft, _with_period_before(view.text, draft, there, items[:first], found))
    view.drafts = [draft for draft in view.drafts if draft.kind != "indicator"] + kept


def _facts(name: urai.Draft, found: list[Item]) -> list[urai.Draft]:
    """Give a draft for each figure; the first reaches from the name."""
    said = " ".join(str(name.value["name"]).split())
    words = _WHERE.sub("", said)
    words = words if " " in words or " " not in said or not _COUNTS_THINGS.match(words) else said
    return [
        urai.Draft(
            kind="indicator",
            start=item.start if index else name.start,
            end=item.end,
            value={"name": words, "value": item.value, "unit": item.unit, "period": item.period},
            rule=name.rule,
            section=name.section,
            tree=None if index else name.tree,
        )
        for index, item in enumerate(found)
    ]


def _items(view: urai.View) -> list[Item]:
    """Give what may be a figure or a period: shares, sums of money, counts with a unit that measures, dates."""
    items: list[Item] = []
    for draft in view.of_kind("percent", "money", "quantity", "date"):
        value, span = draft.value, (draft.start, draft.end)
        if value.get("unit") in _NO_UNIT:
            continue
        if draft.kind == "date":
            items.append(Item(*span, None, period=value.get("edtf")))
        elif draft.kind == "percent":
            items.append(Item(*span, value["value"], "persen"))
        elif draft.kind == "money":
            items.append(Item(*span, value["amount"], value["currency"]))
        else:
            items.append(Item(*span, value["value"], _UNITS.get(value["unit"], value["unit"]), counts=True))
    return items


def _following(text: str, name: urai.Draft, items: list[Item], end: int) -> list[Item]:
    """Give the figures that belong to a name, each with its period."""
    found: list[Item] = []
    here, period, change = name.end, None, None
    for item in _with_bare_numbers(text, name.end, end, items):
        gap = text[here : item.start]
        if len(gap) > (REACH if found and "disusul" not in gap else 2 * REACH) or (
            _leads_away(gap) and (found or not _AS_MANY.fullmatch(gap))
        ):
            break
        if found and item.unit and item.unit.isupper() and _ANOTHER_SUM.search(gap):
            break
        if item.value is None:
            if found and here == found[-1].end and found[-1].period is None and _TO_PERIOD.fullmatch(gap):
                found[-1] = found[-1]._replace(end=item.end, period=item.period)
            else:
                period = item.period
        elif _measures(text, name, item, gap, first=not found):
            item = item._replace(period=period)  # noqa: PLW2901  # the same figure, with its period
            period = None
            if _RISES.search(gap) and not _GROWS.search(text, name.start, item.start):
                change = item
            else:
                found.append(item)
        here = item.end
    return found or ([change] if change else [])


def _leads_away(gap: str) -> bool:
    gap = _REACHED.sub("", gap)
    return bool(_OTHER_MARK.search(gap) or _FOR.search(gap)) or _OTHER_MATTER.stands_in(gap)


def _with_period_before(
    text: str, name: urai.Draft, there: Passage, before: list[Item], found: list[Item]
) -> list[Item]:
    """Give the first figure the period that stands right before the name, where it has none."""
    if not found or found[0].period is not None or not before:
        return found
    period = before[-1]
    if period.start < there.start or period.value is not None:
        return found
    if not _JUST_BEFORE.fullmatch(text[period.end : name.start]):
        return found
    return [found[0]._replace(period=period.period), *found[1:]]


def _with_bare_numbers(text: str, start: int, end: int, items: list[Item]) -> list[Item]:
    """Put numbers without a unit, and years that no date is, between the items up to ``end``."""
    inside = [item for item in urai.starting_in(items, start, end) if item.end <= end]
    for number in _NUMBER.finditer(text, start, end):
        first, last = number.span()
        if any(item.start < last and first < item.end for item in inside):
            continue
        words = number.group()
        year = bool(_YEAR.fullmatch(words))
        inside.append(Item(first, last, None, period=words) if year else Item(first, last, plain(figure(words))))
    joined: list[Item] = []
    for item in sorted(inside):
        whole = joined[-1] if joined else None
        if (
            whole
            and whole.value
            and not whole.unit
            and text[whole.end : item.start] == ", "
            and _DECIMALS.match(text, item.start)
        ):
            value = plain(figure(f"{whole.value},{text[item.start : item.start + 2]}"))
            joined[-1] = Item(whole.start, item.end, value, item.unit)
        else:
            joined.append(item)
    return joined


def _measures(text: str, name: urai.Draft, item: Item, gap: str, *, first: bool) -> bool:
    """Say whether a number can be a figure of the measure."""
    words, unit = text[name.start : name.end], item.unit
    if name.tree.part("SHARED"):
        near = len(gap) <= REACH and not _PLANNED.stands_in(gap)
        return (
            near and unit == "persen" and bool(not first or not gap.strip() or _LEVEL.search(gap) or _NOW.search(gap))
        )
    if unit == "tahun":
        return bool(_IN_YEARS.search(words))
    if unit in ("menit", "jam", "hari"):
        return bool(_IN_TIME.search(words))
    if unit in ("jiwa", "orang", "kasus") and _IN_PEOPLE.search(words):
        return True
    if item.counts and unit not in ("poin", "persen poin"):
        return _counts(text, name, item, gap, first=first)
    if unit is not None and unit.isupper():
        return bool(_IN_MONEY.search(words))
    if (
        unit is None
        and not first
        and _COUNTED.search(words)
        and (_AMONG_THEM.match(text, item.end) or not _GOES_ON.search(gap))
    ):
        return False
    if unit == "persen" and not first and _COUNTS_THINGS.match(words):
        return False
    if _IN_PASSING.fullmatch(words) and (len(gap) > REACH or (first and unit is None)):
        return False
    return unit is not None or "," in text[item.start : item.end] or bool(_LEVEL.search(gap)) or not gap.strip()


def _counts(text: str, name: urai.Draft, item: Item, gap: str, *, first: bool) -> bool:
    """Say whether a count is one of a statistic: jumlah warga terpapar mencapai 48 orang."""
    if item.unit is None or item.unit in _NO_COUNT or _AMONG_THEM.match(text, item.end):
        return False
    if not _COUNTED.search(text, name.start, item.start if first else name.end):
        return False
    if not first:
        return bool(_GOES_ON.search(gap))
    if _PRESENT.search(gap):
        return False
    return bool(not gap.strip() or _COUNT_IS.search(gap) or _NOW.search(gap) or _AS_MANY.fullmatch(gap))


@urai.hookimpl
def urai_resolvers() -> list[urai.Resolver]:
    """Contribute the resolver."""
    return [urai.Resolver("news/indicator_figures", figures, "The figures, units and periods of measures", order=40)]
