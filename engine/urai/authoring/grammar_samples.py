"""Make texts from grammars: the shortest that uses a production, with readable words for its terminals."""

from __future__ import annotations

import functools
import heapq
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from urai.authoring.grammar_words import candidate_words, sample_word, sample_words
from urai.grammar import Automaton, Production, Tables, Terminal

Grammar = Tables | Automaton
"""Both have start, productions, terminals and ignored terminals."""

NEVER = float("inf")


class Leaf(NamedTuple):
    """A terminal in a derivation."""

    terminal: str


class Branch(NamedTuple):
    """A production in a derivation, by its number, with what its symbols became."""

    production: int
    origin: str
    children: tuple[Branch | Leaf, ...]


Derivation = Branch | Leaf


class Placed(NamedTuple):
    """A text made of terminals: where each begins and ends; ``exact`` if every pattern matches just there."""

    text: str
    spans: tuple[tuple[int, int], ...]
    exact: bool


class Shortest:
    """The shortest derivations of a grammar's symbols, in terminals; ``cost`` has those that there are."""

    def __init__(self, productions: Sequence[Production]) -> None:
        self.productions = productions
        self.cost: dict[str, float] = {}
        self._best: dict[str, int] = {}
        origins = {production.origin for production in productions}
        for symbol in {symbol for production in productions for symbol in production.symbols} - origins:
            self.cost[symbol] = 1
        changed = True
        while changed:
            changed = False
            for number, production in enumerate(productions):
                total = self.of(production.symbols)
                if total < self.cost.get(production.origin, NEVER):
                    self.cost[production.origin] = total
                    self._best[production.origin] = number
                    changed = True

    def of(self, symbols: Sequence[str]) -> float:
        """Give how many terminals some symbols have at the least; infinity where they derive no text."""
        return sum(self.cost.get(symbol, NEVER) for symbol in symbols)

    def derivation(self, symbol: str) -> Derivation:
        """Give the shortest derivation of a symbol that has one."""
        if symbol not in self._best:
            return Leaf(symbol)
        return self.apply(self._best[symbol])

    def apply(self, number: int) -> Branch:
        """Give the shortest derivation that begins with a production."""
        production = self.productions[number]
        return Branch(number, production.origin, tuple(self.derivation(symbol) for symbol in production.symbols))


def leaves(derivation: Derivation) -> list[str]:
    """Give the terminals of a derivation, in text order."""
    if isinstance(derivation, Leaf):
        return [derivation.terminal]
    return [name for child in derivation.children for name in leaves(child)]


def shortest_tokens(grammar: Grammar, production: int) -> list[str] | None:
    """Give the terminals of the shortest text that uses a production, by its number; ``None`` where none does."""
    shortest = Shortest(grammar.productions)
    if shortest.of(grammar.productions[production].symbols) == NEVER:
        return None
    ways: list[tuple[float, int, str, tuple[tuple[int, int], ...]]] = [(0, 0, grammar.start, ())]
    seen: set[str] = set()
    goal = grammar.productions[production].origin
    count = 0
    while ways:
        cost, _, symbol, path = heapq.heappop(ways)
        if symbol in seen:
            continue
        seen.add(symbol)
        if symbol == goal:
            inner: Derivation = shortest.apply(production)
            for number, index in reversed(path):
                outer = shortest.apply(number)
                children = (*outer.children[:index], inner, *outer.children[index + 1 :])
                inner = Branch(number, outer.origin, children)
            return leaves(inner)
        for number, here in enumerate(grammar.productions):
            if here.origin != symbol or shortest.of(here.symbols) == NEVER:
                continue
            for index, child in enumerate(here.symbols):
                around = shortest.of(here.symbols) - shortest.cost[child]
                count += 1
                heapq.heappush(ways, (cost + around, count, child, (*path, (number, index))))
    return None


def shortest_text(grammar: Grammar, production: int) -> str | None:
    """Give the shortest text, in terminals, that uses a production, by its number; ``None`` where none does."""
    tokens = shortest_tokens(grammar, production)
    return None if tokens is None else place(grammar.terminals, grammar.ignored, tokens).text


def place(terminals: Mapping[str, Terminal], ignored: Sequence[str], tokens: Sequence[str], tries: int = 300) -> Placed:
    """Write terminals as a text, each with a word that its pattern matches where it then stands.

    ``exact`` is false where no such words were found within some tries; the text is then what came nearest.
    """
    gaps = _gaps(terminals, ignored)
    choices = [_words(terminals, name, tokens) for name in tokens]
    word = [0] * len(tokens)
    gap = [0] * len(tokens)
    nearest: tuple[int, Placed] | None = None
    for _ in range(tries):
        text, spans = _write(tokens, choices, word, gaps, gap)
        wrong = next((i for i, span in enumerate(spans) if not _stands(terminals, tokens[i], text, span)), len(tokens))
        placed = Placed(text, spans, exact=wrong == len(tokens))
        if placed.exact:
            return placed
        if nearest is None or wrong > nearest[0]:
            nearest = wrong, placed
        if not _next(wrong, word, choices, gap, len(gaps)):
            break
    return nearest[1] if nearest else Placed("", (), exact=True)


def _next(wrong: int, word: list[int], choices: list[tuple[str, ...]], gap: list[int], gaps: int) -> bool:
    """Take the next choice of gaps and words around the first token that does not stand; false after the last."""
    digits = [(gap, wrong + 1, gaps), (gap, wrong, gaps), (word, wrong, 0), (word, wrong - 1, 0), (word, wrong + 1, 0)]
    for numbers, index, base in digits:
        if not 0 <= index < len(numbers):
            continue
        numbers[index] += 1
        if numbers[index] < (base or len(choices[index])):
            return True
        numbers[index] = 0
    return False


@functools.lru_cache(maxsize=4096)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _stands(terminals: Mapping[str, Terminal], name: str, text: str, span: tuple[int, int]) -> bool:
    terminal = terminals.get(name)
    if terminal is None or not terminal.pattern:
        return True
    found = _compiled(terminal.pattern).match(text, span[0])
    return found is not None and found.end() == span[1]


def _words(terminals: Mapping[str, Terminal], name: str, tokens: Sequence[str]) -> tuple[str, ...]:
    """Give words of a terminal, those first that no other terminal of the text would take."""
    terminal = terminals.get(name)
    if terminal is None or not terminal.pattern:
        return (f"<{name}>",)
    words = dict.fromkeys([*sample_words(terminal), *candidate_words(terminal.pattern)[:60]])
    others = {terminals[other].pattern for other in tokens if other != name and other in terminals}

    def taken(word: str) -> bool:
        return any(pattern and _compiled(pattern).fullmatch(word) for pattern in sorted(others))

    return tuple(sorted((word for word in words if word), key=taken)) or (sample_word(terminal),)


def _gaps(terminals: Mapping[str, Terminal], ignored: Sequence[str]) -> tuple[str, ...]:
    """Give what can stand between two tokens: a space where it is ignored, else another ignored text, and nothing."""
    words = [word for name in ignored for word in sample_words(terminals[name])]
    spaces = [
        word for word in (" ", "\n") if any(_compiled(terminals[name].pattern).fullmatch(word) for name in ignored)
    ]
    return tuple(dict.fromkeys([*spaces, *words[:1], ""]))


def _write(
    tokens: Sequence[str], choices: Sequence[tuple[str, ...]], word: list[int], gaps: tuple[str, ...], gap: list[int]
) -> tuple[str, tuple[tuple[int, int], ...]]:
    text = ""
    spans: list[tuple[int, int]] = []
    for index in range(len(tokens)):
        if index:
            text += gaps[gap[index]]
        chosen = choices[index][word[index]]
        spans.append((len(text), len(text) + len(chosen)))
        text += chosen
    return text, tuple(spans)
