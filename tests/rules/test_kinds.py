"""The kinds of all packs: what a field is called says what it holds, and the samples' values are of that shape."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from urai.loading import Loaded, load

RULES = Path(__file__).resolve().parents[2] / "rules"
GOLD = sorted(path for path in RULES.glob("*/samples/expected.jsonl") if path.parts[-3] != "news")
"""Those of the packs; the news pack has a gold of its own, with marks that are no kinds."""


@pytest.fixture(scope="module")
def every() -> Loaded:
    return load("region", installed=False)


def test_a_year_is_a_whole_number_in_every_kind(every: Loaded) -> None:
    types = {
        (kind.name, field.name): field.type
        for kind in every.catalogue.kinds.values()
        for field in msgspec.structs.fields(kind.value)
        if field.name in ("tahun", "tahun_dokumen")
    }
    assert len(types) > 30
    assert {place for place, type_ in types.items() if type_ not in (int, int | None)} == set()


@pytest.mark.parametrize("path", GOLD, ids=[path.parts[-3] for path in GOLD])
def test_the_samples_hold_values_of_their_kinds(every: Loaded, path: Path) -> None:
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    facts = [line for line in lines if "kind" in line]
    assert facts
    for fact in facts:
        shape = every.catalogue.kinds[fact["kind"]].value
        for field in msgspec.structs.fields(shape):
            if field.encode_name in fact["value"]:
                msgspec.convert(fact["value"][field.encode_name], field.type)
        assert set(fact["value"]) <= set(shape.__struct_fields__) | {"reasons"}
