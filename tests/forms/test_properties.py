"""What holds of every text: the general form reads it, and its sections are a tree over its words."""

from __future__ import annotations

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from urai.facts import Section
from urai.form import Form, detect
from urai.text import clean

PIECES = (
    """
Jakarta|JAKARTA|Kab. Bogor|bkd.go.id|KOMPAS.com|Liputan6.com|Humas BKN|KBRN|InfoPublik|NTT|Kota Kupang|MMC Kalteng
Selasa|Selasa (17/06/2025)|21 Juli 2025|19/06/2025|2023|(Oelamasi, 2023)|(ANTARA)|(PR)|jpnn.com|Tugujatim.id
Bupati|Pemkab Seruni memulai kerja sama|yang|dan|kata dia.|A|9|x|é|中|😀|Judul Berita yang Panjang
Penulis|Editor|Penulis: |Editor : |Foto: |Foto|Sumber: |Oleh |Ditulis oleh: |Laporan Wartawan |Humas Pemkab Maju
(na)|(adk/jpnn)|(Danang – Dinas Kominfo)|(HR. Bukhari)|(lihat)|[red]|(*)|***|**|*
Baca juga: |BACA JUGA|Baca juga:|Berita Terkait|Bagikan Artikel :|Tags: |#asn |Copyright |©
ADVERTISEMENT|Simak juga|saat
""".strip()
    .replace("\n", "|")
    .split("|")
)
MARKS = [" ", "  ", " - ", "-", "–", " – ", "—", ",", ", ", ".", ". ", ":", ": ", ";", "|", "/", "(", ")", "[", "]",
         '"', "”", "“", "’", "‘", "\n", "\n\n", "\r\n", "\\", "\\\n", "> ", "- ", "1. ", "###", "---", "•", "·",
         "\t", "\u00a0", "\x1c", "\u2028"]  # fmt: skip

documents = st.lists(st.sampled_from([*PIECES, *MARKS, *MARKS]), min_size=1, max_size=16).map("".join) | st.text()


def check_tree(text: str, sections: tuple[Section, ...]) -> None:
    seen = [False] * len(text)
    for index, section in enumerate(sections):
        words = text[section.start : section.end]
        assert words
        assert words == words.strip(), "a section begins and ends with what is seen"
        if section.parent is None:
            assert not any(seen[section.start : section.end]), "sections beside each other do not overlap"
            seen[section.start : section.end] = [True] * len(words)
        else:
            outer = sections[section.parent]
            assert section.parent < index
            assert outer.start <= section.start <= section.end <= outer.end
        for start, end in section.parts.values():
            assert section.start <= start < end <= section.end
    assert [section.start for section in sections] == sorted(section.start for section in sections)
    rest = "".join(character for character, covered in zip(text, seen, strict=True) if not covered)
    assert not rest.replace("\\", "").strip(), "outside of sections is white space, or a markdown line break"


@settings(max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(documents)
@example("Foto:: ")
@example("19/06/2025|‘")
@example("Laporan Wartawan   : ")
@example("x\\\\\ny")
@example("Penulis:\nA")
@example("(Penulis:  )")
@example("Ba’a(Rabu, Rabu, NTT)–Kabar. Kata dia.")
def test_the_general_form_reads_every_text_that_has_a_word(forms: list[Form], written: str) -> None:
    text = clean(written)
    general: list[Form] = [form for form in forms if form.name == "umum"]
    layout = detect(text, general).layout
    assert layout.form == "umum" or not any(character.isalnum() for character in text)
    check_tree(text, layout.sections)


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(["jpnn.com, NGAWI - ", "Ngawi (ANTARA) - ", "NGAWI, Tugujatim.id – ", "Ngawi – "]), documents)
def test_every_form_gives_a_tree_over_the_words(forms: list[Form], opening: str, written: str) -> None:
    text = clean(f"{opening}Bupati melantik camat di pendopo. (*)\n{written}")
    check_tree(text, detect(text, forms).layout.sections)
