"""Tell which of the words that may be names are names of persons, by what stands around them."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence

from .acronyms import Explained
from .headlines import Headlines
from .posts import Held, Span
from .words import Words

NAMES = re.compile(r"X_*")
_LIST = re.compile(r"X_*(?:E_*)?(?:(?:,&?|&)(?:T_*)?X_*(?:E_*)?)+")
_SPEECH_AFTER = re.compile(r"(?:E_*)?,?[ax]{0,2}s")
_AGE_AFTER = re.compile(r"\(0x?\)")
_AGE = re.compile("[1-9][0-9]")
_ACT_AFTER = re.compile(r"(?:E_*)?a{0,2}e")
_BYLINE = re.compile(r"\((X_*)[-/]O_*\)")
_SIGNATURE = re.compile(r"(?<=\|)\(([XYJ][XYJISWA]+)\)(?=\||$)")
_CREDIT = re.compile(r"R:\"?([SWXYJAFBDIQ1][SWXYJAFBDIQTj]*)(?=[|,.(&/E-]|$)")
_ENTRY = re.compile(r"(?<=\|)P[WU]{0,4}:([XYJI]{2,})(?=[|,]|$)")
"""A line that says who a post's holder is: Redaktur : Umar Said."""

_NICKNAME = re.compile(
    r"(?P<one>X_*)\"?,?\(?[ya]{0,2}(?P<word>q+)a?\"?(?:(?P<alone>\))|(?:P_*)?(?:G_*|O_*)?,?(?:T_*)?\"?(?P<other>X_*))"
)
_NICKNAME_FOLLOWS = frozenset("disapa dipanggil alias".split())
_IN_SENTENCES = frozenset({"speech", "act", "list", "age", "apposition"})
"""Evidence that the verbs of a headline do not give."""


def named(words: Words, marked: str, held: Iterable[Held], headlines: Headlines) -> dict[Span, str]:
    """Give the spans of words that name a person on their own evidence, with that evidence in a word."""
    found = {one.holder: "post" for one in held if one.holder and _can_hold(words, marked, one.post, one.holder)}
    bylines = (match.span(1) for match in _BYLINE.finditer(marked))
    found |= {span: "credit" for span in bylines if not is_abbreviation(words, *span)}
    for pattern in (_SIGNATURE, _CREDIT, _ENTRY):
        found |= {match.span(1): "credit" for match in pattern.finditer(words.raw)}
    for match in NAMES.finditer(marked):
        span = match.span()
        why = _evidence(words, marked, *span) if span not in found else ""
        if not why or (why in _IN_SENTENCES and span[0] in headlines):
            continue
        found[span] = why
    for match in _LIST.finditer(marked):
        spans = [name.span() for name in NAMES.finditer(marked, *match.span())]
        if match.start() not in headlines and any(span in found for span in spans):
            for first, stop in spans:
                if (stop - first > 1 or len(spans) > 2) and not is_abbreviation(words, first, stop):
                    found.setdefault((first, stop), "list")
    return {span: why for span, why in found.items() if why in ("title", "credit") or not _is_common(words, *span)}


def is_abbreviation(words: Words, first: int, stop: int) -> bool:
    """Say whether a stretch is one unknown word in capitals, which names a body rather than a person."""
    return words.raw[first:stop] == "A"


def _can_hold(words: Words, marked: str, post: Span, holder: Span) -> bool:
    first, stop = holder
    if is_abbreviation(words, first, stop):
        return False
    if stop - first > 1 or marked[stop : stop + 1] == "E":
        return True
    if post[0] > first:
        return marked[stop] != "(" and (stop != post[0] or words.raw[first - 1 : first] not in ("S", "W"))
    return marked[stop : stop + 1] != "G"


def _evidence(words: Words, marked: str, first: int, stop: int) -> str:
    tail = marked[stop : stop + 12]
    several = stop - first > 1
    before = marked[max(first - 12, 0) : first].rstrip("_")[-2:]
    last = before[-1:]
    if last == "T" or tail[:1] == "E":
        return "title"
    if is_abbreviation(words, first, stop):
        return ""
    if last in ("v", "V") or before in ('"g', ",g") or _is_agent(words, first):
        return "speech"
    if last == "i" or tail[:1] == "q":
        return "introduction"
    if _SPEECH_AFTER.match(tail):
        return "speech"
    if tail[:1] == "," and _is_somebody(words.keys, stop + 1):
        return "apposition"
    if several and _AGE_AFTER.match(tail) and _AGE.fullmatch(words.keys[stop + 1]):
        return "age"
    if several and not {"Y", "J"}.isdisjoint(words.raw[first:stop]):
        return "given name"
    return "act" if several and _ACT_AFTER.match(tail) else ""


def _is_somebody(keys: Sequence[str], at: int) -> bool:
    """Say whether words tell that somebody is meant: seorang pedagang, salah seorang warga."""
    return keys[at : at + 1] == ("seorang",) or keys[at : at + 2] == ("salah", "seorang")


def _is_agent(words: Words, first: int) -> bool:
    """Say whether a passive verb of persons stands before: dipimpin …, disampaikan oleh …."""
    if first and words.keys[first - 1] == "oleh":
        first -= 1
        return first > 0 and words.raw[first - 1] in "cv"
    return first > 0 and words.raw[first - 1] == "c"


def _is_common(words: Words, first: int, stop: int) -> bool:
    """Say whether the text has all these words in small letters too."""
    return words.as_written.issuperset(words.keys[first:stop])


def nicknames(
    words: Words, marked: str, acronyms: Iterable[Explained], evidence: Container[Span]
) -> Iterator[tuple[Span, Span | None]]:
    """Give the nicknames that a text explains, with the name that each stands for if it stands there too."""
    for acronym in acronyms:
        if (
            acronym.long in evidence
            and NAMES.fullmatch(marked, *acronym.long)
            and marked[acronym.short[0]] == "X"
            and "A" not in words.raw[slice(*acronym.short)]
        ):
            yield acronym.short, acronym.long
    if "q" not in marked:
        return
    for match in _NICKNAME.finditer(marked):
        first, second = match.span("one"), match.span("other")
        if match["alone"]:
            yield first, None
        elif _NICKNAME_FOLLOWS.isdisjoint(words.keys[slice(*match.span("word"))]):
            yield first, second
        else:
            yield second, first
