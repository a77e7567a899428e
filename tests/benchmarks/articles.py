"""Articles to measure with: the bundled samples, permuted and varied so that no two are the same."""

from __future__ import annotations

import itertools
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

import urai

SEED = 7
SAMPLES = Path(__file__).parents[2] / "rules" / "news" / "samples"

_FIRST = "Anwar Bagus Citra Dewi Eko Farida Gunawan Hasanah Indra Juwita Kurnia Lestari Mulyono Ningsih Surya".split()
_LAST = "Wibowo Saputra Rahayu Hidayat Santoso Maharani Prasetyo Kusuma Nugraha Siregar Lubis Simatupang".split()
_MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
_MONTH = re.compile(r"\b(?:" + "|".join(_MONTHS) + r")\b")
_NUMBER = re.compile(r"\d+")
_LONG = 150
"""A line of so many characters is a paragraph that can stand elsewhere."""


def documents(number: int, file: Path | None = None) -> list[urai.Document]:
    """Give so many articles: those of a ``.jsonl`` file, or varied samples; always the same ones."""
    texts = list(_texts(file))
    chance = random.Random(SEED)  # no secret
    made = itertools.chain(texts, (_varied(text, chance) for text in itertools.cycle(texts)))
    return [urai.Document(f"a{index}", text) for index, text in zip(range(number), made, strict=False)]


def _texts(file: Path | None) -> Iterator[str]:
    if file is not None:
        yield from (json.loads(line)["text"] for line in file.read_text(encoding="utf-8").splitlines())
        return
    for path in sorted(SAMPLES.glob("*.txt")):
        yield path.read_text(encoding="utf-8")


def _varied(text: str, chance: random.Random) -> str:
    """Give an article with its paragraphs in another order, and other names, months and numbers."""
    lines = text.split("\n")
    places = [index for index, line in enumerate(lines) if len(line) > _LONG][1:]
    moved = [lines[index] for index in chance.sample(places, len(places))]
    for index, line in zip(places, moved, strict=True):
        lines[index] = line
    words = "\n".join(lines)
    names: dict[str, str] = {}

    def other_name(found: re.Match[str]) -> str:
        return names.setdefault(found.group(), f"{chance.choice(_FIRST)} {chance.choice(_LAST)}")

    words = re.sub(r"(?<=kata |ujar )[A-Z][a-z]+ [A-Z][a-z]+", other_name, words)
    words = _MONTH.sub(lambda found: chance.choice(_MONTHS), words)
    return _NUMBER.sub(lambda found: _other_number(found.group(), chance), words)


def _other_number(digits: str, chance: random.Random) -> str:
    if re.fullmatch(r"(?:19|20)\d\d", digits):
        return str(chance.randint(1990, 2025))
    if len(digits) <= 2:  # a day may be any up to 28
        return str(chance.randint(1, 9 if len(digits) == 1 else 28))
    return digits[0] + "".join(str(chance.randint(0, 9)) for _ in digits[1:])
