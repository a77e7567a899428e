"""Each pack of records reads its own samples as expected, and its forms take no news."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import urai
from urai.contributions import Run
from urai.inputs import find_inputs, read_documents
from urai.loading import load
from urai.runner import Destination, run

RULES = Path(__file__).resolve().parents[2] / "rules"
PACKS = ("ip_asn", "merit", "sakip", "pelatihan")


@pytest.mark.parametrize("pack", PACKS)
def test_samples_come_out_as_expected(pack: str, tmp_path: Path) -> None:
    loaded = load(pack)
    folder = RULES / pack / "samples"
    paths = [path for path in find_inputs([str(folder)]) if path.name != "expected.jsonl"]
    info = Run(tmp_path, pack, pack, "0", "2026-01-01T00:00:00+07:00", loaded.catalogue.kinds)
    sinks = {"jsonl": Destination(loaded.catalogue.sinks["jsonl"], info)}
    summary = run(loaded.engine, read_documents(paths, loaded.catalogue.readers), sinks)
    assert summary.failures == []
    found: dict[tuple[Any, ...], dict[str, Any]] = {}
    for line in (tmp_path / "facts.jsonl").read_text(encoding="utf-8").splitlines():
        fact = json.loads(line)
        found[fact["doc"], fact["kind"], fact["start"], fact["end"], fact["text"]] = fact["value"]
    expected = [json.loads(line) for line in (folder / "expected.jsonl").read_text(encoding="utf-8").splitlines()]
    for fact in expected:
        value = found.pop((fact["doc"], fact["kind"], fact["start"], fact["end"], fact["text"]))
        assert {name: value[name] for name in fact["value"]} == fact["value"]
    kinds = {fact["kind"] for fact in expected}
    assert [key for key in found if key[1] in kinds] == []


@pytest.mark.parametrize("pack", PACKS)
def test_samples_are_read_by_the_packs_forms_and_news_by_none(pack: str) -> None:
    loaded = load(pack)
    for path in find_inputs([str(RULES / "news" / "samples"), str(RULES / pack / "samples")]):
        if path.suffix != ".txt":
            continue
        text = path.read_text(encoding="utf-8")
        form = loaded.engine.read(urai.Document(path.stem, text)).layout.form
        assert (form == "plain") == (path.parent.parent.name == "news"), path
