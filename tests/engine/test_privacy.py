"""Personal numbers can be masked without moving a word."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urai.facts import Document, Fact, Failure, Finding, Layout, Reading
from urai.privacy import Masking, mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("NIP 197303221997021001.", "NIP 19730322••••••••••."),
        ("NIP. 19790507 200212 1 006", "NIP. 19790507 •••••• • •••"),
        ("NIK 3510012203730001", "NIK 351001••••••••••"),
        ("Rp 1.500.000.000.000.000", "Rp 1.500.000.000.000.000"),
        ("Nomor 810/1376/429.204/2021", "Nomor 810/1376/429.204/2021"),
        ("1973032219970210012", "1973032219970210012"),
    ],
)
def test_numbers_of_persons_are_masked_and_no_others(text: str, masked: str) -> None:
    assert mask(text) == masked


@given(st.text(alphabet="0123456789 .a", max_size=60))
def test_masking_keeps_the_length_and_masks_once(text: str) -> None:
    assert len(mask(text)) == len(text)
    assert mask(mask(text)) == mask(text)


NIP, TWIN = "197303221997021001", "197303221997021002"
MASKING = Masking(b"rahasia")


def reading_of(nip: str, other: str) -> Reading:
    doc = f"data#{nip}/2023"
    reasons = [{"value": nip, "doc": f"data#{other}/2023", "fact": f"data#{other}/2023#x-4-22"}]
    value = {"nip": nip, "reasons": reasons}
    links = {"dari": [f"data#{other}/2023#x-4-22"], "satu": f"data#{other}/2023#x-4-22", "lain": {"nip": nip}}
    fact = Fact(f"{doc}#x-4-22", doc, "nip", 4, 22, nip, value, "uji/nip", links=links)
    finding = Finding(doc, "uji/nip", "warning", f"{nip} is odd", suggestion=nip)
    document = Document(doc, f"NIP {nip}", title=f"Data {nip}", path=f"data/{nip}.txt")
    return Reading(document, Layout("umum", "", ()), (fact,), (finding,))


def test_a_reading_is_masked_in_text_values_findings_and_names() -> None:
    hidden = MASKING.reading(reading_of(NIP, TWIN))
    assert not {NIP, TWIN, NIP[8:], TWIN[8:]} & set(re.findall(r"\d+", str(hidden)))
    assert hidden.document.text[4:22] == hidden.facts[0].text


def test_pseudonyms_keep_people_apart_and_what_leads_from_one_to_the_other() -> None:
    one, other = (MASKING.reading(reading_of(*pair)) for pair in ((NIP, TWIN), (TWIN, NIP)))
    assert one.document.id != other.document.id
    assert one.document.id.startswith("data#19730322•")
    assert one.facts[0].doc == one.findings[0].doc == one.document.id
    assert one.facts[0].id == f"{one.document.id}#x-4-22"
    assert one.facts[0].links["dari"] == [one.facts[0].links["satu"]] == [other.facts[0].id]
    (reason,) = one.facts[0].value["reasons"]
    assert (reason["doc"], reason["fact"]) == (other.document.id, other.facts[0].id)


def test_pseudonyms_of_another_key_are_others() -> None:
    name = f"data#{NIP}/2023"
    assert MASKING.identifier(name) == Masking(b"rahasia").identifier(name) != Masking(b"lain").identifier(name)


def test_a_failure_names_nobody() -> None:
    failure = MASKING.failure(Failure(f"data#{NIP}", f"data/{NIP}.csv:3", f"{NIP} ada dua kali"))
    assert NIP not in str(failure)
    assert failure.path == "data/19730322••••••••••.csv:3"


def test_a_reading_without_such_numbers_stays_itself() -> None:
    reading = Reading(Document("a", "Nomor 12"), Layout("umum", "", ()), (), ())
    assert MASKING.reading(reading) is reading
