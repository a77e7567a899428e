"""Announcements and results of selections, against a calculation of their own, and what does not add up in them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from urai.plugins.seleksi_jpt.announcements import period, weights_in, working_days

from urai.facts import Document, Finding, Reading
from urai.loading import Loaded, load
from urai.testing import run_examples

SAMPLES = Path(__file__).resolve().parents[2] / "rules" / "seleksi_jpt" / "samples"
KINDS = ("seleksi_jpt", "lowongan_jpt", "pelamar", "kelayakan", "hasil_seleksi")


@pytest.fixture(scope="module")
def pack() -> Loaded:
    return load("seleksi_jpt", installed=False)


def read(pack: Loaded, text: str) -> Reading:
    reading: Reading = pack.engine.read(Document("uji", text))
    return reading


def values(reading: Reading, kind: str) -> list[dict[str, Any]]:
    return [fact.value for fact in reading.facts if fact.kind == kind]


def findings(reading: Reading, rule: str) -> list[Finding]:
    return [finding for finding in reading.findings if finding.rule == rule]


def test_examples_of_the_rules(pack: Loaded) -> None:
    results = [result for result in run_examples(pack) if result.rule.startswith("seleksi_jpt/")]
    assert results
    assert not [result.explanation() for result in results if not result.passed]


def test_samples_give_what_is_expected(pack: Loaded) -> None:
    expected = [json.loads(line) for line in (SAMPLES / "expected.jsonl").read_text(encoding="utf-8").splitlines()]
    found = []
    for path in sorted(SAMPLES.glob("*.txt")):
        for fact in pack.engine.read(Document(path.stem, path.read_text(encoding="utf-8"))).facts:
            if fact.kind in KINDS:
                value = {name: field for name, field in fact.value.items() if name != "reasons"}
                found.append({"doc": fact.doc, "kind": fact.kind, "start": fact.start, "end": fact.end,
                              "text": fact.text, "value": value})  # fmt: skip
    assert sorted(found, key=str) == sorted(expected, key=str)


# --- Announcements ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("9 s.d. 31 Januari 2023", "2023-01-09", "2023-01-31"),
        ("9 Januari 2023 s.d. 31 Januari 2023", "2023-01-09", "2023-01-31"),
        ("28 Februari - 4 Maret 2023", "2023-02-28", "2023-03-04"),
        ("9 sampai dengan 10 Mei 2022", "2022-05-09", "2022-05-10"),
        ("5 Maret 2024", "2024-03-05", "2024-03-05"),
        ("akan ditentukan", None, None),
    ],
)
def test_stretch_of_days(text: str, first: str | None, last: str | None) -> None:
    days = period(text)
    assert (days and days[0].isoformat(), days and days[1].isoformat()) == (first, last)


@pytest.mark.parametrize(
    ("first", "last", "holidays", "count"),
    [
        ("2023-01-09", "2023-01-31", (), 16),  # Monday to the Tuesday three weeks later: 4 + 5 + 5 + 2
        ("2023-01-09", "2023-01-31", ("2023-01-23",), 15),
        ("2023-01-09", "2023-01-31", ("2023-01-22",), 16),  # a Sunday is none anyway
        ("2022-01-19", "2022-01-24", (), 3),  # Kaltara 2022
        ("2023-01-06", "2023-01-08", (), 0),
        ("2023-01-09", "2023-01-09", (), 0),
    ],
)
def test_working_days_after_the_announcement(first: str, last: str, holidays: tuple[str, ...], count: int) -> None:
    days = frozenset(date.fromisoformat(day) for day in holidays)
    assert working_days(date.fromisoformat(first), date.fromisoformat(last), days) == count


def test_weights_of_one_sentence() -> None:
    text = "rekam jejak 20%, asesmen 25 persen, makalah 17,5% dan wawancara 37,5%"
    assert weights_in(text) == {"rekam_jejak": "20", "asesmen": "25", "makalah": "17.5", "wawancara": "37.5"}
    assert weights_in("kehadiran 90%, makalah selesai") == {}


def announcement(members: int, inside: int, until: str, shares: str = "20 25 20 35") -> str:
    names = ("Rekam jejak", "Asesmen", "Makalah", "Wawancara")
    return "\n".join(
        [
            "PENGUMUMAN",
            "NOMOR 1/PANSEL/2023",
            "TENTANG",
            "SELEKSI TERBUKA JABATAN PIMPINAN TINGGI PRATAMA KABUPATEN NGAWI",
            "JABATAN YANG LOWONG",
            "1. Kepala Dinas Sosial (Eselon II.b)",
            "JADWAL",
            "1. Pengumuman : 9 Januari 2023",
            f"2. Pendaftaran : 9 Januari 2023 s.d. {until}",
            "BOBOT PENILAIAN",
            *(f"- {name} : {share}%" for name, share in zip(names, shares.split(), strict=True)),
            "PANITIA SELEKSI",
            *(f"{n}. Anggota {n} ({'internal' if n <= inside else 'eksternal'})" for n in range(1, members + 1)),
        ]
    )


@pytest.mark.parametrize(
    ("members", "inside", "messages"),
    [
        (5, 2, []),
        (7, 3, []),
        (9, 4, []),
        (4, 1, ["genap", "di luar 5–9"]),
        (3, 1, ["di luar 5–9"]),
        (11, 4, ["di luar 5–9"]),
        (6, 2, ["genap"]),
        (5, 3, ["anggota internal 60,00%, paling banyak 45%"]),
        (9, 5, ["anggota internal 55,56%"]),
    ],
)
def test_committee(pack: Loaded, members: int, inside: int, messages: list[str]) -> None:
    found = findings(read(pack, announcement(members, inside, "31 Januari 2023")), "seleksi_jpt/panitia")
    assert len(found) == len(messages)
    assert all(any(words in finding.message for finding in found) for words in messages)
    assert all(finding.severity == "info" and "belum diverifikasi" in finding.message for finding in found)


@pytest.mark.parametrize(
    ("until", "days"), [("31 Januari 2023", None), ("30 Januari 2023", 14), ("16 Januari 2023", 5)]
)
def test_notice_of_fifteen_working_days(pack: Loaded, until: str, days: int | None) -> None:
    found = findings(read(pack, announcement(5, 2, until)), "seleksi_jpt/masa_pengumuman")
    assert [f"pengumuman {days} hari kerja" in finding.message for finding in found] == ([True] if days else [])


@pytest.mark.parametrize(
    ("shares", "messages"),
    [
        ("20 25 20 35", []),
        ("15 20 15 30", ["bobot berjumlah 80%"]),
        ("21 24 20 35", ["bobot rekam jejak 21%, di luar 15–20%"]),
        ("20 20 20 40", ["bobot wawancara 40%, di luar 30–35%"]),
    ],
)
def test_weights_are_whole_and_within_their_range(pack: Loaded, shares: str, messages: list[str]) -> None:
    found = findings(read(pack, announcement(5, 2, "31 Januari 2023", shares)), "seleksi_jpt/bobot")
    assert len(found) == len(messages)
    assert all(words in finding.message for words, finding in zip(messages, found, strict=True))


def test_posts_have_the_level_the_deadline_and_the_office_of_their_announcement(pack: Loaded) -> None:
    (post,) = values(read(pack, announcement(5, 2, "31 Januari 2023")), "lowongan_jpt")
    assert post == {
        "jabatan": "Kepala Dinas Sosial",
        "tingkat": "pratama",
        "eselon": "II.b",
        "instansi": "Pemerintah Kabupaten Ngawi",
        "nomor": "1/PANSEL/2023",
        "tahun": 2023,
        "batas_pendaftaran": "2023-01-31",
    }


# --- Results ---------------------------------------------------------------------------------------------------------


def outcome(
    rows: Sequence[tuple[str, ...]], weights: str = "rekam jejak 20%, asesmen 25%, makalah 20%, wawancara 35%"
) -> str:
    head = "| No | Nama | Rekam Jejak | Asesmen | Makalah | Wawancara | Nilai Akhir | Peringkat |"
    lines = [f"| {n} | {' | '.join(row)} |" for n, row in enumerate(rows, 1)]
    title = "PENGUMUMAN\nTENTANG\nHASIL SELEKSI TERBUKA JPT PRATAMA KABUPATEN NGAWI TAHUN 2023"
    return "\n".join([title, f"Nilai dihitung dengan {weights}.", "Jabatan : Kepala Dinas Sosial", head, *lines])


SCORES = st.tuples(*(st.integers(0, 10_000) for _ in range(4)))


@settings(max_examples=25)
@given(st.lists(SCORES, min_size=1, max_size=6))
def test_scores_places_and_best_three_are_those_of_a_second_calculation(
    pack: Loaded, applicants: list[tuple[int, int, int, int]]
) -> None:
    written = [tuple(f"{score // 100},{score % 100:02}" for score in row) for row in applicants]
    text = outcome([(f"Pelamar {'ABCDEF'[n]}", *row, "", "") for n, row in enumerate(written)])
    found = values(read(pack, text), "hasil_seleksi")
    cents = [(20 * a + 25 * b + 20 * c + 35 * d, 100) for a, b, c, d in applicants]
    scores = [Decimal(top) / Decimal(100 * low) for top, low in cents]
    rounded = [score.quantize(Decimal("0.01"), ROUND_HALF_UP) for score in scores]
    assert [value["nilai"] for value in found] == [str(score) for score in rounded]
    places = [1 + sum(other > mine for other in rounded) for mine in rounded]
    assert [value["peringkat"] for value in found] == places
    assert [value["tiga_terbaik"] for value in found] == [place <= 3 for place in places]


def test_rounding_is_half_up(pack: Loaded) -> None:
    (value,) = values(read(pack, outcome([("Rina", "80,02", "80,02", "80,02", "80,03", "", "")])), "hasil_seleksi")
    assert value["nilai"] == "80.02"  # 80.0235
    (value,) = values(read(pack, outcome([("Rina", "80,00", "80,02", "80,00", "80,00", "", "")])), "hasil_seleksi")
    assert value["nilai"] == "80.01"  # 80.005


def test_missing_score_leaves_the_places_of_the_post_open(pack: Loaded) -> None:
    reading = read(
        pack, outcome([("Rina", "80", "80", "80", "80", "80,00", "1"), ("Adi", "70", "", "70", "70", "", "")])
    )
    first, second = values(reading, "hasil_seleksi")
    assert (first["nilai"], first["peringkat"], first["kurang"]) == ("80.00", None, ["nilai Adi"])
    assert (second["nilai"], second["peringkat"], second["kurang"]) == (None, None, ["asesmen"])


def test_without_weights_and_with_weights_that_are_not_whole_nothing_is_computed(pack: Loaded) -> None:
    row = [("Rina", "80", "80", "80", "80", "80,00", "1")]
    (value,) = values(read(pack, outcome(row, "cermat")), "hasil_seleksi")
    assert (value["nilai"], value["kurang"]) == (None, ["bobot tahapan"])
    (value,) = values(
        read(pack, outcome(row, "rekam jejak 20%, asesmen 25%, makalah 20%, wawancara 30%")), "hasil_seleksi"
    )
    assert (value["nilai"], value["kurang"]) == (None, ["bobot berjumlah 95%, bukan 100%"])


def test_written_score_and_place_that_differ_are_reported(pack: Loaded) -> None:
    rows = [("Rina", "80", "80", "80", "80", "81,00", "2"), ("Adi", "70", "70", "70", "70", "70,00", "1")]
    found = findings(read(pack, outcome(rows)), "seleksi_jpt/nilai")
    assert [finding.suggestion for finding in found] == ["80,00", "1", "2"]


@pytest.mark.parametrize(("count", "reported"), [(3, True), (4, False)])
def test_too_few_applicants(pack: Loaded, count: int, reported: bool) -> None:
    text = outcome([(f"Pelamar {name}", "80", "80", "80", "80", "", "") for name in "ABCDEF"[:count]])
    assert bool(findings(read(pack, text), "seleksi_jpt/jumlah_pelamar")) is reported


def test_summary_names_the_refused_among_the_best(pack: Loaded) -> None:
    result = read(pack, outcome([("Rina Astuti", "80", "80", "80", "80", "", "")]))
    record = "DATA PELAMAR\nNama : Rina Astuti\nJabatan yang dilamar : Kepala Dinas Sosial\nTingkat JPT : Pratama\n"
    applicant = pack.engine.read(Document("dua", record + "Tanggal pelantikan : 6 Maret 2023\nPendidikan : SMA\n"))
    (summary,) = [summary for summary in pack.engine.summaries if summary.id == "seleksi_jpt/ringkasan"]
    facts = [f for reading in (applicant, result) for f in reading.facts if f.kind in summary.needs]
    (reading,) = summary.summarise(facts, {})
    assert [finding.message for finding in reading.findings] == [
        "Rina Astuti termasuk tiga terbaik, tetapi tidak memenuhi syarat"
    ]
    assert "Rina Astuti: ditolak (pendidikan SLTA, paling rendah S-1" in reading.document.text
