"""A kept reading is what would be read now, whatever was edited; and an edit costs only where it matters."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from urai.contributions import Run
from urai.facts import Document, Failure
from urai.fingerprint import changed, fingerprints
from urai.loading import Loaded, load
from urai.runner import Destination, run
from urai.store import Store

PLUGIN = """\
from pathlib import Path
import urai

@urai.hookimpl
def urai_packs():
    return [urai.Pack("uji", Path(__file__).parent / "uji")]
"""
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
value = {{ from = "NUMBER" }}
[[example]]
text = "naik ⟦8 persen⟧"
[[example]]
text = "naik 8 kali"
{}
"""
TIMES = (
    RULE.replace("percent", "quantity")
    .replace('"persen"', '"kali"')
    .replace("8 kali", "x")
    .replace("8 persen", "8 kali")
)
DOCUMENTS: list[Document | Failure] = [
    Document("satu", "Angka naik 8 persen."),
    Document("dua", "Angka naik 5 kali."),
    Document("tiga", "Angka naik 5 kali, lalu turun 3 persen."),
]


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    (tmp_path / "uji").mkdir()
    (tmp_path / "paket.py").write_text(PLUGIN, encoding="utf-8")
    (tmp_path / "uji.toml").write_text(
        'packs = ["uji"]\n[plugins]\nfiles = ["paket.py"]\ninstalled = false\n[forms]\nselect = ["umum"]\n'
        '[rules]\nselect = ["uji"]\n[checks]\nselect = []\n',
        encoding="utf-8",
    )
    (tmp_path / "uji" / "persen.toml").write_text(RULE.format(""), encoding="utf-8")
    (tmp_path / "uji" / "kali.toml").write_text(TIMES.format(""), encoding="utf-8")
    return tmp_path


def read_all(loaded: Loaded, store: Store) -> list[object]:
    with closing(store):
        readings = [store.read(document) for document in DOCUMENTS if isinstance(document, Document)]
        store.commit()
    assert readings == [loaded.engine.read(document) for document in DOCUMENTS if isinstance(document, Document)]
    return [(store.counts.read, store.counts.kept, store.counts.looked)]


def opened(pack: Path) -> tuple[Loaded, Store]:
    loaded = load(str(pack / "uji.toml"))
    return loaded, Store(pack / "store.db", loaded.engine, fingerprints(loaded))


def test_what_was_read_is_not_read_again(pack: Path) -> None:
    assert read_all(*opened(pack)) == [(3, 0, 0)]
    assert read_all(*opened(pack)) == [(0, 3, 0)]


@pytest.mark.parametrize(
    ("old", "new", "counts"),
    [
        ('"persen"', "/persen|persn/", [(0, 0, 3)]),  # matches what it matched: nothing is read
        ("/[0-9]+/", "/[0-9]/", [(0, 0, 3)]),
        ("[0-9]+", "[4-9]+", [(1, 0, 2)]),  # loses one match in one document
        ("start: NUMBER", 'start: "naik" NUMBER', [(2, 0, 1)]),
        ("summary", "why = 'x'\nsummary", [(0, 3, 0)]),  # says nothing about what is found
        ('from = "NUMBER"', 'const = "1"', [(2, 0, 1)]),
        ("[fields]", 'covers = ["date"]\n[fields]', [(2, 0, 1)]),  # matches the same, but settles otherwise
    ],
)
def test_an_edited_rule_costs_only_the_documents_where_it_matters(
    pack: Path, old: str, new: str, counts: list[object]
) -> None:
    read_all(*opened(pack))
    (pack / "uji" / "persen.toml").write_text(RULE.format("").replace(old, new), encoding="utf-8")
    assert read_all(*opened(pack)) == counts


def test_a_rule_that_is_gone_costs_the_documents_in_which_it_matched(pack: Path) -> None:
    read_all(*opened(pack))
    (pack / "uji" / "kali.toml").unlink()
    assert read_all(*opened(pack)) == [(2, 0, 1)]


def test_another_setting_or_code_or_lexicon_reads_anew(pack: Path) -> None:
    read_all(*opened(pack))
    (pack / "uji" / "lexicons").mkdir()
    (pack / "uji" / "lexicons" / "a.txt").write_text("a", encoding="utf-8")
    assert read_all(*opened(pack)) == [(3, 0, 0)]
    (pack / "paket.py").write_text(PLUGIN + "\n# another\n", encoding="utf-8")
    assert read_all(*opened(pack)) == [(3, 0, 0)]


def test_workers_share_the_store_and_write_the_same(pack: Path, news: Loaded) -> None:
    loaded, store = opened(pack)
    for name, workers in (("a", 1), ("b", 2), ("c", 1)):
        folder = pack / name
        folder.mkdir()
        info = Run(folder, "uji", "uji", "0", "", news.catalogue.kinds)
        sinks = {"jsonl": Destination(news.catalogue.sinks["jsonl"], info)}
        with closing(store):
            run(loaded.engine, DOCUMENTS, sinks, workers=workers, store=store)
    facts = {name: (pack / name / "facts.jsonl").read_bytes() for name in "abc"}
    assert facts["a"] == facts["b"] == facts["c"]
    assert facts["a"]


def test_changed_names_added_removed_and_edited_rules() -> None:
    assert changed({"a": b"1", "b": b"1"}, {"b": b"2", "c": b"1"}) == {"a", "b", "c"}
