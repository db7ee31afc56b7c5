"""The occurrences and schedules of one event, from all that its region says about time."""

from __future__ import annotations

import datetime as dt
import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from annonce import lazy_re as re
from annonce.assemble.programme import Row
from annonce.document import Document, Span
from annonce.layout import Layout
from annonce.lexicon.programme import (
    ALSO,
    ASIDE,
    ASIDE_AFTER,
    ASIDE_LINE,
    DEPARTURE,
    DOORS_AHEAD,
    END_BEFORE,
    NO_HOLIDAYS,
    RESUMES,
    STAY,
)
from annonce.lexicon.status import MOVED_TO
from annonce.regions.carry import OF_PROGRAMME
from annonce.resolve import WEEK, Context, Doubt, Plan, Resolved, Slot, as_date, expand, resolve, rrule_text
from annonce.roles import Timed
from annonce.said import Said
from annonce.when import Clock, Day, DayRange, PartialDate, Rule, Session, TimeRange, When

_ASIDE = re.compile(ASIDE)
_ALSO = re.compile(ALSO)
_ASIDE_AFTER = re.compile(ASIDE_AFTER)
_ASIDE_LINE = re.compile(ASIDE_LINE)
_DEPARTURE = re.compile(DEPARTURE)
_DOORS_AHEAD = re.compile(DOORS_AHEAD)
#: This far from an event's last words about time stand its doors.
_NEAR = 400
_END_BEFORE = re.compile(END_BEFORE)
_STAY = re.compile(STAY)
_RESUMES = re.compile(RESUMES)
_NO_HOLIDAYS = re.compile(NO_HOLIDAYS)
_MOVED_TO = re.compile(MOVED_TO)
_SAME_HOUR = re.compile(r"[ ,]*(?:a |aux )?(?:la |les )?memes? (?:heures?|horaires?)")
#: An office is open on these days; an event that has its own day is not.
_OFFICE_DAYS = {0, 1, 2, 3, 4}
#: What is open on so many days of the week is no session that comes back.
_OPEN = 4
#: A day with its year this long before the event is history.
_LONG_AGO = dt.timedelta(400)
#: Kept when its strength is at most this much below the strongest one.
_TOLERANCE = 4
#: A rule stands this near behind its next day.
_NEXT = 90
#: So many hours in one sentence are the items of a programme.
_MANY_ITEMS = 3


@dataclass(slots=True)
class Times:
    """What an event's times are.

    Attributes:
        slots: occurrences, in order. plans: schedules.
        door: door time. previous: the day or moment given up for another.
        sources: which words gave which slot or plan, by index.
        items: programme rows with their day.
        doubts, assumed: as gathered.
    """

    slots: list[Slot] = field(default_factory=list)
    plans: list[Plan] = field(default_factory=list)
    door: dt.time | None = None
    door_span: Span | None = None
    previous: dt.date | dt.datetime | None = None
    sources: dict[Slot | Plan, list[tuple[Span, str]]] = field(default_factory=dict)
    items: list[tuple[Row, dt.date | None]] = field(default_factory=list)
    doubts: list[tuple[Doubt, Span]] = field(default_factory=list)
    assumed: dict[Slot | Plan, frozenset[str]] = field(default_factory=dict)
    rejected: list[tuple[Timed, str]] = field(default_factory=list)
    asides: list[Said] = field(default_factory=list)


def gather(
    document: Document, layout: Layout, said: Sequence[Said], rows: Sequence[Row], context: Callable[[int], Context]
) -> Times:
    """Give the times of a region's event.

    Args:
        document: the text.
        layout: its lines.
        said: the time expressions of the region with their meaning, in order.
        rows: the programme rows of the region.
        context: the context in force at a position.
    """
    times = Times()
    free = [s for s in said if not any(r.span.contains(s.span) for r in rows)] if rows else list(said)
    events = [
        s
        for s in free
        if s.timed.role == "event" and s.timed.mention.kind == "when" and (s.resolved.slots or s.resolved.plans)
    ]
    events = _resumed(document, events, context)
    events = _without_opening_hours(events, times)
    headings = _day_headings(document, layout, events, rows)
    kept = _strongest([e for e in events if not _repeats_publication(e, context(e.span.start), times)], times, headings)
    kept, asides = _asides(document, layout, kept)
    hours = [s for s in free if s.timed.mention.kind == "hours" and s.timed.role == "event"]
    _collect(document, layout, times, kept, headings)
    rows_ = {layout.index_of(t.span.start) for t, why in times.rejected if why == "programme"}
    hours = [h for h in hours if layout.index_of(h.span.start) not in rows_] if rows_ else hours
    _other_groups(document, times, kept, hours)
    _returns(document, layout, times, kept)
    _stays(document, times, kept)
    _own_hours(times, kept)
    _moments(times)
    _items(times, rows, headings, kept)
    if times.plans:
        _bind_rules(times)
        _narrow_rules(times)
        _closed_days(times, free)
    _put_aside(times, asides)
    _frames(times, kept)
    if hours and len(kept) > 1:
        _hours_of_lines(layout, times, hours, kept)
        _hours_below(layout, times, hours, kept)
    _attach_hours(layout, times, hours, kept)
    if times.items:
        _hours_of_rows(times, rows)
    _doors(times, said)
    if said:
        doors_ahead(document, times, said[0].span.start - _NEAR, said[-1].span.end + _NEAR)
    _previous(document, times, free, kept)
    _moved(layout, times, kept, free)
    if times.plans:
        _hours_of_rule(times)
        _during_rule(times)
        _holidays(document, times, said)
    for item in kept:
        for doubt in item.resolved.doubts:
            times.doubts.append((doubt, item.span))
    times.slots = sorted(dict.fromkeys(times.slots), key=_order)
    if len(times.slots) > 1:
        _settle_same_day(times)
        _conflicts(times)
    return times


def _repeats_publication(item: Said, context: Context, times: Times) -> bool:
    """Whether a day without hours is the publication's, said again."""
    value: When = item.timed.mention.value
    same = (
        context.published is not None
        and not value.has_times
        and item.resolved.days == (context.published,)
        and not item.resolved.plans
    )
    if same and item.timed.strength < 6 and not any(isinstance(d, PartialDate) and d.relative for d in value.days):
        times.rejected.append((item.timed, "publication_again"))
        return True
    return False


def _resumed(document: Document, events: list[Said], context: Callable[[int], Context]) -> list[Said]:
    """Read weekdays with hours as rules from the day on which they begin again ("Reprise lundi 7 septembre")."""
    weekly = [e for e in events if _says_weekdays(e.timed.mention.value)]
    again = [
        e
        for e in (events if weekly else ())
        if e not in weekly
        and len(e.timed.mention.value.days) == 1
        and not e.timed.mention.value.has_times
        and isinstance(e.timed.mention.value.days[0], PartialDate)
        and _RESUMES.search(document.folded, max(0, e.span.start - 40), e.span.start)
    ]
    if len(again) != 1:
        return events
    bounds = DayRange(again[0].timed.mention.value.days[0], None)
    return [_from_then(e, bounds, context(e.span.start)) if e in weekly else e for e in events if e is not again[0]]


def _says_weekdays(when: When) -> bool:
    """Whether weekdays with hours are all that is said."""
    return all(s.times for s in when.sessions) and all(
        d.relative == "weekday_coming" if isinstance(d, PartialDate) else isinstance(d, Rule) and not d.bounds
        for d in when.days
    )


def _from_then(item: Said, bounds: DayRange, context: Context) -> Said:
    """Give weekdays as rules from a day on."""
    value: When = item.timed.mention.value
    sessions = tuple(s._replace(days=tuple(_weekly(d, bounds) for d in s.days)) for s in value.sessions)
    mention = item.timed.mention._replace(value=value._replace(sessions=sessions))
    return Said(item.timed._replace(mention=mention), resolve(mention.value, context))


def _weekly(day: Day, bounds: DayRange) -> Day:
    if isinstance(day, Rule):
        return day._replace(bounds=bounds, loose=False)
    return (
        Rule(weekdays=(day.weekday,), bounds=bounds)
        if isinstance(day, PartialDate) and day.weekday is not None
        else day
    )


def _without_opening_hours(events: list[Said], times: Times) -> list[Said]:
    """Leave out bare weekdays with hours of their own beside a dated day: when the place is open ("mardi 15h-18h")."""
    weekly = [e for e in events if _says_bare_weekdays(e.timed.mention.value)]
    if not weekly:
        return events
    dated = {d for e in events if e not in weekly and not e.resolved.plans for d in e.resolved.days}
    if not dated:
        return events
    hours = [e for e in weekly if len(set(e.resolved.days)) >= 2 and dated.isdisjoint(e.resolved.days)]
    times.rejected.extend((e.timed, "opening_hours") for e in hours)
    return [e for e in events if e not in hours]


def _says_bare_weekdays(when: When) -> bool:
    for session in when.sessions:
        if not session.times:
            return False
        for day in session.days:
            if not isinstance(day, PartialDate) or day.relative != "weekday_coming":
                return False
    return bool(when.sessions)


def _asides(document: Document, layout: Layout, kept: Sequence[Said]) -> tuple[list[Said], list[Said]]:
    """Part what is an item of the event ("vernissage le samedi 4 à 18h") from the event's own times."""
    if len(kept) < 2:
        return list(kept), []
    asides = []
    bounded = any(_is_span(s) for k in kept for s in k.resolved.slots)
    open_days = any(
        len(p.weekdays) >= _OPEN and p.start_time and (bounded or p.start_date or p.until)
        for k in kept
        for p in k.resolved.plans
    )
    for item in kept:
        line = layout.line_at(item.span.start)
        sentence = layout.sentence(item.span.start)
        begin = max(sentence.start, item.span.start - 60, line.start if line else 0)
        said = _ASIDE.search(document.folded[begin : item.span.start]) or _ASIDE_AFTER.match(
            document.folded, item.span.end
        )
        if open_days and line is not None and item.span.start > line.start:
            said = said or _ASIDE_LINE.match(document.folded, line.start)
        if said and item.resolved.slots and not item.resolved.plans:
            asides.append(item)
    others = [k for k in kept if k not in asides]
    if not any(_is_span(s) for o in others for s in o.resolved.slots) and not any(o.resolved.plans for o in others):
        return list(kept), []
    return others, asides


def _put_aside(times: Times, asides: Sequence[Said]) -> None:
    for item in asides:
        times.rejected.append((item.timed, "item_of_the_event"))
        times.asides.append(item)


def _moments(times: Times) -> None:
    """Join ISO moments of one day written one below the other: the first is the start, the last the end."""
    iso = [
        s
        for s in times.slots
        if isinstance(s.start, dt.datetime)
        and s.end is None
        and any(rule == "days.iso_moment" for _, rule in times.sources.get(s, []))
    ]
    for day in dict.fromkeys(s.first_day for s in iso):
        group = sorted({s for s in iso if s.first_day == day}, key=_order)
        if len(group) == 2:
            start, end = group[0].start, group[1].start
            new = Slot(start, end)
            sources = [x for s in group for x in times.sources.get(s, [])]
            times.slots = [s for s in times.slots if s not in group] + [new]
            times.sources[new] = sources


def _narrow_rules(times: Times) -> None:
    """Take a weekday out of a rule where another rule has it alone with hours of its own."""
    out = []
    for plan in times.plans:
        others = {
            w
            for o in times.plans
            if o is not plan
            and o.weekdays
            and set(o.weekdays) < set(plan.weekdays)
            and (o.start_time, o.end_time) != (plan.start_time, plan.end_time)
            for w in o.weekdays
        }
        kept = tuple(w for w in plan.weekdays if w not in others)
        if others and kept:
            new = plan._replace(weekdays=kept, rrule=rrule_text(Rule(weekdays=kept)))
            _move(times, plan, new)
            out.append(new)
        else:
            out.append(plan)
    times.plans = list(dict.fromkeys(out))


def _closed_days(times: Times, free: Sequence[Said]) -> None:
    """Make exception dates of the days said to be closed."""
    for item in free:
        if item.timed.role != "closing" or not item.resolved.slots:
            continue
        for plan in list(times.plans):
            days = tuple(d for d in item.resolved.days if _runs_on(plan, d))
            if days:
                _leave_out(times, plan, days, item.span)


def _leave_out(times: Times, plan: Plan, days: Iterable[dt.date], span: Span) -> None:
    """Make exception dates of days on which a rule would hold."""
    new = plan._replace(exdates=tuple(sorted({*plan.exdates, *days})))
    times.plans = [new if p == plan else p for p in times.plans]
    _move(times, plan, new)
    times.sources[new] = times.sources[new] + [(span, "times.closed")]


def _runs_on(plan: Plan, day: dt.date) -> bool:
    if (plan.start_date and day < plan.start_date) or (plan.until and day > plan.until):
        return False
    return day in expand(plan, day, day)


def _frames(times: Times, kept: Sequence[Said]) -> None:
    """A range around a stronger single day is the frame of the event (an assembly during a congress), not its time."""
    strength: dict[Slot, int] = {}
    for item in kept:
        for slot in item.resolved.slots:
            strength[slot] = max(strength.get(slot, -9), item.timed.strength)
    singles = [s for s in times.slots if not _is_span(s) and s.first_day]
    for span in [s for s in times.slots if _is_span(s)]:
        inside = [s for s in singles if s.first_day and _covers(span, s.first_day)]
        if len(inside) == 1 and strength.get(inside[0], 0) > strength.get(span, 0):
            times.slots = [s for s in times.slots if s != span]
    ends = [s for s in times.slots if s.start is None]
    if len(ends) < len(times.slots) or times.plans:
        times.slots = [s for s in times.slots if s.start is not None]


def _order(slot: Slot) -> tuple[dt.date, int, dt.datetime]:
    day = slot.first_day or dt.date.max
    start = slot.start if isinstance(slot.start, dt.datetime) else dt.datetime.combine(day, dt.time())
    return day, 0, start


def _day_headings(document: Document, layout: Layout, events: Sequence[Said], rows: Sequence[Row]) -> list[Said]:
    """Give the days that head programme rows: alone on their line, without hours, rows right below."""
    if not rows:
        return []
    out = []
    for item in events:
        value: When = item.timed.mention.value
        if value.has_times or not item.resolved.slots or any(_is_span(s) for s in item.resolved.slots):
            continue
        line = layout.line_at(item.span.start)
        if line is None or line.label in ("when", "published"):
            continue
        rest = document.folded[line.start : item.span.start] + document.folded[item.span.end : line.end]
        if len(re.sub(r"\W", "", rest)) > 22 or item.span.start - line.start > 14:
            continue
        place = layout.index_of(line.start)
        below = layout.lines[place + 1 : place + 4]
        if any(b.start <= r.span.start <= b.end for b in below for r in rows):
            out.append(item)
    return out


def _strongest(events: Sequence[Said], times: Times, headings: Sequence[Said]) -> list[Said]:
    """Leave out weak mentions of other days where a strong one is there."""
    if len(events) < 2:
        return list(events)
    latest = max((d for s in events for d in s.resolved.days if "day" not in s.resolved.assumed), default=None)
    if latest is not None:
        old = [
            s
            for s in events
            if s.resolved.days and max(s.resolved.days) < latest - _LONG_AGO and "year" not in s.resolved.assumed
        ]
        times.rejected.extend((s.timed, "long_ago") for s in old)
        events = [s for s in events if s not in old]
    definite = [s for s in events if not _is_open(s)]
    if definite and not any(s.resolved.plans for s in events):
        last = max((d for s in definite for d in s.resolved.days), default=dt.date.max)
        late = [s for s in events if s not in definite and min(s.resolved.days) > last]
        times.rejected.extend((s.timed, "open_range") for s in late)
        events = [s for s in events if s not in late]
    best = max(s.timed.strength for s in events)
    strong_days = {d for s in events if s.timed.strength >= best - 1 for d in s.resolved.days}
    kept = []
    for item in events:
        weak = item.timed.strength < best - _TOLERANCE
        same_day = bool(strong_days & set(item.resolved.days))
        bare_rule = bool(item.resolved.plans) and not any(p.start_time or p.start_date for p in item.resolved.plans)
        beside = bool(item.resolved.plans) and any(_next_of(item, other) for other in events)
        if (
            item not in headings
            and not beside
            and ((weak and not same_day) or (bare_rule and item.timed.strength < best - 2))
        ):
            times.rejected.append((item.timed, "weak"))
            continue
        kept.append(item)
    return kept


def _next_of(rule: Said, other: Said) -> bool:
    """Whether a day is the next one of a rule said right behind it ("Jeudi 23 de 17h à 20h (tous les jeudis)")."""
    if not 0 <= rule.span.start - other.span.end < _NEXT or other.resolved.plans or not other.resolved.timed:
        return False
    return all(
        p.start_time is None and p.rrule.startswith("FREQ=WEEKLY") and _runs_on(p, d)
        for p in rule.resolved.plans
        for d in other.resolved.days
    )


def _is_open(item: Said) -> bool:
    """Whether an expression says from when and nothing else ("à partir du 23 mars")."""
    value: When = item.timed.mention.value
    return (
        not value.has_times
        and bool(item.resolved.days)
        and all(isinstance(d, DayRange) and d.last is None for d in value.days)
    )


def _collect(document: Document, layout: Layout, times: Times, kept: Sequence[Said], headings: Sequence[Said]) -> None:
    """Put all slots and plans together; one day said again adds its hours."""
    spans = [s for item in kept for s in item.resolved.slots if _is_span(s)]
    umbrella = [s for s in spans if sum(all(_covers(s, d) for d in h.resolved.days) for h in headings) >= 2]
    for item in kept:
        if item in headings and _inside_umbrella(item, spans):
            continue
        if item.resolved.slots and _inside_umbrella(item, spans) and _row_of_programme(document, layout, item):
            times.rejected.append((item.timed, "programme"))
            continue
        if (
            umbrella
            and not any(s in umbrella for s in item.resolved.slots)
            and (item.resolved.plans or _inside_umbrella(item, umbrella))
        ):
            times.rejected.append((item.timed, "programme"))
            continue  # a festival's own dates hold its days; what its prose says of one of them is programme
        for slot in item.resolved.slots:
            times.slots.append(slot)
            times.sources.setdefault(slot, []).append((item.span, item.timed.mention.rule))
            times.assumed[slot] = times.assumed.get(slot, frozenset()) | item.resolved.assumed
        for plan in item.resolved.plans:
            times.plans.append(plan)
            times.sources.setdefault(plan, []).append((item.span, item.timed.mention.rule))
            times.assumed[plan] = item.resolved.assumed


def _other_groups(document: Document, times: Times, kept: Sequence[Said], hours: Sequence[Said]) -> None:
    """Add the hours of a second group to the days of the first ("10h30 (3-5 ans) et 15h (6 ans et plus)")."""
    for item in kept:
        end = item.span.end
        for other in hours:
            if not 0 < other.span.start - end < 60 or not _ALSO.fullmatch(document.folded, end, other.span.start):
                continue
            end = other.span.end
            ranges = [r for r in other.timed.mention.value if r.start is not None]
            for slot in [s for s in item.resolved.slots if s.timed and s in times.slots]:
                _add_group(times, slot, ranges)


def _add_group(times: Times, slot: Slot, ranges: Sequence[TimeRange]) -> None:
    day = slot.first_day
    for one in [_at(day, r) for r in ranges] if day is not None and slot.start is not None else []:
        times.slots.append(one)
        times.sources[one] = list(times.sources.get(slot, []))
        times.assumed[one] = times.assumed.get(slot, frozenset())


def _returns(document: Document, layout: Layout, times: Times, kept: Sequence[Said]) -> None:
    """Join "départ vendredi 1er mai à 6h, retour dimanche 3 mai à 22h": one stretch of days."""
    for one, other in itertools.pairwise(kept):
        if len(one.resolved.slots) != 1 or len(other.resolved.slots) != 1:
            continue
        first, last = one.resolved.slots[0], other.resolved.slots[0]
        if first.start is None or last.start is None or first.end or last.end or first.timed != last.timed:
            continue
        begin = max(one.span.end, other.span.start - 40)
        same = other.span.start < layout.sentence(one.span.start).end
        back = same and _END_BEFORE.search(document.folded, begin, other.span.start) is not None
        if not back or first not in times.slots or last not in times.slots or _order(first) >= _order(last):
            continue
        new = Slot(first.start, last.start)
        sources = times.sources.get(last, [])
        times.slots = [s for s in times.slots if s != last]
        _replace(times, first, new, sources)


def _stays(document: Document, times: Times, kept: Sequence[Said]) -> None:
    """Join listed days that follow each other where one stays overnight ("4 et 5 avril : séjour de deux jours")."""
    for place, item in enumerate(kept):
        days = item.resolved.days
        slots = [s for s in item.resolved.slots if s in times.slots] if len(days) > 1 else []
        follow = all(b - a == dt.timedelta(1) for a, b in itertools.pairwise(days))
        if len(slots) < 2 or len(slots) != len(days) or not follow or any(s.timed or s.end for s in slots):
            continue
        end = min(item.span.end + _NEAR, kept[place + 1].span.start if place + 1 < len(kept) else len(document.folded))
        if _STAY.search(document.folded, max(0, item.span.start - _NEAR // 4), end):
            stay = Slot(days[0], days[-1])
            times.slots = [stay if s == slots[0] else s for s in times.slots if s not in slots[1:]]
            _move(times, slots[0], stay)


def _own_hours(times: Times, kept: Sequence[Said]) -> None:
    """Let days listed with hours of their own replace those that a period gave them."""
    if len(kept) < 2:
        return
    ranged = {
        s for k in kept if all(isinstance(d, DayRange) for d in k.timed.mention.value.days) for s in k.resolved.slots
    }
    listed = {
        s
        for k in kept
        if not any(isinstance(d, DayRange) for d in k.timed.mention.value.days)
        for s in k.resolved.slots
        if s.timed and s.start is not None
    }
    days = {s.first_day for s in listed} & {s.first_day for s in ranged if s.timed}
    if len(days) >= 2:
        given = [s for s in times.slots if s in ranged and s not in listed and s.first_day in days]
        times.slots = [s for s in times.slots if s not in given]
        for slot in given:
            for own in [s for s in times.slots if s in listed and s.first_day == slot.first_day]:
                times.sources[own] = times.sources.get(slot, []) + times.sources.get(own, [])


def _row_of_programme(document: Document, layout: Layout, item: Said) -> bool:
    """Whether a line of a festival's programme begins with a day that the period above tells ("Jeudi 25 : 19h bal")."""
    if _weekday_row(document, layout, item):
        return True
    line = layout.line_at(item.span.start)
    if line is None or item.timed.reason != OF_PROGRAMME or item.span.start - line.start > 6:
        return False
    return re.search(r"[a-z]{3}", document.folded[item.span.end : line.end]) is not None


def _weekday_row(document: Document, layout: Layout, item: Said) -> bool:
    """Whether a line begins with a weekday that the days above tell and goes on with a title ("Vendredi 20h : bal")."""
    value: When = item.timed.mention.value
    line = layout.line_at(item.span.start)
    if (
        line is None
        or "day" in item.resolved.assumed
        or not all(
            isinstance(d, Rule) or (d.relative is not None if isinstance(d, PartialDate) else False) for d in value.days
        )
    ):
        return False
    return (
        item.span.start - line.start <= 6
        and re.search(r"[a-z]{3}", document.folded[item.span.end : line.end]) is not None
    )


def _is_span(slot: Slot) -> bool:
    return isinstance(slot.start, dt.date) and not isinstance(slot.start, dt.datetime) and slot.end is not None


def _inside_umbrella(item: Said, spans: Iterable[Slot]) -> bool:
    """Whether a heading's days lie in a stated range: they are its programme's."""
    return any(all(_covers(s, d) for d in item.resolved.days) for s in spans)


def _covers(span: Slot, day: dt.date) -> bool:
    first, last = as_date(span.start), as_date(span.end)
    return first is not None and last is not None and first <= day <= last


def _items(times: Times, rows: Sequence[Row], headings: Sequence[Said], kept: Sequence[Said]) -> None:
    """Give each row its day: the heading above it, else the event's only day."""
    days = sorted({d for item in kept for d in item.resolved.days})
    for row in rows:
        above = [h for h in headings if h.span.start < row.span.start]
        if above:
            for day in _each_day(above[-1].resolved):
                times.items.append((row, day))
        elif days:
            times.items.append((row, days[0]))
        else:
            times.items.append((row, None))


def _each_day(resolved: Resolved) -> list[dt.date]:
    return list(dict.fromkeys(resolved.days))[:3]


def _bind_rules(times: Times) -> None:
    """Give a rule without bounds those of the range beside it, which then is no occurrence of its own."""
    spans = [s for s in times.slots if _is_span(s)]
    firm = [p for p in times.plans if not p.loose or p.start_time]
    timed = [p for p in firm if p.start_time is not None]
    if timed:
        firm = [
            p
            for p in firm
            if p.start_time is not None or p.start_date is not None or p.rrule.startswith("FREQ=MONTHLY")
        ]
    listed_days_ = {d for s in times.slots if not _is_span(s) and (d := s.first_day) is not None}
    if len(listed_days_) >= 2:  # explicitly listed dates are never turned into a rule
        firm = [
            p
            for p in firm
            if not (p.start_date and p.until and set(expand(p, p.start_date, p.until)) <= listed_days_)
            and not (_is_bare(p) and all(d.weekday() in p.weekdays for d in listed_days_))
        ]
    firm = [_with_phase(times, p) for p in firm]
    if spans and firm:
        span = spans[0]
        first, last = as_date(span.start), as_date(span.end)
        bound = []
        for plan in firm:
            if plan.start_date is None and plan.until is None and first and last:
                new = plan._replace(start_date=first, until=last, loose=False)
                _move(times, plan, new)
                times.sources[new] = times.sources.get(new, []) + times.sources.get(span, [])
                bound.append(new)
            else:
                bound.append(plan)
        if any(p.start_date == first and p.until == last for p in bound):
            times.slots = [s for s in times.slots if s not in spans]
        firm = bound
    until = [s for s in times.slots if s.start is None and s.end is not None and not isinstance(s.end, dt.datetime)]
    if until and firm:
        firm = [_with_until(times, p, as_date(until[0].end)) for p in firm]
        times.slots = [s for s in times.slots if s not in until]
    listed = [s for s in times.slots if not _is_span(s)]
    if listed and any(p.loose for p in firm):
        # "le jeudi de 14h à 17h30" beside listed Thursdays is their hours, no rule
        firm = [p for p in firm if not (p.loose and _serves(times, p, listed))]
        office = [p for p in firm if set(p.weekdays) >= _OFFICE_DAYS and p.start_date is None and p.start_time]
        if any(s.timed for s in listed):  # a timed event beside the hours of an office
            firm = [p for p in firm if p not in office]
    times.plans = list(dict.fromkeys(firm))


def _is_bare(plan: Plan) -> bool:
    """Whether a rule says weekdays and nothing else ("Les dimanches du souffle")."""
    return plan.start_time is None and plan.start_date is None and plan.until is None


def _with_phase(times: Times, plan: Plan) -> Plan:
    """Let the next date named fix the phase of "tous les quinze jours", and its weekday where none is said."""
    day = min((d for s in times.slots if not _is_span(s) and (d := s.first_day) is not None), default=None)
    if (
        "INTERVAL" not in plan.rrule
        or plan.start_date is not None
        or day is None
        or (plan.weekdays and day.weekday() not in plan.weekdays)
    ):
        return plan
    interval = int(plan.rrule.split("INTERVAL=")[1].split(";")[0])
    weekdays = plan.weekdays or (day.weekday(),)
    new = plan._replace(start_date=day, weekdays=weekdays, rrule=rrule_text(Rule(weekdays=weekdays, interval=interval)))
    _move(times, plan, new)
    return new


def _with_until(times: Times, plan: Plan, last: dt.date | None) -> Plan:
    if plan.until is not None:
        return plan
    new = plan._replace(until=last)
    _move(times, plan, new)
    return new


def _serves(times: Times, plan: Plan, listed: Sequence[Slot]) -> bool:
    days = [d for s in listed if (d := s.first_day) is not None]
    if not days or not plan.weekdays or not any(d.weekday() in plan.weekdays for d in days):
        return bool(days)
    if plan.start_time is not None and len(plan.weekdays) <= 2:
        for slot in listed:
            day = slot.first_day
            if day is not None and not slot.timed and day.weekday() in plan.weekdays:
                _replace(times, slot, _at(day, TimeRange(plan.start_time, plan.end_time)), times.sources.get(plan, []))
    return True


def _move(times: Times, old: Slot | Plan, new: Slot | Plan) -> None:
    times.sources[new] = times.sources.get(new, []) + times.sources.pop(old, [])
    times.assumed[new] = times.assumed.pop(old, frozenset())


def _replace(times: Times, old: Slot, new: Slot, sources: Sequence[tuple[Span, str]]) -> None:
    times.slots = [new if s == old else s for s in times.slots]
    _move(times, old, new)
    times.sources[new] = times.sources[new] + [s for s in sources if s not in times.sources[new]]


def _at(day: dt.date, hours: TimeRange) -> Slot:
    found = resolve(When((Session((PartialDate(day.year, day.month, day.day),), (hours,)),)), Context(day))
    return found.slots[0]


def _hours_of_lines(layout: Layout, times: Times, hours: Sequence[Said], kept: Sequence[Said]) -> None:
    """Give each of several days the hours on its own line ("Lundi 6 – Chavanay – de 16h à 19h", a line for each)."""
    found: list[tuple[Slot, Said]] = []
    starts, slots = [h.span.start for h in hours], set(times.slots)
    for place, item in enumerate(kept):
        line = layout.line_at(item.span.start)
        first = bisect_left(starts, item.span.end)
        end = kept[place + 1].span.start if place + 1 < len(kept) else len(layout.document.folded)
        if line is None or first == len(hours) or starts[first] >= min(end, line.end):
            continue
        bare = [s for s in item.resolved.slots if s in slots and not s.timed and s.start and not s.end]
        if len(bare) == len(item.resolved.slots) == 1 and hours[first].timed.mention.value[0].start:
            found.append((bare[0], hours[first]))
    if len({slot for slot, _ in found}) < 2:
        return
    for slot, own in found:
        if (day := slot.first_day) is not None and slot in times.slots:
            one, *more = own.timed.mention.value
            new = _at(day, one)
            _replace(times, slot, new, [(own.span, own.timed.mention.rule)])
            _add_group(times, new, more)


def _hours_below(layout: Layout, times: Times, hours: Sequence[Said], kept: Sequence[Said]) -> None:
    """Give each of several days that head a part of the text the hours of that part, from the first to the last."""
    bare = {s for s in times.slots if not s.timed and s.start is not None and s.end is None}
    heads = [k for k in kept if _heads_alone(layout, k) and k.resolved.slots[0] in bare] if len(bare) > 1 else []
    if {k.resolved.slots[0] for k in heads} != bare or len(bare) < 2:
        return
    starts = [h.span.start for h in hours]
    ends = [k.span.start for k in kept] + [len(layout.document.folded)]
    found = []
    for head in heads:
        end = ends[bisect_right(ends, head.span.start)]
        own = hours[bisect_left(starts, head.span.end) : bisect_left(starts, end)]
        found.append((head.resolved.slots[0], [h for h in own if h.timed.mention.value[0].start]))
    if not all(own for _, own in found):
        return
    for slot, own in found:
        last = own[-1].timed.mention.value[-1].end
        if (day := slot.first_day) is not None and slot in times.slots:
            new = _at(day, TimeRange(own[0].timed.mention.value[0].start, last))
            _replace(times, slot, new, [(own[0].span, own[0].timed.mention.rule), (own[-1].span, "times.last")])


def _heads_alone(layout: Layout, item: Said) -> bool:
    """Whether one day is all that its line says."""
    line = layout.line_at(item.span.start)
    if line is None or len(item.resolved.slots) != 1 or item.resolved.plans:
        return False
    text = layout.document.folded
    return not re.search(r"[a-z0-9]", text[line.start : item.span.start] + text[item.span.end : line.end])


def _attach_hours(layout: Layout, times: Times, hours: Sequence[Said], kept: Sequence[Said]) -> None:
    """Give the hours stated apart to the days that have none."""
    bare = [s for s in times.slots if not s.timed and s.start is not None]
    open_plans = [p for p in times.plans if p.start_time is None]
    if not hours:
        return
    starting = [
        h for h in hours if h.timed.mention.value[0].start is not None
    ] or hours  # "bal jusqu'à 2h" ends, no more
    chosen = max(
        starting, key=lambda h: (h.timed.strength + (3 if _same_sentence(layout, h, kept) else 0), -h.span.start)
    )
    chosen = _first_of_lines(layout, hours, chosen)
    listed = {day for row, day in times.items if day is not None}
    if len(times.items) >= 2 and chosen.timed.strength < 4 and not _same_sentence(layout, chosen, kept):
        bare = [s for s in bare if as_date(s.start) not in listed]  # the programme's rows give these days their hours
    ranges: tuple[TimeRange, ...] = chosen.timed.mention.value
    departure = _first_departure(layout, hours, chosen)
    ranges = departure or _first_of_items(layout, hours, chosen) or _with_stated_end(layout, ranges, hours, chosen)
    source = [(chosen.span, chosen.timed.mention.rule)]
    for slot in bare:
        day, last = as_date(slot.start), as_date(slot.end)
        if day is None:
            continue
        if last is not None and last > day:
            if (last - day).days < WEEK and chosen.timed.strength >= 2:
                days = [day + dt.timedelta(n) for n in range((last - day).days + 1)]
                new = [_at(d, r) for d in days for r in ranges if r.start]
                if new:
                    times.slots = [s for s in times.slots if s != slot] + new
                    for one in new:
                        times.sources[one] = times.sources.get(slot, []) + source
                        times.assumed[one] = times.assumed.get(slot, frozenset())
            elif chosen.timed.strength >= 4:
                plans = [Plan("FREQ=DAILY", day, last, r.start, r.end) for r in ranges if r.start]
                times.slots = [s for s in times.slots if s != slot]
                times.plans.extend(plans)
                for plan in plans:
                    times.sources[plan] = times.sources.get(slot, []) + source
            continue
        if any(s.timed and s.first_day == day for s in times.slots):
            continue
        if times.plans and all(r.start is None for r in ranges):  # "ouvert ce soir-là jusqu'à minuit"
            continue
        new = [_at(day, r) for r in ranges]
        times.slots = [s for s in times.slots if s != slot] + new
        for one in new:
            times.sources[one] = times.sources.get(slot, []) + source
            times.assumed[one] = times.assumed.get(slot, frozenset())
    for plan in open_plans:
        new_plans = [plan._replace(start_time=r.start, end_time=r.end) for r in ranges if r.start]
        if new_plans:
            times.plans = [p for p in times.plans if p != plan] + new_plans
            for one_plan in new_plans:
                times.sources[one_plan] = times.sources.get(plan, []) + source
    if departure is None:
        _add_ends(layout.document, times, hours)


def _first_departure(layout: Layout, hours: Sequence[Said], chosen: Said) -> tuple[TimeRange, ...] | None:
    """Give the first of several departures by distance ("le 25 km de 7h à 8h, le 12 km de 8h à 10h")."""
    sentence = layout.sentence(chosen.span.start)
    group = [h for h in hours if sentence.start <= h.span.start < sentence.end]
    text, before = layout.document.folded, sentence.start
    if len(group) < 2:
        return _departures_of_lines(layout, hours, chosen)
    for item in group:
        if _DEPARTURE.search(text, before, item.span.start) is None and item is not group[-1]:
            return None
        if _END_BEFORE.search(text, before, item.span.start) is not None:
            return None  # "départ 8h30, retour 18h30"
        before = item.span.end
    starts = [one.start for item in group for one in item.timed.mention.value if one.start]
    if len(group) < 2 or len(starts) < 2:
        return None
    return (TimeRange(min(starts, key=lambda clock: clock.minutes)),)


def _departures_of_lines(layout: Layout, hours: Sequence[Said], chosen: Said) -> tuple[TimeRange, ...] | None:
    """Give the first of the departures on lines that follow one another ("25 km : 9h30" / "9 km : 9h")."""
    text, starts, previous = layout.document.folded, [], None
    for item in hours:
        line, value = layout.line_at(item.span.start), item.timed.mention.value
        place = layout.index_of(item.span.start)
        if line is None or len(value) != 1 or value[0].start is None:
            continue
        if _DEPARTURE.search(text, line.start, item.span.start) is None:
            continue
        if previous is not None and place - previous > 2:
            break
        previous = place
        starts.append((item, value[0].start))
    if len(starts) < 2 or not any(item is chosen for item, _ in starts):
        return None
    return (TimeRange(min((clock for _, clock in starts), key=lambda clock: clock.minutes)),)


def _first_of_items(layout: Layout, hours: Sequence[Said], chosen: Said) -> tuple[TimeRange, ...] | None:
    """Give the start of the first of three items or more in one sentence ("spectacle à 17h30, jeux de 18h30 à 20h")."""
    sentence = layout.sentence(chosen.span.start)
    line = layout.line_at(chosen.span.start)
    group = [h for h in hours if sentence.start <= h.span.start < sentence.end]
    if (
        len(group) < _MANY_ITEMS
        or group[0] is chosen
        or (line is not None and line.label in ("hours", "when", "start"))
    ):
        return None
    starts = [h.timed.mention.value[0].start for h in group]
    clocks = [s.minutes for s in starts if s is not None]
    if len(clocks) != len(starts) or clocks != sorted(clocks) or starts[0] is None:
        return None
    return (TimeRange(starts[0]),)


def _first_of_lines(layout: Layout, hours: Sequence[Said], chosen: Said) -> Said:
    """Give the first of the hours that stand on lines one below the other ("Souper : 18 h" / "Bal dès 20 h")."""
    place = hours.index(chosen)
    line = layout.line_at(chosen.span.start)
    if line is None or line.label in ("hours", "when", "start") or chosen.timed.mention.value[-1].end is not None:
        return chosen
    while place:
        above, value = hours[place - 1], hours[place - 1].timed.mention.value
        upper = layout.line_at(above.span.start)
        apart = layout.index_of(chosen.span.start) - layout.index_of(above.span.start)
        start, later = value[0].start, chosen.timed.mention.value[0].start
        if upper is None or apart != 1 or value[-1].end is not None or start is None or later is None:
            break
        if start.minutes >= later.minutes or upper.end - above.span.end > 2 or upper.label == "end":
            break
        chosen, place = above, place - 1
    return chosen


def _with_stated_end(
    layout: Layout, ranges: tuple[TimeRange, ...], hours: Sequence[Said], chosen: Said
) -> tuple[TimeRange, ...]:
    """Join "Début : 20h" and "Fin : 22h" on lines of their own."""
    if len(ranges) != 1 or ranges[0].end is not None:
        return ranges
    for other in hours:
        line = layout.line_at(other.span.start)
        value = other.timed.mention.value
        if other is not chosen and len(value) == 1 and ranges[0].start is not None:
            if line is not None and line.label == "end" and value[0].start is not None:
                return (TimeRange(ranges[0].start, value[0].start),)
            if value[0].start is None and value[0].end is not None and abs(other.span.start - chosen.span.end) < 200:
                return (TimeRange(ranges[0].start, value[0].end),)
    return ranges


def _same_sentence(layout: Layout, hours: Said, kept: Sequence[Said]) -> bool:
    sentence = layout.sentence(hours.span.start)
    return any(sentence.start <= k.span.start < sentence.end for k in kept)


def _add_ends(document: Document, times: Times, hours: Sequence[Said]) -> None:
    """Give its end to a start stated without one, where the same start stands elsewhere with an end."""
    if len(times.slots) == 1:
        for item in hours:
            _end_apart(document, times, item)
    ended = [(said, one) for said in hours for one in said.timed.mention.value if one.start and one.end]
    for slot in list(times.slots):
        start = slot.start
        if not isinstance(start, dt.datetime) or slot.end is not None:
            continue
        for said, one in ended:
            if (one.start.hour, one.start.minute) == (start.hour, start.minute):
                _replace(times, slot, _at(start.date(), one), [(said.span, said.timed.mention.rule)])
                break
        else:
            last = _end_of_chain(ended, _clock(start)) if len(times.slots) == 1 else None
            if last is not None:
                _replace(
                    times,
                    slot,
                    _at(start.date(), TimeRange(_clock(start), last[1].end)),
                    [(last[0].span, "times.chain")],
                )


def _end_apart(document: Document, times: Times, item: Said) -> None:
    """Read "fin de la balade à 16h30" for an event that has a start alone."""
    slot, value = times.slots[0], item.timed.mention.value
    start, end = slot.start, value[0].start
    if not isinstance(start, dt.datetime) or slot.end is not None or len(value) != 1 or end is None or value[0].end:
        return
    said = _END_BEFORE.search(document.folded, max(0, item.span.start - 50), item.span.start)
    if said is not None and end > _clock(start):
        _replace(times, slot, _at(start.date(), TimeRange(_clock(start), end)), [(item.span, "times.end")])


def _end_of_chain(ended: Sequence[tuple[Said, TimeRange]], start: Clock) -> tuple[Said, TimeRange] | None:
    """Give the last of several parts of an evening, each beginning where the one before ends."""
    parts = list({one: (said, one) for said, one in ended}.values())
    parts.sort(key=lambda part: part[1].start.minutes if part[1].start else 0)
    if len(parts) < 2 or any(a[1].end != b[1].start for a, b in itertools.pairwise(parts)):
        return None
    first = parts[0][1].start
    return parts[-1] if first is not None and start.minutes <= first.minutes else None


def _hours_of_rows(times: Times, rows: Sequence[Row]) -> None:
    """Give a listed day the start of its first row and the stated end of its last."""
    by_day: dict[dt.date, list[Row]] = {}
    for row, day in times.items:
        opens = row.doors and row is rows[0]
        if day is not None and row.public and not opens and row.timed.role in ("event", "doors", "closing"):
            by_day.setdefault(day, []).append(row)
    for slot in list(times.slots):
        day = as_date(slot.start)
        if day is None or _is_span(slot) or day not in by_day:
            continue
        of_day = by_day[day]
        if len(of_day) < 2 and slot.timed:
            continue
        first, end = of_day[0].times[0].start, _end_of(of_day)
        source = [(of_day[0].timed.span, "programme.first"), (of_day[-1].timed.span, "programme.last")]
        if not slot.timed and first is not None and (len(of_day) >= 2 or True):
            _replace(times, slot, _at(day, TimeRange(first, end)), source)
        elif (
            isinstance(slot.start, dt.datetime)
            and slot.end is None
            and end is not None
            and sum(s.first_day == day for s in times.slots) == 1
        ):
            start = TimeRange(_clock(slot.start), end)
            _replace(times, slot, _at(day, start), source[1:])


def _clock(moment: dt.datetime) -> Clock:
    return Clock(moment.hour, moment.minute)


def _end_of(rows: Sequence[Row]) -> Clock | None:
    last = rows[-1]
    if last.closing and last.times[-1].end is None:
        return last.times[-1].start
    return last.times[-1].end


def _doors(times: Times, said: Sequence[Said]) -> None:
    rows = {row.timed.span for row, _ in times.items if row.doors}
    for item in said:
        if (item.timed.role == "doors" or item.span in rows) and item.timed.mention.kind == "hours":
            clock = item.timed.mention.value[0].start
            starts = [s.start.time() for s in times.slots if isinstance(s.start, dt.datetime)] + [
                dt.time(p.start_time.hour % 24, p.start_time.minute) for p in times.plans if p.start_time
            ]
            if clock is None or clock.hour > 23 or not starts:
                continue
            door = dt.time(clock.hour, clock.minute)
            if door < min(starts):
                times.door, times.door_span = door, item.span
                return


def doors_ahead(document: Document, times: Times, first: int, last: int) -> None:
    """Compute "ouverture des portes 30 minutes avant le spectacle", said between two positions."""
    starts = [s.start for s in times.slots if isinstance(s.start, dt.datetime)]
    if times.door is not None or not starts or len({s.time() for s in starts}) > 1:
        return
    for place in document.index.get("avant", ()):
        match = _DOORS_AHEAD.search(document.folded, max(0, place - 80), place + 5) if first <= place <= last else None
        if match is not None:
            ahead = int(match["minutes"]) if match["minutes"] else 30 if match["half"] else 60
            times.door = (starts[0] - dt.timedelta(minutes=ahead)).time()
            times.door_span = Span(match.start(), match.end())
            return


def _at_same_hour(document: Document, times: Times, new: Said, old: Slot, sources: Sequence[tuple[Span, str]]) -> None:
    """Give the new date the old one's hours where it says "même heure"."""
    if not isinstance(old.start, dt.datetime) or _SAME_HOUR.match(document.folded, new.span.end) is None:
        return
    end = _clock(old.end) if isinstance(old.end, dt.datetime) else None
    days = set(new.resolved.days)
    for slot in [s for s in times.slots if s.first_day in days and not s.timed]:
        if (day := slot.first_day) is not None:
            _replace(times, slot, _at(day, TimeRange(_clock(old.start), end)), sources)


def _previous(document: Document, times: Times, free: Sequence[Said], kept: Sequence[Said]) -> None:
    for item in free:
        if item.timed.role == "previous" and item.resolved.slots:
            times.previous = item.resolved.slots[0].start
            days = {s.first_day for s in item.resolved.slots}
            if any(s.first_day not in days for s in times.slots):
                times.slots = [s for s in times.slots if s.first_day not in days]
            for new in kept:
                _at_same_hour(document, times, new, item.resolved.slots[0], [(item.span, item.timed.mention.rule)])
            return


def _moved(layout: Layout, times: Times, kept: Sequence[Said], free: Sequence[Said]) -> None:
    """Read "annoncée pour le 6 février, reportée au 20 mars": the old date is the previous start."""
    document = layout.document
    for item in kept:
        before = document.folded[max(0, item.span.start - 40) : item.span.start]
        days = set(item.resolved.days)
        if not days or _MOVED_TO.search(before) is None:
            continue
        if times.plans:
            sentence = layout.sentence(item.span.start)
            before_it = [f for f in free if sentence.start <= f.span.start < item.span.start]
            _moved_session(times, [d for f in before_it for d in f.resolved.days if d not in days], item)
            return
        old = [s for s in times.slots if s.first_day not in days and s.start is not None]
        if not old and times.previous is None:
            times.previous = _day_before(layout, item, free)
        if not old or times.previous is not None:
            return
        times.previous = old[0].start
        _at_same_hour(document, times, item, old[0], times.sources.get(old[0], []))
        times.slots = [s for s in times.slots if s not in old]
        return


def _day_before(layout: Layout, item: Said, free: Sequence[Said]) -> dt.date | dt.datetime | None:
    """Give the day said before a new one in its sentence ("la réunion de ce jeudi est reportée au 19 mars")."""
    sentence = layout.sentence(item.span.start)
    days = set(item.resolved.days)
    for one in reversed([f for f in free if sentence.start <= f.span.start < item.span.start]):
        if one.timed.role == "event" and len(one.resolved.slots) == 1 and not days & set(one.resolved.days):
            slot: Slot = one.resolved.slots[0]
            return slot.start
    return None


def _moved_session(times: Times, old: Sequence[dt.date], item: Said) -> None:
    """Leave out the one session of a rule that another day replaces."""
    for day in old:
        for plan in [p for p in times.plans if _runs_on(p, day)]:
            _leave_out(times, plan, (day,), item.span)
            times.slots = [s for s in times.slots if s.first_day != day]
            for slot in [s for s in item.resolved.slots if s in times.slots and not s.timed and plan.start_time]:
                if (instead := slot.first_day) is not None:
                    new = _at(instead, TimeRange(plan.start_time, plan.end_time))
                    _replace(times, slot, new, times.sources.get(plan, []))


def _holidays(document: Document, times: Times, said: Sequence[Said]) -> None:
    """Leave the school holidays out where a sentence beside the rules does ("Pas de cours pendant les vacances")."""
    found = _NO_HOLIDAYS.search(document.folded, said[0].span.start, said[-1].span.end + _NEAR // 4)
    for plan in [p for p in times.plans if not p.school_holidays] if found is not None else ():
        new = plan._replace(school_holidays=True)
        times.plans = [new if p == plan else p for p in times.plans]
        _move(times, plan, new)


def _during_rule(times: Times) -> None:
    """Leave out what begins while a rule's session of that day goes on: it is a part of it."""
    for slot in [s for s in times.slots if isinstance(s.start, dt.datetime)]:
        start = slot.start
        if not isinstance(start, dt.datetime):
            continue
        for plan in times.plans:
            opening, closing = plan.start_time, plan.end_time
            if opening is None or closing is None or not opening.minutes < _clock(start).minutes < closing.minutes:
                continue
            if "INTERVAL" not in plan.rrule and plan.start_date is not None and _runs_on(plan, start.date()):
                times.slots = [s for s in times.slots if s != slot]
                times.sources[plan] = times.sources.get(plan, []) + times.sources.get(slot, [])


def _hours_of_rule(times: Times) -> None:
    """Give the next date named beside a rule the rule's hours, and a rule without hours those of its next date."""
    for bare in [p for p in times.plans if p.start_time is None and p.rrule.startswith("FREQ=WEEKLY")]:
        own = [s for s in times.slots if isinstance(s.start, dt.datetime) and _runs_on(bare, s.start.date())]
        if len(own) == len(times.slots) == 1 and isinstance(start := own[0].start, dt.datetime):
            end = _clock(own[0].end) if isinstance(own[0].end, dt.datetime) else None
            timed = bare._replace(start_time=_clock(start), end_time=end)
            times.plans = [timed if p == bare else p for p in times.plans]
            _move(times, bare, timed)
    for slot in [s for s in times.slots if not s.timed and not _is_span(s)]:
        day = slot.first_day
        plan = next(
            (
                p
                for p in times.plans
                if p.start_time is not None and day is not None and (not p.weekdays or day.weekday() in p.weekdays)
            ),
            None,
        )
        if plan is not None and day is not None and slot.start is not None:
            _replace(times, slot, _at(day, TimeRange(plan.start_time, plan.end_time)), times.sources.get(plan, []))


def _settle_same_day(times: Times) -> None:
    """Of several readings of one day keep the fullest; hours that lie inside others are a part of them."""
    by_day: dict[dt.date, list[Slot]] = {}
    for slot in times.slots:
        if (day := slot.first_day) is not None and not _is_span(slot):
            by_day.setdefault(day, []).append(slot)
    for group in by_day.values():
        timed = [s for s in group if s.timed]
        if timed:
            drop = [s for s in group if not s.timed]
            for slot in timed:
                if any(o is not slot and _absorbs(o, slot) for o in timed if o not in drop):
                    drop.append(slot)
            keep = [s for s in times.slots if s not in drop]
            for slot in drop:
                winner = next((o for o in timed if o not in drop), None)
                if winner is not None:
                    times.sources[winner] = times.sources.get(winner, []) + times.sources.get(slot, [])
            times.slots = keep
    _settle_spans(times)
    days = {s.first_day for s in times.slots if not _is_span(s)}
    spans = [s for s in times.slots if _is_span(s)]
    for span in spans:
        inside = [d for d in days if d is not None and _covers(span, d)]
        first, last = as_date(span.start), as_date(span.end)
        if (
            inside
            and first is not None
            and last is not None
            and (first in inside or last in inside or len(inside) >= 2)
        ):
            times.slots = [s for s in times.slots if s != span]  # the period line of listed days is no occurrence
        elif inside:
            times.slots = [s for s in times.slots if s == span or not _covers(span, s.first_day or dt.date.min)]


def _settle_spans(times: Times) -> None:
    """Of two periods that agree at one end, keep the one said first, and doubt it."""
    spans = [s for s in times.slots if _is_span(s)]
    where = {s: min((span for span, _ in times.sources.get(s, [])), default=Span(0, 0)) for s in spans}
    spans.sort(key=lambda s: where[s])
    for place, span in enumerate(spans):
        for other in spans[place + 1 :]:
            if other in times.slots and span in times.slots and _nearly(span, other):
                times.slots = [s for s in times.slots if s != other]
                if any(s.timed for s in times.slots):
                    continue
                message = "Deux périodes différentes sont données."
                times.doubts.append((Doubt("conflicting_dates", message), where[other]))


def _nearly(one: Slot, other: Slot) -> bool:
    """Whether two periods agree at one end and nearly at the other."""
    ends = [(as_date(a), as_date(b)) for a, b in zip(one[:2], other[:2], strict=True)]
    apart = sorted(abs((a - b).days) for a, b in ends if a is not None and b is not None)
    return len(apart) == 2 and apart[0] == 0 < apart[1] <= WEEK


def _conflicts(times: Times) -> None:
    """Doubt two hours of one day that two places of the text state apart: sessions, or a contradiction?"""
    by_day: dict[dt.date, list[Slot]] = {}
    for slot in times.slots:
        if slot.timed and (day := slot.first_day) is not None:
            by_day.setdefault(day, []).append(slot)
    listed = {s.first_day for s in times.slots if not _is_span(s)}
    for plan in times.plans:
        if plan.rrule == "FREQ=DAILY" and plan.start_date in listed and len(listed) > 1:
            message = "Des jours et une période qui commence par l’un d’eux sont donnés."
            times.doubts.append((Doubt("conflicting_dates", message), max(span for span, _ in times.sources[plan])))
            return
    for day, group in by_day.items():
        places = {min(span for span, _ in times.sources.get(s, [(Span(0, 0), "")])) for s in group}
        if len(group) > 1 and len(places) > 1:
            span = max(places)
            times.doubts.append(
                (
                    Doubt(
                        "conflicting_dates",
                        f"Plusieurs heures sont données pour le {day.day}/{day.month:02}/{day.year}.",
                    ),
                    span,
                )
            )
            return


def _absorbs(one: Slot, other: Slot) -> bool:
    if isinstance(one.start, dt.datetime) and isinstance(other.start, dt.datetime):
        if one.start == other.start:
            return one.end is not None and other.end is None
        return bool(isinstance(one.end, dt.datetime) and one.start < other.start < one.end)
    return other.start is None


def listed_days(plan: Plan, first: dt.date, last: dt.date) -> list[dt.date]:
    """Give the days of a rule between two days."""
    return expand(plan, first, last)


__all__ = ["DayRange", "Rule", "Said", "Times", "doors_ahead", "gather", "listed_days"]
