"""The walk-through and the README's tutorial say what is so: their commands are given, their output compared."""

from __future__ import annotations

from pathlib import Path

from tests.authoring.documents import fits, follow, section, steps

ROOT = Path(__file__).resolve().parents[2]


def test_the_walk_through_goes_as_written(tmp_path: Path) -> None:
    commands = follow((ROOT / "docs" / "walkthrough.md").read_text(encoding="utf-8"), tmp_path)
    verbs = [command.split()[1] for command in commands if command.startswith("urai ")]
    assert verbs == ["new", "new", "test", "test", "why-not", "test", "explain", "diff"]


def test_the_tutorial_of_the_readme_goes_as_written(tmp_path: Path) -> None:
    tutorial = section((ROOT / "README.md").read_text(encoding="utf-8"), "A first rule in five minutes")
    commands = follow(tutorial, tmp_path)
    assert [command.split("urai ")[1].split()[0] for command in commands] == ["new", "test", "run"]
    facts = (tmp_path / "hasil" / "facts.jsonl").read_text(encoding="utf-8")
    assert '"text":"85 formasi guru"' in facts


def test_steps_are_files_and_commands_in_their_order() -> None:
    document = "Edit `a/b.toml`:\n\n  ```toml\n  x = 1\n  ```\n\n```console\n$ one\nsays\n$ two\n```\n"
    document += "\n```toml\nleft = 1\n```\n"
    found = [(step.path, step.text, step.command, step.output) for step in steps(document)]
    assert found == [("a/b.toml", "x = 1\n", "", ""), ("", "", "one", "says"), ("", "", "two", "")]


def test_an_output_fits_only_if_it_is_the_one_shown() -> None:
    assert fits("a … c", "a b\n c")
    assert fits("", "anything")
    assert not fits("a", "ab")
