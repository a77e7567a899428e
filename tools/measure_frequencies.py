"""Count how often short runs of characters occur in Indonesian text.

The matcher looks for the rarest text that each match of a rule must contain, and takes from
these counts what is rare. Only runs of up to four characters are kept, and only those that
occur several times: no word or sentence of a text can be read back from them.

    python tools/measure_frequencies.py TEXTS.jsonl FOLDER_OF_TXT …
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

TARGET = Path(__file__).parent.parent / "engine" / "urai" / "matching" / "frequencies.json"
LEAST = 3


def texts(path: Path) -> Iterator[str]:
    """Give the texts of a .jsonl file (its ``text`` fields), a .txt file, or a folder of these."""
    if path.is_dir():
        for inner in sorted(path.iterdir()):
            yield from texts(inner)
    elif path.suffix == ".jsonl":
        for line in path.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)["text"]
    elif path.suffix == ".txt":
        yield path.read_text(encoding="utf-8")


def measure(sources: Iterator[str]) -> dict[str, object]:
    """Give the number of characters, and the counts of all runs of one to four characters."""
    counts: Counter[str] = Counter()
    total = 0
    for text in sources:
        plain = " " + " ".join(text.split()) + " "
        total += len(plain)
        for length in (1, 2, 3, 4):
            counts.update(plain[start : start + length] for start in range(len(plain) - length + 1))
    kept = {gram: count for gram, count in sorted(counts.items()) if count >= LEAST}
    return {"characters": total, "grams": kept}


def main() -> None:
    """Write the counts of the texts that the command line names."""
    sources = (text for name in sys.argv[1:] for text in texts(Path(name)))
    content = json.dumps(measure(sources), ensure_ascii=False, separators=(",", ":"))
    TARGET.write_text(content + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
