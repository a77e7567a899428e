"""Tell somebody's words from titles, terms and scare quotes: by what stands before, inside and after the marks."""

from __future__ import annotations

import re

from urai.plugins.quotations.candidates import Quotation

_NAMING = re.compile(
    r"(?:ber(?:tema(?:kan)?|tajuk(?:kan)?|judul|nama|tuliskan|tulisan|tagline|semboyan(?:kan)?|moto|motto|label|slogan|inisial)"
    r"|tema(?:nya)?|tajuk(?:nya)?|judul(?:nya)?|slogan(?:nya)?|semboyan(?:nya)?|mott?o(?:nya)?|tagline|jargon(?:nya)?|istilah"
    r"|sebutan|julukan|predikat|nama|dinama(?:kan|i)|disebut|dijuluki|dikenal|menyebut(?:nya)?|berbunyi|program|aplikasi|inovasi"
    r"|gerakan|lomba|kegiatan|acara|seminar|workshop|webinar|lokakarya|bimtek|buku|lagu|film|artikel|makalah|filosofi|konsep"
    r"|kategori|status|kata|frasa|kalimat|huruf|kode|yel-yel|tagar|hashtag|adalah|yaitu|yakni|sebagai|tersebut)$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_SENTENCE_END = ".!?…"
_LINKED_SPAN = 250
_ADJOINING = 40


def is_quotation(text: str, found: Quotation, before: Quotation | None) -> bool:
    """Say whether marked words are somebody's; ``before`` is the quotation just before, if any."""
    words = _WORD.findall(text[found.start : found.end])
    if not words:
        return False
    left = text[max(found.outer_start - 60, 0) : found.outer_start].rstrip(" (")
    last = left[-1:]
    sentence = text[found.end - 1] in ".,!?…" or text[found.outer_end : found.outer_end + 1] == ","
    if found.lead is not None and found.separated:
        return sentence or found.tail is not None or len(words) >= 6 or _stops_after(text, found)
    if before is not None and _linked(text, before, found):
        return sentence or len(words) >= 3
    if last in ("", "\n") or last in _SENTENCE_END + "”\"’'»)–—-":
        return _opens_sentence(text, found, words, sentence)
    if last in ",:":
        return _after_pause(found, left, words, sentence)
    return _inside_clause(found, left, words, sentence)


def _linked(text: str, before: Quotation, found: Quotation) -> bool:
    """Say whether a sentence goes on in these words that its speaker interrupted: “…,” kata Sari, “…”"""
    if before.tail is None or found.outer_start - before.tail.end > _LINKED_SPAN:
        return False
    between = text[before.tail.end : found.outer_start].rstrip()
    return "\n" not in between and between[-1:] in (",", ":") and not re.search(r"[a-z)]\. ", between)


def _opens_sentence(text: str, found: Quotation, words: list[str], sentence: bool) -> bool:
    if found.tail is not None:
        return sentence or (len(words) >= 3 and _can_speak(text, found)) or found.tail.form == "SAID_OF"
    if not found.closed:
        return len(words) >= 5
    if text[found.end - 1] in _SENTENCE_END + ",":
        return len(words) >= 3
    if _stops_after(text, found):
        return len(words) >= 5 and not _title(words)
    return len(words) >= 12


def _stops_after(text: str, found: Quotation) -> bool:
    """Say whether the sentence ends with the closing mark."""
    return text[found.outer_end : found.outer_end + 40].lstrip(" ")[:1] in ("", "\n", ".")


def _after_pause(found: Quotation, left: str, words: list[str], sentence: bool) -> bool:
    if _NAMING.search(left.rstrip(",: ")):
        return False
    if found.tail is not None:
        return sentence or len(words) >= 3
    return (sentence and len(words) >= 4) or (len(words) >= 7 and not _title(words))


def _inside_clause(found: Quotation, left: str, words: list[str], sentence: bool) -> bool:
    if _NAMING.search(left):
        return False
    if found.tail is not None:
        return len(words) >= (3 if sentence else 7)
    if found.lead is not None and found.outer_start - found.lead.end <= _ADJOINING:
        return len(words) >= (2 if sentence else 5) and not _title(words)
    return sentence and len(words) >= 10


def _can_speak(text: str, found: Quotation) -> bool:
    """Say whether a name or pronoun follows the verb: jelas Sari, but not jelas lebih baik."""
    if found.tail is None:
        return False
    rest = text[found.tail.end : found.tail.end + 30].lstrip()
    return found.named is not None or not rest[:1].islower() or bool(_SPEAKERS.match(rest))


_SPEAKERS = re.compile(
    r"(?:oleh|dia|ia|beliau|akun|mantan|pria|perempuan|wanita|lelaki|seorang|salah satu|orang|warga|bupati|wakil|wali|gubernur"
    r"|wabup|wagub|sekda|kepala|ketua|camat|lurah|menteri|presiden|direktur|sang|si|politisi|alumnus|pejabat|ibu|bapak|pak|bu)\b"
)


def _title(words: list[str]) -> bool:
    """Say whether most of the longer words have capitals."""
    longer = [word for word in words if len(word) > 3]
    return len(longer) >= 2 and sum(word[0].isupper() for word in longer) > len(longer) * 0.6
