"""Names: persons and the offices they hold, institutions, places, and acronyms.

A text is cut into words, each word gets the class that says what part it can play in a name
(``classes``), and the grammars ``phrases/name``, ``position``, ``organization`` and ``place``, which
describe names over these classes, mark what may be one (``mentions``). ``relations/position_held``
says who holds which post; what stands around a name tells whether it is a person's (``persons``).
"""

from __future__ import annotations

import urai

from .checks import CHECKS
from .entities import RESOLVERS
from .kinds import KINDS
from .rules import RULES


@urai.hookimpl
def urai_kinds() -> list[urai.Kind]:
    """Contribute the kinds of names."""
    return KINDS


@urai.hookimpl
def urai_rules() -> list[urai.PythonRule]:
    """Contribute the rules that find them."""
    return RULES


@urai.hookimpl
def urai_resolvers() -> list[urai.Resolver]:
    """Contribute the resolver that gives each person and institution its key."""
    return RESOLVERS


@urai.hookimpl
def urai_checks() -> list[urai.Check]:
    """Contribute the checks of spelling and of lists of office-holders."""
    return CHECKS
