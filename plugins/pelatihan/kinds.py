"""The kinds of facts of the pack."""

from __future__ import annotations

from typing import Any

import msgspec

import urai


class NotaKesepahaman(msgspec.Struct, frozen=True):
    """What the head of an agreement says, in its own words."""

    jenis: str | None
    pihak_kesatu: str | None
    pihak_kedua: str | None
    nomor: str | None
    hal: str | None


class PerjanjianPelatihan(msgspec.Struct, frozen=True):
    """An agreement with its term: ``mulai`` and ``selesai`` are its first and last day (ISO 8601).

    ``jangka`` is the term as it is stated (``3 tahun``). What is missing or contradictory is ``None``, and ``kurang``
    names it.
    """

    jenis: str | None
    pihak: list[str]
    nomor: list[str]
    hal: str | None
    ruang_lingkup: list[str]
    tanggal: str | None
    jangka: str | None
    mulai: str | None
    selesai: str | None
    kurang: list[str]
    reasons: list[dict[str, Any]]
    unverified: list[str]


class RiwayatPelatihan(msgspec.Struct, frozen=True):
    """Whose training record a document is."""

    nama: str | None
    nip: str | None
    unit: str | None
    instansi: str | None
    tahun: int | None


class JamPelatihan(msgspec.Struct, frozen=True):
    """One training of a person; ``jenis`` is kepemimpinan, fungsional, teknis or seminar where it is known."""

    nama: str | None
    nip: str | None
    tahun: int | None
    nama_pelatihan: str | None
    jenis: str | None
    jam: str | None
    penyelenggara: str | None


class JamPelatihanTahunan(msgspec.Struct, frozen=True):
    """The training of a person in a year: hours in all and by kind, and how many trainings have none stated."""

    nama: str | None
    nip: str | None
    tahun: int
    jam: str
    jumlah: int
    jenis: dict[str, str]
    tanpa_jam: int
    reasons: list[dict[str, Any]]
    unverified: list[str]


KINDS = (
    urai.Kind("nota_kesepahaman", NotaKesepahaman, "Nota kesepahaman", "#4d7c0f"),
    urai.Kind("perjanjian_pelatihan", PerjanjianPelatihan, "Perjanjian kerja sama", "#65a30d"),
    urai.Kind("riwayat_pelatihan", RiwayatPelatihan, "Riwayat pelatihan", "#0d9488"),
    urai.Kind("jam_pelatihan", JamPelatihan, "Pelatihan", "#14b8a6"),
    urai.Kind("jam_pelatihan_tahunan", JamPelatihanTahunan, "Jam pelatihan setahun", "#0f766e"),
)
