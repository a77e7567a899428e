"""Read the names of a document once for all rules: words, marks, acronyms, holders of posts, persons."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from urai import View

from . import lexicons
from .acronyms import Explained, explained
from .classes import WORD, by_key, degrees
from .context import in_context
from .headlines import Headlines
from .mentions import mark
from .people import People, Person
from .persons import NAMES, named, nicknames
from .posts import Span, given_posts, held_posts
from .words import Words

_BODIES = frozenset("ONHC")
_SMALL_NAME = re.compile(r"(?:P_*|T_*)x")
_ABBREVIATED_BODY = re.compile(r"([Pp]_*)A(?![A_])")

_UNIT_OF_BODY = re.compile(r"(?<![A\"(/-])[AW]{1,2}C")
_REGION = re.compile("(?:L_*)?G_*")
_AFTER_NAME = re.compile(r"(?:(?<=[XYJIE])|(?<=[XYJIE],))[ZCA](?=[,.()|&]|$)|(?<=[XYJIE],)[ZCA](?=[a-z])")
_LAST_NAME = re.compile(r"(?<=[XYJI])[SWN](?=[a-z,.;:)&=\"])")
_NAMED_AFTER = re.compile("T*[XYJI]+")
"""The person whom a body is named after: Rumah Sakit Umum Daerah (RSUD) Sardi Utomo."""

_SMALL_INITIAL = re.compile(r"(?<=[XYJ])x\.(?=[XYJ])")
_FIRST_NAME = re.compile(r"(?<=T)S(?=[XYJI])|(?<=[a-z,TV\"])S(?=[XYJI]{1,5},?E)")
"""A word that means something elsewhere but begins a name here: a title goes before, or a degree follows."""

_INNER_NAME = re.compile("(?<=[YJ])W(?=[XYJ])")
_LAST_WORD = re.compile(r"(?<=[XYJI])S(?=,?E)")
"""A word that means something elsewhere but ends a name here: a degree follows it."""


class Mention(NamedTuple):
    """A mention of a person: its words, whom it names, and the evidence for it in a word."""

    span: Span
    person: Person
    evidence: str


class Names:
    """The names of a text."""

    def __init__(self, text: str) -> None:
        self.words = words = Words(text)
        self.acronyms = explained(words)
        self.headlines = Headlines(words)
        codes = in_context(_with_bodies(words, self.acronyms, self.headlines), words)
        self.marked = mark(_with_last_names(codes, words, self.headlines))
        self.held = given_posts(held_posts(self.marked, words.keys), self.marked, words.keys)
        self.people = People()
        self.mentions = self._mentions()
        persons = {mention.span for mention in self.mentions}
        self.acronyms = [one for one in self.acronyms if one.long not in persons]

    def _mentions(self) -> list[Mention]:
        headlines = self.headlines
        evidence = named(self.words, self.marked, self.held, headlines)
        found = self._introduced(evidence, headlines)
        taken = {word for mention in found.values() for word in range(*mention.span)}
        for match in NAMES.finditer(self.marked):
            span = match.span()
            if span[0] in taken:
                continue
            known = self._known_part(span, whole=span[0] not in headlines)
            if known is not None:
                found[span[0]] = known
            elif span in evidence:
                found[span[0]] = Mention(span, self._person(span), evidence[span])
        if self.people.persons:
            found |= self._in_small_letters()
        mentions = [mention._replace(span=self._with_title(mention)) for mention in found.values()]
        return sorted(mentions, key=lambda mention: mention.span)

    def _introduced(self, evidence: dict[Span, str], headlines: Headlines) -> dict[int, Mention]:
        """Give the mentions that stand on their own evidence in sentences, the longer names first."""
        words = self.words
        aliases: dict[Span, Span | None] = dict(nicknames(words, self.marked, self.acronyms, evidence))
        other_names = {words.keys[start:stop] for first, stop in aliases for start in (first, stop - 1)}
        clear = [
            span
            for span, why in evidence.items()
            if words.keys[slice(*span)] not in other_names and (why == "credit" or span[0] not in headlines)
        ]
        known = {words.keys[slice(*span)] for span in clear}
        begun = {keys[:count] for keys in known for count in range(2, len(keys))}
        found: dict[int, Mention] = {}
        for span in list(clear):
            first, stop = span
            if (
                words.keys[first + 1 : stop] in known
                and words.keys[first:stop] not in begun
                and (first == 0 or words.raw[first - 1] in '|."')
            ):
                clear.remove(span)  # a word that begins the sentence, before a name
                clear.append((first + 1, stop))
                evidence[first + 1, stop] = evidence[span]
        for span in sorted(clear, key=lambda span: (span[0] - span[1], span)):
            found[span[0]] = Mention(span, self._person(span), evidence[span])
        starts = sorted(found)
        for alias, full in aliases.items():
            if full is None:
                before = bisect_left(starts, alias[0])
                if not before:
                    continue
                person = found[starts[before - 1]].person
            else:
                person = self._person(full)
                found[full[0]] = Mention(full, person, "introduction")
            self.people.alias(person, words.keys[slice(*alias)])
            found[alias[0]] = Mention(alias, person, "nickname")
        return found

    def _person(self, span: Span) -> Person:
        words = self.words
        return self.people.add(words.keys[slice(*span)], words.text_of(*span), span[0])

    def _known_part(self, span: Span, *, whole: bool) -> Mention | None:
        """Give the words of a known name that a stretch of possible names begins with, or is."""
        first, stop = span
        keys = self.words.keys
        if not self.people.knows(keys[first]):
            return None
        for end in range(stop, first, -1):
            person = self.people.find(keys[first:end], first)
            if person is not None:
                return Mention((first, end), person, "known")
            if whole:
                break
        return None

    def _in_small_letters(self) -> dict[int, Mention]:
        """Find known names that are written without a capital after a post: ``gubernur sudarsih``."""
        found: dict[int, Mention] = {}
        for match in _SMALL_NAME.finditer(self.marked):
            span = (match.end() - 1, match.end())
            key = self.words.keys[span[0]]
            if key in by_key():
                continue
            person = self.people.find((key,), span[0]) or self.people.misspelt((key,), span[0])
            if person is not None:
                found[span[0]] = Mention(span, person, "known")
        return found

    def _with_title(self, mention: Mention) -> Span:
        """Take a familiar title before a nickname into the name: ``Kang Woto``."""
        (first, stop), person, _ = mention
        if stop - first > 1 or not first or self.words.keys[first - 1] not in lexicons.words("intimate"):
            return mention.span
        called = self.words.raw[max(first - 2, 0)] == "q"  # akrab disapa Kang Yayan
        return mention.span if self.words.keys[first] in person.keys and not called else (first - 1, stop)


def _with_bodies(words: Words, acronyms: Iterable[Explained], headlines: Headlines) -> str:
    """Give the codes, in which bodies that the text itself abbreviates are bodies, long and short."""
    codes = words.codes
    bodies = [
        one
        for one in acronyms
        if codes[one.long[0]] in _BODIES and words.raw[one.short[0]] != "Z" and _is_body(codes, one)
    ]
    if bodies:
        codes = _with_explained(words, bodies)
    regions = {one.short[0] for one in acronyms if _REGION.fullmatch(codes, *one.long) and codes[one.short[0]] == "A"}
    if regions:
        codes = "".join("G" if at in regions else code for at, code in enumerate(codes))
    codes = _AFTER_NAME.sub(lambda found: "E" if words.text_of(*found.span()) in degrees() else found[0], codes)
    if "E" in codes:
        codes = _LAST_WORD.sub("X", codes)
    if "A" not in codes:
        return codes
    return _ABBREVIATED_BODY.sub(r"\1C", _with_units(codes, words, acronyms, headlines))


def _with_units(codes: str, words: Words, acronyms: Iterable[Explained], headlines: Headlines) -> str:
    """Give the codes, in which unknown acronyms before a known body are a unit of it: LPPM Unram."""

    def body(found: re.Match[str]) -> str:
        first, stop = found.span()
        if not words.text_of(first, stop - 1).replace(" ", "").isupper() or not others.isdisjoint(
            words.keys[first:stop]
        ):
            return found[0]
        before = codes[first - 1] if first else ""
        system = not lexicons.words("systems").isdisjoint(words.keys[max(first - 1, 0) : stop - 1])
        post = before in ("U", "u") or (found[0][0] == "W" and before in ("P", "_"))  # Tim SDM BKN, Kabag TU BKN
        return found[0] if system or post or first in headlines else "C" + "_" * (stop - first - 1)

    others = {words.keys[one.short[0]] for one in acronyms}
    return _UNIT_OF_BODY.sub(body, codes)


def _with_last_names(codes: str, words: Words, headlines: Headlines) -> str:
    """Give the codes, in which a common word with a capital that ends a name in a sentence is its: Budi Utama."""

    def code(found: re.Match[str]) -> str:
        at = found.start()
        shouted = words.text_of(at, at + 1).isupper()  # capitals throughout are a headline's, or stress
        return found[0] if shouted or at in headlines else "X"

    def inner(found: re.Match[str]) -> str:
        at = found.start()
        return "X" if words.keys[at] in lexicons.words("also_names") and at not in headlines else "W"

    def initial(found: re.Match[str]) -> str:
        return "I_" if len(words.keys[found.start()]) == 1 else found[0]

    def first(found: re.Match[str]) -> str:
        plain = by_key().get(words.keys[found.start()]) == WORD  # no verb of saying and no adverb
        return code(found) if plain else "S"

    codes = _SMALL_INITIAL.sub(initial, _FIRST_NAME.sub(first, codes))
    return _LAST_NAME.sub(code, _INNER_NAME.sub(inner, codes))


def _with_explained(words: Words, bodies: Iterable[Explained]) -> str:
    """Give the codes with each occurrence of these bodies, long or short, as one body."""
    codes, keys, before = list(words.codes), words.keys, words.codes
    longs: dict[str, dict[tuple[str, ...], str]] = {}
    shorts: set[str] = set()
    for one in bodies:
        first, stop = one.long
        longs.setdefault(keys[first], {})[keys[first:stop]] = codes[first].replace("H", "C")
        shorts.add(keys[one.short[0]])
    for at, key in enumerate(keys):
        for long, code in longs.get(key, {}).items():
            if keys[at : at + len(long)] == long and not (code == "N" and _NAMED_AFTER.match(before, at + len(long))):
                codes[at : at + len(long)] = code + "_" * (len(long) - 1)
        if key in shorts and codes[at] in "AXZENH" and not (codes[at] == "N" and _has_own_name(before, keys, at + 1)):
            codes[at] = "C"
    for one in bodies:
        if codes[one.long[0]] == "N" and (name := _NAMED_AFTER.match(before, one.whole[1])):
            codes[slice(*name.span())] = "S" * len(name[0])
    return "".join(codes)


def _has_own_name(codes: str, keys: Sequence[str], at: int) -> bool:
    """Say whether a name of its own follows what a body is: RSUD ⟦Sardi Utomo⟧, Rutan ⟦Kelas II B Sumbawa⟧."""
    return keys[at : at + 1] == ("kelas",) or _NAMED_AFTER.match(codes, at) is not None


def _is_body(codes: str, one: Explained) -> bool:
    """Say whether a long form names a body: a government only with its region, in it or after the acronym."""
    first, stop = one.long
    return codes[first] != "H" or "G" in codes[first:stop] or codes[one.whole[1] : one.whole[1] + 1] in ("G", "L")


@lru_cache(maxsize=1)
def names_of(view: View) -> Names:
    """Give the names of a document; the rules of all kinds share one reading."""
    return Names(view.text)
