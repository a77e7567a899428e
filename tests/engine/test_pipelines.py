"""Every bundled pipeline loads, its rules' examples and its forms' corpora pass, and its samples are read whole."""

from __future__ import annotations

import pytest

import urai
from urai.catalogue import load_catalogue
from urai.cli.run import sample_files
from urai.inputs import read_documents
from urai.loading import Loaded, load
from urai.testing import run_corpora, run_examples

NAMES = sorted(set(load_catalogue(installed=False).pipelines) - {"news"})


@pytest.fixture(scope="module", params=NAMES)
def loaded(request: pytest.FixtureRequest) -> Loaded:
    return load(request.param, installed=False)


def test_examples_and_corpora_pass(loaded: Loaded) -> None:
    examples, corpora = list(run_examples(loaded)), list(run_corpora(loaded))
    assert examples
    assert corpora
    assert [result for result in examples if not result.passed] == []
    assert [result for result in corpora if not result.passed] == []


def test_samples_are_read_without_a_mistake(loaded: Loaded) -> None:
    read = 0
    for item in read_documents(sample_files(loaded), loaded.catalogue.readers):
        assert isinstance(item, urai.Document), item
        reading = loaded.engine.read(item)
        assert [finding for finding in reading.findings if finding.severity == "error"] == []
        assert reading.layout.form != "plain", item.id
        read += 1
    assert read
