"""Matching of grammars against text: the definition is Lark's, the running is not."""

from urai.matching.driver import ParseStop
from urai.matching.folding import folded
from urai.matching.item import Item, words
from urai.matching.lexicon import Lexicon
from urai.matching.lexicon_matcher import LexiconMatcher
from urai.matching.matcher import Matcher, compile_grammar
from urai.matching.profile import Profile, RuleCost
from urai.matching.scanner import Hit, Hits, Scanner, ScanRule, Zone
from urai.matching.sequence import SequenceMatch, SequenceMatcher
from urai.matching.tree import Match, Node, Token

__all__ = [
    "Hit",
    "Hits",
    "Item",
    "Lexicon",
    "LexiconMatcher",
    "Match",
    "Matcher",
    "Node",
    "ParseStop",
    "Profile",
    "RuleCost",
    "ScanRule",
    "Scanner",
    "SequenceMatch",
    "SequenceMatcher",
    "Token",
    "Zone",
    "compile_grammar",
    "folded",
    "words",
]
