"""A document or some words of it, explained: form, sections, grammar path, and what lost to whom."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.authoring.office import FORMASI, rule, write_office

from urai.cli.group import group

NUMBER = "N: /(?<![\\d.])[0-9]+(?![\\d.])/"
RULES = {
    "formasi": FORMASI,
    "loket": rule("loket", f'start: "loket" N\n{NUMBER}\n%ignore " "', extra='covers = ["tanda"]'),
    "loket_long": rule("loket", f'start: "loket" N "lantai" N\n{NUMBER}\n%ignore " "'),
    "tanda": rule("tanda", f"start: N\n{NUMBER}"),
}
TEXT = """\
PENGUMUMAN FORMASI
Di loket 3 lantai 2 dibuka 85 formasi guru.
Lalu loket 4 buka.
(Dan 20 formasi guru)
"""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_office(tmp_path_factory.mktemp("office"), RULES)


def explain(office: Path, *arguments: str, text: str = TEXT) -> str:
    given = ["explain", "-", *arguments, "--pipeline", str(office)]
    result = CliRunner().invoke(group, given, input=text, catch_exceptions=False)
    assert result.exit_code == 0
    return result.output


def test_a_document_is_explained_whole(office: Path) -> None:
    lines = explain(office).splitlines()
    assert lines[0].startswith("form kantor: ")
    assert "├── headline 0-18 title='PENGUMUMAN FORMASI' PENGUMUMAN FORMASI" in lines
    path = lines.index("formasi ⟦85 formasi guru⟧ number='85'")
    assert [line.strip("│├└─ ") for line in lines[path + 1 : path + 6]] == [
        "46-61 in paragraph by kantor/formasi",
        f"grammar of {office.parent / 'rules' / 'formasi.toml'}, run as one regular expression of 106 characters",
        "start",
        "COUNT '85'",
        "WHAT 'guru'",
    ]


def test_what_lost_stands_under_what_it_lost_to(office: Path) -> None:
    output = explain(office, "--at", "loket 3")
    head, _, rest = output.partition("loket ⟦loket 3 lantai 2⟧")
    assert "⟦loket 3⟧ 22-29\n└── paragraph 19-62" in head
    assert "✗ loket ⟦loket 3⟧ of kantor/loket lost to ⟦loket 3 lantai 2⟧ of kantor/loket_long, which is longer" in rest
    assert "✗ tanda ⟦3⟧ of kantor/tanda lies in ⟦loket 3⟧ of kantor/loket, which covers tanda" in rest


def test_what_is_covered_and_what_is_not_looked_for_is_told(office: Path) -> None:
    covered = "✗ tanda ⟦4⟧ of kantor/tanda lies in ⟦loket 4⟧ of kantor/loket, which covers tanda"
    assert covered in explain(office, "--at", "loket 4")
    unlooked = "✗ kantor/formasi would match ⟦20 formasi guru⟧, but does not look in remark"
    assert unlooked in explain(office, "--at", "20 formasi guru")


def test_a_verdict_of_a_normaliser_is_told_with_its_reason(office: Path) -> None:
    text = "PENGUMUMAN\nDibuka 90.000 formasi guru.\n"
    for arguments in ((), ("--at", "90.000"), ("--kind", "formasi")):
        output = explain(office, *arguments, text=text)
        assert "tried, and does not stand" in output
        reason = "a normaliser took it for no fact: no office opens 90000"
        assert f"✗ formasi ⟦90.000 formasi guru⟧ of kantor/formasi {reason}" in output
    assert "90000" not in explain(office, "--kind", "tanda", text=text)


def test_words_on_which_nothing_was_tried_lead_on(office: Path) -> None:
    assert "nothing else: urai why-not says which rules came near" in explain(office, "--at", "Lalu")


def test_all_places_of_the_words_are_shown(office: Path) -> None:
    assert explain(office, "--at", "formasi guru").count("⟦formasi guru⟧") == 2
