"""Statements: what the documents say of a region in a year, from claims and from what other packs computed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple

from urai.plugins._daerah import region_of_name, year_of

import urai

COMPUTED = (
    "hasil_seleksi",
    "ip_asn_unit",
    "kelayakan",
    "keputusan",
    "lowongan_jpt",
    "merit",
    "pengangkatan",
    "perjanjian_pelatihan",
    "predikat_kinerja",
    "sakip",
    "target_status",
    "tpp",
)
"""The kinds of facts beside claims that say something of a region."""

_PLACE = re.compile(r"peringkat (\d+)(?:-(\d+))?")
_FIGURE = re.compile(r"\d+\.\d{1,2}(?=\s)")
"""A decimal before its unit; with three digits it is words of the document, whose point groups thousands."""


class Statement(NamedTuple):
    """What one fact says of a region: in which pack's matter, of which year, and on which fact it stands.

    ``konteks`` tells statements of one matter apart; ``compare`` says whether two of them that differ contradict
    each other. ``about`` is the latest year it can be of, where ``tahun`` is not said.
    """

    daerah: str
    kode: str
    tahun: int | None
    paket: str
    hal: str
    nilai: str
    konteks: str | None
    fact: urai.Fact
    compare: bool = False
    about: int | None = None

    @property
    def said(self) -> str:
        """Give the value as people read it: ``271.5`` and ``78.4 poin`` with the decimal comma."""
        if figure := _FIGURE.match(self.nilai):
            return urai.decimal_comma(figure.group()) + self.nilai[figure.end() :]
        return urai.decimal_comma(self.nilai)


def statements(facts: Sequence[urai.Fact]) -> Iterator[Statement]:
    """Give the statements that some facts make, in their order."""
    for fact in facts:
        if fact.form == "summary" and fact.kind in _REPEATED:
            continue
        if fact.kind == "klaim":
            yield from _claim(fact)
        elif fact.kind in _READERS:
            region = _region(fact)
            if region is not None:
                for paket, hal, nilai, compare in _READERS[fact.kind](fact.value):
                    yield Statement(*region, _year(fact.value), paket, hal, nilai, None, fact, compare)
    yield from _posts(facts)


def _claim(fact: urai.Fact) -> Iterator[Statement]:
    value = fact.value
    if value.get("daerah") and value["nilai"] not in _IDLE:
        hal, year, about = str(value["hal"]), value.get("tahun"), value.get("tahun_dokumen")
        context = value.get("konteks")
        compared = hal.startswith(_COMPARED) and not (hal.startswith("jabatan") and context)
        yield Statement(
            value["daerah"],
            str(value["kode"]),
            year,
            value["paket"],
            hal,
            value["nilai"],
            context,
            fact,
            compared,
            about,
        )


_IDLE = {"disebut", "kegiatan", "dilaksanakan"}
"""Claims that say no more than that a thing is spoken of."""
_COMPARED = ("predikat ", "nilai ", "peringkat", "jabatan yang diseleksi")
"""Matters of which a region has one in a year; posts of a period ("setahun terakhir") are those of no year."""


_REPEATED = {"hasil_seleksi", "kelayakan"}
"""Kinds that a summary only repeats."""


def _region(fact: urai.Fact) -> tuple[str, str] | None:
    value = fact.value
    named = " ".join(str(value.get(name) or "") for name in ("daerah", "instansi", "unit"))
    named = " ".join([named, *map(str, value.get("pihak") or ())])
    region = region_of_name(named)
    return (region.name, region.code) if region else None


def _year(value: dict[str, Any]) -> int | None:
    year: int | None = value.get("tahun")
    return year or year_of(value.get("bulan") or value.get("tanggal"))


Said = Iterator[tuple[str, str, str, bool]]


def _sakip(value: dict[str, Any]) -> Said:
    if grade := value.get("predikat_surat") or value.get("predikat"):
        yield "sakip", "predikat SAKIP", str(grade), True
    if score := value.get("nilai") or value.get("nilai_surat"):
        yield "sakip", "nilai SAKIP", str(score), True


def _merit(value: dict[str, Any]) -> Said:
    if score := value.get("nilai"):
        yield "merit", "nilai sistem merit", str(score), True
    if category := value.get("kategori"):
        yield "merit", "kategori sistem merit", str(category), True


def _ip_asn(value: dict[str, Any]) -> Said:
    """Give the mean of the employees whose records are there: not comparable with what is claimed of all."""
    if value.get("unit") is None and value.get("indeks"):
        yield "ip_asn", f"rata-rata indeks dari {value.get('jumlah')} data pegawai", str(value["indeks"]), False


def _agreement(value: dict[str, Any]) -> Said:
    parties = " dan ".join(str(party) for party in value.get("pihak") or ())
    until = f", berlaku sampai {value['selesai']}" if value.get("selesai") else ""
    yield "pelatihan", "perjanjian", f"{parties or 'pihak tidak disebut'}{until}", False


def _predicate(value: dict[str, Any]) -> Said:
    yield "skp", "predikat kinerja pegawai", str(value.get("predikat") or "terbuka"), False


def _allowance(value: dict[str, Any]) -> Said:
    yield "ekinerja", "TPP dihitung", "dihitung" if value.get("dibayar") else "terbuka", False


def _target(value: dict[str, Any]) -> Said:
    yield "target", "status target", str(value["status"]), False


def _eligible(value: dict[str, Any]) -> Said:
    verdict = {True: "memenuhi syarat", False: "ditolak", None: "terbuka"}[value.get("layak")]
    yield "seleksi_jpt", "kelayakan pelamar", verdict, False


def _result(value: dict[str, Any]) -> Said:
    if value.get("tiga_terbaik"):
        yield "seleksi_jpt", f"tiga terbaik {value['jabatan']}", f"{value['peringkat']}. {value['nama']}", False


def _decision(value: dict[str, Any]) -> Said:
    yield (
        "region",
        "keputusan",
        f"{value.get('nomor') or 'tanpa nomor'} tentang {_sentence(value.get('tentang'))}",
        False,
    )


def _appointment(value: dict[str, Any]) -> Said:
    yield "region", str(value["jenis"]), f"{value['nama']}: {value.get('jabatan') or 'jabatan tidak disebut'}", False


def _sentence(words: object) -> str:
    text = str(words or "hal yang tidak disebut")
    return text.capitalize() if text.isupper() else text


_READERS: dict[str, Callable[[dict[str, Any]], Said]] = {
    "hasil_seleksi": _result,
    "ip_asn_unit": _ip_asn,
    "kelayakan": _eligible,
    "keputusan": _decision,
    "merit": _merit,
    "pengangkatan": _appointment,
    "perjanjian_pelatihan": _agreement,
    "predikat_kinerja": _predicate,
    "sakip": _sakip,
    "target_status": _target,
    "tpp": _allowance,
}


def _posts(facts: Sequence[urai.Fact]) -> Iterator[Statement]:
    """Give how many posts all announcements of a region's selections have in a year."""
    announced: dict[tuple[str, str, int | None], list[urai.Fact]] = {}
    for fact in facts:
        if fact.kind == "lowongan_jpt" and (region := _region(fact)) is not None:
            announced.setdefault((*region, _year(fact.value)), []).append(fact)
    for (name, code, year), posts in announced.items():
        count = f"{len(posts)} jabatan"
        yield Statement(name, code, year, "seleksi_jpt", "jabatan yang diseleksi", count, None, posts[0], compare=True)


def agree(one: Statement, two: Statement) -> bool:
    """Say whether two statements of one matter can both hold.

    Places agree where one lies in the other; figures where the one with fewer decimals is the other rounded.
    """
    places = _PLACE.match(one.nilai), _PLACE.match(two.nilai)
    if places[0] and places[1]:
        low, high = (
            (int(places[0][1]), int(places[0][2] or places[0][1])),
            (
                int(places[1][1]),
                int(places[1][2] or places[1][1]),
            ),
        )
        return low[0] <= high[1] and high[0] <= low[1]
    numbers = _number(one.nilai), _number(two.nilai)
    if numbers[0] is not None and numbers[1] is not None:
        return _rounds_to(numbers[0], numbers[1]) or _rounds_to(numbers[1], numbers[0])
    return one.nilai.casefold() == two.nilai.casefold()


def _number(words: str) -> Decimal | None:
    try:
        return Decimal(words.split(maxsplit=1)[0])
    except (InvalidOperation, IndexError):
        return None


def _rounds_to(fine: Decimal, coarse: Decimal) -> bool:
    plain = coarse.normalize()
    places = max(-int(plain.as_tuple().exponent), 0)
    return urai.rounded(fine, places) == plain
