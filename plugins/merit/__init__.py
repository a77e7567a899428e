"""The pack ``merit``: the self-assessment of the merit system."""

from __future__ import annotations

import urai

from .checks import disagreeing
from .comparison import RULE as COMPARISON
from .comparison import compare
from .kinds import KINDS
from .score import PARAMETERS, RULE, aspects, derive


@urai.hookimpl
def urai_packs() -> list[urai.Pack]:
    """Contribute the pack."""
    return [urai.Pack("merit", urai.bundled("urai.rules") / "merit", "Penilaian mandiri sistem merit")]


@urai.hookimpl
def urai_kinds() -> list[urai.Kind]:
    """Contribute the kinds."""
    return list(KINDS)


@urai.hookimpl
def urai_derivations() -> list[urai.Derivation]:
    """Contribute the aspects of a sheet, and its score."""
    return [
        urai.Derivation("merit/aspek", "aspek_merit", aspects, "The aspects that a sheet has a row for"),
        urai.Derivation(
            RULE,
            "merit",
            derive,
            "Weight times level over eight aspects, category and index",
            order=1,
            parameters=PARAMETERS,
        ),
    ]


@urai.hookimpl
def urai_checks() -> list[urai.Check]:
    """Contribute the check."""
    return [
        urai.Check("merit/jumlah", disagreeing, "Totals, indexes and categories that do not follow from the aspects")
    ]


@urai.hookimpl
def urai_summaries() -> list[urai.Summary]:
    """Contribute the comparison of agencies."""
    return [urai.Summary(COMPARISON, ("merit",), compare, "Agencies of a year by score")]


@urai.hookimpl
def urai_pages() -> list[urai.Page]:
    """Contribute the pack's pages of the report."""
    return [
        urai.Page(
            "merit",
            "Sistem merit",
            ("merit",),
            (
                urai.Column("instansi", "Instansi"),
                urai.Column("tahun", "Tahun"),
                urai.Column("nilai", "Nilai", number=True),
                urai.Column("indeks", "Indeks", number=True),
                urai.Column("nomor_kategori", "Nomor"),
                urai.Column("kategori", "Kategori"),
                urai.Column("nilai_surat", "Nilai menurut lembar", number=True),
            ),
            charts=(
                urai.Chart(
                    "distribution",
                    "Instansi menurut kategori",
                    value="kategori",
                    order=("Sangat Baik", "Baik", "Kurang", "Buruk"),
                ),
                urai.Chart("ranking", "Nilai menurut instansi", value="nilai", label="instansi"),
                urai.Chart("trend", "Nilai menurut tahun", value="nilai", label="tahun", series="instansi"),
            ),
            summary="Nilai 100 sampai 400 dari delapan aspek",
        ),
    ]
