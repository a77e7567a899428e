"""The bundled forms by themselves: what they make of a text does not hang on any rule."""

from __future__ import annotations

from pathlib import Path

import pytest

from urai import grammar
from urai.form import Form
from urai.matching import Matcher, compile_grammar

GRAMMARS = Path(__file__).resolve().parents[2] / "grammars"


def grammar_text(path: str) -> str | None:
    """Give the text of a bundled grammar by its path."""
    file = GRAMMARS / path
    return file.read_text(encoding="utf-8") if file.is_file() else None


NEWS_FORMS = ("antara", "jpnn", "siaran_pers_daerah", "situs_daerah", "tugujatim", "umum")


@pytest.fixture(scope="session")
def every_form() -> list[Form]:
    """Give the bundled forms, run on Lark's tables."""

    def matcher(path: Path) -> Matcher:
        tables = grammar.load(path.read_text(encoding="utf-8"), name=path.name, loader=grammar_text)
        return compile_grammar(tables, strategy="driver")

    paths = sorted((GRAMMARS / "forms").glob("*.lark"))
    return [Form(path.stem, "", matcher(path)) for path in paths if not path.name.startswith("_")]


@pytest.fixture(scope="session")
def forms(every_form: list[Form]) -> list[Form]:
    """Give the forms of news."""
    return [form for form in every_form if form.name in NEWS_FORMS]
