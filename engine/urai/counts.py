"""Write how many there are of something: 1 document, 2 documents."""

from __future__ import annotations


def counted(count: int, noun: str) -> str:
    """Give a count with its noun, which takes an ``s`` unless there is one."""
    return f"{count} {noun}{'' if count == 1 else 's'}"
