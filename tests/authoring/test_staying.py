"""Commands that stay open work again when what they rest on is saved; what is wrong is said, and nothing is lost."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from tests.authoring.office import FORMASI, rule, write_office

from urai.authoring import watching
from urai.authoring.belonging import Opened, folders_of
from urai.authoring.watching import follow
from urai.cli.group import group
from urai.cli.staying import files_of

LOKET = rule("loket", 'start: "loket" N\nN: /[0-9]+/\n%ignore " "', fires="loket 3", silent="loket tutup")
NUMBERED = rule("loket", 'start: "nomor" N\nN: /[0-9]+/\n%ignore " "', fires="nomor 3", silent="loket tutup")
NOTICE = "PENGUMUMAN\nDibuka 120 formasi guru di loket 3.\n"

Edits = Sequence[Callable[[], object]]


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a pack of its own and a document; of a pipeline's files only those of the test are watched."""

    def own(opened: Opened) -> list[Path]:
        return [path for path in folders_of(opened) if path.is_relative_to(tmp_path)]

    monkeypatch.setattr(watching, "folders_of", own)
    monkeypatch.chdir(tmp_path)
    write_office(tmp_path, {"formasi": FORMASI, "loket": LOKET})
    (tmp_path / "masuk").mkdir()
    (tmp_path / "masuk" / "satu.txt").write_text(NOTICE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def stay(office: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Edits, Sequence[str]], list[str]]:
    """Give a command with ``--watch`` while edits are made, and what it said each time."""

    def run(edits: Edits, arguments: Sequence[str]) -> list[str]:
        left = iter(edits)

        def pause(seconds: float) -> None:
            if seconds == watching.INTERVAL:
                edit = next(left, None)
                if edit is None:
                    raise KeyboardInterrupt
                edit()

        monkeypatch.setattr(follow, "__kwdefaults__", {"pause": pause})
        given = [*arguments, "--watch", "--pipeline", str(office / "kantor.toml")]
        result = CliRunner().invoke(group, given, catch_exceptions=False)
        assert result.exit_code == 0
        return result.output.split("\n— ")

    return run


Stay = Callable[[Edits, Sequence[str]], list[str]]


def save(path: Path, text: str) -> Callable[[], object]:
    return lambda: path.write_text(text, encoding="utf-8")


def kinds(out: Path) -> list[str]:
    return [json.loads(line)["kind"] for line in (out / "facts.jsonl").read_text(encoding="utf-8").splitlines()]


def test_run_reads_again_when_a_rule_or_an_input_is_saved_added_or_removed(office: Path, stay: Stay) -> None:
    """The results lie among the inputs: they are neither read nor watched."""
    seen: list[list[str]] = []
    out, more = office / "masuk" / "hasil", office / "masuk" / "dua.txt"
    look = lambda: seen.append(kinds(out))  # noqa: E731
    said = stay(
        [
            look,
            save(office / "rules" / "loket.toml", NUMBERED),
            look,
            save(more, NOTICE.replace("\nDibuka", "\nLagi dibuka")),
            look,
            more.unlink,
            look,
        ],
        ["run", "masuk", "--out", str(out)],
    )
    assert seen == [["formasi", "loket"], ["formasi"], ["formasi", "formasi"], ["formasi"]]
    assert [part.splitlines()[0].strip().split("/")[-1] for part in said[1:]] == ["loket.toml", "dua.txt", "dua.txt"]
    assert "watching; Ctrl-C ends" in said[0]


def test_run_keeps_the_last_results_and_says_what_is_wrong(office: Path, stay: Stay) -> None:
    out = office / "hasil"
    file = office / "rules" / "loket.toml"
    results: list[bytes] = []
    look = lambda: results.append((out / "facts.jsonl").read_bytes())  # noqa: E731
    said = stay(
        [look, save(file, LOKET.replace("kind = ", "kidn = ")), look, save(file, LOKET), look],
        ["run", "masuk", "--out", str(out)],
    )
    assert "did you mean 'kind'?" in said[1]
    assert "not loaded; the last state that loads stays" in said[1]
    assert "formasi" in said[2]
    assert results[0] == results[1] == results[2]


def test_run_waits_for_an_input_that_is_not_there_yet(office: Path, stay: Stay) -> None:
    late = office / "nanti.txt"
    said = stay([save(late, NOTICE)], ["run", str(late), "--out", "hasil", "--store", "simpan.db"])
    assert "there is no such file or folder" in said[0]
    assert "not done; the last results stay" in said[0]
    assert kinds(office / "hasil") == ["formasi", "loket"]


def test_run_watches_the_samples_where_no_input_is_given(office: Path, stay: Stay) -> None:
    samples = office / "rules" / "samples"
    samples.mkdir()
    (samples / "contoh.txt").write_text(NOTICE, encoding="utf-8")
    pipeline = office / "kantor.toml"
    pipeline.write_text('packs = ["kantor"]\n' + pipeline.read_text(encoding="utf-8"), encoding="utf-8")
    said = stay([save(samples / "contoh.txt", NOTICE.replace("120", "1.200"))], ["run", "--out", "hasil", "--profile"])
    assert len(said) == 2
    assert "1.200 formasi guru" in (office / "hasil" / "facts.jsonl").read_text(encoding="utf-8")


def test_standard_input_cannot_be_watched() -> None:
    with pytest.raises(click.UsageError, match="cannot read standard input again"):
        files_of(["-"])


def test_explain_explains_again(office: Path, stay: Stay) -> None:
    document = office / "masuk" / "satu.txt"
    said = stay([save(document, NOTICE.replace("loket 3", "loket 4"))], ["explain", str(document), "--kind", "loket"])
    assert ["⟦loket 3⟧" in said[0], "⟦loket 4⟧" in said[1], "⟦loket 3⟧" in said[1]] == [True, True, False]


def test_why_not_answers_again_until_the_words_are_found(office: Path, stay: Stay) -> None:
    document, numbered = office / "masuk" / "satu.txt", NOTICE.replace("loket 3", "nomor 3")
    document.write_text(numbered, encoding="utf-8")
    edits = [save(document, NOTICE), save(document, numbered), save(office / "rules" / "loket.toml", NUMBERED)]
    said = stay(edits, ["why-not", str(document), "nomor 3", "--kind", "loket"])
    assert "1. kantor/loket" in said[0]
    assert "not done; the last results stay" in said[1]
    assert "1. kantor/loket" in said[2]
    assert "found by kantor/loket" in said[3]


def test_grammar_check_looks_again_and_bears_a_grammar_that_is_broken(office: Path, stay: Stay) -> None:
    grammar = office / "grammars" / "forms" / "kantor.lark"
    good = grammar.read_text(encoding="utf-8")
    edits = [save(grammar, good.replace("start:", "start")), save(grammar, good)]
    said = stay(edits, ["grammar", "check", "kantor", "--quiet"])
    assert "1 grammar: 0 errors" in said[0]
    assert "error" in said[1]
    assert "1 grammar: 0 errors" not in said[1]
    assert "1 grammar: 0 errors" in said[2]


def test_grammar_trace_and_coverage_follow_again(office: Path, stay: Stay) -> None:
    file = office / "rules" / "loket.toml"
    edit = [save(file, LOKET.replace("/[0-9]+/", "/[0-9]/"))]
    traced = stay(edit, ["grammar", "trace", "kantor/loket", "loket 33"])
    assert traced[0] != traced[1]
    covered = stay([save(file, LOKET)], ["grammar", "coverage", "kantor/loket", "masuk"])
    assert "1 of 1 document has a match" in covered[0]
    assert "1 of 1 document has a match" in covered[1]


def test_diff_compares_again(office: Path, stay: Stay) -> None:
    other = office / "lama.toml"
    other.write_text('extends = "kantor.toml"\n[rules]\nignore = ["kantor/loket"]\n', encoding="utf-8")
    edits = [save(office / "masuk" / "satu.txt", NOTICE + "Dan loket 5.\n")]
    said = stay(edits, ["diff", str(other), str(office / "kantor.toml"), "masuk", "--store", "simpan.db"])
    assert "1 change in 1 document," in said[0]
    assert "2 changes in 1 document," in said[1]
