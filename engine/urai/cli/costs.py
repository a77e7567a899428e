"""Show what a run cost, by rule and by document."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table

from urai.costs import Costs

SLOWEST = 5
"""So many of the slowest documents are shown."""

LEAST_SHARE = 0.0005
"""Rules below this share of the time are summed up in one line."""


def show_costs(costs: Costs) -> None:
    """Print the table of rules, the dearest first, and the slowest documents."""
    console = Console()
    rows = costs.table()
    total = sum(cost.seconds for _, cost in rows) or 1.0
    table = Table(title="cost by rule", title_justify="left", show_edge=False)
    table.add_column("rule", overflow="fold")
    for name in ("anchor hits", "attempts", "matches", "ms", "share"):
        table.add_column(name, justify="right")
    for rule, cost in rows:
        if cost.seconds / total >= LEAST_SHARE:
            counts = (f"{n:,}" if n else "" for n in (cost.anchor_hits, cost.attempts, cost.matches))
            table.add_row(rule, *counts, f"{cost.seconds * 1000:.1f}", f"{cost.seconds / total:.1%}")
    left = [cost.seconds for _, cost in rows if cost.seconds / total < LEAST_SHARE]
    if left:
        table.add_row(f"({len(left)} others)", "", "", "", f"{sum(left) * 1000:.1f}", f"{sum(left) / total:.1%}")
    console.print(table)
    slow = Table(title="slowest documents", title_justify="left", show_edge=False)
    slow.add_column("document", overflow="fold")
    for name in ("ms", "characters", "ms per 1,000"):
        slow.add_column(name, justify="right")
    for seconds, document, length in costs.slowest(SLOWEST):
        each = f"{seconds * 1e6 / length:.2f}" if length else ""
        slow.add_row(document, f"{seconds * 1000:.1f}", f"{length:,}", each)
    console.print(slow)
