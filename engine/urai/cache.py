"""Where Urai keeps what it can make again: compiled grammars and readings."""

from __future__ import annotations

import os
from pathlib import Path


def cache_folder() -> Path:
    """Give the cache folder: ``$URAI_CACHE_DIR``, else ``urai`` in the user's cache folder."""
    if given := os.environ.get("URAI_CACHE_DIR"):
        return Path(given)
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "urai"
