"""Words that are no fact: which rule comes nearest, where it stops, and a change that truly helps."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.authoring.office import FORMASI, rule, write_office

from urai import Document
from urai.authoring.explaining import spans_of
from urai.authoring.progress import Span
from urai.authoring.why_not import Answer, why_not
from urai.cli.group import group
from urai.errors import UraiError
from urai.loading import Loaded, load

PYTHON_RULE = """

def buka(view):
    return ()


@urai.hookimpl
def urai_rules():
    return [urai.PythonRule("kantor/buka", "formasi", buka, "Yang dibuka", needs=("loket",))]
"""
RULES = {
    "formasi": FORMASI,
    "kode": rule("kode", "start: LETTERS /-[0-9]+/\nLETTERS: /[A-Z]{2}(?=-)/", extra='outside = ["remark"]'),
    "loket": rule("loket", 'start: "loket" N\nN: /[0-9]+/\n%ignore " "', extra='covers = ["tanda"]'),
    "loket_long": rule("loket", 'start: "loket" N "lantai" N\nN: /[0-9]+/\n%ignore " "'),
    "meja": rule("kode", 'start: "meja" N\nN: /[0-9]+/\n%ignore " "', extra="priority = 2"),
    "meja_other": rule("kode", 'start: /meja [0-9]+/'),
    "tanda": rule("tanda", "start: N\nN: /[0-9]+/"),
    "remark": 'kind = "loket"\nsummary = "x"\nsection = "remark"\n[[example]]\ntext = "⟦x⟧"\n[[example]]\ntext = "y"\n',
}  # fmt: skip


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_office(tmp_path_factory.mktemp("office"), RULES, PYTHON_RULE)


@pytest.fixture(scope="module")
def loaded(office: Path) -> Loaded:
    return load(str(office))


def ask(loaded: Loaded, text: str, words: str, *kinds: str) -> Answer:
    document = Document("satu", f"PENGUMUMAN\n{text}\n")
    return why_not(loaded, document, spans_of(document, document.text, words)[0], kinds)


def test_names_the_terminal_expected_and_the_word_found(loaded: Loaded) -> None:
    first = ask(loaded, "Dibuka 85 formasi guro tahun ini.", "85 formasi guro", "formasi").reasons[0]
    assert (first.rule, first.why) == ("kantor/formasi", "stopped")
    assert "it reads ⟦85 formasi⟧ (COUNT FORMASI); then expected WHAT ('guru'), found 'guro'" in first.message


def test_the_smallest_change_of_the_text_is_one_that_was_tried(loaded: Loaded) -> None:
    text = "Dibuka 85 formasi guro tahun ini."
    change = ask(loaded, text, "85 formasi guro", "formasi").reasons[0].changes[0]
    assert (change.of, change.what, change.finds) == ("text", "write 'guru' in place of 'guro'", "85 formasi guru")
    changed = Document("satu", f"PENGUMUMAN\n{text.replace('guro', 'guru')}\n")
    assert [fact.text for fact in loaded.engine.read(changed).facts if fact.kind == "formasi"] == ["85 formasi guru"]


def test_the_change_of_the_grammar_makes_the_rule_fire(tmp_path: Path) -> None:
    pipeline = write_office(tmp_path, {"formasi": FORMASI})
    change = ask(load(str(pipeline)), "Dibuka 85 formasi bidan.", "85 formasi bidan", "formasi").reasons[0].changes[1]
    place = re.fullmatch(r"add 'bidan' to WHAT in (?P<file>.*):(?P<line>\d+):1", change.what)
    assert place
    file = Path(place["file"])
    lines = file.read_text(encoding="utf-8").split("\n")
    assert lines[int(place["line"]) - 1].startswith("WHAT:")
    lines[int(place["line"]) - 1] = lines[int(place["line"]) - 1].replace("/guru", r"/bidan\b|guru")
    file.write_text("\n".join(lines), encoding="utf-8")
    facts = load(str(pipeline)).engine.read(Document("satu", "PENGUMUMAN\nDibuka 85 formasi bidan.\n")).facts
    assert [fact.text for fact in facts if fact.kind == "formasi"] == [change.finds] == ["85 formasi bidan"]


def test_a_terminal_of_an_imported_grammar_is_named_with_its_own_file(loaded: Loaded) -> None:
    changes = ask(loaded, "Dibuka 120.00 formasi guru.", "120.00 formasi guru", "formasi").reasons[0].changes
    assert any("COUNT in " in change.what and "kantor_numbers.lark:2:1" in change.what for change in changes)


def test_a_word_that_is_missing_is_put_in(loaded: Loaded) -> None:
    first = ask(loaded, "Dibuka 85 guru.", "85 guru", "formasi").reasons[0]
    assert [(change.of, change.finds) for change in first.changes] == [
        ("text", "85 formasi guru"),
        ("grammar", "85 guru"),
    ]
    assert first.changes[1].what.startswith("let 'formasi' be left out")


def test_a_section_not_looked_in_is_named_with_the_line_to_change(loaded: Loaded) -> None:
    first = ask(loaded, "Buka.\n(Dibuka 20 formasi guru)", "20 formasi guru", "formasi").reasons[0]
    assert first.why == "section"
    assert "⟦20 formasi guru⟧, but it does not look in sections of kind remark" in first.message
    assert re.search(r"add 'remark' to within in .*formasi\.toml:3$", first.changes[0].what)
    first = ask(loaded, "Buka.\n(Kode AB-12)", "AB-12", "kode").reasons[0]
    assert re.search(r"take 'remark' out of outside in .*kode\.toml:3$", first.changes[0].what)


def test_an_anchor_that_is_missing_is_named(loaded: Loaded) -> None:
    reason = next(r for r in ask(loaded, "Dibuka 85 posisi.", "85 posisi", "formasi").reasons if r.why != "python")
    assert "each of its matches has one of 'dokter', 'guru', 'perawat' in it, and none stands" in reason.message


def test_an_overlap_lost_says_to_whom_and_why(loaded: Loaded) -> None:
    reasons = {r.rule: r.message for r in ask(loaded, "Datang ke loket 3 lantai 2.", "loket 3", "loket").reasons}
    assert "lost to ⟦loket 3 lantai 2⟧ of kantor/loket_long, which is longer" in reasons["kantor/loket"]
    lost = next(r for r in ask(loaded, "Di meja 4.", "meja 4", "kode").reasons if r.rule == "kantor/meja_other")
    assert "lost to ⟦meja 4⟧ of kantor/meja, which is as long and of priority 2, not 0" in lost.message
    assert lost.changes[0].what.startswith("give it priority = 3")
    assert lost.nearness == 1


def test_a_kind_that_is_covered_says_by_whom_and_where(loaded: Loaded) -> None:
    first = ask(loaded, "Di loket 7.", "7", "tanda").reasons[0]
    assert "lies in ⟦loket 7⟧ of kantor/loket, which covers tanda" in first.message
    assert re.search(r"take 'tanda' out of covers in .*loket\.toml:3", first.changes[0].what)


def test_a_normaliser_says_why_it_rejects(loaded: Loaded) -> None:
    first = ask(loaded, "Dibuka 90.000 formasi guru.", "90.000 formasi guru", "formasi").reasons[0]
    assert (first.why, first.nearness) == ("lost", 1)
    assert "a normaliser took it for no fact: no office opens 90000" in first.message


def test_a_python_rule_is_named_with_its_place_and_what_it_lacks(loaded: Loaded, office: Path) -> None:
    python = next(r for r in ask(loaded, "Dibuka lagi.", "Dibuka", "formasi").reasons if r.why == "python")
    line = (office.parent / "kantor.py").read_text(encoding="utf-8").split("\n").index("def buka(view):") + 1
    assert f"buka ({office.parent / 'kantor.py'}:{line})" in python.message
    assert "it works on loket, of which nothing was found in this section" in python.message


def test_a_rule_of_sections_says_which(loaded: Loaded) -> None:
    reason = next(r for r in ask(loaded, "Dibuka lagi.", "Dibuka", "loket").reasons if r.rule == "kantor/remark")
    assert "it takes whole sections of kind remark; these words stand in paragraph of the form kantor" in reason.message


def test_a_rule_that_the_pipeline_leaves_out_is_named(tmp_path: Path) -> None:
    pipeline = write_office(tmp_path, {"formasi": FORMASI})
    pipeline.write_text(
        pipeline.read_text(encoding="utf-8").replace('select = ["kantor"]\n\n[ch', 'ignore = ["*"]\n\n[ch')
    )
    loaded = load(str(pipeline))
    assert ask(loaded, "85 formasi guru", "85 formasi guru").reasons[0].why == "not-selected"


def test_the_nearest_comes_first_and_each_kind_is_asked_where_none_is_named(loaded: Loaded) -> None:
    answer = ask(loaded, "Dibuka 85 formasi guro.", "85 formasi guro")
    assert [draft.kind for draft in answer.standing] == ["tanda"]
    assert answer.reasons[0].rule == "kantor/formasi"
    shares = [reason.nearness for reason in answer.reasons]
    assert shares == sorted(shares, reverse=True)


def test_words_of_another_kind_are_told(loaded: Loaded) -> None:
    assert [draft.rule for draft in ask(loaded, "Di loket 7.", "loket 7", "formasi").others] == ["kantor/loket"]


def test_words_may_be_spaced_otherwise_and_must_be_there() -> None:
    document = Document("satu", "Dibuka 85\nformasi guru.")
    assert spans_of(document, document.text, "85  formasi") == [Span(7, 17)]
    with pytest.raises(UraiError, match=r"did you mean 'Dibuka 85'") as caught:
        spans_of(document, document.text.replace("\n", " "), "dibuka 85")
    assert "copy the words" in str(caught.value)


def call(*arguments: str, data: str | None = None) -> Result:
    return CliRunner().invoke(group, list(arguments), input=data, catch_exceptions=False)


def test_the_command_shows_rule_reason_and_changes(office: Path) -> None:
    text = "PENGUMUMAN\nDibuka 85 formasi guro. Lagi 85 formasi guro.\n"
    arguments = ("why-not", "-", "85 formasi guro", "--kind", "formasi", "--pipeline", str(office))
    result = call(*arguments, data=text)
    assert result.exit_code == 0
    assert result.output.startswith("<stdin>:2:8 ⟦85 formasi guro⟧\nplace 1 of 2 (--nth)\nthere is tanda ")
    assert "in the text: write 'guru' in place of 'guro' → tried: finds ⟦85 formasi guru⟧" in result.output
    assert call(*arguments, "--nth", "2", data=text).output.startswith("<stdin>:2:30 ")


def test_the_command_says_what_is_found_already(office: Path) -> None:
    data = "PENGUMUMAN\nDibuka 85 formasi guru.\n"
    result = call("why-not", "-", "85 formasi guru", "--kind", "formasi", "--pipeline", str(office), data=data)
    assert result.output.split("\n")[1] == "formasi these words found by kantor/formasi: {'number': '85'}"
    assert "1." not in result.output


def test_a_rule_s_example_can_be_asked_about(office: Path) -> None:
    result = call("why-not", "kantor/formasi:2", "120 formasi", "--kind", "formasi", "--pipeline", str(office))
    assert "found ','" in result.output


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("85", "--kind", "formsi"), r"--kind: unknown-kind there is no kind 'formsi'; did you mean 'formasi'\?"),
        (("85", "--nth", "3"), r"give --nth from 1 to 1"),
        (("99",), r"the words '99' do not stand in it"),
    ],
)
def test_a_wrong_question_is_said_with_its_cure(office: Path, arguments: tuple[str, ...], message: str) -> None:
    with pytest.raises(UraiError, match=message):
        call("why-not", "-", *arguments, "--pipeline", str(office), data="PENGUMUMAN\nDibuka 85.\n")
