"""Find rules and examples that do nothing: that never fire, always lose, repeat others, or hang on an order."""

from __future__ import annotations

import collections
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Literal, get_args

import msgspec

from urai.authoring.terminals import without_look_around
from urai.contributions import Example
from urai.counts import counted
from urai.engine import Engine
from urai.errors import Place
from urai.facts import Document
from urai.loading import Loaded, section_kinds
from urai.matching import Matcher
from urai.resources import walk
from urai.rule import marked_spans
from urai.settling import Loss
from urai.testing import examples

Code = Literal["never-fires", "unused", "always-loses", "same-as", "order", "idle-example", "no-negative", "no-example"]


CODES: tuple[str, ...] = get_args(Code)


class Remark(msgspec.Struct, frozen=True):
    """One thing that an audit found, with its place and what to do about it."""

    code: Code
    rule: str
    message: str
    cure: str
    place: str = ""


class Seen(msgspec.Struct):
    """What one rule did over all documents: what stood, what it lost, and all that it matched."""

    stood: int = 0
    stood_in_inputs: int = 0
    lost: list[Loss] = []
    matched: set[tuple[str, str, int, int, str]] = set()


def audit(loaded: Loaded, documents: Iterable[Document], turned: Loaded | None = None) -> list[Remark]:
    """Give what is wrong with the rules and examples of a pipeline, over their examples and some documents.

    ``turned`` is the same pipeline with its local plugins in the opposite order, if it has several.
    """
    inputs = list(documents)
    texts = [*_example_documents(loaded), *inputs]
    seen = _watch(loaded.engine, texts, {document.id for document in inputs})
    remarks = [
        *_idle_rules(loaded, seen, len(inputs)),
        *_repeating(seen),
        *_order(loaded, texts, turned),
        *_idle_examples(loaded),
        *_without_examples(loaded),
    ]
    return sorted(remarks, key=lambda remark: (remark.rule, remark.code, remark.message))


def _example_documents(loaded: Loaded) -> Iterator[Document]:
    for rule, _, cases in examples(loaded):
        for index, example in enumerate(cases):
            yield Document(f"{rule} example {index + 1}", marked_spans(example.text)[0], date=example.date)


def _watch(engine: Engine, documents: Sequence[Document], inputs: set[str]) -> dict[str, Seen]:
    seen: dict[str, Seen] = collections.defaultdict(Seen)
    for document in documents:
        losses: list[Loss] = []
        _, view, _ = engine.examine(document, losses)
        for draft in view.drafts:
            rule = seen[draft.rule]
            rule.stood += 1
            rule.stood_in_inputs += document.id in inputs
        for loss in losses:
            seen[loss.draft.rule].lost.append(loss)
        kept = [loss.draft for loss in losses if loss.why not in ("rejected", "removed")]
        for draft in [*view.drafts, *kept]:
            key = (document.id, draft.kind, draft.start, draft.end, repr(draft.value))
            seen[draft.rule].matched.add(key)
    return seen


def _rules(loaded: Loaded) -> list[str]:
    engine = loaded.engine
    return [item.id for item in (*engine.scans, *engine.found, *engine.derivations)]


def _idle_rules(loaded: Loaded, seen: dict[str, Seen], inputs: int) -> Iterator[Remark]:
    for rule in _rules(loaded):
        done = seen.get(rule) or Seen()
        place = _place(loaded, rule)
        if not done.stood and done.lost:
            rivals = collections.Counter(loss.to.rule if loss.to else loss.reason for loss in done.lost)
            shown = ", ".join(f"{name} ({count})" for name, count in rivals.most_common(3))
            message = f"it matches {counted(len(done.lost), 'time')} and never stands; what it loses to: {shown}"
            yield Remark("always-loses", rule, message, "give it a higher priority, or take it out", place)
        elif not done.stood:
            where = f"on its examples and {counted(inputs, 'document')}" if inputs else "on any example"
            cure = "mend its grammar: urai why-not says where it stops; or take it out"
            yield Remark("never-fires", rule, f"it never fires {where}", cure, place)
        elif inputs and not done.stood_in_inputs:
            message = f"it fires on examples only, on none of {counted(inputs, 'document')}"
            yield Remark("unused", rule, message, "give documents that have it, or take it out", place)


def _repeating(seen: dict[str, Seen]) -> Iterator[Remark]:
    """Compare what rules match, with what it was worth, before anything was settled."""
    found = {rule: done.matched for rule, done in sorted(seen.items()) if done.matched}
    for rule, mine in found.items():
        for other, theirs in found.items():
            if rule == other or not mine <= theirs or (mine == theirs and rule < other):
                continue
            same = "the same as" if mine == theirs else "nothing that is not found by"
            message = f"it finds {same} {other}, in {counted(len(mine), 'place')}"
            yield Remark(
                "same-as", rule, message, f"take one of them out, or say in examples what {other} must not find"
            )


def _order(loaded: Loaded, documents: Sequence[Document], turned: Loaded | None) -> Iterator[Remark]:
    """Read all documents again with everything in the opposite order, and name what two plugins both bring."""
    for problem in loaded.catalogue.host.problems:
        if problem.code == "duplicate":
            yield Remark("order", problem.message.split(":")[0], problem.message, problem.cure, str(problem.place))
    owners: dict[str, str] = {}
    for folder in loaded.catalogue.grammars:
        for path, _ in walk(folder.folder, ".lark"):
            if owners.setdefault(path, folder.name) != folder.name:
                message = (
                    f"{folder.name} and {owners[path]} both bring {path}; which counts hangs on the order of plugins"
                )
                yield Remark("order", path, message, "give one of them another name")
    backwards = _backwards(turned or loaded)
    differing: dict[str, str] = {}
    for document in documents:
        one, other = loaded.engine.read(document).facts, backwards.read(document).facts
        for fact in sorted({*map(_key, one)} ^ {*map(_key, other)}):
            differing.setdefault(fact[0], f"{document.id} at {fact[2]}: {fact[1]}")
    for rule, where in sorted(differing.items()):
        message = f"what it finds changes when the plugins come in the opposite order: {where}"
        yield Remark("order", rule, message, "settle it by priority or covers", _place(loaded, rule))


def _key(fact: Any) -> tuple[str, str, int, int, str]:
    return fact.rule, fact.kind, fact.start, fact.end, repr(fact.value)


def _backwards(loaded: Loaded) -> Engine:
    """Give the engine as it would be if its plugins had been loaded in the opposite order.

    Resolvers and derivations are sorted by their own order and their id, Python rules by what they
    need, whatever plugin brought them: only forms, grammar rules and checks come as plugins do.
    """
    engine = loaded.engine
    return Engine(
        forms=engine.forms[::-1],
        section_kinds=section_kinds(loaded.forms),
        scans=engine.scans[::-1],
        found=engine.found,
        resolvers=engine.resolvers,
        derivations=engine.derivations,
        checks=engine.checks[::-1],
        parameters=engine.parameters,
    )


def _idle_examples(loaded: Loaded) -> Iterator[Remark]:
    matchers = {scan.id: scan.matcher for scan in loaded.engine.scans if scan.matcher is not None}
    for rule, _, cases in examples(loaded):
        silent = [(index, example) for index, example in enumerate(cases) if _is_negative(example)]
        if rule not in matchers:
            continue
        idle = [index for index, example in silent if not _comes_near(matchers[rule], example.text)]
        if idle:
            which = f"example {idle[0] + 1}" if len(idle) == 1 else "examples " + ", ".join(str(i + 1) for i in idle)
            message = f"{which}: no word in it with which a match could begin, and none that a match must have"
            cure = "use words that come near: some of the rule's own, or what it is easily confused with"
            place = str(loaded.rules[rule].toml.place(("example", idle[0], "text")))
            yield Remark("idle-example", rule, message, cure, place)


def _comes_near(matcher: Matcher, text: str) -> bool:
    """Say whether an anchor of a grammar stands in a text, or one of its first terminals, look-around left aside."""
    folded = text.casefold()
    if any(literal.text.casefold() in folded for literal in matcher.anchoring.anchors):
        return True
    tables = matcher.tables
    first = [name for name in tables.actions[tables.start_state] if name in tables.terminals]
    return any(re.search(without_look_around(tables.terminals[name].pattern), text) for name in first)


def _without_examples(loaded: Loaded) -> Iterator[Remark]:
    """Look at Python rules and checks: a rule file without examples does not load."""
    taken = {rule.id for rule in loaded.engine.found}
    rules = [(rule.id, rule.examples) for rule in loaded.catalogue.python_rules.values() if rule.id in taken]
    for name, cases in [*rules, *((check.id, check.examples) for check in loaded.engine.checks)]:
        place = _place(loaded, name)
        if not cases:
            yield Remark("no-example", name, "it has no example", "give it examples=(urai.Example(…), …)", place)
        elif not any(_is_negative(example) for example in cases):
            yield Remark("no-negative", name, "no example stays silent", "add one in which nothing is marked", place)


def _is_negative(example: Example) -> bool:
    return "⟦" not in example.text


def _place(loaded: Loaded, rule: str) -> str:
    if rule in loaded.rules:
        place: Place = loaded.rules[rule].toml.place(("kind",))
        return place.file
    for hook in ("urai_rules", "urai_checks", "urai_derivations"):
        if f"{hook}:{rule}" in loaded.catalogue.origins:
            return loaded.catalogue.origins[f"{hook}:{rule}"]
    return ""
