"""The pack ``sakip``: the evaluation of performance accountability."""

from __future__ import annotations

import urai

from . import checks
from .kinds import KINDS
from .score import PARAMETERS, RULE, derive
from .stated import components, sentences


@urai.hookimpl
def urai_packs() -> list[urai.Pack]:
    """Contribute the pack."""
    return [urai.Pack("sakip", urai.bundled("urai.rules") / "sakip", "Evaluasi akuntabilitas kinerja (SAKIP)")]


@urai.hookimpl
def urai_kinds() -> list[urai.Kind]:
    """Contribute the kinds."""
    return list(KINDS)


@urai.hookimpl
def urai_rules() -> list[urai.PythonRule]:
    """Contribute the sentence that states a result."""
    return [
        urai.PythonRule(
            "sakip/kalimat",
            "nilai_sakip",
            sentences,
            "A score with its grade in one sentence, over line breaks too",
            examples=(
                urai.Example(
                    "Pemerintah Kabupaten Kulon Progo memperoleh ⟦nilai sebesar 71,25 atau predikat “BB⟧”.",
                    [{"nilai": "71.25", "predikat": "BB"}],
                ),
                urai.Example(
                    "Hasil evaluasi menunjukkan ⟦nilai 63,40\ndengan kategori B⟧.", [{"nilai": "63.4", "predikat": "B"}]
                ),
                urai.Example("Nilai 71,25 naik dari tahun lalu, dan predikat WTP diraih lagi."),
            ),
            confusable_with=("news/ranking_grade",),
        )
    ]


@urai.hookimpl
def urai_derivations() -> list[urai.Derivation]:
    """Contribute the components of a letter, and its result."""
    return [
        urai.Derivation("sakip/komponen", "komponen_sakip", components, "The components that a letter has a row for"),
        urai.Derivation(
            RULE,
            "sakip",
            derive,
            "The sum of the components, and the grade that it means",
            order=1,
            parameters=PARAMETERS,
        ),
    ]


@urai.hookimpl
def urai_checks() -> list[urai.Check]:
    """Contribute the checks."""
    return [
        urai.Check("sakip/predikat", checks.grades, "Grades that are not what the score means"),
        urai.Check(
            "sakip/jumlah", checks.components, "Components that do not sum to the score, or exceed their weight"
        ),
    ]


@urai.hookimpl
def urai_pages() -> list[urai.Page]:
    """Contribute the pack's pages of the report."""
    return [
        urai.Page(
            "sakip",
            "SAKIP",
            ("sakip",),
            (
                urai.Column("instansi", "Instansi"),
                urai.Column("tahun", "Tahun"),
                urai.Column("nilai", "Nilai", number=True),
                urai.Column("predikat", "Predikat"),
                urai.Column("sebutan", "Sebutan"),
                urai.Column("nilai_surat", "Nilai menurut surat", number=True),
                urai.Column("predikat_surat", "Predikat menurut surat"),
            ),
            charts=(
                urai.Chart(
                    "distribution",
                    "Instansi menurut predikat",
                    value="predikat",
                    order=("AA", "A", "BB", "B", "CC", "C", "D"),
                ),
                urai.Chart("ranking", "Nilai menurut instansi", value="nilai", label="instansi"),
                urai.Chart("trend", "Nilai menurut tahun", value="nilai", label="tahun", series="instansi"),
            ),
            summary="Jumlah nilai komponen dan predikat yang berarti, di samping yang dinyatakan surat",
        ),
    ]
