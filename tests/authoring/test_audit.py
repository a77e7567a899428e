"""Rules and examples that do nothing are found, and none is accused that does something."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.authoring.office import FORMASI, NUMBERS, PIPELINE, rule, write_office

from urai import Document
from urai.authoring.audit import Remark, audit
from urai.authoring.terminals import without_look_around
from urai.cli.group import group
from urai.loading import load

PLUGIN = """

def none(view):
    return ()


@urai.hookimpl
def urai_rules():
    marked = (urai.Example("⟦x⟧"),)
    return [
        urai.PythonRule("kantor/bare", "kode", none, "Ohne"),
        urai.PythonRule("kantor/marked", "kode", none, "Nur", examples=marked),
        urai.PythonRule("kantor/whole", "kode", none, "Beide", examples=(*marked, urai.Example("y"))),
    ]


@urai.hookimpl
def urai_checks():
    return [urai.Check("kantor/check", none, "Prüfung")]
"""
LOKET = rule("loket", 'start: "loket" N\nN: /[0-9]+/\n%ignore " "', fires="loket 3", silent="loket tutup")
RULES = {
    "formasi": FORMASI,
    "loket": LOKET,
    "loket_again": LOKET,
    "loket_long": rule(
        "loket", '!start: "loket" N "buka"?\nN: /[0-9]+/\n%ignore " "', fires="loket 4 buka", silent="loket"
    ),
    "never": rule("kode", "start: /zzz+/", fires="aaa", silent="zz"),
    "kode": rule("kode", "start: /(?<!no )K[0-9]+/", fires="K12", silent="no K12"),
    "idle": rule("kode", "start: /M[0-9]+/", fires="M12", silent="tidak ada"),
}


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pipeline = PIPELINE.replace('ignore = ["*"]', 'select = ["kantor"]')
    return write_office(tmp_path_factory.mktemp("office"), RULES, PLUGIN, pipeline)


@pytest.fixture(scope="module")
def remarks(office: Path) -> list[Remark]:
    return audit(load(str(office)), [Document("satu", "PENGUMUMAN\nDi loket 3 dan loket 5.\n")])


def of(remarks: list[Remark], code: str) -> set[str]:
    return {remark.rule.removeprefix("kantor/") for remark in remarks if remark.code == code}


def test_a_rule_that_never_fires_is_named_with_its_file(remarks: list[Remark]) -> None:
    found = [remark for remark in remarks if remark.code == "never-fires" and remark.rule == "kantor/never"]
    assert found[0].message == "it never fires on its examples and 1 document"
    assert found[0].place.endswith("rules/never.toml")
    assert of(remarks, "never-fires") == {"never", "bare", "marked", "whole"}


def test_a_rule_that_always_loses_is_named_with_those_it_loses_to(remarks: list[Remark]) -> None:
    assert of(remarks, "always-loses") == {"loket_again"}
    lost = next(remark for remark in remarks if remark.code == "always-loses")
    assert "kantor/loket (" in lost.message


def test_rules_that_find_the_same_are_named_once(remarks: list[Remark]) -> None:
    same = {(remark.rule, remark.message) for remark in remarks if remark.code == "same-as"}
    assert any(rule == "kantor/loket_again" and "the same as kantor/loket," in message for rule, message in same)
    assert not any(rule == "kantor/loket" and "kantor/loket_again" in message for rule, message in same)


def test_a_rule_that_only_its_examples_need_is_unused(remarks: list[Remark]) -> None:
    assert of(remarks, "unused") == {"formasi", "loket_long", "kode", "idle"}


def test_an_example_that_could_not_fire_is_idle_and_one_that_tries_a_guard_is_not(remarks: list[Remark]) -> None:
    assert of(remarks, "idle-example") == {"idle"}
    idle = next(remark for remark in remarks if remark.code == "idle-example")
    assert idle.message.startswith("example 2: ")
    assert ":" in idle.place


def test_python_rules_and_checks_without_examples_are_named(remarks: list[Remark]) -> None:
    assert of(remarks, "no-example") == {"bare", "check"}
    assert of(remarks, "no-negative") == {"marked"}


def test_nothing_hangs_on_an_order_here(remarks: list[Remark]) -> None:
    assert of(remarks, "order") == set()


SECOND = '''
from pathlib import Path

import msgspec

import urai


class Other(msgspec.Struct, frozen=True):
    """Another shape."""

    number: str | None = None


@urai.hookimpl
def urai_kinds():
    return [urai.Kind("formasi", Other, "the same name")]


@urai.hookimpl
def urai_grammars():
    return [urai.GrammarFolder("lain", Path(__file__).parent / "other")]


@urai.hookimpl
def urai_normalisers():
    return [urai.Normaliser("below_ten_thousand", lambda part, source: "0")]
'''


def test_what_hangs_on_the_order_of_plugins_is_named(tmp_path: Path) -> None:
    pipeline = write_office(tmp_path, {"formasi": FORMASI})
    (tmp_path / "lain.py").write_text(SECOND, encoding="utf-8")
    (tmp_path / "other" / "phrases").mkdir(parents=True)
    (tmp_path / "other" / "phrases" / "kantor_numbers.lark").write_text(NUMBERS, encoding="utf-8")
    text = pipeline.read_text(encoding="utf-8").replace('["kantor.py"]', '["kantor.py", "lain.py"]')
    pipeline.write_text(text, encoding="utf-8")
    result = call(pipeline, "--json")
    order = [row for row in json.loads(result.stdout) if row["code"] == "order"]
    messages = " ".join(row["message"] for row in order)
    assert "kinds: formasi of plugin lain" in messages
    assert "lain and kantor both bring phrases/kantor_numbers.lark" in messages
    assert [row["message"] for row in order if row["rule"] == "kantor/formasi"] == [
        "what it finds changes when the plugins come in the opposite order: kantor/formasi example 1 at 7: formasi"
    ]


def call(pipeline: Path, *arguments: str) -> Result:
    return CliRunner().invoke(group, ["audit", *arguments, "--pipeline", str(pipeline)], catch_exceptions=False)


def test_the_command_shows_a_table_and_fails_where_something_is_found(office: Path) -> None:
    result = call(office, "--rule", "kantor/never")
    assert result.exit_code == 1
    assert "kantor/never" in result.output
    assert result.output.rstrip().endswith("1 finding over examples")


def test_codes_can_be_left_out_and_a_clean_pack_passes(tmp_path: Path) -> None:
    pipeline = write_office(tmp_path, {"formasi": FORMASI})
    assert call(pipeline).output == "nothing to remark over examples\n"
    document = tmp_path / "satu.txt"
    document.write_text("PENGUMUMAN\nBesok.\n", encoding="utf-8")
    result = call(pipeline, str(document), "--json")
    assert result.exit_code == 1
    assert [row["code"] for row in json.loads(result.stdout)] == ["unused"]
    assert call(pipeline, str(document), "--ignore", "unused").exit_code == 0


@pytest.mark.parametrize(
    ("pattern", "left"),
    [
        (r"(?<![\d)])\d+(?!\w|-(?=x))", r"\d+"),
        (r"a(?:b|(?=c)d)", "a(?:b|d)"),
        (r"\((?=x)[(?=]y", r"\([(?=]y"),
    ],
)
def test_look_around_is_taken_out_whole(pattern: str, left: str) -> None:
    assert without_look_around(pattern) == left
