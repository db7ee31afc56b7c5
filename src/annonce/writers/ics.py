"""iCalendar, for calendar programs: RFC 5545, with CONFERENCE of RFC 7986.

One VEVENT for each rule and for each occurrence of an event, in that order; their UIDs are the event's followed by -1,
-2, … where there are several, and each is RELATED-TO the first. What has no start cannot stand in a calendar: an
occurrence of which only the end is known is said in the descriptions of the others.

Whole days are DATEs, and DTEND is the day after the last one (section 3.6.1). UNTIL is in UTC where the rule has
hours (section 3.3.10). A day of a rule that the event also lists is an EXDATE of the rule. A postponed event does not
take place on its day, so it is CANCELLED as a cancelled one is. Warnings of the parser are COMMENTs.
"""

import datetime as dt
from collections.abc import Iterable
from typing import Any, BinaryIO
from zoneinfo import ZoneInfo

import icalendar
from icalendar import vCalAddress, vRecur, vUri

from annonce import __version__
from annonce.model import Announcement, Event, Occurrence, Organization, Place, Schedule
from annonce.writers import facts
from annonce.writers.sessions import DAY, beginning, day_of, days, local, rules, session, timed
from annonce.writers.vtimezone import vtimezone

_GIVEN_UP = ("cancelled", "postponed")


def write(items: Iterable[Announcement], out: BinaryIO, *, stamp: dt.datetime | None = None) -> None:
    """Write one calendar with all events.

    Args:
        items: the announcements.
        out: where to write.
        stamp: DTSTAMP of all entries, the moment at which the calendar is made; now if not given.
    """
    calendar = icalendar.Calendar()
    calendar.add("prodid", f"-//annonce//annonce {__version__}//FR")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    stamp = (stamp or dt.datetime.now(dt.UTC)).astimezone(dt.UTC).replace(microsecond=0)
    entries = [entry for item in items for event in item.events for entry in _entries(item, event, stamp)]
    for zone, (first, last) in sorted(_zones(entries).items()):
        calendar.add_component(vtimezone(zone, first, last))
    for entry in entries:
        calendar.add_component(entry)
    out.write(calendar.to_ical(sorted=False))


def _entries(item: Announcement, event: Event, stamp: dt.datetime) -> list[icalendar.Event]:
    """Give the entries of one event; none where it has no start."""
    zone = ZoneInfo(event.timezone)
    begin = beginning(item, event)
    entries: list[icalendar.Event] = []
    for schedule in rules(item, event):
        first = next(days(schedule, begin), None)
        if first is not None:
            entries.append(_recurring(event, schedule, first, zone))
    entries += [_once(event, occurrence, zone) for occurrence in event.occurrences if occurrence.start is not None]
    uids = [f"{event.uid}-{n}" for n in range(1, len(entries) + 1)] if len(entries) > 1 else [event.uid]
    for uid, entry in zip(uids, entries, strict=False):
        entry.add("uid", uid)
        entry.add("dtstamp", stamp)
        if uid != uids[0]:
            entry.add("related-to", uids[0], parameters={"RELTYPE": "SIBLING"})
        _facts(entry, event)
    return entries


def _once(event: Event, occurrence: Occurrence, zone: ZoneInfo) -> icalendar.Event:
    entry = icalendar.Event()
    _times(entry, occurrence, zone)
    _state(entry, occurrence.status or event.status)
    _place(entry, occurrence.location or event.location)
    return entry


def _recurring(event: Event, schedule: Schedule, first: dt.date, zone: ZoneInfo) -> icalendar.Event:
    entry = icalendar.Event()
    _times(entry, session(schedule, first, zone), zone)
    entry.add("rrule", vRecur.from_ical(schedule.rrule + _until(schedule, zone)))
    left_out = [day for day in schedule.exdates if day >= first]
    at = schedule.start_time
    if left_out:
        entry.add("exdate", [day if at is None else timed(day, at, zone) for day in left_out])
    _state(entry, event.status)
    _place(entry, event.location)
    return entry


def _until(schedule: Schedule, zone: ZoneInfo) -> str:
    if schedule.until is None:
        return ""
    if schedule.start_time is None:
        return f";UNTIL={schedule.until:%Y%m%d}"
    last = timed(schedule.until, dt.time(23, 59, 59), zone).astimezone(dt.UTC)
    return f";UNTIL={last:%Y%m%dT%H%M%SZ}"


def _times(entry: icalendar.Event, occurrence: Occurrence, zone: ZoneInfo) -> None:
    """Add DTSTART and DTEND, which are of one kind; an end that is not after the start is left out."""
    if occurrence.start is None:
        return
    start = local(occurrence.start, zone)
    end = local(occurrence.end, zone) if occurrence.end is not None else None
    if isinstance(start, dt.datetime):
        if end is not None and not isinstance(end, dt.datetime):
            end = timed(end + DAY, dt.time(), zone)  # "from Friday, 8 p.m., to Sunday": to the end of that day
    elif end is not None:
        end = day_of(end) + DAY
    entry.add("dtstart", start)
    if end is not None and end > start:
        entry.add("dtend", end)


def _state(entry: icalendar.Event, status: str) -> None:
    entry.add("status", "CANCELLED" if status in _GIVEN_UP else "CONFIRMED")
    entry.add("sequence", int(status != "scheduled"))


def _place(entry: icalendar.Event, place: Place | None) -> None:
    if place is None:
        return
    lines = [facts.one_line(line) for line in facts.place(place)]
    if lines:
        entry.add("location", ", ".join(lines))
    if place.latitude is not None and place.longitude is not None:
        entry.add("geo", (place.latitude, place.longitude))


def _facts(entry: icalendar.Event, event: Event) -> None:
    """Add what all entries of an event share."""
    entry.add("summary", facts.one_line(event.name))
    if text := facts.page_of_text(event, list(facts.notes(event))):
        entry.add("description", text)
    entry.add("categories", [facts.TYPES[event.type], *(facts.one_line(word) for word in event.keywords)])
    if url := facts.page(event):
        entry.add("url", vUri(url))
    if event.online_url:
        joining = {"VALUE": "URI", "LABEL": "Rejoindre en ligne"}
        entry.add("conference", vUri(facts.uri(event.online_url)), parameters=joining)
    for who in event.contacts:
        if said := facts.one_line(facts.contact(who)):
            entry.add("contact", said)
    _organizer(entry, event.organizers)
    for warning in event.warnings:
        if warning.code != "past_event":
            entry.add("comment", facts.one_line(warning.message))


def _organizer(entry: icalendar.Event, organizers: Iterable[Organization]) -> None:
    """Add the first organizer that has an e-mail address: ORGANIZER is one (section 3.8.4.3)."""
    for who in organizers:
        if who.email and facts.EMAIL.fullmatch(who.email):
            name = facts.one_line(who.name).replace('"', "’")
            entry.add("organizer", vCalAddress(f"mailto:{who.email}"), parameters={"CN": name})
            return


def _zones(entries: Iterable[icalendar.Event]) -> dict[str, tuple[int, int]]:
    """Give the named zones that the entries use, each with its first and last year."""
    years: dict[str, list[int]] = {}
    for entry in entries:
        values: list[Any] = [entry[name] for name in ("DTSTART", "DTEND") if name in entry]
        for value in values:
            name = value.params.get("TZID", "UTC")
            if name != "UTC":  # the library writes the time of Dakar as UTC
                years.setdefault(name, []).append(value.dt.year)
    return {zone: (min(found), max(found)) for zone, found in years.items()}
