"""Selections for posts: a resolver widens each mention to its sentence and counts rounds and posts."""

from __future__ import annotations

import re
from decimal import Decimal

import urai

from ._passages import DATELINE, Passage, passage

_POSTS = re.compile(r"jabatan|formasi|posisi|kursi|jpt|kepala dinas|pos\b|lowongan|kuota|unit kerja", re.IGNORECASE)
_PERIOD = re.compile(r"\b(?:setahun|tahun|dua tahun|tiga tahun|sebulan)\s(?:terakhir|ini|lalu)\b", re.IGNORECASE)
_STEPS = re.compile(
    r"\b(?:panitia\sseleksi|pansel|assess?ment|asesmen|uji\s(?:kompetensi|gagasan)|wawancara|rekam\sjejak|makalah|administrasi|mekanisme|melibatkan|KASN|rekomendasi|persetujuan|pendaftaran|pelamar"
    r"|eselon\sII|jpt|jabatan\spimpinan\stinggi|sekretaris\sdaerah|sekda|kepala\s(?:opd|dinas))\b",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:di(?:gelar|buka|laksanakan|adakan|selenggarakan|isi|lakukan|umumkan)|(?:meng)?gelar|membuka|buka|melaksanakan|mengadakan|melalui|ada|melelang|lelang|pelaksanaan|mekanisme)\b",
    re.IGNORECASE,
)
# What is told of staff that was taken on already.
_TAKEN_ON = re.compile(
    r"\b(?:SK|latsar|pelatihan\sdasar|(?:di|me)lantik|pelantikan|orientasi|pembekalan|pensiun|sumpah|petikan|NIP|TMT)\b",
    re.IGNORECASE,
)
_OPENED = re.compile(
    r"\b(?:(?:di|me)(?:buka|mbuka|mulai|gelar|nggelar|laksanakan|laksanakan|umumkan|ngumumkan|jadwalkan|njadwalkan|rencanakan|perpanjang"
    r"|mperpanjang|ikuti|ngikuti|tutup|terima|nerima|sediakan|nyediakan|adakan|ngadakan|selenggarakan|nyelenggarakan|njalani|jalani|sampaikan|nyampaikan)"
    r"|buka|mulai|gelar|mundur|gugur|hadir|ditiadakan|dibatalkan|meloloskan|menunda|menuntaskan|merampungkan|diundur|ditunda|menyiapkan|disiapkan|diserahkan|mengerucut|menetapkan|ditetapkan|menyasar|menjaring|menyaring|mendaftar|melamar|pelamar|pendaftar|berlangsung|bersaing|lolos|lulus|memulai|diperebutkan|bergulir|berakhir)\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"pelamar|pendaftar|peserta|calon|anggota|pejabat|nama|kepala|orang|pegawai|tenaga|honorer|asn|pppk|cpns",
    re.IGNORECASE,
)
_ROUNDS = re.compile(r"kali|putaran|gelombang", re.IGNORECASE)
# Somebody sits a test, of which no more is told.
_SITTING = re.compile(r"\b(?:mengikuti|ikut|menjalani|menghadapi)\s(?:\w+\s){0,2}$", re.IGNORECASE)
_OTHERS = re.compile(r"\b(?:dibahas|diikuti|dihadiri)\b")
_TAKEN = re.compile(r"c?pns$|c?pppk$|casn$|p3k$", re.IGNORECASE)
SOON = 3
"""Code points between a recruiting and how many it takes on."""
_STAGE = re.compile(
    r"\b(?:(?:di|mem)perpanjang|diulang|(?:di|me[nt]?)unda|ditunda|ditiadakan|dibatalkan|dibuka\skembali)\b"
)
_ANYONE = re.compile(r"orang|pegawai", re.IGNORECASE)
_ORDINAL = re.compile(
    r"^(?:\s\w+){0,3}?\s(?P<which>kedua|ketiga|keempat|kelima)(?=\s(?:sepanjang|tahun|kali|dalam|pada|di\s)|kali)|\buntuk\s(?:yang\s)?(?P<time>kedua|ketiga|keempat|kelima)\skali"
)
_ALLOTTED = re.compile(
    r"\b(?:C?PNS|CASN|C?PPPK|P3K|(?-i:ASN)|kuota|jatah|alokasi|kebagian|kebutuhan|(?:meng|di)?usul\w*|(?:di|me)(?:buka|mbuka|setujui|nyetujui"
    r"|tetapkan|netapkan|sediakan|nyediakan|ndapat\w*|mperoleh)|tersedia|lowong|kosong|terisi|pelamar)\b",
    re.IGNORECASE,
)
_BY_SELECTION = re.compile(r"\b(?:seleksi|lelang|selter|job\s?fit|open bidding)\b", re.IGNORECASE)
_STAFF = re.compile(r"\b(?:CPNS|PPPK|P3K|CASN|ASN|PNS|[Pp]erangkat desa|[Hh]onorer|[Ss]ekolah [Kk]edinasan|IPDN)\b")
_WHICH = {"kedua": 2, "ketiga": 3, "keempat": 4, "kelima": 5}
_LEADING = re.compile(r"[\s\"“”‘’']*")


def selections(view: urai.View) -> None:
    """Keep the sentences that tell of a selection with its numbers or days, and the first that tells how it is done."""
    found = view.of_kind("job_selection")
    if not found:
        return
    counts = view.of_kind("quantity")
    kept: list[urai.Draft] = []
    described: urai.Draft | None = None
    until = -1
    for draft in found:
        there = passage(view.text, draft.start, draft.end)
        if draft.start < until or not _is_of_selection(view, draft, there):
            continue
        inside = list(urai.starting_in(counts, there.start, there.end))
        posts, rounds = _posts(view, draft, there, inside), _first(inside, _ROUNDS) or _which(there)
        value: dict[str, object] = {"rounds": rounds, "posts": posts, "period": _period(there, view, draft)}
        if rounds or posts:
            told = [k for k in kept if (rounds, posts) == (k.value["rounds"], k.value["posts"])]
        elif _is_dated(view, draft, there, inside):
            # Of a selection for posts its numbers are told once; of staff each step has its days.
            told = kept if draft.tree.part("SELECTION") else [k for k in kept if k.value["period"] == value["period"]]
        elif described is None and draft.tree.part("SELECTION") and _tells_how(view, draft, there):
            described = _sentence(view, draft, there, value)
            until = there.end
            continue
        else:
            continue
        until = there.end
        if not told:
            kept.append(_sentence(view, draft, there, value))
    view.drafts = (
        [draft for draft in view.drafts if draft.kind != "job_selection"] + kept + ([described] if described else [])
    )


def _is_of_selection(view: urai.View, draft: urai.Draft, there: Passage) -> bool:
    """Say whether a mention is of taking people on, and not of those that were taken on already."""
    tree = draft.tree
    if tree.part("SELECTION"):
        return True
    if tree.part("PLACES") and not (_ALLOTTED.search(view.text, there.start, there.end) and _STAFF.search(view.text)):
        return False
    if tree.part("VACANT") and not _BY_SELECTION.search(view.text, there.start, there.end):
        return False
    if tree.part("TEST") and _SITTING.search(there.before) and not any(char.isdigit() for char in there.before):
        return False
    return not _TAKEN_ON.search(view.text, there.start, there.end)


def _posts(view: urai.View, draft: urai.Draft, there: Passage, inside: list[urai.Draft]) -> int | None:
    """Give how many posts are to be filled."""
    posts = _first(inside, _POSTS)
    if posts is None and draft.tree.part("PLACES"):
        return _first([c for c in inside if not _OTHERS.search(view.text, there.start, c.start)], _ANYONE)
    if posts is None and draft.tree.part("RECRUITMENT"):
        return _first([c for c in inside if 0 <= c.start - draft.end < SOON], _TAKEN)
    return posts


def _is_dated(view: urai.View, draft: urai.Draft, there: Passage, counts: list[urai.Draft]) -> bool:
    """Say whether a selection is told to be opened, held or passed, with a day or with how many take part."""
    if draft.tree.part("PLACES") or not (
        _OPENED.search(f"{there.before[-60:]}{view.text[draft.start : draft.end]}") or _OPENED.search(there.after[:90])
    ):
        return False
    dates = [d for d in view.between(there.start, there.end, "date") if d.value.get("edtf")]
    written = (view.document.date or "")[:4]
    if written.isdigit() and dates and all(str(d.value["edtf"])[:4] < str(int(written) - 1) for d in dates):
        return False
    return (
        bool(dates)
        or bool(_STAGE.search(there.before) or _STAGE.search(there.after))
        or any(_PEOPLE.match(c.value["unit"]) for c in counts)
    )


def _which(there: Passage) -> int | None:
    found = _ORDINAL.search(there.after)
    return _WHICH[found["which"] or found["time"]] if found else None


def _tells_how(view: urai.View, draft: urai.Draft, there: Passage) -> bool:
    words = view.text[there.start : there.end]
    return bool(_HELD.search(words)) and len({step.casefold() for step in _STEPS.findall(words)}) >= 2


def _first(counts: list[urai.Draft], unit: re.Pattern[str]) -> int | None:
    return next(
        (
            int(Decimal(c.value["value"]))
            for c in counts
            if unit.match(c.value["unit"]) and Decimal(c.value["value"]) % 1 == 0
        ),
        None,
    )


def _period(there: Passage, view: urai.View, draft: urai.Draft) -> str | None:
    found = _PERIOD.search(view.text, there.start, there.end)
    if found:
        return found.group()
    dates = [d for d in view.between(there.start, there.end, "date") if d.value.get("edtf")]
    after = [d for d in dates if d.start >= draft.end] or dates
    return str(after[0].value["edtf"]) if after else None


def _sentence(view: urai.View, draft: urai.Draft, there: Passage, value: dict[str, object]) -> urai.Draft:
    lead = DATELINE.match(view.text, there.start, draft.start) or _LEADING.match(view.text, there.start)
    start = lead.end() if lead else there.start
    end = there.end
    draft.start, draft.end = start, end
    draft.value = {**value, "description": " ".join(view.words(start, end).split())}
    return draft


@urai.hookimpl
def urai_resolvers() -> list[urai.Resolver]:
    """Contribute the resolver."""
    return [
        urai.Resolver("news/job_selection_told", selections, "What an article tells of a selection for posts", order=60)
    ]
