"""What the parts of sections mean: places in their own spelling, names without degrees, titles without brackets."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import urai
from urai.engine import MatchSource
from urai.loading import Loaded


@pytest.fixture
def value(news: Loaded) -> Callable[..., Any]:
    def apply(normaliser: str, words: str, part: str = "") -> Any:
        token = urai.Token(part, 0, len(words))
        whole = urai.Node("credit", 0, len(words), (token,)) if part else token
        return news.catalogue.normalisers[normaliser].apply(whole, MatchSource(urai.Document("x", words)))

    return apply


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("BANYUWANGI", "Banyuwangi"),
        ("Banyuwangi", "Banyuwangi"),
        ("DKI JAKARTA", "DKI Jakarta"),
        ("KOTA  BATU", "Kota Batu"),
        ("BA’A", "Ba’a"),
        ("BAU-BAU", "Bau-Bau"),
        ("KAB. BOGOR", "Kab. Bogor"),
        ("NTT", "NTT"),
        ("Palangka\u00a0Raya", "Palangka Raya"),
    ],
)
def test_a_place_is_spelt_as_a_name(written: str, name: str, value: Callable[..., Any]) -> None:
    assert value("place_name", written) == name


@pytest.mark.parametrize("part", ["NAME", "SIGNATURE", "OFFICE", ""])
@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Rina Astuti", "Rina Astuti"),
        ("Rina  Astuti.", "Rina Astuti"),
        ("Rina Astuti, S.Kom., MIS.", "Rina Astuti"),
        ("Rina Astuti, S.Kom, M.Kom", "Rina Astuti"),
        ("Rina Astuti, ST.", "Rina Astuti"),
        ("Rina Astuti, Bayu", "Rina Astuti, Bayu"),
        ("Rina Astuti,", "Rina Astuti"),
        ("Rina Astuti (*)", "Rina Astuti"),
        ("Rina M.", "Rina M."),
        ("Dok. BKD", "Dok. BKD"),
        ("adk/jpnn", "adk/jpnn"),
        ("*/hms", "hms"),
        ("Red.", "Red"),
    ],
)
def test_a_signatory_has_no_degrees(written: str, name: str, part: str, value: Callable[..., Any]) -> None:
    assert value("signatory", written, part) == name


@pytest.mark.parametrize(("written", "part"), [("***", "NAME"), ("-", "SIGNATURE"), ("Rina", "ROLE")])
def test_a_credit_that_names_nobody_is_none(written: str, part: str, value: Callable[..., Any]) -> None:
    with pytest.raises(urai.Rejected):
        value("signatory", written, part)


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Camat Baru  Seruni", "Camat Baru Seruni"),
        ("Camat Baru Seruni)", "Camat Baru Seruni"),
        ("Aparatur Sipil Negara (ASN)", "Aparatur Sipil Negara (ASN)"),
    ],
)
def test_a_title_loses_the_bracket_around_the_whole(written: str, title: str, value: Callable[..., Any]) -> None:
    assert value("link_title", written) == title
