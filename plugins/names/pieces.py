"""Cut a text into words: the pieces that names are put together from."""

from __future__ import annotations

import re

# A piece takes the blanks after it along, so that the lengths of the pieces give every offset.
PIECE = re.compile(
    r"(?:(?:[Ss]e|[Ee]ks|[Nn]on|[Pp]ro)-(?=[A-Z])"  # se-Jawa Timur
    r"|[A-Z][A-Za-z]{0,3}(?:\.[A-Z][A-Za-z]{0,5}){1,9}\.?(?!\w)"  # S.Kom., M.Si, Y.R.
    r"|[^\W\d_][\w-]{0,62}(?:\.[\w-]{1,62}){0,4}\.(?i:com|co|id|net|org|news|tv)(?!\w)"  # jpnn.com
    r"|[A-Z]\."  # an initial
    r"|(?:[Dd]rs?|[Dd]ra|[Dd]r[gh]|[Ii]r|[Pp]rof|[Hh]j|KH|Ust|[Pp]l[th]|[Pp]js?|P[Ll][TH]|PJS?|[Nn]s|[Aa]pt|Bdn|Tgk|Dt|Dg|Hi|TGH|KRT|RD|[Kk]ab|[Kk]ec|Kel|[Pp]rov|[Kk]ep|"
    r"[Jj][Ll]n?|No|M[ou]h|M[ou]hd|Moch|Much|Bpk?|Sdri?|Almh?|Kol|Letkol|Kapt|Lettu|Kombes|Brigjen|Irjen|Komjen|Mayjen|Letjen|Pol|Inf|Ny|Tn|PT|CV|Tbk|Mgr|Pdt|Pgs|Ymt|"
    r"D[RS]|DR[AS]|IR|PROF|HM|R[MAR]|TB)\."
    r"|(?i:covid)[-–]{1,2}19(?!\w)"
    r"|[^\W\d_]\w*(?:[-’'‘`][^\W\d_]\w*)*"  # words, with hyphens and apostrophes inside
    r"|\d+(?:[.,:/]\d+)*"
    r"|\n\s*"
    r"|\S|[^\S\n]+"  # blanks of whatever kind, so that no character is lost
    r")[ ]*"
)


_NO_APOSTROPHES = str.maketrans(dict.fromkeys("'’‘`"))


def keys_of(form: str) -> tuple[str, ...]:
    """Give the words of a form as texts are looked up by."""
    return tuple(key_of(piece.strip()) for piece in PIECE.findall(form))


def key_of(word: str) -> str:
    """Give a word in lower case, without apostrophes: ``Ma’ruf`` is ``maruf``."""
    return word.casefold().translate(_NO_APOSTROPHES)
