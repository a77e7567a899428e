"""Consoles that suit where they write to."""

from __future__ import annotations

import sys

from rich.console import Console

_UNBROKEN = 10_000


def plain_console() -> Console:
    """Give a console that marks nothing by itself, and breaks no line where it does not write to a terminal."""
    return Console(highlight=False, width=None if sys.stdout.isatty() else _UNBROKEN)
