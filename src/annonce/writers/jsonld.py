"""JSON-LD for web pages: an array of schema.org Events, as Google's event documentation wants them.

Sources: https://schema.org/Event, https://schema.org/Schedule and
https://developers.google.com/search/docs/appearance/structured-data/event, which requires `name`, `startDate` and
`location` with its address. What the announcement does not state is left out, so that an event without a place is good
schema.org, but nothing that Google would show.

Several dates, and the parts of a programme, are `subEvent`s; rules are `eventSchedule`s. A price that is announced is
an offer that can be had (`InStock`), unless the event is sold out or given up. A performer is a `Person`, for the text
does not say which are groups; partners are `sponsor`s. The text holds no "<", so that it can stand in a `<script>` as
it is (https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements).
"""

import re
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, BinaryIO

from annonce.model import Announcement, Event, Occurrence, Organization, Performer, Place, ProgrammeItem, Schedule
from annonce.writers import facts
from annonce.writers.json import write_array

_TERMS = "https://schema.org/"
_STATUS = {
    "scheduled": "EventScheduled",
    "cancelled": "EventCancelled",
    "postponed": "EventPostponed",
    "rescheduled": "EventRescheduled",
}
_MODES = {"offline": "Offline", "online": "Online", "mixed": "Mixed"}
_DAYS = {
    "MO": "Monday",
    "TU": "Tuesday",
    "WE": "Wednesday",
    "TH": "Thursday",
    "FR": "Friday",
    "SA": "Saturday",
    "SU": "Sunday",
}
_UNITS = {"DAILY": "D", "WEEKLY": "W", "MONTHLY": "M", "YEARLY": "Y"}
_NUMBERS = re.compile(r"-?\d+(,-?\d+)*")


def write(items: Iterable[Announcement], out: BinaryIO) -> None:
    """Write the array event by event."""
    write_array((_event(event) for item in items for event in item.events), _Script(out))


class _Script:
    """A file whose text may stand inside a `<script>`."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out

    def write(self, text: bytes, /) -> int:
        """Write JSON, in which "<" only stands inside of strings, where it has another form."""
        return self._out.write(text.replace(b"<", b"\\u003c"))


def _event(event: Event) -> dict[str, Any]:
    ages = event.audience
    return _stated(
        {
            "@context": _TERMS.rstrip("/"),
            "@type": event.type,
            "identifier": facts.line(event.uid),
            "name": facts.one_line(event.name),
            "description": facts.clean(event.description) if event.description else None,
            "startDate": _iso(event.start),
            "endDate": _iso(event.end),
            "previousStartDate": _iso(event.previous_start),
            "doorTime": event.door_time.isoformat() if event.door_time is not None else None,
            "eventStatus": _TERMS + _STATUS[event.status],
            "eventAttendanceMode": f"{_TERMS}{_MODES[event.attendance_mode]}EventAttendanceMode",
            "eventSchedule": [_schedule(schedule, event) for schedule in event.schedules],
            "location": _location(event, event.location),
            "organizer": [_organization(who) for who in event.organizers],
            "sponsor": [_organization(who) for who in event.partners],
            "performer": [_performer(who) for who in event.performers],
            "isAccessibleForFree": {"free": True, "paid": False}.get(event.pricing or ""),
            "offers": _offers(event),
            "audience": _stated(
                {
                    "@type": "PeopleAudience",
                    "audienceType": facts.line(ages.text),
                    "suggestedMinAge": ages.min_age,
                    "suggestedMaxAge": ages.max_age,
                }
            )
            if ages is not None
            else None,
            "keywords": [facts.one_line(word) for word in event.keywords],
            "url": facts.page(event),
            "subEvent": _parts(event),
        }
    )


def _stated(fields: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is not stated; a list of one is its only value."""
    kept = {name: value for name, value in fields.items() if value is not None and value != []}
    return {name: value[0] if isinstance(value, list) and len(value) == 1 else value for name, value in kept.items()}


def _iso(moment: date | datetime | None) -> str | None:
    return moment.isoformat() if moment is not None else None


def _location(event: Event, place: Place | None) -> list[dict[str, Any]]:
    found = []
    if place is not None and event.attendance_mode != "online":
        found.append(_place(place))
    if event.attendance_mode != "offline":
        url = facts.uri(event.online_url) if event.online_url else None
        found.append(_stated({"@type": "VirtualLocation", "url": url}))
    return found


def _place(place: Place) -> dict[str, Any]:
    address = _stated(
        {
            "streetAddress": facts.line(place.street_address),
            "postalCode": facts.line(place.postal_code),
            "addressLocality": facts.line(place.locality),
            "addressRegion": facts.line(place.region),
            "addressCountry": facts.line(place.country),
        }
    )
    known = place.latitude is not None and place.longitude is not None
    return _stated(
        {
            "@type": "Place",
            "name": facts.line(place.name),
            "address": {"@type": "PostalAddress", **address} if address else None,
            "geo": {"@type": "GeoCoordinates", "latitude": place.latitude, "longitude": place.longitude}
            if known
            else None,
        }
    )


def _organization(who: Organization) -> dict[str, Any]:
    return _stated(
        {
            "@type": "Organization",
            "name": facts.one_line(who.name),
            "url": facts.uri(who.url) if who.url else None,
            "email": facts.line(who.email),
            "telephone": facts.line(who.phone),
        }
    )


def _performer(who: Performer) -> dict[str, Any]:
    role = facts.line(who.role)
    return _stated({"@type": "Person", "name": facts.one_line(who.name), "description": role})


def _offers(event: Event) -> list[dict[str, Any]]:
    tickets = next((link.url for link in event.links if link.kind == "tickets"), None)
    where = event.registration.url or tickets or ""
    if event.sold_out:
        availability = _TERMS + "SoldOut"
    elif event.status in ("cancelled", "postponed"):
        availability = None
    else:
        availability = _TERMS + "InStock"
    return [
        _stated(
            {
                "@type": "Offer",
                "name": facts.line(offer.label),
                "price": int(offer.price) if offer.price.is_integer() else offer.price,
                "priceCurrency": facts.line(offer.currency),
                "url": facts.uri(offer.url or where) if offer.url or where else None,
                "availability": availability,
            }
        )
        for offer in event.offers
    ]


def _schedule(schedule: Schedule, event: Event) -> dict[str, Any]:
    """Give a rule in schema.org terms; one that these cannot say keeps its own words alone."""
    rule = _rule(schedule.rrule)
    return _stated(
        {
            "@type": "Schedule",
            "description": facts.line(schedule.text or (None if rule else schedule.rrule)),
            **(rule or {}),
            "startDate": _iso(schedule.start_date),
            "endDate": _iso(schedule.until),
            "startTime": schedule.start_time.isoformat() if schedule.start_time is not None else None,
            "endTime": schedule.end_time.isoformat() if schedule.end_time is not None else None,
            "exceptDate": [day.isoformat() for day in schedule.exdates],
            "scheduleTimezone": event.timezone,
        }
    )


def _rule(rrule: str) -> dict[str, Any] | None:
    parts = dict(part.partition("=")[::2] for part in rrule.upper().split(";") if part)
    unit, interval = _UNITS.get(parts.pop("FREQ", "")), parts.pop("INTERVAL", "1")
    days, rank = parts.pop("BYDAY", ""), parts.pop("BYSETPOS", "")
    numbers = {name: parts.pop(key, "") for name, key in (("byMonth", "BYMONTH"), ("byMonthDay", "BYMONTHDAY"))}
    parts.pop("WKST", None)
    if parts or unit is None or not interval.isdigit():
        return None
    if not all(_NUMBERS.fullmatch(value) for value in (*numbers.values(), rank) if value):
        return None
    if rank:  # "TH" with BYSETPOS=1 is "1TH"
        if "," in days or days not in _DAYS:
            return None
        days = ",".join(f"{number}{days}" for number in rank.split(","))
    return {
        "repeatFrequency": f"P{interval}{unit}",
        "byDay": [_TERMS + _DAYS[day] if day in _DAYS else day for day in days.split(",") if day],
        **{name: [int(number) for number in value.split(",")] for name, value in numbers.items() if value},
    }


def _parts(event: Event) -> list[dict[str, Any]]:
    """Give the dates, where there are several, then the programme."""
    several = len(event.occurrences) + len(event.schedules) > 1
    dates = [_date(occurrence, event) for occurrence in event.occurrences] if several else []
    return [*dates, *(_item(item, event) for item in event.programme)]


def _date(occurrence: Occurrence, event: Event) -> dict[str, Any]:
    return _stated(
        {
            "@type": event.type,
            "name": facts.one_line(event.name),
            "startDate": _iso(occurrence.start),
            "endDate": _iso(occurrence.end),
            "eventStatus": _TERMS + _STATUS[occurrence.status or event.status],
            "location": _location(event, occurrence.location or event.location),
        }
    )


def _item(item: ProgrammeItem, event: Event) -> dict[str, Any]:
    return _stated(
        {
            "@type": "Event",
            "name": facts.one_line(item.title),
            "startDate": _iso(item.start),
            "endDate": _iso(item.end),
            "location": _location(event, event.location),
            "performer": [_performer(who) for who in item.performers],
        }
    )
