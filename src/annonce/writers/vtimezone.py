"""VTIMEZONE: what a zone's clock does, for calendars that do not know its name (RFC 5545, section 3.6.5).

The `icalendar` library can make one, but begins summer time an hour late (7.3) and lists days where the rules of
today would do; Outlook wants rules.
"""

import datetime as dt
from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard, vRecur

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class _Clock(NamedTuple):
    """What the clock shows: its offset from UTC, its name, and whether it is summer time."""

    offset: dt.timedelta
    name: str
    summer: bool


def vtimezone(name: str, first: int, last: int) -> Timezone:
    """Describe a zone.

    Args:
        name: IANA name.
        first: the year of the earliest time in the calendar.
        last: the year of the latest one that is known; where the changes follow a yearly rule, it goes on.
    """
    zone = ZoneInfo(name)
    found = Timezone()
    found.add("tzid", name)
    begin = dt.datetime(max(first - 1, 1), 1, 1, tzinfo=dt.UTC)
    changes: dict[tuple[_Clock, _Clock], list[dt.datetime]] = defaultdict(list)
    for moment, old, new in _changes(zone, begin, last + 2):
        changes[old, new].append((moment + old.offset).replace(tzinfo=None))
    if not any(start.year <= begin.year for starts in changes.values() for start in starts):
        before = _clock(begin, zone)  # nothing changes in the year before: say what the clock shows at first
        changes[before, before] = [begin.replace(tzinfo=None)]
    for (old, new), starts in changes.items():
        part = TimezoneDaylight() if new.summer else TimezoneStandard()
        part.add("dtstart", starts[0])
        part.add("tzname", new.name)
        part.add("tzoffsetfrom", old.offset)
        part.add("tzoffsetto", new.offset)
        rule = _rule(starts)
        if rule is not None:
            part.add("rrule", vRecur.from_ical(rule))
        elif starts[1:]:
            part.add("rdate", starts[1:])
        found.add_component(part)
    return found


def _clock(moment: dt.datetime, zone: ZoneInfo) -> _Clock:
    there = moment.astimezone(zone)
    return _Clock(there.utcoffset() or dt.timedelta(), there.tzname() or "", bool(there.dst()))


def _changes(zone: ZoneInfo, begin: dt.datetime, last: int) -> Iterator[tuple[dt.datetime, _Clock, _Clock]]:
    """Give each change of a zone's clock before a year, to the minute: (moment in UTC, clock before, clock after)."""
    moment, step = begin, dt.timedelta(1)
    while moment.year < last:
        after = moment + step
        if _clock(after, zone) != _clock(moment, zone):
            low, high = moment, after
            while high - low > dt.timedelta(minutes=1):
                middle = low + dt.timedelta(minutes=(high - low) // dt.timedelta(minutes=2))
                low, high = (middle, high) if _clock(middle, zone) == _clock(low, zone) else (low, middle)
            yield high, _clock(low, zone), _clock(high, zone)
        moment = after


def _rule(starts: list[dt.datetime]) -> str | None:
    """Give the yearly rule that these moments follow ("the last Sunday of March"), or None."""
    years = [start.year for start in starts]
    same = {(start.month, start.weekday(), start.time()) for start in starts}
    if len(starts) < 2 or years != list(range(years[0], years[0] + len(years))) or len(same) > 1:
        return None
    ranks = set.intersection(*({(start.day - 1) // 7 + 1} | _last(start) for start in starts))
    if not ranks:
        return None
    return f"FREQ=YEARLY;BYMONTH={starts[0].month};BYDAY={min(ranks)}{_DAYS[starts[0].weekday()]}"


def _last(day: dt.datetime) -> set[int]:
    return {-1} if day.day + 7 > monthrange(day.year, day.month)[1] else set()
