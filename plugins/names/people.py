"""Keep track of the persons of a document: which mention names whom, and what each is called in full."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Sequence

from .spelling import is_variant

_FEWEST_CLIPPED_LETTERS = 4
_BEGINNING = 3
"""Two spellings of a name begin with the same letters, so many."""

_CLOSE = 12
_FAR = 1 << 30
_MOST_ALIKE, _MOST_BEARERS = 16, 64
"""Of names that begin alike, or share a word, so many are compared, so that no text can make one arbitrarily dear."""


class Person:
    """A person: the words of the fullest name, that name, what else names him, and where he was named.

    ``variants`` are the other spellings of a word of the name that occurred, with the right one.
    """

    def __init__(self, keys: tuple[str, ...], name: str) -> None:
        self.keys = keys
        self.name = name
        self.aliases: set[tuple[str, ...]] = set()
        self.named_at: list[int] = []
        self.variants: dict[str, str] = {}

    def answers_to(self, keys: Sequence[str]) -> bool:
        """Say whether words are a short form of the name: some of its words in order, initials included."""
        if tuple(keys) in self.aliases:
            return True
        at = 0
        for key in keys:
            while at < len(self.keys) and not _same_word(self.keys[at], key):
                at += 1
            if at == len(self.keys):
                return False
            at += 1
        return True

    def distance_to(self, at: int, *, either_side: bool = False) -> tuple[bool, int]:
        """Give how far off the person is named: where nowhere before, or on either side, also after."""
        place = bisect_right(self.named_at, at)
        before, after = self.named_at[max(place - 1, 0) : place], self.named_at[place : place + 1]
        near = [(False, at - here) for here in before] or [(True, here - at) for here in after]
        if either_side:
            near = [(False, abs(at - here)) for here in before + after]
        return min(near, default=(True, _FAR))

    def resembling(self, keys: Sequence[str]) -> tuple[str, str] | None:
        """Give the one word that keeps words from being a short form, with the word of the name that it is like."""
        wrong = [key for key in keys if key not in self.keys]
        if len(wrong) != 1 or (len(keys) > 1 and len(keys) != len(self.keys)):
            return None
        right = next((full for full in self.keys if is_variant(wrong[0], full) or _is_clipped(wrong[0], full)), None)
        return (wrong[0], right) if right else None


class People:
    """The persons of one document."""

    def __init__(self) -> None:
        self.persons: list[Person] = []
        self._by_word: dict[str, list[Person]] = {}
        self._by_beginning: dict[str, list[Person]] = {}

    def add(self, keys: tuple[str, ...], name: str, at: int) -> Person:
        """Give the person whom these words name at an offset: one who is known, else a new one.

        Longer names are to be added before shorter ones.
        """
        person = self.find(keys, at) or self.misspelt(keys, at)
        if person is None:
            person = Person(keys, name)
            self.persons.append(person)
            self.alias(person, keys)
        insort(person.named_at, at)
        return person

    def alias(self, person: Person, keys: tuple[str, ...]) -> None:
        """Let a person be known by these words too."""
        person.aliases |= {keys, keys[-1:]}
        for key in keys:
            bearers = self._by_word.setdefault(key, [])
            if len(bearers) < _MOST_BEARERS and person not in bearers:
                bearers.append(person)
            alike = self._by_beginning.setdefault(key[:_BEGINNING], [])
            if len(alike) < _MOST_ALIKE and person not in alike:
                alike.append(person)

    def find(self, keys: Sequence[str], at: int) -> Person | None:
        """Give the person who answers to these words; of several the one who was named last before ``at``."""
        bearers = min((self._by_word.get(key, ()) for key in keys if len(key) > 2), key=len, default=())
        found = [person for person in bearers if person.answers_to(keys)]
        if len(found) < 2:
            return found[0] if found else None
        return min(found, key=lambda person: person.distance_to(at))

    def misspelt(self, keys: tuple[str, ...], at: int) -> Person | None:
        """Give the one person whose name these words misspell or clip, who then answers to them too.

        Two names of several words that stand close to each other are two persons, however alike.
        """
        alike = {person for key in keys for person in self._by_beginning.get(key[:_BEGINNING], ())}
        found = [(person, pair) for person in alike if (pair := person.resembling(keys))]
        if len(found) != 1:
            return None
        person, (wrong, right) = found[0]
        if len(keys) > 1 and person.distance_to(at, either_side=True)[1] < _CLOSE:
            return None
        if not _is_clipped(wrong, right):
            person.variants[wrong] = right
        self.alias(person, keys)
        return person

    def knows(self, word: str) -> bool:
        """Say whether a word is part of a known name."""
        return word in self._by_word


def _same_word(full: str, word: str) -> bool:
    return full == word or (word.endswith(".") and len(word) == 2 and full[0] == word[0])


def _is_clipped(short: str, full: str) -> bool:
    return _FEWEST_CLIPPED_LETTERS <= len(short) < len(full) - 1 and full.startswith(short)
