"""The check of announced lists: as many office-holders of one kind as the text says there are."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

import urai

from .offices import Office, offices
from .reading import Names, names_of

_COUNTS = {
    word: count for count, word in enumerate("dua tiga empat lima enam tujuh delapan sembilan sepuluh".split(), 2)
}
_ANNOUNCED = re.compile(r"P_*")
_OPENING = frozenset("yakni yaitu ialah".split())
_REACH = 40
_LONGEST = 200
_MOST = 12


def check_lists(view: urai.View) -> Iterator[urai.Remark]:
    """Report a count of office-holders that the list after it does not bear out."""
    names = names_of(view)
    if names.words.vocabulary.isdisjoint(_OPENING):
        return
    held = sorted(offices(names), key=_holder)
    for match in _ANNOUNCED.finditer(names.marked):
        first, stop = match.span()
        count = _count(names, first)
        if count is None or (listed := _list_after(names, held, stop)) is None:
            continue
        remark = _remark(view, names, first, stop, count, listed)
        if remark is not None:
            yield remark


def _count(names: Names, post: int) -> int | None:
    word = names.words.keys[post - 1] if post else ""
    count = _COUNTS.get(word) or (int(word) if word.isdigit() and len(word) < 3 else None)
    return count if count and 1 < count <= _MOST else None


def _list_after(names: Names, held: Sequence[Office], stop: int) -> list[Office] | None:
    """Give the office-holders that a sentence lists after ``yakni`` where all of its names hold one."""
    keys, marked = names.words.keys, names.marked
    opening = next((at for at in range(stop, min(stop + _REACH, len(keys))) if keys[at] in _OPENING), None)
    if opening is None or "|" in marked[stop:opening]:
        return None
    end = next((at for at in range(opening, min(opening + _LONGEST, len(keys))) if marked[at] in ".|;"), None)
    if end is None:
        return None
    first, last = (bisect_left(held, at, key=_holder) for at in (opening, end))
    listed = list(held[first:last])
    return listed if len(listed) == marked.count("X", opening, end) > 1 else None


def _holder(office: Office) -> int:
    return office.holder.span[0]


def _remark(
    view: urai.View, names: Names, first: int, stop: int, count: int, listed: list[Office]
) -> urai.Remark | None:
    wanted = names.words.text_of(first, stop)
    others = [office for office in listed if office.position.casefold() != wanted.casefold()]
    last = stop + 1 if names.words.keys[stop : stop + 1] == ("lain",) else stop
    start, end = names.words.span(first - 1, last)
    said = view.words(start, end)
    if len(listed) == count and 0 < len(others) < count:
        shown = ", ".join(f"{office.holder.person.name} ({office.position})" for office in others)
        message = f"“{said}”, tetapi dari {count} nama dalam daftar {len(others)} bukan {wanted}: {shown}"
        return urai.Remark(message, start, end, suggestion=f"{count - len(others)} {wanted}")
    if len(listed) != count and not others:
        return urai.Remark(
            f"“{said}”, tetapi daftarnya memuat {len(listed)} nama", start, end, suggestion=f"{len(listed)} {wanted}"
        )
    return None
