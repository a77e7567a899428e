"""Relation rules: a grammar over mentions and words, within a sentence or a section."""

from __future__ import annotations

from pathlib import Path

import pytest

import urai
from urai.loading import load

PLUGIN = """\
from pathlib import Path

import msgspec
import urai


class Growth(msgspec.Struct):
    what: str
    by: str


@urai.hookimpl
def urai_kinds():
    return [urai.Kind("growth", Growth, "Kenaikan")]


@urai.hookimpl
def urai_packs():
    return [urai.Pack("kantor", Path(__file__).parent / "rules")]
"""

RULE = """\
kind = "growth"
summary = "What grew by how much"
relation = '''
%declare PERCENT
start: WHAT _GREW _BY? PERCENT
WHAT: /anggaran|belanja/i
_GREW: "naik"
_BY: "sebesar"
%ignore /juga|[,.]/
'''
covers = ["percent"]
[fields]
what = { from = "WHAT" }
by = { from = "PERCENT", take = "value" }
[[example]]
text = "⟦Anggaran juga naik sebesar 5 persen⟧."
facts = [{ what = "Anggaran", by = "5" }]
[[example]]
text = "Anggaran turun 5 persen."
"""


def pack(folder: Path, rule: str) -> str:
    (folder / "rules").mkdir()
    (folder / "kantor.py").write_text(PLUGIN, encoding="utf-8")
    select = '[plugins]\nfiles = ["kantor.py"]\n[rules]\nselect = ["kantor", "news/percent"]\n'
    (folder / "kantor.toml").write_text(select, encoding="utf-8")
    (folder / "rules" / "naik.toml").write_text(rule, encoding="utf-8")
    return str(folder / "kantor.toml")


def found(pipeline: str, text: str) -> list[tuple[str, str, object]]:
    facts = load(pipeline).engine.read(urai.Document("a", text)).facts
    return [(fact.kind, fact.text, fact.value.get("by") or fact.value.get("value")) for fact in facts]


def test_mention_gives_its_value_and_is_covered_where_the_rule_says_so(tmp_path: Path) -> None:
    text = "Belanja naik 7,5 persen. Laba 3 persen."
    assert found(pack(tmp_path, RULE), text) == [
        ("growth", "Belanja naik 7,5 persen", "7.5"),
        ("percent", "3 persen", "3"),
    ]


@pytest.mark.parametrize(("across", "number"), [("sentence", 0), ("section", 1)])
def test_match_stays_in_a_sentence_or_in_a_section(tmp_path: Path, across: str, number: int) -> None:
    pipeline = pack(tmp_path, RULE.replace("covers", f'across = "{across}"\ncovers'))
    kinds = [kind for kind, _, _ in found(pipeline, "Ini soal anggaran. Naik 5 persen.\nBaru belanja.\nNaik 2 persen.")]
    assert kinds.count("growth") == 0  # "Naik" is no "naik"
    kinds = [kind for kind, _, _ in found(pipeline, "Ini soal anggaran. naik 5 persen.\n\nBelanja.\n\nnaik 2 persen.")]
    assert kinds.count("growth") == number


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ("PERCENT\nstart: WHAT", "PERCENT PERSEN\nstart: PERSEN WHAT", "there is no mention 'PERSEN'"),
        ('from = "WHAT"', 'from = "WHICH"', "there is no part 'WHICH'"),
        ("start: WHAT", "start: WHAT (", "naik.toml:"),
        ('_BY: "sebesar"', '_BY: "sebesar', "naik.toml:"),
    ],
)
def test_mistake_is_named_with_its_place(tmp_path: Path, before: str, after: str, message: str) -> None:
    with pytest.raises(urai.UraiError) as caught:
        load(pack(tmp_path, RULE.replace(before, after)))
    assert message in str(caught.value)
