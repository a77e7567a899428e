"""Give each person and institution one key: the same for all its mentions, and in every document."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache

import urai

from . import lexicons
from .offices import Office, offices
from .people import Person
from .pieces import keys_of
from .reading import Names, names_of
from .rules import written

_FORMER = frozenset("mantan eks ex bekas calon bakal".split())
_POST = re.compile("P_*")
_LEFT_OUT = frozenset("kabupaten kab kab. provinsi propinsi prov prov. ri".split())
_LONG_FORMS = {
    "pemkab": "pemerintah kabupaten",
    "pemkot": "pemerintah kota",
    "pemprov": "pemerintah provinsi",
    "pemda": "pemerintah daerah",
    "walikota": "wali kota",
    "sekda": "sekretaris daerah",
    "sekjen": "sekretaris jenderal",
    "wabup": "wakil bupati",
    "wagub": "wakil gubernur",
    "kementrian": "kementerian",
}


def resolve(view: urai.View) -> None:
    """Give the drafts of persons, offices and institutions the keys of whom and what they name."""
    names = names_of(view)
    held = offices(names)
    posts = _posts(held)
    keys = {person: _person_key(person, posts.get(person)) for person in names.people.persons}
    by_span = {names.words.span(*mention.span): mention.person for mention in names.mentions}
    by_office = {names.words.span(*office.span): office for office in held}
    alone = _standing_alone(names, held)
    for draft in view.drafts:
        span = (draft.start, draft.end)
        if draft.kind == "person" and span in by_span:
            person = by_span[span]
            draft.value["entity"] = keys[person]
            _link(draft, entity=keys[person], post=posts.get(person))
        elif draft.kind == "position_held" and span in by_office:
            office = by_office[span]
            _link(draft, entity=keys[office.holder.person], mentions=alone.get(office))
        elif draft.kind == "organization":
            key = institution_key(draft.value["name"])
            draft.value["entity"] = key
            _link(draft, entity=key, acronym=draft.value.get("acronym"))


def _link(draft: urai.Draft, **links: object) -> None:
    draft.links = {**draft.links, **{name: value for name, value in links.items() if value is not None}}


def _posts(held: Sequence[Office]) -> dict[Person, str]:
    """Give the present post of each person, the first that the text names, in full."""
    found: dict[Person, str] = {}
    for office in held:
        if office.position.split()[0].casefold() not in _FORMER:
            post = f"{office.position} {office.organization or ''}".strip()
            known = found.get(office.holder.person)
            if known is None or (office.organization and post.startswith(known)):
                found[office.holder.person] = post
    return found


def _standing_alone(names: Names, held: Sequence[Office]) -> dict[Office, list[list[int]]]:
    """Give where a post alone stands for its holder: there is nobody else in the document who can be meant."""
    holders: dict[tuple[str, ...], Office | None] = {}
    for office in held:
        post = keys_of(office.position)
        first = holders.setdefault(post, office)
        if first is not None and first.holder.person is not office.holder.person:
            holders[post] = None
    found: dict[Office, list[list[int]]] = {}
    taken = {one.post for one in names.held if one.holder is not None}
    for match in _POST.finditer(names.marked):
        if names.marked[match.end() : match.end() + 1] in ("G", "O", "X") or match.span() in taken:
            continue
        holder = holders.get(names.words.keys[slice(*match.span())])
        if holder is not None:
            found.setdefault(holder, []).append(list(names.words.span(*match.span())))
    return found


def _person_key(person: Person, post: str | None) -> str:
    return _key(written(person.name), post)


@lru_cache(maxsize=8192)
def _key(name: str, post: str | None) -> str:
    return f"{slug(name)}/{slug(_spelt_out(post))}" if post else slug(name)


@lru_cache(maxsize=8192)
def institution_key(name: str) -> str:
    """Give the key of an institution: its official name where it is one body, short forms spelt out."""
    official = _official().get(" ".join(keys_of(name)))
    return slug(official or _spelt_out(name))


def slug(text: str) -> str:
    """Give a text in small letters and figures, its words joined by hyphens."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")


def _spelt_out(text: str) -> str:
    """Write the short forms of governments, posts and regions out, and leave out the level of a region."""
    words = [word for word in keys_of(text.replace("(", " ").replace(")", " ")) if word.isalnum() or "-" in word]
    spelt = " ".join(_LONG_FORMS.get(word, _regions().get(word, word)) for word in words)
    government = spelt.startswith("pemerintah")
    return " ".join(word for word in spelt.split() if government or word not in _LEFT_OUT)


@cache
def _official() -> dict[str, str]:
    return {" ".join(keys_of(form)): one.name for form, one in lexicons.institutions() if one.single}


@cache
def _regions() -> dict[str, str]:
    """Give the names of provinces by their short forms of one word: Jatim, NTT."""
    return {
        form.casefold(): region.name.casefold()
        for form, region in lexicons.regions()
        if region.level == "province" and " " not in form and form != region.name
    }


RESOLVERS = [urai.Resolver("news/entities", resolve, "One key for each person and institution", order=20)]
