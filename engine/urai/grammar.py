"""Read Lark grammars: the one module that imports lark.

A grammar is loaded by Lark, which builds its LALR table and contextual lexers; what is kept of
them is plain data (:class:`Tables`) on which the matchers work, and which can be cached on disk.
"""

from __future__ import annotations

import importlib.metadata
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from urai.errors import Place, Problem, UraiError, nearest

if TYPE_CHECKING:  # a run whose grammars are all cached does without lark
    import lark

END = "$END"


def lark_version() -> str:
    """Give the version of the lark that is installed, without importing it."""
    return importlib.metadata.version("lark")


SourceLoader = Callable[[str], str | None]
"""Give the text of an imported grammar by its path (``phrases/shared.lark``), or ``None``."""


class Terminal(msgspec.Struct, frozen=True):
    """A terminal: its name and the regular expression that Lark lexes it with (empty if declared)."""

    name: str
    pattern: str
    literal: bool
    priority: int


class Production(msgspec.Struct, frozen=True):
    """One alternative of a rule, with what Lark does to the children when it builds the tree.

    ``keep`` has an entry for each symbol: 0 filtered out, 1 kept, 2 replaced by its children.
    """

    origin: str
    label: str
    symbols: tuple[str, ...]
    keep: tuple[int, ...]
    expand_single: bool


class Tables(msgspec.Struct, frozen=True):
    """A grammar as Lark compiled it, in plain data.

    ``actions[state]`` maps a symbol to what the parser does: ``n >= 0`` go to state ``n``,
    ``n < 0`` reduce by ``productions[-1 - n]``. ``lexers[state]`` are the terminals that the
    contextual lexer tries there, in its order, ignored ones included. ``unless[state]`` maps
    a terminal to the keyword terminals that it swallows: a token of it whose whole text is one
    of theirs is theirs. States are numbered in the order in which they are met from the start
    state (0), by symbol; ``declared`` are the terminals without a pattern, in the order of
    their ``%declare``.
    """

    name: str
    start: str
    terminals: dict[str, Terminal]
    ignored: tuple[str, ...]
    declared: tuple[str, ...]
    productions: tuple[Production, ...]
    actions: tuple[dict[str, int], ...]
    lexers: tuple[tuple[str, ...], ...]
    unless: tuple[dict[str, tuple[str, ...]], ...]
    start_state: int
    end_state: int


def load(
    source: str, *, name: str, start: str = "start", loader: SourceLoader = lambda path: None, first_line: int = 1
) -> Tables:
    """Compile a Lark grammar into :class:`Tables`.

    ``name`` is the file that errors name, ``first_line`` the line of it on which ``source``
    begins (an inline grammar stands somewhere inside a rule file).

    Raises:
        UraiError: the grammar does not load; the problem has its place and cure.

    """
    from lark.exceptions import LarkError

    parser = build_lark(source, name=name, start=start, loader=loader, first_line=first_line)
    try:
        return _tables(parser, source, name, start)
    except (LarkError, re.error, AssertionError) as error:
        raise UraiError(_problem(error, source, name, first_line)) from error


def build_lark(
    source: str,
    *,
    name: str,
    start: str | list[str] = "start",
    loader: SourceLoader = lambda path: None,
    first_line: int = 1,
    **options: Any,
) -> lark.Lark:
    """Give Lark's own parser of the grammar: the oracle that compiled matching is tested against.

    ``options`` are more of :class:`lark.Lark`'s.
    """
    import lark
    from lark.exceptions import LarkError

    settings: dict[str, Any] = {"parser": "lalr", "lexer": "contextual", **options}
    try:
        return lark.Lark(
            source,
            start=start,
            maybe_placeholders=False,
            import_paths=[_lark_loader(loader)],
            source_path=name,
            **settings,
        )
    except OSError as error:
        raise UraiError(_import_problem(error, source, name, first_line)) from error
    except (LarkError, re.error, AssertionError) as error:
        raise UraiError(_problem(error, source, name, first_line)) from error


def _lark_loader(loader: SourceLoader) -> Callable[[Any, str], tuple[str, str]]:
    def load_import(base: Any, path: str) -> tuple[str, str]:
        text = loader(path.replace("\\", "/"))
        if text is None:
            raise OSError(f"no grammar {path}")
        return path, text

    return load_import


class Automaton(msgspec.Struct, frozen=True):
    """The LALR automaton of a grammar before conflicts are settled, in plain data.

    Productions and states are numbered as in :class:`Tables`. ``items[state]`` are the kernel's
    items, (production, symbols already read); the production -1 is the whole text: the start
    rule and nothing after it. ``moves[state]`` maps a symbol to the next state,
    ``lookaheads[state]`` a terminal to the productions that may be reduced before it.
    ``priorities`` are those of the productions.
    """

    start: str
    productions: tuple[Production, ...]
    priorities: tuple[int, ...]
    terminals: dict[str, Terminal]
    ignored: tuple[str, ...]
    items: tuple[tuple[tuple[int, int], ...], ...]
    moves: tuple[dict[str, int], ...]
    lookaheads: tuple[dict[str, tuple[int, ...]], ...]


def automaton(
    source: str, *, name: str, start: str = "start", loader: SourceLoader = lambda path: None, first_line: int = 1
) -> Automaton:
    """Give the LALR automaton of a grammar, of one with conflicts too; the arguments are those of :func:`load`.

    Raises:
        UraiError: the grammar does not load, for another reason than a conflict.

    """
    from lark.common import ParserConf
    from lark.exceptions import LarkError
    from lark.parsers.lalr_analysis import LALR_Analyzer

    grammar = build_lark(
        source, name=name, start=start, loader=loader, first_line=first_line, parser="earley", lexer="basic"
    )
    try:
        analyzer: Any = LALR_Analyzer(ParserConf(grammar.rules, {}, [start]))
    except LarkError as error:
        raise UraiError(_problem(error, source, name, first_line)) from error
    analyzer.compute_lr0_states()
    analyzer.compute_reads_relations()
    analyzer.compute_includes_lookback()
    analyzer.compute_lookaheads()
    rules = _in_order(grammar.rules)
    number = {rule: index for index, rule in enumerate(rules)}
    states = [analyzer.lr0_start_states[start]]
    seen = {id(states[0]): 0}
    moves: list[dict[str, int]] = []
    for state in states:
        row: dict[str, int] = {}
        for symbol, target in sorted(state.transitions.items(), key=lambda move: str(move[0].name)):
            if id(target) not in seen:
                seen[id(target)] = len(states)
                states.append(target)
            row[str(symbol.name)] = seen[id(target)]
        moves.append(row)
    return Automaton(
        start=start,
        productions=tuple(map(_production, rules)),
        priorities=tuple(rule.options.priority or 0 for rule in rules),
        terminals={str(t.name): _terminal(t) for t in sorted(grammar.terminals, key=lambda t: str(t.name))},
        ignored=tuple(sorted(map(str, grammar.ignore_tokens))),
        items=tuple(tuple(sorted((number.get(i.rule, -1), i.index) for i in state.kernel)) for state in states),
        moves=tuple(moves),
        lookaheads=tuple(
            {
                str(symbol.name): tuple(sorted(number[rule] for rule in found if rule in number))
                for symbol, found in sorted(state.lookaheads.items(), key=lambda pair: str(pair[0].name))
            }
            for state in states
        ),
    )


def terminals(
    source: str, *, name: str, loader: SourceLoader = lambda path: None, first_line: int = 1
) -> tuple[Terminal, ...]:
    """Give the terminals of a grammar that others import and that has no start rule.

    Raises:
        UraiError: it does not load.

    """
    from lark.exceptions import LexError
    from lark.lexer import PatternStr

    found: list[Terminal] = []

    def keep(terminal: Any) -> None:
        found.append(_terminal(terminal))
        terminal.pattern = PatternStr(terminal.name)  # one that other terminals are made of may match nothing

    options: dict[str, Any] = {"parser": None, "lexer": "basic", "edit_terminals": keep}
    build_lark(source, name=name, start=[], loader=loader, first_line=first_line, **options)
    for terminal in found:
        try:
            re.compile(terminal.pattern)
        except re.error as error:
            wrong = LexError(f"Cannot compile token {terminal.name}: {error}")
            raise UraiError(_problem(wrong, source, name, first_line)) from error
    return tuple(sorted(found, key=lambda terminal: terminal.name))


def _in_order(rules: Sequence[Any]) -> list[Any]:
    return sorted(rules, key=lambda rule: (rule.origin.name, rule.order, str(rule.expansion)))


def _terminal(terminal: Any) -> Terminal:
    from lark.lexer import PatternStr

    pattern = terminal.pattern
    return Terminal(str(terminal.name), pattern.to_regexp(), isinstance(pattern, PatternStr), terminal.priority)


def _tables(parser: lark.Lark, source: str, name: str, start: str) -> Tables:
    from lark.lexer import ContextualLexer, UnlessCallback
    from lark.parsers.lalr_analysis import Shift

    inner: Any = parser.parser.parser
    table: Any = inner._parse_table
    lexer: Any = parser.parser.lexer
    if not isinstance(lexer, ContextualLexer):
        raise TypeError("the grammar was not loaded with Lark's contextual lexer")
    by_name = {terminal.name: terminal for terminal in parser.terminals}
    numbers: dict[Any, int] = {}
    productions: list[Production] = []
    for rule in _in_order(parser.rules):
        numbers[rule] = len(productions)
        productions.append(_production(rule))
    order = _states_in_order(table.states, table.start_states[start], Shift)
    number = {state: index for index, state in enumerate(order)}
    actions: list[dict[str, int]] = []
    lexers: list[tuple[str, ...]] = []
    unless: list[dict[str, tuple[str, ...]]] = []
    for state in order:
        row = sorted(table.states[state].items())
        actions.append({str(s): (number[arg] if act is Shift else -1 - numbers[arg]) for s, (act, arg) in row})
        here: Any = lexer.lexers[state]
        lexers.append(tuple(str(terminal.name) for terminal in here.scanner.terminals))
        unless.append(
            {
                str(terminal): tuple(str(keyword.name) for keyword in callback.scanner.terminals)
                for terminal, callback in sorted(here.callback.items())
                if isinstance(callback, UnlessCallback)
            }
        )
    symbols = {symbol for row in actions for symbol in row if symbol.isupper() or symbol.startswith("__")}
    declared = symbols - set(by_name) - {production.origin for production in productions} - {END}
    written = list(defined_names(source))
    return Tables(
        name=name,
        start=start,
        terminals={str(key): _terminal(t) for key, t in sorted(by_name.items())},
        ignored=tuple(sorted(map(str, parser.ignore_tokens))),
        declared=tuple(
            sorted(map(str, declared), key=lambda key: (written.index(key) if key in written else len(written), key))
        ),
        productions=tuple(productions),
        actions=tuple(actions),
        lexers=tuple(lexers),
        unless=tuple(unless),
        start_state=number[table.start_states[start]],
        end_state=number[table.end_states[start]],
    )


def _states_in_order(states: Mapping[int, Mapping[str, tuple[Any, Any]]], start: int, shift: Any) -> list[int]:
    """Give the states in an order of our own: Lark's numbers differ from run to run."""
    order = [start]
    seen = {start}
    for state in order:
        for _, (action, target) in sorted(states[state].items()):
            if action is shift and target not in seen:
                seen.add(target)
                order.append(target)
    return order


def _production(rule: Any) -> Production:
    keep_all = rule.options.keep_all_tokens
    keep = tuple(
        (1 if keep_all or not symbol.filter_out else 0) if symbol.is_term else (2 if symbol.name.startswith("_") else 1)
        for symbol in rule.expansion
    )
    return Production(
        origin=str(rule.origin.name),
        label=str(rule.alias or rule.options.template_source or rule.origin.name),
        symbols=tuple(str(symbol.name) for symbol in rule.expansion),
        keep=keep,
        expand_single=bool(rule.options.expand1 and not rule.alias),
    )


_DEFINED = re.compile(r"^[ \t]*[!?]?(?P<name>_*[A-Za-z]\w*)(?:\.-?\d+)?(?:\{[^}]*\})?[ \t]*:", re.MULTILINE)
_IMPORTED = re.compile(
    r"%import\s+[\w.]+\s*(?:\((?P<many>[^)]*)\)|->\s*(?P<alias>\w+))?|%import\s+[\w.]*\.(?P<one>\w+)"
)


def defined_names(source: str) -> Iterator[str]:
    """Give the rules and terminals that a grammar's own text defines, imports or declares."""
    for match in _DEFINED.finditer(source):
        yield match["name"]
    for match in _IMPORTED.finditer(source):
        yield from re.findall(r"\w+", match["many"] or match["alias"] or match["one"] or "")
    for declared in re.findall(r"%declare[ \t]+([^\n]+)", source):
        yield from re.findall(r"\w+", declared)


def _problem(error: Exception, source: str, name: str, first_line: int) -> Problem:
    from lark.exceptions import GrammarError, UnexpectedInput

    if isinstance(error, UnexpectedInput):
        line, column = getattr(error, "line", 1), getattr(error, "column", 1)
        lines = source.split("\n")
        text = lines[line - 1] if 0 < line <= len(lines) else ""
        place = Place(name, first_line + line - 1, column, text)
        return Problem(place, "grammar-syntax", "this is not Lark's grammar language", _short(error))
    message = _short(error)
    offset, meant = 0, ""
    cause = error.__cause__ or error.__context__
    if isinstance(cause, UnexpectedInput) and "defined" not in message:
        return _problem(cause, source, name, first_line)
    if isinstance(error, GrammarError) and (found := _undefined(message)):
        spot = re.search(rf"(?<!\w){re.escape(found)}(?!\w)", source)
        offset = spot.start() if spot else 0
        meant = nearest(found, set(defined_names(source)) - {found})
        message = f"{found} is not defined"
    place = Place.at(name, source, offset)
    place = Place(name, place.line + first_line - 1, place.column, place.source)
    if broken := re.search(r"Cannot compile token (\w+)", message):
        spot = re.search(rf"^{broken[1]}\b", source, re.MULTILINE)
        place = Place.at(name, source, spot.start() if spot else 0)
        place = Place(name, place.line + first_line - 1, place.column, place.source)
        return Problem(place, "grammar-regex", message, "mend the regular expression of this terminal")
    cure = "define it in this grammar, or %import it" if meant or "not defined" in message else "mend the grammar"
    if "collision" in message or "conflict" in message.casefold():
        cure = "two readings are possible with one word of look-ahead: factor out what they share"
    return Problem(place, "grammar", message, cure, meant)


def _import_problem(error: OSError, source: str, name: str, first_line: int) -> Problem:
    path = str(error.filename or error).removesuffix(".lark")
    dotted = ".".join(path.split("/")[-2:])
    spot = source.find(dotted)
    place = Place.at(name, source, max(spot, 0))
    place = Place(name, place.line + first_line - 1, place.column, place.source)
    cure = "name a grammar of a plugin's grammar folder: %import phrases.shared (NUMBER)"
    return Problem(place, "grammar-import", f"there is no grammar {dotted}", cure)


def _undefined(message: str) -> str:
    if "not defined" not in message and "undefined" not in message and "Using an undefined" not in message:
        return ""
    quoted = re.search(r"(?:Rule|Terminal|rule|symbol|Token)\w*\s+'?(\w+)'?", message)
    named = re.search(r":\s*\{?'?(\w+)", message) or quoted
    return named[1] if named else ""


def _short(error: Exception) -> str:
    return " ".join(str(error).split())[:300]


__all__: Sequence[str] = (
    "END",
    "Automaton",
    "Production",
    "Tables",
    "Terminal",
    "automaton",
    "build_lark",
    "lark_version",
    "load",
    "terminals",
)
