"""Find who holds which post, in a text in which posts, institutions, regions and names are marked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from . import lexicons
from .grammars import alternatives

Span = tuple[int, int]

_GRAMMAR = "relations/position_held.lark"
_WAYS = ("pair", "joined", "bracketed", "holder_bracketed", "held_by", "before", "after", "unnamed")
_POST = re.compile("P_*(?:0(?![-/]))?")
_NAME = re.compile("X_*")
_BODY = re.compile(r"[01](?:-0)?/[GX]_*|(?:O_*)+(?:\((?:X|[^()X]{1,30})\)(?:G_*|O_*)?)?%?|G_*(?:\(G_*\))?|%|o_*w")
_BETWEEN = re.compile(r"(?<=[P_])x(?=O)|[cvx](?=x?(?:T_*)?X)")
_PLAIN_WORDS = {
    "pada": "~",
    **dict.fromkeys(("dijabat", "diemban", "dipegang", "diisi", "diduduki", "dipercayakan"), "^"),
}
"""Words that tell how a post stands to its body or its holder, with their marks."""

_MOST_IN_BRACKETS = 30
_APPOINTED = re.compile(r"(X_*)(?:E_*)?,?[ay]{0,3}$")
_MOST_BEFORE = 40


class Held(NamedTuple):
    """A post, the body that it is in, and its holder, as spans of words.

    ``holder`` is missing where the post stands for somebody who was named before.
    """

    post: Span
    body: Span | None
    holder: Span | None


@cache
def _relation() -> re.Pattern[str]:
    return alternatives("(?=[PX=])(?:%s)", [(way, _GRAMMAR, way) for way in _WAYS])


def held_posts(marked: str, keys: Sequence[str]) -> list[Held]:
    """Give the posts with their holders, in text order."""
    if not _PLAIN_WORDS.keys().isdisjoint(keys):
        marked = _BETWEEN.sub(lambda found: _PLAIN_WORDS.get(keys[found.start()], found[0]), marked)
    found: list[Held] = []
    for match in _relation().finditer(marked):
        posts = list(_posts(marked, *match.span()))
        names = _names(marked, *match.span(), posts)
        found += _READERS[match.lastgroup or ""](posts, names)
    return found


def given_posts(held: list[Held], marked: str, keys: Sequence[str]) -> list[Held]:
    """Give the posts, each that somebody was appointed to as his, not as theirs who appointed him.

    ``Umar dilantik oleh Bupati Sumbawa Sri Lestari sebagai Camat``: Umar is the Camat.
    """
    found: list[Held] = []
    giver: Held | None = None
    for one in held:
        follows = giver and one.holder == giver.holder and one.post[0] > (giver.holder or one.post)[0]
        if giver is not None and follows:
            subject = _APPOINTED.search(marked, max(giver.post[0] - _MOST_BEFORE, 0), _verb_before(giver, keys))
            if subject:
                found.append(one._replace(holder=subject.span(1)))
            continue
        giver = one if keys[_verb_before(one, keys)] in _appointing() else None
        found.append(one)
    return found


def _verb_before(held: Held, keys: Sequence[str]) -> int:
    """Give the word before a post, or before the *oleh* that stands there."""
    at = max(held.post[0] - 1, 0)
    return at - 1 if at and keys[at] == "oleh" else at


@cache
def _appointing() -> frozenset[str]:
    """Give the passive verbs of appointing."""
    return frozenset(verb for verb in lexicons.words("appointments") if verb.startswith("di"))


Posts = list[tuple[Span, Span | None]]


def _posts(marked: str, first: int, stop: int) -> Iterator[tuple[Span, Span | None]]:
    """Give each post in a stretch with its body; without one, all up to a closing bracket is the post."""
    for post in _POST.finditer(marked, first, stop):
        at = post.end() + (marked[post.end() : post.end() + 1] == "~")
        body = _BODY.match(marked, at, stop)
        if body is not None and body.group():
            yield post.span(), body.span()
        elif marked[stop - 1] == ")" and marked[post.start() - 1] == "(":
            yield (post.start(), stop - 1), None
        else:
            yield post.span(), None


def _names(marked: str, first: int, stop: int, posts: Posts) -> list[Span]:
    """Give the names in a stretch that are no part of a post or body."""
    taken = [span for post, body in posts for span in (post, body) if span]
    names = [match.span() for match in _NAME.finditer(marked, first, stop)]
    return [name for name in names if not any(start <= name[0] < end for start, end in taken)]


def mark_before(marked: str, at: int) -> str:
    """Give the mark of what ends before a word; nothing at the beginning."""
    at -= 1
    while at > 0 and marked[at] == "_":
        at -= 1
    return marked[at] if at >= 0 else ""


def follows_bracketed_body(marked: str, at: int) -> bool:
    """Say whether what stands here comes after a body and its acronym in brackets, and so belongs to it."""
    if marked[at - 1 : at] != ")":
        return False
    bracket = marked.rfind("(", max(at - _MOST_IN_BRACKETS, 0), at)
    return bracket > 0 and mark_before(marked, bracket) == "O"


def _first_holds(posts: Posts, names: list[Span]) -> list[Held]:
    return [Held(post, body, names[0]) for post, body in posts]


def _last_holds(posts: Posts, names: list[Span]) -> list[Held]:
    return [Held(post, body, names[-1]) for post, body in posts]


def _each_holds(posts: Posts, names: list[Span]) -> list[Held]:
    last_body = posts[-1][1]
    return [Held(post, body or last_body, holder) for (post, body), holder in zip(posts, names, strict=True)]


def _nobody_holds(posts: Posts, names: list[Span]) -> list[Held]:
    return [Held(post, body, None) for post, body in posts]


_READERS: dict[str, Callable[[Posts, list[Span]], list[Held]]] = {
    "before": _first_holds,
    "after": _last_holds,
    "bracketed": _first_holds,
    "holder_bracketed": _first_holds,
    "held_by": _first_holds,
    "pair": _each_holds,
    "joined": _each_holds,
    "unnamed": _nobody_holds,
}
