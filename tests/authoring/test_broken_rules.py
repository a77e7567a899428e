"""What is wrong in a rule is said with its place and its cure: the messages are kept as snapshots.

``URAI_SNAPSHOTS=write`` writes them anew; look at the difference before it is kept.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from urai.errors import Problem
from urai.loading import Loaded, section_kinds
from urai.rule import read_rule
from urai.rule_compiler import RuleCompiler

HERE = Path(__file__).parent
BROKEN = sorted((HERE / "broken_rules").glob("*.toml"))
SNAPSHOTS = HERE / "snapshots" / "broken_rules"


def problems_of(file: Path, loaded: Loaded) -> list[Problem]:
    """Read and compile one rule as a pack's loading does."""
    text = file.read_text(encoding="utf-8")
    rule, problems = read_rule(text, f"rules/news/{file.name}", rule_id=f"news/{file.stem}", pack="news")
    if rule is not None:
        RuleCompiler(loaded.catalogue, section_kinds(loaded.forms), problems).compile(rule)
    return problems


@pytest.mark.parametrize("file", BROKEN, ids=lambda file: file.stem)
def test_the_message_is_the_one_kept(file: Path, news: Loaded) -> None:
    said = "\n\n".join(map(str, problems_of(file, news))) + "\n"
    snapshot = SNAPSHOTS / f"{file.stem}.txt"
    if os.environ.get("URAI_SNAPSHOTS") == "write":
        snapshot.parent.mkdir(parents=True, exist_ok=True)
        snapshot.write_text(said, encoding="utf-8")
    assert said == snapshot.read_text(encoding="utf-8")


@pytest.mark.parametrize("file", BROKEN, ids=lambda file: file.stem)
def test_the_message_names_place_and_cure(file: Path, news: Loaded) -> None:
    problems = problems_of(file, news)
    assert problems
    for problem in problems:
        assert problem.place.file == f"rules/news/{file.name}"
        assert problem.place.line
        assert problem.place.source == file.read_text(encoding="utf-8").split("\n")[problem.place.line - 1]
        assert problem.cure or problem.meant


def test_every_snapshot_has_its_rule() -> None:
    assert {path.stem for path in SNAPSHOTS.glob("*.txt")} == {path.stem for path in BROKEN}
    assert len(BROKEN) >= 10
