"""Find the smallest change to a text or a grammar after which a rule fires, by trying it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from urai.authoring.progress import Expected, Progress, Span, go_on
from urai.authoring.terminals import nearest_words, place_of, sample, shown
from urai.engine import ScanSpec
from urai.facts import Document
from urai.grammar import Tables, Terminal
from urai.loading import Loaded
from urai.matching import Zone
from urai.matching.driver import Driver
from urai.matching.expression import lexicon_of

_TRIED_ON_GRAMMAR = 60
_TRIED_ON_ENGINE = 6


class Change(msgspec.Struct, frozen=True):
    """A change after which the rule fires; ``finds`` is what it then found, where the change was tried."""

    of: Literal["text", "grammar", "rule"]
    what: str
    finds: str = ""


class Case(msgspec.Struct, frozen=True):
    """A rule that stopped somewhere in a document, on its way to the words wanted."""

    loaded: Loaded
    document: Document
    spec: ScanSpec
    words: Span
    zone: Zone
    progress: Progress
    expected: Expected

    @property
    def driver(self) -> Driver:
        """The rule's grammar."""
        driver: Driver = self.spec.matcher.driver
        return driver

    @property
    def text(self) -> str:
        """The document's text; cleaning keeps its length."""
        return self.document.text

    def terminals(self) -> Iterator[Terminal]:
        """Give the terminals that were expected and have words."""
        for name in self.expected.terminals:
            terminal = self.driver.tables.terminals.get(name)
            if terminal is not None and sample(terminal.pattern):
                yield terminal


class _Edit(msgspec.Struct, frozen=True):
    start: int
    end: int
    put: str
    what: str
    cost: float


def text_change(case: Case) -> Change | None:
    """Give the smallest change of one word after which the whole pipeline has a fact of the rule on the words."""
    fitting: list[tuple[bool, float, _Edit]] = []
    for edit in sorted(_edits(case), key=lambda edit: (edit.cost, edit.what))[:_TRIED_ON_GRAMMAR]:
        text, words, zone = _after(case, edit)
        stop = case.driver.longest(text, case.progress.start, zone.end).end
        if stop > edit.start and words.overlap(case.progress.start, stop):
            fitting.append((stop < words.end, edit.cost, edit))
    for _, _, edit in sorted(fitting, key=lambda item: item[:2])[:_TRIED_ON_ENGINE]:
        text, words, _ = _after(case, edit)
        _, view, _ = case.loaded.engine.examine(msgspec.structs.replace(case.document, text=text))
        for draft in view.drafts:
            if draft.rule == case.spec.id and words.overlap(draft.start, draft.end) and draft.end > edit.start:
                return Change("text", edit.what, text[draft.start : draft.end])
    return None


def _edits(case: Case) -> Iterator[_Edit]:
    found, start, end = case.expected.found, case.expected.start, case.expected.end
    reached = case.progress.reached
    for terminal in case.terminals():
        likely = nearest_words(terminal.pattern, found) if found else []
        for word in dict.fromkeys([*likely, sample(terminal.pattern)]):
            if found:
                likeness = difflib.SequenceMatcher(None, found.casefold(), word.casefold()).ratio()
                cost = max(len(found), len(word)) * (1 - likeness)
                yield _Edit(start, end, word, f"write {word!r} in place of {found!r}", cost)
            before = " " if reached < start or (reached == start and case.progress.tokens) else ""
            where = f"before {found!r}" if found else "at the end of the section"
            yield _Edit(start, start, f"{before if not found else ''}{word} ", f"write {word!r} {where}", len(word) + 1)
    if found and case.progress.tokens:
        after = re.compile(r"\s*").match(case.text, end)
        stop = after.end() if after else end
        yield _Edit(start, stop, "", f"leave out {found!r}", len(found))


def _after(case: Case, edit: _Edit) -> tuple[str, Span, Zone]:
    """Give text, words and section as an edit makes them."""
    text = case.text[: edit.start] + edit.put + case.text[edit.end :]
    moved = len(edit.put) - (edit.end - edit.start)
    end = case.words.end + moved if edit.start < case.words.end else case.words.end
    start = min(case.words.start, end - 1)
    return text, Span(start, end), case.zone._replace(end=case.zone.end + moved)


def grammar_changes(case: Case) -> list[Change]:
    """Give the changes to one terminal after which the rule's grammar goes through the words, the likeliest first."""
    return [change for change in (_add_word(case), _make_optional(case)) if change is not None]


def _add_word(case: Case) -> Change | None:
    found = case.expected.found
    best: tuple[tuple[bool, float, str], Change] | None = None
    for terminal in case.terminals():
        if not found or lexicon_of(terminal.pattern) or _class(found) != _class(sample(terminal.pattern)):
            continue
        more = f"(?:{terminal.pattern}|{re.escape(found)}(?!\\w))"
        driver = case.driver.over(_with(case.driver.tables, terminal, more))
        stop = driver.longest(case.text, case.progress.start, case.zone.end).end
        if stop < case.expected.end:
            continue
        likely = nearest_words(terminal.pattern, found, 1)[0]
        likeness = difflib.SequenceMatcher(None, found.casefold(), likely.casefold()).ratio()
        place = place_of(terminal, case.loaded.rules[case.spec.id], case.loaded.catalogue)
        to = f"to {terminal.name}" if not terminal.literal else f"beside {shown(terminal.name, terminal)}"
        change = Change("grammar", f"add {found!r} {to} in {place}", case.text[case.progress.start : stop])
        rank = (stop < case.words.end, -likeness, terminal.name)
        if best is None or rank < best[0]:
            best = rank, change
    return best[1] if best else None


def _make_optional(case: Case) -> Change | None:
    """Go on as if one of the terminals expected had stood there."""
    for terminal in case.terminals():
        stack = case.driver.shift(case.progress.stack, terminal.name)
        if stack is None or not case.progress.tokens:
            continue
        further = go_on(case.driver, case.text, case.zone.end, case.progress._replace(stack=stack))
        if further.accepted >= case.words.end and len(further.tokens) > len(case.progress.tokens):
            place = place_of(terminal, case.loaded.rules[case.spec.id], case.loaded.catalogue)
            what = f"let {shown(terminal.name, terminal)} be left out (a ? behind it) in the grammar of {place.file}"
            return Change("grammar", what, case.text[further.start : further.accepted])
    return None


def _with(tables: Tables, terminal: Terminal, pattern: str) -> Tables:
    """Give a grammar in which one terminal has another regular expression."""
    other = msgspec.structs.replace(terminal, pattern=pattern, literal=False)
    return msgspec.structs.replace(tables, terminals={**tables.terminals, terminal.name: other})


def _class(word: str) -> str:
    sign = word[:1]
    return "digit" if sign.isdigit() else "letter" if sign.isalpha() else "sign"
