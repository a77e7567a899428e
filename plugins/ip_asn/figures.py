"""The figures of the index in a year, with what a pipeline sets."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any

import msgspec

import urai

RULE = "ip_asn/indeks"
"""The id under which a pipeline sets figures."""

NEEDED = (
    "bobot",
    "kualifikasi",
    "kompetensi",
    "kinerja",
    "nilai_kinerja",
    "disiplin",
    "kategori",
    "jangka",
    "jp_minimal",
)
"""The figures without which there is no index."""


@functools.cache
def _bundled() -> urai.Figures:
    return urai.read_figures(urai.bundled("urai.rules") / "ip_asn" / "figures")


PARAMETERS = (
    urai.Parameter(
        "tahun",
        urai.figure_parameters(_bundled, by_year=True),
        "figures that hold from a year on in place of the pack's: a table by year, in it one by figure",
    ),
)


def figures_of(year: int, parameters: Mapping[str, Mapping[str, Any]]) -> dict[str, urai.Figure]:
    """Give the figures in force in a year.

    ``[parameters."ip_asn/indeks".tahun.2023]`` sets figures from 2023 on, each written as in the pack's ``figures/``.

    Raises:
        UraiError: a figure of the pipeline is not written as a figure is.

    """
    return _figures_of(year, msgspec.json.encode(parameters.get(RULE, {}).get("tahun", {}), order="sorted"))


@functools.lru_cache(maxsize=64)
def _figures_of(year: int, own: bytes) -> dict[str, urai.Figure]:
    changes: dict[str, Any] = {}
    for first, named in sorted(msgspec.json.decode(own).items(), key=lambda item: int(item[0])):
        if int(first) <= year:
            changes |= named
    return _bundled().on(year, changes)
