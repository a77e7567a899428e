"""What all tests share: the bundled pipeline, loaded once, and the development texts where they are."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import urai

settings.register_profile("steady", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("explore", deadline=None, max_examples=1_000)  # make test ARGS="--hypothesis-profile explore"
settings.load_profile("steady")  # the same examples at each run, and none fails for a machine that is busy

ROOT = Path(__file__).resolve().parent.parent
if not any((Path(path) / "plugins" / "kinds.py").is_file() for path in urai.__path__):
    urai.__path__.append(str(ROOT))  # a bare clone: urai.plugins is the folder plugins/ of the checkout

from urai.loading import Loaded, load  # noqa: E402  # after the path is complete


@pytest.fixture(scope="session")
def news() -> Loaded:
    """Give the bundled news pipeline."""
    return load("news", installed=False)


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the folder of the development texts, or skip."""
    folder = ROOT.parent / "shared"
    if not (folder / "dev" / "gold.jsonl").is_file():
        pytest.skip("the development texts are not beside the checkout")
    return folder


@pytest.fixture(scope="session")
def seeds(shared: Path) -> dict[str, str]:
    """Give the five seed articles by id."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted((shared / "seeds").glob("*.txt"))}


@pytest.fixture(scope="session")
def articles(shared: Path) -> dict[str, urai.Document]:
    """Give the 34 development articles by id."""

    def rows() -> Iterator[urai.Document]:
        for line in (shared / "dev" / "articles.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield urai.Document(row["id"], row["text"], row["title"], row["outlet"], row["date"])

    return {document.id: document for document in rows()}
