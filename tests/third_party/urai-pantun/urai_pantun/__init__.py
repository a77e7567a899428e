"""A pack of one rule: how many verses of pantun were read."""

from __future__ import annotations

import msgspec

import urai


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
