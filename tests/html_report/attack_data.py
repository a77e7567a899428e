"""A document that tries everything to become more than text."""

from __future__ import annotations

from typing import Any

from urai.facts import Document, Fact, Failure, Finding, Layout, Reading, Section

STRIKE = "window.struck=(window.struck||0)+1"
MARKUP = f"</script><script>{STRIKE}</script><img src=x onerror='{STRIKE}'><svg onload='{STRIKE}'><!--<script>"
LINK = f"javascript:{STRIKE}"
ENDS = "akhir\u2028baris\u2029 dan </ScRiPt > serta ]]> dan {{ 7 * 7 }} {% raw %}"
ODD_ID = "../a b/%2F?x=1#\"'<i>&amp;~2"

VALUE: dict[str, Any] = {
    "name": MARKUP,
    "href": LINK,
    "url": f"data:text/html,<script>{STRIKE}</script>",
    "__proto__": {"href": LINK, "polluted": MARKUP},
    "constructor": {"prototype": LINK},
    "toString": LINK,
    "onclick": STRIKE,
    "style": "background:url(https://example.invalid/x)",
    "srcdoc": MARKUP,
    "nik": 3_273_010_101_800_001_234,
    "share": float("inf"),
    "nested": [[MARKUP, {MARKUP: [LINK]}], None, True],
    "reasons": [
        {
            "label": MARKUP,
            "value": LINK,
            "note": MARKUP,
            "source": LINK,
            "span": [0, 10],
            "children": [{"label": LINK}],
        },
        {"label": "letak salah", "span": {"start": -5, "end": 10**9}, MARKUP: MARKUP},
        {"span": "bukan letak", "children": MARKUP},
        MARKUP,
        None,
    ],
}


def attack() -> Reading:
    """Give the document, each of whose fields is hostile."""
    text = f"{MARKUP}\n{ENDS}\n{LINK} 😈 {MARKUP}"

    def fact(start: int, end: int, **more: Any) -> Fact:
        about: dict[str, Any] = {
            "id": f"{ODD_ID}-{start}",
            "doc": ODD_ID,
            "kind": MARKUP,
            "start": start,
            "end": end,
            "text": text[max(start, 0) : end],
            "value": VALUE,
            "rule": MARKUP,
            "section": MARKUP,
            "form": LINK,
            "attributed_to": MARKUP,
            "links": {"person": LINK, MARKUP: [MARKUP, {"a": LINK}, None]},
        }
        return Fact(**{**about, **more})

    return Reading(
        Document(ODD_ID, text, MARKUP, MARKUP, MARKUP, LINK),
        Layout(
            MARKUP,
            MARKUP,
            (
                Section("headline", 0, 40, None, {MARKUP: (0, 5), "dateline": (3, 900)}),
                Section(MARKUP, 20, 10_000, None),
                Section("paragraph", 30, 60, 1),
                Section("item", 50, 90, 7),
                Section("quote", 55, 20, 2),
            ),
        ),
        (
            fact(0, 30),
            fact(20, 60, kind="place"),
            fact(5, 5, kind="constructor"),
            fact(-10, 20, kind="__proto__"),
            fact(100, 99_999),
        ),
        (
            Finding(ODD_ID, MARKUP, "error", MARKUP, 0, 12, LINK),
            Finding(ODD_ID, LINK, "warning", LINK, 99_999, 100_000, MARKUP),
            Finding(ODD_ID, MARKUP, "info", MARKUP, 3, None),
            Finding(ODD_ID, MARKUP, "info", MARKUP),
        ),
    )


FAILURE = Failure(MARKUP, LINK, MARKUP)
