"""``urai new``: a working piece to start from."""

from __future__ import annotations

from pathlib import Path

import click

from urai.authoring import scaffold
from urai.catalogue import Catalogue, load_catalogue
from urai.cli.options import check_kinds, pipeline_option
from urai.errors import Place, Problem, UraiError, nearest
from urai.loading import open_pipeline

_folder = click.option(
    "--in", "folder", type=click.Path(path_type=Path, file_okay=False), default=Path(), help="Where to write it."
)


@click.group(name="new")
def command() -> None:
    """Write a working pack, rule, form or plugin, and say the next step.

    \b
    Examples:
      urai new pack kantor
      urai new rule kantor/formasi --kind quantity --pipeline kantor/kantor.toml
      urai new form undangan --pipeline kantor/kantor.toml
      urai new plugin kantor
    """


@command.command()
@click.argument("name")
@_folder
def pack(name: str, folder: Path) -> None:
    """Write a pack: a plugin, a pipeline, a rule with examples, a sample."""
    _check_free(name, "pack")
    _say(scaffold.new_pack(name, folder))


@command.command()
@click.argument("name", metavar="PACK/RULE")
@click.option("--kind", default="quantity", show_default=True, help="What it finds: urai list --kinds.")
@pipeline_option
def rule(name: str, kind: str, pipeline: str, *, no_installed: bool) -> None:
    """Write a rule with examples that pass into a pack's folder."""
    pack_name, _, short = name.rpartition("/")
    catalogue, _ = open_pipeline(pipeline, installed=not no_installed)
    if not pack_name or not short:
        raise UraiError(Problem(Place(name), "name", "a rule's name is PACK/RULE", "urai list --packs names the packs"))
    folder = _folder_of(pack_name, {name: pack.folder for name, pack in catalogue.packs.items()}, "pack")
    check_kinds([kind], catalogue.kinds)
    _say(scaffold.new_rule(name, catalogue.kinds[kind], folder, pipeline))


@command.command()
@click.argument("name")
@click.option("--pack", "owner", default="", help="Whose grammar folder it goes to; the pipeline's last by default.")
@pipeline_option
def form(name: str, owner: str, pipeline: str, *, no_installed: bool) -> None:
    """Write a form's grammar and its corpus into a grammar folder."""
    catalogue, _ = open_pipeline(pipeline, installed=not no_installed)
    folders = {folder.name: folder.folder for folder in catalogue.grammars}
    folder = _folder_of(owner or _last(catalogue), folders, "grammar folder")
    _say(scaffold.new_form(name, folder, pipeline))


@command.command()
@click.argument("name")
@_folder
def plugin(name: str, folder: Path) -> None:
    """Write an installable package with a rule and a test."""
    _check_free(name, "plugin")
    _say(scaffold.new_plugin(name, folder))


def _last(catalogue: Catalogue) -> str:
    return catalogue.grammars[-1].name


def _check_free(name: str, what: str) -> None:
    """Make sure that nothing bundled has the name, which would be that of the plugin, its pack and its kind."""
    catalogue = load_catalogue(installed=False)
    taken = {
        "plugin": {plugin.name for plugin in catalogue.host.plugins()},
        "pack": catalogue.packs,
        "kind": catalogue.kinds,
    }
    if found := [kind for kind, names in taken.items() if name in names]:
        message = f"{name!r} is the name of a bundled {' and '.join(found)}, and cannot be that of a {what} beside it"
        raise UraiError(Problem(Place(name), "name", message, f"take another name: {name}_kami"))


def _folder_of(name: str, folders: dict[str, object], what: str) -> Path:
    folder = folders.get(name)
    if isinstance(folder, Path):
        return folder
    cure = f"known: {', '.join(sorted(folders))}; give --pipeline with the file that names your plugin"
    message = f"there is no {what} {name!r}" if folder is None else f"{what} {name!r} is not in a folder on disk"
    raise UraiError(Problem(Place(name), "unknown", message, cure, "" if folder else nearest(name, folders)))


def _say(written: scaffold.Written) -> None:
    for path in written.files:
        click.echo(f"wrote {path}")
    click.echo(f"next: {written.next_step}")
