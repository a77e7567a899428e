"""Claims: what documents say of a region in the matters of the packs, on the words that say it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from urai.plugins.region.concepts import concepts, mentions

from urai.facts import Document, Fact
from urai.loading import Loaded, load

SAMPLES = Path(__file__).resolve().parents[2] / "rules" / "region" / "samples"
BANYUWANGI, MAGETAN = "Kabupaten Banyuwangi", "Kabupaten Magetan"

# Seed, pack, region, what is claimed (its beginning), year, and words that the claim stands on.
SEEDS = [
    ("000_6bddd280fae444b6", "penghargaan", BANYUWANGI, "diterima", 2017, "Anugerah Komisi Aparatur"),
    ("000_6bddd280fae444b6", "seleksi_jpt", BANYUWANGI, "9 jabatan dalam 3 kali", None, "sembilan jabatan"),
    ("000_6bddd280fae444b6", "ip_asn", BANYUWANGI, "peringkat 1", None, "indeks profesionalitas ASN tertinggi"),
    ("000_6bddd280fae444b6", "penghargaan", BANYUWANGI, "peringkat 159 dari 500", 2010, "posisi 159"),
    ("001_f365323646c4c31e", "ip_asn", BANYUWANGI, "kegiatan", 2017, "Indeks Profesionalitas Aparatur Sipil Negara"),
    ("001_f365323646c4c31e", "ekinerja", BANYUWANGI, "diterapkan", None, "e-kinerja"),
    ("001_f365323646c4c31e", "merit", BANYUWANGI, "diterapkan", None, "merit system"),
    ("002_e220d0b0e97d5188", "penghargaan", MAGETAN, "5 besar", 2021, "Top 5"),
    ("003_9638251947470dba", "pelatihan", BANYUWANGI, "Bupati Banyuwangi dan Direktur", 2021, "STIA) LAN Jakarta"),
    ("003_9638251947470dba", "target", BANYUWANGI, "Camat, Kepala OPD", None, "kami berikan target"),
    ("004_45b7bf8edfb4d455", "ekinerja", BANYUWANGI, "diterapkan", None, "E-Kinerja"),
    ("004_45b7bf8edfb4d455", "sakip", BANYUWANGI, "A", None, "(SAKIP) A"),
]  # fmt: skip


@pytest.fixture(scope="module")
def pack() -> Loaded:
    return load("region", installed=False)


def claims(pack: Loaded, text: str) -> list[Fact]:
    return [fact for fact in pack.engine.read(Document("uji", text)).facts if fact.kind == "klaim"]


@pytest.mark.parametrize(("seed", "paket", "daerah", "nilai", "tahun", "words"), SEEDS)
def test_seeds_claim_what_they_say(
    pack: Loaded, seeds: dict[str, str], seed: str, paket: str, daerah: str, nilai: str, tahun: int | None, words: str
) -> None:
    text = seeds[seed]
    found = [
        claim
        for claim in claims(pack, text)
        if claim.value["paket"] == paket and claim.value["nilai"].startswith(nilai) and words in claim.text
    ]
    assert found
    assert {claim.value["daerah"] for claim in found} == {daerah}
    assert tahun in {claim.value["tahun"] for claim in found}
    for claim in found:
        assert claim.text == text[claim.start : claim.end]
        assert claim.value["reasons"][0]["span"] == (claim.start, claim.end)


@pytest.mark.parametrize(
    ("text", "nilai"),
    [
        ("Pemkab Ngawi sudah menerapkan e-kinerja bagi pegawai.", "diterapkan"),
        ("Pemkab Ngawi belum menerapkan E Kinerja bagi pegawai.", "belum diterapkan"),
        ("Pemkab Ngawi akan segera menerapkan ekinerja.", "belum diterapkan"),
        ("Bupati Ngawi berbicara tentang e-kinerja.", "disebut"),
    ],
)
def test_mention_says_whether_the_thing_is_in_use(pack: Loaded, text: str, nilai: str) -> None:
    (claim,) = [claim for claim in claims(pack, text) if claim.value["hal"] == "E-Kinerja"]
    assert (claim.value["nilai"], claim.value["daerah"]) == (nilai, "Kabupaten Ngawi")


def test_news_and_decisions_of_the_samples_claim_what_is_expected(pack: Loaded) -> None:
    expected = [json.loads(line) for line in (SAMPLES / "expected.jsonl").read_text(encoding="utf-8").splitlines()]
    names = sorted({fact["doc"] for fact in expected})
    found = []
    for name in names:
        document = Document(name, (SAMPLES / f"{name}.txt").read_text(encoding="utf-8"))
        for fact in pack.engine.read(document).facts:
            if fact.kind in ("klaim", "keputusan", "pengangkatan"):
                value = {key: field for key, field in fact.value.items() if key != "reasons"}
                found.append({"doc": fact.doc, "kind": fact.kind, "start": fact.start, "end": fact.end,
                              "text": fact.text, "value": value})  # fmt: skip
    assert len(names) >= 8
    assert sorted(found, key=str) == sorted(expected, key=str)


def test_text_about_something_else_claims_nothing(pack: Loaded) -> None:
    assert claims(pack, "Kinerja tim sepak bola itu meriah. Ekonomi tumbuh; TPPU diusut polisi.") == []


def test_each_term_of_the_lexicon_is_found_as_it_is_written_and_in_capitals() -> None:
    for concept in concepts():
        for term in concept.istilah:
            for words in (term, term.upper(), term.replace(" ", "\n")):
                ((start, end, found),) = mentions(f"tentang {words}, itu")
                assert (start, end) == (8, 8 + len(words))
                assert found.paket == concept.paket


def test_terms_have_one_owner_and_packs_that_exist() -> None:
    terms = [term for concept in concepts() for term in concept.istilah]
    assert len(terms) == len(set(terms))
    known = {"ekinerja", "skp", "ip_asn", "merit", "sakip", "seleksi_jpt", "penghargaan", "pelatihan", "target"}
    assert {concept.paket for concept in concepts()} == known
