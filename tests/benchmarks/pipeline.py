"""What the whole pipeline costs beside itself: its floor, more rules, longer and odd texts, workers, a start."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from time import perf_counter

import msgspec
from tests.benchmarks.timing import side_by_side
from tests.forms.test_hostile import LINES

import urai
from urai.contributions import Run
from urai.form import detect
from urai.grammar import load as load_grammar
from urai.loading import Loaded, load
from urai.matching import Hits, Lexicon, LexiconMatcher, Scanner, ScanRule, Zone, compile_grammar
from urai.matching.automaton import Automaton
from urai.runner import Destination, run
from urai.text import clean

Row = tuple[str, str, str]
"""What was measured, the figure, the goal."""

_ENCODER = msgspec.json.Encoder()


def throughput(loaded: Loaded, documents: Sequence[urai.Document]) -> Iterator[Row]:
    """Give articles a second, and the ratio to the floor: one automaton pass, building the facts, writing JSON."""
    readings = [loaded.engine.read(document) for document in documents]
    words = sorted({fact.text.split()[0] for reading in readings for fact in reading.facts if fact.text.split()})
    automaton = Automaton(words, [])

    def whole() -> None:
        with tempfile.TemporaryDirectory() as folder:
            run(loaded.engine, documents, _sinks(loaded, Path(folder)))

    def floor() -> None:
        for document, reading in zip(documents, readings, strict=True):
            sum(1 for _ in automaton.batches(document.text))
            facts = [msgspec.structs.replace(fact) for fact in reading.facts]
            b"\n".join(map(_ENCODER.encode, facts))

    taken = side_by_side({"whole": whole, "floor": floor}, rounds=3)
    length = sum(len(document.text) for document in documents)
    yield "articles of 3 KB a second, whole news pack, one worker", f"{length / 3000 / taken['whole']:.0f}", "2,000"
    yield "the same, times the floor", f"{taken['whole'] / taken['floor']:.0f}", ""


def more_rules(documents: Sequence[urai.Document]) -> Iterator[Row]:
    """Give what 800 more rules cost, of the kinds that people write, and a lexicon of 20,000 names."""
    base = _pack_rules()
    scanners = {
        "base": Scanner(base),
        "800 more rules": Scanner([*base, *_many_rules(800)]),
        "a lexicon of 20,000 names": Scanner([*base, ScanRule(LexiconMatcher(_names(20_000)), frozenset({"text"}))]),
    }

    def scanning(scanner: Scanner) -> Callable[[], None]:
        def scan() -> None:
            for document in documents:
                _trees(scanner.scan(document.text, [Zone(0, len(document.text), "text")]))

        return scan

    taken = side_by_side({name: scanning(scanner) for name, scanner in scanners.items()})
    yield (
        "matching with 800 more rules, times the pack's own",
        f"{taken['800 more rules'] / taken['base']:.2f}",
        "< 2.0",
    )
    named = taken["a lexicon of 20,000 names"] / taken["base"]
    yield "matching with a lexicon of 20,000 names, times without", f"{named:.2f}", "< 1.3"


def lexicon_of_100_000() -> Iterator[Row]:
    """Give how long a lexicon of 100,000 names takes to build, in seconds."""
    began = perf_counter()
    Scanner([ScanRule(LexiconMatcher(_names(100_000)), frozenset({"text"}))]).scan("x", [Zone(0, 1, "text")])
    yield "seconds to build a lexicon of 100,000 names", f"{perf_counter() - began:.1f}", "seconds"


def lengths(loaded: Loaded, documents: Sequence[urai.Document]) -> Iterator[Row]:
    """Give the time for each KB of documents of 3 KB, 300 KB and 3 MB."""
    texts = {size: _text_of(documents, size) for size in (3_000, 300_000, 3_000_000)}
    repeats = {3_000: 100, 300_000: 2, 3_000_000: 1}

    def reading(size: int) -> Callable[[], None]:
        def read() -> None:
            for _ in range(repeats[size]):
                loaded.engine.read(urai.Document("panjang", texts[size]))

        return read

    taken = side_by_side({str(size): reading(size) for size in texts}, rounds=3)
    each = {size: taken[str(size)] / repeats[size] / len(texts[size]) for size in texts}
    for size in (300_000, 3_000_000):
        yield (
            f"time for a KB of {size // 1000:,} KB, times that of 3 KB",
            f"{each[size] / each[3_000]:.2f}",
            "0.85–1.15",
        )


def adversarial(loaded: Loaded, documents: Sequence[urai.Document], size: int = 1_000_000) -> Iterator[Row]:
    """Give the time for each KB of odd texts, times that of ordinary text."""
    scanner = Scanner(_pack_rules(loaded))
    odd = {
        "capitalised words": "Kepala Dinas Bupati Sumbawa ",
        "digits": "1234567890",
        "numbers": "12 ",
        "quotation marks": "“",
        "brackets": "((",
        "anchors": "persen tahun Rp ",
        "capitals": "A",
    }
    texts = {"ordinary": _text_of(documents, size)}
    texts |= {name: (unit * (size // len(unit) + 1))[:size] for name, unit in odd.items()}

    def scanning(text: str) -> Callable[[], None]:
        return lambda: _trees(scanner.scan(text, [Zone(0, len(text), "text")]))

    taken = side_by_side({name: scanning(text) for name, text in texts.items()}, rounds=1)
    for name in odd:
        yield f"matching 1 MB of {name}, times ordinary text", f"{taken[name] / taken['ordinary']:.2f}", "< 5"


def odd_lines(loaded: Loaded) -> Iterator[Row]:
    """Give the most that four times as much of an odd line costs, in telling the form of a text."""
    worst, which = 0.0, ""
    for name, words in LINES.items():
        texts = {times: clean(words * (times * 20_000 // len(words)) + "x") for times in (1, 4)}
        taken = side_by_side(
            {str(times): partial(detect, text, loaded.forms) for times, text in texts.items()}, rounds=3
        )
        ratio = taken["4"] / max(taken["1"], 1e-3)
        if ratio > worst:
            worst, which = ratio, name
    yield f"four times as much of an odd line, times once ({len(LINES)} kinds; the worst: {which})", f"{worst:.1f}", "4"


def workers(loaded: Loaded, documents: Sequence[urai.Document]) -> Iterator[Row]:
    """Give how much faster two workers are than one, in time on the clock."""
    taken: dict[int, list[float]] = {1: [], 2: []}
    for _ in range(3):
        for number, times in taken.items():
            with tempfile.TemporaryDirectory() as folder:
                began = perf_counter()
                run(loaded.engine, documents, _sinks(loaded, Path(folder)), workers=number)
                times.append(perf_counter() - began)
    cores = os.cpu_count() or 1
    yield f"two workers, times as fast as one ({cores} cores)", f"{min(taken[1]) / min(taken[2]):.2f}", "1.7"


def start() -> Iterator[Row]:
    """Give the time and memory of ``urai run`` on one short text with a warm cache."""
    script = (
        "import resource,sys\n"
        "from urai.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "usage=resource.getrusage(resource.RUSAGE_SELF)\n"
        "peak=next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM'))\n"
        "print(usage.ru_utime+usage.ru_stime, int(peak)/1024, file=sys.stderr)\n"
    )
    with tempfile.TemporaryDirectory() as folder:
        text = Path(folder) / "pendek.txt"
        text.write_text("Sumbawa – Bupati Sumbawa melantik 45 pejabat, Senin (3/1/2022).\n", encoding="utf-8")
        command = [sys.executable, "-c", script, "run", str(text), "--quiet", "--out", folder]
        plain = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        outcomes = [
            subprocess.run(command, capture_output=True, text=True, check=True, env=plain).stderr.split()[-2:]
            for _ in range(4)
        ]
    yield "start of urai run on a short text, processor seconds", f"{min(float(s) for s, _ in outcomes):.2f}", "< 0.5"
    yield "its peak memory, MB", f"{min(float(m) for _, m in outcomes):.0f}", "< 150"


def _sinks(loaded: Loaded, folder: Path) -> dict[str, Destination]:
    told = Run(folder, "news", "bench", "0", "2026-01-01T00:00:00+07:00", loaded.catalogue.kinds)
    return {"jsonl": Destination(loaded.catalogue.sinks["jsonl"], told)}


def _pack_rules(loaded: Loaded | None = None) -> list[ScanRule]:
    scans = (loaded or load()).engine.scans
    return [ScanRule(scan.matcher, frozenset({"text"})) for scan in scans if scan.matcher is not None]


def _trees(hits: Hits) -> None:
    for hit in hits:
        _ = hit.match.tree


def _text_of(documents: Sequence[urai.Document], size: int) -> str:
    pieces: list[str] = []
    length = 0
    while length < size:
        for document in documents:
            pieces.append(document.text)
            length += len(document.text) + 1
    return "\n".join(pieces)[:size]


_SYLLABLES = "ba di ku lo ma na pe ra si tu wa yo ga hi je ka".split()


def _word(number: int) -> str:
    letters = "".join(_SYLLABLES[(number >> shift) & 15] for shift in (0, 4, 8, 12))
    return letters.capitalize()


def _names(number: int) -> Lexicon:
    return Lexicon("nama", {f"{_word(index)} {_word(index * 7 + 3)}": None for index in range(number)})


def _many_rules(number: int) -> list[ScanRule]:
    """Give rules led by a keyword, by a number, and by a name of a list, in turn."""
    rules = []
    for index in range(number):
        word = _word(index).lower()
        source = (
            f'start: "{word}" NAME+\nNAME: /[A-Z][a-z]+/\n%ignore / /',
            f'start: NUMBER "{word}"\nNUMBER: /[0-9]+(?:,[0-9]+)?/\n%ignore / /',
            f'start: ("{word} satu" | "{word} dua") YEAR?\nYEAR: /(?:19|20)[0-9][0-9]/\n%ignore / /',
        )[index % 3]
        rules.append(ScanRule(compile_grammar(load_grammar(source, name=f"r{index}")), frozenset({"text"})))
    return rules


__all__ = ["adversarial", "lengths", "lexicon_of_100_000", "more_rules", "odd_lines", "start", "throughput", "workers"]
