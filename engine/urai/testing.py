"""Run what rules and grammars carry as their own tests: examples and corpora."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from urai.contributions import Example
from urai.corpus import Case, read_corpus, render_tree
from urai.facts import Document
from urai.form import detect
from urai.loading import Loaded
from urai.resources import text_of, walk
from urai.rule import marked_spans
from urai.text import clean
from urai.view import Draft


class Expectation(msgspec.Struct, frozen=True):
    """A span that an example marks, and the fields that it gives for it."""

    start: int
    end: int
    value: dict[str, Any]


class ExampleResult(msgspec.Struct, frozen=True):
    """What became of one example: what was missing, what was not expected, and how values differ."""

    rule: str
    index: int
    text: str
    missing: tuple[Expectation, ...] = ()
    unexpected: tuple[tuple[int, int, str], ...] = ()
    differing: tuple[tuple[Expectation, dict[str, Any]], ...] = ()

    @property
    def passed(self) -> bool:
        """Say whether the example came out as it says."""
        return not (self.missing or self.unexpected or self.differing)

    def explanation(self) -> str:
        """Give the failure with the words marked, as a person reads it."""
        lines = [
            f"  {marked(self.text, [(e.start, e.end) for e in self.missing])}" if self.missing else f"  {self.text}"
        ]
        lines += [f"  - expected ⟦{self.text[gap.start : gap.end]}⟧ {_shown(gap.value)}" for gap in self.missing]
        lines += [f"  + found    ⟦{self.text[start:end]}⟧ {value}" for start, end, value in self.unexpected]
        for wanted, got in self.differing:
            lines.append(f"  ⟦{self.text[wanted.start : wanted.end]}⟧")
            for key, value in wanted.value.items():
                if got.get(key) != value:
                    lines += [f"  - {key} = {value!r}", f"  + {key} = {got.get(key)!r}"]
        return "\n".join(lines)


def examples(loaded: Loaded) -> Iterator[tuple[str, str, Sequence[Example]]]:
    """Give the id, kind and examples of each rule that the pipeline takes."""
    settings = loaded.pipeline.settings.rules
    for rule in loaded.rules.values():
        if settings.takes(rule.id):
            yield rule.id, rule.file.kind, rule.examples
    for python_rule in loaded.catalogue.python_rules.values():
        if settings.takes(python_rule.id):
            yield python_rule.id, python_rule.kind, python_rule.examples


def run_examples(loaded: Loaded, only: Iterable[str] | None = None) -> Iterator[ExampleResult]:
    """Run the examples of all rules, or of those with some names or in some packs, through the whole pipeline."""
    wanted = None if only is None else tuple(only)
    for rule, _, cases in examples(loaded):
        if wanted is None or any(rule == name or rule.startswith(f"{name}/") for name in wanted):
            for index, example in enumerate(cases):
                yield run_example(loaded, rule, index, example)


def run_example(loaded: Loaded, rule: str, index: int, example: Example) -> ExampleResult:
    """Run one example: the rule must find the marked spans with their values, and nothing else."""
    text, spans = marked_spans(example.text)
    values = example.facts or [{}] * len(spans)
    expected = [Expectation(start, end, value) for (start, end), value in zip(spans, values, strict=True)]
    _, view, _ = loaded.engine.examine(Document("example", text, date=example.date))
    found: dict[tuple[int, int], Draft] = {(d.start, d.end): d for d in view.drafts if d.rule == rule}
    marked = {(e.start, e.end) for e in expected}
    differing = tuple(
        (e, draft.value)
        for e in expected
        if (draft := found.get((e.start, e.end))) and any(draft.value.get(k) != v for k, v in e.value.items())
    )
    return ExampleResult(
        rule=rule,
        index=index,
        text=text,
        missing=tuple(e for e in expected if (e.start, e.end) not in found),
        unexpected=tuple((*span, _shown(found[span].value)) for span in sorted(found) if span not in marked),
        differing=differing,
    )


CORPUS = ".corpus.txt"


class CaseResult(msgspec.Struct, frozen=True):
    """What became of one case of a form's corpus: the form that was chosen and the tree that came out."""

    form: str
    case: Case
    chosen: str
    tree: str

    @property
    def passed(self) -> bool:
        """Say whether the text was read under its form, with the tree expected."""
        return self.chosen == self.form and self.tree.split() == self.case.expected.split()

    def explanation(self) -> str:
        """Give the difference of the trees, line by line."""
        wanted, got = self.case.expected.splitlines(), self.tree.splitlines()
        lines = [] if self.chosen == self.form else [f"  - form {self.form}", f"  + form {self.chosen}"]
        return "\n".join([*lines, *(f"  {line}" for line in difflib.ndiff(wanted, got) if not line.startswith("?"))])


def run_corpora(loaded: Loaded, only: Iterable[str] | None = None) -> Iterator[CaseResult]:
    """Run the corpora that stand beside the forms' grammars, all or those of some forms."""
    wanted = None if only is None else set(only)
    forms = {form.name for form in loaded.forms}
    for folder in loaded.catalogue.grammars:
        for path, file in walk(folder.folder, CORPUS):
            form = path.removesuffix(CORPUS).removeprefix("forms/")
            if form not in forms or (wanted is not None and form not in wanted):
                continue
            for case in read_corpus(text_of(file)):
                layout = detect(clean(case.text), loaded.forms).layout
                yield CaseResult(form, case, layout.form, render_tree(layout, case.text))


def marked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Give a text with spans marked as examples mark them."""
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]}⟦{text[start:end]}⟧{text[end:]}"
    return text


def _shown(value: dict[str, Any]) -> str:
    return msgspec.json.encode(value).decode() if value else ""
