"""Readings for tests of pages: scores of invented employees, with reasons, open results and unverified figures."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import urai
from urai.facts import Document, Fact, Layout, Reading, Section

UNITS = (
    "Dinas Pendidikan",
    "Dinas Kesehatan",
    "Inspektorat",
    "BKPSDM",
    "Sekretariat Daerah",
    "Dinas Pekerjaan Umum dan Penataan Ruang",
    "Kecamatan Wanakerta",
    "Kecamatan Sekarwangi",
    "Dinas Sosial",
    "Bappeda",
    "Satuan Polisi Pamong Praja",
    "Rumah Sakit Umum Daerah",
    "Dinas Perhubungan",
    "Kecamatan Lembah Arum",
)
CATEGORIES = ("Tinggi", "Sedang", "Rendah", "Tidak pernah dicapai")
FIGURE = "bobot contoh"

SCORES = urai.Page(
    "skor",
    "Skor pegawai",
    kinds=("skor",),
    columns=(
        urai.Column("nama", "Nama"),
        urai.Column("nip", "NIP"),
        urai.Column("unit", "Unit"),
        urai.Column("tahun", "Tahun"),
        urai.Column("dimensi.kinerja", "Kinerja", number=True),
        urai.Column("skor", "Skor", number=True),
        urai.Column("kategori", "Kategori"),
    ),
    charts=(
        urai.Chart("distribution", "Kategori", value="kategori", order=CATEGORIES),
        urai.Chart("ranking", "Rata-rata per unit", value="skor", label="unit"),
        urai.Chart("distribution", "Sebaran skor", value="skor"),
        urai.Chart("ranking", "Pegawai per unit", label="unit"),
        urai.Chart("trend", "Per tahun", value="skor", label="tahun", series="unit"),
    ),
    summary="Skor contoh setiap pegawai.",
)
PAYMENTS = urai.Page(
    "bayaran",
    "Tambahan penghasilan",
    kinds=("bayaran",),
    columns=(
        urai.Column("nama", "Nama"),
        urai.Column("bulan", "Bulan"),
        urai.Column("dibayar", "Dibayar", number=True),
    ),
    charts=(urai.Chart("trend", "Per bulan", value="dibayar", label="bulan"),),
)
UNUSED = urai.Page("kosong", "Tidak ada faktanya", kinds=("tidak_ada",), columns=(urai.Column("nama", "Nama"),))
PAGES = (SCORES, PAYMENTS, UNUSED)


def score(number: int) -> dict[str, Any]:
    """Give the value of one employee's score; every twentieth is open, every third verified."""
    pick = random.Random(number)
    points = None if number % 20 == 7 else 100 - (number * 37) % 61
    category = None if points is None else "Tinggi" if points > 80 else "Sedang" if points > 60 else "Rendah"
    return {
        "nama": f"Pegawai {number:05}",
        "nip": f"19850101 201001 1 {number % 1000:03}",
        "unit": UNITS[pick.randrange(len(UNITS))],
        "instansi": "Kabupaten Tirtamukti",
        "tahun": str(2018 + number % 6),
        "dimensi": {"kinerja": f"{pick.randint(5, 30)}.50"},
        "skor": None if points is None else f"{points}.25",
        "kategori": category,
        "langkah": [{"usul": "Diklat 20 jam", "tambahan": "15.00"}, {"usul": "Seminar", "tambahan": "10.00"}],
        "kurang": [] if points is not None else ["riwayat pelatihan", "predikat kinerja"],
        "unverified": [] if number % 3 == 0 else [FIGURE],
    }


def employee(number: int) -> Reading:
    """Give the document of one employee with its score, and every fourth time what was paid."""
    value, doc = score(number), f"pegawai/{number}"
    text = f"DATA PEGAWAI\nNama: {value['nama']}\nNIP: {value['nip']}\nUnit: {value['unit']}\nPendidikan: S-1\n"
    start = text.index(value["nama"])
    end, degree = start + len(value["nama"]), text.index("S-1")
    earlier = f"pegawai/{number - 1}#skor-{start}-{end}"
    value["reasons"] = [
        {
            "label": "Skor",
            "value": value["skor"],
            "note": "kinerja × bobot",
            "children": [
                {
                    "label": FIGURE,
                    "value": "1234567.5",
                    "source": "Peraturan contoh 1/2020 Pasal 2",
                    "unverified": True,
                },
                {"label": "Pendidikan", "value": "S-1", "span": [degree, degree + 3]},
                {"label": "Tahun lalu", "value": "80", "fact": earlier, "doc": f"pegawai/{number - 1}"},
                {"label": "Nama tahun lalu", "value": "x", "doc": f"pegawai/{number - 1}", "span": [start, end]},
            ],
        }
    ]
    facts = [Fact(f"{doc}#skor-{start}-{end}", doc, "skor", start, end, value["nama"], value, "uji/skor")]
    if number % 4 == 0:
        paid = {"nama": value["nama"], "bulan": f"2023-{number % 12 + 1:02}", "dibayar": f"{4_000_000 + number}.50"}
        facts.append(
            Fact(f"{doc}#bayaran-{start}-{end}", doc, "bayaran", start, end, value["nama"], paid, "uji/bayaran")
        )
        facts[-1] = urai.Fact(
            **{**{f: getattr(facts[-1], f) for f in facts[-1].__struct_fields__}, "links": {"dari": [earlier]}}
        )
    sections = (Section("paragraph", 0, len(text) - 1),)
    title = f"Data {value['nama']}"
    return Reading(Document(doc, text, title=title), Layout("data_pegawai", "contoh", sections), tuple(facts), ())


CLAIMS = urai.Page(
    "klaim",
    "Klaim",
    kinds=("klaim",),
    columns=(urai.Column("hal", "Hal"), urai.Column("nilai", "Yang dinyatakan", figures=True)),
)
CLAIMED = ("76.45", "peringkat 52 dari 415", ["70.12", "diterapkan"], "1250")


def claim(number: int) -> Reading:
    """Give a document that claims something, in words or by a figure."""
    doc = f"klaim/{number}"
    value = {"hal": f"pokok {number}", "nilai": CLAIMED[number]}
    fact = Fact(f"{doc}#klaim-0-5", doc, "klaim", 0, 5, "Klaim", value, "uji/klaim")
    return Reading(Document(doc, "Klaim."), Layout("umum", "contoh", (Section("paragraph", 0, 6),)), (fact,), ())


def employees(count: int) -> Iterator[Reading]:
    """Give so many employees."""
    return map(employee, range(count))
