"""The pack ``ip_asn``: the professionalism index of civil servants, their units and their agency."""

from __future__ import annotations

import urai

from . import means, training
from .figures import PARAMETERS, RULE
from .index import derive
from .kinds import KINDS


@urai.hookimpl
def urai_packs() -> list[urai.Pack]:
    """Contribute the pack."""
    return [urai.Pack("ip_asn", urai.bundled("urai.rules") / "ip_asn", "Indeks profesionalitas ASN")]


@urai.hookimpl
def urai_kinds() -> list[urai.Kind]:
    """Contribute the kinds."""
    return list(KINDS)


@urai.hookimpl
def urai_derivations() -> list[urai.Derivation]:
    """Contribute the index of a person."""
    return [
        urai.Derivation(
            RULE, "ip_asn", derive, "The four dimensions of a person, their sum and its category", parameters=PARAMETERS
        )
    ]


@urai.hookimpl
def urai_summaries() -> list[urai.Summary]:
    """Contribute what other documents complete, and the means of units and agencies."""
    return [
        urai.Summary(
            training.RULE,
            ("data_asn", "ip_asn", "jam_pelatihan"),
            training.complete,
            "Open indexes, completed with the trainings of other documents",
        ),
        urai.Summary(means.RULE, ("ip_asn",), means.means, "Means of units and agencies by year", order=1),
    ]


@urai.hookimpl
def urai_pages() -> list[urai.Page]:
    """Contribute the pack's pages of the report."""
    return [
        urai.Page(
            "ip_asn",
            "Indeks profesionalitas",
            ("ip_asn",),
            (
                urai.Column("nama", "Nama"),
                urai.Column("nip", "NIP"),
                urai.Column("unit", "Unit"),
                urai.Column("tahun", "Tahun"),
                urai.Column("kualifikasi", "Kualifikasi", number=True),
                urai.Column("kompetensi", "Kompetensi", number=True),
                urai.Column("kinerja", "Kinerja", number=True),
                urai.Column("disiplin", "Disiplin", number=True),
                urai.Column("indeks", "Indeks", number=True),
                urai.Column("kategori", "Kategori"),
            ),
            charts=(
                urai.Chart(
                    "distribution",
                    "Pegawai menurut kategori",
                    value="kategori",
                    order=("Sangat Tinggi", "Tinggi", "Sedang", "Rendah", "Sangat Rendah"),
                ),
                urai.Chart("ranking", "Rata-rata menurut unit", value="indeks", label="unit"),
                urai.Chart("trend", "Rata-rata menurut tahun", value="indeks", label="tahun", series="instansi"),
            ),
            summary="Indeks tiap pegawai menurut empat dimensinya",
        ),
        urai.Page(
            "ip_asn_unit",
            "Indeks profesionalitas unit",
            ("ip_asn_unit",),
            (
                urai.Column("unit", "Unit"),
                urai.Column("instansi", "Instansi"),
                urai.Column("tahun", "Tahun"),
                urai.Column("jumlah", "Pegawai", number=True),
                urai.Column("terbuka", "Terbuka", number=True),
                urai.Column("indeks", "Rata-rata", number=True),
                urai.Column("kategori", "Kategori"),
            ),
            charts=(
                urai.Chart(
                    "distribution",
                    "Unit menurut kategori",
                    value="kategori",
                    order=("Sangat Tinggi", "Tinggi", "Sedang", "Rendah", "Sangat Rendah"),
                ),
                urai.Chart("ranking", "Rata-rata menurut unit", value="indeks", label="unit"),
            ),
            summary="Rata-rata unit dan instansi; baris tanpa unit adalah seluruh instansi",
        ),
    ]
