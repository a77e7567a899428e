"""Whatever is wrong in a pipeline, a rule or a grammar stops the load, with place, caret and the right name."""

from __future__ import annotations

from pathlib import Path

import pytest

from urai.errors import UraiError
from urai.loading import load

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
value = { from = "NUMBER", normalise = "decimal" }

[[example]]
text = "naik ⟦8 persen⟧"
facts = [{ value = "8" }]

[[example]]
text = "naik 8 kali"
"""

PLUGIN = """\
from pathlib import Path
import urai

@urai.hookimpl
def urai_packs():
    return [urai.Pack("uji", Path(__file__).parent / "uji")]
"""


def pipeline(folder: Path, *, rule: str = RULE, settings: str = "") -> str:
    """Write a pipeline with a pack of one rule, and give the pipeline's path."""
    (folder / "uji").mkdir()
    (folder / "uji" / "persen.toml").write_text(rule, encoding="utf-8")
    (folder / "paket.py").write_text(PLUGIN, encoding="utf-8")
    path = folder / "uji.toml"
    text = f'{settings}\n[plugins]\nfiles = ["paket.py"]\ninstalled = false\n'
    if "[rules]" not in settings:
        text += '[rules]\nselect = ["uji"]\n'
    path.write_text(text, encoding="utf-8")
    return str(path)


def problems(path: str) -> list[str]:
    with pytest.raises(UraiError) as error:
        load(path)
    return [str(problem) for problem in error.value.problems]


def test_a_rule_in_a_local_pack_loads(tmp_path: Path) -> None:
    loaded = load(pipeline(tmp_path))
    assert [scan.id for scan in loaded.engine.scans] == ["uji/persen"]


@pytest.mark.parametrize(
    ("old", "new", "place", "message", "meant"),
    [
        ('kind = "percent"', 'kind = "persent"', "1:9", "there is no kind 'persent'", "percent"),
        ("summary =", "sumary =", "2:1", "there is no key 'sumary'", "summary"),
        ("start: NUMBER", "start: NUMBR", "4:8", "NUMBR is not defined", "NUMBER"),
        ('from = "NUMBER"', 'from = "NUMBR"', "11:19", "there is no part 'NUMBR'", "NUMBER"),
        ('normalise = "decimal"', 'normalise = "desimal"', "11:41", "there is no normaliser 'desimal'", "decimal"),
        ("/[0-9]+/", "/[0-9+/", "5:1", "Cannot compile token NUMBER", ""),
        ("NUMBER: /", "NUMBER /", "5:8", "this is not Lark's grammar language", ""),
        ('"naik 8 kali"', '"naik ⟦8 kali⟧"', "13:3", "no example stays silent", ""),
        ("⟦8 persen⟧", "⟦8 persen", "14:8", "the marks ⟦ and ⟧ do not pair", ""),
        ('grammar = """', 'section = "credit"\ngrammar = """', "", "", ""),
    ],
)
def test_a_mistake_in_a_rule_has_place_caret_and_cure(
    tmp_path: Path, old: str, new: str, place: str, message: str, meant: str
) -> None:
    if not place:
        new, old = "section = 'credit'\ngrammar = '''", "grammar = '''"
        place, message = "3:1", "a rule finds in one way; this one says grammar and section"
    found = problems(pipeline(tmp_path, rule=RULE.replace(old, new)))
    wanted = [problem for problem in found if message in problem]
    assert len(wanted) == 1, found
    assert f"persen.toml:{place}: " in wanted[0]
    assert "^" in wanted[0]
    if meant:
        assert f"did you mean {meant!r}?" in wanted[0]


@pytest.mark.parametrize(
    ("settings", "place", "message", "meant"),
    [
        ("sinsk = 1", "uji.toml:1:1", "there is no key 'sinsk'", "sinks"),
        ('[rules]\nselect = ["uji/persn"]', "uji.toml:2:12", "there is no rule 'uji/persn'", "uji/persen"),
        ('[checks]\nignore = ["news/weekdy"]', "uji.toml:2:12", "there is no check 'news/weekdy'", "news/weekday"),
        ("[sinks.jsonk]", "uji.toml:1:8", "there is no sink 'jsonk'", "jsonl"),
        ('packs = ["nws"]', "uji.toml:1:11", "there is no pack 'nws'", "news"),
        ('extends = "nws"', "uji.toml:1:12", "there is no pipeline 'nws'", "news"),
        ('extends = "uji.toml"', "uji.toml:1:11", "extends itself", ""),
        ('extends = "hilang.toml"', "uji.toml:1:11", "cannot read", ""),
        ("[parameters.'uji/persem']\nx = 1", "uji.toml:1:14", "there is no rule 'uji/persem'", "uji/persen"),
        ("forms = 3", "uji.toml:1:9", "expected `object`, got `int`", ""),
        ("name = ", "uji.toml:1:8", "toml", ""),
    ],
)
def test_a_mistake_in_a_pipeline_has_place_caret_and_cure(
    tmp_path: Path, settings: str, place: str, message: str, meant: str
) -> None:
    found = problems(pipeline(tmp_path, settings=settings))
    wanted = [problem for problem in found if message in problem]
    assert len(wanted) == 1, found
    assert f"{place}: " in wanted[0]
    assert "^" in wanted[0]
    if meant:
        assert f"did you mean {meant!r}?" in wanted[0]


def test_all_mistakes_of_all_rules_are_named_at_once(tmp_path: Path) -> None:
    path = pipeline(tmp_path, rule=RULE.replace("percent", "persent", 1).replace("decimal", "desimal"))
    (tmp_path / "uji" / "lain.toml").write_text(RULE.replace("start: NUMBER", "start: NUMBR"), encoding="utf-8")
    found = problems(path)
    assert len(found) == 3
    assert {problem.split(":")[0].rsplit("/", 1)[-1] for problem in found} == {"persen.toml", "lain.toml"}


def test_extends_takes_what_is_not_said(tmp_path: Path) -> None:
    base = tmp_path / "dasar.toml"
    selection = '[parameters."seleksi_jpt/hasil".bobot]'
    base.write_text(f'summary = "dasar"\n{selection}\nmakalah = 1\nasesmen = 2\n', encoding="utf-8")
    path = pipeline(tmp_path, settings=f'extends = "dasar.toml"\n{selection}\nasesmen = 3')
    settings = load(path).pipeline.settings
    assert settings.summary == "dasar"
    assert settings.parameters["seleksi_jpt/hasil"] == {"bobot": {"makalah": 1, "asesmen": 3}}


def test_an_unknown_pipeline_names_the_known_ones() -> None:
    with pytest.raises(UraiError, match="did you mean 'news'"):
        load("nws")
