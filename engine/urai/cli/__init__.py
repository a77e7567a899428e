"""The command line: one module a command, loaded only when it is called."""

from urai.cli.group import main

__all__ = ["main"]
