"""Months, weeks and days stated in a heading are handed down to the days below that lack them."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from annonce import lazy_re as re
from annonce.cue import Cue
from annonce.document import Document, Span
from annonce.layout import Layout
from annonce.lexicon.regions import NAMED, PERIOD
from annonce.mention import Mention
from annonce.resolve import Context, Resolved, as_date, resolve
from annonce.said import Said
from annonce.when import Day, PartialDate, Rule, When

#: What a festival's period tells of a day and its hours, which are its programme's.
OF_PROGRAMME = "programme.carried"
#: The longest period whose days are looked up.
_LONGEST = 31
#: How many days said before are looked up for a weekday, and how near they stand.
_RECENT, _WEEK = 4, 5
_PERIOD = Cue(PERIOD)
_NAMED = Cue(NAMED)
#: How far above a range its name may stand.
_ABOVE = 200
_LABEL = re.compile(r"[^:.;!?\n]{1,30} ?: ?")
_CLOCK = re.compile(r"\d{1,2} ?(?:h|:)")
#: Between a stated day and the name of what takes place.
_BEHIND = re.compile(r"[ :,|\n-]{1,8}(?:[*•>-] )?")
_HEADS = re.compile(r" ?(?:20\d\d)? ?: ")


class _Frame(NamedTuple):
    """Days in force from a position on."""

    start: int
    days: tuple[dt.date, ...]
    said: Said
    listed: bool


def carried(
    document: Document, layout: Layout, said: Sequence[Said], mentions: Sequence[Mention], base: Context
) -> list[Said]:
    """Give the expressions again, those that lack a month or a day with what the headings above them state."""
    months = _months(document, mentions)
    starts = [p for p, _ in months]
    frame: _Frame | None = None
    recent: list[dt.date] = []
    out = []
    for one in said:
        if one.timed.mention.kind != "when" or one.timed.role not in ("event", "aside"):
            out.append(one)
            continue
        if (hours := _of_named(document, layout, out[-1] if out else None, one)) is not None:
            out.append(hours)
            continue
        new = one
        place = bisect_right(starts, one.span.start) - 1
        month = months[place][1] if place >= 0 else None
        if month is not None and layout.index_of(months[place][0]) != layout.index_of(one.span.start):
            month = None
        value: When = one.timed.mention.value
        days = [_full(d, one, layout, frame, recent, month) for d in value.days]
        if all(d is not None for d in days) and days != list(value.days):
            new = _again(one, tuple(d for d in days if d is not None), frame, base)
            if (
                frame is not None
                and not frame.listed
                and value.has_times
                and all(isinstance(d, PartialDate) and d.month is None for d in value.days)
            ):
                new = new._replace(timed=new.timed._replace(reason=OF_PROGRAMME))
        if new.timed.role == "event" and new.resolved.days:
            if (found := _frame(layout, new)) is not None:
                frame = found
            if not any(isinstance(d, PartialDate) and d.relative for d in new.timed.mention.value.days):
                recent = [*recent, *new.resolved.days][-_RECENT:]
        out.append(new)
    return out


def _of_named(document: Document, layout: Layout, before: Said | None, one: Said) -> Said | None:
    """Read a named day right behind a stated one as what takes place then ("Samedi 20 juin : Fête de la musique").

    Its hours are those of the stated day; where it has none, it says nothing of time.
    """
    value: When = one.timed.mention.value
    days = value.days
    if before is None or len(days) != 1 or not isinstance(days[0], PartialDate) or not days[0].named:
        return None
    if before.timed.mention.kind != "when" or before.timed.role != "event" or len(before.resolved.days) != 1:
        return None
    stated = before.timed.mention.value.days
    if any(not isinstance(d, PartialDate) or d.named or d.day is None for d in stated) or before.resolved.timed:
        return None
    if _BEHIND.fullmatch(document.folded, before.span.end, one.span.start) is None:
        return None
    if layout.index_of(one.span.start) - layout.index_of(before.span.end - 1) > 1:
        return None
    times = tuple(t for s in value.sessions for t in s.times)
    clock = _CLOCK.search(document.folded, *one.span) if times else None
    if clock is None:
        return Said(one.timed._replace(role="aside", reason="listing.named"), Resolved())
    mention = one.timed.mention._replace(kind="hours", value=times, span=Span(clock.start(), one.span.end))
    return Said(one.timed._replace(mention=mention), Resolved())


def _months(document: Document, mentions: Sequence[Mention]) -> list[tuple[int, PartialDate]]:
    """Give the months that head a part of a line ("Janvier : samedi 10, …")."""
    return [
        (m.span.start, m.value)
        for m in mentions
        if m.kind == "month" and isinstance(m.value, PartialDate) and _HEADS.match(document.folded, m.span.end)
    ]


def _frame(layout: Layout, one: Said) -> _Frame | None:
    """Give the days that a heading states: a range of a month at most, or several days, not of an item's own hours."""
    value: When = one.timed.mention.value
    days: list[dt.date] = []
    for slot in one.resolved.slots:
        first, last = as_date(slot.start), as_date(slot.end)
        if first is None:
            return None
        count = (last - first).days if last is not None else 0
        if not 0 <= count <= _LONGEST:
            return None
        days.extend(first + dt.timedelta(n) for n in range(count + 1))
    if len(set(days)) < 2 or value.has_times or layout.index_of(one.span.start) > 8:
        return None
    line = layout.line_at(one.span.start)
    above = max(0, one.span.start - _ABOVE)
    end = line.end if line is not None else one.span.end
    document = layout.document
    named = _NAMED.find(document, above, end) is not None
    listed = not named and _PERIOD.find(document, above, end) is not None
    return _Frame(one.span.end, tuple(days), one, listed or not any(s.end for s in one.resolved.slots))


def _full(
    day: Day, one: Said, layout: Layout, frame: _Frame | None, recent: Sequence[dt.date], month: PartialDate | None
) -> Day | None:
    """Give a day with its month and year, as it is where it has them."""
    if isinstance(day, Rule) and day.loose and day.bounds is None and len(day.weekdays) == 1:
        found = _of_weekday(day.weekdays[0], one, layout, frame, recent)
        return found or day
    if not isinstance(day, PartialDate) or day.named:
        return day
    if day.relative == "weekday_coming" and day.weekday is not None:
        return _of_weekday(day.weekday, one, layout, frame, recent) or day
    if day.relative or day.day is None:
        return day
    if day.month is not None:
        return _with_year(day, frame)
    if month is not None:
        return day._replace(month=month.month, year=day.year or month.year)
    if frame is not None:
        for known in frame.days:
            if known.day == day.day and (day.weekday is None or day.weekday == known.weekday()):
                return PartialDate(known.year, known.month, known.day, day.weekday)
    return day


def _with_year(day: PartialDate, frame: _Frame | None) -> PartialDate:
    """Give a day the year that the period stated around it has."""
    if day.year is not None or frame is None or "year" in frame.said.resolved.assumed:
        return day
    found = next((d for d in frame.days if (d.month, d.day) == (day.month, day.day)), None)
    return day._replace(year=found.year) if found is not None else day


def _of_weekday(
    weekday: int, one: Said, layout: Layout, frame: _Frame | None, recent: Sequence[dt.date]
) -> PartialDate | None:
    """Read a weekday that begins its line ("SAMEDI") as that of the heading above."""
    line = layout.line_at(one.span.start)
    if line is None:
        return None
    before = layout.document.folded[line.start : one.span.start]
    listed = frame is not None and frame.listed and _LABEL.fullmatch(before)  # "U13 : samedi 14h : Mansle - Ruffec"
    if not listed and re.search(r"[a-z]", before):
        return None
    rest = layout.document.folded[one.span.end : line.end].lstrip()
    if rest and rest[0] not in ":,-(|/" and not one.timed.mention.value.has_times:
        return None
    if frame is not None and not frame.listed and one.timed.mention.value.has_times:
        return None  # an hour of a festival's programme is no date of its own
    days = frame.days if frame is not None else ()
    found = [d for d in days if d.weekday() == weekday]
    if len(found) == 1:
        return PartialDate(found[0].year, found[0].month, found[0].day, weekday)
    if not recent:
        return None
    last = recent[-1]
    known = [d for d in recent if d.weekday() == weekday and abs((last - d).days) < _WEEK]
    day = known[-1] if known else last + dt.timedelta((weekday - last.weekday()) % 7)
    return PartialDate(day.year, day.month, day.day, weekday)


def _again(one: Said, days: tuple[Day, ...], frame: _Frame | None, base: Context) -> Said:
    """Give an expression with other days, resolved anew."""
    value: When = one.timed.mention.value
    sessions, place = [], 0
    for session in value.sessions:
        sessions.append(session._replace(days=days[place : place + len(session.days)]))
        place += len(session.days)
    mention = one.timed.mention._replace(value=value._replace(sessions=tuple(sessions)))
    meant = resolve(mention.value, base)
    if frame is not None:
        meant = meant._replace(assumed=meant.assumed | frame.said.resolved.assumed)
    timed = one.timed._replace(mention=mention, role="event", reason="listing.carried")
    return Said(timed, meant)
