"""The reference is written from what is loaded, and a page that says something else is named."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result
from tests.authoring.office import FORMASI, write_office

from urai.cli.group import group

PAGES = ["commands.md", "configuration.md", "forms.md", "grammars.md", "hooks.md", "kinds.md", "rules.md"]


def docs(folder: Path, *more: str) -> Result:
    given = ["docs", "--out", str(folder / "acuan"), "--pipeline", str(folder / "kantor.toml"), *more]
    return CliRunner().invoke(group, given, catch_exceptions=False)


def test_pages_are_written_once_and_then_found_as_they_should_be(tmp_path: Path) -> None:
    write_office(tmp_path, {"formasi": FORMASI})
    written = docs(tmp_path)
    assert written.exit_code == 0
    assert sorted(path.name for path in (tmp_path / "acuan").iterdir()) == PAGES
    assert written.output.count(": written") == len(PAGES)
    assert docs(tmp_path).output == ""
    checked = docs(tmp_path, "--check")
    assert (checked.exit_code, checked.output) == (0, "")


def test_check_names_stale_and_left_over_pages_and_writes_nothing(tmp_path: Path) -> None:
    write_office(tmp_path, {"formasi": FORMASI})
    assert docs(tmp_path, "--check").exit_code == 1
    docs(tmp_path)
    rules, old, own = (tmp_path / "acuan" / name for name in ("rules.md", "lama.md", "catatan.md"))
    stale = rules.read_text(encoding="utf-8") + "\n"
    rules.write_text(stale, encoding="utf-8")
    old.write_text(stale, encoding="utf-8")
    own.write_text("# Catatan sendiri\n", encoding="utf-8")
    checked = docs(tmp_path, "--check")
    assert checked.exit_code == 1
    assert checked.output.splitlines() == [
        f"{rules}: stale; run urai docs",
        f"{old}: no longer generated; run urai docs",
    ]
    assert rules.read_text(encoding="utf-8") == stale
    assert docs(tmp_path).output.splitlines() == [f"{rules}: written", f"{old}: removed"]
    assert docs(tmp_path, "--check").exit_code == 0
    assert own.is_file()
