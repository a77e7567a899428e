"""The kinds of facts of the pack ``penghargaan``."""

from __future__ import annotations

from typing import Any

import msgspec

import urai


class TahapPenghargaan(msgspec.Struct, frozen=True):
    """A stage of an award: how many are left at it (``jumlah``), and its place among the stages of the award.

    ``dari`` is how many stood before it, where the document says so; ``kurang`` names what it does not say.
    """

    penghargaan: str | None
    tahun: int | None
    tahap: str
    jumlah: int
    dari: int | None = None
    urutan: int | None = None
    daerah: str | None = None
    kurang: list[str] = []
    reasons: list[dict[str, Any]] = []
    unverified: list[str] = []


class PeringkatTahunan(msgspec.Struct, frozen=True):
    """A region's place in an order in a year: ``peringkat`` is ``159`` or ``1-5``, ``dari`` of how many.

    ``paling_rendah`` is the last place that it can be (5 in ``1-5``): what a line over the years is drawn by.
    ``tahun`` is null where the document does not say it; ``tahun_dokumen`` is then the latest it can be.
    """

    daerah: str | None
    kode: str | None
    tahun: int | None
    hal: str | None
    peringkat: str
    paling_rendah: int
    dari: str | None = None
    tahun_dokumen: int | None = None
    kurang: list[str] = []
    reasons: list[dict[str, Any]] = []
    unverified: list[str] = []


class NilaiDaerah(msgspec.Struct, frozen=True):
    """The score of a region in a national evaluation (EPPD, EKPPD, IGA) and the category that follows from it.

    ``kategori`` is computed from the score, ``kategori_tertulis`` is what the document says. Without a score,
    or without a figure for the year, ``kategori`` is null and ``kurang`` says what is missing.
    """

    penilaian: str
    daerah: str | None
    tahun: int | None
    skor: str | None
    kategori: str | None
    kategori_tertulis: str | None = None
    kurang: list[str] = []
    reasons: list[dict[str, Any]] = []
    unverified: list[str] = []


KINDS = [
    urai.Kind("tahap_penghargaan", TahapPenghargaan, "Tahap penghargaan", "#b45309"),
    urai.Kind("peringkat_tahunan", PeringkatTahunan, "Peringkat per tahun", "#92400e"),
    urai.Kind("nilai_daerah", NilaiDaerah, "Nilai evaluasi daerah", "#a16207"),
]
