"""Pages of the report reach the catalogue and the sinks, and name only what is there."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

import urai
from urai.catalogue import load_catalogue
from urai.cli.group import group
from urai.cli.run import destinations
from urai.loading import Loaded, load

PLUGIN = '''
import msgspec

import urai


class Loket(msgspec.Struct, frozen=True):
    """A counter."""

    nama: str
    antrean: dict[str, str]


@urai.hookimpl
def urai_kinds():
    return [urai.Kind("loket", Loket, "Loket")]


@urai.hookimpl
def urai_pages():
    return [
        urai.Page("loket", "Loket", ("loket",), (urai.Column("nama", "Nama"), urai.Column("antrean.rata", "Antrean")),
                  (urai.Chart("ranking", "Terpanjang", value="antrean.rata", label="nama"),), order=5),
        urai.Page("ruang", "Ruang", KINDS, (urai.Column(PATH, "Nama"),)),
    ]
'''


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return tmp_path / "kantor.py"


def write(office: Path, kinds: str = '("loket",)', path: str = '"nama"') -> Path:
    office.write_text(PLUGIN.replace("KINDS", kinds).replace("PATH", path), encoding="utf-8")
    return office


def test_pages_stand_in_their_order_and_then_by_title(office: Path) -> None:
    catalogue = load_catalogue([write(office)], installed=False)
    names = [page.name for page in catalogue.pages if page.name in {"loket", "ruang"}]
    assert names == ["ruang", "loket"]
    assert catalogue.host.problems == []


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ({"kinds": '("loket", "lokett")'}, "'lokett', which is not there; did you mean 'loket'?"),
        ({"path": '"namaa.x"'}, "the field 'namaa', which none of its kinds has; did you mean 'nama'?"),
    ],
)
def test_a_page_that_names_what_is_not_there_is_a_problem_with_its_cure(
    office: Path, more: dict[str, str], message: str
) -> None:
    problems = load_catalogue([write(office, **more)], installed=False).host.problems
    assert len(problems) == 1
    assert message in str(problems[0])
    assert "plugin kantor" in str(problems[0])


def test_a_page_shows_the_paths_of_its_table_and_its_charts_once() -> None:
    charts = (
        urai.Chart("trend", "", value="nilai", label="tahun", series="unit"),
        urai.Chart("ranking", "", label="unit"),
    )
    page = urai.Page("uji", "Uji", ("uji",), (urai.Column("nama", "Nama"), urai.Column("nilai", "Nilai")), charts)
    assert page.paths() == ("nama", "nilai", "tahun", "unit")


def test_sinks_are_told_the_pages(news: Loaded, tmp_path: Path) -> None:
    for destination in destinations(news, tmp_path, "uji").values():
        assert destination.run.pages == news.catalogue.pages


def test_pages_are_listed(office: Path, tmp_path: Path) -> None:
    write(office)
    pipeline = tmp_path / "kantor.toml"
    pipeline.write_text('extends = "news"\n[plugins]\nfiles = ["kantor.py"]\n', encoding="utf-8")
    assert {"loket", "ruang"} <= {page.name for page in load(str(pipeline)).catalogue.pages}
    result = CliRunner().invoke(group, ["list", "--pages", "--pipeline", str(pipeline)], catch_exceptions=False)
    assert "loket" in result.output
    assert "ranking" in result.output
