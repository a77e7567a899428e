"""Mark what may be a post, an institution, a place or a person's name, in one pass over the classes of words."""

from __future__ import annotations

import re
from functools import cache

from .grammars import alternatives

_KINDS = (
    ("P", "phrases/position.lark", "start"),
    ("O", "phrases/organization.lark", "government"),
    ("O_body", "phrases/organization.lark", "body"),
    ("O_short", "phrases/organization.lark", "short"),
    ("O_named", "phrases/organization.lark", "named"),
    ("T", "phrases/name.lark", "titles"),
    ("F", "phrases/place.lark", "thing"),
    ("X", "phrases/name.lark", "name"),
    ("G", "phrases/place.lark", "region"),
    ("B", "phrases/place.lark", "site"),
    ("E", "phrases/name.lark", "degrees"),
)
"""The mark of each kind of mention, and what describes it; the first that fits wins."""

_LONE = "(?P<o>[ONHonh]_*)|(?P<b>[Bb]_*)|(?P<m>[Mm]_*)"
"""Words that begin a mention and do not go on as one."""


@cache
def _mention() -> re.Pattern[str]:
    return alternatives(f"(?=[,A-CE-JKL-QTXYbdfhklmnopt])(?:%s|{_LONE})", _KINDS)


def mark(codes: str) -> str:
    """Give the codes with each mention as its mark and fillers: ``PWXX`` becomes ``P_X_``."""
    return _mention().sub(_filled, codes)


def _filled(found: re.Match[str]) -> str:
    return (found.lastgroup or "")[0] + "_" * (found.end() - found.start() - 1)
