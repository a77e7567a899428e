"""Entities: one key for all mentions of a person or an institution, the same in every document."""

from __future__ import annotations

import pytest
from tests.rules.name_reading import facts
from urai.plugins.names.entities import institution_key, slug

TEXT = (
    "Bupati Sumbawa Rahmi Kartaswara hadir bersama Sekda Umar Lamasi. “Baik,” kata Rahmi. "
    "Bupati berpesan agar Pemkab Sumbawa maju. Pemerintah Kabupaten Sumbawa siap."
)


def keys(text: str, kind: str) -> list[str]:
    return [fact.links["entity"] for fact in facts(text, kind)]


def test_all_mentions_of_a_person_have_one_key() -> None:
    assert keys(TEXT, "person") == [
        "rahmi-kartaswara/bupati-sumbawa",
        "umar-lamasi/sekretaris-daerah",
        "rahmi-kartaswara/bupati-sumbawa",
    ]
    assert [fact.value["entity"] for fact in facts(TEXT, "person")] == keys(TEXT, "person")


def test_a_mention_is_linked_to_the_post() -> None:
    assert [fact.links.get("post") for fact in facts(TEXT, "person")] == ["Bupati Sumbawa", "Sekda", "Bupati Sumbawa"]


def test_an_office_is_linked_to_its_holder_and_to_where_it_stands_alone() -> None:
    held = facts(TEXT, "position_held")[0]
    assert held.links["entity"] == "rahmi-kartaswara/bupati-sumbawa"
    assert [TEXT[start:end] for start, end in held.links["mentions"]] == ["Bupati"]
    assert held.links["mentions"][0][0] == TEXT.index("Bupati berpesan")


def test_a_post_that_two_hold_stands_for_neither_alone() -> None:
    text = "Bupati Sumbawa Rahmi Kartaswara dan Bupati Dompu Umar Lamasi hadir. Bupati berpesan."
    assert [fact.links.get("mentions") for fact in facts(text, "position_held")] == [None, None]


def test_the_key_is_the_same_in_another_document() -> None:
    other = "Hadir pula Rahmi Kartaswara, Bupati Kabupaten Sumbawa, S.Sos."
    assert keys(other, "person") == ["rahmi-kartaswara/bupati-sumbawa"]


def test_people_of_one_name_and_different_posts_have_different_keys() -> None:
    assert keys("Bupati Dompu Rahmi Kartaswara hadir.", "person") != keys(
        "Bupati Sumbawa Rahmi Kartaswara hadir.", "person"
    )


def test_a_former_post_is_no_part_of_the_key() -> None:
    assert keys("Mantan Bupati Sumbawa Rahmi Kartaswara hadir.", "person") == ["rahmi-kartaswara"]


def test_short_and_long_names_of_an_institution_have_one_key() -> None:
    assert set(keys(TEXT, "organization")) == {"pemerintah-kabupaten-sumbawa"}
    text = "Badan Kepegawaian Negara (BKN) hadir. BKN menilai."
    assert set(keys(text, "organization")) == {"badan-kepegawaian-negara"}
    assert [fact.links.get("acronym") for fact in facts(text, "organization")] == ["BKN"] * 3


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("BKN", "Badan Kepegawaian Negara"),
        ("Pemprov Jatim", "Pemerintah Provinsi Jawa Timur"),
        ("Kemendagri", "Kementerian Dalam Negeri"),
        ("BKPSDM Kabupaten Kupang", "BKPSDM Kupang"),
        ("Unair", "Universitas Airlangga"),
    ],
)
def test_forms_of_one_institution(one: str, other: str) -> None:
    assert institution_key(one) == institution_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pemkab Kupang", "Pemkot Kupang"),
        ("Dinas Sosial Kabupaten Sumbawa", "Dinas Sosial Kabupaten Dompu"),
        ("BKD Provinsi NTB", "BKD Provinsi NTT"),
    ],
)
def test_different_institutions_keep_different_keys(one: str, other: str) -> None:
    assert institution_key(one) != institution_key(other)


def test_keys_are_plain() -> None:
    assert slug("Sa’diyah Ma'mun, é") == "sadiyah-mamun-e"
