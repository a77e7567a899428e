"""pytest runs the examples of people's own rule files, and says what failed as ``urai test`` does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.authoring.office import FORMASI, write_office

import urai

pytest_plugins = ["pytester"]

Run = Callable[..., pytest.RunResult]


@pytest.fixture
def run(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    monkeypatch.setenv("PYTHONPATH", str(Path(urai.__file__).parent.parent))
    monkeypatch.delenv("PYTEST_ADDOPTS", raising=False)
    pytester.makeini("[pytest]\nurai_pipeline = kantor.toml\n")

    def call(*arguments: str, **rules: str) -> pytest.RunResult:
        write_office(pytester.path, rules)
        return pytester.runpytest_subprocess("-p", "urai.pytest_plugin", "--import-mode=importlib", *arguments)

    return call


def test_each_example_is_a_test(run: Run) -> None:
    result = run("-v", formasi=FORMASI)
    result.assert_outcomes(passed=2)
    result.stdout.fnmatch_lines(["rules/formasi.toml::kantor/formasi[[]1[]] PASSED*"])


def test_a_failure_is_the_difference_without_a_traceback(run: Run) -> None:
    result = run(formasi=FORMASI.replace('"120" }]', '"121" }]'))
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(
        ["kantor/formasi example 1", "*⟦120 formasi guru⟧", "*- number = '121'", "*+ number = '120'"]
    )
    result.stdout.no_fnmatch_line("*Traceback*")
    result.stdout.no_fnmatch_line("*runtest*")


def test_a_broken_rule_file_is_an_error_with_place_and_cure(run: Run) -> None:
    result = run(formasi=FORMASI, rusak=FORMASI.replace("⟧.", "."))
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*rusak.toml:15:8: example the marks * do not pair", "*cure: mark each span once*"])
    result.stdout.no_fnmatch_line("*Traceback*")


def test_a_pipeline_that_does_not_load_fails_each_example_with_the_reason(run: Run) -> None:
    result = run(formasi=FORMASI.replace("COUNT formasi", "COUNT").replace('COUNT "formasi" WHAT', "COUNTS WHAT"))
    result.assert_outcomes(failed=2)
    result.stdout.fnmatch_lines(["*formasi.toml:6:8: grammar COUNTS is not defined; did you mean 'COUNT'?"])
    result.stdout.no_fnmatch_line("*Traceback*")


def test_files_in_no_pack_and_files_that_are_no_rules_are_left_alone(run: Run, pytester: pytest.Pytester) -> None:
    (pytester.path / "elsewhere").mkdir()
    (pytester.path / "elsewhere" / "rule.toml").write_text(FORMASI, encoding="utf-8")
    (pytester.path / "rules" / "samples").mkdir(parents=True)
    (pytester.path / "rules" / "samples" / "note.toml").write_text("[[example]]\n", encoding="utf-8")
    run(formasi=FORMASI).assert_outcomes(passed=2)


def test_a_rule_that_the_pipeline_does_not_take_is_skipped(run: Run, pytester: pytest.Pytester) -> None:
    write_office(pytester.path, {})
    other = (
        (pytester.path / "kantor.toml")
        .read_text(encoding="utf-8")
        .replace('["kantor"]\n\n[checks', '["lain*"]\n\n[checks')
    )
    (pytester.path / "lain.toml").write_text(other, encoding="utf-8")
    pytester.makeini("[pytest]\nurai_pipeline = lain.toml\n")
    run(formasi=FORMASI).assert_outcomes(skipped=2)


def test_one_example_can_be_chosen(run: Run) -> None:
    run("-k", "formasi and 2", formasi=FORMASI).assert_outcomes(passed=1, deselected=1)
