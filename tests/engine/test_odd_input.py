"""Whatever a document looks like, no rule fails on it, and odd spaces and line ends cost no fact."""

from __future__ import annotations

import collections
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urai.facts import Document, Reading
from urai.loading import Loaded, load

SAMPLES = sorted((Path(__file__).resolve().parents[2] / "rules" / "news" / "samples").glob("*.txt"))
WORDS = [
    "Bupati", "Banyuwangi", "Sari", "Wulan,", "S.Sos.,", "M.Si", "(BKN)", "“Siap,”",
    '"Siap', "kata", "Rp", "1.500.000,-",
    "99", "persen", "Senin", "(29/1/2021)", "Nomor", "20", "Tahun", "2023", "tentang", "Badan", "Kepegawaian", "Negara",
    "juara", "II", "BACA JUGA:", "(*)", "–", "-", "\n", "\n\n", " ", "  ", "\t", "\r\n", "\u00a0", "😀", "’’", "‘’",
]  # fmt: skip


def read(news: Loaded, text: str) -> Reading:
    reading: Reading = news.engine.read(Document("satu", text))
    assert [finding for finding in reading.findings if finding.severity == "error"] == []
    for fact in reading.facts:
        assert text[fact.start : fact.end] == fact.text
    return reading


def counted(reading: Reading) -> collections.Counter[tuple[str, str]]:
    return collections.Counter((fact.kind, " ".join(fact.text.split())) for fact in reading.facts)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize(("old", "new"), [("\n", "\r\n"), (" ", "\u00a0")], ids=["windows-lines", "hard-spaces"])
def test_line_ends_and_hard_spaces_cost_no_fact(news: Loaded, path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    plain = read(news, text)
    odd = read(news, text.replace(old, new))
    assert odd.layout.form == plain.layout.form
    assert counted(odd) == counted(plain)


@pytest.mark.parametrize("blank", ["\x1f", "\x1c", "\x0b", "\u2003", "\u3000"])
def test_blanks_of_any_kind_shift_no_words(news: Loaded, blank: str) -> None:
    read(news, blank)
    name = "Sari Wulandari"
    reading = read(news, f"{blank}Bupati Banyuwangi{blank} {name} hadir di Jember.{blank}{blank}\n")
    assert [fact.text for fact in reading.facts if fact.kind == "person"] == [name]


@pytest.mark.parametrize("path", SAMPLES[:4], ids=lambda path: path.stem)
def test_missing_blank_lines_and_trailing_spaces_break_nothing(news: Loaded, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    read(news, text.replace("\n\n", "\n"))
    read(news, text.replace("\n", "  \n"))


NEWS: list[Loaded] = []


@settings(max_examples=150)
@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join) | st.text(max_size=200))
def test_no_text_makes_a_rule_fail(text: str) -> None:
    if not NEWS:
        NEWS.append(load("news", installed=False))
    read(NEWS[0], text)


@pytest.mark.slow
def test_three_megabytes_without_a_line_break_are_read(news: Loaded) -> None:
    words = "Pemerintah daerah membahas anggaran dan kinerja pegawai bersama warga desa. "
    reading = read(news, words * (3_000_000 // len(words)))
    assert reading.layout.form == "umum"
