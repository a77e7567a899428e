"""Every hook of Urai: what a plugin may contribute, and when it is asked.

A plugin is a module (or an object) whose functions carry ``@urai.hookimpl`` and one of these
names. All hooks are optional and are called once, when a pipeline is loaded; an argument that a
function does not name is not given to it. What each returns is described, with its fields, in
:mod:`urai.contributions`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import click
import pluggy

from urai.contributions import (
    Check,
    Derivation,
    GrammarFolder,
    Kind,
    Normaliser,
    Pack,
    Page,
    PythonRule,
    Reader,
    Resolver,
    Sink,
    Summary,
)

PROJECT = "urai"
hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def urai_kinds() -> Iterable[Kind]:
    """Contribute kinds of facts, each with the shape of its value."""
    raise NotImplementedError


@hookspec
def urai_packs() -> Iterable[Pack]:
    """Contribute packs: folders whose rule files are found by looking."""
    raise NotImplementedError


@hookspec
def urai_grammars() -> Iterable[GrammarFolder]:
    """Contribute folders of grammars, for forms and for rules to import."""
    raise NotImplementedError


@hookspec
def urai_rules() -> Iterable[PythonRule]:
    """Contribute rules that TOML cannot say."""
    raise NotImplementedError


@hookspec
def urai_normalisers() -> Iterable[Normaliser]:
    """Contribute functions that turn matched words into values, for rule files to name."""
    raise NotImplementedError


@hookspec
def urai_resolvers() -> Iterable[Resolver]:
    """Contribute functions that complete facts once all of a document's are known."""
    raise NotImplementedError


@hookspec
def urai_checks() -> Iterable[Check]:
    """Contribute functions that report what does not add up."""
    raise NotImplementedError


@hookspec
def urai_derivations() -> Iterable[Derivation]:
    """Contribute functions that compute facts from facts."""
    raise NotImplementedError


@hookspec
def urai_summaries() -> Iterable[Summary]:
    """Contribute functions that say what follows from all documents of a run."""
    raise NotImplementedError


@hookspec
def urai_pages() -> Iterable[Page]:
    """Contribute pages of the report: a table and charts of all facts of some kinds."""
    raise NotImplementedError


@hookspec
def urai_readers(packs: Mapping[str, Pack]) -> Iterable[Reader]:
    """Contribute readers of file formats, with what the loaded packs say about them."""
    raise NotImplementedError


@hookspec
def urai_sinks() -> Iterable[Sink]:
    """Contribute places that results are written to."""
    raise NotImplementedError


@hookspec
def urai_commands() -> Iterable[click.Command]:
    """Contribute commands of the command line."""
    raise NotImplementedError
