"""Rules of lexicons, and grammars that name one: each question about them has an answer."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from urai.cli.group import group

GRAMMAR = '''\
kind = "program"
summary = "Programmes that the office names"
grammar = """
%import lexicons.pintu.ENTRY
start: "layanan" ENTRY
%ignore " "
"""

[fields]
name = { from = "ENTRY" }

[[example]]
text = "Ada ⟦layanan Pintu Ceria⟧ di sini."

[[example]]
text = "Ada layanan pintu."
'''
LEXICON = """\
kind = "program"
summary = "Programmes by name"
lexicon = "pintu"

[fields]
name = { from = "ENTRY" }

[[example]]
text = "Ada ⟦Pintu Ceria⟧ di sini."

[[example]]
text = "Ada pintu yang ceria."
"""


@pytest.fixture
def office(tmp_path: Path) -> Path:
    result = CliRunner().invoke(group, ["new", "pack", "kantor", "--in", str(tmp_path)], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    rules = tmp_path / "kantor" / "rules"
    (rules / "lexicons").mkdir()
    (rules / "lexicons" / "pintu.txt").write_text("Pintu Ceria\nGerbang Tani\n", encoding="utf-8")
    (rules / "named.toml").write_text(GRAMMAR, encoding="utf-8")
    (rules / "known.toml").write_text(LEXICON, encoding="utf-8")
    (tmp_path / "surat.txt").write_text("Warga membuka Pintu Cerah, lalu layanan Gerbang Tani.\n", encoding="utf-8")
    return tmp_path


def said(office: Path, *arguments: str) -> str:
    options = ["--pipeline", str(office / "kantor" / "kantor.toml")]
    return CliRunner().invoke(group, [*arguments, *options], catch_exceptions=False).output


def test_why_not_names_the_nearest_entry(office: Path) -> None:
    words = said(office, "why-not", str(office / "surat.txt"), "Pintu Cerah", "--kind", "program")
    assert "'Pintu Cerah' is none of the 2 entries of the lexicon kantor/pintu; the nearest is 'Pintu Ceria'" in words
    assert "add 'Pintu Cerah' to the lexicon kantor/pintu" in words


def test_a_grammar_that_names_a_lexicon_is_traced_and_counted(office: Path) -> None:
    assert "the whole text is the grammar's" in said(office, "grammar", "trace", "kantor/named", "layanan Gerbang Tani")
    assert "a rule would find nothing" in said(office, "grammar", "trace", "kantor/named", "layanan Gerbang Lain")
    counted = said(office, "grammar", "coverage", "kantor/named", str(office / "surat.txt"))
    assert "1 of 1 example is wholly this grammar's" in counted
    assert "1 of 1 document has a match" in counted
