"""A report as a parser sees it: its elements, their attributes, and the text of the scripts."""

from __future__ import annotations

import base64
import json
import zlib
from html.parser import HTMLParser
from pathlib import Path
from typing import Any


class Outline(HTMLParser):
    """Collects elements in document order, and what stands in ``<script>`` and ``<style>``."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.scripts: list[tuple[dict[str, str], str]] = []
        self.styles: list[str] = []
        self.text = ""
        self._open: str | None = None
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.elements.append((tag, attributes))
        self._open = tag if tag in ("script", "style") else None
        if tag == "script":
            self.scripts.append((attributes, ""))
        elif tag == "style":
            self.styles.append("")

    def handle_endtag(self, tag: str) -> None:
        self._open = None

    def handle_data(self, data: str) -> None:
        if self._open == "script":
            attributes, text = self.scripts[-1]
            self.scripts[-1] = attributes, text + data
        elif self._open == "style":
            self.styles[-1] += data
        else:
            self.text += f" {data}"

    def all(self, tag: str) -> list[dict[str, str]]:
        """Give the attributes of each element of a tag."""
        return [attributes for name, attributes in self.elements if name == tag]

    def data(self, identifier: str) -> Any:
        """Give the data that the page embeds under an id."""
        return next(json.loads(text) for attributes, text in self.scripts if attributes.get("id") == identifier)

    def documents(self) -> list[Any]:
        """Give the embedded documents, out of all chunks."""
        chunks = (
            zlib.decompress(base64.b64decode(text)) if "data-packed" in attributes else text
            for attributes, text in self.scripts
            if attributes.get("class") == "data-documents"
        )
        return [document for chunk in chunks for document in json.loads(chunk)]

    def page_rows(self) -> list[Any]:
        """Give the rows of each page of assessments."""
        return [json.loads(text) for attributes, text in self.scripts if attributes.get("class") == "data-page"]

    def code(self) -> list[str]:
        """Give the scripts that run."""
        return [text for attributes, text in self.scripts if "type" not in attributes]


def outline(path: Path) -> Outline:
    """Parse a report."""
    return Outline(path.read_text(encoding="utf-8"))
