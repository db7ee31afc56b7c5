"""OpenAgenda: an array of events as its API takes them (version 2, POST /agendas/{uid}/events).

Sources: https://developers.openagenda.com/en/evenements/structure (fields, codes and limits),
https://developers.openagenda.com/en/lieux/structure (places) and the guide "Préparer une source de données".

An event needs `locationUid`, the number of a place that the agenda knows: find or create the place from `location`
first. A slot of `timings` has an end and at most 24 hours: a whole day is 00:00 to 23:59, longer times are cut at
midnight, and where no end is stated the slot ends as it begins; the agenda's own default length belongs there. A rule
without a last day is counted out for a year. `description` is required; without one it is the title.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO
from zoneinfo import ZoneInfo

from annonce.model import Announcement, Event, Occurrence, Place
from annonce.writers import facts, french
from annonce.writers.json import write_array
from annonce.writers.markdown import body, escape
from annonce.writers.sessions import DAY, day_of, local, sessions, timed

_MODES = {"offline": 1, "online": 2, "mixed": 3}
_STATUS = {"scheduled": 1, "rescheduled": 2, "postponed": 4, "cancelled": 6}
_FULL = 5
_DISABILITIES = {
    "wheelchair": "mi",
    "sign_language": "hi",
    "subtitles": "hi",
    "hearing_loop": "hi",
    "audio_description": "vi",
    "mental": "ii",
}
_MOST_SLOTS = 800
_LAST_MINUTE = dt.time(23, 59)

Slot = tuple[dt.datetime, dt.datetime]


def write(items: Iterable[Announcement], out: BinaryIO) -> None:
    """Write the array event by event; an event without a start is left out."""
    write_array((_event(item, event) for item in items for event in item.events if event.start is not None), out)


def _event(item: Announcement, event: Event) -> dict[str, Any]:
    how, ages = event.registration, event.audience
    name = facts.one_line(event.name)
    text = body(event, map(escape, facts.notes(event)))
    conditions = f"{french.NBSP}; ".join(facts.one_line(line) for line in facts.price(event))
    fields: dict[str, Any] = {
        "extIds": [{"key": "annonce", "value": event.uid}],
        "title": {"fr": facts.short(name, 140)},
        "description": {"fr": facts.short(facts.one_line(event.description or name), 200)},
        "longDescription": {"fr": facts.short(text, 10_000)} if text else None,
        "conditions": {"fr": facts.short(conditions, 255)} if conditions else None,
        "keywords": {"fr": _short_list([facts.one_line(word) for word in event.keywords], 255)},
        "registration": [facts.uri(how.url) if how.url else None, facts.line(how.email), facts.line(how.phone)],
        "accessibility": {_DISABILITIES[word]: True for word in event.accessibility if word in _DISABILITIES},
        "timings": [
            {"begin": begin.isoformat(), "end": end.isoformat()} for begin, end in _timings(item, event)[:_MOST_SLOTS]
        ],
        "age": _age(ages.min_age, ages.max_age) if ages is not None else None,
        "attendanceMode": _MODES[event.attendance_mode],
        "onlineAccessLink": facts.uri(event.online_url) if event.online_url else None,
        "location": _location(event.location) if event.location is not None else None,
        "timezone": event.timezone,
        "status": _FULL if event.sold_out and event.status == "scheduled" else _STATUS[event.status],
    }
    fields["registration"] = [value for value in fields["registration"] if value]
    if not fields["keywords"]["fr"]:
        del fields["keywords"]
    return {name: value for name, value in fields.items() if value not in (None, [], {})}


def _short_list(words: list[str], most: int) -> list[str]:
    """Give the first words that together are short enough."""
    while words and sum(map(len, words)) > most:
        words.pop()
    return words


def _age(least: int | None, most: int | None) -> dict[str, int] | None:
    stated = {name: min(value, 120) for name, value in (("min", least), ("max", most)) if value is not None}
    return stated or None


def _location(place: Place) -> dict[str, Any] | None:
    *name, address = [facts.one_line(line) for line in facts.place(place)] or [""]
    fields = {
        "name": facts.short(name[0] if name else address, 100),
        "address": facts.short(address, 255),
        "adminLevel1": facts.line(place.region),
        "adminLevel2": facts.line(place.department),
        "adminLevel4": facts.line(place.locality),
        "postalCode": facts.line(place.postal_code),
        "insee": facts.line(place.insee_code),
        "countryCode": facts.line(place.country),
        "latitude": place.latitude,
        "longitude": place.longitude,
    }
    return {name: value for name, value in fields.items() if value is not None} if address else None


def _timings(item: Announcement, event: Event) -> list[Slot]:
    """Give the slots in order, none over another; a date that is cancelled alone is none of them."""
    zone = ZoneInfo(event.timezone)
    dates = sessions(item, event)
    held = [one for one in dates if one.status not in ("cancelled", "postponed")] or dates
    merged: list[Slot] = []
    for begin, end in sorted(slot for one in held for slot in _slots(one, zone)):
        if merged and begin < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif not merged or begin != merged[-1][0]:
            merged.append((begin, end))
        else:
            merged[-1] = (begin, end)
    return [slot for one in merged for slot in _cut(*one, zone)]


def _slots(one: Occurrence, zone: ZoneInfo) -> Iterator[Slot]:
    if one.start is None:
        return
    start = local(one.start, zone)
    end = local(one.end, zone) if one.end is not None else start
    if not isinstance(start, dt.datetime):
        day = start
        while day <= day_of(end):
            yield timed(day, dt.time(), zone), timed(day, _LAST_MINUTE, zone)
            day += DAY
        return
    yield start, max(start, end if isinstance(end, dt.datetime) else timed(end, _LAST_MINUTE, zone))


def _cut(begin: dt.datetime, end: dt.datetime, zone: ZoneInfo) -> Iterator[Slot]:
    """Cut what is longer than a day at each midnight."""
    while end - begin > DAY:
        midnight = timed(begin.date() + DAY, dt.time(), zone)
        yield begin, _within_a_day(begin, midnight)
        begin = midnight
    yield begin, _within_a_day(begin, end)


def _within_a_day(begin: dt.datetime, end: dt.datetime) -> dt.datetime:
    """Give the end of a slot of 24 hours at most: the day on which clocks go back has 25."""
    last = begin.astimezone(dt.UTC) + DAY
    return end if end.astimezone(dt.UTC) <= last else last.astimezone(begin.tzinfo)
