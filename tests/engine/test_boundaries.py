"""The engine knows no plugin, and plugins know each other only inside one package."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Give the level and name of each import; a relative one has a level."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((0, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names if node.module == "urai.plugins" else ():
                yield node.level, f"{node.module}.{alias.name}"
            if node.module != "urai.plugins":
                yield node.level, node.module or ""


def test_the_engine_imports_no_plugin_by_name() -> None:
    for path in (ROOT / "engine").rglob("*.py"):
        for level, name in imports(path):
            assert level or not name.startswith(("urai.plugins", "plugins")), f"{path}: {name}"


def test_a_plugin_imports_no_other_plugin() -> None:
    plugins = {p.stem for p in (ROOT / "plugins").glob("[!_]*.py")} | {
        p.parent.name for p in (ROOT / "plugins").glob("*/__init__.py")
    }
    for path in (ROOT / "plugins").rglob("*.py"):
        at_top = path.parent == ROOT / "plugins"
        for level, name in imports(path):
            shared = name.startswith("urai.plugins._")  # what several plugins share, and is none itself
            assert shared or not name.startswith(("urai.plugins", "plugins")), f"{path}: {name}"
            if level == (1 if at_top else 2):
                assert name.split(".")[0] not in plugins, f"{path}: {name}"
