"""Whatever a kind's colour is, it can be read on every paper of both themes, and stays the kind's."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import urai.plugins.html_report as package
from hypothesis import given
from hypothesis import strategies as st
from urai.plugins.html_report import KindStyle
from urai.plugins.html_report.colours import DARK_PAPER, LIGHT_PAPER, PALETTE, contrast, shades
from urai.plugins.html_report.kinds import kind_rules, style_kinds

AA = 4.5
TOKENS = (Path(package.__file__).parent / "style" / "tokens.css").read_text(encoding="utf-8")
LIGHT, DARK = (dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", block)) for block in TOKENS.split("@media screen"))
PAPERS = ("paper", "paper-sunk", "paper-raised")
INKS = ("ink", "ink-soft", "ink-faint", "accent", "error", "warning", "info")


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("ink", INKS)
def test_every_ink_reads_on_every_paper(theme: dict[str, str], paper: str, ink: str) -> None:
    assert contrast(theme[ink], theme[paper]) >= AA


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["hit", "chosen", "accent-wash"])
def test_highlighted_text_reads(theme: dict[str, str], ground: str) -> None:
    assert contrast(theme["ink"], theme[ground]) >= AA


def test_kinds_are_fitted_to_the_papers_that_leave_least_contrast() -> None:
    assert min((LIGHT[paper] for paper in PAPERS), key=lambda paper: contrast("#000000", paper)) == LIGHT_PAPER
    assert min((DARK[paper] for paper in PAPERS), key=lambda paper: contrast("#ffffff", paper)) == DARK_PAPER


@given(st.integers(0, 0xFFFFFF).map("#{:06x}".format))
def test_any_colour_is_made_readable(colour: str) -> None:
    shade = shades(colour)
    assert contrast(shade.light, LIGHT_PAPER) >= AA
    assert contrast(shade.dark, DARK_PAPER) >= AA


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_short_notation_is_the_same_colour() -> None:
    assert shades("#07c") == shades("#0077cc")


@pytest.mark.parametrize("colour", ["navy", "#12", "#12345", "red;}body{display:none", "#fff</style>", ""])
def test_anything_but_a_colour_is_refused_with_the_cure(colour: str) -> None:
    with pytest.raises(ValueError, match="write it as '#rrggbb'"):
        shades(colour)


def test_kind_keeps_its_colour_whatever_else_the_report_has() -> None:
    alone = style_kinds(["date"], {})["date"]
    among = style_kinds(["person", "skp_score", "date"], {})["date"]
    assert alone == among
    assert style_kinds(["skp_score"], {}) == style_kinds(["skp_score"], {})


def test_kinds_differ_while_there_are_colours() -> None:
    names = [f"kind_{number}" for number in range(len(PALETTE))]
    assert len({style.colour for style in style_kinds(names, {}).values()}) == len(PALETTE)
    more = [*names, "one_more"]
    assert style_kinds(more, {})["one_more"].colour in PALETTE


def test_given_style_wins() -> None:
    style = KindStyle("Hari", "#123456")
    assert style_kinds(["date"], {"date": style}) == {"date": style}


def test_rules_name_kinds_by_number_in_both_themes() -> None:
    rules = kind_rules(style_kinds(["date", "<b>"], {}).values())
    assert rules.count("--k1:") == 2
    assert ".k1{" in rules
    assert "<" not in rules
