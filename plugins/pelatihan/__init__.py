"""The pack ``pelatihan``: agreements on training, and training hours by person and year."""

from __future__ import annotations

import urai

from . import agreements, hours
from .kinds import KINDS


@urai.hookimpl
def urai_packs() -> list[urai.Pack]:
    """Contribute the pack."""
    return [urai.Pack("pelatihan", urai.bundled("urai.rules") / "pelatihan", "Kerja sama dan jam pelatihan")]


@urai.hookimpl
def urai_kinds() -> list[urai.Kind]:
    """Contribute the kinds."""
    return list(KINDS)


@urai.hookimpl
def urai_derivations() -> list[urai.Derivation]:
    """Contribute agreements with their terms, and the trainings of a person."""
    return [
        urai.Derivation(agreements.RULE, "perjanjian_pelatihan", agreements.derive, "An agreement with its last day"),
        urai.Derivation(hours.RULE, "jam_pelatihan", hours.derive, "The trainings of a person"),
    ]


@urai.hookimpl
def urai_checks() -> list[urai.Check]:
    """Contribute the checks."""
    return [
        urai.Check("pelatihan/jangka", agreements.contradictions, "Terms that contradict themselves"),
        urai.Check("pelatihan/tanpa_jam", hours.unclear, "Trainings without hours or a year"),
    ]


@urai.hookimpl
def urai_summaries() -> list[urai.Summary]:
    """Contribute the hours of a year."""
    return [urai.Summary(hours.SUMMARY, ("jam_pelatihan",), hours.by_year, "Training hours by person and year")]


@urai.hookimpl
def urai_pages() -> list[urai.Page]:
    """Contribute the pack's pages of the report."""
    return [
        urai.Page(
            "perjanjian_pelatihan",
            "Perjanjian kerja sama",
            ("perjanjian_pelatihan",),
            (
                urai.Column("jenis", "Naskah"),
                urai.Column("hal", "Hal"),
                urai.Column("tanggal", "Ditandatangani"),
                urai.Column("jangka", "Jangka"),
                urai.Column("mulai", "Mulai"),
                urai.Column("selesai", "Selesai"),
            ),
            charts=(urai.Chart("distribution", "Naskah menurut jangka waktu", value="jangka"),),
            summary="Para pihak, hal, dan hari terakhirnya",
        ),
        urai.Page(
            "jam_pelatihan",
            "Jam pelatihan",
            ("jam_pelatihan_tahunan",),
            (
                urai.Column("nama", "Nama"),
                urai.Column("nip", "NIP"),
                urai.Column("tahun", "Tahun"),
                urai.Column("jam", "JP", number=True),
                urai.Column("jumlah", "Pelatihan", number=True),
                urai.Column("tanpa_jam", "Tanpa jam", number=True),
            ),
            charts=(
                urai.Chart("ranking", "Rata-rata jam menurut pegawai", value="jam", label="nama"),
                urai.Chart("trend", "Rata-rata jam menurut tahun", value="jam", label="tahun"),
            ),
            summary="Jam pelatihan setiap pegawai setahun",
        ),
    ]
