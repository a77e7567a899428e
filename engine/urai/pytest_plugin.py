"""Collect the examples of rule files as pytest tests, in people's own packs.

A ``.toml`` file that lies in a pack's folder and is a rule file is collected; each of its examples is
a test. The pipeline is ``news``, or the one that the ini option ``urai_pipeline`` names; that of a pack
of one's own is its file, relative to pytest's root.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from urai.catalogue import Catalogue
    from urai.loading import Loaded
    from urai.rule import Rule

_CATALOGUE: pytest.StashKey[Catalogue] = pytest.StashKey()
_LOADED: pytest.StashKey[Loaded | Exception] = pytest.StashKey()
_NO_RULES = ("pipelines", "lexicons", "samples", "figures", "records")


class ExampleFailure(AssertionError):
    """An example did not come out as it says; the message is the difference."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the ini option."""
    parser.addini("urai_pipeline", "The pipeline that rule examples run through (name or file).", default="news")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> RuleFileCollector | None:
    """Collect rule files: TOML with examples."""
    if file_path.suffix != ".toml" or "[[example]]" not in file_path.read_text(encoding="utf-8", errors="replace"):
        return None
    return RuleFileCollector.from_parent(parent, path=file_path)


class RuleFileCollector(pytest.File):
    """The examples of one rule file; none where the file is in no pack of the pipeline."""

    def collect(self) -> Iterable[ExampleItem]:
        """Give a test for each example; only the file itself is read for it."""
        from urai.errors import UraiError
        from urai.rule import read_rule

        for pack in _catalogue(self.config).packs.values():
            folder = Path(str(pack.folder)).resolve()
            if not self.path.resolve().is_relative_to(folder):
                continue
            path = self.path.resolve().relative_to(folder)
            if path.parts[0] in _NO_RULES:
                continue
            text = self.path.read_text(encoding="utf-8")
            rule_id = f"{pack.name}/{path.with_suffix('').as_posix()}"
            rule, problems = read_rule(text, str(self.path), rule_id=rule_id, pack=pack.name)
            if rule is None:
                raise UraiError(problems)
            for index in range(len(rule.examples)):
                item: Any = ExampleItem.from_parent(self, name=f"{rule.id}[{index + 1}]")
                item.rule, item.index = rule, index
                yield item

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Show what is wrong in a rule or pipeline as it is, without a traceback."""
        return _problems(excinfo.value) or super().repr_failure(excinfo)  # a collector takes no style


class ExampleItem(pytest.Item):
    """One example of a rule."""

    rule: Rule
    index: int

    def runtest(self) -> None:
        """Run the example through the pipeline."""
        from urai.testing import run_example

        loaded = _loaded(self.config)
        if not loaded.pipeline.settings.rules.takes(self.rule.id):
            pytest.skip(f"the pipeline {loaded.pipeline.name} does not take {self.rule.id}")
        result = run_example(loaded, self.rule.id, self.index, self.rule.examples[self.index])
        if not result.passed:
            raise ExampleFailure(f"{self.rule.id} example {self.index + 1}\n{result.explanation()}")

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Show the difference, or what is wrong in the pipeline, without a traceback."""
        if isinstance(excinfo.value, ExampleFailure):
            return str(excinfo.value)
        return _problems(excinfo.value) or super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Name the rule file and the line of the example."""
        line = self.rule.toml.place(("example", self.index, "text")).line
        return self.path, line - 1, self.name


def _problems(error: BaseException) -> str:
    from urai.errors import UraiError

    return str(error) if isinstance(error, UraiError) else ""


def _pipeline(config: pytest.Config) -> str:
    name: str = config.getini("urai_pipeline")
    return str(config.rootpath / name) if name.endswith(".toml") else name


def _catalogue(config: pytest.Config) -> Catalogue:
    if _CATALOGUE not in config.stash:
        from urai.loading import open_pipeline

        config.stash[_CATALOGUE] = open_pipeline(_pipeline(config))[0]
    return config.stash[_CATALOGUE]


def _loaded(config: pytest.Config) -> Loaded:
    """Load the pipeline once; where it does not load, every example fails with the same reason."""
    if _LOADED not in config.stash:
        from urai.errors import UraiError
        from urai.loading import load

        try:
            config.stash[_LOADED] = load(_pipeline(config))
        except UraiError as error:
            config.stash[_LOADED] = error
    loaded = config.stash[_LOADED]
    if isinstance(loaded, Exception):
        raise loaded
    return loaded
