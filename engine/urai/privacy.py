"""Mask personal numbers: employee numbers (NIP, 18 digits) and citizens' numbers (NIK, 16 digits).

Each digit after the birth date of an NIP, and after the region of an NIK, becomes a bullet. The text keeps its
length, so every offset into it holds.
"""

from __future__ import annotations

import re
from typing import Any

import msgspec

from urai.facts import Fact, Finding, Reading

BULLET = "•"
_NUMBER = re.compile(
    r"(?<!\d)(?:(?P<nip>(?:19|20)\d{6})(?P<rest>[ .]?\d{6}[ .]?\d[ .]?\d{3})|(?P<region>\d{6})(?P<tail>\d{10}))(?!\d)"
)


def mask(text: str) -> str:
    """Give a text of the same length in which personal numbers cannot be read."""
    return _NUMBER.sub(_masked, text)


def _masked(found: re.Match[str]) -> str:
    kept, hidden = (found["nip"], found["rest"]) if found["nip"] else (found["region"], found["tail"])
    return kept + re.sub(r"\d", BULLET, hidden)


def mask_value(value: Any) -> Any:
    """Give plain data with every text in it masked."""
    if isinstance(value, str):
        return mask(value)
    if isinstance(value, dict):
        return {mask(key): mask_value(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [mask_value(inner) for inner in value]
    return value


def mask_reading(reading: Reading) -> Reading:
    """Give a reading in which no personal number can be read; the same one where there is none."""
    text = mask(reading.document.text)
    facts = tuple(_fact(fact) for fact in reading.facts)
    findings = tuple(_finding(finding) for finding in reading.findings)
    if text == reading.document.text and facts == reading.facts and findings == reading.findings:
        return reading
    document = msgspec.structs.replace(reading.document, text=text)
    return Reading(document, reading.layout, facts, findings)


def _fact(fact: Fact) -> Fact:
    return msgspec.structs.replace(
        fact, text=mask(fact.text), value=mask_value(fact.value), links=mask_value(fact.links)
    )


def _finding(finding: Finding) -> Finding:
    suggestion = mask(finding.suggestion) if finding.suggestion else None
    return msgspec.structs.replace(finding, message=mask(finding.message), suggestion=suggestion)
