"""The report's Indonesian: names of sections, fields and severities; numbers and days."""

from __future__ import annotations

from datetime import datetime

SECTIONS = {
    "article": "Pasal",
    "attachment": "Lampiran",
    "caption": "Keterangan gambar",
    "chapter": "Bab",
    "clause": "Ayat",
    "consideration": "Pertimbangan",
    "credit": "Kredit",
    "dateline": "Titimangsa",
    "dictum": "Diktum",
    "field": "Isian",
    "footer": "Kaki dokumen",
    "heading": "Subjudul",
    "headline": "Judul",
    "item": "Butir",
    "judul": "Judul",
    "kepala": "Kepala dokumen",
    "lead": "Teras",
    "letterhead": "Kop surat",
    "list_item": "Butir",
    "paragraph": "Paragraf",
    "quote": "Kutipan",
    "related_link": "Tautan terkait",
    "row": "Baris",
    "signature": "Tanda tangan",
    "table": "Tabel",
    "table_row": "Baris tabel",
    "title": "Judul",
}

FIELDS = {
    "about": "Tentang",
    "acronym": "Akronim",
    "amount": "Jumlah",
    "code": "Kode",
    "cue": "Kata pengantar",
    "currency": "Mata uang",
    "date": "Tanggal",
    "edtf": "Tanggal (EDTF)",
    "giver": "Pemberi",
    "kind": "Jenis",
    "long": "Bentuk panjang",
    "name": "Nama",
    "nik": "NIK",
    "nip": "NIP",
    "note": "Catatan",
    "number": "Nomor",
    "of": "Dari",
    "organization": "Lembaga",
    "organizer": "Penyelenggara",
    "outlet": "Media",
    "per": "Per",
    "period": "Periode",
    "person": "Orang",
    "place": "Tempat",
    "position": "Jabatan",
    "rank": "Peringkat",
    "reasons": "Alasan",
    "recipient": "Penerima",
    "relative": "Relatif",
    "score": "Skor",
    "short": "Bentuk pendek",
    "source": "Sumber",
    "speaker": "Penutur",
    "status": "Status",
    "subject": "Subjek",
    "unit": "Satuan",
    "value": "Nilai",
    "year": "Tahun",
}

FORMS = {"plain": "Tanpa bentuk", "summary": "Ringkasan"}

SEVERITIES = {"error": "Galat", "warning": "Peringatan", "info": "Catatan"}

MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)


def in_words(name: str) -> str:
    """Write an identifier as a label: ``job_selection`` gives ``Job selection``."""
    words = name.replace("_", " ").replace("-", " ").strip()
    return words[:1].upper() + words[1:] or name


def form_label(name: str) -> str:
    """Give the label of a form of documents."""
    return FORMS.get(name) or in_words(name)


def number(value: int) -> str:
    """Write a whole number as Indonesian does: ``60.123``."""
    return f"{value:,}".replace(",", ".")


def moment(stamp: str) -> str:
    """Write an ISO 8601 date and time in Indonesian; give anything else back as it is."""
    try:
        at = datetime.fromisoformat(stamp)
    except ValueError:
        return stamp
    day = f"{at.day} {MONTHS[at.month - 1]} {at.year}"
    if len(stamp) <= len("2018-02-19"):
        return day
    zone = f" {at.tzname()}" if at.tzinfo else ""
    return f"{day} pukul {at:%H.%M}{zone}"
