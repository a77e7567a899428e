"""Any pack brings templates of tables in its folder ``records/``: a bundled, a local or an installed one."""

from __future__ import annotations

import importlib.metadata
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from urai.cli.group import group
from urai.errors import UraiError
from urai.facts import Document
from urai.inputs import read_documents
from urai.loading import Loaded, load

THIRD_PARTY = Path(__file__).resolve().parents[1] / "third_party" / "urai-pantun"
PLUGIN = """\
from pathlib import Path

import urai


@urai.hookimpl
def urai_packs():
    return [urai.Pack("kantor", Path(__file__).parent / "paket", "Formasi")]
"""
RULE = """\
kind = "quantity"
summary = "Formasi"
grammar = '''
// A number of posts.
start: NUMBER "formasi"
NUMBER: /[0-9]+/
%ignore " "
'''

[fields]
value = { from = "NUMBER" }
unit = { const = "formasi" }

[[example]]
text = "Dibuka ⟦85 formasi⟧."

[[example]]
text = "Formasi belum dibuka."
"""
TEMPLATE = """\
title = "FORMASI TAHUN {tahun}"
summary = "How many posts an office opens"
key = ["jabatan"]

[column.jabatan]
label = "Jabatan"
required = true

[column.jumlah]
label = "Jumlah Formasi"
aliases = ["Kebutuhan"]
required = true

[column.tahun]
label = "Tahun"
"""
PIPELINE = """\
extends = "news"
packs = ["kantor"]

[plugins]
files = ["kantor.py"]
installed = false
"""


@pytest.fixture
def office(tmp_path: Path) -> Path:
    records = tmp_path / "paket" / "records"
    records.mkdir(parents=True)
    (tmp_path / "kantor.py").write_text(PLUGIN, encoding="utf-8")
    (tmp_path / "kantor.toml").write_text(PIPELINE, encoding="utf-8")
    (tmp_path / "paket" / "formasi.toml").write_text(RULE, encoding="utf-8")
    (records / "formasi.toml").write_text(TEMPLATE, encoding="utf-8")
    return tmp_path


def texts(loaded: Loaded, path: Path) -> list[str]:
    return [item.text for item in read_documents([path], loaded.catalogue.readers) if isinstance(item, Document)]


def urai(*arguments: str) -> Result:
    return CliRunner().invoke(group, list(arguments), catch_exceptions=False)


def test_a_bundled_template_reads_a_file(news: Loaded, tmp_path: Path) -> None:
    table = tmp_path / "pegawai.csv"
    table.write_text("Nama;NIP;Pendidikan Terakhir;Tahun\nRina;198503152009012003;S-1;2021\n", encoding="utf-8")
    (text,) = texts(news, table)
    assert text.startswith("DATA INDEKS PROFESIONALITAS ASN TAHUN 2021\n")


def test_a_local_pack_brings_its_templates(office: Path) -> None:
    table = office / "formasi.csv"
    table.write_text("Tahun;Jabatan;Kebutuhan\n2024;Guru;85 formasi\n2024;Perawat;12 formasi\n", encoding="utf-8")
    result = urai("run", str(table), "--pipeline", str(office / "kantor.toml"), "--out", str(office / "hasil"))
    assert result.exit_code == 0, result.output
    facts = (office / "hasil" / "facts.jsonl").read_text(encoding="utf-8")
    assert '"doc":"formasi#Guru"' in facts
    assert '"text":"85 formasi"' in facts
    assert "tables/unknown" not in result.output


def test_a_template_of_ones_own_comes_before_a_bundled_one(office: Path) -> None:
    """Where both know as many columns, the office means its own."""
    own = 'title = "KITA"\nsummary = "s"\nkey = ["nip"]\n'
    own += "".join(f'column.{name} = {{ label = "{name.upper()}" }}\n' for name in ("nip", "nama", "tahun"))
    (office / "paket" / "records" / "kita.toml").write_text(own, encoding="utf-8")
    table = office / "pegawai.csv"
    table.write_text("NIP;Nama;Tahun\n198503152009012003;Rina;2021\n", encoding="utf-8")
    (text,) = texts(load(str(office / "kantor.toml")), table)
    assert text.startswith("KITA\n")


def test_a_mistake_in_a_template_stops_with_place_and_cure(office: Path) -> None:
    record = office / "paket" / "records" / "formasi.toml"
    record.write_text(TEMPLATE.replace('key = ["jabatan"]', 'key = ["jabtan"]'), encoding="utf-8")
    with pytest.raises(UraiError) as caught:
        urai("run", "--pipeline", str(office / "kantor.toml"))
    assert "formasi.toml:3:9: unknown-column" in str(caught.value)
    assert "did you mean 'jabatan'?" in str(caught.value)


def test_an_installed_package_brings_its_templates(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    point = importlib.metadata.EntryPoint("pantun", "urai_pantun", "urai")
    monkeypatch.syspath_prepend(str(THIRD_PARTY))
    monkeypatch.setattr(importlib.metadata, "entry_points", lambda group: [point] if group == "urai" else [])
    table = tmp_path / "lomba.csv"
    table.write_text("Nama Peserta;Dibacakan\nSiti Aminah;4 bait pantun\n", encoding="utf-8")
    result = urai("run", str(table), "--out", str(tmp_path / "hasil"), "--workers", "1")
    assert result.exit_code == 0, result.output
    assert '"doc":"lomba#Siti Aminah"' in (tmp_path / "hasil" / "facts.jsonl").read_text(encoding="utf-8")


def test_a_pack_whose_folder_is_not_there_is_a_mistake(office: Path) -> None:
    plugin = office / "kantor.py"
    plugin.write_text(PLUGIN.replace('"paket"', '"pakt"'), encoding="utf-8")
    with pytest.raises(UraiError, match=r"pack kantor of plugin kantor .* has no folder .*pakt"):
        load(str(office / "kantor.toml"))
