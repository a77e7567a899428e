"""Awards, rankings and scores of regions: stages in order, places by year, categories by their bands."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

import urai
from urai.facts import Document, Fact
from urai.loading import Loaded, load
from urai.testing import run_examples

SAMPLES = Path(__file__).resolve().parents[2] / "rules" / "penghargaan" / "samples"


@pytest.fixture(scope="module")
def pack() -> Loaded:
    return load("penghargaan", installed=False)


@pytest.fixture(scope="module")
def figures() -> urai.Figures:
    return urai.read_figures(urai.bundled("urai.rules") / "penghargaan" / "figures")


def facts_of(pack: Loaded, text: str, kind: str, date: str | None = None) -> list[Fact]:
    return [fact for fact in pack.engine.read(Document("uji", text, date=date)).facts if fact.kind == kind]


def values(facts: list[Fact], *names: str) -> list[tuple[Any, ...]]:
    return [tuple(fact.value.get(name) for name in names) for fact in facts]


def test_examples_of_the_rules(pack: Loaded) -> None:
    results = [result for result in run_examples(pack) if result.rule.startswith("penghargaan/")]
    assert len(results) >= 9
    assert not [result.explanation() for result in results if not result.passed]


def test_samples_give_what_is_expected(pack: Loaded) -> None:
    expected = [json.loads(line) for line in (SAMPLES / "expected.jsonl").read_text(encoding="utf-8").splitlines()]
    kinds = {"tahap_penghargaan", "peringkat_tahunan", "nilai_daerah"}
    found = []
    for path in sorted(SAMPLES.glob("*.txt")):
        for fact in pack.engine.read(Document(path.stem, path.read_text(encoding="utf-8"))).facts:
            if fact.kind in kinds:
                value = {name: field for name, field in fact.value.items() if name != "reasons"}
                found.append({"doc": fact.doc, "kind": fact.kind, "start": fact.start, "end": fact.end,
                              "text": fact.text, "value": value})  # fmt: skip
                assert fact.value["reasons"], fact.id
    assert sorted(found, key=str) == sorted(expected, key=str)


# --- Bands, calculated by hand from the figures' sources -------------------------------------------------------------

EPPD = """
0.00 sangat rendah | 1.80 sangat rendah | 1.81 rendah | 2.60 rendah | 2.61 sedang | 2.95 sedang | 3.40 sedang
3.41 tinggi | 3.43 tinggi | 4.20 tinggi | 4.21 sangat tinggi | 5.00 sangat tinggi
"""
EKPPD = """
0.0000 rendah | 1.0000 rendah | 1.0001 sedang | 2.0000 sedang
2.0001 tinggi | 3.0000 tinggi | 3.0001 sangat tinggi
"""
IGA_2022 = "0.00 kurang inovatif | 30.00 kurang inovatif | 30.01 inovatif | 60.00 inovatif | 60.01 sangat inovatif"
IGA_2026 = """
0.00 tidak dapat dinilai | 0.01 kurang inovatif | 40.00 kurang inovatif
40.01 inovatif | 65.00 inovatif | 65.01 sangat inovatif
"""


def rows(table: str, name: str, year: int) -> list[tuple[str, int, str, str]]:
    cells = [cell.strip() for cell in table.replace("\n", " | ").split("|") if cell.strip()]
    return [(name, year, score, category) for score, _, category in (cell.partition(" ") for cell in cells)]


@pytest.mark.parametrize(
    ("name", "year", "score", "category"),
    [
        *rows(EPPD, "EPPD", 2023),
        *rows(EKPPD, "EKPPD", 2016),
        *rows(IGA_2022, "IGA", 2022),
        *rows(IGA_2026, "IGA", 2026),
    ],
)
def test_category_at_and_around_every_bound(pack: Loaded, name: str, year: int, score: str, category: str) -> None:
    written = score.replace(".", ",")
    text = f"Kabupaten Situbondo memperoleh nilai {name} tahun {year} sebesar {written} dari Kemendagri."
    (fact,) = facts_of(pack, text, "nilai_daerah")
    assert fact.value["kategori"] == category
    assert fact.value["daerah"] == "Kabupaten Situbondo"


@given(st.decimals(min_value=0, max_value=5, places=2), st.decimals(min_value=0, max_value=5, places=2))
def test_higher_score_is_never_in_a_lower_band(one: Any, two: Any) -> None:
    order = ["sangat rendah", "rendah", "sedang", "tinggi", "sangat tinggi"]
    figure = urai.read_figures(urai.bundled("urai.rules") / "penghargaan" / "figures").on(2023)["EPPD"]
    low, high = sorted((one, two))
    assert order.index(figure.band(low).name) <= order.index(figure.band(high).name)


def test_figures_say_how_sure_they_are(figures: urai.Figures) -> None:
    assert not figures.on(2023)["EPPD"].unverified
    assert figures.on(2016)["EPPD"].unverified
    assert figures.on(2022)["IGA"].unverified
    assert not figures.on(2026)["IGA"].unverified


def test_year_without_a_figure_leaves_the_category_open(pack: Loaded) -> None:
    text = "Kabupaten Situbondo memperoleh nilai IGA tahun 2025 sebesar 61,20 dari Kemendagri."
    (fact,) = facts_of(pack, text, "nilai_daerah")
    assert fact.value["kategori"] is None
    assert fact.value["kurang"] == ["batas kategori IGA untuk tahun 2025"]


def test_score_without_a_year_stays_open(pack: Loaded) -> None:
    (fact,) = facts_of(pack, "Kabupaten Situbondo memperoleh nilai EPPD sebesar 3,43 kemarin.", "nilai_daerah")
    assert (fact.value["kategori"], fact.value["kurang"]) == (None, ["tahun"])


def test_score_above_its_scale_is_none(pack: Loaded) -> None:
    assert not facts_of(pack, "Kabupaten Situbondo memperoleh nilai EPPD tahun 2023 sebesar 7,43.", "nilai_daerah")


def test_category_that_does_not_fit_is_reported(pack: Loaded) -> None:
    text = "Kabupaten Situbondo memperoleh nilai EPPD tahun 2023 sebesar 3,40 dengan status tinggi."
    (finding,) = [f for f in pack.engine.read(Document("uji", text)).findings if f.rule == "penghargaan/kategori"]
    assert finding.message == "kategori tertulis “tinggi”, tetapi skor 3,40 termasuk “sedang”"
    assert (finding.severity, finding.suggestion) == ("warning", "sedang")


# --- Stages ----------------------------------------------------------------------------------------------------------


def test_stages_go_from_most_to_fewest_whatever_their_order_in_the_text(pack: Loaded) -> None:
    text = (
        "Kabupaten Tuban masuk top 3 ASN Achievement Awards 2021. Dari 15 kepala daerah yang lolos administrasi "
        "ASN Achievement Awards 2021, lima menjadi nominator."
    )
    found = values(facts_of(pack, text, "tahap_penghargaan"), "jumlah", "urutan", "dari", "tahun")
    assert sorted(found, key=lambda row: row[1]) == [(15, 1, None, 2021), (5, 2, 15, 2021), (3, 3, 5, 2021)]


@pytest.mark.parametrize(
    "text",
    [
        "Pelatihan itu diikuti 40 peserta.",
        "Magetan menjadi salah satu nominator ASN Achievement Awards 2021.",
        "Kami masuk lima terbaik. Rapat usai. Warga pulang. Pemkab menerima Anugerah KASN 2017.",
    ],
)
def test_counts_of_something_else_are_no_stages(pack: Loaded, text: str) -> None:
    assert not facts_of(pack, text, "tahap_penghargaan")


# --- Rankings --------------------------------------------------------------------------------------------------------


def test_place_beside_a_year_has_it_and_one_beside_another_place_has_none(pack: Loaded) -> None:
    text = (
        "Peringkat kinerja Kabupaten Ngawi membaik, dari posisi 159 dari sekitar 500 daerah pada 2010 "
        "hingga menjadi lima terbaik secara nasional."
    )
    first, last = facts_of(pack, text, "peringkat_tahunan", "2018-03-01")
    assert values([first], "daerah", "peringkat", "dari", "tahun", "kurang") == [
        ("Kabupaten Ngawi", "159", "500", 2010, [])
    ]
    assert values([last], "peringkat", "tahun", "tahun_dokumen", "kurang") == [("1-5", None, 2018, ["tahun"])]


def test_summary_writes_places_by_year_and_reports_two_that_cannot_both_hold(pack: Loaded) -> None:
    texts = {
        "satu": "Kabupaten Ngawi meraih peringkat 9 dari 38 kabupaten pada 2019 dalam kinerja.",
        "dua": "Kabupaten Ngawi meraih peringkat 7 dari 38 kabupaten pada 2019 dalam kinerja.",
        "tiga": "Kabupaten Ngawi meraih posisi 20 dari 38 kabupaten pada 2015 dalam kinerja.",
    }
    facts = [f for name, text in texts.items() for f in pack.engine.read(Document(name, text)).facts]
    (summary,) = [s for s in pack.engine.summaries if s.id == "penghargaan/ringkasan"]
    given_facts = [
        msgspec.structs.replace(fact, value={**fact.value, "hal": "kinerja"})
        for fact in facts
        if fact.kind == "peringkat_tahunan"
    ]
    (reading,) = summary.summarise(given_facts, {})
    assert [fact.value["tahun"] for fact in reading.facts] == [2015, 2019, 2019]
    (finding,) = reading.findings
    assert "peringkat 7 (dua) dan 9 (satu)" in finding.message
    assert reading.facts[0].links["from"] == [f.id for f in given_facts if f.doc == "tiga"]


def test_place_within_a_group_is_no_contradiction(pack: Loaded) -> None:
    value = {"daerah": "Kabupaten Ngawi", "tahun": 2019, "hal": "kinerja"}
    facts = [
        urai.Fact(name, name, "peringkat_tahunan", 0, 1, "x", {**value, "peringkat": place}, "uji")
        for name, place in (("a", "1-5"), ("b", "3"))
    ]
    (summary,) = [s for s in pack.engine.summaries if s.id == "penghargaan/ringkasan"]
    (reading,) = summary.summarise(facts, {})
    assert reading.findings == ()


def test_seeds_have_their_rankings_and_stages(pack: Loaded, seeds: dict[str, str]) -> None:
    magetan = facts_of(pack, seeds["002_e220d0b0e97d5188"], "tahap_penghargaan")
    assert values(magetan, "jumlah", "dari", "tahun") == [(5, None, 2021), (3, 5, 2021)]
    places = facts_of(pack, seeds["000_6bddd280fae444b6"], "peringkat_tahunan")
    assert ("Kabupaten Banyuwangi", "159", "500", 2010) in values(places, "daerah", "peringkat", "dari", "tahun")
    assert ("Kabupaten Banyuwangi", "1-5", None, None) in values(places, "daerah", "peringkat", "dari", "tahun")
