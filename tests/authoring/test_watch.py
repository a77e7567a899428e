"""A saved file runs what belongs to it, and a broken one leaves the last good state."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.authoring.office import FORMASI, NUMBERS, PLUGIN, rule, write_office

from urai import Document
from urai.authoring import watching
from urai.authoring.belonging import Belonging, belonging, folders_of
from urai.authoring.watching import Session, Watcher, follow
from urai.cli.group import group
from urai.errors import UraiError
from urai.loading import Loaded, load

LOKET = rule("loket", 'start: "loket" N\nN: /[0-9]+/\n%ignore " "', fires="loket 3", silent="loket tutup")


@pytest.fixture(autouse=True)
def own_files_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Watch the test's own files: what is saved elsewhere meanwhile is none of its business."""

    def own(loaded: Loaded) -> list[Path]:
        return [path for path in folders_of(loaded) if path.is_relative_to(tmp_path)]

    monkeypatch.setattr(watching, "folders_of", own)


@pytest.fixture
def office(tmp_path: Path) -> Path:
    write_office(tmp_path, {"formasi": FORMASI, "loket": LOKET})
    (tmp_path / "rules" / "lexicons").mkdir()
    (tmp_path / "rules" / "lexicons" / "kata.toml").write_text('words = ["a"]\n', encoding="utf-8")
    (tmp_path / "elsewhere.txt").write_text("x", encoding="utf-8")
    return tmp_path


def of(office: Path, *paths: str) -> Belonging:
    return belonging(load(str(office / "kantor.toml")), [office / path for path in paths])


def test_a_rule_file_belongs_to_its_rule_and_a_grammar_to_all_that_import_it(office: Path) -> None:
    assert of(office, "rules/loket.toml").rules == {"kantor/loket"}
    assert of(office, "grammars/phrases/kantor_numbers.lark").rules == {"kantor/formasi"}
    form = of(office, "grammars/forms/kantor.lark")
    assert not form.rules
    assert form.forms == {"kantor"}
    both = of(office, "rules/loket.toml", "grammars/forms/kantor.lark")
    assert both.rules == {"kantor/loket"}
    assert both.forms == {"kantor"}


def test_a_grammar_is_followed_through_the_imports_of_imports(office: Path) -> None:
    (office / "grammars" / "phrases" / "kantor_more.lark").write_text(
        '%import phrases.kantor_numbers.COUNT\nMANY: COUNT "an"\n', encoding="utf-8"
    )
    text = LOKET.replace("start:", "%import phrases.kantor_more (MANY)\nstart:").replace(
        '"loket" N', '"loket" (N | MANY)'
    )
    (office / "rules" / "loket.toml").write_text(text, encoding="utf-8")
    assert of(office, "grammars/phrases/kantor_numbers.lark").rules == {"kantor/formasi", "kantor/loket"}


def test_lexicons_plugins_and_pipelines_belong_to_what_reads_them(office: Path) -> None:
    unknown = of(office, "rules/lexicons/kata.toml")
    assert unknown.rules == {"kantor/formasi", "kantor/loket"}
    assert "nothing names kata.toml" in unknown.why
    (office / "kantor.py").write_text(PLUGIN + '\nWORDS = "kata.toml"\n', encoding="utf-8")
    named = of(office, "rules/lexicons/kata.toml")
    assert (named.rules, named.why) == (unknown.rules, "what reads kantor/lexicons/kata.toml")
    assert of(office, "kantor.py").rules == {"kantor/formasi", "kantor/loket"}
    assert of(office, "kantor.toml").forms == {"kantor"}
    assert of(office, "elsewhere.txt") == Belonging()


def test_a_plugin_of_normalisers_belongs_to_the_rules_that_name_them(office: Path) -> None:
    (office / "angka.py").write_text(
        "import urai\n\n\n@urai.hookimpl\ndef urai_normalisers():\n"
        '    return [urai.Normaliser("fixed", lambda part, source: "7")]\n',
        encoding="utf-8",
    )
    pipeline = office / "kantor.toml"
    text = pipeline.read_text(encoding="utf-8").replace('["kantor.py"]', '["kantor.py", "angka.py"]')
    pipeline.write_text(text, encoding="utf-8")
    fields = '\n[fields]\nnumber = { from = "N", normalise = "fixed" }\n\n[[example]]'
    (office / "rules" / "loket.toml").write_text(LOKET.replace("\n[[example]]", fields, 1), encoding="utf-8")
    assert of(office, "angka.py").rules == {"kantor/loket"}


def call(office: Path, *arguments: str) -> Result:
    given = ["test", *arguments, "--pipeline", str(office / "kantor.toml")]
    return CliRunner().invoke(group, given, catch_exceptions=False)


def test_the_command_takes_files_by_place_and_by_option(office: Path) -> None:
    assert call(office, str(office / "rules" / "loket.toml")).output == "2 passed, 0 failed\n"
    numbers = str(office / "grammars" / "phrases" / "kantor_numbers.lark")
    assert call(office, "--changed", numbers, "-k", "belum").output == "1 passed, 0 failed\n"
    assert call(office).output == "4 passed, 0 failed\n"
    with pytest.raises(UraiError, match="the pipeline kantor has no rule and no form that it belongs to"):
        call(office, str(office / "elsewhere.txt"))


def test_a_failing_example_shows_expected_and_found_with_the_words_marked(office: Path) -> None:
    text = FORMASI.replace("⟦120 formasi guru⟧", "120 ⟦formasi guru⟧")
    (office / "rules" / "formasi.toml").write_text(text, encoding="utf-8")
    result = call(office, "kantor/formasi")
    assert result.exit_code == 1
    lines = result.output.splitlines()
    assert lines[0].startswith("kantor/formasi example 1  ")
    assert lines[0].endswith("rules/formasi.toml:15:1")
    assert [line.partition(" --pipeline ")[0] for line in lines[1:5]] == [
        "  expected  Dibuka 120 ⟦formasi guru⟧.",
        "  found     Dibuka ⟦120 formasi guru⟧.",
        '  not expected ⟦120 formasi guru⟧ {"number":"120"}',
        '  urai why-not kantor/formasi:1 "formasi guru" --kind formasi',
    ]


def test_a_value_that_differs_is_shown_field_by_field(office: Path) -> None:
    text = FORMASI.replace('"120" }]', '"121" }]')
    (office / "rules" / "formasi.toml").write_text(text, encoding="utf-8")
    output = call(office, "kantor/formasi").output
    assert '  ⟦120 formasi guru⟧\n  - number = "121"\n  + number = "120"\n' in output


def test_what_was_saved_added_or_removed_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("a.toml", "b.toml", ".hidden.toml", "c.pyc"):
        (tmp_path / "sub" / name).write_text("x", encoding="utf-8")
    watcher = Watcher([tmp_path, tmp_path / "one.toml"])
    assert watcher.changed() == set()
    (tmp_path / "sub" / "a.toml").write_text("xx", encoding="utf-8")
    (tmp_path / "sub" / "b.toml").unlink()
    (tmp_path / "sub" / ".hidden.toml").write_text("xx", encoding="utf-8")
    (tmp_path / "sub" / "c.pyc").write_text("xx", encoding="utf-8")
    (tmp_path / "one.toml").write_text("x", encoding="utf-8")
    assert {path.name for path in watcher.changed()} == {"a.toml", "b.toml", "one.toml"}
    assert watcher.changed() == set()


class Ended(Exception):  # it is no error, but the end of the test
    """The edits of a test are over."""


def follow_edits(session: Session[Loaded], edits: list[Callable[[], object]]) -> list[tuple[set[str], bool]]:
    """Follow a session while files are saved one after another."""
    reports: list[tuple[set[str], bool]] = []
    left = iter(edits)

    def pause(seconds: float) -> None:
        if seconds == watching.INTERVAL:
            edit = next(left, None)
            if edit is None:
                raise Ended
            edit()

    def report(changed: set[Path], loads: bool) -> None:
        reports.append(({path.name for path in changed}, loads))

    with pytest.raises(Ended):
        follow(session, report, pause=pause)
    return reports


def test_a_broken_file_leaves_the_last_good_state(office: Path) -> None:
    pipeline = str(office / "kantor.toml")
    session = Session(lambda: load(pipeline), pipeline)
    good = session.loaded
    file = office / "rules" / "loket.toml"
    states: list[bool] = []

    def look() -> None:
        states.append(session.loaded is good)
        if session.problem is not None:
            states.append("unknown-kind there is no kind 'lokett'" in str(session.problem))

    reports = follow_edits(
        session,
        [
            lambda: None,
            lambda: file.write_text(LOKET.replace('"loket"', '"lokett"', 1), encoding="utf-8"),
            look,
            lambda: file.write_text(LOKET.replace("loket tutup", "loket tutup hari ini"), encoding="utf-8"),
            look,
        ],
    )
    assert reports == [({"loket.toml"}, False), ({"loket.toml"}, True)]
    assert states == [True, True, False]
    assert session.problem is None


def test_a_plugin_is_imported_anew(office: Path) -> None:
    pipeline = str(office / "kantor.toml")
    session = Session(lambda: load(pipeline), pipeline)
    plugin = office / "kantor.py"

    def edit() -> None:
        plugin.write_text(PLUGIN.replace("    return words\n", '    return words + " posts"\n'), encoding="utf-8")
        os.utime(plugin, ns=(2 * 10**18, 2 * 10**18))  # a cached module is known by its time in whole seconds

    assert follow_edits(session, [edit]) == [({"kantor.py"}, True)]
    assert session.loaded is not None
    facts = session.loaded.engine.read(Document("satu", "PENGUMUMAN\nAda 12 formasi guru.\n")).facts
    assert [fact.value["number"] for fact in facts if fact.kind == "formasi"] == ["12 posts"]


def test_a_pipeline_that_does_not_load_at_first_is_waited_for(office: Path) -> None:
    file = office / "rules" / "loket.toml"
    file.write_text("kind = ", encoding="utf-8")
    pipeline = str(office / "kantor.toml")
    session = Session(lambda: load(pipeline), pipeline)
    assert session.loaded is None
    assert office in session.watched()
    assert follow_edits(session, [lambda: file.write_text(LOKET, encoding="utf-8")]) == [({"loket.toml"}, True)]


def test_the_command_watches_and_ends_with_ctrl_c(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = office / "grammars" / "phrases" / "kantor_numbers.lark"
    edits = iter([NUMBERS.replace("COUNT:", "COUNT"), NUMBERS.replace("{1,3}", "{1,2}"), NUMBERS])

    def pause(seconds: float) -> None:
        if seconds == watching.INTERVAL:
            text = next(edits, None)
            if text is None:
                raise KeyboardInterrupt
            file.write_text(text, encoding="utf-8")

    monkeypatch.setattr("urai.authoring.watching.time.sleep", pause)
    monkeypatch.setattr(follow, "__kwdefaults__", {"pause": pause})
    result = call(office, "kantor/loket", "--watch")
    assert result.exit_code == 0
    first, broken, failing, mended = result.output.split("\n— ")
    assert first.startswith("2 passed, 0 failed\nwatching")
    assert "not loaded; the last state that loads stays" in broken
    assert "what imports phrases/kantor_numbers.lark: 1 rule, 0 forms" in failing
    assert "1 passed, 1 failed" in failing
    assert mended.rstrip().endswith("2 passed, 0 failed")
