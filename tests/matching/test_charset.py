"""Sets of characters fold case as :mod:`re` does."""

from __future__ import annotations

import re
import string

import pytest

from urai.matching.charset import LAST, CharSet, fold_case


@pytest.mark.parametrize("characters", ["i", "k", "s", "S", "az", string.ascii_letters, "1-", "é", "µ", "ſ", "Σ"])
def test_set_has_all_that_matches_where_case_is_ignored(characters: str) -> None:
    pattern = re.compile(f"[{re.escape(characters)}]", re.IGNORECASE)
    everything = "".join(map(chr, range(LAST + 1)))
    expected = set(pattern.findall(everything))
    assert set(fold_case(CharSet.of(characters)).characters()) == expected
