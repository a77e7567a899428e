"""Personal numbers can be masked without moving a word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urai.facts import Document, Fact, Finding, Layout, Reading
from urai.privacy import mask, mask_reading


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


def test_a_reading_is_masked_in_text_values_and_findings() -> None:
    nip = "197303221997021001"
    fact = Fact("a#x-4-22", "a", "nip", 4, 22, nip, {"nip": nip, "reasons": [{"value": nip}]}, "uji/nip")
    finding = Finding("a", "uji/nip", "warning", f"{nip} is odd", suggestion=nip)
    reading = Reading(Document("a", f"NIP {nip}"), Layout("umum", "", ()), (fact,), (finding,))
    hidden = mask_reading(reading)
    assert nip not in str(hidden)
    assert hidden.document.text[4:22] == hidden.facts[0].text


def test_a_reading_without_such_numbers_stays_itself() -> None:
    reading = Reading(Document("a", "Nomor 12"), Layout("umum", "", ()), (), ())
    assert mask_reading(reading) is reading
