"""The pack ``ip_asn``: the professionalism index of civil servants, their units and their agency."""

from __future__ import annotations

import urai

from .figures import RULE
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
    return [urai.Derivation(RULE, "ip_asn", derive, "The four dimensions of a person, their sum and its category")]
