"""What all documents of a selection say together: per post its applicants, who is eligible, and the best three."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import urai

RULE = "seleksi_jpt/ringkasan"


def summarise(facts: Sequence[urai.Fact], parameters: Mapping[str, Mapping[str, Any]]) -> Iterator[urai.Reading]:
    """Write for each post who applied, who was refused and why, and the best by their scores."""
    posts = list(dict.fromkeys(post for fact in facts if (post := _post(fact))))
    if not posts:
        return
    writing = urai.Writing("ringkasan/seleksi-jpt", "Seleksi jabatan pimpinan tinggi", RULE)
    for post in posts:
        of_post = [fact for fact in facts if _same(_post(fact), post)]
        writing.line(post, "heading")
        for fact in (fact for fact in of_post if fact.kind == "kelayakan"):
            _eligible(writing, fact)
        results = [fact for fact in of_post if fact.kind == "hasil_seleksi"]
        for fact in sorted(results, key=lambda fact: (fact.value["peringkat"] or 10_000, fact.start)):
            _result(writing, fact)
        refused = {fact.value["nama"] for fact in of_post if fact.kind == "kelayakan" and fact.value["layak"] is False}
        for fact in results:
            if fact.value["nama"] in refused and fact.value["tiga_terbaik"]:
                writing.finding(f"{fact.value['nama']} termasuk tiga terbaik, tetapi tidak memenuhi syarat")
    yield writing.reading()


def _eligible(writing: urai.Writing, fact: urai.Fact) -> None:
    value = fact.value
    words = {True: "memenuhi syarat", False: "ditolak", None: "belum dapat diputuskan"}[value["layak"]]
    why = "; ".join(value["penolakan"] if value["layak"] is False else value["kurang"])
    span = writing.say(f"{value['nama']}: {words}")
    writing.say(f" ({why})" if why else "")
    writing.end()
    writing.fact("kelayakan", span, {**value, "reasons": _reasons(fact)}, {"from": [fact.id]})


def _result(writing: urai.Writing, fact: urai.Fact) -> None:
    value = fact.value
    place = f"{value['peringkat']}. " if value["peringkat"] else "– "
    best = " (tiga terbaik)" if value["tiga_terbaik"] else ""
    score = urai.decimal_comma(value["nilai"] or "") or f"nilai terbuka: kurang {', '.join(value['kurang'])}"
    span = writing.say(f"{place}{value['nama']}: {score}{best}")
    writing.end()
    writing.fact("hasil_seleksi", span, {**value, "reasons": _reasons(fact)}, {"from": [fact.id]})


def _reasons(fact: urai.Fact) -> list[dict[str, Any]]:
    return urai.as_value(
        [urai.Reason("Dihitung dari", fact.doc, span=(fact.start, fact.end), doc=fact.doc, fact=fact.id)]
    )


def _post(fact: urai.Fact) -> str:
    field = {"kelayakan": "dilamar", "hasil_seleksi": "jabatan", "lowongan_jpt": "jabatan"}[fact.kind]
    return str(fact.value.get(field) or "")


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


SUMMARIES = [
    urai.Summary(
        RULE,
        ("lowongan_jpt", "kelayakan", "hasil_seleksi"),
        summarise,
        "Pelamar, kelayakan dan tiga terbaik per jabatan",
    )
]
