"""Readings for tests: press releases of invented governments, with their facts in place."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import Any

from urai.facts import Document, Fact, Finding, Layout, Reading, Section

KINDS = {
    "acronym": "Akronim",
    "award": "Penghargaan",
    "credit": "Kredit",
    "date": "Tanggal",
    "dateline": "Titimangsa",
    "indicator": "Indikator",
    "money": "Uang",
    "organization": "Lembaga",
    "percent": "Persen",
    "person": "Orang",
    "place": "Tempat",
    "position_held": "Jabatan",
    "predikat_sakip": "Predikat SAKIP",
    "quote": "Kutipan",
    "ranking": "Peringkat",
    "regulation": "Peraturan",
    "related_link": "Tautan terkait",
}

REGIONS = ("Tirtamukti", "Sekarwangi", "Karangjati Baru", "Lembah Arum", "Bumi Sagara", "Wanakerta")
FIRST = ("Bagas", "Sulastri", "Made Wirya", "Nurhayati", "Teguh", "Ayu Lestari", "Rahmat", "Yosefina", "Damar", "Ratih")
LAST = ("Prawirajaya", "Wening", "Sasmita", "Hutauruk Lama", "Purnawan", "Kalumata", "Wiranegara", "Adikusumah")
POSTS = ("Bupati", "Sekretaris Daerah", "Plt. Kepala Badan Kepegawaian", "Kepala Dinas Pendidikan", "Inspektur")
OUTLETS = ("Humas Tirtamukti", "Kabar Sekarwangi", "Warta Sagara", "Suara Wanakerta")
WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat")
MONTHS = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus")
PLAIN = (
    "Kegiatan itu diikuti para kepala perangkat daerah dan camat.",
    "Pelayanan kepada warga menjadi ukuran yang pertama, bukan kelengkapan berkas.",
    "Setiap unit kerja menyusun rencana aksi dan melaporkannya setiap bulan.",
    "Panitia memeriksa bukti kinerja satu per satu sebelum memberi nilai.",
    "Warga dapat memeriksa hasilnya di papan pengumuman kantor kecamatan.",
    "Pegawai yang nilainya di bawah ambang mengikuti pembinaan selama enam bulan sebelum dinilai kembali.",
)


class Draft:
    """A document in the making: text is added, and what was added can be marked as facts."""

    def __init__(self, name: str, form: str = "siaran_pers") -> None:
        self.name = name
        self.form = form
        self.text = ""
        self.sections: list[Section] = []
        self.facts: list[Fact] = []
        self.findings: list[Finding] = []
        self._section: str | None = None

    def say(self, words: str) -> tuple[int, int]:
        """Add words and give their span."""
        start = len(self.text)
        self.text += words
        return start, len(self.text)

    def fact(self, kind: str, span: tuple[int, int], /, *, rule: str | None = None, **value: Any) -> Fact:
        """Mark a span as a fact of a kind."""
        start, end = span
        fact = Fact(
            id=f"{self.name}-{kind}-{start}-{end}",
            doc=self.name,
            kind=kind,
            start=start,
            end=end,
            text=self.text[start:end],
            value=value,
            rule=rule or f"news/{kind}",
            section=self._section,
            form=self.form,
        )
        self.facts.append(fact)
        return fact

    def finding(self, rule: str, message: str, span: tuple[int, int] | None = None, **more: Any) -> None:
        """Note something that does not add up."""
        start, end = span or (None, None)
        severity = more.pop("severity", "warning")
        self.findings.append(Finding(self.name, rule, severity, message, start, end, **more))

    def open(self, kind: str) -> int:
        """Begin a section; what is marked from here on belongs to it."""
        self._section = kind
        return len(self.text)

    def shut(self, kind: str, start: int, **parts: tuple[int, int]) -> None:
        """End a section that began at ``start``, and the line."""
        self.sections.append(Section(kind, start, len(self.text), None, dict(parts)))
        self.say("\n\n")

    def reading(self, **metadata: Any) -> Reading:
        """Give everything that was said and marked."""
        return Reading(
            Document(id=self.name, text=self.text, **metadata),
            Layout(self.form, "titimangsa di baris pertama dan paragraf berita", tuple(self.sections)),
            tuple(self.facts),
            tuple(self.findings),
        )


def span_over(*spans: tuple[int, int]) -> tuple[int, int]:
    """Give the span from the first to the last of some spans."""
    return min(start for start, _ in spans), max(end for _, end in spans)


def press_release(number: int) -> Reading:
    """Give one press release of about 3,000 characters and 30 facts; the same for the same number."""
    pick = random.Random(number)
    draft = Draft(f"siaran-{number:04}", pick.choice(("siaran_pers", "siaran_pers", "berita", "surat_edaran")))
    region = pick.choice(REGIONS)
    head = f"{pick.choice(FIRST)} {pick.choice(LAST)}"
    speaker = f"{pick.choice(FIRST)} {pick.choice(LAST)}"
    year = 2015 + number % 9
    title = pick.choice(
        (
            f"Pemkab {region} Raih Penghargaan Kinerja {year}",
            f"Nilai SAKIP {region} Naik, {head} Minta Pelayanan Dipercepat",
            f"{region} Gelar Uji Kompetensi Pejabat Pimpinan Tinggi",
        )
    )
    start = draft.open("headline")
    at, _ = draft.say(title)
    if region in title:
        offset = at + title.index(region)
        draft.fact("place", (offset, offset + len(region)), name=region, code=f"35.{number % 90 + 10}")
    draft.shut("headline", start)

    start = draft.open("paragraph")
    place = draft.say(region.upper())
    draft.fact("place", place, name=region, code=f"35.{number % 90 + 10}")
    draft.fact("dateline", place, place=region)
    draft.say(" – ")
    _award_sentence(draft, pick, region, head, year)
    draft.shut("paragraph", start, DATELINE=place)

    for _ in range(2):
        start = draft.open("paragraph")
        _money_sentence(draft, pick, year)
        draft.say(" " + " ".join(pick.sample(PLAIN, 4)))
        draft.shut("paragraph", start)
        start = draft.open("paragraph")
        _quote_sentence(draft, pick, speaker, region)
        draft.say(" " + " ".join(pick.sample(PLAIN, 3)))
        draft.shut("paragraph", start)

    start = draft.open("related_link")
    draft.say("BACA JUGA: ")
    link = draft.say(f"Warga {pick.choice(REGIONS)} Nilai Layanan Kecamatan Makin Cepat")
    draft.fact("related_link", link, title=draft.text[slice(*link)])
    draft.shut("related_link", start)

    start = draft.open("paragraph")
    _score_sentence(draft, pick, region, year)
    draft.say(" " + " ".join(pick.sample(PLAIN, 4)))
    draft.shut("paragraph", start)

    start = draft.open("paragraph")
    draft.say(" ".join(PLAIN))
    draft.shut("paragraph", start)

    start = draft.open("credit")
    draft.say("Naskah: ")
    name = draft.say(f"{pick.choice(FIRST)} {pick.choice(LAST)}")
    draft.fact("credit", name, name=draft.text[slice(*name)], role="writer")
    draft.shut("credit", start)
    return draft.reading(
        title=title,
        outlet=pick.choice(OUTLETS),
        date=f"{year}-{number % 12 + 1:02}-{number % 28 + 1:02}",
        path=f"korpus/{year}/siaran-{number:04}.txt",
    )


def _award_sentence(draft: Draft, pick: random.Random, region: str, head: str, year: int) -> None:
    government = draft.say(f"Pemerintah Kabupaten {region}")
    draft.fact("organization", government, name=f"Pemerintah Kabupaten {region}", acronym=None)
    draft.say(" menerima ")
    prize = draft.say("Anugerah ")
    long = draft.say("Lembaga Mutu Pelayanan Nusantara")
    draft.say(" (")
    short = draft.say("LMPN")
    closing = draft.say(")")
    draft.say(" ")
    when = draft.say(str(year))
    draft.fact("award", span_over(prize, when), name=f"Anugerah LMPN {year}", recipient=f"Pemkab {region}", year=year)
    draft.fact("acronym", span_over(long, closing), short="LMPN", long="Lembaga Mutu Pelayanan Nusantara")
    draft.fact("organization", long, name="Lembaga Mutu Pelayanan Nusantara", acronym="LMPN")
    draft.fact("organization", short, name="Lembaga Mutu Pelayanan Nusantara", acronym="LMPN")
    draft.fact("date", when, edtf=str(year))
    draft.say(". Piagam diserahkan kepada ")
    post = draft.say(f"{pick.choice(POSTS)} {region} ")
    name = draft.say(head)
    person = draft.fact("person", name, name=head)
    held = draft.fact(
        "position_held",
        span_over(post, name),
        person=head,
        position=draft.text[slice(*post)].strip(),
        organization=f"Kabupaten {region}",
    )
    draft.facts[-1] = Fact(**{**_fields(held), "links": {"person": person.id}})
    draft.say(" di ")
    draft.fact("place", draft.say("Jakarta"), name="Jakarta", code="31")
    draft.say(", ")
    day = draft.say(f"{pick.choice(WEEKDAYS)} ({pick.randint(1, 28)}/{pick.randint(1, 12)})")
    draft.fact("date", day, edtf=f"{year}-0{pick.randint(1, 9)}-1{pick.randint(0, 9)}")
    if pick.random() < 0.4:
        draft.finding(
            "checks/weekday",
            f"Hari pada tanggal itu di tahun {year} bukan {draft.text[slice(*day)].split()[0]}.",
            day,
            suggestion="Periksa tanggal pada undangan atau foto acara.",
        )
    draft.say(" 🎉. " + pick.choice(PLAIN))


def _money_sentence(draft: Draft, pick: random.Random, year: int) -> None:
    millions = pick.randint(12, 90)
    draft.say("Rata-rata tambahan penghasilan pegawai naik ")
    growth = draft.say(f"{pick.randint(3, 40)},{pick.randint(1, 9)} persen")
    draft.fact("percent", growth, value=draft.text[slice(*growth)].split()[0].replace(",", "."))
    draft.say(" menjadi ")
    money = draft.say(f"Rp {millions},{pick.randint(1, 9)} juta")
    amount = draft.text[slice(*money)].split()[1].replace(",", "")
    draft.fact("money", money, amount=f"{int(amount) * 100_000}", currency="IDR", per="tahun")
    draft.say(" pada ")
    day = draft.say(f"{pick.randint(1, 28)} {pick.choice(MONTHS)} {year}")
    draft.fact("date", day, edtf=f"{year}-05-1{pick.randint(0, 9)}")
    draft.say(", sebagaimana ")
    rule = draft.say(f"Peraturan Bupati Nomor {pick.randint(1, 90)} Tahun {year}")
    draft.fact("regulation", rule, kind="Peraturan Bupati", number=str(pick.randint(1, 90)), year=str(year), about=None)
    if pick.random() < 0.15:
        draft.finding(
            "checks/percent",
            "Persentase tidak sesuai dengan kedua angkanya.",
            span_over(growth, money),
            severity="error",
            suggestion="Hitung kembali dari angka awal dan angka akhir.",
        )
    draft.say(f", untuk {pick.randint(200, 900)} pegawai.")


def _quote_sentence(draft: Draft, pick: random.Random, speaker: str, region: str) -> None:
    draft.say("“")
    start, _ = draft.say("Kami menargetkan ")
    target = draft.say(f"{pick.randint(60, 99)} persen")
    draft.say(" layanan selesai dalam sehari, dan warga ")
    place = draft.say(region)
    _, end = draft.say(" dapat menilainya langsung 👍🏽. Tidak ada gunanya nilai tinggi tanpa layanan yang baik")
    draft.say("”")
    draft.fact("quote", (start, end), speaker=speaker, cue="ujar")
    for kind, span, value in (
        ("percent", target, {"value": "75"}),
        ("place", place, {"name": region, "code": "35.10"}),
    ):
        fact = draft.fact(kind, span, **value)
        draft.facts[-1] = Fact(**{**_fields(fact), "attributed_to": speaker})
    draft.say(", ujar ")
    draft.fact("person", draft.say(speaker), name=speaker)
    draft.say(".")


def _score_sentence(draft: Draft, pick: random.Random, region: str, year: int) -> None:
    draft.say("Dalam penilaian tahun ini, ")
    indicator = draft.say("nilai SAKIP")
    draft.say(f" {region} mencapai ")
    value = draft.say(f"{pick.randint(60, 89)},{pick.randint(10, 99)}")
    score = draft.text[slice(*value)].replace(",", ".")
    draft.fact("indicator", span_over(indicator, value), name="nilai SAKIP", value=score, unit=None, period=str(year))
    draft.fact(
        "predikat_sakip",
        span_over(indicator, value),
        rule="sakip/predikat",
        predikat="BB",
        score=score,
        reasons=[
            {
                "label": "Nilai akhir",
                "value": score,
                "span": list(value),
                "children": [
                    {"label": "Perencanaan kinerja", "value": "24,10", "note": "bobot 30"},
                    {"label": "Pengukuran kinerja", "value": "21,75", "note": "bobot 30"},
                ],
            },
            {
                "label": "Predikat",
                "value": "BB",
                "note": "di atas 70 sampai 80",
                "source": "Peraturan contoh Nomor 1 Tahun 2020, lampiran",
            },
        ],
    )
    draft.say(" dan ")
    rank = draft.say(f"peringkat {pick.randint(1, 40)} dari 120 kabupaten")
    draft.fact("ranking", rank, rank="12", of="120", year=str(year), subject=region)
    draft.say(".")
    if pick.random() < 0.1:
        draft.finding(
            "checks/rank", "Jumlah kabupaten yang dinilai tidak sama dengan di paragraf pertama.", rank, severity="info"
        )
    if pick.random() < 0.05:
        draft.finding("forms/siaran_pers", "Bagian penutup tidak ditemukan; sisanya dibaca sebagai paragraf.")


def _fields(fact: Fact) -> dict[str, Any]:
    return {name: getattr(fact, name) for name in fact.__struct_fields__}


def press_releases(count: int) -> Iterator[Reading]:
    """Give so many press releases."""
    return map(press_release, range(count))


def note(text: str, spans: Sequence[tuple[int, int, str]], name: str = "catatan", **metadata: Any) -> Reading:
    """Give a document of one paragraph with facts on ``(start, end, kind)``."""
    draft = Draft(name, "polos")
    draft.say(text)
    draft.sections.append(Section("paragraph", 0, len(text)))
    for start, end, kind in spans:
        draft.fact(kind, (start, end), words=text[start:end])
    return draft.reading(**metadata)


def emoji_note() -> Reading:
    """Give a note in which facts nest, cross, coincide and stand after letters beyond U+FFFF."""
    text = "😀😀 Bupati 👩🏽‍💼 Ratih Wening, kata 𝕎arga, menerima Rp 5 juta 🎉 pada 17 Mei 2020."
    spans = [
        ("position_held", "Bupati 👩🏽‍💼 Ratih Wening"),
        ("person", "Ratih Wening"),
        ("place", "Wening, kata 𝕎arga"),
        ("organization", "𝕎arga"),
        ("quote", "𝕎arga"),
        ("money", "Rp 5 juta 🎉"),
        ("date", "17 Mei 2020"),
    ]
    found = [(text.index(words), text.index(words) + len(words), kind) for kind, words in spans]
    return note(
        text, found, name="catatan/😀 & 1", title="Catatan dengan emoji 😀", outlet="Warta Uji", date="2020-05-18"
    )
