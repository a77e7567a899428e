"""Run what a document tells its reader to do: write the files that it shows, and give its commands."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import textwrap
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

_BLOCK = re.compile(r"^(?P<indent>[ ]*)```(?P<language>\w+)\n(?P<body>.*?)^(?P=indent)```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"`(?P<path>[\w./-]+)`[^`\n]*:\s*\Z")
_ELLIPSIS = "…"


class Step(NamedTuple):
    """A file to write, or a command to give and what it must say."""

    path: str
    text: str
    command: str
    output: str


def steps(document: str) -> Iterator[Step]:
    """Give the steps of a document: console blocks, and blocks after a line that ends with a file's name."""
    for block in _BLOCK.finditer(document):
        body = textwrap.dedent(block["body"])
        named = _FILE.search(document[: block.start()])
        if block["language"] == "console":
            for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
                command, _, output = part.partition("\n")
                yield Step("", "", command, output.rstrip())
        elif named:
            yield Step(named["path"], body, "", "")


def section(document: str, title: str) -> str:
    """Give the section of a document below a heading."""
    return re.split(r"^## ", document.split(f"\n## {title}\n")[1], flags=re.MULTILINE)[0]


def environment(folder: Path) -> Mapping[str, str]:
    """Give an environment in which ``urai`` is the one under test."""
    tools = folder / ".tools"
    tools.mkdir(exist_ok=True)
    script = tools / "urai"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m urai "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    engine = Path(__file__).resolve().parents[2] / "engine"
    paths = [str(engine), os.environ.get("PYTHONPATH", "")]
    return {**os.environ, "PATH": f"{tools}:{os.environ['PATH']}", "PYTHONPATH": ":".join(filter(None, paths))}


def follow(document: str, folder: Path) -> list[str]:
    """Do all steps in a folder, and hold each command to the output shown; gives the commands that were run."""
    run: list[str] = []
    for step in steps(document):
        if step.path:
            (folder / step.path).parent.mkdir(parents=True, exist_ok=True)
            (folder / step.path).write_text(step.text, encoding="utf-8")
            continue
        command = step.command.replace(".venv/bin/urai", "urai")
        done = subprocess.run(
            command, shell=True, cwd=folder, env=environment(folder), capture_output=True, text=True, check=False
        )
        said = "\n".join(line.rstrip() for line in (done.stdout + done.stderr).rstrip().split("\n"))
        assert fits(step.output, said), f"$ {step.command}\nexpected:\n{step.output}\nsaid:\n{said}"
        run.append(step.command)
    return run


def fits(shown: str, said: str) -> bool:
    """Say whether an output is the one shown, in which ``…`` stands for anything."""
    pattern = ".*".join(re.escape(part) for part in shown.split(_ELLIPSIS))
    return not shown or re.fullmatch(pattern, said, re.DOTALL) is not None
