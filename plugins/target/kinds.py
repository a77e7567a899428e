"""The kinds of facts of the pack ``target``."""

from __future__ import annotations

from typing import Any

import msgspec

import urai


class SasaranKinerja(msgspec.Struct, frozen=True):
    """A goal of a performance agreement: who owes which indicator's target by when (ISO 8601), words as written."""

    pemilik: str | None
    nip: str | None
    jabatan: str | None
    instansi: str | None
    tahun: int | None
    sasaran: str | None
    indikator: str
    target: str | None
    realisasi: str | None
    tenggat: str | None


class TargetStatus(msgspec.Struct, frozen=True):
    """What became of a target at a day: ``tercapai``, ``belum``, ``lewat`` (overdue) or ``terbuka``.

    ``target`` and ``realisasi`` are decimal strings with their ``satuan``, ``capaian`` is in percent (two decimals,
    half up), ``arah`` is ``naik`` or ``turun``. ``terlambat`` counts the days since the deadline.
    """

    pemilik: str | None
    nip: str | None
    jabatan: str | None
    unit: str | None
    instansi: str | None
    daerah: str | None
    tahun: int | None
    hal: str
    target: str | None
    satuan: str | None
    tenggat: str | None
    realisasi: str | None
    capaian: str | None
    arah: str | None
    status: str
    per: str | None
    terlambat: int | None
    sumber: str
    kurang: list[str] = []
    reasons: list[dict[str, Any]] = []
    unverified: list[str] = []


class EvaluasiBulanan(msgspec.Struct, frozen=True):
    """The targets that fall due in a month, or without a month, by what became of them."""

    bulan: str | None
    jumlah: int
    tercapai: int
    belum: int
    lewat: int
    terbuka: int
    rata_capaian: str | None
    reasons: list[dict[str, Any]] = []
    unverified: list[str] = []


KINDS = [
    urai.Kind("sasaran_kinerja", SasaranKinerja, "Sasaran kinerja", "#15803d"),
    urai.Kind("target_status", TargetStatus, "Status target", "#166534"),
    urai.Kind("evaluasi_bulanan", EvaluasiBulanan, "Evaluasi bulanan", "#14532d"),
]
