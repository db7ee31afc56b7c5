"""CSV for spreadsheets (RFC 4180): a row for each rule and each occurrence, the same columns always.

COLUMNS are stable: new ones are only added at the end. Days are YYYY-MM-DD, hours HH:MM in `timezone`, `rrule` is an
RFC 5545 RRULE without UNTIL (`until` has its last day), prices and coordinates are numbers, yes and no are `true` and
`false`; several values in one cell stand between " | ". The first day of a rule that states none is that of `sessions`.

A cell that a spreadsheet would run as a formula (https://owasp.org/www-community/attacks/CSV_Injection: it begins with
=, +, -, @, a tab or a line end) gets an apostrophe before it. So does such a sign right behind ";", ",", a tab or a
line end, where a program that parts cells by another sign would begin one; a list's "- " stays. A phone alone in its
cell, in E.164 form ("+33199001234"), is a number and stays as it is.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from typing import BinaryIO
from zoneinfo import ZoneInfo

from annonce.model import Announcement, Event, Occurrence, Place, Schedule
from annonce.writers import facts, french
from annonce.writers.sessions import beginning, day_of, days, local, session

Cell = str | int | float | bool | date | time | None
"""What a cell holds, before it is written."""

_BETWEEN = " | "
_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_WITHIN = re.compile(r"([;,\t\n]\"*)(?=[=@＝＠]|[-+－＋]\S)")
_PHONE = re.compile(r"\+\d{6,15}")


def write(items: Iterable[Announcement], out: BinaryIO) -> None:
    """Write the header and the rows, in UTF-8 with commas."""
    text = io.TextIOWrapper(out, "utf-8", newline="", write_through=True)
    rows = csv.writer(text)
    rows.writerow(COLUMNS)
    rows.writerows([plain(value) for value in row.values()] for row in table(items))
    text.detach()


def table(items: Iterable[Announcement]) -> Iterator[dict[str, Cell]]:
    """Give the rows, with a value for each of COLUMNS."""
    for item in items:
        for event in item.events:
            shared = _shared(item, event)
            for own in _times(item, event):
                row = own | shared
                yield {name: row[name] for name in COLUMNS}


def safe(text: str) -> str:
    """Take from a text what a spreadsheet would run, also one that takes another sign for the end of a cell."""
    text = _WITHIN.sub(r"\1'", facts.clean(text))
    return f"'{text}" if text.startswith(_RISKY) and not _PHONE.fullmatch(text) else text


def plain(value: Cell) -> str | int | float:
    """Give what the `csv` module is to write for a value."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, time):
        return value.isoformat("minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return safe(value) if isinstance(value, str) else value


def _times(item: Announcement, event: Event) -> list[dict[str, Cell]]:
    """Give the columns of each rule and occurrence; an event without any has one row."""
    zone = ZoneInfo(event.timezone)
    rows: list[dict[str, Cell]] = []
    for schedule in event.schedules:
        first = next(days(schedule, beginning(item, event)), None)
        one = session(schedule, first, zone) if first is not None else Occurrence()
        rows.append(_when(one, zone) | _rule(schedule) | _place(event.location) | {"status": event.status})
    for occurrence in event.occurrences:
        place = _place(occurrence.location or event.location)
        said: dict[str, Cell] = {"when": french.when(occurrence), "status": occurrence.status or event.status}
        rows.append(_when(occurrence, zone) | _rule(None) | place | said)
    if not rows:
        said = {"when": None, "status": event.status}
        rows.append(_when(Occurrence(), zone) | _rule(None) | _place(event.location) | said)
    return rows


def _when(occurrence: Occurrence, zone: ZoneInfo) -> dict[str, Cell]:
    cells: dict[str, Cell] = {}
    for name, moment in (("start", occurrence.start), ("end", occurrence.end)):
        there = local(moment, zone) if moment is not None else None
        cells[f"{name}_date"] = day_of(there) if there is not None else None
        cells[f"{name}_time"] = there.time() if isinstance(there, datetime) else None
    return cells


def _rule(schedule: Schedule | None) -> dict[str, Cell]:
    if schedule is None:
        return {"rrule": None, "until": None, "except_dates": None}
    return {
        "when": french.rule(schedule),
        "rrule": schedule.rrule,
        "until": schedule.until,
        "except_dates": _BETWEEN.join(day.isoformat() for day in schedule.exdates),
    }


def _place(place: Place | None) -> dict[str, Cell]:
    place = place or Place()
    return {
        "venue": place.name,
        "street_address": place.street_address,
        "postal_code": place.postal_code,
        "locality": place.locality,
        "insee_code": place.insee_code,
        "department": place.department,
        "region": place.region,
        "country": place.country,
        "latitude": place.latitude,
        "longitude": place.longitude,
    }


def _shared(item: Announcement, event: Event) -> dict[str, Cell]:
    prices = [offer.price for offer in event.offers]
    how, ages = event.registration, event.audience
    return {
        "uid": event.uid,
        "name": event.name,
        "type": event.type,
        "timezone": event.timezone,
        "door_time": event.door_time,
        "sold_out": event.sold_out,
        "attendance_mode": event.attendance_mode,
        "online_url": event.online_url,
        "pricing": event.pricing,
        "price_min": min(prices, default=None),
        "price_max": max(prices, default=None),
        "currency": event.offers[0].currency if event.offers else None,
        "prices": _BETWEEN.join(french.price(offer) for offer in event.offers),
        "registration_required": how.required,
        "registration_deadline": day_of(how.deadline) if how.deadline is not None else None,
        "registration_url": how.url,
        "registration_email": how.email,
        "registration_phone": how.phone,
        "contacts": _BETWEEN.join(filter(None, map(facts.contact, event.contacts))),
        "organizers": _BETWEEN.join(who.name for who in event.organizers),
        "partners": _BETWEEN.join(who.name for who in event.partners),
        "performers": _BETWEEN.join(map(facts.performer, event.performers)),
        "programme": _BETWEEN.join(facts.programme(event)),
        "audience": ages.text if ages is not None else None,
        "min_age": ages.min_age if ages is not None else None,
        "max_age": ages.max_age if ages is not None else None,
        "accessibility": _BETWEEN.join(event.accessibility),
        "keywords": _BETWEEN.join(event.keywords),
        "url": facts.page(event),
        "description": event.description,
        "warnings": _BETWEEN.join(warning.message for warning in event.warnings),
        "source": item.source,
        "published": day_of(item.published) if item.published is not None else None,
    }


COLUMNS = (
    "uid", "name", "type", "status", "when", "start_date", "start_time", "end_date", "end_time", "timezone",
    "rrule", "until", "except_dates", "door_time", "venue", "street_address", "postal_code", "locality",
    "insee_code", "department", "region", "country", "latitude", "longitude", "attendance_mode", "online_url",
    "pricing", "price_min", "price_max", "currency", "prices", "sold_out",
    "registration_required", "registration_deadline", "registration_url", "registration_email", "registration_phone",
    "contacts", "organizers", "partners", "performers", "programme", "audience", "min_age", "max_age",
    "accessibility", "keywords", "url", "description", "warnings", "source", "published",
)  # fmt: skip
"""The header, in its order."""
