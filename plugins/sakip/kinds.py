"""The kinds of facts of the pack."""

from __future__ import annotations

from typing import Any

import msgspec

import urai


class EvaluasiSakip(msgspec.Struct, frozen=True):
    """What an evaluation letter (or sheet) says of the whole."""

    nomor: str | None
    tahun: int | None
    instansi: str | None
    nilai: str | None
    predikat: str | None


class NilaiSakip(msgspec.Struct, frozen=True):
    """A score and a grade that a sentence states."""

    nilai: str
    predikat: str


class KomponenSakip(msgspec.Struct, frozen=True):
    """One component as the letter has it: its weight and its score."""

    komponen: str
    bobot: str | None
    nilai: str | None


class Sakip(msgspec.Struct, frozen=True):
    """The result of an evaluation; ``None`` where something is missing or contradictory, which ``kurang`` names.

    ``nilai`` is the sum of the components, ``predikat`` what it means; ``nilai_surat`` and ``predikat_surat`` are what
    the letter says.
    """

    instansi: str | None
    tahun: int | None
    peraturan: str | None
    komponen: dict[str, str]
    nilai: str | None
    predikat: str | None
    sebutan: str | None
    nilai_surat: str | None
    predikat_surat: str | None
    kurang: list[str]
    reasons: list[dict[str, Any]]
    unverified: list[str]


KINDS = (
    urai.Kind("evaluasi_sakip", EvaluasiSakip, "Surat evaluasi SAKIP", "#b45309"),
    urai.Kind("nilai_sakip", NilaiSakip, "Nilai dan predikat SAKIP", "#d97706"),
    urai.Kind("komponen_sakip", KomponenSakip, "Komponen SAKIP", "#f59e0b"),
    urai.Kind("sakip", Sakip, "Hasil evaluasi SAKIP", "#c2410c"),
)
