"""An iCalendar file (RFC 5545): each event as a text of its own, in the words of an announcement.

The calendar's fields are put into French ("Date : samedi 5 avril 2025 de 20h30 à 22h00", "Lieu : …"), which the engine
reads like any other text; so a calendar and a mail about the same event give the same result. A rule that has no such
words is written out as its days, 60 of them and 400 days at most. Times are the wall clock of the event's zone, which
becomes `hints["timezone"]`; times in UTC are those of the calendar's zone, else of Paris.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import islice, takewhile
from typing import TYPE_CHECKING, Any, cast

from annonce import lazy_re as re
from annonce.document import Document
from annonce.lexicon import written as fr
from annonce.readers import ReadError
from annonce.readers.text import decode

if TYPE_CHECKING:
    Component = Any  # icalendar's classes are dictionaries of anything
    from zoneinfo import ZoneInfo

_BEGIN = b"BEGIN:VCALENDAR"
_HOME = "Europe/Paris"
_TAG = re.compile(r"</?(?:p|br|div|b|a|ul|li|span|strong|html)\b[^<>]{0,500}>")
_BROKEN = "calendrier illisible (fichier iCalendar abîmé)"
_MOST_DAYS = 60
_FAR = dt.timedelta(400)
_FEW = 12  # days that are written out rather than put into a rule
_PLAIN_RULE = frozenset({"FREQ", "BYDAY", "INTERVAL", "UNTIL", "COUNT", "WKST"})
_FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_WIDEST = 60  # the largest interval that is looked at
_EARLY = 8  # the hour by which what began in the evening before ends

Moment = dt.date | dt.datetime


def matches(head: bytes, suffix: str) -> bool:
    """Know a calendar by its first line, else by its suffix."""
    return head.removeprefix(b"\xef\xbb\xbf").lstrip()[:15].upper() == _BEGIN or suffix in (".ics", ".ical")


def read(data: bytes, *, encoding: str | None) -> Iterable[Document]:
    """Give a Document for each event of the calendars.

    Raises:
        ReadError: no calendar, or one without events.
    """
    import icalendar

    try:
        calendars = icalendar.Calendar.from_ical(decode(data, encoding), multiple=True)
        found = [
            document
            for calendar in calendars
            for document in _documents(calendar.walk("VEVENT"), _zone(str(calendar.get("X-WR-TIMEZONE", ""))))
        ]
    except Exception as error:  # icalendar raises whatever comes on broken files
        raise ReadError(_BROKEN) from error
    if not any(document.text for document in found):
        raise ReadError(_BROKEN if found else "calendrier sans événement")
    return found


def _documents(events: list[Component], home: ZoneInfo) -> Iterator[Document]:
    moved: dict[str, list[dt.date]] = {}  # occurrences that stand as events of their own
    for event in events:
        day = getattr(event.get("RECURRENCE-ID"), "dt", None)
        if day is not None:
            moved.setdefault(str(event.get("UID")), []).append(_day(_local(day, home)))
    for number, event in enumerate(events, 1):
        try:
            yield _document(event, home, [] if "RECURRENCE-ID" in event else moved.get(str(event.get("UID")), []))
        except Exception:  # noqa: BLE001 - a broken event does not take the others with it
            yield Document("", hints={"unread": f"événement n° {number} du calendrier : illisible"})


def _document(event: Component, home: ZoneInfo, moved: list[dt.date]) -> Document:
    start: Moment = event["DTSTART"].dt
    name = getattr(getattr(start, "tzinfo", None), "key", "")
    zone = home if name in ("", "UTC", "Etc/UTC") else _zone(name)
    first = _local(start, zone)
    hints = {"timezone": zone.key} if isinstance(first, dt.datetime) else {}
    notes: list[str] = []
    text = "\n".join(_lines(event, first, zone, moved, notes)) + "\n"
    return Document(text, hints=hints | ({"unread": notes[0]} if notes else {}))


def _lines(event: Component, start: Moment, zone: ZoneInfo, moved: list[dt.date], notes: list[str]) -> Iterator[str]:
    if summary := _words(event, "SUMMARY"):
        yield fr.TITLE.format(" ".join(summary.split()))
        yield ""
    end = _end(event, start, zone)
    for when in _when(event, start, end, zone, moved, notes):
        yield fr.DATE.format(when)
    if place := _words(event, "LOCATION"):
        yield fr.PLACE.format(", ".join(line.strip(" ,") for line in place.split("\n") if line.strip(" ,")))
    if _words(event, "STATUS").upper() == "CANCELLED":
        yield fr.CANCELLED
    organizer = getattr(event.get("ORGANIZER"), "params", {}).get("CN", "")
    for form, value in (
        (fr.ORGANIZER, "" if "@" in organizer else str(organizer)),
        (fr.CONTACT, _words(event, "CONTACT")),
        (fr.LINK, _words(event, "URL")),
    ):
        if value:
            yield form.format(" ".join(value.split()))
    if description := _words(event, "DESCRIPTION"):
        yield ""
        yield _plain(description)


def _words(event: Component, name: str) -> str:
    value = event.get(name, "")
    return "\n".join(map(str, value)) if isinstance(value, list) else str(value).strip()


def _plain(description: str) -> str:
    """Give a description as text; calendars on the web write HTML into it."""
    if _TAG.search(description) is None:
        return description
    from annonce.readers.html import visible

    try:
        return visible(description.replace("\n", "<br>")).strip("\n")
    except ReadError:
        return _TAG.sub(" ", description)


# -- times -------------------------------------------------------------------------------------------------------------


def _zone(name: str) -> ZoneInfo:
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name or _HOME)
    except (ValueError, OSError, LookupError):
        return ZoneInfo(_HOME)


def _local(moment: Moment, zone: ZoneInfo) -> Moment:
    """Give the wall clock of a zone; a time without a zone is one already."""
    if isinstance(moment, dt.datetime):
        return moment.astimezone(zone).replace(tzinfo=None) if moment.tzinfo is not None else moment
    return moment


def _day(moment: Moment) -> dt.date:
    return moment.date() if isinstance(moment, dt.datetime) else moment


def _end(event: Component, start: Moment, zone: ZoneInfo) -> Moment | None:
    """Give when it ends: DTEND, or DTSTART and DURATION; the last day of whole days, as DTEND is the day after."""
    end = getattr(event.get("DTEND"), "dt", None)
    lasts = getattr(event.get("DURATION"), "dt", None)
    found = _local(end, zone) if end is not None else (start + lasts if lasts is not None else None)
    if found is None or isinstance(found, dt.datetime) != isinstance(start, dt.datetime):
        return None
    if not isinstance(found, dt.datetime):
        found -= dt.timedelta(1)
    return found if found > start else None


def _when(
    event: Component, start: Moment, end: Moment | None, zone: ZoneInfo, moved: list[dt.date], notes: list[str]
) -> Iterator[str]:
    """Give the lines about time: a rule in words, or each day; note where these are not all."""
    lasts = end - start if end is not None else None
    left_out = {*moved, *(_day(_local(m, zone)) for m in _moments(event, "EXDATE"))}
    rule = event.get("RRULE")
    days: list[Moment] = [start]
    if rule is not None and not isinstance(rule, list):
        until = next((_day(_local(value, zone)) for value in rule.get("UNTIL", []) if isinstance(value, dt.date)), None)
        days, ended = _expanded(rule, start, until)
        last = until or (_day(days[-1]) if ended and days else None)
        words = _rule_words(rule, start, end) if len(days) > _FEW else None
        if words is not None:
            yield _with_bounds(words, _day(start), last, left_out)
            days = []
        elif not ended:
            notes.append(f"répétition « {rule.to_ical().decode()} » : seuls ses {len(days)} premiers jours sont lus")
    days += [_local(m, zone) for m in _moments(event, "RDATE")]
    for day in days:
        if _day(day) not in left_out:
            yield _once(day, day + lasts if lasts is not None else None)


def _moments(event: Component, name: str) -> Iterator[Moment]:
    values = event.get(name, [])
    for value in values if isinstance(values, list) else [values]:
        yield from (one.dt for one in value.dts if isinstance(one.dt, dt.date))


def _expanded(rule: Component, start: Moment, until: dt.date | None) -> tuple[list[Moment], bool]:
    """Give the first days of a rule, and whether these are all."""
    from dateutil.rrule import rrule, rrulestr

    if not _has_days(rule):
        return [start], False
    text = ";".join(part for part in rule.to_ical().decode().split(";") if not part.startswith("UNTIL="))
    whole = not isinstance(start, dt.datetime)
    first = dt.datetime.combine(start, dt.time()) if whole else start
    horizon = _day(start) + _FAR
    within = cast("rrule", rrulestr(text, dtstart=first)).replace(until=dt.datetime.combine(horizon, dt.time()))
    stop = min(until or horizon, horizon)
    found = list(islice(takewhile(lambda m: m.date() <= stop, within), _MOST_DAYS))
    ended = (until is not None and until <= horizon) or "COUNT" in rule
    return [m.date() if whole else m for m in found], ended and len(found) < _MOST_DAYS


def _has_days(rule: Component) -> bool:
    """Whether a rule surely has days: dateutil looks for those of others ("30 February") through 8000 years."""
    frequency, interval = (rule.get("FREQ") or [""])[0], (rule.get("INTERVAL") or [1])[0]
    if not 1 <= interval <= _WIDEST or frequency not in _FREQUENCIES:
        return False
    more = set(rule) - _PLAIN_RULE
    if not more or frequency in ("DAILY", "WEEKLY"):
        return not more
    ordinals = any(str(day)[:-2] for day in rule.get("BYDAY", []))
    picked = any(not -1 <= n <= 4 for n in rule.get("BYSETPOS", []))
    late = any(abs(n) > 28 for n in rule.get("BYMONTHDAY", [])) and "BYMONTH" in rule
    apart = sum(name in rule for name in ("BYDAY", "BYMONTHDAY")) == 1 and not ("BYSETPOS" in rule and ordinals)
    simple = more <= {"BYMONTH", "BYMONTHDAY", "BYSETPOS"} and not {"BYSETPOS", "BYMONTHDAY"} <= more
    return simple and (apart or more == {"BYMONTH"}) and not picked and not late


def _rule_words(rule: Component, start: Moment, end: Moment | None) -> str | None:
    """Put a rule into words, hours included; None where it has no simple ones."""
    frequency, interval = rule["FREQ"][0], (rule.get("INTERVAL") or [1])[0]
    days = [str(day) for day in rule.get("BYDAY", [])] or [fr.RFC_WEEKDAYS[_day(start).weekday()]]
    if not set(rule) <= _PLAIN_RULE or interval > 2 or (end is not None and not _within_a_day(start, end)):
        return None
    known = [fr.WEEKDAYS[fr.RFC_WEEKDAYS.index(day[-2:])] for day in days if day[-2:] in fr.RFC_WEEKDAYS]
    hours = _hours(start, end)
    if frequency == "DAILY" and interval == 1 and "BYDAY" not in rule:
        return fr.DAILY + hours
    if frequency == "WEEKLY" and all(len(day) == 2 for day in days):
        if interval == 1:
            plural = [f"{day}s" for day in known]
            return fr.WEEKLY.format(days=fr.AND.join(filter(None, [", ".join(plural[:-1]), plural[-1]]))) + hours
        return fr.EVERY_SECOND.format(day=known[0]) + hours if len(known) == 1 else None
    if frequency == "MONTHLY" and interval == 1 and len(days) == 1 and days[0][:-2]:
        ordinal = fr.ORDINALS.get(int(days[0][:-2]))
        return fr.MONTHLY.format(ordinal=ordinal, day=known[0]) + hours if ordinal else None
    return None


def _with_bounds(words: str, first: dt.date, last: dt.date | None, left_out: set[dt.date]) -> str:
    if last is not None:
        words = f"{words} {fr.FROM_TO_DAYS.format(first=_date(first), last=_date(last))}"
    else:
        words = f"{words} {fr.FROM_DAY.format(first=_date(first))}"
    if left_out:
        words = f"{words}, {fr.EXCEPT.format(days=fr.EXCEPT_NEXT.join(map(_date, sorted(left_out)[:_MOST_DAYS])))}"
    return words


def _once(start: Moment, end: Moment | None) -> str:
    """Put one time into words."""
    if end is None or _within_a_day(start, end):
        return _date(_day(start)) + _hours(start, end)
    first = _date(_day(start)) + _hours(start, None)
    return fr.FROM_TO_DAYS.format(first=first, last=_date(_day(end)) + _hours(end, None))


def _within_a_day(start: Moment, end: Moment) -> bool:
    """Whether hours alone say when it ends: on the same day, or in the night that follows."""
    days = (_day(end) - _day(start)).days
    if not isinstance(start, dt.datetime) or not isinstance(end, dt.datetime):
        return days == 0
    return days == 0 or (days == 1 and start.hour >= 17 and end.hour < _EARLY)


def _hours(start: Moment, end: Moment | None) -> str:
    if not isinstance(start, dt.datetime):
        return ""
    first = fr.HOUR.format(hour=start.hour, minute=start.minute)
    if not isinstance(end, dt.datetime):
        return " " + fr.AT.format(hour=first)
    return " " + fr.FROM_TO_HOURS.format(first=first, last=fr.HOUR.format(hour=end.hour, minute=end.minute))


def _date(day: dt.date) -> str:
    return f"{fr.WEEKDAYS[day.weekday()]} {day.day} {fr.MONTHS[day.month - 1]} {day.year}"
