"""A pack of one rule: how many verses of pantun were read."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

import urai

LONG = "pantun/panjang"


class Pantun(msgspec.Struct, frozen=True):
    """A number of verses."""

    verses: str


@urai.hookimpl
def urai_kinds() -> list[urai.Kind]:
    """Contribute the kind."""
    return [urai.Kind("pantun", Pantun, "Pantun", "#be123c")]


@urai.hookimpl
def urai_packs() -> list[urai.Pack]:
    """Contribute the pack."""
    return [urai.Pack("pantun", urai.bundled("urai_pantun") / "paket", "Verses of pantun")]


def long(view: urai.View) -> Iterator[urai.Remark]:
    """Report a reading of more verses than the pipeline sets."""
    for draft in view.of_kind("pantun"):
        if int(draft.value["verses"]) > view.parameters[LONG]["paling_banyak"]:
            yield urai.Remark("pantunnya panjang", draft.start, draft.end)


@urai.hookimpl
def urai_checks() -> list[urai.Check]:
    """Contribute the check of long readings."""
    most = urai.Parameter("paling_banyak", int, "so many verses are not yet long", 10)
    return [urai.Check(LONG, long, "Pantun yang panjang", parameters=(most,))]
