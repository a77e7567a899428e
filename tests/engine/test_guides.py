"""What the guides print works as it is printed: each snippet is put where its guide says and loaded."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import pytest

from urai.authoring.scaffold import new_pack
from urai.facts import Document
from urai.loading import Loaded, load
from urai.testing import run_examples

DOCS = Path(__file__).resolve().parents[2] / "docs"
EXAMPLES = '[[example]]\ntext = "{}"\n[[example]]\ntext = "Tidak ada."\n'


def snippets(guide: str, language: str = "") -> list[str]:
    found = re.findall(r"^ *```(\w*)\n(.*?)```", (DOCS / guide).read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    return [text for written_in, text in found if written_in == language]


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    new_pack("kantor", tmp_path)
    return tmp_path / "kantor"


def loaded(pack: Path) -> Loaded:
    return load(str(pack / "kantor.toml"), installed=False)


def passes(pack: Path, rule: str) -> bool:
    results = list(run_examples(loaded(pack), [rule]))
    return len(results) >= 2 and all(result.passed for result in results)


def save(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_the_rule_of_the_guide_to_rules(pack: Path) -> None:
    save(pack / "rules" / "uang.toml", snippets("rules.md", "toml")[0].replace("priority = 0", "priority = 1"))
    assert passes(pack, "kantor/uang")


def test_the_lexicon_rules_of_the_guide_to_rules(pack: Path) -> None:
    alone, field = snippets("rules.md", "toml")[1:3]
    save(pack / "rules" / "lexicons" / "layanan.tsv", "name\tkode\nKTP elektronik\tL1\n")
    head = 'kind = "kantor"\nsummary = "Layanan"\n'
    save(pack / "rules" / "sendiri.toml", head + alone + EXAMPLES.format("Ada ⟦KTP elektronik⟧."))
    assert passes(pack, "kantor/sendiri")
    grammar = "'''\n// A report.\n" + snippets("rules.md")[0] + '_VIA: "lewat"\n%ignore " "\n' + "'''\n"
    inside = EXAMPLES.format("Ada ⟦laporan lewat KTP elektronik⟧.")
    save(pack / "rules" / "laporan.toml", f"{head}grammar = {grammar}[fields]\n{field}{inside}")
    assert passes(pack, "kantor/laporan")


def test_the_relation_of_the_guide_to_rules(pack: Path) -> None:
    relation = snippets("rules.md", "toml")[3]
    examples = EXAMPLES.format("Konon ⟦anggaran juga naik sebesar 5 persen⟧.")
    save(pack / "rules" / "naik.toml", f'kind = "kantor"\nsummary = "Kenaikan"\n{relation}{examples}')
    assert passes(pack, "kantor/naik")


def test_the_form_of_the_guide_to_grammars(pack: Path) -> None:
    save(pack / "grammars" / "forms" / "papan.lark", snippets("grammars.md")[0])
    text = "PENGUMUMAN\nKerja bakti dimulai hari Minggu.\nPenulis: Sekretaris Desa\n"
    layout = loaded(pack).engine.read(Document("papan", text)).layout
    assert layout.form == "papan"
    assert [section.kind for section in layout.sections] == ["headline", "paragraph", "credit"]


def test_the_plugin_of_the_guide_to_plugins_with_the_pipeline_of_its_own(pack: Path) -> None:
    rule, check, setting, page = snippets("plugins.md", "python")
    save(pack / "kabupaten.py", rule + "\n" + check)
    save(pack / "kantor.toml", snippets("pipelines.md", "toml")[0])
    assert passes(pack, "kabupaten/time")
    findings = loaded(pack).engine.read(Document("pendek", "Acara mulai 09.30 WIB.")).findings
    assert "beritanya sangat pendek" in [finding.message for finding in findings]
    assert "urai.Page(" in page
    save(pack / "kabupaten.py", "import urai\n\n" + setting)
    save(pack / "kantor.toml", snippets("pipelines.md", "toml")[0] + '[parameters."kabupaten/long"]\nmost = 5\n')
    findings = loaded(pack).engine.read(Document("panjang", "Acara mulai 09.30 WIB.")).findings
    assert "beritanya sangat panjang" in [finding.message for finding in findings]


def test_the_figure_of_the_guide_to_pipelines(pack: Path) -> None:
    save(pack / "kantor.toml", 'extends = "merit"\n' + snippets("pipelines.md", "toml")[1])
    assert loaded(pack).engine.parameters["merit/nilai"]["angka"]["tingkat"]["table"]["tertinggi"] == "5"


def test_the_template_of_the_guide_to_tables(pack: Path) -> None:
    save(pack / "rules" / "records" / "catatan.toml", snippets("tables.md", "toml")[0])
    readers = {reader.name: reader for reader in loaded(pack).catalogue.readers}
    assert ".csv" in readers["csv"].suffixes


@pytest.mark.parametrize("guide", ["target.md", "merit.md", "ekinerja.md", "ip_asn.md"])
def test_what_the_guide_to_a_pack_sets_is_taken(pack: Path, guide: str) -> None:
    (setting,) = [text for text in snippets(f"packs/{guide}", "toml") if "[parameters" in text]
    base = "" if "extends" in setting else f'extends = "{guide.removesuffix(".md")}"\n'
    save(pack / "kantor.toml", base + textwrap.dedent(setting))
    assert loaded(pack).engine.parameters
