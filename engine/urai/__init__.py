"""Urai takes Indonesian government documents and news apart into facts.

Plugins import what they need from here; modules below this package may move.
"""

from urai.contributions import (
    Chart,
    Check,
    Column,
    Derivation,
    Example,
    GrammarFolder,
    Input,
    Kind,
    Normaliser,
    Pack,
    Page,
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
from urai.figure_parameters import LocalFigure, figure_parameters
from urai.figures import Band, Figure, Figures, decimal_comma, read_figures, rounded
from urai.hookspecs import hookimpl
from urai.matching import Match, Node, Token
from urai.parameters import Number, Parameter, Year
from urai.reasons import Reason, as_value, unverified
from urai.resources import bundled
from urai.view import Draft, View, starting_in
from urai.writing import Writing

__version__ = "0.1.0"

__all__ = [
    "Band",
    "Chart",
    "Check",
    "Column",
    "Derivation",
    "Document",
    "Draft",
    "Example",
    "Fact",
    "Failure",
    "Figure",
    "Figures",
    "Finding",
    "GrammarFolder",
    "Input",
    "Kind",
    "Layout",
    "LocalFigure",
    "Match",
    "Node",
    "Normaliser",
    "Number",
    "Pack",
    "Page",
    "Parameter",
    "PythonRule",
    "ReadError",
    "Reader",
    "Reading",
    "Reason",
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
    "Writing",
    "Year",
    "__version__",
    "as_value",
    "bundled",
    "decimal_comma",
    "figure_parameters",
    "hookimpl",
    "read_figures",
    "rounded",
    "starting_in",
    "unverified",
]
