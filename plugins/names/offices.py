"""Say who holds which office: a post with its holder, cut into position and organization."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from .posts import Held, Span, mark_before
from .reading import Mention, Names

_PARTS = frozenset("biro bagian bidang seksi".split())
"""Parts of an office that belong to the position of who heads them."""

_WITHIN = "HhOoNnCLlG"
_MOST_WORDS = 12


class Office(NamedTuple):
    """An office and its holder: all their words, the holder, the position, and the body as written."""

    span: Span
    holder: Mention
    position: str
    organization: str | None


@lru_cache(maxsize=1)
def offices(names: Names) -> tuple[Office, ...]:
    """Give the offices of a text, in text order of their posts.

    A post that only shortens another of the same person (Menteri, of Menteri Agama) is none of its own.
    """
    found = list(_offices(names))
    shorter = {(office.holder.person, short) for office in found for short in _shorter(office.position)}
    return tuple(
        office
        for office in found
        if office.organization or (office.holder.person, office.position.casefold()) not in shorter
    )


def _shorter(position: str) -> Iterator[str]:
    """Give what is left of a position when words at its end are left out, in lower case."""
    words = position.casefold().split(" ")
    return (" ".join(words[:count]) for count in range(1, min(len(words), _MOST_WORDS)))


def _offices(names: Names) -> Iterator[Office]:
    by_end = {end: mention for mention in names.mentions for end in mention.span[1:]}
    by_start = {mention.span[0]: mention for mention in names.mentions}
    starts = [mention.span[0] for mention in names.mentions]
    for held in names.held:
        if mark_before(names.marked, held.post[0]) == "i":
            continue  # atas nama Bupati: somebody else speaks for him
        if held.body is None and _is_member_of_a_panel(names, held.post):
            continue
        if held.holder is not None:
            holder = by_start.get(held.holder[0]) or by_end.get(held.holder[1])
        elif _points_back(names, held):
            before = bisect_left(starts, held.post[0])
            holder = names.mentions[before - 1] if before else None
        else:
            holder = None
        if holder is not None:
            yield _office(names, held, holder)


def _is_member_of_a_panel(names: Names, post: Span) -> bool:
    """Say whether *anggota* only goes on with a list: diketuai Sri Lestari dengan anggota Umar Said."""
    first, stop = post
    keys = names.words.keys
    return stop - first == 1 and keys[first] == "anggota" and first > 0 and keys[first - 1] == "dengan"


def _points_back(names: Names, held: Held) -> bool:
    """Say whether a post without a holder beside it stands for somebody who was named before."""
    stop = (held.body or held.post)[1]
    if names.marked[stop] != "z":
        return True
    former = names.words.raw[held.post[0]] in "Mm"
    if names.words.keys[stop] == "itu":
        return former and held.body is not None  # mantan Kepala Bappeda Sumbawa itu; but bupati itu may be any
    return (former or held.body is not None) and names.words.keys[stop] == "ini"


def _office(names: Names, held: Held, holder: Mention) -> Office:
    words = names.words
    first, stop = held.post[0], (held.body or held.post)[1]
    if held.holder is not None:
        first, stop = min(first, holder.span[0]), max(stop, holder.span[1])
    post, body = held.post, held.body
    if body is not None and words.keys[body[0]] in _PARTS:
        cut = next((at for at in range(body[0] + 1, body[1]) if words.codes[at] in _WITHIN), body[1])
        post, body = (post[0], cut), (cut, body[1]) if cut < body[1] else None
    return Office((first, stop), holder, words.text_of(*post), words.text_of(*body) if body else None)
