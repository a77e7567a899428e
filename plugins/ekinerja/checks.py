"""What does not add up in activity logs and attendance recaps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from urai.plugins._parts import part
from urai.plugins._records import day, month, month_in_words, shown

import urai

_DAY = 24 * 60


def check_activities(view: urai.View) -> Iterator[urai.Remark]:
    """Report activities outside the log's month, on days that are not, and days with more minutes than they have."""
    place = part(view, "bulan") if view.layout.form == "kegiatan_harian" else None
    own = month(view.words(*place)) if place else None
    by_day: dict[tuple[str, str], list[urai.Draft]] = defaultdict(list)
    for draft in view.of_kind("kegiatan_harian"):
        stated = draft.places.get("tanggal")
        when = draft.value["tanggal"]
        if stated and day(view.words(*stated)) is None and when is None:
            yield urai.Remark(f"tanggal tidak dikenal: {view.words(*stated)}", *stated)
        if when is not None:
            by_day[draft.value["nip"] or "", when].append(draft)
            if own is not None and not when.startswith(own):
                yield urai.Remark(
                    f"kegiatan {when} di luar bulan {month_in_words(own)}", *(stated or (draft.start, draft.end))
                )
    for (_, when), drafts in sorted(by_day.items()):
        total = sum(int(draft.value["menit"] or 0) for draft in drafts)
        if total > _DAY and len(drafts) > 1:
            last = drafts[-1]
            yield urai.Remark(f"kegiatan {when} berjumlah {total} menit, lebih dari sehari", last.start, last.end)


def check_attendance(view: urai.View) -> Iterator[urai.Remark]:
    """Report employees who were there on more days than there were, or there and absent on the same."""
    for draft in view.of_kind("rekap_presensi"):
        value = draft.value
        days, present = value["hari_kerja"], value["hadir"]
        absent = Decimal(value["hitungan"].get("TK", "0"))
        if days is None or present is None:
            continue
        if Decimal(present) + absent > Decimal(days):
            yield urai.Remark(
                f"hadir {urai.decimal_comma(present)} hari dan tanpa keterangan {shown(absent)} hari "
                f"melebihi {urai.decimal_comma(days)} hari kerja",
                *draft.places.get("hadir", (draft.start, draft.end)),
            )


CHECKS = [
    urai.Check("ekinerja/kegiatan", check_activities, "Kegiatan di luar bulannya, atau melebihi satu hari"),
    urai.Check("ekinerja/presensi", check_attendance, "Hari hadir dan tidak hadir melebihi hari kerja"),
]
