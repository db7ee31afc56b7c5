"""From engine values to the public models: local times get their zone, positions become spans of the text as given."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import lru_cache
from zoneinfo import ZoneInfo

from annonce import model
from annonce.assemble import made
from annonce.document import Document, Span
from annonce.resolve import Plan, Slot, expand
from annonce.said import Said
from annonce.when import Clock

#: How far an open rule is looked along for its first day.
_HORIZON = dt.timedelta(400)


@lru_cache(maxsize=64)
def zone_of(name: str) -> ZoneInfo:
    """Give a time zone by its IANA name."""
    return ZoneInfo(name)


def moment(value: dt.date | dt.datetime | None, zone: str) -> dt.date | dt.datetime | None:
    """Put a local wall-clock time in its zone; a date stays a date."""
    if isinstance(value, dt.datetime):
        return value.replace(tzinfo=zone_of(zone))
    return value


def occurrence(slot: Slot, zone: str) -> model.Occurrence:
    """Write one occurrence."""
    return made.Occurrence(start=moment(slot.start, zone), end=moment(slot.end, zone))


def clock(value: Clock | None) -> dt.time | None:
    """Write a time of the day; 24:00 is midnight."""
    return dt.time(value.hour % 24, value.minute) if value is not None else None


def schedule(plan: Plan, words: str | None) -> model.Schedule:
    """Write one schedule."""
    return made.Schedule(
        rrule=plan.rrule,
        start_date=plan.start_date,
        until=plan.until,
        start_time=clock(plan.start_time),
        end_time=clock(plan.end_time),
        exdates=plan.exdates,
        excludes_school_holidays=plan.school_holidays,
        excludes_public_holidays=plan.public_holidays,
        text=words,
    )


def bounds(
    slots: Sequence[Slot], plans: Sequence[Plan], zone: str, reference: dt.date
) -> tuple[dt.date | dt.datetime | None, dt.date | dt.datetime | None]:
    """Give start of the first and end of the last occurrence, rules included."""
    starts: list[dt.date | dt.datetime] = [s.start for s in slots if s.start is not None]
    ends: list[dt.date | dt.datetime | None] = [s.end if s.end is not None else None for s in slots]
    lasts = [e for e in ends if e is not None]
    open_end = bool(slots) and (slots[-1].end is None)
    for plan in plans:
        first_day = plan.start_date or reference
        days = expand(plan, first_day, min(plan.until, first_day + _HORIZON) if plan.until else first_day + _HORIZON)
        if days:
            starts.append(_at(days[0], plan.start_time))
            if plan.until is not None:
                last = expand(plan, max(first_day, plan.until - _HORIZON), plan.until)
                if last:
                    lasts.append(_at(last[-1], plan.end_time) if plan.end_time or not plan.start_time else last[-1])
        if plan.until is None:
            open_end = True
    start = min(starts, key=_key) if starts else None
    end = None if open_end or not lasts else max(lasts, key=_key)
    return moment(start, zone), moment(end, zone)


def _at(day: dt.date, at: Clock | None) -> dt.date | dt.datetime:
    return dt.datetime.combine(day, dt.time()) + dt.timedelta(minutes=at.minutes) if at is not None else day


def _key(value: dt.date | dt.datetime) -> dt.datetime:
    return value if isinstance(value, dt.datetime) else dt.datetime.combine(value, dt.time())


class Evidence:
    """Gathers which words gave which field."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._found: dict[tuple[str, int, int], model.Evidence] = {}

    def add(self, field: str, start: int, end: int, rule: str) -> None:
        """Note that the words between two positions of `folded` gave a field."""
        if end <= start:
            return
        span = self.document.source_span(start, end)
        text = self.document.text[span.start : span.end]
        self._found.setdefault(
            (field, span.start, span.end),
            made.Evidence(field=field, start=span.start, end=span.end, text=text, rule=rule),
        )

    def add_all(self, field: str, sources: Iterable[tuple[Span, str]]) -> None:
        """Note several."""
        for span, rule in sources:
            self.add(field, span.start, span.end, rule)

    def all(self) -> tuple[model.Evidence, ...]:
        """Give them in order of the text."""
        return tuple(sorted(self._found.values(), key=lambda e: (e.start, e.end, e.field)))


def warning(document: Document, code: str, message: str, span: Span | None = None) -> model.Warning:
    """Write a warning with the words in question."""
    if span is None:
        return made.Warning(code=code, message=message)
    source = document.source_span(span.start, span.end)
    return made.Warning(code=code, message=message, start=source.start, end=source.end)


def date_mention(document: Document, said: Said, zone: str) -> model.DateMention:
    """Write what `find_dates` gives."""
    span = document.source_span(said.span.start, said.span.end)
    words = document.text[span.start : span.end]
    return made.DateMention(
        text=words,
        start=span.start,
        end=span.end,
        role=said.timed.role,
        rule=said.timed.mention.rule,
        occurrences=tuple(occurrence(s, zone) for s in said.resolved.slots),
        schedules=tuple(schedule(p, document.value(said.span.start, said.span.end)) for p in said.resolved.plans),
        assumed=tuple(sorted(said.resolved.assumed)),
        warnings=tuple(warning(document, d.code, d.message, said.span) for d in said.resolved.doubts),
    )
