"""Targets: a resolver keeps what says who is to reach what until when, and widens it to its clause."""

from __future__ import annotations

import re

import urai

from ._aims import AIMS, Mention
from ._passages import DATELINE, Passage, passage

_CLAUSE_END = re.compile(
    r"[;!?\n”“\"]|\.(?=\s|$)"
    r"|,\s(?=(?:kata|ujar|ungkap|jelas|tegas|papar|tutur|terang|ucap|imbuh|tambah|sehingga|namun|sedangkan|sementara"
    r"|karena)\b)"
)
_CLAUSE_START = re.compile(
    r"[;!?\n”“\":]\s?|\.\s|\b(?:agar|supaya|bahwa)\s|\bUntuk\situ,\s|\b(?:[Kk]ami|[Ss]aya|[Kk]ita)\s(?:minta|meminta)\s|,\s(?=(?:dan|namun|sedangkan|sementara|sehingga|tetapi)\b)"
)
_BEARER = re.compile(
    r"(?:(?:[Ss]etiap|[Ss]eluruh|[Ss]emua|[Tt]iap|[Pp]ara)\s(?!(?:pe)?layanan|kegiatan|program|data|aset|berkas|dokumen|temuan|pekerjaan)"
    r"\w+(?:\s[A-Z][\w/]*)*|[A-Z][\w/]*(?:\s[A-Z][\w/]*)*)"
)
_OTHER = re.compile(
    r"^(?:Dan|Kami|Kita|Untuk|Pada|Tahun|Ia|Dia|Karena|Jadi|Dengan|Dalam|Ini|Itu|Target|Ke|Di|Selain|Hingga|Kemudian|Lalu"
    r"|Adapun|Bahkan|Rp|Realisasi|Inflasi|Dana|Anggaran|Usai|Setelah|Sejak|Saat|Empat|Tiga|Dua|Lima|Sesuai"
    r"|(?:Semua|Seluruh|Setiap|Tiap|Para)$|Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)\b"
)


def targets(view: urai.View) -> None:
    """Keep the mentions that say what is to be reached, each widened to its clause, one for each clause."""
    found = view.of_kind("target")
    if not found:
        return
    dates, shares = view.of_kind("date"), view.of_kind("percent")
    written = (view.document.date or "")[:10]
    kept: list[urai.Draft] = []
    for draft in found:
        there = passage(view.text, draft.start, draft.end)
        mention = Mention(
            view.text[draft.start : draft.end],
            draft,
            there,
            list(urai.starting_in(dates, draft.end, there.end)),
            list(urai.starting_in(shares, draft.end, there.end)),
            written,
        )
        tests = (test for name, test in AIMS.items() if draft.tree.part(name))
        if not any(test(mention) for test in tests):
            continue
        start, end = _clause(view, draft, there)
        if kept and start < kept[-1].end:
            continue
        draft.value = _value(view, draft, start, end)
        draft.start, draft.end = start, end
        kept.append(draft)
    view.drafts = [draft for draft in view.drafts if draft.kind != "target"] + kept


def _clause(view: urai.View, draft: urai.Draft, there: Passage) -> tuple[int, int]:
    lead = DATELINE.match(view.text, there.start, draft.start)
    start = lead.end() if lead else there.start
    for stop in _CLAUSE_START.finditer(view.text, there.start, draft.start):
        start = stop.end()
    found = _CLAUSE_END.search(view.text, draft.end, there.end)
    end = found.start() if found else there.end
    while view.text[start] in ' \t,"“‘' and start < draft.start:
        start += 1
    while view.text[end - 1] in " ,":
        end -= 1
    return start, end


def _value(view: urai.View, draft: urai.Draft, start: int, end: int) -> dict[str, object]:
    dates = [d for d in view.between(draft.end, end, "date") if d.value.get("edtf")]
    before = view.text[start : draft.start]
    cited = [(law.start - start, law.end - start) for law in view.between(start, draft.start, "regulation")]
    bearers = [
        b.group()
        for b in _BEARER.finditer(before)
        if not _OTHER.match(b.group()) and not any(first <= b.start() < last for first, last in cited)
    ]
    return {
        "for": bearers,
        "description": " ".join(view.words(start, end).split()),
        "deadline": dates[0].value["edtf"] if dates else None,
    }


@urai.hookimpl
def urai_resolvers() -> list[urai.Resolver]:
    """Contribute the resolver."""
    return [urai.Resolver("news/target_clause", targets, "Who is to reach what until when", order=60)]
