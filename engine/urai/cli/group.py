"""The command ``urai``: finds its commands by name, bundled ones first, then those of plugins."""

from __future__ import annotations

import importlib
import sys
from typing import Any

import click

from urai import __version__
from urai.counts import counted
from urai.errors import Place, Problem, UraiError

_COMMANDS = {
    "run": ("run", "Read documents and write facts, findings and a report."),
    "validate": ("validate", "Load everything that pipelines name and list all mistakes."),
    "list": ("listing", "List forms, rules, packs, kinds, plugins, hooks and more."),
    "test": ("test", "Run the examples of rules and the corpora of grammars."),
    "diff": ("diff", "Show what an edit of the rules changed in a corpus."),
    "eval": ("evaluate", "Compare the facts of documents with gold, kind by kind."),
    "explain": ("explain", "Show how a document was read: form, sections, facts and why."),
    "why-not": ("why_not", "Show which rules come nearest to some words, and what would make them fire."),
    "audit": ("audit", "Find rules and examples that do nothing, lose, repeat others or hang on order."),
    "grammar": ("grammar", "Check, draw, follow and measure a grammar: check, show, trace, coverage."),
    "new": ("new", "Write a working pack, rule, form or plugin, and say the next step."),
    "docs": ("docs", "Write the reference pages from what is loaded."),
    "schema": ("schema", "Print the JSON Schema of facts, findings, pipelines or rules."),
}


INTERRUPTED = 130
"""The exit status after Ctrl-C: 128 and the number of the signal."""


class UraiGroup(click.Group):
    """A group whose commands are imported when they are called, so that each starts quickly."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the names of all commands, those of plugins last."""
        return [*_COMMANDS, *sorted(set(_plugin_commands()) - set(_COMMANDS))]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and give a command."""
        if cmd_name in _COMMANDS:
            command: click.Command = importlib.import_module(f"urai.cli.{_COMMANDS[cmd_name][0]}").command
            return command
        return _plugin_commands().get(cmd_name)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; Ctrl-C ends it with the status that shells know it by."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo("\ninterrupted", err=True)
            ctx.exit(INTERRUPTED)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing the bundled ones."""
        rows = [(name, summary) for name, (_, summary) in _COMMANDS.items()]
        rows += [(name, command.get_short_help_str()) for name, command in sorted(_plugin_commands().items())]
        with formatter.section("Commands"):
            formatter.write_dl(rows)


def _plugin_commands() -> dict[str, click.Command]:
    from urai.host import Host

    return {c.item.name: c.item for c in Host().collect("urai_commands") if c.item.name}


@click.group(
    cls=UraiGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    epilog='Shell completion: eval "$(_URAI_COMPLETE=bash_source urai)" (or zsh_source, fish_source).',
)
@click.version_option(__version__, prog_name="urai")
def group() -> None:
    """Take Indonesian government documents and news apart into facts, each on its exact words.

    \b
    Examples:
      urai run                       the bundled samples: facts.jsonl, findings.jsonl, report.html
      urai run berita/ --out hasil   all files of a folder
      urai explain berita/satu.txt   why each fact is there
    """


def _of_the_system(error: OSError) -> UraiError:
    """Say which file or folder the system refused, and why; an error that is about none is a defect.

    Raises:
        OSError: it names no file.

    """
    if error.filename is None:
        raise error
    reason = (error.strerror or type(error).__name__).lower()
    cure = "give a file in a folder that exists and that you may read and write"
    return UraiError(Problem(Place(str(error.filename)), "file", f"the system refuses it: {reason}", cure))


def main(arguments: list[str] | None = None) -> Any:
    """Run the command line; ends the process with 0 (all read), 1 (some failed) or 2 (nothing run)."""
    try:
        group.main(args=arguments, prog_name="urai", standalone_mode=True)
    except (UraiError, OSError) as failure:
        error = failure if isinstance(failure, UraiError) else _of_the_system(failure)
        click.echo(str(error), err=True)
        click.echo(f"\n{counted(len(error.problems), 'problem')}; nothing was run", err=True)
        sys.exit(2)
