"""Credits of the general form: every common wording, wherever it stands, and brackets that sign nothing."""

from __future__ import annotations

import pytest
from tests.forms.reading import credits_of, kinds_of

from urai.form import Form

NEWS = "Bupati Seruni melantik tiga puluh pejabat baru di pendopo, Senin (2/5/2022). Acara itu dihadiri seluruh camat."
NEXT = "Mereka mulai bekerja pekan depan."

# A line of credits, and the credits in it as role = name.
LINES = """
Penulis : Rina Astuti => Penulis = Rina Astuti
Penulis:Rina Astuti => Penulis = Rina Astuti
PENULIS: RINA => PENULIS = RINA
Penulis :⍽Rina Astuti, S.Kom., MIS => Penulis = Rina Astuti, S.Kom., MIS
Editor  : Bayu => Editor = Bayu
Redaktur : Tim Redaksi => Redaktur = Tim Redaksi
Redaktur Pelaksana: Rina => Redaktur Pelaksana = Rina
Redaktur & Reporter : Rina => Redaktur & Reporter = Rina
Reporter: Rina => Reporter = Rina
Pewarta: Rina M. Astuti => Pewarta = Rina M. Astuti
Wartawan : Rina => Wartawan = Rina
Kontributor: Rina => Kontributor = Rina
Fotografer: Rina => Fotografer = Rina
Foto: Dok. Humas => Foto = Dok. Humas
Sumber: Humas Pemkab => Sumber = Humas Pemkab
Laporan: Rina => Laporan = Rina
Laporan Wartawan Harian Pagi, Rina => Laporan Wartawan = Harian Pagi, Rina
Oleh: Rina => Oleh = Rina
Oleh Rina Astuti => Oleh = Rina Astuti
Ditulis oleh: Rina => Ditulis oleh = Rina
Publisher: Rina => Publisher = Rina
Admin : Rina => Admin = Rina
Uploader: Rina => Uploader = Rina
Humas: Rina => Humas = Rina
Penulis/Editor: Rina => Penulis/Editor = Rina
Penulis dan Foto: Rina => Penulis dan Foto = Rina
Penulis: Rina | Editor: Bayu => Penulis = Rina ; Editor = Bayu
Penulis: Rina / Editor: Bayu => Penulis = Rina ; Editor = Bayu
Penulis: Rina; Editor: Bayu; Foto: Tegar => Penulis = Rina ; Editor = Bayu ; Foto = Tegar
Penulis: Rina Editor: Bayu => Penulis = Rina ; Editor = Bayu
Penulis: Rina | 12 Januari 2024 => Penulis = Rina
Penulis: Rina | Kabar Kita => Penulis = Rina
Penulis: Rina | => Penulis = Rina
Penulis: Rina.\\ => Penulis = Rina.
Foto: Tegar/Humas\\ => Foto = Tegar/Humas
(adk/jpnn) => - = adk/jpnn
(na) => - = na
(hms) => - = hms
(RED) => - = RED
(humas/kominfo) => - = humas/kominfo
(Humas/Kominfo) => - = Humas/Kominfo
(rr/HUMAS SERUNI) => - = rr/HUMAS SERUNI
(Tegar – Dinas Komunikasi dan Informatika Kabupaten Maju) => - = Tegar – Dinas Komunikasi dan Informatika Kabupaten Maju
(Tegar Wicaksono - Dinas Kominfo Kabupaten Maju) => - = Tegar Wicaksono - Dinas Kominfo Kabupaten Maju
(Sumber: BKN) => Sumber = BKN
(foto: Tegar/Humas) => foto = Tegar/Humas
[ogi] => - = ogi
"""

NO_CREDITS = """
(*)
***
(**)
Oleh karena itu, bupati meminta semua pegawai bekerja lebih giat lagi tahun depan.
Foto: Bupati Seruni (tengah) saat menyerahkan surat keputusan di pendopo.
Humas adalah wajah pemerintah daerah di mata warga.
Sumber daya manusia: kunci kemajuan daerah.
Editor :
"""

# What closes a paragraph, and who signed there ("-" where nobody did).
ENDINGS = """
.⍽(adk/jpnn) => adk/jpnn
.(esy/jpnn) => esy/jpnn
. (na) => na
. (RED) => RED
. (Red.) => Red.
. (Rina/Diskominfo) => Rina/Diskominfo
. (Humas Setda Kab. Maju) => Humas Setda Kab. Maju
. (hms/kominfo) (*) => hms/kominfo
. (*/hms) => */hms
. (na)\\ => na
. [ogi] => ogi
,” kata bupati. (na) => na
.” (RED) => RED
,” (na) => na
. (*) => -
.(*) => -
. *** => -
.*** => -
. (HR. Bukhari) => -
. (QS Al Maidah: 2) => -
. (lihat tabel) => -
. (bersambung) => -
. (12/3/2022) => -
. (Acara ini didukung oleh semua pihak) => -
 dan aparatur sipil negara (ASN) => -
 dan aparatur sipil negara (ASN). => -
 bernama “Sistem Informasi Kepegawaian” (SIK) => -
"""


def rows(table: str) -> list[tuple[str, str]]:
    return [
        (left.replace("⍽", "\u00a0"), right) for left, right in (row.split(" => ") for row in table.splitlines() if row)
    ]


def expected(written: str) -> list[tuple[str | None, str]]:
    pairs = [pair.split(" = ") for pair in written.split(" ; ")]
    return [(None if role == "-" else role, name) for role, name in pairs]


@pytest.mark.parametrize(("line", "written"), rows(LINES))
@pytest.mark.parametrize("where", ["end", "between", "alone"])
def test_a_line_of_credits_is_taken_apart(line: str, written: str, where: str, forms: list[Form]) -> None:
    text = {"end": f"{NEWS}\n\n{line}", "between": f"{NEWS}\n{line}\n{NEXT}", "alone": line}[where]
    assert credits_of(text, forms) == expected(written)


@pytest.mark.parametrize("line", ["Penulis: Rina Astuti", "Oleh Rina Astuti", "Penulis: Rina | Editor: Bayu"])
def test_a_byline_stands_under_the_headline_too(line: str, forms: list[Form]) -> None:
    text = f"Bupati Seruni Lantik Tiga Puluh Pejabat\n{line}\n{NEWS}"
    assert kinds_of(text, forms) == ["headline", "byline", "paragraph"]


def test_a_name_may_stand_below_its_role(forms: list[Form]) -> None:
    assert credits_of(f"{NEWS}\nPenulis :\nRina Astuti", forms) == [("Penulis", "Rina Astuti")]
    assert credits_of(f"{NEWS}\nEditor :\nBerita Terkait", forms) == []


def test_the_picture_above_an_article_has_its_photographer(forms: list[Form]) -> None:
    for closing in ("Foto: Humas Seruni", "(foto: Humas Seruni)"):
        text = f"Bupati melantik pejabat di pendopo, Senin pagi. {closing}\n\n{NEWS}"
        assert kinds_of(text, forms) == ["caption", "paragraph"]
        assert [name for _, name in credits_of(text, forms)] == ["Humas Seruni"]


def test_an_office_signs_on_the_last_line(forms: list[Form]) -> None:
    assert credits_of(f"{NEWS}\n\nHumas Pemkab Seruni\n", forms) == [(None, "Humas Pemkab Seruni")]
    assert credits_of(f"Humas Pemkab Seruni\n\n{NEWS}", forms) == []


@pytest.mark.parametrize("heading", ["(INTRO)", "[Reff]"])
def test_a_heading_in_brackets_is_no_credit(heading: str, forms: list[Form]) -> None:
    assert credits_of(f"Payung Untuk Berdua\n\n{heading}\nHujan turun di kota\n", forms) == []


@pytest.mark.parametrize("line", [row for row in NO_CREDITS.splitlines() if row])
def test_what_only_looks_like_a_credit_is_none(line: str, forms: list[Form]) -> None:
    assert credits_of(f"{NEWS}\n{line}\n{NEXT}", forms) == []


@pytest.mark.parametrize(("ending", "signed"), rows(ENDINGS))
def test_a_bracket_at_the_end_of_a_paragraph_signs_it_only_behind_a_sentence(
    ending: str, signed: str, forms: list[Form]
) -> None:
    names = [] if signed == "-" else [signed]
    for text in (f"“{NEWS.rstrip('.')}{ending}", f"{NEXT}\n{NEWS.rstrip('.')}{ending}\n{NEXT}"):
        assert [name for _, name in credits_of(text, forms)] == names
