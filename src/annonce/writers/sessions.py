"""The dated times of an event: its occurrences, and its rules counted out.

A rule that states no first day begins on its first day on or after the publication date, else on or after the start of
the event: `Event.start` is that of the first occurrence, rules included, counted from the day on which the text was
read. So the writers need no other reference than the result itself.
"""

import datetime as dt
import itertools
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from annonce.model import Announcement, Event, Occurrence, Schedule

HORIZON = dt.timedelta(366)
"""How far an open rule is counted out in the forms that know no rules, from its first day."""

DAY = dt.timedelta(1)
Moment = dt.date | dt.datetime


def day_of(moment: Moment) -> dt.date:
    """Give the day of a moment."""
    return moment.date() if isinstance(moment, dt.datetime) else moment


def local(moment: Moment, zone: ZoneInfo) -> Moment:
    """Give a date-time as the clock of this zone shows it; a date stays a date."""
    return moment.astimezone(zone) if isinstance(moment, dt.datetime) else moment


def timed(day: dt.date, at: dt.time, zone: ZoneInfo) -> dt.datetime:
    """Give a local time of a day."""
    return dt.datetime.combine(day, at, zone)


def beginning(item: Announcement, event: Event) -> dt.date:
    """Give the day from which a rule without a first day counts; today where the result holds no day at all."""
    known = [day_of(moment) for moment in (item.published, event.start) if moment is not None]
    return max(known) if known else dt.datetime.now(ZoneInfo(event.timezone)).date()


def days(schedule: Schedule, begin: dt.date) -> Iterator[dt.date]:
    """Give the days of a rule in order, without end where it states none; nothing where it cannot be read.

    Args:
        schedule: the rule.
        begin: the day from which it counts, where it states no first day.
    """
    from dateutil.rrule import rrulestr

    begin = schedule.start_date or begin
    try:
        rule = rrulestr(schedule.rrule, dtstart=dt.datetime.combine(begin, dt.time()))
    except ValueError:
        return
    for moment in rule:
        day = moment.date()
        if schedule.until is not None and day > schedule.until:
            return
        if day not in schedule.exdates:
            yield day


def session(schedule: Schedule, day: dt.date, zone: ZoneInfo) -> Occurrence:
    """Give what a rule means on one of its days; an end that is not after its start is on the next day."""
    start, end = schedule.start_time, schedule.end_time
    if start is None:
        return Occurrence(start=day)
    if end is None:
        return Occurrence(start=timed(day, start, zone))
    return Occurrence(
        start=timed(day, start, zone),
        end=timed(day if end > start else day + DAY, end, zone),
    )


def rules(item: Announcement, event: Event) -> tuple[Schedule, ...]:
    """Give the rules of an event, without the days that the event also lists at the same hour: they count once.

    A listed day may be cancelled or elsewhere, so the listed one stays; for its rule it is one more exception.
    """
    zone = ZoneInfo(event.timezone)
    begin = beginning(item, event)
    listed = {occurrence.start for occurrence in event.occurrences if occurrence.start is not None}
    found = []
    for schedule in event.schedules:
        same = {day_of(local(start, zone)) for start in listed}
        twice = {day for day in same if session(schedule, day, zone).start in listed and _holds(schedule, begin, day)}
        exdates = tuple(sorted({*schedule.exdates, *twice})) if twice else schedule.exdates
        found.append(schedule.model_copy(update={"exdates": exdates}))
    return tuple(found)


def _holds(schedule: Schedule, begin: dt.date, day: dt.date) -> bool:
    return day in itertools.takewhile(lambda one: one <= day, days(schedule, begin))


def sessions(item: Announcement, event: Event) -> list[Occurrence]:
    """Give all dated times that have a start, in order: occurrences, and rules for a year at most."""
    zone = ZoneInfo(event.timezone)
    begin = beginning(item, event)
    found = [occurrence for occurrence in event.occurrences if occurrence.start is not None]
    for schedule in rules(item, event):
        first: dt.date | None = None
        for day in days(schedule, begin):
            first = first or day
            if schedule.until is None and day - first >= HORIZON:
                break
            found.append(session(schedule, day, zone))
    return sorted(found, key=lambda one: _key(one.start, zone))


def _key(moment: Moment | None, zone: ZoneInfo) -> dt.datetime:
    if isinstance(moment, dt.datetime):
        return moment
    return timed(moment or dt.date.min, dt.time(), zone)
