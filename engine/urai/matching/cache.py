"""Keep compiled grammars on disk: a grammar is compiled once, then loaded in a moment.

An entry is keyed on the grammar's text and that of all it imports, on the code that compiles, and on the versions of
Lark and Python. It is plain msgpack, never a pickle; it is put in place at once, so two processes can write the same
entry; one that cannot be read is made again; a folder that cannot be written to costs time only.
"""

from __future__ import annotations

import functools
import hashlib
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from importlib import resources

import msgspec

from urai import grammar
from urai.cache import kept_at
from urai.matching.lexicon import Lexicon
from urai.matching.matcher import Compiled, Matcher, compile_tables, ready, with_codes
from urai.matching.precompiled import Code, Expressions, coded

_IMPORT = re.compile(r"^%import\s+([\w.]+)", re.MULTILINE)
_decoder = msgspec.msgpack.Decoder(Compiled)
_tables_decoder = msgspec.msgpack.Decoder(grammar.Tables)


def matcher_of(
    source: str,
    *,
    name: str,
    start: str = "start",
    loader: grammar.SourceLoader = lambda path: None,
    first_line: int = 1,
    lexicons: Mapping[str, Lexicon] | None = None,
    whole: bool = False,
) -> Matcher:
    """Load and compile a grammar, or take what was compiled before; ``lexicons`` are those that it names.

    ``whole`` says that whole texts will be parsed with it.

    Raises:
        UraiError: the grammar does not load; the problem has its place and cure.

    """

    def make() -> Compiled:
        tables = grammar.load(source, name=name, start=start, loader=loader, first_line=first_line)
        return with_codes(compile_tables(tables), lexicons, whole=whole)

    entry = f"grammars/{grammar_key(source, start, loader)}{'.whole' if whole else ''}"
    compiled = kept_at(entry, _decoder, make)
    named = msgspec.structs.replace(compiled.tables, name=name)
    return ready(msgspec.structs.replace(compiled, tables=named), lexicons)


def tables_of(
    source: str,
    *,
    name: str,
    start: str = "start",
    loader: grammar.SourceLoader = lambda path: None,
    first_line: int = 1,
) -> grammar.Tables:
    """Load a grammar's tables, or take those that were made before.

    Raises:
        UraiError: the grammar does not load; the problem has its place and cure.

    """
    tables = kept_at(
        f"grammars/{grammar_key(source, start, loader)}.tables",
        _tables_decoder,
        lambda: grammar.load(source, name=name, start=start, loader=loader, first_line=first_line),
    )
    return msgspec.structs.replace(tables, name=name)


class KeptExpression(msgspec.Struct, frozen=True):
    """A regular expression with its code."""

    pattern: str
    code: Code


_expression_decoder = msgspec.msgpack.Decoder(KeptExpression)


def expression_of(key: str, make: Callable[[], str]) -> re.Pattern[str]:
    """Give the regular expression that ``make`` writes, or the one that was kept under a key.

    The key says all that the expression depends on (:func:`grammar_key`).
    """

    def written() -> KeptExpression:
        pattern = make()
        return KeptExpression(pattern, coded(pattern))

    kept = kept_at(f"expressions/{key}", _expression_decoder, written)
    return Expressions({kept.pattern: kept.code}).compile(kept.pattern)


def grammar_key(source: str, start: str, loader: grammar.SourceLoader) -> str:
    """Give a text that changes when a grammar, one that it imports, or what compiles it does."""
    digest = hashlib.blake2b(digest_size=16)
    for part in (_compiler(), start, source, *_imported(source, loader, set())):
        digest.update(f"{len(part)}:".encode())
        digest.update(part.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _imported(source: str, loader: grammar.SourceLoader, seen: set[str]) -> Iterator[str]:
    """Give the texts of all grammars that a grammar imports, directly or not, each once."""
    for dotted in _IMPORT.findall(source):
        path = dotted.replace(".", "/") + ".lark"
        for candidate in (path, path.rpartition("/")[0] + ".lark"):
            if candidate not in seen and (text := loader(candidate)) is not None:
                seen.add(candidate)
                yield f"{candidate}\n{text}"
                yield from _imported(text, loader, seen)


@functools.cache
def _compiler() -> str:
    """Say what compiles: this package as it stands, Lark and Python."""
    digest = hashlib.blake2b(digest_size=16)
    for file in sorted(resources.files("urai.matching").iterdir(), key=lambda file: file.name):
        if file.name.endswith((".py", ".json")):
            digest.update(file.read_bytes())
    digest.update((resources.files("urai") / "grammar.py").read_bytes())
    return f"{digest.hexdigest()} lark {grammar.lark_version()} python {sys.version}"
