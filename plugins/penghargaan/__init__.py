"""The pack ``penghargaan``: awards with their stages, rankings over the years, scores of regions."""

from __future__ import annotations

from collections.abc import Iterable

import urai

from . import pages, rankings, scores, stages, summary
from .kinds import KINDS


@urai.hookimpl
def urai_packs() -> list[urai.Pack]:
    """Contribute the pack, whose files are found in its folder."""
    return [urai.Pack("penghargaan", scores.PACK, "Penghargaan, peringkat dan nilai daerah")]


@urai.hookimpl
def urai_kinds() -> list[urai.Kind]:
    """Contribute the kinds of the pack."""
    return KINDS


@urai.hookimpl
def urai_normalisers() -> list[urai.Normaliser]:
    """Contribute the normalisers of stages and scores."""
    return [*stages.NORMALISERS, *scores.NORMALISERS]


@urai.hookimpl
def urai_resolvers() -> list[urai.Resolver]:
    """Contribute the resolvers that complete stages and scores."""
    return [*stages.RESOLVERS, *scores.RESOLVERS]


@urai.hookimpl
def urai_derivations() -> list[urai.Derivation]:
    """Contribute the rankings by year."""
    return rankings.DERIVATIONS


@urai.hookimpl
def urai_checks() -> list[urai.Check]:
    """Contribute the check of categories."""
    return scores.CHECKS


@urai.hookimpl
def urai_summaries() -> Iterable[urai.Summary]:
    """Contribute the summary over all documents."""
    return summary.SUMMARIES


@urai.hookimpl
def urai_pages() -> list[urai.Page]:
    """Contribute the pages of the report."""
    return pages.PAGES
