"""Whether the days of a text are those of one named event, or of a list that has a period of its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from annonce.cue import Cue
from annonce.lexicon.regions import NAMED, PARTS, PERIOD
from annonce.regions.blocks import Blocks
from annonce.regions.items import Item
from annonce.resolve import Slot, as_date
from annonce.said import Said

_PERIOD = Cue(PERIOD)
_NAMED = Cue(NAMED)
_PARTS = Cue(PARTS)
#: A range that holds all items is their frame when it stands among these first lines.
HEAD_LINES = 9
_FIRST_LINES = 4
#: The longest named event, and the longest fête whose days are headings without dates of their own.
_LONGEST, _FETE = 45, 4
#: How far above a range its name may stand.
_ABOVE = 200
_HEADING = 120


def period(blocks: Blocks, one: Said) -> bool:
    """Whether a range is the period of a list ("la lettre de la semaine, du 8 au 14 juin")."""
    line = blocks.layout.line_at(one.span.start)
    if line is None or line.end - line.start > _HEADING or not _is_stretch(one):
        return False
    document = blocks.document
    begin = max(0, line.start - _ABOVE)
    if _NAMED.find(document, begin, one.span.start) or _NAMED.find(document, one.span.end, line.end):
        return False
    return _PERIOD.find(document, begin, line.end) is not None


def _is_stretch(one: Said) -> bool:
    """Whether an expression is one stretch of days, no list of dates."""
    days = one.resolved.days
    ends = [e for s in one.resolved.slots if (e := _ends(s))]
    return (
        all((z - a).days <= _LONGEST for a, z in ends)
        if ends
        else len(days) > 1 and (max(days) - min(days)).days < len(days)
    )


def periods(blocks: Blocks, said: Sequence[Said]) -> list[Said]:
    """Give the ranges that are the period of the whole list: in its heading."""
    return [
        s
        for s in said
        if s.timed.role == "event"
        and s.timed.mention.kind == "when"
        and blocks.layout.index_of(s.span.start) < HEAD_LINES
        and (len(s.resolved.slots) > 1 or any(_ends(slot) for slot in s.resolved.slots))
        and not s.resolved.timed
        and not s.resolved.plans
        and period(blocks, s)
    ]


def is_list(blocks: Blocks) -> bool:
    """Whether the first lines of a text say that it is a list of things."""
    if not blocks.lines:
        return False
    first, last = blocks.lines[0].start, blocks.lines[:_FIRST_LINES][-1].end
    if _PERIOD.find(blocks.document, first, last) is None:
        return False
    heading = min(blocks.dated, default=_FIRST_LINES)  # what stands below the first day is an item's
    return _NAMED.find(blocks.document, first, blocks.lines[: max(1, min(heading, _FIRST_LINES))][-1].end) is None


def umbrella(blocks: Blocks, said: Sequence[Said], items: Sequence[Item], elsewhere: bool = False) -> bool:
    """Whether a stated range, a title's days or the days of a fête hold all items: its programme or its dates.

    `elsewhere`: each item is at a place of its own; many on few days are no programme then.
    """
    days = [d for i in items for d in i.days]
    heads = {s.span for i in items for s in i.entry.saids}
    for one in said:
        if one.timed.role == "event" and one.timed.mention.kind == "when" and one.span not in heads:
            listed = len(set(days)) > 1 and set(days) <= set(one.resolved.days)
            if (listed or _ranges_over(blocks, one, days)) and not period(blocks, one):
                return True
    first, others = items[0].entry, [i for i in items if i.entry is not items[0].entry]
    rest = [d for i in others for d in i.days]
    if rest and not is_list(blocks):  # "que faire ce week-end": the first item has both days
        listed = len(set(items[0].days)) > 1 and set(rest) <= set(items[0].days)
        if (listed or _ranges_over(blocks, first.saids[0], rest)) and not period(blocks, first.saids[0]):
            return True
    if len(set(days)) == 1:
        return True
    rows = [i for i in items if i.row]
    if rows and _is_programme(blocks, items, rows):
        return True
    elsewhere = elsewhere or is_list(blocks)
    return not rows and not elsewhere and len(set(days)) <= 2 and len(set(days)) <= 0.5 * len(items)


def _is_programme(blocks: Blocks, items: Sequence[Item], rows: Sequence[Item]) -> bool:
    """Whether rows of hours under days are what takes place at one event: its days are said before, or its parts."""
    listed = {d for i in rows for d in i.days}
    heads = {i.entry for i in rows}
    before = {d for i in items if i.entry not in heads and i.start < rows[0].start for d in i.days}
    if listed <= before:
        return True
    if is_list(blocks):
        return False
    parts = sum(_PARTS.begins(blocks.document, i.start, i.start + 40) is not None for i in rows)
    if parts >= 2 and parts >= 0.1 * len(rows):
        return True
    fete = (max(listed) - min(listed)).days <= _FETE and len(rows) == len(items)
    return fete and _NAMED.find(blocks.document, 0, rows[0].entry.start) is not None


def _ranges_over(blocks: Blocks, one: Said, days: Sequence[dt.date]) -> bool:
    line = blocks.layout.index_of(one.span.start)
    if line >= HEAD_LINES or not days:
        return False
    stretches = [e for s in one.resolved.slots if (e := _ends(s)) is not None]
    stretches += [(p.start_date, p.until) for p in one.resolved.plans if p.start_date and p.until]
    return any(
        sum(first <= d <= last for d in days) >= 0.8 * len(days) and (last - first).days <= _LONGEST
        for first, last in stretches
    )


def _ends(slot: Slot) -> tuple[dt.date, dt.date] | None:
    first, last = slot.start, slot.end
    if isinstance(first, dt.datetime) or first is None or last is None:
        return None
    end = as_date(last)
    return (first, end) if end is not None and end > first else None
