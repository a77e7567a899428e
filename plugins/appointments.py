"""The kind of appointments: who was put into office, and by whom (``rules/news/appointment.toml`` finds them)."""

from __future__ import annotations

import msgspec

import urai


class Appointment(msgspec.Struct, frozen=True):
    """Who was sworn in or appointed (a person's name, or how many), and who did it."""

    appointed: str | None
    by: str | None


def appointed(part: urai.Node | urai.Token, source: urai.Source) -> str | None:
    """Give who gets the office: the object of an active verb, the subject of a passive one."""
    return _named(part, "subject" if _is_passive(part) else "object", source)


def appointing(part: urai.Node | urai.Token, source: urai.Source) -> str | None:
    """Give who gives the office, if that is said.

    Raises:
        Rejected: a number of people gives it.

    """
    role = "object" if _is_passive(part) else "subject"
    if isinstance(part, urai.Node) and part.part(f"{role}.QUANTITY"):
        raise urai.Rejected("a number of people gives no office")
    return _named(part, role, source)


def _is_passive(part: urai.Node | urai.Token) -> bool:
    return isinstance(part, urai.Node) and part.part("IS_SWORN_IN") is not None


def _named(part: urai.Node | urai.Token, role: str, source: urai.Source) -> str | None:
    """Give the name of who is meant: a person, the holder of a post, or the words that count several."""
    found = part.part(role) if isinstance(part, urai.Node) else None
    if not isinstance(found, urai.Node):
        return None
    token = found.children[0]
    mention = source.mention(token)
    value = mention.value if mention is not None else {}
    return value.get("person") or value.get("name") or source.words(token)


@urai.hookimpl
def urai_kinds() -> list[urai.Kind]:
    """Contribute the kind."""
    return [urai.Kind("appointment", Appointment, "Pelantikan")]


@urai.hookimpl
def urai_normalisers() -> list[urai.Normaliser]:
    """Contribute the normalisers."""
    return [
        urai.Normaliser("appointed", appointed, "who gets an office, from an active or a passive sentence"),
        urai.Normaliser("appointing", appointing, "who gives an office, from an active or a passive sentence"),
    ]
