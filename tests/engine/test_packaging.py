"""The wheel holds everything, under no generic name, and runs from an empty folder."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest
import tomli

ROOT = Path(__file__).resolve().parents[2]


def test_every_package_is_listed() -> None:
    settings = tomli.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    listed = set(settings["tool"]["setuptools"]["packages"])
    roots = {"urai": ROOT / "engine/urai", "urai.plugins": ROOT / "plugins"}
    for name, folder in roots.items():
        for init in folder.rglob("__init__.py"):
            parts = init.parent.relative_to(folder).parts
            assert ".".join((name, *parts)) in listed


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    call = [sys.executable, "-m", "build", "--wheel", "--outdir", str(folder), str(ROOT)]
    subprocess.run(call, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.mark.slow
def test_the_wheel_holds_code_grammars_rules_and_samples_under_urai(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"urai"}
    kept = {"engine/urai": "urai", "plugins": "urai/plugins", "grammars": "urai/grammars", "rules": "urai/rules"}
    for source, target in kept.items():
        for path in (ROOT / source).rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                assert f"{target}/{path.relative_to(ROOT / source).as_posix()}" in names


def python_of(folder: Path) -> Path:
    venv.create(folder, with_pip=True, clear=True)
    return folder / "bin" / "python"


@pytest.mark.slow
def test_the_wheel_and_a_third_party_plugin_run_from_an_empty_folder(wheel: Path, tmp_path: Path) -> None:
    python = python_of(tmp_path / "venv")
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    package = ROOT / "tests" / "third_party" / "urai-pantun"
    subprocess.run([*pip, "-c", str(ROOT / "constraints.txt"), str(wheel)], check=True, capture_output=True)
    copy = tmp_path / "urai-pantun"
    subprocess.run(["cp", "-r", str(package), str(copy)], check=True)
    subprocess.run([*pip, str(copy)], check=True, capture_output=True)
    empty = tmp_path / "empty"
    empty.mkdir()
    (empty / "pantun.txt").write_text("Buah duku buah durian, dibacakan 4 bait pantun di pendapa.", encoding="utf-8")
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    urai = [str(python), "-m", "urai"]
    (empty / "lomba.csv").write_text("Nama Peserta;Dibacakan\nSiti;12 bait pantun\n", encoding="utf-8")
    call = [*urai, "run", "pantun.txt", "lomba.csv", "--out", "out"]
    result = subprocess.run(call, cwd=empty, env=environment, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    facts = (empty / "out" / "facts.jsonl").read_text(encoding="utf-8")
    assert '"kind":"pantun"' in facts
    assert '"rule":"pantun/bait"' in facts
    assert '"doc":"lomba#Siti"' in facts
    listing = subprocess.run(
        [*urai, "list", "--plugins"], cwd=empty, env=environment, capture_output=True, text=True, check=True
    )
    assert "urai-pantun 1.0" in listing.stdout
    alone = subprocess.run(
        [*call, "--no-installed"], cwd=empty, env=environment, capture_output=True, text=True, check=False
    )
    assert alone.returncode == 0
    assert "pantun/bait" not in (empty / "out" / "facts.jsonl").read_text(encoding="utf-8")
    samples = subprocess.run(
        [*urai, "run", "--out", "samples"], cwd=empty, env=environment, capture_output=True, text=True, check=False
    )
    assert samples.returncode == 0, samples.stderr
    assert (empty / "samples" / "report.html").stat().st_size > 10_000
