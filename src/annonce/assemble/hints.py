"""What a reader knows besides the text, told with the result or compared with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from annonce import model
from annonce.document import Document, fold


def with_hints(document: Document, result: model.Announcement) -> model.Announcement:
    """Add to a result the day of the mail or page, where its text states none, and warnings of what was not read."""
    told = [model.Warning(code="unread_part", message=line) for line in _lines(document, "unread")]
    told += [model.Warning(code="page_data_differs", message=message) for message in _differences(document, result)]
    published = result.published or _day(document.hints.get("date", ""))
    return result.model_copy(update={"published": published, "warnings": (*result.warnings, *told)})


def _lines(document: Document, name: str) -> list[str]:
    return [line for line in document.hints.get(name, "").split("\n") if line]


def _day(iso: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(iso[:10])
    except ValueError:
        return None


def _differences(document: Document, result: model.Announcement) -> Iterator[str]:
    """Say where the page tells machines another time than its text tells people, of an event that both know."""
    lines = [line.partition("\t") for line in _lines(document, "page_events")]
    for start, _, name in lines:
        said = fold(name)
        twins = [event for event in result.events if said and (said in fold(event.name) or fold(event.name) in said)]
        if not twins and len(lines) == len(result.events) == 1:
            twins = list(result.events)
        if twins and (moment := _moment(start)) is not None and not any(_agrees(event, moment) for event in twins):
            yield f"Les données de la page annoncent « {name} » pour le {start} ; son texte dit autre chose."


def _moment(iso: str) -> dt.date | dt.datetime | None:
    try:
        return dt.date.fromisoformat(iso) if len(iso) == 10 else dt.datetime.fromisoformat(iso)
    except ValueError:
        return None


def _agrees(event: model.Event, moment: dt.date | dt.datetime) -> bool:
    """Whether an event may take place then: on one of its days, at its hour where both have one; rules have many."""
    if event.schedules:
        return True
    if isinstance(moment, dt.datetime) and moment.tzinfo is not None:
        moment = moment.astimezone(ZoneInfo(event.timezone)).replace(tzinfo=None)
    day = moment.date() if isinstance(moment, dt.datetime) else moment
    timed = isinstance(moment, dt.datetime) and moment.time() != dt.time()  # midnight is how programs write no hour
    for occurrence in event.occurrences:
        start, end = occurrence.start, occurrence.end
        if start is None or (not isinstance(start, dt.datetime) and end is not None):
            first, last = start or dt.date.min, end or dt.date.max
            if first <= day <= (last.date() if isinstance(last, dt.datetime) else last):
                return True
        elif not isinstance(start, dt.datetime):
            if start == day:
                return True
        elif start.date() == day and (not timed or start.replace(tzinfo=None) == moment):
            return True
    return False
