"""A grammar file as its author wrote it: definitions, alternatives, imports, each with its place.

It is read with the grammar of grammars that Lark ships, on the engine's own matcher.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from importlib.resources import files
from typing import NamedTuple

from urai import grammar
from urai.errors import Place
from urai.matching import Node, ParseStop, Token
from urai.matching.driver import Driver


class Element(NamedTuple):
    """A part of a definition.

    ``what`` is ``name``, ``literal``, ``sequence``, ``choice``, ``optional``, ``repeat`` (``text`` is
    its operator) or ``template``; ``text`` is how it is written, ``children`` are its parts and
    ``alias`` the name after ``->``.
    """

    what: str
    text: str
    start: int
    end: int
    children: tuple[Element, ...] = ()
    alias: str = ""

    def walk(self) -> Iterator[Element]:
        """Give this element and all below it, in the order in which they are written."""
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def alternatives(self) -> tuple[Element, ...]:
        """The alternatives of a choice; of anything else the thing itself."""
        return self.children if self.what == "choice" else (self,)


class Definition(NamedTuple):
    """A rule or terminal as it is defined; ``name`` is without ``!`` and ``?``, ``start`` its first code point."""

    name: str
    terminal: bool
    start: int
    end: int
    body: Element
    parameters: tuple[str, ...] = ()
    replaces: bool = False


class Import(NamedTuple):
    """Names that come from another grammar: theirs there, and here."""

    path: str
    names: tuple[tuple[str, str], ...]
    start: int


class Outline(NamedTuple):
    """What a grammar's own text says."""

    definitions: tuple[Definition, ...]
    imports: tuple[Import, ...]
    ignored: tuple[Element, ...]
    declared: tuple[str, ...]

    def definition(self, name: str) -> Definition | None:
        """Find a definition by name."""
        return next((here for here in self.definitions if here.name == name), None)


class GrammarText(NamedTuple):
    """A grammar to look at: its text, the file that is named, and on which line of it the text begins.

    ``title`` is how it was asked for, ``start`` its start rule, ``loader`` gives imported grammars,
    ``file_of`` the file of one, as a person would open it, and ``paths`` are those that there are.
    """

    title: str
    source: str
    file: str
    start: str = "start"
    first_line: int = 1
    loader: Callable[[str], str | None] = lambda path: None
    file_of: Callable[[str], str] = str
    paths: tuple[str, ...] = ()

    def place(self, offset: int) -> Place:
        """Give the place of a code point of the text."""
        place = Place.at(self.file, self.source, offset)
        return Place(self.file, place.line + self.first_line - 1, place.column, place.source)

    def imported(self, path: str) -> GrammarText | None:
        """Give a grammar that this one imports, by its path without ending (``phrases/shared``)."""
        source = self.loader(f"{path}.lark")
        if source is None:
            return None
        return self._replace(title=path, source=source, file=self.file_of(f"{path}.lark"), first_line=1)


@functools.cache
def _driver() -> Driver:
    source = (files("lark") / "grammars" / "lark.lark").read_text(encoding="utf-8")
    source = source.replace('"%override" rule ', '("%override" | "%extend") (rule | token) ')
    return Driver(grammar.load(source, name="lark.lark"))


@functools.lru_cache(maxsize=256)
def outline(source: str) -> Outline | None:
    """Read a grammar's text; ``None`` where it is not Lark's grammar language."""
    try:
        tree = _driver().parse(source, 0, len(source))
    except ParseStop:
        return None
    definitions: list[Definition] = []
    imports: list[Import] = []
    ignored: list[Element] = []
    declared: list[str] = []
    for node in tree.children:
        if not isinstance(node, Node):
            continue
        if node.name in ("rule", "token"):
            definitions.append(_definition(node, source))
        elif node.name == "override_rule":
            inner = node.children[0]
            if isinstance(inner, Node):
                definitions.append(_definition(inner, source)._replace(replaces=True))
        elif node.name in ("import", "multi_import"):
            imports.append(_import(node, source))
        elif node.name == "ignore":
            ignored.append(_element(node.children[0], source))
        elif node.name == "declare":
            declared += [source[child.start : child.end] for child in node.children]
    return Outline(tuple(definitions), tuple(imports), tuple(ignored), tuple(declared))


def _definition(node: Node, source: str) -> Definition:
    name, parameters = node.children[0], node.children[1]
    written = source[name.start : name.end]
    own = written.lstrip("!?")
    inside = parameters.children if isinstance(parameters, Node) else ()
    return Definition(
        name=own,
        terminal=node.name == "token",
        start=name.start + len(written) - len(own),
        end=node.end,
        body=_element(node.children[-1], source),
        parameters=tuple(source[child.start : child.end] for child in inside),
    )


def _import(node: Node, source: str) -> Import:
    path = source[node.children[0].start : node.children[0].end].replace(" ", "").lstrip(".")
    if node.name == "multi_import":
        listed = node.children[1].children if isinstance(node.children[1], Node) else ()
        names = [source[child.start : child.end] for child in listed]
        return Import(path.replace(".", "/"), tuple(zip(names, names, strict=True)), node.start)
    folder, _, name = path.rpartition(".")
    here = source[node.children[1].start : node.children[1].end] if len(node.children) > 1 else name
    return Import(folder.replace(".", "/"), ((name, here),), node.start)


_KINDS = {
    "name": "name", "literal": "literal", "literal_range": "literal", "template_usage": "template", "maybe": "optional",
    "expansions": "choice", "expansion": "sequence",
}  # fmt: skip


def _element(part: Node | Token, source: str) -> Element:
    text = source[part.start : part.end]
    if isinstance(part, Token):
        return Element("literal", text, part.start, part.end)
    children = [child for child in part.children if not (isinstance(child, Token) and child.name in ("OP", "NUMBER"))]
    what = _KINDS.get(part.name, "")
    if what in ("name", "literal"):
        return Element(what, text, part.start, part.end)
    if part.name == "alias":
        return _aliased(part, source)
    parts = tuple(_element(child, source) for child in children)
    if part.name == "expr":
        text = source[children[0].end : part.end].lstrip(") \n\t")
        what = "optional" if text == "?" else "repeat"
    return Element(what, text, part.start, part.end, parts)


def _aliased(part: Node, source: str) -> Element:
    """Give an alternative with the name after its arrow."""
    *inside, name = part.children
    inner = _element(inside[0], source) if inside else Element("sequence", "", part.start, part.start)
    return inner._replace(alias=source[name.start : name.end], end=part.end)


def find(text: GrammarText, name: str) -> tuple[GrammarText, Definition] | None:
    """Find where a rule or terminal is defined, in the grammar or in those it imports."""
    here = outline(text.source)
    if here is None:
        return None
    own = here.definition(name)
    if own is not None:
        return text, own
    for imported in here.imports:
        prefix = imported.path.replace("/", "__") + "__"
        bare, sign = (name[1:], "_") if name.startswith("_") else (name, "")
        there = next((their for their, mine in imported.names if mine == name), "")
        if not there and bare.startswith(prefix):
            there = sign + bare.removeprefix(prefix)
        other = text.imported(imported.path) if there else None
        found = find(other, there) if other else None
        if found is not None:
            return found
    return None


def place_of(text: GrammarText, name: str) -> Place:
    """Give the place where a rule or terminal is defined; the file alone where none is found."""
    name = written_rule(name)
    found = find(text, name)
    if found is not None:
        return found[0].place(found[1].start)
    here = outline(text.source)
    for imported in here.imports if here else ():
        if name in (mine for _, mine in imported.names):
            return text.place(imported.start)
    return Place(text.file)


def written_rule(name: str) -> str:
    """Give the rule that a name stands in: Lark makes ``__list_star_0`` for a repetition in ``list``."""
    if not name.startswith("__"):
        return name
    stem = name[2:]
    for mark in ("_star_", "_plus_", "_repeat_"):
        if mark in stem:
            return stem.rpartition(mark)[0]
    return stem
