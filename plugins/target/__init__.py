"""The pack ``target``: who owes what by when, what was realised, and what is overdue."""

from __future__ import annotations

import urai

from . import agreements, pages, status, summary
from .amounts import PACK
from .kinds import KINDS


@urai.hookimpl
def urai_packs() -> list[urai.Pack]:
    """Contribute the pack, whose files are found in its folder."""
    return [urai.Pack("target", PACK, "Target kinerja: siapa, apa, kapan, dan apa hasilnya")]


@urai.hookimpl
def urai_kinds() -> list[urai.Kind]:
    """Contribute the kinds of the pack."""
    return KINDS


@urai.hookimpl
def urai_derivations() -> list[urai.Derivation]:
    """Contribute goals and what became of them."""
    return [*agreements.DERIVATIONS, *status.DERIVATIONS]


@urai.hookimpl
def urai_checks() -> list[urai.Check]:
    """Contribute the check of deadlines."""
    return status.CHECKS


@urai.hookimpl
def urai_summaries() -> list[urai.Summary]:
    """Contribute the monthly evaluation."""
    return summary.SUMMARIES


@urai.hookimpl
def urai_pages() -> list[urai.Page]:
    """Contribute the pages of the report."""
    return pages.PAGES
