"""What the grammar tools find: a problem with how grave it is and what shows it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from urai.errors import Place, Problem

Severity = Literal["error", "warning", "note"]

ORDER = ("error", "warning", "note")


class Remark(NamedTuple):
    """A problem of a grammar; ``shows`` are lines that demonstrate it.

    An error keeps the grammar from working, a warning makes a part of it do something else than what is
    written, a note is worth knowing.
    """

    severity: Severity
    problem: Problem
    shows: tuple[str, ...] = ()

    def __str__(self) -> str:
        problem = self.problem
        whole = str(Problem(problem.place, f"{self.severity} {problem.code}", problem.message, "", problem.meant))
        lines = [whole, *(f"   {line}".rstrip() for line in self.shows)]
        if problem.cure:
            lines.append(f"   cure: {problem.cure}")
        return "\n".join(lines)


def remark(severity: Severity, place: Place, code: str, message: str, cure: str, shows: tuple[str, ...] = ()) -> Remark:
    """Make a remark."""
    return Remark(severity, Problem(place, code, message, cure), shows)


def in_order(remarks: list[Remark]) -> list[Remark]:
    """Sort remarks: errors first, then by place."""
    return sorted(
        remarks,
        key=lambda here: (
            ORDER.index(here.severity), here.problem.place.file, here.problem.place.line, here.problem.place.column,
            here.problem.code, here.problem.message,
        ),
    )  # fmt: skip
