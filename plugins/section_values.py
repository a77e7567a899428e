"""Normalisers of what sections say: the place of a dateline, who signed, the title of a link."""

from __future__ import annotations

import re

import urai

_ACRONYMS = frozenset({"DIY", "DKI", "NAD", "NTB", "NTT", "PNG", "RI", "UEA", "USA"})
"""Parts of place names that stay in capitals."""

_SIGNED = ("NAME", "SIGNATURE", "OFFICE")
"""The parts of a credit that say who signed."""

# Academic degrees behind a name: one with full stops in it, or one of the usual ones without.
_DEGREE = (
    r"(?:(?:[A-Z][A-Za-z]{0,5}\.)+[A-Za-z]{0,6}|S[EHISTPM]|S(?:Ag|IP|Kep|KM|Kom|Pd|Psi|Si|Sos|STP|Th)|M[AHMPT]"
    r"|M(?:Ag|AP|BA|E|Hum|HRM|IS|Kom|Pd|Psi|Sc|Si)|Lc|Ph\.?D|CEH)"
)
_DEGREES = re.compile(rf"(?:,\s*{_DEGREE}\.?(?=\s*(?:,|$)))+$")


def plain_words(part: urai.Node | urai.Token, source: urai.Source) -> str:
    """Give the words with single blanks between them."""
    return " ".join(source.words(part).split())


def place_name(part: urai.Node | urai.Token, source: urai.Source) -> str:
    """Give a place as its name is written: ``DKI JAKARTA`` is ``DKI Jakarta``, ``Kota Batu`` stays."""
    words = plain_words(part, source)
    if not words.isupper():
        return words
    return re.sub(r"[\w’'‘]+", lambda word: word[0] if word[0] in _ACRONYMS else word[0].capitalize(), words)


def signatory(part: urai.Node | urai.Token, source: urai.Source) -> str:
    """Give who a credit names, without academic degrees and the full stop of the line.

    Raises:
        Rejected: nothing but punctuation is left.

    """
    signed = [token for name in _SIGNED for token in part.parts(name)] if isinstance(part, urai.Node) else [part]
    words = plain_words(signed[0], source) if signed else ""
    words = re.sub(r"(?:\s*\(\*{1,5}\)|\s*\*{1,5}|[,;\s])+$", "", re.sub(r"^[*/\s]+", "", words))
    name = _DEGREES.sub("", words)
    if not re.search(r"\w\.\w+\.$|\b\w\.$", name):
        name = name.removesuffix(".")
    if not re.search(r"\w", name):
        raise urai.Rejected("nobody is named")
    return name


def link_title(part: urai.Node | urai.Token, source: urai.Source) -> str:
    """Give the title of a link, without the bracket that closes ``(Baca juga: …)``."""
    title = plain_words(part, source)
    return title[:-1].rstrip() if title.endswith(")") and title.count(")") > title.count("(") else title


@urai.hookimpl
def urai_normalisers() -> list[urai.Normaliser]:
    """Contribute the normalisers."""
    return [
        urai.Normaliser("plain_words", plain_words, "the words with single blanks between them"),
        urai.Normaliser("place_name", place_name, "a place as its name is written: DKI JAKARTA is DKI Jakarta"),
        urai.Normaliser(
            "signatory", signatory, "who a credit names, without degrees: Rina Astuti, S.Kom is Rina Astuti"
        ),
        urai.Normaliser("link_title", link_title, "the title of a link, without the brackets around the whole"),
    ]
