"""What a pipeline sets is taken by somebody, and is what it should be; anything else is said with place and caret."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest
import tomli
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from urai.catalogue import load_catalogue
from urai.cli.group import group, main
from urai.cli.run import destinations
from urai.errors import UraiError
from urai.facts import Document
from urai.loading import load
from urai.schema import pipeline_schema

PLUGIN = """\
import urai


def long(view):
    if len(view.text) > view.parameters["uji/panjang"]["most"]:
        yield urai.Remark("panjang", 0, 1, severity=view.parameters["uji/panjang"].get("severity", "info"))


def short(view):
    if len(view.text) < view.parameters["uji/panjang"]["least"]:
        yield urai.Draft("event", 0, 1, {})


@urai.hookimpl
def urai_checks():
    return [urai.Check("uji/panjang", long, "Panjang", parameters=(urai.Parameter("most", int, "so many", 20),))]


@urai.hookimpl
def urai_derivations():
    return [urai.Derivation("uji/panjang", "event", short, "Pendek", parameters=[urai.Parameter("least", int, "", 3)])]


@urai.hookimpl
def urai_sinks():
    options = (urai.Parameter("indent", int, "so many spaces", 2), urai.Parameter("folder", str, "where to"))
    return [urai.Sink("uji", lambda run: None, options=options)]
"""


def pipeline(folder: Path, settings: str, plugin: str = PLUGIN) -> str:
    (folder / "uji.py").write_text(plugin, encoding="utf-8")
    path = folder / "uji.toml"
    path.write_text(f'{settings}\n[plugins]\nfiles = ["uji.py"]\ninstalled = false\n', encoding="utf-8")
    return str(path)


def problems(path: str) -> list[str]:
    with pytest.raises(UraiError) as error:
        load(path)
    return [str(problem) for problem in error.value.problems]


MERIT = '[parameters."merit/nilai".angka'
IP_ASN = '[parameters."ip_asn/indeks".tahun'


@pytest.mark.parametrize(
    ("settings", "place", "message", "hint"),
    [
        ('[parameters."target/status"]\ntangal = "2023-12-15"', "2:1", "there is no key 'tangal'", "tanggal"),
        ('[parameters."seleksi_jpt/seleksi"]\nlibbur = []', "2:1", "there is no key 'libbur'", "libur"),
        ('[parameters."target/status"]\ntanggal = "besok"', "2:11", "this is no date", "write it as"),
        ('[parameters."seleksi_jpt/seleksi"]\nlibur = ["2023-01-23", 4]', "2:24", "this is no date", "write it as"),
        ('[parameters."region/gambaran"]\ndaerah = 5', "2:10", "expected `str`, got `int`", "in quotation marks"),
        ('[parameters."merit/nilai".anka.bobot]\ntable = {}', "1:27", "there is no key 'anka'", "angka"),
        (f"{MERIT}.bobott]\ntable = {{}}", "1:33", "there is no key 'bobott'", "bobot"),
        (f'{MERIT}.tingkat]\nwhat = "x"', "1:33", "the key 'table' is missing", "add: table"),
        (f'{MERIT}.tingkat]\ntable = {{ rendah = "1" }}', "2:11", "there is no key 'rendah'", "terendah"),
        (f"{MERIT}.tingkat]\ntable = {{ terendah = 1 }}", "2:22", "this is not a number in quotation", '"22.5"'),
        (f'{MERIT}.kategori]\nbands = [{{ name = "Bagus" }}]', "2:19", "there is no 'Bagus' here", "known: Baik"),
        (
            f'{MERIT}.kategori]\nbands = [{{ name = "Buruk" }}, {{ name = "Baik", above = "9" }}]',
            "1:33",
            "the bands do not descend",
            "put the highest first",
        ),
        (f'{IP_ASN}.23.kinerja]\ntable = {{ Baik = "1" }}', "1:35", "this is not a year", "write it as 2023"),
        (f'{IP_ASN}.2023.kinerja]\ntable = {{ Baaik = "1" }}', "2:11", "there is no key 'Baaik'", "Baik"),
        ('[parameters."kepegawaian/nip"]\nusia_masuk = "21"', "2:14", "expected `object`, got `str`", "value"),
        ('[parameters."ekinerja/tpp".menit]\nvalue = "1"', "1:28", "there is no key 'menit'", "menit_sebulan"),
        (
            '[parameters."ekinerja/tpp".bobot_produktivitas]\ntable = { aktifitas = "50" }',
            "2:11",
            "there is no key 'aktifitas'",
            "aktivitas",
        ),
        ('[parameters."news/weekday"]\nseverity = "info"', "2:1", "news/weekday takes no parameters", "urai list"),
        ('[parameters."news/money"]\nx = 1', "2:1", "news/money takes no parameters", "urai list"),
        ('[parameters."uji/panjang"]\nmots = 1', "2:1", "there is no key 'mots'", "most"),
        ("[sinks.jsonl]\nflat = true", "2:1", "jsonl takes no options", "urai list"),
        ("[sinks.uji]\nindnt = 2", "2:1", "there is no key 'indnt'", "indent"),
        ('[sinks.uji]\nindent = "dua"', "2:10", "expected `int`, got `str`", "of that type"),
    ],
)
def test_a_mistake_is_said_once_with_place_caret_and_cure(
    tmp_path: Path, settings: str, place: str, message: str, hint: str
) -> None:
    (found,) = problems(pipeline(tmp_path, settings))
    head, *excerpt = found.splitlines()
    assert f"uji.toml:{place}: " in head
    assert message in head
    assert excerpt[1].index("^") - excerpt[0].index("|") - 1 == int(place.partition(":")[2])
    assert hint in found


def test_all_mistakes_are_said_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    settings = """
[parameters."seleksi_jpt/seleksi"]
libur = ["2023-01-23", "satu", "2023-01-24", "dua"]
libbur = []
[parameters."merit/nilai".angka.tingkat]
table = { rendah = "1", tertinggi = 4 }
[sinks.jsonl]
flat = true
"""
    found = [problem.split(": ")[0].partition("uji.toml:")[2] for problem in problems(pipeline(tmp_path, settings))]
    assert found == ["3:24", "3:46", "4:1", "6:11", "6:37", "8:1"]


def test_a_figure_of_another_shape_lacks_its_own(tmp_path: Path) -> None:
    missing, unknown = problems(pipeline(tmp_path, f'{MERIT}.tingkat]\nvalue = "1"'))
    assert "the key 'table' is missing" in missing
    assert "there is no key 'value'" in unknown


def test_a_mistake_in_a_pipeline_that_is_extended_is_shown_there(tmp_path: Path) -> None:
    (tmp_path / "dasar.toml").write_text('[parameters."uji/panjang"]\nmots = 1\n', encoding="utf-8")
    (found,) = problems(pipeline(tmp_path, 'extends = "dasar.toml"\n[parameters."uji/panjang"]\nmost = 5'))
    assert "dasar.toml:2:1: unknown-key there is no key 'mots'; did you mean 'most'?" in found


def test_the_command_gives_status_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = pipeline(tmp_path, '[parameters."target/status"]\ntangal = "2023-12-15"')
    with pytest.raises(SystemExit) as ended:
        main(["run", "--pipeline", path, "--out", str(tmp_path / "out")])
    assert ended.value.code == 2
    assert "did you mean 'tanggal'?" in capsys.readouterr().err


def test_a_default_holds_where_nothing_is_set_and_contributions_of_one_id_share(tmp_path: Path) -> None:
    document = Document("satu", "Dua belas kata.")
    loaded = load(pipeline(tmp_path, ""))
    assert loaded.engine.parameters["uji/panjang"] == {"most": 20, "least": 3}
    assert [f.rule for f in loaded.engine.read(document).findings if f.rule == "uji/panjang"] == []
    loaded = load(str(tmp_path / "uji.toml"), overrides={"parameters": {"uji/panjang": {"most": 5}}})
    assert loaded.engine.parameters["uji/panjang"] == {"most": 5, "least": 3}
    assert [f.rule for f in loaded.engine.read(document).findings if f.rule == "uji/panjang"] == ["uji/panjang"]


def test_an_option_has_its_default_where_nothing_is_set(tmp_path: Path) -> None:
    loaded = load(pipeline(tmp_path, '[sinks.uji]\nfolder = "x"'))
    assert destinations(loaded, tmp_path, "uji")["uji"].run.options == {"indent": 2, "folder": "x"}


def test_a_figure_as_the_pack_has_it_is_taken(tmp_path: Path) -> None:
    settings = f"""
{MERIT}.tingkat]
what = "Tingkat"
source = "Surat edaran"
table = {{ terendah = "1", tertinggi = "5" }}
{IP_ASN}.2023.dianggap_diklat_fungsional]
table = {{ penyuluh = "ya" }}
"""
    assert load(pipeline(tmp_path, settings)).engine.parameters["merit/nilai"]["angka"]["tingkat"]["what"] == "Tingkat"


def test_a_plugin_that_declares_wrongly_is_named(tmp_path: Path) -> None:
    plugin = PLUGIN.replace('urai.Parameter("most", int, "so many", 20),', "3,")
    (tmp_path / "uji.py").write_text(plugin, encoding="utf-8")
    found = problems(pipeline(tmp_path, '[parameters."uji/panjang"]\nmost = 1', plugin))
    assert any("the parameters of uji/panjang are not declared as they should be" in problem for problem in found)


def test_the_schema_takes_the_bundled_pipelines_and_refuses_what_the_engine_does() -> None:
    catalogue = load_catalogue(installed=False)
    schema = pipeline_schema(catalogue.parameters(), {name: sink.options for name, sink in catalogue.sinks.items()})
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(json.loads(msgspec.json.encode(schema)))
    for file in catalogue.pipelines.values():
        assert list(validator.iter_errors(tomli.loads(file.read_text(encoding="utf-8")))) == []
    for wrong in (
        '[parameters."target/status"]\ntangal = "2023-12-15"',
        f"{MERIT}.bobott]\ntable = {{}}",
        f'{MERIT}.tingkat]\ntable = {{ rendah = "1" }}',
        f'{IP_ASN}.23.kinerja]\ntable = {{ Baik = "1" }}',
        '[parameters."news/weekday"]\nseverity = "info"',
        "[sinks.jsonl]\nflat = true",
        "[sinks.jsonk]",
    ):
        assert list(validator.iter_errors(tomli.loads(wrong))), wrong


def test_what_can_be_set_is_listed() -> None:
    result = CliRunner().invoke(group, ["list", "--parameters"], env={"COLUMNS": "300"})
    (row,) = [line.split() for line in result.output.splitlines() if "target/status" in line]
    assert row[:4] == ["target/status", "tanggal", "date", "the"]
