"""Urai takes Indonesian government documents and news apart into facts.

Plugins import what they need from here; modules below this package may move.
"""

from urai.contributions import (
    Check,
    Derivation,
    Example,
    GrammarFolder,
    Input,
    Kind,
    Normaliser,
    Pack,
    PythonRule,
    Reader,
    Rejected,
    Remark,
    Resolver,
    Run,
    Sink,
    SinkWriter,
    Source,
    Summary,
)
from urai.errors import ReadError, UraiError
from urai.facts import Document, Fact, Failure, Finding, Layout, Reading, Section
from urai.hookspecs import hookimpl
from urai.matching import Match, Node, Token
from urai.resources import bundled
from urai.view import Draft, View

__version__ = "0.1.0"

__all__ = [
    "Check",
    "Derivation",
    "Document",
    "Draft",
    "Example",
    "Fact",
    "Failure",
    "Finding",
    "GrammarFolder",
    "Input",
    "Kind",
    "Layout",
    "Match",
    "Node",
    "Normaliser",
    "Pack",
    "PythonRule",
    "ReadError",
    "Reader",
    "Reading",
    "Rejected",
    "Remark",
    "Resolver",
    "Run",
    "Section",
    "Sink",
    "SinkWriter",
    "Source",
    "Summary",
    "Token",
    "UraiError",
    "View",
    "__version__",
    "bundled",
    "hookimpl",
]
