"""Matching of grammars against text: the definition is Lark's, the running is not."""

from urai.matching.driver import ParseStop
from urai.matching.matcher import Matcher, compile_grammar
from urai.matching.scanner import Hit, Scanner, ScanRule, Zone
from urai.matching.tree import Match, Node, Token

__all__ = [
    "Hit",
    "Match",
    "Matcher",
    "Node",
    "ParseStop",
    "ScanRule",
    "Scanner",
    "Token",
    "Zone",
    "compile_grammar",
]
