"""Tables: every record of a CSV or XLSX file is a document of labels and values; every oddity has its outcome."""

from __future__ import annotations

import builtins
import datetime
import io
import re
import string
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from urai.plugins.tables import csv_files, read_xlsx, records, templates, unknown, xlsx_files

import urai
from urai.loading import Loaded

TEMPLATE = """\
title = "DATA ASN TAHUN {tahun}"
summary = "s"
key = ["nip"]
column.nip = { label = "NIP", required = true }
column.nama = { label = "Nama", aliases = ["Nama Lengkap"], required = true }
column.tahun = { label = "Tahun" }
column.nilai = { label = "Nilai SKP", aliases = ["SKP"] }
"""
LOG = """\
title = "CATATAN HARIAN"
summary = "s"
key = ["nip", "bulan"]
rows_title = "KEGIATAN"
column.nip = { label = "NIP", required = true }
column.bulan = { label = "Bulan", required = true }
column.unit = { label = "Unit" }
column.tanggal = { label = "Tanggal", row = true, required = true }
column.uraian = { label = "Uraian", row = true }
"""


def template(text: str = TEMPLATE, name: str = "uji/data") -> templates.Template:
    found, problems = templates.read_template(text, "data.toml", name)
    assert not problems
    assert found is not None
    return found


def from_csv(text: str | bytes, *known: templates.Template) -> list[Any]:
    data = text.encode() if isinstance(text, str) else text
    source = urai.Input("pegawai", "pegawai.csv", data)
    return list(records.documents(source, [csv_files.read_grid(source)], known or [template()]))


Fill = Callable[[Any], None]


def workbook(*fills: Fill) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)  # type: ignore[arg-type]
    for number, fill in enumerate(fills, 1):
        fill(book.create_sheet(f"Lembar{number}"))
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def from_xlsx(*fills: Fill, known: tuple[templates.Template, ...] = ()) -> list[Any]:
    source = urai.Input("pegawai", "pegawai.xlsx", workbook(*fills))
    return list(records.documents(source, xlsx_files.read_grids(source), known or [template()]))


def rows(*lines: list[Any]) -> Fill:
    def fill(sheet: Any) -> None:
        for line in lines:
            sheet.append(line)

    return fill


# --- Records ---------------------------------------------------------------------------------------------------------


def test_record_is_labels_and_values_under_its_title() -> None:
    (document,) = from_csv("nama lengkap;NIP;SKP;TAHUN\nRina Astuti;19790507;82,50;2021\n")
    assert document.id == "pegawai#19790507"
    assert document.path == "pegawai.csv:2"
    assert document.text == (
        "DATA ASN TAHUN 2021\n\nNIP       : 19790507\nNama      : Rina Astuti\nTahun     : 2021\nNilai SKP : 82,50\n"
    )


def test_empty_cells_and_columns_nobody_knows_are_left_out() -> None:
    (document,) = from_csv("nip;nama;skp;hobi\n1;Rina;;catur\n")
    assert "SKP" not in document.text
    assert "catur" not in document.text


def test_empty_cell_leaves_the_record_open_where_it_is_no_key() -> None:
    (document,) = from_csv("nip;nama;skp\n1;;80\n")
    assert document.text == "DATA ASN TAHUN \n\nNIP       : 1\nNilai SKP : 80\n"


def test_key_column_that_need_not_be_there_is_left_out_of_the_id() -> None:
    known = template(TEMPLATE.replace('key = ["nip"]', 'key = ["nip", "tahun"]'))
    assert [d.id for d in from_csv("nip;nama;tahun\n1;A;2020\n2;B;\n", known)] == ["pegawai#1/2020", "pegawai#2"]


def test_rows_with_one_key_are_one_record_with_a_table() -> None:
    known = template(LOG, "uji/log")
    first, second = from_csv(
        "NIP,Bulan,Unit,Tanggal,Uraian\n1,Mei,A,2 Mei,Apel | senam\n2,Mei,A,2 Mei,Rapat\n1,Mei,A,3 Mei,\n", known
    )
    assert first.id == "pegawai#1/Mei"
    assert first.text.endswith(
        "Unit  : A\n\nKEGIATAN\nNo | Tanggal | Uraian\n1 | 2 Mei | Apel / senam\n2 | 3 Mei | -\n"
    )
    assert second.path == "pegawai.csv:3"


def test_row_that_contradicts_its_record_fails_alone() -> None:
    known = template(LOG, "uji/log")
    failure, document = from_csv("NIP,Bulan,Unit,Tanggal\n1,Mei,A,2 Mei\n1,Mei,B,3 Mei\n", known)
    assert failure == urai.Failure(
        "pegawai#baris-3",
        "pegawai.csv:3",
        "Unit di sini 'B', di baris 2 dengan kunci yang sama 'A'; perbaiki salah satunya",
    )
    assert "3 Mei" not in document.text


def test_two_records_with_one_key_are_two_documents() -> None:
    assert [d.id for d in from_csv("nip;nama\n1;A\n1;B\n")] == ["pegawai#1", "pegawai#1~2"]


def test_template_with_the_most_columns_wins_and_one_without_its_required_columns_never() -> None:
    lax = template('title = "X"\nsummary = "s"\nkey = ["nama"]\ncolumn.nama = { label = "Nama" }\n', "a/a")
    assert from_csv("nip;nama\n1;A\n", lax, template())[0].text.startswith("DATA ASN")
    assert from_csv("nama;umur\nA;3\n", lax, template())[0].text.startswith("X\n")


def test_lines_above_the_header_state_values_for_all() -> None:
    found = from_csv("DAFTAR PEGAWAI;;\nTahun : 2021;;\n;;\nnip;nama;skp\n1;A;80\n2;B;81\n")
    assert [d.text.splitlines()[0] for d in found] == ["DATA ASN TAHUN 2021"] * 2


@pytest.mark.parametrize("line", ["(1);(2);(3)", "1;2;3", ";;", "Jumlah;;161", "Rata-rata;;80,5"])
def test_lines_that_are_no_records_are_passed_over(line: str) -> None:
    found = (
        from_csv(f"nip;nama;skp\n{line}\n1;A;80\n") if line[0] in "(1" else from_csv(f"nip;nama;skp\n1;A;8\n{line}\n")
    )
    assert [d.id for d in found] == ["pegawai#1"]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (";Budi;80", "NIP kosong; isi, atau hapus barisnya"),
        ("2;Budi;80;lebih", "barisnya 4 sel, kepala tabelnya 3"),
        ('2;"Budi;80', "tanda kutip dibuka dan tidak ditutup"),
        ('2;"Budi"x;80', "gandakan tanda kutip di dalam sel"),
    ],
)
def test_broken_row_is_a_failure_named_by_file_and_row(line: str, reason: str) -> None:
    found = from_csv(f"nip;nama;skp\n1;A;80\n{line}\n3;C;82\n")
    documents = [item for item in found if isinstance(item, urai.Document)]
    (failure,) = [item for item in found if isinstance(item, urai.Failure)]
    assert [document.id for document in documents] == ["pegawai#1", "pegawai#3"]
    assert (failure.doc, failure.path) == ("pegawai#baris-3", "pegawai.csv:3")
    assert reason in failure.reason


# --- CSV -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("separator", list(csv_files.SEPARATORS))
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_separator_encoding_and_line_ends_are_found(separator: str, encoding: str, end: str) -> None:
    lines = [separator.join(line) for line in (["nip", "nama", "skp"], ["1", "Renée", '"82,5"'], ["2", "Ali", "80"])]
    found = from_csv(end.join(lines).encode(encoding))
    assert [d.id for d in found] == ["pegawai#1", "pegawai#2"]
    assert "Renée" in found[0].text
    assert "82,5" in found[0].text


def test_excel_says_the_separator_itself() -> None:
    assert from_csv("sep=;\nnip;nama\n1;A,B\n")[0].path == "pegawai.csv:3"


def test_cell_over_several_lines_is_one_line_of_text() -> None:
    first, second = from_csv('nip;nama\n1;"Rina\nAstuti"\n2;B\n')
    assert "Rina Astuti" in first.text
    assert second.path == "pegawai.csv:4"


def test_table_that_no_template_knows_is_labels_and_values_with_a_finding() -> None:
    (document,) = from_csv("kota;luas\nBima;207,5\n")
    assert document.id == "pegawai#2"
    assert document.text == "DATA TABEL PEGAWAI\n\nkota : Bima\nluas : 207,5\n"
    view = urai.View(document, document.text, urai.Layout("plain", "", ()), {})
    (remark,) = unknown(view)
    assert (remark.start, remark.end, remark.severity) == (0, 18, "info")


@pytest.mark.parametrize("text", ["hanya satu kata", "satu\ndua\n"])
def test_file_without_a_table_says_so(text: str) -> None:
    with pytest.raises(urai.ReadError, match="berkasnya tanpa tabel"):
        from_csv(text)


@pytest.mark.parametrize("rows", ["", ";\n", "1;2;3;4\n"])
def test_a_table_without_records_says_so(rows: str) -> None:
    with pytest.raises(urai.ReadError, match="tabelnya hanya kepala"):
        from_csv("nip;nama;tahun;nilai\n" + rows)


CELLS = st.text(string.ascii_letters + string.digits + ' ,;|"\n-', max_size=12)


@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=8))
def test_every_row_of_any_file_is_a_document_or_a_failure(cells: list[tuple[str, str]]) -> None:
    quoted = [";".join('"' + cell.replace('"', '""') + '"' for cell in pair) for pair in cells]
    text = "\n".join(["nip;nama", *quoted]) + "\n"
    if not any(cell.strip() for pair in cells for cell in pair):
        with pytest.raises(urai.ReadError, match="hanya kepala"):
            from_csv(text)
        return
    try:
        found = from_csv(text)
    except urai.ReadError:  # what looks like totals or column numbers is no record
        found = []
    filled = [tuple(" ".join(c.replace("|", "/").split()) for c in pair) for pair in cells]
    documents = [item for item in found if isinstance(item, urai.Document)]
    assert len(found) <= len(cells)
    assert len(documents) <= sum(bool(nip) for nip, _ in filled)
    for document in documents:
        assert re.fullmatch(r"DATA ASN TAHUN \n\nNIP *: [^\n]+\n(?:Nama : [^\n]+\n)?", document.text)


# --- XLSX ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "number_format", "words"),
    [
        (82.5, "General", "82,5"),
        (80.0, "General", "80"),
        (0.1 + 0.2, "General", "0,3"),
        (0.85, "0%", "85%"),
        (0.0425, "0.00%", "4,25%"),
        (-3, "General", "-3"),
        (True, "General", "Ya"),
        (False, "General", "Tidak"),
        (datetime.datetime(1945, 8, 17), "General", "17 Agustus 1945"),
        (datetime.datetime(2021, 3, 5, 7, 30), "General", "5 Maret 2021 07.30"),
        (datetime.date(2021, 3, 5), "General", "5 Maret 2021"),
        (datetime.time(16, 5), "General", "16.05"),
        (" kata ", "General", "kata"),
        (1234567890123456, "General", "1234567890123456"),
    ],
)
def test_cell_is_written_as_an_office_writes_it(value: Any, number_format: str, words: str) -> None:
    assert xlsx_files.words_of(value, number_format) == words


def test_sheets_are_read_one_after_another_and_empty_ones_passed_over() -> None:
    found = from_xlsx(rows(["nip", "nama"], ["1", "A"]), rows(), rows(["nama", "nip"], ["B", "2"]))
    assert [(d.id, d.path) for d in found] == [
        ("pegawai#1", "pegawai.xlsx:Lembar1:2"),
        ("pegawai#2", "pegawai.xlsx:Lembar3:2"),
    ]


def test_header_of_two_rows_with_merged_cells() -> None:
    def fill(sheet: Any) -> None:
        sheet.append(["DAFTAR"])
        sheet.append(["NIP", "Identitas", None, "Nilai"])
        sheet.append([None, "Nama", "Tahun", "SKP"])
        sheet.append(["1", "Rina", 2021, 82.5])
        sheet.merge_cells("B2:C2")
        sheet.merge_cells("A2:A3")

    (document,) = from_xlsx(fill)
    assert document.path == "pegawai.xlsx:Lembar1:4"
    assert document.text.endswith("NIP       : 1\nNama      : Rina\nTahun     : 2021\nNilai SKP : 82,5\n")


def test_cell_that_is_merged_over_rows_holds_in_each() -> None:
    def fill(sheet: Any) -> None:
        for line in (["nip", "bulan", "tanggal"], ["1", "Mei", "2 Mei"], [None, None, "3 Mei"]):
            sheet.append(line)
        sheet.merge_cells("A2:A3")
        sheet.merge_cells("B2:B3")

    (document,) = from_xlsx(fill, known=(template(LOG, "uji/log"),))
    assert document.text.endswith("1 | 2 Mei\n2 | 3 Mei\n")


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("=B2&C2", "sel A3 berisi rumus tanpa nilai tersimpan"),
        (1.98503152009011e17, "sel A3 berisi angka lebih dari 15 digit"),
        ("#REF!", "sel A3 berisi galat #REF!"),
    ],
)
def test_cell_without_words_fails_its_row_alone(value: Any, reason: str) -> None:
    failure, *documents = sorted(
        from_xlsx(rows(["nip", "nama"], ["1", "A"], [value, "B"], ["3", "C"])),
        key=lambda item: isinstance(item, urai.Document),
    )
    assert [document.id for document in documents] == ["pegawai#1", "pegawai#3"]
    assert failure.path == "pegawai.xlsx:Lembar1:3"
    assert reason in failure.reason


def test_file_that_is_no_workbook_says_so() -> None:
    with pytest.raises(urai.ReadError, match=r"berkasnya bukan buku kerja: .*; buka dan simpan ulang sebagai \.xlsx"):
        list(read_xlsx([], urai.Input("x", "x.xlsx", b"PK no zip")))


def test_missing_library_is_named_with_its_cure(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name == "openpyxl":
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(urai.ReadError, match=r"pip install 'urai\[xlsx\]'"):
        list(read_xlsx([], urai.Input("x", "x.xlsx", b"")))


# --- Templates -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ('key = ["nip"]', 'key = ["nipp"]', "there is no column 'nipp'; did you mean 'nip'?"),
        ('aliases = ["SKP"]', 'aliases = ["Nama"]', "'Nama' is a name of 'nama' too"),
        ('label = "NIP"', 'labels = "NIP"', "labels"),
    ],
)
def test_mistake_in_a_template_is_named_with_its_place(before: str, after: str, message: str) -> None:
    found, problems = templates.read_template(TEMPLATE.replace(before, after), "data.toml", "uji/data")
    assert found is None
    assert message in "\n".join(map(str, problems))
    assert "data.toml:" in str(problems[0])


def test_bundled_templates_are_right_and_read_their_own_labels(news: Loaded) -> None:
    found = templates.find_templates(news.catalogue.packs)
    assert len(found) > 8
    for known in found:
        labels = [column.label for column in known.file.column.values()]
        fitting = templates.match([known], labels)
        assert fitting is not None
        assert list(fitting[1].values()) == list(known.file.column)
