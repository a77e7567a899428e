"""The kinds of facts of the pack."""

from __future__ import annotations

from typing import Any

import msgspec

import urai


class DataAsn(msgspec.Struct, frozen=True):
    """What a record says of one employee, in its own words; ``tahun`` is the year that is measured."""

    nama: str | None
    nip: str | None
    unit: str | None
    instansi: str | None
    tahun: int | None
    jabatan: str | None
    jenis_jabatan: str | None
    eselon: str | None
    pendidikan: str | None
    diklat_kepemimpinan: str | None
    diklat_fungsional: str | None
    diklat_teknis: str | None
    seminar: str | None
    predikat: str | None
    nilai: str | None
    hukuman: str | None


class Saran(msgspec.Struct, frozen=True):
    """One improvement, and what the index would be with it alone."""

    dimensi: str
    langkah: str
    tambahan: str
    indeks: str
    kategori: str


class IpAsn(msgspec.Struct, frozen=True):
    """A person's index; ``None`` where something is missing, which ``kurang`` names."""

    nama: str | None
    nip: str | None
    unit: str | None
    instansi: str | None
    tahun: int | None
    kualifikasi: str | None
    kompetensi: str | None
    kinerja: str | None
    disiplin: str | None
    indeks: str | None
    kategori: str | None
    saran: list[Saran]
    kurang: list[str]
    reasons: list[dict[str, Any]]
    unverified: list[str]


class IpAsnUnit(msgspec.Struct, frozen=True):
    """The mean of a unit, or of the whole agency where ``unit`` is ``None``."""

    unit: str | None
    instansi: str | None
    tahun: int | None
    jumlah: int
    terbuka: int
    kualifikasi: str | None
    kompetensi: str | None
    kinerja: str | None
    disiplin: str | None
    indeks: str | None
    kategori: str | None
    reasons: list[dict[str, Any]]
    unverified: list[str]


KINDS = (
    urai.Kind("data_asn", DataAsn, "Data ASN", "#0f766e"),
    urai.Kind("ip_asn", IpAsn, "Indeks profesionalitas", "#7c3aed"),
    urai.Kind("ip_asn_unit", IpAsnUnit, "Indeks profesionalitas unit", "#a855f7"),
)
