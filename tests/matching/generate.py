"""Make texts from grammars, and grammars from nothing, for the matchers to disagree on."""

from __future__ import annotations

import re
from random import Random
from re import _constants as op
from typing import Any

from hypothesis import strategies as st

from urai.errors import UraiError
from urai.grammar import END, Tables, load
from urai.matching import expression
from urai.matching.driver import Driver

NOISE = ' .,()\n"%-/0aAzé“'


def text_of_terminal(pattern: str, random: Random) -> str:
    """Give a text of a regular expression, its look-around left aside."""
    tree, flags = expression.parse(pattern)
    return _text(tree, flags, random)


def _text(tree: Any, flags: int, random: Random) -> str:
    text = ""
    for code, argument in tree:
        chars = expression.character_set(code, argument, flags)
        if chars is not None:
            low, high = random.choice(chars.ranges)
            text += chr(random.randrange(low, min(high, low + 26)))
        elif code is op.SUBPATTERN:
            text += _text(argument[3], expression.inner_flags(argument, flags), random)
        elif code is op.ATOMIC_GROUP:
            text += _text(argument, flags, random)
        elif code is op.BRANCH:
            text += _text(random.choice(argument[1]), flags, random)
        elif code in expression.REPEATS:
            low, high = argument[0], min(argument[1], argument[0] + 3)
            text += "".join(_text(argument[2], flags, random) for _ in range(random.randint(low, high)))
    return text


def text_of_grammar(tables: Tables, random: Random, most: int = 20) -> str:
    """Give a text that follows a grammar, or nearly: its tokens may be lexed otherwise."""
    driver = Driver(tables)
    stack: Any = (tables.start_state, None)
    text = ""
    for _ in range(most):
        names = driver.expected(stack)
        if not names or (END in names and (len(names) == 1 or random.random() < 0.3)):
            break
        name = random.choice([name for name in names if name != END])
        shifted = driver.shift(stack, name)
        assert shifted is not None
        stack = shifted
        text += text_of_terminal(tables.terminals[name].pattern, random)
        if tables.ignored and random.random() < 0.7:
            text += text_of_terminal(tables.terminals[random.choice(tables.ignored)].pattern, random)
    return text


def mutated(text: str, random: Random) -> str:
    """Give a text with something doubled, dropped, swapped or put in."""
    for _ in range(random.randint(0, 3)):
        start, end = sorted((random.randint(0, len(text)), random.randint(0, len(text))))
        end = min(end, start + 6)
        middle = random.choice(["", text[start:end] * 2, random.choice(NOISE), text[start:end].swapcase()])
        text = text[:start] + middle + text[end:]
    return text


@st.composite
def texts(draw: st.DrawFn, tables: Tables) -> str:
    """Texts from a grammar, some of them mutated, between stretches of noise."""
    random = draw(st.randoms(use_true_random=False))
    pieces = [mutated(text_of_grammar(tables, random), random) for _ in range(draw(st.integers(1, 3)))]
    return draw(st.text(NOISE, max_size=3)).join(pieces)


PATTERNS = (
    '"a"', '"b"', '"ab"', '"ba"', '"c"', '"1"', '"."', '"b"i', '"A"', "/a+/", "/[ab]+/", "/[a-c]+b/", "/a(?=b)/",
    "/(?<!a)b/", r"/\bab?/", "/c+?/", "/[0-9]+/", "/(?:ab|a)/", "/a|ab/", "/b/i", r"/\w+/", "/[^a]/", "/(?>a*)b/",
    "/(a|b)c/", "/c(?!a)/", "/a{2,3}/", "/b??c/", r"/[a-c]+(?![a-c])/", r"/\bc\b/",
    "/cab|(?:b )?a/", "/(?:cab|c?a)b?/i", "/bcab|[bc]?a/",
)  # fmt: skip
IGNORED = ("/ +/", "/[ .]/", '"a"', "/ +(?=a)/", "/b+/")


@st.composite
def grammars(draw: st.DrawFn) -> str:
    """Small grammars over a small alphabet, most of them full of overlaps; not all are LALR."""
    count = draw(st.integers(1, 6))
    patterns = draw(st.lists(st.sampled_from(PATTERNS), min_size=count, max_size=count, unique=True))
    names = [draw(st.sampled_from(["", "", "_"])) + f"T{index}" for index in range(count)]
    lines = []
    rules = [f"r{index}" for index in range(draw(st.integers(0, 3)))]
    for rule in ("start", *rules):
        shape = draw(st.sampled_from(["", "", "?", "!"])) if rule != "start" else ""
        alternatives = [_expansion(draw, names, rules) for _ in range(draw(st.integers(1, 3)))]
        aliased = [text + draw(st.sampled_from(["", "", f" -> {rule}x"])) for text in alternatives]
        lines.append(f"{shape}{rule}: " + "\n  | ".join(aliased))
    for name, pattern in zip(names, patterns, strict=True):
        priority = draw(st.sampled_from(["", "", ".1", ".2"]))
        lines.append(f"{name}{priority}: {pattern}")
    lines += [f"%ignore {pattern}" for pattern in draw(st.lists(st.sampled_from(IGNORED), max_size=2, unique=True))]
    return "\n".join(lines) + "\n"


def _expansion(draw: st.DrawFn, names: list[str], rules: list[str]) -> str:
    symbols = []
    for _ in range(draw(st.integers(1, 4))):
        symbol = draw(st.sampled_from([*names, *names, *rules, *rules]))
        if draw(st.integers(0, 5)) == 0:
            symbol = f"({symbol} {draw(st.sampled_from(names))})"
        symbols.append(symbol + draw(st.sampled_from(["", "", "", "?", "*", "+", "~1..2"])))
    return " ".join(symbols)


def loaded(source: str) -> Tables | None:
    """Load a grammar; nothing where Lark refuses it."""
    try:
        return load(source, name="generated")
    except (UraiError, re.error):
        return None
