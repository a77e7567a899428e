"""The check of announced lists of bodies, places and programmes: as many as the text says there are."""

from __future__ import annotations

import re
from collections.abc import Iterator

import urai

_WORDS = {
    word: count for count, word in enumerate("dua tiga empat lima enam tujuh delapan sembilan sepuluh".split(), 2)
}
# Nouns whose members are listed by name, one by one; people come as groups and with degrees.
_NAMED_ONE_BY_ONE = frozenset(
    """aplikasi aspek bandara bank dimensi dinas desa indikator inovasi instansi kabupaten kampus kategori kecamatan
    kelurahan kementerian komponen kota lembaga nagari pasar pelabuhan penghargaan perangkat perguruan pilar program
    provinsi pulau puskesmas rumah sekolah universitas""".split()
)
_ITEM = r"[A-Z][\w'’/-]*(?:\s(?:[A-Z][\w'’/-]*|\d{1,3})){0,5}(?:\s\([A-Z][^()\d\n]{1,30}\))?"
# empat puskesmas percontohan, yakni Puskesmas Melati, Puskesmas Mawar, dan Puskesmas Kenanga.
_ANNOUNCED = re.compile(
    r"(?<![\w.,/-])(?P<said>(?P<count>dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|[2-9]|1\d)"
    r"(?:\s\(\w+\))?\s(?P<noun>[a-z]{3,20}))(?:\s(?!dari\b)[a-z]{2,20}){0,4},?\s(?:yakni|yaitu|ialah):?\s"
    rf"(?P<list>{_ITEM}(?:,\s{_ITEM}){{0,18}}(?P<comma>,)?\s(?:dan|serta)\s{_ITEM})(?=[.;\n]|,\s[a-z]|$)"
)
_SEPARATOR = re.compile(r",?\s(?:dan|serta)\s|,\s")
# Not all of them, or not exactly so many: satu dari tiga desa; sedikitnya tiga desa
_ROUGH_BEFORE = re.compile(
    r"\b(?:dari|antara|sekitar|sedikitnya|setidaknya|minimal|hampir|lebih|kurang|salah|ratus|puluh|ribu)\s$",
    re.IGNORECASE,
)
_OTHER_COUNT = re.compile(r"\b(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|\d{1,2})\s(?=[a-z])")
_BEFORE = 100


def check_list_counts(view: urai.View) -> Iterator[urai.Remark]:
    """Report a count that the list of names right after it does not bear out; silent where the list is not plain."""
    for found in _ANNOUNCED.finditer(view.text):
        count, listed = _number(found["count"]), _SEPARATOR.split(found["list"])
        if _ROUGH_BEFORE.search(view.text, max(0, found.start() - 20), found.start()):
            continue
        if _possible(count, listed, found) or view.between(*found.span("list"), "person"):
            continue
        earlier = _OTHER_COUNT.findall(view.text, max(0, found.start() - _BEFORE), found.start())
        if len(listed) in {_number(word.strip()) for word in earlier}:
            continue
        start, end = found.span("said")
        message = f"“{found['said']}”, tetapi daftarnya memuat {len(listed)}: {', '.join(listed)}"
        yield urai.Remark(message, start, end, suggestion=f"{len(listed)} {found['noun']}")


def _number(word: str) -> int:
    return _WORDS.get(word) or int(word)


def _possible(count: int, listed: list[str], found: re.Match[str]) -> bool:
    """Say whether a list may bear out its count: a name may have an *and*, and a comma before its region."""
    each_named = all(item.casefold().startswith(f"{found['noun']} ") for item in listed)
    if each_named:
        return len(listed) == count
    return found["noun"] not in _NAMED_ONE_BY_ONE or len(listed) >= count


@urai.hookimpl
def urai_checks() -> list[urai.Check]:
    """Contribute the check of announced lists."""
    return [
        urai.Check(
            "news/list_count",
            check_list_counts,
            "A count of bodies, places or programmes and the list that it announces",
            (
                urai.Example(
                    "Ada ⟦empat puskesmas⟧ percontohan, yakni Puskesmas Melati, Puskesmas Mawar, dan Puskesmas Kenanga."
                ),
                urai.Example(
                    "Ada tiga puskesmas percontohan, yakni Puskesmas Melati, Puskesmas Mawar, dan Puskesmas Kenanga."
                ),
                urai.Example("Ada ⟦lima kecamatan⟧, yaitu Loli, Wanokaka dan Lamboya, yang dibina."),
                urai.Example("Ada dua dinas, yakni Dinas Sosial, Dinas Kependudukan dan Pencatatan Sipil."),
                urai.Example(
                    "Sedikitnya lima desa, yakni Melati dan Mawar, terendam; satu dari tiga desa, antara lain Mawar."
                ),
            ),
        )
    ]
