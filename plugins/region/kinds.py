"""The kinds of facts of the pack ``region``."""

from __future__ import annotations

from typing import Any

import msgspec

import urai


class Klaim(msgspec.Struct, frozen=True):
    """What a document claims of a region: in which pack's matter (``paket``, ``hal``), and what it says (``nilai``).

    ``tahun`` is the year that the claim is about; null where the document does not say it, and then
    ``tahun_dokumen`` is the latest it can be. ``konteks`` tells claims of one matter apart: the award's name.
    """

    paket: str
    hal: str
    nilai: str
    daerah: str | None = None
    kode: str | None = None
    tahun: int | None = None
    konteks: str | None = None
    tahun_dokumen: int | None = None
    kurang: list[str] = []
    reasons: list[dict[str, Any]] = []
    unverified: list[str] = []


class Pertentangan(msgspec.Struct, frozen=True):
    """Two documents that cannot both be right about a region: ``nilai`` are what they say, ``dokumen`` where."""

    daerah: str
    tahun: int | None
    paket: str
    hal: str
    nilai: list[str]
    dokumen: list[str]
    reasons: list[dict[str, Any]] = []
    unverified: list[str] = []


class Keputusan(msgspec.Struct, frozen=True):
    """A decision: who decided, its number and matter, where and when it was set (ISO 8601), who signed."""

    pejabat: str
    nomor: str | None
    tentang: str | None
    daerah: str | None
    kode: str | None
    tempat: str | None
    tanggal: str | None
    tahun: int | None
    penanda: str | None
    diktum: int
    kurang: list[str] = []


class Pengangkatan(msgspec.Struct, frozen=True):
    """Somebody whom a decision puts into a post (``pengangkatan``) or takes out of one (``pemberhentian``)."""

    jenis: str
    nama: str | None
    nip: str | None
    jabatan_lama: str | None
    jabatan: str | None
    daerah: str | None
    nomor: str | None
    tanggal: str | None
    tahun: int | None
    kurang: list[str] = []


KINDS = [
    urai.Kind("keputusan", Keputusan, "Keputusan", "#7c2d12"),
    urai.Kind("pengangkatan", Pengangkatan, "Pengangkatan", "#9a3412"),
    urai.Kind("klaim", Klaim, "Klaim", "#0f766e"),
    urai.Kind("pertentangan", Pertentangan, "Pertentangan", "#b91c1c"),
]
