"""Data inside a page: JSON that no document can break out of, and a policy against the rest."""

from __future__ import annotations

import base64
import hashlib
import json
import math
import zlib
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec
from markupsafe import Markup

# In JSON these stand inside strings only, so an escape for each keeps the value and disarms
# `</script>` and `<!--`, and the line ends that scripts know and JSON does not.
_HARMLESS = (
    (b"&", b"\\u0026"),
    (b"<", b"\\u003c"),
    (b">", b"\\u003e"),
    ("\u2028".encode(), b"\\u2028"),
    ("\u2029".encode(), b"\\u2029"),
)

_EXACT_IN_SCRIPTS = 2**53  # a larger whole number would be rounded
_DEEPEST = 60


def verbatim(text: str) -> Markup:
    """Let a text into the page as it stands: the page's own scripts and styles, or embedded JSON."""
    return Markup(text)  # noqa: S704 - the callers pass nothing else, and templates escape the rest


def embedded_json(value: object) -> bytes:
    """Encode plain data as JSON on one line of UTF-8, safe inside a ``<script>`` element.

    A lone surrogate becomes ``?``, which keeps offsets. ``value`` is what :func:`plain` gives.
    """
    try:
        encoded = msgspec.json.encode(value)
    except UnicodeEncodeError:
        compact = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        encoded = compact.encode("utf-8", "replace")
    for raw, escaped in _HARMLESS:
        encoded = encoded.replace(raw, escaped)
    return encoded


def packed(encoded: bytes) -> bytes:
    """Compress what is embedded (zlib, then base64), for ``script/data.js`` to open when it is asked for."""
    return base64.b64encode(zlib.compress(encoded))


def plain(value: object, depth: int = 0) -> Any:
    """Give a value as JSON a script reads without loss: numbers that it would round become text."""
    if isinstance(value, Mapping | list | tuple | set | frozenset):
        if depth >= _DEEPEST:
            return "…"
        if isinstance(value, Mapping):
            return {str(key): plain(item, depth + 1) for key, item in value.items()}
        return [plain(item, depth + 1) for item in value]
    is_exact = (
        value is None
        or isinstance(value, str | bool)
        or (isinstance(value, int) and abs(value) < _EXACT_IN_SCRIPTS)
        or (isinstance(value, float) and math.isfinite(value))
    )
    return value if is_exact else str(value)


def content_policy(scripts: Iterable[str], styles: Iterable[str]) -> str:
    """Write the Content-Security-Policy under which only these scripts and styles run.

    Nothing is fetched: no script, image, font, frame or connection from outside the page.
    """
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(map(_source, scripts))}",
            f"style-src {' '.join(map(_source, styles))}",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _source(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
