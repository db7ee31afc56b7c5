"""The steps from a text to its events, readable from top to bottom."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annonce import cards, regions, roles
from annonce.assemble import announcement, with_uids
from annonce.assemble.merge import merged
from annonce.combine import combine
from annonce.document import Document, Span
from annonce.extractors import extract_facts, extract_times
from annonce.layout import Layout
from annonce.mention import Mention, select
from annonce.resolve import Context, Resolved, as_date, resolve
from annonce.roles import Timed
from annonce.said import Said

if TYPE_CHECKING:
    from annonce.model import Announcement, DateMention, Event


@dataclass(frozen=True, slots=True)
class Trace:
    """All that an analysis found on its way to the result.

    Attributes:
        document, layout: the text and its lines.
        mentions: what the extractors found and `select` kept, composed.
        rejected: mentions left out, each with the reason.
        said: the time expressions with role and meaning.
        announcement: the result.
    """

    document: Document
    layout: Layout
    mentions: tuple[Mention, ...]
    rejected: tuple[tuple[Mention, str], ...]
    said: tuple[Said, ...]
    announcement: Announcement


def parse(
    text: str | Document,
    *,
    reference_date: dt.date | None = None,
    timezone: str | None = None,
    source: str | None = None,
) -> Announcement:
    """Read an announcement.

    Args:
        text: the announcement's text, or a `Document` that a reader made.
        reference_date: the day on which it is read, from which a date without a year is counted; default: today in
            the time zone.
        timezone: IANA name; default: that of the place, else Europe/Paris.
        source: where the text comes from, for the result.

    Returns:
        The events, with the words that gave each value. Never raises on any `str`.
    """
    return analyse(text, reference_date=reference_date, timezone=timezone, source=source).announcement


def analyse(
    text: str | Document,
    *,
    reference_date: dt.date | None = None,
    timezone: str | None = None,
    source: str | None = None,
) -> Trace:
    """Do what `parse` does and keep what was found on the way."""
    document = text if isinstance(text, Document) else Document(text, source)
    source = source if source is not None else document.source
    reference = reference_date or _today(timezone)
    if not document.hints:
        return _analyse(document, reference, timezone, source)
    from annonce.assemble.hints import with_hints

    dated = document if reference_date is None else document.undated()
    trace = _analyse(dated, reference, timezone or document.hints.get("timezone"), source)
    return replace(trace, announcement=with_hints(document, trace.announcement))


def parse_all(
    documents: Iterable[Document],
    *,
    reference_date: dt.date | None = None,
    timezone: str | None = None,
    source: str | None = None,
) -> Iterator[Announcement]:
    """Read the documents of a file one after the other; what a mail's attachment repeats of it is left out.

    Args:
        documents: what a reader gave.
        reference_date: as for `parse`.
        timezone: as for `parse`.
        source: as for `parse`.
    """
    told: list[Event] = []
    for document in documents:
        found = parse(document, reference_date=reference_date, timezone=timezone, source=source)
        if "attachment" not in document.hints:
            told = list(found.events)
        else:
            fresh = [event for event in found.events if not _is_told(event, told)]
            told += fresh
            found = found.model_copy(update={"events": tuple(fresh)})
        yield found


def _is_told(event: Event, told: list[Event]) -> bool:
    return any((event.start is not None and event.start == e.start) or len(merged((event, e))) == 1 for e in told)


def _analyse(document: Document, reference: dt.date, timezone: str | None, source: str | None) -> Trace:
    layout = Layout(document)
    kept, dropped = select(extract_times(document))
    composed = cards.days(document, layout, combine(document, kept))
    kept = _with_facts(document, kept, extract_facts(document))
    timed = roles.assign(document, layout, composed)
    days = [item.span.start for item in timed if item.role == "event" and item.mention.kind == "when"]
    if parts := regions.complete(document, layout, days, kept):
        read = [_analyse(document.only(p.start, p.end), reference, timezone, source) for p in parts]
        if all(_placed(part.announcement) for part in read):
            return _joined(document, layout, read)
    said, base = _meanings(document, layout, composed, timed, reference)
    said = regions.carried(document, layout, said, composed, base)
    divided = regions.divide(document, layout, said, kept)
    result, rejected = announcement(document, layout, kept, said, divided, base, timezone, source)
    return Trace(document, layout, (*kept, *composed), (*dropped, *rejected), tuple(said), result)


def _placed(announcement: Announcement) -> bool:
    """Whether there are events, and each says where: nothing of them is to be looked for elsewhere in the text."""
    return bool(announcement.events) and all(
        event.attendance_mode == "online" or (event.location is not None and event.location.locality is not None)
        for event in announcement.events
    )


def _joined(document: Document, layout: Layout, parts: list[Trace]) -> Trace:
    """Put the announcements of a text together."""
    first = parts[0].announcement
    return Trace(
        document,
        layout,
        tuple(mention for part in parts for mention in part.mentions),
        tuple(mention for part in parts for mention in part.rejected),
        tuple(said for part in parts for said in part.said),
        first.model_copy(
            update={
                "events": with_uids(document, [event for part in parts for event in part.announcement.events]),
                "warnings": tuple(warning for part in parts for warning in part.announcement.warnings),
            }
        ),
    )


def find_dates(
    text: str | Document, *, reference_date: dt.date | None = None, timezone: str | None = None
) -> tuple[DateMention, ...]:
    """Find the dates, hours and rules of a text, each with what it is for and what it means.

    Args:
        text: any text, or an isolated expression ("lundi 31 mars de 14h à 16h"); or a `Document` that a reader made.
        reference_date: the day from which a date without a year is counted; default: today in the time zone.
        timezone: IANA name for the date-times; default Europe/Paris.

    Returns:
        The mentions in order of the text; offsets are code points of `text`.
    """
    from annonce.assemble.results import date_mention

    document = text if isinstance(text, Document) else Document(text)
    if document.hints:
        timezone = timezone or document.hints.get("timezone")
        document = document if reference_date is None else document.undated()
    layout = Layout(document)
    kept, _ = select(extract_times(document))
    composed = cards.days(document, layout, combine(document, kept))
    timed = roles.with_hours(layout, roles.assign(document, layout, composed))
    said, _ = _meanings(document, layout, composed, timed, reference_date or _today(timezone))
    return tuple(date_mention(document, s, timezone or "Europe/Paris") for s in said if s.timed.mention.kind == "when")


def _of_town(document: Document, venue: Mention, town: Mention) -> bool:
    """Whether a venue's name says its town ("Bourse du travail de Montreuil"), unlike "chapelle Sainte-Radegonde"."""
    before = document.folded[venue.span.start : town.span.start]
    return before.endswith((" de ", " d'", " a ", " - ")) or town.value.clue in ("code", "department", "body", "of")


def _with_facts(document: Document, kept: list[Mention], facts: list[Mention]) -> list[Mention]:
    """Add venues and towns, but for those inside a street ("rue de Paris") or an address of the web."""
    web = _Row(m for m in kept if m.kind in ("link", "email"))
    streets = _Row(m for m in kept if m.kind == "address")
    venues = _Row(f for f in facts if f.kind == "venue")
    free = [
        f
        for f in facts
        if not any(w.span.overlaps(f.span) for w in web.beside(f.span))
        and not any(s.span.contains(f.span) for s in streets.beside(f.span))
        and not (
            f.kind == "town"
            and any(v.span.contains(f.span) and not _of_town(document, v, f) for v in venues.beside(f.span))
        )
    ]
    return kept + sorted(free, key=lambda m: m.span)


class _Row:
    """Mentions that do not overlap, to ask which of them stand beside a place."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._mentions = sorted(mentions, key=lambda m: m.span)
        self._starts = [m.span.start for m in self._mentions]

    def beside(self, span: Span) -> list[Mention]:
        """Give those that may share a character with a span that lies within one of them or reaches into it."""
        place = bisect_right(self._starts, span.start)
        return self._mentions[max(0, place - 1) : place + 1]


def _today(timezone: str | None) -> dt.date:
    """The only clock: today in the zone."""
    from zoneinfo import ZoneInfo

    return dt.datetime.now(ZoneInfo(timezone or "Europe/Paris")).date()


#: What is counted from a day further out would leave the years that `datetime` holds.
_FIRST, _LAST = dt.date(10, 1, 1), dt.date(9990, 12, 31)


def _meanings(
    document: Document, layout: Layout, mentions: list[Mention], timed: list[Timed], reference: dt.date
) -> tuple[list[Said], Context]:
    """Resolve each time expression in its context, the publication date first."""
    reference = min(max(reference, _FIRST), _LAST)
    published = _published(document, timed, reference)
    crawled = roles.crawl_month(document)
    newest = (published or reference).year
    base = Context(
        reference=reference,
        published=published,
        years=roles.known_years(timed, newest),
        season=roles.season(document),
        near=crawled if published is None else None,
    )
    marks = roles.headings(document, layout, mentions)
    stated = _stated(timed, newest)
    years = {day.year for _, day in stated}
    if years:  # a year in a heading that no day of the text has is a title's
        marks = [mark for mark in marks if mark[2] is not None or mark[1] in years]
    said = []
    frame = None
    for item in timed:
        if item.mention.kind == "hours":
            said.append(Said(item, Resolved()))
            continue
        context = roles.context_at(item.span.start, base, marks, stated, frame)
        said.append(Said(item, resolve(item.mention.value, context)))
        if item.role == "event":
            frame = _frame(said[-1].resolved) or frame
    return _deadlines(said, base), base


#: The most days among which a weekday's name tells one.
_FEW_DAYS = dt.timedelta(6)


def _frame(resolved: Resolved) -> tuple[dt.date, dt.date] | None:
    """Give the first and last of a few days said together, among which a weekday's name alone tells one."""
    if resolved.plans or "day" in resolved.assumed:
        return None
    ends = [as_date(end) for slot in resolved.slots for end in slot[:2]]
    days = [day for day in ends if day is not None]
    if not days or not dt.timedelta(0) < max(days) - min(days) <= _FEW_DAYS:
        return None
    return min(days), max(days)


def _not_to_come(day: dt.date, reference: dt.date) -> dt.date:
    """Give the last such day of the calendar up to the reference: what is read is published."""
    while day > reference and day.month == 2 and day.day == 29:
        day -= dt.timedelta(1)
    return day.replace(year=day.year - 1) if day > reference else day


def _published(document: Document, timed: list[Timed], reference: dt.date) -> dt.date | None:
    """Give the publication date: the first one stated in the text, else the mail's."""
    for item in timed:
        if item.role == "publication" and item.mention.kind == "when":
            found = resolve(item.mention.value, Context(reference))
            if found.days:
                told = "year" not in found.assumed or "day" in found.assumed  # "demain" is counted from the reference
                return found.days[0] if told else _not_to_come(found.days[0], reference)
    hint = document.hints.get("date")
    try:
        return dt.date.fromisoformat(hint[:10]) if hint else None
    except ValueError:
        return None


def _stated(timed: list[Timed], newest: int) -> list[tuple[int, dt.date]]:
    """Give (position, day) of the event days stated with their year."""
    from annonce.when import DayRange, PartialDate

    out = []
    for item in timed:
        if item.role != "event" or item.mention.kind != "when":
            continue
        for day in item.mention.value.days:
            part = day.first or day.last if isinstance(day, DayRange) else day
            if isinstance(part, PartialDate) and part.year and part.month and part.day and part.year >= newest - 25:
                try:
                    out.append((item.span.start, dt.date(part.year, part.month, part.day)))
                except ValueError:
                    continue
    return out


def _deadlines(said: list[Said], base: Context) -> list[Said]:
    """Resolve a deadline without a year as the last such day before the event."""
    days = sorted(d for s in said if s.timed.role == "event" for d in s.resolved.days)
    if not days:
        return said
    out = []
    for item in said:
        if (
            item.timed.role == "deadline"
            and "year" in item.resolved.assumed
            and item.resolved.days
            and item.resolved.days[0] > days[-1]
        ):
            near = base._replace(near=days[-1] - dt.timedelta(300), published=None, years={})
            out.append(Said(item.timed, resolve(item.timed.mention.value, near)))
        else:
            out.append(item)
    return out
