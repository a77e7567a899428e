"""The pages that plugins contribute: a row for each fact of their kinds, with what its columns and charts show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from urai.contributions import Page
from urai.facts import Fact, Reading
from urai.writing import SUMMARY

from .embedding import embedded_json, plain


class Row(NamedTuple):
    """A row as ``script/pages.js`` reads it, and what the page says of all rows together."""

    encoded: bytes
    is_open: bool
    is_unverified: bool


class PageRows:
    """The rows of one page, in the order of the documents; the figures that none has verified stand once.

    A fact that a summary says again, with a link to it, has no row of its own.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self._rows: dict[tuple[str, str], Row] = {}
        self._said_again: set[tuple[str, str]] = set()
        self._paths = page.paths()
        self._figures: dict[str, int] = {}

    def add(self, number: int, fact: Fact) -> None:
        """Take in a fact of a document that has a number."""
        if fact.form == SUMMARY:
            links = (link for value in fact.links.values() for link in names(value))
            self._said_again.update((fact.kind, link) for link in links if link != fact.id)
        missing = names(fact.value.get("kurang"))
        figures = [self._figures.setdefault(name, len(self._figures)) for name in names(fact.value.get("unverified"))]
        cells = [plain(value_at(fact.value, path)) for path in self._paths]
        name = fact.id.removeprefix(fact.doc) if fact.id.startswith(f"{fact.doc}#") else fact.id
        encoded = embedded_json([number, name, cells, missing, figures])
        self._rows[fact.kind, fact.id] = Row(encoded, bool(missing), bool(figures))

    def rows(self) -> list[Row]:
        """Give the rows that the page shows."""
        return [row for name, row in self._rows.items() if name not in self._said_again]

    def encoded(self) -> bytes:
        """Give the rows as ``script/pages.js`` reads them."""
        return b"[" + b",".join(row.encoded for row in self.rows()) + b"]"

    def about(self) -> dict[str, Any]:
        """Give what the page is: its columns and charts with the places of their paths in a row's cells."""
        place = {path: index for index, path in enumerate(self._paths)}
        page, rows = self.page, self.rows()
        return {
            "name": page.name,
            "title": page.title,
            "summary": page.summary,
            "rows": len(rows),
            "open": sum(row.is_open for row in rows),
            "unverified": sum(row.is_unverified for row in rows),
            "figures": list(self._figures),
            "columns": [[place[one.path], one.title, one.number, one.number or one.figures] for one in page.columns],
            "charts": [
                [chart.kind, chart.title, place.get(chart.value), place.get(chart.label), place.get(chart.series),
                 chart.order, chart.lowest_first]
                for chart in page.charts
            ],
            "numbers": sorted({column.path.rpartition(".")[2] for column in page.columns if column.number}),
        }  # fmt: skip


class Pages:
    """All pages of a report; only those whose kinds have facts are shown."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self._rows = [PageRows(page) for page in pages]
        self._of_kind: dict[str, list[PageRows]] = {}
        for rows in self._rows:
            for kind in dict.fromkeys(rows.page.kinds):
                self._of_kind.setdefault(kind, []).append(rows)

    def add(self, number: int, reading: Reading) -> None:
        """Take in the facts of a document."""
        if not self._of_kind:
            return
        for fact in reading.facts:
            for rows in self._of_kind.get(fact.kind, ()):
                rows.add(number, fact)

    def shown(self) -> list[PageRows]:
        """Give the pages that have facts, in their order."""
        return [rows for rows in self._rows if rows.rows()]


def value_at(value: Any, path: str) -> Any:
    """Give what stands at a dotted path in a value; a number is a place in a list. ``None`` where nothing does."""
    for step in path.split("."):
        if isinstance(value, Mapping):
            value = value.get(step)
        elif isinstance(value, Sequence) and not isinstance(value, str) and step.isdecimal():
            value = value[int(step)] if int(step) < len(value) else None
        else:
            return None
    return value


def names(value: object) -> list[str]:
    """Give a list of names from a list, one name or nothing."""
    if isinstance(value, str):
        return [value] if value else []
    return [str(item) for item in value] if isinstance(value, Sequence) else []
