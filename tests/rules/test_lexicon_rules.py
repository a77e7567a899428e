"""Rules that look names up: a lexicon's entries as matches, lexicons inside grammars, what an entry says as a field."""

from __future__ import annotations

from pathlib import Path

import pytest

import urai
from urai.cli.group import main
from urai.loading import Loaded, load

KIND = """\
import msgspec
import urai


class Layanan(msgspec.Struct):
    nama: str
    kode: str | None = None


@urai.hookimpl
def urai_kinds():
    return [urai.Kind("layanan", Layanan, "Layanan"), urai.Kind("laporan", Layanan, "Laporan")]


@urai.hookimpl
def urai_packs():
    from pathlib import Path
    return [urai.Pack("kantor", Path(__file__).parent / "rules")]
"""

LOOKED_UP = """
kind = "layanan"
summary = "A service by its name"
lexicon = "layanan"
[fields]
nama = { take = "name" }
kode = { take = "kode" }
[[example]]
text = "Warga memakai ⟦Sapa Warga⟧ dan ⟦Lapor RT⟧."
facts = [{ nama = "Sapa Warga", kode = "S1" }, { nama = "Lapor", kode = "L2" }]
[[example]]
text = "Warga saling sapa."
"""

IN_GRAMMAR = """
kind = "laporan"
summary = "A report through a service"
grammar = '''
%import lexicons.layanan.ENTRY -> LAYANAN
start: "laporan" _VIA LAYANAN
_VIA: /lewat|melalui/
%ignore / +/
'''
[fields]
nama = { from = "LAYANAN", normalise = "plain_words" }
kode = { from = "LAYANAN", take = "kode" }
[[example]]
text = "Ada ⟦laporan lewat Lapor RT⟧ kemarin."
facts = [{ nama = "Lapor RT", kode = "L2" }]
[[example]]
text = "Ada laporan lewat telepon."
"""

LISTS = {
    "layanan.tsv": "# Layanan\nname\tkode\taliases\nSapa Warga\tS1\t\nLapor\tL2\tLapor RT|Lapor RW\n",
    "layanan.toml": '[[entry]]\nname = "Sapa Warga"\nkode = "S1"\n[[entry]]\nname = "Lapor"\nkode = "L2"\n'
    'aliases = ["Lapor RT"]\n',
}


def pack(folder: Path, rules: dict[str, str], lists: dict[str, str]) -> str:
    (folder / "rules" / "lexicons").mkdir(parents=True)
    (folder / "kantor.py").write_text(KIND, encoding="utf-8")
    (folder / "kantor.toml").write_text('[plugins]\nfiles = ["kantor.py"]\n[rules]\nselect = ["kantor"]\n', "utf-8")
    for name, text in rules.items():
        (folder / "rules" / f"{name}.toml").write_text(text, encoding="utf-8")
    for name, text in lists.items():
        (folder / "rules" / "lexicons" / name).write_text(text, encoding="utf-8")
    return str(folder / "kantor.toml")


def facts(loaded: Loaded, text: str) -> list[tuple[str, str, dict[str, object]]]:
    return [(f.kind, f.text, f.value) for f in loaded.engine.read(urai.Document("a", text)).facts]


@pytest.mark.parametrize("name", LISTS)
def test_names_and_their_other_writings_are_found_with_what_is_known_of_them(tmp_path: Path, name: str) -> None:
    loaded = load(pack(tmp_path, {"nama": LOOKED_UP, "lewat": IN_GRAMMAR}, {name: LISTS[name]}))
    assert facts(loaded, "Warga memakai Sapa Warga; ada laporan lewat Lapor RT, bukan lewat Laporan.") == [
        ("layanan", "Sapa Warga", {"nama": "Sapa Warga", "kode": "S1"}),
        ("laporan", "laporan lewat Lapor RT", {"nama": "Lapor RT", "kode": "L2"}),
        ("layanan", "Lapor RT", {"nama": "Lapor", "kode": "L2"}),
    ]


def test_plain_list_has_a_name_on_each_line(tmp_path: Path) -> None:
    rule = LOOKED_UP.replace('kode = { take = "kode" }\n', "")
    loaded = load(pack(tmp_path, {"nama": rule}, {"layanan.txt": "# nama\nSapa Warga\n\nLapor RT\n"}))
    assert [text for _, text, _ in facts(loaded, "Lapor RT dan Sapa Warga")] == ["Lapor RT", "Sapa Warga"]


def test_what_two_entries_of_one_name_disagree_on_is_not_known(tmp_path: Path) -> None:
    table = "name\tkode\nMalang\t35.07\nMalang\t35.73\n"
    loaded = load(pack(tmp_path, {"nama": LOOKED_UP}, {"layanan.tsv": table}))
    assert facts(loaded, "di Malang") == [("layanan", "Malang", {"nama": "Malang", "kode": None})]


@pytest.mark.parametrize(
    ("rule", "lists", "message"),
    [
        (LOOKED_UP.replace('"layanan"\n[f', '"layana"\n[f'), LISTS, "there is no lexicon 'layana'; did you mean"),
        (IN_GRAMMAR.replace("lexicons.layanan", "lexicons.layana"), LISTS, "layana"),
        (IN_GRAMMAR.replace('from = "LAYANAN", take', 'from = "start", take'), LISTS, "'start' is no lexicon's entry"),
        (LOOKED_UP, {"layanan.tsv": "nama\tkode\na\tb\n"}, "lexicon there is no column 'name'"),
        (LOOKED_UP, {"layanan.toml": "[[entry]]\nnama = 1\n"}, "layanan.toml:1:3: lexicon an entry has no name"),
        (LOOKED_UP, {"layanan.toml": "nama = 1\n"}, "lexicon it has no list of entries"),
    ],
)
def test_mistake_is_named_with_its_place(tmp_path: Path, rule: str, lists: dict[str, str], message: str) -> None:
    with pytest.raises(urai.UraiError) as caught:
        load(pack(tmp_path, {"nama": rule}, lists))
    assert message in str(caught.value)


def test_a_broken_lexicon_that_no_rule_uses_is_named_by_validate(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = {"kata.toml": "kata = []  # a plugin's own list\n"}
    lists = {**LISTS, **own, "lain.toml": '[[entry]\nname = "x"\n'}
    path = pack(tmp_path, {"nama": LOOKED_UP}, lists)
    assert load(path)
    with pytest.raises(SystemExit) as ended:
        main(["validate", "--pipeline", path])
    said = capsys.readouterr().err
    assert ended.value.code == 2
    assert "lain.toml:1:8: toml " in said
    assert "1 problem; nothing was run" in said
