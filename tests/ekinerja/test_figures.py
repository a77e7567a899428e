"""The figures of these packs are as sure as the fact sheet says: what is unverified there is marked here."""

from __future__ import annotations

import pytest

import urai

UNVERIFIED = {
    "skp": {"predikat_bawah", "pecahan_prestasi"},
    "ekinerja": {"potongan_pulang_cepat", "potongan_tanpa_keterangan", "potongan_paling_tinggi"},
    "kepegawaian": {"usia_masuk", "kode_pppk"},
}
VERIFIED = {"skp": {"bobot", "batas_capaian", "predikat"}, "ekinerja": set[str](), "kepegawaian": set[str]()}


@pytest.mark.parametrize("pack", UNVERIFIED)
def test_each_figure_has_its_confidence_and_source(pack: str) -> None:
    figures = urai.read_figures(urai.bundled("urai.rules") / pack / "figures").all
    by_sureness: dict[str, set[str]] = {"V": set(), "C": set(), "B": set()}
    for figure in figures:
        assert figure.file.source, figure.name
        by_sureness[figure.file.confidence].add(figure.name)
    assert by_sureness["B"] == UNVERIFIED[pack]
    assert by_sureness["V"] == VERIFIED[pack]


@pytest.mark.parametrize(
    ("year", "names"),
    [
        (2013, set()),
        (2014, {"bobot_prestasi"}),
        (2019, {"bobot_prestasi", "bobot"}),
        (2021, {"bobot"}),
        (2022, {"bobot", "matriks"}),
    ],
)
def test_figures_hold_in_their_years(year: int, names: set[str]) -> None:
    figures = urai.read_figures(urai.bundled("urai.rules") / "skp" / "figures").on(year)
    assert figures.keys() & {"bobot_prestasi", "bobot", "matriks"} == names
