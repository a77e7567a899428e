"""What does not add up in an evaluation: its own words against each other, and against what follows from them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import urai

from .predicate import ID, figures

_LABELS = {
    "hasil_kerja": "rating hasil kerja",
    "perilaku": "rating perilaku kerja",
    "predikat": "predikat",
    "nilai_skp": "nilai SKP",
    "nilai_perilaku": "nilai perilaku kerja",
    "nilai_kinerja": "nilai kinerja",
}


def check_predicate(view: urai.View) -> Iterator[urai.Remark]:
    """Report a predicate or a number that is not the one that follows from the ratings."""
    written = {(draft.start, draft.end): draft for draft in view.of_kind("evaluasi_skp")}
    for draft in view.of_kind("predikat_kinerja"):
        form = written[draft.start, draft.end]
        said, computed = form.value["predikat"], draft.value["predikat"]
        if said is not None and computed is not None and said != computed:
            place = form.places.get("predikat", (form.start, form.end))
            yield urai.Remark(
                f"predikat tertulis {said}, menurut penilaian di dokumen {computed}",
                *place,
                f"periksa penilaian, atau tulis {computed}",
            )
        number, computed_number = form.value["nilai_kinerja"], draft.value["nilai"]
        if number is None or computed_number is None:
            continue
        places = max(0, -int(Decimal(number).as_tuple().exponent))
        if abs(Decimal(number) - Decimal(computed_number)) > Decimal(1).scaleb(-max(places, 2)):
            yield urai.Remark(
                f"nilai kinerja tertulis {urai.decimal_comma(number)}, "
                f"menurut hitungan {urai.decimal_comma(computed_number)}",
                *form.places["nilai_kinerja"],
            )


def check_ratings(view: urai.View) -> Iterator[urai.Remark]:
    """Report ratings that contradict each other or that no regulation knows, and results that have consequences."""
    for draft in view.of_kind("evaluasi_skp"):
        for name in draft.value["bertentangan"]:
            yield urai.Remark(
                f"{_LABELS[name]} disebut lebih dari sekali dengan isi berbeda", *draft.places[name], "samakan keduanya"
            )
        for name in draft.value["tak_dikenal"]:
            message = f"{_LABELS[name]} tidak dikenal: {view.words(*draft.places[name])}"
            yield urai.Remark(message, *draft.places[name], "pakai istilah formulir")
        year, reached = draft.value["tahun"], draft.value["nilai_skp"]
        here = figures().on(year, view.parameters.get(ID)) if year else {}
        least = here.get("batas_sanksi")
        if least is not None and reached is not None and Decimal(reached) < least.number():
            below = f"capaian SKP {urai.decimal_comma(reached)} di bawah {urai.decimal_comma(least.text())}"
            message = f"{below}: dapat dikenai hukuman disiplin ({least.origin})"
            yield urai.Remark(message, *draft.places["nilai_skp"], severity="info")
        mean = [Decimal(number) for number in draft.value["aspek"].values()]
        stated = draft.value["nilai_perilaku"]
        if len(mean) >= 5 and stated is not None:
            computed = urai.rounded(sum(mean, Decimal()) / len(mean))
            if abs(computed - Decimal(stated)) > Decimal("0.01"):
                yield urai.Remark(
                    f"nilai perilaku kerja tertulis {urai.decimal_comma(stated)}, "
                    f"rata-rata aspeknya {urai.decimal_comma(computed)}",
                    *draft.places["nilai_perilaku"],
                )


def check_objections(view: urai.View) -> Iterator[urai.Remark]:
    """Report an objection or a decision on it that came after its deadline."""
    for draft in view.of_kind("batas_keberatan"):
        for done, until, what in (
            ("pengajuan", "batas_pengajuan", "keberatan diajukan"),
            ("putusan", "batas_putusan", "keberatan diputus"),
        ):
            day, last = draft.value[done], draft.value[until]
            if day is not None and last is not None and day > last:
                place = draft.places.get(done, (draft.start, draft.end))
                yield urai.Remark(f"{what} {day}, lewat batas {last}", *place)


CHECKS = [
    urai.Check("skp/predikat", check_predicate, "Predikat atau nilai yang bukan hasil penilaiannya sendiri"),
    urai.Check("skp/rating", check_ratings, "Rating yang bertentangan atau tidak dikenal, capaian yang berakibat"),
    urai.Check("skp/keberatan", check_objections, "Keberatan atau putusan yang lewat batas"),
]
