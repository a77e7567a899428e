"""The kinds of the pack: plans and evaluations as their forms have them, and what follows from them."""

from __future__ import annotations

from typing import Any

import msgspec

import urai


class SasaranSkp(msgspec.Struct, frozen=True):
    """One indicator of a performance plan: whose, for which year, what is to be reached, and what was."""

    nama: str | None
    nip: str | None
    jabatan: str | None
    unit: str | None
    instansi: str | None
    tahun: int | None
    rencana: str | None
    indikator: str | None
    aspek: str | None
    target: str | None
    realisasi: str | None


class EvaluasiSkp(msgspec.Struct, frozen=True):
    """An evaluation as its form has it: ratings (since 2022) or numbers (decimal strings), and its dates.

    ``bertentangan`` names fields that the form states twice and differently, ``tak_dikenal`` those whose words are
    none that the form knows; both are null then. ``bobot_skp`` is the weight in percent that stands beside the number.
    """

    nama: str | None
    nip: str | None
    jabatan: str | None
    unit: str | None
    instansi: str | None
    tahun: int | None
    periode: str | None
    hasil_kerja: str | None
    perilaku: str | None
    predikat: str | None
    organisasi: str | None
    nilai_skp: str | None
    nilai_perilaku: str | None
    nilai_kinerja: str | None
    bobot_skp: str | None
    aspek: dict[str, str]
    rekan: bool | None
    ide_baru: bool | None
    aturan: str | None
    diterima: str | None
    pengajuan: str | None
    putusan: str | None
    bertentangan: list[str] = []
    tak_dikenal: list[str] = []


class PredikatKinerja(msgspec.Struct, frozen=True):
    """The predicate that follows from an evaluation; null with ``kurang`` naming what is missing for it."""

    nama: str | None
    nip: str | None
    unit: str | None
    instansi: str | None
    tahun: int | None
    periode: str | None
    hasil_kerja: str | None
    perilaku: str | None
    nilai: str | None
    predikat: str | None
    kurang: list[str] = []
    reasons: list[Any] = []
    unverified: list[str] = []


class BatasKeberatan(msgspec.Struct, frozen=True):
    """Until when an employee may object to an evaluation, and until when the superior has to decide (ISO 8601)."""

    nama: str | None
    nip: str | None
    unit: str | None
    instansi: str | None
    tahun: int | None
    diterima: str | None
    batas_pengajuan: str | None
    pengajuan: str | None
    batas_putusan: str | None
    putusan: str | None
    kurang: list[str] = []
    reasons: list[Any] = []
    unverified: list[str] = []


class SebaranPredikat(msgspec.Struct, frozen=True):
    """How many employees of a unit have which predicate in a year; ``belum`` counts those without one."""

    instansi: str | None
    unit: str | None
    tahun: int | None
    periode: str | None
    predikat: str
    jumlah: int
    dari: int
    persen: str


KINDS = [
    urai.Kind("sasaran_skp", SasaranSkp, "Sasaran kinerja pegawai"),
    urai.Kind("evaluasi_skp", EvaluasiSkp, "Evaluasi kinerja pegawai"),
    urai.Kind("predikat_kinerja", PredikatKinerja, "Predikat kinerja"),
    urai.Kind("batas_keberatan", BatasKeberatan, "Batas keberatan"),
    urai.Kind("sebaran_predikat", SebaranPredikat, "Sebaran predikat"),
]
