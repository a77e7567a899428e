"""A hostile document stays text: in the file, as a parser reads it."""

from __future__ import annotations

from urai.plugins.html_report import KindStyle

from .attack_data import FAILURE, LINK, MARKUP, ODD_ID, VALUE, attack
from .conftest import WriteReport
from .page_outline import outline
from .sample_data import press_release


def test_hostile_document_adds_no_element(write_report: WriteReport) -> None:
    harmless = outline(write_report([press_release(1)]))
    kinds = {MARKUP: KindStyle(MARKUP, "#123456"), "place": KindStyle(LINK)}
    hostile = outline(
        write_report(
            [attack(), attack()],
            [FAILURE],
            title=MARKUP,
            pipeline=MARKUP,
            version=MARKUP,
            generated=MARKUP,
            kinds=kinds,
        )
    )
    assert {tag for tag, _ in hostile.elements} <= {tag for tag, _ in harmless.elements} | {"strong", "code", "p"}
    assert len(hostile.scripts) == len(harmless.scripts)
    assert hostile.code() == harmless.code()
    for tag, attributes in hostile.elements:
        assert not [name for name in attributes if name.startswith("on")], tag
        assert not attributes.get("href", "#").lower().startswith("javascript"), tag


def test_hostile_words_arrive_as_they_were(write_report: WriteReport) -> None:
    page = outline(write_report([attack()], [FAILURE], title=MARKUP))
    assert page.text.count(MARKUP) >= 3
    row = page.data("data-index")[0]
    assert row[0] == ODD_ID
    assert row[2] == MARKUP
    value = page.documents()[0][4][0][5]
    assert value["nik"] == str(VALUE["nik"])
    assert {**value, "nik": 0, "share": 0} == {**VALUE, "nik": 0, "share": 0}
