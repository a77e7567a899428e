"""Each piece that ``urai new`` writes passes its own tests at once, by the command that it names."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.authoring.documents import environment

from urai.authoring import scaffold
from urai.errors import UraiError


def run(command: str, folder: Path, **more: str) -> str:
    """Give a command in a folder; it must succeed."""
    given = {**environment(folder), **more}
    done = subprocess.run(command, shell=True, cwd=folder, env=given, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def next_step(output: str) -> str:
    return output.rsplit("next: ", maxsplit=1)[1].strip()


def test_a_pack_a_rule_and_a_form_pass_by_the_next_step_named(tmp_path: Path) -> None:
    option = "--pipeline kantor/kantor.toml"
    first = run("urai new pack kantor", tmp_path)
    assert run(next_step(first), tmp_path) == "2 passed, 0 failed\n"
    second = run(f"urai new rule kantor/loket --kind quantity {option}", tmp_path)
    assert run(next_step(second), tmp_path) == "2 passed, 0 failed\n"
    third = run(f"urai new form undangan {option}", tmp_path)
    assert next_step(third) == f"urai test undangan {option}"
    assert run(next_step(third), tmp_path) == "1 passed, 0 failed\n"
    assert run(f"urai test kantor {option}", tmp_path) == "4 passed, 0 failed\n"


def test_a_plugin_is_a_package_that_is_found_and_whose_tests_pass(tmp_path: Path) -> None:
    output = run("urai new plugin dinas", tmp_path)
    assert next_step(output) == "pip install -e urai-dinas && urai test dinas"
    root = tmp_path / "urai-dinas"
    installed = root / "urai_dinas-0.1.0.dist-info"  # what pip leaves of it: its name and its entry points
    installed.mkdir()
    (installed / "METADATA").write_text("Metadata-Version: 2.1\nName: urai-dinas\nVersion: 0.1.0\n", encoding="utf-8")
    (installed / "entry_points.txt").write_text("[urai]\ndinas = urai_dinas\n", encoding="utf-8")
    path = f"{root}:{environment(tmp_path)['PYTHONPATH']}"
    assert run("urai test dinas", tmp_path, PYTHONPATH=path) == "2 passed, 0 failed\n"
    options = "-q -p urai.pytest_plugin --import-mode=importlib -p no:cacheprovider"
    tested = run(f"{sys.executable} -m pytest {options}", root, PYTHONPATH=path, PYTEST_DISABLE_PLUGIN_AUTOLOAD="1")
    assert "4 passed" in tested


@pytest.mark.parametrize("name", ["Kantor", "2kantor", "class", "kantor-satu"])
def test_a_name_that_cannot_be_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(UraiError, match="use lower-case letters"):
        scaffold.new_pack(name, tmp_path)
    assert not list(tmp_path.iterdir())


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    scaffold.new_pack("kantor", tmp_path)
    (tmp_path / "kantor" / "kantor.py").write_text("mine", encoding="utf-8")
    with pytest.raises(UraiError, match="is already there"):
        scaffold.new_pack("kantor", tmp_path)
    assert (tmp_path / "kantor" / "kantor.py").read_text(encoding="utf-8") == "mine"
