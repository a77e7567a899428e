"""The command line does what its help says, with the exit status that it promises."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from urai.cli.group import _COMMANDS, group
from urai.errors import UraiError

Urai = Callable[..., Result]


@pytest.fixture
def urai_command() -> Urai:
    def call(*arguments: str, data: bytes | None = None) -> Result:
        return CliRunner().invoke(group, list(arguments), input=data, catch_exceptions=False)

    return call


ARTICLE = "Kota Batu – Anggaran naik 12,5 persen menjadi Rp 3 miliar, kata Wirasti.\n"


def test_run_keeps_the_good_document_and_names_the_others(urai_command: Urai, tmp_path: Path) -> None:
    folder = tmp_path / "berita"
    folder.mkdir()
    (folder / "baik.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "kosong.txt").write_bytes(b"")
    (folder / "gambar.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x01")
    result = urai_command("run", str(folder), "--out", str(tmp_path / "out"))
    assert result.exit_code == 1
    assert "kosong.txt: error urai/read berkasnya kosong" in result.output
    assert "gambar.txt: error urai/read berkasnya biner" in result.output
    facts = [json.loads(line) for line in (tmp_path / "out" / "facts.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {fact["doc"] for fact in facts} == {"baik"}
    assert {"percent", "money"} <= {fact["kind"] for fact in facts}
    findings = (tmp_path / "out" / "findings.jsonl").read_text(encoding="utf-8")
    assert "kosong" in findings
    assert "gambar" in findings


def test_run_reads_standard_input_and_jsonl(urai_command: Urai, tmp_path: Path) -> None:
    out = str(tmp_path / "out")
    assert urai_command("run", "-", "--out", out, data=ARTICLE.encode()).exit_code == 0
    rows = b'{"id": "a", "text": "Naik 5 persen."}\nbukan json\n{"id": "b", "text": "Turun 3 persen."}\n'
    result = urai_command("run", "-", "--out", out, data=rows)
    assert result.exit_code == 1
    assert "<stdin>:2: error urai/read" in result.output
    facts = (tmp_path / "out" / "facts.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["doc"] for line in facts if '"percent"' in line] == ["a", "b"]


def test_two_documents_never_share_an_id(urai_command: Urai, tmp_path: Path) -> None:
    for name in ("satu", "dua"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "sama.txt").write_text("Naik 5 persen.", encoding="utf-8")
    urai_command("run", str(tmp_path / "satu"), str(tmp_path / "dua"), "--out", str(tmp_path / "out"))
    facts = (tmp_path / "out" / "facts.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["doc"] for line in facts] == ["sama", "sama~2"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["run", "tidak/ada.txt"], "tidak/ada.txt: input there is no such file or folder"),
        (["run", "--pipeline", "nws"], "did you mean 'news'"),
        (["validate", "--pipeline", "nws.toml"], "cannot read"),
    ],
)
def test_what_cannot_run_stops_with_place_and_cure(urai_command: Urai, arguments: list[str], message: str) -> None:
    with pytest.raises(UraiError, match=message):
        urai_command(*arguments)


def test_the_process_ends_with_status_2_and_the_problem_on_standard_error() -> None:
    call = [sys.executable, "-m", "urai", "run", "tidak/ada.txt"]
    result = subprocess.run(call, capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2])
    if "No module named urai" in result.stderr:
        pytest.skip("urai is not installed in this environment")
    assert result.returncode == 2
    assert "there is no such file or folder" in result.stderr
    assert "Traceback" not in result.stderr


def test_validate_says_what_loads(urai_command: Urai) -> None:
    result = urai_command("validate", "--no-installed")
    assert result.exit_code == 0
    assert "all load" in result.output


@pytest.mark.parametrize(
    "what", ["forms", "rules", "packs", "kinds", "plugins", "hooks", "sinks", "readers", "matchers"]
)
def test_list_lists(urai_command: Urai, what: str) -> None:
    result = urai_command("list", f"--{what}", "--no-installed")
    assert result.exit_code == 0
    assert len(result.output.splitlines()) > 3


def test_explain_shows_form_sections_and_grammar_path(urai_command: Urai, tmp_path: Path) -> None:
    path = tmp_path / "satu.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    output = urai_command("explain", str(path), "--at", "12,5 persen").output
    assert "form" in output
    assert "⟦12,5 persen⟧" in output
    assert "news/percent" in output
    assert "'12,5'" in output


def test_explain_says_when_the_words_are_not_there(urai_command: Urai, tmp_path: Path) -> None:
    path = tmp_path / "satu.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    with pytest.raises(UraiError, match="do not stand in it"):
        urai_command("explain", str(path), "--at", "lain")


def test_test_runs_examples(urai_command: Urai) -> None:
    result = urai_command("test", "news/percent", "--no-installed")
    assert result.exit_code == 0, result.output
    assert "0 failed" in result.output


def test_every_command_has_help_with_examples(urai_command: Urai) -> None:
    listing = urai_command("--help").output
    for name in ("run", "validate", "list", "test", "explain", "schema"):
        assert name in listing
        assert "Examples:" in urai_command(name, "--help").output


@pytest.mark.parametrize("of", ["facts", "findings", "pipeline", "rule"])
def test_schemas_are_schemas_and_hold(urai_command: Urai, of: str, tmp_path: Path) -> None:
    schema = json.loads(urai_command("schema", of).output)
    Draft202012Validator.check_schema(schema)
    if of in ("facts", "findings"):
        urai_command("run", "--out", str(tmp_path))
        lines = (tmp_path / f"{of}.jsonl").read_text(encoding="utf-8").splitlines()
        assert lines
        validator = Draft202012Validator(schema)
        for line in lines:
            validator.validate(json.loads(line))


def test_the_guide_lists_every_command() -> None:
    guide = (Path(__file__).resolve().parents[2] / "docs" / "pipelines.md").read_text(encoding="utf-8")
    for name in _COMMANDS:
        assert f"| `urai {name}" in guide


def test_what_the_system_refuses_is_a_failure_of_its_own(
    urai_command: Urai, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a/satu.txt", "b/dua.txt", "c/tiga.txt", "d/empat.txt"):
        (tmp_path / "berita" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "berita" / name).write_text(ARTICLE, encoding="utf-8")
    calls = {call: getattr(Path, call) for call in ("iterdir", "read_bytes", "is_dir")}
    closed = {"iterdir": ("b",), "read_bytes": ("b", "tiga.txt", "empat.txt"), "is_dir": ("empat.txt",)}

    def refusing(call: str) -> Any:
        def refuse(path: Path) -> Any:
            if path.name in closed[call]:
                raise PermissionError(13, "Permission denied", str(path))
            return calls[call](path)

        return refuse

    for call in calls:
        monkeypatch.setattr(Path, call, refusing(call))
    result = urai_command("run", str(tmp_path / "berita"), "--out", str(tmp_path / "out"))
    assert result.exit_code == 1
    assert "1 document " in result.output
    for name in ("b", "c/tiga.txt", "d/empat.txt"):
        assert f"berita/{name}: error urai/read tidak dapat dibuka: Permission denied" in result.output


def test_facts_given_as_documents_are_one_failure(urai_command: Urai, tmp_path: Path) -> None:
    samples = Path(__file__).resolve().parents[2] / "rules" / "kepegawaian" / "samples"
    result = urai_command("run", str(samples), "--pipeline", "kepegawaian", "--out", str(tmp_path / "out"))
    assert result.exit_code == 1
    errors = [line for line in result.output.splitlines() if "error urai/read" in line]
    assert len(errors) == 1
    assert "expected.jsonl: error urai/read isinya fakta tentang dokumen" in errors[0]
    facts = (tmp_path / "out" / "facts.jsonl").read_bytes()
    again = urai_command("run", str(tmp_path / "out" / "facts.jsonl"), "--out", str(tmp_path / "again"))
    assert facts
    assert again.output.count("error urai/read") == 1
    assert "no document was read" in again.output


def test_counts_agree_with_what_is_counted(urai_command: Urai, tmp_path: Path) -> None:
    (tmp_path / "satu.txt").write_text(ARTICLE, encoding="utf-8")
    one = urai_command("run", str(tmp_path / "satu.txt"), "--out", str(tmp_path / "out"))
    assert "1 document " in one.output
    (tmp_path / "dua.txt").write_text(ARTICLE, encoding="utf-8")
    two = urai_command(
        "run", *(str(tmp_path / f"{name}.txt") for name in ("satu", "dua")), "--out", str(tmp_path / "o")
    )
    assert "2 documents " in two.output
    assert "1 form, " in urai_command("validate", "--pipeline", "sakip").output
