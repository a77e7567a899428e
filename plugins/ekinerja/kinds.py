"""The kinds of the pack: activities and attendance as their forms have them, and the allowance that follows."""

from __future__ import annotations

from typing import Any

import msgspec

import urai


class KegiatanHarian(msgspec.Struct, frozen=True):
    """One activity of an employee: on which day, what, how much, in how many minutes, and what the superior said.

    ``status`` is ``disetujui``, ``ditolak`` or ``menunggu``; null where the form does not say. ``kelas`` is the class
    of the post where the form names it.
    """

    nama: str | None
    nip: str | None
    unit: str | None
    instansi: str | None
    bulan: str | None
    tanggal: str | None
    uraian: str | None
    volume: str | None
    satuan: str | None
    menit: str | None
    status: str | None
    kelas: str | None = None


class RekapPresensi(msgspec.Struct, frozen=True):
    """The attendance of an employee in a month.

    ``hitungan`` says how often each class of lateness (``TL1``) and leaving early (``PSW1``), absence (``TK``) and
    missed roll-calls (``APEL``) occurred; ``kurang`` names what the recap leaves open. Class of post, predicate and
    approved minutes are there where the recap has them.
    """

    nama: str | None
    nip: str | None
    unit: str | None
    instansi: str | None
    bulan: str | None
    kelas: str | None
    predikat: str | None
    menit: str | None
    hari_kerja: str | None
    hadir: str | None
    hitungan: dict[str, str]
    kurang: list[str] = []


class Tpp(msgspec.Struct, frozen=True):
    """The allowance of an employee for a month in rupiah, with every step.

    It is null where something is missing for it, which ``kurang`` names.

    ``aktivitas``, ``produktivitas``, ``potongan`` and ``disiplin`` are percentages.
    """

    nama: str | None
    nip: str | None
    unit: str | None
    instansi: str | None
    bulan: str | None
    kelas: str | None
    pagu: str | None
    aktivitas: str | None
    predikat: str | None
    produktivitas: str | None
    potongan: str | None
    disiplin: str | None
    dibayar: str | None
    kurang: list[str] = []
    reasons: list[Any] = []
    unverified: list[str] = []


KINDS = [
    urai.Kind("kegiatan_harian", KegiatanHarian, "Kegiatan harian"),
    urai.Kind("rekap_presensi", RekapPresensi, "Rekap presensi"),
    urai.Kind("tpp", Tpp, "Tambahan penghasilan pegawai"),
]
