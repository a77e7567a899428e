"""Employee numbers: found in any document, taken apart, and checked against themselves and the document."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import urai
from urai.loading import Loaded, load


@pytest.fixture(scope="module")
def kepegawaian() -> Loaded:
    return load("kepegawaian", installed=False)


def read(loaded: Loaded, text: str) -> urai.Reading:
    reading: urai.Reading = loaded.engine.read(urai.Document("uji", text))
    return reading


def messages(loaded: Loaded, text: str) -> list[str]:
    return [finding.message for finding in read(loaded, text).findings if finding.rule == "kepegawaian/nip"]


@pytest.mark.parametrize("number", ["197303221997021001", "199802282020121005", "19790507 200212 1 006"])
def test_published_numbers_are_in_order(kepegawaian: Loaded, number: str) -> None:
    text = f"Pegawai dengan NIP. {number} hadir."
    (fact,) = read(kepegawaian, text).facts
    assert fact.text == number
    assert fact.value["nomor"] == number.replace(" ", "")
    assert messages(kepegawaian, text) == []


@given(
    birth=st.dates(date(1950, 1, 1), date(1999, 12, 31)),
    years=st.integers(18, 35),
    month=st.integers(1, 12),
    sex=st.sampled_from([("1", "laki-laki"), ("2", "perempuan")]),
    serial=st.integers(1, 999),
    spaced=st.booleans(),
)
def test_any_number_made_by_the_rule_is_read_back(
    kepegawaian: Loaded, birth: date, years: int, month: int, sex: tuple[str, str], serial: int, spaced: bool
) -> None:
    start = f"{birth.year + years + 1}{month:02}"
    parts = [f"{birth:%Y%m%d}", start, sex[0], f"{serial:03}"]
    text = f"NIP. {(' ' if spaced else '').join(parts)}\n"
    (fact,) = read(kepegawaian, text).facts
    assert fact.value == {
        "nomor": "".join(parts),
        "lahir": birth.isoformat(),
        "tmt": f"{start[:4]}-{start[4:]}",
        "jenis_kelamin": sex[1],
        "urut": parts[3],
        "pppk": False,
    }
    assert messages(kepegawaian, text) == []


@pytest.mark.parametrize(
    ("number", "message"),
    [
        ("19790230 200212 1 006", "tanggal lahir 30-02-1979 tidak ada dalam kalender"),
        ("19791307 200212 1 006", "tanggal lahir 07-13-1979 tidak ada dalam kalender"),
        ("19790507 200213 1 006", "bulan pengangkatan 13 bukan 01–12, dan bukan 21 (PPPK)"),
        ("19790507 200200 1 006", "bulan pengangkatan 00 bukan 01–12, dan bukan 21 (PPPK)"),
        ("19790507 200212 3 006", "angka jenis kelamin 3 bukan 1 (laki-laki) atau 2 (perempuan)"),
        ("19790507 200212 0 006", "angka jenis kelamin 0 bukan 1 (laki-laki) atau 2 (perempuan)"),
        ("19790507 199704 1 006", "usia saat diangkat 17 tahun, di bawah 18 tahun (batas ini belum diverifikasi)"),
        ("1979050720021200", "terdiri atas 16 angka, seharusnya 18"),
    ],
)
def test_an_impossible_number_says_why(kepegawaian: Loaded, number: str, message: str) -> None:
    (found,) = messages(kepegawaian, f"Rina, NIP {number}, hadir.")
    assert found.endswith(message)


@pytest.mark.parametrize(("start", "young"), [("199705", False), ("199704", True), ("199612", True), ("199801", False)])
def test_eighteen_years_are_counted_to_the_month(kepegawaian: Loaded, start: str, young: bool) -> None:
    assert bool(messages(kepegawaian, f"NIP 19790507 {start} 1 006")) is young


def test_another_age_may_be_set() -> None:
    settings = {"parameters": {"kepegawaian/nip": {"usia_masuk": {"value": "21"}}}}
    loaded = load("kepegawaian", overrides=settings, installed=False)
    assert messages(loaded, "NIP 19790507 199905 1 006") == [
        "NIP 19790507 199905 1 006: usia saat diangkat 20 tahun, di bawah 21 tahun"
    ]


def test_a_contract_employee_has_21_for_the_month(kepegawaian: Loaded) -> None:
    text = "NIP : 199003172021212005"
    (fact,) = read(kepegawaian, text).facts
    assert (fact.value["pppk"], fact.value["tmt"]) == (True, "2021")
    assert messages(kepegawaian, text) == []


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("Tanggal Lahir : 7 Mei 1979", ""),
        ("Tempat/Tgl. Lahir : Ngawi, 07-05-1979", ""),
        ("TTL: Ngawi, 5 Juli 1979", "tanggal lahir di dokumen 1979-07-05, menurut NIP 1979-05-07"),
        ("Jenis Kelamin : Laki-laki", ""),
        ("Jenis Kelamin : P", "jenis kelamin di dokumen perempuan, menurut NIP laki-laki"),
        ("TMT CPNS : 1 Desember 2002", ""),
        ("TMT CPNS : 1 Januari 2003", "bulan pengangkatan (TMT CPNS) di dokumen Januari 2003, menurut NIP 2002-12"),
    ],
)
def test_what_the_document_says_besides_must_agree(kepegawaian: Loaded, line: str, message: str) -> None:
    assert messages(kepegawaian, f"Nama : Bayu\nNIP : 19790507 200212 1 006\n{line}\n") == (
        [message] if message else []
    )


def test_of_several_employees_each_has_what_stands_nearest(kepegawaian: Loaded) -> None:
    text = (
        "Nama : Bayu\nNIP : 19790507 200212 1 006\nTanggal lahir : 7 Mei 1979\n\n"
        "Nama : Rina\nNIP : 19850704 201001 2 003\nTanggal lahir : 7 Mei 1979\n"
    )
    assert messages(kepegawaian, text) == ["tanggal lahir di dokumen 1979-05-07, menurut NIP 1985-07-04"]


@pytest.mark.parametrize(
    "text", ["Rekening 123456789012345678.", "NIK 3510012505790002", "0812 3456 7890", "Rp197.905.072.002.121.006"]
)
def test_other_numbers_are_none(kepegawaian: Loaded, text: str) -> None:
    assert read(kepegawaian, text).facts == ()
