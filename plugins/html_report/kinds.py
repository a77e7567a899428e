"""How each kind of fact is named and coloured in the report."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping

import msgspec

from .colours import PALETTE, shades
from .wording import in_words

# Kinds that say alike things lie near each other: people blue, bodies and places green, figures
# red, time amber, rules violet; what belongs to the page rather than to the news is grey.
_FAMILIAR = {
    "person": "#2f6bd0",
    "position_held": "#6157cf",
    "organization": "#0c8a86",
    "place": "#3a8f3a",
    "date": "#b97a12",
    "event": "#9a7d16",
    "money": "#c4572a",
    "percent": "#d2453f",
    "quantity": "#b5605a",
    "indicator": "#c03a66",
    "ranking": "#a8407f",
    "target": "#cf6d1a",
    "award": "#c941a3",
    "quote": "#5f7a8c",
    "acronym": "#2a93b8",
    "regulation": "#7c4bb8",
    "letter_number": "#9a66b5",
    "program": "#74891b",
    "agreement": "#2f8f67",
    "job_selection": "#4f77a3",
    "dateline": "#86795c",
    "credit": "#8b8079",
    "related_link": "#7c8691",
}


class KindStyle(msgspec.Struct, frozen=True):
    """How a kind of fact is shown: its Indonesian label, and a colour as ``#rrggbb`` or none."""

    label: str
    colour: str | None = None


def style_kinds(names: Iterable[str], styles: Mapping[str, KindStyle]) -> dict[str, KindStyle]:
    """Give every kind in ``names`` a label and a colour, in the order of ``names``.

    A kind that has none yet takes the first free colour of the palette in an order that its own
    name decides, so it keeps it from report to report. With more kinds than colours, some share.
    """
    wanted = {name: styles.get(name) or KindStyle(in_words(name)) for name in names}
    colours = {name: style.colour or _FAMILIAR.get(name) for name, style in wanted.items()}
    taken = set(colours.values())
    for name in sorted(name for name, colour in colours.items() if colour is None):
        order = _colour_order(name)
        colours[name] = next((colour for colour in order if colour not in taken), order[0])
        taken.add(colours[name])
    return {name: KindStyle(style.label, colours[name]) for name, style in wanted.items()}


def kind_rules(styled: Iterable[KindStyle]) -> str:
    """Write the CSS variables ``--k0``, ``--k0-wash``, … of styled kinds, for both themes."""
    light, dark, classes = [], [], []
    for number, style in enumerate(styled):
        name, shade = f"k{number}", shades(style.colour or PALETTE[0])
        light.append(f"--{name}:{shade.light};--{name}-wash:{shade.light_wash};")
        dark.append(f"--{name}:{shade.dark};--{name}-wash:{shade.dark_wash};")
        classes.append(f".{name}{{--kind:var(--{name});--wash:var(--{name}-wash)}}")
    light_rule = f":root{{{''.join(light)}}}"
    dark_rule = f'@media screen{{:root[data-theme="dark"]{{{"".join(dark)}}}}}'
    return "\n".join((light_rule, dark_rule, *classes))


def _colour_order(name: str) -> list[str]:
    start = zlib.crc32(name.encode("utf-8", "replace")) % len(PALETTE)
    return [*PALETTE[start:], *PALETTE[:start]]
