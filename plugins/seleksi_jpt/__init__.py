"""The pack ``seleksi_jpt``: open selections for leading posts, from the announcement to the best three."""

from __future__ import annotations

import urai

from . import announcements, checks, eligibility, pages, reading, results, summary
from .kinds import KINDS


@urai.hookimpl
def urai_packs() -> list[urai.Pack]:
    """Contribute the pack, whose files are found in its folder."""
    return [urai.Pack("seleksi_jpt", eligibility.PACK, "Seleksi terbuka jabatan pimpinan tinggi")]


@urai.hookimpl
def urai_kinds() -> list[urai.Kind]:
    """Contribute the kinds of the pack."""
    return KINDS


@urai.hookimpl
def urai_normalisers() -> list[urai.Normaliser]:
    """Contribute the normalisers of applicants' records."""
    return reading.NORMALISERS


@urai.hookimpl
def urai_derivations() -> list[urai.Derivation]:
    """Contribute announcements, eligibility and results."""
    return [*announcements.DERIVATIONS, *eligibility.DERIVATIONS, *results.DERIVATIONS]


@urai.hookimpl
def urai_checks() -> list[urai.Check]:
    """Contribute what is checked in a selection."""
    return checks.CHECKS


@urai.hookimpl
def urai_summaries() -> list[urai.Summary]:
    """Contribute the summary per post."""
    return summary.SUMMARIES


@urai.hookimpl
def urai_pages() -> list[urai.Page]:
    """Contribute the pages of the report."""
    return pages.PAGES
