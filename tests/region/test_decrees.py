"""Decisions: what they are, and whom they put into which post."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from urai.facts import Document
from urai.loading import Loaded, load

SAMPLES = Path(__file__).resolve().parents[2] / "rules" / "region" / "samples"


@pytest.fixture(scope="module")
def pack() -> Loaded:
    return load("region", installed=False)


def values(pack: Loaded, text: str, kind: str) -> list[dict[str, Any]]:
    return [fact.value for fact in pack.engine.read(Document("uji", text)).facts if fact.kind == kind]


def decision(*dicta: str, annex: str = "") -> str:
    names = ("KESATU", "KEDUA", "KETIGA")
    return "\n".join(
        [
            "KEPUTUSAN WALI KOTA BLITAR",
            "NOMOR 821.2/5/410.202/2022",
            "TENTANG",
            "PENGANGKATAN DALAM JABATAN",
            "Menimbang : a. bahwa perlu mengisi jabatan;",
            "MEMUTUSKAN:",
            *(f"{name} : {words}" for name, words in zip(names, dicta, strict=False)),
            "Ditetapkan di Blitar",
            "pada tanggal 3 Januari 2022",
            "WALI KOTA BLITAR,",
            "ttd",
            "SANTOSO ADI",
            annex,
        ]
    )


def test_decision_is_told_by_its_head_and_its_end(pack: Loaded) -> None:
    (value,) = values(pack, decision("Mengisi jabatan."), "keputusan")
    assert value == {
        "pejabat": "Wali Kota Blitar",
        "nomor": "821.2/5/410.202/2022",
        "tentang": "PENGANGKATAN DALAM JABATAN",
        "daerah": "Kota Blitar",
        "kode": "35.72",
        "tempat": "Blitar",
        "tanggal": "2022-01-03",
        "tahun": 2022,
        "penanda": "Santoso Adi",
        "diktum": 1,
        "kurang": [],
    }


@pytest.mark.parametrize(
    ("words", "kind", "name", "old", "new"),
    [
        (
            "Mengangkat Saudara Drs. WIBISONO ADHI, M.Si., NIP 19700412 199503 1 004, dari jabatan Sekretaris Dinas "
            "Pendidikan sebagai Kepala Dinas Pendidikan.",
            "pengangkatan",
            "Wibisono Adhi",
            "Sekretaris Dinas Pendidikan",
            "Kepala Dinas Pendidikan",
        ),
        (
            "Menunjuk Sdr. Sri Hartini, S.E. NIP. 197503212000032002 sebagai Pelaksana Tugas Camat Sananwetan "
            "terhitung mulai tanggal 3 Januari 2022.",
            "pengangkatan",
            "Sri Hartini",
            None,
            "Pelaksana Tugas Camat Sananwetan",
        ),
        (
            "Memberhentikan Saudara Heru Prasetya, S.Sos., NIP 19790507 200212 1 006, dari jabatan Lurah Kauman.",
            "pemberhentian",
            "Heru Prasetya",
            "Lurah Kauman",
            None,
        ),
    ],
)
def test_dictum_puts_somebody_into_a_post_or_out_of_one(
    pack: Loaded, words: str, kind: str, name: str, old: str | None, new: str | None
) -> None:
    (value,) = values(pack, decision(words), "pengangkatan")
    assert (value["jenis"], value["nama"], value["jabatan_lama"], value["jabatan"]) == (kind, name, old, new)
    assert len(value["nip"]) == 18
    assert (value["daerah"], value["tahun"]) == ("Kota Blitar", 2022)


def test_annex_names_those_whom_a_dictum_appoints(pack: Loaded) -> None:
    annex = "LAMPIRAN\n| No | Nama | NIP | Jabatan Baru |\n| 1 | Sri Hartini | 197503212000032002 | Camat Sananwetan |"
    (value,) = values(pack, decision("Mengangkat pegawai dalam Lampiran.", annex=annex), "pengangkatan")
    assert (value["nama"], value["nip"], value["jabatan"]) == ("Sri Hartini", "197503212000032002", "Camat Sananwetan")


@pytest.mark.parametrize(
    "dicta",
    [
        ("Membentuk tim penilai.", "Keputusan ini berlaku."),
        ("Mengangkat pegawai yang namanya tercantum dalam Lampiran.",),
        ("Memberikan penghargaan kepada Sri Hartini, NIP 197503212000032002.",),
    ],
)
def test_decision_about_something_else_appoints_nobody(pack: Loaded, dicta: tuple[str, ...]) -> None:
    assert values(pack, decision(*dicta), "pengangkatan") == []


def test_samples_appoint_three(pack: Loaded) -> None:
    found = [
        (value["nama"], value["jabatan"])
        for path in sorted(SAMPLES.glob("sk-*.txt"))
        for value in values(pack, path.read_text(encoding="utf-8"), "pengangkatan")
    ]
    assert found == [
        ("Sri Wahyuni Rahardjo", "Camat Panggul"),
        ("Heru Prasetya", "Sekretaris Dinas Sosial"),
        ("Wibisono Adhi", "Kepala Dinas Pendidikan, Pemuda dan Olahraga Kabupaten Trenggalek"),
    ]
