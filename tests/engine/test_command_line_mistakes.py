"""Whatever is wrong with what a command is given, it says where and what to do, ends with 2, and shows no traceback."""

from __future__ import annotations

import json
import shlex
import sys
from pathlib import Path

import pytest

from urai.cli.group import main

ARTICLE = "Kota Batu – Anggaran naik 12,5 persen menjadi Rp 3 miliar, kata Wirasti.\n"
FACT = {"doc": "satu", "kind": "percent", "start": 26, "end": 37, "text": "12,5 persen", "value": {"value": "12.5"}}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with an article, gold of it, a file where a folder is wanted, and folders that are empty."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "satu.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "gold.jsonl").write_text(json.dumps(FACT) + "\n", encoding="utf-8")
    (tmp_path / "kosong").mkdir()
    (tmp_path / "berkas").write_text("bukan folder", encoding="utf-8")
    rows = [{"id": name, "text": ARTICLE} for name in ("pagi", "sore")]
    (tmp_path / "arsip.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return tmp_path


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int | str | None, str]:
    with pytest.raises(SystemExit) as ended:
        main(list(arguments))
    output = capsys.readouterr()
    assert "Traceback" not in output.err + output.out
    return ended.value.code, output.err


MISTAKES = [
    ("run satu.txt --out berkas/hasil", "berkas/hasil: file the system refuses it: not a directory"),
    ("run satu.txt --out o --store satu.txt", "satu.txt: store readings cannot be kept there"),
    ("run satu.txt --out o --store berkas/r.db", "berkas/r.db: store readings cannot be kept there"),
    ("run satu.txt --out o --pipeline ''", "--pipeline: unknown-pipeline there is no pipeline ''"),
    ("run '' --out o", "'': input an empty name names no file"),
    ("diff news nwes satu.txt --store r.db", "there is no pipeline 'nwes'; did you mean 'news'?"),
    ("diff news news satu.txt --store r.db --page tiada/beda.html", "tiada/beda.html: file the system refuses it"),
    ("diff news news satu.txt --store satu.txt", "satu.txt: store readings cannot be kept there"),
    ("diff news news -", "standard input can be read once only; give files"),
    ("diff news news satu.txt --most -1", "-1 is not in the range x>=0"),
    ("explain satu.txt --kind mony", "there is no kind 'mony'; did you mean 'money'?"),
    ("explain kosong", "kosong: document there is no document in it"),
    ("explain arsip.jsonl --id pgi", "there is no document 'pgi' in it; did you mean 'pagi'?"),
    ("why-not satu.txt Wirasti --kind mony", "there is no kind 'mony'; did you mean 'money'?"),
    ("why-not satu.txt ' '", "words: words no words are given"),
    ("why-not satu.txt Wirasti --most 0", "0 is not in the range x>=1"),
    ("audit --rule news/mony", "--rule: unknown there is no 'news/mony'; did you mean 'news/money'?"),
    ("audit --ignore no-exmple", "--ignore: unknown there is no 'no-exmple'; did you mean 'no-example'?"),
    (
        "test news/mony",
        "news/mony: test no rule or form of the pipeline news has an example of that name; did you mean",
    ),
    ("test news/money -k xyzzy", "-k: test no example has the words 'xyzzy'"),
    ("eval satu.txt --gold kosong", "kosong: gold it has no gold facts"),
    ("eval satu.txt --gold gold.jsonl --kind mony", "there is no kind 'mony'; did you mean 'money'?"),
    ("eval satu.txt --gold gold.jsonl --compare satu.txt", "satu.txt: compare it has no figures of an earlier run"),
    (
        "grammar check news/money --start strt",
        "--start: unknown-rule the grammar news/money has no rule 'strt'; did you",
    ),
    ("grammar show news/money --out tiada/uang.svg", "tiada/uang.svg: file the system refuses it"),
    (
        "grammar trace news/appointment dilantik",
        "news/appointment: relation news/appointment is the grammar of a relation",
    ),
    ("grammar coverage news/appointment satu.txt", "cure: urai test news/appointment runs its examples"),
    ("new pack news", "'news' is the name of a bundled plugin and pack"),
    ("new plugin money", "'money' is the name of a bundled kind"),
    ("new pack kantor --in berkas/dalam", "berkas/dalam/kantor: file the system refuses it"),
    ("docs --out berkas/acuan", "berkas/acuan: file the system refuses it"),
]


@pytest.mark.parametrize(("line", "message"), MISTAKES, ids=[line for line, _ in MISTAKES])
def test_a_mistake_is_said_with_place_and_cure(
    folder: Path, capsys: pytest.CaptureFixture[str], line: str, message: str
) -> None:
    status, output = said(capsys, *shlex.split(line))
    assert status == 2
    assert message in output
    assert "cure: " in output or "Usage: " in output


def test_an_error_that_names_no_file_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(**_: object) -> None:
        raise OSError("a defect")

    monkeypatch.setattr("urai.cli.group.group.main", broken)
    with pytest.raises(OSError, match="a defect"):
        main(["run"])


def test_empty_standard_input_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    class Empty:
        class buffer:  # noqa: N801  # as sys.stdin has it
            read = staticmethod(lambda: b"")

    before, sys.stdin = sys.stdin, Empty
    try:
        status, output = said(capsys, "run", "-", "--out", "o", "--quiet")
    finally:
        sys.stdin = before
    assert status == 1
    assert "<stdin>: error urai/read berkasnya kosong" in output


def test_every_bundled_grammar_is_looked_over(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Those of relations too, whose terminals are mentions and have no pattern."""
    with pytest.raises(SystemExit) as ended:
        main(["grammar", "check", "--quiet"])
    assert ended.value.code == 0
    assert "0 errors, 0 warnings" in capsys.readouterr().out


def test_an_interrupt_ends_with_the_status_that_shells_know(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("urai.cli.run.load", interrupted)
    status, output = said(capsys, "run", "satu.txt")
    assert status == 130
    assert "interrupted" in output
