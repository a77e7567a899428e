"""Write the records of an invented regency: a table of its employees, and a month's recap of attendance for each.

The first is for ``ip_asn`` (``data-asn.csv``), the second for ``ekinerja`` (``presensi.jsonl``).

    python tools/synthetic_regency.py FOLDER [--employees 10000] [--seed 35] [--year 2021] [--broken 0]

The same seed gives the same files, byte for byte. Names, numbers and units are invented; so many rows as ``--broken``
says are spoilt on purpose, each in one of the ways in which offices spoil them.
"""

from __future__ import annotations

import argparse
import csv
import datetime
import json
import random
from collections.abc import Iterator
from pathlib import Path

FIRST = (
    "Agus Bagus Cahyo Dewi Eka Fitri Galih Hadi Indah Joko Kartika Lestari Murni Nanda Oktavia Putri Ratna Sigit Titik "
    "Umi Vera Wahyu Yanti Zainal Arif Bayu Citra Dian Endang Firman"
).split()
LAST = (
    "Santoso Wibowo Prasetyo Nugroho Handayani Kusuma Permana Saputra Wulandari Hidayat Setiawan Rahayu Purnomo "
    "Susanto Maharani Utomo Pratiwi Gunawan Lestari Wijaya Hartono Astuti Mahendra Puspita Siregar"
).split()
SERVICES = (
    "Pendidikan Kesehatan Sosial Pertanian Perhubungan Perdagangan Pariwisata Perikanan Lingkungan\u00a0Hidup "
    "Pekerjaan\u00a0Umum Tenaga\u00a0Kerja Komunikasi\u00a0dan\u00a0Informatika"
).split()
COLUMNS = (
    "Nama;NIP;Instansi;Unit Kerja;Tahun;Jabatan;Jenis Jabatan;Eselon;Pendidikan Terakhir;Diklat Kepemimpinan;"
    "Diklat Fungsional;Diklat Teknis (JP);Seminar;Predikat Kinerja;Nilai SKP;Hukuman Disiplin"
).split(";")
AGENCY = "Pemerintah Kabupaten Tirta Kencana"
EDUCATION = ("S-3", "S-2", "S-1", "D-IV", "D-III", "D-II", "SMA", "SMP")
RATINGS = {"Sangat Baik": (91, 100), "Baik": (76, 90), "Cukup": (61, 75), "Kurang": (51, 60), "Buruk": (30, 50)}


class Employee:
    """One invented employee, drawn from a generator of random numbers."""

    def __init__(self, draw: random.Random, serial: int, year: int) -> None:
        self.name = f"{draw.choice(FIRST)} {draw.choice(LAST)} {draw.choice(LAST)}"
        born = datetime.date(draw.randint(year - 58, year - 26), draw.randint(1, 12), draw.randint(1, 28))
        entered = draw.randint(born.year + 20, min(born.year + 30, year - 2))
        self.sex = draw.choice("12")
        self.nip = f"{born:%Y%m%d}{entered}{draw.randint(1, 12):02}{self.sex}{serial % 1000:03}"
        self.unit = units()[draw.randrange(len(units()))]
        self.kind = draw.choices(("Struktural", "Fungsional", "Pelaksana"), (1, 5, 4))[0]
        self.draw = draw
        self.year = year

    def row(self) -> list[str]:
        """Give the employee's row under :data:`COLUMNS`."""
        draw, year = self.draw, self.year
        level = draw.choices(("II", "III", "IV"), (1, 4, 10))[0] if self.kind == "Struktural" else ""
        course = draw.choice((f"PIM {level}", "Belum")) if level else ""
        rating = draw.choices(tuple(RATINGS), (2, 12, 3, 1, 1))[0]
        low, high = RATINGS[rating]
        sanction = draw.choices(
            ("Tidak pernah", f"Ringan ({year - 2})", f"Sedang ({year - 4})", "Berat"), (96, 2, 1, 1)
        )[0]
        return [
            self.name,
            self.nip,
            AGENCY,
            self.unit,
            str(year),
            {
                "Struktural": f"Kepala Bidang {draw.choice(SERVICES)}",
                "Fungsional": draw.choice(("Guru Ahli Muda", "Perencana")),
            }.get(self.kind, "Pengadministrasi Umum"),
            self.kind,
            f"{level}.{draw.choice('ab')}" if level else "",
            draw.choices(EDUCATION, (1, 10, 45, 5, 15, 4, 18, 2))[0],
            course,
            draw.choice(("Sudah", "Belum")) if self.kind == "Fungsional" else "",
            draw.choice((f"{draw.randint(2, 60)}", f"{draw.randint(10, 60)} JP ({year - 1})", "Belum")),
            draw.choice(("Ya", "Tidak", f"Ya ({year - draw.randint(1, 4)})")),
            rating,
            f"{low + draw.randrange((high - low) * 100 + 1) / 100:.2f}".replace(".", ","),
            sanction,
        ]


def units() -> list[str]:
    """Give the units of the regency: services, districts and schools."""
    services = [f"Dinas {name}" for name in SERVICES]
    return [*services, *(f"Kecamatan Tirta {n}" for n in range(1, 26)), *(f"SD Negeri {n} Tirta" for n in range(1, 61))]


def spoil(draw: random.Random, row: list[str]) -> list[str]:
    """Give a row as an office may spoil it: a number missing, an unknown level, a cell too many, no rating."""
    row = list(row)
    way = draw.randrange(4)
    if way == 0:
        row[1] = ""
    elif way == 1:
        row[8] = "lain-lain"
    elif way == 2:
        row.append("berlebih")
    else:
        row[13] = row[14] = ""
    return row


def employees(count: int, seed: int, year: int) -> Iterator[Employee]:
    """Give so many employees, the same for the same seed."""
    draw = random.Random(seed)  # noqa: S311  # nothing here is a secret
    for serial in range(count):
        yield Employee(draw, serial, year)


def write(folder: Path, count: int, seed: int, year: int, broken: int = 0) -> Path:
    """Write the table of employees, and give its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "data-asn.csv"
    spoilt = random.Random(seed + 1)  # noqa: S311  # nothing here is a secret
    chosen = set(spoilt.sample(range(count), min(broken, count)))
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, delimiter=";", lineterminator="\n")
        table.writerow(COLUMNS)
        for number, employee in enumerate(employees(count, seed, year)):
            row = [cell.replace("\u00a0", " ") for cell in employee.row()]
            table.writerow(spoil(spoilt, row) if number in chosen else row)
    return path


def recap(employee: Employee, month: str) -> str:
    """Give an employee's recap of attendance, work and predicate for a month."""
    draw = employee.draw
    days = draw.randint(19, 22)
    absent = draw.choices((0, 1, 3), (95, 4, 1))[0]
    lines = {
        "NAMA": employee.name,
        "NIP": employee.nip,
        "JABATAN": "Pengadministrasi Umum",
        "KELAS JABATAN": draw.choice(("5", "7", "8", "9", "12")),
        "UNIT KERJA": employee.unit,
        "INSTANSI": AGENCY,
        "BULAN": month,
        "PREDIKAT KINERJA BULANAN": draw.choices(("SANGAT BAIK", "BAIK", "BUTUH PERBAIKAN"), (2, 7, 1))[0],
        "Jumlah menit kerja efektif disetujui": f"{draw.randint(4000, 7200)} menit",
        "Hari kerja": f"{days} hari",
        "Hadir": f"{days - absent} hari",
        "Terlambat 1 s.d. 30 menit (TL1)": f"{draw.randint(0, 4)} kali",
        "Terlambat 31 s.d. 60 menit (TL2)": f"{draw.randint(0, 1)} kali",
        "Pulang cepat 1 s.d. 30 menit (PSW1)": f"{draw.randint(0, 2)} kali",
        "Tanpa keterangan (TK)": f"{absent} hari" if absent else "-",
    }
    title = "REKAPITULASI KEHADIRAN DAN KINERJA BULANAN PEGAWAI"
    written = (f"{label:<37} : {words}".replace("\u00a0", " ") for label, words in lines.items())
    return "\n".join([title, "", *written]) + "\n"


def write_recaps(folder: Path, count: int, seed: int, year: int) -> Path:
    """Write a recap for each employee for March of a year, and give the file's path."""
    path = folder / "presensi.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number, employee in enumerate(employees(count, seed, year), 1):
            record = {"id": f"presensi-{number:05}", "text": recap(employee, f"Maret {year}")}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    return path


def main() -> None:
    """Write what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--employees", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=35)
    parser.add_argument("--year", type=int, default=2021)
    parser.add_argument("--broken", type=int, default=0)
    given = parser.parse_args()
    print(write(given.folder, given.employees, given.seed, given.year, given.broken))
    print(write_recaps(given.folder, given.employees, given.seed, given.year))


if __name__ == "__main__":
    main()
