"""Grammars that the matchers are tried on, each with texts that it should find something in."""

from __future__ import annotations

from typing import NamedTuple


class Sample(NamedTuple):
    """A grammar, what it is there to show, and some texts."""

    shows: str
    grammar: str
    texts: tuple[str, ...]


SPACE = "%ignore /[ \\t]+/\n"

SAMPLES: dict[str, Sample] = {
    "date": Sample(
        "alternatives with aliases, optional parts, look-around",
        r"""
        start: HARI _KOMA? TGL BULAN TAHUN?                       -> full
             | HARI _KOMA? "(" TGL "/" BLN ("/" TAHUN)? ")" WAKTU? -> numeric
             | HARI WAKTU?                                         -> weekday
             | TGL BULAN TAHUN?                                    -> full
             | TGL _HINGGA TGL BULAN TAHUN?                        -> range
             | BULAN TAHUN                                         -> month
             | TAHUN                                               -> year
        HARI: /\b(?:Senin|Selasa|Rabu|Kamis|Jumat|Jum'at|Sabtu|Minggu)\b/
        BULAN: /(?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)\b/
        WAKTU: /(?:pagi|siang|sore|malam|petang)\b/
        TGL: /(?<![\d.,])(?:3[01]|[12]\d|0?[1-9])(?!\d|[.,]\d)/
        BLN: /(?:1[0-2]|0?[1-9])(?!\d)/
        TAHUN: /(?<![\d.,])(?:19|20)\d\d(?!\d|[.,]\d)/
        _HINGGA: /(?:hingga|sampai|s\/d|-)/
        _KOMA: ","
        """
        + SPACE,
        (
            "Ditetapkan pada Senin, 17 Agustus 1998 malam.",
            "Rapat Kamis (28/12) malam, lalu 5 hingga 7 Mei 2003 dan 31 Desember.",
            "tahun 2019, 20190, 12 2001; Minggu 3 , Maret 2000 Juni",
            "Selasa (3/4/2017) petang 30 - 31 Juli",
        ),
    ),
    "money": Sample(
        "loops at the end",
        r"""
        start: RP NUM SKALA? (_HINGGA RP? NUM SKALA?)? per*
        per: _PER SATUAN
        RP: /\bRp\.?/
        NUM: /\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?/
        SKALA: /(?:ribu|juta|miliar|triliun)\b/
        _PER: "per"
        SATUAN: /(?:orang|tahun|bulan|hari)\b/
        _HINGGA: /(?:hingga|sampai|-)/
        """
        + SPACE,
        (
            "anggaran Rp 1,5 miliar per tahun per orang per kepala",
            "Rp. 100.000 hingga Rp 250.000 ribu; Rp 5 - 7 juta, Rp juta",
        ),
    ),
    "percent": Sample(
        "the rare word stands last",
        r"""
        start: NUM (_HINGGA NUM)? PERSEN
        NUM: /(?<![\d.,])(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)/
        PERSEN: /persen\b|%/
        _HINGGA: /(?:hingga|sampai|-)/
        """
        + SPACE,
        ("naik 5,5 persen, 7% atau 3 hingga 4 persen; 12 13 14 % persentase 5 persenan",),
    ),
    "acronym": Sample(
        "a loop before the rare sign; overlapping terminals",
        r"""
        start: kata+ "(" SINGKATAN ")" TAHUN?
        kata: KAP | SAMBUNG
        KAP: /\b[A-Z][A-Za-z]*(?![A-Za-z])/
        SAMBUNG: /(?:dan|untuk|atas)\b/
        SINGKATAN: /[A-Z][A-Za-z]*[A-Z](?![a-z])/
        TAHUN: /(?:19|20)\d\d(?!\d)/
        """
        + SPACE,
        (
            "oleh Badan Riset dan Inovasi Daerah (BRID) 2020, lalu Komisi untuk Warga (KuW) dan Dewan (Dewan)",
            "dan untuk Alam (AL) (BL) C (DE",
        ),
    ),
    "recursive": Sample(
        "brackets in brackets: no finite set of stacks",
        """
        start: group
        group: "(" (group | WORD)* ")"
        WORD: /[a-z]+/
        """
        + SPACE,
        ("x (a (b c) () d) (e (f", "((((a))))) (a b"),
    ),
    "expression": Sample(
        "precedence by rules, inlined single children, right recursion",
        """
        ?start: sum
        ?sum: product | sum "+" product -> add
        ?product: atom | atom "*" product -> mul
        ?atom: NUMBER | "-" atom -> neg | "(" sum ")"
        NUMBER: /[0-9]+/
        """
        + SPACE,
        ("1 + 2 * 3", "(1 + 2) * -3 * 4 + (5", "-(-(1)) + + 2", "((1)) * (2)"),
    ),
    "keywords": Sample(
        "words that a general terminal swallows",
        """
        start: NAME ("dan" NAME)* "adalah" NAME
             | "jika" NAME
        NAME: /[a-z]+/
        """
        + SPACE,
        ("jika a", "jikaa b", "ani dan budi adalah dan", "x dan y dan z adalah guru dan", "dan dan dan adalah jika"),
    ),
    "folded": Sample(
        "terminals that ignore case, and keywords that do",
        """
        start: "nomor"i NUMBER ("tahun"i NUMBER)? | WORD "nomor"i
        WORD: /[a-z]+/i
        NUMBER: /[0-9]+/
        """
        + SPACE,
        ("NOMOR 5 Tahun 2004", "Nomor nomor NoMoR 7 TAHUN", "tahun Nomor"),
    ),
    "ignored": Sample(
        "an ignored terminal that could also be a token",
        r"""
        start: "a" DASH* "b" | "a" NL "c"
        DASH: /-+/
        NL: /\n/
        %ignore /-(?=-)/
        %ignore /\s/
        """,
        ("a--b a - -b", "a -\n- b", "a\nc a \n c", "a---b"),
    ),
    "priority": Sample(
        "terminal priorities decide, not length",
        """
        start: (TITLE | NAME)+ LAST?
        TITLE.2: /Dr\\.?|Ir\\.?|Prof\\.?/
        NAME.1: /[A-Z][a-z]+/
        LAST: /[A-Za-z]+/
        """
        + SPACE,
        ("Prof. Dr. Ani Budi", "Drs Irma profesor", "Professor Ira ana"),
    ),
    "inlined": Sample(
        "inlined rules, kept and filtered tokens, aliases, templates",
        """
        start: _head body? "."
        _head: pair | WORD
        pair: WORD ":" WORD
        !body: "[" _list{WORD} "]"
        _list{item}: item ("," item)*
        WORD: /[a-z]+/
        """
        + SPACE,
        ("a : b [c, d,e] .", "a [b] .", "a : b .", "a ."),
    ),
    "empty": Sample(
        "rules that can be empty",
        """
        start: opt WORD opt end
        opt: | "!"
        end: (";" opt)*
        WORD: /[a-z]+/
        """
        + SPACE,
        ("! a ! ; ; !", "a", "a ;", "!! a"),
    ),
    "ladder": Sample(
        "many optional parts in a row",
        """
        start: A? B? C? D? E? F? G? H? I? J? K? "."
        A: "a"
        B: "b"
        C: "c"
        D: "d"
        E: "e"
        F: "f"
        G: "g"
        H: "h"
        I: "i"
        J: "j"
        K: "k"
        """
        + SPACE,
        ("a b c d e f g h i j k .", "b d . k. a.", "a k j", "."),
    ),
    "lookahead": Sample(
        "an accepted prefix inside a longer try that fails",
        """
        start: item ("," item)* ("dan" item)?
        item: WORD+
        WORD: /[A-Z][a-z]*/
        """
        + SPACE,
        ("Ani, Budi dan Cici", "Ani Budi, dan Dedi", "Ani , ,", "A B C dan"),
    ),
    "looped_start": Sample(
        "the start state is met again",
        """
        start: (A B)+
        A: "a"
        B: "b"
        """
        + SPACE,
        ("a b a b", " ab ab a", "a b  a b a b x"),
    ),
    "literal_in_literal": Sample(
        "a literal that another one, found in its place, has inside it",
        r"""
        start: ANGKA? HAL
        ANGKA: "angka"
        HAL: /(?<![\w-])(?:kemiskinan|(?:warga\s)?miskin)(?!\w)/i
        """
        + SPACE,
        ("angka kemiskinan", "Kemiskinan, warga miskin", "miskin; pemiskinan", "angka warga kemiskinan miskin"),
    ),
}
