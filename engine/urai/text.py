"""Turn bytes into text, and text into what grammars read.

Cleaning never changes the length of a text: every offset into the cleaned text is the same
offset into the original, so no map is needed and the evidence is always ``text[start:end]``.
"""

from __future__ import annotations

import codecs
import re

from urai.errors import ReadError

_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\x0b\ufeff"
_CLEANING = {**dict.fromkeys(_SPACES, " "), "\u2028": "\n", "\u2029": "\n", "\x85": "\n", "\x0c": "\n"}
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decode(data: bytes) -> tuple[str, str]:
    """Give the text of ``data`` and the encoding that it was read in.

    A byte-order mark decides and is not part of the text. Without one the text is UTF-8, or
    Windows-1252 (which holds Latin-1) where the bytes are not UTF-8.

    Raises:
        ReadError: the bytes are empty or no text.

    """
    if not data.strip():
        raise ReadError("berkasnya kosong; hapus berkas itu atau isi dengan teksnya")
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding), encoding
            except UnicodeDecodeError as error:
                reason = f"berkasnya bertanda urutan bita {encoding}, tetapi bita ke-{error.start} bukan {encoding}"
                raise ReadError(f"{reason}; simpan ulang sebagai UTF-8") from None
    if _CONTROL.search(data):
        raise ReadError("berkasnya biner, bukan teks; ubah dahulu menjadi teks biasa dalam UTF-8")
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace"), "windows-1252"


def clean(text: str) -> str:
    """Give the text that grammars read, of the same length.

    Each space that is not a plain one becomes one, and each line ends with a line feed
    (the carriage return before it becomes a space that ends the line).
    """
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    for odd, plain in _CLEANING.items():
        if odd in text:  # most texts have none, and looking is quicker than translating
            text = text.replace(odd, plain)
    return text


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Give the line and column, both counted from 1, of a code-point offset."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
