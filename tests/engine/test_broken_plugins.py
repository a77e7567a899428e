"""Where a plugin or a file of a pack is broken, the true cause is said first, with its place and no traceback."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from urai.authoring.scaffold import new_pack
from urai.cli.group import main

GIVES = "from pathlib import Path\nimport urai\n@urai.hookimpl\ndef {}(): return {}\n"


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    new_pack("kantor", tmp_path)
    monkeypatch.chdir(tmp_path / "kantor")
    return tmp_path / "kantor"


def plugin(text: str) -> Callable[[Path], object]:
    return lambda pack: (pack / "kantor.py").write_text(text, encoding="utf-8")


def raw(name: str, data: bytes) -> Callable[[Path], object]:
    def write(pack: Path) -> None:
        (pack / name).parent.mkdir(parents=True, exist_ok=True)
        (pack / name).write_bytes(data)

    return write


BROKEN = [
    ("rule", raw("rules/kantor.toml", b'kind = "x"\nsummary = "\xff"\n'), "rules/kantor.toml:2:12: encoding"),
    ("form", raw("grammars/forms/f.lark", b'start: "\xff"\n'), "grammars/forms/f.lark:1:9: encoding this is not text"),
    ("template", raw("rules/records/r.toml", b"a\xff\n"), "rules/records/r.toml:1:2: encoding this is not text"),
    ("missing", lambda pack: (pack / "kantor.py").unlink(), "(kantor.py) failed to load: FileNotFoundError"),
    ("syntax", plugin("import urai\ndef x(:\n"), "kantor.py:2:7: plugin plugin kantor"),
    ("raises", plugin("import urai\n1 / 0\n"), "kantor.py:2:1: plugin plugin kantor"),
    ("no-list", plugin(GIVES.format("urai_packs", "5")), "plugin kantor (kantor.py) failed in urai_packs"),
    ("no-pack", plugin(GIVES.format("urai_packs", "[1]")), "gives 1, which is no urai.Pack"),
    ("no-path", plugin(GIVES.format("urai_packs", '[urai.Pack("kantor", "rules")]')), "is 'rules', which is no path"),
    ("no-kind", plugin(GIVES.format("urai_kinds", "[int]")), "which is no urai.Kind"),
]  # fmt: skip


@pytest.mark.parametrize(("spoil", "message"), [case[1:] for case in BROKEN], ids=[case[0] for case in BROKEN])
def test_the_cause_is_said_before_what_follows_from_it(
    pack: Path, capsys: pytest.CaptureFixture[str], spoil: Callable[[Path], object], message: str
) -> None:
    spoil(pack)
    with pytest.raises(SystemExit) as ended:
        main(["validate", "--pipeline", "kantor.toml"])
    output = capsys.readouterr().err
    assert ended.value.code == 2
    assert message in output.split("\n\n")[0]
    assert "cure: " in output.split("\n\n")[0]
