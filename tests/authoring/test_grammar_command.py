"""The commands, as they are called: output, exit status, errors."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from urai.cli.group import group
from urai.errors import UraiError

SOUND = '// A decision.\nstart: WORD "dan" WORD | "jika" WORD\nWORD: /[a-z]+/\n%ignore " "\n'


def call(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(group, ["grammar", *arguments, "--no-installed"], input=stdin)


@pytest.fixture
def sound(tmp_path: Path) -> str:
    file = tmp_path / "putusan.lark"
    file.write_text(SOUND, encoding="utf-8")
    return str(file)


def test_check_ends_with_0_where_nothing_is_an_error(sound: str) -> None:
    result = call("check", sound)
    assert result.exit_code == 0
    assert result.stdout == "1 grammar: 0 errors, 0 warnings, 0 notes\n"


def test_check_ends_with_1_where_something_is(tmp_path: Path) -> None:
    file = tmp_path / "rusak.lark"
    file.write_text("start: hilang\n", encoding="utf-8")
    result = call("check", str(file))
    assert result.exit_code == 1
    assert f"{file}:1:8: error undefined-name the rule hilang is used and not defined" in result.output


def test_check_takes_rules_forms_and_paths() -> None:
    result = call("check", "news/money", "antara", "phrases/percent", "--quiet")
    assert result.exit_code == 0
    assert "3 grammars: 0 errors" in result.output


def test_an_unknown_name_is_said_with_the_nearest() -> None:
    result = call("check", "news/mony")
    assert isinstance(result.exception, UraiError)
    assert "did you mean 'news/money'?" in str(result.exception)


def test_show_writes_an_svg_and_a_page(sound: str, tmp_path: Path) -> None:
    for name in ("a.svg", "a.html"):
        assert call("show", sound, "--out", str(tmp_path / name)).exit_code == 0
        assert "<svg" in (tmp_path / name).read_text(encoding="utf-8")
    assert isinstance(call("show", sound, "--out", str(tmp_path / "a.png")).exception, UraiError)


def test_show_without_a_file_gives_the_rules_in_words(sound: str) -> None:
    assert 'start: WORD "dan" WORD' in call("show", sound).output


def test_trace_reads_an_argument_or_standard_input(sound: str) -> None:
    assert call("trace", sound, "jika rapat").exit_code == 0
    failed = call("trace", sound, "-", stdin="jika 5")
    assert failed.exit_code == 1
    assert "text:1:6: stopped: found" in failed.output
    assert 'WORD (such as "rapat")' in failed.output


def test_coverage_fails_under_a_share(sound: str, tmp_path: Path) -> None:
    folder = tmp_path / "berita"
    folder.mkdir()
    (folder / "satu.txt").write_text("rapat dan kantor\n", encoding="utf-8")
    assert call("coverage", sound, str(folder), "--fail-under", "50").exit_code == 0
    result = call("coverage", sound, str(folder), "--fail-under", "90")
    assert result.exit_code == 1
    assert 'never  production  start: "jika" WORD   for example' in result.output
    annotated = call("coverage", sound, str(folder), "--annotate")
    assert 'start: WORD "dan" WORD' in annotated.output


def test_coverage_counts_the_examples_of_a_rule() -> None:
    result = call("coverage", "news/money", "--all")
    assert result.exit_code == 0
    assert "examples are wholly this grammar's" in result.output
