"""Mistakes in TOML are named with place, caret and the right name, all at once."""

from __future__ import annotations

import msgspec
import pytest

from urai.configuration import Toml


class Inner(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    size: int = 0
    colour: str = ""


class Outer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    inner: Inner = Inner()
    many: list[Inner] = []
    named: dict[str, Inner] = {}


def problems(text: str) -> list[str]:
    toml = Toml(text, "a.toml")
    assert toml.convert(Outer) is None
    return [str(problem) for problem in toml.problems]


def test_a_good_file_is_a_record() -> None:
    record = Toml('name = "x"\n[[many]]\nsize = 1\n', "a.toml").convert(Outer)
    assert record == Outer("x", many=[Inner(1)])


def test_an_unknown_key_is_shown_with_the_right_one() -> None:
    (problem,) = problems('name = "x"\n\n[inner]\ncolor = "red"\n')
    assert problem == (
        "a.toml:4:1: unknown-key there is no key 'color'; did you mean 'colour'?\n"
        '    4 | color = "red"\n'
        "      | ^\n"
        "   cure: known keys here: size, colour"
    )


def test_a_wrong_type_is_shown_at_the_value() -> None:
    (problem,) = problems('name = "x"\n[[many]]\nsize = 1\n[[many]]\nsize = "dua"\n')
    assert problem.startswith("a.toml:5:8: wrong-type expected `int`, got `str`")


def test_all_mistakes_are_named_at_once() -> None:
    found = problems('nama = "x"\n[inner]\nsize = "a"\ncolour = 3\n[named.satu]\nsizes = 1\n')
    assert [line.split(": ")[0] for line in found] == [
        "a.toml:1:1",
        "a.toml:3:8",
        "a.toml:4:10",
        "a.toml:6:1",
        "a.toml:1:1",
    ]
    assert "'name' is missing" in found[-1]


def test_a_syntax_error_has_its_place() -> None:
    (problem,) = problems('name = "x"\ninner = [\n')
    assert problem.startswith(("a.toml:2:", "a.toml:3:"))


@pytest.mark.parametrize("quotes", ['"""', "'''"])
def test_keys_inside_long_strings_are_no_keys(quotes: str) -> None:
    toml = Toml(f"name = {quotes}\ninner = 1\n{quotes}\n[inner]\nsize = 2\n", "a.toml")
    assert toml.place(("inner", "size")).line == 5


def test_a_name_that_is_not_there_is_pointed_at() -> None:
    toml = Toml('name = "x"\nmany = []\nlist = ["satu", "daa"]\n', "a.toml")
    problem = toml.unknown_name(("list", 1), "number", "daa", ["satu", "dua"])
    assert (problem.place.line, problem.place.column, problem.meant) == (3, 18, "dua")


def test_a_mistake_in_an_inline_table_is_shown_where_it_stands() -> None:
    (problem,) = problems(
        'name = "x"\nmany = [  # three\n  { size = 1, colour = "a, ]" }, { size = 2 },\n  { sise = 3 },\n]\n'
    )
    assert problem.startswith("a.toml:4:5: unknown-key there is no key 'sise'; did you mean 'size'?")


def test_a_mistake_in_the_name_of_a_table_is_shown_in_it() -> None:
    (problem,) = problems('name = "x"\n[named.satu.dua]\nsize = 1\n')
    assert problem.startswith("a.toml:2:13: unknown-key there is no key 'dua'")


def test_each_wrong_element_of_a_list_is_shown() -> None:
    found = problems('name = "x"\nmany = [1, {}, 2, {}, 3]\n')
    assert [problem.split(": ")[0] for problem in found] == ["a.toml:2:9", "a.toml:2:16", "a.toml:2:23"]
