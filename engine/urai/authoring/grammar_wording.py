"""Say in words what stands in a parser's tables: symbols, rule fragments, derivations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from urai.authoring.grammar_samples import Branch, Derivation, Grammar
from urai.authoring.grammar_source import written_rule
from urai.authoring.grammar_words import sample_word
from urai.grammar import END, Production


def quoted(text: str) -> str:
    """Give a text in quotation marks on one line."""
    return '"' + text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace('"', '\\"') + '"'


def is_repetition(symbol: str) -> bool:
    """Say whether Lark made a rule for a repetition in another one."""
    return symbol.startswith("__") and any(mark in symbol for mark in ("_star_", "_plus_", "_repeat_"))


def is_anonymous(grammar: Grammar, symbol: str) -> bool:
    """Say whether a terminal is a word that stands in a rule itself, to which Lark gave a name."""
    terminal = grammar.terminals.get(symbol)
    if terminal is None or symbol.startswith("__"):
        return symbol.startswith("__") and terminal is not None
    if not terminal.literal or symbol.startswith("_"):
        return False
    return any(
        name == symbol and not keep
        for production in grammar.productions
        for name, keep in zip(production.symbols, production.keep, strict=True)
    )


def symbol_in_words(grammar: Grammar, symbol: str) -> str:
    """Give a symbol as an author would write it: a quoted word, a name, a repetition in brackets."""
    terminal = grammar.terminals.get(symbol)
    if terminal is not None and is_anonymous(grammar, symbol):
        return quoted(sample_word(terminal))
    if not is_repetition(symbol):
        return symbol
    inner = [
        symbols_in_words(grammar, production.symbols)
        for production in grammar.productions
        if production.origin == symbol and symbol not in production.symbols
    ]
    return f"({' | '.join(inner)})+"


def symbols_in_words(grammar: Grammar, symbols: Iterable[str]) -> str:
    """Give some symbols in a row."""
    return " ".join(symbol_in_words(grammar, symbol) for symbol in symbols)


def fragment(grammar: Grammar, number: int, dot: int) -> str:
    """Give a production with a mark at the place that the parser has come to."""
    if number < 0:
        return f"the whole text: {'· ' * (dot == 0)}{grammar.start}{' ·' * (dot > 0)}"
    production = grammar.productions[number]
    before = symbols_in_words(grammar, production.symbols[:dot])
    after = symbols_in_words(grammar, production.symbols[dot:])
    return f"{origin_in_words(production)}: {' '.join(part for part in (before, '·', after) if part)}"


def production_in_words(grammar: Grammar, production: Production) -> str:
    """Give a production as an alternative of its rule."""
    written = symbols_in_words(grammar, production.symbols) or "(nothing)"
    alias = f" -> {production.label}" if _is_alias(production) else ""
    return f"{origin_in_words(production)}: {written}{alias}"


def _is_alias(production: Production) -> bool:
    return not production.origin.startswith("_") and production.label != production.origin.split("{")[0]


def origin_in_words(production: Production) -> str:
    """Give the rule of a production; a repetition that Lark made is named by the rule that it stands in."""
    if is_repetition(production.origin):
        return f"a repetition in {written_rule(production.origin)}"
    return production.origin


def expected_in_words(grammar: Grammar, names: Iterable[str]) -> list[str]:
    """Give terminals with a sample word each: ``MONTH (such as "Mei")``."""
    lines = []
    for name in names:
        if name == END:
            lines.append("the end of the text")
            continue
        terminal = grammar.terminals.get(name)
        word = quoted(sample_word(terminal)) if terminal else ""
        if terminal and terminal.literal:
            lines.append(word if is_anonymous(grammar, name) else f"{name} ({word})")
        else:
            lines.append(f"{name} (such as {word})" if word else name)
    return lines


def tree_lines(grammar: Grammar, derivation: Derivation, words: Sequence[str], indent: str = "") -> list[str]:
    """Give a derivation as an indented tree; ``words`` are those of its terminals, in order."""
    lines: list[str] = []
    rest = iter(words)

    def add(node: Derivation, here: str) -> None:
        if not isinstance(node, Branch):
            name = node.terminal
            word = quoted(next(rest, ""))
            lines.append(here + (word if is_anonymous(grammar, name) else f"{name} {word}"))
            return
        if is_repetition(node.origin):
            below = here
        else:
            lines.append(here + node.origin + ("" if node.children else " (empty)"))
            below = here + "  "
        for child in node.children:
            add(child, below)

    add(derivation, indent)
    return lines
