"""Mobilizon: an array of the variables of its GraphQL mutation `createEvent`.

Source: https://framagit.org/framasoft/mobilizon, lib/graphql/schema/event.ex and address.ex. `organizerActorId`, the
number of the profile that publishes, is required and yours to add. Mobilizon knows no rules and one date an event: each
date is an event of its own, and a rule without a last day is counted out for a year. `category` is left to the
instance, whose list of categories changed between versions; the type is a tag.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from html import escape
from typing import Any, BinaryIO
from zoneinfo import ZoneInfo

from annonce.model import Announcement, Event, Occurrence, Place
from annonce.writers import facts, french
from annonce.writers.json import write_array
from annonce.writers.sessions import local, sessions, timed

_GIVEN_UP = ("cancelled", "postponed")
_LAST_MINUTE = dt.time(23, 59)


def write(items: Iterable[Announcement], out: BinaryIO) -> None:
    """Write the array event by event; an event without a start is left out."""
    write_array(
        (_variables(event, one) for item in items for event in item.events for one in sessions(item, event)), out
    )


def _variables(event: Event, one: Occurrence) -> dict[str, Any]:
    zone = ZoneInfo(event.timezone)
    place = one.location or event.location
    phones = [event.registration.phone, *(who.phone for who in event.contacts)]
    status = one.status or event.status
    fields = {
        "title": facts.one_line(event.name),
        "description": _html(event),
        "beginsOn": _moment(one.start, dt.time(), zone),
        "endsOn": _moment(one.end, _LAST_MINUTE, zone),
        "status": "CANCELLED" if status in _GIVEN_UP else "CONFIRMED",
        "tags": [facts.TYPES[event.type], *(facts.one_line(word) for word in event.keywords)],
        "onlineAddress": facts.uri(event.online_url) if event.online_url else facts.page(event),
        "phoneAddress": next((facts.line(phone) for phone in phones if phone), None),
        "physicalAddress": _address(place) if place is not None else None,
        "options": {
            "timezone": event.timezone,
            "isOnline": event.attendance_mode == "online",
            "showStartTime": isinstance(one.start, dt.datetime),
            "showEndTime": isinstance(one.end, dt.datetime),
            "offers": [
                {"price": offer.price, "priceCurrency": offer.currency}
                | ({"url": facts.uri(offer.url)} if offer.url else {})
                for offer in event.offers
            ],
        },
    }
    return {name: value for name, value in fields.items() if value is not None}


def _moment(moment: dt.date | dt.datetime | None, at: dt.time, zone: ZoneInfo) -> str | None:
    """Give a moment; of a plain day, this time, which Mobilizon is told not to show."""
    if moment is None:
        return None
    there = local(moment, zone)
    return (there if isinstance(there, dt.datetime) else timed(there, at, zone)).isoformat()


def _address(place: Place) -> dict[str, str] | None:
    known = place.latitude is not None and place.longitude is not None
    fields = {
        "description": place.name,
        "street": place.street_address,
        "postalCode": place.postal_code,
        "locality": place.locality,
        "region": place.region,
        "country": place.country,
        "geom": f"{place.longitude};{place.latitude}" if known else None,
    }
    return {name: facts.one_line(value) for name, value in fields.items() if value} or None


def _html(event: Event) -> str:
    """Give all that is stated as HTML without any markup of the announcement's own."""
    return "".join(_paragraphs(event)) or f"<p>{escape(facts.one_line(event.name))}</p>"


def _paragraphs(event: Event) -> Iterator[str]:
    for line in facts.notes(event):
        yield f"<p><strong>{escape(facts.one_line(line))}</strong></p>"
    if event.description:
        for text in facts.clean(event.description).split("\n\n"):
            yield "<p>" + "<br>".join(escape(line.strip()) for line in text.split("\n") if line.strip()) + "</p>"
    for label, all_lines in facts.facts(event):
        lines = [escape(facts.one_line(line)) for line in all_lines if line]
        if len(lines) == 1 and label != "Programme":
            yield f"<p><strong>{label}{french.NBSP}:</strong> {lines[0]}</p>"
        elif lines:
            items = "".join(f"<li>{line}</li>" for line in lines)
            yield f"<p><strong>{label}{french.NBSP}:</strong></p><ul>{items}</ul>"
