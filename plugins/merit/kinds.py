"""The kinds of facts of the pack."""

from __future__ import annotations

from typing import Any

import msgspec

import urai


class PenilaianMerit(msgspec.Struct, frozen=True):
    """What a self-assessment sheet says of the whole."""

    instansi: str | None
    tahun: int | None
    nilai: str | None
    indeks: str | None
    kategori: str | None


class AspekMerit(msgspec.Struct, frozen=True):
    """One aspect as the sheet has it: weight, level (1 to 4) and points."""

    aspek: str
    bobot: str | None
    tingkat: str | None
    nilai: str | None


class Merit(msgspec.Struct, frozen=True):
    """The score of an agency; ``None`` where something is missing or contradictory, which ``kurang`` names.

    ``anugerah`` says whether the category entitles to the Anugerah Meritokrasi, in years that had one.
    """

    instansi: str | None
    tahun: int | None
    aspek: dict[str, str]
    nilai: str | None
    indeks: str | None
    kategori: str | None
    nomor_kategori: str | None
    anugerah: bool | None
    nilai_surat: str | None
    kategori_surat: str | None
    kurang: list[str]
    reasons: list[dict[str, Any]]
    unverified: list[str]


class MeritPeringkat(msgspec.Struct, frozen=True):
    """An agency's place among those of a year, the highest score first; equal scores share a place."""

    instansi: str
    tahun: int
    peringkat: int
    dari: int
    nilai: str
    kategori: str
    selisih: str | None


KINDS = (
    urai.Kind("penilaian_merit", PenilaianMerit, "Penilaian mandiri sistem merit", "#0369a1"),
    urai.Kind("aspek_merit", AspekMerit, "Aspek sistem merit", "#0284c7"),
    urai.Kind("merit", Merit, "Nilai sistem merit", "#1d4ed8"),
    urai.Kind("merit_peringkat", MeritPeringkat, "Peringkat sistem merit", "#3b82f6"),
)
