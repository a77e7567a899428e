"""What does not add up in a selection: committee, notice, weights, number of applicants, scores and places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import groupby
from typing import Any

import urai

from .announcements import block
from .eligibility import figures
from .results import LABELS


def _known(view: urai.View, year: int | None) -> dict[str, urai.Figure]:
    change = view.parameters.get("seleksi_jpt/seleksi", {}).get("figures")
    return figures().on(year, change) if year else {}


def _remark(figure: urai.Figure, message: str, span: tuple[int, int]) -> urai.Remark:
    """Report against a figure, with where it stands; one that is not verified makes no more than a hint."""
    return urai.Remark(f"{message}: {figure.origin}", *span, severity="info" if figure.unverified else "warning")


def _place(view: urai.View, draft: urai.Draft, kind: str) -> tuple[int, int]:
    section, _ = block(view, kind)
    if section is None:
        return draft.start, draft.end
    return section.parts.get("head", (section.start, section.end))


def committee(view: urai.View) -> Iterator[urai.Remark]:
    """Report a committee that is even, too small, too large, or has too many members of the government itself."""
    for draft in view.of_kind("seleksi_jpt"):
        value, known = draft.value, _known(view, draft.value.get("tahun"))
        size, span = value.get("panitia"), _place(view, draft, "panitia")
        if size is None or "panitia" not in known:
            continue
        figure = known["panitia"]
        if size % 2 == 0:
            yield _remark(figure, f"panitia seleksi berjumlah genap ({size})", span)
        if not figure.number("paling sedikit") <= size <= figure.number("paling banyak"):
            low, high = figure.text("paling sedikit"), figure.text("paling banyak")
            yield _remark(figure, f"panitia seleksi {size} orang, di luar {low}–{high}", span)
        portion, most = value.get("porsi_internal"), known["panitia_internal"]
        if portion is not None and Decimal(portion) > most.number():
            yield _remark(
                most,
                f"anggota internal {urai.decimal_comma(portion)}%, paling banyak {urai.decimal_comma(most.text())}%",
                span,
            )


def notice(view: urai.View) -> Iterator[urai.Remark]:
    """Report an announcement whose registration ends too soon."""
    for draft in view.of_kind("seleksi_jpt"):
        days, known = draft.value.get("hari_kerja"), _known(view, draft.value.get("tahun"))
        if days is None or "masa_pengumuman" not in known:
            continue
        figure = known["masa_pengumuman"]
        if Decimal(days) < figure.number():
            message = f"pengumuman {days} hari kerja sebelum batas pendaftaran, paling singkat {figure.text()}"
            yield _remark(figure, message, _place(view, draft, "jadwal"))


def weights(view: urai.View) -> Iterator[urai.Remark]:
    """Report weights that do not sum to 100 or lie outside their range."""
    for draft in view.of_kind("seleksi_jpt"):
        shares: Mapping[str, str] = draft.value.get("bobot") or {}
        span = _place(view, draft, "bobot")
        whole = sum((Decimal(share) for share in shares.values()), Decimal())
        if len(shares) == len(LABELS) and whole != 100:
            yield urai.Remark(f"bobot berjumlah {urai.decimal_comma(whole)}%, bukan 100%", *span)
        figure = _known(view, draft.value.get("tahun")).get("bobot")
        if figure is None:
            continue
        for name, share in shares.items():
            low, high = figure.text(name, "paling sedikit"), figure.text(name, "paling banyak")
            if not Decimal(low) <= Decimal(share) <= Decimal(high):
                message = f"bobot {LABELS[name].casefold()} {urai.decimal_comma(share)}%, di luar {low}–{high}%"
                yield _remark(figure, message, span)


def applicants(view: urai.View) -> Iterator[urai.Remark]:
    """Report a post with too few applicants."""
    found = view.of_kind("hasil_seleksi")
    for post, group in groupby(found, key=lambda draft: draft.value["jabatan"]):
        drafts = list(group)
        figure = _known(view, drafts[0].value.get("tahun")).get("pelamar")
        if figure is not None and Decimal(len(drafts)) < figure.number("paling sedikit"):
            low, extended = figure.text("paling sedikit"), figure.text("setelah perpanjangan")
            message = f"{post}: {len(drafts)} pelamar, paling sedikit {low} (setelah perpanjangan {extended})"
            yield _remark(figure, message, (drafts[0].start, drafts[-1].end))


def scores(view: urai.View) -> Iterator[urai.Remark]:
    """Report written scores and places that are not the computed ones."""
    for draft in view.of_kind("hasil_seleksi"):
        value: dict[str, Any] = draft.value
        written, computed = value["nilai_tertulis"], value["nilai"]
        if written and computed and Decimal(written) != Decimal(computed):
            place = draft.places.get("nilai", (draft.start, draft.end))
            said, right = urai.decimal_comma(written), urai.decimal_comma(computed)
            message = f"nilai akhir {value['nama']} tertulis {said}, menurut bobotnya {right}"
            yield urai.Remark(message, *place, suggestion=right)
        rank, counted = value["peringkat_tertulis"], value["peringkat"]
        if rank and counted and rank != counted:
            place = draft.places.get("peringkat", (draft.start, draft.end))
            message = f"{value['nama']} tertulis peringkat {rank}, menurut nilainya {counted}"
            yield urai.Remark(message, *place, suggestion=str(counted))


CHECKS = [
    urai.Check("seleksi_jpt/panitia", committee, "Jumlah dan susunan panitia seleksi"),
    urai.Check("seleksi_jpt/masa_pengumuman", notice, "Masa pengumuman yang terlalu singkat"),
    urai.Check("seleksi_jpt/bobot", weights, "Bobot yang tidak genap atau di luar rentang"),
    urai.Check("seleksi_jpt/jumlah_pelamar", applicants, "Pelamar yang terlalu sedikit"),
    urai.Check("seleksi_jpt/nilai", scores, "Nilai dan peringkat yang tidak sesuai hitungan"),
]
