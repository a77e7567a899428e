"""Find and load plugins, and collect what they contribute.

Plugins come from three places: the bundled ones are found by iterating ``urai.plugins``, local
ones are files that a pipeline names, installed ones are entry points of the group ``urai``.
"""

from __future__ import annotations

import importlib
import importlib.metadata
import importlib.util
import pkgutil
import sys
import traceback
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import pluggy

from urai import hookspecs
from urai.errors import Place, Problem, UraiError

ENTRY_POINTS = "urai"
BUNDLED = "urai.plugins"


class PluginInfo(msgspec.Struct, frozen=True):
    """A loaded plugin: its name, where it comes from and what it is distributed in."""

    name: str
    origin: str
    distribution: str
    hooks: tuple[str, ...]


class Contribution(msgspec.Struct, frozen=True):
    """Something a plugin contributed, with the plugin's name and distribution."""

    plugin: str
    distribution: str
    item: Any

    @property
    def source(self) -> str:
        """Name the plugin and its distribution, as errors show them."""
        return f"plugin {self.plugin} ({self.distribution})"


class Host:
    """The plugins of one run.

    ``problems`` holds those that failed; the rest goes on without them. ``mistakes`` are those in the files of packs
    that plugins read: with them a pipeline does not load.
    """

    def __init__(self, local: Iterable[Path] = (), *, installed: bool = True) -> None:
        self._manager = pluggy.PluginManager(hookspecs.PROJECT)
        self._manager.add_hookspecs(hookspecs)
        self._distributions: dict[str, str] = {}
        self._origins: dict[str, str] = {}
        self.problems: list[Problem] = []
        self.mistakes: list[Problem] = []
        for name in _bundled_names():
            self._load(name, "bundled", "urai", lambda name=name: importlib.import_module(f"{BUNDLED}.{name}"))
        if installed:
            for point in sorted(importlib.metadata.entry_points(group=ENTRY_POINTS), key=lambda point: point.name):
                distribution = f"{point.dist.name} {point.dist.version}" if point.dist else "unknown distribution"
                self._load(point.name, "installed", distribution, point.load)
        for path in local:
            self._load(path.stem, "local", str(path), lambda path=path: _import_file(path))

    def _load(self, name: str, origin: str, distribution: str, load: Any) -> None:
        try:
            plugin = load()
            if self._manager.has_plugin(name):
                raise ValueError(f"a plugin named {name} is already there")
            self._manager.register(plugin, name=name)
            self._check_hooks(plugin)
        except (Exception, SystemExit) as error:
            if self._manager.has_plugin(name) and self._manager.get_plugin(name) is locals().get("plugin"):
                self._manager.unregister(name=name)
            self.problems.append(_plugin_problem(name, distribution, error))
            return
        self._origins[name] = origin
        self._distributions[name] = distribution

    def _check_hooks(self, plugin: Any) -> None:
        known = {hook for hook in dir(hookspecs) if hook.startswith("urai_")}
        for attribute in dir(plugin):
            marked = getattr(getattr(plugin, attribute, None), f"{hookspecs.PROJECT}_impl", None)
            if marked and (marked.get("specname") or attribute) not in known:
                raise ValueError(f"{attribute} is no hook of urai; the hooks are {', '.join(sorted(known))}")

    def plugins(self) -> Iterator[PluginInfo]:
        """Give the loaded plugins in load order, with the hooks that each implements."""
        for name, plugin in self._manager.list_name_plugin():
            callers = self._manager.get_hookcallers(plugin) or []
            hooks = tuple(sorted(caller.name for caller in callers))
            yield PluginInfo(name, self._origins[name], self._distributions[name], hooks)

    def sources(self) -> Iterator[str]:
        """Give the source files of the loaded plugins."""
        for _, plugin in self._manager.list_name_plugin():
            if isinstance(file := getattr(plugin, "__file__", None), str):
                yield file

    def collect(self, hook: str, **arguments: Any) -> list[Contribution]:
        """Give what all plugins contribute to a hook, in the order in which plugins were loaded.

        Each function gets those of the arguments that it names.
        """
        found: list[Contribution] = []
        for implementation in getattr(self._manager.hook, hook).get_hookimpls():
            name = implementation.plugin_name
            distribution = self._distributions[name]
            try:
                given = [arguments[argument] for argument in implementation.argnames]
                items: Sequence[Any] = list(implementation.function(*given) or ())
            except UraiError as error:
                self.mistakes += error.problems
                continue
            except Exception as error:
                self.problems.append(_plugin_problem(name, distribution, error, hook))
                continue
            found.extend(Contribution(name, distribution, item) for item in items)
        return found


def has_installed_plugins() -> bool:
    """Say whether other packages bring plugins."""
    return bool(importlib.metadata.entry_points(group=ENTRY_POINTS))


def _bundled_names() -> list[str]:
    package = importlib.import_module(BUNDLED)
    return sorted(module.name for module in pkgutil.iter_modules(package.__path__) if not module.name.startswith("_"))


def _import_file(path: Path) -> ModuleType:
    if not path.is_file():
        raise FileNotFoundError(f"there is no file {path}")
    name = f"urai_local_{path.stem}"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} is not a Python file")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        del sys.modules[name]
        raise
    return module


def _plugin_problem(name: str, distribution: str, error: BaseException, hook: str = "") -> Problem:
    place = _place_of(error) or Place(distribution)
    doing = f"failed in {hook}" if hook else "failed to load"
    message = f"plugin {name} ({distribution}) {doing}: {type(error).__name__}: {error}"
    return Problem(place, "plugin", message, "mend or uninstall it; everything else was loaded without it")


def _place_of(error: BaseException) -> Place | None:
    """Give the place in the plugin's own code where it failed; none where it never came to it."""
    if isinstance(error, SyntaxError) and error.filename and error.lineno:
        return Place(error.filename, error.lineno, error.offset or 1, (error.text or "").rstrip("\n"))
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if frame.lineno and not frame.filename.startswith(_NOT_OF_PLUGINS)]
    if not own:
        return None
    last = own[-1]
    return Place(last.filename, last.lineno or 0, (last.colno or 0) + 1, (last.line or "").rstrip())


_NOT_OF_PLUGINS = ("<frozen ", str(Path(__file__).parent), str(Path(pluggy.__file__).parent))
"""Where frames lie that are the host's, the import system's and the plugin manager's."""
