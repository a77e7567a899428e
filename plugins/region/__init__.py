"""The pack ``region``: one region's picture, from what all its documents claim and what follows from them."""

from __future__ import annotations

import urai

from . import claims, decrees, pages, picture
from .concepts import PACK
from .kinds import KINDS


@urai.hookimpl
def urai_packs() -> list[urai.Pack]:
    """Contribute the pack, whose files are found in its folder."""
    return [urai.Pack("region", PACK, "Gambaran satu daerah dari semua dokumennya")]


@urai.hookimpl
def urai_kinds() -> list[urai.Kind]:
    """Contribute the kinds of the pack."""
    return KINDS


@urai.hookimpl
def urai_derivations() -> list[urai.Derivation]:
    """Contribute the claims, and what decisions say."""
    return [*claims.DERIVATIONS, *decrees.DERIVATIONS]


@urai.hookimpl
def urai_summaries() -> list[urai.Summary]:
    """Contribute the picture of each region."""
    return picture.SUMMARIES


@urai.hookimpl
def urai_pages() -> list[urai.Page]:
    """Contribute the pages of the report."""
    return pages.PAGES
