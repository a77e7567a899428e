"""The driver on Lark's tables does what Lark does, token by token and tree by tree."""

from __future__ import annotations

import pytest
from tests.matching.grammars import SAMPLES
from tests.matching.oracle import Oracle, plain

from urai import grammar
from urai.matching import ParseStop
from urai.matching.driver import Driver
from urai.matching.shape import Shapes


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("max_tokens", [1000, 4])
def test_longest_match_at_every_place(name: str, max_tokens: int) -> None:
    sample = SAMPLES[name]
    oracle = Oracle(sample.grammar)
    driver = Driver(grammar.load(sample.grammar, name=name), max_tokens)
    shapes = Shapes(driver.tables)
    found = 0
    for text in sample.texts:
        for start in range(len(text)):
            for end in sorted({len(text), max(len(text) - 2, start), min(start + 4, len(text))}):
                expected = oracle.longest(text, start, end, max_tokens)
                run = driver.longest(text, start, end)
                if expected is None:
                    assert run.end == -1
                else:
                    found += 1
                    assert run.tokens() == expected[0]
                    assert plain(shapes.of(run.names).tree(run.offsets)) == expected[1]
    assert found


@pytest.mark.parametrize("name", SAMPLES)
def test_whole_text(name: str) -> None:
    sample = SAMPLES[name]
    oracle = Oracle(sample.grammar)
    driver = Driver(grammar.load(sample.grammar, name=name))
    for text in sample.texts:
        for end in range(len(text) + 1):
            expected = oracle.parse(text, 0, end)
            if expected is None:
                with pytest.raises(ParseStop):
                    driver.parse(text, 0, end)
            else:
                assert plain(driver.parse(text, 0, end)) == expected
