"""Write a working piece to start from: a pack, a rule, a form or an installable plugin."""

from __future__ import annotations

import keyword
import re
from collections.abc import Mapping
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import jinja2
import msgspec

from urai.contributions import Kind
from urai.errors import Place, Problem, UraiError
from urai.resources import bundled, walk
from urai.schema import field_types

SUFFIX = ".j2"
_NAME = re.compile(r"[a-z][a-z0-9_]*")


class Written(msgspec.Struct, frozen=True):
    """The files that were written, and what to do next."""

    files: tuple[Path, ...]
    next_step: str


def check_name(name: str, what: str) -> None:
    """Make sure that a name can be a file, a module and an id at once.

    Raises:
        UraiError: it cannot; the cure says which names can.

    """
    if not _NAME.fullmatch(name) or keyword.iskeyword(name):
        cure = "use lower-case letters, digits and _, beginning with a letter: kantor, tanggal_surat"
        raise UraiError(Problem(Place(name), "name", f"{name!r} cannot be the name of a {what}", cure))


def write(template: str, folder: Path, values: Mapping[str, Any]) -> tuple[Path, ...]:
    """Fill a scaffold's templates and write them below ``folder``, all or none.

    A value's name in capitals in a template's path is replaced by the value.

    Raises:
        UraiError: one of the files is already there.

    """
    source = bundled("urai") / "authoring" / "templates" / template
    filled = {folder / path: text for path, text in _filled(source, values)}
    there = [path for path in filled if path.exists()]
    if there:
        raise UraiError(
            [Problem(Place(str(path)), "exists", "is already there", "take another name") for path in there]
        )
    for path, text in filled.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tuple(filled)


def _filled(source: Traversable, values: Mapping[str, Any]) -> list[tuple[str, str]]:
    environment = jinja2.Environment(undefined=jinja2.StrictUndefined, keep_trailing_newline=True, autoescape=False)  # noqa: S701  # plain text, no HTML
    found: list[tuple[str, str]] = []
    for path, file in walk(source, SUFFIX):
        name = re.sub(
            r"\b[A-Z]+(?=[/.])", lambda match: str(values.get(match[0].lower(), match[0])), path.removesuffix(SUFFIX)
        )
        found.append((name, environment.from_string(file.read_text(encoding="utf-8")).render(values)))
    return found


def new_pack(name: str, folder: Path) -> Written:
    """Write a pack with its plugin, a pipeline that extends ``news``, a rule and a sample."""
    check_name(name, "pack")
    files = write("pack", folder / name, {"pack": name, "class_name": _class_name(name)})
    pipeline = folder / name / f"{name}.toml"
    return Written(files, f"urai test {name} --pipeline {pipeline}")


def new_rule(name: str, kind: Kind, folder: Path, pipeline: str) -> Written:
    """Write a rule of a kind into a pack's folder; its grammar finds a number before the rule's name."""
    short = name.rpartition("/")[2]
    check_name(short, "rule")
    fields = [field for field, _ in field_types(kind.value)]
    word = short.replace("_", " ")
    files = write(
        "rule", folder, {"rule": short, "word": word, "kind": kind.name, "label": kind.label, "fields": fields}
    )
    return Written(files, f"urai test {name} --pipeline {pipeline}")


def new_form(name: str, folder: Path, pipeline: str) -> Written:
    """Write a form's grammar and its corpus into a grammar folder."""
    check_name(name, "form")
    files = write("form", folder, {"form": name, "title": name.replace("_", " ").upper()})
    return Written(files, f"urai test {name} --pipeline {pipeline}")


def new_plugin(name: str, folder: Path) -> Written:
    """Write an installable package with a pack of one rule and a test of its examples."""
    check_name(name, "plugin")
    root = folder / f"urai-{name.replace('_', '-')}"
    files = write(
        "plugin",
        root,
        {
            "pack": name,
            "module": f"urai_{name}",
            "class_name": _class_name(name),
            "distribution": root.name,
            "init": "__init__",  # a template of that name itself would be passed over, as __pycache__ is
        },
    )
    return Written(files, f"pip install -e {root} && urai test {name}")


def _class_name(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("_"))
