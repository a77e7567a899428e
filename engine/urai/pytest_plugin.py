"""Collect the examples of rule files as pytest tests, in people's own packs.

A ``.toml`` file that lies in the folder of a loaded pack and is a rule file is collected; each of
its examples is a test. The pipeline is ``news``, or the one that the ini option ``urai_pipeline``
names; that of a pack of one's own is its file, relative to pytest's root.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from urai.loading import Loaded

_LOADED: pytest.StashKey[Loaded] = pytest.StashKey()


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
    """The examples of one rule file; none where the file is in no loaded pack."""

    def collect(self) -> Iterable[ExampleItem]:
        """Give a test for each example."""
        loaded = _loaded(self.config)
        for rule in loaded.rules.values():
            if Path(rule.toml.file).resolve() == self.path.resolve():
                for index in range(len(rule.examples)):
                    item: Any = ExampleItem.from_parent(self, name=f"{rule.id}[{index + 1}]")
                    item.rule, item.index = rule, index
                    yield item


class ExampleItem(pytest.Item):
    """One example of a rule."""

    rule: Any
    index: int

    def runtest(self) -> None:
        """Run the example through the pipeline."""
        from urai.testing import run_example

        result = run_example(_loaded(self.config), self.rule.id, self.index, self.rule.examples[self.index])
        if not result.passed:
            raise ExampleFailure(f"{self.rule.id} example {self.index + 1}\n{result.explanation()}")

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Show the difference alone, without a traceback."""
        if isinstance(excinfo.value, ExampleFailure):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Name the rule file and the line of the example."""
        line = self.rule.toml.place(("example", self.index, "text")).line
        return self.path, line - 1, self.name


def _loaded(config: pytest.Config) -> Loaded:
    if _LOADED not in config.stash:
        from urai.loading import load

        name = config.getini("urai_pipeline")
        config.stash[_LOADED] = load(str(config.rootpath / name) if name.endswith(".toml") else name)
    return config.stash[_LOADED]
