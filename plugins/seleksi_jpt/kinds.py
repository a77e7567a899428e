"""The kinds of facts of the pack ``seleksi_jpt``."""

from __future__ import annotations

from typing import Any

import msgspec

import urai


class SeleksiJpt(msgspec.Struct, frozen=True):
    """An announced selection: level, days of announcement and registration, weights (percent), committee.

    ``hari_kerja`` are the working days after the day of the announcement up to and with the last of registration.
    """

    nomor: str | None
    tentang: str | None
    instansi: str | None
    tingkat: str | None
    tahun: int | None
    diumumkan: str | None
    batas_pendaftaran: str | None
    hari_kerja: int | None
    tahapan: list[dict[str, Any]]
    bobot: dict[str, str]
    panitia: int | None
    panitia_internal: int | None
    porsi_internal: str | None
    kurang: list[str] = []
    reasons: list[dict[str, Any]] = []
    unverified: list[str] = []


class LowonganJpt(msgspec.Struct, frozen=True):
    """A vacant leading post that is announced, with the last day of registration (ISO 8601)."""

    jabatan: str
    tingkat: str | None
    eselon: str | None
    instansi: str | None
    nomor: str | None
    tahun: int | None
    batas_pendaftaran: str | None


class Pelamar(msgspec.Struct, frozen=True):
    """An applicant: who, which post, and what the requirements ask for.

    ``pengalaman``, ``masa``, ``usia`` and ``partai`` are in months; ``kompetensi``, ``rekam_jejak`` and
    ``kesehatan`` say whether the record meets them, null where it does not tell.
    """

    nama: str | None
    nip: str | None
    jabatan: str | None
    instansi: str | None
    dilamar: str | None
    tingkat: str | None
    status: str | None
    lahir: str | None
    usia: int | None
    per: str | None
    pendidikan: str | None
    pengalaman: int | None
    jenjang: str | None
    masa: int | None
    kompetensi: bool | None
    rekam_jejak: bool | None
    kesehatan: bool | None
    partai: int | None


class Kelayakan(msgspec.Struct, frozen=True):
    """Whether an applicant is eligible: false with the reasons of the refusal, null where something is missing."""

    nama: str | None
    nip: str | None
    dilamar: str | None
    tingkat: str | None
    instansi: str | None
    tahun: int | None
    layak: bool | None
    penolakan: list[str]
    terpenuhi: list[str]
    kurang: list[str] = []
    reasons: list[dict[str, Any]] = []
    unverified: list[str] = []


class HasilSeleksi(msgspec.Struct, frozen=True):
    """An applicant's result for a post: the weighted score (two decimals, half up), the place, among the best three."""

    jabatan: str
    nama: str
    nip: str | None
    instansi: str | None
    tahun: int | None
    skor: dict[str, str]
    nilai: str | None
    nilai_tertulis: str | None
    peringkat: int | None
    peringkat_tertulis: int | None
    tiga_terbaik: bool | None
    kurang: list[str] = []
    reasons: list[dict[str, Any]] = []
    unverified: list[str] = []


KINDS = [
    urai.Kind("seleksi_jpt", SeleksiJpt, "Seleksi JPT", "#1e40af"),
    urai.Kind("lowongan_jpt", LowonganJpt, "Lowongan JPT", "#1d4ed8"),
    urai.Kind("pelamar", Pelamar, "Pelamar", "#3730a3"),
    urai.Kind("kelayakan", Kelayakan, "Kelayakan", "#4338ca"),
    urai.Kind("hasil_seleksi", HasilSeleksi, "Hasil seleksi", "#5b21b6"),
]
