"""Judgements are those of the development texts' scorer, checked against it where it is."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from urai.evaluation import Mark, evaluate, is_right


def mark(kind: str, start: int, end: int, doc: str = "a", **value: Any) -> Mark:
    return Mark(doc, kind, start, end, value, "uji/aturan")


@pytest.mark.parametrize(
    ("gold", "found", "right"),
    [
        (mark("date", 0, 10, edtf="2018-02-19"), mark("date", 2, 10, edtf="2018-02-19"), True),
        (mark("date", 0, 10, edtf="2018-02-19"), mark("date", 0, 10, edtf="2018-02"), False),
        (mark("date", 0, 10, edtf="2018"), mark("date", 8, 20, edtf="2018"), False),
        (mark("money", 0, 9, amount="20800000"), mark("money", 0, 9, amount="20800000.00"), True),
        (mark("person", 3, 9, name="x"), mark("person", 4, 10, name="y"), True),
        (mark("person", 3, 9, name="x"), mark("person", 5, 9, name="x"), False),
        (mark("acronym", 0, 5, short="ASN", long="a s n"), mark("acronym", 50, 60, short="asn", long="A S N"), True),
        (mark("ranking", 0, 5, rank="1-5"), mark("ranking", 4, 9, rank="1-3"), False),
        (mark("ranking", 0, 5, rank="159"), mark("ranking", 4, 9, rank="159.0"), True),
        (mark("award", 0, 5, name="Anugerah KASN 2017"), mark("award", 70, 90, name="anugerah kasn"), True),
        (
            mark("award", 0, 5, name="Anugerah KASN", year="2017"),
            mark("award", 0, 5, name="Anugerah KASN", year="2018"),
            False,
        ),
    ],
)
def test_each_kind_is_judged_by_its_own_rule(gold: Mark, found: Mark, *, right: bool) -> None:
    assert is_right(gold.kind, gold, found) is right


def test_relative_dates_count_where_the_gold_has_them_and_cost_nothing_elsewhere() -> None:
    gold = [mark("date", 0, 4, edtf="2018"), mark("date_relative", 10, 15, edtf=None)]
    found = [
        mark("date", 0, 4, edtf="2018"),
        mark("date", 10, 15, edtf=None, relative=True),
        mark("date", 30, 35, edtf=None, relative=True),
    ]
    score = evaluate(gold, found).kinds["date"]
    assert (score.gold, score.found, score.right, score.f1) == (1, 1, 1, 1.0)


def test_errors_and_rules_are_listed() -> None:
    result = evaluate([mark("percent", 0, 4, value="8")], [mark("percent", 0, 4, value="9")])
    assert [m.value for m in result.missed] == [{"value": "8"}]
    assert [m.value for m in result.wrong] == [{"value": "9"}]
    assert (result.rules["uji/aturan"].fired, result.rules["uji/aturan"].right) == (1, 0)


@pytest.mark.parametrize("seed", range(3))
def test_agrees_with_the_scorer_on_gold_that_was_damaged_at_random(shared: Path, tmp_path: Path, seed: int) -> None:
    scorer = shared / "dev" / "score.py"
    gold = [json.loads(line) for line in (shared / "dev" / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    chance = random.Random(seed)
    damaged = []
    for fact in gold:
        row = {**fact, "kind": fact["type"], "value": dict(fact["value"])}
        luck = chance.random()
        if luck < 0.1:
            continue
        if luck < 0.3:
            row["start"] = max(0, row["start"] - chance.randrange(8))
            row["end"] += chance.randrange(8)
        elif luck < 0.4:
            row["value"] = dict.fromkeys(row["value"], "9")
        if row["kind"] == "date_relative":
            row["kind"], row["value"]["relative"] = "date", True
        damaged.append(row)
    facts = tmp_path / "facts.jsonl"
    facts.write_text("".join(json.dumps(row) + "\n" for row in damaged), encoding="utf-8")
    call = [sys.executable, str(scorer), "--gold", str(shared / "dev" / "gold.jsonl"), "--facts", str(facts), "--json"]
    expected = json.loads(subprocess.run(call, capture_output=True, text=True, check=True).stdout)
    result = evaluate(
        [Mark(f["doc"], f["type"], f["start"], f["end"], f["value"], text=f.get("text", "")) for f in gold],
        [Mark(f["doc"], f["kind"], f["start"], f["end"], f["value"], text=f.get("text", "")) for f in damaged],
    )
    for kind, score in result.kinds.items():
        row = expected[kind]
        assert (score.gold, score.found, score.right) == (row["gold"], row["got"], row["right"]), kind
        assert round(score.f1, 4) == pytest.approx(row["f1"], abs=1e-4)
    assert result.speakers == (expected["quote.speaker"]["right"], expected["quote.speaker"]["gold"])
