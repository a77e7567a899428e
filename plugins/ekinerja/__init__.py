"""The pack ``ekinerja``: monthly performance, discipline and the allowance that follows from them."""

from __future__ import annotations

import urai

from . import allowance, joined
from .activities import activities
from .attendance import PARAMETERS, SETTINGS, recaps
from .checks import CHECKS
from .examples import ACTIVITIES, ATTENDANCE
from .kinds import KINDS
from .pages import PAGES


@urai.hookimpl
def urai_packs() -> list[urai.Pack]:
    """Contribute the pack."""
    folder = urai.bundled("urai.rules") / "ekinerja"
    return [urai.Pack("ekinerja", folder, "Daily activities, attendance, and the monthly allowance")]


@urai.hookimpl
def urai_kinds() -> list[urai.Kind]:
    """Contribute the kinds."""
    return KINDS


@urai.hookimpl
def urai_rules() -> list[urai.PythonRule]:
    """Contribute the records of activities and attendance."""
    return [
        urai.PythonRule(
            "ekinerja/kegiatan_harian", "kegiatan_harian", activities, "Kegiatan harian", examples=ACTIVITIES
        ),
        urai.PythonRule(
            "ekinerja/rekap_presensi", "rekap_presensi", recaps, "Rekap presensi sebulan", examples=ATTENDANCE
        ),
    ]


@urai.hookimpl
def urai_derivations() -> list[urai.Derivation]:
    """Contribute the allowance that one document gives."""
    return [
        urai.Derivation(
            SETTINGS, "tpp", allowance.of_document, "TPP dari satu dokumen yang memuat semuanya", parameters=PARAMETERS
        )
    ]


@urai.hookimpl
def urai_checks() -> list[urai.Check]:
    """Contribute the checks."""
    return CHECKS


@urai.hookimpl
def urai_summaries() -> list[urai.Summary]:
    """Contribute the allowance that several documents give together."""
    return [urai.Summary(joined.ID, joined.NEEDS, joined.joined, "TPP dari beberapa dokumen, menurut NIP dan bulan")]


@urai.hookimpl
def urai_pages() -> list[urai.Page]:
    """Contribute the pack's pages of the report."""
    return PAGES
