"""Hooks are documented where plugin authors look, and every one reaches the catalogue."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

from urai import hookspecs
from urai.loading import Loaded

HOOKS = sorted(name for name, _ in inspect.getmembers(hookspecs, inspect.isfunction) if name.startswith("urai_"))
GUIDE = Path(__file__).resolve().parents[2] / "docs" / "plugins.md"


@pytest.mark.parametrize("hook", HOOKS)
def test_the_guide_has_each_hook_with_its_signature(hook: str) -> None:
    signature = f"{hook}{inspect.signature(getattr(hookspecs, hook))}".replace("'", "")
    assert signature in GUIDE.read_text(encoding="utf-8")


@pytest.mark.parametrize("hook", HOOKS)
def test_each_hook_has_a_docstring_of_one_imperative_sentence(hook: str) -> None:
    documentation = inspect.getdoc(getattr(hookspecs, hook)) or ""
    assert documentation.startswith("Contribute ")
    assert documentation.count("\n") == 0


@pytest.mark.parametrize(
    "hook",
    [hook for hook in HOOKS if hook not in {"urai_derivations", "urai_summaries", "urai_commands"}],
)
def test_each_hook_is_implemented_by_a_bundled_plugin(news: Loaded, hook: str) -> None:
    assert any(hook in plugin.hooks for plugin in news.catalogue.host.plugins())
