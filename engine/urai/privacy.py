"""Mask personal numbers: employee numbers (NIP, 18 digits) and citizens' numbers (NIK, 16 digits).

Each digit after the birth date of an NIP, and after the region of an NIK, becomes a bullet. The text keeps its
length, so every offset into it holds. Where a number stands in a document's id, as that of a row of a table of
employees, a pseudonym takes its place: without one, people of one birth date would become one document.
"""

from __future__ import annotations

import hashlib
import re
from typing import Any

import msgspec

from urai.facts import Fact, Failure, Finding, Reading

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


class Masking:
    """Masks everything of one run.

    The ``key`` decides the pseudonyms in ids. Kept secret and new in each run, it makes it impossible to try all
    numbers until one has the pseudonym that is seen.
    """

    def __init__(self, key: bytes) -> None:
        self._key = key

    def identifier(self, name: str) -> str:
        """Give an id with a pseudonym in the place of each number; the same id gets the same one."""
        return _NUMBER.sub(self._pseudonym, name)

    def _pseudonym(self, found: re.Match[str]) -> str:
        digits = re.sub(r"\D", "", found[0])
        known = found["nip"] or found["region"]
        return f"{known}{BULLET}{hashlib.blake2b(digits.encode(), key=self._key, digest_size=5).hexdigest()}"

    def value(self, value: Any) -> Any:
        """Give plain data with every text in it masked; what reasons name by its id keeps leading there."""
        if isinstance(value, str):
            return mask(value)
        if isinstance(value, dict):
            return {
                mask(key): self.identifier(inner) if key in _IDS and isinstance(inner, str) else self.value(inner)
                for key, inner in value.items()
            }
        if isinstance(value, list | tuple):
            return [self.value(inner) for inner in value]
        return value

    def reading(self, reading: Reading) -> Reading:
        """Give a reading in which no personal number can be read; the same one where there is none."""
        document = reading.document
        masked = msgspec.structs.replace(
            document,
            id=self.identifier(document.id),
            text=mask(document.text),
            title=mask(document.title) if document.title else document.title,
            path=mask(document.path) if document.path else document.path,
        )
        facts = tuple(self._fact(fact) for fact in reading.facts)
        findings = tuple(self._finding(finding) for finding in reading.findings)
        if (masked, facts, findings) == (document, reading.facts, reading.findings):
            return reading
        return Reading(masked, reading.layout, facts, findings)

    def failure(self, failure: Failure) -> Failure:
        """Give a failure whose place and reason show no personal number."""
        return Failure(self.identifier(failure.doc), mask(failure.path), mask(failure.reason))

    def _fact(self, fact: Fact) -> Fact:
        return msgspec.structs.replace(
            fact,
            id=self.identifier(fact.id),
            doc=self.identifier(fact.doc),
            text=mask(fact.text),
            value=self.value(fact.value),
            links={name: self._link(target) for name, target in fact.links.items()},
        )

    def _link(self, target: Any) -> Any:
        if isinstance(target, str):
            return self.identifier(target)
        if isinstance(target, list | tuple):
            return [self._link(one) for one in target]
        return self.value(target)

    def _finding(self, finding: Finding) -> Finding:
        suggestion = mask(finding.suggestion) if finding.suggestion else None
        return msgspec.structs.replace(
            finding, doc=self.identifier(finding.doc), message=mask(finding.message), suggestion=suggestion
        )


_IDS = frozenset({"fact", "doc"})
"""The fields of a reason that name a fact and a document."""
