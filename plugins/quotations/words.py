"""Closed classes of words around quotations: pronouns, titles, offices, and what may stand beside a name."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from typing import Any

import tomli

import urai

_LEXICONS = urai.bundled("urai.rules") / "news" / "lexicons"

PRONOUNS = frozenset({"ia", "dia", "beliau", "pihaknya", "dirinya", "nya"})
"""Words that stand for the person spoken of last."""

DEMONSTRATIVES = frozenset({"ini", "itu", "tersebut", "tadi"})

DESCRIPTIONS = frozenset(
    "pria perempuan wanita lelaki laki-laki sosok tokoh politisi politikus alumnus alumni lulusan mantan eks bapak ibu "
    "ayah putra putri anak adik kakak suami istri orang pejabat kader peraih penerima pemilik jebolan".split()
)
"""Nouns that describe a person already named: kata pria kelahiran Jember itu."""

def lexicon(name: str) -> dict[str, Any]:
    """Read one of the pack's lexicons."""
    return tomli.loads((_LEXICONS / name).read_text(encoding="utf-8"))


def lexicon_rows(name: str) -> Iterator[dict[str, str]]:
    """Read one of the pack's tables: lines of columns under a line of their names."""
    lines = [line for line in (_LEXICONS / name).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return csv.DictReader(lines, delimiter="\t")


def _forms(entries: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """Give each written form of a lexicon's entries in small letters, with the entry's name."""
    for entry in entries:
        for form in (entry["name"], *entry.get("aliases", ())):
            yield form.casefold(), entry["name"].casefold()


_POSITIONS = lexicon("positions.toml")
_TITLES = [entry for entry in lexicon("titles.toml")["honorific"] if not entry.get("part_of_name")]

HONORIFICS = frozenset(word for form, _ in _forms(_TITLES) for word in re.findall(r"[^\W\d_]+", form))
"""Words of titles before a name, without their full stops."""

ACTING = frozenset(word.rstrip(".-") for form, _ in _forms(_POSITIONS["prefix"]) for word in form.split())
"""What stands before an office without being its name: plt, mantan."""

ABBREVIATED = {
    form: name for form, name in _forms(_POSITIONS["position"]) if " " not in form and " " in name and form != name.split()[0]
}
ABBREVIATED |= {
    f"men{form.removeprefix('kemen').removeprefix('kem')}": name.replace("kementerian", "menteri")
    for form, name in _forms(lexicon("ministries.toml")["ministry"])
    if form.startswith("kem") and not form.startswith("kementerian") and form.isalpha()
}
"""Offices written in one word, with the words that they stand for: sekda, sekretaris daerah; mendagri, menteri dalam negeri."""

OFFICE_HEADS = (
    frozenset(form.split()[0] for form, _ in _forms(_POSITIONS["position"])) | ABBREVIATED.keys() | ACTING
) - {"ibu", "hukum", "sub", "senior", "guru", "tenaga", "general", "branch", "owner", "ka", "polisi", "pemilik", "duta"}
"""The first words of offices' names."""

INSTITUTIONS = frozenset(
    word for key in ("bodies", "named_bodies", "governments") for word in lexicon("name_words.toml")[key].split()
)
"""The first words of institutions' names."""

SOLE_OFFICES = frozenset("bupati walikota gubernur presiden wabup wagub wawali sekda camat lurah rektor menteri wali".split())
"""Offices that a text also names in small letters and without an institution."""

GOVERNING = frozenset(
    "kepada dengan dari untuk terhadap pada bagi bersama beserta mewakili antara di ke tentang soal terkait mengenai selain "
    "termasuk seperti sebagai atas demi buat tanpa dampingan hadapan didampingi disaksikan dihadiri diikuti ditemani disambut "
    "dibantu ditemui diterima menjadi adalah yakni yaitu milik bernama".split()
)
"""Words whose noun is not the one who acts or speaks."""

LISTING = frozenset("didampingi disaksikan dihadiri diikuti ditemani bersama beserta yakni yaitu antara dari termasuk seperti".split())
"""Governing words that a whole list of names may follow."""

LEADING = frozenset(
    "menurut oleh sementara sementara itu lalu kemudian juga sedangkan namun bahwa saat ketika usai seusai setelah sebelum karena "
    "jika bila agar sehingga maka hari pagi siang sore malam lanjut tambah ujar kata lebih tersebut ini dan".split()
)
"""Words after which a clause's own subject may follow."""

STOPS = frozenset(
    "saat ketika usai seusai setelah sebelum sesaat dalam di pada kepada sambil seraya sembari melalui lewat dengan seperti "
    "sebagaimana dikutip dilansir dihubungi ditemui dijumpai diwawancarai menanggapi merujuk mengutip menirukan terkait mengenai "
    "soal tentang untuk menjawab mengakhiri menutup sekaligus bersama didampingi disela di-sela-sela disambut menambahkan "
    "melanjutkan begitu kala tatkala selepas menyambut mengawali membuka terhadap lagi penuh".split()
)
"""Words that end the name of the one who speaks: kata Sari saat ditemui …"""

LAWS = frozenset("undang-undang uu uud pp perpu perppu perpres permen perda perbup perwali pergub se sk pasal peraturan".split())
"""What says something without speaking."""

CONNECTIVES = re.compile(
    r"(?:(?:adapun|namun(?: demikian| begitu)?|tetapi|tapi|padahal|sedangkan|sementara(?: itu)?|selain itu|selanjutnya|kemudian|lalu|"
    r"apalagi|apa lagi|apalagi lagi|bahkan|karena itu|oleh karena itu|oleh sebab itu|untuk itu|dengan demikian|dengan begitu|"
    r"di sisi lain|di samping itu|sebab|pasalnya|lebih lanjut|lebih jauh|jadi|dan|terlebih|meski(?:pun)? begitu|meski(?:pun)? demikian|"
    r"kendati begitu|kendati demikian|walau begitu|setelah itu|sebelumnya|sebaliknya|terkait hal itu|misalnya|artinya|intinya|"
    r"pada prinsipnya|tak hanya itu|tidak hanya itu|saat ini|ke depan|nantinya|hanya saja|dalam kesempatan (?:itu|tersebut|ini|yang sama)|"
    r"pada kesempatan (?:itu|tersebut|ini|yang sama))\b[\s,]*)+",
    re.IGNORECASE,
)
"""What links a sentence to the one before, and says nothing by itself."""
