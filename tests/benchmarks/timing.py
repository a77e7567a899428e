"""Measure processor time of several ways side by side, so that what disturbs one disturbs all."""

from __future__ import annotations

import gc
import statistics
from collections.abc import Callable, Mapping
from time import process_time

ROUNDS = 5


def side_by_side(ways: Mapping[str, Callable[[], object]], rounds: int = ROUNDS) -> dict[str, float]:
    """Give the processor time of each way in seconds: the median of rounds in which each has its turn."""
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, way in ways.items():
            gc.collect()
            began = process_time()
            way()
            taken[name].append(process_time() - began)
    return {name: statistics.median(times) for name, times in taken.items()}
