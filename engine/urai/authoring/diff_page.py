"""A page to look through the changes between two versions of the rules."""

from __future__ import annotations

import json
from pathlib import Path

import jinja2

from urai.authoring.comparison import Comparison
from urai.resources import bundled


def write_page(path: Path, before: str, after: str, result: Comparison) -> None:
    """Write one self-contained page: changes by rule, with the words around each and both values."""
    source = (bundled("urai") / "authoring" / "pages" / "diff.html.j2").read_text(encoding="utf-8")
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    environment.filters["shown"] = lambda value: json.dumps(value, ensure_ascii=False)
    rules: dict[str, list[object]] = {}
    for change in result.changes:
        rules.setdefault(change.fact.rule, []).append(change)
    page = environment.from_string(source).render(
        before=before, after=after, result=result, rules=sorted(rules.items())
    )
    unfinished = path.with_name(f".{path.name}.tmp")
    unfinished.write_text(page, encoding="utf-8")
    unfinished.replace(path)
