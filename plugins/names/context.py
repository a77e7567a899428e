"""Classes that only the words around tell: titles inside a name, villages behind their head's post, city police."""

from __future__ import annotations

import re

from . import lexicons
from .words import Words

_TITLE_INSIDE = re.compile("(?<=[XYJ])T(?=[XYJ])")
_VILLAGE = re.compile("(?<=P)[XA]{1,3}(?=,T*[XYJI][XYJI_]*+(?:,?E[E,_]*+)?(?!,?&|,[XYJT])|Y_)")
"""What stands between a post and the comma before one name (several are a list), or before a name like I Ketut:
Kades Suka Maju, Umar Said.
"""

_CITY_POLICE = re.compile("(?<=[PN])GL(?![WXYJNOG])")
"""Police of a city with the name of a regency: Polres Malang Kota."""


def in_context(codes: str, words: Words) -> str:
    """Give the classes of words with what those around tell of them."""
    if "T" in codes:
        codes = _TITLE_INSIDE.sub(lambda found: _inside(found, words), codes)
    if not lexicons.words("village_heads").isdisjoint(words.keys):
        codes = _VILLAGE.sub(lambda found: _village(found, words), codes)
    return _CITY_POLICE.sub(lambda found: _city(found, words), codes) if "GL" in codes else codes


def _inside(found: re.Match[str], words: Words) -> str:
    """Take an abbreviated title between two words of a name for a part of it: Siti Aminah H. Yasin."""
    at = found.start()
    return "I" if words.keys[at] in lexicons.words("titles_inside_names") else "T"


def _village(found: re.Match[str], words: Words) -> str:
    first, stop = found.span()
    if words.keys[first - 1] not in lexicons.words("village_heads"):
        return found[0]
    if words.raw[stop] != "," and words.raw[stop : stop + 2] not in ("1J", "IJ"):
        return found[0]
    return "G" + "_" * (stop - first - 1)


def _city(found: re.Match[str], words: Words) -> str:
    at = found.start()
    return "G_" if words.keys[at - 1] in lexicons.words("city_police") and words.keys[at + 1] == "kota" else "GL"
