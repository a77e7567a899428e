"""An edit of the rules shows what it gained, lost and changed, and reads only what it can have changed."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from urai.authoring.comparison import compare, differences
from urai.authoring.versions import find_version
from urai.cli.group import group
from urai.errors import UraiError
from urai.facts import Document, Fact

PLUGIN = """\
from pathlib import Path
import urai

@urai.hookimpl
def urai_packs():
    return [urai.Pack("uji", Path(__file__).parent / "uji")]
"""
RULE = """\
kind = "percent"
summary = "Persentase"
grammar = '''
start: NUMBER _PERCENT
NUMBER: /[0-9]+/
_PERCENT: "persen"
%ignore " "
'''
[fields]
value = { from = "NUMBER" }
[[example]]
text = "naik ⟦8 persen⟧"
[[example]]
text = "naik 8 kali"
"""
SETTINGS = """\
packs = ["uji"]
[plugins]
files = ["paket.py"]
installed = false
[forms]
select = ["umum"]
[rules]
select = ["uji"]
[checks]
select = []
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with two equal versions of a pipeline, and a corpus of four documents."""
    version = tmp_path / "a"
    (version / "uji").mkdir(parents=True)
    (version / "uji.toml").write_text(SETTINGS, encoding="utf-8")
    (version / "paket.py").write_text(PLUGIN, encoding="utf-8")
    (version / "uji" / "persen.toml").write_text(RULE, encoding="utf-8")
    shutil.copytree(version, tmp_path / "b")
    texts = ["Naik 8 persen.", "Naik 8 kali.", "Naik 5 prosen.", "Tidak ada angka."]
    rows = [json.dumps({"id": f"dok-{n}", "text": text}) for n, text in enumerate(texts)]
    (tmp_path / "korpus.jsonl").write_text("\n".join(rows), encoding="utf-8")
    return tmp_path


def edit(folder: Path, old: str, new: str) -> None:
    path = folder / "b" / "uji" / "persen.toml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def diff(folder: Path, *more: str) -> Result:
    store = str(folder / "simpan.db")
    sides = [str(folder / side / "uji.toml") for side in "ab"]
    call = ["diff", *sides, str(folder / "korpus.jsonl"), "--store", store, *more]
    return CliRunner().invoke(group, call, catch_exceptions=False)


def test_the_same_rules_differ_in_nothing(folder: Path) -> None:
    result = diff(folder)
    assert result.exit_code == 0
    assert "0 changes in 4 documents, 0 of which were read again" in result.output


def test_a_gained_fact_is_shown_with_the_words_around_it(folder: Path) -> None:
    edit(folder, '"persen"', "/persen|prosen/")
    result = diff(folder)
    assert result.exit_code == 1
    assert "+ percent uji/persen dok-2:5  …Naik ⟦5 prosen⟧.…" in result.output
    assert "uji/persen: 1 gained" in result.output
    assert "1 change in 4 documents, 1 of which was read again" in result.output


def test_a_changed_value_is_one_change_and_a_lost_fact_another(folder: Path) -> None:
    edit(folder, 'from = "NUMBER"', 'const = "9"')
    assert 'value: "8" → "9"' in diff(folder).output
    edit(folder, '"persen"', '"persn"')
    assert "uji/persen: 1 lost" in diff(folder).output


def test_a_page_and_json_hold_every_change(folder: Path) -> None:
    edit(folder, "/[0-9]+/", "/[0-9<>]+/")
    (folder / "korpus.jsonl").write_text(json.dumps({"id": "<b>", "text": "Naik <8> persen."}), encoding="utf-8")
    page = folder / "beda.html"
    result = diff(folder, "--json", "--page", str(page))
    assert [change["after"]["text"] for change in json.loads(result.stdout)] == ["<8> persen"]
    text = page.read_text(encoding="utf-8")
    assert "&lt;8&gt; persen" in text
    assert "<8>" not in text


def test_a_git_revision_is_a_version(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "rules").mkdir()
    (folder / "rules" / "satu.toml").write_text("a", encoding="utf-8")
    monkeypatch.chdir(folder)
    git = ["git", "-c", "user.name=Uji", "-c", "user.email=uji@example.org"]
    for call in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "satu"]):
        subprocess.run([*git, *call], check=True)
    (folder / "rules" / "satu.toml").write_text("b", encoding="utf-8")
    version = find_version("HEAD", "news", folder / "scratch")
    assert (Path(version.folder) / "rules" / "satu.toml").read_text(encoding="utf-8") == "a"
    assert version.note == ""
    assert find_version(".", "news", folder).folder == str(folder.resolve())


def test_a_folder_without_rules_is_no_version(tmp_path: Path) -> None:
    with pytest.raises(UraiError, match="neither rules/ nor grammars/"):
        find_version(str(tmp_path), "news", tmp_path)


def test_lost_and_gained_facts_that_overlap_are_one_change() -> None:
    document = Document("a", "Kamis (28/12) malam")

    def fact(start: int, end: int, kind: str = "date") -> Fact:
        return Fact(f"a#{kind}-{start}", "a", kind, start, end, document.text[start:end], {}, "uji/a")

    changes = differences(document, [fact(0, 5), fact(14, 19)], [fact(0, 13), fact(14, 19, "person")])
    assert [(change.how, change.words) for change in changes] == [
        ("changed", "Kamis (28/12)"),
        ("lost", "malam"),
        ("gained", "malam"),
    ]


def test_comparing_twice_reads_an_edited_document_only(folder: Path) -> None:
    edit(folder, '"persen"', "/persen|prosen/")
    versions = [find_version(str(folder / side / "uji.toml"), "", folder) for side in "ab"]
    corpus = [folder / "korpus.jsonl"]
    first = compare(versions[0], versions[1], corpus, folder / "simpan.db")
    second = compare(versions[0], versions[1], corpus, folder / "simpan.db")
    assert first.read == second.read == 1
    assert first.changes == second.changes
