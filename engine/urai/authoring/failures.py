"""Show what failed, expected above found, with the words marked, and coloured where there are colours."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from rich.text import Text

from urai.contributions import Example
from urai.loading import Loaded
from urai.rule import marked_spans
from urai.testing import CaseResult, ExampleResult, examples

_EXPECTED = "bold green"
_FOUND = "bold red"


def example_failure(result: ExampleResult, loaded: Loaded) -> Text:
    """Show an example that did not come out as it says."""
    kind, example = next(
        ((kind, cases[result.index]) for rule, kind, cases in examples(loaded) if rule == result.rule),
        ("", Example(result.text)),
    )
    expected = marked_spans(example.text)[1]
    missing = {(gap.start, gap.end) for gap in result.missing}
    found = sorted({span for span in expected if span not in missing} | {(a, b) for a, b, _ in result.unexpected})
    shown = Text.assemble((f"{result.rule} example {result.index + 1}", "bold"), _place(result, loaded), "\n")
    if result.missing or result.unexpected:
        shown.append_text(_line("expected", result.text, expected, _EXPECTED))
        shown.append_text(_line("found", result.text, found, _FOUND))
    for start, end, value in result.unexpected:
        shown.append_text(Text.assemble("  not expected ", (f"⟦{result.text[start:end]}⟧", _FOUND), f" {value}\n"))
    for wanted, got in result.differing:
        shown.append(f"  ⟦{result.text[wanted.start : wanted.end]}⟧\n")
        for key, value in wanted.value.items():
            if got.get(key) != value:
                shown.append(f"  - {key} = {_json(value)}\n", _EXPECTED)
                shown.append(f"  + {key} = {_json(got.get(key))}\n", _FOUND)
    for gap in result.missing:
        words = result.text[gap.start : gap.end].replace('"', '\\"')
        question = f'urai why-not {result.rule}:{result.index + 1} "{words}" --kind {kind}{_pipeline(loaded)}'
        shown.append(f"  {question}\n", "dim")
    return shown


def case_failure(result: CaseResult) -> Text:
    """Show a case of a corpus whose tree came out otherwise."""
    shown = Text.assemble((f"{result.form}: {result.case.title}", "bold"), "\n")
    for line in result.explanation().splitlines():
        style = {"-": _EXPECTED, "+": _FOUND}.get(line.strip()[:1], "")
        shown.append(f"{line}\n", style)
    return shown


def _line(label: str, text: str, spans: Iterable[tuple[int, int]], style: str) -> Text:
    """Show a text with words marked."""
    line = Text(f"  {label:<9} ")
    here = 0
    for start, end in spans:
        if start >= here:
            line.append(text[here:start]).append(f"⟦{text[start:end]}⟧", style)
            here = end
    return line.append(text[here:]).append("\n")


def _place(result: ExampleResult, loaded: Loaded) -> tuple[str, str]:
    rule = loaded.rules.get(result.rule)
    return (f"  {rule.toml.place(('example', result.index, 'text'))}", "dim") if rule else ("", "")


def _pipeline(loaded: Loaded) -> str:
    """Give the option that names a pipeline, where it is not the one that is taken without it."""
    name = loaded.pipeline.name
    if name == "news":
        return ""
    return f" --pipeline {name if name in loaded.catalogue.pipelines else loaded.pipeline.files[0].file}"


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
