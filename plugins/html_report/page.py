"""The page as a whole: its template, and the styles and scripts that stand in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any

import jinja2

from .embedding import content_policy, verbatim
from .wording import moment, number

# In reading order; the functions of one file may call those of any other.
STYLES = (
    "tokens",
    "page",
    "overview",
    "table",
    "pages",
    "charts",
    "search",
    "document",
    "article",
    "marks",
    "notes",
    "panel",
    "dialog",
    "small",
    "phone",
    "print",
)
SCRIPTS = (
    "elements",
    "wording",
    "data",
    "offsets",
    "lanes",
    "marks",
    "article",
    "notes",
    "values",
    "panel",
    "filter",
    "facts",
    "document",
    "choice",
    "matching",
    "search",
    "results",
    "table",
    "findings",
    "decimals",
    "drawing",
    "charts",
    "trend",
    "rows",
    "pages",
    "keys",
    "routes",
)


def write_page(context: Mapping[str, Any], kind_styles: str) -> Iterator[str]:
    """Give the page piece by piece; ``context`` is what ``templates/report.html.j2`` names."""
    styles = "\n".join([*(_asset("style", f"{name}.css") for name in STYLES), kind_styles])
    theme = _asset("script", "theme.js")
    parts = "\n".join(_asset("script", f"{name}.js") for name in SCRIPTS)
    script = f'"use strict";\n(() => {{\n{parts}\nstart();\n}})();\n'
    template = _environment().get_template("report.html.j2")
    return template.generate(
        **context,
        policy=content_policy((theme, script), (styles,)),
        styles=verbatim(styles),
        theme=verbatim(theme),
        script=verbatim(script),
    )


def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(lambda name: _asset("templates", name)),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(number=number, moment=moment)
    return environment


def _asset(folder: str, name: str) -> str:
    return (files(__package__) / folder / name).read_text(encoding="utf-8")
