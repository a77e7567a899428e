"""The news pack: its folder of rules, and the bundled grammars."""

from __future__ import annotations

import urai


@urai.hookimpl
def urai_packs() -> list[urai.Pack]:
    """Contribute the news pack, whose files are found in its folder."""
    return [urai.Pack("news", urai.bundled("urai.rules") / "news", "Civil-service news and press releases")]


@urai.hookimpl
def urai_grammars() -> list[urai.GrammarFolder]:
    """Contribute the bundled grammars."""
    return [urai.GrammarFolder("urai", urai.bundled("urai.grammars"))]
