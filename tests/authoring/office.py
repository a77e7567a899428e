"""A small pack of its own for tests: one form, kinds and normalisers in a plugin, rules as each test wants them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

PLUGIN = '''\
"""The plugin of the pack kantor."""

from pathlib import Path

import msgspec

import urai


class Value(msgspec.Struct, frozen=True):
    """How many."""

    number: str | None = None


@urai.hookimpl
def urai_kinds():
    return [urai.Kind(name, Value, name) for name in ("formasi", "loket", "tanda", "kode")]


@urai.hookimpl
def urai_packs():
    return [urai.Pack("kantor", Path(__file__).parent / "rules")]


@urai.hookimpl
def urai_grammars():
    return [urai.GrammarFolder("kantor", Path(__file__).parent / "grammars")]


def below_ten_thousand(part, source):
    words = source.words(part).replace(".", "")
    if int(words) >= 10_000:
        raise urai.Rejected(f"no office opens {words}")
    return words


@urai.hookimpl
def urai_normalisers():
    return [urai.Normaliser("below_ten_thousand", below_ten_thousand)]
'''

PIPELINE = """\
name = "kantor"

[forms]
select = ["kantor"]

[rules]
select = ["kantor"]

[checks]
ignore = ["*"]

[plugins]
files = ["kantor.py"]
installed = false
"""

FORM = """\
// A notice: a headline in capitals, paragraphs, a remark in brackets.
start: headline paragraph+ remark?
headline: TITLE
paragraph: TEXT
remark: NOTE
TITLE.2: /[A-Z ]+(?=\\n)/
NOTE.2: /\\([^)\\n]*\\)/
TEXT: /[^\\n(][^\\n]*/
%ignore /[ \\n]+/
"""

NUMBERS = """\
// Numbers, for all grammars of the pack.
COUNT: /(?<![\\d.])\\d{1,3}(?:\\.\\d{3})*(?![\\d.])/
"""

FORMASI = """\
kind = "formasi"
summary = "Jumlah formasi"
within = ["paragraph"]
grammar = '''
%import phrases.kantor_numbers (COUNT)
start: COUNT "formasi" WHAT
WHAT: /guru\\b|dokter\\b|perawat\\b/
%ignore " "
'''

[fields]
number = { from = "COUNT", normalise = "below_ten_thousand" }

[[example]]
text = "Dibuka ⟦120 formasi guru⟧."
facts = [{ number = "120" }]

[[example]]
text = "Ada 120 formasi, belum dirinci."
"""


def rule(kind: str, grammar: str, *, extra: str = "", fires: str = "x", silent: str = "y") -> str:
    """Write a rule file of a grammar."""
    examples = f'[[example]]\ntext = "⟦{fires}⟧"\n\n[[example]]\ntext = "{silent}"\n'
    return f"kind = \"{kind}\"\nsummary = \"{kind}\"\n{extra}\ngrammar = '''\n{grammar}\n'''\n\n{examples}"


def write_office(folder: Path, rules: Mapping[str, str], plugin: str = "", pipeline: str = PIPELINE) -> Path:
    """Write the pack with some rules and more for its plugin; give its pipeline's file."""
    files = {"kantor.py": PLUGIN + plugin, "kantor.toml": pipeline}
    files |= {"grammars/forms/kantor.lark": FORM, "grammars/phrases/kantor_numbers.lark": NUMBERS}
    files |= {f"rules/{name}.toml": text for name, text in rules.items()}
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder / "kantor.toml"
