"""Plugins come from three places; one that fails is named with its distribution, and the rest goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from urai.host import Host

GOOD = """
import urai

@urai.hookimpl
def urai_normalisers():
    return [urai.Normaliser("kapital", lambda part, source: source.words(part).upper())]
"""


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_bundled_plugins_are_found_by_looking() -> None:
    host = Host(installed=False)
    plugins = {plugin.name: plugin for plugin in host.plugins()}
    assert {"kinds", "news", "readers"} <= set(plugins)
    assert {plugin.origin for plugin in plugins.values()} == {"bundled"}
    assert host.problems == []


def test_a_local_plugin_contributes(tmp_path: Path) -> None:
    host = Host([write(tmp_path, "lokal.py", GOOD)], installed=False)
    assert host.problems == []
    names = [c.item.name for c in host.collect("urai_normalisers") if c.plugin == "lokal"]
    assert names == ["kapital"]
    assert [plugin.origin for plugin in host.plugins()][-1] == "local"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("import tidak_ada", "ModuleNotFoundError: No module named 'tidak_ada'"),
        ("def (", "SyntaxError"),
        ("import urai\n@urai.hookimpl\ndef urai_aturan():\n    return []\n", "urai_aturan is no hook of urai"),
        ("raise SystemExit(3)", "SystemExit: 3"),
    ],
)
def test_a_plugin_that_fails_to_load_is_named_and_left_out(tmp_path: Path, text: str, message: str) -> None:
    path = write(tmp_path, "rusak.py", text)
    host = Host([path, write(tmp_path, "lokal.py", GOOD)], installed=False)
    (problem,) = host.problems
    assert message in problem.message
    assert str(path) in problem.message
    assert [plugin.name for plugin in host.plugins()][-1] == "lokal"


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    host = Host([tmp_path / "hilang.py"], installed=False)
    assert "there is no file" in host.problems[0].message


def test_a_hook_that_raises_is_named_with_its_line(tmp_path: Path) -> None:
    text = GOOD.replace("    return", "    1 / 0\n    return")
    host = Host([write(tmp_path, "rusak.py", text)], installed=False)
    found = host.collect("urai_normalisers")
    assert all(contribution.plugin != "rusak" for contribution in found)
    (problem,) = host.problems
    assert "failed in urai_normalisers: ZeroDivisionError" in problem.message
    assert problem.place.line == 6


def test_a_second_plugin_of_a_name_is_left_out(tmp_path: Path) -> None:
    host = Host([write(tmp_path, "news.py", GOOD)], installed=False)
    assert "a plugin named news is already there" in host.problems[0].message
