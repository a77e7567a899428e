"""The pack ``skp``: performance plans and their evaluation (PermenPANRB 6/2022, PP 30/2019, PP 46/2011)."""

from __future__ import annotations

import urai

from . import distribution, objections, predicate
from .checks import CHECKS
from .examples import EVALUATIONS, PLANS
from .kinds import KINDS
from .pages import PAGES
from .records import evaluations, plans


@urai.hookimpl
def urai_packs() -> list[urai.Pack]:
    """Contribute the pack."""
    folder = urai.bundled("urai.rules") / "skp"
    return [urai.Pack("skp", folder, "Performance plans, their evaluation, and the predicate that follows")]


@urai.hookimpl
def urai_kinds() -> list[urai.Kind]:
    """Contribute the kinds."""
    return KINDS


@urai.hookimpl
def urai_rules() -> list[urai.PythonRule]:
    """Contribute the records of plans and evaluations."""
    return [
        urai.PythonRule("skp/sasaran_skp", "sasaran_skp", plans, "Rencana, indikator dan target", examples=PLANS),
        urai.PythonRule(
            "skp/evaluasi_skp", "evaluasi_skp", evaluations, "Penilaian dalam evaluasi kinerja", examples=EVALUATIONS
        ),
    ]


@urai.hookimpl
def urai_derivations() -> list[urai.Derivation]:
    """Contribute the predicate and the deadlines."""
    return [
        urai.Derivation(
            predicate.ID,
            "predikat_kinerja",
            predicate.predicates,
            "Predikat menurut rating, atau bobot dan nilai",
            parameters=predicate.PARAMETERS,
        ),
        urai.Derivation(
            objections.ID,
            "batas_keberatan",
            objections.deadlines,
            "Batas pengajuan dan putusan keberatan",
            parameters=objections.PARAMETERS,
        ),
    ]


@urai.hookimpl
def urai_checks() -> list[urai.Check]:
    """Contribute the checks."""
    return CHECKS


@urai.hookimpl
def urai_summaries() -> list[urai.Summary]:
    """Contribute the distribution of predicates."""
    return [
        urai.Summary(
            distribution.ID, ("predikat_kinerja",), distribution.distribution, "Sebaran predikat per unit dan tahun"
        )
    ]


@urai.hookimpl
def urai_pages() -> list[urai.Page]:
    """Contribute the pack's pages of the report."""
    return PAGES
