"""The pack ``ip_asn``: the professionalism index of civil servants, their units and their agency."""

from __future__ import annotations

import urai

from . import means, training
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
