"""Say why a derived value holds: a tree of steps, down to words in a document and figures of a regulation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec


class Reason(msgspec.Struct, frozen=True, omit_defaults=True):
    """One step towards a derived value, with the steps it rests on as ``children``.

    ``label`` says in the document's language what the step is, ``value`` what came out of it (a decimal
    string, a name), ``note`` how (the formula with its numbers), ``source`` the regulation, article, years
    and how sure they are. ``span`` are the words it stands on (code points, half-open) in the document of
    the fact, or in ``doc``, and ``fact`` is the id of the fact that states it. ``unverified`` marks a
    figure that nobody has seen in its regulation.
    """

    label: str
    value: str | None = None
    note: str | None = None
    source: str | None = None
    span: tuple[int, int] | None = None
    doc: str | None = None
    fact: str | None = None
    unverified: bool = False
    children: tuple[Reason, ...] = ()

    def walk(self) -> Iterator[Reason]:
        """Give this step and all below it."""
        yield self
        for child in self.children:
            yield from child.walk()


def unverified(reasons: Iterable[Reason]) -> list[str]:
    """Give the labels of the unverified figures that some reasons rest on, each once, in order."""
    return list(dict.fromkeys(step.label for reason in reasons for step in reason.walk() if step.unverified))


def as_value(reasons: Sequence[Reason]) -> list[dict[str, Any]]:
    """Give reasons as plain data: what the field ``reasons`` of a fact's value holds."""
    plain: list[dict[str, Any]] = msgspec.to_builtins(list(reasons))
    return plain
